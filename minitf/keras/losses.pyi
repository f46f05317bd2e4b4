"""keras.losses: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf.keras.loss import KerasHinge
from minitf.keras.loss import KerasSquaredHinge
from minitf.keras.parts import Loss as Loss


class BinaryCrossentropy(Loss):
    """mean(-(t log p + (1 - t) log(1 - p))), from probabilities p or from logits.

    Options:
        from_logits: whether predictions are logits instead of probabilities (default False)
        label_smoothing: how far labels move towards 0.5 (default 0.0)
        axis: axis of the mean (default -1)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        from_logits: bool = False,
        label_smoothing: float = 0.0,
        axis: int = -1,
        reduction: str = "sum_over_batch_size",
        name: Any = "binary_crossentropy",
        dtype: Any = None,
    ) -> None:
        ...

class BinaryFocalCrossentropy(Loss):
    """mean((1 - p_t)^gamma * binary crossentropy), p_t the probability of the true label.

    Source: Lin et al. 2017, "Focal Loss for Dense Object Detection".

    Options:
        apply_class_balancing: whether label 1 counts alpha, label 0 1 - alpha (default False)
        alpha: the weight of label 1 where classes are balanced (default 0.25)
        gamma: how little samples count that are right already (default 2.0)
        from_logits: whether predictions are logits instead of probabilities (default False)
        label_smoothing: how far labels move towards 0.5 (default 0.0)
        axis: axis of the mean (default -1)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        apply_class_balancing: bool = False,
        alpha: float = 0.25,
        gamma: float = 2.0,
        from_logits: bool = False,
        label_smoothing: float = 0.0,
        axis: int = -1,
        reduction: str = "sum_over_batch_size",
        name: Any = "binary_focal_crossentropy",
        dtype: Any = None,
    ) -> None:
        ...

class CategoricalCrossentropy(Loss):
    """-sum(t log p) over the classes, from probabilities p (made to sum to 1) or from logits.

    Options:
        from_logits: whether predictions are logits instead of probabilities (default False)
        label_smoothing: how far labels move to uniform (default 0.0)
        axis: axis of the classes (default -1)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        from_logits: bool = False,
        label_smoothing: float = 0.0,
        axis: int = -1,
        reduction: str = "sum_over_batch_size",
        name: Any = "categorical_crossentropy",
        dtype: Any = None,
    ) -> None:
        ...

class CategoricalFocalCrossentropy(Loss):
    """sum(alpha * (1 - p)^gamma * -t log p) over the classes.

    Source: Lin et al. 2017, "Focal Loss for Dense Object Detection".

    Options:
        alpha: the weight of all classes, or a list of one a class (default 0.25)
        gamma: how little samples count that are right already (default 2.0)
        from_logits: whether predictions are logits instead of probabilities (default False)
        label_smoothing: how far labels move to uniform (default 0.0)
        axis: axis of the classes (default -1)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        alpha: float = 0.25,
        gamma: float = 2.0,
        from_logits: bool = False,
        label_smoothing: float = 0.0,
        axis: int = -1,
        reduction: str = "sum_over_batch_size",
        name: Any = "categorical_focal_crossentropy",
        dtype: Any = None,
    ) -> None:
        ...

class CategoricalGeneralizedCrossEntropy(Loss):
    """(1 - p^q) / q, p the probability of the class that the truth names: bears wrong labels.

    Source: Zhang and Sabuncu 2018, "Generalized Cross Entropy Loss".

    Options:
        q: between 0 (crossentropy) and 1 (mean absolute error) (default 0.5)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        q: float = 0.5,
        reduction: str = "sum_over_batch_size",
        name: Any = "categorical_generalized_cross_entropy",
        dtype: Any = None,
    ) -> None:
        ...

class CategoricalHinge(Loss):
    """max(0, 1 + the largest wrong score - the right score), for one-hot rows.

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "categorical_hinge",
        dtype: Any = None,
    ) -> None:
        ...

class Circle(Loss):
    """Draws embeddings of one label together and pushes those of others apart; y_true: labels.

    y_pred: (batch, features), rows of length 1. Samples with a loss of 0 do not count.
    Source: Sun et al. 2020, "Circle Loss: A Unified Perspective of Pair Similarity Optimization".

    Options:
        gamma: how steep the loss is (default 80.0)
        margin: how far apart the labels shall be (default 0.4)
        remove_diagonal: whether a sample is no partner of its own (default True)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        gamma: float = 80.0,
        margin: float = 0.4,
        remove_diagonal: bool = True,
        reduction: str = "sum_over_batch_size",
        name: Any = "circle",
        dtype: Any = None,
    ) -> None:
        ...

