"""A promise's work runs whether or not somebody awaits it; `await` gives what it gave."""

import asyncio
import gc
import inspect
import subprocess
import sys
import weakref

import pytest
from promise_work import Work, fail, give, python, turns

from minitf import promise as promise_module
from minitf.promise import Promise


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


def test_importing_the_module_does_not_import_asyncio():
    source = inspect.getsourcefile(promise_module)
    program = f"import runpy, sys; runpy.run_path({source!r}); print('asyncio' in sys.modules)"
    run = python("-c", program)
    assert run.stdout == "False\n", run.stderr


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
