"""Models whose inputs, outputs and layers come in every form; what is refused changes nothing."""

import asyncio

import pytest
from tfjs_replay import start_afresh

import minitf as tf
from minitf.errors import MinitfError, UsageError
from minitf.strictness import as_tfjs


@pytest.fixture(autouse=True)
def fresh_names():
    start_afresh()


def two_inputs():
    a, b = tf.input({"shape": [2], "name": "a"}), tf.input({"shape": [3], "name": "b"})
    both = tf.layers.concatenate().apply([a, b])
    y = tf.layers.dense({"units": 1, "kernelInitializer": "ones", "name": "y"}).apply(both)
    return tf.model({"inputs": [a, b], "outputs": y})


def compiled(model):
    model.compile({"optimizer": "sgd", "loss": "meanSquaredError"})
    return model


def test_fit_takes_several_inputs_as_a_list_or_by_name():
    async def go(x):
        model = compiled(two_inputs())
        history = await model.fit(x, tf.ones([4, 1]), {"shuffle": False})
        return history.history["loss"]

    listed = asyncio.run(go([tf.ones([4, 2]), tf.zeros([4, 3])]))
    named = asyncio.run(go({"b": tf.zeros([4, 3]), "a": tf.ones([4, 2])}))
    assert listed == named == [1]


@pytest.mark.parametrize("x", [
    None, [], {}, 3, "x", [3, 4], tf.ones([4, 2]), [tf.ones([4, 2])], {"a": tf.ones([4, 2])},
    {"a": tf.ones([4, 2]), "b": None}, {"a": tf.ones([4, 2]), "b": tf.ones([4, 3]), "c": 1},
    [tf.ones([4, 2]), tf.ones([5, 3])], [tf.ones([4, 2]), tf.ones([4, 2])],
    [tf.ones([4, 2]), [[1, 2, 3]]], (tf.ones([4, 2]), tf.ones([4, 3]), tf.ones([4, 3])),
    [tf.ones([4, 2]), tf.scalar(1)],
])
def test_data_that_do_not_fit_are_a_rejection_and_train_nothing(x):
    async def go():
        model = compiled(two_inputs())
        before = [w.dataSync().tolist() for w in model.getWeights()]
        promise = model.fit(x, tf.ones([4, 1]))
        with pytest.raises(MinitfError):
            await promise
        assert [w.dataSync().tolist() for w in model.getWeights()] == before
        with pytest.raises(MinitfError):
            model.evaluate(x, tf.ones([4, 1]))
        with pytest.raises(MinitfError):
            model.predict(x)
        assert model.optimizer.iterations == 0

    asyncio.run(go())


@pytest.mark.parametrize("options", [
    {"optimizer": "sgd", "loss": "mse"}, {"optimizer": "foo", "loss": "meanSquaredError"},
    {"optimizer": "sgd", "loss": "meanSquaredError", "metrics": ["foo"]},
    {"optimizer": "sgd", "loss": ["meanSquaredError"] * 2}, {"loss": "meanSquaredError"},
    {"optimizer": "sgd"}, {"optimizer": "sgd", "loss": 3},
    {"optimizer": "sgd", "loss": "meanSquaredError", "metrics": {"foo": ["acc"]}},
    {"optimizer": "sgd", "loss": "meanSquaredError", "lossWeights": [1]},
])
def test_a_compile_that_fails_leaves_the_earlier_one(options):
    model = compiled(two_inputs())
    optimizer = model.optimizer
    with pytest.raises(MinitfError):
        model.compile(options)
    assert model.optimizer is optimizer
    assert model.metricsNames == ["loss"]


def test_models_nest_and_share_layers():
    shared = tf.layers.dense({"units": 2, "kernelInitializer": "ones"})
    inner = tf.sequential({"layers": [
        tf.layers.dense({"units": 2, "inputShape": [2], "kernelInitializer": "ones"})]})
    x = tf.input({"shape": [2]})
    y = tf.layers.add().apply([shared.apply(inner.apply(x)), shared.apply(x)])
    model = tf.model({"inputs": x, "outputs": [y, inner.apply(x)]})
    outer = tf.sequential()
    first, second = model.predict(tf.tensor2d([[1, 2]]))
    assert first.arraySync() == [[9, 9]] and second.arraySync() == [[3, 3]]
    assert len(model.weights) == 4
    with pytest.raises(MinitfError, match="single output tensor"):
        outer.add(model)
    assert outer.layers == []


