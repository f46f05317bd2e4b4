"""Callbacks as Keras users write them: `Callback` to subclass, LambdaCallback, EarlyStopping."""

import warnings

from minitf.callbacks import EarlyStopping as EngineEarlyStopping
from minitf.callbacks import History
from minitf.dialect import KERAS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.keras.hints import with_hints

_MOMENTS = {
    "on_train_begin": "train_begin", "on_train_end": "train_end",
    "on_epoch_begin": "epoch_begin", "on_epoch_end": "epoch_end",
    "on_train_batch_begin": "batch_begin", "on_train_batch_end": "batch_end",
    "on_test_begin": "test_begin", "on_test_end": "test_end",
    "on_test_batch_begin": "test_batch_begin", "on_test_batch_end": "test_batch_end",
    "on_predict_begin": "predict_begin", "on_predict_end": "predict_end",
    "on_predict_batch_begin": "predict_batch_begin", "on_predict_batch_end": "predict_batch_end",
}
_BATCH_ALIASES = {"on_batch_begin": "batch_begin", "on_batch_end": "batch_end"}


class Callback:
    """Base of callbacks: subclass it and write on_epoch_end(self, epoch, logs=None), …"""

    def __init__(self):
        self.params = None
        self._model = None

    params = None
    _model = None

    @property
    def model(self):
        """The model that is trained."""
        return self._model

    def set_params(self, params):
        """What the run was started with."""
        self.params = params

    def set_model(self, model):
        """The model that is trained."""
        self._model = model

    def hooks(self):
        """{moment: method} of the methods that a subclass writes."""
        found = {}
        for names in (_BATCH_ALIASES, _MOMENTS):
            for name, moment in names.items():
                method = getattr(self, name, None)
                own = getattr(type(self), name, None) is not getattr(Callback, name, None)
                if method is not None and (own or name in vars(self)):
                    found[moment] = _by_keyword(method) if "batch" in moment else method
        return found


def _by_keyword(method):
    """A method for batches as Keras calls it: the logs by keyword."""
    return lambda index, logs=None: method(index, logs=logs)


def _empty(name):
    def method(self, *args, logs=None):
        pass

    method.__name__ = name
    moment = name.removeprefix("on_").replace("_", " ")
    what, _, when = moment.rpartition(" ")
    method.__doc__ = f"Called at the {when} of each {what}."
    return method


for _name in (*_MOMENTS, *_BATCH_ALIASES):
    setattr(Callback, _name, _empty(_name))


class LambdaCallback(Callback):
    """A callback made of functions: LambdaCallback(on_epoch_end=lambda epoch, logs: …)."""

    def __init__(self, on_epoch_begin=None, on_epoch_end=None, on_train_begin=None,
                 on_train_end=None, on_train_batch_begin=None, on_train_batch_end=None, **kwargs):
        super().__init__()
        given = {"on_epoch_begin": on_epoch_begin, "on_epoch_end": on_epoch_end,
                 "on_train_begin": on_train_begin, "on_train_end": on_train_end,
                 "on_train_batch_begin": on_train_batch_begin,
                 "on_train_batch_end": on_train_batch_end, **kwargs}
        for name, function in given.items():
            if function is not None:
                setattr(self, name, function)


