"""The one switch between strict minitf, which says what went wrong, and tfjs's own silence."""

from contextlib import contextmanager
from contextvars import ContextVar

_strict = ContextVar("minitf_strict", default=True)


def is_strict() -> bool:
    """True unless `kit.as_tfjs()` is in force here: habits that tfjs swallows raise an error."""
    return _strict.get()


@contextmanager
def as_tfjs():
    """Inside this block the tfjs face does exactly what tfjs does, silence and NaN included."""
    token = _strict.set(False)
    try:
        yield
    finally:
        _strict.reset(token)
