"""Random models give in minitf's tfjs face what they give in real tfjs: names, shapes, numbers."""

import asyncio
import json

import numpy as np
import pytest
from live_seed import seeds
from random_graphs import pick, random_model
from random_stacks import is_of_stack, random_stack, tfjs_layer
from real_libraries import tfjs_answers
from tfjs_replay import (
    build_model,
    difference,
    plain,
    realise,
    set_weights,
    start_afresh,
    weights_of,
)

import minitf as tf
from minitf.strictness import as_tfjs

SEEDS = seeds(80)
STACKS = seeds(40, start=500)  # models of images, sequences and words
LOSSES = {
    "mse": "meanSquaredError", "mae": "meanAbsoluteError", "bce": "binaryCrossentropy",
    "cce": "categoricalCrossentropy", "scce": "sparseCategoricalCrossentropy",
}  # fmt: skip
OPTIMIZERS = [
    "sgd", "adam", "rmsprop", "adagrad", "adadelta", "adamax",
    ("sgd", 0.1), ("momentum", 0.05, 0.9), ("momentum", 0.05, 0.9, True), ("adam", 0.02),
    ("adam", 0.02, 0.8, 0.9, 0.001), ("rmsprop", 0.02), ("rmsprop", 0.02, 0.8, 0.5, 0.001),
    ("rmsprop", 0.02, 0.8, 0.5, 0.001, True), ("adagrad", 0.05), ("adagrad", 0.05, 0.5),
    ("adadelta", 0.5), ("adadelta", 0.5, 0.9, 0.001), ("adamax", 0.02),
    ("adamax", 0.02, 0.8, 0.9, 0.001, 0.01),
]  # fmt: skip
CAMEL = {"hard_sigmoid": "hardSigmoid", "log_softmax": "logSoftmax", "use_bias": "useBias",
         "kernel_regularizer": "kernelRegularizer", "bias_regularizer": "biasRegularizer",
         "kernel_constraint": "kernelConstraint", "kernel_initializer": "kernelInitializer",
         "target_shape": "targetShape", "glorot_uniform": "glorotUniform",
         "glorot_normal": "glorotNormal", "he_normal": "heNormal",
         "lecun_uniform": "leCunUniform"}  # fmt: skip
CONSTRAINTS = {"max_norm": "maxNorm", "min_max_norm": "minMaxNorm", "unit_norm": "unitNorm",
               "non_neg": "nonNeg"}  # fmt: skip
CONSTRAINT_KEYS = {"max_value": "maxValue", "min_value": "minValue"}


def tfjs_options(options):
    """Options in tfjs's names, with the recorder's descriptions of regularizers and the like."""
    made = {}
    for name, value in options.items():
        if name.endswith("regularizer"):
            kind = "l1l2" if len(value) == 2 else next(iter(value))
            value = {"call": f"regularizers.{kind}", "args": [value]}
        elif name.endswith("constraint"):
            given = {CONSTRAINT_KEYS.get(key, key): v for key, v in value.items() if key != "kind"}
            value = {"call": f"constraints.{CONSTRAINTS[value['kind']]}", "args": [given]}
        elif isinstance(value, str) and name != "name":
            value = CAMEL.get(value, value)
        made[CAMEL.get(name, name)] = value
    return made


def described(model):
    """The model as tests/golden/tfjs_training_cases.js describes models."""
    if model["chain"]:
        layers = [{"factory": node["kind"], "config": tfjs_options(node["options"])}
                  for node in model["nodes"]]  # fmt: skip
        layers[0]["config"]["inputShape"] = model["inputs"][0]["shape"]
        return {"kind": "sequential", "layers": layers}
    nodes = [{"id": one["id"], "input": {"shape": one["shape"]}} for one in model["inputs"]]
    for node in model["nodes"]:
        row = {"id": node["id"], "layer": node.get("again", node["id"]), "from": node["from"]}
        if "again" not in node:
            row |= tfjs_layer(node) if is_of_stack(node) else {
                "factory": node["kind"], "config": tfjs_options(node["options"])}
        nodes.append(row)
    return {"kind": "functional", "nodes": nodes, "outputs": model["outputs"],
            "inputs": [one["id"] for one in model["inputs"]]}  # fmt: skip


