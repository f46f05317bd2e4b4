"""One training step, one evaluation step, predictions: what happens to a single batch.

A step checks, computes, then commits; an error or an interrupt before the commit leaves the
weights of the step before.
"""

from contextvars import copy_context

import numpy as np

from minitf.core import ops
from minitf.core.tape import active_tape, gradients
from minitf.core.tensor import Tensor
from minitf.layers.base import active_losses, active_updates


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
        sums = self.sums
        for name, value in values.items():
            sums[name] = sums.get(name, 0.0) + value * size
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
        given = weights and weights[index]
        if outputs[index].mask is not None:
            given = loss.counted(outputs[index], given)
        part = loss.total(ys[index], outputs[index], given)
        parts.append(part)
        if plan.loss_weights[index] != 1.0:
            part = ops.multiply(part, plan.loss_weights[index])
        total = part if total is None else ops.add(total, part)
    for variable in regularized:
        penalty = variable.regularizer.penalty(variable)
        total = penalty if total is None else ops.add(total, penalty)
    return Tensor(np.float32(0)) if total is None else total, parts


class Training:
    """What the steps of one run share: the variables that they change, and a context of their own.

    What is recorded is set in that context alone, so that no interrupt, wherever it comes, leaves
    it set for others. In it NumPy says nothing of overflows and divisions by 0: the numbers do.
    """

    def __init__(self, model):
        self.model = model
        self.variables, self.regularized = model.trained()
        self.context = copy_context()
        self.context.run(np.seterr, all="ignore")

    def step(self, data):
        """One step on one batch: loss, gradients, commit. Returns {name: value} before it."""
        return self.context.run(self._step, data)

    def _step(self, data):
        model, tape, added, updates = self.model, [], [], {}
        active_tape.set(tape)
        active_losses.set(added)
        active_updates.set(updates)
        ys = [None if y is None else Tensor(y) for y in data.ys]
        outputs = model.run([Tensor(x) for x in data.xs], True)
        total, parts = total_loss(model, outputs, ys, data.weights, self.regularized)
        for penalty in (*added, *model.extra_losses()):
            total = ops.add(total, penalty)
        active_tape.set(None)
        slopes = gradients(tape, total, self.variables)
        model.check_gradients(self.variables, slopes)
        logs = model.step_logs(total, parts, ys, outputs, data.weights)
        model.plan.optimizer.take_step(self.variables, slopes, updates)
        return logs


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
    if hooks is None and 0 < len(xs[0]) <= batch_size:
        return _outputs(model, xs)
    at = hooks.at if hooks else lambda moment: ()
    batch_begin, batch_end = at("predict_batch_begin"), at("predict_batch_end")
    call_all(at("predict_begin"), {})
    pieces = []
    for index, start in enumerate(range(0, len(xs[0]), batch_size)):
        call_all(batch_begin, index, {})
        pieces.append(_outputs(model, [x[start : start + batch_size] for x in xs]))
        call_all(batch_end, index, {"outputs": pieces[-1]})
    call_all(at("predict_end"), {})
    if len(pieces) == 1:
        return pieces[0]
    if not pieces:  # no rows: the shape is all there is to tell
        return _outputs(model, xs)
    return [np.concatenate(column) for column in zip(*pieces, strict=True)]


def _outputs(model, xs):
    with np.errstate(all="ignore"):
        return [output.array for output in model.run([Tensor(x) for x in xs], False)]


def call_all(functions, *arguments):
    """Call callbacks that nothing is awaited of."""
    for function in functions:
        function(*arguments)
