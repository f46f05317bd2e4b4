"""Refuse a keyword that a tf.* function does not have, and say which one it means."""

import functools
import inspect

from minitf.errors import UsageError, nearest


def with_checked_keywords(function):
    """The function, with an error that names stdDev where std_dev was written."""
    parameters = list(inspect.signature(function).parameters)

    @functools.wraps(function)
    def call(*arguments, **options):
        if options:
            check_keywords(function.__name__, parameters, options)
        return function(*arguments, **options)

    return call


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
