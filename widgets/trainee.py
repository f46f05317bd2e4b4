"""One model in training, whichever face it has: start its fit, steer it, ask for a prediction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from .plot import Curve
from .record import Record, quantity

# What each face calls the things a run needs.
TFJS = {
    "stop": "stopTraining",
    "rate": "learningRate",
    "from": "initialEpoch",
}
KERAS = {
    "stop": "stop_training",
    "rate": "learning_rate",
    "from": "initial_epoch",
}


@dataclass(eq=False)
class Trainee:
    """A model with its data and fit options, and what its training has reported so far."""

    name: str
    model: object
    xs: object
    ys: object
    options: dict = field(default_factory=dict)

    def __post_init__(self):
        given = self.options.get("epochs", 1)
        # What is no number of epochs goes to fit as it is: its error says what is wrong.
        self.epochs = self._wanted = given if isinstance(given, int) and given > 0 else 0
        self.record = Record()
        self.state = "ready"  # then training, paused, stopped, finished or failed
        self.epoch = 0
        self.history = None
        self.error: BaseException | None = None
        self.promise = None

    @property
    def words(self) -> dict[str, str]:
        return KERAS if hasattr(self.model, "_fit_promise") else TFJS

    def start(
        self,
        on_batch_end: Callable[[], Awaitable[None]],
        on_epoch_end: Callable[[int, dict], Awaitable[None]],
    ):
        """Start fit, or go on with it, and return its promise of a History."""
        if self.epoch >= self.epochs:
            self.epochs += self._wanted
        options = dict(self.options, verbose=0)
        if self._wanted:
            options["epochs"] = self.epochs
        if self.epoch:
            options[self.words["from"]] = self.epoch
        begin = _begin_keras if self.words is KERAS else _begin_tfjs
        self.promise = begin(self, options, on_batch_end, on_epoch_end)
        return self.promise

    def request_stop(self) -> None:
        setattr(self.model, self.words["stop"], True)

    @property
    def learning_rate(self) -> float | None:
        value = getattr(getattr(self.model, "optimizer", None), self.words["rate"], None)
        try:
            return float(value)
        except (TypeError, ValueError):  # not compiled, or a schedule
            return None

    @learning_rate.setter
    def learning_rate(self, value: float) -> None:
        optimizer = self.model.optimizer
        if hasattr(optimizer, "setLearningRate"):  # of some of tfjs's, the property does nothing
            optimizer.setLearningRate(value)
        else:
            setattr(optimizer, self.words["rate"], value)

    def keep(self, history) -> None:
        """Take the History of a fit; one that went on from an earlier one gets its epochs too."""
        if self.history is not None and self.history is not history:
            history.epoch[:0] = self.history.epoch
            for key, earlier in self.history.history.items():
                history.history[key] = [*earlier, *history.history.get(key, [])]
        history.interrupted = self.state == "stopped"
        self.history = history

    def predict(self, at) -> float | list:
        """The model's output for one input (a number stands for a batch of one such row)."""
        rows = [[at]] if isinstance(at, int | float) else at
        if self.words is KERAS:
            import numpy

            values = numpy.asarray(self.model.predict(numpy.asarray(rows, "float32"), verbose=0))
        else:
            import minitf as tf

            values = tf.tidy(lambda: self.model.predict(tf.tensor(rows)).arraySync())
        while isinstance(values, list) and len(values) == 1:
            values = values[0]
        return values if isinstance(values, list | float | int) else values.squeeze().tolist()


def _begin_tfjs(trainee, options, on_batch_end, on_epoch_end):
    async def batch_end(batch, logs=None):
        await on_batch_end()

    async def epoch_end(epoch, logs=None):
        await on_epoch_end(epoch, logs or {})

    ours = {"onBatchEnd": batch_end, "onEpochEnd": epoch_end}
    theirs = options.pop("callbacks", None)
    theirs = theirs if isinstance(theirs, list | tuple) else [theirs] if theirs else []
    options["callbacks"] = [*theirs, ours] if theirs else ours
    return trainee.model.fit(trainee.xs, trainee.ys, options)


def _keras():
    from minitf import keras

    return keras


def _begin_keras(trainee, options, on_batch_end, on_epoch_end):
    class Watcher(_keras().callbacks.Callback):
        async def on_train_batch_end(self, batch, logs=None):
            await on_batch_end()

        async def on_epoch_end(self, epoch, logs=None):
            await on_epoch_end(epoch, logs or {})

    options["callbacks"] = [*(options.get("callbacks") or []), Watcher()]
    return trainee.model._fit_promise(trainee.xs, trainee.ys, **options)


def pictures(trainees: list[Trainee], about: int | None = None) -> dict[str, list[Curve]]:
    """The curves to draw, by what they measure: loss and val_loss in one picture, acc in another.

    There is always a picture of the loss, and in it a line for each model. `about` is how many
    points of a curve are enough.
    """
    drawn: dict[str, list[Curve]] = {"loss": []}
    for index, trainee in enumerate(trainees):
        for name, values in trainee.record.values.items():
            validation = name.startswith("val_")
            shown = f"{trainee.name}{' val' * validation}" if trainee.name else name
            style = index + len(trainees) * validation
            curve = Curve(shown, values.points(about), style)
            drawn.setdefault(quantity(name), []).append(curve)
    return drawn
