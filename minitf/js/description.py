"""What the console shows of Python's objects: `Tensor { shape: [ 2 ], … }`."""

from minitf.js import reachable
from minitf.tfjs.tensor import Tensor

_SHOWN = ("name", "shape", "dtype", "trainable", "built", "learningRate", "layers", "epoch",
          "history")
_FUNCTIONS = (type(reachable.is_face),)


def described(thing, bridge):
    """{name, entries}, or {name, isClass} and {name, isFunction}, as inspect.js wants it."""
    if isinstance(thing, type):
        return {"name": thing.__name__, "isClass": True}
    if reachable.is_namespace(thing):
        return {"name": "Module", "entries": [[name, "…"] for name in dir(thing)[:3]]}
    if callable(thing) and not reachable.is_face(type(thing)):
        return {"name": getattr(thing, "__name__", ""), "isFunction": True}
    if isinstance(thing, Tensor):
        return {"name": type(thing).__name__, "entries": _of_tensor(thing)}
    entries = []
    for name in _SHOWN:
        own = name if name in reachable.names(type(thing)) else reachable.field(thing, name)
        value = getattr(thing, own, None) if own else None
        if value is not None and not callable(value):
            entries.append([name, value])
    return {"name": type(thing).__name__, "entries": entries}


def _of_tensor(tensor):
    """The fields of tfjs's own object."""
    shape = tensor.shape
    strides = []
    for size in reversed(shape[1:]):
        strides.insert(0, size * (strides[0] if strides else 1))
    return [
        ["kept", tensor.kept], ["isDisposedInternal", tensor.isDisposed], ["shape", shape],
        ["dtype", tensor.dtype], ["size", tensor.size], ["strides", strides],
        ["dataId", {"id": tensor.id}], ["id", tensor.id],
        ["rankType", str(tensor.rank) if tensor.rank < 5 else "higher"],
        ["scopeId", tensor.scope if isinstance(tensor.scope, int) else 0],
    ]
