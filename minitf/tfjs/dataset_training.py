"""`await model.fitDataset(dataset, {epochs: 2})` and `await model.evaluateDataset(dataset)`."""

import math

import numpy as np

from minitf.callbacks import Hooks
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.models.fitting import FitOptions, evaluate_steps, fit_steps, run_awaiting
from minitf.promise import Promise
from minitf.strictness import is_strict
from minitf.tfjs import fit_options
from minitf.tfjs.call_options import EvaluateDatasetArguments, FitDatasetArguments
from minitf.tfjs.callbacks import History, callbacks_of
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.tensor import wrap
from minitf.wording import text


class DatasetTraining:
    """The part of a model that learns from datasets."""

    def fitDataset(self, dataset=None, *args, **kwargs):
        """Train on the batches of a dataset; returns a promise of the History.

        The dataset gives {xs, ys} and is batched: tf.data.zip({xs, ys}).batch(32). Options: epochs
        (to be given), batchesPerEpoch, callbacks, validationData (a dataset or [xs, ys]),
        validationBatches, validationBatchSize, classWeight, initialEpoch, yieldEvery.
        """
        try:
            steps = self._start_fit_dataset(dataset, args, kwargs)
        except Exception as error:
            return Promise.reject(error)
        promise = Promise.run(run_awaiting(steps), "model.fitDataset(...)")
        self.current_run = lambda: not promise.settled
        return promise

    def _start_fit_dataset(self, dataset, args, kwargs):
        """Check everything, then the loop as a generator that has not begun."""
        from minitf.tfjs.dataset_batches import DatasetBatches

        # 1. The options.
        if not (kwargs or (args and args[0] is not None)):
            raise refused("fitDataset needs its options: model.fitDataset(dataset, {'epochs': 2}).",
                          unread("batchesPerEpoch"))
        _refuse_options_of_fit(args, kwargs)
        arguments = FitDatasetArguments.of(args, kwargs)
        self._check_compiled_for_datasets()
        epochs, steps = arguments.epochs, arguments.batches_per_epoch
        if not _is_count(epochs):
            error = TFJS.error("dataset_epochs", value=text(epochs))
            if epochs is None and is_strict():
                error = type(error)(f"{error}. Unlike fit, fitDataset has no default: write "
                                    "{'epochs': 1}.")
            raise error
        if steps is not None and not _is_count(steps):
            raise TFJS.error("dataset_batches", value=text(steps))
        if arguments.validation_split is not None:
            raise TFJS.error("dataset_split")
        if self.is_busy():
            raise TFJS.error("already_fitting")
        self.check_usable()
        callbacks = callbacks_of(arguments.callbacks, arguments.verbose)
        hooks = Hooks([*(callback.hooks() for callback in callbacks), self._last_hooks()])
        options = FitOptions(
            epochs=int(epochs), initial_epoch=fit_options.count(arguments.initial_epoch or 0,
                                                                "initialEpoch"),
            yield_every=fit_options.yield_every(arguments.yield_every or "auto", hooks))
        # 2. The data.
        _check_dataset(dataset, "fitDataset")
        options.validation = _validation(self, arguments)
        batches = DatasetBatches(self, dataset, None if steps is None else int(steps), int(epochs),
                                 arguments.class_weight)
        # 3. The run, not yet begun.
        validates = options.validation is not None
        names = self.log_names
        size = getattr(dataset, "size", None)
        params = {
            "epochs": epochs, "initialEpoch": None, "samples": None,
            "steps": steps if steps is not None else size if size is not None and math.isfinite(
                size) else None,
            "batchSize": None, "verbose": arguments.verbose, "doValidation": validates,
            "metrics": names + ([f"val_{name}" for name in names] if validates else []),
        }
        self.history = history = History(params, self)
        for callback in callbacks:
            callback.setParams(params)
            callback.setModel(self)
        return fit_steps(self, batches, options, hooks, history)

    def evaluateDataset(self, dataset=None, *args, **kwargs):
        """A promise of the loss on a dataset as a scalar tensor; with metrics a list of scalars.

        Options: batches (how many; all of them where it is not given).
        """
        try:
            steps = self._start_evaluate_dataset(dataset, args, kwargs)
        except Exception as error:
            return Promise.reject(error)
        return Promise.run(_evaluated(steps), "model.evaluateDataset(...)")

    def _start_evaluate_dataset(self, dataset, args, kwargs):
        arguments = EvaluateDatasetArguments.of([one for one in args if one is not None], kwargs)
        if self.plan is None and self.not_compiled == "graph_not_compiled":
            raise refused(str(TFJS.error("dataset_not_compiled")), unread("length"))
        self.check_compiled()
        self.check_usable()
        if arguments.verbose:
            raise ArgumentError("Verbose mode is not implemented yet.")
        if arguments.batches is not None and not _is_count(arguments.batches):
            raise TFJS.error("dataset_test_batches", value=arguments.batches)
        if dataset is None:
            raise refused("evaluateDataset needs a dataset.", unread("next"))
        if not callable(getattr(dataset, "next", None)):
            _check_dataset(dataset, "evaluateDataset")
        from minitf.tfjs.dataset_batches import DatasetEvaluation

        steps = None if arguments.batches is None else int(arguments.batches)
        options = FitOptions(validation=DatasetEvaluation(self, dataset, steps))
        return evaluate_steps(self, options, Hooks())

    def _check_compiled_for_datasets(self):
        if self.plan is None and self.not_compiled == "graph_not_compiled":
            raise TFJS.error("dataset_not_compiled")
        self.check_compiled()


