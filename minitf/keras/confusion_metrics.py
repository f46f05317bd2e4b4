"""Metrics from counts at thresholds: Precision, Recall, TruePositives, AUC, RecallAtPrecision, …"""

import numpy as np

from minitf.errors import ArgumentError
from minitf.keras.confusion_counts import (
    NOT_AMONG_TOP,
    checked_thresholds,
    confusion_counts,
    even_thresholds,
    ratio,
)
from minitf.metrics import Metric, metrics
from minitf.spec import number, option

COUNTS = ("true_positives", "false_positives", "true_negatives", "false_negatives")


class _Counting(Metric):
    """Base: the counts at each of `limits`, float32 arrays that grow batch by batch."""

    counts_all = True
    bases_first = False
    counts_names = True
    kept = COUNTS
    top_k = class_id = even = None
    limits = ()

    def reset(self):
        for name in COUNTS:
            setattr(self, name, np.zeros(len(self.limits), np.float32))

    def update(self, y_true, y_pred, weights=None):
        counts = confusion_counts(y_true.array, y_pred.array, self.limits, weights,
                                  top_k=self.top_k, class_id=self.class_id,
                                  even=self.even)
        for name, count in zip(COUNTS, counts, strict=True):
            setattr(self, name, getattr(self, name) + count)


def _alone(values):
    """The one value of one threshold, or all of several."""
    return float(values[0]) if len(values) == 1 else values


class _ConditionCount(_Counting):
    """Base of metrics that count one kind of prediction."""

    kept = ("accumulator",)
    counted_kind = ""
    thresholds = option(None, doc="above it a prediction counts as 1 (default 0.5), or several")

    def configure(self, given):
        self.limits = checked_thresholds(given.get("thresholds"))
        super().configure(given)

    @property
    def accumulator(self):
        """The count at each threshold."""
        return getattr(self, self.counted_kind)

    def value(self):
        return _alone(self.accumulator)


class TruePositives(_ConditionCount):
    """How many are 1 and predicted as 1."""

    counted_kind = "true_positives"


class FalsePositives(_ConditionCount):
    """How many are 0 and predicted as 1."""

    counted_kind = "false_positives"


class TrueNegatives(_ConditionCount):
    """How many are 0 and predicted as 0."""

    counted_kind = "true_negatives"


class FalseNegatives(_ConditionCount):
    """How many are 1 and predicted as 0."""

    counted_kind = "false_negatives"


class _Share(_Counting):
    """Base of precision and recall: the first of two kept counts over both."""

    thresholds = option(None, doc="above it a prediction counts as 1 (default 0.5), or several")
    top_k = option(None, doc="how many of a row's largest predictions count as 1")
    class_id = option(None, doc="the one class that counts")

    def configure(self, given):
        self.limits = checked_thresholds(
            given.get("thresholds"), 0.5 if given.get("top_k") is None else NOT_AMONG_TOP)
        super().configure(given)

    def value(self):
        return _alone(ratio(*(getattr(self, name) for name in self.kept)))


class Precision(_Share):
    """Of what was predicted as 1, how much is 1."""

    kept = ("true_positives", "false_positives")


class Recall(_Share):
    """Of what is 1, how much was predicted as 1."""

    kept = ("true_positives", "false_negatives")


class _BestUnder(_Counting):
    """Base: the best of one share at any threshold where another share is large enough."""

    wanted = best = ""  # names in SHARES: what has to be reached, of what the best counts

    def configure(self, given):
        wanted, count = given.get(self.wanted), given.get("num_thresholds", 200)
        if wanted is not None and not 0 <= wanted <= 1:
            raise ArgumentError(f"Argument `{self.wanted}` must be in the range [0, 1]. Received: "
                                f"{self.wanted}={wanted}")
        if count <= 0:
            raise ArgumentError("Argument `num_thresholds` must be an integer > 0. Received: "
                                f"num_thresholds={count}")
        self.limits, self.even = even_thresholds(count), count > 1
        super().configure(given)

    def value(self):
        reached, best = (ratio(*(getattr(self, name) for name in SHARES[share]))
                         for share in (self.wanted, self.best))
        return float(np.max(np.where(reached >= getattr(self, self.wanted), best, 0), initial=0))


SHARES = {
    "sensitivity": ("true_positives", "false_negatives"),
    "recall": ("true_positives", "false_negatives"),
    "specificity": ("true_negatives", "false_positives"),
    "precision": ("true_positives", "false_positives"),
}
_HOW_MANY = "at how many thresholds to look"
_WHICH = "the one class that counts"


class SensitivityAtSpecificity(_BestUnder):
    """The best share of 1 that is found, where at least this share of 0 is."""

    wanted, best = "specificity", "sensitivity"
    specificity = option(check=number, doc="the share of 0 that has to be found")
    num_thresholds = option(200, doc=_HOW_MANY)
    class_id = option(None, doc=_WHICH)


class SpecificityAtSensitivity(_BestUnder):
    """The best share of 0 that is found, where at least this share of 1 is."""

    wanted, best = "sensitivity", "specificity"
    sensitivity = option(check=number, doc="the share of 1 that has to be found")
    num_thresholds = option(200, doc=_HOW_MANY)
    class_id = option(None, doc=_WHICH)


class PrecisionAtRecall(_BestUnder):
    """The best precision where recall is at least this."""

    wanted, best = "recall", "precision"
    recall = option(check=number, doc="the recall that has to be reached")
    num_thresholds = option(200, doc=_HOW_MANY)
    class_id = option(None, doc=_WHICH)


class RecallAtPrecision(_BestUnder):
    """The best recall where precision is at least this."""

    wanted, best = "precision", "recall"
    precision = option(check=number, doc="the precision that has to be reached")
    num_thresholds = option(200, doc=_HOW_MANY)
    class_id = option(None, doc=_WHICH)


for _class, _name in (
    (TruePositives, "true_positives"), (FalsePositives, "false_positives"),
    (TrueNegatives, "true_negatives"), (FalseNegatives, "false_negatives"),
    (Precision, "precision"), (Recall, "recall"),
    (SensitivityAtSpecificity, "sensitivity_at_specificity"),
    (SpecificityAtSensitivity, "specificity_at_sensitivity"),
    (PrecisionAtRecall, "precision_at_recall"), (RecallAtPrecision, "recall_at_precision"),
):
    metrics.add(_class, keras=(_class.__name__, _name))
