"""keras.ops of networks: activations, one_hot, and the losses as functions.

Every activation keeps the shape of x; `softmax` and `log_softmax` work along an axis.
"""

import math

import numpy as np

from minitf.core import ops as core
from minitf.errors import ArgumentError
from minitf.keras.calls import operation
from minitf.keras.conversion import checked_axis, dtype_name, unwrap
from minitf.keras.derivatives import held_to_6, larger, smaller
from minitf.keras.indexing import index
from minitf.keras.ops_elementwise import float_function
from minitf.keras.ops_reductions import floats

EPSILON = 1e-7  # keras.config.epsilon(): probabilities are kept this far from 0 and 1

# Keras's name: (the core's name, what it computes). All give float32.
ACTIVATIONS = {
    "sigmoid": ("sigmoid", "1 / (1 + e ** -x), between 0 and 1"),
    "selu": ("selu", "1.0507 * (x above 0, 1.6733 * (e ** x - 1) below)"),
    "silu": ("swish", "x * sigmoid(x)"),
    "swish": ("swish", "x * sigmoid(x)"),
    "softplus": ("softplus", "log(1 + e ** x)"),
    "softsign": ("softsign", "x / (1 + |x|)"),
}

for _name, _row in ACTIVATIONS.items():
    globals()[_name] = float_function(_name, *_row)


@operation
def relu(x):
    """x above 0, 0 below. Shape of the result: that of x."""
    return core.relu(unwrap(x))


@operation
def relu6(x):
    """x, held between 0 and 6. Shape of the result: that of x."""
    return held_to_6(floats(x))


@operation
def leaky_relu(x, negative_slope=0.2):
    """x above 0, negative_slope * x below. Shape of the result: that of x."""
    x = floats(x)
    return core.where(x.array >= 0, x, core.multiply(x, float(negative_slope)))


@operation
def elu(x, alpha=1.0):
    """x above 0, alpha * (e ** x - 1) below. Shape of the result: that of x."""
    return core.elu(floats(x), alpha=alpha)


@operation
def celu(x, alpha=1.0):
    """x above 0, alpha * (e ** (x / alpha) - 1) below. Shape of the result: that of x."""
    x = floats(x)
    return core.where(x.array > 0, x, core.multiply(core.elu(core.divide(x, alpha)), alpha))


@operation
def gelu(x, approximate=True):
    """x times the share of a standard normal below x, exactly or by the tanh formula."""
    return core.gelu_new(floats(x)) if approximate else core.gelu(floats(x))


def _hard_sigmoid(x):
    return core.divide(held_to_6(core.add(x, 3.0)), 6.0)


@operation
def hard_sigmoid(x):
    """x / 6 + 1 / 2, held between 0 and 1. Shape of the result: that of x."""
    return _hard_sigmoid(floats(x))


def _hard_silu(x):
    x = floats(x)
    return core.multiply(x, _hard_sigmoid(x))


@operation
def hard_silu(x):
    """x * hard_sigmoid(x). Shape of the result: that of x."""
    return _hard_silu(x)


@operation
def hard_swish(x):
    """x * hard_sigmoid(x): the same as `hard_silu`."""
    return _hard_silu(x)


@operation
def hard_tanh(x):
    """x, held between -1 and 1. Shape of the result: that of x."""
    x = floats(x)
    return core.where(np.abs(x.array) > 1, np.sign(x.array), x)


@operation
def tanh_shrink(x):
    """x - tanh(x). Shape of the result: that of x."""
    x = floats(x)
    return core.subtract(x, core.tanh(x))


@operation
def hard_shrink(x, threshold=0.5):
    """x where |x| > threshold, else 0. Shape of the result: that of x."""
    x = floats(x)
    return core.where(np.abs(x.array) > threshold, x, np.float32(0))


@operation
def soft_shrink(x, threshold=0.5):
    """x, moved towards 0 by threshold and stopped there. Shape of the result: that of x."""
    x = floats(x)
    above = core.relu(core.subtract(x, threshold))
    return core.subtract(above, core.relu(core.subtract(core.negative(x), threshold)))


@operation
def threshold(x, threshold, default_value):
    """x where x > threshold, else default_value. Shape of the result: that of x."""
    x = floats(x)
    return core.where(x.array > threshold, x, np.float32(default_value))


@operation
def squareplus(x, b=4):
    """(x + sqrt(x * x + b)) / 2. Shape of the result: that of x."""
    x = floats(x)
    return core.divide(core.add(x, core.sqrt(core.add(core.square(x), float(b)))), 2.0)


@operation
def log_sigmoid(x):
    """log(sigmoid(x)), exact also far below 0. Shape of the result: that of x."""
    return core.negative(core.softplus(core.negative(floats(x))))


