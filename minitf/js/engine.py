"""Evaluate JavaScript: the one file that knows quickjs-ng, the engine.

`Engine.evaluate(source)` and the functions it returns run JavaScript on the thread that made the
engine. `stop()` ends JavaScript that runs, from any thread or signal handler; no `catch` of the
program's sees that. `time_limit` counts seconds of processor time, from `arm()` on.

The binding has a time limit of its own, but refuses calls into Python while one is set, and without
one nothing could stop `for (;;);`. So the limit is set, JavaScript begins, and while it runs the
limit's flag is taken back: the engine goes on looking at the deadline (see `arm`). `stop` moves
that deadline to now, in the binding's own memory; where that memory isn't laid out as in the
releases we know, `can_stop` is False and only the time limit ends a loop.
"""

import ctypes
import sys
import time

from minitf.js.promise_states import promises_of

MEGABYTE = 2**20
FOREVER = 1e9  # seconds of processor time
PYTHON_FRAMES = 6000  # enough for the calls into Python and back that a program may nest

INSTALL = ('JavaScript cells need the packages quickjs-ng and tree-sitter-javascript: '
           'run `pip install "quickjs-ng>=0.17,<0.18" tree-sitter tree-sitter-javascript` and '
           'restart the kernel')


class Interrupted(BaseException):
    """JavaScript was stopped: by Interrupt, or because its time was up."""


class EngineError(Exception):
    """The engine gave up on a program; the text is the engine's own."""


class Engine:
    """One JavaScript world: its globals, its heap (`memory` bytes at most), its pending jobs."""

    def __init__(self, memory=512 * MEGABYTE, stack=MEGABYTE, time_limit=None):
        try:
            import _quickjs
        except ImportError as error:
            raise ImportError(INSTALL) from error
        self._errors = (_quickjs.JSException, _quickjs.StackOverflow)
        self._context = _quickjs.Context()
        self._context.set_memory_limit(memory)
        self._context.set_max_stack_size(stack)
        self.promises = promises_of(self._context)  # None where the engine can't be asked
        self._time_limit = FOREVER if time_limit is None else time_limit
        self.depth = 0  # calls from Python that are under way
        self._deadline = None
        self.arm(7777)
        self._deadline = _limit_in_memory(self._context, 7777)
        self.arm()

    @property
    def can_stop(self):
        """True where `stop` works: the deadline was found in the binding's memory."""
        return self._deadline is not None

    @property
    def running(self):
        """True while JavaScript is on the stack, be it below a call into Python."""
        return self.depth > 0

    def arm(self, seconds=None):
        """Count processor time anew; JavaScript that runs longer than the limit is stopped."""
        context = self._context

        class Disarm:
            def __call__(self):
                pass

            def __del__(self):
                # Runs as JavaScript drops the last reference, that is, in the midst of `eval`:
                # the handler is installed, and with the flag gone nobody takes it away.
                context.set_time_limit(-1)

        context.add_callable("__arm", Disarm())
        context.set_time_limit(self._time_limit if seconds is None else seconds)
        context.eval("delete globalThis.__arm")

    def stop(self):
        """End the JavaScript that runs, as soon as it looks at its deadline."""
        if self._deadline is not None:
            self._deadline.value = 0

    def add(self, name, function):
        """Make a Python function global; it takes and returns numbers, texts, booleans, None."""
        self._context.add_callable(name, function)

    def evaluate(self, source):
        """The value of a script, a function of Python's where it is one of JavaScript's.

        Raises EngineError where it does not parse, or throws; Interrupted where it was stopped.
        """
        return self._run(self._context.eval, source)

    def call(self, function, *arguments):
        """Call a function that `evaluate` returned."""
        return self._run(function, *arguments)

    def run_jobs(self):
        """Run what promises have scheduled, until nothing is left; not below other JavaScript."""
        while not self.depth and self._run(self._context.execute_pending_job):
            pass

    def drop_jobs(self, seconds=0.2):
        """Let go of what a stopped program has scheduled: each job is stopped, too.

        False where that has no end, because each job catches its end and schedules the next.
        """
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                if not self._run(self._context.execute_pending_job):
                    return True
            except (Interrupted, EngineError):
                pass
        return False

    def memory(self):
        """Bytes that the program's objects take."""
        return self._context.memory()["memory_used_size"]

    def _run(self, function, *arguments):
        if self.depth:
            return self._guarded(function, *arguments)
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(max(limit, PYTHON_FRAMES))
        try:
            return self._guarded(function, *arguments)
        finally:
            sys.setrecursionlimit(limit)

    def _guarded(self, function, *arguments):
        self.depth += 1
        try:
            return function(*arguments)
        except self._errors as error:
            text = str(error)
            if text.startswith("InternalError: interrupted"):
                raise Interrupted from None
            raise EngineError(text) from None
        finally:
            self.depth -= 1


def _limit_in_memory(context, seconds):
    """The deadline in the binding's object, as a C number that can be set; None if not found.

    The object holds the limit twice: as it was set, and as the engine's handler reads it.
    """
    ticks = seconds * 1_000_000  # clock() counts microseconds on every POSIX system
    size, width = type(context).__basicsize__, ctypes.sizeof(ctypes.c_long)
    where = [offset for offset in range(0, size - width + 1, width)
             if ctypes.c_long.from_address(id(context) + offset).value == ticks]
    return ctypes.c_long.from_address(id(context) + where[1]) if len(where) == 2 else None
