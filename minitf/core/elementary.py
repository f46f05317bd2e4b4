"""Powers, exponentials, logarithms, roots, the trigonometric family and the error function."""

import math

import numpy as np

from minitf.core.arithmetic import (
    add,
    array_of,
    divide,
    multiply,
    negative,
    square,
    subtract,
    where,
)
from minitf.core.tape import op


@op
def power(x, y):
    """x ** y"""
    return np.power(x, y)


@power.gradient
def _(g, out, x, y):
    def by_exponent():  # where x <= 0 there is no real derivative; tfjs takes it for 0
        base = x if hasattr(x, "shape") else np.asarray(x, g.dtype)
        above = np.greater(array_of(base), 0)
        return multiply(multiply(g, out), log(where(above, base, 1.0)))

    # y - 1.0, not subtract: a Python number must stay one, for NumPy to leave float32 alone
    return lambda: multiply(g, multiply(y, power(x, y - 1.0))), by_exponent


@op
def exp(x):
    """e ** x, the exponential function."""
    return np.exp(x)


@exp.gradient
def _(g, out, x):
    return lambda: multiply(g, out)


@op
def expm1(x):
    """e ** x - 1, exact also near 0."""
    return np.expm1(x)


@expm1.gradient
def _(g, out, x):
    return lambda: multiply(g, exp(x))


@op
def log(x):
    """The natural logarithm."""
    return np.log(x)


@log.gradient
def _(g, out, x):
    return lambda: divide(g, x)


@op
def log1p(x):
    """log(1 + x), exact also near 0."""
    return np.log1p(x)


@log1p.gradient
def _(g, out, x):
    return lambda: divide(g, add(x, 1.0))


@op
def sqrt(x):
    """The square root; its derivative at 0 is infinite."""
    return np.sqrt(x)


@sqrt.gradient
def _(g, out, x):
    return lambda: divide(g, multiply(out, 2.0))


@op
def rsqrt(x):
    """1 / sqrt(x), rounded once."""
    x = np.asarray(x)
    y = np.true_divide(1.0, np.sqrt(x, dtype=np.float64))
    return y.astype(x.dtype) if x.dtype.kind == "f" else y


@rsqrt.gradient
def _(g, out, x):
    return lambda: multiply(divide(multiply(g, out), x), -0.5)


@op
def sin(x):
    """The sine of an angle in radians."""
    return np.sin(x)


@sin.gradient
def _(g, out, x):
    return lambda: multiply(g, cos(x))


@op
def cos(x):
    """The cosine of an angle in radians."""
    return np.cos(x)


@cos.gradient
def _(g, out, x):
    return lambda: negative(multiply(g, sin(x)))


@op
def tan(x):
    """The tangent of an angle in radians."""
    return np.tan(x)


@tan.gradient
def _(g, out, x):
    return lambda: multiply(g, add(square(out), 1.0))


@op
def asin(x):
    """The angle, from -pi / 2 to pi / 2, whose sine is x."""
    return np.arcsin(x)


@asin.gradient
def _(g, out, x):
    return lambda: divide(g, sqrt(subtract(1.0, square(x))))


@op
def acos(x):
    """The angle, from 0 to pi, whose cosine is x."""
    return np.arccos(x)


@acos.gradient
def _(g, out, x):
    return lambda: negative(divide(g, sqrt(subtract(1.0, square(x)))))


@op
def atan(x):
    """The angle, from -pi / 2 to pi / 2, whose tangent is x."""
    return np.arctan(x)


@atan.gradient
def _(g, out, x):
    return lambda: divide(g, add(square(x), 1.0))


@op
def atan2(y, x):
    """The angle of the point (x, y), from -pi to pi."""
    return np.arctan2(y, x)


@atan2.gradient
def _(g, out, y, x):
    def over_radius(t):  # * and +: what is a Python number stays one, as in power
        return multiply(g, t) / (y * y + x * x)

    return lambda: over_radius(x), lambda: negative(over_radius(y))


@op
def sinh(x):
    """The hyperbolic sine (e ** x - e ** -x) / 2."""
    return np.sinh(x)


@sinh.gradient
def _(g, out, x):
    return lambda: multiply(g, cosh(x))


@op
def cosh(x):
    """The hyperbolic cosine (e ** x + e ** -x) / 2."""
    return np.cosh(x)


@cosh.gradient
def _(g, out, x):
    return lambda: multiply(g, sinh(x))


@op(follows=True)
def tanh(x):
    """The hyperbolic tangent sinh(x) / cosh(x)."""
    return np.tanh(x)


@tanh.gradient
def _(g, out, x):
    return lambda: multiply(g, subtract(1.0, square(out)))


@op
def asinh(x):
    """The number whose hyperbolic sine is x."""
    return np.arcsinh(x)


@asinh.gradient
def _(g, out, x):
    return lambda: divide(g, sqrt(add(square(x), 1.0)))


@op
def acosh(x):
    """The number from 0 up whose hyperbolic cosine is x."""
    return np.arccosh(x)


@acosh.gradient
def _(g, out, x):
    return lambda: divide(g, sqrt(subtract(square(x), 1.0)))


@op
def atanh(x):
    """The number whose hyperbolic tangent is x."""
    return np.arctanh(x)


@atanh.gradient
def _(g, out, x):
    return lambda: divide(g, subtract(1.0, square(x)))


# For x >= 0, with t = 1 / (1 + 0.4 x): erfc(x) = e ** -x² * (a1 t + … + a10 t¹⁰). It is the form of
# Abramowitz and Stegun 7.1.26 with more terms, fitted to math.erfc by least squares over 0 … 6.5;
# their sum is 1, for erf(0) to be 0.
ERFC = (
    0.22567531262199977,
    0.225249590962,
    0.214322537256,
    0.126249122215,
    0.29473447136,
    -0.343455061802,
    0.632912534287,
    -0.570641776411,
    0.230918898374,
    -0.0359656288629999,
)


@op
def erf(x):
    """The error function 2 / sqrt(pi) * (integral of e ** -t² from 0 to x).

    Within 5e-11 before it is rounded to float32; tfjs's is within 1.5e-7.
    """
    x = np.asarray(x)
    distance = np.abs(x.astype(np.float64, copy=False))
    t = 1.0 / (1.0 + 0.4 * distance)
    tail = np.zeros_like(t)
    for coefficient in reversed(ERFC):
        tail = (tail + coefficient) * t
    out = np.copysign(1.0 - tail * np.exp(-distance * distance), x)
    return out.astype(np.float32 if x.dtype != np.float64 else np.float64, copy=False)


@erf.gradient
def _(g, out, x):
    return lambda: multiply(g, multiply(exp(negative(square(x))), 2.0 / math.sqrt(math.pi)))
