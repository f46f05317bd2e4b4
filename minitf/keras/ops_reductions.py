"""keras.ops that make fewer numbers of many, or put them in order: sum, mean, argmax, top_k, norm.

`axis` is an int, a tuple of ints, or None for all axes; the result has the other axes, or, with
`keepdims=True`, all axes with size 1 for those of `axis`.
"""

import builtins
import math

import numpy as np

from minitf.core import ops as core
from minitf.errors import ArgumentError
from minitf.keras.calls import operation
from minitf.keras.conversion import checked_axis, common_dtype, dtype_name, unwrap
from minitf.keras.derivatives import absolute_value, largest, smallest
from minitf.keras.indexing import put_back, take_along


def floats(x):
    """x as a core tensor of float32."""
    return common_dtype([unwrap(x)], at_least="f")[0]


def counts(x):
    """x as a core tensor that can be added up: booleans as 0 and 1."""
    return common_dtype([unwrap(x)], at_least="i")[0]


def axes_of(axis):
    return tuple(axis) if isinstance(axis, list) else axis


@operation
def sum(x, axis=None, keepdims=False):
    """The sum along axes. Booleans and whole numbers give int32."""
    return core.sum(counts(x), axis=axes_of(axis), keepdims=keepdims)


@operation
def mean(x, axis=None, keepdims=False):
    """The average along axes, a float32."""
    return core.mean(floats(x), axis=axes_of(axis), keepdims=keepdims)


@operation
def prod(x, axis=None, keepdims=False, dtype=None):
    """The product along axes. Booleans and whole numbers give int32."""
    x = counts(x)
    if dtype is not None:
        x = core.cast(x, dtype=dtype_name(dtype))
    return core.prod(x, axis=axes_of(axis), keepdims=keepdims)


def _variance(x, axis, keepdims):
    x = floats(x)
    center = core.subtract(x, core.mean(x, axis=axis, keepdims=True))
    return core.mean(core.square(center), axis=axis, keepdims=keepdims)


@operation
def var(x, axis=None, keepdims=False):
    """The mean squared distance from the mean along axes (divided by n, not n - 1)."""
    return _variance(x, axes_of(axis), keepdims)


@operation
def std(x, axis=None, keepdims=False):
    """The square root of `var`."""
    return core.sqrt(_variance(x, axes_of(axis), keepdims))


@operation
def moments(x, axes, keepdims=False, synchronized=False):
    """(mean, variance) along axes."""
    if synchronized:
        raise NotImplementedError("Argument synchronized=True is not supported.")
    axes = axes_of(axes)
    return core.mean(floats(x), axis=axes, keepdims=keepdims), _variance(x, axes, keepdims)


def _extreme(x, axis, keepdims, initial, reduction, pair):
    x = unwrap(x)
    if initial is None:
        return reduction(x, axis=axes_of(axis), keepdims=keepdims)
    if x.array.size == 0:
        reduced = getattr(np, pair)(x.array, axis=axes_of(axis), keepdims=keepdims, initial=initial)
        return reduced.astype(x.array.dtype)
    out = reduction(x, axis=axes_of(axis), keepdims=keepdims)
    return (core.maximum if pair == "max" else core.minimum)(out, initial)


@operation
def max(x, axis=None, keepdims=False, initial=None):
    """The largest number along axes (and not below `initial`)."""
    return _extreme(x, axis, keepdims, initial, largest, "max")


@operation
def min(x, axis=None, keepdims=False, initial=None):
    """The smallest number along axes (and not above `initial`)."""
    return _extreme(x, axis, keepdims, initial, smallest, "min")


@operation
def amax(x, axis=None, keepdims=False):
    """The largest number along axes: the same as `max`."""
    return largest(unwrap(x), axis=axes_of(axis), keepdims=keepdims)


@operation
def amin(x, axis=None, keepdims=False):
    """The smallest number along axes: the same as `min`."""
    return smallest(unwrap(x), axis=axes_of(axis), keepdims=keepdims)


@operation
def all(x, axis=None, keepdims=False):
    """True where no number along the axes is 0."""
    return np.all(unwrap(x).array, axis=axes_of(axis), keepdims=keepdims)


