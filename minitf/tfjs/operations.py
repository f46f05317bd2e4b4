"""The tf.* operations that reduce and multiply, and all operations as methods of a tensor.

`OPERATIONS` is the one table, the function for each name of tf.*: those of `elementwise.py`,
`comparing.py`, `shapes.py`, `parts.py` and this file. Importing it gives every tensor its chained
methods, from the same table.
"""

import math

import numpy as np

from minitf.core import ops
from minitf.core.tensor import INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, UsageError
from minitf.tfjs import convolutions  # noqa: F401 (enters its operations)
from minitf.tfjs.arguments import (
    CHAINED,  # noqa: F401 (tests ask for it here)
    OPERATIONS,
    axes_of,
    broadcast_shape,
    operation,
    upcast,
)
from minitf.tfjs.comparing import where, without_slope
from minitf.tfjs.conversions import cast, clone
from minitf.tfjs.elementwise import as_float, flat, of_complex
from minitf.tfjs.given_values import convert
from minitf.tfjs.kernels import without_complex
from minitf.tfjs.limited_gradients import before_running_sum
from minitf.tfjs.parts import concat, stack
from minitf.tfjs.tensor import Tensor, comma, dtype_named

# Reductions


def _reduction(name, whole, result_dtype, doc):
    """sum, prod, max, min: on float32 by the core, on whole numbers in double precision."""

    def rule(x, axis=None, keepDims=False):
        axes = tuple(axes_of(axis, len(x.shape)))
        if x.dtype == "float32" and (x.array.size or name in ("sum", "prod")):
            return getattr(ops, name)(x, axis=axes, keepdims=bool(keepDims))
        array = x.array.astype(np.float64)
        if not x.array.size and name in ("max", "min"):
            array = np.full([max(1, n) for n in x.shape], math.nan)  # tfjs: undefined, so NaN
        result = whole(array, axis=axes, keepdims=bool(keepDims))
        return CoreTensor(convert(np.asarray(result), dtype_named(result_dtype(x.dtype))))

    rule.__name__, rule.__doc__ = name, doc
    operation("x")(rule)


def _counted(dtype):
    return "int32" if dtype == "bool" else dtype


_reduction("sum", np.sum, _counted, "The sum along axes (all of them by default).")
_reduction("prod", np.prod, _counted, "The product along axes (all of them by default).")
_reduction("max", np.max, str, "The largest value along axes (all of them by default).")
_reduction("min", np.min, str, "The smallest value along axes (all of them by default).")


@operation("x: complex")
def mean(x, axis=None, keepDims=False):
    """The mean along axes (all of them by default), always float32."""
    axes = tuple(axes_of(axis, len(x.shape)))
    return ops.mean(as_float(x), axis=axes, keepdims=bool(keepDims))


def _logical(name, reduce):
    def rule(x, axis=None, keepDims=False):
        axes = tuple(axes_of(axis, len(x.shape)))
        return CoreTensor(np.asarray(reduce(x.array, axis=axes, keepdims=bool(keepDims))))

    rule.__name__, rule.__doc__ = name, f"Whether {name} of the values along axes are true."
    operation("x: bool")(rule)


_logical("all", np.all)
_logical("any", np.any)


def _position(name, sign):
    def rule(x, axis=0):
        axes = axes_of(axis, len(x.shape))
        if len(axes) != 1:
            raise ArgumentError(
                f"{name} supports only inner-most axes for now. Got axes {comma(axes[:1])} "
                f"and rank-{len(x.shape)} input."
            )
        array = np.moveaxis(x.array, axes[0], -1) * np.float64(sign)
        if not array.shape[-1]:
            return flat(x, np.zeros(array.shape[:-1], INT32))
        # As tfjs, which starts at the first value and takes what is greater: NaN never is.
        found = np.argmax(np.where(np.isnan(array), -math.inf, array), axis=-1)
        found = np.where(np.isnan(array[..., 0]), 0, found)
        return flat(x, found.astype(INT32))

    rule.__name__ = name
    rule.__doc__ = f"The index of the {'largest' if sign > 0 else 'smallest'} value along an axis."
    operation("x")(rule)


_position("argMax", 1)
_position("argMin", -1)


@operation("x")
def logSumExp(x, axis=None, keepDims=False):
    """log(sum(exp(x))) along axes, safe for large x."""
    axes = tuple(axes_of(axis, len(x.shape)))
    x = as_float(x)
    largest = ops.max(x, axis=axes, keepdims=True)
    total = ops.sum(ops.exp(ops.subtract(x, largest)), axis=axes, keepdims=True)
    result = ops.add(ops.log(total), largest)
    kept = [n for i, n in enumerate(result.shape) if keepDims or i not in axes]
    return ops.reshape(result, shape=tuple(kept))


