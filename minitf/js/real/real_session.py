"""Run the same cell on the real tfjs: `real = RealSession()`, then `await real.run(source)`.

It runs in Node, in one process for each session, so that what a cell declares later cells find.
`find()` looks for Node and for @tensorflow/tfjs, and says what to install where one is missing.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import threading
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from minitf.errors import ArgumentError, MinitfError
from minitf.js import output
from minitf.js.errors import JavaScriptError, Place, Unsettled

HEARTBEAT = 0.2  # seconds; ipykernel's own handler of Interrupt doesn't wake an idle loop
_AT_ONCE, _UNREAD = 1000, 10_000  # messages
STARTING = 120  # seconds; tfjs is large, and a disk may be slow
PACKAGES = ("@tensorflow/tfjs", "@tensorflow/tfjs-node")
SCRIPT = Path(__file__).with_name("real.js")
_FRAME = re.compile(r"^ +at (?:async )?(?:(.*) \()?cell-(\d+)\.js:(\d+):(\d+)\)?$", re.MULTILINE)
_REFUSED = re.compile(r"cell-\d+\.js:(\d+)\n.*\n( *)\^")
_NODE = "Node is not here. Install it from https://nodejs.org, then restart the kernel."
_TFJS = ("@tensorflow/tfjs is not here. In the notebook's folder, {folder}, run:  "
         "npm install @tensorflow/tfjs")


class NotInstalled(MinitfError, ImportError):
    """Node or the real tfjs is missing; the message says what to install."""

    def _render_traceback_(self):
        return [str(self)]


@dataclass
class RealResult:
    """What a program gave on the real tfjs; `error` is a JavaScriptError or None."""

    stdout: str
    stderr: str
    shown: str
    error: JavaScriptError | None


def find(folder=None):
    """(node, the folder of @tensorflow/tfjs or tfjs-node), as paths; NotInstalled.

    Looked at in turn: the folder that the variable MINITF_TFJS names, `folder` (by default the
    current one) and those above it, and where `npm install --global` installs.
    """
    node = shutil.which("node")
    if node is None:
        raise NotInstalled(_NODE)
    folder = Path(folder or ".").absolute()
    named = os.environ.get("MINITF_TFJS")
    for place in [*([Path(named).absolute()] if named else []), folder, *folder.parents]:
        if package := _package(place / "node_modules") or _package(place):
            return node, package
    if package := _package(_global_modules()):
        return node, package
    raise NotInstalled(_TFJS.format(folder=folder))


def _package(modules):
    """The folder of tfjs among a folder of modules, or None."""
    folders = (modules / name for name in PACKAGES) if modules else ()
    return next((folder for folder in folders if (folder / "package.json").is_file()), None)


def _global_modules():
    npm = shutil.which("npm")
    if npm is None:
        return None
    try:
        said = subprocess.run([npm, "root", "--global"], capture_output=True, text=True, timeout=30,
                              stdin=subprocess.DEVNULL, check=True).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return None
    return Path(said) if said else None


class RealSession:
    """One JavaScript world with the real tfjs in it, in a Node process that starts when needed.

    folder: where @tensorflow/tfjs is looked for first, by default the current folder.
    """

    def __init__(self, folder=None):
        self.folder = folder
        self.write = output.write
        self.versions = {}  # {"tfjs": "4.22.0", "node": "v20.1.0"}, once it runs
        self._process = None
        self._programs = {}  # number -> Program
        self._runs = False
        self._messages = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __del__(self):
        self.close()

    async def run(self, source, *, seconds=None):
        """Run a program to its end and return its RealResult, whatever it throws.

        seconds: after which it is ended, and what it had declared is gone. Raises NotInstalled.
        """
        texts = {"stdout": [], "stderr": []}
        former, self.write = self.write, lambda stream, text: texts[stream].append(text)
        shown, error = "", None
        try:
            shown = await self.execute(source, seconds=seconds)
        except JavaScriptError as caught:
            error = caught
        finally:
            self.write = former
        return RealResult("".join(texts["stdout"]), "".join(texts["stderr"]), shown, error)

    async def execute(self, source, *, seconds=None):
        """Run a program, print as it goes, and return its value as text; JavaScriptError."""
        from minitf.js.source.program import translate

        if self._runs:
            raise RuntimeError("this session is running a program: await it first")
        program = translate(source)
        self._runs = True
        try:
            await self.start()
            number = len(self._programs) + 1
            self._programs[number] = program
            self._ask(number=number, code=program.code)
            told = await self._until("ended", number, seconds)
        except BaseException:  # Interrupt, too
            self.close()
            raise
        finally:
            self._runs = False
        if error := told.get("error"):
            raise self._error(error, number)
        return told.get("shown", "")

    async def start(self):
        """Start Node and load tfjs, unless that is done; NotInstalled."""
        if self._process is not None and self._process.poll() is None:
            return
        self._begin(*find(self.folder))
        self.versions = (await self._until("ready", None, STARTING))["ready"]

    async def expose(self, **variables):
        """Give programs data by name; an array or a tensor of Python's arrives as a tensor.

        Raises ArgumentError for what is no data, such as a model.
        """
        await self.start()
        if variables:
            self._ask(expose={name: _exposed(name, value) for name, value in variables.items()})

    def close(self):
        """End Node; the next program starts a new one, with nothing declared."""
        process, self._process = self._process, None
        self._programs = {}
        if process is None:
            return
        self._messages.closed = True
        process.kill()
        process.wait()
        self._requests.close()

    # ---- the process ----

    def _begin(self, node, package):
        """Start the process, with a pipe in each direction that programs don't print to."""
        self._messages = messages = _Messages()
        common = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
                  "env": {name: value for name, value in os.environ.items()
                          if name not in ("FORCE_COLOR", "NODE_OPTIONS")}}  # fmt: skip
        if os.name == "posix":
            given, asking = os.pipe()
            telling, answer = os.pipe()
            self._process = subprocess.Popen(
                [node, SCRIPT, str(given), str(answer), package], **common,
                pass_fds=(given, answer))  # fmt: skip
            os.close(given)
            os.close(answer)
            self._requests, answers = os.fdopen(asking, "wb", 0), os.fdopen(telling, "rb")
            printed = {"stdout": self._process.stdout, "stderr": self._process.stderr}
        else:  # no further pipes: what a program prints is caught before it comes to stdout
            self._process = subprocess.Popen([node, SCRIPT, "0", "1", package],
                                             **{**common, "stdin": subprocess.PIPE})
            self._requests, answers = self._process.stdin, self._process.stdout
            printed = {"stderr": self._process.stderr}
        messages.listen(messages.hear, answers)
        for stream, pipe in printed.items():
            messages.listen(messages.overhear, pipe, stream)

    def _ask(self, **asked):
        try:
            self._requests.write(json.dumps(asked).encode() + b"\n")
            self._requests.flush()
        except OSError:
            pass  # it has ended: that is heard

    async def _until(self, kind, answer, seconds):
        """Print what comes until a message has this answer, and return that message."""
        last_moment = None if seconds is None else time.monotonic() + seconds
        while True:
            for told in self._messages.taken():
                if "text" in told:
                    self.write(told["stream"], told["text"])
                elif told.get("gone"):
                    raise self._gone()
                elif kind in told and answer in (None, told[kind]):
                    return told
            if last_moment is not None and time.monotonic() > last_moment:
                raise JavaScriptError("Error", f"stopped after {seconds:g} s: is there an endless "
                                      "loop? What the cells had declared in Node is gone")
            await self._messages.more(HEARTBEAT)

    def _gone(self):
        try:
            status = self._process.wait(5)
        except subprocess.TimeoutExpired:
            status = "unknown"
        return JavaScriptError("Error", f"Node has ended, with status {status}. What the cells had "
                               "declared there is gone")

    # ---- errors ----

    def _error(self, told, number):
        """The JavaScriptError for what a program threw."""
        if told.get("unsettled"):
            return Unsettled()
        if "thrown" in told:
            return JavaScriptError("Error", told["thrown"], thrown=told["thrown"])
        frames = [(function, int(cell), int(line), int(column))
                  for function, cell, line, column in _FRAME.findall(told["stack"])]
        if found := _REFUSED.match(told["stack"]):
            frames.insert(0, ("", number, int(found[1]), len(found[2]) + 1))
        places = []
        for function, cell, line, column in frames:
            if program := self._programs.get(cell):
                where = program.original(line, _bytes_before(program.code, line, column) + 1)
                label = "" if cell == number else "an earlier cell"
                places.append(Place(function, *where, program.source, label))
        return JavaScriptError(told["name"], told["message"], places)


