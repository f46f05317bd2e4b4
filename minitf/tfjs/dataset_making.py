"""Make a dataset: `tf.data.array([…])`, `tf.data.generator(g)`, `tf.data.zip({xs, ys})`."""

import math

from minitf.data import iterators as engine
from minitf.data.iterators import END, value_of
from minitf.data.structure import is_nested, mapped
from minitf.errors import ArgumentError, UsageError, shown
from minitf.strictness import is_strict
from minitf.tfjs import lazy_iterators as lazy
from minitf.tfjs.datasets import Dataset, began, made
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.memory import is_promise
from minitf.tfjs.tensor import Tensor


def array(items=None):
    """A dataset of the items of a list: numbers, lists, tensors, or dicts of them.

    tf.data.array([{'xs': [1, 2], 'ys': [3]}, …]). Tensors are cloned as they are read.
    """
    if items is None:
        raise refused("tf.data.array needs a list.", unread("length"))
    if isinstance(items, Tensor) or not hasattr(items, "__len__") or isinstance(items, dict):
        raise UsageError(
            f"tf.data.array takes a list of elements, but got {shown(items, 60)}. "
            + ("Write tf.data.array(t.unstack()), or t.arraySync() for numbers."
               if isinstance(items, Tensor) else "Write tf.data.array([first, second]).")
            + " (tfjs makes a dataset without end of it.)")

    async def begin():
        return engine.Items(items, lazy.copied)

    return made(begin, len(items))


def zip(datasets=None):  # noqa: A001 (tfjs's name)
    """A dataset whose elements stand side by side: tf.data.zip({'xs': a, 'ys': b}).

    The datasets stand in dicts and lists, nested as you like. It ends where the shortest ends.
    """
    if isinstance(datasets, Tensor) or not (is_nested(datasets) or isinstance(datasets, Dataset)):
        raise ArgumentError("The argument to zip() must be an object or array.")
    parts = (datasets.values() if isinstance(datasets, dict) else
             datasets if is_nested(datasets) else ())

    def is_leaf(value):
        return not is_nested(value)

    def check(leaf):
        if not callable(getattr(leaf, "iterator", None)) or isinstance(leaf, type):
            raise ArgumentError("Leaves of the structure passed to zip() must be Datasets, not "
                                "primitives.")
        return leaf

    if is_strict():
        mapped(check, datasets, is_leaf)

    async def begin():
        leaves, streams = {}, {}
        mapped(lambda leaf: leaves.setdefault(id(leaf), check(leaf)), datasets, is_leaf)
        for key, leaf in leaves.items():
            streams[key] = await began(leaf)
        return engine.Zip(mapped(lambda leaf: streams[id(leaf)], datasets, is_leaf))

    return made(begin, _smallest_size(parts))


def _smallest_size(datasets):
    """As tfjs reckons: a size that is not known counts as 0 beside one that is."""
    size = None
    for dataset in datasets:
        known = isinstance(dataset, Dataset)
        own = dataset.size if known else math.nan
        if size is None:
            size = own if known else None
        elif own != own or size != size:
            size = math.nan
        else:
            size = min(size, own or 0)
    return size


def generator(generator=None):
    """A dataset of what a generator function yields, called anew for each reading.

    The function returns a generator, an async generator, an iterator, or an object with a
    `next()` that gives {'value': …, 'done': …}.
    """
    if is_strict() and not callable(generator):
        called = hasattr(generator, "__next__") or hasattr(generator, "__anext__")
        raise refused(
            "tf.data.generator takes a generator function, but got " + (
                "a generator. Write tf.data.generator(g), without calling g: each epoch calls it "
                "again." if called else f"{shown(generator, 60)}. Write a function with `yield`."),
            "generator is not a function")

    async def begin():
        if not callable(generator):
            raise UsageError("generator is not a function")
        return _stream_of_generator(await value_of(generator()))

    return made(begin)


def _stream_of_generator(given):
    if hasattr(given, "__anext__"):
        async def following():
            try:
                return await given.__anext__()
            except StopAsyncIteration:
                return END

        return engine.Serial(engine.Calls(following))
    if hasattr(given, "__next__"):
        return engine.Calls(lambda: next(given, END))
    step = given.get("next") if isinstance(given, dict) else getattr(given, "next", None)

    def call():
        if not callable(step):
            raise refused("the function given to tf.data.generator must return an iterator, but "
                          f"it returned {shown(given, 60)}. Write `yield`, or iter(list).",
                          "gen.next is not a function")
        return _awaited_element(step())

    return engine.Calls(call)


def func(f=None):
    """A dataset of what f() returns, call by call: {'value': element, 'done': False}."""
    stream = engine.Calls(lambda: _awaited_element(lazy.function_of(f, "this.nextFn")()))

    async def begin():
        return stream  # one for all readings, as in tfjs

    return made(begin)


def _awaited_element(result):
    if not is_promise(result):
        return lazy.element_of(result)

    async def element():
        return lazy.element_of(await result)

    return element()
