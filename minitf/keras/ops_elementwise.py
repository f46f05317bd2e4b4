"""keras.ops, element by element: arithmetic, comparisons, logic, roundings, powers, trigonometry.

Names, argument names and defaults are those of Keras 3. The tables say, for each Keras function,
which operation of the core computes it and what dtype it gives.
"""

import math

import numpy as np

from minitf.core import ops as core
from minitf.errors import UsageError
from minitf.keras.calls import operation
from minitf.keras.conversion import common_dtype, dtype_name, in_keras_words, unwrap
from minitf.keras.derivatives import absolute_value, constant, larger, smaller

# Keras's name: (the core's name, what it computes). Integers and booleans are made float32 first.
FLOAT_FUNCTIONS = {
    "exp": ("exp", "e ** x"),
    "expm1": ("expm1", "e ** x - 1, exact also near 0"),
    "log": ("log", "The natural logarithm; nan below 0, -inf at 0"),
    "log1p": ("log1p", "log(1 + x), exact also near 0"),
    "sqrt": ("sqrt", "The square root; nan below 0"),
    "rsqrt": ("rsqrt", "1 / sqrt(x)"),
    "reciprocal": ("reciprocal", "1 / x"),
    "floor": ("floor", "The largest whole number not above x"),
    "ceil": ("ceil", "The smallest whole number not below x"),
    "sin": ("sin", "The sine of x in radians"),
    "cos": ("cos", "The cosine of x in radians"),
    "tan": ("tan", "The tangent of x in radians"),
    "arcsin": ("asin", "The angle in radians whose sine is x"),
    "arccos": ("acos", "The angle in radians whose cosine is x"),
    "arctan": ("atan", "The angle in radians whose tangent is x"),
    "sinh": ("sinh", "The hyperbolic sine"),
    "cosh": ("cosh", "The hyperbolic cosine"),
    "tanh": ("tanh", "The hyperbolic tangent, between -1 and 1"),
    "arcsinh": ("asinh", "The inverse of sinh"),
    "arccosh": ("acosh", "The inverse of cosh"),
    "arctanh": ("atanh", "The inverse of tanh"),
    "erf": ("erf", "The error function"),
}
# Those that do not make floats of whole numbers.
FLOATS_ONLY = {"sigmoid", "silu", "swish", "rsqrt", "erf"}
# The same, in the dtype of x.
SAME_DTYPE_FUNCTIONS = {
    "negative": ("negative", "-x"),
    "sign": ("sign", "-1, 0 or 1, as x is below, at or above 0"),
}
# Keras's name: (the core's name, what it computes, the least dtype of the result).
BINARY_FUNCTIONS = {
    "add": ("add", "x1 + x2", "b"),
    "subtract": ("subtract", "x1 - x2", "b"),
    "multiply": ("multiply", "x1 * x2", "b"),
    "divide": ("divide", "x1 / x2; a float also for whole numbers", "f"),
    "true_divide": ("divide", "x1 / x2; a float also for whole numbers", "f"),
    "mod": ("mod", "The remainder of x1 / x2, with the sign of x2", "i"),
    "power": ("power", "x1 ** x2", "i"),
    "equal": ("equal", "x1 == x2, as booleans", "b"),
    "not_equal": ("not_equal", "x1 != x2, as booleans", "b"),
    "greater": ("greater", "x1 > x2, as booleans", "b"),
    "greater_equal": ("greater_equal", "x1 >= x2, as booleans", "b"),
    "less": ("less", "x1 < x2, as booleans", "b"),
    "less_equal": ("less_equal", "x1 <= x2, as booleans", "b"),
}
LOGICAL_FUNCTIONS = {
    "logical_and": "x1 and x2: True where neither is 0",
    "logical_or": "x1 or x2: True where one of them is not 0",
    "logical_xor": "True where exactly one of x1 and x2 is not 0",
}
# NumPy's own, without a gradient: (its name, what it computes).
TESTS = {
    "isnan": "True where x is nan",
    "isinf": "True where x is inf or -inf",
    "isfinite": "True where x is neither nan nor infinite",
}
BIT_FUNCTIONS = {
    "bitwise_and": "Bit by bit: x and y, whole numbers or booleans",
    "bitwise_or": "Bit by bit: x or y, whole numbers or booleans",
    "bitwise_xor": "Bit by bit: either x or y, whole numbers or booleans",
}