class EarlyStopping(EngineEarlyStopping, Callback):
    """Stops when what it monitors got no better; can put back the best epoch's weights."""

    dialect = KERAS

    @with_hints
    def __init__(self, monitor="val_loss", min_delta=0, patience=0, verbose=0, mode="auto",
                 baseline=None, restore_best_weights=False, start_from_epoch=0):
        if mode not in ("auto", "min", "max"):
            warnings.warn(f"EarlyStopping mode '{mode}' is unknown, fallback to auto mode.",
                          stacklevel=2)
            mode = "auto"
        given = {**locals()}
        self.configure({key: given[key] for key in EngineEarlyStopping.options})

    model = property(lambda self: self._model, lambda self, model: None,
                     doc="The model that is trained.")

    def configure(self, given):
        super().configure(given)
        self.best_weights = None
        self.best_epoch = 0

    def hooks(self):
        return Callback.hooks(self)

    def on_train_begin(self, logs=None):
        """Begin to wait anew."""
        self.train_begin(logs)
        self.best = None
        self.best_weights = None
        self.best_epoch = 0

    def _upwards(self):
        if self.mode != "auto":
            return self.mode == "max"
        name = self.monitor.removeprefix("val_")
        if name == "loss" or name.endswith("_loss"):
            return False
        metric = next((m for n, _, m, _ in self.model.plan.metrics if n == name), None)
        direction = _direction(metric)
        if direction is None:
            raise ArgumentError(
                f"EarlyStopping callback received monitor={self.monitor}, but Keras isn't able "
                "to automatically determine whether that metric should be maximized or minimized. "
                "Pass `mode='max'` in order to monitor based on the highest metric value, or pass "
                "`mode='min'` in order to use the lowest value.")
        return direction == "up"

    def _is_better(self, value, reference):
        if reference is None:
            return True
        if self._upwards():
            return value - self.min_delta > reference
        return value + self.min_delta < reference

    def on_epoch_end(self, epoch, logs=None):
        """Stop the run where it got no better for `patience` epochs."""
        self._upwards()
        logs = logs or {}
        value = logs.get(self.monitor)
        if epoch < self.start_from_epoch:
            return
        if value is None:
            warnings.warn(
                f"Early stopping conditioned on metric `{self.monitor}` which is not available. "
                f"Available metrics are: {','.join(logs)}", stacklevel=2)
            return
        if self.restore_best_weights and self.best_weights is None:
            self.best_weights, self.best_epoch = self.model.get_weights(), epoch
        self.wait += 1
        if self._is_better(value, self.best):
            self.best, self.best_epoch = value, epoch
            if self.restore_best_weights:
                self.best_weights = self.model.get_weights()
            if self.baseline is None or self._is_better(value, self.baseline):
                self.wait = 0
            return
        if self.wait >= self.patience and epoch > 0:
            self.stopped_epoch = epoch
            self.model.asked_to_stop = True

    def on_train_end(self, logs=None):
        """Say that it stopped, and put the best weights back."""
        if self.stopped_epoch > 0 and self.verbose:
            print(f"Epoch {self.stopped_epoch + 1}: early stopping")
        if self.restore_best_weights and self.best_weights is not None:
            if self.verbose:
                print("Restoring model weights from the end of the best epoch: "
                      f"{self.best_epoch + 1}.")
            self.model.set_weights(self.best_weights)


_BETTER_WHEN_LARGER = ("Accuracy", "Precision", "Recall", "AUC", "Score", "IoU", "Similarity",
                       "Correlation", "AtSpecificity", "AtSensitivity")


def _direction(metric):
    """Which way a metric gets better: "up", "down", or None where nobody knows."""
    known = getattr(metric, "_direction", None)
    if known is not None or metric is None:
        return known
    name = type(metric).__name__
    if not KERAS.is_ours(type(metric)) or name == "FunctionMetric":
        return None
    if name.endswith(("Positives", "Negatives")):
        return None
    return "up" if name.endswith(_BETTER_WHEN_LARGER) else "down"


KERAS.mixins[EngineEarlyStopping] = EarlyStopping
KERAS.faces[EngineEarlyStopping] = EarlyStopping


def callbacks_of(callbacks):
    """The callbacks argument as a list of callbacks."""
    found = []
    for one in callbacks if isinstance(callbacks, (list, tuple)) else [callbacks]:
        if one is None:
            continue
        if isinstance(one, dict):
            raise UsageError(
                "callbacks takes keras.callbacks.Callback objects; an object of functions is "
                "tfjs's form. Write keras.callbacks.LambdaCallback(on_epoch_end=…).")
        if not isinstance(one, Callback):
            raise UsageError(
                f"callbacks takes keras.callbacks.Callback objects, but got {shown(one, 60)}. "
                "Write keras.callbacks.LambdaCallback(on_epoch_end=…).")
        found.append(one)
    return found


def hooks_of(callbacks, model, params, bar_hooks):
    """[{moment: function}] of the callbacks, in their order, and of the progress bar, if any."""
    for one in callbacks:
        one.set_params(params)
        one.set_model(model)
    return [*(one.hooks() for one in callbacks), *([bar_hooks] if bar_hooks else [])]


__all__ = ["Callback", "EarlyStopping", "History", "LambdaCallback"]
