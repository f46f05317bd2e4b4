"""keras.losses: its classes and functions, by name and by `get`."""

from minitf.keras import focal_losses as _focal_losses  # noqa: F401 (registers them)
from minitf.keras import loss as _loss  # noqa: F401 (registers Keras's names)
from minitf.keras.naming import Kind
from minitf.keras.overlap_losses import circle as _circle
from minitf.keras.parts import Loss
from minitf.losses import losses as registry

_KIND = Kind("keras.losses", registry, {"Loss": Loss, "circle": _circle})
get, serialize, deserialize = _KIND.found, _KIND.serialize, _KIND.deserialize
__getattr__, __dir__ = _KIND.get, _KIND.names
