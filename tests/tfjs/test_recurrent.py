"""Recurrent layers in use in the tfjs face: cells of one's own, states that stay, masks."""

import asyncio

import numpy as np
import pytest

import minitf as tf
from minitf.errors import MinitfError
from minitf.strictness import as_tfjs


class Fading(tf.layers.RNNCell):
    """h / 2 + x @ kernel"""

    className = "Fading"

    def __init__(self, config=None):
        super().__init__(config or {})
        self.stateSize = 2

    def build(self, inputShape):
        self.kernel = self.addWeight(
            "kernel", [inputShape[-1], 2], "float32", tf.initializers.ones())

    def call(self, inputs, kwargs):
        x, h = inputs
        h = tf.add(tf.mul(h, 0.5), tf.matMul(x, self.kernel.read()))
        return [h, h]


def test_a_cell_of_ones_own_runs_over_the_steps():
    layer = tf.layers.rnn({"cell": Fading(), "returnState": True})
    output, state = layer.apply(tf.ones([1, 3, 4]))
    assert output.arraySync() == state.arraySync() == [[7, 7]]  # ((4 / 2) + 4) / 2 + 4
    assert [w.originalName for w in layer.weights] == [f"{layer.name}/kernel"]


def test_a_cell_of_ones_own_learns_in_a_stack():
    model = tf.sequential()
    model.add(tf.layers.rnn({"cell": [Fading(), tf.layers.lstmCell({"units": 3})],
                             "inputShape": [3, 4]}))
    model.add(tf.layers.dense({"units": 1}))
    model.compile({"optimizer": "sgd", "loss": "meanSquaredError"})

    async def train():
        return await model.fit(tf.ones([2, 3, 4]), tf.ones([2, 1]), {"epochs": 3})

    first, *_, last = asyncio.run(train()).history["loss"]
    assert last < first


def test_a_cell_must_say_the_size_of_its_state():
    with pytest.raises(MinitfError, match="stateSize"):
        tf.layers.rnn({"cell": tf.layers.dense({"units": 2})})


def test_a_stateful_model_goes_on_where_it_was_until_it_is_reset():
    x = tf.ones([2, 3, 4])
    model = tf.sequential()
    model.add(tf.layers.lstm({"units": 2, "stateful": True, "batchInputShape": [2, 3, 4]}))

    def predicted():
        return model.predict(x, {"batchSize": 2}).arraySync()

    first, second = predicted(), predicted()
    assert first != second
    model.layers[0].resetStates()
    assert predicted() == first


def test_states_can_be_set_and_must_fit():
    layer = tf.layers.gru({"units": 2, "stateful": True})
    layer.apply(tf.ones([2, 3, 4]))
    layer.resetStates([tf.ones([2, 2])])
    assert layer.getStates()[0].arraySync() == [[1, 1], [1, 1]]
    with pytest.raises(MinitfError, match="expected shape=2,2, received shape=2,3"):
        layer.resetStates([tf.ones([2, 3])])
    with pytest.raises(MinitfError, match="not stateful"):
        tf.layers.gru({"units": 2}).resetStates()


def test_a_step_that_is_masked_changes_nothing():
    layer = tf.layers.lstm({"units": 2})
    x = tf.randomNormal([1, 3, 2])
    short = layer.apply(tf.slice(x, [0, 0, 0], [1, 2, 2])).arraySync()
    masked = layer.apply(x, {"mask": tf.tensor2d([[1, 1, 0]])}).arraySync()
    np.testing.assert_allclose(masked, short, rtol=1e-6)


def test_initial_states_that_a_graph_would_forget_are_an_error_unless_as_in_tfjs():
    layer, x, h = tf.layers.gru({"units": 2}), tf.input({"shape": [3, 2]}), tf.ones([1, 2])
    with pytest.raises(MinitfError, match="tfjs forgets it"):
        layer.apply(x, {"initialState": [h]})
    with as_tfjs():
        assert layer.apply(x, {"initialState": [h]}).shape == [None, 2]


def test_what_tfjs_does_not_read_is_an_error_unless_as_in_tfjs():
    with pytest.raises(MinitfError, match="inputDim"):
        tf.layers.lstm({"units": 2, "inputDim": 3})
    with as_tfjs():
        assert tf.layers.lstm({"units": 2, "activityRegularizer": "l1l2"}).getConfig()[
            "activityRegularizer"] is None
