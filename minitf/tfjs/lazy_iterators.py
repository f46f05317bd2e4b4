"""Read a dataset by hand: `it = await dataset.iterator()`, then `await it.next()`.

Each element is tracked as tfjs tracks it: what a function does not pass on is disposed.
"""

import math

import numpy as np

from minitf.data import iterators as engine
from minitf.data.iterators import END, Last, value_of
from minitf.data.structure import columns, is_nested, mapped
from minitf.errors import ArgumentError, UsageError, shown
from minitf.promise import Promise
from minitf.strictness import is_strict
from minitf.tfjs.creation import tensor
from minitf.tfjs.habits import missing_attribute, refused, unread
from minitf.tfjs.memory import dispose, tensors_in
from minitf.tfjs.parts import stack
from minitf.tfjs.tensor import Tensor


class IteratorResult(dict):
    """What `next()` gives: {"value": element, "done": False}, its entries attributes too."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no {name!r} here; there is {', '.join(self)}") from None


class LazyIterator:
    """A stream of elements, made by `await dataset.iterator()`; it can be read once."""

    def __init__(self, stream):
        self._stream = stream

    def __getattr__(self, name):
        raise missing_attribute(self, name)

    def next(self):
        """A promise of {"value": element, "done": False}, or {"value": None, "done": True}."""
        return Promise.run(self._next(), "iterator.next()")

    async def _next(self):
        element = await self._stream.next()
        is_over = element is END
        return IteratorResult(value=self._stream.last if is_over else element, done=is_over)

    # ---- reading on ----

    def toArray(self):
        """A promise of the list of all elements that are left."""
        return Promise.run(all_of(self._stream), "iterator.toArray()")

    def toArrayForTest(self):
        """As toArray, working 100 elements ahead."""
        return Promise.run(all_of(engine.Prefetch(self._stream, 100)), "iterator.toArrayForTest()")

    def resolveFully(self):
        """A promise that settles when all elements have gone by."""
        return Promise.run(run_through(self._stream), "iterator.resolveFully()")

    def resolveWhile(self, predicate):
        """A promise that settles at the first element of which the predicate is false."""
        function_of(predicate, "predicate")

        async def read():
            element = await self._stream.next()
            while is_true(predicate(None if element is END else element)) and element is not END:
                element = await self._stream.next()

        return Promise.run(read(), "iterator.resolveWhile(...)")

    def forEachAsync(self, f=None):
        """Call f(element) for each element; a promise that settles after the last."""
        function_of(f, "this.transform")
        return Promise.run(run_through(engine.AwaitedMap(self._stream, releasing_async(f))),
                           "iterator.forEachAsync(...)")

    def serialForEach(self, f):
        """As forEachAsync, one after the other, until f gives something else than true."""
        return self.serialMapAsync(f).resolveWhile(lambda answer: answer is True)

    # ---- other streams made of this one ----

    def filter(self, predicate=None):
        """The elements of which the predicate is true; the others are disposed."""
        return LazyIterator(filtered(self._stream, function_of(predicate, "predicate")))

    def map(self, transform=None):
        """What the function makes of each element."""
        return LazyIterator(engine.Map(self._stream, releasing(function_of(transform))))

    def mapAsync(self, transform=None):
        """What the function, which may be async, makes of each element."""
        transform = releasing_async(function_of(transform))
        return LazyIterator(engine.AwaitedMap(self._stream, transform))

    def serialMapAsync(self, transform):
        """As mapAsync, one element after the other."""
        return self.mapAsync(transform).serial()

    def flatmap(self, transform):
        """The elements of the lists that the function makes of each element."""
        return LazyIterator(engine.Flat(self._stream, releasing(function_of(transform))))

    def serial(self):
        """The same elements, each read only when the read before it has ended."""
        return LazyIterator(engine.Serial(self._stream))

    def handleErrors(self, handler):
        """Where a read fails: go on if handler(error) is true, else end the stream."""
        function_of(handler, "handler")
        return LazyIterator(engine.Handled(self._stream, lambda error: is_true(handler(error))))

    def rowMajorBatch(self, batchSize, smallLastBatch=True):
        """Lists of so many elements."""
        return LazyIterator(engine.Rows(self._stream, batchSize, smallLastBatch))

    def columnMajorBatch(self, batchSize, smallLastBatch=True, zipFn=None):
        """So many elements as one, with lists for the leaves, or what zipFn makes of them."""
        gathered = _as_lists if zipFn is None else lambda rows: _answer(zipFn(rows))
        return LazyIterator(batched(self._stream, batchSize, smallLastBatch, gathered))

    def concatenate(self, iterator, baseErrorHandler=None):
        """The elements of this stream, then those of the other."""
        return LazyIterator(chained([self._stream, stream_of(iterator)], baseErrorHandler))

    def take(self, count=None):
        """The first elements; all of them for a negative count."""
        return LazyIterator(taken(self._stream, count))

    def skip(self, count=None):
        """The elements after the first ones; all of them for a negative count."""
        return LazyIterator(skipped(self._stream, count))

    def prefetch(self, bufferSize):
        """The same elements, so many of them begun before they are asked for."""
        return LazyIterator(engine.Prefetch(self._stream, bufferSize))

    def shuffle(self, windowSize, seed=None):
        """The elements in random order, each drawn from the next so many."""
        return LazyIterator(engine.Shuffle(self._stream, windowSize, seed))


# ---- what datasets and their iterators share ----


def stream_of(iterator):
    """The engine's stream of an iterator, of ours or of any object with a `next()`."""
    if isinstance(iterator, LazyIterator):
        return iterator._stream
    if not callable(getattr(iterator, "next", None)):
        raise refused(f"an iterator with next() is needed, but got {shown(iterator, 60)}",
                      "dataIterator.next is not a function")

    async def read():
        return element_of(await value_of(iterator.next()))

    return engine.Calls(read)


