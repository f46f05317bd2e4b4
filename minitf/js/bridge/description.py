"""What the console shows of Python's objects: `Tensor { shape: [ 2 ], … }`.

Tensors, variables and histories have the fields that real tfjs's objects show in Node. Of layers,
models and the rest Node shows hundreds of lines of tfjs's insides; here they show what they are
known by, and the numbers and texts of their config.
"""

from minitf.errors import MinitfError
from minitf.js.bridge import reachable
from minitf.tfjs.buffers import TensorBuffer
from minitf.tfjs.callbacks import History
from minitf.tfjs.tensor import Tensor, Variable

_SHOWN = ("name", "shape", "dtype", "trainable", "built", "learningRate", "size", "layers")


def described(thing):
    """{name, entries} with isClass, isFunction or isNamespace, as describe.js wants it."""
    if isinstance(thing, type):
        return {"name": thing.__name__, "isClass": True}
    if reachable.is_namespace(thing):
        return {"name": "Module", "isNamespace": True,
                "entries": [[name, getattr(thing, name)] for name in reachable.names_in(thing)]}
    if callable(thing) and not reachable.is_face(type(thing)):
        return {"name": getattr(thing, "__name__", ""), "isFunction": True}
    if isinstance(thing, Tensor):
        entries = _of_tensor(thing)
    elif isinstance(thing, History):
        entries = [["validationData", None], ["params", thing.params], ["epoch", thing.epoch],
                   ["history", thing.history]]
    elif isinstance(thing, TensorBuffer):
        entries = [[name, getattr(thing, name)]
                   for name in ("dtype", "shape", "size", "values", "strides")]
    else:
        entries = []
        for name in _SHOWN:
            value = reachable.read(thing, name) if reachable.has(thing, name) else None
            if value is not None and not callable(value):
                entries.append([name, value])
        shown = {name for name, _ in entries}
        entries += [[name, value] for name, value in _config(thing).items() if name not in shown]
    return {"name": reachable.class_name(type(thing)), "entries": entries}


def _config(thing):
    """What the object was made with, as far as it is no object itself; {} where nobody says."""
    cls = type(thing)
    if not reachable.has(thing, "getConfig") or hasattr(cls, "javascript_methods"):
        return {}  # a program's own getConfig is not to run just because something is printed
    try:
        config = thing.getConfig()
    except MinitfError:
        return {}
    return {name: value for name, value in config.items()
            if value is not None and not isinstance(value, (dict, list))}


def _of_tensor(tensor):
    entries = [
        ["kept", tensor.kept], ["isDisposedInternal", tensor.isDisposed], ["shape", tensor.shape],
        ["dtype", tensor.dtype], ["size", tensor.size], ["strides", tensor.strides],
        ["dataId", {"id": tensor.id}], ["id", tensor.id],
        ["rankType", tensor.rankType],
    ]
    if isinstance(tensor, Variable):
        entries += [["trainable", tensor.trainable], ["name", tensor.name]]
    return entries
