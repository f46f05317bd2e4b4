"""What runs beside training: the history it leaves, stopping early, and how hooks are called.

A hook is a function called at a moment of a run ("epoch_end", …). A face turns what its users
write (an object of functions, a Callback subclass) into such hooks: `hooks()`.
"""

from minitf.dialect import ABSENT
from minitf.spec import Choice, Configurable, number, option


class Hooks:
    """The functions to call at each moment, in the order in which the callbacks were given."""

    def __init__(self, tables=()):
        self.functions = {}
        for table in tables:
            for moment, function in table.items():
                self.functions.setdefault(moment, []).append(function)

    def at(self, moment):
        """The functions for a moment; empty when nobody asked for it."""
        return self.functions.get(moment, ())


def call(functions, *arguments):
    """Call each function; yield whatever has to be awaited. Used as `yield from call(…)`."""
    for function in functions:
        result = function(*arguments)
        if hasattr(result, "__await__"):
            yield result


class History:
    """What a run leaves: `epoch`, the epochs' numbers, and `history`, a list a logged name."""

    def __init__(self, params=None, model=None):
        self.epoch = []
        self.history = {}
        self.params = params or {}
        self.model = model

    def add(self, epoch, logs):
        # The list of epochs grows last: a reader in between sees a whole number of epochs.
        for name, value in logs.items():
            self.history.setdefault(name, []).append(value)
        self.epoch.append(epoch)

    def plot(self, axes=None):
        """The curves as matplotlib Axes: a line a logged name over the epochs."""
        import matplotlib.pyplot as plt

        axes = axes or plt.subplots()[1]
        for name, values in self.history.items():
            axes.plot(self.epoch[: len(values)], values, label=name)
        axes.set_xlabel("epoch")
        axes.legend()
        return axes

    def __repr__(self):
        final = ", ".join(f"{name}: {values[-1]:.4g}" for name, values in self.history.items())
        return f"<History of {len(self.epoch)} epoch(s){'; ' + final if final else ''}>"


class EarlyStopping(Configurable):
    """Stops a run when what it monitors has not got better for `patience` epochs."""

    namespace = "callbacks"
    monitor = option("val_loss", doc="name in the logs")
    min_delta = option(0, check=number, doc="the least change that counts as better")
    patience = option(0, check=number, doc="how many epochs without improvement are borne")
    verbose = option(0, doc="1: say when it stops")
    mode = option("auto", of=Choice("mode", "auto", "min", "max"), doc="which way is better")
    baseline = option(None, doc="value to beat from the first epoch")
    restore_best_weights = option(False, doc="put back the weights of the best epoch")
    start_from_epoch = option(ABSENT, keras=0, check=number, doc="epochs to let pass first")

    def configure(self, given):
        super().configure(given)
        self.min_delta = abs(self.min_delta)
        self.stopped_epoch = 0
        self.model = None

    def hooks(self):
        return {"train_begin": self.train_begin, "epoch_end": self.epoch_end,
                "train_end": self.train_end}

    def is_better(self, value, best):
        if self.mode == "max" or (self.mode == "auto" and "acc" in self.monitor):
            return value - self.min_delta > best
        return value + self.min_delta < best

    def train_begin(self, logs):
        upwards = self.mode == "max" or (self.mode == "auto" and "acc" in self.monitor)
        self.wait = 0
        self.stopped_epoch = 0
        self.best = self.baseline
        if self.best is None:
            self.best = -float("inf") if upwards else float("inf")

    def epoch_end(self, epoch, logs):
        value = logs.get(self.monitor)
        if value is None:
            self.dialect.warn("early_stopping_missing", monitor=self.monitor,
                              known=",".join(logs))
            return
        if self.is_better(value, self.best):
            self.best = value
            self.wait = 0
            return
        self.wait += 1
        if self.wait >= self.patience:
            self.stopped_epoch = epoch
            self.model.asked_to_stop = True

    def train_end(self, logs):
        if self.stopped_epoch > 0 and self.verbose:
            print(f"Epoch {self.stopped_epoch}: early stopping.")
