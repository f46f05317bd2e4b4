"""Models as Keras shows them: `compile`, `fit` that returns when it is done, NumPy in and out."""

import numpy as np

from minitf.callbacks import History, Hooks
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import UsageError
from minitf.keras import compiling, data
from minitf.keras.callbacks import hooks_of
from minitf.keras.layers import Layer
from minitf.keras.progress import ProgressBar
from minitf.layers.base import unique
from minitf.layers.core import InputLayer
from minitf.layers.symbolic import as_list
from minitf.models import graph
from minitf.models import sequential as engine
from minitf.models.fitting import FitOptions, evaluate_steps, fit_steps, run_awaiting, run_now
from minitf.models.training import predict_batches, train_step


class Model(graph.Model, Layer):
    """A model: `keras.Model(inputs, outputs)`, or a subclass with layers and a `call`."""

    dialect = KERAS
    metrics_compiled = ()

    def __new__(cls, *args, **kwargs):
        if cls is Model and (args or "inputs" in kwargs):
            cls = Functional
        return super().__new__(cls)

    def configure(self, given):
        if "inputs" in given or "outputs" in given:
            super().configure(given)
        else:  # a subclass: its layers are its attributes, its graph is its `call`
            Layer.configure(self, {"inputs": (), "outputs": (), **given})
            self.members, self.inputs, self.outputs, self.run_order = [], [], [], []
            self.takes_list = self.gives_list = False

    # ---- the model in use ----

    @property
    def layers(self):
        """The layers, in order."""
        return list(self.members or self.attached)

    def sublayers(self):
        return unique((*self.members, *self.attached))

    def run(self, xs, training):
        if type(self).forward is Layer._forward_by_call:
            result = self.forward(xs if len(xs) > 1 else xs[0], training)
            return as_list(result)
        if not self.outputs:
            self.forward(xs[0], training)  # a Sequential without input shape builds itself
        return super().run(xs, training)

    def _first_build(self, xs):
        """Build before training starts: a Sequential that waited, a subclass's layers."""
        if not self.built or not self.outputs:
            with np.errstate(all="ignore"):
                self.invoke([CoreTensor(x[:1]) for x in xs] if len(xs) > 1
                            else CoreTensor(xs[0][:1]))

    def build(self, input_shape=None):
        """Make the weights for an input of this shape."""

    # ---- compile ----

    def compile(self, optimizer="rmsprop", loss=None, loss_weights=None, metrics=None,
                weighted_metrics=None, run_eagerly=False, steps_per_execution=1,
                jit_compile="auto", auto_scale_loss=True):
        """Settle how the model learns."""
        self.settle(compiling.optimizer_of(optimizer), [])
        self.compiled = compiling.Compiled(self, loss, loss_weights, metrics, weighted_metrics)
        self.loss = loss

    @property
    def optimizer(self):
        """The optimizer in use."""
        return self.plan and self.plan.optimizer

    @property
    def metrics_names(self):
        """Names of the loss and of the group of compiled metrics."""
        if self.plan is None:
            return []
        return self.compiled.names()

    @property
    def metrics(self):
        """The metrics in use."""
        return [metric for _, _, metric, _ in self.plan.metrics] if self.plan else []

    def reset_metrics(self):
        """Begin new means."""
        super().reset_metrics()

    def nothing_to_train(self):
        """Keras trains on without a word when every layer is frozen."""

    def _ready(self, x, y, weights):
        """Everything that needs data to be settled: the build, losses and metrics by shape."""
        arrays = data.arrays_of(self, x, y, weights)
        self._first_build(arrays.xs)
        arrays = data.fitted(self, arrays)
        self.compiled.settle(self, arrays)
        return data.with_weights_checked(self, arrays)

    # ---- what a step reports ----

    def step_logs(self, total, parts, ys, outputs, weights):
        logs = {"loss": float(total.array)}
        if len(self.plan.losses) > 1:
            for name, part in zip(self.compiled.output_names, parts, strict=True):
                if part is not None:
                    logs[f"{name}_loss"] = float(part.array)
        for _, index, metric, weighted in self.plan.metrics:
            sample_weights = weights and weights[index]
            metric.update(ys[index], outputs[index], sample_weights if weighted else None)
        return logs

    def ordered_logs(self, means):
        """Loss, the outputs' losses, metrics in the order of compile."""
        logs = dict(means.result())
        for name, _, metric, _ in self.plan.metrics:
            logs[name] = metric.value()
        return logs

    def epoch_logs(self, means):
        return dict(sorted(self.ordered_logs(means).items()))

    def batch_logs(self, index, size, values, means):
        return self.epoch_logs(means)

    def with_validation(self, logs, validation):
        return {**logs, **{f"val_{name}": value for name, value in validation.items()}}

    def train_end_logs(self, logs):
        return logs

    # ---- fit ----

    def fit(self, x=None, y=None, batch_size=None, epochs=1, verbose="auto", callbacks=None,
            validation_split=0.0, validation_data=None, shuffle=True, class_weight=None,
            sample_weight=None, initial_epoch=0, steps_per_epoch=None, validation_steps=None,
            validation_batch_size=None, validation_freq=1):
        """Train on arrays; returns the History when done."""
        arguments = {**locals()}
        del arguments["self"]
        steps, history = self._start_fit(**arguments)
        self.current_run = lambda: steps.gi_running
        run_now(steps, KERAS)
        return history

    def _fit_promise(self, x, y, **options):
        """The same run in the background, for the kit's panels: a promise of the History."""
        from minitf.promise import Promise

        options = {"verbose": 0, **options}
        try:
            steps, _ = self._start_fit(x, y, **options)
        except Exception as error:
            return Promise.reject(error)
        promise = Promise.run(run_awaiting(steps), "model.fit(...)")
        self.current_run = lambda: not promise.settled
        return promise

    def _start_fit(self, x=None, y=None, batch_size=None, epochs=1, verbose="auto",
                   callbacks=None, validation_split=0.0, validation_data=None, shuffle=True,
                   class_weight=None, sample_weight=None, initial_epoch=0, steps_per_epoch=None,
                   validation_steps=None, validation_batch_size=None, validation_freq=1):
        if self.plan is None:
            raise KERAS.error("not_compiled")
        if self.is_busy():
            raise KERAS.error("already_fitting")
        batch_size = data.batch_size_of(batch_size)
        epochs = data.whole(epochs, "epochs")
        if validation_split and validation_data is None:
            x, y, sample_weight, validation_data = data.split(
                x, y, sample_weight, validation_split)
        arrays = self._ready(x, y, sample_weight)
        if class_weight is not None:
            arrays.weights = data.class_weights(self, arrays, class_weight)
        validation = None
        if validation_data is not None:
            validation = self._ready(*data.unpacked(validation_data))
        options = FitOptions(
            batch_size=batch_size, epochs=epochs, initial_epoch=initial_epoch,
            shuffle=bool(shuffle), steps_per_epoch=steps_per_epoch, validation=validation,
            validation_steps=validation_steps, validation_freq=validation_freq,
            validation_batch_size=validation_batch_size and int(validation_batch_size))
        count = steps_per_epoch or -(-arrays.size // batch_size)
        params = {"verbose": 1 if verbose == "auto" else verbose, "epochs": epochs,
                  "steps": count}
        history = History(params, self)
        self.history = history
        tables = hooks_of(callbacks, self, params)
        bar = ProgressBar(count, epochs, verbose)
        if bar.shows:
            tables.append(bar.hooks())
        return fit_steps(self, arrays, options, Hooks(tables), history), history

    # ---- evaluate, predict, batches ----

    def evaluate(self, x=None, y=None, batch_size=None, verbose="auto", sample_weight=None,
                 steps=None, callbacks=None, return_dict=False, **kwargs):
        """The loss on the data as a float; with metrics a list of floats (or a dict)."""
        if kwargs:
            raise ValueError(f"Arguments not recognized: {kwargs}")
        if self.plan is None:
            raise KERAS.error("not_compiled")
        arrays = self._ready(x, y, sample_weight)
        size = data.batch_size_of(batch_size)
        count = -(-arrays.size // size)
        params = {"verbose": 1 if verbose == "auto" else verbose, "epochs": 1, "steps": count}
        tables = hooks_of(callbacks, self, params)
        bar = ProgressBar(count, 1, verbose)
        if bar.shows:
            tables.append(bar.evaluation_hooks())
        options = FitOptions(batch_size=size, validation=arrays, validation_steps=steps)
        logs = run_now_for_result(evaluate_steps(self, options, Hooks(tables)))
        return logs if return_dict else self._as_list(logs)

    def _as_list(self, logs):
        parts = [f"{name}_loss" for name in self.compiled.output_names]
        order = ["loss", *parts, *(name for name, *_ in self.plan.metrics)]
        values = [logs[name] for name in order if name in logs]
        return values[0] if len(values) == 1 else values

    def predict(self, x, batch_size=None, verbose="auto", steps=None, callbacks=None):
        """The output for the data as a NumPy array (a list of them for several outputs)."""
        arrays = data.arrays_of(self, x, None, None)
        self._first_build(arrays.xs)
        xs = data.fitted(self, arrays).xs
        size = data.batch_size_of(batch_size)
        count = min(-(-len(xs[0]) // size), steps or 10**9)
        params = {"verbose": 1 if verbose == "auto" else verbose, "epochs": 1, "steps": count}
        tables = hooks_of(callbacks, self, params)
        bar = ProgressBar(count, 1, verbose)
        if bar.shows:
            tables.append(bar.prediction_hooks())
        outputs = predict_batches(self, [a[: count * size] for a in xs], size, Hooks(tables))
        return self._structured(outputs)

    def predict_on_batch(self, x):
        """As predict, in one batch and without a progress bar."""
        arrays = data.arrays_of(self, x, None, None)
        self._first_build(arrays.xs)
        xs = data.fitted(self, arrays).xs
        return self._structured(predict_batches(self, xs, max(1, len(xs[0]))))

    def _structured(self, outputs):
        return outputs if self.gives_list or len(outputs) > 1 else outputs[0]

    def train_on_batch(self, x, y=None, sample_weight=None, class_weight=None,
                       return_dict=False):
        """One step on one batch: the loss, or [loss, metrics…]."""
        if self.plan is None:
            raise KERAS.error("not_compiled")
        arrays = self._ready(x, y, sample_weight)
        if class_weight is not None:
            arrays.weights = data.class_weights(self, arrays, class_weight)
        return self._batch_result(train_step(self, arrays), return_dict)

    def test_on_batch(self, x, y=None, sample_weight=None, return_dict=False):
        """The loss and metrics on one batch."""
        from minitf.models.training import evaluation_step

        if self.plan is None:
            raise KERAS.error("not_compiled")
        arrays = self._ready(x, y, sample_weight)
        return self._batch_result(evaluation_step(self, arrays), return_dict)

    def _batch_result(self, values, return_dict):
        logs = {**values, **{name: metric.value() for name, _, metric, _ in self.plan.metrics}}
        return dict(sorted(logs.items())) if return_dict else self._as_list(logs)

    # ---- what it is ----

    def summary(self, line_length=None, positions=None, print_fn=None, expand_nested=False,
                show_trainable=False, layer_range=None):
        """Print a table of the layers."""
        from minitf.models.summary import keras_lines

        text = "\n".join(keras_lines(self, line_length, positions, expand_nested,
                                     show_trainable, layer_range))
        (print_fn or print)(text)

    @property
    def input_shape(self):
        """Shape of the input, None for the batch."""
        return _one([tuple(t.shape) for t in self.inputs])

    @property
    def output_shape(self):
        """Shape of the output, None for the batch."""
        return _one([tuple(t.shape) for t in self.outputs])

    @property
    def input(self):
        """The symbolic input."""
        return _one(self.inputs)

    @property
    def output(self):
        """The symbolic output."""
        return _one(self.outputs)


class Functional(Model):
    """A model made from symbolic inputs and outputs."""


def run_now_for_result(steps):
    """Run a part of the loop and return its result."""
    while True:
        try:
            wanted = next(steps)
        except StopIteration as end:
            return end.value
        if hasattr(wanted, "close"):
            wanted.close()
        raise KERAS.error("async_callback")


def _one(values):
    return values[0] if len(values) == 1 else values


KERAS.mixins[graph.Model] = Model


class Sequential(engine.Sequential, Model):
    """Layers one after the other: `keras.Sequential([layer, layer])`."""

    def __init__(self, layers=None, trainable=True, name=None):
        if isinstance(layers, dict):
            raise UsageError("keras.Sequential takes a list of layers: keras.Sequential([a, b]).")
        engine.Sequential.configure(
            self, {"given_layers": layers, "trainable": trainable, "name": name})

    @property
    def layers(self):
        """The layers, without the input layer."""
        return [layer for layer in self.members if not isinstance(layer, InputLayer)]

    def add(self, layer, rebuild=True):
        """Put a layer, or a keras.Input, at the end."""
        if isinstance(layer, compiling.KerasTensor):
            layer = layer.node.layer
        super().add(layer)


KERAS.faces[engine.Sequential] = Sequential
