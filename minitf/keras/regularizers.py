"""keras.regularizers: its classes, by name and by `get`."""

from minitf.keras.naming import Kind
from minitf.keras.parts import Regularizer
from minitf.regularizers import regularizers as registry

_KIND = Kind("keras.regularizers", registry, {"Regularizer": Regularizer})
get, serialize, deserialize = _KIND.found, _KIND.serialize, _KIND.deserialize
__getattr__, __dir__ = _KIND.get, _KIND.names
