"""Take some of the numbers, by block, by index or by list of positions, and put them back.

Every way to take has its way to put back into zeros, which is its gradient, and the reverse.
"""

import builtins

import numpy as np

from minitf.core.arithmetic import zeros_like
from minitf.core.tape import op
from minitf.errors import ArgumentError, UsageError, shown

_POSITIONS = (int, np.integer, builtins.slice)


@op
def slice(x, *, begin, size=None):
    """The block of the given size that starts at begin; no size, or -1, reaches to the end."""
    return np.asarray(x)[_block(np.shape(x), begin, size)]


@slice.gradient
def _(g, out, x, *, begin, size=None):
    shape = np.shape(x)
    paddings = [
        (span.start, full - span.stop)
        for span, full in zip(_block(shape, begin, size), shape, strict=True)
    ]
    return lambda: pad(g, paddings=paddings)


def _block(shape, begin, size):
    begin = [begin] if isinstance(begin, int) else list(begin)
    size = [size] if isinstance(size, int) else list(size or ())
    size += [-1] * (len(shape) - len(size))
    begin += [0] * (len(shape) - len(begin))
    spans = []
    for axis, (full, first, count) in enumerate(zip(shape, begin, size, strict=True)):
        last = full if count == -1 else first + count
        if not 0 <= first <= last <= full:
            raise ArgumentError(
                f"slice: axis {axis} has {full} entries; begin {first} and size {count} "
                "reach outside of it."
            )
        spans.append(builtins.slice(first, last))
    return tuple(spans)


@op
def index(x, *, key):
    """x[key] for integers, slices, ... and None."""
    return np.asarray(x)[_basic(key)]


@index.gradient
def _(g, out, x, *, key):
    return lambda: place(g, shape=np.shape(x), key=key)


@op
def place(x, *, shape, key):
    """Zeros of the given shape with x at [key]: what undoes `index`."""
    x = np.asarray(x)
    out = np.zeros(shape, x.dtype)
    out[_basic(key)] = x
    return out


@place.gradient
def _(g, out, x, *, shape, key):
    return lambda: index(g, key=key)


def _basic(key):
    for part in key if isinstance(key, tuple) else (key,):
        is_basic = part is None or part is ... or isinstance(part, _POSITIONS)
        if not is_basic or isinstance(part, bool):
            raise UsageError(
                f"[]: a tensor takes integers and slices; received {shown(part)}. "
                "To pick by a list of positions, use gather."
            )
    return key


@op
def pad(x, *, paddings, value=0):
    """x inside a frame of `value`; paddings: (before, after) for each axis."""
    return np.pad(x, paddings, constant_values=value)


@pad.gradient
def _(g, out, x, *, paddings, value=0):
    begin = [before for before, _ in paddings]
    return lambda: slice(g, begin=begin, size=np.shape(x))


def mirror_pad(x, paddings, mode="reflect"):
    """x inside a frame of its own mirror image; "symmetric" repeats the edge itself.

    The gradient counts the mirrored cells, as in Keras; tfjs's own leaves them out.
    """
    for axis, (before, after) in enumerate(paddings):
        if before or after:
            order = np.pad(np.arange(x.shape[axis]), (before, after), mode=mode)
            x = gather(x, order, axis=axis)
    return x


@op
def gather(x, indices, *, axis=0):
    """The entries of x at the given positions along an axis; (..., n, ...) at (i, j) positions
    gives (..., i, j, ...)."""
    x = np.asarray(x)
    indices = np.asarray(indices).astype(np.intp, copy=False)
    lowest = np.minimum.reduce(indices, axis=None, initial=0)
    try:
        if lowest < 0:  # NumPy would count from the end
            raise IndexError
        return np.take(x, indices, axis)
    except IndexError:
        last = x.shape[axis] - 1
        outside = indices[(indices < 0) | (indices > last)].flat[0]
        message = f"gather: the index value {outside} is not in [0, {last}]"
        raise ArgumentError(message) from None


@gather.gradient
def _(g, out, x, indices, *, axis=0):
    return lambda: scatter(g, indices, shape=np.shape(x), axis=axis), None


@op
def scatter(x, indices, *, shape, axis=0):
    """Zeros of the given shape with every entry of x added at its position: undoes `gather`."""
    x = np.asarray(x)
    indices = np.asarray(indices).astype(np.intp, copy=False)
    out = np.zeros(shape, x.dtype)
    axis %= out.ndim
    if indices.size:
        rows = x
        if axis:
            picked = tuple(range(axis, axis + indices.ndim))
            rows = np.moveaxis(x, picked, tuple(range(indices.ndim)))
        rows = rows.reshape(indices.size, *rows.shape[indices.ndim :])
        # Rows of one position side by side, then added up: a third of the time of np.add.at.
        order = indices.argsort(axis=None, kind="stable")
        positions = indices.reshape(-1)[order]
        is_first = np.ones(indices.size, bool)
        np.not_equal(positions[1:], positions[:-1], out=is_first[1:])
        first = is_first.nonzero()[0]
        target = np.moveaxis(out, axis, 0) if axis else out
        target[positions[first]] = np.add.reduceat(rows[order], first, axis=0)
    return out


@scatter.gradient
def _(g, out, x, indices, *, shape, axis=0):
    return lambda: gather(g, indices, axis=axis), None


@op
def take_along_axis(x, indices, *, axis=-1):
    """For each line along the axis, its own positions."""
    return np.take_along_axis(np.asarray(x), np.asarray(indices).astype(np.intp), axis)


@take_along_axis.gradient
def _(g, out, x, indices, *, axis=-1):
    return lambda: put_along_axis(g, indices, shape=np.shape(x), axis=axis), None


@op
def put_along_axis(x, indices, *, shape, axis=-1):
    """Zeros with the entries of x at each line's own positions: undoes `take_along_axis`."""
    x = np.asarray(x)
    out = np.zeros(shape, x.dtype)
    np.put_along_axis(out, np.asarray(indices).astype(np.intp), x, axis)
    return out


@put_along_axis.gradient
def _(g, out, x, indices, *, shape, axis=-1):
    return lambda: take_along_axis(g, indices, axis=axis), None


@op
def one_hot(x, *, depth, on_value=1.0, off_value=0.0):
    """(...) class numbers -> (..., depth); a number outside of [0, depth) gives a row of off."""
    hot = np.equal(np.asarray(x)[..., None], np.arange(depth))
    return np.where(hot, np.float32(on_value), np.float32(off_value))


@one_hot.gradient
def _(g, out, x, *, depth, on_value=1.0, off_value=0.0):
    return lambda: zeros_like(x, dtype=np.float32)
