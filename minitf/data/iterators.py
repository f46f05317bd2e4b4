"""Streams of elements, each made when it is asked for: mapped, filtered, batched, zipped, shuffled.

`await iterator.next()` is the next element, or END. Plain elements never suspend: an event loop is
needed only where a learner's function awaits something, and by `Prefetch`, which works ahead.

Several reads may be under way at once. Where the order of reads matters, a `Serial` iterator lets
the next read begin when the one before has ended; after an error, it gives that error for good.
"""

from minitf.data.alea import Alea
from minitf.data.structure import is_nested, mapped
from minitf.errors import ArgumentError

END = type("END", (), {"__repr__": lambda self: "END"})()  # no element: the stream is over


class Last:
    """What an iterator by hand says when it gives a value and in the same breath: that was all."""

    def __init__(self, value):
        self.value = value


class Iterator:
    """A stream of elements."""

    last = None  # the value that came with END

    async def next(self):
        """The next element, or END."""
        raise NotImplementedError


class Passing(Iterator):
    """A stream that passes on what its upstream says at the end."""

    @property
    def last(self):
        return self.upstream.last


async def value_of(result):
    """A result, awaited where it has to be."""
    return await result if hasattr(result, "__await__") else result


# ---- where elements come from ----


class Items(Iterator):
    """The items of a list, each as `copied` gives it."""

    def __init__(self, items, copied):
        self.items, self.copied, self.place = items, copied, 0

    async def next(self):
        if self.place >= len(self.items):
            return END
        self.place += 1
        return self.copied(self.items[self.place - 1])


class Calls(Iterator):
    """What a function returns, call by call: an element, END or Last, or a promise of these."""

    def __init__(self, function):
        self.function = function

    async def next(self):
        try:
            result = self.function()
        except Exception as error:
            words = getattr(error, "message", str(error))
            if error.args and error.args[0] == words:
                words = f"Error thrown while iterating through a dataset: {words}"
                error.args = (words, *error.args[1:])
                if hasattr(error, "message"):  # it was thrown by JavaScript
                    error.message = words
            raise
        result = await value_of(result)
        self.last = result.value if isinstance(result, Last) else None
        return END if isinstance(result, Last) else result


# ---- one element in, one out ----


class Map(Iterator):
    """What a function makes of each element."""

    def __init__(self, upstream, transform):
        self.upstream, self.transform = upstream, transform

    async def next(self):
        element = await self.upstream.next()
        return END if element is END else self.transform(element)


class AwaitedMap(Map):
    """What a function makes of each element, awaited where it has to be."""

    async def next(self):
        element = await super().next()
        return element if element is END else await value_of(element)


class Take(Passing):
    """The first elements."""

    def __init__(self, upstream, count):
        self.upstream, self.count, self.taken = upstream, count, 0

    async def next(self):
        if self.taken >= self.count:
            return END
        self.taken += 1
        return await self.upstream.next()


# ---- one read after the other ----


class Serial(Iterator):
    """A stream whose reads wait for one another; as it is, it passes its elements on."""

    def __init__(self, upstream):
        from asyncio import Lock

        self.upstream, self.turn, self.failure = upstream, Lock(), None

    async def next(self):
        async with self.turn:
            if self.failure is not None:
                raise self.failure
            try:
                return await self.read()
            except Exception as failure:
                self.failure = failure
                raise

    async def read(self):
        """The next element, while no other read is under way."""
        return await self.upstream.next()


class Filter(Passing, Serial):
    """The elements of which `keeps(element)` is true."""

    def __init__(self, upstream, keeps):
        super().__init__(upstream)
        self.keeps = keeps

    async def read(self):
        while True:
            element = await self.upstream.next()
            if element is END or self.keeps(element):
                return element


class Skip(Passing, Serial):
    """The elements after the first ones, which `drop(element)` gets."""

    def __init__(self, upstream, count, drop):
        super().__init__(upstream)
        self.count, self.drop = count, drop

    async def read(self):
        while self.count > 0:
            self.count -= 1
            element = await self.upstream.next()
            if element is END:
                return END
            self.drop(element)
        return await self.upstream.next()