def described(function, name, text):
    """The function under Keras's name, with a docstring that gives the shapes."""
    function.__name__ = function.__qualname__ = name
    two = function.__code__.co_argcount == 2
    shapes = "(...) of x1 and x2, broadcast" if two else "(...), the shape of x"
    function.__doc__ = f"{text}.\n\n    Shape of the result: {shapes}.\n    "
    return operation(function)


def float_function(name, core_name, text):
    def function(x):
        x = unwrap(x)
        if name in FLOATS_ONLY and x.dtype != "float32":
            raise UsageError(
                f"{name} does not accept dtype {x.dtype}. "
                f'Write `keras.ops.{name}(keras.ops.cast(x, "float32"))`.'
            )
        (x,) = common_dtype([x], at_least="f")
        return getattr(core, core_name)(x)

    return described(function, name, text)


def same_dtype_function(name, core_name, text):
    def function(x):
        return getattr(core, core_name)(unwrap(x))

    return described(function, name, text)


def binary_function(name, core_name, text, at_least):
    def function(x1, x2):
        return in_keras_words(getattr(core, core_name), *common_dtype((x1, x2), at_least))

    return described(function, name, text)


def logical_function(name, text):
    def function(x1, x2):
        return in_keras_words(getattr(core, name), as_bool(x1), as_bool(x2))

    return described(function, name, text)


def test_function(name, text):
    def function(x):
        return getattr(np, name)(unwrap(x).array)

    return described(function, name, text)


def bit_function(name, text):
    def function(x, y):
        x, y = (np.asarray(getattr(v, "array", v)) for v in common_dtype((x, y)))
        return getattr(np, name)(x, y)

    return described(function, name, text)


def as_bool(x):
    """A core tensor of booleans: what is not 0 is True."""
    x = unwrap(x)
    return x if x.dtype == "bool" else core.cast(x, dtype="bool")


for _name, _row in FLOAT_FUNCTIONS.items():
    globals()[_name] = float_function(_name, *_row)
for _name, _row in SAME_DTYPE_FUNCTIONS.items():
    globals()[_name] = same_dtype_function(_name, *_row)
for _name, _row in BINARY_FUNCTIONS.items():
    globals()[_name] = binary_function(_name, *_row)
for _name, _text in LOGICAL_FUNCTIONS.items():
    globals()[_name] = logical_function(_name, _text)
for _name, _text in TESTS.items():
    globals()[_name] = test_function(_name, _text)
for _name, _text in BIT_FUNCTIONS.items():
    globals()[_name] = bit_function(_name, _text)


@operation
def bitwise_not(x):
    """Every bit turned round; for booleans, not x. Shape of the result: that of x."""
    return np.invert(unwrap(x).array)


@operation
def logical_not(x):
    """True where x is 0. Shape of the result: that of x."""
    return core.logical_not(as_bool(x))


@operation
def abs(x):
    """The distance from 0. Shape of the result: that of x."""
    x = unwrap(x)
    return x if x.dtype == "bool" else absolute_value(x)


@operation
def absolute(x):
    """The distance from 0: the same as `abs`."""
    x = unwrap(x)
    return x if x.dtype == "bool" else absolute_value(x)


@operation
def square(x):
    """x * x. Shape of the result: that of x."""
    (x,) = common_dtype([unwrap(x)], at_least="i")
    return core.square(x)


