"""What a promise looks like, and what it says where it is mistaken for its value."""

import asyncio
import copy
import inspect
import pickle

import pytest
from promise_work import give, turns

from minitf.promise import Promise


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
            "'history' of a Promise: its value comes later; write (await model.fit(xs, ys)).history"
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
