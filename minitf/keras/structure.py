"""Arguments of a call taken apart into their tensors and the form around them, and put together."""

import numpy as np

from minitf.core.tensor import Holder
from minitf.core.tensor import Tensor as CoreTensor
from minitf.layers.symbolic import SymbolicTensor

TENSORS = (SymbolicTensor, Holder, CoreTensor, np.ndarray, np.generic)


class Place:
    """Where in a form the tensor with this number stands."""

    def __init__(self, index):
        self.index = index


def take_apart(value, tensors):
    """The form of a value: lists, tuples and dicts as they are, a Place for each tensor.

    The tensors are appended to the list that the caller gives.
    """
    if isinstance(value, TENSORS):
        tensors.append(value)
        return Place(len(tensors) - 1)
    if isinstance(value, (list, tuple)):
        return type(value)([take_apart(one, tensors) for one in value])
    if isinstance(value, dict):
        return {key: take_apart(one, tensors) for key, one in value.items()}
    return value


def put_together(form, values):
    """The form with the values in its places."""
    if isinstance(form, Place):
        return values[form.index]
    if isinstance(form, (list, tuple)):
        return type(form)([put_together(one, values) for one in form])
    if isinstance(form, dict):
        return {key: put_together(one, values) for key, one in form.items()}
    return form


def leaves(value):
    """Everything in nested lists, tuples and dicts, in order."""
    if isinstance(value, (list, tuple)):
        return [leaf for one in value for leaf in leaves(one)]
    if isinstance(value, dict):
        return [leaf for one in value.values() for leaf in leaves(one)]
    return [value]


def mapped(function, value):
    """The same lists, tuples and dicts with `function(leaf)` for each leaf."""
    if isinstance(value, (list, tuple)):
        return type(value)([mapped(function, one) for one in value])
    if isinstance(value, dict):
        return {key: mapped(function, one) for key, one in value.items()}
    return function(value)
