"""keras.layers: the layers as Keras shows them, and `Layer` for your own."""

from minitf.dialect import KERAS
from minitf.keras import variants  # noqa: F401 (enters Keras's own versions of layers)
from minitf.keras.input import Input, InputLayer
from minitf.keras.layer import Layer
from minitf.keras.naming import Faces
from minitf.layers import core, families

core.Activation.built_at_once = core.Dropout.built_at_once = True
KERAS.faces[core.InputLayer] = InputLayer

_LAYERS = Faces("keras.layers", [cls for cls in families.ALL if KERAS.has(cls)],
                extra={"Layer": Layer, "Input": Input, "InputLayer": InputLayer})


def add(inputs, **options):
    """The sum of a list of tensors: Add()(inputs)."""
    return _LAYERS.get("Add")(**options)(inputs)


def concatenate(inputs, axis=-1, **options):
    """A list of tensors one after the other along an axis: Concatenate(axis)(inputs)."""
    return _LAYERS.get("Concatenate")(axis=axis, **options)(inputs)


def __getattr__(name):
    return _LAYERS.get(name)


def __dir__():
    return [*_LAYERS.names(), "add", "concatenate"]
