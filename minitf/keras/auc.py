"""`keras.metrics.AUC`: the area under the ROC, precision-recall or precision-recall-gain curve."""

import numpy as np

from minitf.core.ops import sigmoid
from minitf.errors import ArgumentError
from minitf.keras.confusion_counts import are_even, confusion_counts, even_thresholds, ratio
from minitf.keras.confusion_metrics import COUNTS
from minitf.losses import EPSILON
from minitf.metrics import Metric, metrics
from minitf.spec import option

CURVES = ("PR", "ROC", "PRGAIN")
SUMS = ("interpolation", "majoring", "minoring")


class AUC(Metric):
    """The area under a curve drawn through the shares at many thresholds.

    curve: ROC (true over false positive rate), PR (precision over recall) or PRGAIN. With
    multi_label, y_pred is (batch, labels), and the mean of the labels' areas counts.
    Sources: Davis and Goadrich 2006 (interpolation of PR); Flach and Kull 2015 (gains).
    """

    counts_all = True
    bases_first = False
    counts_names = True
    kept = COUNTS
    num_thresholds = option(200, doc="at how many thresholds to look")
    curve = option("ROC", doc="ROC, PR or PRGAIN")
    summation_method = option("interpolation", doc="interpolation, majoring or minoring")
    name = option(None, doc="name in logs")
    dtype = option(None, doc="dtype of the computation")
    thresholds = option(None, doc="thresholds to look at beside 0 and 1, instead of even ones")
    multi_label = option(False, doc="whether each column is a question of its own")
    num_labels = option(None, doc="how many columns there are")
    label_weights = option(None, doc="how much each column counts")
    from_logits = option(False, doc="whether predictions are logits instead of probabilities")

    def configure(self, given):
        own, count = given.get("thresholds"), given.get("num_thresholds", 200)
        if own is None and count <= 1:
            raise ArgumentError("Argument `num_thresholds` must be an integer > 1. Received: "
                                f"num_thresholds={count}")
        limits = [0.0, *sorted(own), 1.0] if own is not None else even_thresholds(count)
        self.even = own is None or are_even(limits)
        self.limits = [-EPSILON, *limits[1:-1], 1 + EPSILON]
        super().configure(given)
        self.num_thresholds = len(limits)
        self.curve = _known(self.curve, str.upper, CURVES, "curve")
        self.summation_method = _known(self.summation_method, str.capitalize, SUMS,
                                       "summation method")
        if self.num_labels and not self.multi_label:
            raise ArgumentError("`num_labels` is needed only when `multi_label` is True.")
        self.reset()

    def config(self, cls=None):
        config = super().config(cls)
        if config.pop("thresholds") is None:
            return config
        return {**config, "thresholds": [np.float64(one) for one in self.limits[1:-1]]}

    def reset(self):
        shape = (len(self.limits),)
        if getattr(self, "multi_label", False):
            shape += (getattr(self, "columns", self.num_labels) or 0,)
        for name in COUNTS:
            setattr(self, name, np.zeros(shape, np.float32))

    def update(self, y_true, y_pred, weights=None):
        if self.multi_label and getattr(self, "columns", None) is None:
            if len(y_pred.shape) != 2:
                raise ArgumentError(
                    "`y_pred` must have rank 2 when `multi_label=True`. Found rank "
                    f"{len(y_pred.shape)}. Full shape received for `y_pred`: {y_pred.shape}")
            self.columns = y_pred.shape[1]
            self.reset()
        if self.from_logits:
            y_pred = sigmoid(y_pred)
        if self.label_weights is not None and not self.multi_label:
            weights = self.weights_by_label(y_pred, weights)
        counts = confusion_counts(y_true.array, y_pred.array, self.limits, weights,
                                  even=self.even, by_label=self.multi_label)
        for name, count in zip(COUNTS, counts, strict=True):
            setattr(self, name, getattr(self, name) + count)

    def weights_by_label(self, y_pred, weights):
        """The samples' weights times those of the columns."""
        by_label = np.broadcast_to(np.asarray(self.label_weights, np.float32), y_pred.shape)
        if weights is None:
            return by_label
        return by_label * weights.reshape(weights.shape + (1,) * (by_label.ndim - weights.ndim))

    def value(self):
        if self.curve == "PR" and self.summation_method == "interpolation":
            areas = self.interpolated_areas()
        else:
            x, y = self.points()
            heights = {"interpolation": (y[:-1] + y[1:]) / 2, "majoring": np.maximum(y[:-1], y[1:]),
                       "minoring": np.minimum(y[:-1], y[1:])}[self.summation_method]
            areas = (x[:-1] - x[1:]) * heights
        if not self.multi_label:
            return float(areas.sum())
        by_label = areas.sum(axis=0)
        if self.label_weights is None:
            return float(by_label.mean())
        weights = np.asarray(self.label_weights, np.float32)
        return float((by_label * weights).sum() / weights.sum()) if weights.sum() else 0.0

    def points(self):
        """(x, y) of the curve at each threshold."""
        tp, fp, tn, fn = (getattr(self, name) for name in COUNTS)
        recall = ratio(tp, fn)
        if self.curve == "ROC":
            return ratio(fp, tn), recall
        if self.curve == "PR":
            return recall, ratio(tp, fp)
        odds = _divided(tp + fn, tn + fp)
        recall_gain = np.where(tp == 0, 0, 1 - odds * _divided(fn, tp))
        precision_gain = np.where(tp == 0, 1, 1 - odds * _divided(fp, tp))
        return np.maximum(recall_gain, 0), precision_gain

    def interpolated_areas(self):
        """The areas between thresholds where precision is interpolated by the counts."""
        tp, fn, p = self.true_positives, self.false_negatives, self.true_positives + (
            self.false_positives)
        gained = tp[:-1] - tp[1:]
        slope = _divided(gained, np.maximum(p[:-1] - p[1:], 0))
        intercept = tp[1:] - slope * p[1:]
        some = (p[:-1] > 0) & (p[1:] > 0)
        growth = np.where(some, _divided(p[:-1], np.maximum(p[1:], 0)), 1)
        return _divided(slope * (gained + intercept * np.log(growth)),
                        np.maximum(tp[1:] + fn[1:], 0))


def _known(value, other_case, known, what):
    """One of the known values, which may be written in another case too."""
    found = next((one for one in known if value in (one, one.lower(), other_case(one))), None)
    if found is None:
        names = ", ".join(f'"{one}"' for one in known)
        raise ArgumentError(f'Invalid AUC {what} value: "{value}". Expected values are [{names}]')
    return found


def _divided(x, y):
    """x / y, 0 where y is 0."""
    x, y = np.asarray(x, np.float32), np.asarray(y, np.float32)
    return np.divide(x, y, out=np.zeros_like(y), where=y != 0)


metrics.add(AUC, keras=("AUC", "auc"))
