"""From what tfjs callers write to what the engine takes: losses, metrics, data, fit's options."""

import math

import numpy as np

from minitf import metrics as metric_classes
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.losses import (
    BinaryCrossentropy,
    FunctionLoss,
    Loss,
    SparseCategoricalCrossentropy,
    losses,
)
from minitf.metrics import FunctionMetric, metrics
from minitf.models.data import Data, arrays_for, check_counts, class_weights_to_samples
from minitf.models.fitting import FitOptions
from minitf.spec import made, other_face
from minitf.strictness import is_strict
from minitf.tfjs import memory
from minitf.tfjs.tensor import Tensor, unwrap, wrap
from minitf.train import Optimizer, optimizers


def float32(value):
    return np.asarray(value, np.float32)


def on_tensors(function):
    """A learner's function of tfjs tensors as a function of core tensors."""
    native = getattr(function, "native", None)
    if native is not None:
        return native

    def run(*cores):
        def call():
            result = function(*[wrap(core) for core in cores])
            if not isinstance(result, Tensor):
                raise UsageError(
                    f"{_name(function)} must return a tensor, but returned {shown(result)}.")
            return unwrap(result)

        return memory.run_in_scope(call)

    run.__name__ = _name(function)
    return run


TFJS.adapted = on_tensors


def _name(function):
    return getattr(function, "__name__", type(function).__name__)


# ---- optimizer, losses, metrics ----


def optimizer_of(value):
    if value is None:
        raise TFJS.error("no_optimizer")
    if isinstance(value, str):
        optimizer = optimizers.resolve(value, TFJS)
        optimizer.owned = True
        return optimizer
    if isinstance(value, Optimizer):
        if value.dialect is not TFJS:
            raise other_face(value, TFJS)
        return value
    raise TFJS.error("not_an_optimizer")


def loss_of(value):
    if isinstance(value, str):
        return losses.resolve(value, TFJS)
    if isinstance(value, Loss):
        raise other_face(value, TFJS)
    if callable(value):
        return made(FunctionLoss, TFJS, function=on_tensors(value))
    raise TFJS.unknown_name("loss", value, losses.named[TFJS])


def losses_of(model, value):
    """One loss an output, from a name, a function, a list or a dict by output name."""
    names = model.output_names
    if isinstance(value, dict):
        for name in value:
            if name not in names:
                raise TFJS.error("loss_key", name=name, names=names)
        for name in names:
            if name not in value:
                raise TFJS.error("loss_missing", name=name)
        return [loss_of(value[name]) for name in names]
    if isinstance(value, (list, tuple)):
        if len(value) != len(names):
            raise TFJS.error("loss_count", count=len(names), loss=value)
        return [loss_of(one) for one in value]
    if value is None:
        raise TFJS.error("loss_count", count=len(names), loss=())
    loss = loss_of(value)
    return [loss for _ in names]


def metrics_of(model, value, chosen):
    """[(name, output's index, metric, False)] in tfjs's order."""
    names = model.output_names
    if value is None:
        return []
    if isinstance(value, dict):
        for name in value:
            if name not in names and is_strict():
                raise ArgumentError(f"metrics: there is no output {shown(name)}; the outputs are "
                                    f"{', '.join(names)}. (tfjs ignores it silently.)")
        per_output = [value.get(name, []) for name in names]
    else:
        items = list(value) if isinstance(value, (list, tuple)) else [value]
        nested = bool(items) and all(isinstance(item, (list, tuple)) for item in items)
        per_output = items if nested else [items for _ in names]
    found = []
    for index, wanted in enumerate(per_output):
        for item in wanted if isinstance(wanted, (list, tuple)) else [wanted]:
            name, metric = _metric(item, model, index, chosen[index])
            prefix = f"{names[index]}_" if len(names) > 1 else ""
            found.append((prefix + name, index, metric, False))
    return found


_SHORT = {"acc": "acc", "accuracy": "acc", "crossentropy": "ce", "ce": "ce"}


def _metric(item, model, index, loss):
    """(name in logs, metric) for one entry of the metrics."""
    if item in ("acc", "accuracy", "crossentropy", "ce"):
        kind = "accuracy" if _SHORT[item] == "acc" else "crossentropy"
        return _SHORT[item], made(metric_for(kind, model.outputs[index].shape, loss), TFJS)
    if isinstance(item, str):
        return item, metrics.resolve(item, TFJS)
    if callable(item) and not isinstance(item, type):
        native = getattr(item, "metric_class", None)
        metric = made(native, TFJS) if native else made(
            FunctionMetric, TFJS, function=on_tensors(item))
        return _name(item), metric
    raise TFJS.unknown_name("metric", item, metrics.named[TFJS])


def metric_for(kind, shape, loss):
    """The metric that "accuracy" or "crossentropy" means, as tfjs chooses it: by the loss."""
    if shape[-1] == 1 or isinstance(loss, BinaryCrossentropy):
        prefix = "Binary"
    elif isinstance(loss, SparseCategoricalCrossentropy):
        prefix = "SparseCategorical"
    else:
        prefix = "Categorical"
    return getattr(metric_classes, prefix + kind.capitalize())


# ---- data ----


def not_data(values, role, model):
    """The error for data that is no tensor."""
    if values is None or (isinstance(values, (list, tuple)) and not values):
        if role == "predict":
            return TFJS.error("predict_nothing", count=len(model.inputs))
        return TFJS.error("no_data", names=model.input_names)
    kind = type(values).__name__
    return UsageError(
        f"{'predict' if role == 'predict' else 'fit and evaluate'} take tensors, but got a {kind}: "
        f"{shown(values, 60)}. Write tf.tensor2d(values). (tfjs has no NumPy; there this ends in "
        f"TypeError: Cannot read properties of undefined (reading 'length').)"
    )


