"""Configurations, initial values, shapes and names agree with those recorded from tfjs 4.22."""

import numpy as np
import pytest
from tfjs_replay import difference, plain, realise, recorded, start_afresh

import minitf as tf
from minitf.strictness import as_tfjs

CASES = recorded("specs")["cases"]


def cases(*kinds):
    return pytest.mark.parametrize(
        "case", [case for case in CASES if case["kind"] in kinds], ids=lambda case: case["id"])


def failing(case, run, key="error"):
    """Whether the case failed in tfjs; then `run` must fail with the same words."""
    if key not in case:
        return False
    with pytest.raises(Exception) as caught:
        run()
    assert str(caught.value) == case[key]["message"]
    return True


@cases("config")
def test_get_config_and_class_name(case):
    start_afresh()
    thing = realise(case["make"])
    assert thing.getClassName() == case["class_name"]
    assert difference(plain(thing.getConfig()), case["config"]) is None


@cases("initializer")
def test_initial_values(case):
    args = [case["shape"], *([case["dtype"]] if "dtype" in case else [])]
    if failing(case, lambda: realise(case["make"]).apply(*args)):
        return
    result = realise(case["make"]).apply(*args)
    if "output" in case:
        assert difference(plain(result), case["output"]) is None
        return
    wanted, values = case["statistics"], result.dataSync().astype(float)
    assert result.dtype == case["output_dtype"]
    spread = wanted["standard_deviation"]
    if wanted["max"] - wanted["min"] < 6 and result.dtype == "float32":
        # Some 10 000 numbers: their deviation scatters by less than a percent.
        assert values.std() == pytest.approx(spread, rel=0.05)
    assert abs(values.mean() - wanted["mean"]) < 0.4 * spread
    assert values.max() == pytest.approx(wanted["max"], rel=0.5, abs=0.2 * spread)


@cases("fans")
def test_fans(case):
    largest = max(
        float(np.abs(tf.initializers.varianceScaling(
            {"scale": 1, "mode": case["mode"], "distribution": "uniform", "seed": seed}
        ).apply(case["shape"]).dataSync()).max())
        for seed in range(1, 60))
    # The largest of many uniform numbers lies just below the limit √(3 / fan).
    assert largest == pytest.approx(case["largest_of_many"], rel=0.05)


@cases("apply")
def test_layers_applied_to_tensors(case):
    start_afresh()
    inputs = realise(case["inputs"])

    def run():
        layer = realise(case["make"])
        return layer, layer.apply(inputs[0] if len(inputs) == 1 else inputs, case.get("options"))

    def shape():
        given = [tf.input({"shape": t.shape[1:], "dtype": t.dtype}) for t in inputs]
        return realise(case["make"]).apply(given[0] if len(given) == 1 else given).shape

    with as_tfjs():
        if not failing(case, run):
            layer, output = run()
            assert difference(plain(output), case["output"]) is None
            assert [w.shape for w in layer.getWeights()] == case.get("weight_shapes", [])
        if not failing(case, shape, "symbolic_error"):
            assert shape() == case["symbolic_shape"]


@cases("output_shape")
def test_compute_output_shape(case):
    start_afresh()

    def run():
        return realise(case["make"]).computeOutputShape(case["input_shape"])

    if not failing(case, run):
        assert run() == case["output_shape"]


@cases("dropout")
def test_dropout(case):
    if "noise_shape" in case:
        layer = tf.layers.dropout({"rate": 0.5, "noiseShape": case["noise_shape"], "seed": 1})
        rows = layer.apply(tf.ones([100, 3]), {"training": True}).arraySync()
        assert all(len(set(row)) == 1 for row in rows) == case["rows_are_constant"]
        return
    layer = tf.layers.dropout({"rate": case["rate"], "seed": 1})
    values = layer.apply(tf.ones([100, 100]), {"training": True}).dataSync()
    assert (values == 0).mean() == pytest.approx(case["fraction_of_zeros"], abs=0.02)
    assert np.unique(values[values != 0]) == pytest.approx(case["other_values"], rel=1e-4)


@cases("weights")
def test_regularizers_and_constraints(case):
    result = realise(case["make"]).apply(realise(case["input"]))
    assert difference(plain(result), case["output"]) is None


NAMES = {case["id"].removeprefix("names_"): case["names"]
         for case in CASES if case["kind"] == "names"}
PLACES = {
    "tf": tf, "tf.layers": tf.layers, "tf.train": tf.train, "tf.initializers": tf.initializers,
    "tf.regularizers": tf.regularizers, "tf.constraints": tf.constraints,
    "tf.losses": tf.losses, "tf.metrics": tf.metrics, "tf.callbacks": tf.callbacks,
    "Tensor.prototype": tf.Tensor, "LayersModel.prototype": tf.LayersModel,
    "Sequential.prototype": tf.Sequential, "LayerVariable.prototype": tf.LayerVariable,
    "Variable.prototype": tf.Variable, "History.prototype": tf.History,
    "Optimizer.prototype": tf.Optimizer, "EarlyStopping.prototype": tf.EarlyStopping,
    "CustomCallback.prototype": tf.CustomCallback, "Layer.prototype": tf.layers.Layer,
    "memory": tf.memory(),
}
BESIDE = ("keras", "kit", "differences", "js")  # what minitf has beside tfjs's names
COMPLETE = ("tf.train", "tf.initializers", "tf.regularizers", "tf.constraints", "tf.losses",
            "tf.metrics", "tf.callbacks", "memory")


def known(place, name):
    return name in place if isinstance(place, dict) else name in dir(place)


@pytest.mark.parametrize("place", PLACES)
def test_names_of_tfjs_that_are_here(place, capsys):
    """Prints how many of tfjs's names are here; some namespaces must have all."""
    wanted = [n for n in NAMES[place] if n != "constructor" and not n.startswith("_")]
    missing = [name for name in wanted if not known(PLACES[place], name)]
    with capsys.disabled():
        print(f"\n{place}: {len(wanted) - len(missing)} of {len(wanted)} names"
              + (f"; missing: {', '.join(missing)}" if missing else ""))
    if place in COMPLETE:
        assert missing == []
    assert len(missing) < len(wanted)


@pytest.mark.parametrize("place", [
    "tf", "tf.layers", "tf.train", "tf.initializers", "tf.regularizers", "tf.constraints",
    "tf.losses", "tf.metrics", "tf.callbacks"])
def test_nothing_is_here_that_tfjs_does_not_have(place):
    here = [n for n in dir(PLACES[place]) if not n.startswith("_") and n not in BESIDE]
    assert [name for name in here if name not in NAMES[place]] == []


@pytest.mark.parametrize(("name", "says"), [
    ("layers.Dense", "tf.layers.dense"),
    ("layers.linear", "tf.layers has no 'linear'"),
    ("layers.max_pooling1d", "tf.layers.max_pooling1d: tfjs writes tf.layers.maxPooling1d"),
    ("train.SGD", "tf.train.sgd"),
    ("optimizers", "tf.train"),
    ("nn", "tf has no 'nn'"),
    ("matmul", "tf.matMul"),
    ("initializers.GlorotUniform", "tf.initializers.glorotUniform"),
    ("Model", "tf.model"),
    ("random", "tf has no 'random'"),
])
def test_a_name_that_tfjs_does_not_have_says_what_it_writes(name, says):
    with pytest.raises(AttributeError) as caught:
        thing = tf
        for part in name.split("."):
            thing = getattr(thing, part)
    assert says in str(caught.value)
