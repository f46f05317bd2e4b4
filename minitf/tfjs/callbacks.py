"""Callbacks as tfjs users write them: an object of functions, a Callback subclass, EarlyStopping."""

from minitf import callbacks as engine
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError, nearest, shown
from minitf.spec import face
from minitf.strictness import is_strict

#: tfjs's method for each moment of the loop
METHODS = {
    "onTrainBegin": "train_begin",
    "onTrainEnd": "train_end",
    "onEpochBegin": "epoch_begin",
    "onEpochEnd": "epoch_end",
    "onBatchBegin": "batch_begin",
    "onBatchEnd": "batch_end",
    "onYield": "yield",
}
_OTHER_KEYS = ("nowFunc", "nextFrameFunc")


class Callback:
    """Base of callbacks: subclass it and write any of the methods; each may be async."""

    model = None
    params = None
    validationData = None

    def setParams(self, params):
        """What the run was started with."""
        self.params = params

    def setModel(self, model):
        """The model that is trained."""
        self.model = model

    def onTrainBegin(self, logs=None):
        """Before the first epoch."""

    def onTrainEnd(self, logs=None):
        """After the last epoch."""

    def onEpochBegin(self, epoch, logs=None):
        """Before each epoch."""

    def onEpochEnd(self, epoch, logs=None):
        """After each epoch, with its loss and metrics."""

    def onBatchBegin(self, batch, logs=None):
        """Before each batch."""

    def onBatchEnd(self, batch, logs=None):
        """After each batch, with its size, loss and metrics."""

    def hooks(self):
        """{moment: method} of the methods that a subclass writes."""
        return {
            moment: getattr(self, method) for method, moment in METHODS.items()
            if hasattr(self, method) and not (
                hasattr(Callback, method)
                and getattr(type(self), method) is getattr(Callback, method)
                and method not in vars(self))
        }


class CustomCallback(Callback):
    """A callback made of functions: tf.CustomCallback({onEpochEnd: (epoch, logs) => …})."""

    def __init__(self, args=None, yieldEvery=None):
        for name, function in (args or {}).items():
            _check_key(name)
            if not callable(function):
                raise UsageError(f"callbacks: {name} must be a function, but got {shown(function)}.")
            setattr(self, name, function)


def _check_key(name):
    known = (*METHODS, *_OTHER_KEYS)
    if name in known or not is_strict():
        return
    raise ArgumentError(
        f"callbacks: unknown name `{name}`.{nearest(name, known) or f' Known: {known}.'} "
        f"(tfjs ignores it silently: the function would never be called.)")


class EarlyStopping(engine.EarlyStopping, Callback):
    """Stops when what it monitors got no better: tf.callbacks.earlyStopping({monitor: 'loss'})."""

    dialect = TFJS

    def configure(self, given):
        super().configure(given)
        if self.restore_best_weights:
            raise TFJS.error("restore_best_weights")

    def hooks(self):
        return engine.EarlyStopping.hooks(self)


TFJS.mixins[engine.EarlyStopping] = EarlyStopping


def earlyStopping(config=None, /, **options):
    """Stop a run early; options monitor, minDelta, patience, verbose, mode, baseline."""
    return face(engine.EarlyStopping, TFJS)(*(() if config is None else (config,)), **options)


def hooks_of(callbacks, model, params):
    """[{moment: function}] for fit's callbacks option."""
    if callbacks is None:
        return []
    tables = []
    for one in callbacks if isinstance(callbacks, (list, tuple)) else [callbacks]:
        if isinstance(one, dict):
            one = CustomCallback(one)
        if isinstance(one, type):
            raise UsageError(f"callbacks: write {one.__name__}(), an instance, not the class.")
        if not hasattr(one, "hooks"):
            raise UsageError(
                f"callbacks takes an object of functions such as {{'onEpochEnd': f}}, a "
                f"tf.Callback, or a list of them, but got {shown(one)}.")
        if getattr(one, "dialect", TFJS) is not TFJS or not isinstance(one, Callback):
            raise UsageError(
                f"callbacks: {type(one).__name__} is a Keras callback; write a tf.Callback or an "
                f"object of functions here.")
        one.setParams(params)
        one.setModel(model)
        tables.append(one.hooks())
    return tables