async def _evaluated(steps):
    logs = await run_awaiting(steps)
    scalars = [wrap(CoreTensor(np.asarray(value, np.float32))) for value in logs.values()]
    return scalars[0] if len(scalars) == 1 else scalars


def _is_count(value):
    """Whether tfjs takes it for a positive integer; in JavaScript, 2.0 is 2."""
    return (isinstance(value, (int, float)) and not isinstance(value, bool) and value > 0
            and math.isfinite(value) and value == int(value))


_OF_FIT = {
    "batchSize": "the dataset makes the batches: write dataset.batch(32)",
    "shuffle": "the dataset shuffles: write dataset.shuffle(100)",
    "stepsPerEpoch": "fitDataset writes batchesPerEpoch",
    "validationSteps": "fitDataset writes validationBatches",
    "sampleWeight": "tfjs has no sample weights",
}


def _refuse_options_of_fit(args, kwargs):
    given = {**(args[0] if args and isinstance(args[0], dict) else {}), **kwargs}
    for name, instead in _OF_FIT.items():
        if name in given and is_strict():
            raise ArgumentError(f"model.fitDataset: there is no option `{name}`: {instead}. "
                                "(tfjs ignores it silently.)")


def _check_dataset(dataset, method):
    if callable(getattr(dataset, "iterator", None)):
        return
    if isinstance(dataset, Promise) and is_strict():
        raise UsageError(f"{method} was given a promise: write await before what gives the "
                         "dataset.")
    raise refused(f"{method} takes a dataset, but got {shown(dataset, 60)}. Tensors are for fit; "
                  "or write tf.data.array([{'xs': …, 'ys': …}, …]).batch(32).",
                  unread("iterator") if dataset is None else "dataset.iterator is not a function")


def _validation(model, arguments):
    """The Data or the batches to validate on, or None."""
    from minitf.tfjs.dataset_batches import DatasetEvaluation, TensorEvaluation

    given, batches = arguments.validation_data, arguments.validation_batches
    if given is None:
        return None
    if callable(getattr(given, "iterator", None)):
        if batches is not None and not _is_count(batches):
            raise TFJS.error("dataset_validation_batches", value=text(batches))
        return DatasetEvaluation(model, given, None if batches is None else int(batches))
    if not isinstance(given, (list, tuple)) or len(given) not in (2, 3):
        raise refused(f"validationData must be a dataset or a list [xs, ys], but got "
                      f"{shown(given, 60)}.", unread("shape", of="null"))
    if len(given) == 3:
        raise TFJS.error("dataset_validation_weights")
    return TensorEvaluation(model, given,
                            fit_options.batch_size_of(arguments.validation_batch_size))
