"""Losses of sets and of embeddings that only Keras has: Dice, Tversky, Circle."""

import numpy as np

from minitf.core import ops
from minitf.dialect import KERAS
from minitf.keras.conversion import unwrap
from minitf.keras.masks import masked_weights
from minitf.keras.tensor import wrap
from minitf.losses import EPSILON, Loss, losses
from minitf.spec import face, number, option

NOTHING = np.float32(-1e30)  # of -inf the derivative would be NaN
_REDUCTION = "sum_over_batch_size (the mean), sum, mean_with_sample_weight or None"


class Dice(Loss):
    """1 - 2 * (what both share) / (what both have): for masks of images.

    Over all axes, so that a batch gives one value, or over those that `axis` names.
    """

    reduction = option("sum_over_batch_size", doc=_REDUCTION)
    name = option(None, doc="name in logs")
    axis = option(None, doc="axes of the sums (default all)")

    def per_sample(self, y_true, y_pred):
        shared = ops.sum(ops.multiply(y_true, y_pred), axis=self.axis)
        both = ops.add(ops.sum(y_true, axis=self.axis), ops.sum(y_pred, axis=self.axis))
        return ops.subtract(1.0, ops.divide(ops.multiply(shared, 2.0), ops.add(both, EPSILON)))


class Tversky(Loss):
    """1 - (what both share) / (it + alpha * what only the truth has + beta * only the prediction).

    Source: Salehi et al. 2017, "Tversky loss function for image segmentation".
    """

    alpha = option(0.5, check=number, doc="the weight of what the prediction misses")
    beta = option(0.5, check=number, doc="the weight of what it has too much")
    reduction = option("sum_over_batch_size", doc=_REDUCTION)
    name = option(None, doc="name in logs")
    axis = option(None, doc="axes of the sums (default all)")

    def per_sample(self, y_true, y_pred):
        shared = ops.sum(ops.multiply(y_true, y_pred), axis=self.axis)
        missed = ops.sum(ops.multiply(ops.subtract(1.0, y_pred), y_true), axis=self.axis)
        extra = ops.sum(ops.multiply(y_pred, ops.subtract(1.0, y_true)), axis=self.axis)
        all_ = ops.add(ops.add(shared, ops.multiply(missed, self.alpha)),
                       ops.add(ops.multiply(extra, self.beta), EPSILON))
        return ops.subtract(1.0, ops.divide(shared, all_))


class Circle(Loss):
    """Draws embeddings of one label together and pushes those of others apart; y_true: labels.

    y_pred: (batch, features), rows of length 1. Samples with a loss of 0 do not count.
    Source: Sun et al. 2020, "Circle Loss: A Unified Perspective of Pair Similarity Optimization".
    """

    pairs_elements = False
    gamma = option(80.0, check=number, doc="how steep the loss is")
    margin = option(0.4, check=number, doc="how far apart the labels shall be")
    remove_diagonal = option(True, doc="whether a sample is no partner of its own")

    def per_sample(self, y_true, y_pred):
        return self.of_pairs(y_true, y_pred, y_true, y_pred)

    def of_pairs(self, y_true, y_pred, labels, embeddings):
        """The loss of each sample against samples of known labels."""
        rows, columns = (t.array.astype(np.int32).reshape(-1, 1) for t in (y_true, labels))
        same = rows == columns.T
        distances = ops.maximum(
            ops.subtract(1.0, ops.matmul(y_pred, ops.transpose(embeddings))), 0.0)
        near = same & ~np.eye(*same.shape, dtype=bool) if self.remove_diagonal else same
        pull = ops.multiply(
            ops.multiply(ops.add(distances, self.margin), ops.subtract(self.margin, distances)),
            -self.gamma)
        push = ops.multiply(
            ops.multiply(ops.maximum(ops.subtract(1 + self.margin, distances), 0.0),
                         ops.subtract(1 - self.margin, distances)), self.gamma)
        return ops.softplus(ops.add(_log_sum(near, pull), _log_sum(~same, push)))

    def mean(self, y_true, y_pred):
        return self.reduced(self.per_sample(y_true, y_pred))

    def reduced(self, values, weights=None):
        return super().reduced(values, masked_weights(weights, values.array > 0, self.reduction))


def _log_sum(which, values):
    """log(sum(exp(values))) of each row's chosen values; hugely negative where a row has none."""
    return ops.logsumexp(ops.where(which, values, NOTHING), axis=1)


def circle(y_true, y_pred, ref_labels=None, ref_embeddings=None, remove_diagonal=True, gamma=80,
           margin=0.4):
    """The circle loss of each sample, against the batch or against ref_embeddings.

    y_true: (batch,) labels; y_pred: (batch, features). Returns (batch,).
    """
    loss = face(Circle, KERAS)(gamma=gamma, margin=margin, remove_diagonal=remove_diagonal)
    y_true, y_pred = unwrap(y_true), unwrap(y_pred)
    labels = y_true if ref_labels is None else unwrap(ref_labels)
    embeddings = y_pred if ref_embeddings is None else unwrap(ref_embeddings)
    with np.errstate(all="ignore"):
        return wrap(loss.of_pairs(y_true, y_pred, labels, embeddings))


circle.loss_class = Circle

for _class, _name in ((Dice, "dice"), (Tversky, "tversky"), (Circle, "circle")):
    losses.add(_class, keras=(_name, _class.__name__))
