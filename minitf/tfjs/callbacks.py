"""Callbacks as tfjs users write them: objects of functions, Callback subclasses, EarlyStopping."""

from minitf.callbacks import EarlyStopping as EngineEarlyStopping
from minitf.callbacks import History as EngineHistory
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError, nearest, shown
from minitf.promise import Promise
from minitf.spec import face, option
from minitf.strictness import is_strict
from minitf.tfjs.habits import refused

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


def _nothing():
    return Promise.resolve(None)


class BaseCallback:
    """What all callbacks have; of your own, write a subclass of tf.Callback."""

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
        return _nothing()

    def onTrainEnd(self, logs=None):
        """After the last epoch."""
        return _nothing()

    def onEpochBegin(self, epoch, logs=None):
        """Before each epoch."""
        return _nothing()

    def onEpochEnd(self, epoch, logs=None):
        """After each epoch, with its loss and metrics."""
        return _nothing()

    def onBatchBegin(self, batch, logs=None):
        """Before each batch."""
        return _nothing()

    def onBatchEnd(self, batch, logs=None):
        """After each batch, with its size, loss and metrics."""
        return _nothing()

    def hooks(self):
        """{moment: method} of the methods that a subclass or a learner's object writes."""
        return {
            moment: getattr(self, method) for method, moment in METHODS.items()
            if method in vars(self) or getattr(type(self), method, None) is not getattr(
                BaseCallback, method, None)
        }


class Callback(BaseCallback):
    """Base of callbacks: subclass it and write any of the methods; each may be async."""


class CustomCallback(BaseCallback):
    """A callback made of functions: tf.CustomCallback({onEpochEnd: (epoch, logs) => …})."""

    def __init__(self, args=None, yieldEvery=None):
        self.functions = {}
        for name, function in (args or {}).items():
            _check_key(name)
            if function is None:
                continue
            if not callable(function):
                raise refused(f"callbacks: {name} must be a function, but got {shown(function)}.",
                              f"this.{name[2:3].lower()}{name[3:]} is not a function")
            if name in METHODS:
                self.functions[name] = function

    def hooks(self):
        """{moment: method} of the given functions, and of the methods that a subclass writes."""
        return {
            moment: getattr(self, method) for method, moment in METHODS.items()
            if method in self.functions or method in vars(self)
            or getattr(type(self), method, None) is not getattr(CustomCallback, method, None)
        }


def _of_functions(name):
    """The method that calls the function given for it."""
    def method(self, *arguments):
        function = self.functions.get(name)
        return _nothing() if function is None else function(*arguments)

    method.__name__, method.__doc__ = name, getattr(BaseCallback, name, Callback).__doc__
    return method


for _name in METHODS:
    setattr(CustomCallback, _name, _of_functions(_name))


def _check_key(name):
    known = (*METHODS, *_OTHER_KEYS)
    if name in known or not is_strict():
        return
    camel = "".join(part[:1].upper() + part[1:] for part in str(name).split("_"))
    camel = camel[:1].lower() + camel[1:]
    hint = f" Write `{camel}`." if camel in known else (
        nearest(name, known) or f" Known: {', '.join(known)}.")
    raise ArgumentError(
        f"callbacks: unknown name `{name}`.{hint} "
        f"(tfjs ignores it silently: the function would never be called.)")


class EarlyStopping(EngineEarlyStopping, Callback):
    """Stops when what it monitors got no better: tf.callbacks.earlyStopping({monitor: 'loss'})."""

    dialect = TFJS
    mode = option("auto", doc="which way is better: 'auto', 'min' or 'max'")

    def configure(self, given):
        super().configure(given)
        if self.restore_best_weights:
            raise TFJS.error("restore_best_weights")
        if self.mode not in ("auto", "min", "max"):
            if is_strict():
                raise ArgumentError(
                    f"tf.callbacks.earlyStopping: mode must be 'auto', 'min' or 'max', but got "
                    f"{shown(self.mode)}. (tfjs warns and takes 'auto'.)")
            TFJS.warn("early_stopping_mode", mode=self.mode)
            self.mode = "auto"

    def hooks(self):
        return EngineEarlyStopping.hooks(self)

    def onTrainBegin(self, logs=None):
        """Before the first epoch: forget what an earlier run came to."""
        self.train_begin(logs)
        return _nothing()

    def onEpochEnd(self, epoch, logs=None):
        """After each epoch: stop the model when there was no improvement for long enough."""
        self.epoch_end(epoch, logs or {})
        return _nothing()

    def onTrainEnd(self, logs=None):
        """After the last epoch: with verbose, say that it stopped early."""
        self.train_end(logs)
        return _nothing()

    minDelta = property(lambda self: self.min_delta, doc="the least change that counts")
    stoppedEpoch = property(lambda self: self.stopped_epoch, doc="when it stopped; 0: never")


TFJS.mixins[EngineEarlyStopping] = EarlyStopping


def earlyStopping(config=None, /, **options):
    """Stop a run early; options monitor, minDelta, patience, verbose, mode, baseline."""
    return face(EngineEarlyStopping, TFJS)(*(() if config is None else (config,)), **options)


class History(EngineHistory, BaseCallback):
    """What `await model.fit(…)` gives: `epoch`, and `history`, a list of numbers a name."""

    def syncData(self):
        """A promise; the numbers are numbers already."""
        return _nothing()


_constructors = {}  # verbosity -> classes of callbacks that every such run gets


def registerCallbackConstructor(verbosityLevel, callbackConstructor):
    """Let every fit of at least this verbosity begin with a new callback of this class."""
    if isinstance(verbosityLevel, bool) or not isinstance(verbosityLevel, int) or (
            verbosityLevel < 0):
        raise ArgumentError(
            f"Verbosity level is expected to be an integer >= 0, but got {verbosityLevel}")
    if any(callbackConstructor in made for made in _constructors.values()):
        raise ArgumentError("Duplicate callback constructor.")
    _constructors.setdefault(verbosityLevel, []).append(callbackConstructor)


def callbacks_of(given, verbose=1):
    """The callbacks of a run from fit's option: one object of functions, a callback, or a list."""
    registered = [getattr(made, "construct", made)()
                  for level, classes in sorted(_constructors.items())
                  if level <= (verbose if isinstance(verbose, (int, float)) else 1)
                  for made in classes]
    if given is None:
        return registered
    items = list(given) if isinstance(given, (list, tuple)) else [given]
    if items and isinstance(items[0], BaseCallback) and any(isinstance(c, dict) for c in items):
        raise refused(
            "callbacks: a list holds either objects of functions or callbacks. Write "
            "tf.CustomCallback({…}) around the object.", "callback.setParams is not a function")
    return registered + [_callback(one) for one in items]


def _callback(one):
    if isinstance(one, dict):
        return CustomCallback(one)
    if isinstance(one, type):
        raise UsageError(f"callbacks: write {one.__name__}(), an instance, not the class.")
    if isinstance(one, BaseCallback):
        return one
    if hasattr(one, "hooks") or hasattr(one, "on_epoch_end"):
        raise UsageError(
            f"callbacks: {type(one).__name__} is a Keras callback; write a tf.Callback or an "
            f"object of functions here.")
    if is_strict():
        raise UsageError(
            f"callbacks takes an object of functions such as {{'onEpochEnd': f}}, a tf.Callback, "
            f"or a list of them, but got {shown(one, 60)}.")
    return CustomCallback({name: getattr(one, name) for name in METHODS if hasattr(one, name)})