@operation("x: complex", chained=False)
def moments(x, axis=None, keepDims=False):
    """{mean, variance} along axes."""
    axes = tuple(axes_of(axis, len(x.shape)))
    x = as_float(x)
    centre = ops.mean(x, axis=axes, keepdims=True)
    variance = ops.mean(ops.square(ops.subtract(x, centre)), axis=axes, keepdims=bool(keepDims))
    average = centre if keepDims else ops.mean(x, axis=axes)
    return {"mean": average, "variance": variance}


@operation("x: complex")
def norm(x, ord="euclidean", axis=None, keepDims=False):
    """The norm of a vector (ord 1, 2, 'euclidean', ±inf) or of a matrix (also 'fro', two axes)."""
    axes = axes_of(axis, len(x.shape))
    kept = [1 if i in axes else n for i, n in enumerate(x.shape)]
    result = _norm(x, ord, axis, axes)
    return ops.reshape(result, shape=tuple(kept)) if keepDims else result


def _norm(x, ord, axis, axes):
    if len(x.shape) == 0:
        return _magnitude(x)
    if len(x.shape) == 1 or axis is None or len(axes) == 1:
        if axis is None:
            x, axes = ops.reshape(x, shape=(-1,)), [0]
        along = tuple(axes)
        if ord == 1:
            return ops.sum(_magnitude(x), axis=along)
        if ord in (math.inf, -math.inf):
            return (ops.max if ord > 0 else ops.min)(_magnitude(x), axis=along)
        if ord in ("euclidean", 2):
            return ops.sqrt(ops.sum(ops.power(_magnitude(x, _float_only), 2.0), axis=along))
    elif len(axes) == 2:
        first, second = axes
        if ord == 1:
            return ops.max(ops.sum(_magnitude(x), axis=first), axis=second - 1)
        if ord in (math.inf, -math.inf):
            rows = ops.sum(_magnitude(x), axis=second)
            return (ops.max if ord > 0 else ops.min)(rows, axis=first)
        if ord in ("fro", "euclidean"):
            return ops.sqrt(ops.sum(ops.square(_float_only(_real_only(x))), axis=tuple(axes)))
    else:
        raise ArgumentError(f"Error in norm: invalid axis: {comma(axis)}")
    raise ArgumentError(f"Error in norm: invalid ord value: {ord}")


def _magnitude(x, checked=None):
    if x.dtype == "complex64":
        return of_complex().absolute(x)
    return ops.abs(checked(x) if checked else x)


def _real_only(x):
    if x.dtype == "complex64":
        raise UsageError(without_complex("square"))
    return x


def _float_only(x):
    if x.dtype != "float32":
        raise UsageError(
            f"Argument 'x' passed to 'sqrt' must be float32 tensor, but got {x.dtype} tensor"
        )
    return x


@operation("x: complex")
def euclideanNorm(x, axis=None, keepDims=False):
    """√(sum of squares) along axes."""
    if x.dtype == "complex64":
        return norm.__wrapped__(x, "euclidean", axis, keepDims)
    axes = tuple(axes_of(axis, len(x.shape)))
    return ops.sqrt(ops.sum(ops.square(as_float(x)), axis=axes, keepdims=bool(keepDims)))


@operation("x")
def cumsum(x, axis=0, exclusive=False, reverse=False):
    """The running sum along an axis; exclusive leaves out the value itself."""
    [along] = axes_of(axis, max(1, len(x.shape)))
    options = {"exclusive": bool(exclusive), "reverse": bool(reverse), "axis": along}
    if x.dtype == "float32":
        rank = len(x.shape)
        if along < rank - 1:
            order = [axis for axis in range(rank) if axis != along] + [along]
            x = before_running_sum(x, order=order)
        return ops.cumsum(x, **options)
    return CoreTensor(convert(ops.cumsum(x.array.astype(np.float64), **options), INT32))


@operation("x")
def cumprod(x, axis=0, exclusive=False, reverse=False):
    """The running product along an axis; as in tfjs it has no gradient."""
    [along] = axes_of(axis, max(1, len(x.shape)))
    array = x.array.astype(np.float64)
    array = np.cumprod(np.flip(array, along) if reverse else array, axis=along)
    if exclusive:
        array = np.delete(np.insert(array, 0, 1.0, axis=along), -1, axis=along)
    array = np.flip(array, along) if reverse else array
    values = convert(array, x.array.dtype if x.dtype == "float32" else INT32)
    return without_slope(values, x, kernel="Cumprod")


@operation("x")
def topk(x, k=1, sorted=True):
    """{values, indices} of the k largest numbers along the last axis, largest first."""
    if len(x.shape) == 0:
        raise ArgumentError("topk() expects the input to be of rank 1 or higher")
    if k < 0:
        raise ArgumentError(f"'k' passed to topk() must be >= 0 but got {k}")
    if k > x.shape[-1]:
        raise ArgumentError(
            f"'k' passed to topk() must be <= the last dimension ({x.shape[-1]}) but got {k}"
        )
    order = np.argsort(-x.array.astype(np.float64), axis=-1, kind="stable")[..., : int(k)]
    values = np.take_along_axis(x.array, order, axis=-1)
    return {"values": without_slope(values, x, kernel="TopK"),
            "indices": without_slope(order.astype(INT32), x, kernel="TopK")}


