"""Make tensors: `tf.tensor2d`, `tf.ones`, `tf.range`, `tf.eye`, `tf.randomNormal` …"""

import builtins
import math

import numpy as np

from minitf.core.random import Stream
from minitf.core.tensor import BOOL, FLOAT32, INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, UsageError, shown
from minitf.strictness import is_strict
from minitf.tfjs.keywords import with_checked_keywords
from minitf.tfjs.tensor import Tensor, comma, dtype_named, wrap

_indices = builtins.range  # `range` is tf.range in this file
_NUMBERS = {int, float, bool}
_INT32_ARRAYS = {np.dtype("int32"), np.dtype("uint8")}  # what Int32Array and Uint8Array are
_NOT_VALUES = (
    "values passed to tensor(values) must be a number/boolean/string or an array of "
    "numbers/booleans/strings, or a TypedArray"
)


def tensor(values, shape=None, dtype=None):
    """A tensor of nested lists, a number, a bool or a NumPy array; the values are copied.

    Numbers become float32 and booleans bool; int32 comes only where asked for, and from an int32
    array. `shape` may arrange a flat list.
    """
    return _make(values, shape, infer_shape(values), dtype)


def scalar(value, dtype=None):
    """A tensor of rank 0."""
    if isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim):
        raise ArgumentError(
            "Error creating a new Scalar: value must be a primitive (number|boolean|string)"
        )
    return _make(value, [], [], dtype)


def tensor1d(values, dtype=None):
    """A tensor of rank 1 from a flat list."""
    inferred = infer_shape(_given(values))
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
        inferred = infer_shape(given)
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
    if dtype == "string" or (isinstance(values, str) and dtype is not None):
        raise ArgumentError("minitf has no string tensors; a tensor holds numbers or booleans")
    if dtype == "complex64":
        raise ArgumentError(
            "Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag)."
        )
    target = dtype_named(dtype)
    if shape is not None:
        shape = checked_shape(shape)
        _check_fits(shape, inferred)
    return wrap(
        CoreTensor(array_of(values, inferred, target).reshape(inferred if shape is None else shape))
    )


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


def is_tensor_like(value):
    """True for what tfjs makes a tensor of: numbers, booleans, strings, lists, arrays."""
    return isinstance(value, (int, float, str, list, tuple, np.ndarray, np.number, np.bool_))


def checked_shape(shape):
    """The shape as a list of sizes, or tfjs's error."""
    if isinstance(shape, (int, float)) or shape is None or isinstance(shape, (str, dict)):
        raise UsageError(f"a shape is a list of sizes, such as [2, 3], but got {shown(shape)}")
    sizes = list(shape)
    for size in sizes:
        if isinstance(size, bool) or not isinstance(size, (int, np.integer)) or size < 0:
            if isinstance(size, float) and size.is_integer() and size >= 0:
                continue  # JavaScript's 2.0 is 2
            raise ArgumentError(
                "Tensor must have a shape comprised of positive integers but got shape "
                f"[{comma(sizes)}]."
            )
    return [int(size) for size in sizes]


def infer_shape(values):
    """The shape of nested lists; in strict minitf all branches must agree."""
    shape, first = [], values
    while isinstance(first, (list, tuple)):
        shape.append(len(first))
        if not first:
            break
        first = first[0]
    if isinstance(first, np.ndarray):
        shape.extend(first.shape)
    if isinstance(values, (list, tuple)) and is_strict():
        _check_consistency(values, shape, [])
    return shape


def _check_consistency(values, shape, indices):
    """Refuse ragged lists, in the words tfjs has in debug mode (else it lets them pass)."""
    where = "][".join(map(str, indices))
    if isinstance(values, np.ndarray):
        if list(values.shape) == shape:
            return
        values = list(values) if values.ndim else values
    if not isinstance(values, (list, tuple)):
        if shape:
            raise ArgumentError(
                f"Element arr[{where}] is a primitive, but should be an array/TypedArray of "
                f"{shape[0]} elements"
            )
        _check_number(values, where)
        return
    if not shape:
        raise ArgumentError(
            f"Element arr[{where}] should be a primitive, but is an array of {len(values)} elements"
        )
    if len(values) != shape[0]:
        raise ArgumentError(
            f"Element arr[{where}] should have {shape[0]} elements, but has {len(values)} elements"
        )
    if len(shape) == 1 and set(map(type, values)) <= _NUMBERS:
        return  # a row of plain numbers: no need to look at each
    for i, value in enumerate(values):
        _check_consistency(value, shape[1:], [*indices, i])


