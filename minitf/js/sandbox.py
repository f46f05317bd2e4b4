"""Run an answer where it can do no harm: `sandbox(source)` always returns a Verdict.

The answer runs in a process of its own, without files, network and environment, within limits of
time, memory and output. `then` is a second program, which runs in the same world after the answer:
its last expression is the verdict's value. That is how a grader asks about an answer:

    verdict = sandbox("const square = (x) => x * x", then="[square(2), square(-3)]")
    verdict.ok and verdict.value == [4, 9]

The answer may have patched whatever `then` uses (Array.prototype, tf itself). So ask for values,
and compare them in Python.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from minitf.js.engine import MEGABYTE

STARTING = 60  # seconds that Python may take to start, on a busy machine
ROOT = str(Path(__file__).parents[2])
_CHILD = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from minitf.js.sandboxed import main
main()
"""
_KEPT = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")  # what Python needs to start at all
_SAID = 4000  # bytes of what a crashed process said


@dataclass(frozen=True)
class Problem:
    """An error that ended a program. `line` and `column` count from 1; None where unknown.

    during: which program ran, 'answer' or 'then'. where: whose source the line is in, as `then`
    may call a function of the answer's that fails; '' where unknown. hint: what to write instead.
    """

    name: str
    message: str
    line: int | None = None
    column: int | None = None
    during: str = "answer"
    where: str = ""
    hint: str = ""

    def __str__(self):
        place = f" ({self.where}, line {self.line})" if self.line else ""
        return f"{self.name}: {self.message}{place}"


@dataclass(frozen=True)
class Verdict:
    """How a program ended.

    status: 'ok'; 'error', it threw one; 'timeout'; 'memory'; 'output', it printed too much;
    'crashed', its process ended by itself. value: that of the last expression, where it is data
    (numbers, texts, booleans, lists, dicts), else its text; shown: that text, as Node prints it.
    stdout, stderr: what it had printed by then. seconds: how long it ran.
    """

    status: str
    stdout: str = ""
    stderr: str = ""
    value: object = None
    shown: str = ""
    error: Problem | None = None
    seconds: float = 0.0

    @property
    def ok(self):
        """True where every program ran to its end."""
        return self.status == "ok"


def sandbox(source, *, then=None, as_tfjs=False, seconds=10, memory=512 * MEGABYTE,
            output=MEGABYTE):
    """Run JavaScript in a process of its own and return its Verdict, whatever it does.

    then: a program that runs in the same world, after the first. as_tfjs: what tfjs ignores is
    ignored. seconds: wall-clock time for both. memory: bytes that they may take. output:
    characters that they may print. It blocks; in a notebook, `await sandbox_async(…)` does not.
    """
    if not isinstance(source, str) or not isinstance(then, (str, type(None))):
        raise TypeError("sandbox runs JavaScript source: give it a str")
    job = {"token": secrets.token_hex(16), "source": source, "then": then, "as_tfjs": as_tfjs,
           "seconds": seconds, "memory": int(memory), "output": int(output)}
    with tempfile.TemporaryDirectory(prefix="minitf-sandbox-") as folder:
        with _Child(job, folder) as child:
            return child.verdict()


async def sandbox_async(source, **options):
    """What `sandbox` does, without keeping the event loop waiting."""
    import asyncio

    return await asyncio.to_thread(sandbox, source, **options)


