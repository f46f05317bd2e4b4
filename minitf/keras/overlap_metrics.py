"""Intersection over union, for segmentation: IoU, MeanIoU, BinaryIoU, OneHotIoU, OneHotMeanIoU."""

import warnings

import numpy as np

from minitf.errors import ArgumentError
from minitf.losses import EPSILON
from minitf.metrics import Metric, metrics
from minitf.spec import number, option, positive_int

_CLASSES = "how many classes there are"
_TARGETS = "the classes that count"
_IGNORED = "a label whose samples do not count"
_TRUE = "whether y_true holds labels, not rows of one number a class"
_PRED = "whether y_pred holds labels, not rows of one number a class"


class _Overlap(Metric):
    """Base: counts pairs (truth, prediction) and gives shared / (all that either has)."""

    counts_all = True
    bases_first = False
    counts_names = True
    pairs_elements = False
    kept = ("total_confusion_matrix",)
    axis = option(-1, doc="axis of the classes where there are rows")
    sparse_y_true = sparse_y_pred = True
    ignore_class = None

    def configure(self, given):
        super().configure({**given, "dtype": given.get("dtype") or "int32"})
        self.target_class_ids = list(self.targets())
        if max(self.target_class_ids) >= self.num_classes:
            raise ArgumentError(f"Target class id {max(self.target_class_ids)} is out of range, "
                                f"which is [0, {self.num_classes}).")
        self.reset()

    def targets(self):
        """The classes that count."""
        return self.target_class_ids

    def reset(self):
        size = self.num_classes
        self.total_confusion_matrix = np.zeros((size, size), self.dtype or "int32")

    def labels(self, y, sparse):
        """The labels in one row."""
        array = y.array if sparse else np.argmax(y.array, axis=self.axis)
        return array.astype(self.dtype).reshape(-1)

    def update(self, y_true, y_pred, weights=None):
        truth = self.labels(y_true, self.sparse_y_true)
        guess = self.labels(y_pred, self.sparse_y_pred)
        if weights is not None and weights.dtype.kind == "f" and "int" in self.dtype:
            warnings.warn(
                "You are passing weight as `float`, but dtype is `int`. This may result in an "
                "incorrect weight due to type casting Consider using integer weights.",
                stacklevel=2)
        each = np.broadcast_to(np.asarray(1 if weights is None else weights).reshape(-1).astype(
            self.dtype), truth.shape)
        counts = (truth >= 0) & (truth < self.num_classes) & (guess >= 0) & (
            guess < self.num_classes)
        if self.ignore_class is not None:
            counts &= truth != self.ignore_class
        matrix = self.total_confusion_matrix.copy()
        rows, columns = (one[counts].astype(int) for one in (truth, guess))
        np.add.at(matrix, (rows, columns), each[counts])
        self.total_confusion_matrix = matrix

    def value(self):
        matrix = self.total_confusion_matrix
        shared = np.diag(matrix)
        either = (matrix.sum(axis=0) + matrix.sum(axis=1) - shared)[self.target_class_ids]
        shared, either = shared[self.target_class_ids].astype(float), either.astype(float)
        there = either > 1e-9
        shares = np.where(there, shared / (either + EPSILON), 0.0)
        return float(shares.sum() / (there.sum() + EPSILON))


class IoU(_Overlap):
    """(what truth and prediction share) / (what either has), the mean over some classes."""

    num_classes = option(check=positive_int, doc=_CLASSES)
    target_class_ids = option(doc=_TARGETS)
    name = option(None, doc="name in logs")
    dtype = option(None, doc="dtype of the counts (default int32)")
    ignore_class = option(None, doc=_IGNORED)
    sparse_y_true = option(True, doc=_TRUE)
    sparse_y_pred = option(True, doc=_PRED)
    axis = option(-1, doc="axis of the classes where there are rows")


class BinaryIoU(_Overlap):
    """Intersection over union of two classes, of predictions above and below a threshold."""

    num_classes = 2
    target_class_ids = option((0, 1), doc=_TARGETS)
    threshold = option(0.5, check=number, doc="from it on a prediction counts as 1")
    axis = -1

    def update(self, y_true, y_pred, weights=None):
        positive = type(y_pred)((y_pred.array >= self.threshold).astype("int32"))
        super().update(y_true, positive, weights)


class MeanIoU(_Overlap):
    """(what truth and prediction share) / (what either has), the mean over all classes."""

    num_classes = option(check=positive_int, doc=_CLASSES)
    name = option(None, doc="name in logs")
    dtype = option(None, doc="dtype of the counts (default int32)")
    ignore_class = option(None, doc=_IGNORED)
    sparse_y_true = option(True, doc=_TRUE)
    sparse_y_pred = option(True, doc=_PRED)
    axis = option(-1, doc="axis of the classes where there are rows")

    def targets(self):
        return range(self.num_classes)


class OneHotIoU(_Overlap):
    """As IoU, for truths that are one-hot rows."""

    num_classes = option(check=positive_int, doc=_CLASSES)
    target_class_ids = option(doc=_TARGETS)
    name = option(None, doc="name in logs")
    dtype = option(None, doc="dtype of the counts (default int32)")
    ignore_class = option(None, doc=_IGNORED)
    sparse_y_pred = option(False, doc=_PRED)
    axis = option(-1, doc="axis of the classes where there are rows")
    sparse_y_true = False


class OneHotMeanIoU(_Overlap):
    """As MeanIoU, for truths that are one-hot rows."""

    num_classes = option(check=positive_int, doc=_CLASSES)
    name = option(None, doc="name in logs")
    dtype = option(None, doc="dtype of the counts (default int32)")
    ignore_class = option(None, doc=_IGNORED)
    sparse_y_pred = option(False, doc=_PRED)
    axis = option(-1, doc="axis of the classes where there are rows")
    sparse_y_true = False

    def targets(self):
        return range(self.num_classes)


for _class, _name in ((IoU, "io_u"), (MeanIoU, "mean_io_u"), (BinaryIoU, "binary_io_u"),
                      (OneHotIoU, "one_hot_io_u"), (OneHotMeanIoU, "one_hot_mean_io_u")):
    metrics.add(_class, keras=(_class.__name__, _name))
