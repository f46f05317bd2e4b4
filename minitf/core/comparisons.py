"""Questions with a yes or no in each cell: comparisons, logic, isnan; their answers are flat.

A comparison on the way from a source does not stop the walk back: it only adds nothing to it.
(tfjs raises there, except where its own gradient is zeros: greater_equal, isnan, isinf, isfinite.)
"""

import numpy as np

from minitf.core.arithmetic import zeros_like
from minitf.core.tape import op


@op
def equal(x, y):
    """x == y, cell by cell"""
    return np.equal(x, y)


@op
def not_equal(x, y):
    """x != y, cell by cell"""
    return np.not_equal(x, y)


@op
def greater(x, y):
    """x > y"""
    return np.greater(x, y)


@op
def greater_equal(x, y):
    """x >= y"""
    return np.greater_equal(x, y)


@op
def less(x, y):
    """x < y"""
    return np.less(x, y)


@op
def less_equal(x, y):
    """x <= y"""
    return np.less_equal(x, y)


@op
def logical_and(x, y):
    """Both; a number counts as true unless it is 0."""
    return np.logical_and(x, y)


@op
def logical_or(x, y):
    """Either, or both."""
    return np.logical_or(x, y)


@op
def logical_xor(x, y):
    """Either, and not both."""
    return np.logical_xor(x, y)


@equal.gradient
@not_equal.gradient
@greater.gradient
@less.gradient
@less_equal.gradient
@logical_and.gradient
@logical_or.gradient
@logical_xor.gradient
def _(g, out, x, y):
    return None, None


@greater_equal.gradient
def _(g, out, x, y):
    return lambda: zeros_like(g), lambda: zeros_like(g)


@op
def logical_not(x):
    """Not."""
    return np.logical_not(x)


@op
def isnan(x):
    """Where x is not a number."""
    return np.isnan(x)


@op
def isfinite(x):
    """Where x is a number, and not infinite."""
    return np.isfinite(x)


@op
def isinf(x):
    """Where x is infinite."""
    return np.isinf(x)


@logical_not.gradient
def _(g, out, x):
    return None


@isnan.gradient
@isfinite.gradient
@isinf.gradient
def _(g, out, x):
    return lambda: zeros_like(g)
