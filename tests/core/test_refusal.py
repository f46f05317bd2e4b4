"""ops.without_gradient and opaque: what a face does not differentiate."""

import numpy as np
import pytest

from minitf.core import ops
from minitf.core.tape import value_and_gradients
from minitf.core.tensor import Tensor


def test_a_refused_gradient_raises_only_when_somebody_wants_it():
    x, other = Tensor(np.ones(2, np.float32)), Tensor(np.ones(2, np.float32))

    def sum_of_both():
        return ops.sum(ops.add(ops.without_gradient(x, error=ValueError("no slope")), other))

    value, (slope,) = value_and_gradients(sum_of_both, [other])
    assert float(value.array) == 4
    np.testing.assert_array_equal(slope, [1, 1])
    with pytest.raises(ValueError, match="no slope"):
        value_and_gradients(sum_of_both, [x])


def test_values_from_elsewhere_are_a_function_of_their_inputs_without_a_gradient():
    x = Tensor(np.ones(2, np.float32))

    def total():
        values = np.array([3, 4], np.float32)
        return ops.sum(ops.opaque(x, np.ones(3), values=values, error=ValueError("no slope")))

    assert float(total().array) == 7
    with pytest.raises(ValueError, match="no slope"):
        value_and_gradients(total, [x])
