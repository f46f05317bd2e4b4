"""What a run reports beside its loss: a number a sample, averaged over all samples seen.

A metric is a function of (y_true, y_pred) that gives one value a sample. "accuracy" and
"crossentropy" mean one of three, chosen by the shapes: `chosen_by_shape`.
"""

import inspect

import numpy as np

from minitf.core import ops
from minitf.losses import BinaryCrossentropy as BinaryCrossentropyLoss
from minitf.losses import CategoricalCrossentropy as CategoricalCrossentropyLoss
from minitf.losses import CosineProximity as CosineProximityLoss
from minitf.losses import Loss
from minitf.losses import MeanAbsoluteError as MeanAbsoluteErrorLoss
from minitf.losses import MeanAbsolutePercentageError as MeanAbsolutePercentageErrorLoss
from minitf.losses import MeanSquaredError as MeanSquaredErrorLoss
from minitf.losses import SparseCategoricalCrossentropy as SparseCategoricalCrossentropyLoss
from minitf.spec import Configurable, Registry, number, option


class Metric(Configurable):
    """The mean over samples of `per_sample`; keeps the sum and the count between updates."""

    namespace = "metrics"
    bases_first = True
    counts_names = False  # whether a second one without a name is called precision_1 in Keras
    kept = ("total", "count")  # what is kept between updates
    name = option(None, doc="name in logs")
    dtype = option(None, doc="dtype of the computation")

    def configure(self, given):
        super().configure(given)
        self.name = self.name or self.dialect.metric_name(self)
        self.reset()

    def per_sample(self, y_true, y_pred):
        """(batch, ..., n), (batch, ..., n) -> (batch, ...)"""
        raise NotImplementedError

    def reset(self):
        self.total = 0.0
        self.count = 0.0

    def update(self, y_true, y_pred, weights=None):
        values = self.per_sample(y_true, y_pred).array
        if weights is None:
            self.total += float(values.sum())
            self.count += values.size
        else:
            weights = self.weights_for(y_true, weights)
            weights = weights.reshape(weights.shape + (1,) * (values.ndim - weights.ndim))
            self.total += float((values * weights).sum())
            self.count += float(np.broadcast_to(weights, values.shape).sum())

    def weights_for(self, y_true, weights):
        """The samples' weights, 0 where the truth itself says that one does not count."""
        return weights

    def batch_mean(self, y_true, y_pred):
        """The mean over one batch, as a float."""
        values = self.per_sample(y_true, y_pred).array
        return float(values.sum() / values.size)

    def value(self):
        """The mean so far, as a float."""
        return self.total / self.count if self.count else 0.0


def of_loss(loss_class, without=()):
    """The metric that is a loss's per-sample value."""
    def per_sample(self, y_true, y_pred):
        return self.loss.per_sample(y_true, y_pred)

    def configure(self, given):
        super(cls, self).configure(given)
        self.loss = loss_class.__new__(loss_class)
        self.loss.dialect = self.dialect
        self.loss.configure({f: getattr(self, f) for f in loss_class.options
                             if f in type(self).options and f not in ("name", "dtype")})

    extra = {f: o for f, o in loss_class.options.items()
             if f not in (*Loss.options, *without)}
    cls = type(loss_class.__name__, (Metric,), {
        "__doc__": f"Mean over the samples of {inspect.cleandoc(loss_class.__doc__)}",
        "__module__": __name__, "per_sample": per_sample, "configure": configure,
        **{f: option(o.default, keras=o.keras, check=o.check, doc=o.doc)
           for f, o in extra.items()},
        **{name: vars(loss_class)[name] for name in ("keras_class",) if name in vars(loss_class)},
    })
    return cls


MeanSquaredError = of_loss(MeanSquaredErrorLoss)
MeanAbsoluteError = of_loss(MeanAbsoluteErrorLoss)
BinaryCrossentropy = of_loss(BinaryCrossentropyLoss, without=("axis",))
CategoricalCrossentropy = of_loss(CategoricalCrossentropyLoss)


class SparseCategoricalCrossentropy(of_loss(SparseCategoricalCrossentropyLoss)):
    """Mean over the samples of the crossentropy with the class that the truth names.

    As in Keras, `ignore_class` keeps samples out of the count only where there are weights.
    """

    def weights_for(self, y_true, weights):
        counted = self.loss.which_count(y_true.array)
        return weights if counted is None else weights * counted.reshape(weights.shape)


MeanAbsolutePercentageError = of_loss(MeanAbsolutePercentageErrorLoss)
CosineProximity = of_loss(CosineProximityLoss)


def _as_float(t):
    return ops.cast(t, dtype="float32")


