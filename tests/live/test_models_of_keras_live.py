"""Random models give in the Keras face what they give in real Keras: names, shapes, numbers."""

import json
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from keras_replay import build_model, play
from live_seed import seeds
from random_graphs import SAMPLES, pick, random_model
from random_stacks import is_of_stack, keras_layer, random_stack
from real_libraries import keras_answers
from tfjs_replay import difference

from minitf import keras

# Both libraries warn of a model that loses its mask; real Keras's warnings are not read.
pytestmark = pytest.mark.filterwarnings("ignore:Layer '.*' .* was passed an input with a mask")
SEEDS = seeds(48)
STACKS = seeds(16, start=500)  # models of images, sequences and words
LOSSES = {
    "mse": "mse", "mae": "mean_absolute_error", "bce": "binary_crossentropy",
    "cce": "categorical_crossentropy", "scce": "sparse_categorical_crossentropy",
}  # fmt: skip
OPTIMIZERS = [
    "sgd", "adam", "rmsprop", "adagrad", "adadelta", "adamax",
    ("SGD", {"learning_rate": 0.1}), ("SGD", {"learning_rate": 0.05, "momentum": 0.9}),
    ("SGD", {"learning_rate": 0.05, "momentum": 0.9, "nesterov": True}),
    ("SGD", {"learning_rate": 0.1, "clipnorm": 0.5}), ("Adam", {"learning_rate": 0.02}),
    ("Adam", {"learning_rate": 0.02, "beta_1": 0.8, "epsilon": 1e-3, "amsgrad": True}),
    ("Adam", {"learning_rate": 0.02, "global_clipnorm": 0.3}),
    ("Adam", {"learning_rate": 0.02, "weight_decay": 0.05}),
    ("RMSprop", {"learning_rate": 0.02, "rho": 0.8, "momentum": 0.5, "epsilon": 1e-3}),
    ("RMSprop", {"learning_rate": 0.02, "centered": True, "epsilon": 1e-2}),
    ("Adagrad", {"learning_rate": 0.05, "initial_accumulator_value": 0.5}),
    ("Adadelta", {"learning_rate": 0.5, "rho": 0.9, "epsilon": 1e-3}),
    ("Adamax", {"learning_rate": 0.02, "beta_1": 0.8}),
]  # fmt: skip
OWN_ACTIVATIONS = ["exponential", "leaky_relu", "silu"]  # Keras has them, tfjs has not
CLASSES = {
    "dense": "Dense", "activation": "Activation", "dropout": "Dropout", "flatten": "Flatten",
    "reshape": "Reshape", "add": "Add", "concatenate": "Concatenate",
}  # fmt: skip
CONSTRAINTS = {"max_norm": "MaxNorm", "min_max_norm": "MinMaxNorm", "unit_norm": "UnitNorm",
               "non_neg": "NonNeg"}  # fmt: skip


def layer(node, rng):
    """A layer as keras_replay.py describes objects."""
    arguments = {}
    for name, value in node["options"].items():
        if name.endswith("regularizer"):
            kind = "L1L2" if len(value) == 2 else next(iter(value)).upper()
            value = {"class": f"regularizers.{kind}", "args": value}
        elif name.endswith("constraint"):
            given = {key: v for key, v in value.items() if key != "kind"}
            value = {"class": f"constraints.{CONSTRAINTS[value['kind']]}", "args": given}
        elif name == "activation" and value == "linear" and rng.random() < 0.5:
            value = pick(rng, OWN_ACTIVATIONS)
        arguments[name] = {"tuple": value} if name == "target_shape" else value
    return {"class": f"layers.{CLASSES[node['kind']]}", "args": arguments}


def described(model, rng):
    """The model as keras_training_rows.py describes models."""
    shapes = [{"shape": {"tuple": one["shape"]}} for one in model["inputs"]]
    if model["chain"]:
        first = {"class": "Input", "args": shapes[0]}
        layers = [layer(node, rng) for node in model["nodes"]]
        return {"kind": "sequential", "layers": [first, *layers]}
    nodes = []
    for node in model["nodes"]:
        several = node["kind"] in ("add", "concatenate") or len(node["from"]) > 1
        sources = node["from"] if several else node["from"][0]
        if "again" in node:
            nodes.append({"id": node["id"], "again": node["again"], "on": sources})
        else:
            made = keras_layer(node) if is_of_stack(node) else layer(node, rng)
            nodes.append({"id": node["id"], "layer": made, "on": sources})
    outputs, inputs = model["outputs"], [one["id"] for one in model["inputs"]]
    return {
        "kind": "functional", "nodes": nodes,
        "inputs": [{"id": name, "args": shape}
                   for name, shape in zip(inputs, shapes, strict=True)],
        "take": inputs if len(inputs) > 1 else inputs[0],
        "outputs": outputs if len(outputs) > 1 else outputs[0],
    }  # fmt: skip