def _check_number(value, where):
    if isinstance(value, Tensor):
        raise UsageError(
            f"Element arr[{where}] is a tensor; write tf.stack([a, b]) to join tensors "
            "(tfjs makes an unusable tensor of it)"
        )
    if not isinstance(value, (int, float, np.number, np.bool_)):
        raise ArgumentError(f"Element arr[{where}] should be a number, but is {shown(value)}")


def infer_dtype(values):
    """'bool' or 'float32' by the first value, as tfjs; 'int32' for an int32 or uint8 array."""
    while isinstance(values, (list, tuple)) and values:
        values = values[0]
    if isinstance(values, (np.ndarray, np.generic)):
        if values.dtype.kind == "b":
            return "bool"
        return "int32" if values.dtype in _INT32_ARRAYS else "float32"
    if isinstance(values, bool):
        return "bool"
    return "string" if isinstance(values, str) else "float32"


def array_of(values, shape, dtype):
    """A new array of the values, converted as JavaScript's typed arrays convert."""
    if isinstance(values, np.ndarray) and values.dtype == dtype:
        return np.array(values, order="C")
    try:
        array = np.array(values, dtype=np.float64 if dtype is not BOOL else None)
        is_even = list(array.shape) == list(shape) and array.dtype.kind in "fiub"
        if not is_strict() and np.isnan(array).any():
            is_even = False  # there may be a None, which NumPy takes for NaN and JavaScript for 0
    except (TypeError, ValueError, OverflowError):
        is_even = False
    if not is_even:
        array = _flattened(values, shape)
    return convert(array, dtype)


def convert(array, dtype):
    """float32 rounded, int32 cut and wrapped, bool true where it rounds to other than 0."""
    if dtype is FLOAT32:
        with np.errstate(over="ignore"):
            return array.astype(FLOAT32)
    if dtype is BOOL:
        if array.dtype.kind == "b":
            return array.copy()
        return (np.floor(array + 0.5) != 0) | np.isnan(array)
    whole = np.where(np.isfinite(array), np.trunc(array), 0.0)
    wrapped = np.mod(whole, 2.0**32)  # as JavaScript's ToInt32
    return np.where(wrapped >= 2.0**31, wrapped - 2.0**32, wrapped).astype(INT32)


def _flattened(values, shape):
    """As tfjs reads lists that are ragged or not of numbers: in order, null as 0, text as NaN."""
    numbers, waiting = [], [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim):
            waiting.extend(reversed(value))
        elif isinstance(value, (int, float, np.number, np.bool_)):
            numbers.append(float(value))
        else:
            numbers.append(0.0 if value is None else math.nan)
    size = math.prod(shape)
    numbers = numbers[:size] + [math.nan] * (size - len(numbers))
    return np.array(numbers).reshape(shape)


def _filled(shape, value, dtype):
    return wrap(CoreTensor(np.full(checked_shape(shape), value, dtype_named(dtype))))


def zeros(shape, dtype="float32"):
    """A tensor of zeros: `tf.zeros([2, 3])`."""
    return _filled(shape, 0, dtype)


def ones(shape, dtype="float32"):
    """A tensor of ones: `tf.ones([2, 3])`."""
    return _filled(shape, 1, dtype)


def fill(shape, value, dtype=None):
    """A tensor with the same value everywhere; the dtype comes from the value."""
    shape = checked_shape(shape)
    dtype = infer_dtype(value) if dtype is None else dtype
    return _filled(shape, array_of(value, [], dtype_named(dtype)), dtype)


@with_checked_keywords
def eye(numRows, numColumns=None, batchShape=None, dtype="float32"):
    """Ones on the diagonal: [numRows, numColumns], repeated over batchShape."""
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
