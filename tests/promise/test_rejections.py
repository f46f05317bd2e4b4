"""A rejection that nobody took is shown on stderr, once."""

import asyncio
import gc

import pytest
from promise_work import fail, give, python, turns

from minitf.promise import Promise, show_rejections


def rejections(capfd):
    return capfd.readouterr().err.splitlines()[::2]


def fail_at_the_call():
    raise ValueError("lost")


async def interrupted():
    raise KeyboardInterrupt("lost")


@pytest.mark.parametrize(
    "make",
    [
        lambda: Promise.run(fail("lost")),
        lambda: Promise.run(fail_at_the_call),
        lambda: Promise.run(interrupted),
        lambda: Promise.run(give(Promise.run(fail("lost")))),
        lambda: Promise.run(fail("lost")).then(print),
        lambda: Promise.run(fail("lost")).finally_(lambda: give(None)),
        lambda: Promise.resolve("lost").then(fail),
    ],
    ids=["run", "at the call", "interrupt", "followed", "derived", "finally", "callback"],
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
        errors = "ValueError: ", "KeyboardInterrupt: "
        assert shown.startswith(tuple(f"Uncaught (in promise) {error}" for error in errors))
        assert "lost" in shown
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
