"""keras.activations: functions of a tensor, eager or symbolic."""

from minitf.activations import activations as registry
from minitf.core import ops as core_ops
from minitf.dialect import KERAS
from minitf.keras import ops
from minitf.keras.calls import operation
from minitf.keras.conversion import unwrap
from minitf.keras.naming import unknown


def hard_silu_of(x):
    """x * hard_sigmoid(x)"""
    return core_ops.multiply(x, core_ops.hard_sigmoid_keras(x))


registry.add(hard_silu_of, keras=("hard_silu", "hard_swish"))


def relu(x, negative_slope=0.0, max_value=None, threshold=0.0):
    """max(x, 0), with a slope below the threshold and a largest value if asked for."""
    if negative_slope or threshold:
        below = negative_slope * (x - threshold)
        x = ops.where(ops.greater(x, threshold), x, below)
    else:
        x = ops.relu(x)
    return x if max_value is None else ops.minimum(x, max_value)


def elu(x, alpha=1.0):
    """x where it is positive, alpha * (exp(x) - 1) elsewhere."""
    return ops.elu(x, alpha=alpha)


def softmax(x, axis=-1):
    """exp(x) over its sum along the axis."""
    return ops.softmax(x, axis=axis)


def log_softmax(x, axis=-1):
    """The logarithm of softmax."""
    return ops.log_softmax(x, axis=axis)


def gelu(x, approximate=False):
    """x times the share of a standard normal below x."""
    return ops.gelu(x, approximate=approximate)


def leaky_relu(x, negative_slope=0.2):
    """x where it is positive, negative_slope * x elsewhere."""
    return ops.leaky_relu(x, negative_slope=negative_slope)


_known = {}
for _function in (relu, elu, softmax, log_softmax, gelu, leaky_relu):
    _function.native = registry.named[KERAS][_function.__name__]
    _known[_function.__name__] = _function


def _of(name):
    """The function of x alone, by the first of its names."""
    native = registry.named[KERAS][name]
    first = next(known for known, entry in registry.named[KERAS].items() if entry is native)
    if first not in _known:
        def call(x):
            return native(unwrap(x))

        call.__name__ = call.__qualname__ = first
        call.__doc__ = native.__doc__
        _known[first] = operation(call)
        _known[first].native = native
    return _known[first]


def get(identifier):
    """The function that a name stands for; None stands for linear."""
    if callable(identifier):
        return identifier
    name = "linear" if identifier is None else identifier
    registry.find(name, KERAS)
    return _of(name)


def serialize(activation):
    """The name of an activation; of a function of your own its config."""
    name = registry.name_of(activation, KERAS)
    if name in registry.named[KERAS] or not callable(activation):
        return name
    from minitf.keras.serialization import serialize_keras_object

    return serialize_keras_object(activation)


def deserialize(config, custom_objects=None):
    """The activation of that name or config."""
    if isinstance(config, dict):
        from minitf.keras.serialization import deserialize_keras_object

        return deserialize_keras_object(config, custom_objects)
    return get(config)


def __getattr__(name):
    if name not in registry.named[KERAS]:
        raise unknown("keras.activations", name, registry.named[KERAS])
    return _of(name)


def __dir__():
    return ["get", "serialize", "deserialize", *registry.named[KERAS]]
