"""keras.metrics: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf.keras.confusion_metrics import _BestUnder
from minitf.keras.confusion_metrics import _ConditionCount
from minitf.keras.confusion_metrics import _Share
from minitf.keras.metric import KerasBinaryAccuracy
from minitf.keras.metric import Metric as Metric
from minitf.keras.metric import _OfValues
from minitf.keras.overlap_metrics import _Overlap
from minitf.keras.score_metrics import _FScore
from minitf.keras.score_metrics import _Summing


class AUC(Metric):
    """The area under a curve drawn through the shares at many thresholds.

    curve: ROC (true over false positive rate), PR (precision over recall) or PRGAIN. With
    multi_label, y_pred is (batch, labels), and the mean of the labels' areas counts.
    Sources: Davis and Goadrich 2006 (interpolation of PR); Flach and Kull 2015 (gains).

    Options:
        num_thresholds: at how many thresholds to look (default 200)
        curve: ROC, PR or PRGAIN (default 'ROC')
        summation_method: interpolation, majoring or minoring (default 'interpolation')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        thresholds: thresholds to look at beside 0 and 1, instead of even ones (default None)
        multi_label: whether each column is a question of its own (default False)
        num_labels: how many columns there are (default None)
        label_weights: how much each column counts (default None)
        from_logits: whether predictions are logits instead of probabilities (default False)
    """
    def __init__(
        self,
        num_thresholds: int = 200,
        curve: str = "ROC",
        summation_method: str = "interpolation",
        name: Any = None,
        dtype: Any = None,
        thresholds: Any = None,
        multi_label: bool = False,
        num_labels: Any = None,
        label_weights: Any = None,
        from_logits: bool = False,
    ) -> None:
        ...

class Accuracy(Metric):
    """How often y_pred equals y_true.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "accuracy", dtype: Any = None) -> None:
        ...

class BinaryAccuracy(KerasBinaryAccuracy):
    """How often (y_pred > threshold) equals y_true.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        threshold: above it a prediction counts as 1 (default 0.5)
    """
    def __init__(
        self,
        name: Any = "binary_accuracy",
        dtype: Any = None,
        threshold: float = 0.5,
    ) -> None:
        ...

class BinaryCrossentropy(Metric):
    """Mean over the samples of mean(-(t log p + (1 - t) log(1 - p))), from probabilities p or from logits.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        from_logits: whether predictions are logits instead of probabilities (default False)
        label_smoothing: how far labels move towards 0.5 (default 0.0)
    """
    def __init__(
        self,
        name: Any = "binary_crossentropy",
        dtype: Any = None,
        from_logits: bool = False,
        label_smoothing: float = 0.0,
    ) -> None:
        ...

class BinaryIoU(_Overlap):
    """Intersection over union of two classes, of predictions above and below a threshold.

    Options:
        target_class_ids: the classes that count (default (0, 1))
        threshold: from it on a prediction counts as 1 (default 0.5)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        target_class_ids: Any = ...,
        threshold: float = 0.5,
        name: Any = None,
        dtype: Any = None,
    ) -> None:
        ...

class CategoricalAccuracy(Metric):
    """How often the largest prediction is where the one-hot truth is.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "categorical_accuracy", dtype: Any = None) -> None:
        ...

class CategoricalCrossentropy(Metric):
    """Mean over the samples of -sum(t log p) over the classes, from probabilities p (made to sum to 1) or from logits.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        from_logits: whether predictions are logits instead of probabilities (default False)
        label_smoothing: how far labels move to uniform (default 0.0)
        axis: axis of the classes (default -1)
    """
    def __init__(
        self,
        name: Any = "categorical_crossentropy",
        dtype: Any = None,
        from_logits: bool = False,
        label_smoothing: float = 0.0,
        axis: int = -1,
    ) -> None:
        ...

class CategoricalHinge(Metric):
    """Mean over the samples of max(0, 1 + the largest wrong score - the right score), for one-hot rows.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "categorical_hinge", dtype: Any = None) -> None:
        ...

class ConcordanceCorrelation(Metric):
    """How near truth and prediction are to being equal, along an axis.

    Source: Lin 1989, "A Concordance Correlation Coefficient to Evaluate Reproducibility".

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        axis: axis of the values that belong together (default -1)
    """
    def __init__(
        self,
        name: Any = "concordance_correlation",
        dtype: Any = None,
        axis: int = -1,
    ) -> None:
        ...

class CosineSimilarity(Metric):
    """sum(y_true * y_pred) of the rows scaled to length 1: 1 where they point the same way.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        axis: axis of the rows (default -1)
    """
    def __init__(self, name: Any = "cosine_similarity", dtype: Any = None, axis: int = -1) -> None:
        ...

class F1Score(_FScore):
    """2 * precision * recall / (precision + recall), of each column.

    y_true, y_pred: (batch, classes). Without a threshold the largest of a row counts as 1.

    Options:
        average: None (one a class), micro, macro or weighted (default None)
        threshold: above it a prediction counts as 1 (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        average: Any = None,
        threshold: Any = None,
        name: Any = "f1_score",
        dtype: Any = None,
    ) -> None:
        ...

