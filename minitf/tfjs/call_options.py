"""The config objects that model methods take: each key, its default, its check."""

from functools import cache

from minitf.errors import ArgumentError, UsageError
from minitf.spec import Configurable, option
from minitf.strictness import is_strict


class Arguments(Configurable):
    """Options of one call."""

    @classmethod
    def of(cls, args, kwargs):
        """Read a call's config object and keywords; unknown keys are named."""
        if len(args) > 1 and is_strict():
            raise UsageError(
                f"model.{cls.factory} takes its options as one object: "
                f"{{'{next(iter(cls.options))}': …}}.")
        return cls(*args[:1], **kwargs) if args or kwargs else _defaults(cls)


@cache
def _defaults(cls):
    """The options of a call that gives none."""
    return cls()


class CompileArguments(Arguments):
    """model.compile"""

    factory = "compile"
    called = "model.compile"
    optimizer = option(None, doc="name or tf.train optimizer")
    loss = option(None, doc="name or function, or a list or dict of them, one an output")
    metrics = option(None, doc="names or functions")


class FitArguments(Arguments):
    """model.fit"""

    factory = "fit"
    called = "model.fit"
    batch_size = option(None, doc="examples a step; 32")
    epochs = option(1, doc="how often the data are gone through")
    verbose = option(1, doc="has no effect outside Node")
    callbacks = option(None, doc="object of functions, Callback, or list of them")
    validation_split = option(0, doc="last fraction of the data to validate on")
    validation_data = option(None, doc="[xs, ys] to validate on")
    shuffle = option(True, doc="whether each epoch takes the examples in a new order")
    class_weight = option(None, doc="{class: weight}, for unequal classes")
    sample_weight = option(None, doc="not supported by tfjs")
    initial_epoch = option(0, doc="number of the first epoch")
    steps_per_epoch = option(None, doc="batches an epoch")
    validation_steps = option(None, doc="batches of a validation")
    yield_every = option("auto", doc="'auto', 'batch', 'epoch', 'never' or milliseconds")


class EvaluateArguments(Arguments):
    """model.evaluate"""

    factory = "evaluate"
    called = "model.evaluate"
    batch_size = option(None, doc="examples a step; 32")
    verbose = option(0, doc="not supported by tfjs")
    sample_weight = option(None, doc="has no effect, in tfjs either")
    steps = option(None, doc="not supported by tfjs")

    def check(self):
        """Refuse what tfjs's evaluate has, and does not do."""
        if self.steps is not None:
            raise ArgumentError(
                "If steps is set, batchSize must be null or undefined.Got batchSize = "
                f"{self.batch_size or 32}")
        if self.verbose:
            raise ArgumentError("Verbose mode is not implemented yet.")


class FitDatasetArguments(Arguments):
    """model.fitDataset"""

    factory = "fitDataset"
    called = "model.fitDataset"
    epochs = option(None, doc="how often the dataset is gone through; to be given")
    batches_per_epoch = option(None, doc="batches an epoch; as many as there are")
    verbose = option(1, doc="has no effect outside Node")
    callbacks = option(None, doc="object of functions, Callback, or list of them")
    validation_data = option(None, doc="a dataset, or [xs, ys], to validate on")
    validation_batch_size = option(None, doc="examples a step of a validation on tensors; 32")
    validation_batches = option(None, doc="batches of a validation on a dataset")
    validation_split = option(None, doc="not supported: give validationData")
    yield_every = option("auto", doc="'auto', 'batch', 'epoch', 'never' or milliseconds")
    initial_epoch = option(None, doc="number of the first epoch; 0")
    class_weight = option(None, doc="{class: weight}, for unequal classes")


class EvaluateDatasetArguments(Arguments):
    """model.evaluateDataset"""

    factory = "evaluateDataset"
    called = "model.evaluateDataset"
    batches = option(None, doc="how many batches; as many as there are")
    verbose = option(0, doc="not supported by tfjs")


class PredictArguments(Arguments):
    """model.predict"""

    factory = "predict"
    called = "model.predict"
    batch_size = option(32, doc="examples a step")
    verbose = option(False, doc="has no effect")
