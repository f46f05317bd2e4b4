"""Models as tfjs shows them: `compile`, `await fit`, `evaluate`, `predict`, `summary`."""

import numpy as np

from minitf.callbacks import Hooks
from minitf.core import ops
from minitf.core.tape import active_tape
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError
from minitf.layers.base import layers
from minitf.layers.core import InputLayer
from minitf.layers.symbolic import Disconnected, SymbolicTensor, as_list
from minitf.models import graph
from minitf.models.fitting import FitOptions, evaluate_steps, fit_steps, run_awaiting, run_now
from minitf.models.training import Training, predict_batches
from minitf.promise import Promise
from minitf.strictness import is_strict
from minitf.tfjs import compiling, fit_options, memory
from minitf.tfjs.call_options import (
    CompileArguments,
    EvaluateArguments,
    FitArguments,
    PredictArguments,
)
from minitf.tfjs.callbacks import History, callbacks_of
from minitf.tfjs.dataset_training import DatasetTraining
from minitf.tfjs.graph_methods import GraphMethods
from minitf.tfjs.habits import refused, spelled_otherwise, unread
from minitf.tfjs.layers import Layer
from minitf.tfjs.masks import Passed, run_with_masks
from minitf.tfjs.model_data import data_of, prediction_arrays
from minitf.tfjs.model_steps import ModelSteps
from minitf.tfjs.tensor import unwrap, wrap
from minitf.tfjs.topology import Topology
from minitf.wording import json


