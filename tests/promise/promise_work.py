"""Work for a promise to do: it gives, fails, or waits for a signal; or a whole Python program."""

import asyncio
import os
import subprocess
import sys


async def give(value):
    return value


async def fail(message="no"):
    raise ValueError(message)


async def turns(count=10):
    """Let everything run that is due."""
    for _ in range(count):
        await asyncio.sleep(0)


class Work:
    """Work that stands still until `go` is set, and tells how it ended."""

    def __init__(self):
        self.go = asyncio.Event()
        self.log = []

    async def __call__(self):
        self.log.append("begun")
        try:
            await self.go.wait()
            self.log.append("finished")
            return "value"
        except asyncio.CancelledError:
            self.log.append("cancelled")
            raise
        finally:
            await asyncio.sleep(0)
            self.log.append("cleaned up")


def python(*arguments):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=60
    )
