"""Make core tensors of what a Keras call receives: tensors of either face, arrays, lists, numbers.

`unwrap(value)` converts one value; `common_dtype(values)` brings several to one dtype by Keras's
rules.
"""

import numpy as np
from numpy.lib.array_utils import normalize_axis_index

from minitf.core.tensor import FLOAT32, INT32, Holder, narrow
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, StateError, UsageError, shown


def unwrap(value) -> CoreTensor:
    """The core tensor of a tensor of either face, or a new one of an array, a list or a number.

    float64 becomes float32, int64 becomes int32. An array is not copied where its dtype fits:
    the caller keeps the result only where nobody writes to the array.
    """
    if isinstance(value, CoreTensor):
        return value
    if isinstance(value, Holder):
        if getattr(value, "isDisposed", False):  # a tfjs tensor
            raise StateError("Tensor is disposed.")
        return value.core
    if value is None:
        raise UsageError("None cannot become a tensor.")
    try:
        array = np.asarray(_plain(value))
        if array.dtype.kind in "fiub":
            return CoreTensor(narrow(array))
    except ValueError:
        raise ArgumentError(
            f"A tensor is rectangular; these lists have rows of different lengths: {shown(value)}"
        ) from None
    raise UsageError(
        "A tensor holds numbers or booleans (an array, a list, a number). "
        f"Received: {shown(value)} (of type {type(value).__name__})"
    )


def own_copy(value) -> CoreTensor:
    """As `unwrap`, and no array that the caller could still write to is kept."""
    core = unwrap(value)
    return CoreTensor(core.array.copy()) if core.array is value else core


def _plain(value):
    """Lists with arrays in place of tensors, so that NumPy does not look into each number."""
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value.array if isinstance(value, (CoreTensor, Holder)) else value


_RANK = {"b": 0, "i": 1, "f": 2}
_DTYPES = {"b": np.dtype(bool), "i": INT32, "f": FLOAT32}
_PYTHON_NUMBERS = {bool: "b", int: "i", float: "f"}


def common_dtype(values, at_least="b"):
    """Core tensors and Python numbers, all in the dtype that Keras computes in.

    bool < int32 < float32, whether it comes from a tensor or from a Python number; `at_least="f"`
    asks for floats in any case. Python numbers stay as they are.
    """
    values = [v if type(v) in _PYTHON_NUMBERS else unwrap(v) for v in values]
    kinds = [_PYTHON_NUMBERS.get(type(v)) or v.array.dtype.kind for v in values]
    kind = max([*kinds, at_least], key=_RANK.get)
    return [
        v if own == kind or type(v) in _PYTHON_NUMBERS else _cast(v, _DTYPES[kind])
        for v, own in zip(values, kinds, strict=True)
    ]


def _cast(core, dtype):
    """Only ever from int32 or bool, which carry no derivative: it need not be recorded."""
    return CoreTensor(core.array.astype(dtype))


def dtype_name(dtype=None) -> str:
    """ "float32", "int32" or "bool" of a name, a Python type or a NumPy dtype; None: "float32"."""
    if dtype is None:
        return "float32"
    name = _PYTHON_TYPES.get(dtype) or getattr(dtype, "name", None)
    name = name or getattr(dtype, "__name__", dtype)
    if name not in DTYPE_NAMES:
        raise ArgumentError(
            f"Invalid dtype: {name}. A tensor here is one of 'float32', 'int32', 'bool'."
        )
    return DTYPE_NAMES[name]


_PYTHON_TYPES = {bool: "bool", int: "int32", float: "float32", "int": "int32", "float": "float32"}
# 64 bits become 32, as in Keras on JAX.
DTYPE_NAMES = {
    "float32": "float32",
    "float64": "float32",
    "int32": "int32",
    "int64": "int32",
    "bool": "bool",
}


def checked_axis(axis, rank) -> int:
    """The axis counted from the front; ValueError (and IndexError) where there is none such."""
    return normalize_axis_index(axis, rank)


def in_keras_words(operation, *values, **options):
    """The operation's result; where shapes do not broadcast, the error that Keras gives."""
    try:
        return operation(*values, **options)
    except ValueError:
        shapes = [np.shape(getattr(value, "array", value)) for value in values]
        try:
            np.broadcast_shapes(*shapes)
        except ValueError:
            raise ArgumentError(f"Incompatible shapes for broadcasting: shapes={shapes}") from None
        raise


def checked_shape(shape, path) -> tuple:
    """The shape as a tuple of sizes; ArgumentError in Keras's words for what is none."""
    if not hasattr(shape, "__iter__"):
        raise ArgumentError(f"Cannot convert '{shape}' to a shape.")
    shape = tuple(shape)
    if None in shape:
        raise ArgumentError(
            "Shapes used to initialize variables must be fully-defined (no `None` dimensions). "
            f"Received: shape={shape} for variable path='{path}'"
        )
    for size in shape:
        if isinstance(size, (str, float)) or not hasattr(size, "__index__"):
            raise ArgumentError(
                f"Cannot convert '{shape}' to a shape. Found invalid dimension '{size}' of type "
                f"'{type(size)}'."
            )
        if size < 0:
            raise ArgumentError(
                f"Cannot convert '{shape}' to a shape. Negative dimensions are not allowed."
            )
    return tuple(size.__index__() for size in shape)


_turns = {}


def unique_name(kind="variable") -> str:
    """ "variable", then "variable_1", …: the names that Keras gives."""
    turn = _turns.get(kind, 0)
    _turns[kind] = turn + 1
    return f"{kind}_{turn}" if turn else kind


def forget_names():
    """Begin to count anew."""
    _turns.clear()
