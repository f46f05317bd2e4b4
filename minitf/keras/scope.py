"""What surrounds the call under way: is it a training one, and inside which layers does it run?"""

from contextlib import contextmanager
from contextvars import ContextVar

# True, False, or None where nobody has said; layers inside a learner's `call` inherit it.
phase = ContextVar("minitf_keras_training", default=None)

# The layers that are being built or called, the outermost first; from them come weights' paths.
_inside = ContextVar("minitf_keras_inside", default=())


@contextmanager
def inside(layer):
    """While this lasts, new weights belong to the layer: sequential/dense/kernel."""
    layers = _inside.get()
    if layers and layers[-1] is layer:
        yield
        return
    token = _inside.set((*layers, layer))
    try:
        yield
    finally:
        _inside.reset(token)


def path_of(name):
    """The path of a weight that is made now."""
    return "/".join((*(layer.name for layer in _inside.get()), name))


@contextmanager
def called(training):
    """While this lasts, layers that are not told otherwise run in this phase."""
    token = phase.set(training)
    try:
        yield
    finally:
        phase.reset(token)
