"""Stand-ins for models: one neuron on the guide's six points, with fit's outer contract only.

They let a test decide what an engine would not do on demand: fail at an epoch, report NaN, take
its time. Tests that need the real engine import minitf.
"""

import asyncio
import inspect
import math
from types import SimpleNamespace

XS, YS = (-1.0, 0.0, 1.0, 2.0, 3.0, 4.0), (-3.0, -1.0, 1.0, 3.0, 5.0, 7.0)


class History:
    def __init__(self):
        self.epoch, self.history = [], {}


class _Neuron:
    def __init__(self, *, fail_at=None, nan_from=None, extra=(), batch_seconds=0.0, batches=1):
        self.weight, self.bias, self.steps = 0.0, 0.0, 0
        self.rates = []
        self.fits = []
        self._fail_at, self._nan_from, self._extra = fail_at, nan_from, extra
        self._batch_seconds, self._batches = batch_seconds, batches

    def _step(self, rate):
        self.rates.append(rate)
        self.steps += 1
        errors = [self.weight * x + self.bias - y for x, y in zip(XS, YS, strict=True)]
        self.weight -= rate * 2 * sum(e * x for e, x in zip(errors, XS, strict=True)) / 6
        self.bias -= rate * 2 * sum(errors) / 6
        return sum(e * e for e in errors) / 6

    async def _fit(self, first, epochs, read, stopped, batch_end, epoch_end):
        history = History()
        for epoch in range(first, epochs):
            for batch in range(self._batches):
                await asyncio.sleep(self._batch_seconds)
                loss = self._step(read())
                await _settled(batch_end(batch, {"loss": loss}))
                if stopped():
                    break
            if epoch == self._fail_at:
                raise ValueError("the <b>double</b> was told to fail here")
            if self._nan_from is not None and epoch >= self._nan_from:
                loss = math.nan
            logs = {"loss": loss, **{name: 1 / (epoch + 2) for name in self._extra}}
            history.epoch.append(epoch)
            for name, value in logs.items():
                history.history.setdefault(name, []).append(value)
            await _settled(epoch_end(epoch, logs))
            if stopped():
                break
        return history


class TfjsModel(_Neuron):
    def __init__(self, rate=0.01, **more):
        super().__init__(**more)
        self.optimizer = SimpleNamespace(learningRate=rate)
        self.stopTraining = False

    def fit(self, xs, ys, options):
        self.fits.append(options)
        given = options.get("callbacks") or {}
        given = given if isinstance(given, list) else [given]

        async def call(name, *values):
            for callbacks in given:
                if name in callbacks:
                    await _settled(callbacks[name](*values))

        self.stopTraining = False
        return asyncio.ensure_future(
            self._fit(
                options.get("initialEpoch", 0),
                options["epochs"],
                lambda: self.optimizer.learningRate,
                lambda: self.stopTraining,
                lambda *values: call("onBatchEnd", *values),
                lambda *values: call("onEpochEnd", *values),
            )
        )


class KerasModel(_Neuron):
    def __init__(self, rate=0.01, **more):
        super().__init__(**more)
        self.optimizer = SimpleNamespace(learning_rate=rate)
        self.stop_training = False

    def predict(self, x, verbose="auto"):
        return self.weight * x + self.bias

    def _fit_promise(self, x, y, *, epochs=1, initial_epoch=0, verbose="auto", callbacks=()):
        self.fits.append({"epochs": epochs, "initial_epoch": initial_epoch, "verbose": verbose})

        async def call(name, *values):
            for callback in callbacks:
                await _settled(getattr(callback, name)(*values))

        self.stop_training = False
        return asyncio.ensure_future(
            self._fit(
                initial_epoch,
                epochs,
                lambda: self.optimizer.learning_rate,
                lambda: self.stop_training,
                lambda *values: call("on_train_batch_end", *values),
                lambda *values: call("on_epoch_end", *values),
            )
        )


class Callback:
    """What minitf.keras.callbacks.Callback is to the double: nothing, on every occasion."""

    def on_train_batch_end(self, batch, logs=None):
        pass

    def on_epoch_end(self, epoch, logs=None):
        pass


def keras_namespace():
    """Stands for the module minitf.keras, as far as a run uses it."""
    return SimpleNamespace(callbacks=SimpleNamespace(Callback=Callback))


async def _settled(value):
    return await value if inspect.isawaitable(value) else value
