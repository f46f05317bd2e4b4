"""What model.compile is given, as the engine takes it: the optimizer, the losses, the metrics."""

from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.losses import (
    BinaryCrossentropy,
    FunctionLoss,
    Loss,
    SparseCategoricalCrossentropy,
    losses,
)
from minitf.metrics import CHOICES, FunctionMetric, Metric, metrics
from minitf.spec import Configurable, made, other_face
from minitf.strictness import is_strict
from minitf.tfjs import memory
from minitf.tfjs.arguments import to_core
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.tensor import Tensor, wrap
from minitf.train import Optimizer, optimizers
from minitf.wording import json


def on_tensors(function):
    """A function of tfjs tensors as a function of core tensors."""
    native = getattr(function, "native", None)
    if native is not None:
        return native

    def run(*cores):
        def call():
            result = function(*[wrap(core) for core in cores])
            if is_strict() and not isinstance(result, Tensor):
                raise UsageError(
                    f"{name_of(function)} must return a tensor, but returned {shown(result)}.")
            return to_core(result, "x", "mean")  # of which tfjs takes the mean

        return memory.run_in_scope(call)

    run.__name__ = name_of(function)
    return run


def name_of(function):
    """The name under which a function's values are logged."""
    return getattr(function, "log_name", None) or getattr(
        function, "__name__", type(function).__name__)


def optimizer_of(value):
    """(the optimizer, whether the model made it)."""
    if value is None:
        raise refused(
            "compile needs an optimizer: write {'optimizer': 'sgd', 'loss': 'meanSquaredError'}.",
            unread("minimize"))
    if isinstance(value, str):
        return optimizers.resolve(value, TFJS), True
    if isinstance(value, Optimizer):
        if value.dialect is not TFJS:
            raise other_face(value, TFJS)
        return value, False
    raise TFJS.error("not_an_optimizer")


def _loss(value):
    if isinstance(value, str):
        return losses.resolve(value, TFJS)
    if isinstance(value, Configurable):
        if isinstance(value, Loss) and value.dialect is TFJS:
            return value
        raise other_face(value, TFJS)
    if callable(value) and not isinstance(value, type):
        return made(FunctionLoss, TFJS, function=on_tensors(value))
    if is_strict():
        raise UsageError(
            f"compile: a loss is a name such as 'meanSquaredError' or a function of "
            f"(yTrue, yPred), but got {shown(value, 60)}.")
    return made(FunctionLoss, TFJS, function=_not_callable("lossFunction"))


def _not_callable(name):
    """What tfjs meets, only when it computes, where it was given no function."""

    def fail(*_):
        raise UsageError(f"{name} is not a function")

    return fail


def losses_of(model, value):
    """One loss an output, from a name, a function, a list or a dict by output name."""
    names = model.output_names
    value = [] if value is None else value
    if isinstance(value, dict):
        for name in value:
            if name not in names:
                raise TFJS.error("loss_key", name=name, names=names)
        for name in names:
            if value.get(name) is None:
                if is_strict():
                    raise TFJS.error("loss_missing", name=name)
                TFJS.warn("loss_missing", name=name)
        return [_loss(value.get(name)) for name in names]
    if isinstance(value, (list, tuple)):
        if len(value) != len(names):
            raise TFJS.error("loss_count", count=len(names), loss=[
                name_of(one) if callable(one) else one for one in value])
        return [_loss(one) for one in value]
    loss = _loss(value)
    return [loss for _ in names]


def metrics_of(model, value, chosen):
    """[(name, output's index, metric, False)] in tfjs's order."""
    found = []
    for index, wanted in enumerate(_metrics_by_output(model.output_names, value)):
        for item in wanted:
            name, metric = _metric(item, model.outputs[index].shape, chosen[index])
            prefix = f"{model.output_names[index]}_" if len(model.output_names) > 1 else ""
            found.append((prefix + name, index, metric, False))
    return found


def _metrics_by_output(names, value):
    if value is None:
        return [[] for _ in names]
    if isinstance(value, dict):
        unknown = [name for name in value if name not in names]
        if unknown and is_strict():
            raise ArgumentError(
                f"metrics: there is no output {shown(unknown[0])}; the outputs are "
                f"{', '.join(names)}. (tfjs ignores it silently.)")
        wanted = [value.get(name, []) for name in names]
        return [list(one) if isinstance(one, (list, tuple)) else [one] for one in wanted]
    if not (isinstance(value, (str, list, tuple)) or callable(value) or is_strict()):
        raise TFJS.error("metrics_form", value=value)
    items = list(value) if isinstance(value, (list, tuple)) else [value]
    if is_strict() and any(isinstance(item, (list, tuple)) for item in items):
        example = ", ".join(f"'{name}': ['mae']" for name in names)
        raise UsageError(
            f"metrics: for metrics an output write an object by output name: {{{example}}}. "
            "(tfjs accepts a list of lists and fails later with: metric is not a function.)")
    return [items for _ in names]


_CHOSEN = {"acc": "acc", "accuracy": "acc", "crossentropy": "ce", "ce": "ce"}


def _metric(item, shape, loss):
    """(name in logs, metric) for one entry of the metrics."""
    if isinstance(item, str):
        if item not in _CHOSEN:
            return item, metrics.resolve(item, TFJS)
        return _CHOSEN[item], made(metric_for(_CHOSEN[item], shape, loss), TFJS)
    if isinstance(item, Metric):
        raise other_face(item, TFJS)
    if item is None:
        raise metrics.unknown(json(item), TFJS)
    if callable(item) and not isinstance(item, type):
        return name_of(item), made(FunctionMetric, TFJS, function=on_tensors(item))
    if is_strict():
        raise UsageError(
            f"metrics: a metric is a name such as 'mae' or a function of (yTrue, yPred), "
            f"but got {shown(item, 60)}.")
    return "undefined", made(FunctionMetric, TFJS, function=_not_callable("metric"))


def metric_for(name, shape, loss):
    """The metric that "acc" or "ce" means, as tfjs chooses it: by the output and its loss."""
    choices = CHOICES[{"acc": "accuracy", "ce": "crossentropy"}[name]]
    if shape[-1] == 1 or isinstance(loss, BinaryCrossentropy):
        return choices["binary"]
    if isinstance(loss, SparseCategoricalCrossentropy):
        return choices["sparse"]
    return choices["categorical"]


def log_names(names):
    """The names of the numbers of a run; what is there twice gets _0, _1."""
    return [name if names.count(name) == 1 else f"{name}_{names[:i].count(name)}"
            for i, name in enumerate(names)]
