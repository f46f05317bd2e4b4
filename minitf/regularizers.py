"""Penalties on weights and outputs that are added to the loss: l1, l2 and both."""

from minitf.core import ops
from minitf.spec import Configurable, Registry, number, option


class Regularizer(Configurable):
    """Base of regularizers."""

    namespace = "regularizers"
    absolute = staticmethod(ops.abs)  # the libraries differ in its slope at 0

    def penalty(self, x):
        """A scalar tensor to add to the loss."""
        raise NotImplementedError


class L1L2(Regularizer):
    """l1 * sum(|x|) + l2 * sum(x²)."""

    factory = "l1l2"
    l1 = option(0.01, keras=0.0, check=number, doc="factor of the sum of absolute values")
    l2 = option(0.01, keras=0.0, check=number, doc="factor of the sum of squares")

    def penalty(self, x):
        total = None
        if self.l1:
            total = ops.multiply(ops.sum(self.absolute(x)), self.l1)
        if self.l2:
            squares = ops.multiply(ops.sum(ops.square(x)), self.l2)
            total = squares if total is None else ops.add(total, squares)
        return ops.multiply(ops.sum(x), 0.0) if total is None else total


class L1(L1L2):
    """l1 * sum(|x|)."""

    tfjs_saved_as = L1L2
    l1 = option(0.01, check=number, doc="factor of the sum of absolute values")
    l2 = 0.0


class L2(L1L2):
    """l2 * sum(x²)."""

    tfjs_saved_as = L1L2
    l1 = 0.0
    l2 = option(0.01, check=number, doc="factor of the sum of squares")


regularizers = Registry("regularizer")
regularizers.add(L1L2, tfjs=("l1l2", "L1L2"), keras=("l1l2", "L1L2"))
regularizers.add(L1, keras=("l1", "L1"))
regularizers.add(L2, keras=("l2", "L2"))