def test_a_layer_of_a_wrong_shape_is_not_added():
    model = tf.sequential({"layers": [tf.layers.dense({"units": 2, "inputShape": [2]})]})
    with pytest.raises(MinitfError):
        model.add(tf.layers.flatten())
    assert len(model.layers) == 1
    assert model.predict(tf.ones([1, 2])).shape == [1, 2]


def test_pop_and_add_again():
    model = tf.sequential({"layers": [tf.layers.dense({"units": 2, "inputShape": [3]}),
                                      tf.layers.dense({"units": 4})]})
    model.pop()
    assert model.outputs[0].shape == [None, 2]
    model.add(tf.layers.dense({"units": 5}))
    assert model.predict(tf.ones([1, 3])).shape == [1, 5]


def test_freezing_after_compile_acts_and_warns(capsys):
    model = compiled(tf.sequential({"layers": [
        tf.layers.dense({"units": 2, "inputShape": [2]}), tf.layers.dense({"units": 1})]}))
    model.layers[0].trainable = False
    before = model.layers[0].getWeights()[0].arraySync()

    async def go():
        await model.fit(tf.ones([4, 2]), tf.ones([4, 1]))

    asyncio.run(go())
    assert model.layers[0].getWeights()[0].arraySync() == before
    assert "Discrepancy between trainableweights" in capsys.readouterr().err


def test_thawing_after_compile_waits_for_the_next_compile():
    layer = tf.layers.dense({"units": 1, "inputShape": [2], "trainable": False})
    model = compiled(tf.sequential({"layers": [layer, tf.layers.dense({"units": 1})]}))
    layer.trainable = True
    before = layer.getWeights()[0].arraySync()

    async def go():
        await model.fit(tf.ones([4, 2]), tf.ones([4, 1]))

    asyncio.run(go())
    assert layer.getWeights()[0].arraySync() == before
    compiled(model)
    asyncio.run(go())
    assert layer.getWeights()[0].arraySync() != before


def test_class_numbers_must_be_floats_as_in_tfjs():
    model = tf.sequential({"layers": [
        tf.layers.dense({"units": 3, "inputShape": [2], "activation": "softmax"})]})
    model.compile({"optimizer": "sgd", "loss": "sparseCategoricalCrossentropy"})
    with pytest.raises(MinitfError, match=r"write labels\.toFloat\(\)"):
        model.evaluate(tf.ones([2, 2]), tf.tensor1d([0, 1], "int32"))
    assert model.evaluate(tf.ones([2, 2]), tf.tensor1d([0, 1])).shape == []


def test_a_label_that_is_no_class_is_an_error_or_silent_as_in_tfjs():
    model = tf.sequential({"layers": [
        tf.layers.dense({"units": 3, "inputShape": [2], "activation": "softmax"})]})
    model.compile({"optimizer": "sgd", "loss": "sparseCategoricalCrossentropy"})
    y = tf.tensor1d([0, 3])
    with pytest.raises(MinitfError, match="the label 3 is none of the 3 classes"):
        model.evaluate(tf.ones([2, 2]), y)
    with as_tfjs():
        assert model.evaluate(tf.ones([2, 2]), y).shape == []


def test_the_summary_writes_its_lines_where_it_is_told():
    lines = []
    two_inputs().summary(None, None, lines.append)
    assert any("Total params: 6" in line for line in lines)


def test_keras_and_tfjs_do_not_mix():
    from minitf import keras

    with pytest.raises(MinitfError, match="keras face"):
        tf.sequential({"layers": [keras.layers.Dense(1)]})


def used_model():
    model = tf.sequential({"layers": [tf.layers.dense({"units": 1, "inputShape": [1]})]})
    model.build()
    return model


@pytest.mark.parametrize(
    ("thing", "name", "right"),
    [
        (used_model, "stop_training", "stopTraining"),
        (lambda: tf.train.sgd(0.1), "learning_rate", "learningRate"),
    ],
)
def test_kerass_spelling_of_an_attribute_sets_nothing_and_says_what_to_write(thing, name, right):
    made = thing()
    with pytest.raises(AttributeError, match=f"tfjs writes `{right}`"):
        getattr(made, name)
    before = getattr(made, right)
    with pytest.raises(UsageError, match=f"tfjs writes `{right}`"):
        setattr(made, name, 1)
    with as_tfjs():
        setattr(made, name, 1)
    assert getattr(made, right) == before
