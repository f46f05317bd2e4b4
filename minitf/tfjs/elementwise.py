"""The tf.* operations that work element by element: add, exp, relu, clipByValue …

float32 goes through the core's operations and so has gradients; int32 and bool are computed in
double precision and cut to the dtype tfjs gives back.
"""

import builtins

import numpy as np

from minitf.core import ops
from minitf.core.tape import op
from minitf.core.tensor import FLOAT32, INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, UsageError
from minitf.tfjs.arguments import broadcast_shape, operation, upcast
from minitf.tfjs.given_values import convert
from minitf.tfjs.kernels import without_complex
from minitf.tfjs.tensor import dtype_named


@op
def flat(x, values):
    """The values, as a function of x that is flat wherever it has a derivative."""
    return values


@flat.gradient
def _(g, out, x, values):
    return lambda: ops.zeros_like(x, dtype="float32"), None


# One input. The name in tf.*: the core's name. By what they take and give:
_FLOAT_ONLY = {  # tfjs refuses int32 and bool here
    "ceil": "ceil", "cos": "cos", "cosh": "cosh", "elu": "elu", "floor": "floor", "log": "log",
    "rsqrt": "rsqrt", "sigmoid": "sigmoid", "sin": "sin", "sqrt": "sqrt", "tan": "tan",
    "tanh": "tanh",
}  # fmt: skip
_SAME_DTYPE = {  # an int32 stays int32, cut to whole numbers
    "acos": "acos", "acosh": "acosh", "asin": "asin", "asinh": "asinh",
    "atan": "atan", "atanh": "atanh", "expm1": "expm1", "log1p": "log1p", "neg": "negative",
    "reciprocal": "reciprocal", "relu": "relu", "relu6": "relu6", "round": "round",
    "selu": "selu", "sinh": "sinh", "softplus": "softplus", "square": "square",
}  # fmt: skip
_TO_FLOAT = {"erf": "erf", "exp": "exp"}  # an int32 becomes float32
_TESTS = {"isNaN": np.isnan, "isFinite": np.isfinite, "isInf": np.isinf}

_DOCS = {
    "abs": "|x|", "neg": "-x", "square": "x²", "sqrt": "√x", "rsqrt": "1 / √x", "exp": "eˣ",
    "expm1": "eˣ - 1", "log": "the natural logarithm", "log1p": "log(1 + x)",
    "reciprocal": "1 / x", "relu": "max(x, 0)", "relu6": "min(max(x, 0), 6)",
    "elu": "x, or eˣ - 1 where x is negative", "sigmoid": "1 / (1 + e⁻ˣ)",
    "softplus": "log(1 + eˣ)", "round": "the nearest whole number, halves to the even one",
}  # fmt: skip


def _unary(name, native, takes, to_float=False):
    def rule(x):
        apply = getattr(ops, native)
        if x.dtype == "float32":
            return apply(x)
        if x.dtype == "complex64":  # abs takes it, and no other
            return of_complex().absolute(x)
        array = apply(x.array.astype(np.float64))
        return CoreTensor(convert(array, FLOAT32 if to_float else x.array.dtype))

    rule.__name__ = name
    rule.__doc__ = f"{_DOCS.get(name, name + '(x)')}, element by element."
    operation(takes)(rule)


def _test(name, test):
    def rule(x):
        return CoreTensor(test(x.array))

    rule.__name__, rule.__doc__ = name, f"Where x {name}: a bool tensor."
    operation("x")(rule)


for _name, _native in _FLOAT_ONLY.items():
    _unary(_name, _native, "x: float32")
for _name, _native in _SAME_DTYPE.items():
    _unary(_name, _native, "x")
_unary("abs", "abs", "x: complex")
for _name, _native in _TO_FLOAT.items():
    _unary(_name, _native, "x", to_float=True)
for _name, _predicate in _TESTS.items():
    _test(_name, _predicate)


# Two inputs, which broadcast and become the larger of the two dtypes.


def _floor_ratio(a, b):
    return np.floor(np.true_divide(a, b))


_ARITHMETIC = {  # the name in tf.*: (the core's name, what to do where both are whole numbers)
    "add": ("add", np.add), "sub": ("subtract", np.subtract), "mul": ("multiply", np.multiply),
    "div": ("divide", _floor_ratio), "mod": ("mod", np.mod), "maximum": ("maximum", np.maximum),
    "minimum": ("minimum", np.minimum), "pow": ("power", np.power),
    "squaredDifference": ("squared_difference", lambda a, b: np.square(a - b)),
    "atan2": ("atan2", np.arctan2),
}  # fmt: skip


def as_float(x):
    """A core tensor as float32; gradients pass through the cast, as in tfjs."""
    if x.dtype == "float32":
        return x
    if x.dtype == "complex64":
        return of_complex().real_part(x)
    return ops.cast(x, dtype="float32")


def of_complex():
    """What computes with complex numbers, imported where a program has some."""
    from minitf.tfjs import complex_numbers

    return complex_numbers


def _arithmetic(name, native, whole, first, second):
    takes = ": complex" if name in ("add", "sub", "mul") else ""

    def rule(a, b):
        broadcast_shape(a.shape, b.shape)
        dtype = upcast(a.dtype, b.dtype)
        if dtype == "float32":
            return getattr(ops, native)(as_float(a), as_float(b))
        if dtype == "complex64":
            return of_complex().arithmetic(name, a, b)
        if dtype == "bool" and name in ("maximum", "minimum"):
            dtype = "int32"
        array = whole(a.array.astype(np.float64), b.array.astype(np.float64))
        return CoreTensor(convert(array, dtype_named(dtype)))

    rule.__name__ = name
    rule.__doc__ = f"{name}({first}, {second}), element by element; shapes broadcast."
    operation(first + takes, second + takes)(rule)


