"""keras.initializers: its classes, by name and by `get`."""

from minitf.dialect import KERAS
from minitf.initializers import initializers as registry
from minitf.keras.naming import Kind
from minitf.keras.parts import Initializer

_KIND = Kind("keras.initializers", registry, {"Initializer": Initializer})


def get(identifier):
    """What an identifier (name, config, class, function or instance) stands for; None for None."""
    return _KIND.found(identifier)


def serialize(thing):
    """{class_name, config} of a initializer."""
    return KERAS.nested_config(thing)


def deserialize(config):
    """The initializer that `serialize` described."""
    return get(config)


def __getattr__(name):
    return _KIND.get(name)


def __dir__():
    return ["get", "serialize", "deserialize", *_KIND.names()]
