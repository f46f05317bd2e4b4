"""The options of model.fit, checked and read as tfjs reads them."""

import math

from minitf.dialect import TFJS
from minitf.errors import ArgumentError, shown
from minitf.models.fitting import FitOptions
from minitf.strictness import is_strict
from minitf.tfjs.model_data import data_of, sample_weights
from minitf.tfjs.tensor import Tensor


def batch_size_of(value):
    """The batch size, a positive whole number; 32 where none is given."""
    if value is None:
        return 32
    if isinstance(value, (bool, str)) or not isinstance(value, (int, float)) or not (
            0 < value < math.inf) or value != int(value):
        raise TFJS.error("batch_size", value=value)
    return int(value)


def read(model, x, y, arguments, hooks):
    """(FitOptions, training Data, the History's params) of a call of fit."""
    batch_size = batch_size_of(arguments.batch_size)
    if arguments.sample_weight is not None:
        raise TFJS.error("no_sample_weight")
    data = data_of(model, x, y)
    data.weights = sample_weights(model, arguments.class_weight, data.ys)
    data, validation = _validation(model, data, arguments)
    if data.size == 0 and is_strict():
        raise ArgumentError("fit: there are no samples to train on. (tfjs returns an empty "
                            "history, silently.)")
    epochs = count(arguments.epochs, "epochs")
    first = count(arguments.initial_epoch, "initialEpoch")
    if epochs > first and arguments.shuffle == "batch":
        raise TFJS.error("batch_shuffle")
    _warn_of_steps(arguments)
    options = FitOptions(
        batch_size=batch_size, epochs=epochs, initial_epoch=first,
        shuffle=bool(arguments.shuffle), validation=validation,
        yield_every=yield_every(arguments.yield_every, hooks))
    validates = validation is not None or arguments.validation_steps is not None
    params = {
        "epochs": arguments.epochs, "initialEpoch": arguments.initial_epoch,
        "samples": data.size, "steps": None, "batchSize": batch_size,
        "verbose": arguments.verbose, "doValidation": validation is not None,
        "metrics": model.log_names + ([f"val_{n}" for n in model.log_names] if validates else []),
    }
    return options, data, params


def count(value, name):
    """How many epochs; tfjs compares whatever it gets with the numbers 0, 1, 2 …"""
    if is_strict():
        if isinstance(value, (bool, str)) or not isinstance(value, (int, float)) or not (
                value >= 0) or (math.isfinite(value) and value != int(value)):
            raise ArgumentError(
                f"fit: {name} must be a whole number ≥ 0, but got {shown(value)}. "
                "(tfjs trains as far as its counting takes it, silently.)")
        if math.isinf(value):
            return 2**62
        return int(value)
    try:
        number = float(value)
    except (TypeError, ValueError):
        return 0
    return 2**62 if number == math.inf else 0 if number != number else max(0, math.ceil(number))


def _warn_of_steps(arguments):
    """tfjs's fit takes stepsPerEpoch and validationSteps, and uses neither."""
    if is_strict():
        for name, value in (("stepsPerEpoch", arguments.steps_per_epoch),
                            ("validationSteps", arguments.validation_steps)):
            if value is not None:
                TFJS.warn("steps_ignored", name=name)


def _validation(model, data, arguments):
    """(data to train on, data to validate on or None)."""
    given, split = arguments.validation_data, arguments.validation_split
    if isinstance(given, Tensor) or (given is not None and not isinstance(given, (list, tuple))):
        if is_strict():
            raise ArgumentError(
                f"fit: validationData must be a list [xs, ys], but got {shown(given, 60)}. "
                "(tfjs ignores it silently.)")
        given = None
    if given:
        if len(given) == 3:
            raise TFJS.error("validation_weights")
        if len(given) != 2:
            raise TFJS.error("validation_length", value=",".join(map(str, given)))
        validation = data_of(model, *given)
        return data, validation if validation.size else None
    if isinstance(split, (int, float)) and 0 < split < 1:
        first = math.floor(data.size * (1 - split))
        if first == 0 and data.size and is_strict():
            raise ArgumentError(
                f"fit: validationSplit {split} of {data.size} samples leaves none to train on. "
                "(tfjs trains on nothing, silently.)")
        data, validation = data.split_at(first)
        validation.weights = None
        return data, validation
    if is_strict() and split not in (None, 0, 1):
        raise ArgumentError(
            f"fit: validationSplit must be between 0 and 1, but got {shown(split)}. "
            "(tfjs ignores it silently.)")
    return data, None


def yield_every(every, hooks):
    """Seconds between calls of onYield, None where tfjs makes none: 'batch' and 'epoch' give way
    to the browser without calling it. (minitf gives way by itself.)"""
    if every == "auto" or (every == 0 and not is_strict()):
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
        f"fit: yieldEvery must be 'auto', 'batch', 'epoch', 'never' or a number of milliseconds, "
        f"but got {shown(every)}. (tfjs ignores it silently.)")