@operation
def floor_divide(x1, x2):
    """The largest whole number not above x1 / x2, in the dtype of the two.

    Shape of the result: (...) of x1 and x2, broadcast. It is flat: no gradient passes.
    """
    return constant(core.floor_divide(*common_dtype((x1, x2), "i")))


@operation
def divide_no_nan(x1, x2):
    """x1 / x2, and 0 where x2 is 0. Shape of the result: (...) of x1 and x2, broadcast."""
    x1, x2 = common_dtype((x1, x2), "f")
    divisor = np.asarray(getattr(x2, "array", x2), np.float32)
    safe = core.where(divisor == 0, np.float32(1), x2)
    return core.where(divisor == 0, np.float32(0), core.divide(x1, safe))


@operation
def maximum(x1, x2):
    """The larger of the two; where they tie, each gets half of the gradient.

    Shape of the result: (...) of x1 and x2, broadcast.
    """
    return in_keras_words(larger, *common_dtype((x1, x2)))


@operation
def minimum(x1, x2):
    """The smaller of the two; where they tie, each gets half of the gradient.

    Shape of the result: (...) of x1 and x2, broadcast.
    """
    return in_keras_words(smaller, *common_dtype((x1, x2)))


@operation
def clip(x, x_min, x_max):
    """x, held between x_min and x_max (numbers or arrays). Shape of the result: that of x."""
    x, low, high = common_dtype((unwrap(x), x_min, x_max), "i")
    return smaller(larger(x, low), high)


@operation
def where(condition, x1=None, x2=None):
    """x1 where the condition holds, x2 elsewhere; without both, the indices where it holds.

    Shape of the result: (...) of the three, broadcast.
    """
    if x1 is None and x2 is None:
        return np.nonzero(unwrap(condition).array)
    return in_keras_words(core.where, as_bool(condition), *common_dtype((x1, x2)))


@operation
def round(x, decimals=0):
    """The nearest number with that many decimals; of two equally near, the even one."""
    x = unwrap(x)
    if x.dtype != "float32":
        return x if decimals >= 0 else np.round(x.array, decimals)
    scale = 10.0**decimals
    return (
        core.round(x) if not decimals else core.divide(core.round(core.multiply(x, scale)), scale)
    )


@operation
def cast(x, dtype):
    """x in another dtype: "float32", "int32" (cut towards 0) or "bool" (not 0)."""
    x, dtype = unwrap(x), dtype_name(dtype)
    return x if x.dtype == dtype else core.cast(x, dtype=dtype)


@operation
def log10(x):
    """The logarithm to base 10. Shape of the result: that of x."""
    (x,) = common_dtype([unwrap(x)], at_least="f")
    return core.multiply(core.log(x), 1 / math.log(10))


@operation
def log2(x):
    """The logarithm to base 2. Shape of the result: that of x."""
    (x,) = common_dtype([unwrap(x)], at_least="f")
    return core.multiply(core.log(x), 1 / math.log(2))


@operation
def logaddexp(x1, x2):
    """log(e ** x1 + e ** x2), without overflow. Shape: (...) of x1 and x2, broadcast."""
    x1, x2 = common_dtype((x1, x2), "f")
    return core.add(
        larger(x1, x2), core.softplus(core.negative(absolute_value(core.subtract(x1, x2))))
    )


@operation
def isclose(x1, x2, rtol=1e-05, atol=1e-08, equal_nan=False):
    """True where |x1 - x2| <= atol + rtol * |x2|. Shape: (...) of x1 and x2, broadcast."""
    return np.isclose(unwrap(x1).array, unwrap(x2).array, rtol, atol, equal_nan)


@operation
def allclose(x1, x2, rtol=1e-05, atol=1e-08, equal_nan=False):
    """One boolean: is |x1 - x2| <= atol + rtol * |x2| everywhere?"""
    return np.bool_(np.allclose(unwrap(x1).array, unwrap(x2).array, rtol, atol, equal_nan))