class BinaryAccuracy(Metric):
    """How often (y_pred > threshold) equals y_true."""

    threshold = option(0.5, check=number, doc="above it a prediction counts as 1")

    def per_sample(self, y_true, y_pred):
        positive = _as_float(ops.greater(y_pred, self.threshold))
        return ops.mean(_as_float(ops.equal(_as_float(y_true), positive)), axis=-1)


class CategoricalAccuracy(Metric):
    """How often the largest prediction is where the one-hot truth is."""

    def per_sample(self, y_true, y_pred):
        return _as_float(ops.equal(ops.argmax(y_true, axis=-1), ops.argmax(y_pred, axis=-1)))


class SparseCategoricalAccuracy(Metric):
    """How often the largest prediction is at the class that the truth names."""

    def per_sample(self, y_true, y_pred):
        if len(y_true.shape) == len(y_pred.shape):
            y_true = ops.squeeze(y_true, axis=-1)
        chosen = ops.argmax(y_pred, axis=-1)
        return _as_float(ops.equal(_as_float(y_true), _as_float(chosen)))


class BatchPrecision(Metric):
    """Of what was predicted as 1, how much is 1; in one batch, as tfjs counts."""

    def per_sample(self, y_true, y_pred):
        right = _count(y_true, 1, y_pred, 1)
        return _share(right, _count(y_true, 0, y_pred, 1))


class BatchRecall(Metric):
    """Of what is 1, how much was predicted as 1; in one batch, as tfjs counts."""

    def per_sample(self, y_true, y_pred):
        right = _count(y_true, 1, y_pred, 1)
        return _share(right, _count(y_true, 1, y_pred, 0))


def _count(y_true, truth, y_pred, prediction):
    both = ops.logical_and(ops.equal(y_true, truth), ops.equal(y_pred, prediction))
    return ops.sum(_as_float(both))


def _share(right, wrong):
    """right / (right + wrong), 0 where there is neither."""
    return ops.divide_no_nan(right, ops.add(right, wrong))


class BatchR2Score(Metric):
    """1 - (the squares of the errors) / (the squares of the truth's deviations), in one batch."""

    def per_sample(self, y_true, y_pred):
        errors = ops.sum(ops.square(ops.subtract(y_true, y_pred)))
        deviations = ops.sum(ops.square(ops.subtract(y_true, ops.mean(y_true))))
        return ops.subtract(1.0, ops.divide(errors, deviations))


class FunctionMetric(Metric):
    """A learner's own function of (y_true, y_pred)."""

    function = option(doc="function of (y_true, y_pred)")

    def per_sample(self, y_true, y_pred):
        return self.function(y_true, y_pred)


# What "accuracy" and "crossentropy" may mean.
CHOICES = {
    "accuracy": {"binary": BinaryAccuracy, "categorical": CategoricalAccuracy,
                 "sparse": SparseCategoricalAccuracy},
    "crossentropy": {"binary": BinaryCrossentropy, "categorical": CategoricalCrossentropy,
                     "sparse": SparseCategoricalCrossentropy},
}


def kind_by_shape(y_true_shape, y_pred_shape):
    """Which kind of accuracy or crossentropy these shapes of truth and prediction mean."""
    if y_pred_shape[-1] == 1:
        return "binary"
    if len(y_true_shape) < len(y_pred_shape) or y_true_shape[-1] == 1:
        return "sparse"
    return "categorical"


def chosen_by_shape(kind, y_true_shape, y_pred_shape):
    """The class that "accuracy" or "crossentropy" means for these shapes."""
    return CHOICES[kind][kind_by_shape(y_true_shape, y_pred_shape)]


metrics = Registry("metric")
for _class, _tfjs, _keras in (
    (MeanSquaredError, ("mse", "MSE"), ("mse", "MSE", "mean_squared_error")),
    (MeanAbsoluteError, ("mae", "MAE"), ("mae", "MAE", "mean_absolute_error")),
    (BinaryAccuracy, ("binaryAccuracy",), ()),
    (CategoricalAccuracy, ("categoricalAccuracy",), ("categorical_accuracy",)),
    (SparseCategoricalAccuracy, (), ("sparse_categorical_accuracy",)),
    (BinaryCrossentropy, (), ("bce", "BCE", "binary_crossentropy")),
    (CategoricalCrossentropy, ("categoricalCrossentropy",), ("categorical_crossentropy",)),
    (SparseCategoricalCrossentropy, ("sparseCategoricalCrossentropy",),
     ("sparse_categorical_crossentropy",)),
):
    metrics.add(_class, _tfjs, (*_keras, _class.__name__))

for _class, _tfjs in (
    (MeanAbsolutePercentageError, ("mape", "MAPE")),
    (CosineProximity, "cosine"),
    (BatchPrecision, "precision"),
):
    metrics.add(_class, tfjs=_tfjs)
