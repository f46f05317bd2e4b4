"""Read what a program gives as values: their shape, their dtype, and the array of them."""

import math
import re

import numpy as np

from minitf.core.tensor import BOOL, FLOAT32, INT32
from minitf.errors import ArgumentError, UsageError, shown
from minitf.strictness import is_strict
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.tensor import Tensor, comma

_NUMBER_BY_DIGITS = re.compile(r"[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|Infinity)")
_NUMBERS = {int, float, bool}
_INT32_ARRAYS = {np.dtype("int32"), np.dtype("uint8")}  # what Int32Array and Uint8Array are


def is_tensor_like(value):
    """True for what tfjs makes a tensor of: numbers, booleans, strings, lists, arrays."""
    return isinstance(value, (int, float, str, bytes, list, tuple, np.ndarray, np.number, np.bool_))


def checked_shape(shape):
    """The shape as a list of sizes, or tfjs's error."""
    if isinstance(shape, (int, float)) or shape is None or isinstance(shape, (str, dict)):
        raise refused(
            f"a shape is a list of sizes, such as [2, 3], but got {shown(shape)}.",
            unread("forEach") if shape is None else "shape.forEach is not a function")
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


def infer_shape(values, dtype=None):
    """The shape of nested lists; in strict minitf all branches must agree.

    Of a string tensor, the bytes of one text are one element.
    """
    shape, first = [], values
    while isinstance(first, (list, tuple)):
        shape.append(len(first))
        if not first:
            break
        first = first[0]
    if isinstance(first, np.ndarray):
        if dtype == "string":
            return shape
        shape.extend(first.shape)
    if isinstance(values, (list, tuple)) and is_strict():
        of_texts = isinstance(first, (str, bytes)) or dtype == "string"
        _check_consistency(values, shape, [], of_texts)
    return shape


def _check_consistency(values, shape, indices, of_texts):
    """Refuse ragged lists, in the words tfjs has in debug mode (else it lets them pass)."""
    where = "][".join(map(str, indices))
    if isinstance(values, np.ndarray) and not of_texts:
        if list(values.shape) == shape:
            return
        values = list(values) if values.ndim else values
    if not isinstance(values, (list, tuple)):
        if shape:
            raise ArgumentError(
                f"Element arr[{where}] is a primitive, but should be an array/TypedArray of "
                f"{shape[0]} elements"
            )
        if of_texts:
            _check_text(values, where)
        else:
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
        _check_consistency(value, shape[1:], [*indices, i], of_texts)


def _check_text(value, where):
    if not isinstance(value, (str, bytes, np.ndarray)):
        raise ArgumentError(f"Element arr[{where}] should be a text, as the first one is, but is "
                            f"{shown(value)}. (tfjs makes a text of it.)")


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
    return "string" if isinstance(values, (str, bytes)) else "float32"


def array_of(values, shape, dtype):
    """A new array of the values, converted as JavaScript's typed arrays convert."""
    if isinstance(values, np.ndarray) and values.dtype == dtype:
        return np.array(values, order="C")
    try:
        if _begins_with_text(values):
            raise ValueError  # NumPy reads other texts as numbers than JavaScript does
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


def _begins_with_text(values):
    while isinstance(values, (list, tuple)) and values:
        values = values[0]
    return isinstance(values, str)


def number_in(text):
    """What JavaScript's Number(text) is: nothing is 0, and what is no number NaN."""
    text = text.strip()
    if not text:
        return 0.0
    if _NUMBER_BY_DIGITS.fullmatch(text):
        return float(text.replace("Infinity", "inf"))
    try:
        return float(int(text, 0)) if text[:2].lower() in ("0x", "0o", "0b") else math.nan
    except ValueError:
        return math.nan


def refuse_complex_buffer(dtype):
    """Refuse complex64 where tfjs fills a TensorBuffer with numbers."""
    if dtype == "complex64":
        raise ArgumentError(
            "complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for "
            "the real and imaginary parts separately and call tf.complex(real, imag).")


def _flattened(values, shape):
    """As tfjs reads lists that are ragged or not of numbers: in order, null 0, texts as numbers."""
    numbers, waiting = [], [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim):
            waiting.extend(reversed(value))
        elif isinstance(value, (int, float, np.number, np.bool_)):
            numbers.append(float(value))
        elif isinstance(value, str):
            numbers.append(number_in(value))
        else:
            numbers.append(0.0 if value is None else math.nan)
    size = math.prod(shape)
    numbers = numbers[:size] + [math.nan] * (size - len(numbers))
    return np.array(numbers).reshape(shape)


def texts_of(values, shape):
    """A new array of the texts, each as its bytes."""
    from minitf.tfjs.texts import array_of_texts

    return array_of_texts(values, shape)
