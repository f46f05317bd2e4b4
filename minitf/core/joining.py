"""Several tensors into one, and one into several: concatenate, stack, unstack, split."""

import builtins

import numpy as np

from minitf.core.picking import index, slice
from minitf.core.tape import op
from minitf.errors import ArgumentError, shown


@op
def _concatenate(*xs, axis):
    return np.concatenate(xs, axis)


@_concatenate.gradient
def _(g, out, *xs, axis):
    thunks = []
    first = 0
    for x in xs:
        shape = np.shape(x)
        begin = [0] * len(shape)
        begin[axis] = first
        first += shape[axis]
        thunks.append(lambda begin=begin, shape=shape: slice(g, begin=begin, size=shape))
    return tuple(thunks)


def concatenate(xs, axis=0):
    """The tensors of a list one after the other along an axis they all have."""
    return _concatenate(*xs, axis=axis)


@op
def _stack(*xs, axis):
    return np.stack(xs, axis)


@_stack.gradient
def _(g, out, *xs, axis):
    before = (builtins.slice(None),) * (axis % len(g.shape))
    return tuple(lambda i=i: index(g, key=(*before, i)) for i in range(len(xs)))


def stack(xs, axis=0):
    """Tensors of one shape along a new axis."""
    return _stack(*xs, axis=axis)


def unstack(x, axis=0):
    """The list of slices along an axis, without that axis."""
    before = (builtins.slice(None),) * (axis % len(x.shape))
    return [index(x, key=(*before, i)) for i in range(x.shape[axis])]


def split(x, sizes, axis=0):
    """A list of parts along an axis: a number of equal ones, or their sizes, one of them -1."""
    full = x.shape[axis]
    if isinstance(sizes, int):
        if sizes < 1 or full % sizes:
            raise ArgumentError(f"split: {full} entries do not make {sizes} equal parts.")
        sizes = [full // sizes] * sizes
    elif list(sizes).count(-1) == 1:
        rest = full - sum(sizes) - 1
        sizes = [rest if size == -1 else size for size in sizes]
    if sum(sizes) != full or min(sizes) < 0:
        raise ArgumentError(f"split: the sizes {shown(sizes)} do not add up to {full}.")
    parts = []
    first = 0
    before = (builtins.slice(None),) * (axis % len(x.shape))
    for size in sizes:
        parts.append(index(x, key=(*before, builtins.slice(first, first + size))))
        first += size
    return parts
