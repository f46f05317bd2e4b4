"""keras.losses: its classes and functions, by name and by `get`."""

from minitf.dialect import KERAS
from minitf.keras import loss as _loss  # noqa: F401 (registers Keras's names)
from minitf.keras.naming import Kind
from minitf.keras.parts import Loss
from minitf.losses import losses as registry

_KIND = Kind("keras.losses", registry, {"Loss": Loss})


def get(identifier):
    """What an identifier (name, config, class, function or instance) stands for; None for None."""
    return _KIND.found(identifier)


def serialize(thing):
    """{class_name, config} of a loss."""
    return KERAS.nested_config(thing)


def deserialize(config):
    """The loss that `serialize` described."""
    return get(config)


def __getattr__(name):
    return _KIND.get(name)


def __dir__():
    return ["get", "serialize", "deserialize", *_KIND.names()]
