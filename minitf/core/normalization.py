"""Normalisation: mean 0 and variance 1 along axes, scaled and moved, as one operation.

Batch, layer and group normalisation are all `normalize`, with other axes.
"""

import math

import numpy as np

from minitf.core.reductions import channel_sums
from minitf.core.tape import op
from minitf.core.tensor import Tensor


def _flat(axes, rank):
    """Whether the axes are all but the last: then x is a matrix with a column a channel."""
    return tuple(axes) == tuple(range(rank - 1))


def _sum(x, axes):
    """The sum along the axes, which stay with size 1."""
    if _flat(axes, x.ndim) and x.ndim > 1:
        return channel_sums(x).reshape((1,) * (x.ndim - 1) + (-1,))
    return np.add.reduce(x, axis=tuple(axes), keepdims=True)


def batch_moments(x, axes):
    """(mean, variance) of an array along the axes, which stay with size 1; both are arrays."""
    x = x.array if isinstance(x, Tensor) else x
    count = math.prod(x.shape[axis] for axis in axes)
    average = _sum(x, axes) / np.float32(count or 1)
    distance = x - average
    np.multiply(distance, distance, out=distance)
    return average, _sum(distance, axes) / np.float32(count or 1)


@op(keeps=True)
def normalize(x, scale, offset, *, axes, shape, epsilon, moments=None):
    """(x - mean) / sqrt(variance + epsilon) * scale + offset, both taken of x along the axes.

    scale, offset: of any shape that reshapes to `shape`, which broadcasts with x; or the numbers
    1 and 0. moments: (mean, variance), where they are known already (see `batch_moments`).
    """
    average, variance = batch_moments(x, axes) if moments is None else moments
    factor = 1 / np.sqrt(variance + np.float32(epsilon))
    normal = x - average
    normal *= factor
    y = normal * np.reshape(scale, shape) if np.ndim(scale) else normal
    if np.ndim(offset):
        y = y + np.reshape(offset, shape) if y is normal else np.add(
            y, np.reshape(offset, shape), out=y)
    elif y is normal:
        y = normal.copy()
    return y, (normal, factor)


@normalize.gradient
def _(g, out, x, scale, offset, *, axes, shape, epsilon, kept, moments=None):
    normal, factor = kept
    spread = tuple(axis for axis, size in enumerate(shape) if size == 1 and x.shape[axis] != 1)

    def by_x():
        count = np.float32(math.prod(x.shape[axis] for axis in axes))
        slope = g * np.reshape(scale, shape) if np.ndim(scale) else g
        along = _sum(slope * normal, axes)
        dx = normal * (along / -count)
        dx += slope
        dx -= _sum(slope, axes) / count
        dx *= factor
        return dx

    return (
        by_x,
        lambda: np.reshape(_sum(g * normal, spread), np.shape(scale)),
        lambda: np.reshape(_sum(g, spread), np.shape(offset)),
    )
