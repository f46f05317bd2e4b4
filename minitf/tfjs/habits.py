"""What a wrong habit gets: a helpful error in strict minitf, tfjs's own words under as_tfjs."""

from minitf.dialect import camel
from minitf.errors import UsageError, nearest
from minitf.strictness import is_strict


def refused(better, in_tfjs):
    """The error for a call that tfjs answers with a raw TypeError: `better`, or tfjs's text."""
    if not is_strict():
        return UsageError(in_tfjs)
    return UsageError(f"{better} (tfjs stops here with: TypeError: {in_tfjs})")


def unread(name, of="undefined"):
    """V8's sentence for a property read of nothing."""
    return f"Cannot read properties of {of} (reading '{name}')"


# What NumPy and Keras call otherwise.
_OTHER_NAMES = {"numpy": "dataSync", "item": "dataSync", "tolist": "arraySync", "T": "transpose",
                "ndim": "rank", "astype": "cast", "reduce_sum": "sum", "reduce_mean": "mean",
                "matmul": "matMul"}


def missing_attribute(thing, name):
    """The error for an attribute that tfjs's object has not: the nearest one that it has."""
    kind = type(thing).__name__
    if name.startswith("_"):
        return AttributeError(f"{kind!r} object has no attribute {name!r}")
    known = [known for known in dir(type(thing)) if known[:1].islower() and "_" not in known]
    right = _OTHER_NAMES.get(name, camel(name))
    if right not in known:
        right = next((k for k in known if k.lower() == "get" + right.lower()), None)
    hint = f" tfjs writes `{right}`." if right else nearest(name, known)
    return AttributeError(f"{kind} has no {name!r}.{hint}")
