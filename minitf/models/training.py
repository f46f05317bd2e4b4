"""One training step, one evaluation step, predictions: what happens to a single batch.

A step checks, computes, then commits; an error or an interrupt before the commit leaves the
weights of the step before.
"""

from contextvars import copy_context

import numpy as np

from minitf.core import ops
from minitf.core.tape import active_tape, gradients
from minitf.core.tensor import Tensor
from minitf.layers.base import active_losses


class Plan:
    """What `compile` settles: the optimizer, a loss an output, metrics an output."""

    def __init__(self, optimizer, losses, loss_weights=None, metrics=()):
        self.optimizer = optimizer
        self.losses = losses  # Loss or None, an output each
        self.loss_weights = loss_weights or [1.0] * len(losses)
        self.metrics = metrics  # [(name, output's index, Metric, whether it takes weights)]


class Means:
    """Running means of a run's numbers, each batch weighted by its size."""

    def __init__(self):
        self.sums = {}
        self.count = 0

    def add(self, values, size):
        for name, value in values.items():
            self.sums[name] = self.sums.get(name, 0.0) + value * size
        self.count += size

    def result(self):
        return {name: total / self.count for name, total in self.sums.items()}


def total_loss(model, outputs, ys, weights, regularized=()):
    """(the scalar tensor to minimise, [each output's loss as a scalar tensor])."""
    plan = model.plan
    total, parts = None, []
    for index, loss in enumerate(plan.losses):
        if loss is None:
            parts.append(None)
            continue
        part = loss.total(ys[index], outputs[index], weights and weights[index])
        parts.append(part)
        if plan.loss_weights[index] != 1.0:
            part = ops.multiply(part, plan.loss_weights[index])
        total = part if total is None else ops.add(total, part)
    for variable in regularized:
        penalty = variable.regularizer.penalty(variable)
        total = penalty if total is None else ops.add(total, penalty)
    return Tensor(np.float32(0)) if total is None else total, parts


def train_step(model, data, trained=None):
    """One step on one batch: loss, gradients, commit. Returns {name: value} before the step.

    `trained` is `model.trained()`, which a run asks once.
    """
    variables, regularized = trained or model.trained()
    tape = []
    with np.errstate(all="ignore"):
        # What is recorded is set in a context of its own, so that no interrupt, wherever it comes,
        # leaves it set.
        total, parts, ys, outputs = copy_context().run(_recorded, model, data, tape, regularized)
        slopes = gradients(tape, total, variables)
        model.check_gradients(variables, slopes)
        logs = model.step_logs(total, parts, ys, outputs, data.weights)
        model.plan.optimizer.take_step(variables, slopes)
    return logs


def _recorded(model, data, tape, regularized):
    """The forward half of a training step, written on the tape: the loss and its parts."""
    extra = []
    active_tape.set(tape)
    active_losses.set(extra)
    ys = [None if y is None else Tensor(y) for y in data.ys]
    outputs = model.run([Tensor(x) for x in data.xs], True)
    total, parts = total_loss(model, outputs, ys, data.weights, regularized)
    for penalty in (*extra, *model.extra_losses()):
        total = ops.add(total, penalty)
    return total, parts, ys, outputs


def evaluation_step(model, data):
    """{name: value} of one batch, weights untouched."""
    with np.errstate(all="ignore"):
        return copy_context().run(_evaluated, model, data)


def _evaluated(model, data):
    extra = []
    active_losses.set(extra)
    ys = [None if y is None else Tensor(y) for y in data.ys]
    outputs = model.run([Tensor(x) for x in data.xs], False)
    regularized = model.regularized() if model.dialect.evaluates_penalties else ()
    total, parts = total_loss(model, outputs, ys, data.weights, regularized)
    if model.dialect.evaluates_penalties:
        for penalty in extra:
            total = ops.add(total, penalty)
    return model.evaluation_logs(total, parts, ys, outputs, data.weights)


def predict_batches(model, xs, batch_size, hooks=None):
    """The outputs for all rows of xs, as arrays, batch by batch."""
    at = hooks.at if hooks else lambda moment: ()
    _call_all(at("predict_begin"), {})
    pieces = []
    for index, start in enumerate(range(0, len(xs[0]), batch_size)):
        _call_all(at("predict_batch_begin"), index, {})
        batch = [Tensor(x[start : start + batch_size]) for x in xs]
        with np.errstate(all="ignore"):
            pieces.append([output.array for output in model.run(batch, False)])
        if at("predict_batch_end"):
            _call_all(at("predict_batch_end"), index, {"outputs": pieces[-1]})
    _call_all(at("predict_end"), {})
    if not pieces:  # no rows: the shape is all there is to tell
        with np.errstate(all="ignore"):
            return [output.array for output in model.run([Tensor(x) for x in xs], False)]
    if len(pieces) == 1:
        return pieces[0]
    return [np.concatenate(column) for column in zip(*pieces, strict=True)]


def _call_all(functions, *arguments):
    for function in functions:
        function(*arguments)