class FBetaScore(_FScore):
    """(1 + beta²) * precision * recall / (beta² * precision + recall), of each column.

    y_true, y_pred: (batch, classes). Without a threshold the largest of a row counts as 1.

    Options:
        average: None (one a class), micro, macro or weighted (default None)
        beta: how much more recall counts than precision (default 1.0)
        threshold: above it a prediction counts as 1 (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        average: Any = None,
        beta: float = 1.0,
        threshold: Any = None,
        name: Any = "fbeta_score",
        dtype: Any = None,
    ) -> None:
        ...

class FalseNegatives(_ConditionCount):
    """How many are 1 and predicted as 0.

    Options:
        thresholds: above it a prediction counts as 1 (default 0.5), or several (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, thresholds: Any = None, name: Any = None, dtype: Any = None) -> None:
        ...

class FalsePositives(_ConditionCount):
    """How many are 0 and predicted as 1.

    Options:
        thresholds: above it a prediction counts as 1 (default 0.5), or several (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, thresholds: Any = None, name: Any = None, dtype: Any = None) -> None:
        ...

class Hinge(Metric):
    """Mean over the samples of mean(max(0, 1 - y_true * y_pred)); labels 0 and 1 count as -1 and 1.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "hinge", dtype: Any = None) -> None:
        ...

class IoU(_Overlap):
    """(what truth and prediction share) / (what either has), the mean over some classes.

    Options:
        num_classes: how many classes there are (required)
        target_class_ids: the classes that count (required)
        name: name in logs (default None)
        dtype: dtype of the counts (default int32) (default None)
        ignore_class: a label whose samples do not count (default None)
        sparse_y_true: whether y_true holds labels, not rows of one number a class (default True)
        sparse_y_pred: whether y_pred holds labels, not rows of one number a class (default True)
        axis: axis of the classes where there are rows (default -1)
    """
    def __init__(
        self,
        num_classes: int,
        target_class_ids: Any,
        name: Any = None,
        dtype: Any = None,
        ignore_class: Any = None,
        sparse_y_true: bool = True,
        sparse_y_pred: bool = True,
        axis: int = -1,
    ) -> None:
        ...

class KLDivergence(Metric):
    """Mean over the samples of sum(y_true * log(y_true / y_pred)) over the last axis, for probabilities.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "kl_divergence", dtype: Any = None) -> None:
        ...

class LogCoshError(Metric):
    """Mean over the samples of log(cosh(y_pred - y_true)).

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "logcosh", dtype: Any = None) -> None:
        ...

class Mean(_OfValues):
    """Mean of the values that it was given.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "mean", dtype: Any = None) -> None:
        ...

class MeanAbsoluteError(Metric):
    """Mean over the samples of mean(|y_true - y_pred|)

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "mean_absolute_error", dtype: Any = None) -> None:
        ...

class MeanAbsolutePercentageError(Metric):
    """Mean over the samples of 100 * mean(|y_true - y_pred| / |y_true|)

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "mean_absolute_percentage_error", dtype: Any = None) -> None:
        ...

class MeanIoU(_Overlap):
    """(what truth and prediction share) / (what either has), the mean over all classes.

    Options:
        num_classes: how many classes there are (required)
        name: name in logs (default None)
        dtype: dtype of the counts (default int32) (default None)
        ignore_class: a label whose samples do not count (default None)
        sparse_y_true: whether y_true holds labels, not rows of one number a class (default True)
        sparse_y_pred: whether y_pred holds labels, not rows of one number a class (default True)
        axis: axis of the classes where there are rows (default -1)
    """
    def __init__(
        self,
        num_classes: int,
        name: Any = None,
        dtype: Any = None,
        ignore_class: Any = None,
        sparse_y_true: bool = True,
        sparse_y_pred: bool = True,
        axis: int = -1,
    ) -> None:
        ...

class MeanSquaredError(Metric):
    """Mean over the samples of mean((y_true - y_pred)²)

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "mean_squared_error", dtype: Any = None) -> None:
        ...