def targets_of(model, values):
    """Arrays for the outputs, their last axis checked as their losses need it."""
    shapes = []
    for output, loss in zip(model.outputs, model.plan.losses, strict=True):
        shape = tuple(output.shape)
        if isinstance(loss, SparseCategoricalCrossentropy):
            shape = (*shape[:-1], 1)
        elif isinstance(loss, FunctionLoss):
            shape = None
        shapes.append(shape)
    ys = arrays_for(values, model.output_names, shapes, TFJS, "target")
    for y, output, loss in zip(ys, model.outputs, model.plan.losses, strict=True):
        name = type(loss).__name__
        if name == "CategoricalCrossentropy" and y.shape[-1] == 1:
            raise TFJS.error("one_class", shape=y.shape)
        if name in ("MeanSquaredError", "BinaryCrossentropy", "CategoricalCrossentropy"):
            for target, wanted in zip(y.shape[1:], output.shape[1:], strict=False):
                if wanted is not None and target != wanted:
                    raise TFJS.error("target_shape", shape=y.shape, loss=name,
                                     output=list(output.shape))
    return ys


def batch_size_of(value):
    if value is None:
        return 32
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0 or (
            value != int(value)):
        raise TFJS.error("batch_size", value=value)
    return int(value)


def _whole(value, name):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value or (
            value < 0 or (math.isfinite(value) and value != int(value))):
        raise ArgumentError(f"model.fit: {name} must be a whole number ≥ 0, but got {shown(value)}.")
    return int(value) if math.isfinite(value) else value


def fit_options(model, x, y, arguments):
    """(FitOptions, training Data, the History's params) of a call of fit."""
    from minitf.tfjs.models import _untensored

    batch_size = batch_size_of(arguments.batch_size)
    if arguments.sample_weight is not None:
        raise TFJS.error("no_sample_weight")
    data = Data(
        model._arrays(x, "input"), targets_of(model, _untensored(y, "target", model)))
    check_counts(data, TFJS)
    data.weights = _sample_weights(model, arguments.class_weight, data.ys)
    validation = None
    if arguments.validation_data is not None:
        validation = _validation(model, arguments.validation_data)
    elif arguments.validation_split is not None and 0 < arguments.validation_split < 1:
        data, validation = data.split_at(
            math.floor(data.size * (1 - arguments.validation_split)))
        validation.weights = None
        if data.size == 0:
            raise ArgumentError(
                f"validationSplit {arguments.validation_split} leaves nothing to train on.")
    elif is_strict() and arguments.validation_split not in (None, 0, 1):
        raise ArgumentError(
            f"validationSplit must be between 0 and 1, but got {shown(arguments.validation_split)}."
            " (tfjs ignores it silently.)")
    shuffle = arguments.shuffle
    if shuffle == "batch":
        raise TFJS.error("batch_shuffle")
    epochs, first = _whole(arguments.epochs, "epochs"), int(arguments.initial_epoch or 0)
    options = FitOptions(
        batch_size=batch_size, epochs=epochs, initial_epoch=first, shuffle=bool(shuffle),
        steps_per_epoch=arguments.steps_per_epoch, validation=validation,
        validation_steps=arguments.validation_steps)
    logged = list(model.metricsNames)
    params = {
        "epochs": epochs, "initialEpoch": first, "samples": data.size,
        "steps": arguments.steps_per_epoch, "batchSize": batch_size,
        "verbose": arguments.verbose, "doValidation": validation is not None,
        "metrics": logged + [f"val_{name}" for name in logged] if validation else logged,
    }
    return options, data, params


def yield_every(arguments, hooks):
    """Seconds between calls of onYield, None where tfjs makes none: 'batch' and 'epoch' give way
    to the browser without calling it. (minitf gives way by itself.)"""
    every = arguments.yield_every
    if every == "auto":
        return 0.125
    if every == "never" and hooks.at("yield"):
        raise TFJS.error("yield_never")
    if every in ("batch", "epoch", "never"):
        return None
    if isinstance(every, (int, float)) and not isinstance(every, bool) and every > 0:
        return every / 1000
    if not is_strict():
        return None
    raise ArgumentError(
        f"yieldEvery must be 'auto', 'batch', 'epoch', 'never' or a number of milliseconds, "
        f"but got {shown(every)}.")


def _validation(model, value):
    from minitf.tfjs.models import _untensored

    if not isinstance(value, (list, tuple)) or len(value) not in (2, 3):
        raise TFJS.error("validation_length", value=value)
    if len(value) == 3:
        raise TFJS.error("validation_weights")
    data = Data(model._arrays(value[0], "input"),
                targets_of(model, _untensored(value[1], "target", model)))
    check_counts(data, TFJS)
    return data


def _sample_weights(model, class_weight, ys):
    """A weight array an output, or None."""
    if class_weight is None:
        return None
    names = model.output_names
    if isinstance(class_weight, (list, tuple)):
        per_output = list(class_weight)
    elif any(name in class_weight for name in names):
        per_output = [class_weight.get(name) for name in names]
    elif len(names) == 1:
        per_output = [class_weight]
    else:
        raise TFJS.error("class_weight_outputs", count=len(names))
    return [
        None if weights is None else _weights_of_classes(weights, y)
        for weights, y in zip(per_output, ys, strict=True)
    ]


def _weights_of_classes(class_weight, y):
    labels, weights = class_weights_to_samples(class_weight, y)
    for label in np.unique(labels):
        if int(label) not in weights:
            raise TFJS.error("class_weight_missing", label=int(label), known=sorted(weights))
    return np.asarray([weights[int(label)] for label in labels], np.float32)

