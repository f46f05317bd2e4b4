"""Keras's names for the engine's losses, and the losses that only Keras has."""

from minitf.core import ops
from minitf.dialect import KERAS
from minitf.losses import (
    CategoricalHinge,
    Hinge,
    KLDivergence,
    LogCosh,
    Loss,
    MeanAbsolutePercentageError,
    MeanSquaredLogarithmicError,
    Poisson,
    SquaredHinge,
    losses,
)
from minitf.spec import number, option


def _signs(y_true):
    """Labels 0 and 1 as -1 and 1; others as they are."""
    if ((y_true.array == 0) | (y_true.array == 1)).all():
        return ops.subtract(ops.multiply(y_true, 2.0), 1.0)
    return y_true


class KerasHinge(Hinge):
    """mean(max(0, 1 - y_true * y_pred)); labels 0 and 1 count as -1 and 1."""

    keras_class = "Hinge"

    def elements(self, y_true, y_pred):
        return super().elements(_signs(y_true), y_pred)


class KerasSquaredHinge(SquaredHinge):
    """mean(max(0, 1 - y_true * y_pred)²); labels 0 and 1 count as -1 and 1."""

    keras_class = "SquaredHinge"

    def elements(self, y_true, y_pred):
        return super().elements(_signs(y_true), y_pred)


class Huber(Loss):
    """Half the square of an error up to delta, then a straight line."""

    keras_name_in_logs = "huber_loss"
    delta = option(1.0, check=number, in_config=False, doc="up to which error the square counts")

    def elements(self, y_true, y_pred):
        error = ops.abs(ops.subtract(y_pred, y_true))
        square = ops.multiply(ops.square(error), 0.5)
        line = ops.subtract(ops.multiply(error, self.delta), 0.5 * self.delta**2)
        return ops.where(ops.less_equal(error, self.delta), square, line)


class CosineSimilarity(Loss):
    """-sum(y_true * y_pred) of the rows scaled to length 1: -1 where they point the same way."""

    axis = option(-1, in_config=False, doc="axis of the rows")

    def per_sample(self, y_true, y_pred):
        rows = [self._of_length_one(y) for y in (y_true, y_pred)]
        return ops.negative(ops.sum(ops.multiply(*rows), axis=self.axis))

    def _of_length_one(self, x):
        squares = ops.sum(ops.square(x), axis=self.axis, keepdims=True)
        return ops.divide(x, ops.sqrt(ops.maximum(squares, 1e-12)))


for _class, _names in (
    (MeanAbsolutePercentageError, ("mape", "MAPE", "mean_absolute_percentage_error")),
    (MeanSquaredLogarithmicError, ("msle", "MSLE", "mean_squared_logarithmic_error")),
    (KerasHinge, ("hinge",)), (KerasSquaredHinge, ("squared_hinge",)),
    (CategoricalHinge, ("categorical_hinge",)), (LogCosh, ("log_cosh", "logcosh")),
    (KLDivergence, ("kl_divergence", "kld", "KLD")), (Poisson, ("poisson",)),
    (CosineSimilarity, ("cosine_similarity",)), (Huber, ("huber",)),
):
    losses.add(_class, keras=(*_names, KERAS.class_name(_class)))
