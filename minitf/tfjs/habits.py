"""What a wrong habit gets: a helpful error in strict minitf, tfjs's own words under as_tfjs."""

from minitf.errors import UsageError
from minitf.strictness import is_strict


def refused(better, in_tfjs):
    """The error for a call that tfjs answers with a raw TypeError: `better`, or tfjs's text."""
    if not is_strict():
        return UsageError(in_tfjs)
    return UsageError(f"{better} (tfjs stops here with: TypeError: {in_tfjs})")


def unread(name, of="undefined"):
    """V8's sentence for a property read of nothing."""
    return f"Cannot read properties of {of} (reading '{name}')"
