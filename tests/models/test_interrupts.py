"""Wherever a run is interrupted, the weights are those after a whole number of steps."""

import asyncio
import contextlib
import sys

import numpy as np
import pytest

import minitf as tf
from minitf import keras

X = np.array([[0.1, 0.7], [0.4, -0.2], [-0.6, 0.3], [0.9, 0.5], [0.2, 0.2], [-0.3, 0.8]], "float32")
Y = X.sum(axis=1, keepdims=True)
KERNEL = np.array([[0.5, -0.3, 0.2], [0.1, 0.4, -0.6]], "float32")
PLACES = 800  # how many places of a run are tried


def keras_model():
    model = keras.Sequential([
        keras.Input((2,)), keras.layers.Dense(3, activation="tanh"), keras.layers.Dense(1)])
    model.set_weights([KERNEL, np.zeros(3), KERNEL[:1].T, np.zeros(1)])
    model.compile(keras.optimizers.Adam(0.1), "mse", metrics=["mae"])
    return model


def fit(model, **options):
    return model.fit(X, Y, batch_size=2, shuffle=False, verbose=0, **options)


def state(model, optimizer):
    """Weights, slots (zeros where none was made yet) and the number of steps, as one array."""
    parts = [core.array for core in model.cores]
    for core in model.trainable_cores:
        slots = optimizer.slot_variables.get(core)
        count = len(optimizer.slot_names())
        parts += [slot.array for slot in slots] if slots else [np.zeros_like(core.array)] * count
    parts.append(optimizer.step_count.array)
    return np.concatenate([np.ravel(part).astype("float64") for part in parts])


def states_after_whole_steps():
    model = keras_model()
    states = [state(model, model.optimizer)]

    class Note(keras.callbacks.Callback):
        def on_train_batch_end(self, batch, logs=None):
            states.append(state(model, model.optimizer))

    fit(model, callbacks=[Note()])
    return states


class Interruption:
    """Counts the bytecodes that minitf runs, and raises KeyboardInterrupt before the n-th."""

    def __init__(self, place=None):
        self.place, self.count = place, 0

    def __enter__(self):
        self.before = sys.gettrace()
        sys._getframe().f_trace_opcodes = True  # Python 3.12 asks the frame that sets the trace
        sys.settrace(self.calls)
        return self

    def __exit__(self, *_):
        sys.settrace(self.before)

    def calls(self, frame, event, argument):
        if not frame.f_globals.get("__name__", "").startswith("minitf."):
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return self.opcode

    def opcode(self, frame, event, argument):
        if event == "opcode":
            self.count += 1
            if self.count == self.place:
                raise KeyboardInterrupt
        return self.opcode


def places(how_many=PLACES):
    """Bytecodes of a fit, from the first on, evenly spread."""
    counts = []
    for _ in range(3):  # the first run also fills what is made once
        model = keras_model()
        with Interruption() as counting:
            fit(model)
        counts.append(counting.count)
    assert counts[2] > PLACES
    return np.linspace(1, min(counts[1:]), how_many).astype(int).tolist()


def interrupted_fit(model, place):
    """A fit with an interrupt before that bytecode; a run that ends earlier is whole."""
    try:
        with Interruption(place) as interruption:
            fit(model)
    except KeyboardInterrupt:
        return
    assert interruption.count < place, "the interrupt was swallowed"


def test_an_interrupt_anywhere_in_a_keras_fit_leaves_a_whole_number_of_steps():
    whole = states_after_whole_steps()
    reached = set()
    for place in places():
        model = keras_model()
        interrupted_fit(model, place)
        found = state(model, model.optimizer)
        steps = [k for k, wanted in enumerate(whole) if np.array_equal(found, wanted)]
        assert steps, f"interrupted at bytecode {place}: not the weights of whole steps"
        reached.update(steps)
    assert reached == {0, 1, 2, 3}


def test_after_an_interrupt_anywhere_the_model_trains_on():
    for place in places(150):
        model = keras_model()
        interrupted_fit(model, place)
        assert not model.is_busy()
        before = model.optimizer.iterations.numpy()
        history = fit(model, epochs=2)
        assert history.epoch == [0, 1]
        assert model.optimizer.iterations.numpy() == before + 6
        assert np.isfinite(model.evaluate(X, Y, verbose=0)).all()


class Rows(keras.utils.PyDataset):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return X[2 * index : 2 * index + 2], Y[2 * index : 2 * index + 2]


