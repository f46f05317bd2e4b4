"""Add, multiply, compare, choose, element by element; each gradient stands below its forward.

The two inputs of a binary operation broadcast as in NumPy; the walk back sums what was broadcast.
Masks in a rule are constants (they are flat wherever they have a derivative), so rules compute
them on the arrays underneath, which keeps them off the tape.
"""

import numpy as np

from minitf.core.tape import op
from minitf.core.tensor import Tensor


def array_of(x):
    """The array underneath a tensor; anything else as it is."""
    return x.array if isinstance(x, Tensor) else x


@op
def zeros_like(x, *, dtype=None):
    """Zeros of the same shape and, unless told, the same dtype; they depend on no value of x."""
    return np.zeros_like(x, dtype=dtype)


@op
def ones_like(x, *, dtype=None):
    """Ones of the same shape and, unless told, the same dtype; they depend on no value of x."""
    return np.ones_like(x, dtype=dtype)


@zeros_like.gradient
@ones_like.gradient
def _(g, out, x, *, dtype=None):
    return lambda: zeros_like(g)


@op
def add(x, y):
    """x + y"""
    return np.add(x, y)


@add.gradient
def _(g, out, x, y):
    return lambda: g, lambda: g


@op
def subtract(x, y):
    """x - y"""
    return np.subtract(x, y)


@subtract.gradient
def _(g, out, x, y):
    return lambda: g, lambda: negative(g)


@op
def multiply(x, y):
    """x * y"""
    return np.multiply(x, y)


@multiply.gradient
def _(g, out, x, y):
    return lambda: multiply(g, y), lambda: multiply(g, x)


@op
def divide(x, y):
    """x / y, a float also where both are integers"""
    return np.true_divide(x, y)


@divide.gradient
def _(g, out, x, y):
    return lambda: divide(g, y), lambda: negative(divide(multiply(g, out), y))


@op
def floor_divide(x, y):
    """The largest integer not above x / y."""
    return np.floor_divide(x, y)


@floor_divide.gradient
def _(g, out, x, y):  # tfjs differentiates it as x / y; Keras on jax gives zeros
    return lambda: divide(g, y), lambda: negative(divide(multiply(g, divide(x, y)), y))


@op
def mod(x, y):
    """The remainder x - y * floor(x / y): it has the sign of y, as in Python."""
    return np.mod(x, y)


@mod.gradient
def _(g, out, x, y):
    return lambda: g, lambda: multiply(g, np.negative(np.floor_divide(array_of(x), array_of(y))))


@op
def maximum(x, y):
    """The larger of the two. Where they tie, the gradient goes to x."""
    return np.maximum(x, y)


@maximum.gradient
def _(g, out, x, y):
    from_x = np.greater_equal(array_of(x), array_of(y))
    return lambda: multiply(g, from_x), lambda: multiply(g, np.logical_not(from_x))


@op
def minimum(x, y):
    """The smaller of the two. Where they tie, the gradient goes to x."""
    return np.minimum(x, y)


@minimum.gradient
def _(g, out, x, y):
    from_x = np.less_equal(array_of(x), array_of(y))
    return lambda: multiply(g, from_x), lambda: multiply(g, np.logical_not(from_x))


@op
def squared_difference(x, y):
    """(x - y) ** 2"""
    return np.square(np.subtract(x, y))


@squared_difference.gradient
def _(g, out, x, y):
    def by_x():
        return multiply(g, multiply(subtract(x, y), 2.0))

    return by_x, lambda: negative(by_x())


@op
def negative(x):
    """-x"""
    return np.negative(x)


@negative.gradient
def _(g, out, x):
    return lambda: negative(g)


@op
def abs(x):
    """|x|; its derivative at 0 is -1, as tfjs has it."""
    return np.abs(x)


@abs.gradient
def _(g, out, x):
    return lambda: where(np.greater(array_of(x), 0), g, negative(g))


@op
def square(x):
    """x * x"""
    return np.square(x)


@square.gradient
def _(g, out, x):
    return lambda: multiply(g, multiply(x, 2.0))


@op
def reciprocal(x):
    """1 / x"""
    return np.true_divide(1.0, x)


@reciprocal.gradient
def _(g, out, x):
    return lambda: negative(divide(g, square(x)))


@op
def sign(x):
    """-1, 0 or 1."""
    return np.sign(x)


@op
def floor(x):
    """The largest integer not above x."""
    return np.floor(x)


@op
def ceil(x):
    """The smallest integer not below x."""
    return np.ceil(x)


@op
def round(x):
    """The nearest integer; of two equally near, the even one."""
    return np.rint(x)


@sign.gradient
@floor.gradient
@ceil.gradient
@round.gradient
def _(g, out, x):
    return lambda: zeros_like(g)


@op
def _clip(x, minimum, maximum):
    return np.minimum(np.maximum(x, minimum), maximum)


@_clip.gradient
def _(g, out, x, minimum, maximum):
    def inside():
        values = array_of(x)
        return (values >= array_of(minimum)) & (values <= array_of(maximum))

    return lambda: multiply(g, inside()), None, None


def clip(x, minimum, maximum):
    """x, held between two numbers. The gradient passes at the bounds themselves."""
    return _clip(x, minimum, maximum)


@op
def where(condition, x, y):
    """x where the condition holds, y elsewhere."""
    return np.where(condition, x, y)


@where.gradient
def _(g, out, condition, x, y):
    chosen = np.not_equal(array_of(condition), 0)
    return None, lambda: multiply(g, chosen), lambda: multiply(g, np.logical_not(chosen))


def divide_no_nan(x, y):
    """x / y, and 0 where y is 0."""
    nothing = np.equal(array_of(getattr(y, "core", y)), 0)
    return where(nothing, 0.0, divide(x, where(nothing, 1.0, y)))
