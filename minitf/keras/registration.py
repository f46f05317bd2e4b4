"""Learners' classes and functions by name: `register_keras_serializable`, `custom_object_scope`."""

import inspect
from contextvars import ContextVar

from minitf.dialect import KERAS
from minitf.errors import ArgumentError

_OBJECTS = {}  # package>name: class or function
_NAMES = {}  # class or function: package>name
_scope = ContextVar("minitf_custom_objects", default=None)


class CustomObjectScope:
    """`with custom_object_scope({"Scale": Scale}):` lets configs inside it name these classes."""

    def __init__(self, custom_objects):
        self.custom_objects = custom_objects or {}
        self.tokens = []

    def __enter__(self):
        self.tokens.append(_scope.set(dict(self.custom_objects)))
        return self

    def __exit__(self, *problem):
        _scope.reset(self.tokens.pop())


custom_object_scope = CustomObjectScope


def get_custom_objects():
    """{package>name: class or function} of everything that was registered."""
    return _OBJECTS


def register_keras_serializable(package="Custom", name=None):
    """A decorator: configs may name the class or function that stands below, package>name."""

    def decorator(arg):
        if inspect.isclass(arg) and not hasattr(arg, "get_config"):
            raise ArgumentError("Cannot register a class that does not have a get_config() method.")
        registered = f"{package}>{name if name is not None else arg.__name__}"
        _OBJECTS[registered] = arg
        _NAMES[arg] = registered
        return arg

    return decorator


def get_registered_name(obj):
    """package>name of a registered class or function, else its own name."""
    try:
        return _NAMES.get(obj) or obj.__name__
    except TypeError:  # not hashable
        return obj.__name__


def get_registered_object(name, custom_objects=None, module_objects=None):
    """The class or function of this name: of the scope, registered, or in the given dicts."""
    for known in (_scope.get() or {}, _OBJECTS, custom_objects or {}, module_objects or {}):
        if name in known:
            return known[name]
    return None


def known_objects(custom_objects=None):
    """All that names may mean now."""
    return {**(custom_objects or {}), **(_scope.get() or {}), **_OBJECTS}


class _Registered:
    """What the registries of the parts of layers ask."""

    get = staticmethod(get_registered_object)


KERAS.registered = _Registered()
