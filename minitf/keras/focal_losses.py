"""Crossentropies that weigh hard samples more, or wrong labels less; only Keras has them."""

import numpy as np

from minitf.core import ops
from minitf.errors import ArgumentError
from minitf.losses import EPSILON, Loss, losses
from minitf.spec import number, option


def _smoothed(y_true, share, target):
    """Labels moved by a share of the way towards target."""
    return ops.add(ops.multiply(y_true, 1.0 - share), share * target) if share else y_true


class BinaryFocalCrossentropy(Loss):
    """mean((1 - p_t)^gamma * binary crossentropy), p_t the probability of the true label.

    Source: Lin et al. 2017, "Focal Loss for Dense Object Detection".
    """

    apply_class_balancing = option(False, doc="whether label 1 counts alpha, label 0 1 - alpha")
    alpha = option(0.25, check=number, doc="the weight of label 1 where classes are balanced")
    gamma = option(2.0, check=number, doc="how little samples count that are right already")
    from_logits = option(False, doc="whether predictions are logits instead of probabilities")
    label_smoothing = option(0.0, check=number, doc="how far labels move towards 0.5")
    axis = option(-1, doc="axis of the mean")

    def per_sample(self, y_true, y_pred):
        y_true = _smoothed(y_true, self.label_smoothing, 0.5)
        p = ops.sigmoid(y_pred) if self.from_logits else y_pred
        inside = ops.clip(p, EPSILON, 1 - EPSILON)
        false = ops.subtract(1.0, y_true)
        logs = ops.add(ops.multiply(y_true, ops.log(inside)),
                       ops.multiply(false, ops.log(ops.subtract(1.0, inside))))
        right = ops.add(ops.multiply(y_true, p), ops.multiply(false, ops.subtract(1.0, p)))
        values = ops.multiply(ops.power(ops.subtract(1.0, right), self.gamma), ops.negative(logs))
        if self.apply_class_balancing:
            balance = ops.add(ops.multiply(y_true, self.alpha),
                              ops.multiply(false, 1.0 - self.alpha))
            values = ops.multiply(balance, values)
        return ops.mean(values, axis=self.axis)


class CategoricalFocalCrossentropy(Loss):
    """sum(alpha * (1 - p)^gamma * -t log p) over the classes.

    Source: Lin et al. 2017, "Focal Loss for Dense Object Detection".
    """

    alpha = option(0.25, doc="the weight of all classes, or a list of one a class")
    gamma = option(2.0, check=number, doc="how little samples count that are right already")
    from_logits = option(False, doc="whether predictions are logits instead of probabilities")
    label_smoothing = option(0.0, check=number, doc="how far labels move to uniform")
    axis = option(-1, doc="axis of the classes")

    def per_sample(self, y_true, y_pred):
        y_true = _smoothed(y_true, self.label_smoothing, 1 / y_true.shape[-1])
        p = ops.softmax(y_pred, axis=self.axis) if self.from_logits else y_pred
        p = ops.divide(p, ops.sum(p, axis=self.axis, keepdims=True))
        p = ops.clip(p, EPSILON, 1 - EPSILON)
        alpha = np.asarray(self.alpha, np.float32)
        weights = ops.multiply(ops.power(ops.subtract(1.0, p), self.gamma), alpha)
        values = ops.multiply(weights, ops.multiply(y_true, ops.log(p)))
        return ops.negative(ops.sum(values, axis=self.axis))


class CategoricalGeneralizedCrossEntropy(Loss):
    """(1 - p^q) / q, p the probability of the class that the truth names: bears wrong labels.

    Source: Zhang and Sabuncu 2018, "Generalized Cross Entropy Loss".
    """

    pairs_elements = False
    q = option(0.5, check=number, doc="between 0 (crossentropy) and 1 (mean absolute error)")

    def configure(self, given):
        super().configure(given)
        if not 0 < self.q < 1:
            raise ArgumentError("q must be in the interval (0, 1)")

    def per_sample(self, y_true, y_pred):
        labels = ops.cast(y_true, dtype="int32")
        rows = ops.one_hot(labels, depth=y_pred.shape[-1])
        p = ops.sum(ops.multiply(y_pred, rows), axis=-1)
        return ops.divide(ops.subtract(1.0, ops.power(p, self.q)), self.q)


for _class, _name in (
    (BinaryFocalCrossentropy, "binary_focal_crossentropy"),
    (CategoricalFocalCrossentropy, "categorical_focal_crossentropy"),
    (CategoricalGeneralizedCrossEntropy, "categorical_generalized_cross_entropy"),
):
    losses.add(_class, keras=(_name, _class.__name__))
