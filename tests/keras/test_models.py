"""Models: made from graphs, grown, taken apart, called on what they take."""

import numpy as np
import pytest

from minitf import keras

X = np.arange(6, dtype="float32").reshape(3, 2)
Y = np.ones((3, 1), "float32")


def ones(units=1, **options):
    return keras.layers.Dense(units, kernel_initializer="ones", **options)


def two_inputs():
    a, b = keras.Input((2,), name="a"), keras.Input((2,), name="b")
    return keras.Model([a, b], ones()(keras.layers.Add()([a, b])))


@pytest.mark.parametrize("inputs", [[X, X], (X, X), {"a": X, "b": X}, {"b": X, "a": X}])
def test_several_inputs_may_come_as_a_list_or_by_name(inputs):
    model = two_inputs()
    wanted = 2 * X.sum(axis=1, keepdims=True)
    assert np.array_equal(model.predict(inputs, verbose=0), wanted)
    assert np.array_equal(model(inputs), wanted)


def test_a_model_takes_tensors_arrays_and_symbolic_tensors():
    model = keras.Sequential([keras.Input((2,)), ones()])
    assert model(keras.ops.convert_to_tensor(X)).shape == (3, 1)
    assert model(X).shape == (3, 1)
    assert model(keras.Input((2,))).shape == (None, 1)


def test_the_outputs_of_inner_layers_make_another_model_with_the_same_weights():
    model = keras.Sequential([keras.Input((2,)), ones(3, name="hidden"), ones()])
    inner = keras.Model(model.inputs, model.get_layer("hidden").output)
    assert inner.predict(X, verbose=0).shape == (3, 3)
    model.compile("sgd", "mse")
    model.fit(X, Y, verbose=0)
    assert np.array_equal(inner.get_weights()[0], model.get_weights()[0])


def test_a_frozen_base_keeps_its_weights_while_the_head_learns():
    base = keras.Sequential([keras.Input((2,)), ones(3)], name="base")
    base.trainable = False
    x = keras.Input((2,))
    model = keras.Model(x, ones()(base(x, training=False)))
    model.compile("sgd", "mse")
    model.fit(X, Y, verbose=0)
    assert np.array_equal(base.get_weights()[0], np.ones((2, 3)))
    assert not np.array_equal(model.get_weights()[2], np.ones((3, 1)))
    assert len(model.trainable_weights) == 2


def test_a_sequential_without_input_shape_gets_it_from_its_first_data():
    for use in (lambda m: m(X), lambda m: m.predict(X, verbose=0), lambda m: m.build((None, 2)),
                lambda m: m.fit(X, Y, verbose=0), lambda m: m.evaluate(X, Y, verbose=0)):
        model = keras.Sequential([ones(4), ones()])
        model.compile("sgd", "mse")
        assert not model.built and model.weights == []
        use(model)
        assert model.built and [w.shape for w in model.weights] == [(2, 4), (4,), (4, 1), (1,)]


def test_a_list_of_layers_is_a_copy():
    model = keras.Sequential([keras.Input((2,)), ones()])
    model.layers.append(ones())
    assert len(model.layers) == 1


def test_popping_and_adding_leaves_a_model_that_trains():
    model = keras.Sequential([keras.Input((2,)), ones(3), ones(2)])
    assert model.pop().units == 2
    assert model.output_shape == (None, 3)
    model.add(ones())
    model.compile("sgd", "mse")
    assert len(model.fit(X, Y, verbose=0).history["loss"]) == 1


def test_numbers_beside_tensors_in_a_graph_become_part_of_it():
    x = keras.Input((2,))
    model = keras.Model(x, (1 - x) * np.array([1.0, 10.0]) + keras.layers.Add()([x, X[:1]]))
    assert np.allclose(model.predict(X, verbose=0), (1 - X) * [1, 10] + X + X[:1])


def test_operations_are_no_layers_but_stand_in_the_summary():
    x = keras.Input((2,))
    model = keras.Model(x, ones()(keras.ops.relu(x)))
    lines = []
    model.summary(print_fn=lines.append)
    assert [type(layer).__name__ for layer in model.layers] == ["InputLayer", "Dense"]
    assert "relu (Relu)" in "\n".join(lines)


def test_a_model_with_operations_has_no_config():
    x = keras.Input((2,))
    with pytest.raises(ValueError, match="config of keras.ops.relu is not supported"):
        keras.Model(x, keras.ops.relu(x)).get_config()


def test_a_clone_has_the_form_and_weights_of_its_own():
    model = two_inputs()
    clone = keras.models.clone_model(model)
    clone.set_weights([np.zeros((2, 1)), np.zeros(1)])
    assert [layer.name for layer in clone.layers] == [layer.name for layer in model.layers]
    assert np.array_equal(model.get_weights()[0], np.ones((2, 1)))


def test_a_class_of_one_s_own_in_a_config_must_be_given():
    class Mine(keras.layers.Layer):
        def call(self, x):
            return x * 2

    config = keras.Sequential([keras.Input((2,)), Mine()]).get_config()
    with pytest.raises(TypeError, match="Could not locate class 'Mine'"):
        keras.Sequential.from_config(config)
    model = keras.Sequential.from_config(config, custom_objects={"Mine": Mine})
    assert np.array_equal(model(X), 2 * X)


def test_evaluate_names_its_numbers_in_a_dict():
    model = keras.Sequential([keras.Input((2,)), ones()])
    model.compile("sgd", "mse", metrics=["mae"])
    values = model.evaluate(X, Y, verbose=0)
    assert model.evaluate(X, Y, verbose=0, return_dict=True) == dict(
        zip(["loss", "mae"], values, strict=True))


def test_a_class_that_is_frozen_after_compile_is_not_trained():
    model = keras.Sequential([keras.Input((2,)), ones(2), ones()])
    model.compile("sgd", "mse")
    model.layers[0].trainable = False
    model.fit(X, Y, verbose=0)
    assert np.array_equal(model.get_weights()[0], np.ones((2, 2)))
