"""What initializers, regularizers, constraints, losses and metrics are in the Keras face."""

import numpy as np

from minitf.core import ops
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.constraints import Constraint as EngineConstraint
from minitf.initializers import Initializer as EngineInitializer
from minitf.losses import Loss as EngineLoss
from minitf.metrics import Metric as EngineMetric
from minitf.regularizers import Regularizer as EngineRegularizer
from minitf.keras.conversion import unwrap
from minitf.keras.tensor import wrap


class Configured:
    """get_config and from_config."""

    def get_config(self):
        """The options as a dict."""
        return self.config()

    @classmethod
    def from_config(cls, config):
        """The object that a config describes."""
        return cls(**config)


class Initializer(Configured, EngineInitializer):
    """Base of initializers: called with a shape it gives a tensor."""

    dialect = KERAS

    def __call__(self, shape, dtype=None):
        return wrap(CoreTensor(self.values(tuple(shape), dtype or "float32")))


class Regularizer(Configured, EngineRegularizer):
    """Base of regularizers: called with a tensor it gives the penalty."""

    dialect = KERAS

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "__call__" in vars(cls):
            cls.penalty = lambda self, x: unwrap(self(wrap(x) if isinstance(x, CoreTensor) else x))

    def __call__(self, x):
        return wrap(self.penalty(unwrap(x)))


class Constraint(Configured, EngineConstraint):
    """Base of constraints: called with a tensor it gives the nearest one that satisfies it."""

    dialect = KERAS

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "__call__" in vars(cls):
            cls.project = lambda self, weight: unwrap(self(wrap(CoreTensor(weight)))).array

    def __call__(self, w):
        return wrap(CoreTensor(np.asarray(self.project(unwrap(w).array), np.float32)))


class Loss(Configured, EngineLoss):
    """Base of losses: called with (y_true, y_pred) it gives one number."""

    dialect = KERAS

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "call" in vars(cls):
            cls.per_sample = lambda self, y_true, y_pred: unwrap(
                self.call(wrap(y_true), wrap(y_pred)))

    def configure(self, given):
        super().configure(given)
        self.name = self.name or KERAS.metric_name(self)
        if self.reduction not in ("sum_over_batch_size", "sum", "mean", "mean_with_sample_weight",
                                  "none", None):
            raise KERAS.not_a_choice(
                "reduction", self.reduction,
                ["sum", "sum_over_batch_size", "mean", "mean_with_sample_weight", "none"])

    def call(self, y_true, y_pred):
        """The loss of each sample."""
        return wrap(self.per_sample(*same_rank(unwrap(y_true), unwrap(y_pred))))

    def __call__(self, y_true, y_pred, sample_weight=None):
        with np.errstate(all="ignore"):
            values = unwrap(self.call(y_true, y_pred))
            if sample_weight is not None:
                values = ops.multiply(values, unwrap(sample_weight))
            if self.reduction in (None, "none"):
                return wrap(values)
            return wrap(ops.sum(values) if self.reduction == "sum" else ops.mean(values))


def same_rank(y_true, y_pred):
    """(n,) beside (n, 1): the last axis of 1 is taken away or added, as Keras does."""
    a, b = len(y_true.shape), len(y_pred.shape)
    if a == b + 1 and y_true.shape[-1] == 1:
        y_true = ops.squeeze(y_true, axis=-1)
    elif b == a + 1 and y_pred.shape[-1] == 1:
        y_true = ops.expand_dims(y_true, axis=-1)
    return ops.cast(y_true, dtype="float32"), ops.cast(y_pred, dtype="float32")


class Metric(Configured, EngineMetric):
    """Base of metrics: update_state(y_true, y_pred), result(), reset_state()."""

    dialect = KERAS

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take in a batch."""
        y_true, y_pred = unwrap(y_true), unwrap(y_pred)
        with np.errstate(all="ignore"):
            self.update(y_true, y_pred,
                        None if sample_weight is None else unwrap(sample_weight).array)

    def reset_state(self):
        """Begin anew."""
        self.reset()

    def result(self):
        """The mean over all samples since the last reset."""
        return wrap(CoreTensor(np.float32(self.value())))

    def __call__(self, y_true, y_pred, sample_weight=None):
        self.update_state(y_true, y_pred, sample_weight)
        return self.result()


for _engine, _mixin in ((EngineInitializer, Initializer),
                        (EngineRegularizer, Regularizer),
                        (EngineConstraint, Constraint), (EngineLoss, Loss),
                        (EngineMetric, Metric)):
    KERAS.mixins[_engine] = _mixin
