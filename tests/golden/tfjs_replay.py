"""Do in Python what the tfjs recorders did: make things from their descriptions, compare values."""

import json
import math
from itertools import count
from pathlib import Path

import numpy as np

import minitf as tf
from minitf.dialect import TFJS
from minitf.tfjs import tensor
from minitf.tfjs.tensor import all_variables

UNDEFINED = {"undefined": True}


def recorded(name):
    """What `tfjs_<name>.json` holds."""
    text = (Path(__file__).parent / f"tfjs_{name}.json").read_text(encoding="utf-8")
    return json.loads(text)


def start_afresh():
    """Names count from 1 again and no variable of an earlier case is found, as in a new tfjs."""
    TFJS.counts.clear()
    tensor._next_variable_id = count().__next__
    all_variables.clear()


def look_up(name):
    place = tf
    for part in name.split("."):
        place = getattr(place, part)
    return place


def realise(value, tensors=()):
    """A description from the JSON as what minitf takes."""
    if isinstance(value, list):
        return [realise(item, tensors) for item in value]
    if not isinstance(value, dict):
        return value
    if "t" in value:
        return tensors[value["t"]]
    if "undefined" in value:
        return None
    if "ref" in value:
        return look_up(value["ref"])
    if "call" in value:
        return look_up(value["call"])(*realise(value["args"], tensors))
    if "tensor" in value:
        return tf.tensor(value["tensor"], value.get("shape"), value.get("dtype"))
    return {key: realise(item, tensors) for key, item in value.items()}


def number(value):
    """A number from the JSON, which has no infinite ones and no NaN."""
    return float(value.replace("Infinity", "inf")) if isinstance(value, str) else value


def tensor_of(one):
    """A tensor from {values, shape, dtype}; complex numbers are interleaved, as tfjs reads them."""
    shape, dtype = one["shape"], one["dtype"]
    if dtype == "string":
        return tf.tensor(one["values"], shape, dtype)
    values = np.array([number(value) for value in one["values"]], np.float64)
    if dtype == "complex64":
        return tf.complex(tf.tensor(values[::2], shape), tf.tensor(values[1::2], shape))
    return tf.tensor(values != 0 if dtype == "bool" else values, shape, dtype)


def plain(value):
    """What minitf returns, in the recorder's JSON: tensors as {shape, dtype, values}."""
    if isinstance(value, tf.Tensor):
        return {"shape": value.shape, "dtype": value.dtype, "values": plain(value.dataSync())}
    if isinstance(value, np.generic):
        return plain(value.item())
    if isinstance(value, np.ndarray):
        return [plain(item) for item in value.ravel().tolist()]
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")
    return value


def difference(got, wanted, tolerance=1e-4, small=1e-6, where=""):
    """None where two JSON values agree (numbers within the tolerance), else where they differ."""
    if isinstance(wanted, dict) and wanted == UNDEFINED:
        return None if got is None else f"{where}: {got!r} instead of undefined"
    if _is_number(wanted) and _is_number(got):
        got, wanted = float(got), float(wanted)
        if math.isnan(wanted) or math.isinf(wanted):
            same = str(got) == str(wanted)
        else:
            same = abs(got - wanted) <= max(small, tolerance * abs(wanted))
        return None if same else f"{where}: {got} instead of {wanted}"
    if isinstance(wanted, list) and isinstance(got, list):
        if len(got) != len(wanted):
            return f"{where}: {len(got)} items instead of {len(wanted)}: {got} / {wanted}"
        pairs = enumerate(zip(got, wanted, strict=True))
    elif isinstance(wanted, dict) and isinstance(got, dict):
        missing = {key for key, item in wanted.items() if item != UNDEFINED} - set(got)
        more = {key for key, item in got.items() if item is not None} - set(wanted)
        if missing or more:
            return f"{where}: lacks {sorted(missing)}, has besides {sorted(more)}"
        pairs = ((key, (got.get(key), item)) for key, item in wanted.items())
    else:
        same = type(got) is type(wanted) and got == wanted
        return None if same else f"{where}: {got!r} instead of {wanted!r}"
    for place, (a, b) in pairs:
        found = difference(a, b, tolerance, small, f"{where}[{place}]")
        if found:
            return found
    return None


def _is_number(value):
    return (isinstance(value, (int, float)) and not isinstance(value, bool)) or value in (
        "NaN", "Infinity", "-Infinity")


def build_model(description):
    """A model from its description; see tfjs_training_cases.js for the two kinds."""
    if description["kind"] == "sequential":
        model = tf.sequential({"name": description["name"]} if "name" in description else {})
        for layer in description["layers"]:
            model.add(_layer(layer))
        return model
    layers, nodes = {}, {}
    for node in description["nodes"]:
        if "input" in node:
            nodes[node["id"]] = tf.input(node["input"])
            continue
        if node["layer"] not in layers:
            layers[node["layer"]] = _layer(node)
        inputs = [nodes[name] for name in node["from"]]
        nodes[node["id"]] = layers[node["layer"]].apply(inputs[0] if len(inputs) == 1 else inputs)

    def pick(names):
        return nodes[names[0]] if len(names) == 1 else [nodes[name] for name in names]

    name = {"name": description["name"]} if "name" in description else {}
    return tf.model({"inputs": pick(description["inputs"]),
                     "outputs": pick(description["outputs"]), **name})


def _layer(description):
    if "model" in description:
        return build_model(description["model"])
    return getattr(tf.layers, description["factory"])(realise(description["config"]))


def weights_of(model):
    return [[w.originalName, w.shape, plain(w.read().dataSync())] for w in model.weights]


def random_numbers(seed):
    """The recorder's generator: numbers of three decimals in (-scale, scale)."""
    state = seed

    def draw(count, scale):
        nonlocal state
        numbers = []
        for _ in range(count):
            state = (state * 1664525 + 1013904223) % 2**32
            numbers.append(math.floor((state / 2**32 * 2 - 1) * scale * 1000 + 0.5) / 1000)
        return numbers

    return draw


def set_weights(model, weights):
    draw = random_numbers(weights.get("seed", 0))
    model.setWeights([
        tf.tensor(weights["values"][i] if "values" in weights
                  else draw(math.prod(weight.shape), weights["scale"]), weight.shape)
        for i, weight in enumerate(model.weights)
    ])


__all__ = ["build_model", "difference", "look_up", "number", "plain", "realise", "recorded",
           "set_weights", "start_afresh", "tensor_of", "weights_of"]