@operation
def any(x, axis=None, keepdims=False):
    """True where some number along the axes is not 0."""
    return np.any(unwrap(x).array, axis=axes_of(axis), keepdims=keepdims)


@operation
def argmax(x, axis=None, keepdims=False):
    """Where the largest number is along the axis (int32; the first of equals)."""
    return np.argmax(unwrap(x).array, axis=axis, keepdims=keepdims)


@operation
def argmin(x, axis=None, keepdims=False):
    """Where the smallest number is along the axis (int32; the first of equals)."""
    return np.argmin(unwrap(x).array, axis=axis, keepdims=keepdims)


@operation
def count_nonzero(x, axis=None):
    """How many numbers along the axes are not 0 (int32)."""
    return np.asarray(np.count_nonzero(unwrap(x).array, axis=axes_of(axis)))


@operation
def average(x, axis=None, weights=None):
    """The average along axes, weighted by `weights` (the shape of x, or of its one axis)."""
    x, axis = floats(x), axes_of(axis)
    if weights is None:
        return core.mean(x, axis=axis)
    weights = floats(weights)
    if weights.shape != x.shape and isinstance(axis, int):  # one weight for each step of the axis
        shape = [1] * len(x.shape)
        shape[axis] = -1
        weights = core.reshape(weights, shape=tuple(shape))
    weights = core.broadcast_to(weights, shape=x.shape)
    weighted = core.sum(core.multiply(x, weights), axis=axis)
    return core.divide(weighted, core.sum(weights, axis=axis))


@operation
def logsumexp(x, axis=None, keepdims=False):
    """log(sum(e ** x)) along axes, without overflow."""
    return core.logsumexp(floats(x), axis=axes_of(axis), keepdims=keepdims)


@operation
def cumsum(x, axis=None, dtype=None):
    """The running sum along the axis; without an axis, of all numbers in one row."""
    x = counts(x)
    if dtype is not None:
        x = core.cast(x, dtype=dtype_name(dtype))
    if axis is None:
        x, axis = core.reshape(x, shape=(-1,)), 0
    return core.cumsum(x, axis=axis)


@operation
def cumprod(x, axis=None, dtype=None):
    """The running product along the axis; without an axis, of all numbers in one row."""
    x = counts(x)
    if dtype is not None:
        x = core.cast(x, dtype=dtype_name(dtype))
    if axis is None:
        x, axis = core.reshape(x, shape=(-1,)), 0
    parts = core.unstack(x, axis=axis)
    for i in range(1, len(parts)):
        parts[i] = core.multiply(parts[i - 1], parts[i])
    return core.stack(parts, axis=axis)


