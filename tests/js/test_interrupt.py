"""Interrupt stops any program within half a second, and the session goes on."""

import asyncio
import os
import signal
import threading
import time
import weakref

import pytest

from minitf.js import Session
from minitf.js.errors import JavaScriptError
from minitf.js.interrupt import watching

TRAIN = """
    const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
    m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
    const fit = (callbacks) => m.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 1e7, verbose: 0,
      callbacks});
"""
PROGRAMS = {
    "an empty loop": "for (;;);",
    "a while loop": "let n = 0; while (true) { n = n + 1; }",
    "a loop that catches everything": "for (;;) { try { for (;;); } catch {} finally {} }",
    "recursion": "const f = (n) => { for (let i = 0; i < 2; i++) f(n + 1); };"
                 "for (;;) { try { f(0); } catch {} }",
    "a loop of tensors": "for (;;) tf.tidy(() => tf.ones([3]).add(1).sum());",
    "a loop of tensors that catches everything": "for (;;) { try { tf.ones([1]); } catch {} }",
    "a generator": "function* all() { for (;;) yield 1; } for (const one of all());",
    "a catastrophic pattern": "/^(a+)+$/.test('a'.repeat(50) + 'b')",
    "a timer that loops": "setTimeout(() => { for (;;); }, 1);",
    "timers without end": "const again = () => setTimeout(again, 1); again();",
    "an interval": "setInterval(() => {}, 1);",
    "promises without end": "const again = () => { Promise.resolve().then(again); }; again();",
    "a loop in a reaction": "await tf.ones([1]).data().then(() => { for (;;); });",
    "a loop of awaits": "for (;;) await null;",
    "a loop of awaits that catches everything": "for (;;) { try { await null; } catch {} }",
    "a loop of awaits for Python": "for (;;) await tf.ones([1]).data();",
    "a long timer": "await new Promise((resolve) => setTimeout(resolve, 5000));",
    "a long call of Python": "sleep()",
    "a long call of Python that is caught": "for (;;) { try { sleep(); } catch {} }",
    "a coroutine of Python": "await slow()",
    "training": f"{TRAIN} await fit({{}});",
    "training with a callback": f"{TRAIN} let n = 0; await fit({{onEpochEnd() {{ n++; }}}});",
    "training that nobody awaits": f"{TRAIN} fit({{}}); 1",
    "a callback of fit that loops": f"{TRAIN} await fit({{onEpochEnd() {{ for (;;); }}}});",
    "an async callback": f"{TRAIN} await fit({{async onEpochEnd() {{ for (;;) await null; }}}});",
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_interrupt_ends_it_at_once_and_what_was_declared_lives_on(program):
    session = Session()
    session.expose(sleep=lambda: time.sleep(5), slow=lambda: asyncio.sleep(5))

    async def main():
        await session.run("let kept = 5; const add = (x) => x + kept;")
        sent = interrupt_after(0.3)
        with pytest.raises(KeyboardInterrupt):
            await session.run(program)
        took, worked = time.monotonic() - sent[0][0], time.process_time() - sent[0][1]
        kept = await session.run("kept = kept + 1; [add(1), tf.ones([2]).sum().dataSync()[0]]")
        return took, worked, kept.value

    took, worked, kept = asyncio.run(main())
    assert kept == [7, 2]
    assert took < 4  # what sleeps would do so for 5 s
    assert worked < 0.5  # of processor time: how busy the machine is doesn't count


# Each promise waits for the next: the interrupt comes to the first as a rejection.
CHAIN = "const again = () => Promise.resolve().then(again, again); await again();"


def test_what_a_stopped_program_has_scheduled_does_not_run_in_the_next_one():
    session = Session()

    async def main():
        for _ in range(5):  # where the interrupt hits is chance
            interrupt_after(0.05)
            with pytest.raises(KeyboardInterrupt):
                await session.run("{" + CHAIN + "}")
            assert (await session.run("1 + 1")).value == 2

    asyncio.run(main())


SWARM = """
    const swarm = () => {
      for (let i = 0; i < 2; i++) Promise.resolve().then(swarm, swarm);
    };
    swarm();
"""


@pytest.mark.parametrize("time_limit", [None, 0.1])
def test_promises_that_nothing_can_end_do_not_live_on_in_the_next_program(time_limit):
    session = Session(time_limit=time_limit)

    async def main():
        await session.run("let kept = 5;")
        if time_limit is None:
            interrupt_after(0.1)
        with pytest.raises((KeyboardInterrupt, JavaScriptError)) as caught:
            await session.run(SWARM)
        assert "What earlier programs declared is gone" in "\n".join(
            [str(caught.value), getattr(caught.value, "hint", "")])
        return (await session.run("[typeof kept, typeof swarm]")).value

    assert asyncio.run(main()) == ["undefined", "undefined"]


@pytest.mark.parametrize("program", ["promises without end", "an interval", "a loop of awaits"])
def test_a_thread_that_hears_late_of_an_interrupt_does_not_stop_what_comes_next(program):
    session = Session()
    stop = session.engine.stop

    def stop_late():
        if threading.current_thread() is not threading.main_thread():
            time.sleep(0.3)
        stop()

    session.engine.stop = stop_late

    async def main():
        interrupt_after(0.1)
        with pytest.raises(KeyboardInterrupt):
            await session.run(PROGRAMS[program])
        result = await session.run("let n = 0; while (n < 2e7) n++; n")
        return result.value

    assert asyncio.run(main()) == 2e7


def test_an_interrupt_just_as_a_program_ends_is_raised_and_stops_nothing_more():
    session = Session()
    with pytest.raises(KeyboardInterrupt):
        with watching(session.watch):
            session.watch(signal.SIGINT, None)
    assert asyncio.run(session.run("let n = 0; while (n < 1e6) n++; n")).value == 1e6


class Dying:
    """What is interrupted as Python cleans it up."""

    def __del__(self):
        signal.raise_signal(signal.SIGINT)


def in_a_destructor():
    Dying()


def in_the_callback_of_a_weak_reference():
    held = set()
    weakref.finalize(held, signal.raise_signal, signal.SIGINT)


@pytest.mark.parametrize("clean_up", [in_a_destructor, in_the_callback_of_a_weak_reference])
def test_an_interrupt_while_python_cleans_up_is_not_lost(clean_up):
    session = Session()
    session.expose(cleanUp=clean_up)
    with pytest.raises(KeyboardInterrupt):
        asyncio.run(session.run("let n = 0; for (;;) { cleanUp(); n++; }"))
    assert asyncio.run(session.run("n")).value <= 1  # the second call is not made


def interrupt_after(seconds):
    """Send SIGINT from a thread; return a list that will hold when: by clock, by work."""
    sent = []

    def work():
        time.sleep(seconds)
        sent.append((time.monotonic(), time.process_time()))
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=work, daemon=True).start()
    return sent


def test_the_handler_of_before_is_back_afterwards():
    session = Session()
    before = signal.getsignal(signal.SIGINT)
    asyncio.run(session.run("1"))
    assert signal.getsignal(signal.SIGINT) is before


def test_a_cancelled_program_ends_with_what_it_started():
    session = Session()
    seen = []
    session.expose(note=seen.append)

    async def main():
        task = asyncio.ensure_future(session.run(
            f"let kept = 5; {TRAIN} await fit({{onEpochEnd(e) {{ note(e); }}}});"))
        while not seen:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0.2)  # let what was cancelled end
        count = len(seen)
        await asyncio.sleep(0.2)
        assert len(seen) == count
        again = await session.run("await m.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 1, "
                                  "verbose: 0}).then((h) => [kept, h.epoch.length])")
        assert again.value == [5, 1]

    asyncio.run(main())


def test_a_time_limit_ends_a_loop_and_the_session_goes_on():
    session = Session(time_limit=0.3)

    async def main():
        with pytest.raises(Exception, match="stopped after 0.3 s"):
            await session.run("for (;;);")
        return (await session.run("1 + 1")).value

    assert asyncio.run(main()) == 2
