"""Index a tensor as NumPy does, with a gradient: `index(x, key=...)` is what `t[...]` runs.

A key is an int, a slice, None, Ellipsis, an array of ints or booleans, or a tuple of these.
"""

import operator

import numpy as np

from minitf.core.tape import op
from minitf.core.tensor import Holder, Tensor


@op
def index(x, key):
    return x[key]


@op
def put_back(g, key, shape):
    """Zeros of `shape` with g added where `key` points: what index took, back in its place."""
    out = np.zeros(shape, g.dtype)
    if _has_array(key):
        np.add.at(out, key, g)  # a place named twice collects both
    else:
        out[key] = g
    return out


@index.gradient
def _(g, out, x, key):
    return lambda: put_back(g, key=key, shape=x.shape)


@put_back.gradient
def _(g, out, x, key, shape):
    return lambda: index(g, key=key)


def index_key(key):
    """The key with tensors as arrays; TypeError for a list, as NumPy and JAX disagree on it."""
    if isinstance(key, tuple):
        return tuple(_part(part) for part in key)
    return _part(key)


def _part(part):
    if part is None or part is Ellipsis or isinstance(part, (bool, int, np.ndarray)):
        return part
    if isinstance(part, slice):
        return slice(_bound(part.start), _bound(part.stop), _bound(part.step))
    if isinstance(part, (Holder, Tensor)):
        return np.asarray(part.array)
    if isinstance(part, (list, tuple)):
        raise TypeError(
            "A tensor is not indexed with a list or a nested tuple. "
            f"Write `t[np.array({part!r})]` or `keras.ops.take(t, {part!r}, axis=0)`."
        )
    return operator.index(part)


def _bound(bound):
    return bound if bound is None else operator.index(bound)


def _has_array(key):
    parts = key if isinstance(key, tuple) else (key,)
    return any(isinstance(part, (bool, np.ndarray)) for part in parts)


def take_along(x, places, axis):
    """x[..., places, ...]: for each position, the entry of its own row at `places`."""
    axis %= places.ndim
    key = list(np.indices(places.shape, sparse=True))
    key[axis] = places
    for other, size in enumerate(places.shape):
        if other != axis and size == 1:  # a size of 1 stands for every row
            key[other] = np.arange(x.shape[other]).reshape(
                [-1 if a == other else 1 for a in range(places.ndim)]
            )
    return index(x, key=tuple(key))