@operation
def median(x, axis=None, keepdims=False):
    """The middle number along axes; of an even count, the average of the two in the middle."""
    x, axis = floats(x), axes_of(axis)
    rank = len(x.shape)
    axes = range(rank) if axis is None else [axis] if isinstance(axis, int) else axis
    axes = [checked_axis(a, rank) for a in axes]
    left = [a for a in range(rank) if a not in axes]
    rows = core.reshape(
        core.transpose(x, axes=(*left, *axes)), shape=(*(x.shape[a] for a in left), -1)
    )
    rows = take_along(rows, np.argsort(rows.array, axis=-1, kind="stable"), -1)
    middle = [(rows.shape[-1] - 1) // 2, rows.shape[-1] // 2]
    out = core.mean(core.gather(rows, np.array(middle), axis=len(left)), axis=-1)
    kept = tuple(1 if a in axes else size for a, size in enumerate(x.shape))
    return core.reshape(out, shape=kept) if keepdims else out


@operation
def bincount(x, weights=None, minlength=0, sparse=False):
    """How often each of 0, 1, 2, … occurs in x (whole numbers), or the sum of its weights.

    Shapes: (n,) -> (largest + 1,), and at least (minlength,).
    """
    if sparse:
        raise NotImplementedError("Sparse tensors are not supported: leave `sparse` out.")
    return np.bincount(
        unwrap(x).array, None if weights is None else unwrap(weights).array, minlength
    )


@operation
def segment_sum(data, segment_ids, num_segments=None, sorted=False):
    """The sum of the entries of data with the same id: (n, ...) and (n,) -> (segments, ...)."""
    data, ids = counts(data), unwrap(segment_ids).array
    total = int(ids.max()) + 1 if num_segments is None else num_segments
    return put_back(data, key=(ids,), shape=(total, *data.shape[1:]))


@operation
def norm(x, ord=None, axis=None, keepdims=False):
    """The length of vectors along `axis` (an int), or of matrices (two axes).

    `ord` of a vector: None or 2 the square root of the sum of squares, 1 the sum of |x|, inf and
    -inf the largest and the smallest |x|, 0 how many are not 0, else (sum |x|**ord)**(1/ord).
    Of a matrix: None or "fro" the square root of the sum of squares, 1 and inf the largest sum of
    |x| of a column and of a row.
    """
    x, axis = floats(x), axes_of(axis)
    if axis is None and ord is not None and len(x.shape) in (1, 2):
        axis = tuple(range(len(x.shape)))
    pair = isinstance(axis, tuple) and len(axis) == 2
    if ord is None or (ord == 2 and not pair) or (ord == "fro" and pair):
        return core.sqrt(core.sum(core.square(x), axis=axis, keepdims=keepdims))
    size = absolute_value(x)
    if pair:
        if ord not in (1, math.inf):
            raise ArgumentError(
                f"Invalid `ord` argument for a matrix: ord={ord}. Here it is None, 'fro', 1 or inf."
            )
        along, across = axis if ord == 1 else axis[::-1]
        total = core.sum(size, axis=along, keepdims=True)
        out = largest(total, axis=across, keepdims=True)
        return out if keepdims else core.sum(out, axis=axis)  # over sizes of 1: drops them
    if isinstance(ord, str):
        raise ArgumentError(f"Invalid order '{ord}' for vector norm.")
    if math.isinf(ord):
        return (largest if ord > 0 else smallest)(size, axis=axis, keepdims=keepdims)
    if ord == 0:
        return np.sum(x.array != 0, axis=axis, keepdims=keepdims).astype(np.float32)
    total = core.sum(core.power(size, float(ord)), axis=axis, keepdims=keepdims)
    return total if ord == 1 else core.power(total, 1.0 / ord)


@operation
def normalize(x, axis=-1, order=2, epsilon=None):
    """x divided by its norm along the axis. Shape of the result: that of x."""
    x, axis = floats(x), axes_of(axis)
    epsilon = 1e-7 if epsilon is None else epsilon
    if order == 2:
        squares = core.sum(core.square(x), axis=axis, keepdims=True)
        return core.multiply(x, core.rsqrt(core.maximum(squares, epsilon**2)))
    length = norm.__wrapped__(x, ord=order, axis=axis, keepdims=True)
    return core.divide(x, core.maximum(length, epsilon))


@operation
def sort(x, axis=-1):
    """The numbers in rising order along the axis; None: all in one row."""
    x = unwrap(x)
    if axis is None:
        x, axis = core.reshape(x, shape=(-1,)), 0
    return take_along(x, np.argsort(x.array, axis=axis, kind="stable"), axis)


@operation
def argsort(x, axis=-1):
    """The indices (int32) that sort x along the axis; equal numbers keep their order."""
    x = unwrap(x).array
    return np.argsort(x.ravel() if axis is None else x, -1 if axis is None else axis, "stable")


@operation
def top_k(x, k, sorted=True):
    """[values, indices] of the k largest numbers along the last axis, the largest first."""
    x = unwrap(x)
    array = x.array
    if not 0 <= k <= builtins.max(array.shape[-1:], default=0):
        raise ArgumentError(f"top_k wants k between 0 and {array.shape[-1]}. Received: k={k}")
    # The stable sort of the reversed row, read backwards, keeps the first of equals first.
    rising = array.shape[-1] - 1 - np.argsort(array[..., ::-1], axis=-1, kind="stable")
    places = rising[..., ::-1][..., :k]
    return [take_along(x, places, -1), places]


@operation
def in_top_k(targets, predictions, k):
    """For each row of predictions (batch, classes): is its target's score among the k largest?"""
    targets, predictions = unwrap(targets).array, unwrap(predictions).array
    scores = np.take_along_axis(predictions, targets[:, None].astype(int), axis=1)
    return np.sum(predictions > scores, axis=1) < k