class MeanSquaredLogarithmicError(Metric):
    """Mean over the samples of mean((log(1 + y_true) - log(1 + y_pred))²), negative values as if they were 0.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "mean_squared_logarithmic_error", dtype: Any = None) -> None:
        ...

class OneHotIoU(_Overlap):
    """As IoU, for truths that are one-hot rows.

    Options:
        num_classes: how many classes there are (required)
        target_class_ids: the classes that count (required)
        name: name in logs (default None)
        dtype: dtype of the counts (default int32) (default None)
        ignore_class: a label whose samples do not count (default None)
        sparse_y_pred: whether y_pred holds labels, not rows of one number a class (default False)
        axis: axis of the classes where there are rows (default -1)
    """
    def __init__(
        self,
        num_classes: int,
        target_class_ids: Any,
        name: Any = None,
        dtype: Any = None,
        ignore_class: Any = None,
        sparse_y_pred: bool = False,
        axis: int = -1,
    ) -> None:
        ...

class OneHotMeanIoU(_Overlap):
    """As MeanIoU, for truths that are one-hot rows.

    Options:
        num_classes: how many classes there are (required)
        name: name in logs (default None)
        dtype: dtype of the counts (default int32) (default None)
        ignore_class: a label whose samples do not count (default None)
        sparse_y_pred: whether y_pred holds labels, not rows of one number a class (default False)
        axis: axis of the classes where there are rows (default -1)
    """
    def __init__(
        self,
        num_classes: int,
        name: Any = None,
        dtype: Any = None,
        ignore_class: Any = None,
        sparse_y_pred: bool = False,
        axis: int = -1,
    ) -> None:
        ...

class PearsonCorrelation(Metric):
    """The correlation of truth and prediction along an axis.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        axis: axis of the values that belong together (default -1)
    """
    def __init__(
        self,
        name: Any = "pearson_correlation",
        dtype: Any = None,
        axis: int = -1,
    ) -> None:
        ...

class Poisson(Metric):
    """Mean over the samples of mean(y_pred - y_true * log(y_pred))

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "poisson", dtype: Any = None) -> None:
        ...

class Precision(_Share):
    """Of what was predicted as 1, how much is 1.

    Options:
        thresholds: above it a prediction counts as 1 (default 0.5), or several (default None)
        top_k: how many of a row's largest predictions count as 1 (default None)
        class_id: the one class that counts (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        thresholds: Any = None,
        top_k: Any = None,
        class_id: Any = None,
        name: Any = None,
        dtype: Any = None,
    ) -> None:
        ...

class PrecisionAtRecall(_BestUnder):
    """The best precision where recall is at least this.

    Options:
        recall: the recall that has to be reached (required)
        num_thresholds: at how many thresholds to look (default 200)
        class_id: the one class that counts (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        recall: float,
        num_thresholds: int = 200,
        class_id: Any = None,
        name: Any = None,
        dtype: Any = None,
    ) -> None:
        ...

class R2Score(_Summing):
    """1 - (the squares of the errors) / (the squares of the truth's deviations), of each column.

    y_true, y_pred: (batch, columns). num_regressors: for the adjusted score.

    Options:
        class_aggregation: uniform_average, variance_weighted_average or None (default 'uniform_average')
        num_regressors: how many independent variables the adjusted score knows of (default 0)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        class_aggregation: str = "uniform_average",
        num_regressors: int = 0,
        name: Any = "r2_score",
        dtype: Any = None,
    ) -> None:
        ...

class Recall(_Share):
    """Of what is 1, how much was predicted as 1.

    Options:
        thresholds: above it a prediction counts as 1 (default 0.5), or several (default None)
        top_k: how many of a row's largest predictions count as 1 (default None)
        class_id: the one class that counts (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        thresholds: Any = None,
        top_k: Any = None,
        class_id: Any = None,
        name: Any = None,
        dtype: Any = None,
    ) -> None:
        ...

class RecallAtPrecision(_BestUnder):
    """The best recall where precision is at least this.

    Options:
        precision: the precision that has to be reached (required)
        num_thresholds: at how many thresholds to look (default 200)
        class_id: the one class that counts (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        precision: float,
        num_thresholds: int = 200,
        class_id: Any = None,
        name: Any = None,
        dtype: Any = None,
    ) -> None:
        ...

class RootMeanSquaredError(Metric):
    """sqrt(mean((y_true - y_pred)²))

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "root_mean_squared_error", dtype: Any = None) -> None:
        ...

