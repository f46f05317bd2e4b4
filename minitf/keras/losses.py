"""keras.losses: its classes, by name and by `get`."""

from minitf.dialect import KERAS
from minitf.keras.naming import Kind
from minitf.keras.parts import Loss
from minitf.losses import losses as registry

_KIND = Kind("keras.losses", registry)


def get(identifier):
    """What an identifier (name, config, class or instance) stands for."""
    return registry.resolve(identifier, KERAS)


def __getattr__(name):
    return _KIND.get(name)


def __dir__():
    return ["get", "Loss", *_KIND.names()]
