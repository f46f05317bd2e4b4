"""Datasets and their methods: `dataset.map(f).shuffle(100).batch(32)`, `await dataset.toArray()`.

A dataset is a recipe. Nothing runs until somebody reads it: `await dataset.toArray()`,
`await dataset.forEachAsync(f)`, `await model.fitDataset(dataset, {epochs: 2})`.
"""

import math
import sys

from minitf.core.random import Stream
from minitf.data import iterators as engine
from minitf.data.alea import Alea
from minitf.data.csv import number_of
from minitf.data.iterators import END, value_of
from minitf.errors import ArgumentError, UsageError, shown
from minitf.promise import Promise
from minitf.strictness import is_strict
from minitf.tfjs import lazy_iterators as lazy
from minitf.tfjs.habits import missing_attribute, refused, unread
from minitf.tfjs.lazy_iterators import LazyIterator
from minitf.tfjs.memory import is_promise, run_in_scope
from minitf.tfjs.tensor import Tensor
from minitf.wording import text


class Dataset:
    """A recipe for a stream of elements; made by tf.data.array, generator, zip, csv or func.

    `size` is the number of elements, Infinity for an endless stream, None where it is not known.
    """

    def __init__(self):
        self.size = None

    def __getattr__(self, name):
        raise missing_attribute(self, name)

    def __repr__(self):
        return f"{type(self).__name__} {{ size: {'null' if self.size is None else self.size} }}"

    def __iter__(self):
        raise UsageError("a dataset is not iterable: write `await dataset.forEachAsync(f)`, or "
                         "`await dataset.toArray()` for a list.")

    def __len__(self):
        raise UsageError("a dataset has no length: write dataset.size (None: not known).")

    def __bool__(self):
        return True

    def iterator(self):
        """A promise of a LazyIterator, which reads the elements one by one."""
        async def read():
            return LazyIterator(await self._begin())

        return Promise.run(read(), "dataset.iterator()")

    async def _begin(self):
        raise UsageError("this dataset has no iterator(): make datasets by tf.data.array, "
                         "generator, zip, csv or func, or write an iterator() in your class.")

    # ---- other datasets made of this one ----

    def batch(self, batchSize=None, smallLastBatch=True):
        """Elements in groups: numbers, lists and tensors become tensors with a batch axis.

        Dicts stay dicts, their values batched. Unless smallLastBatch, a shorter rest is left out.
        """
        count = _number(batchSize)
        if not count > 0:
            raise ArgumentError(f"batchSize needs to be positive, but it is\n      "
                                f"{_as_text(batchSize)}")
        size = self.size
        if size is not None and math.isfinite(size):
            size = (math.ceil if smallLastBatch else math.floor)(size / count)

        async def begin():
            return lazy.batched(await began(self), count, smallLastBatch, lazy.as_tensors)

        return made(begin, size)

    def concatenate(self, dataset=None):
        """The elements of this dataset, then those of the other."""
        _dataset(dataset, "concatenate")
        sizes = (self.size, dataset.size)
        size = math.inf if math.inf in sizes else None if None in sizes else sum(sizes)

        async def begin():
            return lazy.chained([await began(self), await began(dataset)])

        return made(begin, size)

    def filter(self, predicate=None):
        """The elements of which predicate(element) is true."""
        keeps = _in_tidy(_checked(predicate, "predicate"), "filter")

        async def begin():
            return lazy.filtered(await began(self), keeps)

        return made(begin, math.inf if self.size == math.inf else None)

    def map(self, transform=None):
        """What transform(element) gives; it runs inside a tidy."""
        function = lazy.releasing(_in_tidy(_checked(transform), "map"))

        async def begin():
            return engine.Map(await began(self), function)

        return made(begin, self.size)

    def mapAsync(self, transform=None):
        """What the async function transform(element) gives."""
        function = lazy.releasing_async(_checked(transform))

        async def begin():
            return engine.AwaitedMap(await began(self), function)

        return made(begin, self.size)

    def prefetch(self, bufferSize=None):
        """The same elements, so many of them begun before they are asked for."""
        if bufferSize is None:
            raise ArgumentError("`Dataset.prefetch()` requires bufferSize to be specified.")

        async def begin():
            return engine.Prefetch(await began(self), bufferSize)

        return made(begin, self.size)

    def repeat(self, count=None):
        """The elements so many times over; without a count, or with a negative one, for ever."""
        number = _number(count)
        size = None
        if number == 0:
            size = 0
        elif self.size is not None:
            size = self.size * number if number > 0 else math.inf

        async def begin():
            passes = _Passes(self, endless=not number >= 0)
            return engine.Chain(lazy.taken(passes, None if number != number else number))

        return made(begin, size)

    def skip(self, count=None):
        """The elements after the first `count`."""
        number, size = _number(count), None
        if self.size is not None:
            size = self.size - count if 0 <= number <= self.size else 0

        async def begin():
            return lazy.skipped(await began(self), count)

        return made(begin, size)

    def shuffle(self, bufferSize=None, seed=None, reshuffleEachIteration=True):
        """The elements in random order, each drawn from the next `bufferSize`.

        A seed gives the order that it gives in tfjs.
        """
        if bufferSize is None or _number(bufferSize) < 0:
            raise ArgumentError(
                "`Dataset.shuffle()` requires bufferSize to be specified." + (
                    "" if self.size is None else
                    "  If your data fits in main memory (for regular JS objects), and/or GPU "
                    "memory (for `tf.Tensor`s), consider setting bufferSize to the dataset size "
                    f"({text(self.size)} elements)"))
        if not reshuffleEachIteration and is_strict():
            raise ArgumentError(
                "dataset.shuffle: reshuffleEachIteration false has no effect in tfjs 4.22: each "
                "iteration draws a new order. Leave it out. (tfjs ignores it silently.)")
        random = Alea(text(seed) if seed else Stream().integers((), 0, 2**31 - 1))

        async def begin():
            drawn = random.int32()
            if reshuffleEachIteration:
                drawn += random.int32()
            return engine.Shuffle(await began(self), bufferSize, str(drawn))

        return made(begin, self.size)

    def take(self, count=None):
        """The first `count` elements; all of them without a count, or with a negative one."""
        number, size = _number(count), None
        if self.size is not None and number == number:
            size = min(self.size, count)

        async def begin():
            return lazy.taken(await began(self), count)

        return made(begin, size)

    # ---- reading ----

    def forEachAsync(self, f=None):
        """Call f(element) for each element; a promise that settles after the last.

        Tensors of an element are disposed when f is done with it.
        """
        async def read():
            stream = await began(self)
            await lazy.run_through(engine.AwaitedMap(
                stream, lazy.releasing_async(lazy.function_of(f, "this.transform"))))

        return Promise.run(read(), "dataset.forEachAsync(...)")

    def toArray(self):
        """A promise of the list of all elements."""
        return Promise.run(self._all(lambda stream: stream), "dataset.toArray()")

    def toArrayForTest(self):
        """As toArray, working 100 elements ahead."""
        return Promise.run(self._all(lambda stream: engine.Prefetch(stream, 100)),
                           "dataset.toArrayForTest()")

    async def _all(self, seen):
        if self.size == math.inf:
            raise ArgumentError("Can not convert infinite data stream to array.")
        return await lazy.all_of(seen(await began(self)))