def test_an_interrupt_anywhere_in_a_fit_of_a_dataset_leaves_a_whole_number_of_steps():
    whole, rows, reached = states_after_whole_steps(), Rows(), set()
    for place in places(150):
        model = keras_model()
        with contextlib.suppress(KeyboardInterrupt), Interruption(place):
            model.fit(rows, shuffle=False, verbose=0)
        found = state(model, model.optimizer)
        steps = [k for k, wanted in enumerate(whole) if np.array_equal(found, wanted)]
        assert steps, f"interrupted at bytecode {place}: not the weights of whole steps"
        assert not model.is_busy()
        reached.update(steps)
    assert len(reached) >= 3


@pytest.mark.parametrize("moment", [
    "on_train_begin", "on_epoch_begin", "on_train_batch_begin", "on_train_batch_end",
    "on_test_begin", "on_test_end", "on_epoch_end", "on_train_end"])
def test_an_error_in_a_keras_callback_comes_out_and_leaves_a_whole_number_of_steps(moment):
    def fail(self, *args, **kwargs):
        raise ZeroDivisionError(moment)

    callback = type("Failing", (keras.callbacks.Callback,), {moment: fail})()
    model = keras_model()
    with pytest.raises(ZeroDivisionError, match=moment):
        fit(model, callbacks=[callback], validation_data=(X, Y))
    found = state(model, model.optimizer)
    assert any(np.array_equal(found, wanted) for wanted in states_after_whole_steps())
    assert not model.is_busy()
    assert fit(model).epoch == [0]


def tfjs_model():
    model = tf.sequential()
    model.add(tf.layers.dense({"units": 3, "activation": "tanh", "inputShape": [2]}))
    model.add(tf.layers.dense({"units": 1}))
    model.setWeights([tf.tensor(KERNEL), tf.zeros([3]), tf.tensor(KERNEL[:1].T), tf.zeros([1])])
    model.compile({"optimizer": tf.train.adam(0.1), "loss": "meanSquaredError"})
    return model


def tfjs_fit(model, **options):
    return model.fit(tf.tensor(X), tf.tensor(Y),
                     {"batchSize": 2, "shuffle": False, "verbose": 0, **options})


async def tfjs_states():
    model = tfjs_model()
    states = [state(model, model.optimizer)]
    await tfjs_fit(model, callbacks={
        "onBatchEnd": lambda *_: states.append(state(model, model.optimizer))})
    return states


def test_cancelling_a_tfjs_fit_at_any_await_leaves_a_whole_number_of_steps():
    async def cancelled_at(turn):
        """Whether the run was still going when its awaiter was cancelled at the turn-th await."""
        model, turns = tfjs_model(), 0

        async def breathe(*_):
            nonlocal turns
            turns += 1
            if turns == turn:
                task.cancel()
            await asyncio.sleep(0)

        async def run():
            await tfjs_fit(model, callbacks={
                "onEpochBegin": breathe, "onBatchBegin": breathe, "onBatchEnd": breathe,
                "onEpochEnd": breathe, "onTrainEnd": breathe})

        task = asyncio.ensure_future(run())
        try:
            await task
        except asyncio.CancelledError:
            pass
        else:
            return False
        await asyncio.sleep(0)
        found = state(model, model.optimizer)
        assert any(np.array_equal(found, wanted) for wanted in await tfjs_states()), turn
        assert (await tfjs_fit(model)).epoch == [0]
        return True

    async def main():
        turn = 1
        while await cancelled_at(turn):
            turn += 1
        return turn - 1

    assert asyncio.run(main()) >= 8


@pytest.mark.parametrize("moment", [
    "onTrainBegin", "onEpochBegin", "onBatchBegin", "onBatchEnd", "onEpochEnd", "onTrainEnd"])
def test_an_error_in_a_tfjs_callback_rejects_and_leaves_a_whole_number_of_steps(moment):
    async def main():
        def fail(*_):
            raise ZeroDivisionError(moment)

        model = tfjs_model()
        with pytest.raises(ZeroDivisionError, match=moment):
            await tfjs_fit(model, callbacks={moment: fail})
        found = state(model, model.optimizer)
        assert any(np.array_equal(found, wanted) for wanted in await tfjs_states())
        assert (await tfjs_fit(model)).epoch == [0]

    asyncio.run(main())
