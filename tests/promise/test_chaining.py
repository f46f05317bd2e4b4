"""`then`, `catch` and `finally_` behave as JavaScript's."""

import asyncio
import threading
from contextvars import ContextVar

import pytest
from promise_work import Work, fail, give, turns

from minitf import kit
from minitf.promise import Promise


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


def test_as_tfjs_a_callback_that_is_no_function_is_passed_over():
    async def main():
        with kit.as_tfjs():
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
