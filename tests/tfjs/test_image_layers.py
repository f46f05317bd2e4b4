"""Layers on images where strict minitf and tfjs part, and what random widths do."""

import math

import numpy as np
import pytest

import minitf as tf
from minitf.errors import MinitfError
from minitf.strictness import as_tfjs


def images(*shape):
    count = math.prod(shape)
    return tf.tensor(np.linspace(-1, 1, count, dtype="float32").reshape(shape))


def slopes(layer, x):
    return tf.grad(lambda x: tf.sum(layer.apply(x).square()))(x).core.array


def test_a_random_width_lies_within_its_factor_and_is_the_same_for_the_same_seed():
    def widths(seed):
        layer = tf.layers.randomWidth({"factor": 0.5, "seed": seed})
        return [layer.apply(images(1, 2, 20, 1)).shape[2] for _ in range(30)]

    assert widths(3) == widths(3)
    assert widths(3) != widths(4)
    assert min(widths(3)) >= 10 and max(widths(3)) <= 30
    assert len(set(widths(3))) > 5


def test_a_layer_that_tfjs_cannot_use_in_a_model_works_in_a_strict_one():
    for layer in (tf.layers.resizing({"height": 2, "width": 3, "inputShape": [4, 4, 1]}),
                  tf.layers.centerCrop({"height": 2, "width": 3, "inputShape": [4, 4, 1]})):
        model = tf.sequential({"layers": [layer]})
        assert tuple(model.outputs[0].shape) == (None, 2, 3, 1)
        assert model.predict(images(2, 4, 4, 1)).shape == [2, 2, 3, 1]


def test_as_tfjs_resizing_fails_in_a_model():
    with as_tfjs():
        given = tf.input({"shape": [4, 4, 1]})
        layer = tf.layers.resizing({"height": 2, "width": 2})
        model = tf.model({"inputs": given, "outputs": layer.apply(given)})
        with pytest.raises(MinitfError, match="x must be rank 3 or 4, but got rank 1"):
            model.predict(images(2, 4, 4, 1))


def test_as_tfjs_a_crop_writes_its_shape_into_the_model_s_input():
    with as_tfjs():
        given = tf.input({"shape": [4, 4, 1]})
        output = tf.layers.centerCrop({"height": 2, "width": 2}).apply(given)
        assert tuple(given.shape) == tuple(output.shape) == (None, 2, 2, 1)


def test_bilinear_slopes_of_oblong_images_are_there_but_not_as_tfjs():
    layer = tf.layers.upSampling2d({"interpolation": "bilinear"})
    assert np.isfinite(slopes(layer, images(1, 2, 3, 1))).all()
    with as_tfjs(), pytest.raises(MinitfError, match="Error in gradient for op ResizeBilinear"):
        slopes(layer, images(1, 2, 3, 1))


def test_nearest_slopes_are_those_of_the_cells_but_not_as_tfjs():
    layer, x = tf.layers.upSampling2d({"size": [2, 2]}), images(2, 1, 2, 1)
    assert np.allclose(slopes(layer, x), 8 * x.core.array)
    with as_tfjs():
        assert not np.allclose(slopes(layer, x), 8 * x.core.array)


def test_volumes_send_slopes_to_the_largest_cell_but_not_as_tfjs():
    layer, x = tf.layers.maxPooling3d({"poolSize": [1, 3, 2]}), images(1, 1, 3, 2, 1)
    assert np.ravel(slopes(layer, x)).tolist() == [0, 0, 0, 0, 0, 2]
    with as_tfjs():
        assert np.ravel(slopes(layer, x)).tolist() == [0, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("name, config, said", [
    ("maxPooling2d", {"poolSize": [2, 2, 2]}, "poolSize takes one number or 2 of them"),
    ("cropping2D", {"cropping": [1]}, "cropping is a number, [rows, columns]"),
    ("zeroPadding2d", {"padding": -1}, "padding is a number, [rows, columns]"),
    ("upSampling2d", {"size": 2}, "size is a list of two whole numbers"),
    ("resizing", {"height": 2.5, "width": 2}, "height is a positive whole number"),
    ("centerCrop", {"height": 2, "width": 0}, "width is a positive whole number"),
    ("categoryEncoding", {"numTokens": 3, "outputMode": "multi_hot"},
     "multi_hot is not a valid OutputMode"),
])
def test_strict_minitf_refuses_what_tfjs_takes_silently(name, config, said):
    with pytest.raises(MinitfError) as caught:
        getattr(tf.layers, name)(config)
    assert said in str(caught.value)


def test_strict_minitf_refuses_to_crop_more_than_there_is():
    layer = tf.layers.cropping2D({"cropping": 2})
    with pytest.raises(MinitfError, match="takes away more than the input has"):
        layer.apply(images(1, 3, 5, 1))


def test_the_aliases_are_the_factories():
    assert tf.layers.avgPool2d is tf.layers.averagePooling2d
    assert tf.layers.globalMaxPool1d is tf.layers.globalMaxPooling1d
