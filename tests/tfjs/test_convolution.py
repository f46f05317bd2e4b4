"""What strict minitf says where tfjs misreads a convolution in silence; as tfjs, the silence."""

import pytest

import minitf as tf
from minitf.strictness import as_tfjs

IMAGES = {"filters": 2, "kernelSize": 2}


def images(*shape):
    return tf.ones(list(shape or (1, 4, 4, 2)))


@pytest.mark.parametrize("factory, config, said", [
    ("conv1d", {**IMAGES, "dataFormat": "channelsFirst"}, "channels last"),
    ("conv2dTranspose", {**IMAGES, "dilationRate": 2}, "no dilationRate"),
    ("conv3dTranspose", {**IMAGES, "dilationRate": [1, 1, 2]}, "no dilationRate"),
    ("depthwiseConv2d", {"kernelSize": 2, "dilationRate": 2}, "no dilationRate"),
    ("depthwiseConv2d", {"kernelSize": 2, "padding": "causal"}, "no padding 'causal'"),
    ("depthwiseConv2d", {"kernelSize": 2, "kernelInitializer": "ones"}, "kernelInitializer"),
    ("separableConv2d", {**IMAGES, "pointwiseInitializer": "ones"}, "depthwiseInitializer"),
    ("separableConv2d", {**IMAGES, "dataFormat": "channelsFirst"}, "wrong axis"),
])
def test_a_config_that_tfjs_misreads_is_refused_and_read_as_tfjs_reads_it(factory, config, said):
    make = getattr(tf.layers, factory)
    with pytest.raises(Exception, match=said):
        make(config)
    with as_tfjs():
        make(config)


@pytest.mark.parametrize("field", ["kernelSize", "strides", "dilationRate"])
@pytest.mark.parametrize("value", [0, -1, 1.5])
def test_sizes_are_positive_and_whole(field, value):
    with pytest.raises(ValueError, match=f"{field} takes positive integers"):
        tf.layers.conv2d({**IMAGES, field: value})


def test_a_pointwise_initializer_that_is_the_depthwise_one_is_no_mistake():
    layer = tf.layers.separableConv2d(
        {**IMAGES, "depthwiseInitializer": "ones", "pointwiseInitializer": "ones"})
    again = tf.layers.separableConv2d(layer.getConfig())
    assert again.getConfig() == layer.getConfig()
    tf.layers.separableConv2d(tf.layers.separableConv2d(IMAGES).getConfig())


def test_the_configs_of_strict_minitf_lose_nothing():
    separable = tf.layers.separableConv2d({**IMAGES, "depthMultiplier": 3})
    depthwise = tf.layers.depthwiseConv2d(
        {"kernelSize": 2, "depthwiseConstraint": "nonNeg", "depthwiseRegularizer": "l1l2"})
    assert separable.getConfig()["depthMultiplier"] == 3
    assert depthwise.getConfig()["depthwiseConstraint"]["className"] == "NonNeg"
    with as_tfjs():
        assert "depthMultiplier" not in separable.getConfig()
        assert depthwise.getConfig()["depthwiseConstraint"]["className"] == "L1L2"


def test_a_window_larger_than_the_input_names_both_sizes():
    layer = tf.layers.conv2d({"filters": 1, "kernelSize": 5})
    with pytest.raises(ValueError, match=r"window \(5,5\) is larger than the input \(4,4\)"):
        layer.apply(images())
    with pytest.raises(ValueError, match=r"window \(5,5\) is larger than the input \(4,4\)"):
        tf.layers.conv2d({"filters": 1, "kernelSize": 5}).apply(tf.input({"shape": [4, 4, 2]}))
    with as_tfjs():
        assert layer.apply(images()).shape == [1, 0, 0, 1]
        with pytest.raises(ValueError, match="positive integers but got shape"):
            tf.layers.conv2d({"filters": 1, "kernelSize": 6}).apply(images())


@pytest.mark.parametrize("factory, axes, said", [
    ("conv1d", 1, "The channel dimension of the input should be defined. Found null"),
    ("conv2d", 2, "The channel dimension of the input should be defined. Found null"),
    ("conv3d", 3, "The channel dimension of the input should be defined. Found null"),
    ("conv2dTranspose", 2, "The channel dimension of the inputs should be defined. Found `None`."),
    ("conv3dTranspose", 3, "The channel dimension of the inputs should be defined. Found `None`."),
    ("depthwiseConv2d", 2, "The channel dimension of the inputs to DepthwiseConv2D should be "
                           "defined, but is not (null)."),
    ("separableConv2d", 2, "The channel dimension of the inputs should be defined, but found "
                           "null"),
])
def test_the_channels_must_be_known_and_the_sizes_need_not(factory, axes, said):
    make = getattr(tf.layers, factory)
    config = {"kernelSize": 2, **({} if factory == "depthwiseConv2d" else {"filters": 2})}
    with pytest.raises(ValueError) as caught:
        make(config).apply(tf.input({"shape": [*[5] * axes, None]}))
    assert str(caught.value) == said
    y = make(config).apply(tf.input({"shape": [*[None] * axes, 2]}))
    assert y.shape == [None] * (axes + 1) + [2]


def test_an_empty_call_fails_in_tfjs_s_words():
    with as_tfjs(), pytest.raises(TypeError) as caught:
        tf.layers.conv2d()
    assert str(caught.value) == (
        "Cannot use 'in' operator to search for 'kernelSize' in undefined")


def test_dilated_convolutions_compute_and_have_no_gradient():
    layer = tf.layers.conv2d({**IMAGES, "dilationRate": 2})
    assert layer.apply(images()).shape == [1, 2, 2, 2]
    with pytest.raises(ValueError, match="dilation rates greater than 1 are not yet supported"):
        tf.grad(lambda x: tf.sum(layer.apply(x)))(images())
