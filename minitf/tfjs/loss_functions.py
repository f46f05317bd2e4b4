"""tf.losses: losses as functions of tensors, each a scalar; also usable as a model's loss.

FUNCTIONS holds them by name. `weights` weigh the samples (or elements), `reduction` is one of
`Reduction`: how the losses of the elements become one number.
"""

import functools

import numpy as np

from minitf.core import ops
from minitf.core.tape import op
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError
from minitf.tfjs.arguments import to_core
from minitf.tfjs.keywords import check_keywords, parameters_of
from minitf.tfjs.tensor import comma, wrap


class Reduction:
    """How many losses become one: NONE leaves them, MEAN divides by the sum of the weights."""

    NONE, MEAN, SUM, SUM_BY_NONZERO_WEIGHTS = range(4)


FUNCTIONS = {}
_BY_WEIGHTS = Reduction.SUM_BY_NONZERO_WEIGHTS


def _loss(first, second):
    """Make a tf.losses function of a rule that gives the loss of each element."""

    def decorate(rule):
        name = rule.__name__
        parameters = parameters_of(rule)[0]

        def native(labels, predictions, *rest, **options):
            given = {**dict(zip(parameters[2:], rest, strict=False)), **options}
            weights = given.pop("weights", None)
            reduction = given.pop("reduction", None)
            given = {key: value for key, value in given.items() if value is not None}
            if labels.shape != predictions.shape:
                raise ArgumentError(
                    f"Error in {name}:  Shapes {comma(labels.shape)} and "
                    f"{comma(predictions.shape)} must match")
            if weights is not None:
                weights = to_core(weights, "weights", name)
            elements = rule(labels, predictions, **given)
            return weighted(elements, weights, _BY_WEIGHTS if reduction is None else reduction)

        @functools.wraps(rule)
        def call(*arguments, **options):
            check_keywords(f"losses.{name}", parameters, options)
            given = list(arguments[:2])
            for key in (first, second)[len(given):]:
                given.append(options.pop(key, None))
            cores = [to_core(value, key, name)
                     for value, key in zip(given, (first, second), strict=True)]
            with np.errstate(all="ignore"):
                return wrap(native(*cores, *arguments[2:], **options))

        call.native = native
        call.log_name = f"{name}__op"  # what tfjs's function calls itself, and so its metric
        native.__name__ = name
        FUNCTIONS[name] = call
        return call

    return decorate


def weighted(losses, weights, reduction):
    """The losses of the elements, weighted, as the reduction wants them: core tensors."""
    values = losses if weights is None else ops.multiply(losses, weights)
    if reduction == Reduction.NONE:
        return values
    total = ops.sum(values)
    if reduction == Reduction.SUM:
        return total
    if reduction == Reduction.MEAN:
        if weights is None:
            return ops.mean(values)
        repeats = max(1.0, losses.array.size / weights.array.size)
        return ops.divide(ops.divide(total, ops.sum(weights)), repeats)
    if reduction != _BY_WEIGHTS:
        raise ArgumentError(f"Unknown reduction: {reduction}")
    if weights is None:
        return ops.divide(total, float(losses.array.size))
    counted = np.broadcast_to(weights.array, losses.shape)
    return ops.divide(total, float(np.count_nonzero(counted)))


@_loss("labels", "predictions")
def absoluteDifference(labels, predictions, weights=None, reduction=None):
    """|labels - predictions|"""
    return ops.abs(ops.subtract(labels, predictions))


@_loss("labels", "predictions")
def cosineDistance(labels, predictions, axis=-1, weights=None, reduction=None):
    """1 - sum(labels * predictions) along the axis, for rows of length 1."""
    return ops.subtract(1.0, ops.sum(ops.multiply(labels, predictions), axis=axis, keepdims=True))


@_loss("labels", "predictions")
def hingeLoss(labels, predictions, weights=None, reduction=None):
    """max(0, 1 - (2 * labels - 1) * predictions), for labels 0 and 1."""
    signs = ops.subtract(ops.multiply(labels, 2.0), 1.0)
    return ops.relu(ops.subtract(1.0, ops.multiply(signs, predictions)))


@_loss("labels", "predictions")
def huberLoss(labels, predictions, weights=None, delta=1.0, reduction=None):
    """error² / 2 for errors up to delta, and from there on a straight line."""
    error = ops.abs(ops.subtract(predictions, labels))
    near = ops.minimum(error, delta)
    return ops.add(ops.multiply(ops.square(near), 0.5),
                   ops.multiply(ops.subtract(error, near), delta))


@_loss("labels", "predictions")
def logLoss(labels, predictions, weights=None, epsilon=1e-7, reduction=None):
    """-(labels * log(predictions) + (1 - labels) * log(1 - predictions))"""
    hit = ops.multiply(labels, ops.log(ops.add(predictions, epsilon)))
    rest = ops.log(ops.add(ops.subtract(1.0, predictions), epsilon))
    return ops.negative(ops.add(hit, ops.multiply(ops.subtract(1.0, labels), rest)))


@_loss("labels", "predictions")
def meanSquaredError(labels, predictions, weights=None, reduction=None):
    """(labels - predictions)²"""
    return ops.squared_difference(labels, predictions)


@_loss("multiClassLabels", "logits")
def sigmoidCrossEntropy(multiClassLabels, logits, weights=None, labelSmoothing=0, reduction=None):
    """Cross-entropy of sigmoid(logits), each class for itself; labelSmoothing moves to 0.5."""
    labels = multiClassLabels
    if labelSmoothing > 0:
        labels = ops.add(ops.multiply(labels, 1 - labelSmoothing), 0.5 * labelSmoothing)
    tail = ops.log1p(ops.exp(ops.negative(ops.abs(logits))))
    return ops.add(ops.subtract(ops.relu(logits), ops.multiply(logits, labels)), tail)


@_loss("onehotLabels", "logits")
def softmaxCrossEntropy(onehotLabels, logits, weights=None, labelSmoothing=0, reduction=None):
    """Cross-entropy of softmax(logits) along the last axis; labelSmoothing moves to uniform."""
    labels = onehotLabels
    if labelSmoothing > 0:
        labels = ops.add(ops.multiply(labels, 1 - labelSmoothing),
                         labelSmoothing / labels.shape[1])
    return _softmax_cross_entropy(logits, labels)


@op
def _softmax_cross_entropy(logits, labels):
    return -(ops.log_softmax(logits, axis=-1) * labels).sum(axis=-1)


@_softmax_cross_entropy.gradient
def _(g, out, logits, labels):
    """tfjs's own gradient, which holds for labels that sum to 1 and is used for all."""

    def slope(sign):
        difference = ops.subtract(ops.softmax(logits, axis=-1), labels)
        return ops.multiply(ops.expand_dims(g, axis=-1), ops.multiply(difference, sign))

    return (lambda: slope(1.0)), (lambda: slope(-1.0))


def computeWeightedLoss(losses, weights=None, reduction=None):
    """Losses of elements, weighted and reduced to one number."""
    losses = to_core(losses, "losses", "computeWeightedLoss")
    if weights is not None:
        weights = to_core(weights, "weights", "computeWeightedLoss")
    with np.errstate(all="ignore"):
        return wrap(weighted(losses, weights, _BY_WEIGHTS if reduction is None else reduction))


FUNCTIONS["computeWeightedLoss"] = computeWeightedLoss
computeWeightedLoss.log_name = "computeWeightedLoss__op"
computeWeightedLoss.native = lambda labels, predictions: weighted(
    labels, predictions if isinstance(predictions, CoreTensor) else None, _BY_WEIGHTS)
