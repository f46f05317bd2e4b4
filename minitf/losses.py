"""What training makes smaller: each loss as its formula for one sample.

A loss gives one number a sample (`per_sample`, the last axis reduced); training takes their mean
(`total`). A loss that is a mean over elements of one formula says just that formula.
"""

import math

import numpy as np

from minitf.core import ops
from minitf.core.tape import op
from minitf.dialect import ABSENT
from minitf.spec import Configurable, Registry, number, option

EPSILON = 1e-7  # both libraries keep probabilities this far from 0 and 1


class Loss(Configurable):
    """Base of losses."""

    namespace = "losses"
    pairs_elements = True  # whether each number of y_pred has one of y_true beside it
    reduction = option("sum_over_batch_size",
                       doc="sum_over_batch_size (the mean), sum, mean_with_sample_weight or None")
    name = option(None, doc="name in logs")
    dtype = option(None, doc="dtype of the computation")

    def per_sample(self, y_true, y_pred):
        """(batch, ..., n), (batch, ..., n) -> (batch, ...)"""
        return ops.mean(self.elements(y_true, y_pred), axis=-1)

    def elements(self, y_true, y_pred):
        """The loss of each element, for losses that are a mean over them."""
        raise NotImplementedError

    def total(self, y_true, y_pred, weights=None):
        """The scalar that training differentiates: the mean of the (weighted) samples."""
        weights = self.weights_for(y_true, y_pred, weights)
        if weights is None and self.reduction == "sum_over_batch_size":
            return self.mean(y_true, y_pred)
        total = self.reduced(self.per_sample(y_true, y_pred), weights)
        return ops.mean(total) if total.shape else total

    def mean(self, y_true, y_pred):
        """The mean over all samples: one operation of the losses that training meets most."""
        return ops.mean(self.per_sample(y_true, y_pred))

    def counted(self, y_pred, weights):
        """The samples' weights, where what the outputs' mask leaves out does not count."""
        return weights

    def weights_for(self, y_true, y_pred, weights):
        """The weights of the samples, where the truth itself says that some do not count."""
        return weights

    def reduced(self, values, weights=None):
        """The samples' values, times their weights (an array), as `reduction` says."""
        if weights is not None:
            weights = weights.reshape(weights.shape + (1,) * (len(values.shape) - weights.ndim))
            values = ops.multiply(values, weights)
        if self.reduction in (None, "none"):
            return values
        if self.reduction == "sum":
            return ops.sum(values)
        if self.reduction == "mean_with_sample_weight" and weights is not None:
            total = float(np.broadcast_to(weights, values.shape).sum())
            return ops.divide_no_nan(ops.sum(values), total)
        return ops.mean(values)


@op(keeps=True)
def squared_error_mean(y_pred, y_true):
    """mean((y_pred - y_true)²) in one operation: the loss of the smallest and busiest models."""
    difference = y_pred - y_true
    return np.asarray(np.vdot(difference, difference) / difference.size), difference


@squared_error_mean.gradient
def _(g, out, y_pred, y_true, kept):
    towards_pred = kept * (float(g) * 2 / kept.size)
    return lambda: towards_pred, lambda: -towards_pred


class MeanSquaredError(Loss):
    """mean((y_true - y_pred)²)"""

    def elements(self, y_true, y_pred):
        return ops.square(ops.subtract(y_pred, y_true))

    def mean(self, y_true, y_pred):
        return squared_error_mean(y_pred, y_true)


class MeanAbsoluteError(Loss):
    """mean(|y_true - y_pred|)"""

    def elements(self, y_true, y_pred):
        return ops.abs(ops.subtract(y_pred, y_true))


def _smoothed(y_true, label_smoothing, classes):
    """Labels moved from 0 and 1 towards 1 / classes."""
    if not label_smoothing:
        return y_true
    return ops.add(ops.multiply(y_true, 1.0 - label_smoothing), label_smoothing / classes)


class BinaryCrossentropy(Loss):
    """mean(-(t log p + (1 - t) log(1 - p))), from probabilities p or from logits."""

    from_logits = option(False, doc="whether predictions are logits instead of probabilities")
    label_smoothing = option(0, keras=0.0, check=number, doc="how far labels move towards 0.5")
    axis = option(-1, doc="axis of the mean")

    def per_sample(self, y_true, y_pred):
        return ops.mean(self.elements(y_true, y_pred), axis=self.axis)

    def elements(self, y_true, y_pred):
        y_true = _smoothed(y_true, self.label_smoothing, 2)
        logits = y_pred
        if not self.from_logits:
            p = ops.clip(y_pred, EPSILON, 1 - EPSILON)
            logits = ops.log(ops.divide(p, ops.subtract(1.0, p)))
        # log(1 + exp(-|x|)) stays finite where exp(x) would not
        tail = ops.log1p(ops.exp(ops.negative(ops.abs(logits))))
        return ops.add(ops.subtract(ops.relu(logits), ops.multiply(logits, y_true)), tail)


