"""The stubs are those of what is declared now, and an editor completes from them."""

import jedi
import pytest
import write_stubs

import minitf as tf
from minitf import keras

PROJECT = jedi.Project(write_stubs.ROOT)
STUBS = write_stubs.stubs()


@pytest.mark.parametrize("path", STUBS)
def test_a_stub_is_current(path):
    written = (write_stubs.ROOT / path).read_text(encoding="utf-8")
    assert written == STUBS[path], "run: python tests/stubs/write_stubs.py"


def completed(program):
    return {one.name for one in jedi.Script(program, project=PROJECT).complete()}


@pytest.mark.parametrize("program, expected", [
    ("import minitf as tf; tf.layers.de", "dense"),
    ("import minitf as tf; tf.train.ad", "adam"),
    ("import minitf as tf; tf.initializers.he", "heNormal"),
    ("import minitf as tf; tf.tensor([1]).squ", "square"),
    ("import minitf as tf; tf.sequential().predict", "predictOnBatch"),
    ("import minitf as tf; tf.layers.dense({}).getW", "getWeights"),
    ("from minitf import keras; keras.layers.De", "Dense"),
    ("from minitf.keras.layers import De", "Dense"),
    ("from minitf import keras; keras.layers.Dense(1).get_w", "get_weights"),
    ("from minitf import keras; keras.losses.Cate", "CategoricalCrossentropy"),
    ("from minitf import keras; keras.optimizers.Ad", "Adam"),
    ("from minitf import keras; keras.Sequential().fi", "fit"),
    ("from minitf import keras; keras.ops.mat", "matmul"),
])
def test_an_editor_completes_names(program, expected):
    assert expected in completed(program)


def parameters(program):
    (signature,) = jedi.Script(program, project=PROJECT).get_signatures()
    return [parameter.name for parameter in signature.params]


def test_an_editor_shows_the_arguments_of_a_keras_layer():
    assert parameters("from minitf import keras; keras.layers.Dense(")[:3] == [
        "units", "activation", "use_bias"]


def test_an_editor_shows_the_options_of_a_tfjs_layer():
    assert parameters("import minitf as tf; tf.layers.dense(")[:3] == [
        "config", "units", "activation"]


@pytest.mark.parametrize("written, expected", [
    ("tf.layers.de", "dense"), ("tf.layers.dense(un", "units="), ("tf.train.adam(lea",
    "learningRate="), ("keras.layers.De", "Dense"), ("keras.layers.Dense(us", "use_bias="),
    ("model.predict", "predictOnBatch")])
def test_a_notebook_s_completer_does_too(written, expected):
    live = {"tf": tf, "keras": keras, "model": tf.sequential()}
    shown = jedi.Interpreter(written, [live]).complete()
    assert expected in {one.name_with_symbols for one in shown}


def test_names_of_the_stub_s_own_are_not_completed():
    shown = completed("import minitf as tf; tf.")
    assert {"layers", "sequential", "Tensor", "keras"} <= shown
    assert not {"Any", "Literal", "TypedDict", "Initializer"} & shown
