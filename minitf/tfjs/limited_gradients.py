"""Operations whose gradient fails in tfjs where minitf's core could give one.

Layers of the tfjs face that are made of them fail in training as tfjs's do, in its words.
"""

import numpy as np

from minitf.core import ops
from minitf.core.tape import op
from minitf.errors import ArgumentError, StateError
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
