"""The tf.* operations that compare and choose: greater, equal, logicalAnd, where, divNoNan …

A comparison depends on what it compares, so that a gradient which meets one on its way back fails
as tfjs's does: tfjs has gradients for `where`, `cast` and `greaterEqual`, but none for `greater`.
"""

import numpy as np

from minitf.core import ops
from minitf.core.refusal import opaque
from minitf.core.tape import op
from minitf.core.tensor import FLOAT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import StateError, UsageError
from minitf.tfjs.arguments import broadcast_shape, operation, upcast
from minitf.tfjs.elementwise import as_float, flat
from minitf.tfjs.kernels import without_complex
from minitf.tfjs.tensor import dtype_named

_COMPARISONS = {
    "equal": np.equal, "notEqual": np.not_equal, "greater": np.greater,
    "greaterEqual": np.greater_equal, "less": np.less, "lessEqual": np.less_equal,
}  # fmt: skip
_LOGICAL = {
    "logicalAnd": np.logical_and, "logicalOr": np.logical_or, "logicalXor": np.logical_xor,
}  # fmt: skip
# tfjs composes logicalXor, and meets the last of its kernels first on the way back.
_KERNELS = {"logicalXor": "LogicalAnd"}


def without_slope(values, *inputs, kernel):
    """The values as a function of the inputs for which tfjs has no gradient function."""
    return opaque(*inputs, values=values, error=StateError(
        f"Cannot compute gradient: gradient function not found for {kernel}."))


@op
def chosen_by(y, condition):
    """y, where the condition (bools) chose its numbers; flat as a function of the condition."""
    return y


@chosen_by.gradient
def _(g, out, y, condition):
    return lambda: g, lambda: ops.zeros_like(condition, dtype="float32")


def _comparison(name, compare, takes=""):
    kernel = _KERNELS.get(name, name[:1].upper() + name[1:])

    def rule(a, b):
        upcast(a.dtype, b.dtype)
        broadcast_shape(a.shape, b.shape)
        if a.dtype == "string":
            from minitf.tfjs.texts import comparable

            return CoreTensor(compare(comparable(a.array), comparable(b.array)).astype(bool))
        values = compare(a.array, b.array)
        if name == "greaterEqual":
            return flat(a, flat(b, values))
        return without_slope(values, a, b, kernel=kernel)

    rule.__name__, rule.__doc__ = name, f"Where a is {name} b: a bool tensor; shapes broadcast."
    operation(f"a{takes}", f"b{takes}")(rule)


for _name, _compare in _COMPARISONS.items():
    _comparison(_name, _compare, ": text")
for _name, _compare in _LOGICAL.items():
    _comparison(_name, _compare, ": bool")


@operation("x: bool")
def logicalNot(x):
    """Where x is false: a bool tensor."""
    return without_slope(np.logical_not(x.array), x, kernel="LogicalNot")


@operation("a", "b", called="div")
def divNoNan(a, b):
    """a / b, and 0 where b is 0."""
    broadcast_shape(a.shape, b.shape)
    shape = np.broadcast_shapes(a.shape, b.shape)
    is_zero = without_slope(np.broadcast_to(b.array == 0, shape), b, kernel="Equal")
    b = as_float(b)
    safe = ops.where(b.array == 0, np.ones(b.shape, FLOAT32), b)
    zeros = np.zeros(shape, FLOAT32)
    return chosen_by(ops.where(is_zero.array, zeros, ops.divide(as_float(a), safe)), is_zero)


@operation("condition: bool", "a: complex", "b: complex", chained=False)
def where(condition, a, b):
    """a where the condition holds, else b; shapes broadcast."""
    shape = broadcast_shape(broadcast_shape(condition.shape, a.shape), b.shape)
    for x in (a, b):
        if x.dtype == "complex64" and list(x.shape) != shape:
            raise UsageError(without_complex("broadcastTo"))
    if "complex64" in (a.dtype, b.dtype):
        raise UsageError(without_complex("where"))
    chosen = np.broadcast_to(condition.array, shape)
    dtype = upcast(a.dtype, b.dtype)
    if dtype != "float32":
        return CoreTensor(np.where(chosen, a.array, b.array).astype(dtype_named(dtype)))
    return chosen_by(ops.where(chosen, as_float(a), as_float(b)), condition)
