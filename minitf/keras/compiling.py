"""What `compile` is given, as the engine takes it: optimizer, losses and metrics by name."""

import inspect
import warnings

import numpy as np

from minitf.core import ops
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS, keras_snake
from minitf.errors import ArgumentError, nearest, shown
from minitf.keras.conversion import unwrap
from minitf.keras.tensor import wrap
from minitf.losses import FunctionLoss, Loss, losses
from minitf.metrics import FunctionMetric, Metric, chosen_by_shape, kind_by_shape, metrics
from minitf.spec import made, other_face
from minitf.train import Optimizer, optimizers

BY_SHAPE = ("acc", "accuracy")
_KINDS = {"binary": "binary", "categorical": "categorical", "sparse": "sparse_categorical"}


def on_tensors(function):
    """A learner's function of Keras tensors as a function of core tensors."""
    native = getattr(function, "native", None)
    if native is not None:
        return native

    def run(*cores):
        return unwrap(function(*[wrap(core) for core in cores]))

    run.__name__ = getattr(function, "__name__", type(function).__name__)
    run.original = function
    return run


KERAS.adapted = on_tensors


def of_floats(function):
    """A learner's function of (y_true, y_pred), called with floats as Keras does."""
    run = on_tensors(function)

    def call(y_true, y_pred):
        return run(ops.cast(y_true, dtype="float32"), y_pred)

    return call


def optimizer_of(value):
    """The optimizer that compile's argument means."""
    if isinstance(value, str):
        known = {name.lower(): name for name in optimizers.named[KERAS]}
        return optimizers.resolve(known.get(value.lower(), value), KERAS)
    if isinstance(value, dict) and "class_name" in value:
        return optimizers.from_config(value, KERAS)
    if isinstance(value, Optimizer):
        if value.dialect is not KERAS:
            raise other_face(value, KERAS)
        return value
    hint = ""
    if isinstance(value, dict):
        hint = ". Keras takes arguments, not a config object: compile('sgd', 'mse')."
    elif inspect.isclass(value) and issubclass(value, Optimizer):
        hint = f". Write an instance: {KERAS.place(value)}()."
    raise ArgumentError(f"Could not interpret optimizer identifier: {shown(value)}{hint}")


def loss_of(value, y_true=(), y_pred=()):
    """The loss that compile's argument means; None where there is none. Shapes for the data's."""
    if isinstance(value, str) and value.lower() in ("crossentropy", "ce"):
        value = f"{_KINDS[kind_by_shape(y_true, y_pred)]}_crossentropy"
    if value is None or isinstance(value, (Loss, str, dict)):
        return losses.resolve(value, KERAS)
    if isinstance(value, type) and issubclass(value, Loss):
        return value()
    if callable(value):
        native = getattr(value, "loss_class", None)
        return made(native, KERAS) if native else made(
            FunctionLoss, KERAS, function=of_floats(value),
            name=getattr(value, "__name__", "loss"))
    raise losses.unknown(value, KERAS)


def metric_of(item, y_true, y_pred):
    """(name in logs, metric) for one entry of compile's metrics; shapes of truth and prediction."""
    if isinstance(item, str) and item.lower() in BY_SHAPE:
        return item, made(chosen_by_shape("accuracy", y_true, y_pred), KERAS, name=item)
    if isinstance(item, (str, Metric, dict)) or inspect.isclass(item):
        metric = metrics.resolve(item, KERAS)
        if isinstance(item, str):
            metric.name = item
        return metric.name, metric
    if callable(item):
        native = getattr(item, "metric_class", None)
        name = keras_snake(getattr(item, "__name__", type(item).__name__))
        name = getattr(item, "name", name)
        return name, made(native, KERAS, name=name) if native else made(
            FunctionMetric, KERAS, function=of_floats(item), name=name)
    raise metrics.unknown(item, KERAS)


