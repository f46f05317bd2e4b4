"""What minitf raises: a few classes that are also Python's own, and the phrases they share.

Every message says where, what is wrong with which value, what is expected and what to write.
"""


class MinitfError(Exception):
    """Any error that minitf raises on purpose."""


class ArgumentError(MinitfError, ValueError):
    """A value that cannot be used: wrong shape, unknown name, number out of range."""


class UsageError(MinitfError, TypeError):
    """A call in the wrong form, such as the other face's idiom."""


class StateError(MinitfError, RuntimeError):
    """A right call at the wrong time: not compiled, disposed, already training."""


class MissingAttribute(AttributeError):
    """An attribute that is not there, put into words when somebody reads them.

    Most of these errors nobody reads: hasattr, getattr with a default, IPython and NumPy look for
    names that they don't expect, and finding the nearest known name takes a while.
    """

    def __init__(self, word, **about):
        super().__init__(**about)
        self._word = word

    def __str__(self):
        if not self.args:
            self.args = (self._word(),)
        return self.args[0]


# What a learner reads in a traceback.
MissingAttribute.__name__ = MissingAttribute.__qualname__ = "AttributeError"
MissingAttribute.__module__ = "builtins"


def shown(value, limit=200):
    """repr of a received value, cut where it would bury the message, safe for any object."""
    try:
        text = repr(value)
    except Exception:  # a learner's own __repr__ may raise; the message must still come
        text = f"<{type(value).__name__}>"
    return text if len(text) <= limit else text[: limit - 1] + "…"


def nearest(name, names, before=""):
    """' Did you mean `x`?' for the closest known name, with `before` in front of it, or ''."""
    from difflib import get_close_matches

    flat = {known.lower().replace("_", ""): known for known in names}
    close = get_close_matches(str(name).lower().replace("_", ""), flat, n=1, cutoff=0.6)
    return f"{before} Did you mean `{flat[close[0]]}`?" if close else ""
