"""Callbacks: when they are called, what they get, what they may do."""

import numpy as np
import pytest

from minitf import keras

X = np.arange(8, dtype="float32").reshape(4, 2)
Y = np.ones((4, 1), "float32")


def model():
    made = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    made.compile(keras.optimizers.SGD(0.01), "mse")
    return made


class Log(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.moments = []

    def on_epoch_begin(self, epoch, logs=None):
        self.moments.append(("begin", epoch))

    def on_train_batch_end(self, batch, logs=None):
        self.moments.append(("batch", batch, sorted(logs)))

    def on_epoch_end(self, epoch, logs=None):
        self.moments.append(("end", epoch, sorted(logs)))


def test_a_callback_follows_the_run():
    log = Log()
    model().fit(X, Y, batch_size=2, verbose=0, callbacks=[log], validation_data=(X, Y))
    assert log.moments == [("begin", 0), ("batch", 0, ["loss"]), ("batch", 1, ["loss"]),
                           ("end", 0, ["loss", "val_loss"])]


def test_callbacks_are_called_in_the_order_in_which_they_were_given():
    order = []
    first, second = (keras.callbacks.LambdaCallback(
        on_epoch_end=lambda epoch, logs, name=name: order.append(name)) for name in "ab")
    model().fit(X, Y, verbose=0, callbacks=[first, second])
    assert order == ["a", "b"]


def test_a_callback_knows_the_model_and_the_parameters_of_the_run():
    log, trained = Log(), model()
    trained.fit(X, Y, batch_size=3, epochs=2, verbose=0, callbacks=[log])
    assert log.model is trained
    assert log.params == {"verbose": 0, "epochs": 2, "steps": 2}


def test_stopping_in_a_batch_ends_the_epoch_and_the_next_fit_starts_clear():
    class Stop(keras.callbacks.Callback):
        def on_train_batch_end(self, batch, logs=None):
            self.model.stop_training = True

    trained = model()
    assert trained.fit(X, Y, batch_size=1, epochs=3, verbose=0, callbacks=[Stop()]).epoch == [0]
    assert trained.fit(X, Y, epochs=2, verbose=0).epoch == [0, 1]


def test_early_stopping_puts_the_best_weights_back_and_says_so(capsys):
    trained = model()
    trained.compile(keras.optimizers.SGD(0.1), "mse")  # diverges: the first epoch is the best
    stop = keras.callbacks.EarlyStopping("loss", patience=2, restore_best_weights=True, verbose=1)
    history = trained.fit(X, Y, epochs=9, verbose=0, callbacks=[stop])
    assert history.epoch == [0, 1, 2] and stop.best_epoch == 0 and stop.stopped_epoch == 2
    out = capsys.readouterr().out
    assert "Epoch 3: early stopping" in out
    assert "Restoring model weights from the end of the best epoch: 1." in out


@pytest.mark.parametrize(("monitor", "mode", "values", "stopped"), [
    ("loss", "auto", [3, 2, 2, 2], 3), ("loss", "min", [1, 2, 3, 4], 2),
    ("loss", "max", [1, 2, 3, 4], 0), ("loss", "max", [4, 3, 2, 1], 2)])
def test_early_stopping_waits_for_what_counts_as_better(monitor, mode, values, stopped):
    stop = keras.callbacks.EarlyStopping(monitor, patience=2, mode=mode)
    trained = model()
    stop.set_model(trained)
    trained.stop_training = False
    stop.on_train_begin()
    for epoch, value in enumerate(values):
        if not trained.stop_training:
            stop.on_epoch_end(epoch, {monitor: value})
    assert stop.stopped_epoch == stopped


def test_the_learning_rate_may_be_set_in_a_callback_by_value_or_by_assign():
    for change in (lambda o: setattr(o, "learning_rate", 0.5),
                   lambda o: o.learning_rate.assign(0.5)):
        trained = model()
        trained.fit(X, Y, verbose=0, callbacks=[keras.callbacks.LambdaCallback(
            on_epoch_begin=lambda epoch, logs, m=trained, f=change: f(m.optimizer))])
        assert float(trained.optimizer.learning_rate) == 0.5
        assert not np.allclose(trained.get_weights()[0], 1.0)
