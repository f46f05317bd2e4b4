"""Optimizers by hand: minimize, computeGradients, applyGradients, their weights."""

import asyncio
import json

import numpy as np
import pytest
from tfjs_replay import start_afresh

import minitf as tf
from minitf.errors import MinitfError
from minitf.strictness import as_tfjs


@pytest.fixture(autouse=True)
def fresh_names():
    start_afresh()


# Three steps from 0 on (w - 1)² with rate 0.1, as real tfjs 4.22 takes them.
TRAJECTORIES = {
    "sgd": (lambda: tf.train.sgd(0.1), [0.2, 0.36, 0.488]),
    "momentum": (lambda: tf.train.momentum(0.1, 0.9), [0.2, 0.54, 0.938]),
    "nesterov": (lambda: tf.train.momentum(0.1, 0.9, True), [0.38, 0.7776, 1.108352]),
    "rmsprop": (lambda: tf.train.rmsprop(0.1), [0.316228, 0.501129, 0.630819]),
    "adam": (lambda: tf.train.adam(0.1), [0.099999, 0.199586, 0.298411]),
    "adagrad": (lambda: tf.train.adagrad(0.1), [0.098773, 0.165263, 0.217701]),
    "adamax": (lambda: tf.train.adamax(0.1), [0.1, 0.194832, 0.2845]),
    "adadelta": (lambda: tf.train.adadelta(0.1), [0.2, 0.36, 0.488]),
}


@pytest.mark.parametrize("name", TRAJECTORIES)
def test_minimize_takes_the_steps_of_tfjs(name):
    make, wanted = TRAJECTORIES[name]
    w, optimizer, got = tf.variable(tf.scalar(0)), make(), []
    for _ in range(3):
        assert optimizer.minimize(lambda: w.sub(1).square()) is None
        got.append(float(w.dataSync()[0]))
    assert got == pytest.approx(wanted, rel=1e-4, abs=2e-6)
    assert optimizer.iterations == 3


def test_minimize_returns_the_cost_before_the_step_when_asked():
    w = tf.variable(tf.scalar(3))
    cost = tf.train.sgd(0.1).minimize(lambda: w.square(), True)
    assert cost.dataSync()[0] == 9


def test_minimize_changes_only_the_variables_of_the_list():
    a, b = tf.variable(tf.scalar(1)), tf.variable(tf.scalar(1))
    tf.train.sgd(0.5).minimize(lambda: a.mul(b), False, [a])
    assert (a.dataSync()[0], b.dataSync()[0]) == (0.5, 1)


def test_gradients_may_be_applied_by_hand_in_both_forms():
    w = tf.variable(tf.tensor1d([1, 2]), True, "w")
    optimizer = tf.train.sgd(1)
    answer = optimizer.computeGradients(lambda: w.square().sum())
    assert answer["value"].dataSync()[0] == 5
    optimizer.applyGradients(answer["grads"])
    assert w.arraySync() == [-1, -2]
    optimizer.applyGradients([{"name": "w", "tensor": tf.tensor1d([1, 1])}])
    assert w.arraySync() == [-2, -3]
    assert optimizer.iterations == 2


@pytest.mark.parametrize("gradients", [3, None, {"nobody": 1}, [{"name": "nobody", "tensor": 1}]])
def test_gradients_that_fit_no_variable_are_refused(gradients):
    w = tf.variable(tf.scalar(1), True, "w")
    with pytest.raises(MinitfError):
        tf.train.sgd(1).applyGradients(gradients)
    assert w.dataSync()[0] == 1


def test_a_line_is_learnt_with_variables():
    k, b = tf.variable(tf.scalar(0)), tf.variable(tf.scalar(0))
    x = tf.tensor1d([1, 2, 3, 4])
    y = tf.tensor1d([1, 3, 5, 7])
    optimizer = tf.train.adam(0.1)
    before = None
    for step in range(400):
        optimizer.minimize(lambda: k.mul(x).add(b).sub(y).square().mean())
        if step == 1:
            before = tf.memory().numTensors
    assert (k.dataSync()[0], b.dataSync()[0]) == pytest.approx((2, -1), abs=0.02)
    assert tf.memory().numTensors == before


