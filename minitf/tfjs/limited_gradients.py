"""Operations whose gradient fails in tfjs where minitf's core could give one.

Layers of the tfjs face that are made of them fail in training as tfjs's do, in its words.
"""

import numpy as np

from minitf.core import ops
from minitf.core.tape import op
from minitf.errors import ArgumentError, StateError, UsageError
from minitf.tfjs.habits import unread
from minitf.tfjs.tensor import comma


@op
def multiply_by_own_mask(x, counts):
    """x where a step counts, 0 elsewhere; `counts` was made of x by an operation `any`."""
    return np.multiply(x, counts.astype(x.dtype))


@multiply_by_own_mask.gradient
def _(g, out, x, counts):
    def by_x():
        raise StateError("Cannot compute gradient: gradient function not found for Any.")

    return by_x, None


@op
def _widened(x, *, shape, kernel, argument):
    return np.broadcast_to(x, shape)


@_widened.gradient
def _(g, out, x, *, shape, kernel, argument):
    def by_x():
        raise ArgumentError(
            f"Error in gradient for op {kernel}. The gradient of input '{argument}' has shape "
            f"'{comma(shape)}', which does not match the shape of the input '{comma(x.shape)}'")

    return by_x


def both_as_wide(x, y, kernel):
    """Both inputs of a tfjs kernel that broadcasts, but whose gradient doesn't sum up again."""
    shape = np.broadcast_shapes(x.shape, y.shape)
    if y.shape != shape:  # first, so that a walk back meets x before it, as in tfjs
        y = _widened(y, shape=shape, kernel=kernel, argument="b")
    if x.shape != shape:
        x = _widened(x, shape=shape, kernel=kernel, argument="a")
    return x, y


@op
def as_indices(x):
    """x as whole numbers, for a look-up that has no gradient by them."""
    return x.astype(np.int32)


@as_indices.gradient
def _(g, out, x):
    def by_x():
        raise ArgumentError("Error in gradient for op GatherV2. The gradient of input indices must "
                            "have 'float32' dtype, but has 'int32'")

    return by_x


@op
def rows(table, indices):
    """The rows of a table at the indices; where these come of numbers, see `as_indices`."""
    return ops.gather(table, indices)


@rows.gradient
def _(g, out, table, indices):
    return (lambda: ops.scatter(g, indices, shape=table.shape)), (
        lambda: np.zeros(indices.shape, np.float32))


def unstackable(x, axis):
    """x, which tfjs takes apart along an axis: with one part, its way back cannot join them."""
    if x.shape[axis] != 1:
        return x
    return ops.without_gradient(x, error=ArgumentError(
        "Argument tensors passed to stack must be a `Tensor[]` or `TensorLike[]`"))


def splittable(x, parts):
    """x, which tfjs splits into so many parts; the way back of one part fails."""
    if parts != 1:
        return x
    return ops.without_gradient(x, error=ArgumentError("Pass at least one tensor to concat"))


@op
def before_running_sum(x, *, order):
    """x on its way into tfjs's cumsum, whose gradient comes back with its axes in this order."""
    return x


@before_running_sum.gradient
def _(g, out, x, *, order):
    def by_x():
        back = ops.transpose(g, axes=order)
        if back.shape != x.shape:
            raise ArgumentError(
                "Error in gradient for op Cumsum. The gradient of input 'x' has shape "
                f"'{comma(back.shape)}', which does not match the shape of the input "
                f"'{comma(x.shape)}'")
        return back

    return by_x


@op
def mirrored(x, *, paddings, mode):
    """x inside a frame of its mirror image; the gradient leaves the image out, as tfjs's does."""
    return np.pad(x, paddings, mode=mode)


@mirrored.gradient
def _(g, out, x, *, paddings, mode):
    return lambda: ops.slice(g, begin=[before for before, _ in paddings], size=list(x.shape))


def needing_both(y, scale, offset):
    """The result of tfjs's batchNorm, whose gradient fails without a scale or an offset."""
    if scale is None or offset is None:
        missing = "dataId" if scale is None else "id"
        return ops.without_gradient(y, error=UsageError(unread(missing)))
    return y


@op
def cycled_batch_norm(x, scale, offset, *, moments, shape, epsilon, training):
    """tfjs's batchNorm on cpu and wasm where the channels are not the last axis.

    It takes each parameter's numbers in turn along the flat x, whatever their shape is.
    """
    mean, variance, scale, offset = (
        np.resize(np.asarray(one, np.float32), x.shape) for one in (*moments, scale, offset))
    return offset + (x - mean) * scale / np.sqrt(variance + np.float32(epsilon))


@cycled_batch_norm.gradient
def _(g, out, x, scale, offset, *, moments, shape, epsilon, training):
    def fail():
        raise ArgumentError(f"Size({x.size}) must match the product of shape {comma(shape)}")

    def by_x():
        if training:
            fail()
        factor = 1 / np.sqrt(np.reshape(moments[1], shape) + np.float32(epsilon))
        return g * factor * np.reshape(scale, shape)

    return by_x, fail, fail


@op
def above(x, *, threshold):
    """x where it is greater than the threshold, 0 elsewhere, as tfjs multiplies the two."""
    return np.multiply(x, np.greater(x, np.float32(threshold)).astype(np.float32))


@above.gradient
def _(g, out, x, *, threshold):
    def by_x():
        raise StateError("Cannot compute gradient: gradient function not found for Greater.")

    return by_x
