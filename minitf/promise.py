"""Promise: what an async method returns. `await` it, or chain `.then()`, `.catch()`, `.finally_()`.

It behaves as JavaScript's, over asyncio (imported when the first promise needs it): the work runs
whether or not somebody awaits it; callbacks run after the current code, in the order in which they
were registered; a rejection that nobody took is shown once, on stderr.

Where Python differs, Python wins: cancellation (CancelledError), KeyboardInterrupt and SystemExit
pass `.catch()` by, as they pass `except Exception` by. They reach whoever awaits. Raised inside
the work, the last two don't end the event loop there: `await promise` raises them.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from contextvars import Context, copy_context
from weakref import WeakKeyDictionary, WeakSet, finalize

from minitf.strictness import is_strict

PENDING, FULFILLED, REJECTED = "pending", "fulfilled", "rejected"

_at_work: set[Promise] = set()  # asyncio holds its tasks weakly; here the work stays alive
_rejections: WeakKeyDictionary = WeakKeyDictionary()  # event loop -> its rejected promises


def show_rejections() -> None:
    """Show, on stderr, each rejection that nobody has taken so far; each is shown once.

    That happens by itself as the promise goes, its event loop closes, or a notebook's cell ends.
    """
    for promises in list(_rejections.values()):
        _show(promises)


def _show_after_cells() -> None:
    """In a notebook, whose `Out` and names keep promises alive, show rejections after each cell."""
    ipython = sys.modules.get("IPython")
    shell = ipython and ipython.get_ipython()
    if shell and not getattr(shell, "minitf_shows_rejections", False):
        shell.minitf_shows_rejections = True
        shell.events.register("post_run_cell", lambda *result: show_rejections())


class Promise:
    """The value that work under way will have: made by `run`, `resolve` or `reject`.

    Await it as often as you like; several tasks may. Cancelling a task that awaits it cancels the
    work, and waits for the work's `finally` blocks.
    """

    __slots__ = ("_state", "_outcome", "_loop", "_waits_for", "_reactions", "_taken", "_label",
                 "turns", "__weakref__")

    def __init__(self, *, loop, label: str = "promise", waits_for: Promise | None = None):
        self._state, self._outcome = PENDING, None
        self._loop, self._label = loop, label  # the loop, until the promise settles
        self._waits_for = waits_for  # what cancel() cancels: a task or another promise
        self._reactions, self._taken = [], False
        self.turns = 0  # how many turns of JavaScript's later its reactions follow than they could

    @classmethod
    def run(cls, work: Awaitable | Callable[[], Awaitable], label: str = "promise") -> Promise:
        """Start a coroutine, or an async function without arguments, and return at once.

        `label` is how messages name the call, as "model.fit(...)". What the work raises becomes
        the rejection. RuntimeError where no event loop runs.
        """
        loop = _running_loop()
        if loop is None and hasattr(work, "close"):
            work.close()  # else Python warns that the coroutine was never awaited
        promise = cls(loop=_required(loop, label), label=label)
        try:
            promise._resolve(work() if callable(work) else work)
        except Exception as error:
            promise._settle(REJECTED, _without_this_frame(error))
        try:
            return promise
        finally:
            del promise  # as in `_work`: this frame called work()

    @classmethod
    def resolve(cls, value: object = None) -> Promise:
        """Return a promise of this value; a promise is returned as it is."""
        if isinstance(value, Promise):
            return value
        promise = cls(loop=_running_loop())
        promise._resolve(value)
        return promise

    @classmethod
    def reject(cls, error: BaseException) -> Promise:
        """Return a promise that is rejected with this exception."""
        if not isinstance(error, BaseException):
            raise TypeError(f"Promise.reject() takes an exception: write ValueError({error!r})")
        promise = cls(loop=_running_loop())
        promise._settle(REJECTED, error)
        return promise

    def then(self, on_fulfilled=None, on_rejected=None) -> Promise:
        """Return a promise of what `on_fulfilled(value)`, or `on_rejected(error)`, returns.

        Either may be async or return a promise. Without `on_rejected` the rejection is passed on.
        """
        if on_fulfilled is not None or on_rejected is None:
            on_fulfilled = _function("then", on_fulfilled)
        if on_rejected is not None:
            on_rejected = _function("then", on_rejected)
        return self._react(on_fulfilled, on_rejected)

    def catch(self, on_rejected) -> Promise:
        """Return a promise of this value or, after a rejection, of what `on_rejected(error)` gives.

        A cancelled run doesn't call it, as `except Exception` isn't entered then.
        """
        return self._react(None, _function("catch", on_rejected))

    def finally_(self, callback) -> Promise:
        """Call `callback()` either way, then pass the value or the rejection on."""
        callback = _function("finally_", callback)

        def react():
            result = callback() if callback else None
            return _afterwards(result, self) if _is_awaitable(result) else self

        return self._derive(react)

    def cancel(self) -> bool:
        """Cancel the work, also up a chain of `.then()`; from any thread. False if it has settled.

        Work that has not begun begins first, so that its `finally` blocks always run.
        """
        loop, waits_for = self._loop, self._waits_for
        if waits_for is None or loop is None or loop.is_closed():
            return False
        loop.call_soon_threadsafe(waits_for.cancel)
        return True

    @property
    def settled(self) -> bool:
        """True once it is fulfilled or rejected."""
        return self._state is not PENDING

    def outcome(self) -> tuple[BaseException | None, object]:
        """Return (error, None) or (None, value) of a settled promise, and take its rejection."""
        self._taken = True
        if self._state is REJECTED:
            return self._outcome, None
        return None, self._outcome

    def when_settled(self, callback: Callable[[], object]) -> None:
        """Call this as the promise settles, however it does; at once if it has."""
        self._taken = True
        self._when_settled(callback, self._loop or _running_loop())

    def done(self) -> bool:
        """Return `settled`, under the name that an asyncio task has for it."""
        return self.settled

    def __await__(self):
        import asyncio

        self._taken = True
        cancelled = None
        if self.settled:
            yield  # JavaScript's await, too, lets callbacks that are due run first
        elif asyncio.get_running_loop() is not self._loop:
            raise RuntimeError(
                f"this {self._label} belongs to another event loop (another thread, or an earlier "
                "asyncio.run): await it where it was made; .then() may be called from anywhere"
            )
        while not self.settled:
            turn = self._loop.create_future()
            self._reactions.append(lambda turn=turn: turn.done() or turn.set_result(None))
            try:
                yield from turn
            except asyncio.CancelledError as error:
                cancelled = error
                self.cancel()  # and stay until the work has cleaned up
        if cancelled is not None or self._state is REJECTED:
            raise cancelled or self._outcome
        return self._outcome

    def __repr__(self):
        if self._state is REJECTED:
            return f"Promise {{ <rejected> {_error_text(self._outcome)} }}"
        return f"Promise {{ {repr(self._outcome) if self.settled else '<pending>'} }}"

    def __del__(self):
        if getattr(self, "_state", None) is REJECTED:
            _show([self])

    def __bool__(self):
        return True

    def __getattr__(self, name: str):
        if name.startswith("_"):  # what IPython, copy and NumPy ask of every object
            raise AttributeError(f"'Promise' object has no attribute {name!r}")
        raise AttributeError(
            f"{name!r} of a Promise: its value comes later; write (await {self._label}).{name}"
        )

    # How it settles

    def _resolve(self, result) -> None:
        """Fulfil with a plain value; follow a promise or another awaitable."""
        if result is self:
            self._settle(REJECTED, TypeError("a promise can't wait for itself"))
        elif isinstance(result, Promise):
            self._waits_for, result._taken = result, True
            result._when_settled(lambda: self._settle(result._state, result._outcome), self._loop)
        elif _is_awaitable(result):
            task = _required(self._loop, self._label).create_task(_work(result, self._settle))
            task.add_done_callback(lambda task: self._finished(task, result))
            self._waits_for = task
            _at_work.add(self)
        else:
            self._settle(FULFILLED, result)

    def _finished(self, task, work) -> None:
        """Settle as the task ended. A task that is cancelled early never enters its coroutine."""
        from asyncio import CancelledError

        _at_work.discard(self)
        if task.cancelled():
            if hasattr(work, "close"):
                work.close()
            self._settle(REJECTED, CancelledError())
        elif task.exception() is not None:
            self._settle(REJECTED, _without_this_frame(task.exception()))
        elif not self.settled:
            self._resolve(task.result())

    def _settle(self, state: str, outcome) -> None:
        loop, reactions = self._loop, self._reactions
        self._state, self._outcome = state, outcome
        self._loop, self._waits_for, self._reactions = None, None, []
        if state is REJECTED and not (self._taken or loop is None or loop.is_closed()):
            if loop not in _rejections:
                _rejections[loop] = lost = WeakSet()
                # As a loop closes it drops its timers. It may stay itself: from Python 3.12 on, an
                # error that somebody holds leads to it. (20 days: less than any timer's limit.)
                finalize(loop.call_later(20 * 24 * 3600, int, context=Context()), _show, lost)
                _show_after_cells()
            _rejections[loop].add(self)
        for reaction in reactions:
            reaction()

    def _react(self, on_fulfilled, on_rejected) -> Promise:
        def react():
            if self._state is FULFILLED:
                return on_fulfilled(self._outcome) if on_fulfilled else self._outcome
            if on_rejected and isinstance(self._outcome, Exception):
                return on_rejected(self._outcome)
            raise self._outcome

        return self._derive(react)

    def _derive(self, react: Callable[[], object]) -> Promise:
        """Return the promise of what `react()` will return once this one has settled."""
        loop = _required(self._loop or _running_loop(), f"{self._label}.then(...)")
        derived = Promise(loop=loop, waits_for=self)
        self._taken = True

        def run():
            nonlocal derived
            try:
                derived._resolve(react())
            except BaseException as error:
                derived._settle(REJECTED, _without_this_frame(error))
            finally:
                del derived  # else it would hold itself, by its error's frames

        context = copy_context()  # the caller's, as for every asyncio callback
        self._when_settled(lambda: loop.call_soon(run, context=context), loop)
        return derived

    def _when_settled(self, reaction: Callable[[], object], loop) -> None:
        if _running_loop() is not loop:  # .then() from another thread
            loop.call_soon_threadsafe(self._when_settled, reaction, loop)
        elif self.settled:
            reaction()
        else:
            self._reactions.append(reaction)


def _refuse(operation: str):
    def refuse(self, *_):
        raise TypeError(
            f"{operation} of a Promise: its value comes later; "
            f"write await {self._label} and use what it gives"
        )

    return refuse


for _operation in """len iter contains getitem setitem int float index round neg pos abs
        add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow
        matmul rmatmul lt le gt ge""".split():
    setattr(Promise, f"__{_operation}__", _refuse(_operation))


async def _work(awaitable: Awaitable, settle: Callable):
    try:
        return await awaitable
    except (KeyboardInterrupt, SystemExit) as error:  # out of a task, they would end the event loop
        settle(REJECTED, error)
    finally:
        del awaitable, settle  # else a promise would hold itself, by `f_back` of its error's frames


async def _afterwards(first: Awaitable, promise: Promise):
    await first
    return await promise


def _function(method: str, given):
    """Return the function, or None where JavaScript would pass over what isn't one, or raise."""
    if callable(given):
        return given
    if not is_strict():
        return None
    raise TypeError(
        f"{method}() was given {given!r}, not a function: write .{method}(f), not .{method}(f())"
    )


def _is_awaitable(value) -> bool:
    return hasattr(type(value), "__await__")


def _running_loop():
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _required(loop, label: str):
    if loop is not None:
        return loop
    raise RuntimeError(
        f"{label} needs a running event loop: put the call into `async def main():` "
        "and run asyncio.run(main()); in a notebook, call it in a cell"
    )


def _without_this_frame(error: BaseException) -> BaseException:
    """Drop our own frame from the traceback: it holds the promise, which would hold itself."""
    return error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)


def _error_text(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _show(promises) -> None:
    for promise in [promise for promise in promises if not promise._taken]:
        promise._taken = True
        if type(promise._outcome).__name__ != "CancelledError" and sys.stderr is not None:
            print(
                f"Uncaught (in promise) {_error_text(promise._outcome)}\n"
                f"    Nobody took this error: write await {promise._label}, or add .catch(f)",
                file=sys.stderr,
            )