class _Messages:
    """What comes from Node, heard by threads of ours and taken by an event loop.

    The threads hold this and not the session, which can so be forgotten and takes Node along.
    """

    def __init__(self):
        self._heard = deque()
        self._loop = self._woken = None
        self.closed = False

    def listen(self, work, *arguments):
        threading.Thread(target=work, args=arguments, daemon=True, name="minitf real").start()

    def hear(self, pipe):
        """Take messages, a line of JSON each; another line is something that was printed."""
        with pipe:
            for line in pipe:
                try:
                    self._put(json.loads(line))
                except ValueError:
                    self._put({"stream": "stdout", "text": line.decode(errors="replace")})
        self._put({"gone": True})

    def overhear(self, pipe, stream):
        """Take what is printed past the messages, such as Node's own complaints."""
        with pipe:
            while chunk := os.read(pipe.fileno(), 65536):
                self._put({"stream": stream, "text": chunk.decode(errors="replace")})

    def taken(self):
        """Messages that are there, each once, and some only, lest we look at nothing else."""
        for _ in range(min(len(self._heard), _AT_ONCE)):
            yield self._heard.popleft()

    async def more(self, seconds):
        """Wait until there is more, or for so long."""
        import asyncio

        self._loop = asyncio.get_running_loop()
        self._woken = woken = self._loop.create_future()
        await asyncio.sleep(0)
        if not self._heard:
            await asyncio.wait([woken], timeout=seconds)

    def _put(self, told):
        while len(self._heard) > _UNREAD and not self.closed:
            time.sleep(0.01)  # Node has to wait, then, as its pipe is full
        self._heard.append(told)
        if self._loop is not None:
            try:
                self._loop.call_soon_threadsafe(self._wake)
            except RuntimeError:
                pass  # that event loop is closed; the next one looks for itself

    def _wake(self):
        if not self._woken.done():
            self._woken.set_result(None)


def _bytes_before(code, line, column):
    """Bytes of UTF-8 before a column of V8's, which counts UTF-16 units from 1."""
    lines = code.split("\n")
    units = lines[line - 1].encode("utf-16-le")[: 2 * (column - 1)] if line <= len(lines) else b""
    return len(units.decode("utf-16-le", "replace").encode())


def _exposed(name, value):
    """A value of Python's as real.js takes it."""
    import numpy as np

    if hasattr(value, "dataSync"):
        value = np.reshape(value.dataSync(), value.shape)
    if not isinstance(value, np.ndarray):
        try:
            json.dumps(value)
        except (TypeError, ValueError, RecursionError):
            raise ArgumentError(f"{name}: the real tfjs can have data of Python's, such as arrays, "
                                f"but not a {type(value).__name__}") from None
        return {"data": value}
    kind = {"b": "bool", "i": "int32", "u": "int32"}.get(value.dtype.kind, "float32")
    array = np.ascontiguousarray(value, {"bool": "uint8"}.get(kind, kind))
    return {"data": base64.b64encode(array).decode(),
            "tensor": {"dtype": kind, "shape": list(value.shape)}}
