"""keras.initializers: its classes, by name and by `get`."""

from minitf.initializers import initializers as registry
from minitf.keras.naming import Kind
from minitf.keras.parts import Initializer

_KIND = Kind("keras.initializers", registry, {"Initializer": Initializer})
get, serialize, deserialize = _KIND.found, _KIND.serialize, _KIND.deserialize
__getattr__, __dir__ = _KIND.get, _KIND.names
