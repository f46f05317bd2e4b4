"""Run JavaScript: `session = Session()`, then `await session.run(source)`, as often as you like.

What one cell declares, later cells find. A cell has ended when its own code has, and all that it
started: timers, promises, training. It runs on the asyncio loop, so that training does, too.
"""

import asyncio
import json
from contextlib import nullcontext
from functools import cache

from minitf.js import output
from minitf.js.bridge.bridge import Bridge
from minitf.js.bridge.thrown import no_module
from minitf.js.bridge.values import UNDEFINED
from minitf.js.engine import INSTALL, MEGABYTE, Engine, EngineError, Interrupted
from minitf.js.errors import OUT_OF_MEMORY, JavaScriptError, Unsettled
from minitf.js.interrupt import Watch, watching
from minitf.js.programs import Programs, gave_up
from minitf.strictness import as_tfjs as without_strictness

HEARTBEAT = 0.2  # seconds; ipykernel's own handler of Interrupt doesn't wake an idle loop
MODULES = ("@tensorflow/tfjs", "@tensorflow/tfjs-node", "@tensorflow/tfjs-node-gpu",
           "@tensorflow/tfjs-core", "@tensorflow/tfjs-layers")
GONE = "What earlier programs declared is gone: run them again."
_MISSPELT = "@tensorlowjs/tfjs"


class Result:
    """What a program gave: `stdout` and `stderr`, as Node would print them, and `value`.

    `value` is that of the last expression, as Python has it; `shown` as Node's console shows it,
    '' for undefined.
    """

    def __init__(self, stdout, stderr, value, shown):
        self.stdout, self.stderr, self.value, self.shown = stdout, stderr, value, shown

    def __repr__(self):
        return f"Result(value={self.shown or 'undefined'}, stdout={self.stdout!r})"


