"""keras.metrics: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf.keras.metric import Metric as Metric
from minitf.keras.metric import _Counting
from minitf.keras.metric import _OfValues


class Accuracy(Metric):
    """How often y_pred equals y_true.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "accuracy", dtype: Any = None) -> None:
        ...
def BCE(y_true, y_pred, from_logits=False, label_smoothing=0.0) -> Any:
    """Mean over the samples of mean(-(t log p + (1 - t) log(1 - p))), from probabilities p or from logits.

    Returns one value a sample.
    """

class BinaryAccuracy(Metric):
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
def MAE(y_true, y_pred) -> Any:
    """Mean over the samples of mean(|y_true - y_pred|)

    Returns one value a sample.
    """
def MAPE(y_true, y_pred) -> Any:
    """Mean over the samples of 100 * mean(|y_true - y_pred| / |y_true|)

    Returns one value a sample.
    """
def MSE(y_true, y_pred) -> Any:
    """Mean over the samples of mean((y_true - y_pred)²)

    Returns one value a sample.
    """

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

class MeanSquaredError(Metric):
    """Mean over the samples of mean((y_true - y_pred)²)

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "mean_squared_error", dtype: Any = None) -> None:
        ...

class Precision(_Counting):
    """Of what was predicted as 1, how much is 1.

    Options:
        thresholds: above it a prediction counts as 1 (default 0.5) (default None)
        top_k: not supported (default None)
        class_id: not supported (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        thresholds: Any = None,
        top_k: Any = None,
        class_id: Any = None,
        name: Any = "precision",
        dtype: Any = None,
    ) -> None:
        ...

class Recall(_Counting):
    """Of what is 1, how much was predicted as 1.

    Options:
        thresholds: above it a prediction counts as 1 (default 0.5) (default None)
        top_k: not supported (default None)
        class_id: not supported (default None)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        thresholds: Any = None,
        top_k: Any = None,
        class_id: Any = None,
        name: Any = "recall",
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

class SparseCategoricalAccuracy(Metric):
    """How often the largest prediction is at the class that the truth names.

    Options:
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(self, name: Any = "sparse_categorical_accuracy", dtype: Any = None) -> None:
        ...

class SparseCategoricalCrossentropy(Metric):
    """Mean over the samples of Categorical crossentropy where the truth is the number of the class, not a one-hot row.

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
def binary_accuracy(y_true, y_pred, threshold=0.5) -> Any:
    """How often (y_pred > threshold) equals y_true.

    Returns one value a sample.
    """
def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0) -> Any:
    """Mean over the samples of mean(-(t log p + (1 - t) log(1 - p))), from probabilities p or from logits.

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
def deserialize(config, custom_objects=None) -> Any:
    """The thing that `serialize` described."""
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
    """Mean over the samples of Categorical crossentropy where the truth is the number of the class, not a one-hot row.

    Returns one value a sample.
    """
def top_k_categorical_accuracy(y_true, y_pred, k=5) -> Any:
    """How often the class of the one-hot truth is among the k largest predictions.

    Returns one value a sample.
    """
def get(identifier) -> Any:
    """What an identifier stands for: a name of a function gives the function."""