class _Child:
    """The process of one answer: what it says, and its end.

    It says lines of JSON that begin with a token, on a pipe that no program can write to: what
    programs print is in them, too. Whatever else comes is not from us.
    """

    def __init__(self, job, folder):
        self.job, self.token = job, job["token"].encode()
        self.texts = {"stdout": [], "stderr": []}
        self.begun = threading.Event()
        self.over = threading.Event()  # it gave a verdict, or will never give one
        self.end = None
        self.said = b""
        self.started = self.finished = None
        # Small messages, as JSON at most six times as long as their text
        self.room = 8 * job["output"] + 8 * MEGABYTE
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", _CHILD, json.dumps(_path())],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder,
            env=_environment(folder), start_new_session=True,
        )  # fmt: skip
        self.threads = [threading.Thread(target=work, daemon=True)
                        for work in (self._give, self._hear, self._overhear)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *error):
        self._kill()
        for thread in self.threads:
            thread.join(5)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except OSError:
                pass  # it was not read to its end

    def verdict(self):
        """Wait for the end, or bring it about; return the Verdict."""
        ended = self.begun.wait(STARTING) and self.over.wait(self.job["seconds"])
        self._kill()
        for thread in self.threads:
            thread.join(5)
        ends = self.finished or time.monotonic()
        seconds = ends - (self.started or ends)
        about = {"stdout": "".join(self.texts["stdout"]), "stderr": "".join(self.texts["stderr"]),
                 "seconds": round(seconds, 3)}
        if self.end is not None:
            error = self.end.pop("error", None)
            return Verdict(**self.end, **about, error=error and Problem(**error))
        status, message = self._cause(ended)
        return Verdict(status, **about, error=Problem("Error", message))

    def _cause(self, ended):
        """(status, message) where there was no verdict."""
        code = self.process.returncode
        if self.started is not None and not ended:
            return "timeout", f"stopped after {self.job['seconds']:g} s: is there an endless loop?"
        if code is not None and code == -getattr(signal, "SIGXCPU", 0):
            return "timeout", f"stopped after {self.job['seconds']:g} s of processor time"
        if code is not None and code < 0:
            message = f"the process was ended by {signal.Signals(-code).name}"
        else:
            message = f"the process ended with status {code}"
        if self.started is None:
            message += " before the program began"
        said = self.said.decode(errors="replace").strip()
        return "crashed", f"{message}: {said}" if said else message

    # ---- threads, one for each pipe ----

    def _give(self):
        try:
            self.process.stdin.write(json.dumps(self.job).encode())
            self.process.stdin.close()
        except OSError:
            pass  # it has ended: that is seen elsewhere

    def _hear(self):
        """Read what the child says until its verdict."""
        rest = b""
        while self.end is None and (chunk := os.read(self.process.stdout.fileno(), 65536)):
            *lines, rest = (rest + chunk).split(b"\n")
            self.room -= len(chunk)
            for line in lines:
                self._heed(line)
            if self.room < 0 and self.end is None:
                self.end = {"status": "output", "error": None}
        self.finished = time.monotonic()
        if self.end is None:
            try:
                self.process.wait(5)  # so that its status is known, not that of being killed
            except subprocess.TimeoutExpired:
                pass
        self.begun.set()
        self.over.set()

    def _heed(self, line):
        if not line.startswith(self.token):
            return
        told = json.loads(line[len(self.token):])
        if "text" in told:
            self.texts[told["stream"]].append(told["text"])
        elif "verdict" in told:
            self.end = told["verdict"]
        else:
            self.started = time.monotonic()
            self.begun.set()

    def _overhear(self):
        """Keep the first of what else the process says, such as why it crashed."""
        while chunk := os.read(self.process.stderr.fileno(), 65536):
            self.said += chunk[: _SAID - len(self.said)]

    def _kill(self):
        """End the process and all that it may have started."""
        try:
            if hasattr(os, "killpg"):
                os.killpg(self.process.pid, signal.SIGKILL)
            else:
                self.process.kill()
        except (ProcessLookupError, PermissionError):  # macOS says the latter of an ended one
            pass
        self.process.wait()


def _path():
    """Where the child finds minitf and NumPy: as we do, but for the folder we happen to be in."""
    path = [folder for folder in sys.path if os.path.isabs(folder)]
    return path if ROOT in path else [ROOT, *path]


def _environment(folder):
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    # threads of OpenBLAS's would each take address space
    return {**kept, "OPENBLAS_NUM_THREADS": "1", "HOME": folder, "TMPDIR": folder}