class LayersModel(DatasetTraining, ModelSteps, GraphMethods, Topology, graph.Model, Layer):
    """A model: made by `tf.model({inputs, outputs})` or `tf.sequential()`."""

    dialect = TFJS
    className = "Model"
    called = "tf.model"
    instead_of_call = "model.predict(x) or model.apply(x)"
    not_compiled = "graph_not_compiled"  # the sentence for a use before compile
    metricsNames = ()
    loss = None
    history = None
    owns_optimizer = False
    disposes_models_twice = True  # for their use in it, and for themselves
    runs_graph = True
    may_mask = False  # whether a layer inside makes a mask

    def configure(self, given):
        super().configure(given)
        self.references = 1
        self.user_metadata = None

    def connect(self, inputs, outputs):
        if not is_strict():
            _check_symbolic(as_list(inputs), as_list(outputs))
        try:
            super().connect(inputs, outputs)
        except Disconnected as problem:
            if is_strict():
                raise
            raise ArgumentError(
                "Graph disconnected: cannot obtain value for tensor [object Object] at layer "
                f'"{problem.tensor.node.layer.name}". The following previous layers were accessed '
                "without issue: ") from None
        for index, tensor in enumerate(self.inputs):
            if not isinstance(tensor.node.layer, InputLayer):
                raise TFJS.error(
                    "not_an_input", values=",".join(
                        str(t) if is_strict() else "[object Object]" for t in self.inputs),
                    index=index,
                    kind=tensor.node.layer.getClassName())

    def _plan(self):
        super()._plan()
        self.may_mask = any(
            layer.makes_mask or (isinstance(layer, LayersModel) and layer.may_mask)
            for layer, *_ in self.steps)

    def compute(self, x, training, mask=None, **arguments):
        if mask is None:
            return super().compute(x, training)
        outputs = self.run_masked(as_list(x), Passed(training, mask), True)
        return outputs if self.gives_list else outputs[0]

    def run(self, xs, training):
        if self.may_mask:
            return self.run_masked(xs, Passed(training), bool(training))
        return super().run(xs, training)

    def run_masked(self, xs, passed, shared):
        """As `run`, where masks are passed on."""
        self.check_built()
        return run_with_masks(self, xs, passed, shared)

    def check_inputs(self, tensors):
        """As a layer: as many inputs as the model has, each as its first layers want it."""
        if self.steps and len(tensors) != len(self.inputs):
            raise TFJS.error("shape_count", expected=len(self.inputs), count=len(tensors))
        if isinstance(tensors[0], SymbolicTensor) and not is_strict():
            return  # tfjs compares nothing here, and fails when the model computes
        for layer, sources, _, node in self.steps:
            if all(source < len(tensors) for source in sources) and not node.takes_list:
                layer.check_inputs([tensors[source] for source in sources])

    # ---- compile ----

    def compile(self, *args, **kwargs):
        """Settle how the model learns: {optimizer, loss, metrics}."""
        if not (args or kwargs):
            raise refused("compile needs {'optimizer': 'sgd', 'loss': 'meanSquaredError'}.",
                          unread("loss"))
        if args and isinstance(args[0], str):
            raise refused("compile takes one config object: write "
                          "{'optimizer': 'sgd', 'loss': 'meanSquaredError'}.",
                          f"Cannot create property 'loss' on string '{args[0]}'")
        arguments = CompileArguments.of(args, kwargs)
        optimizer, owned = compiling.optimizer_of(arguments.optimizer)
        chosen = compiling.losses_of(self, arguments.loss)
        found = compiling.metrics_of(self, arguments.metrics, chosen)
        self.settle(optimizer, chosen, None, found)
        self.owns_optimizer = owned
        self.loss = arguments.loss
        self.lossFunctions = chosen
        self.metrics = arguments.metrics
        parts = [f"{name}_loss" for name in self.output_names] if len(self.outputs) > 1 else []
        self.metricsNames = ["loss", *parts, *(name for name, *_ in found)]
        self.log_names = compiling.log_names(self.metricsNames)
        self.trained_cores = self.trainable_cores

    def check_compiled(self):
        if self.plan is None:
            raise TFJS.error(self.not_compiled)

    @property
    def optimizer(self):
        """The optimizer in use."""
        return self.plan and self.plan.optimizer

    @optimizer.setter
    def optimizer(self, optimizer):
        self.check_compiled()
        if optimizer is not self.plan.optimizer:
            self.plan.optimizer, self.owns_optimizer = compiling.optimizer_of(optimizer)

    @property
    def stopTraining(self):
        """Set it to true in a callback: the run ends after the batch."""
        return self.asked_to_stop

    @stopTraining.setter
    def stopTraining(self, stop):
        self.asked_to_stop = bool(stop)

    stop_training = spelled_otherwise("stopTraining")

    # ---- fit ----

    def fit(self, x=None, y=None, *args, **kwargs):
        """Train on the data; returns a promise of the History.

        x, y: tensors (lists or dicts of them for several inputs or outputs). Options: batchSize,
        epochs, callbacks, validationSplit, validationData, shuffle, classWeight, initialEpoch,
        yieldEvery.
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
        self.check_compiled()
        if self.is_busy():
            raise TFJS.error("already_fitting")
        self.check_usable()
        callbacks = callbacks_of(arguments.callbacks, arguments.verbose)
        hooks = Hooks([*(callback.hooks() for callback in callbacks), self._last_hooks()])
        options, data, params = fit_options.read(self, x, y, arguments, hooks)
        self.warn_of_freezing()
        self.history = history = History(params, self)
        for callback in callbacks:
            callback.setParams(params)
            callback.setModel(self)
        return fit_steps(self, data, options, hooks, history)

    def _last_hooks(self):
        def forget_stop(logs):  # one that a callback asked for before the first epoch is lost
            self.asked_to_stop = False

        return {"train_begin": forget_stop}

    def trainOnBatch(self, x, y=None):
        """One step on one batch; returns a promise of the loss, or of [loss, ...metrics]."""
        try:
            if self.plan is None and self.not_compiled == "not_compiled":
                raise refused(str(TFJS.error("not_compiled")), unread("trainOnBatch"))
            self.check_compiled()
            self.check_usable()
            values = list(Training(self).step(data_of(self, x, y)).values())
        except Exception as error:
            return Promise.reject(error)
        return Promise.resolve(values[0] if len(values) == 1 else values)

    # ---- evaluate, predict ----

    def evaluate(self, x=None, y=None, *args, **kwargs):
        """The loss on the data as a scalar tensor; with metrics a list of scalars."""
        arguments = EvaluateArguments.of(args, kwargs)
        self.check_compiled()
        self.check_usable()
        size = fit_options.batch_size_of(arguments.batch_size)
        data = data_of(self, x, y)
        arguments.check()
        options = FitOptions(validation=data, batch_size=size)
        logs = run_now(evaluate_steps(self, options, Hooks()), TFJS)
        scalars = [wrap(CoreTensor(np.asarray(value, np.float32))) for value in logs.values()]
        return scalars[0] if len(scalars) == 1 else scalars

    def predict(self, x=None, *args, **kwargs):
        """The output for the data, a tensor (a list of them for several outputs)."""
        arguments = PredictArguments.of(args, kwargs)
        self.check_usable()
        xs = prediction_arrays(self, x)
        return self._predicted(x, xs, fit_options.batch_size_of(arguments.batch_size))

    def predictOnBatch(self, x=None):
        """As predict, in one batch."""
        self.check_usable()
        xs = prediction_arrays(self, x, expands=False)
        return self._predicted(x, xs, len(xs[0]))

    def _predicted(self, x, xs, size):
        if len(xs[0]) == 0:
            raise ArgumentError("predict: there are no samples to predict for." if is_strict()
                                else "Pass at least one tensor to concat")

        if active_tape.get() is not None:
            return memory.run_in_scope(lambda: self._recorded_prediction(x, xs, size))
        arrays = memory.run_in_scope(lambda: predict_batches(self, xs, size))
        outputs = [wrap(CoreTensor(array)) for array in arrays]
        return outputs[0] if len(outputs) == 1 else outputs

    def _recorded_prediction(self, x, xs, size):
        """As predict inside tf.grad or minimize: by operations that a derivative goes through."""
        cores = [ops.reshape(unwrap(one), shape=array.shape)
                 for one, array in zip(as_list(x), xs, strict=True)]
        batches = [self.run([ops.index(core, key=slice(start, start + size)) for core in cores],
                            False)
                   for start in range(0, len(xs[0]), size)]
        outputs = [wrap(ops.concatenate(list(column))) for column in zip(*batches, strict=True)]
        return outputs[0] if len(outputs) == 1 else outputs

    # ---- what it is ----

    def getLayer(self, nameOrIndex=None, index=None):
        """A layer by name, by index, or by (None, index)."""
        if isinstance(nameOrIndex, (int, float)) and not isinstance(nameOrIndex, bool):
            nameOrIndex, index = None, nameOrIndex
        return self.get_layer(nameOrIndex, index)

    def summary(self, lineLength=None, positions=None, printFn=print):
        """Print a table of the layers; printFn gets each line."""
        from minitf.models.summary import tfjs_lines

        if isinstance(lineLength, dict):
            raise UsageError("summary takes (lineLength, positions, printFn), not a config object.")
        self.check_built()
        lines = tfjs_lines(self, lineLength, positions)
        for index, line in enumerate(lines):
            if index == len(lines) - 4:  # the totals begin
                self.check_summed_up()
            printFn(line)

    def check_summed_up(self):
        """Warn where the totals of a summary are not what they seem."""
        self.warn_of_freezing()

    def check_built(self):
        """Raise where the model has no graph yet."""

    @property
    def inputNames(self):
        """Names of the input layers."""
        return list(self.input_names)

    @property
    def outputNames(self):
        """Names of the layers that give the outputs."""
        return list(self.output_names)

    def setUserDefinedMetadata(self, userDefinedMetadata):
        """Keep an object of your own with the model."""
        self.user_metadata = userDefinedMetadata

    def getUserDefinedMetadata(self):
        """What setUserDefinedMetadata was given."""
        return self.user_metadata

    # ---- the end ----

    def dispose(self):
        """Free the weights of layers that no other graph uses, and the model's own optimizer."""
        self.check_not_disposed()
        self.references -= 1
        freed = 0
        if self.references == 0:
            for layer in self.members:
                freed += layer.dispose()["numDisposedVariables"]
            for layer in self.members if self.disposes_models_twice else ():
                if isinstance(layer, LayersModel) and not layer.disposed:
                    freed += layer.dispose()["numDisposedVariables"]
            if self.owns_optimizer:
                freed += self.plan.optimizer.free()
        return {"refCountAfterDispose": self.references, "numDisposedVariables": freed}

    def check_not_disposed(self):
        if self.disposed:
            raise TFJS.error("container_disposed", layer=self.name)

    def check_usable(self):
        """Raise where the model, or a layer of it, was disposed."""
        for layer in self.members:
            if layer.disposed:
                layer.check_not_disposed()

    def __repr__(self):
        return f"{type(self).__name__} {{ name: {json(self.name)}, layers: {len(self.layers)} }}"


def _check_symbolic(inputs, outputs):
    """What tfjs stops at where a model's inputs or outputs are no symbolic tensors."""
    if any(one is None or isinstance(one, float) and one != one for one in (*inputs, *outputs)):
        raise UsageError(unread("sourceLayer"))  # of undefined, which in a list is NaN here
    if not all(isinstance(tensor, SymbolicTensor) for tensor in inputs):
        raise ArgumentError("input layer has >1 nodes")
    if not all(isinstance(tensor, SymbolicTensor) for tensor in outputs):
        raise UsageError(unread("name"))


TFJS.mixins[graph.Model] = LayersModel


class Functional(LayersModel):
    """A model as newer Keras files call it."""

    className = "Functional"


_models = {"Model": LayersModel, "Functional": Functional}
for _name, _class in _models.items():
    layers.add(_class, tfjs=_name)
    TFJS.faces[_class] = _class
