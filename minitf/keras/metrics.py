"""keras.metrics: its classes and functions, by name and by `get`."""

from minitf.dialect import KERAS
from minitf.keras.metric import Metric
from minitf.keras.naming import Kind
from minitf.metrics import metrics as registry

_KIND = Kind("keras.metrics", registry, {"Metric": Metric})


def get(identifier):
    """What an identifier (name, config, class, function or instance) stands for; None for None."""
    return _KIND.found(identifier)


def serialize(thing):
    """{class_name, config} of a metric."""
    return KERAS.nested_config(thing)


def deserialize(config):
    """The metric that `serialize` described."""
    return get(config)


def __getattr__(name):
    return _KIND.get(name)


def __dir__():
    return ["get", "serialize", "deserialize", *_KIND.names()]
