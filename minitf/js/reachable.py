"""What JavaScript may reach of Python: the facade table's names, and what those return.

Nothing else crosses. An object is reachable when its class belongs to the tfjs face, and of such an
object the names that the face writes in tfjs's way. Engine, NumPy, modules, builtins are not.
"""

import inspect
import re
from functools import cache
from types import BuiltinFunctionType, FunctionType, MethodType

from minitf import facade
from minitf.dialect import snake

_NAME = re.compile(r"[a-z][A-Za-z0-9]*_?$")

# Names of the face that only Python needs.
_HIDDEN = frozenset("""
    around config configure core cores dialect factory namespace options scope settle shown
    weight compute connect prepare hooks called trained updates invoke named
""".split())
# What tfjs's objects have as fields of their own, and ours as attributes of the engine's.
_FIELDS = frozenset("""
    name dtype built trainable stateful kernel bias gamma beta cell layer layers history epoch loss
    metrics inputs outputs optimizer rank size mode monitor patience verbose shape id
    supportsMasking build call val
""".split())


def is_face(cls):
    """Whether a class is one of the tfjs face, or made of one."""
    return any(base.__module__.startswith("minitf.tfjs.") for base in cls.__mro__)


def is_function(value):
    """Whether a value is a function of ours that JavaScript may call."""
    if isinstance(value, MethodType):
        return is_face(type(value.__self__)) or is_function(value.__func__)
    return isinstance(value, FunctionType) and value.__module__.startswith("minitf")


def is_namespace(value):
    """Whether a value is a part of the tf namespace."""
    return isinstance(value, facade.Namespace)


@cache
def base_of(cls):
    """The nearest class above it that tfjs shows by a name, or None."""
    tables = (facade.TABLE, facade.LAYERS, facade.DATA)
    for base in cls.__mro__[1:]:
        if is_face(base) and any(base.__name__ in table and table[base.__name__] is base
                                 for table in tables):
            return base
    return None


@cache
def members(cls):
    """The methods, properties and statics that a class adds to those of its `base_of`."""
    base = base_of(cls)
    methods, properties, statics = [], [], []
    for name in sorted(names(cls)):
        found = inspect.getattr_static(cls, name, None)
        if base is not None and found is inspect.getattr_static(base, name, None):
            continue
        if isinstance(found, (classmethod, staticmethod)):
            statics.append(name)
        elif isinstance(found, (FunctionType, BuiltinFunctionType)):
            methods.append(name)
        elif isinstance(found, str) and name == "className":
            statics.append(name)
        elif hasattr(type(found), "__get__"):
            properties.append(name)
    return methods, properties, statics


@cache
def names(cls):
    """The names that the face's classes write, and those of tfjs's fields."""
    found = {name for base in cls.__mro__ if is_face(base) and "tfjs" in base.__module__
             for name in vars(base)}
    fields = {name for name in _FIELDS if hasattr(cls, name)}
    return {name for name in found | fields if _NAME.match(name)} - _HIDDEN


def field(value, name):
    """The attribute that holds what tfjs has under this name in the object itself; None if none."""
    if not _NAME.match(name) or name in _HIDDEN:
        return None
    own = snake(name)
    if own in getattr(type(value), "options", ()) or (own in _FIELDS and hasattr(value, own)):
        return own
    return name if name in _FIELDS and hasattr(value, name) else None


def arguments_taken(function):
    """How many arguments a function takes; what JavaScript gives beyond them goes unheard."""
    try:
        return _counted(function)
    except TypeError:  # not hashable
        return _counted.__wrapped__(function)


@cache
def _counted(function):
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return 1000
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return 1000
    return sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in parameters)
