"""Make a function of core tensors callable as keras.ops is: on anything, eager or symbolic.

`@operation` over a function that computes with core tensors gives the function learners call:
arguments are tensors, arrays, lists or numbers; the result is a Keras tensor (or a list or tuple
of them). With a symbolic tensor among the arguments nothing is computed: the call becomes a step
of the graph.
"""

from functools import cache, wraps

import numpy as np

from minitf.core.tensor import Tensor as CoreTensor
from minitf.core.tensor import Variable as CoreVariable
from minitf.core.tensor import narrow
from minitf.keras.tensor import Tensor, read


def operation(function):
    """`function(…)` on core tensors as a function of keras.ops."""

    @wraps(function)
    def call(*args, **kwargs):
        if has_symbolic(args) or (kwargs and has_symbolic(kwargs.values())):
            return symbolic_call(call, args, kwargs)
        with np.errstate(all="ignore"):  # 1 / 0 is inf and says nothing, as in Keras
            return _shown(function(*args, **kwargs), (*args, *kwargs.values()))

    return call


def symbolic_call(function, args, kwargs):
    """Write the call down as a step of the graph; returns symbolic tensors."""
    from minitf.keras.operation import call_symbolically  # layers are built on this file

    return call_symbolically(function, args, kwargs)


def has_symbolic(values) -> bool:
    """Is there a symbolic tensor among the values, or in a list or tuple among them?"""
    symbolic = _symbolic_class()
    for value in values:
        if isinstance(value, symbolic):
            return True
        if isinstance(value, (list, tuple)) and has_symbolic(value):
            return True
    return False


@cache
def _symbolic_class():
    from minitf.layers.symbolic import SymbolicTensor  # layers are built on core, not on this

    return SymbolicTensor


def _shown(result, arguments):
    """Core tensors and arrays as Keras tensors, in a list or tuple too; all else as it is."""
    if isinstance(result, CoreTensor):
        if isinstance(result, CoreVariable):  # handed through: the result must not change with it
            return Tensor(read(result))
        if _is_view(result.array, arguments):
            result.array = result.array.copy()
        return Tensor(result)
    if isinstance(result, (np.ndarray, np.generic)):
        array = narrow(result)
        return Tensor(CoreTensor(array.copy() if _is_view(array, arguments) else array))
    if isinstance(result, (list, tuple)):
        return type(result)(_shown(one, arguments) for one in result)
    return result


def _is_view(array, arguments):
    """Does the array look into one that the caller gave, and may write to later?"""
    return any(
        isinstance(given, np.ndarray) and np.may_share_memory(array, given) for given in arguments
    )