def case_of(seed, data):
    """A case for keras_replay.play; its arrays go into the table `data`."""
    rng = np.random.default_rng([22, seed])
    model = random_stack(seed, is_tfjs=False) if seed in STACKS else random_model(seed + 1000)
    optimizer = pick(rng, OPTIMIZERS)
    if not isinstance(optimizer, str):
        optimizer = {"class": f"optimizers.{optimizer[0]}", "args": optimizer[1]}
    losses = [LOSSES[loss] for loss in model["losses"]]
    fit = {"shuffle": False, **model["fit"]}
    if "class_weight" in fit:
        fit["class_weight"] = {"pairs": [[int(k), v] for k, v in fit["class_weight"].items()]}
    elif len(losses) == 1 and rng.random() < 0.3:
        fit["sample_weight"] = {"data": f"weights{seed}"}
    data[f"weights{seed}"] = array(rng.choice([0.5, 1, 2, 0.25], SAMPLES).tolist())
    for what in ("xs", "ys"):
        data.update({f"{what}{seed}_{i}": array(one) for i, one in enumerate(model[what])})
    x, y = ([{"data": f"{what}{seed}_{i}"} for i in range(len(model[what]))]
            for what in ("xs", "ys"))  # fmt: skip
    x, y = (one[0] if len(one) == 1 else one for one in (x, y))
    metrics = model["metrics"]
    if metrics and len(losses) > 1:
        metrics = [metrics for _ in losses]
    training = [
        {"do": "fit", "args": {"x": x, "y": y, **fit}}, {"do": "weights"},
        {"do": "train_on_batch", "positional": [x, y]}, {"do": "weights"},
    ]  # fmt: skip
    return {
        "id": f"seed {seed}", "model": described(model, rng), "weights": None,
        "steps": [
            {"do": "names"}, {"do": "predict", "positional": [x]},
            {"do": "compile", "args": {"optimizer": optimizer, "metrics": metrics,
                                       "loss": losses[0] if len(losses) == 1 else losses}},
            {"do": "evaluate", "positional": [x, y], "args": {"return_dict": True}},
            *(training if model["may_train"] else []),
            {"do": "evaluate", "positional": [x, y]}, {"do": "predict", "positional": [x]},
            {"do": "get", "args": {"path": "metrics_names"}},
        ],
    }  # fmt: skip


def array(values):
    return {"array": values, "dtype": "float32"}


def with_weights(case, seed):
    """The case with an array for each weight, in the shapes that minitf's model has.

    Real Keras refuses them if its model's weights have other shapes or another order.
    """
    rng = np.random.default_rng([23, seed])
    keras.utils.clear_session(free_memory=False)
    shapes = [weight.shape for weight in build_model(keras, case["model"]).get_weights()]
    values = [np.round(rng.uniform(-0.8, 0.8, shape), 3).tolist() for shape in shapes]
    return {**case, "weights": [array(one) for one in values]}


DATA = {}


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """(case, what real Keras gave) by id."""
    cases = [with_weights(case_of(seed, DATA), seed) for seed in (*SEEDS, *STACKS)]
    shares = cases[::2], cases[1::2]  # for two processes: Keras compiles every model
    with ThreadPoolExecutor() as threads:
        asked = [threads.submit(keras_answers, "play", {"cases": share, "data": DATA},
                                tmp_path_factory.mktemp("keras")) for share in shares]
    return {case["id"]: (case, answer) for share, answers in zip(shares, asked, strict=True)
            for case, answer in zip(share, answers.result(), strict=True)}


@pytest.mark.parametrize("seed", (*SEEDS, *STACKS))
def test_a_random_model_trains_as_in_keras(seed, played):
    case, wanted = played[f"seed {seed}"]
    description = json.dumps({key: case[key] for key in ("model", "steps")})
    got = play(keras, case, DATA)
    for step, one, other in zip(case["steps"], got, wanted, strict=False):
        if isinstance(other, dict) and "error" in other:
            assert one.get("error") == other["error"], f"{other}\n{description}"
            continue
        assert not (isinstance(one, dict) and "error" in one), f"{one}\n{description}"
        tolerance = 2e-3 if step["do"] in ("fit", "evaluate") else 1e-4
        found = difference(one, other, tolerance, small=1e-5, where=step["do"])
        assert found is None, f"{found}\n{description}"
    assert len(got) == len(wanted), description


def test_most_random_models_train(played):
    trained = [
        case for case, answers in played.values()
        if len(answers) == len(case["steps"]) and any(s["do"] == "fit" for s in case["steps"])
        and not any(isinstance(one, dict) and "error" in one for one in answers)
    ]  # fmt: skip
    assert len(trained) >= 0.8 * len(SEEDS)