class Rows(Serial):
    """Lists of so many elements; the last may be shorter, or is left out."""

    def __init__(self, upstream, size, keeps_rest=True):
        super().__init__(upstream)
        self.size, self.keeps_rest = size, keeps_rest

    async def read(self):
        rows = []
        while len(rows) < self.size:
            element = await self.upstream.next()
            if element is END:
                return rows if rows and self.keeps_rest else END
            rows.append(element)
        return rows


class Flat(Serial):
    """The elements of the lists that a function makes of each element."""

    def __init__(self, upstream, transform):
        super().__init__(upstream)
        self.transform, self.waiting = transform, []

    async def read(self):
        while not self.waiting:
            element = await self.upstream.next()
            if element is END:
                return END
            self.waiting = list(self.transform(element))[::-1]
        return self.waiting.pop()


class Handled(Passing, Serial):
    """A stream that goes on after an error if `handler(error)` is true, and ends if it is not."""

    def __init__(self, upstream, handler):
        super().__init__(upstream)
        self.handler = handler

    async def read(self):
        while True:
            try:
                return await self.upstream.next()
            except Exception as error:
                if not self.handler(error):
                    return END


class Chain(Serial):
    """The elements of all streams that a stream of streams gives."""

    def __init__(self, streams, handler=None):
        super().__init__(streams)
        self.handler, self.current = handler, None

    async def read(self):
        while True:
            if self.current is None:
                stream = await self.upstream.next()
                if stream is END:
                    return END
                self.current = stream if self.handler is None else Handled(stream, self.handler)
            element = await self.current.next()
            if element is not END:
                return element
            self.current = None


class Zip(Serial):
    """Elements of several streams side by side, as long as all of them have one.

    The streams stand in nested dicts and lists; the elements come in the same form.
    """

    async def read(self):
        reads, ended = {}, []

        def begin(stream):
            reads[id(stream)] = stream
            return stream

        mapped(begin, self.upstream, _is_stream)
        for key, stream in reads.items():
            element = reads[key] = await stream.next()
            if element is END:
                ended.append(key)
        if ended or not reads:
            return END
        return mapped(lambda stream: reads[id(stream)], self.upstream, _is_stream)


def _is_stream(value):
    return isinstance(value, Iterator) or not is_nested(value)


class Shuffle(Serial):
    """The elements in random order: each is drawn from the next so many."""

    def __init__(self, upstream, size, seed):
        super().__init__(upstream)
        check_buffer_size(size)
        self.size, self.random, self.waiting, self.is_over = size, Alea(seed), [], False

    async def read(self):
        if not self.is_over:
            await self._fill()
        while self.waiting:
            # As tfjs draws: the last place moves into the gap, and ends of the stream are drawn too
            # (and put in again), so that the numbers drawn are the same.
            place, last = self.random.below(len(self.waiting)), self.waiting.pop()
            if place < len(self.waiting):
                last, self.waiting[place] = self.waiting[place], last
            if isinstance(last, _Failure):
                raise last.error
            if last is not END:
                await self._fill()
                return last
            self.is_over = True
        return END

    async def _fill(self):
        while len(self.waiting) < self.size:
            try:
                self.waiting.append(await self.upstream.next())
            except Exception as error:  # it is given when its turn has come
                self.waiting.append(_Failure(error))


class _Failure:
    """An error in the place of an element."""

    def __init__(self, error):
        self.error = error


# ---- ahead of the reader ----


class Prefetch(Passing):
    """The same elements, so many of them begun before they are asked for."""

    def __init__(self, upstream, size):
        check_buffer_size(size)
        self.upstream, self.size, self.waiting = upstream, size, []

    async def next(self):
        from asyncio import get_running_loop

        loop = get_running_loop()
        while len(self.waiting) < self.size:
            task = loop.create_task(self.upstream.next())
            task.add_done_callback(_take_error)
            self.waiting.append(task)
        return await self.waiting.pop(0)


def _take_error(task):
    """An error of an element that nobody asks for any more is nobody's."""
    if not task.cancelled():
        task.exception()


def check_buffer_size(size):
    """Raise tfjs's errors for a buffer that holds nothing."""
    if size is None:
        raise ArgumentError("Can't create a ring buffer of unknown capacity.")
    if size < 1:
        raise ArgumentError("Can't create ring buffer of capacity < 1.")