class Session:
    """One JavaScript world, with minitf as `tf` in it.

    memory: bytes the program's own objects may take. time_limit: seconds of processor time, or
    None. Both end the program with a JavaScriptError. Use it on the thread that made it.
    """

    def __init__(self, *, memory=512 * MEGABYTE, time_limit=None):
        self.memory, self.time_limit = memory, time_limit
        self.write = output.write
        self.cells = 0
        self.cell = None  # the one that runs
        self.real = None  # a RealSession, once a cell was to run on the real tfjs, too
        self._loop = self._woken = None
        self.begin()

    def begin(self):
        """Begin a new world: what programs have declared is gone."""
        self.engine = Engine(memory=self.memory, time_limit=self.time_limit)
        self.watch = Watch(self.engine, self._wake_soon)
        self.timers = {}  # number -> asyncio handle
        self.queue = []  # what to tell JavaScript: (function's name, arguments)
        self.endless = False  # a stopped program's promises went on and on
        self.followed = {}  # number -> promise of Python's that JavaScript waits for
        self.bridge = Bridge(self.engine, self)
        self.programs = Programs(self.bridge.lines + 1)
        self.expose(tf=self.module("@tensorflow/tfjs"))

    # ---- what a user calls ----

    async def run(self, source, *, as_tfjs=False, label=""):
        """Run a program to its end; return its Result. `as_tfjs`: what tfjs ignores is ignored.

        Raises JavaScriptError for what it throws, KeyboardInterrupt for Interrupt. What it had
        printed by then is in the error's `stdout` and `stderr`.
        """
        captured = output.Captured()
        with captured:
            try:
                value, shown = await self.execute(source, as_tfjs=as_tfjs, label=label)
            except BaseException as error:
                error.stdout, error.stderr = captured.texts
                raise
        return Result(*captured.texts, value, shown)

    async def execute(self, source, *, as_tfjs=False, label=""):
        """Run a program as `run` does, but print as it goes; return its value, and that as text."""
        if self.cell is not None:
            raise RuntimeError("this session is running a program: await it first")
        self._loop = asyncio.get_running_loop()
        self.cells += 1
        self.cell = cell = _Cell(self.cells)
        with without_strictness() if as_tfjs else nullcontext(), watching(self.watch):
            try:
                await self._run(cell, source, label)
            finally:
                self.cell = None
                self._abandon()
                self._renew_if_endless()
        if cell.error is not None:
            if getattr(cell.error, "message", "") == OUT_OF_MEMORY:
                self.begin()  # an engine that had no memory left is not to be trusted
                cell.error.hint = GONE
            raise cell.error
        return cell.value, cell.shown

    def expose(self, **variables):
        """Let JavaScript see Python's values by these names; a NumPy array arrives as a tensor."""
        for name, value in variables.items():
            if callable(value) and not isinstance(value, type):
                self.bridge.expose(value)
            self.bridge.into("expose", name, self.bridge.text_of([_tensor(value)])[1:-1])

    def get(self, name):
        """The value of a JavaScript variable, as Python has it. KeyError if there is none."""
        if not self.engine.call(self.bridge.function("has"), name):
            raise KeyError(f"JavaScript has no variable {name!r}")
        return self.bridge.into("read", name)

    # ---- a cell's life ----

    async def _run(self, cell, source, label):
        try:
            from minitf.js.source.program import translate
        except ImportError as error:
            raise ImportError(INSTALL) from error
        program = translate(source)
        first = self.programs.add(program, label)
        if _MISSPELT in program.imports:
            self.note(f"Note: the package's name is '{MODULES[0]}'; the guide misspells it.")
        try:
            function = self._watched(self.engine.evaluate, "\n" * (first - 1) + program.code)
        except EngineError as error:
            raise self.programs.syntax_error(str(error)) from None
        try:
            self._watched(self.engine.call, self.bridge.function("start"), function, cell.number)
            self._jobs()
            while not self._is_over(cell):
                await self._turn()
            self._raise_interrupt()
        except EngineError as error:
            cell.error = gave_up(error)

    def _is_over(self, cell):
        return cell.error is not None or (
            cell.ended and not (self.timers or self.queue or self.followed))

    async def _turn(self):
        """Wait until something has happened, and let JavaScript hear of it."""
        if not self.queue:
            if not (self.timers or self.followed):
                raise Unsettled()
            self._woken = self._loop.create_future()
            await asyncio.wait([self._woken], timeout=HEARTBEAT)
        else:
            await asyncio.sleep(0)
        self._raise_interrupt()
        self._deliver()

    def _deliver(self):
        queue, self.queue = self.queue, []
        for name, arguments in queue:
            if callable(arguments):
                arguments = arguments()
            self.bridge.into(name, *arguments)
            self._jobs()
            self._raise_interrupt()

    def enter(self, function, arguments):
        """Call a function of world.js; the outermost call lets promises' reactions follow."""
        if self.engine.running:
            return self.engine.call(function, *arguments)
        if self.cell is not None:
            return self._entered(function, arguments)
        try:
            with watching(self.watch):
                return self._entered(function, arguments)
        finally:
            self._renew_if_endless()

    def _entered(self, function, arguments):
        answer = self._watched(self.engine.call, function, *arguments)
        self._jobs()
        return answer

    def _jobs(self):
        """Let promises' reactions follow; as Node does, then hear of the rejections left over."""
        if self.engine.running:
            return
        self._watched(self.engine.run_jobs)
        if (promises := self.engine.promises) is not None:
            while (number := promises.next_rejected()) is not None:
                self._watched(self.engine.call, self.bridge.function("rejected"), number)

    def _watched(self, function, *arguments):
        """Run JavaScript; turn the end of its time, or Interrupt, into what Python knows."""
        try:
            return function(*arguments)
        except Interrupted:
            interrupted = self.watch.interrupted or self.time_limit is None
            self.bridge.closed = True
            self.endless = not self.engine.drop_jobs()
            self.bridge.closed = False
            self.watch.rearm()
            if interrupted:
                raise KeyboardInterrupt(GONE if self.endless else "") from None
            error = JavaScriptError(
                "Error", f"stopped after {self.time_limit:g} s: is there an endless loop?")
            error.hint = GONE if self.endless else ""
            raise error from None

    def _renew_if_endless(self):
        """Begin anew where a stopped program's promises can't be ended: they would go on."""
        if self.endless:
            self.begin()

    def _raise_interrupt(self):
        if self.watch.interrupted:
            self.watch.rearm()
            raise KeyboardInterrupt

    def _abandon(self):
        """Let go of what an ended or broken cell has left under way."""
        for handle in self.timers.values():
            handle.cancel()
        for promise in self.followed.values():
            promise.cancel()
        timers, self.timers, self.followed, self.queue = self.timers, {}, {}, []
        if timers:
            self._watched(self.engine.call, self.bridge.function("clearTimers"))
        if self.engine.promises is not None:
            self.engine.promises.forget()

    def _wake_soon(self):
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self):
        if self._woken is not None and not self._woken.done():
            self._woken.set_result(None)

    def _later(self, name, arguments):
        """Let JavaScript hear of something in the cell's own turn, or now where none runs."""
        self.queue.append((name, arguments))
        if self.cell is None:
            self._loop.call_soon(self._deliver)
        self._wake()

    # ---- what the bridge tells ----

    def ended(self, number, answer, error=None):
        """A cell's own code has ended, with [text, value], null or an error."""
        cell = self.cell
        if cell is None or number not in (cell.number, None):
            return
        cell.ended = True
        if error is not None:
            cell.error = cell.error or error
        elif answer is not None:
            cell.shown, value = answer
            cell.value = self.bridge.decoded(value)
        self._wake()

    def failed(self, error):
        """A promise that nobody took was rejected."""
        if self.cell is None:
            self.write("stderr", f"Uncaught (in promise) {error}\n")
        elif self.cell.error is None:
            self.cell.error = error
            self._wake()

    def follow(self, promise):
        """Tell JavaScript how this promise settles; return what it is told now."""
        if promise.settled:
            return self._settled(promise)
        self._loop = asyncio.get_running_loop()
        self.bridge.count += 1
        number = self.bridge.count
        self.followed[number] = promise

        def settle():
            if self.followed.pop(number, None) is not None:
                self._later("settle", outcome)

        def outcome():  # written no earlier than it is read, so that its objects are still there
            told = self._settled(promise)
            fine = "error" not in told
            return number, fine, json.dumps(told["value"] if fine else told["error"])

        promise.when_settled(settle)
        return {"id": number}

    def _settled(self, promise):
        error, value = promise.outcome()
        if error is not None:
            if not isinstance(error, Exception):
                error = RuntimeError("interrupted")
            return {"error": self.bridge.thrown.told(error), "turns": promise.turns}
        # Nothing in particular is undefined in JavaScript.
        return {"value": self.bridge.encoded(UNDEFINED if value is None else value),
                "turns": promise.turns}

    def set_timer(self, number, kind, milliseconds):
        """setTimeout, setInterval and their clear functions."""
        if kind == "clear":
            handle = self.timers.pop(number, None)
            if handle is not None:
                handle.cancel()
            return
        self._loop = asyncio.get_running_loop()
        wait = float(milliseconds) / 1000

        def fire():
            if kind == "once":
                self.timers.pop(number, None)
            else:
                self.timers[number] = self._loop.call_later(wait, fire)
            self._later("fire", (number,))

        self.timers[number] = self._loop.call_later(wait, fire)

    def module(self, name):
        """What `import … from name` or `require(name)` gives."""
        if name == "@tensorflow/tfjs-data":  # it has tf.data's names
            return _tf().data
        if name in MODULES or name == _MISSPELT:
            return _tf()
        raise no_module(name)

    def note(self, text):
        """Say something about the program on stderr."""
        self.write("stderr", text + "\n")


class _Cell:
    """A program that runs: whether its own code has ended, and with what."""

    def __init__(self, number):
        self.number = number
        self.ended, self.error = False, None
        self.value, self.shown = None, ""


@cache
def _tf():
    """The tf namespace; minitf itself, a module, has more than tfjs's names."""
    from minitf import facade

    return facade.Namespace("tf", facade.TABLE)


def _tensor(value):
    """A NumPy array as a tensor, the one thing that both sides read and that costs no copy."""
    import numpy as np

    if not isinstance(value, np.ndarray):
        return value
    from minitf.tfjs.creation import tensor

    return tensor(value)
