"""What initializers, regularizers, constraints and losses are in the Keras face.

A learner's own is a subclass, or a function: `keras.layers.Dense(1, kernel_regularizer=f)`.
"""

import math

import numpy as np

from minitf.constraints import Constraint as EngineConstraint
from minitf.constraints import constraints
from minitf.core import ops
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError
from minitf.initializers import Initializer as EngineInitializer
from minitf.initializers import initializers
from minitf.keras.configs import Configured
from minitf.keras.conversion import dtype_name, unwrap
from minitf.keras.derivatives import absolute_value
from minitf.keras.masks import masked_weights
from minitf.keras.sample_weights import lined_up, mismatch
from minitf.keras.tensor import wrap
from minitf.losses import Loss as EngineLoss
from minitf.regularizers import L1, regularizers
from minitf.regularizers import Regularizer as EngineRegularizer


def _values(call, shape, dtype):
    """An initializer's array, of a learner's function or method."""
    array = unwrap(call(tuple(shape), dtype=dtype)).array
    if array.shape != tuple(shape):
        raise ArgumentError(f"The initializer was asked for shape {tuple(shape)}, but it returned "
                            f"shape {array.shape}.")
    return array.astype(dtype, copy=False)


def _penalty(call, x):
    return unwrap(call(wrap(x)))


def _projection(call, weight):
    return unwrap(call(wrap(CoreTensor(weight)))).array


class Initializer(Configured, EngineInitializer):
    """Base of initializers: called with a shape it gives a tensor."""

    dialect = KERAS

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "__call__" in vars(cls):
            cls.values = lambda self, shape, dtype="float32": _values(self, shape, dtype)

    def __call__(self, shape, dtype=None):
        return wrap(CoreTensor(self.values(tuple(shape), dtype_name(dtype))))


class Regularizer(Configured, EngineRegularizer):
    """Base of regularizers: called with a tensor it gives the penalty."""

    dialect = KERAS
    absolute = staticmethod(absolute_value)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "__call__" in vars(cls):
            cls.penalty = _penalty

    def configure(self, given):
        given = {name: value for name, value in given.items() if value is not None}
        for name in ("l1", "l2"):
            value = given.get(name, 0)
            if not isinstance(value, (int, float)) or not 0 <= value < math.inf:
                raise ArgumentError(f"Invalid value for argument {name}: expected a non-negative "
                                    f"float.Received: {name}={value}")
        super().configure(given)
        if isinstance(self, L1):  # which Keras keeps as a float32
            self.l1 = float(np.float32(self.l1))

    def __call__(self, x):
        return wrap(self.penalty(unwrap(x)))


class Constraint(Configured, EngineConstraint):
    """Base of constraints: called with a tensor it gives the nearest one that satisfies it."""

    dialect = KERAS

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "__call__" in vars(cls):
            cls.project = _projection

    def __call__(self, w):
        return wrap(CoreTensor(np.asarray(self.project(unwrap(w).array), np.float32)))


class Loss(Configured, EngineLoss):
    """Base of losses: called with (y_true, y_pred) it gives one number.

    Your own: subclass it and write `call(self, y_true, y_pred)`, one value a sample.
    """

    dialect = KERAS

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "call" in vars(cls):
            cls.per_sample = _loss_by_call
            cls.total = EngineLoss.total

    def configure(self, given):
        super().configure(given)
        self.name = self.name or KERAS.name_of_score(self, Loss)
        known = ("sum_over_batch_size", "sum", "mean_with_sample_weight", "mean", "none", None)
        if self.reduction not in known:
            raise ArgumentError("Invalid value for argument `reduction`. Expected one of "
                                f"{{{', '.join(map(repr, known))}}}. Received: "
                                f"reduction={self.reduction}")

    def call(self, y_true, y_pred):
        """The loss of each sample."""
        return wrap(self.per_sample(*same_rank(unwrap(y_true), unwrap(y_pred), self)))

    def __call__(self, y_true, y_pred, sample_weight=None):
        with np.errstate(all="ignore"):
            mask_holder = unwrap(y_pred)
            y_true, y_pred = _floats(y_true), _floats(y_pred)
            values = unwrap(self.call(wrap(y_true), wrap(y_pred)))
            weights = None if sample_weight is None else unwrap(sample_weight).array
            weights = self.counted(mask_holder, weights)
            weights = self.weights_for(y_true, mask_holder, weights)
            return wrap(self.reduced(values, weights))

    def reduced(self, values, weights=None):
        """The samples' values, times their weights (an array), as `reduction` says."""
        if weights is not None:
            ours, theirs = lined_up(values.shape, weights.shape)
            values, weights = ops.reshape(values, shape=ours), weights.reshape(theirs)
            try:
                np.broadcast_shapes(ours, theirs)
            except ValueError:
                raise mismatch(ours, theirs) from None
            values = ops.multiply(values, weights)
        if self.reduction in (None, "none") or values.shape in ((), (0,)):
            return values
        if self.reduction == "sum":
            return ops.sum(values)
        if self.reduction == "mean_with_sample_weight" and weights is not None:
            return ops.divide_no_nan(ops.sum(values), float(weights.sum()))
        return ops.mean(values)

    def counted(self, y_pred, weights):
        return weights if y_pred.mask is None else masked_weights(
            weights, y_pred.mask, self.reduction)

    def get_config(self):
        """The options as a dict, from which `from_config` makes the same again."""
        config = self.config()
        del config["dtype"]
        return {"name": config["name"], "reduction": config["reduction"], **config}


