"""A Promise behaves as JavaScript's, over asyncio, and says so where it is mistaken for its value.

Every rejection that a test does not expect on stderr is an error: see `quiet`.
"""

import asyncio
import copy
import gc
import inspect
import os
import pickle
import subprocess
import sys
import threading
import warnings
import weakref
from contextvars import ContextVar

import pytest

from minitf import promise as promise_module
from minitf.promise import Promise, show_rejections


@pytest.fixture(autouse=True)
def quiet(capfd, caplog):
    """At the end stderr holds only what the test has read, and asyncio has logged nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield
        gc.collect()
        assert capfd.readouterr().err == ""
        assert [record.getMessage() for record in caplog.records] == []


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


# Running and awaiting


def test_the_work_runs_although_nobody_awaits_it_and_nobody_holds_the_promise():
    async def main():
        work = Work()
        Promise.run(work)
        await turns()
        gc.collect()
        work.go.set()
        await turns()
        assert work.log == ["begun", "finished", "cleaned up"]

    asyncio.run(main())


def test_work_that_nothing_else_holds_is_not_collected():
    async def main():
        futures = weakref.WeakSet()

        async def work():
            future = asyncio.get_running_loop().create_future()
            futures.add(future)
            return await future

        log = []
        Promise.run(work).then(log.append)
        await turns()
        gc.collect()
        for future in futures:
            future.set_result(5)
        await turns()
        assert log == [5]

    asyncio.run(main())


def test_run_returns_before_the_work_begins_and_await_gives_its_value():
    async def main():
        log = []

        async def work():
            log.append("work")
            return 5

        promise = Promise.run(work())
        log.append("after the call")
        assert await promise == 5
        assert log == ["after the call", "work"]

    asyncio.run(main())


def test_a_promise_can_be_awaited_again_and_by_several_tasks():
    async def main():
        promise = Promise.run(give([1]))
        first, second = await asyncio.gather(promise, promise)
        assert first is second is await promise is await promise

    asyncio.run(main())


def test_another_task_than_the_one_that_made_it_may_await_it():
    async def main():
        promise = Promise.run(give(5))

        async def other():
            return await promise

        assert await asyncio.create_task(other()) == 5
        assert await asyncio.wait_for(Promise.run(give(6)), timeout=60) == 6

    asyncio.run(main())


def test_await_raises_what_the_work_raised_each_time():
    async def main():
        promise = Promise.run(fail())
        for _ in range(2):
            with pytest.raises(ValueError, match="no"):
                await promise

    asyncio.run(main())


def test_an_async_function_that_raises_at_the_call_gives_a_rejection():
    def not_even_async():
        raise ValueError("at the call")

    async def main():
        promise = Promise.run(not_even_async)
        with pytest.raises(ValueError, match="at the call"):
            await promise

    asyncio.run(main())


def test_work_that_returns_a_promise_is_followed_to_its_value():
    async def main():
        assert await Promise.run(give(Promise.resolve(give(Promise.resolve(5))))) == 5

    asyncio.run(main())


def test_resolve_and_reject_need_no_event_loop_and_can_be_awaited_in_one():
    fulfilled, rejected = Promise.resolve(5), Promise.reject(ValueError("no"))
    assert Promise.resolve(fulfilled) is fulfilled

    async def main():
        assert await fulfilled == 5
        with pytest.raises(ValueError, match="no"):
            await rejected

    asyncio.run(main())


def test_reject_takes_exceptions_only():
    with pytest.raises(TypeError, match=r"write ValueError\('no'\)"):
        Promise.reject("no")


def test_without_a_running_loop_run_says_asyncio_run_main_and_leaves_no_warning():
    for work in (give(5), lambda: give(5)):
        with pytest.raises(RuntimeError, match=r"model.fit.* needs .* asyncio.run\(main\(\)\)"):
            Promise.run(work, label="model.fit(...)")


def test_without_a_running_loop_then_says_asyncio_run_main():
    with pytest.raises(RuntimeError, match=r"asyncio.run\(main\(\)\)"):
        Promise.resolve(5).then(print)


def test_awaiting_in_another_event_loop_is_a_clear_error():
    async def main():
        work = Work()
        promise = Promise.run(work, label="model.fit(...)")

        def elsewhere():
            async def wait():
                with pytest.raises(RuntimeError, match="model.fit.* belongs to another event"):
                    await promise
                return "refused"

            return asyncio.run(wait())

        assert await asyncio.to_thread(elsewhere) == "refused"
        work.go.set()
        assert await promise == "value"

    asyncio.run(main())


def test_a_settled_promise_gives_its_value_in_a_later_event_loop():
    async def main():
        promise = Promise.run(give(5))
        await promise
        return promise

    promise = asyncio.run(main())

    async def later():
        return await promise

    assert asyncio.run(later()) == 5


# then, catch, finally_


def test_callbacks_run_after_the_current_code_in_the_order_of_registration():
    async def main():
        log = []
        promise = Promise.resolve(5)
        promise.then(lambda value: log.append(("first", value)))
        promise.finally_(lambda: log.append("second"))
        promise.then(lambda value: log.append(("third", value)))
        assert log == []
        await promise
        assert log == [("first", 5), "second", ("third", 5)]

    asyncio.run(main())


def test_an_await_takes_its_place_among_the_callbacks():
    async def main():
        log = []
        work = Work()
        promise = Promise.run(work)

        async def awaiter():
            await promise
            log.append("await")

        promise.then(lambda _: log.append("before"))
        task = asyncio.create_task(awaiter())
        await turns()
        promise.then(lambda _: log.append("after"))
        work.go.set()
        await task
        await turns()
        assert log == ["before", "await", "after"]

    asyncio.run(main())


@pytest.mark.parametrize(
    "callback",
    [
        lambda value: value + 1,
        lambda value: give(value + 1),
        lambda value: Promise.resolve(value + 1),
        lambda value: Promise.run(give(value + 1)),
        lambda value: asyncio.ensure_future(give(value + 1)),
    ],
    ids=["plain", "coroutine", "resolved promise", "running promise", "asyncio task"],
)
def test_then_gives_what_its_callback_returns_awaited(callback):
    async def main():
        assert await Promise.run(give(4)).then(callback) == 5

    asyncio.run(main())


def test_a_rejection_passes_then_and_is_caught_once():
    async def main():
        log = []
        value = await (
            Promise.run(fail("first"))
            .then(lambda _: log.append("not called"))
            .catch(lambda error: f"caught {error}")
            .catch(lambda _: log.append("not called"))
        )
        assert (value, log) == ("caught first", [])

    asyncio.run(main())


def test_an_error_in_a_callback_rejects_the_promise_it_returned():
    async def main():
        with pytest.raises(ZeroDivisionError):
            await Promise.resolve(5).then(lambda value: value / 0)
        assert await Promise.resolve(5).then(lambda _: fail("x")).then(None, str) == "x"

    asyncio.run(main())


@pytest.mark.parametrize("callback", [lambda: "ignored", lambda: give("ignored")])
def test_finally_passes_the_value_or_the_rejection_on(callback):
    async def main():
        assert await Promise.run(give(5)).finally_(callback) == 5
        with pytest.raises(ValueError, match="no"):
            await Promise.run(fail()).finally_(callback)

    asyncio.run(main())


@pytest.mark.parametrize("callback", [lambda: 1 / 0, lambda: fail(), lambda: Promise.run(fail())])
def test_an_error_in_finally_takes_the_place_of_the_value(callback):
    async def main():
        with pytest.raises((ZeroDivisionError, ValueError)):
            await Promise.resolve(5).finally_(callback)

    asyncio.run(main())


def test_a_promise_that_its_own_callback_returns_is_an_error():
    async def main():
        derived = Promise.resolve(5).then(lambda _: derived)
        with pytest.raises(TypeError, match="can't wait for itself"):
            await derived

    asyncio.run(main())


@pytest.mark.parametrize("chain", ["then", "catch", "finally_"])
@pytest.mark.parametrize("given", [None, 5])
def test_a_callback_that_is_no_function_is_an_error_that_shows_how_to_write_it(chain, given):
    with pytest.raises(TypeError, match=rf"\.{chain}\(f\), not \.{chain}\(f\(\)\)"):
        getattr(Promise.resolve(5), chain)(given)


def test_then_takes_none_for_its_first_argument_beside_a_second():
    async def main():
        assert await Promise.resolve(5).then(None, print) == 5
        with pytest.raises(TypeError, match="not a function"):
            Promise.resolve(5).then(None, 0)

    asyncio.run(main())


def test_where_lenient_a_callback_that_is_no_function_is_passed_over_as_in_javascript(monkeypatch):
    monkeypatch.setattr(promise_module, "lenient", lambda: True)

    async def main():
        assert await Promise.resolve(5).then(None).then(7).finally_(None) == 5
        with pytest.raises(ValueError, match="no"):
            await Promise.reject(ValueError("no")).catch("not a function")

    asyncio.run(main())


def test_a_callback_sees_the_context_in_which_it_was_registered():
    where = ContextVar("where", default="outside")

    async def work():
        where.set("in the work")

    async def main():
        promise = Promise.run(work)
        where.set("at then()")
        derived = promise.then(lambda _: where.get())
        where.set("later")
        assert await derived == "at then()"

    asyncio.run(main())


def test_then_may_be_called_in_another_thread_and_calls_back_in_the_promises_own():
    async def main():
        work = Work()
        promise = Promise.run(work)
        derived = await asyncio.to_thread(promise.then, lambda _: threading.current_thread())
        work.go.set()
        assert await derived is threading.current_thread()

    asyncio.run(main())


# Rejections that nobody took


def rejections(capfd):
    gc.collect()
    return capfd.readouterr().err.splitlines()[::2]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Promise.run(fail("lost")),
        lambda: Promise.run(fail("lost")).then(print),
        lambda: Promise.resolve("lost").then(fail),
    ],
    ids=["run", "derived", "callback"],
)
def test_a_rejection_nobody_took_is_shown_as_soon_as_the_promise_goes(make, capfd):
    async def main():
        gc.disable()
        try:
            promise = make()
            await turns()
            assert capfd.readouterr().err == ""
            del promise
            shown = capfd.readouterr().err
        finally:
            gc.enable()
        assert shown.startswith("Uncaught (in promise) ValueError: ") and "lost" in shown
        assert shown.endswith("write await promise, or add .catch(f)\n")

    asyncio.run(main())


def test_a_rejection_nobody_took_is_shown_when_its_loop_has_ended_although_it_is_held(capfd):
    held = []

    async def main():
        held.append(Promise.run(fail("held")))
        await turns()

    asyncio.run(main())
    assert rejections(capfd) == ["Uncaught (in promise) ValueError: held"]
    held.clear()
    assert rejections(capfd) == []


def test_show_rejections_shows_each_once(capfd):
    async def main():
        held = [Promise.run(fail("held")), Promise.run(give(5))]
        await turns()
        show_rejections()
        assert rejections(capfd) == ["Uncaught (in promise) ValueError: held"]
        show_rejections()
        return held

    asyncio.run(main())


def test_a_rejection_without_a_loop_is_shown_too(capfd):
    Promise.reject(KeyError("k"))
    assert rejections(capfd) == ["Uncaught (in promise) KeyError: 'k'"]


def test_a_derived_promise_takes_the_rejection_and_is_the_one_that_is_shown(capfd):
    async def main():
        Promise.run(fail("once")).then(print).finally_(lambda: None)
        await turns()

    asyncio.run(main())
    assert rejections(capfd) == ["Uncaught (in promise) ValueError: once"]


def test_a_rejection_that_is_caught_or_awaited_later_is_never_shown():
    async def main():
        caught, awaited = Promise.run(fail()), Promise.run(fail())
        await turns()
        caught.catch(lambda error: None)
        with pytest.raises(ValueError):
            await awaited
        await turns()

    asyncio.run(main())


def test_a_program_that_ends_shows_the_rejections_it_still_holds(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        "import asyncio\nfrom minitf.promise import Promise\n"
        "async def fail():\n    raise ValueError('held')\n"
        "loop = asyncio.new_event_loop()\n"
        "async def main():\n    global p\n    p = Promise.run(fail())\n    await asyncio.sleep(0)\n"
        "    await asyncio.sleep(0)\n    await asyncio.sleep(0)\n"
        "loop.run_until_complete(main())\nloop.close()\n"
    )
    run = python(program)
    assert run.stderr.splitlines()[0] == "Uncaught (in promise) ValueError: held"
    assert len(run.stderr.splitlines()) == 2


def test_importing_the_module_does_not_import_asyncio():
    source = inspect.getsourcefile(promise_module)
    program = f"import runpy, sys; runpy.run_path({source!r}); print('asyncio' in sys.modules)"
    run = python("-c", program)
    assert run.stdout == "False\n", run.stderr


# Cancellation


def test_cancelling_the_awaiter_cancels_the_work_and_waits_for_its_clean_up():
    async def main():
        work = Work()

        async def cell():
            try:
                await Promise.run(work)
            finally:
                work.log.append("awaiter goes on")

        task = asyncio.create_task(cell())
        await turns()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert work.log == ["begun", "cancelled", "cleaned up", "awaiter goes on"]

    asyncio.run(main())


def test_cancelling_one_awaiter_ends_the_others_with_cancelled_error():
    async def main():
        promise = Promise.run(Work())

        async def wait():
            return await promise

        one, other = asyncio.create_task(wait()), asyncio.create_task(wait())
        await turns()
        one.cancel()
        results = await asyncio.gather(one, other, return_exceptions=True)
        assert [type(result) for result in results] == [asyncio.CancelledError] * 2
        assert promise.settled and repr(promise) == "Promise { <rejected> CancelledError }"
        with pytest.raises(asyncio.CancelledError):
            await promise

    asyncio.run(main())


def test_cancelling_the_awaiter_of_a_chain_cancels_the_work_past_catch_and_through_finally():
    async def main():
        work, log = Work(), []

        async def cell():
            await (
                Promise.run(work)
                .then(lambda _: log.append("then"))
                .catch(lambda _: log.append("catch"))
                .finally_(lambda: log.append("finally"))
            )

        task = asyncio.create_task(cell())
        await turns()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert work.log == ["begun", "cancelled", "cleaned up"]
        assert log == ["finally"]

    asyncio.run(main())


def test_cancel_stops_the_work_and_nothing_is_shown_of_it():
    async def main():
        work = Work()
        promise = Promise.run(work)
        await turns()
        assert promise.cancel() and not promise.done()
        await turns()
        assert promise.done() and not promise.cancel()
        assert work.log == ["begun", "cancelled", "cleaned up"]

    asyncio.run(main())


def test_cancel_may_be_called_in_another_thread():
    async def main():
        promise = Promise.run(Work())
        await turns()
        assert await asyncio.to_thread(promise.cancel)
        with pytest.raises(asyncio.CancelledError):
            await promise

    asyncio.run(main())


def test_work_cancelled_before_it_began_begins_and_cleans_up():
    async def main():
        work = Work()
        promise = Promise.run(work)
        promise.cancel()
        with pytest.raises(asyncio.CancelledError):
            await promise
        assert work.log == ["begun", "cancelled", "cleaned up"]

    asyncio.run(main())


def test_cancelling_a_chain_cancels_the_work_that_its_callback_started():
    async def main():
        work = Work()
        promise = Promise.resolve(5).then(lambda _: Promise.run(work))
        await turns()
        assert promise.cancel()
        with pytest.raises(asyncio.CancelledError):
            await promise
        assert work.log == ["begun", "cancelled", "cleaned up"]

    asyncio.run(main())


def test_a_task_that_asyncio_cancels_before_it_began_leaves_no_warning():
    async def main():
        promise = Promise.run(give(5))
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await promise

    asyncio.run(main())


def test_a_loop_that_ends_cancels_the_work_without_a_word():
    async def main():
        return Promise.run(Work()), Promise.run(give(5)).then(print)

    promises = asyncio.run(main())
    assert [promise.cancel() for promise in promises] == [False, False]


def test_a_time_limit_around_an_await_cancels_the_work():
    async def main():
        work = Work()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(Promise.run(work), timeout=0.01)
        assert work.log == ["begun", "cancelled", "cleaned up"]

    asyncio.run(main())


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_inside_the_work_reaches_the_awaiter_past_catch_and_leaves_the_loop_running(
    error,
):
    async def interrupted():
        raise error("stop")

    async def main():
        promise = Promise.run(interrupted())
        await turns()
        log = []
        for awaited in (promise, promise.catch(lambda _: log.append("catch"))):
            try:
                await awaited
            except error:
                log.append("interrupted")
        return log

    assert asyncio.run(main()) == ["interrupted", "interrupted"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_inside_the_work_goes_on_to_whoever_runs_the_loop(error):
    async def interrupted():
        raise error("stop")

    async def main():
        await Promise.run(interrupted())

    with pytest.raises(error, match="stop"):
        asyncio.run(main())


# What it looks like, and what it refuses


def test_it_is_written_as_javascript_writes_it():
    async def main():
        promise = Promise.run(give("five"))
        assert str(promise) == repr(promise) == "Promise { <pending> }"
        await promise
        assert repr(promise) == "Promise { 'five' }"
        rejected = Promise.reject(ValueError("message"))
        assert repr(rejected) == "Promise { <rejected> ValueError: message }"
        rejected.catch(str)
        await turns()

    asyncio.run(main())


def test_an_attribute_of_the_value_says_to_await():
    async def main():
        promise = Promise.run(give(5), label="model.fit(xs, ys)")
        with pytest.raises(AttributeError) as caught:
            promise.history  # noqa: B018
        assert str(caught.value) == (
            "'history' of a Promise: its value comes later; "
            "write (await model.fit(xs, ys)).history"
        )
        await promise

    asyncio.run(main())


@pytest.mark.parametrize(
    "mistake",
    [
        len, list, float, int, round, abs,
        lambda p: p[0], lambda p: p + 1, lambda p: 2 * p, lambda p: -p, lambda p: p < 5,
        lambda p: 5 in p, lambda p: p @ p, lambda p: dict(**p), lambda p: f"{p:.2f}",
    ],
)  # fmt: skip
def test_an_operation_on_a_promise_is_a_type_error(mistake):
    with pytest.raises(TypeError):
        mistake(Promise.resolve(5))


@pytest.mark.parametrize("mistake", [len, float, lambda p: p[0], lambda p: 1 - p, lambda p: [*p]])
def test_an_operation_on_a_promise_says_to_await(mistake):
    with pytest.raises(TypeError, match="of a Promise.*write await promise"):
        mistake(Promise.resolve(5))


def test_it_is_true_as_in_javascript_and_equal_to_itself_only():
    promise = Promise.resolve(0)
    assert promise
    assert promise == promise and promise != Promise.resolve(0)
    assert len({promise, promise}) == 1


def test_tools_that_ask_any_object_for_special_names_are_told_it_has_none():
    promise = Promise.resolve(5)
    for name in ("_repr_html_", "_ipython_display_", "__array__", "__wrapped__", "__deepcopy__"):
        assert not hasattr(promise, name)
    assert not asyncio.isfuture(promise) and inspect.isawaitable(promise)
    assert not callable(promise) and not inspect.iscoroutine(promise)
    assert repr(copy.copy(promise)) == repr(promise)
    assert repr(copy.deepcopy(promise)) == repr(promise)
    assert repr(pickle.loads(pickle.dumps(promise))) == repr(promise)
    assert inspect.unwrap(promise) is promise


def test_in_a_notebook_a_cell_awaits_it_shows_it_and_is_interrupted():
    client = pytest.importorskip("jupyter_client")
    manager, kernel = client.manager.start_new_kernel(
        kernel_name="python3", startup_timeout=60, stderr=subprocess.DEVNULL
    )
    try:

        def run(code):
            shown = []
            kernel.execute_interactive(
                code, timeout=60, output_hook=lambda message: shown.append(message["content"])
            )
            return "".join(
                content.get("text", "")
                + content.get("data", {}).get("text/plain", "")
                + content.get("evalue", "")
                for content in shown
            )

        assert run(f"import sys; sys.path[:0] = {sys.path!r}") == ""
        run("from minitf.promise import Promise\nasync def give(): return 5")
        assert run("promise = Promise.run(give()).then(lambda value: value + 1)\npromise") == (
            "Promise { <pending> }"
        )
        assert run("await promise") == "6"
        assert run("promise") == "Promise { 6 }"
        assert "write (await model.fit(...)).history" in run(
            "Promise.run(give(), label='model.fit(...)').history"
        )
        run(
            "import asyncio\n"
            "async def work():\n"
            "    try:\n"
            "        await asyncio.get_running_loop().create_future()\n"
            "    finally:\n"
            "        print('cleaned up')\n"
            "def interrupt():\n"
            "    import os, signal\n"
            "    os.kill(os.getpid(), signal.SIGINT)\n"
        )
        assert "cleaned up" in run(
            "asyncio.get_running_loop().call_later(0.1, interrupt)\nawait Promise.run(work())"
        )
        assert run("await promise") == "6"
    finally:
        kernel.stop_channels()
        manager.shutdown_kernel(now=True)
