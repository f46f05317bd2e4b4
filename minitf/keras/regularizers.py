"""keras.regularizers: its classes, by name and by `get`."""

from minitf.dialect import KERAS
from minitf.keras.naming import Kind
from minitf.keras.parts import Regularizer
from minitf.regularizers import regularizers as registry

_KIND = Kind("keras.regularizers", registry)


def get(identifier):
    """What an identifier (name, config, class or instance) stands for."""
    return registry.resolve(identifier, KERAS)


def __getattr__(name):
    return _KIND.get(name)


def __dir__():
    return ["get", "Regularizer", *_KIND.names()]
