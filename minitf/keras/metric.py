"""`keras.metrics.Metric`, the base of metrics, and the metrics that only Keras has."""

import numpy as np

from minitf.core import ops
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.keras.configs import Configured
from minitf.keras.conversion import dtype_name, unwrap
from minitf.keras.masks import masked_weights
from minitf.keras.parts import initializer_of, same_rank
from minitf.keras.sample_weights import sample_means
from minitf.keras.tensor import Variable, wrap
from minitf.metrics import BinaryAccuracy, MeanAbsolutePercentageError, metrics
from minitf.metrics import Metric as EngineMetric
from minitf.spec import option, positive_int


class Metric(Configured, EngineMetric):
    """Base of metrics: update_state(y_true, y_pred), result(), reset_state().

    Your own: subclass it, make variables with `add_variable` in `__init__`, and write
    `update_state` and `result`.
    """

    dialect = KERAS

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "update_state" in vars(cls):
            cls.update = _update_by_method
        if "result" in vars(cls):
            cls.value = _value_by_method
        if "reset_state" in vars(cls) or "update_state" in vars(cls):
            cls.reset = _reset_by_method

    def configure(self, given):
        vars(self)["_kit_variables"] = []
        if given.get("name") is None:
            name = KERAS.auto_name(type(self).__name__) if self.counts_names else (
                KERAS.name_of_score(self, Metric))
            given = {**given, "name": name}
        super().configure(given)
        self.dtype = dtype_name(self.dtype)

    def add_variable(self, shape=(), initializer="zeros", dtype=None, aggregation="sum", name=None):
        """A number (or array) that the metric keeps between batches."""
        values = initializer_of(initializer).values(tuple(shape), dtype_name(dtype))
        variable = self._named(values, name)
        self._kit_variables.append((variable, values))
        return variable

    def add_weight(self, shape=(), initializer=None, dtype=None, name=None):
        """As add_variable."""
        return self.add_variable(shape, initializer or "zeros", dtype, name=name)

    @property
    def variables(self):
        """What the metric keeps between batches."""
        if self._kit_variables:
            return [variable for variable, _ in self._kit_variables]
        values = [getattr(self, name) for name in self.kept]
        return [self._named(value if isinstance(value, np.ndarray) else np.float32(value), name)
                for name, value in zip(self.kept, values, strict=True)]

    def _named(self, value, name):
        variable = Variable(value, name=name, trainable=False)
        variable._path = f"{self.name}/{variable.name}"
        return variable

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take in a batch."""
        weights = None if sample_weight is None else unwrap(sample_weight).array
        weights = self.counted(unwrap(y_pred), weights)
        y_true, y_pred = same_rank(unwrap(y_true), unwrap(y_pred), self)
        with np.errstate(all="ignore"):
            self._kit_s("update")(self, y_true, y_pred, weights)

    def _kit_s(self, name):
        """The kit's own method, below what a learner's `update_state` or `result` stands for."""
        for cls in type(self).__mro__:
            if vars(cls).get(name) not in (None, *_BY_METHOD):
                return vars(cls)[name]
        raise AttributeError(name)

    def update(self, y_true, y_pred, weights=None):
        values = self.per_sample(y_true, y_pred).array
        if weights is not None:
            weights = self.weights_for(y_true, weights)
        values, weights = sample_means(values, weights, self.reduce)
        self.total += float(values.sum())
        self.count += float(values.size if weights is None else weights.sum())

    reduce = staticmethod(np.mean)
    counts_all = False  # whether masked outputs count too

    def counted(self, y_pred, weights):
        """The samples' weights, with those of masked outputs 0."""
        if y_pred.mask is None or self.counts_all or self._kit_variables:
            return weights
        return masked_weights(weights, y_pred.mask, "sum")

    def reset_state(self):
        """Begin anew."""
        for variable, start in self._kit_variables:
            variable.assign(start)
        if not self._kit_variables:
            self.reset()

    def result(self):
        """The mean over all samples since the last reset."""
        return wrap(CoreTensor(np.asarray(self._kit_s("value")(self), np.float32)))

    def __call__(self, y_true, y_pred, sample_weight=None):
        self.update_state(y_true, y_pred, sample_weight)
        return self.result()

    def __repr__(self):
        return f"<{type(self).__name__} name={self.name}>"


def _update_by_method(self, y_true, y_pred, weights=None):
    y_true, y_pred = wrap(ops.cast(y_true, dtype="float32")), wrap(y_pred)
    if weights is None:
        self.update_state(y_true, y_pred)
    else:
        self.update_state(y_true, y_pred, sample_weight=wrap(CoreTensor(weights)))


def _value_by_method(self):
    return float(np.asarray(unwrap(self.result()).array))


