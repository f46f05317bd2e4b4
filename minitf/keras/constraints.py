"""keras.constraints: its classes, by name and by `get`."""

from minitf.constraints import constraints as registry
from minitf.dialect import KERAS
from minitf.keras.naming import Kind
from minitf.keras.parts import Constraint

_KIND = Kind("keras.constraints", registry, {"Constraint": Constraint})


def get(identifier):
    """What an identifier (name, config, class, function or instance) stands for; None for None."""
    return _KIND.found(identifier)


def serialize(thing):
    """{class_name, config} of a constraint."""
    return KERAS.nested_config(thing)


def deserialize(config):
    """The constraint that `serialize` described."""
    return get(config)


def __getattr__(name):
    return _KIND.get(name)


def __dir__():
    return ["get", "serialize", "deserialize", *_KIND.names()]
