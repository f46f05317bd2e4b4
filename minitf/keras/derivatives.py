"""Operations whose derivative at a kink Keras (on JAX) takes otherwise than tfjs and the core.

Where two inputs tie, `larger` and `smaller` give each half of the gradient; |x| has the
derivative 1 at 0, where the core has tfjs's -1; `held_to_6` has 0 at 0 and at 6. `constant` cuts
a tensor off from what made it.
"""

import numpy as np

from minitf.core import ops as core
from minitf.core.tape import op
from minitf.core.tensor import Tensor, narrow


def _array(x):
    return x.array if isinstance(x, Tensor) else x


def _share(wins, x, y):
    """1 where x wins, 1/2 where the two tie, 0 elsewhere."""
    x, y = _array(x), _array(y)
    return np.where(np.equal(x, y), np.float32(0.5), wins(x, y).astype(np.float32))


@op
def larger(x, y):
    return np.maximum(x, y)


@larger.gradient
def _(g, out, x, y):
    return (
        lambda: core.multiply(g, _share(np.greater, x, y)),
        lambda: core.multiply(g, _share(np.greater, y, x)),
    )


@op
def smaller(x, y):
    return np.minimum(x, y)


@smaller.gradient
def _(g, out, x, y):
    return (
        lambda: core.multiply(g, _share(np.less, x, y)),
        lambda: core.multiply(g, _share(np.less, y, x)),
    )


@op
def absolute_value(x):
    return np.abs(x)


@absolute_value.gradient
def _(g, out, x):
    return lambda: core.multiply(g, np.where(_array(x) >= 0, np.float32(1), np.float32(-1)))


def held_to_6(x):
    """relu6 of a core tensor."""
    return core.where(x.array >= 6, np.float32(6), core.relu(x))


def constant(value):
    """The same numbers without a past: no gradient passes through."""
    return Tensor(narrow(_array(value)))


@op
def largest(x, axis=None, keepdims=False):
    return np.max(x, axis=axis, keepdims=keepdims)


@op
def smallest(x, axis=None, keepdims=False):
    return np.min(x, axis=axis, keepdims=keepdims)


@largest.gradient
@smallest.gradient
def _(g, out, x, axis=None, keepdims=False):
    """The places that hold the extreme value share the gradient evenly."""

    def thunk():
        kept = np.max(_array(x), axis=axis, keepdims=True).shape
        held = np.equal(_array(x), np.reshape(_array(out), kept)).astype(np.float32)
        share = held / np.sum(held, axis=axis, keepdims=True)
        return core.multiply(core.reshape(g, shape=kept), share)

    return thunk
