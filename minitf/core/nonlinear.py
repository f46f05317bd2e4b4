"""Activations: what a layer puts after its sum. relu, sigmoid, tanh, softmax, gelu and others.

Where tfjs and Keras mean two functions by one name, both are here under two names.
"""

import math

import numpy as np

from minitf.core.arithmetic import abs, add, array_of, divide, multiply, square, subtract, where
from minitf.core.elementary import erf, exp, tanh
from minitf.core.reductions import sum
from minitf.core.tape import op
from minitf.core.tensor import FLOAT32

# Klambauer et al. 2017, "Self-Normalizing Neural Networks"
SELU_ALPHA = 1.6732632423543772
SELU_SCALE = 1.0507009873554805
ZERO = np.zeros((), FLOAT32)  # a Python number costs a microsecond more, each time


def linear(x):
    """x itself."""
    return x


exponential = exp


@op(follows=True)
def relu(x):
    """max(x, 0); its derivative at 0 is 0."""
    return np.maximum(x, ZERO if getattr(x, "dtype", None) is FLOAT32 else 0)


@relu.gradient
def _(g, out, x):
    return lambda: multiply(g, np.greater(array_of(out), 0))


@op
def relu6(x):
    """min(max(x, 0), 6); its derivative is 0 at 0 and 1 at 6."""
    return np.minimum(np.maximum(x, 0), 6)


@relu6.gradient
def _(g, out, x):
    def inside():
        values = array_of(x)
        return (values > 0) & (values <= 6)

    return lambda: multiply(g, inside())


@op
def leaky_relu(x, *, alpha=0.2):
    """x above 0, alpha * x below; its derivative at 0 is alpha."""
    return np.where(np.greater(x, 0), x, np.multiply(x, alpha))


@leaky_relu.gradient
def _(g, out, x, *, alpha=0.2):
    return lambda: where(np.greater(array_of(x), 0), g, multiply(g, alpha))


def prelu(x, alpha):
    """x above 0, alpha * x below, with a tensor for alpha that can be learned."""
    above = np.greater(array_of(getattr(x, "core", x)), 0)
    return where(above, x, multiply(x, alpha))


@op
def elu(x, *, alpha=1.0):
    """x above 0, alpha * (e ** x - 1) below; its derivative at 0 is 1."""
    return np.where(np.greater_equal(x, 0), x, np.multiply(np.expm1(np.minimum(x, 0)), alpha))


@elu.gradient
def _(g, out, x, *, alpha=1.0):
    above = np.greater_equal(array_of(x), 0)
    return lambda: where(above, g, multiply(g, add(out, alpha)))


@op
def selu(x):
    """elu with the alpha and the scale that keep mean 0 and variance 1."""
    below = np.multiply(np.expm1(np.minimum(x, 0)), SELU_SCALE * SELU_ALPHA)
    return np.where(np.greater(x, 0), np.multiply(x, SELU_SCALE), below)


@selu.gradient
def _(g, out, x):
    above = np.greater(array_of(x), 0)
    return lambda: where(
        above, multiply(g, SELU_SCALE), multiply(g, add(out, SELU_SCALE * SELU_ALPHA))
    )


@op(follows=True)
def sigmoid(x):
    """1 / (1 + e ** -x); exact 0 where e ** -x overflows."""
    t = np.exp(np.negative(x))
    t += 1.0
    return np.true_divide(1.0, t)


@sigmoid.gradient
def _(g, out, x):
    return lambda: multiply(g, multiply(out, subtract(1.0, out)))


@op
def hard_sigmoid(x):
    """clip(0.2 * x + 0.5, 0, 1), as in tfjs and Keras 2; the derivative at its bends is 0.2."""
    return np.minimum(np.maximum(np.multiply(x, 0.2) + 0.5, 0), 1)


@hard_sigmoid.gradient
def _(g, out, x):
    def inside():
        line = np.multiply(array_of(x), 0.2) + 0.5
        return (line >= 0) & (line <= 1)

    return lambda: multiply(multiply(g, 0.2), inside())


@op
def hard_sigmoid_keras(x):
    """relu6(x + 3) / 6, as in Keras 3; the derivative at its bends is 0."""
    return np.minimum(np.maximum(np.add(x, 3.0), 0), 6) / 6.0


@hard_sigmoid_keras.gradient
def _(g, out, x):
    def inside():
        values = array_of(x)
        return (values > -3) & (values < 3)

    return lambda: divide(multiply(g, inside()), 6.0)


@op
def softplus(x):
    """log(1 + e ** x), which no large x can overflow."""
    return np.maximum(x, 0) + np.log1p(np.exp(np.negative(np.abs(x))))


@softplus.gradient
def _(g, out, x):
    return lambda: multiply(g, sigmoid(x))


@op
def softsign(x):
    """x / (1 + |x|)"""
    return np.true_divide(x, np.abs(x) + 1)


@softsign.gradient
def _(g, out, x):
    return lambda: divide(g, square(add(abs(x), 1.0)))


@op(follows=True)
def softmax(x, *, axis=-1):
    """e ** x, divided by its sum along the axis; the largest x is taken off first."""
    t = np.subtract(x, np.maximum.reduce(x, axis=axis, keepdims=True))
    t = np.exp(t)
    t /= np.add.reduce(t, axis=axis, keepdims=True)
    return t


@softmax.gradient
def _(g, out, x, *, axis=-1):
    def by_x():
        weighted = multiply(g, out)
        return subtract(weighted, multiply(out, sum(weighted, axis=axis, keepdims=True)))

    return by_x


@op
def log_softmax(x, *, axis=-1):
    """log(softmax(x)), exact also where softmax is too small for a float."""
    t = np.subtract(x, np.maximum.reduce(x, axis=axis, keepdims=True))
    return t - np.log(np.add.reduce(np.exp(t), axis=axis, keepdims=True))


@log_softmax.gradient
def _(g, out, x, *, axis=-1):
    return lambda: subtract(g, multiply(exp(out), sum(g, axis=axis, keepdims=True)))


def gelu(x):
    """x times the share of a standard normal below x: x / 2 * (1 + erf(x / sqrt(2)))."""
    return multiply(multiply(x, 0.5), add(erf(multiply(x, 1 / math.sqrt(2))), 1.0))


def gelu_new(x):
    """gelu by its tanh approximation (Keras: approximate=True)."""
    cubic = add(multiply(multiply(square(x), x), 0.044715), x)
    return multiply(multiply(x, 0.5), add(tanh(multiply(cubic, math.sqrt(2 / math.pi))), 1.0))


def mish(x):
    """x * tanh(softplus(x))"""
    return multiply(x, tanh(softplus(x)))


def swish(x):
    """x * sigmoid(x), also known as silu."""
    return multiply(x, sigmoid(x))


silu = swish
