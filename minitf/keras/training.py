"""compile, fit, evaluate, predict and the batch methods of Keras's models."""

import numpy as np

from minitf.callbacks import History, Hooks
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError
from minitf.keras import compiling, data, sources, streams
from minitf.keras.callbacks import callbacks_of, hooks_of
from minitf.keras.hints import with_hints
from minitf.keras.layer import _calls
from minitf.keras.progress import ProgressBar
from minitf.keras.structure import put_together
from minitf.keras.weights import with_sublayers
from minitf.models.fitting import FitOptions, evaluate_steps, fit_steps, run_awaiting, run_now
from minitf.models.training import Training, evaluation_step, predict_batches


class Trainer:
    """The part of a Keras model that learns; data come as arrays and go as arrays."""

    compiled = None

    # ---- compile ----

    @with_hints
    def compile(self, optimizer="rmsprop", loss=None, loss_weights=None, metrics=None,
                weighted_metrics=None, run_eagerly=False, steps_per_execution=1,
                jit_compile="auto", auto_scale_loss=True):
        """Settle how the model learns: `compile("sgd", "mse", metrics=["mae"])`.

        run_eagerly, steps_per_execution, jit_compile and auto_scale_loss change nothing here.
        """
        compiled = compiling.Compiled(loss, loss_weights, metrics, weighted_metrics)
        if self.compiled is not None:  # Keras keeps what a new call says nothing of
            compiled.keep(self.compiled)
        self.settle(compiling.optimizer_of(optimizer), [])
        self.compiled = compiled
        vars(self)["_kit_compiled_with"] = {
            "optimizer": None, "loss": loss, "loss_weights": loss_weights, "metrics": metrics,
            "weighted_metrics": weighted_metrics, "run_eagerly": run_eagerly,
            "steps_per_execution": steps_per_execution,
            "jit_compile": not run_eagerly if jit_compile == "auto" else jit_compile}
        self.loss = compiled.loss

    @property
    def optimizer(self):
        """The optimizer in use."""
        return self.plan and self.plan.optimizer

    @property
    def metrics_names(self):
        """Names of the loss and of the group of compiled metrics."""
        return [] if self.compiled is None else self.compiled.names()

    @property
    def metrics(self):
        """The mean loss, and the compiled metrics together, as Keras shows them."""
        return [] if self.compiled is None else self.compiled.trackers(self.compiled_metrics())

    def compiled_metrics(self):
        """The metrics that compile was given, in the order of their updates."""
        return [metric for _, _, metric, _ in self.plan.metrics]

    def trained(self):
        """The variables that a run changes: those that the optimizer began with."""
        variables, regularized = super().trained()
        self.optimizer.check_same_number(variables)
        return variables, regularized

    def nothing_to_train(self):
        """Keras trains on without a word when every layer is frozen."""

    # ---- data ----

    def _inputs(self, x, batch_size):
        """The input arrays; a model that waited for its input shape gets it now."""
        if not self.inputs and not _calls(type(self)):
            first = data.leaves(x)[0]
            self.build_for((min(batch_size, len(first)), *first.shape[1:]))
        xs = data.inputs_of(self, x)
        if _calls(type(self)) and not self.built:
            with np.errstate(all="ignore"):
                self.run([CoreTensor(one[:1]) for one in xs], False)
            self.built = True
        return xs

    def _data(self, x, y, weights, batch_size):
        """Everything that fit needs: the build, losses and metrics by shape, targets by output."""
        x, y, weights = data.given(x, y, weights)
        xs = self._inputs(x, batch_size)
        self.compiled.settle(self, xs, y)
        return data.with_targets(self, xs, y, weights)

    def knows_its_data(self):
        """Whether compile's losses and metrics were made for the model's outputs already."""
        return self.compiled.settled

    def prediction_inputs(self, x):
        """The input arrays of a batch."""
        x, _, _ = data.given(x)
        return self._inputs(x, 32)

    # ---- what a step reports ----

    def evaluation_logs(self, total, parts, ys, outputs, weights):
        return self.step_logs(total, parts, ys, outputs, weights, masked=True)

    def step_logs(self, total, parts, ys, outputs, weights, masked=False):
        # Keras on JAX loses the outputs' masks on their way out of a training step, so that they
        # count in its loss, but not in its metrics.
        logs = {"loss": float(total.array)}
        for name, part in zip(self.compiled.output_names, parts, strict=True):
            if part is not None and self.compiled.reports_outputs:
                logs[f"{name}_loss"] = float(part.array)
        for _, index, metric, weighted in self.plan.metrics:
            given = weights[index] if weighted and weights else None
            metric.update(ys[index], outputs[index],
                          metric.counted(outputs[index], given) if masked else given)
        return logs

    def _with_metrics(self, values):
        logs = {**values, **{name: metric.value() for name, _, metric, _ in self.plan.metrics}}
        # Python floats with the value of a float32, as Keras reports and prints them; arrays where
        # a metric gives several numbers.
        return {name: float(np.float32(value)) if np.ndim(value) == 0 else np.float32(value)
                for name, value in sorted(logs.items())}

    def epoch_logs(self, means):
        # An epoch without a batch, where a generator had none left, has a loss of 0.
        return self._with_metrics(means.result() or self._zeros())

    def _zeros(self):
        return {name: 0.0 for name in ("loss", *(
            f"{name}_loss" for name in self.compiled.reported_outputs()
            if self.compiled.reports_outputs))}

    def batch_logs(self, index, size, values, means):
        return self.epoch_logs(means)

    def with_validation(self, logs, validation):
        named = {f"val_{name}": value for name, value in validation.items()}
        return dict(sorted({**logs, **named}.items()))

    def train_end_logs(self, logs):
        return logs

    # ---- fit ----

    @property
    def stop_training(self):
        """Set it to True in a callback: the run ends after the batch."""
        return self.asked_to_stop

    @stop_training.setter
    def stop_training(self, stop):
        self.asked_to_stop = stop

    @with_hints
    def fit(self, x=None, y=None, batch_size=None, epochs=1, verbose="auto", callbacks=None,
            validation_split=0.0, validation_data=None, shuffle=True, class_weight=None,
            sample_weight=None, initial_epoch=0, steps_per_epoch=None, validation_steps=None,
            validation_batch_size=None, validation_freq=1):
        """Train on arrays; returns the History when done.

        x and y are arrays, or lists or dicts of them for several inputs or outputs. Or x gives
        batches (x, y): a generator, a keras.utils.PyDataset or another iterable dataset.
        """
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
        # 1. The options.
        self.check_compiled()
        if self.is_busy():
            raise KERAS.error("already_fitting")
        batch_size = data.batch_size_of(batch_size)
        epochs = data.whole(epochs, "epochs")
        given_callbacks = callbacks_of(callbacks)
        # 2. The data.
        if validation_split and validation_data is None:
            x, y, sample_weight, validation_data = data.split(
                x, y, sample_weight, validation_split)
        batches = self._batches(x, y, sample_weight, batch_size, class_weight, shuffle,
                                steps_per_epoch)
        validation = None
        if sources.is_stream(validation_data):
            validation = streams.validation_of(self, validation_data, validation_steps)
        elif validation_data is not None:
            validation = self._data(*data.unpacked(validation_data), batch_size)
        options = FitOptions(
            batch_size=batch_size, epochs=epochs, initial_epoch=initial_epoch,
            shuffle=bool(shuffle), steps_per_epoch=steps_per_epoch, validation=validation,
            validation_steps=validation_steps, validation_freq=validation_freq,
            validation_batch_size=data.batch_size_of(validation_batch_size or batch_size))
        # 3. The run, not yet begun.
        count = batches.step_count if isinstance(batches, streams.SourceBatches) else (
            steps_per_epoch or -(-batches.size // batch_size))
        params = {"verbose": _verbose(verbose), "epochs": epochs, "steps": count}
        history = History(params, self)
        self.history = history
        bar = ProgressBar(count, epochs, verbose)
        tables = hooks_of(given_callbacks, self, params, bar.shows and bar.hooks())
        return fit_steps(self, batches, options, Hooks(tables), history), history

    def _batches(self, x, y, weights, batch_size, class_weight, shuffle, steps):
        """The Data to train on, or the batches of a stream."""
        if sources.is_stream(x):
            source = sources.source_of(x, y, weights, class_weight, shuffle)
            batches = streams.SourceBatches(self, source, steps)
            batches.build()
            return batches
        arrays = self._data(x, y, weights, batch_size)
        if class_weight is not None:
            arrays.weights = data.class_weights(arrays, class_weight)
        return arrays

    # ---- evaluate, predict ----

    @with_hints
    def evaluate(self, x=None, y=None, batch_size=None, verbose="auto", sample_weight=None,
                 steps=None, callbacks=None, return_dict=False, **kwargs):
        """The loss on the data as a float; with metrics a list of floats (or a dict)."""
        if kwargs:
            raise ArgumentError(f"Arguments not recognized: {kwargs}")
        self.check_compiled()
        size = data.batch_size_of(batch_size)
        if sources.is_stream(x):
            source = sources.source_of(x, y, sample_weight)
            found = streams.SourceEvaluation(self, source, steps)
            found.build()
            count = found.step_count
        else:
            found = self._data(x, y, sample_weight, size)
            count = -(-found.size // size)
        hooks = self._hooks(count, verbose, callbacks, "evaluation_hooks")
        options = FitOptions(batch_size=size, validation=found, validation_steps=steps)
        logs = run_now(evaluate_steps(self, options, hooks), KERAS)
        return logs if return_dict else self._as_list(logs)

    def _hooks(self, count, verbose, callbacks, bar_hooks):
        if not (callbacks or verbose):
            return Hooks()
        params = {"verbose": _verbose(verbose), "epochs": 1, "steps": count}
        bar = ProgressBar(count, 1, verbose)
        tables = hooks_of(callbacks_of(callbacks), self, params,
                          bar.shows and getattr(bar, bar_hooks)())
        return Hooks(tables)

    def _as_list(self, logs):
        """The loss, the metrics by their own names, what else there is by name; one alone bare."""
        names = ["loss", *(metric.name for metric in self.compiled_metrics()),
                 *(f"{name}_loss" for name in self.compiled.output_names)]
        values = [logs[name] for name in names if name in logs]
        values += [value for name, value in sorted(logs.items()) if name not in names]
        return values[0] if len(values) == 1 else values

    @with_hints
    def predict(self, x, batch_size=None, verbose="auto", steps=None, callbacks=None):
        """The outputs for the data as NumPy arrays, in the form that the model gives them."""
        size = data.batch_size_of(batch_size)
        if sources.is_stream(x):
            return self._outputs(streams.predict_stream(
                self, x, steps, lambda count: self._hooks(count, verbose, callbacks,
                                                          "prediction_hooks")))
        x, _, _ = data.given(x)
        xs = self._inputs(x, size)
        count = -(-len(xs[0]) // size)
        count = count if steps is None else min(count, steps)
        hooks = self._hooks(count, verbose, callbacks, "prediction_hooks") if (
            callbacks or verbose) else None
        return self._outputs(predict_batches(self, [a[: count * size] for a in xs], size, hooks))

    def predict_on_batch(self, x):
        """As predict, in one batch and without a progress bar."""
        x, _, _ = data.given(x)
        xs = self._inputs(x, 32)
        return self._outputs(predict_batches(self, xs, len(xs[0])))

    def _outputs(self, arrays):
        for layer in with_sublayers(self):  # what add_loss was given in a call inside predict
            vars(layer).pop("_kit_losses", None)
        if _calls(type(self)):
            return put_together(vars(self)["_kit_output_form"], arrays)
        return self.structured(arrays if self.gives_list else arrays[0])

    # ---- single batches ----

    def train_on_batch(self, x, y=None, sample_weight=None, class_weight=None,
                       return_dict=False):
        """One step on one batch: the loss, or [loss, metrics…]."""
        self.check_compiled()
        if self.is_busy():
            raise KERAS.error("already_fitting")
        arrays = self._data(x, y, sample_weight, 32)
        if class_weight is not None:
            arrays.weights = data.class_weights(arrays, class_weight)
        self.reset_metrics()
        return self._batch_result(Training(self).step(arrays), return_dict)

    def test_on_batch(self, x, y=None, sample_weight=None, return_dict=False):
        """The loss and metrics on one batch; the weights stay as they are."""
        self.check_compiled()
        arrays = self._data(x, y, sample_weight, 32)
        self.reset_metrics()
        return self._batch_result(evaluation_step(self, arrays), return_dict)

    def _batch_result(self, values, return_dict):
        logs = self._with_metrics(values)
        return logs if return_dict else self._as_list(logs)


def _verbose(verbose):
    return 1 if verbose == "auto" else verbose
