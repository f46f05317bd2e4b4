"""Recurrent layers in use in the Keras face: cells of one's own, nested states, masks, dropout."""

import numpy as np
import pytest

from minitf import keras

X = np.random.default_rng(3).normal(size=(2, 3, 4)).astype(np.float32)


class Minimal(keras.layers.Layer):
    def __init__(self, units, **options):
        super().__init__(**options)
        self.units = self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.back = self.add_weight(shape=(self.units, self.units), name="back")

    def call(self, inputs, states):
        h = keras.ops.matmul(inputs, self.kernel) + keras.ops.matmul(states[0], self.back)
        return h, [h]


def test_cells_of_ones_own_are_stacked_and_learn():
    layer = keras.layers.RNN([Minimal(3), Minimal(2, name="top")], return_sequences=True)
    model = keras.Sequential([keras.Input((3, 4)), layer, keras.layers.GRU(2)])
    assert [w.path.partition("stacked")[2].partition("/")[2] for w in layer.weights] == [
        "minimal/kernel", "minimal/back", "top/kernel", "top/back"]
    model.compile("adam", "mse")
    history = model.fit(X, np.zeros((2, 2)), epochs=5, verbose=0).history["loss"]
    assert history[-1] < history[0]


def test_the_states_of_a_stack_are_nested_as_its_cells_nest_them():
    layer = keras.layers.RNN([keras.layers.LSTMCell(3), keras.layers.GRUCell(2)],
                             return_state=True)
    output, [h, c], [state] = layer(X)
    assert [one.shape[1] for one in (output, h, c, state)] == [2, 3, 3, 2]
    output, [h, c], state = layer(keras.Input((3, 4)))  # a graph shows the sizes' form
    assert [one.shape[1] for one in (output, h, c, state)] == [2, 3, 3, 2]
    again = layer(X, initial_state=layer(X)[1:])
    assert not np.allclose(again[0], layer(X)[0])


def test_a_config_with_cells_makes_the_same_layer():
    layer = keras.layers.Bidirectional(keras.layers.RNN(
        [keras.layers.LSTMCell(3), keras.layers.GRUCell(2)], return_sequences=True))
    again = keras.layers.Bidirectional.from_config(layer.get_config())
    layer(X), again(X)
    again.set_weights(layer.get_weights())
    np.testing.assert_array_equal(layer(X), again(X))
    assert again.get_config() == layer.get_config()


def test_a_masked_step_gives_the_output_of_the_step_before_or_zeros():
    mask = np.array([[True, False, True], [True, True, False]])
    layer = keras.layers.GRU(2, return_sequences=True)
    output = np.asarray(layer(X, mask=mask))
    np.testing.assert_array_equal(output[0, 0], output[0, 1])
    np.testing.assert_array_equal(output[1, 1], output[1, 2])
    zeros = keras.layers.GRU(2, return_sequences=True, zero_output_for_mask=True)
    zeros.build(X.shape)
    zeros.set_weights(layer.get_weights())
    np.testing.assert_allclose(zeros(X, mask=mask), output * mask[..., None], rtol=1e-6)


@pytest.mark.parametrize("kind", ["SimpleRNN", "GRU", "LSTM"])
@pytest.mark.parametrize("options", [{"dropout": 0.5}, {"recurrent_dropout": 0.5},
                                     {"dropout": 0.3, "recurrent_dropout": 0.3}])
def test_dropout_drops_in_training_alone_and_follows_the_seed(kind, options):
    layers = [getattr(keras.layers, kind)(8, seed=5, **options) for _ in range(2)]
    for layer in layers:
        layer.build(X.shape)
        layer.set_weights(layers[0].get_weights())
    first, second = (np.asarray(layer(X, training=True)) for layer in layers)
    np.testing.assert_array_equal(first, second)
    assert not np.allclose(first, layers[0](X, training=True))
    np.testing.assert_array_equal(layers[0](X), layers[1](X))


def test_dropout_of_the_inputs_drops_as_many_as_its_rate_says():
    layer = keras.layers.SimpleRNN(1, activation=None, use_bias=False, dropout=0.25, seed=3,
                                   kernel_initializer="ones", recurrent_initializer="zeros")
    kept = np.asarray(layer(np.ones((4000, 1, 1), np.float32), training=True))
    assert set(np.round(kept.ravel(), 4)) == {0.0, np.float32(1.3333)}
    assert abs(np.mean(kept == 0) - 0.25) < 0.03


def test_a_stateful_layer_goes_on_where_it_was_until_it_is_reset():
    layer = keras.layers.LSTM(2, stateful=True)
    first, second = np.asarray(layer(X)), np.asarray(layer(X))
    assert not np.allclose(first, second)
    layer.reset_state()
    np.testing.assert_array_equal(layer(X), first)
    with pytest.raises(ValueError, match="batch size"):
        layer(X[:1])