@operation
def glu(x, axis=-1):
    """The first half along the axis, times sigmoid of the second half."""
    x = floats(x)
    full = x.shape[checked_axis(axis, len(x.shape))]
    if full % 2:
        raise ArgumentError(
            f"axis size must be divisible by 2. Received: x.shape={x.shape} with axis={axis}"
        )
    before = (slice(None),) * checked_axis(axis, len(x.shape))
    first = index(x, key=(*before, slice(0, full // 2)))
    return core.multiply(first, core.sigmoid(index(x, key=(*before, slice(full // 2, full)))))


def _along(function, x, axis):
    """softmax along one axis, or along several as if they were one."""
    x = floats(x)
    if isinstance(axis, int):
        return function(x, axis=axis)
    if axis is None:
        flat = core.reshape(x, shape=(-1,))
        return core.reshape(function(flat, axis=-1), shape=x.shape)
    rank = len(x.shape)
    chosen = [checked_axis(a, rank) for a in axis]
    order = [a for a in range(rank) if a not in chosen] + chosen
    moved = core.transpose(x, axes=tuple(order))
    rows = moved.shape[: rank - len(chosen)]
    flat = core.reshape(moved, shape=(*rows, math.prod(moved.shape[rank - len(chosen) :])))
    out = core.reshape(function(flat, axis=-1), shape=moved.shape)
    return core.transpose(out, axes=tuple(int(a) for a in np.argsort(order)))


@operation
def softmax(x, axis=-1):
    """e ** x, divided by its sum along the axis: positive numbers that add up to 1."""
    return _along(core.softmax, x, axis)


@operation
def log_softmax(x, axis=-1):
    """log(softmax(x)), exact also where softmax is nearly 0."""
    return _along(core.log_softmax, x, axis)


def _one_hot(x, num_classes, axis=-1, dtype=None):
    """An array: the class axis at `axis`."""
    x = unwrap(x).array
    rank = x.ndim + 1
    if not -rank <= axis < rank:
        raise ArgumentError(f"axis must be -1 or between [0, {x.ndim}), but received {axis}.")
    hot = np.equal(x[..., None], np.arange(num_classes)).astype(dtype_name(dtype))
    return np.ascontiguousarray(np.moveaxis(hot, -1, axis))


@operation
def one_hot(x, num_classes, axis=-1, dtype=None, sparse=False):
    """(...) whole numbers -> (..., num_classes): 1 at the number, 0 elsewhere.

    A number outside of 0 … num_classes - 1 gives zeros.
    """
    if sparse:
        raise NotImplementedError("Sparse tensors are not supported: leave `sparse` out.")
    return _one_hot(x, num_classes, axis, dtype)


@operation
def multi_hot(inputs, num_classes=None, axis=-1, dtype=None, sparse=False):
    """(batch, ids) whole numbers -> (batch, num_classes): 1 at each number that occurs."""
    if num_classes is None:
        raise ArgumentError("Argument `num_classes` must be specified.")
    hot = _one_hot(inputs, num_classes, axis, dtype)
    places = unwrap(inputs).array.ndim - 1
    return hot if hot.ndim == 1 else np.max(hot, axis=places)


@operation
def batch_normalization(x, mean, variance, axis, offset=None, scale=None, epsilon=0.001):
    """(x - mean) / sqrt(variance + epsilon) * scale + offset; the four have the size of the axis.

    Shape of the result: that of x.
    """
    x = floats(x)
    row = [1] * len(x.shape)
    row[axis] = -1

    def fitted(values):
        return core.reshape(floats(values), shape=tuple(row))

    factor = core.rsqrt(core.add(fitted(variance), epsilon))
    if scale is not None:
        factor = core.multiply(factor, fitted(scale))
    shift = core.negative(core.multiply(fitted(mean), factor))
    if offset is not None:
        shift = core.add(shift, fitted(offset))
    return core.add(core.multiply(x, factor), shift)


def _same_shape(target, output):
    if target.shape != output.shape:
        raise ArgumentError(
            "Arguments `target` and `output` must have the same shape. Received: "
            f"target.shape={target.shape}, output.shape={output.shape}"
        )


def _inside(probability):
    """Held off 0 and 1, so that the logarithm is finite."""
    return smaller(larger(probability, EPSILON), 1.0 - EPSILON)


@operation
def binary_crossentropy(target, output, from_logits=False):
    """-(t * log(p) + (1 - t) * log(1 - p)), element by element; p = sigmoid(output) of logits.

    Shape of the result: that of target and output.
    """
    target, output = floats(target), floats(output)
    _same_shape(target, output)
    others = core.subtract(1.0, target)
    if from_logits:
        yes = core.softplus(core.negative(output))  # -log(sigmoid(output))
        no = core.softplus(output)
        return core.add(core.multiply(target, yes), core.multiply(others, no))
    output = _inside(output)
    hit = core.multiply(target, core.log(output))
    miss = core.multiply(others, core.log(core.subtract(1.0, output)))
    return core.negative(core.add(hit, miss))


def _log_probabilities(output, from_logits, axis):
    if from_logits:
        return core.log_softmax(output, axis=axis)
    output = core.divide(output, core.sum(output, axis=axis, keepdims=True))
    return core.log(_inside(output))


@operation
def categorical_crossentropy(target, output, from_logits=False, axis=-1):
    """-sum(target * log(p)) along the axis of classes; target is one-hot or probabilities.

    Shape of the result: that of target without the axis.
    """
    target, output = floats(target), floats(output)
    _same_shape(target, output)
    if not target.shape:
        raise ArgumentError(
            "Arguments `target` and `output` must be at least rank 1. Received: "
            f"target.shape={target.shape}, output.shape={output.shape}"
        )
    logs = _log_probabilities(output, from_logits, axis)
    return core.negative(core.sum(core.multiply(target, logs), axis=axis))


@operation
def sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1):
    """-log(p) of each target class; target holds whole numbers.

    Shapes: target (...) or (..., 1), output (..., classes); the result is (...).
    """
    target, output = unwrap(target).array.astype("int32"), floats(output)
    if target.ndim == len(output.shape) and target.shape[-1] == 1:
        target = target[..., 0]
    if not output.shape:
        raise ArgumentError(
            f"Argument `output` must be at least rank 1. Received: output.shape={output.shape}"
        )
    if target.shape != output.shape[:-1]:
        raise ArgumentError(
            "Arguments `target` and `output` must have the same shape up until the last dimension: "
            f"target.shape={target.shape}, output.shape={output.shape}"
        )
    logs = _log_probabilities(output, from_logits, axis)
    hot = _one_hot(target, output.shape[axis], axis)
    return core.negative(core.sum(core.multiply(hot, logs), axis=axis))
