"""Write models as JSON, and make them again: how keys are spelled in files, graphs from calls.

tfjs keeps its configs in camelCase and writes them in snake_case; it converts every key and every
string, by rule and not by a table of known words, and so does this file.
"""

import re

from minitf.errors import ArgumentError

# Lists whose first string is a layer's name, which keeps its spelling.
_PLACES = ("inboundNodes", "inputLayers", "outputLayers")


def snake_case(name):
    """tfjs's toSnakeCase: useBias -> use_bias, TensorFlow.js -> tensor_flow.js."""
    name = re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", name)
    name = re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
    return f"private{name}" if name.startswith("_") else name


def camel_case(name):
    """tfjs's toCamelCase: use_bias -> useBias."""
    if len(name) <= 1:
        return name
    return re.sub(r"_+(\w|$)", lambda match: match[1].upper(), name, flags=re.ASCII)


def to_file(value, key=None):
    """A config in tfjs's spelling as files spell it."""
    return _converted(value, key, snake_case, ("name", "className"))


def from_file(value, key=None):
    """A config out of a file in tfjs's spelling."""
    return _converted(value, key, camel_case, ("name",))


def _converted(value, key, spelled, kept):
    if isinstance(value, str):
        return spelled(value)
    if isinstance(value, (list, tuple)):
        return [
            item if index == 0 and key in _PLACES and isinstance(item, str)
            else _converted(item, key, spelled, kept)
            for index, item in enumerate(value)
        ]
    if isinstance(value, dict):
        if value.get("type") == "ndarray" and isinstance(value.get("value"), (int, float)):
            return value["value"]  # how some versions of tf.keras write a scalar
        return {
            spelled(name): item if name in kept and isinstance(item, str)
            else _converted(item, camel_case(name), spelled, kept)
            for name, item in value.items()
        }
    return value


def in_order(calls, ready, make, in_turn=False):
    """Make every call once what it needs is there.

    calls: [(name of the layer, call)], layer by layer, each layer's calls in order; the layers are
    gone through again and again, as both libraries do, which settles the order of the nodes.
    in_turn: whether a layer's call waits for those before it (Keras) or may overtake (tfjs).
    """
    waiting = {}
    for name, call in calls:
        waiting.setdefault(name, []).append(call)
    names = list(waiting)
    while waiting:
        made = False
        for name in names:
            for call in waiting.pop(name, ()):
                if ready(call) and not (in_turn and name in waiting):
                    make(name, call)
                    made = True
                else:
                    waiting.setdefault(name, []).append(call)
        if not made:
            raise ArgumentError(
                "The config describes no graph: "
                f"what the layer {next(iter(waiting))!r} is called on is never made.")
