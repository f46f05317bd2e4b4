"""keras.constraints: its classes, by name and by `get`."""

from minitf.constraints import constraints as registry
from minitf.keras.naming import Kind
from minitf.keras.parts import Constraint

_KIND = Kind("keras.constraints", registry, {"Constraint": Constraint})
get, serialize, deserialize = _KIND.found, _KIND.serialize, _KIND.deserialize
__getattr__, __dir__ = _KIND.get, _KIND.names
