"""Make tensors: `tf.tensor2d`, `tf.ones`, `tf.range`, `tf.eye`, `tf.randomNormal` …"""

import builtins
import math

import numpy as np

from minitf.core.random import Stream
from minitf.core.tensor import FLOAT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, UsageError, shown
from minitf.strictness import is_strict
from minitf.tfjs.given_values import (
    array_of,
    checked_shape,
    convert,
    infer_dtype,
    infer_shape,
    is_tensor_like,
    refuse_complex_buffer,
    texts_of,
)
from minitf.tfjs.keywords import with_checked_keywords
from minitf.tfjs.memory import count_text
from minitf.tfjs.tensor import Tensor, comma, dtype_named, wrap

_indices = builtins.range  # `range` is tf.range in this file
_NOT_VALUES = (
    "values passed to tensor(values) must be a number/boolean/string or an array of "
    "numbers/booleans/strings, or a TypedArray"
)


def tensor(values, shape=None, dtype=None):
    """A tensor of nested lists, a number, a bool or a NumPy array; the values are copied.

    Numbers become float32 and booleans bool; int32 comes only where asked for, and from an int32
    array. `shape` may arrange a flat list.
    """
    return _make(values, shape, infer_shape(values, dtype), dtype)


def scalar(value, dtype=None):
    """A tensor of rank 0."""
    is_array = isinstance(value, np.ndarray) and value.ndim and dtype != "string"
    if (is_array or isinstance(value, (list, tuple))) and dtype != "complex64":
        raise ArgumentError(
            "Error creating a new Scalar: value must be a primitive (number|boolean|string)"
        )
    if isinstance(value, np.ndarray) and dtype == "string" and value.dtype != np.uint8:
        raise ArgumentError(
            "When making a scalar from encoded string, the value must be `Uint8Array`.")
    return _make(value, [], [], dtype)


def tensor1d(values, dtype=None):
    """A tensor of rank 1 from a flat list."""
    inferred = infer_shape(_given(values), dtype)
    if len(inferred) != 1:
        raise ArgumentError("tensor1d() requires values to be a flat/TypedArray")
    return _make(values, None, inferred, dtype)


def _of_rank(rank, word, flat):
    """tensor2d … tensor6d: nested lists of that depth, or a flat list and a shape."""

    def create(values, shape=None, dtype=None):
        name = f"tensor{rank}d()"
        given = _given(values)
        if shape is not None and len(shape) != rank:
            raise ArgumentError(f"{name} requires shape to have {word} numbers")
        inferred = infer_shape(given, dtype)
        if len(inferred) not in (1, rank):
            raise ArgumentError(
                f"{name} requires values to be number{'[]' * rank} or flat/TypedArray"
            )
        if len(inferred) == 1 and shape is None:
            raise ArgumentError(
                f"{name} requires shape to be provided when `values` are a flat{flat}"
            )
        return _make(values, shape, inferred, dtype)

    create.__name__ = create.__qualname__ = f"tensor{rank}d"
    create.__doc__ = f"A tensor of rank {rank}: lists nested that deep, or a flat list and a shape."
    return create


tensor2d = _of_rank(2, "two", "/TypedArray")
tensor3d = _of_rank(3, "three", " array")
tensor4d = _of_rank(4, "four", " array")
tensor5d = _of_rank(5, "five", " array")
tensor6d = _of_rank(6, "six", " array")


def _given(values):
    if values is None:
        raise ArgumentError("The input to the tensor constructor must be a non-null value.")
    return values


def _make(values, shape, inferred, dtype):
    """A counted tensor after all checks: dtype known, shape sound, values as many as it wants."""
    if isinstance(values, Tensor) or not is_tensor_like(values):
        raise UsageError(_NOT_VALUES)
    dtype = infer_dtype(values) if dtype is None else dtype
    if dtype == "complex64":
        raise ArgumentError(
            "Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag)."
        )
    target = None if dtype == "string" else dtype_named(dtype)
    if target is not None and is_strict() and infer_dtype(values) == "string":
        raise ArgumentError(f"a {dtype} tensor holds numbers, but got texts: {shown(values, 60)}. "
                            "(tfjs makes numbers of them, NaN where it can't.)")
    if shape is not None:
        shape = checked_shape(shape)
        _check_fits(shape, inferred)
    array = texts_of(values, inferred) if target is None else array_of(values, inferred, target)
    made = wrap(CoreTensor(array.reshape(inferred if shape is None else shape)))
    if target is None:
        count_text(made.core, made.buffer_)
    return made


def _check_fits(shape, inferred):
    size, inferred_size = math.prod(shape), math.prod(inferred)
    if size != inferred_size:
        raise ArgumentError(
            f"Based on the provided shape, [{comma(shape)}], the tensor should have {size} values "
            f"but has {inferred_size}"
        )
    for i, inferred_axis in enumerate(inferred):
        is_rest = i == len(inferred) - 1 and inferred_axis == math.prod(shape[i:])
        if not is_rest and (i >= len(shape) or inferred_axis != shape[i]):
            raise ArgumentError(
                f"Error creating a new Tensor. Inferred shape ({comma(inferred)}) does not match "
                f"the provided shape ({comma(shape)}). "
            )