_BY_METHOD = (_update_by_method, _value_by_method)


def _reset_by_method(self):
    if self._kit_variables:
        self.reset_state()
    else:
        EngineMetric.reset(self)


KERAS.mixins[EngineMetric] = Metric


class _OfValues(EngineMetric):
    """Base of metrics of values instead of pairs."""

    counts_all = True

    def update_state(self, values, sample_weight=None):
        """Take in values."""
        with np.errstate(all="ignore"):
            weights = None if sample_weight is None else unwrap(sample_weight).array
            self._kit_s("update")(self, unwrap(values), None, weights)

    def __call__(self, values, sample_weight=None):
        self.update_state(values, sample_weight)
        return self.result()

    def per_sample(self, y_true, y_pred):
        return ops.cast(y_true, dtype="float32")


class Mean(_OfValues):
    """Mean of the values that it was given."""


class Sum(_OfValues):
    """Sum of the values that it was given."""

    kept = ("total",)
    reduce = staticmethod(np.sum)

    def value(self):
        return self.total


class RootMeanSquaredError(EngineMetric):
    """sqrt(mean((y_true - y_pred)²))"""

    counts_all = True

    def per_sample(self, y_true, y_pred):
        return ops.square(ops.subtract(y_true, y_pred))

    def value(self):
        return float(np.sqrt(super().value()))


class Accuracy(EngineMetric):
    """How often y_pred equals y_true."""

    def per_sample(self, y_true, y_pred):
        return ops.cast(ops.equal(y_true, y_pred), dtype="float32")


class KerasBinaryAccuracy(BinaryAccuracy):
    """How often (y_pred > threshold) equals y_true."""

    keras_class = "BinaryAccuracy"

    def per_sample(self, y_true, y_pred):
        positive = ops.cast(ops.greater(y_pred, self.threshold), dtype="float32")
        return ops.cast(ops.equal(y_true, positive), dtype="float32")


class TopKCategoricalAccuracy(EngineMetric):
    """How often the class of the one-hot truth is among the k largest predictions."""

    k = option(5, check=positive_int, doc="how many of the largest count")
    bases_first = False

    def per_sample(self, y_true, y_pred):
        chosen = ops.one_hot(ops.argmax(y_true, axis=-1), depth=y_pred.shape[-1])
        right = ops.sum(ops.multiply(chosen, y_pred), axis=-1, keepdims=True)
        larger = ops.sum(ops.cast(ops.greater(y_pred, right), dtype="float32"), axis=-1)
        return ops.cast(ops.less(larger, float(self.k)), dtype="float32")


class SparseTopKCategoricalAccuracy(EngineMetric):
    """How often the class that the truth names is among the k largest predictions.

    from_sorted_ids: y_pred holds classes, the likeliest first, instead of a number a class.
    """

    bases_first = False
    pairs_elements = False
    k = option(5, check=positive_int, doc="how many of the largest count")
    name = option(None, doc="name in logs")
    dtype = option(None, doc="dtype of the computation")
    from_sorted_ids = option(False, doc="whether y_pred holds classes, the likeliest first")

    def config(self, cls=None):
        config = super().config(cls)
        return config if self.from_sorted_ids else {
            key: value for key, value in config.items() if key != "from_sorted_ids"}

    def per_sample(self, y_true, y_pred):
        labels, guess = y_true.array.astype(np.int64), y_pred.array
        rows = guess.reshape(-1, guess.shape[-1])
        flat = labels.reshape(-1, 1)
        if self.from_sorted_ids:
            found = (rows[:, : self.k] == flat).any(axis=1)
        else:
            larger = (rows > np.take_along_axis(rows, flat, axis=1)).sum(axis=1)
            found = larger < self.k
        return CoreTensor(found.astype(np.float32).reshape(
            labels.shape if labels.ndim > 1 else -1))


for _class in (Mean, Sum, RootMeanSquaredError, Accuracy, TopKCategoricalAccuracy,
               SparseTopKCategoricalAccuracy):
    metrics.add(_class, keras=_class.__name__)
for _class, _name in ((Mean, "mean"), (Sum, "sum"), (Accuracy, "accuracy"),
                      (RootMeanSquaredError, "root_mean_squared_error"),
                      (TopKCategoricalAccuracy, "top_k_categorical_accuracy"),
                      (SparseTopKCategoricalAccuracy, "sparse_top_k_categorical_accuracy")):
    metrics.add(_class, keras=_name)
metrics.add(KerasBinaryAccuracy, keras=("binary_accuracy", "BinaryAccuracy"))
metrics.add(MeanAbsolutePercentageError,
            keras=("mape", "MAPE", "mean_absolute_percentage_error",
                   "MeanAbsolutePercentageError"))
