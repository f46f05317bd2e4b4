"""Many numbers to fewer: sums, means, extrema along axes (an int, a tuple, or None for all)."""

import math

import numpy as np

from minitf.core.arithmetic import (
    abs,
    array_of,
    divide,
    multiply,
    square,
    squared_difference,
    subtract,
    zeros_like,
)
from minitf.core.comparisons import not_equal
from minitf.core.elementary import exp, power, sqrt
from minitf.core.picking import gather, scatter, take_along_axis
from minitf.core.shaping import broadcast_to, cast, expand_dims, reshape, squeeze, transpose
from minitf.core.tape import op
from minitf.errors import ArgumentError, shown


def _axes(axis):
    """NumPy's reductions take a tuple of axes, not a list."""
    return tuple(axis) if isinstance(axis, list) else axis


def kept_shape(shape, axis):
    """The shape with 1 where an axis was summed away: what makes a result broadcast again."""
    if axis is None:
        return (1,) * len(shape)
    axes = {a % len(shape) for a in ((axis,) if isinstance(axis, int) else axis)}
    return tuple(1 if a in axes else size for a, size in enumerate(shape))


def _spread(g, x, axis):
    """The gradient of a reduced value, given to every entry that went into it."""
    shape = np.shape(x)
    if axis is not None:  # else g is one number and goes everywhere as it is
        g = reshape(g, shape=kept_shape(shape, axis))
    return broadcast_to(g, shape=shape)


@op
def sum(x, *, axis=None, keepdims=False):
    """The sum; of booleans, how many hold."""
    return np.add.reduce(x, axis=_axes(axis), keepdims=keepdims)


@sum.gradient
def _(g, out, x, *, axis=None, keepdims=False):
    return lambda: _spread(g, x, axis)


@op
def channel_sums(x):
    """The sum over every axis but the last; by a product, many times faster for few channels."""
    rows = x.reshape(math.prod(x.shape[:-1]), x.shape[-1])
    return np.ones(len(rows), x.dtype).dot(rows)


@channel_sums.gradient
def _(g, out, x):
    return lambda: broadcast_to(g, shape=x.shape)