class SensitivityAtSpecificity(_BestUnder):
    """The best share of 1 that is found, where at least this share of 0 is.

    Options:
        specificity: the share of 0 that has to be found (required)
        num_thresholds: at how many thresholds to look (default 200)
        class_id: the one class that counts (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        specificity: float,
        num_thresholds: int = 200,
        class_id: Any = None,
        name: Any = None,
        dtype: Any = None,
    ) -> None:
        ...

class SparseCategoricalAccuracy(Metric):
    """How often the largest prediction is at the class that the truth names.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "sparse_categorical_accuracy", dtype: Any = None) -> None:
        ...

class SparseCategoricalCrossentropy(Metric):
    """Mean over the samples of the crossentropy with the class that the truth names.

    As in Keras, `ignore_class` keeps samples out of the count only where there are weights.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        from_logits: whether predictions are logits instead of probabilities (default False)
        ignore_class: a label whose samples do not count (default None)
        axis: axis of the classes (default -1)
    """
    def __init__(
        self,
        name: Any = "sparse_categorical_crossentropy",
        dtype: Any = None,
        from_logits: bool = False,
        ignore_class: Any = None,
        axis: int = -1,
    ) -> None:
        ...

class SparseTopKCategoricalAccuracy(Metric):
    """How often the class that the truth names is among the k largest predictions.

    from_sorted_ids: y_pred holds classes, the likeliest first, instead of a number a class.

    Options:
        k: how many of the largest count (default 5)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
        from_sorted_ids: whether y_pred holds classes, the likeliest first (default False)
    """
    def __init__(
        self,
        k: int = 5,
        name: Any = "sparse_top_k_categorical_accuracy",
        dtype: Any = None,
        from_sorted_ids: bool = False,
    ) -> None:
        ...

class SpecificityAtSensitivity(_BestUnder):
    """The best share of 0 that is found, where at least this share of 1 is.

    Options:
        sensitivity: the share of 1 that has to be found (required)
        num_thresholds: at how many thresholds to look (default 200)
        class_id: the one class that counts (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        sensitivity: float,
        num_thresholds: int = 200,
        class_id: Any = None,
        name: Any = None,
        dtype: Any = None,
    ) -> None:
        ...

class SquaredHinge(Metric):
    """Mean over the samples of mean(max(0, 1 - y_true * y_pred)²); labels 0 and 1 count as -1 and 1.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "squared_hinge", dtype: Any = None) -> None:
        ...

class Sum(_OfValues):
    """Sum of the values that it was given.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "sum", dtype: Any = None) -> None:
        ...

class TopKCategoricalAccuracy(Metric):
    """How often the class of the one-hot truth is among the k largest predictions.

    Options:
        k: how many of the largest count (default 5)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        k: int = 5,
        name: Any = "top_k_categorical_accuracy",
        dtype: Any = None,
    ) -> None:
        ...

class TrueNegatives(_ConditionCount):
    """How many are 0 and predicted as 0.

    Options:
        thresholds: above it a prediction counts as 1 (default 0.5), or several (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, thresholds: Any = None, name: Any = None, dtype: Any = None) -> None:
        ...

class TruePositives(_ConditionCount):
    """How many are 1 and predicted as 1.

    Options:
        thresholds: above it a prediction counts as 1 (default 0.5), or several (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, thresholds: Any = None, name: Any = None, dtype: Any = None) -> None:
        ...
def binary_accuracy(y_true, y_pred, threshold=0.5) -> Any:
    """How often (y_pred > threshold) equals y_true.

    Returns one value a sample.
    """
def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0) -> Any:
    """Mean over the samples of mean(-(t log p + (1 - t) log(1 - p))), from probabilities p or from logits.

    Returns one value a sample.
    """
def binary_focal_crossentropy(
    y_true,
    y_pred,
    apply_class_balancing=False,
    alpha=0.25,
    gamma=2.0,
    from_logits=False,
    label_smoothing=0.0,
    axis=-1,
) -> Any:
    """mean((1 - p_t)^gamma * binary crossentropy), p_t the probability of the true label.

    Source: Lin et al. 2017, "Focal Loss for Dense Object Detection".

    Returns one value a sample.
    """
def categorical_accuracy(y_true, y_pred) -> Any:
    """How often the largest prediction is where the one-hot truth is.

    Returns one value a sample.
    """
