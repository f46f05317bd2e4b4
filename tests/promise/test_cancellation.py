"""Cancelling, and interrupting, reach the work and whoever awaits it."""

import asyncio

import pytest
from promise_work import Work, give, turns

from minitf.promise import Promise


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
