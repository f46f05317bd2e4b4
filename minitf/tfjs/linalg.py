"""tf.linalg: bandPart, gramSchmidt and qr."""

import numpy as np

from minitf.core import ops
from minitf.tfjs.arguments import OPERATIONS, check, operation, to_core
from minitf.tfjs.memory import scoped
from minitf.tfjs.operations import matMul, norm
from minitf.tfjs.tensor import Tensor, wrap


@operation("a", chained=False, public=False)
def bandPart(a, numLower, numUpper):
    """The matrix (or each of several) with 0 outside of a band around the diagonal.

    numLower, numUpper: how many diagonals below and above it stay; below 0: all of them.
    """
    check(len(a.shape) >= 2, f"bandPart(): Rank must be at least 2, got {len(a.shape)}.")
    rows, columns = a.shape[-2:]
    lower = _band("numLower", numLower, rows, "rows")
    upper = _band("numUpper", numUpper, columns, "columns")
    apart = np.arange(rows)[:, None] - np.arange(columns)
    inside = (apart <= lower) & (apart >= -upper)
    return ops.where(np.broadcast_to(inside, a.shape), a, np.zeros(a.shape, a.array.dtype))


def _band(name, count, size, of):
    if isinstance(count, Tensor):
        core = to_core(count, name, "bandPart")
        check(core.dtype == "int32", f"bandPart(): {name}'s dtype must be an int32.")
        count = min(int(core.array), size)
    check(count % 1 == 0, f"bandPart(): {name} must be an integer, got {count}.")
    check(count <= size, f"bandPart(): {name} ({count}) must not be greater than the number of "
                         f"{of} ({size}).")
    return size if count < 0 else count


@scoped
def gramSchmidt(xs):
    """Vectors at right angles, of length 1, that span what xs span.

    xs: a list of vectors, or a matrix with a vector a row; the result is of the same kind.
    """
    if isinstance(xs, (list, tuple)):
        check(len(xs) > 0, "Gram-Schmidt process: input must not be null, undefined, or empty")
        size = xs[0].shape[0]
        for x in xs[1:]:
            check(x.shape[0] == size, "Gram-Schmidt: Non-unique lengths found in the input "
                                      f"vectors: ({x.shape[0]} vs. {size})")
        vectors = list(xs)
    else:
        vectors = OPERATIONS["unstack"](xs)
    count, size = len(vectors), vectors[0].shape[0]
    check(count <= size, f"Gram-Schmidt: Number of vectors ({count}) exceeds number of dimensions "
                         f"({size}).")
    found = []
    for x in vectors:
        for y in found:
            x = x.sub(y.mul(x).sum().mul(y))
        found.append(x.div(norm(x, "euclidean")))
    return found if isinstance(xs, (list, tuple)) else OPERATIONS["stack"](found, 0)


@scoped
def qr(x, fullMatrices=False):
    """[q, r]: q has orthonormal columns, r is upper triangular, and q times r is x."""
    rank = getattr(x, "rank", "undefined")
    check(rank != "undefined" and rank >= 2,
          f"qr() requires input tensor to have a rank >= 2, but got rank {rank}")
    rows, columns = x.shape[-2:]
    if x.rank == 2:
        return list(_qr(x, fullMatrices))
    pairs = [_qr(one, fullMatrices) for one in x.reshape([-1, rows, columns]).unstack(0)]
    return [OPERATIONS["stack"]([pair[i] for pair in pairs], 0).reshape(x.shape)
            for i in (0, 1)]


def _qr(x, full):
    """Householder reflections, one a column, each formed as tfjs forms it (so signs agree)."""
    rows, columns = x.shape
    q, r = OPERATIONS["cast"](wrap(to_core(np.eye(rows).tolist(), "x", "qr")), "float32"), x
    for j in range(min(rows, columns)):
        below = r.slice([j, j], [rows - j, 1])
        length, corner = norm(below), r.slice([j, j], [1, 1])
        sign = OPERATIONS["where"](corner.greater(0), [[-1.0]], [[1.0]])
        first = corner.sub(sign.mul(length))
        w = below.div(first)
        one = wrap(to_core([[1.0]], "x", "qr"))
        w = one if j == rows - 1 else OPERATIONS["concat"](
            [one, w.slice([1, 0], [rows - j - 1, 1])], 0)
        tau = matMul(sign, first).div(length).neg()
        rest, scaled = r.slice([j, 0], [rows - j, columns]), tau.mul(w)
        rest = rest.sub(matMul(scaled, matMul(w.transpose(), rest)))
        r = rest if j == 0 else OPERATIONS["concat"](
            [r.slice([0, 0], [j, columns]), rest], 0)
        right = q.slice([0, j], [rows, rows - j])
        right = right.sub(matMul(matMul(right, w), scaled.transpose()))
        q = right if j == 0 else OPERATIONS["concat"]([q.slice([0, 0], [rows, j]), right], 1)
    if not full and rows > columns:
        q, r = q.slice([0, 0], [rows, columns]), r.slice([0, 0], [columns, columns])
    return q, r


