"""tf.serialization: let models be saved and made again with classes of your own.

    class Scale(tf.layers.Layer):
        className = "Scale"

    tf.serialization.registerClass(Scale)
"""

from minitf.activations import activations
from minitf.constraints import Constraint, constraints
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import TFJS, reading_file
from minitf.errors import ArgumentError, UsageError, shown
from minitf.initializers import Initializer, initializers
from minitf.layers.base import layers
from minitf.regularizers import Regularizer, regularizers
from minitf.spec import Configurable, face
from minitf.tfjs import memory
from minitf.tfjs.habits import refused
from minitf.tfjs.tensor import unwrap, wrap
from minitf.train import optimizers
from minitf.wording import json


class Serializable:
    """Base of classes that can be registered: with `className` and, mostly, `getConfig`."""

    def __init__(self, *ignored):
        """Made from a config, of which the base keeps nothing."""

    def getClassName(self):
        """The static className."""
        return getattr(type(self), "className", None)

    @classmethod
    def fromConfig(cls, *arguments):
        """The object that a config describes: Mine.fromConfig(Mine, config)."""
        own, config, *_ = arguments if isinstance(arguments[0], type) else (cls, *arguments)
        return own(config)


class SerializationMap:
    """Every class that can be made from a config, by its className."""

    _only = None

    @property
    def classNameMap(self):
        """{className: [class, fromConfig]}"""
        found = {}
        layers.enter_all()
        for registry in (optimizers, initializers, constraints, activations, regularizers, layers):
            for name, entry in registry.named[TFJS].items():
                if isinstance(entry, type) and entry.__name__ == name:
                    found[name] = face(entry, TFJS)
        found.update(TFJS.registered)
        return {name: [cls, getattr(cls, "fromConfig", None)] for name, cls in found.items()}

    @classmethod
    def getMap(cls):
        """The one map."""
        SerializationMap._only = SerializationMap._only or SerializationMap()
        return SerializationMap._only

    @staticmethod
    def register(cls):
        """Enter a class under its className."""
        enter(cls)


_names = {}  # class: package>name


def registerClass(cls, pkg=None, name=None):
    """Let configs name this class: models with layers of your own can then be made again.

    cls needs a static `className`. Returns cls.
    """
    own = getattr(cls, "className", None)
    if own is None:
        raise ArgumentError(
            "Class being registered does not have the static className property defined.")
    if not isinstance(own, str):
        raise ArgumentError("className is required to be a string, but got type "
                            f"{'number' if isinstance(own, (int, float)) else 'object'}")
    if not own:
        raise ArgumentError("Class being registered has an empty-string as its className, which "
                            "is disallowed.")
    enter(cls)
    _names[cls] = f"{pkg or 'Custom'}>{name or own}"
    return cls


def enter(cls):
    """Let the registries find a learner's class; it is its own face."""
    TFJS.registered[cls.className] = cls
    TFJS.faces[cls] = cls


def getRegisteredName(cls):
    """package>name of a registered class, else its className."""
    return _names.get(cls) or getattr(cls, "className", None)


# ---- from a config


def deserialize(config, customObjects=None):
    """The layer or model that {className, config} describes."""
    if not isinstance(config, dict) or config.get("className") is None or (
            config.get("config") is None):
        raise ArgumentError(f"layer: Improper config format: {json(config)}.\n"
                            "'className' and 'config' must set.")
    name = config["className"]
    custom = (customObjects or {}).get(name)
    if custom is not None:
        if not isinstance(custom, (list, tuple)):
            raise refused(
                f"customObjects: {name} must be a pair: write {{'{name}': [{name}, "
                f"{name}.fromConfig]}}.", "object is not iterable")
        cls, make = custom
        return make(cls, config["config"]) if make else cls(config["config"])
    own = TFJS.registered_class(name)
    if own is not None:
        return TFJS.remade(own, config["config"], "layer")
    cls = face(layers.find(name, TFJS), TFJS)
    if hasattr(cls, "takes_custom_objects"):
        return cls.fromConfig(cls, config["config"], customObjects)
    token = reading_file.set(True)
    try:
        return cls.fromConfig(cls, config["config"])
    finally:
        reading_file.reset(token)


# ---- a learner's object in the place of an initializer, regularizer, constraint, activation


class _Adapted(Configurable):
    """An object with `apply`, as the engine asks its own kind."""

    dialect = TFJS

    def __init__(self, own):
        if not callable(getattr(own, "apply", None)):
            raise UsageError(f"{shown(own, 60)} needs a method apply.")
        self.own = own

    def _applied(self, *arguments):
        return memory.run_in_scope(lambda: unwrap(self.own.apply(*arguments)))

    def apply(self, *arguments):
        """What the learner's object gives."""
        return self.own.apply(*arguments)

    def getClassName(self):
        """The name under which the learner's class is registered."""
        return self.own.getClassName()

    def getConfig(self):
        """The learner's config."""
        return self.own.getConfig()


class _Initializer(_Adapted, Initializer):
    def values(self, shape, dtype="float32"):
        return self._applied(list(shape), dtype).array


class _Regularizer(_Adapted, Regularizer):
    def penalty(self, x):
        return self._applied(wrap(x))


class _Constraint(_Adapted, Constraint):
    def project(self, weight):
        return self._applied(wrap(CoreTensor(weight))).array


def _activation(own):
    adapted = _Adapted(own)

    def function(x):
        return adapted._applied(wrap(x))

    function.__name__ = own.getClassName()
    return function


def _adapting(adapter):
    return lambda own: own if isinstance(own, Configurable) else adapter(own)


TFJS.adapted_as.update(initializer=_adapting(_Initializer), regularizer=_adapting(_Regularizer),
                       constraint=_adapting(_Constraint), activation=_activation)


NAMES = {"Serializable": Serializable, "SerializationMap": SerializationMap,
         "registerClass": registerClass, "getRegisteredName": getRegisteredName}
