"""What a wrong habit gets: a helpful error in strict minitf, tfjs's own words under as_tfjs."""

from minitf.dialect import camel
from minitf.errors import MissingAttribute, UsageError, nearest, shown
from minitf.strictness import is_strict


def refused(better, in_tfjs):
    """The error for a call that tfjs answers with a raw TypeError: `better`, or tfjs's text."""
    if not is_strict():
        return UsageError(in_tfjs)
    return UsageError(f"{better} (tfjs stops here with: TypeError: {in_tfjs})")


def unread(name, of="undefined"):
    """V8's sentence for a property read of nothing."""
    return f"Cannot read properties of {of} (reading '{name}')"


def _names_of_tfjs(cls):
    """The attributes of a class that are the face's, not the engine's below it."""
    face = [base for base in cls.__mro__ if base.__module__.startswith("minitf.tfjs")]
    engine = {name for base in cls.__mro__ if base not in face for name in vars(base)}
    names = {name for base in face for name in vars(base)} - engine
    return sorted(name for name in names if name[:1].islower() and "_" not in name)


def spelled_otherwise(right):
    """A property for Keras's spelling of `right`: tfjs would set a name that nobody reads."""
    def read(thing):
        raise missing_attribute(thing, attribute.name)

    def write(thing, value):
        if is_strict():
            raise UsageError(
                f"{type(thing).__name__}.{attribute.name} = {shown(value, 60)}: tfjs writes "
                f"`{right}`. (tfjs sets what nobody reads, silently.)")

    attribute = _Named(read, write)
    return attribute


class _Named(property):
    def __set_name__(self, owner, name):
        self.name = name


# What NumPy and Keras call otherwise.
_OTHER_NAMES = {"numpy": "dataSync", "item": "dataSync", "tolist": "arraySync", "T": "transpose",
                "ndim": "rank", "astype": "cast", "reduce_sum": "sum", "reduce_mean": "mean",
                "matmul": "matMul"}


def missing_attribute(thing, name):
    """The error for an attribute that tfjs's object has not: the nearest one that it has."""
    return MissingAttribute(lambda: _instead(thing, name))


def _instead(thing, name):
    kind = type(thing).__name__
    if name.startswith("_"):
        return f"{kind!r} object has no attribute {name!r}"
    known = _names_of_tfjs(type(thing))
    right = _OTHER_NAMES.get(name, camel(name))
    if right not in known:
        right = next((k for k in known if k.lower() == "get" + right.lower()), None)
    hint = f" tfjs writes `{right}`." if right else nearest(name, known)
    return f"{kind} has no {name!r}.{hint}"
