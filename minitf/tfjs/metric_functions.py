"""tf.metrics: metrics as functions of tensors, one number a sample; also usable in compile.

FUNCTIONS holds them by name. Each reduces the last axis; precision, recall and r2Score give one
number for the whole batch.
"""

import numpy as np

from minitf import metrics
from minitf.dialect import TFJS
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
            return wrap(native(*cores))

    native.__name__ = function.__name__ = function.__qualname__ = name
    function.__doc__ = metric_class.__doc__
    function.native = native
    return function


FUNCTIONS = {
    name: _function(name, metric_class)
    for metric_class, *names in (
        (metrics.BinaryAccuracy, "binaryAccuracy"),
        (metrics.BinaryCrossentropy, "binaryCrossentropy"),
        (metrics.SparseCategoricalAccuracy, "sparseCategoricalAccuracy"),
        (metrics.CategoricalAccuracy, "categoricalAccuracy"),
        (metrics.CategoricalCrossentropy, "categoricalCrossentropy"),
        (metrics.BatchPrecision, "precision"),
        (metrics.BatchRecall, "recall"),
        (metrics.CosineProximity, "cosineProximity"),
        (metrics.MeanAbsoluteError, "meanAbsoluteError"),
        (metrics.MeanAbsolutePercentageError, "meanAbsolutePercentageError", "MAPE", "mape"),
        (metrics.MeanSquaredError, "meanSquaredError", "MSE", "mse"),
        (metrics.BatchR2Score, "r2Score"),
    )
    for name in names
}
