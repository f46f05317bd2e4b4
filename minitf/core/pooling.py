"""Pooling: the largest or the mean of each window of an image, with channels last.

`max_pool(x, window=(2, 2), strides=(2, 2), paddings=((0, 0), (0, 0)))`; x has shape
(batch, *spatial, channels) with one, two or three spatial axes. `window_padding` says how much
padding "same" means.
"""

import itertools
import math

import numpy as np

from minitf.core.arithmetic import multiply
from minitf.core.tape import active_tape, op


def pooled_length(size, window, stride, same=False):
    """How many windows fit along an axis (perhaps below 0); "same": one at every stride."""
    return -(-size // stride) if same else (size - window) // stride + 1


def window_padding(size, window, stride, same=False, least=0):
    """(before, after): the padding along one axis, for "same" as even as it can be.

    least: of both together; None: below 0 where windows leave gaps (tfjs pools volumes so).
    """
    if not same:
        return 0, 0
    total = (pooled_length(size, window, stride, True) - 1) * stride + window - size
    if least is not None:
        total = max(least, total)
    return total // 2, total - total // 2


class _Windows:
    """The windows over an array: for each place in a window, which cells stand there."""

    def __init__(self, shape, window, strides, paddings):
        self.window, self.strides = tuple(window), tuple(strides)
        sizes = shape[1:-1]
        padded = [size + sum(padding) for size, padding in zip(sizes, paddings, strict=True)]
        lengths = [max(0, n) for n in map(pooled_length, padded, window, strides)]
        self.shape = (shape[0], *lengths, shape[-1])  # of the result
        self.before = [padding[0] for padding in paddings]
        self.sizes = sizes
        # Whether each cell of the input is in exactly one window.
        self.partition = self.window == self.strides and all(
            n * stride == size and not any(padding) for n, stride, size, padding in zip(
                self.shape[1:-1], strides, sizes, paddings, strict=True))

    def along(self, axis):
        """[(windows, cells)], slices of spatial axis `axis`, for each place along it."""
        found = []
        n, size, stride = self.shape[axis + 1], self.sizes[axis], self.strides[axis]
        for place in range(self.window[axis]):
            start = place - self.before[axis]  # where the first window has this place
            first = max(0, -(start // stride))
            last = min(n - 1, (size - 1 - start) // stride)
            if last < first:
                found.append((slice(0, 0), slice(0, 0)))
                continue
            begin = first * stride + start
            found.append((slice(first, last + 1),
                          slice(begin, begin + (last - first) * stride + 1, stride)))
        return found

    def places(self):
        """(number, windows, cells) for each place in a window, row by row; empty ones left out."""
        axes = [self.along(axis) for axis in range(len(self.window))]
        for number, places in enumerate(itertools.product(*axes)):
            if all(windows.stop > windows.start for windows, _ in places):
                yield (number, (slice(None), *(windows for windows, _ in places)),
                       (slice(None), *(cells for _, cells in places)))

    def counts(self):
        """How many cells of the input each window has, in a shape that broadcasts."""
        counts = 1
        for axis, n in enumerate(self.shape[1:-1]):
            along = np.zeros(n, np.float32)
            for windows, _ in self.along(axis):
                along[windows] += 1
            counts = counts * along.reshape(n, *(1,) * (len(self.window) - axis))
        return counts


def _blocks(x):
    """x with each cell's channels as one item, which NumPy copies in half the time."""
    if x.shape[-1] < 2 or not x.size or not x.flags.c_contiguous:
        return None
    return x.view(np.dtype((np.void, x.shape[-1] * x.itemsize)))[..., 0]


def _fold(x, windows, combine, initial):
    """combine over each window, axis by axis; initial: what windows start from."""
    for axis in range(len(windows.window)):
        lead = (slice(None),) * (axis + 1)
        shape = list(x.shape)
        shape[axis + 1] = n = windows.shape[axis + 1]
        parts = [((*lead, at), x[(*lead, cells)]) for at, cells in windows.along(axis)]
        if len(parts) > 1 and all(at[-1] == slice(0, n) for at, _ in parts):
            out = combine(parts[0][1], parts[1][1])
            parts = parts[2:]
        else:
            out = np.full(shape, initial, x.dtype)
        for at, part in parts:
            combine(out[at], part, out=out[at])
        x = out
    return x


def _lowest(dtype):
    return -np.inf if dtype.kind == "f" else np.iinfo(dtype).min if dtype.kind == "i" else False


def _largest(x, windows, last, counts_rows=False):
    """(the largest of each window, its place in the window): the first of equals, or the last."""
    better = np.greater_equal if last else np.greater
    out = None
    few = math.prod(windows.window) < 256 and not counts_rows
    places = np.zeros(windows.shape, np.uint8 if few else np.int32)
    blocks = _blocks(x)
    for number, inside, cells in windows.places():
        name = _number_of_rows(number, windows.window) if counts_rows else number
        place = places[inside]
        part = np.empty(place.shape, x.dtype)
        if blocks is None:
            part[...] = x[cells]
        else:
            _blocks(part)[...] = blocks[cells]
        if out is None and part.shape == windows.shape:
            out = part
            places.fill(name)
            continue
        if out is None:
            out = np.full(windows.shape, _lowest(x.dtype), x.dtype)
        best = out[inside]
        beaten = better(part, best)
        if counts_rows:
            np.copyto(place, name, where=beaten)
        else:
            np.maximum(place, np.multiply(beaten, name, dtype=place.dtype), out=place)
        np.maximum(best, part, out=best)
    return np.full(windows.shape, _lowest(x.dtype), x.dtype) if out is None else out, places


def _number_of_rows(number, window):
    """The number of a place as tfjs reckons it in volumes: a row as long as a column."""
    _, rows, columns = window
    depth, place = divmod(number, rows * columns)
    row, column = divmod(place, columns)
    return depth * rows * columns + row * rows + column


@op(keeps=True)
def max_pool(x, *, window, strides, paddings, ties="first", skips_nan=False, counts_rows=False):
    """The largest of each window: (batch, *spatial, channels), the spatial sizes reduced.

    Padding never wins. The gradient goes to one cell of a window, of equal ones to the "first" or
    the "last", row by row. skips_nan: a NaN is no number to compare, instead of the result.
    counts_rows: the gradient goes where tfjs sends it in volumes, to a wrong cell unless windows
    have as many rows as columns.
    """
    x = np.asarray(x)
    windows = _Windows(x.shape, window, strides, paddings)

    def pool(x):
        if active_tape.get() is not None:
            return _largest(x, windows, ties == "last", counts_rows)
        return _fold(x, windows, np.maximum, _lowest(x.dtype)), None

    found = pool(x)
    if skips_nan and found[0].size and np.isnan(found[0].max()):
        found = pool(np.where(np.isnan(x), np.float32(-np.inf), x))
    return found


@max_pool.gradient
def _(g, out, x, *, window, strides, paddings, ties="first", skips_nan=False, counts_rows=False,
      kept=None):
    def to_the_largest():
        windows = _Windows(x.shape, window, strides, paddings)
        places = kept if kept is not None else _largest(
            x, windows, ties == "last", counts_rows)[1]
        dx = (np.empty if windows.partition else np.zeros)(x.shape, g.dtype)
        apart = all(w <= s for w, s in zip(window, strides, strict=True))
        blocks = _blocks(dx) if apart else None
        for number, inside, cells in windows.places():
            part = (places[inside] == number).astype(g.dtype)
            np.multiply(part, g[inside], out=part)
            if not apart:
                dx[cells] += part
            elif blocks is None:
                dx[cells] = part
            else:
                blocks[cells] = _blocks(part)
        return dx

    return to_the_largest


@op
def window_sum(x, *, window, strides, paddings):
    """The sum of each window."""
    x = np.asarray(x)
    return _fold(x, _Windows(x.shape, window, strides, paddings), np.add, 0)


@window_sum.gradient
def _(g, out, x, *, window, strides, paddings):
    return lambda: spread(g, shape=tuple(x.shape), window=window, strides=strides,
                          paddings=paddings)


@op
def spread(g, *, shape, window, strides, paddings):
    """Each number at all the cells of its window, summed where windows overlap."""
    g = np.asarray(g)
    windows = _Windows(shape, window, strides, paddings)
    apart = all(w <= s for w, s in zip(window, strides, strict=True))
    for axis in reversed(range(len(window))):
        lead = (slice(None),) * (axis + 1)
        grown = list(g.shape)
        grown[axis + 1] = shape[axis + 1]
        out = np.zeros(grown, g.dtype)
        for at, cells in windows.along(axis):
            if apart:
                out[(*lead, cells)] = g[(*lead, at)]
            else:
                out[(*lead, cells)] += g[(*lead, at)]
        g = out
    return g


@spread.gradient
def _(g, out, x, *, shape, window, strides, paddings):
    return lambda: window_sum(g, window=window, strides=strides, paddings=paddings)


@op
def average_pool(x, *, window, strides, paddings, slope_counts_padding=False):
    """The mean of each window's cells; padding doesn't count.

    slope_counts_padding: in the gradient it does (as in tfjs, whose gradient is wrong there).
    """
    x = np.asarray(x)
    windows = _Windows(x.shape, window, strides, paddings)
    total = _fold(x, windows, np.add, 0)
    if total.dtype.kind != "f":
        total = total.astype(np.float32)
    if any(map(any, paddings)):
        return np.divide(total, windows.counts(), out=total)
    return np.multiply(total, total.dtype.type(1 / math.prod(window)), out=total)


@average_pool.gradient
def _(g, out, x, *, window, strides, paddings, slope_counts_padding=False):
    def to_each():
        count = math.prod(window)
        if not slope_counts_padding and any(map(any, paddings)):
            count = _Windows(x.shape, window, strides, paddings).counts()
        share = multiply(g, np.asarray(1 / count, np.float32))
        return spread(share, shape=tuple(x.shape), window=window, strides=strides,
                      paddings=paddings)

    return to_each


def max_positions(x, *, window, strides, paddings, with_batch=False):
    """Where each window's largest cell stands in its flattened image, or in all of x.

    x: an array (batch, rows, columns, channels); of equal cells it is the first.
    """
    windows = _Windows(x.shape, window, strides, paddings)
    _, places = _largest(x, windows, last=False)
    batch, rows, columns, channels = np.indices(windows.shape)
    row, column = divmod(places.astype(np.int64), window[1])
    rows = rows * strides[0] - paddings[0][0] + row
    columns = columns * strides[1] - paddings[1][0] + column
    if with_batch:
        rows = batch * x.shape[1] + rows
    return (rows * x.shape[2] + columns) * x.shape[3] + channels
