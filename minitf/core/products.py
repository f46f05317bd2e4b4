"""Sums of products: matmul, dot, outer, and the fully connected layer as one operation."""

import math

import numpy as np

from minitf.core.arithmetic import multiply
from minitf.core.reductions import channel_sums, sum
from minitf.core.shaping import reshape, transpose
from minitf.core.tape import op

_FEW = 2**14


@op
def matmul(x, y, *, transpose_a=False, transpose_b=False, precise=False):
    """(..., n, k) @ (..., k, m) -> (..., n, m); either matrix can be taken transposed.

    As in NumPy the leading axes broadcast, and a vector counts as one row on the left, as one
    column on the right. precise: small matrices are summed up in double precision, as tfjs does.
    """
    x, y = np.asarray(x), np.asarray(y)
    if precise and x.size * y.size <= _FEW and x.dtype == y.dtype == np.float32:
        x, y = x.astype(np.float64), y.astype(np.float64)
        return matmul.forward(
            x, y, transpose_a=transpose_a, transpose_b=transpose_b).astype(np.float32)
    if x.ndim == y.ndim == 2:  # dot needs a third of the time where matrices are small
        return (x.T if transpose_a else x).dot(y.T if transpose_b else y)
    if transpose_a:
        x = x.swapaxes(-1, -2)
    if transpose_b:
        y = y.swapaxes(-1, -2)
    return np.matmul(x, y)


@matmul.gradient
def _(g, out, x, y, *, transpose_a=False, transpose_b=False, precise=False):
    a, b = transpose_a, transpose_b
    if len(x.shape) == 1 or len(y.shape) == 1:
        return _with_a_vector(g, x, y, a, b)

    def by_x():
        if a:
            return matmul(y, g, transpose_a=b, transpose_b=True, precise=precise)
        return matmul(g, y, transpose_b=not b, precise=precise)

    def by_y():
        if b:
            return matmul(g, x, transpose_a=True, transpose_b=a, precise=precise)
        return matmul(x, g, transpose_a=not a, precise=precise)

    return by_x, by_y


def _with_a_vector(g, x, y, a, b):
    """matmul's rule where x or y has one axis: it is made a matrix, and its gradient a vector."""
    matrix_x = reshape(x, shape=(1, -1)) if len(x.shape) == 1 else x
    matrix_y = reshape(y, shape=(-1, 1)) if len(y.shape) == 1 else y
    leading = g.shape[: len(g.shape) - (len(x.shape) > 1) - (len(y.shape) > 1)]
    rows = 1 if len(x.shape) == 1 else x.shape[-1 if a else -2]
    columns = 1 if len(y.shape) == 1 else y.shape[-2 if b else -1]
    g = reshape(g, shape=(*leading, rows, columns))
    a, b = a and len(x.shape) > 1, b and len(y.shape) > 1
    by_x, by_y = matmul.rule(g, None, matrix_x, matrix_y, transpose_a=a, transpose_b=b)

    def as_vector(thunk, vector):
        if len(vector.shape) > 1:
            return thunk
        length = vector.shape[0]
        return lambda: sum(reshape(thunk(), shape=(-1, length)), axis=0)

    return as_vector(by_x, x), as_vector(by_y, y)


@op
def dense(x, kernel, bias=None, *, activation=None):
    """activation(x @ kernel + bias) in one: (batch, ..., features), (features, units), (units,).

    activation: an operation whose slope follows from its result, such as relu or softmax.
    """
    out = x.dot(kernel) if x.ndim == 2 else np.matmul(x, kernel)
    if bias is not None:
        out += bias
    return out if activation is None else activation.forward(out)


@dense.gradient
def _(g, out, x, kernel, *bias, activation=None):
    if activation is not None:
        g = activation.rule(g, out, out)()

    def by_x():
        return matmul(g, kernel, transpose_b=True)

    def by_kernel():
        return matmul(_rows(x), _rows(g), transpose_a=True)

    def by_bias():
        return channel_sums(g)

    return (by_x, by_kernel, by_bias) if bias else (by_x, by_kernel)


def _rows(x):
    """(batch, ..., n) -> (rows, n): every leading axis is a batch axis."""
    return x if len(x.shape) == 2 else reshape(x, shape=(-1, x.shape[-1]))


def dot(x, y):
    """NumPy's dot: the last axis of x with the last but one of y (the only one of a vector)."""
    if not x.shape or not y.shape:
        return multiply(x, y)
    if len(y.shape) <= 2:
        return matmul(x, y)
    rank = len(y.shape)
    order = (rank - 2, *range(rank - 2), rank - 1)
    columns = reshape(transpose(y, axes=order), shape=(y.shape[-2], -1))
    rows = reshape(x, shape=(-1, x.shape[-1]))
    return reshape(matmul(rows, columns), shape=(*x.shape[:-1], *y.shape[:-2], y.shape[-1]))


def outer(x, y):
    """Every entry of x times every entry of y: (n,), (m,) -> (n, m)."""
    return multiply(
        reshape(x, shape=(math.prod(x.shape), 1)), reshape(y, shape=(1, math.prod(y.shape)))
    )
