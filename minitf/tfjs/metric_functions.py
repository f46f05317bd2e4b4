"""tf.metrics: metrics as functions of tensors, one number a sample; also usable in compile.

FUNCTIONS holds them by name. Each reduces the last axis; precision, recall and r2Score give one
number for the whole batch.
"""

import numpy as np

from minitf.core import ops
from minitf.dialect import TFJS
from minitf.metrics import (
    BatchPrecision,
    BatchR2Score,
    BatchRecall,
    BinaryAccuracy,
    BinaryCrossentropy,
    CategoricalAccuracy,
    CategoricalCrossentropy,
    CosineProximity,
    MeanAbsoluteError,
    MeanAbsolutePercentageError,
    MeanSquaredError,
    SparseCategoricalAccuracy,
)
from minitf.spec import made
from minitf.tfjs.arguments import to_core
from minitf.tfjs.tensor import wrap


def _function(name, metric_class):
    """tf.metrics.<name> of a metric's class."""
    metric = None

    def native(y_true, y_pred):
        nonlocal metric
        metric = metric or made(metric_class, TFJS)
        return metric.per_sample(y_true, y_pred)

    def function(yTrue, yPred):
        cores = to_core(yTrue, "yTrue", name), to_core(yPred, "yPred", name)
        with np.errstate(all="ignore"):
            if metric_class is SparseCategoricalAccuracy:
                _leave_steps(*cores)
            return wrap(native(*cores))

    native.__name__ = function.__name__ = function.__qualname__ = name
    function.__doc__ = metric_class.__doc__
    function.native = native
    return function


def _leave_steps(y_true, y_pred):
    """The tensors on the way to the sparse accuracy, which tfjs leaves alive."""
    if len(y_true.shape) == len(y_pred.shape):
        y_true = wrap(ops.squeeze(y_true, axis=-1)).core
    best = wrap(ops.argmax(y_pred, axis=-1)).core
    if best.dtype != y_true.dtype:
        best = wrap(ops.cast(best, dtype=y_true.dtype)).core
    wrap(ops.equal(y_true, best))


FUNCTIONS = {
    name: _function(name, metric_class)
    for metric_class, *names in (
        (BinaryAccuracy, "binaryAccuracy"),
        (BinaryCrossentropy, "binaryCrossentropy"),
        (SparseCategoricalAccuracy, "sparseCategoricalAccuracy"),
        (CategoricalAccuracy, "categoricalAccuracy"),
        (CategoricalCrossentropy, "categoricalCrossentropy"),
        (BatchPrecision, "precision"),
        (BatchRecall, "recall"),
        (CosineProximity, "cosineProximity"),
        (MeanAbsoluteError, "meanAbsoluteError"),
        (MeanAbsolutePercentageError, "meanAbsolutePercentageError", "MAPE", "mape"),
        (MeanSquaredError, "meanSquaredError", "MSE", "mse"),
        (BatchR2Score, "r2Score"),
    )
    for name in names
}
