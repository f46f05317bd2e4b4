"""Losses and metrics that only Keras has give the numbers, configs and errors of Keras 3.15."""

import numpy as np
import pytest
from keras_agreement import difference, recorded, said, same_error
from keras_replay import decode, encode, reach, run_code
from keras_scores import evaluated, plain, summed_up, trained
from keras_scores_rows import DATA, WEIGHTS, WHOLE

from minitf import keras
from minitf.keras.callbacks import _direction

CASES = recorded("scores")["cases"]


def of_kind(kind):
    return [pytest.param(case, id=case["id"]) for case in CASES if case["kind"] == kind]


@pytest.fixture(autouse=True)
def _start_afresh():
    keras.utils.clear_session()


@pytest.mark.parametrize("case", of_kind("loss"))
def test_a_loss_gives_keras_s_value_and_trains_as_keras_s(case):
    row = case["make"]
    assert difference(plain(decode(keras, row).get_config()), case["config"]) is None
    truth, guess = (decode(keras, one) for one in DATA[case["data"]])
    for name, wanted in case["results"].items():
        reduction, _, weighted = name.partition(" ")
        loss = decode(keras, {**row, "args": {**row["args"], "reduction": reduction}})
        got = loss(truth, guess, sample_weight=decode(keras, WEIGHTS) if weighted else None)
        assert difference(encode(got), wanted) is None, name
    if "trained" in case:
        assert difference(trained(keras, row, case["data"]), case["trained"]) is None


@pytest.mark.filterwarnings("ignore:.*independent predictors:UserWarning")
@pytest.mark.filterwarnings("ignore:.*Adjusted R2:UserWarning")
@pytest.mark.parametrize("case", of_kind("metric"))
def test_a_metric_sums_up_as_keras_s(case):
    row = case["make"]
    config = decode(keras, row).get_config()
    assert difference(plain(config), case["config"]) is None
    assert list(config) == list(case["config"])
    assert decode(keras, row).name == case["name_of_a_second"]
    weights = WHOLE if "IoU" in row["class"] else WEIGHTS
    assert difference(summed_up(keras, row, case["data"], None), case["plain"]) is None
    assert difference(summed_up(keras, row, case["data"], weights), case["weighted"]) is None


@pytest.mark.parametrize("case", of_kind("function"))
def test_a_function_gives_keras_s_values(case):
    args = [decode(keras, one) for one in DATA[case["data"]]]
    assert difference(encode(reach(keras, case["of"])(*args)), case["result"]) is None


@pytest.mark.parametrize("case", of_kind("error"))
def test_an_error_is_keras_s(case):
    with pytest.raises(Exception) as caught:
        run_code(keras, case["code"])
    assert same_error(type(caught.value).__name__, case["error"])
    assert str(caught.value).startswith(said(case["message"]))


@pytest.mark.parametrize("case", of_kind("evaluated"))
def test_evaluate_reports_what_keras_reports(case):
    got = evaluated(keras, case["make"], case["data"])
    assert difference(got, case["logs"]) is None


def test_the_progress_bar_shows_the_mean_of_several_numbers(capsys):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Activation("linear")])
    model.compile("sgd", "mse", metrics=[keras.metrics.F1Score()])
    model.evaluate(np.eye(2, dtype="float32"), np.eye(2, dtype="float32"))
    assert "f1_score: 1.0000" in capsys.readouterr().out


@pytest.mark.parametrize(("metric", "way"), [
    (keras.metrics.AUC(), "up"), (keras.metrics.F1Score(), "up"), (keras.metrics.Hinge(), "down"),
    (keras.metrics.RecallAtPrecision(0.5), "up"), (keras.metrics.MeanIoU(2), "up"),
    (keras.metrics.TruePositives(), None)], ids=lambda one: getattr(one, "name", one))
def test_early_stopping_knows_which_way_a_metric_gets_better(metric, way):
    assert _direction(metric) == way
