"""A run of fit beside other runs, with a seed, over many steps: what must not change."""

import asyncio
import threading
import tracemalloc

import numpy as np
import pytest

import minitf as tf
from minitf import keras

XS = np.random.default_rng(1).normal(size=(12, 3)).astype(np.float32)
YS = XS.sum(axis=1, keepdims=True)


def keras_model(seed=7):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential(
        [keras.Input((3,)), keras.layers.Dense(4, activation="tanh"), keras.layers.Dropout(0.2),
         keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def tfjs_model(units=4):
    model = tf.sequential()
    model.add(tf.layers.dense({"units": units, "inputShape": [3], "activation": "tanh"}))
    model.add(tf.layers.dense({"units": 1}))
    model.compile({"optimizer": "sgd", "loss": "meanSquaredError"})
    weights = np.random.default_rng(3)
    model.setWeights([tf.tensor(weights.normal(size=w.shape)) for w in model.getWeights()])
    return model


def weights_of(model):
    return [w.copy() for w in model.get_weights()]


def tfjs_weights(model):
    return [w.arraySync() for w in model.getWeights()]


def test_the_same_seed_gives_the_same_run():
    runs = []
    for _ in range(2):
        model = keras_model()
        history = model.fit(XS, YS, epochs=4, batch_size=5, verbose=0).history
        runs.append((history, weights_of(model)))
    assert runs[0][0] == runs[1][0]
    for a, b in zip(runs[0][1], runs[1][1], strict=True):
        np.testing.assert_array_equal(a, b)


def test_training_neither_reads_nor_writes_numpys_global_generator():
    np.random.seed(5)
    before = np.random.get_state()[1].copy()
    model = tfjs_model()
    asyncio.run(_fit(model, 3))
    np.testing.assert_array_equal(np.random.get_state()[1], before)


async def _fit(model, epochs, **options):
    return await model.fit(tf.tensor(XS), tf.tensor(YS), {"epochs": epochs, **options})


def test_two_runs_in_two_tasks_do_what_each_does_alone():
    alone = [tfjs_model(units) for units in (3, 5)]
    for model in alone:
        asyncio.run(_fit(model, 30, shuffle=False, batchSize=2))
    together = [tfjs_model(units) for units in (3, 5)]

    async def both():
        pause = {"callbacks": {"onBatchEnd": lambda batch, logs: asyncio.sleep(0)}}
        await asyncio.gather(*[
            _fit(model, 30, shuffle=False, batchSize=2, **pause) for model in together])

    asyncio.run(both())
    for a, b in zip(alone, together, strict=True):
        assert tfjs_weights(a) == tfjs_weights(b)


def test_two_runs_in_two_threads_do_what_each_does_alone():
    def trained(model):
        model.fit(XS, YS, epochs=60, batch_size=4, shuffle=False, verbose=0)
        return weights_of(model)

    def fresh(units):
        keras.utils.set_random_seed(units)
        model = keras.Sequential(
            [keras.Input((3,)), keras.layers.Dense(units), keras.layers.Dense(1)])
        model.compile("rmsprop", "mse")
        return model

    alone = [trained(fresh(units)) for units in (3, 6)]
    models, found = [fresh(3), fresh(6)], {}
    threads = [threading.Thread(target=lambda i=i: found.update({i: trained(models[i])}))
               for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for i in range(2):
        for a, b in zip(alone[i], found[i], strict=True):
            np.testing.assert_array_equal(a, b)


def test_memory_stays_flat_over_thousands_of_steps():
    model = keras_model()
    model.fit(XS, YS, epochs=50, batch_size=4, verbose=0)
    tracemalloc.start()
    try:
        model.fit(XS, YS, epochs=50, batch_size=4, verbose=0)
        before = tracemalloc.get_traced_memory()[0]
        model.fit(XS, YS, epochs=1000, batch_size=4, verbose=0)
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 300_000  # the History of 1000 epochs, and no step's tape


def test_training_leaves_no_tensor_behind_in_tfjs_memory():
    model = tfjs_model()
    xs, ys = tf.tensor(XS), tf.tensor(YS)

    async def run():
        await model.fit(xs, ys, {"epochs": 1})
        before = tf.memory()["numTensors"]
        await model.fit(xs, ys, {"epochs": 5, "validationSplit": 0.25})
        return tf.memory()["numTensors"] - before

    assert asyncio.run(run()) == 0


def test_a_second_fit_during_a_fit_is_refused_and_the_first_goes_on():
    model = tfjs_model()

    async def run():
        first = _start(model)
        with pytest.raises(RuntimeError, match="another fit\\(\\) call is ongoing"):
            await _start(model)
        history = await first
        assert history.epoch == list(range(20))
        assert (await _start(model)).epoch == list(range(20))

    def _start(model):
        return model.fit(tf.tensor(XS), tf.tensor(YS), {"epochs": 20})

    asyncio.run(run())


def test_a_predict_right_after_an_unawaited_fit_sees_the_initial_weights():
    model = tfjs_model()
    before = model.predict(tf.tensor(XS)).arraySync()

    async def run():
        promise = model.fit(tf.tensor(XS), tf.tensor(YS), {"epochs": 3})
        assert model.predict(tf.tensor(XS)).arraySync() == before
        await promise
        assert model.predict(tf.tensor(XS)).arraySync() != before

    asyncio.run(run())


def test_a_long_run_lets_the_event_loop_run_now_and_then():
    model = tfjs_model()
    ticks = []

    async def tick():
        while True:
            ticks.append(1)
            await asyncio.sleep(0)

    async def run():
        ticking = asyncio.ensure_future(tick())
        await _fit(model, 4000)
        ticking.cancel()

    asyncio.run(run())
    assert len(ticks) >= 3


def yields(every):
    seen = []

    def note(epoch, batch, logs):
        seen.append((epoch, batch, list(logs)))

    asyncio.run(_fit(tfjs_model(), 2, batchSize=3, yieldEvery=every,
                     callbacks={"onYield": note}))
    return seen


def test_on_yield_is_called_when_its_milliseconds_have_passed():
    seen = yields(1e-6)
    assert [(epoch, batch) for epoch, batch, _ in seen] == [
        (epoch, batch) for epoch in range(2) for batch in range(4)]
    assert seen[0][2] == ["batch", "size", "loss"]
    assert yields(1e6) == []


@pytest.mark.parametrize("every", ["batch", "epoch", "auto"])
def test_on_yield_is_not_called_in_a_short_run_without_a_number_as_in_tfjs(every):
    assert yields(every) == []


def test_on_yield_without_ever_yielding_is_an_error():
    with pytest.raises(ValueError, match="yieldEvery is `never` but you provided an `onYield`"):
        yields("never")