def element_of(result):
    """The element of a {value, done} as JavaScript's iterators give it, END, or Last with both."""
    if isinstance(result, dict):
        value, done = result.get("value"), result.get("done")
    elif hasattr(result, "done"):
        value, done = getattr(result, "value", None), result.done
    else:
        raise refused(
            "the function must return {'value': element, 'done': False} and, at the end, "
            f"{{'value': None, 'done': True}}, but it returned {shown(result, 60)}.",
            unread("done"))
    if not done:
        return value
    return END if value is None else Last(value)


async def all_of(stream):
    """The list of the elements."""
    elements = []
    while (element := await stream.next()) is not END:
        elements.append(element)
    return elements


async def run_through(stream):
    """Read to the end."""
    while await stream.next() is not END:
        pass


def function_of(value, name="transform"):
    """The function, or the error for what isn't one."""
    if not callable(value):
        raise refused(f"a function is needed, but got {shown(value, 60)}.",
                      f"{name} is not a function")
    return value


def is_true(value):
    """Whether JavaScript takes a value for true."""
    if isinstance(value, (list, tuple, dict, np.ndarray)):
        return True
    return bool(value) and value == value


def copied(element):
    """The element with clones of its tensors, in dicts and lists of its own."""
    return mapped(lambda leaf: leaf.clone() if isinstance(leaf, Tensor) else leaf, element)


def releasing(transform):
    """The function, followed by the disposal of those tensors which it does not pass on."""
    def transformed(element):
        before = tensors_in(element)
        return _released(before, transform(element))

    return transformed


def releasing_async(transform):
    """The same for a function that may be async."""
    async def transformed(element):
        before = tensors_in(element)
        return _released(before, await value_of(transform(element)))

    return transformed


def _released(before, result):
    after = {id(one) for one in tensors_in(result)}
    for one in before:
        if id(one) not in after:
            one.dispose()
    return result


def filtered(stream, predicate):
    """The elements of which the predicate is true; the others are disposed."""
    def keeps(element):
        if is_true(predicate(element)):
            return True
        dispose(element)
        return False

    return engine.Filter(stream, keeps)


def taken(stream, count):
    """The first elements; all of them for a negative count or none."""
    return stream if count is None or count < 0 else engine.Take(stream, count)


def skipped(stream, count):
    """The elements after the first ones; all of them for a negative count or none."""
    return stream if count is None or count < 0 else engine.Skip(stream, count, dispose)


def chained(streams, handler=None):
    """The elements of several streams, one stream after the other.

    As tfjs does, each stream is copied as it is begun, with clones of the tensors that
    `tf.data.array` was given: nobody disposes of these clones.
    """
    def begun(stream):
        for held in {id(one): one for one in _held(stream)}.values():
            held.clone()
        return stream

    return engine.Chain(engine.Items(streams, begun), handler)


def _held(stream):
    """The tensors of the lists that a stream reads from."""
    if isinstance(stream, engine.Items):
        for item in stream.items:
            yield from _held(item) if isinstance(item, engine.Iterator) else tensors_in(item)
    elif isinstance(stream, engine.Iterator):
        yield from _held(getattr(stream, "upstream", None))
        yield from _held(getattr(stream, "current", None))
    elif is_nested(stream):
        for part in stream.values() if isinstance(stream, dict) else stream:
            yield from _held(part)


def batched(stream, size, keeps_rest, gathered):
    """So many elements as one, their leaves gathered."""
    rows = engine.Rows(stream, size, keeps_rest)
    return engine.Map(rows, releasing(lambda batch: columns(batch, gathered)))


def _as_lists(rows):
    return (False, None) if is_nested(rows[0]) else (True, rows)


def _answer(result):
    if result["recurse"] and result["value"] is not None:
        raise ArgumentError("A deep zip function may not return both a value and recurse=true.")
    return not result["recurse"], result["value"]


def as_tensors(rows):
    """For `batch`: numbers, lists and tensors as one tensor; of dicts, the parts."""
    first = rows[0]
    if isinstance(first, Tensor):
        return True, stack(rows)
    if first is None or isinstance(first, (bool, int, float, str, list, tuple, np.ndarray,
                                           np.generic)):
        return True, tensor(_without_gaps(rows))
    return False, None


def _without_gaps(rows):
    """The rows; a missing value among numbers is NaN, as in a Float32Array."""
    if not any(row is None for row in rows):
        return rows
    if is_strict():
        raise ArgumentError(
            "batch: a value is missing (None) among "
            f"{shown(rows, 60)}. For CSV, give the column a default: "
            "{'columnConfigs': {'name': {'default': 0}}}, or filter such rows away. "
            "(tfjs makes NaN of it, silently.)")
    return [math.nan if row is None else row for row in rows]


def refuse_promise(result, method):
    """The error for an async function where tfjs runs it inside `tidy`."""
    if hasattr(result, "close"):
        result.close()  # else Python warns that the coroutine was never awaited
    raise UsageError(
        f"Cannot return a Promise inside of tidy. dataset.{method} takes a plain function, not an "
        "async one: write dataset.mapAsync(f)"
        f"{' and filter by what it found' if method == 'filter' else ''}. (tfjs only logs this, "
        f"and {'keeps every element' if method == 'filter' else 'the elements are promises'}.)")
