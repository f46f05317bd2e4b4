"""Layers of one's own by subclassing tf.layers.Layer, and what layers tell about themselves."""

import asyncio

import numpy as np
import pytest
from tfjs_replay import start_afresh

import minitf as tf
from minitf.errors import ArgumentError, MinitfError
from minitf.strictness import as_tfjs


@pytest.fixture(autouse=True)
def fresh_names():
    start_afresh()


class Scale(tf.layers.Layer):
    """y = x * factor, with a factor an input column."""

    className = "Scale"

    def __init__(self, config=None):
        super().__init__(config or {})
        self.start = (config or {}).get("start", 1)
        self.trainings = []

    def build(self, inputShape):
        self.factor = self.addWeight(
            "factor", [inputShape[-1]], "float32", tf.initializers.constant({"value": self.start}))

    def call(self, inputs, kwargs):
        x = inputs[0] if isinstance(inputs, list) else inputs
        self.trainings.append(bool(kwargs.get("training")))
        return x.mul(self.factor.read())

    def computeOutputShape(self, inputShape):
        return inputShape

    def getConfig(self):
        return {**super().getConfig(), "start": self.start}


class Split(tf.layers.Layer):
    """Two outputs: the first column and the rest."""

    def call(self, inputs, kwargs):
        x = inputs[0] if isinstance(inputs, list) else inputs
        return [x.slice([0, 0], [-1, 1]), x.slice([0, 1])]

    def computeOutputShape(self, inputShape):
        return [[inputShape[0], 1], [inputShape[0], inputShape[1] - 1]]


def test_a_layer_of_ones_own_computes_and_is_named_as_in_tfjs():
    layer = Scale({"start": 3})
    y = layer.apply(tf.tensor2d([[1, 2]]))
    assert y.arraySync() == [[3, 6]]
    assert layer.name == "scale_Scale1"
    assert layer.getClassName() == "Scale"
    assert [w.originalName for w in layer.weights] == ["scale_Scale1/factor"]
    assert layer.countParams() == 2
    assert layer.getConfig() == {"name": "scale_Scale1", "trainable": True, "start": 3}


def test_eager_apply_makes_the_tensors_that_its_call_makes():
    layer = Scale()
    x = tf.ones([2, 2])
    layer.apply(x).dispose()
    before = tf.memory().numTensors
    y = layer.apply(x)
    assert tf.memory().numTensors == before + 1
    y.dispose()


def test_inputs_are_a_tensor_in_apply_and_a_list_in_a_model():
    seen = []

    class Look(tf.layers.Layer):
        def call(self, inputs, kwargs):
            seen.append(type(inputs).__name__)
            return inputs[0] if isinstance(inputs, list) else inputs

    Look({}).apply(tf.ones([1, 2]))
    model = tf.sequential({"layers": [tf.layers.dense({"units": 2, "inputShape": [2]}), Look({})]})
    model.predict(tf.ones([1, 2]))
    assert seen == ["Tensor", "InputList"]


def test_a_list_of_inputs_used_as_a_tensor_says_so():
    class Wrong(tf.layers.Layer):
        def call(self, inputs, kwargs):
            return inputs.mul(2)

    model = tf.sequential({"layers": [tf.layers.dense({"units": 2, "inputShape": [2]}),
                                      Wrong({})]})
    with pytest.raises(AttributeError, match=r"write inputs\[0\]\.mul"):
        model.predict(tf.ones([1, 2]))


def test_it_trains_inside_a_model_and_learns_of_training():
    layer = Scale()
    model = tf.sequential({"layers": [
        tf.layers.dense({"units": 1, "inputShape": [1], "kernelInitializer": "ones",
                         "trainable": False}), layer]})
    model.compile({"optimizer": tf.train.sgd(0.1), "loss": "meanSquaredError"})
    before = tf.memory().numTensors

    async def go():
        xs, ys = tf.tensor2d([[1], [2]]), tf.tensor2d([[3], [6]])
        history = await model.fit(xs, ys, {"epochs": 30, "shuffle": False})
        tf.dispose([xs, ys])
        return history

    history = asyncio.run(go())
    assert history.history["loss"][-1] < 1e-3
    assert layer.factor.read().arraySync() == pytest.approx([3], abs=0.01)
    assert True in layer.trainings
    assert tf.memory().numTensors == before
    layer.trainings.clear()
    model.predict(tf.ones([1, 1]))
    assert layer.trainings == [False]


def test_two_outputs_join_a_graph():
    x = tf.input({"shape": [3]})
    first, rest = Split({}).apply(x)
    assert (first.shape, rest.shape) == ([None, 1], [None, 2])
    both = tf.layers.concatenate().apply([rest, first])
    model = tf.model({"inputs": x, "outputs": both})
    assert model.predict(tf.tensor2d([[1, 2, 3]])).arraySync() == [[2, 3, 1]]


def test_add_loss_counts_in_training():
    class Penalised(Scale):
        className = "Penalised"

        def build(self, inputShape):
            super().build(inputShape)
            self.addLoss(lambda: self.factor.read().square().sum())

    model = tf.sequential({"layers": [
        tf.layers.dense({"units": 1, "inputShape": [1], "kernelInitializer": "zeros",
                         "trainable": False}), Penalised({"start": 2})]})
    model.compile({"optimizer": tf.train.sgd(0.25), "loss": "meanSquaredError"})

    async def go():
        return await model.trainOnBatch(tf.ones([1, 1]), tf.zeros([1, 1]))

    assert asyncio.run(go()) == pytest.approx(4)
    assert model.weights[0].read().arraySync() == pytest.approx([1])


