"""Refuse a keyword that a tf.* function does not have, and say which one it means."""

import functools
import inspect

from minitf.errors import UsageError, nearest, shown
from minitf.strictness import is_strict

_SGD_HINT = " Momentum is an optimizer of its own: tf.train.momentum(0.1, 0.9)."


def parameters_of(function):
    """(names of a plain function's parameters, {name: default}, whether *rest is among them).

    From its code: inspect.signature takes twenty times as long, and an import asks it 200 times.
    """
    code = function.__code__
    count = code.co_argcount + code.co_kwonlyargcount
    names = list(code.co_varnames[:count])
    values = function.__defaults__ or ()
    defaults = dict(zip(names[code.co_argcount - len(values):], values, strict=False))
    defaults |= function.__kwdefaults__ or {}
    takes_any = bool(code.co_flags & inspect.CO_VARARGS)
    if takes_any:
        names.insert(code.co_argcount, code.co_varnames[count])
    return names, defaults, takes_any


def with_checked_keywords(function, room=""):
    """The function, with an error that names stdDev where std_dev was written.

    room: "train." for what is in tf.train.
    """
    name = room + function.__name__
    parameters, _, takes_any = parameters_of(function)

    @functools.wraps(function)
    def call(*arguments, **options):
        if options:
            check_keywords(name, parameters, options)
        if len(arguments) > len(parameters) and not takes_any:
            arguments = _without_rest(name, parameters, arguments)
        return function(*arguments, **options)

    return call


def _without_rest(name, parameters, arguments):
    """The arguments that JavaScript would hand over; in strict minitf the error of the others."""
    if is_strict():
        rest = ", ".join(shown(one, 40) for one in arguments[len(parameters):])
        hint = _SGD_HINT if name == "train.sgd" else ""
        raise UsageError(
            f"tf.{name} takes {len(parameters)} argument(s), {', '.join(parameters)}; {rest} is "
            f"one too many.{hint} (tfjs ignores it silently.)")
    return arguments[: len(parameters)]


def check_keywords(name, parameters, options):
    """Refuse a keyword that the operation does not have, and say which one it means."""
    for keyword in options:
        if keyword in parameters:
            continue
        flat = keyword.replace("_", "").lower()
        camel = [known for known in parameters if known.lower() == flat]
        hint = f" Write `{camel[0]}`." if camel else nearest(keyword, parameters)
        raise UsageError(
            f"tf.{name} has no argument `{keyword}`; it has {', '.join(parameters)}.{hint}"
        )
