"""Layers of a learner's own, and what every layer answers."""

import inspect

import numpy as np
import pytest

from minitf import keras

X = np.arange(6, dtype="float32").reshape(3, 2)


class Linear(keras.layers.Layer):
    def __init__(self, units, factor=1.0, **kwargs):
        super().__init__(**kwargs)
        self.units, self.factor = units, factor

    def build(self, input_shape):
        self.w = self.add_weight((input_shape[-1], self.units), "ones", name="w")

    def call(self, x):
        return x @ self.w * self.factor


def test_a_config_of_a_layer_of_one_s_own_holds_the_plain_arguments_of_init():
    layer = Linear(3, factor=2.0, name="mine")
    assert {"units": 3, "factor": 2.0, "name": "mine"}.items() <= layer.get_config().items()
    again = Linear.from_config(layer.get_config())
    assert (again.units, again.factor, again.name) == (3, 2.0, "mine")


def test_a_config_of_arguments_that_are_not_plain_must_be_written_by_hand():
    class Holding(keras.layers.Layer):
        def __init__(self, function):
            super().__init__()

    with pytest.raises(NotImplementedError, match="must override `get_config"):
        Holding(print).get_config()


def test_the_signature_of_a_layer_of_one_s_own_is_that_of_its_init():
    assert list(inspect.signature(Linear).parameters) == ["units", "factor", "kwargs"]


def test_build_called_by_hand_makes_the_weights_once():
    layer = Linear(3)
    layer.build((None, 2))
    kernel = layer.w
    layer(X)
    assert layer.built and layer.w is kernel and len(layer.weights) == 1


def test_a_failed_build_leaves_no_weights_and_may_be_tried_again():
    layer = keras.layers.Dense(2)
    with pytest.raises(ValueError, match="min_ndim=2"):
        layer(np.ones(3))
    assert not layer.built and layer.weights == []
    assert layer(X).shape == (3, 2)


def test_a_layer_replaced_in_an_attribute_no_longer_counts():
    class Block(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.inner = keras.layers.Dense(1)
            self.inner = keras.layers.Dense(2)
            self.more = []

        def call(self, x):
            return self.inner(x)

    block = Block()
    block.more.append(keras.layers.Dense(4))
    block(X)
    block.more[0](X)
    assert [weight.shape for weight in block.weights] == [(2, 2), (2,), (2, 4), (4,)]


def test_a_subclass_of_dense_may_extend_its_call():
    class Doubled(keras.layers.Dense):
        def call(self, inputs):
            return super().call(inputs) * 2

    plain = keras.layers.Dense(1, kernel_initializer="ones")(X)
    doubled = Doubled(1, kernel_initializer="ones")(X)
    assert np.array_equal(doubled, 2 * np.asarray(plain))
    assert Doubled(1)(keras.Input((2,))).shape == (None, 1)


def test_a_layer_without_compute_output_shape_is_tried_for_its_shape():
    class Pool(keras.layers.Layer):
        def call(self, x):
            return keras.ops.max(x, axis=1, keepdims=True)

    assert Pool()(keras.Input((5, 3))).shape == (None, 1, 3)
    assert Pool()(keras.Input((None, 3))).shape == (None, 1, 3)


def test_a_compute_output_shape_of_one_s_own_is_asked():
    class Twice(keras.layers.Layer):
        def compute_output_shape(self, input_shape):
            return (input_shape[0], 2 * input_shape[1])

        def call(self, x):
            return keras.ops.concatenate([x, x], axis=-1)

    assert Twice()(keras.Input((3,))).shape == (None, 6)
    assert Twice().compute_output_shape((None, 4)) == (None, 8)


def test_further_arguments_of_a_call_are_kept_in_the_graph():
    class Shift(keras.layers.Layer):
        def call(self, x, by=0.0, **kwargs):
            return x + by + kwargs.get("more", 0.0)

    x = keras.Input((2,))
    model = keras.Model(x, Shift()(x, by=2.0, more=1.0))
    assert np.array_equal(model.predict(X, verbose=0), X + 3)


def test_a_call_must_fit_the_signature():
    with pytest.raises(TypeError, match="unexpected keyword argument 'y'"):
        Linear(1)(X, y=1)
    with pytest.raises(TypeError, match="too many positional arguments"):
        keras.layers.Dense(1)(X, X)


def test_set_weights_changes_all_or_none():
    layer = keras.layers.Dense(1, kernel_initializer="ones")
    layer(X)
    with pytest.raises(ValueError, match="not compatible with provided weight shape"):
        layer.set_weights([np.zeros((2, 1)), np.zeros(5)])
    assert np.array_equal(layer.get_weights()[0], np.ones((2, 1)))


def test_what_get_weights_gave_does_not_change_with_the_layer():
    layer = keras.layers.Dense(1)
    layer(X)
    before = layer.get_weights()
    before[0][:] = 7
    assert not np.array_equal(layer.get_weights()[0], before[0])


def test_an_activity_regularizer_adds_the_mean_over_the_batch():
    layer = keras.layers.Dense(1, kernel_initializer="ones", activity_regularizer="l1")
    layer(np.ones((4, 3), "float32"))
    assert [float(loss) for loss in layer.losses] == pytest.approx([0.01 * 12 / 4])


def test_dropout_with_a_seed_repeats_itself_and_rests_outside_training():
    ones = np.ones((50, 4), "float32")
    first, second = (np.asarray(keras.layers.Dropout(0.5, seed=3)(ones, training=True))
                     for _ in range(2))
    assert np.array_equal(first, second) and set(np.unique(first)) == {0.0, 2.0}
    assert np.array_equal(keras.layers.Dropout(0.5)(ones), ones)


def test_a_layer_that_misstates_its_shape_is_told_at_its_first_computation():
    class Misstated(keras.layers.Layer):
        def compute_output_shape(self, input_shape):
            return (input_shape[0], 7)

        def call(self, inputs):
            return inputs * 2

    with pytest.raises(ValueError, match=r"says \(4, 7\), but call returned .* shape \(4, 1\)"):
        Misstated()(np.ones((4, 1)))
    model = keras.Sequential([keras.Input((1,)), Misstated()])
    with pytest.raises(ValueError, match="compute_output_shape"):
        model.predict(np.ones((4, 1)), verbose=0)
