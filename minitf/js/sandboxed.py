"""The process in which `sandbox` runs an answer: takes a job, gives up its rights, runs, reports.

What it reports goes to the pipe that was stdout at the start. Nothing else has that pipe then.
"""

import asyncio
import io
import json
import math
import os
import sys

import numpy as np

from minitf.io import access
from minitf.js.engine import MEGABYTE
from minitf.js.errors import JavaScriptError
from minitf.js.session import Session

REFUSAL = "a program in the sandbox has no files and no network"
_OPEN_FILES = 64
_SLACK = 64 * MEGABYTE  # of address space, so that the engine's own limit is met first
# What Python does of its own accord is reading modules and making sockets for its event loop.
_REFUSED = ("socket.", "subprocess.", "os.", "shutil.", "tempfile.", "ctypes.dlopen", "urllib.",
            "glob.", "pathlib.", "webbrowser.", "pty.", "ftplib.", "smtplib.", "http.")
_HARMLESS = ("socket.__new__", "os.listdir", "os.scandir")


def main():
    """Read the job from stdin, run it, report, end."""
    job = json.loads(sys.stdin.buffer.read())
    report = Report(job["token"], job["output"])
    sys.stdout, sys.stderr = _Printer(report, "stdout"), _Printer(report, "stderr")
    try:
        verdict = asyncio.run(_answered(job, report))
    except MemoryError:
        verdict = _memory()
    report.end(verdict)


class Report:
    """The way to the parent: a line of JSON at a time, each with the token in front."""

    def __init__(self, token, room):
        self._token, self._room = token, room
        self._pipe = os.dup(1)
        os.dup2(2, 1)  # what else writes to stdout is not a report

    def __call__(self, **told):
        line = f"{self._token}{json.dumps(told)}\n".encode()
        while line:
            line = line[os.write(self._pipe, line):]

    def text(self, stream, text):
        """Report what was printed; more than there is room for ends the process."""
        if text:
            self(stream=stream, text=text[:self._room])
        self._room -= len(text)
        if self._room < 0:
            self.end({"status": "output", "error": _problem(
                "Error", "it printed too much: is there an endless loop?")})

    def end(self, verdict):
        """Report the verdict and end the process, without a farewell of Python's."""
        self(verdict=verdict)
        os._exit(0)


class _Printer(io.TextIOBase):
    """stdout or stderr of the Python that runs here."""

    def __init__(self, report, stream):
        self._report, self._stream = report, stream

    def write(self, text):
        self._report.text(self._stream, text)
        return len(text)

    def writable(self):
        return True


async def _answered(job, report):
    """Run the job's programs; return the verdict."""
    session = Session(memory=job["memory"])
    session.write = report.text
    await session.execute("await Promise.resolve(tf)")  # whatever is loaded on first use
    _give_up(job)
    report(begun=True)
    during = "answer"
    try:
        value, shown = await session.execute(
            job["source"], as_tfjs=job["as_tfjs"], label="answer")
        if job["then"] is not None:
            during = "then"
            value, shown = await session.execute(
                job["then"], as_tfjs=job["as_tfjs"], label="then")
    except JavaScriptError as error:
        return _of_error(error, during)
    except MemoryError:
        return _memory(during)
    except KeyboardInterrupt:
        return {"status": "crashed", "error": _problem("Error", "interrupted", during=during)}
    except Exception as error:  # a fault of minitf's: the grader hears of it, and goes on
        return {"status": "error", "error": _problem(type(error).__name__, str(error),
                                                    during=during)}
    shown = shown[:job["output"]]
    try:
        value = _data(value)
        if len(json.dumps(value)) > job["output"]:
            value = shown
    except (TypeError, ValueError, RecursionError):
        value = shown
    return {"status": "ok", "value": value, "shown": shown}


def _of_error(error, during):
    place = error.places[0] if error.places else None
    used_up = isinstance(error.__cause__, MemoryError) or "used up its memory" in error.message or (
        error.name == "InternalError" and "out of memory" in error.message)
    return {
        "status": "memory" if used_up else "error",
        "error": _problem(error.name, error.message, during=during, line=error.line,
                          column=error.column, where=place.label if place else "",
                          hint=error.hint),
    }  # fmt: skip


def _problem(name, message, during="answer", **about):
    return {"name": name[:200], "message": message[:10_000], "during": during, **about}


def _memory(during="answer"):
    return {"status": "memory", "error": _problem(
        "RangeError", "the program has used up its memory", during)}


def _data(value):
    """A value as JSON has it; TypeError where it is more than data."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, list):
        return [_data(one) for one in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _data(one) for key, one in value.items()}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise TypeError


# ---- what the process may do ----


def _give_up(job):
    """Give up whatever an answer doesn't need: files, network, processes, time, memory."""
    access.forbid(REFUSAL)
    _set_limits(job)
    roots = tuple(os.path.join(folder, "") for folder in {*sys.path, sys.base_prefix, sys.prefix})

    def refuse(event, arguments):
        if event == "open":
            path, mode, flags = arguments
            if isinstance(path, int) or (not flags & (os.O_WRONLY | os.O_RDWR) and isinstance(
                    path, str) and os.path.abspath(path).startswith(roots)):
                return
        elif not event.startswith(_REFUSED) or event in _HARMLESS:
            return
        raise PermissionError(REFUSAL)

    sys.addaudithook(refuse)


def _set_limits(job):
    try:
        import resource
    except ImportError:  # Windows: the parent's clock and the engine's limit of memory
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    processor = math.ceil(used.ru_utime + used.ru_stime + job["seconds"]) + 1
    limits = {"CPU": processor, "FSIZE": 0, "NPROC": 0, "NOFILE": _OPEN_FILES, "CORE": 0}
    if taken := _address_space():
        limits["AS"] = taken + job["memory"] + _SLACK
    for name, limit in limits.items():
        kind = getattr(resource, f"RLIMIT_{name}", None)
        if kind is not None:
            hard = resource.getrlimit(kind)[1]
            least = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
            resource.setrlimit(kind, (least, least + 1 if name == "CPU" else least))


def _address_space():
    """Bytes of address space that this process takes; 0 where the system doesn't say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
