"""A run with the real engine, on both faces."""

import asyncio

import numpy as np
import pytest

import minitf as tf
from minitf import keras
from widgets import train, train_side_by_side
from widgets.trainee import pictures

X = np.array([[-1.0], [0.0], [1.0], [2.0], [3.0], [4.0]], "float32")
Y = 2 * X - 1


def tfjs_model():
    model = tf.sequential()
    zeros = {"kernelInitializer": "zeros"}
    model.add(tf.layers.dense({"units": 1, "inputShape": [1], **zeros}))
    model.compile({"optimizer": "sgd", "loss": "meanSquaredError", "metrics": ["accuracy"]})
    return model, tf.tensor2d(X.tolist()), tf.tensor2d(Y.tolist())


def keras_model():
    model = keras.Sequential()
    model.add(keras.Input((1,)))
    model.add(keras.layers.Dense(1, kernel_initializer="zeros"))
    model.compile(optimizer="sgd", loss="mean_squared_error", metrics=["accuracy"])
    return model, X, Y


both_faces = pytest.mark.parametrize("face", [tfjs_model, keras_model])


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0)


@both_faces
def test_a_run_trains_as_fit_does_and_predicts(face):
    async def main():
        run = train(*face(), epochs=1000, predict_at=5.0)
        history = await run
        assert history.epoch == list(range(1000)) and history.interrupted is False
        assert history.history["loss"][-1] < 1e-6
        assert run.status()[0].endswith("; predicts 9 for 5.0")

    asyncio.run(main())


def test_the_numbers_are_those_of_plain_fit():
    async def main():
        model, xs, ys = tfjs_model()
        plain = await model.fit(xs, ys, {"epochs": 20, "shuffle": False})
        watched = await train(*tfjs_model(), epochs=20, shuffle=False)
        assert watched.history == plain.history

    asyncio.run(main())


@both_faces
def test_stop_continue_and_learning_rate_reach_the_engine(face):
    async def main():
        run = train(*face(), epochs=10**6)
        await until(lambda: run.trainees[0].epoch > 3)
        assert run.learning_rate == pytest.approx(0.01)
        run.learning_rate = 0.001
        assert run.learning_rate == pytest.approx(0.001)
        run.stop()
        stopped = await run
        count = len(stopped.epoch)
        assert stopped.interrupted is True and count < 10**6
        run.start()
        await until(lambda: run.trainees[0].epoch > count)
        run.stop()
        history = await run
        assert history.epoch == list(range(len(history.epoch))) and len(history.epoch) > count
        assert len(history.history["loss"]) == len(history.epoch)

    asyncio.run(main())


@both_faces
def test_an_error_of_the_engine_arrives_at_await(face):
    async def main():
        model, xs, ys = face()
        run = train(model, xs, Y[:5] if face is keras_model else tf.tensor2d([[1.0]]), epochs=2)
        with pytest.raises(ValueError, match="samples|cardinality"):
            await run
        assert run.status()[0].startswith("stopped by an error at epoch 0")
        assert len((await train(model, xs, ys, epochs=2)).epoch) == 2

    asyncio.run(main())


@both_faces
@pytest.mark.parametrize("epochs", ["many", [3]])
def test_what_is_no_number_of_epochs_is_the_engines_error_and_not_a_crash_at_the_call(face, epochs):
    async def main():
        run = train(*face(), epochs=epochs)
        with pytest.raises((ValueError, TypeError)):
            await run
        assert run.status()[0].startswith("stopped by an error at epoch 0")

    asyncio.run(main())


def test_both_faces_run_in_one_plot_with_the_same_numbers():
    async def main():
        models = {"Keras": keras_model(), "tfjs": tfjs_model()}
        run = train_side_by_side(models, epochs=20, shuffle=False)
        histories = await run
        losses = [history.history["loss"] for history in histories.values()]
        np.testing.assert_allclose(*losses, rtol=1e-5)
        drawn = pictures(run.trainees)
        assert {name: [curve.name for curve in lines] for name, lines in drawn.items()} == {
            "loss": ["Keras", "tfjs"],
            "accuracy": ["Keras", "tfjs"],
        }

    asyncio.run(main())


def test_a_prediction_leaves_no_tensors_behind():
    async def main():
        run = train(*tfjs_model(), epochs=3, predict_at=[[1.0]])
        await run
        before = tf.memory()["numTensors"]
        run.status()
        assert tf.memory()["numTensors"] == before

    asyncio.run(main())
