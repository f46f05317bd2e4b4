"""keras.activations: functions of a tensor, eager or symbolic."""

from minitf.activations import activations as registry
from minitf.dialect import KERAS
from minitf.keras.calls import operation
from minitf.keras.conversion import unwrap
from minitf.keras.naming import unknown

_made = {}


def get(identifier):
    """The function that a name stands for."""
    if identifier is None:
        return __getattr__("linear")
    if callable(identifier):
        return identifier
    registry.find(identifier, KERAS)
    return __getattr__(identifier)


def __getattr__(name):
    known = registry.named[KERAS]
    if name not in known:
        raise unknown("keras.activations", name, known)
    if name not in _made:
        native = known[name]

        def call(x, **options):
            return native(unwrap(x), **options)

        call.__name__ = call.__qualname__ = name
        call.__doc__ = native.__doc__
        _made[name] = operation(call)
        _made[name].native = native
    return _made[name]


def __dir__():
    return ["get", *registry.named[KERAS]]
