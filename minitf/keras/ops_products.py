"""keras.ops that sum up products: matmul, dot, tensordot, einsum, trace.

`einsum` names each axis by a letter; the others say in their first line which axes they join.
"""

import math

import numpy as np

from minitf.core import ops as core
from minitf.core.tape import op
from minitf.errors import ArgumentError, UsageError
from minitf.keras.calls import operation
from minitf.keras.conversion import checked_axis, common_dtype, unwrap
from minitf.keras.indexing import index
from minitf.keras.ops_shaping import sizes_of


def _joinable(x1, x2):
    """Both in one dtype; UsageError where the axes that are summed up differ in size."""
    x1, x2 = common_dtype((unwrap(x1), unwrap(x2)))
    joined = x1.shape[-1:], x2.shape[-2:][:1]
    if all(joined) and joined[0] != joined[1]:
        raise UsageError(
            "dot_general requires contracting dimensions to have the same shape, got "
            f"{joined[0]} and {joined[1]}: the shapes are {x1.shape} and {x2.shape}."
        )
    return x1, x2


@operation
def matmul(x1, x2):
    """(..., n, k) @ (..., k, m) -> (..., n, m). A vector is one row on the left, a column right."""
    return core.matmul(*_joinable(x1, x2))


@operation
def dot(x1, x2):
    """The last axis of x1 times the last but one of x2 (the only one of a vector), summed up."""
    return core.dot(*_joinable(x1, x2))


@operation
def tensordot(x1, x2, axes=2):
    """Sum of products over axes: the last `axes` of x1 with the first of x2, or two lists."""
    x1, x2 = common_dtype((unwrap(x1), unwrap(x2)))
    if isinstance(axes, int):
        first = range(len(x1.shape) - axes, len(x1.shape))
        second = range(axes)
    else:
        first, second = (sizes_of(one) for one in axes)
    first = [checked_axis(a, len(x1.shape)) for a in first]
    second = [checked_axis(a, len(x2.shape)) for a in second]
    left = [a for a in range(len(x1.shape)) if a not in first]
    right = [a for a in range(len(x2.shape)) if a not in second]
    size = math.prod(x1.shape[a] for a in first)
    rows = core.reshape(core.transpose(x1, axes=(*left, *first)), shape=(-1, size))
    columns = core.reshape(core.transpose(x2, axes=(*second, *right)), shape=(size, -1))
    shape = (*(x1.shape[a] for a in left), *(x2.shape[a] for a in right))
    return core.reshape(core.matmul(rows, columns), shape=shape)


@operation
def outer(x1, x2):
    """(n,) and (m,) -> (n, m): every product of two numbers."""
    return core.outer(*common_dtype((unwrap(x1), unwrap(x2))))


@operation
def inner(x1, x2):
    """The last axis of x1 times the last of x2, summed up."""
    x1, x2 = common_dtype((unwrap(x1), unwrap(x2)))
    if not x1.shape or not x2.shape:
        return core.multiply(x1, x2)
    return tensordot.__wrapped__(x1, x2, axes=([-1], [-1]))


@op
def _einsum(*xs, terms, result):
    """`terms` and `result`: the letters of each input and of the output; no letter twice in one."""
    return np.asarray(np.einsum(",".join(terms) + "->" + result, *xs, optimize=len(xs) > 2))


@_einsum.gradient
def _(g, out, *xs, terms, result):
    sizes = {}
    for letters, x in zip(terms, xs, strict=True):
        sizes.update(zip(letters, np.shape(x), strict=True))

    def by(i):
        others = [*terms[:i], *terms[i + 1 :]]
        known = "".join(c for c in terms[i] if c in result or any(c in o for o in others))
        dx = _einsum(g, *xs[:i], *xs[i + 1 :], terms=[result, *others], result=known)
        # A letter that this input alone has was summed up: every entry gets the same gradient.
        kept = tuple(sizes[c] if c in known else 1 for c in terms[i])
        shape = tuple(sizes[c] for c in terms[i])
        return core.broadcast_to(core.reshape(dx, shape=kept), shape=shape)

    return tuple(lambda i=i: by(i) for i in range(len(xs)))


@operation
def einsum(subscripts, *operands, **kwargs):
    """Sums of products by letters: `einsum("ij,jk->ik", a, b)` is `a @ b`.

    Each letter names an axis; a letter that the result (right of ->) lacks is summed up. Without
    ->, the result has the letters that occur once, in the order of the alphabet.
    """
    subscripts = subscripts.replace(" ", "")
    terms, arrow, result = subscripts.partition("->")
    terms = terms.split(",")
    if "." in subscripts or any(len(set(term)) < len(term) for term in (*terms, result)):
        raise ArgumentError(
            f"einsum here takes a letter for each axis, none twice in one term. "
            f"Received: {subscripts!r}"
        )
    if not arrow:
        letters = "".join(terms)
        result = "".join(sorted(c for c in set(letters) if letters.count(c) == 1))
    return _einsum(*common_dtype([unwrap(x) for x in operands]), terms=terms, result=result)


@operation
def trace(x, offset=0, axis1=0, axis2=1):
    """The sum of the diagonal of two axes; the result has the other axes."""
    x = unwrap(x)
    rank = len(x.shape)
    axis1, axis2 = checked_axis(axis1, rank), checked_axis(axis2, rank)
    others = [a for a in range(rank) if a not in (axis1, axis2)]
    x = core.transpose(x, axes=(*others, axis1, axis2))
    rows, columns = np.nonzero(np.eye(*x.shape[-2:], k=offset))
    return core.sum(index(x, key=(..., rows, columns)), axis=-1)
