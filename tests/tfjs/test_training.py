"""Whole models, trained from set weights, give the numbers that real tfjs 4.22 gave."""

import asyncio
import json
import math
import re

import pytest
from tfjs_replay import (
    build_model,
    difference,
    plain,
    realise,
    recorded,
    set_weights,
    start_afresh,
    weights_of,
)

import minitf as tf
from minitf.strictness import as_tfjs

RECORDED = {"": recorded("training"), "convolution: ": recorded("training_convolution"),
            "masks: ": recorded("training_masks"), "recurrent: ": recorded("training_recurrent")}
CASES = {family + case["id"]: {**case, "data": recording["data"]}
         for family, recording in RECORDED.items() for case in recording["cases"]}
MODELS = [pytest.param(case, id=name) for name, case in CASES.items() if "series" not in case]
SERIES = [case for case in CASES.values() if "series" in case]
CALLBACKS = ("onTrainBegin", "onTrainEnd", "onEpochBegin", "onEpochEnd", "onBatchBegin",
             "onBatchEnd")
HISTORY = 2e-3


def tensors(reference, data):
    if isinstance(reference, str):
        return tf.tensor(data[reference])
    if isinstance(reference, list):
        return [tensors(name, data) for name in reference]
    return {key: tensors(name, data) for key, name in reference.items()}


def callbacks_of(description, model, calls):
    made = {}
    if description.get("record"):
        for name in CALLBACKS:
            made[name] = lambda *args, name=name: calls.append([name, *plain(args)])

    def stop_when(name, index):
        before = made.get(name, lambda *args: None)

        def call(at, logs):
            before(at, logs)
            if at == index:
                model.stopTraining = True

        made[name] = call

    if "stopAtEpoch" in description:
        stop_when("onEpochEnd", description["stopAtEpoch"])
    if "stopAtBatch" in description:
        stop_when("onBatchEnd", description["stopAtBatch"])
    if "earlyStopping" in description:
        return [tf.callbacks.earlyStopping(description["earlyStopping"]), tf.CustomCallback(made)]
    return made


def called(text):
    """['onEpochEnd', 0, {...}] of the recorder's 'onEpochEnd(0, {...})'."""
    name, _, arguments = text.partition("(")
    return [name, *json.loads(f"[{arguments[:-1]}]")]


async def run(case, got):
    model = build_model(case["model"])
    got["model_name"] = model.name
    got["layer_names"] = [layer.name for layer in model.layers]
    if case["model"]["kind"] == "functional":
        got["output_names"] = model.outputNames
    set_weights(model, case["weights"])
    got["initial_weights"] = weights_of(model)
    xs, ys = (tensors(case[which], case["data"]) for which in ("xs", "ys"))
    can_predict = not isinstance(xs, dict)
    if can_predict:
        got["predict_before"] = plain(model.predict(xs))
    model.compile(realise(case["compile"]))
    got["metrics_names"] = list(model.metricsNames)
    got["evaluate_before"] = plain(model.evaluate(xs, ys, case.get("evaluate", {})))
    options = {"shuffle": False, "verbose": 0, "yieldEvery": "never", **realise(case["fit"])}
    if "validationData" in options:
        options["validationData"] = [
            tensors(name, case["data"]) for name in options["validationData"]]
    if isinstance(options.get("classWeight"), dict):
        options["classWeight"] = numbered(options["classWeight"])
    calls = []
    if "callbacks" in options:
        options["callbacks"] = callbacks_of(options["callbacks"], model, calls)
        got["calls"] = calls
    history = await model.fit(xs, ys, options)
    got["history"] = [[name, plain(values)] for name, values in history.history.items()]
    got["epoch"] = history.epoch
    got["params"] = history.params
    got["final_weights"] = weights_of(model)
    if can_predict:
        got["predict_after"] = plain(model.predict(xs))
    got["evaluate_after"] = plain(model.evaluate(xs, ys, case.get("evaluate", {})))
    if not case.get("random"):
        got["train_on_batch"] = plain(await model.trainOnBatch(xs, ys))
        got["weights_after_batch"] = weights_of(model)
    if case.get("dispose"):
        got["dispose"] = model.dispose()


def numbered(weights):
    return {int(key) if key.isdigit() else key: numbered(value) if isinstance(value, dict)
            else value for key, value in weights.items()}


@pytest.mark.parametrize("case", MODELS)
def test_a_model_trains_as_in_tfjs(case, capsys):
    start_afresh()
    wanted = dict(case["recorded"])
    error = wanted.pop("error", None)
    logged = wanted.pop("logged", [])
    got = {}
    with as_tfjs():
        if error:
            with pytest.raises(Exception) as caught:
                asyncio.run(run(case, got))
            assert str(caught.value).startswith(error["message"])
        else:
            asyncio.run(run(case, got))
    assert set(wanted) <= set(got)
    if "calls" in wanted:
        wanted["calls"] = [called(text) for text in wanted["calls"]]
    for name, value in wanted.items():
        tolerance = HISTORY if name in ("history", "calls") else 1e-4
        assert difference(got[name], value, tolerance, where=name) is None
    errors = capsys.readouterr().err
    for _, text in logged:
        assert text in errors


@pytest.mark.parametrize("case", SERIES, ids=lambda case: case["id"])
def test_early_stopping_stops_where_tfjs_does(case):
    start_afresh()
    callback = tf.callbacks.earlyStopping(case["early_stopping"])
    x = tf.input({"shape": [1]})
    model = tf.model({"inputs": x, "outputs": tf.layers.dense({"units": 1}).apply(x)})
    model.stopTraining = False
    callback.setModel(model)

    async def go():
        stopped = []
        await callback.onTrainBegin({})
        for epoch, logs in enumerate(case["series"]):
            logs = {k: float("nan") if v is None else float(v) for k, v in logs.items()}
            await callback.onEpochEnd(epoch, logs)
            stopped.append(model.stopTraining)
        await callback.onTrainEnd({})
        return stopped

    assert asyncio.run(go()) == case["recorded"]["stopped"]


@pytest.mark.parametrize(
    ("xs", "said"),
    [
        ([[1e30], [1e30]], "the loss is infinite since epoch 1: the numbers have grown too large"),
        ([[1], [math.nan]], r"NaN since epoch 1: input `\w+_input` holds NaN .* in sample 1,"),
    ],
    ids=["too large", "NaN in the data"],
)
def test_a_loss_that_is_no_number_is_said_once_and_trained_on_as_in_tfjs(xs, said, capsys):
    def histories():
        model = tf.sequential({"layers": [tf.layers.dense({"units": 1, "inputShape": [1]})]})
        model.compile({"optimizer": "sgd", "loss": "meanSquaredError"})
        history = asyncio.run(train(model, tf.tensor2d(xs), tf.tensor2d([[1], [2]])))
        return len(history.epoch)

    assert histories() == 3
    assert len(re.findall(said, capsys.readouterr().err)) == 1
    with as_tfjs():
        assert histories() == 3
    assert capsys.readouterr().err == ""


async def train(model, xs, ys):
    return await model.fit(xs, ys, {"epochs": 3})
