"""keras.regularizers: its classes, by name and by `get`."""

from minitf.dialect import KERAS
from minitf.keras.naming import Kind
from minitf.keras.parts import Regularizer
from minitf.regularizers import regularizers as registry

_KIND = Kind("keras.regularizers", registry, {"Regularizer": Regularizer})


def get(identifier):
    """What an identifier (name, config, class, function or instance) stands for; None for None."""
    return _KIND.found(identifier)


def serialize(thing):
    """{class_name, config} of a regularizer."""
    return KERAS.nested_config(thing)


def deserialize(config):
    """The regularizer that `serialize` described."""
    return get(config)


def __getattr__(name):
    return _KIND.get(name)


def __dir__():
    return ["get", "serialize", "deserialize", *_KIND.names()]
