"""Metrics of whole data sets that only Keras has: F1Score, FBetaScore, R2Score, IoU and its kin."""

import warnings

import numpy as np

from minitf.errors import ArgumentError
from minitf.losses import EPSILON
from minitf.metrics import Metric, metrics
from minitf.spec import option


def _checked_shapes(metric, y_true, y_pred):
    if len(y_pred.shape) != 2 or len(y_true.shape) != 2:
        raise ArgumentError(
            f"{metric} expects 2D inputs with shape (batch_size, output_dim). Received input "
            f"shapes: y_pred.shape={y_pred.shape} and y_true.shape={y_true.shape}.")


class _Summing(Metric):
    """Base: sums over samples, made with the first batch."""

    counts_all = True
    bases_first = False
    sums = ()

    def reset(self):
        for name in self.sums:
            setattr(self, name, np.zeros_like(getattr(self, name, np.float32(0))))

    def add_up(self, **parts):
        """Add to the sums what a batch gives."""
        for name, part in parts.items():
            setattr(self, name, np.asarray(getattr(self, name) + part, np.float32))
        self.seen = True

    seen = False  # whether a batch has said how many columns there are

    @property
    def kept(self):
        """What is kept, once it is known how many columns there are."""
        return self.sums if self.seen else ()


class _FScore(_Summing):
    """Base: (1 + beta²) * precision * recall / (beta² * precision + recall), of each column."""

    sums = ("true_positives", "false_positives", "false_negatives", "intermediate_weights")
    beta = 1.0

    def configure(self, given):
        average, beta, threshold = (given.get(key, default) for key, default in (
            ("average", None), ("beta", 1.0), ("threshold", None)))
        if average not in (None, "micro", "macro", "weighted"):
            raise ArgumentError("Invalid `average` argument value. Expected one of: {None, "
                                f"'micro', 'macro', 'weighted'}}. Received: average={average}")
        for name, value in (("beta", beta), ("threshold", threshold)):
            if value is not None and not isinstance(value, float):
                raise ArgumentError(f"Invalid `{name}` argument value. It should be a Python float."
                                    f" Received: {name}={value} of type '{type(value)}'")
        if beta <= 0.0:
            raise ArgumentError("Invalid `beta` argument value. It should be > 0. Received: "
                                f"beta={beta}")
        if threshold is not None and not 0 < threshold <= 1:
            raise ArgumentError("Invalid `threshold` argument value. It should verify 0 < "
                                f"threshold <= 1. Received: threshold={threshold}")
        super().configure(given)

    def update(self, y_true, y_pred, weights=None):
        _checked_shapes("FBetaScore", y_true, y_pred)
        truth, guess = y_true.array.astype(np.float32), y_pred.array
        if self.threshold is None:
            guess = (guess >= guess.max(axis=-1, keepdims=True)) & (np.abs(guess) > 1e-9)
        else:
            guess = guess > self.threshold
        each = np.float32(1) if weights is None else weights[:, None]
        axis = None if self.average == "micro" else 0

        def count(values):
            return (values * each).sum(axis=axis, dtype=np.float32)

        self.add_up(true_positives=count(guess * truth), false_positives=count(guess * (1 - truth)),
                    false_negatives=count((1 - guess.astype(np.float32)) * truth),
                    intermediate_weights=count(truth))

    def value(self):
        tp = self.true_positives
        precision = tp / (tp + self.false_positives + EPSILON)
        recall = tp / (tp + self.false_negatives + EPSILON)
        square = self.beta**2
        score = precision * recall / (square * precision + recall + EPSILON) * (1 + square)
        if self.average == "weighted":
            weights = self.intermediate_weights
            return float((score * (weights / (weights.sum() + EPSILON))).sum())
        return score if self.average is None else float(score.mean())


_AVERAGE = "None (one a class), micro, macro or weighted"


class FBetaScore(_FScore):
    """(1 + beta²) * precision * recall / (beta² * precision + recall), of each column.

    y_true, y_pred: (batch, classes). Without a threshold the largest of a row counts as 1.
    """

    keras_name_in_logs = "fbeta_score"
    average = option(None, doc=_AVERAGE)
    beta = option(1.0, doc="how much more recall counts than precision")
    threshold = option(None, doc="above it a prediction counts as 1")


class F1Score(_FScore):
    """2 * precision * recall / (precision + recall), of each column.

    y_true, y_pred: (batch, classes). Without a threshold the largest of a row counts as 1.
    """

    keras_name_in_logs = "f1_score"
    average = option(None, doc=_AVERAGE)
    threshold = option(None, doc="above it a prediction counts as 1")


class R2Score(_Summing):
    """1 - (the squares of the errors) / (the squares of the truth's deviations), of each column.

    y_true, y_pred: (batch, columns). num_regressors: for the adjusted score.
    """

    sums = ("num_samples", "squared_sum", "sum", "residual", "count")
    class_aggregation = option("uniform_average",
                               doc="uniform_average, variance_weighted_average or None")
    num_regressors = option(0, doc="how many independent variables the adjusted score knows of")

    def configure(self, given):
        known = (None, "uniform_average", "variance_weighted_average")
        if given.get("class_aggregation") not in known:
            raise ArgumentError(
                f"Invalid value for argument `class_aggregation`. Expected one of {known}. "
                f"Received: class_aggregation={given['class_aggregation']}")
        if given.get("num_regressors", 0) < 0:
            raise ArgumentError(
                "Invalid value for argument `num_regressors`. Expected a value >= 0. Received: "
                f"num_regressors={given['num_regressors']}")
        super().configure(given)

    @property
    def kept(self):
        """What is kept, once it is known how many columns there are."""
        return self.sums if self.seen else self.sums[:1]

    def update(self, y_true, y_pred, weights=None):
        _checked_shapes("R2Score", y_true, y_pred)
        truth, guess = y_true.array.astype(np.float32), y_pred.array
        each = np.float32(1) if weights is None else weights
        each = np.broadcast_to(each[:, None] if each.ndim == 1 else each, truth.shape)
        weighted = truth * each
        self.add_up(sum=weighted.sum(axis=0), squared_sum=(truth * weighted).sum(axis=0),
                    residual=((truth - guess) ** 2 * each).sum(axis=0), count=each.sum(axis=0),
                    num_samples=truth.size)

    def value(self):
        with np.errstate(all="ignore"):
            total = self.squared_sum - self.sum * (self.sum / self.count)
            scores = 1 - self.residual / total
            scores = np.where(np.isinf(scores), np.float32(0), scores)
            if self.class_aggregation == "uniform_average":
                scores = scores.mean()
            elif self.class_aggregation == "variance_weighted_average":
                scores = (total * scores).sum() / total.sum()
        return self.adjusted(scores) if self.num_regressors else scores

    def adjusted(self, scores):
        """The score less what so many variables explain by chance."""
        free = self.num_samples - 1 - self.num_regressors
        if free < 0:
            warnings.warn("More independent predictors than datapoints in adjusted R2 score. "
                          "Falling back to standard R2 score.", stacklevel=2)
        elif free == 0:
            warnings.warn("Division by zero in Adjusted R2 score. Falling back to standard R2 "
                          "score.", stacklevel=2)
        else:
            return 1 - (1 - scores) * (self.num_samples - 1) / free
        return scores


for _class, _name in ((FBetaScore, "f_beta_score"), (F1Score, "f1_score"), (R2Score, "r2_score")):
    metrics.add(_class, keras=(_class.__name__, _name))