def case_of(seed, data):
    """A case for the recorder; its arrays go into the table `data`."""
    rng = np.random.default_rng([21, seed])
    model = random_stack(seed, is_tfjs=True) if seed in STACKS else random_model(seed)
    optimizer = pick(rng, OPTIMIZERS)
    if not isinstance(optimizer, str):
        optimizer = {"call": f"train.{optimizer[0]}", "args": list(optimizer[1:])}
    losses = [LOSSES[loss] for loss in model["losses"]]
    names = {"epochs": "epochs", "batch_size": "batchSize", "validation_split": "validationSplit",
             "class_weight": "classWeight"}  # fmt: skip
    fit = {names[key]: value for key, value in model["fit"].items()}
    if not model["may_train"]:
        fit["epochs"] = 0
    for what in ("xs", "ys"):
        data.update({f"{what}{seed}_{i}": one for i, one in enumerate(model[what])})
    named = {what: [f"{what}{seed}_{i}" for i in range(len(model[what]))] for what in ("xs", "ys")}
    return {
        "id": f"seed {seed}", "model": described(model), "weights": {"seed": seed, "scale": 0.8},
        **{what: one[0] if len(one) == 1 else one for what, one in named.items()},
        "compile": {"optimizer": optimizer, "loss": losses[0] if len(losses) == 1 else losses,
                    "metrics": model["metrics"]},
        "fit": fit, "detail": True, "random": not model["may_train"],
    }  # fmt: skip


DATA = {}
CASES = [case_of(seed, DATA) for seed in (*SEEDS, *STACKS)]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """What real tfjs makes of all cases, by id."""
    answer = tfjs_answers(
        "tfjs_training.js", {"cases": CASES, "data": DATA}, tmp_path_factory.mktemp("tfjs"))
    return {case["id"]: case["recorded"] for case in answer["cases"]}


def tensors(reference):
    if isinstance(reference, list):
        return [tensors(name) for name in reference]
    return tf.tensor(DATA[reference])


async def run(case, got):
    """What the recorder records of a model, from minitf."""
    model = build_model(case["model"])
    got["model_name"] = model.name
    got["layer_names"] = [layer.name for layer in model.layers]
    if case["model"]["kind"] == "functional":
        got["output_names"] = model.outputNames
    set_weights(model, case["weights"])
    got["initial_weights"] = weights_of(model)
    xs, ys = tensors(case["xs"]), tensors(case["ys"])
    got["predict_before"] = plain(model.predict(xs))
    model.compile(realise(case["compile"]))
    got["metrics_names"] = list(model.metricsNames)
    got["evaluate_before"] = plain(model.evaluate(xs, ys))
    fit = {"shuffle": False, "verbose": 0, "yieldEvery": "never", **case["fit"]}
    if "classWeight" in fit:
        fit["classWeight"] = {int(key): value for key, value in fit["classWeight"].items()}
    history = await model.fit(xs, ys, fit)
    got["history"] = [[name, plain(values)] for name, values in history.history.items()]
    got["epoch"] = history.epoch
    got["params"] = history.params
    got["final_weights"] = weights_of(model)
    got["predict_after"] = plain(model.predict(xs))
    got["evaluate_after"] = plain(model.evaluate(xs, ys))
    if not case["random"]:
        got["train_on_batch"] = plain(await model.trainOnBatch(xs, ys))
        got["weights_after_batch"] = weights_of(model)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_random_model_trains_as_in_tfjs(case, recorded):
    wanted = dict(recorded[case["id"]])
    wanted.pop("logged", None)
    error = wanted.pop("error", None)
    description = json.dumps({key: case[key] for key in ("model", "compile", "fit", "xs", "ys")})
    start_afresh()
    got = {}
    with as_tfjs():
        try:
            asyncio.run(run(case, got))
        except Exception as problem:
            assert error, f"minitf alone raises {problem!r}\n{description}"
            assert str(problem).startswith(error["message"]), description
        else:
            assert not error, f"tfjs alone throws {error}\n{description}"
    for name, value in wanted.items():
        tolerance = 2e-3 if name == "history" else 1e-4
        found = difference(got.get(name), value, tolerance, small=1e-5, where=name)
        assert found is None, f"{found}\n{description}"


def test_most_random_models_train_and_use_every_kind_of_layer(recorded):
    assert sum("error" not in one for one in recorded.values()) >= 60
    kinds = {node.get("factory") for case in CASES if case["model"]["kind"] == "functional"
             for node in case["model"]["nodes"]}  # fmt: skip
    assert {"dense", "activation", "dropout", "flatten", "reshape", "add", "concatenate"} <= kinds
