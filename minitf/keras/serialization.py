"""Things to plain data and back: `serialize_keras_object(layer)`, `deserialize_keras_object`.

Only the kit's own classes and what a learner has registered or handed over can be made from a
config; no module is imported and no code is run that a config names.
"""

import types

import numpy as np

from minitf.core.tensor import Holder
from minitf.dialect import KERAS
from minitf.errors import ArgumentError, UsageError
from minitf.keras.conversion import unwrap
from minitf.keras.registration import (
    CustomObjectScope,
    get_registered_name,
    get_registered_object,
    known_objects,
)
from minitf.keras.symbolic import KerasTensor
from minitf.keras.symbols import api_name, symbol
from minitf.keras.tensor import wrap

PLAIN = (str, int, float, bool)


def serialize_keras_object(obj):
    """{module, class_name, config, registered_name} of a thing; plain values as they are."""
    if obj is None or isinstance(obj, PLAIN):
        return obj
    if isinstance(obj, (list, tuple)):
        return type(obj)([serialize_keras_object(one) for one in obj])
    if isinstance(obj, dict):
        return _values(obj)
    special = _special(obj)
    if special is not None:
        return special
    if isinstance(obj, types.FunctionType):
        if obj.__name__ == "<lambda>":
            raise KERAS.error("not_supported", what="A config of a lambda")
        return {"module": "builtins", "class_name": "function",
                "config": get_registered_name(obj), "registered_name": "function"}
    return _of_object(obj)


def _values(mapping):
    return {key: serialize_keras_object(value) for key, value in mapping.items()}


def _special(obj):
    if isinstance(obj, bytes):
        return {"class_name": "__bytes__", "config": {"value": obj.decode("utf-8")}}
    if isinstance(obj, slice):
        return {"class_name": "__slice__", "config": _values(
            {"start": obj.start, "stop": obj.stop, "step": obj.step})}
    if obj is Ellipsis:
        return {"class_name": "__ellipsis__", "config": {}}
    if isinstance(obj, KerasTensor):
        node = obj.node
        place = next(i for i, one in enumerate(node.layer.nodes) if one is node)
        return described_tensor(obj, [node.layer.name, place, obj.index])
    if isinstance(obj, np.ndarray) and obj.ndim:
        return {"class_name": "__numpy__",
                "config": {"value": obj.tolist(), "dtype": obj.dtype.name}}
    if isinstance(obj, (np.ndarray, np.generic)):
        return obj.item()
    if isinstance(obj, Holder):
        array = unwrap(obj).array
        return {"class_name": "__tensor__",
                "config": {"value": array.tolist(), "dtype": array.dtype.name}}
    return None


def described_tensor(tensor, history):
    """A symbolic tensor as configs hold it: where in the graph it comes from."""
    return {"class_name": "__keras_tensor__", "config": {
        "shape": tuple(tensor.shape), "dtype": tensor.dtype, "keras_history": history}}


def _of_object(obj):
    if not hasattr(obj, "get_config"):
        raise UsageError(f"Cannot serialize object {obj} of type {type(obj)}. To be serializable, "
                         "a class must implement the `get_config()` method.")
    config = obj.get_config()
    if not isinstance(config, dict):
        raise UsageError(f"The `get_config()` method of {obj} should return a dict. It returned: "
                         f"{config}")
    described = {**class_names(type(obj)), "config": _values(config)}
    described["registered_name"] = described.pop("registered_name")
    for what in ("build_config", "compile_config"):
        found = getattr(obj, f"get_{what}", lambda: None)()
        if found is not None:
            described[what] = _values(found)
    return described


def class_names(cls):
    """{module, class_name, registered_name} of a class."""
    public = api_name(cls)
    if public is not None:
        module, _, name = public.rpartition(".")
        return {"module": module, "class_name": name,
                "registered_name": name if "src" in module else None}
    module = None if cls.__module__ == "__main__" else cls.__module__
    return {"module": module, "class_name": cls.__name__,
            "registered_name": get_registered_name(cls)}


# ---- back