@op
def mean(x, *, axis=None, keepdims=False):
    """The mean, a float also for integers; of no numbers at all it is 0, as in tfjs."""
    x = np.asarray(x)
    total = np.add.reduce(x, axis=_axes(axis), keepdims=keepdims)
    return total / (x.size // (total.size or 1) or 1)


@mean.gradient
def _(g, out, x, *, axis=None, keepdims=False):
    count = math.prod(np.shape(x)) // (math.prod(out.shape) or 1) or 1
    return lambda: _spread(divide(g, float(count)), x, axis)


@op
def max(x, *, axis=None, keepdims=False):
    """The largest. Every entry that ties for it gets the whole gradient."""
    return np.maximum.reduce(x, axis=_axes(axis), keepdims=keepdims)


@op
def min(x, *, axis=None, keepdims=False):
    """The smallest. Every entry that ties for it gets the whole gradient."""
    return np.minimum.reduce(x, axis=_axes(axis), keepdims=keepdims)


@max.gradient
@min.gradient
def _(g, out, x, *, axis=None, keepdims=False):
    def among_ties():
        shape = kept_shape(np.shape(x), axis)
        tied = np.equal(array_of(x), np.reshape(array_of(out), shape))
        return multiply(reshape(g, shape=shape), tied)

    return among_ties


@op
def prod(x, *, axis=None, keepdims=False):
    """The product."""
    return np.multiply.reduce(x, axis=_axes(axis), keepdims=keepdims)


@prod.gradient
def _(g, out, x, *, axis=None, keepdims=False):
    def by_x():
        shape = np.shape(x)
        kept = kept_shape(shape, axis)
        every = range(len(shape))
        gone = every if axis is None else [a % len(shape) for a in np.atleast_1d(axis)]
        order = [a for a in every if a not in gone] + [a for a in every if a in gone]
        moved = transpose(x, axes=order)
        rest = moved.shape[: len(shape) - len(gone)]
        lines = reshape(moved, shape=(*rest, math.prod(moved.shape[len(rest) :])))
        others = reshape(product_of_others(lines), shape=moved.shape)
        return multiply(reshape(g, shape=kept), transpose(others, axes=list(np.argsort(order))))

    return by_x


@op
def product_of_others(x):
    """For each entry the product of all others along the last axis, exact also among zeros."""
    x = np.asarray(x)
    one = np.ones_like(x[..., :1])
    before = np.cumprod(np.concatenate([one, x[..., :-1]], -1), -1)
    after = np.cumprod(np.concatenate([one, x[..., :0:-1]], -1), -1)[..., ::-1]
    return before * after


@product_of_others.gradient
def _(g, out, x):
    def by_x():
        count = x.shape[-1]
        others = np.array([[k for k in range(count) if k != i] for i in range(count)])
        products = product_of_others(gather(x, others, axis=-1))
        return scatter(multiply(expand_dims(g, axis=-1), products), others, shape=x.shape, axis=-1)

    return by_x


@op
def all(x, *, axis=None, keepdims=False):
    """True where every entry holds."""
    return np.logical_and.reduce(x, axis=_axes(axis), keepdims=keepdims)


@op
def any(x, *, axis=None, keepdims=False):
    """True where some entry holds."""
    return np.logical_or.reduce(x, axis=_axes(axis), keepdims=keepdims)


@all.gradient
@any.gradient
def _(g, out, x, *, axis=None, keepdims=False):
    return None


@op
def argmax(x, *, axis=None, keepdims=False):
    """The position of the largest (of the flattened x without an axis), the first of equals."""
    return np.argmax(x, axis=axis, keepdims=keepdims)


@op
def argmin(x, *, axis=None, keepdims=False):
    """The position of the smallest (of the flattened x without an axis), the first of equals."""
    return np.argmin(x, axis=axis, keepdims=keepdims)


@argmax.gradient
@argmin.gradient
def _(g, out, x, *, axis=None, keepdims=False):
    return lambda: zeros_like(x, dtype=np.float32)


@op
def cumsum(x, *, axis=0, exclusive=False, reverse=False):
    """Running sums; exclusive: of the entries before; reverse: from the end."""
    x = np.asarray(x)
    if reverse:
        x = np.flip(x, axis)
    out = np.cumsum(x, axis)
    if exclusive:
        out = out - x
    return np.flip(out, axis) if reverse else out


@cumsum.gradient
def _(g, out, x, *, axis=0, exclusive=False, reverse=False):
    return lambda: cumsum(g, axis=axis, exclusive=exclusive, reverse=not reverse)


@op
def logsumexp(x, *, axis=None, keepdims=False):
    """log(sum(exp(x))), which no large x can overflow."""
    axis = _axes(axis)
    top = np.maximum.reduce(x, axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, np.zeros_like(top))  # -inf - -inf would be NaN
    total = np.add.reduce(np.exp(np.subtract(x, top)), axis=axis, keepdims=True)
    out = np.log(total) + top
    return out if keepdims else np.reshape(out, np.add.reduce(out, axis=axis).shape)


@logsumexp.gradient
def _(g, out, x, *, axis=None, keepdims=False):
    def softmax():
        shape = kept_shape(np.shape(x), axis)
        return multiply(reshape(g, shape=shape), exp(subtract(x, reshape(out, shape=shape))))

    return softmax


def moments(x, axis=None, keepdims=False):
    """(mean, variance), the variance being the mean squared distance from the mean."""
    average = mean(x, axis=axis, keepdims=True)
    variance = mean(squared_difference(x, average), axis=axis, keepdims=keepdims)
    if not keepdims:
        average = reshape(average, shape=variance.shape)
    return average, variance


def norm(x, ord="euclidean", axis=None, keepdims=False):
    """The length of x as a vector: ord is "euclidean" (or 2), 1, math.inf, -math.inf or any p.

    Along two axes x is a matrix, with ord "euclidean" (or "fro"), 1 (its largest column sum),
    math.inf (its largest row sum) or -math.inf (its smallest). Without an axis all is one vector.
    """
    axis = tuple(axis) if isinstance(axis, (list, tuple)) else axis
    is_matrix = isinstance(axis, tuple) and len(axis) == 2
    if ord in ("euclidean", "fro") or (ord == 2 and not is_matrix):
        return sqrt(sum(square(x), axis=axis, keepdims=keepdims))
    if is_matrix and ord in (1, math.inf, -math.inf):
        rows, columns = axis
        summed, left = (rows, columns) if ord == 1 else (columns, rows)
        sums = sum(abs(x), axis=summed, keepdims=True)
        found = (min if ord == -math.inf else max)(sums, axis=left, keepdims=True)
        return found if keepdims else squeeze(found, axis=axis)
    if ord == 1:
        return sum(abs(x), axis=axis, keepdims=keepdims)
    if ord == math.inf:
        return max(abs(x), axis=axis, keepdims=keepdims)
    if ord == -math.inf:
        return min(abs(x), axis=axis, keepdims=keepdims)
    if isinstance(ord, str) or is_matrix:
        raise ArgumentError(
            f"norm: {shown(ord)} is no norm of a {'matrix' if is_matrix else 'vector'}."
        )
    if ord == 0:
        return sum(cast(not_equal(x, 0), dtype="float32"), axis=axis, keepdims=keepdims)
    return power(sum(power(abs(x), ord), axis=axis, keepdims=keepdims), 1.0 / ord)


def top_k(x, k=1):
    """(values, positions) of the k largest along the last axis, largest first, ties in order."""
    array = array_of(getattr(x, "core", x))
    # Sorted back to front and read back to front: of equals, the first stays first.
    order = np.argsort(array[..., ::-1], axis=-1, kind="stable")[..., ::-1][..., :k]
    order = (array.shape[-1] - 1 - order).astype(np.int32)
    return take_along_axis(x, order, axis=-1), order