@op(keeps=True)
def crossentropy_mean(y_pred, y_true):
    """mean(-sum(t log p)) of probabilities p, made to sum to 1, in one operation."""
    total = np.add.reduce(y_pred, axis=-1, keepdims=True)
    p = y_pred / total
    inside = np.minimum(np.maximum(p, EPSILON), 1 - EPSILON)
    truth = np.asarray(y_true, p.dtype)
    rows = p.size // p.shape[-1]
    return np.asarray(np.vdot(truth, np.log(inside)) / -rows), (total, p, inside, truth)


@crossentropy_mean.gradient
def _(g, out, y_pred, y_true, kept):
    total, p, inside, truth = kept
    scale = float(g) * -p.shape[-1] / p.size

    def by_pred():
        towards_p = truth / inside
        towards_p *= scale
        if not np.array_equal(p, inside):
            towards_p *= p == inside  # what was cut off has no slope
        towards_p -= np.add.reduce(towards_p * p, axis=-1, keepdims=True)
        towards_p /= total
        return towards_p

    return by_pred, lambda: np.log(inside) * scale


class CategoricalCrossentropy(Loss):
    """-sum(t log p) over the classes, from probabilities p (made to sum to 1) or from logits."""

    from_logits = option(False, doc="whether predictions are logits instead of probabilities")
    label_smoothing = option(0, keras=0.0, check=number, doc="how far labels move to uniform")
    axis = option(-1, doc="axis of the classes")

    def per_sample(self, y_true, y_pred):
        y_true = self.rows(y_true, y_pred)
        logs = self.log_probabilities(y_pred)
        return ops.negative(ops.sum(ops.multiply(y_true, logs), axis=self.axis))

    def mean(self, y_true, y_pred):
        rows = self.rows(y_true, y_pred)
        is_last = self.axis in (-1, len(y_pred.shape) - 1)
        if self.from_logits or not is_last or rows.shape != y_pred.shape:
            return super().mean(y_true, y_pred)
        return crossentropy_mean(y_pred, rows)

    def rows(self, y_true, y_pred):
        """The share of each class in the truth."""
        return _smoothed(y_true, self.label_smoothing, y_pred.shape[-1])

    def log_probabilities(self, y_pred):
        if self.from_logits:
            return ops.log_softmax(y_pred, axis=self.axis)
        p = ops.divide(y_pred, ops.sum(y_pred, axis=self.axis, keepdims=True))
        return ops.log(ops.clip(p, EPSILON, 1 - EPSILON))


class SparseCategoricalCrossentropy(CategoricalCrossentropy):
    """Categorical crossentropy where the truth is the number of the class, not a one-hot row."""

    from_logits = option(False, doc="whether predictions are logits instead of probabilities")
    ignore_class = option(ABSENT, keras=None, doc="a label whose samples do not count")
    reduction = option("sum_over_batch_size",
                       doc="sum_over_batch_size (the mean), sum, mean_with_sample_weight or None")
    axis = option(-1, in_config=False, doc="axis of the classes")
    label_smoothing = 0

    def per_sample(self, y_true, y_pred):
        values = super().per_sample(y_true, y_pred)
        if self.ignore_class is None:
            return values
        counted = self.which_count(y_true.array.reshape(values.shape))
        return ops.multiply(values, counted.astype(np.float32))

    def rows(self, y_true, y_pred):
        if len(y_true.shape) == len(y_pred.shape):  # a column of labels
            y_true = ops.squeeze(y_true, axis=-1)
        classes = y_pred.shape[-1]
        self.dialect.check_one_hot(classes)
        counted = self.which_count(y_true.array)
        self.check_labels(y_true.array if counted is None else y_true.array[counted], classes)
        return ops.one_hot(ops.cast(ops.floor(y_true), dtype="int32"), depth=classes)

    def which_count(self, labels):
        """Which of the labels count; None: all."""
        return None if self.ignore_class is None else labels != self.ignore_class

    def weights_for(self, y_true, y_pred, weights):
        if self.ignore_class is None or self.reduction not in (
                "sum_over_batch_size", "mean", "mean_with_sample_weight"):
            return weights
        counted = self.which_count(y_true.array.reshape(y_pred.shape[:-1])).astype(np.float32)
        before = np.ones_like(counted) if y_pred.mask is None else y_pred.mask
        # the mean of those counted; weights make it already one over those that no mask hides
        share = counted * (before.sum() / max((counted * before).sum(), np.float32(1)))
        return share if weights is None else share * weights

    def check_labels(self, labels, classes):
        """A label outside 0 … classes - 1 would count as no class at all, in silence."""
        if not self.dialect.checks_labels():
            return
        if labels.size and not (labels.min() >= 0 and labels.max() < classes):
            bad = labels[(labels < 0) | (labels >= classes)].flat[0]
            raise self.dialect.error("sparse_label", label=f"{bad:g}", classes=classes,
                                     last=classes - 1)