def deserialize_keras_object(config, custom_objects=None, safe_mode=True, **kwargs):
    """The thing that `serialize_keras_object` described.

    custom_objects: {name: class or function} beside those that are registered.
    """
    known = known_objects(custom_objects)
    if config is None:
        return None
    if isinstance(config, str) and known.get(config) is not None:
        return known[config]
    if isinstance(config, (list, tuple)):
        return [deserialize_keras_object(one, known, safe_mode) for one in config]
    if isinstance(config, PLAIN):
        return config
    if not isinstance(config, dict):
        raise UsageError(f"Could not parse config: {config}")
    if "class_name" not in config or "config" not in config:
        return {key: deserialize_keras_object(value, known, safe_mode)
                for key, value in config.items()}
    name, inner = config["class_name"], config["config"]
    inner = {} if inner is None else inner
    if name in _SPECIAL:
        return _SPECIAL[name](inner)
    if name == "function":
        return _function(inner, config, known)
    return _object(name, inner, config, known)


KERAS.described = serialize_keras_object


class RevivedTensor:
    """A symbolic tensor of a config, before the graph is there that it belongs to."""

    def __init__(self, described):
        self.history = described["keras_history"]


def _refuse_lambda(inner):
    raise ArgumentError(
        "Requested the deserialization of a Python lambda. This carries a potential risk of "
        "arbitrary code execution and thus it is disallowed by default. If you trust the source of "
        "the artifact, you can override this error by passing `safe_mode=False` to the loading "
        "function, or calling `keras.config.enable_unsafe_deserialization().")


_SPECIAL = {
    "__keras_tensor__": RevivedTensor,
    "__tensor__": lambda inner: wrap(unwrap(np.array(inner["value"], inner["dtype"]))),
    "__numpy__": lambda inner: np.array(inner["value"], inner["dtype"]),
    "__bytes__": lambda inner: inner["value"].encode("utf-8"),
    "__ellipsis__": lambda inner: ...,
    "__slice__": lambda inner: slice(inner["start"], inner["stop"], inner["step"]),
    "__lambda__": _refuse_lambda,
}


def _function(name, config, known):
    if not isinstance(name, str):
        raise UsageError("Expected 'config' to be a non-null str fora function classname,\n"
                         f"instead got {type(name)}\nFull config: {config}")
    found = get_registered_object(name, known)
    if found is None:
        rooms = ("activations", "losses", "metrics", "ops")
        module = config.get("module")
        if module and module.startswith("keras."):
            rooms = (module.removeprefix("keras."),)
        found = next(filter(None, (symbol(f"keras.{room}.{name}") for room in rooms)), None)
    if found is None:
        raise _not_found("function", name, config)
    return found


def _not_found(kind, name, config):
    return UsageError(
        f"Could not locate {kind} '{name}'. Make sure custom classes and functions are decorated "
        "with `@keras.saving.register_keras_serializable()`. If they are already decorated, make "
        "sure they are all imported so that the decorator is run before trying to load them. Full "
        f"object config: {config}")


def _object(name, inner, config, known):
    if not isinstance(inner, dict):
        raise UsageError(f"Expected 'config' to be a dict for {name},\ninstead got {type(inner)}\n"
                         f"Full config: {config}")
    cls = get_registered_object(config.get("registered_name") or name, known)
    if cls is None:
        module = config.get("module")
        cls = symbol(f"{module}.{name}") if module else None
    if cls is None:
        raise _not_found("class", name, config)
    if isinstance(cls, types.FunctionType):
        return cls
    with CustomObjectScope(known):
        try:
            thing = cls.from_config(dict(inner))
        except TypeError as problem:
            raise UsageError(
                f"{cls} could not be deserialized properly. Please ensure that components that are "
                "Python object instances (layers, models, etc.) returned by `get_config()` are "
                "explicitly deserialized in the model's `from_config()` method.\n\n"
                f"config={config}.\n\nException encountered: {problem}") from None
        if config.get("build_config") and not thing.built:
            thing.build_from_config(config["build_config"])
            thing.built = True
        if config.get("compile_config"):
            thing.compile_from_config(config["compile_config"])
    return thing