def _filled(shape, value, dtype):
    return wrap(CoreTensor(np.full(checked_shape(shape), value, dtype_named(dtype))))


def zeros(shape, dtype="float32"):
    """A tensor of zeros: `tf.zeros([2, 3])`."""
    if dtype == "complex64":
        return _of_parts(zeros(shape), zeros(shape))
    return _filled(shape, 0, dtype)


def ones(shape, dtype="float32"):
    """A tensor of ones: `tf.ones([2, 3])`."""
    if dtype == "complex64":
        return _of_parts(ones(shape), zeros(shape))
    return _filled(shape, 1, dtype)


def _of_parts(real, imag):
    """The complex tensor; its parts stay, as in tfjs, until somebody disposes of them."""
    from minitf.tfjs.complex_numbers import complex

    return complex(real, imag)


def fill(shape, value, dtype=None):
    """A tensor with the same value everywhere; the dtype comes from the value."""
    shape = checked_shape(shape)
    dtype = infer_dtype(value) if dtype is None else dtype
    if dtype == "string":
        return wrap(CoreTensor(np.full(shape, texts_of(value, []), object)))
    return _filled(shape, array_of(value, [], dtype_named(dtype)), dtype)


@with_checked_keywords
def eye(numRows, numColumns=None, batchShape=None, dtype="float32"):
    """Ones on the diagonal: [numRows, numColumns], repeated over batchShape."""
    refuse_complex_buffer(dtype)
    sizes = checked_shape([numRows, numRows if numColumns is None else numColumns])
    matrix = np.eye(*sizes, dtype=dtype_named(dtype))
    batch = checked_shape([] if batchShape is None else batchShape)
    return wrap(CoreTensor(np.broadcast_to(matrix, (*batch, *matrix.shape)).copy()))


def range(start, stop, step=1, dtype="float32"):
    """Numbers from start up to, not including, stop; counts down where stop is less."""
    if step == 0:
        raise ArgumentError("Cannot have a step of zero")
    if stop < start and step == 1:
        step = -1  # tfjs: the default step turns round by itself
    length = max(0, math.ceil((stop - start) / step))
    return wrap(CoreTensor(_stepped(start, step, length, dtype_named(dtype))))


def linspace(start, stop, num):
    """`num` numbers at equal distance from start to stop, both included."""
    if num <= 0:
        raise ArgumentError("The number of values should be positive.")
    step = (stop - start) / (num - 1) if num > 1 else 0.0
    return wrap(CoreTensor(_stepped(start, step, int(num), FLOAT32)))


@with_checked_keywords
def randomNormal(shape, mean=0.0, stdDev=1.0, dtype="float32", seed=None):
    """Normal numbers; with a seed the same ones each time (int32: rounded)."""
    if dtype == "bool":
        raise ArgumentError(f"Unsupported data type {dtype}")
    return _drawn("normal", shape, dtype, seed, mean, stdDev, np.rint)


@with_checked_keywords
def truncatedNormal(shape, mean=0.0, stdDev=1.0, dtype="float32", seed=None):
    """Normal numbers, none further than two standard deviations from the mean."""
    if dtype == "bool":
        raise ArgumentError(f"Unsupported data type {dtype}")
    return _drawn("truncated_normal", shape, dtype, seed, mean, stdDev, np.rint)


def randomUniform(shape, minval=0.0, maxval=1.0, dtype="float32", seed=None):
    """Numbers from minval up to, not including, maxval (int32: cut to whole numbers)."""
    return _drawn("uniform", shape, dtype, seed, minval, maxval, np.trunc)


def randomUniformInt(shape, minval, maxval, seed=None):
    """Whole numbers from minval up to, not including, maxval, as int32."""
    return randomUniform(shape, minval, maxval, "int32", seed)


def _drawn(kind, shape, dtype, seed, first, second, whole):
    refuse_complex_buffer(dtype)
    target = dtype_named("float32" if dtype is None else dtype)
    values = getattr(Stream(seed), kind)(tuple(checked_shape(shape)), first, second)
    if target is not FLOAT32:
        values = whole(values)
    return wrap(CoreTensor(convert(values, target)))


def _stepped(start, step, length, dtype):
    """start, start + step … where each sum is rounded to float32 before the next, as in tfjs."""
    if float(start).is_integer() and float(step).is_integer():
        return convert(start + step * np.arange(length, dtype=np.float64), dtype)
    values = convert(np.full(length, start, np.float64), dtype)
    for i in _indices(1, length):
        values[i] = float(values[i - 1]) + step
    return values
