"""Initializers, regularizers and constraints as tfjs shows them: `apply`, and their config."""

import functools

import numpy as np

from minitf.constraints import Constraint as EngineConstraint
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.initializers import Constant
from minitf.initializers import Initializer as EngineInitializer
from minitf.regularizers import Regularizer as EngineRegularizer
from minitf.spec import Configurable
from minitf.strictness import is_strict
from minitf.tfjs.arguments import to_core
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.tensor import wrap


class Shown(Configurable):
    """What the three have in common."""

    dialect = TFJS

    def getClassName(self):
        """The name under which it is saved."""
        return (self.tfjs_saved_as or type(self)).__name__

    def getConfig(self):
        """The options as a dict."""
        return self.config(self.tfjs_saved_as)


class Initializer(Shown, EngineInitializer):
    """What weights start from; made by tf.initializers.zeros() and its like."""

    def apply(self, shape, dtype=None):
        """A tensor of this shape."""
        dtype = dtype or "float32"
        if dtype == "bool" and hasattr(self, "seed"):
            name = type(self).__name__
            if name == "Orthogonal":
                raise ArgumentError("Unsupported data type bool.")
            raise ArgumentError(f"{name[:1].lower()}{name[1:]} does not support dType bool.")
        if isinstance(self, Constant):
            dtype = "float32"  # in tfjs too, whatever was asked for
        return wrap(CoreTensor(self.values(tuple(shape), dtype)))


class Regularizer(Shown, EngineRegularizer):
    """A penalty on weights; made by tf.regularizers.l2() and its like."""

    def apply(self, x):
        """The penalty for a tensor, a scalar."""
        return wrap(self.penalty(to_core(x, "x", "apply")))


class Constraint(Shown, EngineConstraint):
    """What a weight must satisfy; made by tf.constraints.nonNeg() and its like."""

    def apply(self, w):
        """The nearest tensor that satisfies it."""
        with np.errstate(all="ignore"):
            return wrap(CoreTensor(self.project(to_core(w, "w", "apply").array)))


TFJS.mixins[EngineInitializer] = Initializer
TFJS.mixins[EngineRegularizer] = Regularizer
TFJS.mixins[EngineConstraint] = Constraint

# What tfjs reads first of the config object that these factories need.
_FIRST_READ = {
    "randomUniform": "minval", "randomNormal": "mean", "truncatedNormal": "mean",
    "identity": "gain", "varianceScaling": "scale", "orthogonal": "gain",
    "maxNorm": "maxValue", "minMaxNorm": "minValue", "unitNorm": "axis",
}


def needing_config(factory, place):
    """The factory, with an error where tfjs needs a config object and there is none."""
    name = place.rpartition(".")[2]

    @functools.wraps(factory)
    def make(config=None, /, **options):
        if config is None and not options:
            if name == "constant":
                raise ArgumentError("Expected argument of type ConstantConfig but got undefined")
            if name in _FIRST_READ:
                raise refused(f"{place} needs a config object: write {place}({{}}).",
                              unread(_FIRST_READ[name]))
        if name == "constant" and isinstance(config or options, dict):
            value = {**(config or {}), **options}.get("value")
            if value is None:
                raise ArgumentError("config must have value set but got [object Object]")
            if not isinstance(value, (int, float)):
                raise UsageError("Argument 'a' passed to 'mul' must be numeric tensor, but got "
                                 f"{'string' if isinstance(value, str) else 'another'} tensor")
        return factory(config, **options)

    return make


def taking_objects(factory):
    """A regularizer's factory, which refuses anything but an object."""

    @functools.wraps(factory)
    def make(config=None, /, **options):
        if config is not None and not isinstance(config, dict):
            name = factory.__name__
            hint = f" Write tf.regularizers.{name}({{'{name[:2]}': {shown(config)}}})." \
                if is_strict() else ""
            raise UsageError(
                "Argument to L1L2 regularizer's constructor is expected to be an object, but "
                f"received: {shown(config)}{'.' if hint else ''}{hint}")
        return factory(config, **options)

    return make
