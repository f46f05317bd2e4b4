"""keras.saving: configs of layers and models, with classes of your own in them.

    @keras.saving.register_keras_serializable()
    class Scale(keras.layers.Layer): ...
"""

from minitf.keras.naming import unknown
from minitf.keras.registration import (
    CustomObjectScope,
    custom_object_scope,
    get_custom_objects,
    get_registered_name,
    get_registered_object,
    register_keras_serializable,
)
from minitf.keras.serialization import deserialize_keras_object, serialize_keras_object

__all__ = [
    "CustomObjectScope", "custom_object_scope", "deserialize_keras_object", "get_custom_objects",
    "get_registered_name", "get_registered_object", "register_keras_serializable",
    "serialize_keras_object",
]


_LATER = ("load_model", "save_model", "load_weights", "save_weights")


def __getattr__(name):
    if name in _LATER:
        raise AttributeError(f"keras.saving.{name}: minitf does not read or write files of models "
                             "yet.", name=name)
    raise unknown("keras.saving", name, __all__)


def __dir__():
    return list(__all__)
