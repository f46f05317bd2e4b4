"""What has become of JavaScript's promises is known, and so are the rejections nobody handles."""

import asyncio

import _quickjs
import pytest

from minitf.js import JavaScriptError, Session, engine
from minitf.js.promise_states import FULFILLED, NO_PROMISE, PENDING, REJECTED, promises_of


@pytest.fixture
def context():
    return _quickjs.Context()


@pytest.fixture
def promises(context):
    found = promises_of(context)
    found.share("shared")
    return found


@pytest.mark.parametrize(("promise", "state", "result"), [
    ("new Promise(() => {})", PENDING, "none"),
    ("(async () => 5)()", FULFILLED, 5),
    ("(async () => { throw 6; })()", REJECTED, 6),
    ("Promise.reject(7)", REJECTED, 7),
    ("({then() {}})", NO_PROMISE, "none"),
    ("undefined", NO_PROMISE, "none"),
])
def test_a_promise_is_looked_at(context, promises, promise, state, result):
    context.eval(f"shared.result = 'none'; shared.asked = {promise}")
    assert promises.look() == state
    assert context.eval("shared.result") == result


def test_rejections_are_told_in_their_order_until_somebody_handles_them(context, promises):
    context.eval("const [a, b, c] = [1, 2, 3].map((n) => Promise.reject(n)); b.catch(() => {})")
    told = []
    while (number := promises.next_rejected()) is not None:
        context.eval(f"shared.asked = shared[{number}]")
        promises.look()
        told.append(context.eval("shared.result"))
    assert told == [1, 3]


def test_what_is_forgotten_is_held_no_more(context, promises):
    context.eval("Promise.reject(1); Promise.reject(2).catch(() => {});")
    assert context.eval("Object.keys(shared).length") == 1
    promises.forget()
    assert context.eval("Object.keys(shared).length") == 0
    assert promises.next_rejected() is None


def test_each_engine_has_its_own(context, promises):
    other = _quickjs.Context()
    others = promises_of(other)
    others.share("shared")
    context.eval("Promise.reject(1)")
    assert others.next_rejected() is None
    del others, other
    assert promises.next_rejected() is not None


def test_a_program_cannot_reach_what_is_shared():
    program = "[typeof __promises, typeof shared, typeof __host]"
    assert asyncio.run(Session().run(program)).value == ["undefined"] * 3


def test_setters_of_a_program_do_not_see_what_is_shared():
    result = asyncio.run(Session().run("""
        const seen = [];
        for (const name of ['asked', 'result', '1', '2']) {
          Object.defineProperty(Object.prototype, name, {set: (value) => seen.push(value)});
        }
        const promise = Promise.reject(4);
        console.log(promise, (async () => 5)());
        promise.catch(() => {});
        seen.length"""))
    assert (result.stdout, result.value) == ("Promise { <rejected> 4 } Promise { 5 }\n", 0)


def test_a_rejection_in_a_stopped_program_is_none_of_the_next_one():
    session = Session(time_limit=0.2)

    async def main():
        with pytest.raises(JavaScriptError, match="stopped after"):
            await session.run("globalThis.lost = Promise.reject(new Error('lost')); for (;;);")
        return (await session.run("1 + 1")).value

    assert asyncio.run(main()) == 2


def test_ten_thousand_rejections_that_are_handled_take_no_memory():
    session = Session()

    async def used(count):
        await session.run(f"for (let i = 0; i < {count}; i++) Promise.reject(i).catch(() => {{}});")
        return session.engine.memory()

    assert asyncio.run(used(10_000)) < asyncio.run(used(10)) + 100_000


@pytest.fixture
def untold(monkeypatch):
    """An engine that tells nothing of its promises, as on Windows."""
    monkeypatch.setattr(engine, "promises_of", lambda context: None)
    return Session()


def test_where_the_engine_does_not_tell_a_state_shows_once_it_is_heard_of(untold):
    result = asyncio.run(untold.run("""
        const later = (async () => 5)();
        console.log(Promise.resolve(4), later, Object.create(Promise.prototype));
        await later;
        console.log(later);"""))
    assert result.stdout == (
        "Promise { 4 } Promise { <pending> } Promise {}\nPromise { 5 }\n")


@pytest.mark.parametrize("program", [
    "fails();", "(() => { fails(); })();", "setTimeout(fails, 1);", "fails()",
])
def test_where_the_engine_does_not_tell_a_call_that_nobody_takes_is_heard_of(untold, program):
    with pytest.raises(JavaScriptError, match="lost"):
        asyncio.run(untold.run(f"async function fails() {{ throw new Error('lost'); }} {program}"))
