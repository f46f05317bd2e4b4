"""keras.Input: a symbolic tensor where data will enter a model, and the layer behind it."""

from minitf.dialect import KERAS
from minitf.errors import ArgumentError, shown
from minitf.keras.conversion import dtype_name
from minitf.keras.hints import with_hints
from minitf.keras.layer import Layer
from minitf.keras.symbolic import KerasTensor
from minitf.layers import core


class InputLayer(core.InputLayer, Layer):
    """The layer that stands for a model's input; `keras.Input` makes it and gives its tensor.

    Options:
        shape: shape of one example; None for a free size (default None)
        batch_size: fixed number of examples a batch (default None)
        dtype: dtype of the data (default 'float32')
        sparse: not supported (default None)
        ragged: not supported (default None)
        batch_shape: shape with the batch axis in front, instead of shape (default None)
        input_tensor: not supported (default None)
        optional: not supported (default False)
        name: name; by default one is made from the class (default None)
    """

    factory = "inputLayer"

    def __init__(self, shape=None, batch_size=None, dtype=None, sparse=None, ragged=None,
                 batch_shape=None, input_tensor=None, optional=False, name=None, **kwargs):
        batch_shape = kwargs.pop("batch_input_shape", batch_shape)  # as older files call it
        if kwargs:
            raise ArgumentError(f"Unrecognized keyword arguments: {shown(kwargs)}")
        for value, what in ((sparse, "sparse"), (ragged, "ragged"), (input_tensor, "input_tensor"),
                            (optional, "optional")):
            if value is not None and value is not False:
                raise KERAS.error("not_supported", what=f"Input({what}=…)")
        self.configure({"batch_input_shape": full_shape(shape, batch_size, batch_shape),
                        "dtype": dtype_name(dtype), "name": name})

    def configure(self, given):
        vars(self)["_kit_tensor_name"] = given.get("name")
        super().configure(given)

    def symbolic(self, shape, dtype):
        return KerasTensor(shape, dtype, self._kit_tensor_name)

    @property
    def batch_shape(self):
        """Shape of the input, None for the batch."""
        return self.batch_input_shape

    @property
    def output(self):
        """The symbolic tensor."""
        return self.tensor

    def get_config(self):
        """The options as a dict."""
        return {"batch_shape": self.batch_input_shape, "dtype": self.dtype, "sparse": False,
                "ragged": False, "name": self.name, "optional": False}


@with_hints
def Input(shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None,  # noqa: N802
          name=None, tensor=None, optional=False):
    """A symbolic tensor: keras.Input(shape=(3,)).

    shape leaves the batch axis out; batch_shape has it. Returns a KerasTensor.
    """
    return InputLayer(shape, batch_size, dtype, sparse, ragged, batch_shape, tensor, optional,
                      name).tensor


def full_shape(shape, batch_size=None, batch_shape=None):
    """The shape with its batch axis."""
    if shape is not None and batch_shape is not None:
        raise ArgumentError("You cannot pass both `shape` and `batch_shape` at the same time.")
    if shape is None and batch_shape is None:
        raise KERAS.error("input_without_shape")
    if batch_shape is not None:
        return sizes_of(batch_shape)
    return (batch_size, *sizes_of(shape))


def sizes_of(shape):
    """A shape as a tuple of whole numbers and None, or the error that says what is none."""
    if isinstance(shape, dict):
        raise ArgumentError(
            f"Cannot convert '{tuple(shape)}' to a shape. Found invalid dimension "
            f"'{next(iter(shape), '')}' of type '{str}'. Keras takes arguments, not a config "
            "object: keras.Input(shape=(3,)).")
    if isinstance(shape, str) or not hasattr(shape, "__iter__"):
        raise ArgumentError(f"Cannot convert '{shape}' to a shape. Write a tuple: (3,).")
    sizes = tuple(shape)
    for size in sizes:
        if size is not None and not hasattr(size, "__index__"):
            raise ArgumentError(f"Cannot convert '{sizes}' to a shape. Found invalid dimension "
                                f"'{size}' of type '{type(size)}'. ")
        if size is not None and size < 0:
            raise ArgumentError(
                f"Cannot convert '{sizes}' to a shape. Negative dimensions are not allowed.")
    return tuple(None if size is None else int(size) for size in sizes)
