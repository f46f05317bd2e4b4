"""keras.metrics: its classes and functions, by name and by `get`."""

from minitf.keras import auc as _auc  # noqa: F401 (registers them, as do the next)
from minitf.keras import confusion_metrics as _confusion_metrics  # noqa: F401
from minitf.keras import loss_metrics as _loss_metrics  # noqa: F401
from minitf.keras import losses as _losses
from minitf.keras import overlap_metrics as _overlap_metrics  # noqa: F401
from minitf.keras import score_metrics as _score_metrics  # noqa: F401
from minitf.keras.metric import Metric
from minitf.keras.naming import Kind
from minitf.metrics import metrics as registry

_FUNCTIONS = ("binary_focal_crossentropy", "categorical_focal_crossentropy", "huber", "log_cosh")
# Strings for compile that are no functions.
_STRINGS = {
    "accuracy", "auc", "binary_io_u", "cosine_similarity", "f1_score", "f_beta_score",
    "false_negatives", "false_positives", "io_u", "log_cosh_error", "mean", "mean_io_u",
    "one_hot_io_u", "one_hot_mean_io_u", "precision", "precision_at_recall", "r2_score", "recall",
    "recall_at_precision", "root_mean_squared_error", "sensitivity_at_specificity",
    "specificity_at_sensitivity", "sum", "true_negatives", "true_positives",
}
_KIND = Kind("keras.metrics", registry,
             {"Metric": Metric, **{name: getattr(_losses, name) for name in _FUNCTIONS}}, _STRINGS)
get, serialize, deserialize = _KIND.found, _KIND.serialize, _KIND.deserialize
__getattr__, __dir__ = _KIND.get, _KIND.names
