"""The same numbers in another shape, order or dtype: reshape, transpose, flip, tile, cast."""

import numpy as np

from minitf.core.tape import op
from minitf.core.tensor import DTYPES
from minitf.errors import ArgumentError, shown


@op
def reshape(x, *, shape):
    """The same numbers in row-major order; one -1 in the shape stands for what is left."""
    return np.asarray(x).reshape(shape)


@reshape.gradient
def _(g, out, x, *, shape):
    return lambda: reshape(g, shape=np.shape(x))


@op
def broadcast_to(x, *, shape):
    """x repeated along new leading axes and along axes of size 1."""
    x = np.asarray(x)
    if x.ndim > len(shape):
        raise ArgumentError(f"broadcast_to: shape {x.shape} has more axes than {tuple(shape)}.")
    out = np.empty(shape, x.dtype)  # quicker than NumPy's view, and safe to compute in
    out[...] = x
    return out


@broadcast_to.gradient
def _(g, out, x, *, shape):
    return lambda: g  # the walk back sums over the axes that were broadcast


@op
def transpose(x, *, axes=None):
    """Axes in the given order, by default reversed."""
    return np.transpose(x, axes)


@transpose.gradient
def _(g, out, x, *, axes=None):
    return lambda: transpose(g, axes=None if axes is None else _inverse(axes))


def _inverse(axes):
    order = [0] * len(axes)
    for new, old in enumerate(axes):
        order[old] = new
    return tuple(order)


@op
def expand_dims(x, *, axis):
    """A new axis of size 1."""
    return np.expand_dims(x, axis)


@expand_dims.gradient
def _(g, out, x, *, axis):
    return lambda: reshape(g, shape=np.shape(x))


@op
def squeeze(x, *, axis=None):
    """Without the axes of size 1, or without the named ones of them."""
    return np.squeeze(x, tuple(axis) if isinstance(axis, list) else axis)


@squeeze.gradient
def _(g, out, x, *, axis=None):
    return lambda: reshape(g, shape=np.shape(x))


@op
def flip(x, *, axis=None):
    """Back to front along one axis, several, or all."""
    return np.flip(x, tuple(axis) if isinstance(axis, list) else axis)


@flip.gradient
def _(g, out, x, *, axis=None):
    return lambda: flip(g, axis=axis)


@op
def cast(x, *, dtype):
    """As "float32", "int32" or "bool" (is it not 0?).

    Of a fraction the whole part; of what no int32 can hold the lowest 32 bits, of NaN and
    infinity 0, as JavaScript has it. The gradient passes whatever the dtypes are, as in tfjs.
    """
    x = np.asarray(x)
    if dtype not in DTYPES:
        raise ArgumentError(f"cast: dtype is one of {', '.join(DTYPES)}; received {shown(dtype)}.")
    if dtype == "float32" and x.dtype.kind == "f":
        return x  # a float64 inside a gradient check stays one
    if dtype == "int32" and x.dtype.kind == "f":
        x = np.where(np.abs(x) < 2.0**63, x, 0).astype(np.int64)
    return x.astype(DTYPES[dtype], copy=False)


@cast.gradient
def _(g, out, x, *, dtype):
    return lambda: g


@op
def tile(x, *, reps):
    """x laid out reps times along each axis."""
    return np.tile(x, reps)


@tile.gradient
def _(g, out, x, *, reps):
    from minitf.core.reductions import sum  # reductions are built on this file

    shape = np.shape(x)
    reps = (reps,) if isinstance(reps, int) else tuple(reps)
    reps = (1,) * (len(shape) - len(reps)) + reps
    shape = (1,) * (len(reps) - len(shape)) + shape
    apart = [size for pair in zip(reps, shape, strict=True) for size in pair]
    axes = tuple(range(0, len(apart), 2))
    return lambda: reshape(sum(reshape(g, shape=apart), axis=axes), shape=np.shape(x))