# Products


@operation("a", "b")
def matMul(a, b, transposeA=False, transposeB=False):
    """The matrix product of the last two axes; the axes before them broadcast."""
    broadcast_shape(a.shape[:-2], b.shape[:-2])
    inner_a, inner_b = _inner(a, -2 if transposeA else -1), _inner(b, -1 if transposeB else -2)
    if inner_a != inner_b or inner_a == "undefined" or len(a.shape) < 2 or len(b.shape) < 2:
        raise ArgumentError(
            f"Error in matMul: inner shapes ({inner_a}) and ({inner_b}) of Tensors with shapes "
            f"{comma(a.shape)} and {comma(b.shape)} and transposeA={_js(transposeA)} and "
            f"transposeB={_js(transposeB)} must match."
        )
    options = {"transpose_a": bool(transposeA), "transpose_b": bool(transposeB)}
    if upcast(a.dtype, b.dtype) == "float32":
        return ops.matmul(as_float(a), as_float(b), **options, precise=True)
    product = ops.matmul(a.array.astype(np.float64), b.array.astype(np.float64), **options)
    return CoreTensor(convert(product, dtype_named(upcast(a.dtype, b.dtype))))


def _inner(x, axis):
    return x.shape[axis] if len(x.shape) >= -axis else "undefined"


def _js(flag):
    return "true" if flag else "false"


@operation("t1", "t2")
def dot(t1, t2):
    """The product of two vectors, of a matrix and a vector, or of two matrices."""
    ranks = len(t1.shape), len(t2.shape)
    if not {*ranks} <= {1, 2}:
        raise ArgumentError(
            "Error in dot: inputs must all be rank 1 or 2, but got ranks "
            f"{ranks[0]} and {ranks[1]}."
        )
    if t1.shape[-1] != t2.shape[0]:
        raise ArgumentError(
            "Error in dot: inner dimensions of inputs must match, but got "
            f"{t1.shape[-1]} and {t2.shape[0]}."
        )
    rows = ops.reshape(as_float(t1), shape=(-1, t1.shape[-1]))
    columns = ops.reshape(as_float(t2), shape=(t2.shape[0], -1))
    product = ops.matmul(rows, columns, precise=True)
    product = ops.reshape(product, shape=t1.shape[:-1] + t2.shape[1:])
    dtype = upcast(t1.dtype, t2.dtype)
    return product if dtype == "float32" else CoreTensor(convert(product.array, dtype_named(dtype)))


@operation("v1", "v2", chained=False)
def outerProduct(v1, v2):
    """Every number of v1 times every number of v2: shape [size of v1, size of v2]."""
    if (len(v1.shape), len(v2.shape)) != (1, 1):
        raise ArgumentError(
            "Error in outerProduct: inputs must be rank 1, but got ranks "
            f"{len(v1.shape)} and {len(v2.shape)}."
        )
    return ops.multiply(
        ops.reshape(as_float(v1), shape=(-1, 1)), ops.reshape(as_float(v2), shape=(1, -1))
    )


# Every tensor's methods: the table's functions with the tensor first, and some forms of their own.


def _to(dtype):
    def convert_to(self):
        return cast(self, dtype)

    convert_to.__doc__ = f"The tensor as {dtype}."
    return convert_to


def _with_others(join):
    def method(self, x, axis=0):
        return join([self, x] if isinstance(x, Tensor) else [self, *x], axis)

    method.__doc__ = f"tf.{join.__name__} of this tensor and another one or a list of them."
    return method


def _where(self, condition, x):
    """This tensor where the condition holds, else x."""
    return where(condition, self, x)


def _as_type(self, dtype):
    """The tensor as 'float32', 'int32' or 'bool'."""
    return cast(self, dtype)


def _attach_methods():
    own = {
        "toFloat": _to("float32"),
        "toInt": _to("int32"),
        "toBool": _to("bool"),
        "asType": _as_type,
        "concat": _with_others(concat),
        "stack": _with_others(stack),
        "where": _where,
        "clone": clone,
    }
    for name, method in own.items():
        setattr(Tensor, name, method)


_attach_methods()


def print_(x, verbose=False):
    """Write a tensor's values; anything else as Python prints it."""
    if isinstance(x, Tensor):
        x.print(verbose)
    else:
        print(x)


def nextFrame():
    """A Promise that is kept when other tasks have had their turn."""
    import asyncio

    from minitf.promise import Promise

    return Promise.run(asyncio.sleep(0), "tf.nextFrame()")


__all__ = ["OPERATIONS", "nextFrame", "print_"]