class CosineSimilarity(Loss):
    """-sum(y_true * y_pred) of the rows scaled to length 1: -1 where they point the same way.

    Options:
        axis: axis of the rows (default -1)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        axis: int = -1,
        reduction: str = "sum_over_batch_size",
        name: Any = "cosine_similarity",
        dtype: Any = None,
    ) -> None:
        ...

class Dice(Loss):
    """1 - 2 * (what both share) / (what both have): for masks of images.

    Over all axes, so that a batch gives one value, or over those that `axis` names.

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        axis: axes of the sums (default all) (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "dice",
        axis: Any = None,
        dtype: Any = None,
    ) -> None:
        ...

class Hinge(KerasHinge):
    """mean(max(0, 1 - y_true * y_pred)); labels 0 and 1 count as -1 and 1.

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "hinge",
        dtype: Any = None,
    ) -> None:
        ...

class Huber(Loss):
    """Half the square of an error up to delta, then a straight line.

    Options:
        delta: up to which error the square counts (default 1.0)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        delta: float = 1.0,
        reduction: str = "sum_over_batch_size",
        name: Any = "huber_loss",
        dtype: Any = None,
    ) -> None:
        ...

class KLDivergence(Loss):
    """sum(y_true * log(y_true / y_pred)) over the last axis, for probabilities.

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "kl_divergence",
        dtype: Any = None,
    ) -> None:
        ...

class LogCosh(Loss):
    """mean(log(cosh(y_pred - y_true))), computed so that it stays finite.

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "log_cosh",
        dtype: Any = None,
    ) -> None:
        ...

class MeanAbsoluteError(Loss):
    """mean(|y_true - y_pred|)

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "mean_absolute_error",
        dtype: Any = None,
    ) -> None:
        ...

class MeanAbsolutePercentageError(Loss):
    """100 * mean(|y_true - y_pred| / |y_true|)

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "mean_absolute_percentage_error",
        dtype: Any = None,
    ) -> None:
        ...

class MeanSquaredError(Loss):
    """mean((y_true - y_pred)²)

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "mean_squared_error",
        dtype: Any = None,
    ) -> None:
        ...

class MeanSquaredLogarithmicError(Loss):
    """mean((log(1 + y_true) - log(1 + y_pred))²), negative values as if they were 0.

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "mean_squared_logarithmic_error",
        dtype: Any = None,
    ) -> None:
        ...

class Poisson(Loss):
    """mean(y_pred - y_true * log(y_pred))

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "poisson",
        dtype: Any = None,
    ) -> None:
        ...

class SparseCategoricalCrossentropy(Loss):
    """Categorical crossentropy where the truth is the number of the class, not a one-hot row.

    Options:
        from_logits: whether predictions are logits instead of probabilities (default False)
        ignore_class: a label whose samples do not count (default None)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        axis: axis of the classes (default -1)
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        from_logits: bool = False,
        ignore_class: Any = None,
        reduction: str = "sum_over_batch_size",
        axis: int = -1,
        name: Any = "sparse_categorical_crossentropy",
        dtype: Any = None,
    ) -> None:
        ...