def made(begin, size=None):
    """A dataset whose stream the coroutine function `begin` gives."""
    dataset = Dataset()
    dataset._begin, dataset.size = begin, size
    return dataset


async def began(dataset):
    """The engine's stream of a dataset, ours or any object with an `iterator()`."""
    if isinstance(dataset, Dataset) and type(dataset).iterator is Dataset.iterator:
        return await dataset._begin()
    return lazy.stream_of(await value_of(dataset.iterator()))


class _Passes(engine.Iterator):
    """A stream of a dataset anew, again and again."""

    def __init__(self, dataset, endless):
        self.dataset, self.endless, self.stream = dataset, endless, None

    async def next(self):
        if self.stream is not None and self.endless and not self.stream.has_given:
            raise ArgumentError("dataset.repeat(): the dataset is empty, so that repeating it "
                                "would never give an element. (tfjs hangs.)")
        self.stream = _Noticed(await began(self.dataset))
        return self.stream


class _Noticed(engine.Iterator):
    """A stream that knows whether it has given an element."""

    def __init__(self, upstream):
        self.upstream, self.has_given = upstream, False

    async def next(self):
        element = await self.upstream.next()
        self.has_given = self.has_given or element is not END
        return element


def _in_tidy(function, method):
    """The function inside a tidy; what an async one gives is refused, or started as in tfjs."""
    def call(element):
        def run():
            result = function(element)
            if not is_promise(result):
                return result
            if is_strict():
                lazy.refuse_promise(result, method)
            print("Cannot return a Promise inside of tidy.", file=sys.stderr)
            return Promise.run(result)

        return run_in_scope(run)

    return call


def _checked(function, name="transform"):
    """Strict minitf asks for a function at once, tfjs when it is called."""
    if is_strict():
        return lazy.function_of(function, name)
    return function if callable(function) else lambda element: lazy.function_of(function, name)


def _dataset(value, method):
    if not isinstance(value, Dataset) and not callable(getattr(value, "iterator", None)):
        raise refused(f"dataset.{method} takes a dataset, but got {shown(value, 60)}.",
                      unread("size") if value is None else "dataset.iterator is not a function")


def _number(value):
    """A number as JavaScript compares it: NaN for undefined."""
    if value is None or isinstance(value, (dict, list, Tensor)):
        return math.nan
    if isinstance(value, str):
        number = number_of(value)
        return math.nan if isinstance(number, str) else number
    return value


def _as_text(value):
    return "[object Object]" if isinstance(value, dict) else text(value)
