"""keras.metrics: its classes and functions, by name and by `get`."""

from minitf.keras.metric import Metric
from minitf.keras.naming import Kind
from minitf.metrics import metrics as registry

_KIND = Kind("keras.metrics", registry, {"Metric": Metric})
get, serialize, deserialize = _KIND.found, _KIND.serialize, _KIND.deserialize
__getattr__, __dir__ = _KIND.get, _KIND.names
