"""Symbolic tensors of the Keras face, and operations on them as steps of a graph."""

import numpy as np

from minitf.core.tensor import DTYPES
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError, UsageError
from minitf.keras.array_methods import keras_op
from minitf.keras.operators import Operators
from minitf.layers.symbolic import SymbolicTensor


class KerasTensor(Operators, SymbolicTensor):
    """A tensor without values: `keras.Input`, and what layers make of it. Has Python operators."""

    def __init__(self, shape, dtype="float32", name=None):
        super().__init__(shape, dtype, name or KERAS.auto_name("KerasTensor"))

    @property
    def ndim(self):
        """The number of axes."""
        return len(self.shape)

    @property
    def _keras_mask(self):
        """The symbolic mask that a layer gave it; None: there is none."""
        return self.mask

    def _combine(self, name, *values):
        return keras_op(name)(*values)

    def __getitem__(self, key):
        return keras_op("get_item")(self, key)

    def __repr__(self):
        return (f"<KerasTensor shape={self.shape}, dtype={self.dtype}, sparse=False, "
                f"ragged=False, name={self.name}>")

    __hash__ = object.__hash__

    def __bool__(self):
        raise UsageError("A symbolic KerasTensor cannot be used as a boolean.")

    def __iter__(self):
        raise NotImplementedError("Iterating over a symbolic KerasTensor is not supported.")

    def __array__(self, dtype=None, copy=None):
        raise ArgumentError(
            "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't "
            "have any actual numerical value. You cannot convert it to a NumPy array.")

    def __float__(self):
        raise ArgumentError(
            "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't "
            "have any actual numerical value. You cannot convert it to a float.")

    def numpy(self):
        """Raise: there are no values yet."""
        self.__array__()


def constant_beside(tensor, value):
    """A symbolic tensor of a known value, as a step of the graph that `tensor` belongs to."""
    from minitf.keras.operation import call_symbolically
    from minitf.keras.tensor import wrap

    def constant(_):
        return wrap(value)

    return call_symbolically(constant, (tensor,), {})


def inferred_shapes(function, shapes, dtypes=None):
    """The output shape(s) of a function of core tensors for shapes with None in them.

    Tried with two batch sizes: what changes between them is unknown.
    """
    tried = []
    for size in (2, 3):
        arrays = [
            np.ones([size if n is None else n for n in shape],
                    DTYPES[dtypes[i] if dtypes else "float32"])
            for i, shape in enumerate(shapes)
        ]
        with np.errstate(all="ignore"):
            tried.append(function(*[CoreTensor(array) for array in arrays]))
    if isinstance(tried[0], (list, tuple)):
        return [_common(a, b) for a, b in zip(*tried, strict=True)]
    return _common(*tried)


def _common(a, b):
    return tuple(n if n == m else None for n, m in zip(a.shape, b.shape, strict=True))