class SquaredHinge(KerasSquaredHinge):
    """mean(max(0, 1 - y_true * y_pred)²); labels 0 and 1 count as -1 and 1.

    Options:
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        reduction: str = "sum_over_batch_size",
        name: Any = "squared_hinge",
        dtype: Any = None,
    ) -> None:
        ...

class Tversky(Loss):
    """1 - (what both share) / (it + alpha * what only the truth has + beta * only the prediction).

    Source: Salehi et al. 2017, "Tversky loss function for image segmentation".

    Options:
        alpha: the weight of what the prediction misses (default 0.5)
        beta: the weight of what it has too much (default 0.5)
        reduction: sum_over_batch_size (the mean), sum, mean_with_sample_weight or None (default 'sum_over_batch_size')
        name: name in logs (default None)
        axis: axes of the sums (default all) (default None)
        dtype: dtype of the computation (default None)
    """
    def __init__(
        self,
        alpha: float = 0.5,
        beta: float = 0.5,
        reduction: str = "sum_over_batch_size",
        name: Any = "tversky",
        axis: Any = None,
        dtype: Any = None,
    ) -> None:
        ...
def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1) -> Any:
    """mean(-(t log p + (1 - t) log(1 - p))), from probabilities p or from logits.

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
def categorical_crossentropy(
    y_true,
    y_pred,
    from_logits=False,
    label_smoothing=0.0,
    axis=-1,
) -> Any:
    """-sum(t log p) over the classes, from probabilities p (made to sum to 1) or from logits.

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
def categorical_generalized_cross_entropy(y_true, y_pred, q=0.5) -> Any:
    """(1 - p^q) / q, p the probability of the class that the truth names: bears wrong labels.

    Source: Zhang and Sabuncu 2018, "Generalized Cross Entropy Loss".

    Returns one value a sample.
    """
def categorical_hinge(y_true, y_pred) -> Any:
    """max(0, 1 + the largest wrong score - the right score), for one-hot rows.

    Returns one value a sample.
    """
def circle(
    y_true,
    y_pred,
    ref_labels=None,
    ref_embeddings=None,
    remove_diagonal=True,
    gamma=80,
    margin=0.4,
) -> Any:
    """The circle loss of each sample, against the batch or against ref_embeddings.

    y_true: (batch,) labels; y_pred: (batch, features). Returns (batch,).
    """
def cosine_similarity(y_true, y_pred, axis=-1) -> Any:
    """-sum(y_true * y_pred) of the rows scaled to length 1: -1 where they point the same way.

    Returns one value a sample.
    """
def deserialize(config, custom_objects=None) -> Any:
    """The thing that `serialize` described."""
def dice(y_true, y_pred, axis=None) -> Any:
    """1 - 2 * (what both share) / (what both have): for masks of images.

    Over all axes, so that a batch gives one value, or over those that `axis` names.

    Returns one value a sample.
    """
def hinge(y_true, y_pred) -> Any:
    """mean(max(0, 1 - y_true * y_pred)); labels 0 and 1 count as -1 and 1.

    Returns one value a sample.
    """
def huber(y_true, y_pred, delta=1.0) -> Any:
    """Half the square of an error up to delta, then a straight line.

    Returns one value a sample.
    """
def kl_divergence(y_true, y_pred) -> Any:
    """sum(y_true * log(y_true / y_pred)) over the last axis, for probabilities.

    Returns one value a sample.
    """
def log_cosh(y_true, y_pred) -> Any:
    """mean(log(cosh(y_pred - y_true))), computed so that it stays finite.

    Returns one value a sample.
    """
def mean_absolute_error(y_true, y_pred) -> Any:
    """mean(|y_true - y_pred|)

    Returns one value a sample.
    """
def mean_absolute_percentage_error(y_true, y_pred) -> Any:
    """100 * mean(|y_true - y_pred| / |y_true|)

    Returns one value a sample.
    """
def mean_squared_error(y_true, y_pred) -> Any:
    """mean((y_true - y_pred)²)

    Returns one value a sample.
    """
def mean_squared_logarithmic_error(y_true, y_pred) -> Any:
    """mean((log(1 + y_true) - log(1 + y_pred))²), negative values as if they were 0.

    Returns one value a sample.
    """
def poisson(y_true, y_pred) -> Any:
    """mean(y_pred - y_true * log(y_pred))

    Returns one value a sample.
    """
def serialize(thing) -> Any:
    """{class_name, config} of a thing of this kind."""
def sparse_categorical_crossentropy(
    y_true,
    y_pred,
    from_logits=False,
    ignore_class=None,
    axis=-1,
) -> Any:
    """Categorical crossentropy where the truth is the number of the class, not a one-hot row.

    Returns one value a sample.
    """
def squared_hinge(y_true, y_pred) -> Any:
    """mean(max(0, 1 - y_true * y_pred)²); labels 0 and 1 count as -1 and 1.

    Returns one value a sample.
    """
def tversky(y_true, y_pred, alpha=0.5, beta=0.5, axis=None) -> Any:
    """1 - (what both share) / (it + alpha * what only the truth has + beta * only the prediction).

    Source: Salehi et al. 2017, "Tversky loss function for image segmentation".

    Returns one value a sample.
    """
def get(identifier) -> Any:
    """What an identifier stands for: a name of a function gives the function."""
