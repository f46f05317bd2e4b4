"""keras.initializers: its classes, by name and by `get`."""

from minitf.dialect import KERAS
from minitf.keras.naming import Kind
from minitf.keras.parts import Initializer
from minitf.initializers import initializers as registry

_KIND = Kind("keras.initializers", registry)


def get(identifier):
    """What an identifier (name, config, class or instance) stands for."""
    return registry.resolve(identifier, KERAS)


def __getattr__(name):
    return _KIND.get(name)


def __dir__():
    return ["get", "Initializer", *_KIND.names()]
