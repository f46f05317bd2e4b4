"""An operation of keras.ops applied to symbolic tensors: a layer without weights in the graph."""

import numpy as np

from minitf.core.tensor import DTYPES
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError
from minitf.keras.layer import Layer, _cores
from minitf.keras.symbolic import inferred_shapes
from minitf.keras.tensor import wrap
from minitf.layers.symbolic import SymbolicTensor


class Operation(Layer):
    """Calls a function of keras.ops with the graph's tensors in their places."""

    takes_several = True

    def _hand_on(self, *_):
        """What an operation gives has no mask; it says nothing of the masks of what it gets."""

    @property
    def shown_class_name(self):
        """What a summary calls it: Mean for keras.ops.mean."""
        return _class_name(self.function)

    def get_config(self):
        """Raise: only layers have a config."""
        raise KERAS.error("not_supported", what=f"A config of keras.ops.{self.function.__name__}")

    def _run(self, *cores):
        values = iter(cores)

        def filled(value):
            if isinstance(value, SymbolicTensor):
                return wrap(next(values))
            if isinstance(value, (list, tuple)):
                return type(value)(filled(one) for one in value)
            return value

        args = [filled(value) for value in self.args]
        kwargs = {key: filled(value) for key, value in self.kwargs.items()}
        return _cores(self.function(*args, **kwargs))

    def forward(self, x, training):
        return self._run(*(x if isinstance(x, list) else [x]))

    def result_shape(self, shape):
        shapes = shape if isinstance(shape, list) else [shape]
        try:
            return inferred_shapes(self._run, shapes, self.dtypes)
        except ValueError as problem:
            self._explain(shapes, problem)
            raise

    @staticmethod
    def _explain(shapes, problem):
        """Two shapes that do not broadcast, in Keras's words."""
        if len(shapes) != 2 or "broadcast" not in str(problem):
            return
        for a, b in zip(reversed(shapes[0]), reversed(shapes[1]), strict=False):
            if a != b and None not in (a, b) and 1 not in (a, b):
                raise ArgumentError(
                    f"Cannot broadcast shape, the failure dim has value {a}, which cannot be "
                    f"broadcasted to {b}. Input shapes are: {list(shapes[0])} and "
                    f"{list(shapes[1])}.") from None

    def output_dtype(self, tensors):
        probe = [CoreTensor(np.ones([2 if n is None else n for n in t.shape], DTYPES[t.dtype]))
                 for t in tensors]
        with np.errstate(all="ignore"):
            result = self._run(*probe)
        return (result[0] if isinstance(result, list) else result).dtype


def call_symbolically(function, args, kwargs):
    """The symbolic result of a keras.ops function; the call becomes a node of the graph."""
    found = []

    def look(value):
        if isinstance(value, SymbolicTensor):
            found.append(value)
        elif isinstance(value, (list, tuple)):
            for one in value:
                look(one)

    for value in (*args, *kwargs.values()):
        look(value)
    layer = Operation(name=_name(function))
    layer.function, layer.args, layer.kwargs = function, list(args), dict(kwargs)
    layer.dtypes = [t.dtype for t in found]
    return layer.invoke(found if len(found) > 1 else found[0])


def _class_name(function):
    """What Keras calls the operation of a function: Matmul, TrueDivide, Absolute for abs."""
    name = {"abs": "absolute"}.get(function.__name__, function.__name__)
    return "".join(part.capitalize() for part in name.split("_"))


def _name(function):
    return KERAS.auto_name(_class_name(function))
