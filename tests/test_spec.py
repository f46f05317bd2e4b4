"""One declaration, two faces: what a declared class gets without writing it."""

import inspect

import pytest

import minitf as tf
from minitf import keras, kit
from minitf.core import ops
from minitf.dialect import KERAS, TFJS
from minitf.layers.base import Layer
from minitf.spec import Choice, Invalid, face, number, option, positive_int, shape_of_ints


class Scale(Layer):
    """x * factor.

    Input shape: any. Output shape: the input's.
    """

    __module__ = "minitf.layers.example"  # as a layer of the kit

    factor = option(2.0, keras=3.0, check=number, doc="what x is multiplied by")
    how_many = option(1, check=positive_int, keras_name="repeats", doc="how often")
    mode = option("oneWay", keras="one_way", of=Choice("ScaleMode", "one_way", "both_ways"),
                  doc="direction")

    def forward(self, x, training):
        return ops.multiply(x, self.factor * self.how_many)


def in_tfjs(*args, **kwargs):
    return face(Scale, TFJS)(*args, **kwargs)


def in_keras(*args, **kwargs):
    return face(Scale, KERAS)(*args, **kwargs)


def test_each_face_has_its_own_defaults_and_spellings():
    a, b = in_tfjs(), in_keras()
    assert (a.factor, a.how_many, a.mode) == (2.0, 1, "one_way")
    assert (b.factor, b.how_many, b.mode) == (3.0, 1, "one_way")
    assert in_tfjs({"factor": 5, "howMany": 2, "mode": "bothWays"}).mode == "both_ways"
    assert in_tfjs(howMany=2).how_many == 2
    assert in_keras(5, 2, "both_ways").how_many == 2
    assert in_keras(repeats=4).how_many == 4


def test_the_config_object_and_keywords_may_be_mixed():
    assert in_tfjs({"factor": 5}, howMany=3).how_many == 3


def test_an_unknown_key_names_the_nearest_and_what_tfjs_would_do():
    with pytest.raises(ValueError, match="unknown option `how_many`. tfjs writes `howMany`."):
        in_tfjs({"how_many": 2})
    with pytest.raises(ValueError, match="Did you mean `factor`"):
        in_tfjs({"factr": 2})
    with kit.as_tfjs():
        assert in_tfjs({"how_many": 2}).how_many == 1


def test_the_other_faces_calling_form_is_refused():
    with pytest.raises(TypeError, match=r"takes one config object. Write .*\{'factor': 5\}"):
        in_tfjs(5)
    with pytest.raises(ValueError, match="expected a number"):
        in_keras({"factor": 5})
    with pytest.raises(ValueError, match="repeats"):
        in_keras(howMany=2)


def test_values_are_checked_in_the_words_of_the_caller():
    with pytest.raises(ValueError, match="Expected howMany to be a positive integer, but got -1"):
        in_tfjs({"howMany": -1})
    with pytest.raises(ValueError, match="invalid value for `repeats`, expected a positive int"):
        in_keras(repeats=-1)
    with pytest.raises(ValueError, match="both_ways is not a valid ScaleMode.  Valid values are "
                                         "oneWay,bothWays"):
        in_tfjs({"mode": "both_ways"})


def test_the_config_goes_out_and_in_again():
    a = in_tfjs({"factor": 5, "howMany": 2, "mode": "bothWays"})
    config = a.getConfig()
    assert config["howMany"] == 2 and config["mode"] == "bothWays"
    assert in_tfjs(config).getConfig() == config
    b = in_keras(5, 2, "both_ways")
    config = b.get_config()
    assert config["repeats"] == 2 and config["mode"] == "both_ways"
    assert face(Scale, KERAS).from_config(config).get_config() == config


def test_signature_and_documentation_come_from_the_declaration():
    parameters = inspect.signature(face(Scale, KERAS)).parameters
    assert list(parameters)[:3] == ["factor", "repeats", "mode"]
    assert parameters["factor"].default == 3.0
    assert "repeats" in face(Scale, KERAS).__doc__ and "how often" in face(Scale, KERAS).__doc__
    assert "howMany" in face(Scale, TFJS).__doc__
    assert "Output shape" in face(Scale, TFJS).__doc__


def test_a_new_layer_needs_nothing_more_to_work_in_both_faces():
    result = in_tfjs({"factor": 5}).apply(tf.tensor1d([1, 2]))
    assert result.arraySync() == [5, 10]
    assert in_keras(5)(keras.ops.ones((2,))).numpy().tolist() == [5, 5]
    assert in_tfjs().apply(tf.input({"shape": [4]})).shape == [None, 4]


def test_objects_of_one_face_are_refused_by_the_other():
    model = tf.sequential()
    with pytest.raises(TypeError, match="was made by the keras face.*tf.layers.dense"):
        model.add(keras.layers.Dense(1))
    with pytest.raises(TypeError, match="was made by the tfjs face.*keras.layers.Dense"):
        keras.Sequential([tf.layers.dense({"units": 1, "inputShape": [2]})])
    with pytest.raises(TypeError, match="made by the keras face"):
        tf.layers.dense({"units": 1, "kernelInitializer": keras.initializers.Zeros()})


def test_checks_accept_and_refuse():
    assert positive_int(3.0) == 3
    for bad in (0, -2, True, 1.5, "3", None, float("nan")):
        with pytest.raises(Invalid):
            positive_int(bad)
    assert shape_of_ints([None, 3]) == (None, 3)
    for bad in (3, "34", [1.5], ["a"]):
        with pytest.raises(Invalid):
            shape_of_ints(bad)
    for bad in ("1", None, True):
        with pytest.raises(Invalid):
            number(bad)
