"""keras.layers: the layers as Keras shows them, and `Layer` for your own."""

from minitf.dialect import KERAS
from minitf.errors import ArgumentError
from minitf.keras import variants  # noqa: F401 (enters Keras's own versions of layers)
from minitf.keras.input import Input, InputLayer
from minitf.keras.layer import Layer
from minitf.keras.naming import Faces
from minitf.keras.serialization import deserialize_keras_object, serialize_keras_object
from minitf.layers import core, families

KERAS.faces[core.InputLayer] = InputLayer

# Keras's further names for its layers: MaxPool2D, GlobalAvgPool1D, …
ALIASES = {
    f"{short}{rank}D": f"{name}{rank}D" for rank in (1, 2, 3) for short, name in {
        "MaxPool": "MaxPooling", "AvgPool": "AveragePooling",
        "GlobalMaxPool": "GlobalMaxPooling", "GlobalAvgPool": "GlobalAveragePooling",
    }.items()
}
_LAYERS = Faces("keras.layers", families.LayersOf(KERAS, KERAS.class_name),
                extra={"Layer": Layer, "Input": Input, "InputLayer": InputLayer})


def _merging(name):
    """keras.layers.add: the function beside keras.layers.Add."""
    def merge(inputs, **options):
        return _LAYERS.get(name)(**options)(inputs)

    merge.__name__ = merge.__qualname__ = name.lower()
    merge.__doc__ = f"{name}(**options)(inputs); see keras.layers.{name}."
    return merge


add, subtract, multiply, average, maximum, minimum = map(
    _merging, ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"))


def concatenate(inputs, axis=-1, **options):
    """A list of tensors one after the other along an axis: Concatenate(axis)(inputs)."""
    return _LAYERS.get("Concatenate")(axis=axis, **options)(inputs)


def dot(inputs, axes=-1, **options):
    """Sums of products of two tensors along an axis of each: Dot(axes)(inputs)."""
    return _LAYERS.get("Dot")(axes=axes, **options)(inputs)


def serialize(layer):
    """{module, class_name, config, …} of a layer."""
    return serialize_keras_object(layer)


def deserialize(config, custom_objects=None):
    """The layer that `serialize` described."""
    layer = deserialize_keras_object(config, custom_objects)
    if not isinstance(layer, Layer):
        raise ArgumentError("`keras.layers.deserialize` was passed a `config` object that is not "
                            f"a `keras.layers.Layer`. Received: {config}")
    return layer


def __getattr__(name):
    return _LAYERS.get(ALIASES.get(name, name))


def __dir__():
    return [*_LAYERS.names(), *ALIASES, "add", "average", "concatenate",
            "deserialize", "dot", "maximum", "minimum", "multiply", "serialize", "subtract"]
