"""What JavaScript may reach of Python: the facade table's names, and what those return.

Nothing else crosses. An object is reachable when its class is one that tfjs has, too, and of such
an object the names that tfjs's has (members.py). Engine, NumPy, modules, builtins are not.
"""

import inspect
from functools import cache
from types import FunctionType, MemberDescriptorType

import numpy as np

from minitf import facade
from minitf.dialect import ABSENT, camel, snake
from minitf.js.bridge.members import STATICS, names_of, unset_names_of
from minitf.train import Optimizer

_FACE = "minitf.tfjs."
#: what methods give for nothing, other than undefined
NOTHING = {"minimize": None, "computeMask": None}


@cache
def is_face(cls):
    """Whether a class is one of the tfjs face that tfjs's programs see, or made of one."""
    return bool(names_of(cls)) and any(base.__module__.startswith(_FACE) for base in cls.__mro__)


def class_name(cls):
    """What tfjs's class is called, as `thing.constructor.name` has it."""
    name = cls.__name__
    if issubclass(cls, Optimizer):
        return name if name.endswith("Optimizer") else f"{name}Optimizer"
    return {"L1": "L1L2", "L2": "L1L2"}.get(name, name)


def is_function(value):
    """Whether a value is a function that the face made, such as what tf.grad(f) returns."""
    return isinstance(value, FunctionType) and value.__module__.startswith(_FACE)


def is_namespace(value):
    """Whether a value is a part of the tf namespace."""
    return isinstance(value, facade.Namespace)


def names_in(namespace):
    """The names of a part of the tf namespace, as tfjs writes them."""
    return [name for name in dir(namespace) if not name.endswith("_")]


@cache
def constants(cls):
    """What tfjs has for a class that holds numbers only: {name: number, number: name}, or None."""
    own = {name: value for name, value in vars(cls).items() if not name.startswith("_")}
    if not own or any(type(value) is not int for value in own.values()):
        return None
    return {**{str(value): name for name, value in own.items()}, **own}


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
    """What a class adds to its `base_of`, by kind: the names that its JavaScript class has.

    methods, properties (fields of its objects, too), `fixed` (properties that can't be set),
    `functions` and `statics` (what the class itself has).
    """
    base = base_of(cls)
    inherited = names_of(base) | STATICS if base else frozenset()
    kinds = {kind: [] for kind in ("methods", "properties", "fixed", "functions", "statics")}
    for name in sorted(names_of(cls) | STATICS):
        found = inspect.getattr_static(cls, name, None)
        if found is None and name in STATICS:
            continue
        if name not in inherited or found is not inspect.getattr_static(base, name, None):
            kinds[_kind(name, found)].append(name)
    return kinds


def _kind(name, found):
    if isinstance(found, (classmethod, staticmethod)):
        return "functions"
    if name in STATICS:
        return "statics"
    if isinstance(found, FunctionType):
        return "methods"
    if isinstance(found, MemberDescriptorType) or getattr(found, "fset", True) is None:
        return "fixed"
    return "properties"


def has(value, name):
    """Whether tfjs's objects of this kind have the name."""
    return name in names_of(type(value))


def is_undefined(value, name):
    """Whether what is None in ours is undefined in tfjs's, rather than null."""
    return name in unset_names_of(type(value))


def read(value, name):
    """What a Python object has under the name that tfjs's has; None where it has nothing yet."""
    own = attribute(value, name)
    return None if own is None else getattr(value, own)


def keep(value, name, changed):
    """Do to a Python object's own list, dict or array what JavaScript has done to it.

    Where the object gives everybody a copy, nothing changes; tfjs's own would be broken by it.
    """
    own = read(value, name)
    if isinstance(own, dict):
        own.clear()
        own.update(changed)
    elif isinstance(own, (list, np.ndarray)):
        own[:] = changed


def attribute(value, name):
    """The attribute in which a Python object keeps it; None where there is none."""
    cls, own = type(value), _attributes(type(value)).get(name)
    if own is None:
        own = next((spelled for spelled in (name, snake(name))
                    if hasattr(cls, spelled) or spelled in getattr(value, "__dict__", ())), None)
    return own


@cache
def _attributes(cls):
    """{name: field} of the options that tfjs has, but for those that a property shows."""
    options = getattr(cls, "options", {})
    return {option.tfjs_name or camel(field): field for field, option in options.items()
            if option.default is not ABSENT and not isinstance(
                inspect.getattr_static(cls, option.tfjs_name or camel(field), None), property)}


def taken_by(function, given):
    """The arguments for a function as JavaScript hands them over: what is given beyond those it
    takes goes unheard, and those that are missing are undefined."""
    try:
        least, most = _counted(function)
    except TypeError:  # not hashable
        least, most = _counted.__wrapped__(function)
    return [*given[:most], *[None] * (least - len(given))]


@cache
def _counted(function):
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return 0, 1000
    places = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    takes_any = any(p.kind is p.VAR_POSITIONAL for p in parameters)
    return sum(p.default is p.empty for p in places), 1000 if takes_any else len(places)