class Tracker:
    """What `model.metrics` shows for the loss, and for all compiled metrics together."""

    def __init__(self, name, kind, tracked=()):
        self.name, self.kind, self.metrics = name, kind, list(tracked)

    def reset_state(self):
        """Begin anew."""
        for metric in self.metrics:
            metric.reset_state()

    def __repr__(self):
        return f"<{self.kind} name={self.name}>"


class Compiled:
    """The arguments of compile; losses and metrics are made once the data's shapes are known."""

    def __init__(self, loss, loss_weights, metrics, weighted_metrics):
        for what, given in (("metrics", metrics), ("weighted_metrics", weighted_metrics)):
            if given is not None and not isinstance(given, (list, tuple, dict)):
                raise ArgumentError(
                    f"Expected `{what}` argument to be a list, tuple, or dict. Received instead: "
                    f"{what}={given} of type {type(given)}")
        self.loss, self.loss_weights = loss, loss_weights
        self.metrics, self.weighted_metrics = metrics, weighted_metrics
        self.settled = False
        self.reports_outputs = False
        self.output_names, self.output_shapes = [], []

    def keep(self, earlier):
        """Take the loss and the metrics of an earlier call where this one says nothing of them."""
        if self.loss is None:
            self.loss, self.loss_weights = earlier.loss, earlier.loss_weights
        if self.metrics is None and self.weighted_metrics is None:
            self.metrics, self.weighted_metrics = earlier.metrics, earlier.weighted_metrics

    def names(self):
        """What `metrics_names` shows."""
        return [tracker.name for tracker in self.trackers(())]

    def trackers(self, metrics):
        """What `model.metrics` shows."""
        together = self.metrics is not None or self.weighted_metrics is not None
        each = [f"{n}_loss" for n in self.reported_outputs()] if self.reports_outputs else []
        return [Tracker("loss", "Mean"),
                *([Tracker("compile_metrics", "CompileMetrics", metrics)] if together else []),
                *(Tracker(name, "Mean") for name in each)]

    def reported_outputs(self):
        return [name for name, loss in zip(self.output_names, self.losses, strict=True) if loss]

    def settle(self, model, xs, y):
        """Make losses and metrics for the model's outputs, once."""
        if self.settled:
            return
        outputs = model.outputs
        if not outputs:
            with np.errstate(all="ignore"):
                outputs = model.run([CoreTensor(x[:1]) for x in xs], False)
        shapes = [(None, *output.shape[1:]) for output in outputs]
        names = self._names_of(model, len(shapes))
        ys = y if isinstance(y, list) else [y.get(n) for n in names] if isinstance(y, dict) else [y]
        ys = [*(np.shape(one) for one in ys), *(() for _ in names)][: len(names)]
        self.losses = [loss_of(*one) for one in zip(
            self._losses(names), ys, shapes, strict=True)]
        for loss, shape in zip(self.losses, shapes, strict=True):
            _warn_of_one_class(loss, shape)
        weights = self._loss_weights(names)
        found = []
        for given, weighted in ((self.metrics, False), (self.weighted_metrics, True)):
            found += self._named_metrics(given, names, ys, shapes, weighted, found)
        model.settle(model.plan.optimizer, self.losses, weights, found)
        self.output_names, self.output_shapes = names, shapes
        self.reports_outputs = sum(loss is not None for loss in self.losses) > 1
        self.settled = True

    def _names_of(self, model, count):
        if model.outputs:
            return list(model.output_keys or model.output_names)
        form = vars(model).get("_kit_output_form")
        if isinstance(form, dict) and len(form) == count:
            return list(form)
        return [f"output_{index}" for index in range(count)] if count > 1 else ["output"]

    def _losses(self, names):
        """What was given as loss for each output."""
        loss = self.loss
        if isinstance(loss, dict) and "class_name" not in loss:
            if set(loss) != set(names):
                wrong = next((key for key in loss if key not in names), None)
                hint = f" `{wrong}` is no output.{nearest(wrong, names)}" if wrong else (
                    " Write None for an output without a loss.")
                raise ArgumentError(f"Expected keys {names} in loss dict, but found "
                                    f"loss.keys()={list(loss)}.{hint}")
            return [loss[name] for name in names]
        if isinstance(loss, (list, tuple)):
            if len(loss) > len(names) > 1:
                raise ArgumentError(
                    f"The path: ({len(names)},) in the `loss` argument, can't be found in either "
                    "the model's output (`y_pred`) or in the labels (`y_true`). The model has "
                    f"{len(names)} output(s), but the list has {len(loss)} losses.")
            return [*loss, *(None for _ in names)][: len(names)]
        return [loss for _ in names]

    def _loss_weights(self, names):
        weights, loss = self.loss_weights, self.loss
        if weights is None:
            return [1.0 for _ in names]
        count = len(loss) if isinstance(loss, (dict, list, tuple)) else 1
        if isinstance(weights, dict):
            unknown = [key for key in weights if key not in names]
            if unknown:
                raise ArgumentError(
                    f"In the dict argument `loss_weights`, key '{unknown[0]}' does not correspond "
                    f"to any model output, which are {names}.{nearest(unknown[0], names)}")
            given = [weights.get(name) for name in names if name in weights]
        else:
            given = list(weights) if isinstance(weights, (list, tuple)) else [weights]
        if len(given) != count:
            hint = f" Give a loss for each of {names}." if count == 1 < len(names) else ""
            raise ArgumentError(f"`loss_weights` must match the number of losses, got {count} "
                                f"losses and {len(given)} weights.{hint}")
        given = [1.0 if weight is None else float(weight) for weight in given]
        return given * len(names) if count == 1 else [*given, *(1.0 for _ in names)][: len(names)]

    def _named_metrics(self, given, names, ys, shapes, weighted, before):
        """[(name in logs, output, metric, weighted)], in the order in which Keras updates them."""
        found = []
        for index, items in self._metrics_by_output(given, names):
            for item in items:
                if item is None or not ys[index]:
                    continue
                name, metric = metric_of(item, ys[index], shapes[index])
                prefix = f"{names[index]}_" if len(names) > 1 else ""
                if weighted and prefix + name in [known for known, *_ in before]:
                    name = f"weighted_{name}"
                taken = [known for known, *_ in (*before, *found)]
                unique, count = prefix + name, 1
                while unique in taken:
                    unique, count = f"{prefix}{name}_{count}", count + 1
                found.append((unique, index, metric, weighted))
        return found

    def _metrics_by_output(self, given, names):
        if given is None or len(given) == 0:
            return []
        if isinstance(given, dict):
            unknown = [key for key in given if key not in names]
            if unknown:
                raise ArgumentError(f"{_INVALID_METRICS} {names}. '{unknown[0]}' is none of them."
                                    f"{nearest(unknown[0], names)}\nReceived: metrics={given}")
            return [(names.index(key), as_items(given[key])) for key in sorted(given)]
        if len(names) == 1:
            return [(0, [item for one in given for item in as_items(one)])]
        if len(given) != len(names):
            raise ArgumentError(f"{_INVALID_METRICS} {names}: a list needs an entry an output.\n"
                                f"Received: metrics={given}")
        order = sorted(range(len(names)), key=lambda index: names[index])
        return [(index, as_items(given[index])) for index in order]


_INVALID_METRICS = ("Invalid `metrics`. `metrics` should contain metrics objects and either be a "
                    "dict or a list matching the output names of the functional model")


def as_items(value):
    """One metric or several, always as a list."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _warn_of_one_class(loss, shape):
    name = "" if loss is None else KERAS.metric_name(loss)
    if name == "categorical_crossentropy" and shape[-1] == 1:
        warnings.warn(
            f"In loss {name}, expected y_pred.shape to be (batch_size, num_classes) with "
            f"num_classes > 1. Received: y_pred.shape={shape}. Consider using "
            "'binary_crossentropy' if you only have 2 classes.", SyntaxWarning, stacklevel=4)

