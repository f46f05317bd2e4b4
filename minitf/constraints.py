"""What a weight must satisfy after each step: `constraint.project(array)` is the nearest such."""

from minitf.core import ops
from minitf.spec import Configurable, Registry, number, option

EPSILON = 1e-7  # both libraries' backend epsilon


class Constraint(Configurable):
    namespace = "constraints"

    def project(self, weight):
        """The weight array after the constraint; same shape."""
        raise NotImplementedError


def _norms(weight, axis):
    return ops.sqrt(ops.sum(ops.square(weight), axis=axis, keepdims=True))


class MaxNorm(Constraint):
    """Scales down what is longer than maxValue along the axis."""

    max_value = option(2, check=number, doc="largest norm")
    axis = option(0, doc="axis (or axes) along which the norm is taken")

    def project(self, weight):
        norms = _norms(weight, self.axis)
        return weight * (ops.clip(norms, 0, self.max_value) / (EPSILON + norms))


class MinMaxNorm(Constraint):
    """Moves norms towards [minValue, maxValue] at the given rate."""

    min_value = option(0, keras=0.0, check=number, doc="smallest norm")
    max_value = option(1, keras=1.0, check=number, doc="largest norm")
    rate = option(1, keras=1.0, check=number, doc="1: enforce at once; less: move that fraction")
    axis = option(0, doc="axis (or axes) along which the norm is taken")

    def project(self, weight):
        norms = _norms(weight, self.axis)
        wanted = self.rate * ops.clip(norms, self.min_value, self.max_value) + (
            1 - self.rate
        ) * norms
        return weight * (wanted / (EPSILON + norms))


class UnitNorm(Constraint):
    """Scales to norm 1 along the axis."""

    axis = option(0, doc="axis (or axes) along which the norm is taken")

    def project(self, weight):
        return weight / (EPSILON + _norms(weight, self.axis))


class NonNeg(Constraint):
    """Sets negative weights to 0."""

    def project(self, weight):
        return ops.maximum(weight, 0.0)


constraints = Registry("constraint")
for _class, _tfjs, _keras in (
    (MaxNorm, "maxNorm", "max_norm"),
    (MinMaxNorm, "minMaxNorm", "min_max_norm"),
    (UnitNorm, "unitNorm", "unit_norm"),
    (NonNeg, "nonNeg", "non_neg"),
):
    constraints.add(_class, (_tfjs, _class.__name__), (_keras, _class.__name__))