class MeanAbsolutePercentageError(Loss):
    """100 * mean(|y_true - y_pred| / |y_true|)"""

    def elements(self, y_true, y_pred):
        size = ops.maximum(ops.abs(y_true), EPSILON)
        return ops.multiply(ops.abs(ops.divide(ops.subtract(y_true, y_pred), size)), 100.0)


class MeanSquaredLogarithmicError(Loss):
    """mean((log(1 + y_true) - log(1 + y_pred))²), negative values as if they were 0."""

    def elements(self, y_true, y_pred):
        logs = [ops.log(ops.add(ops.maximum(y, EPSILON), 1.0)) for y in (y_true, y_pred)]
        return ops.square(ops.subtract(*logs))


class Hinge(Loss):
    """mean(max(0, 1 - y_true * y_pred)), for labels -1 and 1."""

    def elements(self, y_true, y_pred):
        return ops.maximum(ops.subtract(1.0, ops.multiply(y_true, y_pred)), 0.0)


class SquaredHinge(Hinge):
    """mean(max(0, 1 - y_true * y_pred)²), for labels -1 and 1."""

    def elements(self, y_true, y_pred):
        return ops.square(super().elements(y_true, y_pred))


class CategoricalHinge(Loss):
    """max(0, 1 + the largest wrong score - the right score), for one-hot rows."""

    def per_sample(self, y_true, y_pred):
        right = ops.sum(ops.multiply(y_true, y_pred), axis=-1)
        wrong = ops.max(ops.multiply(ops.subtract(1.0, y_true), y_pred), axis=-1)
        return ops.maximum(ops.add(ops.subtract(wrong, right), 1.0), 0.0)


class LogCosh(Loss):
    """mean(log(cosh(y_pred - y_true))), computed so that it stays finite."""

    def elements(self, y_true, y_pred):
        difference = ops.subtract(y_pred, y_true)
        tail = ops.softplus(ops.multiply(difference, -2.0))
        return ops.subtract(ops.add(difference, tail), math.log(2))


class KLDivergence(Loss):
    """sum(y_true * log(y_true / y_pred)) over the last axis, for probabilities."""

    def per_sample(self, y_true, y_pred):
        ratio = ops.divide(ops.clip(y_true, EPSILON, 1.0), ops.clip(y_pred, EPSILON, 1.0))
        return ops.sum(ops.multiply(y_true, ops.log(ratio)), axis=-1)


class Poisson(Loss):
    """mean(y_pred - y_true * log(y_pred))"""

    def elements(self, y_true, y_pred):
        return ops.subtract(y_pred, ops.multiply(y_true, ops.log(ops.add(y_pred, EPSILON))))


class CosineProximity(Loss):
    """-sum(y_true * y_pred) of the rows scaled to length 1: -1 where they point the same way."""

    def per_sample(self, y_true, y_pred):
        return ops.negative(ops.sum(ops.multiply(_of_length_one(y_true), _of_length_one(y_pred)),
                                    axis=-1))


def _of_length_one(x):
    squares = ops.sum(ops.square(x), axis=-1, keepdims=True)
    return ops.divide(x, ops.sqrt(ops.maximum(squares, EPSILON)))


class FunctionLoss(Loss):
    """A learner's own function of (y_true, y_pred), per sample or already a mean."""

    function = option(doc="function of (y_true, y_pred)")

    def per_sample(self, y_true, y_pred):
        return self.function(y_true, y_pred)


losses = Registry("loss")
for _class, _tfjs, _keras in (
    (MeanSquaredError, "meanSquaredError", ("mse", "MSE", "mean_squared_error")),
    (MeanAbsoluteError, "meanAbsoluteError", ("mae", "MAE", "mean_absolute_error")),
    (BinaryCrossentropy, "binaryCrossentropy", ("bce", "BCE", "binary_crossentropy")),
    (CategoricalCrossentropy, "categoricalCrossentropy", "categorical_crossentropy"),
    (SparseCategoricalCrossentropy, "sparseCategoricalCrossentropy",
     "sparse_categorical_crossentropy"),
):
    losses.add(_class, _tfjs,
               (*((_keras,) if isinstance(_keras, str) else _keras), _class.__name__))

for _class, _tfjs in (
    (MeanAbsolutePercentageError, "meanAbsolutePercentageError"),
    (MeanSquaredLogarithmicError, "meanSquaredLogarithmicError"),
    (SquaredHinge, "squaredHinge"),
    (Hinge, "hinge"),
    (CategoricalHinge, "categoricalHinge"),
    (LogCosh, "logcosh"),
    (KLDivergence, "kullbackLeiblerDivergence"),
    (Poisson, "poisson"),
    (CosineProximity, "cosineProximity"),
):
    losses.add(_class, tfjs=_tfjs)
