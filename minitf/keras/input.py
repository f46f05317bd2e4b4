"""keras.Input: a symbolic tensor where data will enter a model."""

from minitf.dialect import KERAS
from minitf.errors import ArgumentError, shown
from minitf.keras.conversion import dtype_name
from minitf.layers.core import InputLayer
from minitf.spec import made


def Input(shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None,  # noqa: N802
          name=None, tensor=None, optional=False):
    """A symbolic tensor: keras.Input(shape=(3,)).

    shape leaves the batch axis out; batch_shape has it. Returns a KerasTensor.
    """
    if shape is None and batch_shape is None:
        raise KERAS.error("input_without_shape")
    if shape is not None and batch_shape is not None:
        raise ArgumentError(
            "You cannot pass both `shape` and `batch_shape` at the same time.")
    if batch_shape is None:
        sizes = _sizes(shape, "shape")
        batch_shape = (batch_size, *sizes)
    else:
        batch_shape = _sizes(batch_shape, "batch_shape")
    if sparse or ragged or tensor is not None:
        raise KERAS.error("not_supported", what="Input(sparse=…, ragged=…, tensor=…)")
    layer = made(InputLayer, KERAS, batch_input_shape=batch_shape, name=name,
                 dtype=dtype_name(dtype) if dtype else "float32")
    return layer.tensor


def _sizes(shape, what):
    if isinstance(shape, dict) or isinstance(shape, str) or not hasattr(shape, "__iter__"):
        hint = " Write a tuple: (3,)." if not isinstance(shape, dict) else (
            " Keras takes arguments, not a config object: keras.Input(shape=(3,)).")
        raise ArgumentError(
            f"Cannot convert '{shown(shape)}' to a shape (argument `{what}`).{hint}")
    sizes = tuple(shape)
    for size in sizes:
        if size is not None and (not hasattr(size, "__index__") or size < 0):
            raise ArgumentError(
                f"Cannot convert '{sizes}' to a shape. Found invalid dimension '{shown(size)}'. ")
    return tuple(None if size is None else int(size) for size in sizes)