def test_a_weight_name_may_be_used_once():
    class Twice(tf.layers.Layer):
        def build(self, inputShape):
            for _ in range(2):
                self.addWeight("k", [1], "float32", tf.initializers.zeros())

        def call(self, inputs, kwargs):
            return inputs

    with pytest.raises(MinitfError, match="Duplicate weight name k for layer twice_Twice1"):
        Twice({}).apply(tf.ones([1]))


def test_a_build_that_failed_may_be_tried_again():
    layer = tf.layers.dense({"units": 1})
    with pytest.raises(MinitfError):
        layer.apply(tf.input({"shape": [None]}))
    assert not layer.built
    assert layer.apply(tf.ones([1, 2])).shape == [1, 1]


def test_a_call_that_returns_no_tensor_is_named():
    class Number(tf.layers.Layer):
        def call(self, inputs, kwargs):
            return 3

    with pytest.raises(MinitfError, match="number_Number1.call must return a tensor"):
        Number({}).apply(tf.ones([1]))


def test_the_base_layer_passes_its_input_on():
    x = tf.ones([2])
    y = tf.layers.Layer({}).apply(x)
    assert y is not x and y.arraySync() == [1, 1]


@pytest.mark.parametrize("shape", [[3, 2], [3, 4, 2], [2, 3, 4, 2]])
@pytest.mark.parametrize("make", [
    lambda: tf.layers.dense({"units": 5}),
    lambda: tf.layers.dense({"units": 1, "useBias": False, "activation": "softmax"}),
    lambda: tf.layers.activation({"activation": "tanh"}),
    lambda: tf.layers.dropout({"rate": 0.5}),
    lambda: tf.layers.flatten(),
    lambda: tf.layers.flatten({"dataFormat": "channelsFirst"}),
    lambda: tf.layers.reshape({"targetShape": [-1]}),
    lambda: tf.layers.reshape({"targetShape": [2, -1, 1]}),
])
def test_the_shape_of_values_is_the_symbolic_shape(make, shape):
    if make().getClassName() == "Flatten" and len(shape) < 3:
        return
    values = make().apply(tf.ones(shape)).shape
    symbolic = make().apply(tf.input({"batchShape": shape})).shape
    unknown = make().apply(tf.input({"shape": shape[1:]})).shape
    assert values == symbolic
    assert len(unknown) == len(values)
    assert all(a in (None, b) for a, b in zip(unknown, values, strict=True))


def test_weights_are_live():
    layer = tf.layers.dense({"units": 1, "kernelInitializer": "ones"})
    layer.build([None, 2])
    [kernel, bias] = layer.getWeights()
    layer.setWeights([tf.fill([2, 1], 5), tf.fill([1], 7)])
    assert kernel.arraySync() == [[5], [5]] and bias.arraySync() == [7]


@pytest.mark.parametrize("weights", [
    [np.ones((2, 1)), np.ones(1)], 3, "ab", [[1, 2], [3]], [tf.ones([2, 1])],
    [tf.ones([1, 2]), tf.ones([1])], [tf.ones([2, 1], "int32"), tf.ones([1])], None,
])
def test_weights_of_the_wrong_kind_change_nothing(weights):
    layer = tf.layers.dense({"units": 1, "kernelInitializer": "ones"})
    layer.build([None, 2])
    for strictly in (True, False):
        with pytest.raises(MinitfError):
            if strictly:
                layer.setWeights(weights)
            else:
                with as_tfjs():
                    layer.setWeights(weights)
    assert layer.getWeights()[0].arraySync() == [[1], [1]]


def test_where_a_layer_was_used():
    layer = tf.layers.dense({"units": 4})
    a = layer.apply(tf.input({"shape": [3]}))
    assert layer.output is a and layer.input.shape == [None, 3]
    b = layer.apply(tf.input({"batchShape": [2, 3]}))
    assert layer.getOutputAt(1) is b and layer.getInputAt(0).shape == [None, 3]
    with pytest.raises(MinitfError, match="different output shapes"):
        _ = layer.outputShape
    with pytest.raises(MinitfError, match="has only 2 inbound nodes"):
        layer.getOutputAt(2)


class Doubled(tf.layers.Layer):
    """Gives twice as many features as it is given, and says nothing of it."""

    def call(self, inputs, kwargs=None):
        x = inputs[0] if isinstance(inputs, list) else inputs
        return tf.concat([x, x], 1)


class Misstated(Doubled):
    def computeOutputShape(self, inputShape):
        return [inputShape[0], 7]


def test_a_layer_that_misstates_its_shape_is_told_at_its_first_computation():
    with pytest.raises(ArgumentError, match=r"says \[4,7\], but call returned .* shape \[4,2\]"):
        Misstated().apply(tf.ones([4, 1]))
    model = tf.sequential()
    model.add(tf.layers.dense({"units": 3, "inputShape": [1]}))
    model.add(Doubled())
    with pytest.raises(ArgumentError, match=r"says \[4,3\], but call returned .* shape \[4,6\]"):
        model.predict(tf.ones([4, 1]))
    assert Doubled().apply(tf.ones([4, 1])).shape == [4, 2]  # nothing was said, nothing is wrong
    with as_tfjs():
        assert Misstated().apply(tf.ones([4, 1])).shape == [4, 2]
