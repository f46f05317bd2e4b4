"""Callbacks of a run: awaited, in order; errors, stops and cancellation leave the model usable."""

import asyncio

import pytest
from tfjs_replay import start_afresh

import minitf as tf
from minitf.errors import MinitfError
from minitf.strictness import as_tfjs


@pytest.fixture(autouse=True)
def fresh_names():
    start_afresh()


def line():
    model = tf.sequential({"layers": [
        tf.layers.dense({"units": 1, "inputShape": [1], "kernelInitializer": "zeros"})]})
    model.compile({"optimizer": tf.train.sgd(0.1), "loss": "meanSquaredError"})
    return model


def data(n=4):
    return (tf.tensor2d([[i] for i in range(n)], [n, 1]),
            tf.tensor2d([[2 * i] for i in range(n)], [n, 1]))


def weight(model):
    return model.getWeights()[0].dataSync()[0]


def test_async_methods_of_a_callback_class_are_awaited():
    seen = []

    class Slow(tf.Callback):
        async def onEpochEnd(self, epoch, logs=None):
            await asyncio.sleep(0)
            seen.append((epoch, round(logs["loss"], 3), self.model.name, self.params["epochs"]))

    async def go():
        await line().fit(*data(), {"epochs": 2, "callbacks": Slow()})

    asyncio.run(go())
    assert [row[0] for row in seen] == [0, 1]
    assert seen[0][2:] == ("sequential_1", 2)


def test_an_unawaited_fit_has_not_yet_changed_the_weights():
    async def go():
        model = line()
        promise = model.fit(*data(), {"epochs": 3})
        before = weight(model)
        await promise
        return before, weight(model)

    before, after = asyncio.run(go())
    assert before == 0 and after != 0


@pytest.mark.parametrize("moment", [
    "onTrainBegin", "onTrainEnd", "onEpochBegin", "onEpochEnd", "onBatchBegin", "onBatchEnd"])
def test_an_error_in_a_callback_is_the_rejection_and_leaves_the_model_free(moment):
    def fail(*args):
        raise ValueError("mine")

    async def go():
        model = line()
        with pytest.raises(ValueError, match="mine"):
            await model.fit(*data(), {"callbacks": {moment: fail}})
        await model.fit(*data())
        return weight(model)

    assert asyncio.run(go()) != 0


def test_a_cancelled_run_leaves_the_weights_of_whole_steps():
    async def go():
        model, steps, weights = line(), [], []

        async def each(batch, logs):
            steps.append(batch)
            weights.append(weight(model))
            await asyncio.sleep(0)

        run = asyncio.ensure_future(asyncio.wait_for(
            model.fit(*data(), {"epochs": 1000, "batchSize": 1, "shuffle": False,
                                "callbacks": {"onBatchEnd": each}}), None))
        while len(steps) < 5:
            await asyncio.sleep(0)
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
        last = weight(model)
        await model.fit(*data())
        return last, weights, model.optimizer.iterations, len(steps)

    last, weights, iterations, steps = asyncio.run(go())
    assert last in weights[-1:]
    assert iterations == steps + 1


def test_a_second_fit_during_a_fit_is_refused_and_harms_nothing():
    async def go():
        model = line()
        first = model.fit(*data(), {"epochs": 3})
        with pytest.raises(MinitfError, match="because another fit.. call is ongoing"):
            await model.fit(*data())
        history = await first
        return history.epoch

    assert asyncio.run(go()) == [0, 1, 2]


def test_a_stop_asked_for_before_the_first_epoch_is_forgotten():
    async def go():
        model = line()

        def stop(logs):
            model.stopTraining = True

        history = await model.fit(*data(), {"epochs": 2, "callbacks": {"onTrainBegin": stop}})
        return history.epoch

    assert asyncio.run(go()) == [0, 1]


def test_weights_may_be_set_from_a_callback():
    async def go():
        model = line()

        def reset(epoch, logs):
            model.setWeights([tf.zeros([1, 1]), tf.zeros([1])])

        await model.fit(*data(), {"epochs": 2, "callbacks": {"onEpochEnd": reset}})
        return weight(model)

    assert asyncio.run(go()) == 0


def test_several_objects_of_functions_are_all_called():
    calls = []

    async def go():
        await line().fit(*data(), {"callbacks": [
            {"onEpochEnd": lambda *a: calls.append(1)},
            {"onEpochEnd": lambda *a: calls.append(2)}]})

    asyncio.run(go())
    assert calls == [1, 2]


@pytest.mark.parametrize("callbacks", [
    3, "onEpochEnd", [None], {"onEpochEnd": 3}, {"epochEnd": print}, tf.Callback,
    [tf.Callback(), tf.Callback(), {"onEpochEnd": print}],
])
def test_what_is_no_callback_is_refused_as_a_rejection(callbacks):
    async def go():
        model = line()
        promise = model.fit(*data(), {"callbacks": callbacks})
        with pytest.raises(MinitfError):
            await promise
        return weight(model)

    assert asyncio.run(go()) == 0


def test_registered_callbacks_run_where_the_verbosity_is_high_enough():
    from minitf.tfjs import callbacks

    runs = []

    class Count(tf.Callback):
        def onTrainEnd(self, logs=None):
            runs.append(self.params["verbose"])

    tf.registerCallbackConstructor(1, Count)
    try:
        with pytest.raises(MinitfError, match="Duplicate"):
            tf.registerCallbackConstructor(2, Count)

        async def go():
            await line().fit(*data(), {"verbose": 0})
            await line().fit(*data())

        asyncio.run(go())
    finally:
        callbacks._constructors.clear()
    assert runs == [1]


def test_on_yield_and_never_contradict_each_other():
    async def go(options):
        await line().fit(*data(), options)

    for strictly in (True, False):
        with pytest.raises(MinitfError, match="yieldEvery is `never` but you provided"):
            if strictly:
                asyncio.run(go({"yieldEvery": "never", "callbacks": {"onYield": print}}))
            else:
                with as_tfjs():
                    asyncio.run(go({"yieldEvery": "never", "callbacks": {"onYield": print}}))
