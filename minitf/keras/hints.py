"""Unknown keywords of functions and methods: the error says what Keras writes."""

import inspect
from functools import wraps

from minitf.dialect import snake
from minitf.errors import UsageError, nearest


def with_hints(function):
    """The function, with `batchSize=2` answered by "Keras writes `batch_size`"."""
    parameters = inspect.signature(function).parameters
    takes_all = any(p.kind is p.VAR_KEYWORD for p in parameters.values())

    @wraps(function)
    def call(*args, **kwargs):
        for key in kwargs:
            if key not in parameters and (not takes_all or snake(key) in parameters):
                same = snake(key)
                hint = f" Keras writes `{same}`." if same in parameters else nearest(
                    key, parameters)
                raise UsageError(f"{function.__qualname__}() got an unexpected keyword argument "
                                 f"'{key}'.{hint}" if hint else
                                 f"{function.__qualname__}() got an unexpected keyword argument "
                                 f"'{key}'")
        return function(*args, **kwargs)

    return call