@pytest.mark.parametrize("make", [case[0] for name, case in TRAJECTORIES.items()
                                  if name not in ("adamax",)])
def test_weights_go_from_one_optimizer_to_another(make):
    def run(optimizer, w, steps):
        for _ in range(steps):
            optimizer.minimize(lambda: w.sub(1).square(), False, [w])

    async def go():
        whole = tf.variable(tf.scalar(0))
        run(make(), whole, 5)
        parts, first = tf.variable(tf.scalar(0)), make()
        run(first, parts, 2)
        second = make()
        await second.setWeights(await first.getWeights())
        run(second, parts, 3)
        return whole.dataSync()[0], parts.dataSync()[0], second.iterations

    whole, parts, count = asyncio.run(go())
    assert parts == pytest.approx(whole, rel=1e-4)
    assert count == 5


def test_adamax_has_no_weights_to_give():
    async def go():
        await tf.train.adamax().getWeights()

    with pytest.raises(MinitfError, match="not implemented for Adamax"):
        asyncio.run(go())


def test_the_rate_may_be_changed_between_steps():
    w, optimizer = tf.variable(tf.scalar(1)), tf.train.sgd(0.1)
    optimizer.setLearningRate(0.5)
    optimizer.minimize(lambda: w.mul(2))
    assert w.dataSync()[0] == 0
    optimizer.setLearningRate(0.25)
    assert json.dumps(optimizer.getConfig()) == '{"learningRate": 0.25}'
    with pytest.raises(MinitfError, match=r"write tf.train.sgd\(0.2\)"):
        optimizer.learningRate = {"lr": 0.2}


@pytest.mark.parametrize("make", [tf.train.sgd, lambda rate: tf.train.momentum(rate, 0.5)])
def test_a_rate_set_as_property_does_nothing_in_tfjs_and_is_told_in_strict_minitf(make, capsys):
    w, optimizer = tf.variable(tf.scalar(1)), make(0.25)
    with as_tfjs():
        optimizer.learningRate = 0.5
        optimizer.minimize(lambda: w.mul(2))
    assert (optimizer.learningRate, w.dataSync()[0]) == (0.5, 0.5)
    assert capsys.readouterr().err == ""
    w, optimizer = tf.variable(tf.scalar(1)), make(0.25)
    optimizer.learningRate = 0.5
    optimizer.minimize(lambda: w.mul(2))
    assert w.dataSync()[0] == 0
    assert "write optimizer.setLearningRate(0.5)" in capsys.readouterr().err


@pytest.mark.parametrize("rate", [{"lr": 0.2}, {"learningRate": 0.2}, None, "0.1", [0.1], True])
@pytest.mark.parametrize("factory", ["sgd", "adam", "adagrad", "adadelta", "adamax"])
def test_a_rate_that_is_no_number_is_an_error_or_nan_as_in_tfjs(factory, rate):
    w = tf.variable(tf.scalar(1))
    if rate is not None or factory in ("sgd", "adagrad"):
        with pytest.raises(MinitfError):
            getattr(tf.train, factory)(rate)
    if isinstance(rate, dict):
        with as_tfjs():
            optimizer = getattr(tf.train, factory)(rate)
            assert optimizer.getConfig()["learningRate"] == rate
            optimizer.minimize(lambda: w.square())
        assert np.isnan(w.dataSync()[0])


def test_a_keras_optimizer_is_refused():
    from minitf import keras

    model = tf.sequential({"layers": [tf.layers.dense({"units": 1, "inputShape": [1]})]})
    with pytest.raises(MinitfError, match="made by the keras face"):
        model.compile({"optimizer": keras.optimizers.SGD(0.1), "loss": "meanSquaredError"})