def _loss_by_call(self, y_true, y_pred):
    return unwrap(self.call(wrap(_floats(y_true)), wrap(y_pred)))


def _floats(value):
    return ops.cast(unwrap(value), dtype="float32")


def same_rank(y_true, y_pred, loss=None):
    """(n,) beside (n, 1): the last axis of 1 is taken away or added, as Keras does."""
    a, b = len(y_true.shape), len(y_pred.shape)
    if not getattr(loss, "pairs_elements", True):
        return _floats(y_true), y_pred
    if KERAS.metric_name(loss).startswith("sparse"):
        wanted = y_pred.shape[:-1]
        shape = y_true.shape[:-1] if a == b and y_true.shape[-1] == 1 else y_true.shape
        if shape != wanted:
            raise ArgumentError(
                "Arguments `target` and `output` must have the same shape up until the last "
                f"dimension: target.shape={y_true.shape}, output.shape={y_pred.shape}")
        return y_true, y_pred
    if a == b + 1 and y_true.shape[-1] == 1:
        y_true = ops.squeeze(y_true, axis=-1)
    elif b == a + 1 and y_pred.shape[-1] == 1:
        y_true = ops.expand_dims(y_true, axis=-1)
    if KERAS.metric_name(loss).endswith("crossentropy") and y_true.shape != y_pred.shape:
        raise ArgumentError("Arguments `target` and `output` must have the same shape. Received: "
                            f"target.shape={y_true.shape}, output.shape={y_pred.shape}")
    try:
        np.broadcast_shapes(y_true.shape, y_pred.shape)
    except ValueError:
        raise ArgumentError("y_true and y_pred have incompatible shapes: "
                            f"{y_true.shape} and {y_pred.shape}.") from None
    return _floats(y_true), _floats(y_pred)


for _engine, _mixin in ((EngineInitializer, Initializer), (EngineRegularizer, Regularizer),
                        (EngineConstraint, Constraint), (EngineLoss, Loss)):
    KERAS.mixins[_engine] = _mixin


class _OfFunction:
    """A learner's function in the place of an initializer, regularizer or constraint."""

    dialect = KERAS

    def __init__(self, function):
        self.function = function
        self.__name__ = getattr(function, "__name__", type(function).__name__)

    def __call__(self, *args, **kwargs):
        return self.function(*args, **kwargs)


class _OfInitializer(_OfFunction):
    def values(self, shape, dtype="float32"):
        return _values(self.function, shape, dtype)


class _OfRegularizer(_OfFunction):
    def penalty(self, x):
        return _penalty(self.function, x)


class _OfConstraint(_OfFunction):
    def project(self, weight):
        return _projection(self.function, weight)


KERAS.adapted_as.update(initializer=_OfInitializer, regularizer=_OfRegularizer,
                        constraint=_OfConstraint)


def initializer_of(value):
    """The initializer that an identifier (name, config, class, function, instance) means."""
    return initializers.resolve(value, KERAS)


def regularizer_of(value):
    """The regularizer that an identifier means; None for None."""
    return regularizers.resolve(value, KERAS)


def constraint_of(value):
    """The constraint that an identifier means; None for None."""
    return constraints.resolve(value, KERAS)
