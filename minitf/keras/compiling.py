"""What `compile` is given, as the engine takes it: optimizer, losses and metrics by name."""

import numpy as np

from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError, UsageError, nearest, shown
from minitf.keras.symbolic import KerasTensor
from minitf.keras.tensor import wrap
from minitf.keras.conversion import unwrap
from minitf.losses import FunctionLoss, Loss, losses
from minitf.metrics import FunctionMetric, Metric, chosen_by_shape, metrics
from minitf.spec import made, other_face
from minitf.train import Optimizer, optimizers


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


def optimizer_of(value):
    if isinstance(value, str):
        known = {name.lower(): name for name in optimizers.named[KERAS]}
        return optimizers.resolve(known.get(value.lower(), value), KERAS)
    if isinstance(value, Optimizer):
        if value.dialect is not KERAS:
            raise other_face(value, KERAS)
        return value
    raise ArgumentError(f"Could not interpret optimizer identifier: {shown(value)}")


def loss_of(value):
    if value is None or isinstance(value, Loss):
        if isinstance(value, Loss) and value.dialect is not KERAS:
            raise other_face(value, KERAS)
        return value
    if isinstance(value, str):
        return losses.resolve(value, KERAS)
    if isinstance(value, type) and issubclass(value, Loss):
        return value()
    if callable(value):
        native = getattr(value, "loss_class", None)
        return made(native, KERAS) if native else made(
            FunctionLoss, KERAS, function=on_tensors(value))
    raise ArgumentError(f"Could not interpret loss identifier: {shown(value)}")


class Compiled:
    """What compile was given; losses and metrics become objects when data show their shapes."""

    def __init__(self, model, loss, loss_weights, given_metrics, weighted_metrics):
        self.loss, self.loss_weights = loss, loss_weights
        for what, given in (("metrics", given_metrics), ("weighted_metrics", weighted_metrics)):
            if given is not None and not isinstance(given, (list, tuple, dict)):
                raise ArgumentError(
                    f"Expected `{what}` argument to be a list, tuple, or dict. Received instead: "
                    f"{what}={shown(given)} of type {type(given)}")
        self.metrics, self.weighted_metrics = given_metrics, weighted_metrics
        self.settled = False
        self.output_names = []

    def names(self):
        extra = [f"{name}_loss" for name in self.output_names] if len(self.output_names) > 1 else []
        has_metrics = bool(self.metrics or self.weighted_metrics)
        return ["loss", *(["compile_metrics"] if has_metrics else []), *extra]

    def settle(self, model, arrays):
        """Make losses and metrics for the model's outputs, once."""
        if self.settled:
            return
        outputs = model.run([CoreTensor(x[:1]) for x in arrays.xs], False)
        names = self._names_of(model, len(outputs))
        chosen = self._per_output(self.loss, names, "loss")
        weights = self._per_output(self.loss_weights, names, "loss_weights")
        found = []
        for given, weighted in ((self.metrics, False), (self.weighted_metrics, True)):
            found += self._metrics(given, names, outputs, arrays.ys, weighted, found)
        model.settle(model.plan.optimizer, [loss_of(one) for one in chosen],
                     [1.0 if w is None else float(w) for w in weights], found)
        self.output_names = names
        self.settled = True

    def _names_of(self, model, count):
        if getattr(model, "output_names", None) and len(model.outputs) == count:
            return list(model.output_names)
        return [f"output_{index}" for index in range(count)] if count > 1 else ["output"]

    def _per_output(self, value, names, what):
        if isinstance(value, dict):
            unknown = [key for key in value if key not in names]
            if unknown:
                raise ArgumentError(
                    f"In the dict argument `{what}`, key '{unknown[0]}' does not correspond to "
                    f"any model output. Received:\n{what}={value}.{nearest(unknown[0], names)}")
            return [value.get(name) for name in names]
        if isinstance(value, (list, tuple)):
            if len(value) < len(names):
                raise ArgumentError(
                    f"For a model with multiple outputs, when providing the `{what}` argument as a "
                    f"list, it should have as many entries as the model has outputs. Received:\n"
                    f"{what}={value}\nof length {len(value)} whereas the model has {len(names)} "
                    "outputs.")
            return list(value)[: len(names)]
        return [value for _ in names]

    def _metrics(self, given, names, outputs, ys, weighted, before):
        if given is None:
            return []
        found = []
        if isinstance(given, dict):
            unknown = [key for key in given if key not in names]
            if unknown:
                raise ArgumentError(
                    f"In the dict argument `metrics`, key '{unknown[0]}' does not correspond to "
                    f"any model output. Received:\nmetrics={given}.{nearest(unknown[0], names)}")
            per_output = [(names.index(key), as_items(given[key])) for key in sorted(given)]
        elif len(names) == 1:
            items = [item for one in given for item in as_items(one)]
            per_output = [(0, items)]
        else:
            if len(given) != len(names):
                raise ArgumentError(
                    f"For a model with multiple outputs, when providing the `metrics` argument as "
                    f"a list, it should have as many entries as the model has outputs. Received:\n"
                    f"metrics={given}\nof length {len(given)} whereas the model has {len(names)} "
                    "outputs.")
            order = sorted(range(len(names)), key=lambda i: names[i])
            per_output = [(i, as_items(given[i])) for i in order]
        for index, items in per_output:
            for item in items:
                if item is None:
                    continue
                name, metric = metric_of(item, ys[index], outputs[index])
                prefix = f"{names[index]}_" if len(names) > 1 else ""
                taken = [known for known, *_ in (*before, *found)]
                name = prefix + name
                if name in taken and weighted and name in [n for n, *_ in before]:
                    name = prefix + "weighted_" + name.removeprefix(prefix)
                unique, count = name, 1
                while unique in taken:
                    unique, count = f"{name}_{count}", count + 1
                found.append((unique, index, metric, weighted))
        return found


def as_items(value):
    return list(value) if isinstance(value, (list, tuple)) else [value]


def metric_of(item, y_true, y_pred):
    """(name in logs, metric) for one entry of compile's metrics."""
    if isinstance(item, Metric):
        return item.name, item
    if isinstance(item, str):
        if item in ("acc", "accuracy"):
            cls = chosen_by_shape("accuracy", np.shape(y_true), y_pred.shape)
            return item, made(cls, KERAS, name=item)
        return item, metrics.resolve(item, KERAS)
    if isinstance(item, type) and issubclass(item, Metric):
        metric = item()
        return metric.name, metric
    if callable(item):
        native = getattr(item, "metric_class", None)
        name = getattr(item, "__name__", type(item).__name__)
        metric = made(native, KERAS, name=name) if native else made(
            FunctionMetric, KERAS, function=on_tensors(item), name=name)
        return name, metric
    raise UsageError(f"Could not interpret metric identifier: {shown(item)}")


__all__ = ["Compiled", "KerasTensor", "loss_of", "metric_of", "optimizer_of"]
