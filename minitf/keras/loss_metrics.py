"""Metrics that are a mean over samples of one formula, of losses or their own; only Keras's."""

from minitf.core import ops
from minitf.keras.loss import CosineSimilarity as CosineSimilarityLoss
from minitf.keras.loss import KerasHinge, KerasSquaredHinge
from minitf.losses import (
    EPSILON,
    CategoricalHinge,
    KLDivergence,
    LogCosh,
    MeanSquaredLogarithmicError,
    Poisson,
)
from minitf.metrics import Metric, metrics, of_loss
from minitf.spec import option


class LogCoshError(of_loss(LogCosh)):
    """Mean over the samples of log(cosh(y_pred - y_true))."""

    keras_name_in_logs = "logcosh"


class CosineSimilarity(Metric):
    """sum(y_true * y_pred) of the rows scaled to length 1: 1 where they point the same way."""

    axis = option(-1, in_config=False, doc="axis of the rows")

    def per_sample(self, y_true, y_pred):
        loss = CosineSimilarityLoss.__new__(CosineSimilarityLoss)
        loss.axis = self.axis
        return ops.negative(loss.per_sample(y_true, y_pred))


def _deviations(y, axis):
    """What is left of y without its mean along the axis."""
    return ops.subtract(y, ops.mean(y, axis=axis, keepdims=True))


def _variance(y, axis):
    return ops.mean(ops.square(_deviations(y, axis)), axis=axis, keepdims=True)


class PearsonCorrelation(Metric):
    """The correlation of truth and prediction along an axis."""

    axis = option(-1, doc="axis of the values that belong together")

    def per_sample(self, y_true, y_pred):
        scaled = [ops.divide(_deviations(y, self.axis), ops.sqrt(_variance(y, self.axis)))
                  for y in (y_true, y_pred)]
        return ops.mean(ops.multiply(*scaled), axis=self.axis)


class ConcordanceCorrelation(Metric):
    """How near truth and prediction are to being equal, along an axis.

    Source: Lin 1989, "A Concordance Correlation Coefficient to Evaluate Reproducibility".
    """

    axis = option(-1, doc="axis of the values that belong together")

    def per_sample(self, y_true, y_pred):
        means = [ops.mean(y, axis=self.axis, keepdims=True) for y in (y_true, y_pred)]
        together = ops.multiply(ops.subtract(y_true, means[1]), ops.subtract(y_pred, means[1]))
        spread = ops.add(_variance(y_true, self.axis), _variance(y_pred, self.axis))
        spread = ops.add(spread, ops.square(ops.subtract(*means)))
        shares = ops.divide(ops.multiply(together, 2.0), ops.add(spread, EPSILON))
        return ops.mean(shares, axis=self.axis)


for _class, _names in (
    (of_loss(MeanSquaredLogarithmicError), ("msle", "MSLE", "mean_squared_logarithmic_error")),
    (of_loss(KerasHinge), ("hinge",)), (of_loss(KerasSquaredHinge), ("squared_hinge",)),
    (of_loss(CategoricalHinge), ("categorical_hinge",)),
    (of_loss(KLDivergence), ("kl_divergence",)), (of_loss(Poisson), ("poisson",)),
    (LogCoshError, ("log_cosh_error",)), (CosineSimilarity, ("cosine_similarity",)),
    (PearsonCorrelation, ("pearson_correlation",)),
    (ConcordanceCorrelation, ("concordance_correlation",)),
):
    metrics.add(_class, keras=(*_names, getattr(_class, "keras_class", "") or _class.__name__))