for _name, (_native, _whole) in _ARITHMETIC.items():
    _arithmetic(_name, _native, _whole, *(("base", "exp") if _name == "pow" else ("a", "b")))


@operation("a", "b")
def floorDiv(a, b):
    """floor(a / b), element by element, always int32; shapes broadcast."""
    broadcast_shape(a.shape, b.shape)
    return _floored(as_float(a), as_float(b))


@op
def _floored(a, b):
    ratio = _floor_ratio(np.asarray(a, np.float64), np.asarray(b, np.float64))
    return convert(ratio, INT32)


@_floored.gradient
def _(g, out, a, b):
    # tfjs goes back through the quotient as if it had not been cut.
    g = ops.cast(g, dtype="float32")
    return (lambda: ops.divide(g, b),
            lambda: ops.negative(ops.divide(ops.multiply(g, a), ops.square(b))))


@operation("tensors{i}: complex", chained=False)
def addN(tensors):
    """The sum of a list of tensors of the same shape and dtype."""
    if not tensors:
        raise ArgumentError("Must pass at least one tensor to tf.addN(), but got 0")
    if any(t.shape != tensors[0].shape for t in tensors):
        raise ArgumentError("All tensors passed to tf.addN() must have the same shape")
    if any(t.dtype != tensors[0].dtype for t in tensors):
        raise ArgumentError("All tensors passed to tf.addN() must have the same dtype")
    if tensors[0].dtype == "complex64":
        raise UsageError(without_complex("addN"))
    if tensors[0].dtype != "float32":
        total = builtins.sum(t.array.astype(np.float64) for t in tensors)
        return CoreTensor(convert(total, tensors[0].array.dtype))
    total = tensors[0] if len(tensors) > 1 else ops.add(tensors[0], 0.0)
    for tensor in tensors[1:]:
        total = ops.add(total, tensor)
    return total


# Activations with a number beside the input


@operation("x")
def leakyRelu(x, alpha=0.2):
    """x, and alpha * x where x is negative."""
    return ops.leaky_relu(as_float(x), alpha=alpha)


@operation("x", "alpha")
def prelu(x, alpha):
    """x, and alpha * x where x is negative, with a tensor alpha that broadcasts to x."""
    broadcast_shape(x.shape, alpha.shape)
    x = as_float(x)
    return ops.where(x.array > 0, x, ops.multiply(x, as_float(alpha)))


@operation("x")
def step(x, alpha=0.0):
    """1 where x is positive, else alpha; its gradient is 0."""
    array = np.where(np.isnan(x.array), x.array, np.where(x.array > 0, 1.0, alpha))
    return flat(x, convert(array, x.array.dtype))


@operation("x")
def sign(x):
    """-1, 0 or 1, element by element (tfjs: 0 for NaN); its gradient is 0."""
    array = np.where(np.isnan(x.array), 0.0, np.sign(x.array.astype(np.float64)))
    return flat(x, convert(array, x.array.dtype))


@operation("x")
def logSigmoid(x):
    """log(sigmoid(x)), accurate where the sigmoid is close to 0."""
    return ops.negative(ops.softplus(ops.negative(as_float(x))))


@operation("logits: float32")
def softmax(logits, dim=-1):
    """e^x over the sum of e^x along the last axis: numbers that sum to 1."""
    _check_last("Softmax", "dim", logits, dim)
    return ops.softmax(logits, axis=-1)


@operation("logits")
def logSoftmax(logits, axis=-1):
    """The logarithm of softmax along the last axis."""
    _check_last("Log Softmax", "axis", logits, axis)
    return _log_softmax(as_float(logits))


@op
def _log_softmax(x):
    """log(softmax(x)), rounded to single precision after each step as tfjs does."""
    below = np.subtract(x, np.maximum.reduce(x, axis=-1, keepdims=True))
    powers = np.exp(below.astype(np.float64)).astype(x.dtype)
    total = np.add.reduce(powers, axis=-1, keepdims=True, dtype=np.float64).astype(x.dtype)
    return below - np.log(total.astype(np.float64)).astype(x.dtype)


@_log_softmax.gradient
def _(g, out, x):
    whole = ops.sum(g, axis=-1, keepdims=True)
    return lambda: ops.subtract(g, ops.multiply(ops.exp(out), whole))


def _check_last(what, argument, logits, axis):
    rank = len(logits.shape)
    if rank == 0:
        raise ArgumentError("All values in axis param must be in range [-0, 0) but got axis -1")
    if axis not in (-1, rank - 1):
        raise ArgumentError(
            f"{what} along a non-last dimension is not yet supported. "
            f"Logits was rank {rank} and {argument} was {axis}"
        )


# Choosing, limiting


@operation("x")
def clipByValue(x, clipValueMin, clipValueMax):
    """x, at least clipValueMin and at most clipValueMax."""
    if not clipValueMin <= clipValueMax:
        raise ArgumentError(
            f"Error in clip: min ({clipValueMin}) must be less than or equal to max "
            f"({clipValueMax})."
        )
    if x.dtype == "float32":
        return ops.clip(x, clipValueMin, clipValueMax)
    clipped = np.clip(x.array.astype(np.float64), clipValueMin, clipValueMax)
    return CoreTensor(convert(clipped, x.array.dtype))
