"""Models as tfjs shows them: `compile`, `await fit`, `evaluate`, `predict`, `summary`."""

from minitf.tfjs.callbacks import hooks_of

from minitf.callbacks import History, Hooks
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import TFJS
from minitf.errors import UsageError
from minitf.models import graph
from minitf.models.data import Data, arrays_for, check_counts
from minitf.models.fitting import FitOptions, evaluate_steps, fit_steps, run_awaiting
from minitf.models.training import predict_batches, train_step
from minitf.promise import Promise
from minitf.tfjs import compiling
from minitf.tfjs.call_options import (
    CompileArguments,
    EvaluateArguments,
    FitArguments,
    PredictArguments,
)
from minitf.tfjs.layers import Layer
from minitf.tfjs.tensor import Tensor, unwrap, wrap
from minitf.wording import json


class LayersModel(graph.Model, Layer):
    """A model: made by `tf.model({inputs, outputs})` or `tf.sequential()`."""

    dialect = TFJS
    metricsNames = ()
    loss = None
    history = None

    # ---- compile ----

    def compile(self, *args, **kwargs):
        """Settle how the model learns: {optimizer, loss, metrics}."""
        arguments = CompileArguments.of(args, kwargs)
        optimizer = compiling.optimizer_of(arguments.optimizer)
        chosen = compiling.losses_of(self, arguments.loss)
        found = compiling.metrics_of(self, arguments.metrics, chosen)
        self.settle(optimizer, chosen, None, found)
        self.loss = arguments.loss
        self.metrics = arguments.metrics or []
        parts = [f"{name}_loss" for name in self.output_names] if len(self.outputs) > 1 else []
        self.metricsNames = ["loss", *parts, *(name for name, *_ in found)]

    @property
    def optimizer(self):
        """The optimizer in use."""
        return self.plan and self.plan.optimizer

    @optimizer.setter
    def optimizer(self, optimizer):
        self.check_compiled()
        self.plan.optimizer = compiling.optimizer_of(optimizer)

    @property
    def stopTraining(self):
        """Set it to true in a callback: the run ends after the batch."""
        return self.stop_training

    @stopTraining.setter
    def stopTraining(self, stop):
        self.stop_training = bool(stop)

    def choose_metric(self, kind, index):
        return compiling.metric_for_output(kind, self, index)

    def penalised_variables(self):
        return self.cores

    def step_logs(self, total, parts, ys, outputs, weights):
        logs = super().step_logs(total, parts, ys, outputs, weights)
        order = self.metricsNames
        return {name: logs[name] for name in order if name in logs}

    def evaluation_logs(self, total, parts, ys, outputs, weights):
        """As tfjs evaluates: where there are several outputs, the total grows output by output
        and each partial sum is reported, which moves the later numbers to other names."""
        values, running = [], 0.0
        for part in parts:
            running += float(part.array)
            values.append(running)
        if len(parts) > 1:
            values += [float(part.array) for part in parts]
        for _, index, metric, _ in self.plan.metrics:
            values.append(metric.batch_mean(ys[index], outputs[index]))
        return dict(enumerate(values))

    def with_validation(self, logs, validation):
        named = zip(self.metricsNames, validation.values(), strict=False)
        return {**{f"val_{name}": value for name, value in named}, **logs}

    # ---- data ----

    def _arrays(self, values, role):
        if role == "input":
            names, shapes = self.input_names, [tuple(t.shape) for t in self.inputs]
        else:
            names = self.output_names
            shapes = [tuple(t.shape) for t in self.outputs]
        return arrays_for(_untensored(values, role, self), names, shapes, TFJS, role)

    def _data(self, x, y):
        xs = self._arrays(x, "input")
        ys = compiling.targets_of(self, _untensored(y, "target", self))
        data = Data(xs, ys)
        check_counts(data, TFJS)
        return data

    # ---- fit ----

    def fit(self, x=None, y=None, *args, **kwargs):
        """Train on the data; returns a promise of the History.

        x, y: tensors (lists or dicts of them for several inputs or outputs). Options: batchSize,
        epochs, callbacks, validationSplit, validationData, shuffle, classWeight, initialEpoch,
        stepsPerEpoch, yieldEvery.
        """
        try:
            steps = self._start_fit(x, y, FitArguments.of(args, kwargs))
        except Exception as error:
            return Promise.reject(error)
        promise = Promise.run(run_awaiting(steps), "model.fit(...)")
        self.current_run = lambda: not promise.settled
        return promise

    def _start_fit(self, x, y, arguments):
        """Check everything, then the loop as a generator that has not begun."""
        if self.is_busy():
            raise TFJS.error("already_fitting")
        self.check_not_disposed()
        self.check_compiled()
        options, data, params = compiling.fit_options(self, x, y, arguments)
        self.history = history = History(params, self)
        hooks = Hooks(hooks_of(arguments.callbacks, self, params))
        options.yield_every = compiling.yield_every(arguments, hooks)
        return fit_steps(self, data, options, hooks, history)

    def trainOnBatch(self, x, y):
        """One step on one batch; returns a promise of the loss, or of [loss, ...metrics]."""
        try:
            self.check_compiled()
            data = self._data(x, y)
            logs = train_step(self, data)
        except Exception as error:
            return Promise.reject(error)
        values = [logs[name] for name in self.metricsNames if name in logs]
        return Promise.resolve(values[0] if len(values) == 1 else values)

    # ---- evaluate, predict ----

    def evaluate(self, x=None, y=None, *args, **kwargs):
        """The loss on the data as a scalar tensor; with metrics a list of scalars."""
        arguments = EvaluateArguments.of(args, kwargs)
        self.check_compiled()
        if arguments.sample_weight is not None:
            raise TFJS.error("no_sample_weight")
        size = compiling.batch_size_of(arguments.batch_size)
        options = FitOptions(validation=self._data(x, y), batch_size=size)
        logs = _finish(evaluate_steps(self, options, Hooks()))
        scalars = [wrap(CoreTensor(compiling.float32(value))) for value in logs.values()]
        return scalars[0] if len(scalars) == 1 else scalars

    def predict(self, x=None, *args, **kwargs):
        """The output for the data, a tensor (a list of them for several outputs)."""
        arguments = PredictArguments.of(args, kwargs)
        self.check_not_disposed()
        size = compiling.batch_size_of(arguments.batch_size)
        xs = self._prediction_arrays(x)
        outputs = [wrap(CoreTensor(array)) for array in predict_batches(self, xs, size)]
        return outputs[0] if len(outputs) == 1 else outputs

    def predictOnBatch(self, x=None):
        """As predict, in one batch."""
        self.check_not_disposed()
        xs = self._prediction_arrays(x)
        outputs = [wrap(CoreTensor(a)) for a in predict_batches(self, xs, len(xs[0]) or 1)]
        return outputs[0] if len(outputs) == 1 else outputs

    def _prediction_arrays(self, x):
        names, shapes = self.input_names, [tuple(t.shape) for t in self.inputs]
        xs = arrays_for(_untensored(x, "predict", self), names, shapes, TFJS, "predict")
        if len({len(a) for a in xs}) > 1:
            raise TFJS.error("uneven_inputs", sizes=[a.shape for a in xs])
        return xs

    # ---- what it is ----

    def getLayer(self, nameOrIndex=None, index=None):
        """A layer by name, by index, or by (None, index)."""
        if isinstance(nameOrIndex, int) and not isinstance(nameOrIndex, bool):
            nameOrIndex, index = None, nameOrIndex
        return self.get_layer(nameOrIndex, index)

    def summary(self, lineLength=None, positions=None, printFn=print):
        """Print a table of the layers; printFn gets each line."""
        from minitf.models.summary import tfjs_lines

        if isinstance(lineLength, dict):
            raise UsageError("summary takes (lineLength, positions, printFn), not a config object.")
        for line in tfjs_lines(self, lineLength, positions):
            printFn(line)

    def weights_owner(self):
        return self.name

    @property
    def inputNames(self):
        """Names of the input layers."""
        return list(self.input_names)

    @property
    def outputNames(self):
        """Names of the layers that give the outputs."""
        return list(self.output_names)

    def dispose(self):
        """Free the weights of all layers, and the optimizer if the model made it."""
        if self.disposed:
            raise TFJS.error("container_disposed", layer=self.name)
        self.disposed = True
        count = 0
        for layer in self.layers:
            if layer.built and not layer.disposed:
                count += layer.dispose()["numDisposedVariables"]
        if self.plan is not None and getattr(self.plan.optimizer, "owned", False):
            count += self.plan.optimizer.dispose_variables()
        return {"refCountAfterDispose": 0, "numDisposedVariables": count}

    def check_not_disposed(self):
        super().check_not_disposed()
        for layer in self.layers:
            layer.check_not_disposed()

    def __repr__(self):
        return f"{type(self).__name__} {{ name: {json(self.name)}, layers: {len(self.layers)} }}"


def _finish(steps):
    """Run a part of the loop to its end, outside a run."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def _untensored(values, role, model):
    """The arrays of tensors, in the same list or dict; what is no tensor is named."""
    if isinstance(values, dict):
        return {name: _untensored(value, role, model) for name, value in values.items()}
    if isinstance(values, (list, tuple)) and values and all(
        isinstance(value, Tensor) for value in values
    ):
        return [unwrap(value).array for value in values]
    if isinstance(values, Tensor):
        return unwrap(values).array
    raise compiling.not_data(values, role, model)


TFJS.mixins[graph.Model] = LayersModel