def categorical_crossentropy(
    y_true,
    y_pred,
    from_logits=False,
    label_smoothing=0.0,
    axis=-1,
) -> Any:
    """Mean over the samples of -sum(t log p) over the classes, from probabilities p (made to sum to 1) or from logits.

    Returns one value a sample.
    """
def categorical_focal_crossentropy(
    y_true,
    y_pred,
    alpha=0.25,
    gamma=2.0,
    from_logits=False,
    label_smoothing=0.0,
    axis=-1,
) -> Any:
    """sum(alpha * (1 - p)^gamma * -t log p) over the classes.

    Source: Lin et al. 2017, "Focal Loss for Dense Object Detection".

    Returns one value a sample.
    """
def categorical_hinge(y_true, y_pred) -> Any:
    """Mean over the samples of max(0, 1 + the largest wrong score - the right score), for one-hot rows.

    Returns one value a sample.
    """
def concordance_correlation(y_true, y_pred, axis=-1) -> Any:
    """How near truth and prediction are to being equal, along an axis.

    Source: Lin 1989, "A Concordance Correlation Coefficient to Evaluate Reproducibility".

    Returns one value a sample.
    """
def deserialize(config, custom_objects=None) -> Any:
    """The thing that `serialize` described."""
def hinge(y_true, y_pred) -> Any:
    """Mean over the samples of mean(max(0, 1 - y_true * y_pred)); labels 0 and 1 count as -1 and 1.

    Returns one value a sample.
    """
def huber(y_true, y_pred, delta=1.0) -> Any:
    """Half the square of an error up to delta, then a straight line.

    Returns one value a sample.
    """
def kl_divergence(y_true, y_pred) -> Any:
    """Mean over the samples of sum(y_true * log(y_true / y_pred)) over the last axis, for probabilities.

    Returns one value a sample.
    """
def log_cosh(y_true, y_pred) -> Any:
    """mean(log(cosh(y_pred - y_true))), computed so that it stays finite.

    Returns one value a sample.
    """
def mean_absolute_error(y_true, y_pred) -> Any:
    """Mean over the samples of mean(|y_true - y_pred|)

    Returns one value a sample.
    """
def mean_absolute_percentage_error(y_true, y_pred) -> Any:
    """Mean over the samples of 100 * mean(|y_true - y_pred| / |y_true|)

    Returns one value a sample.
    """
def mean_squared_error(y_true, y_pred) -> Any:
    """Mean over the samples of mean((y_true - y_pred)²)

    Returns one value a sample.
    """
def mean_squared_logarithmic_error(y_true, y_pred) -> Any:
    """Mean over the samples of mean((log(1 + y_true) - log(1 + y_pred))²), negative values as if they were 0.

    Returns one value a sample.
    """
def pearson_correlation(y_true, y_pred, axis=-1) -> Any:
    """The correlation of truth and prediction along an axis.

    Returns one value a sample.
    """
def poisson(y_true, y_pred) -> Any:
    """Mean over the samples of mean(y_pred - y_true * log(y_pred))

    Returns one value a sample.
    """
def serialize(thing) -> Any:
    """{class_name, config} of a thing of this kind."""
def sparse_categorical_accuracy(y_true, y_pred) -> Any:
    """How often the largest prediction is at the class that the truth names.

    Returns one value a sample.
    """
def sparse_categorical_crossentropy(
    y_true,
    y_pred,
    from_logits=False,
    ignore_class=None,
    axis=-1,
) -> Any:
    """Mean over the samples of the crossentropy with the class that the truth names.

    As in Keras, `ignore_class` keeps samples out of the count only where there are weights.

    Returns one value a sample.
    """
def sparse_top_k_categorical_accuracy(y_true, y_pred, k=5, from_sorted_ids=False) -> Any:
    """How often the class that the truth names is among the k largest predictions.

    from_sorted_ids: y_pred holds classes, the likeliest first, instead of a number a class.

    Returns one value a sample.
    """
def squared_hinge(y_true, y_pred) -> Any:
    """Mean over the samples of mean(max(0, 1 - y_true * y_pred)²); labels 0 and 1 count as -1 and 1.

    Returns one value a sample.
    """
def top_k_categorical_accuracy(y_true, y_pred, k=5) -> Any:
    """How often the class of the one-hot truth is among the k largest predictions.

    Returns one value a sample.
    """
def get(identifier) -> Any:
    """What an identifier stands for: a name of a function gives the function."""
