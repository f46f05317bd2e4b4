"""Record configs, signatures, shapes, names, inventories: keras_specs.json."""

import inspect

import numpy as np
from keras_fixture import fixed_array, write_topic
from keras_replay import decode, encode, number, reach, run_code
from keras_specs_rows import (
    CUBE,
    INITIALIZERS,
    INITIALIZERS_WITH_ARGUMENTS,
    INVENTORIES,
    LAYERS,
    REST,
    SHAPES,
    SIGNATURES,
    SNIPPETS,
)

NOISE = ("module", "registered_name", "build_config")


def plain(value):
    """A config without the notes of the saving library: {"class_name", "config"} remain."""
    if isinstance(value, dict):
        if value.get("class_name") == "DTypePolicy":
            return value["config"]["name"]
        return {key: plain(item) for key, item in value.items() if key not in NOISE}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return encode(value)


def label(row):
    """An id from a class and its arguments."""
    return row["class"] + "".join(f" {key}={value}" for key, value in row["args"].items())


def config_cases(keras):
    for row in [*LAYERS, *INITIALIZERS, *INITIALIZERS_WITH_ARGUMENTS, *REST]:
        keras.utils.clear_session(free_memory=False)
        config = decode(keras, row).get_config()
        case = {"id": "config " + label(row), "kind": "config", "make": row,
                "keys": list(config), "config": plain(config)}
        if case["config"] != config:
            case["raw"] = encode(config)
        yield case


def parameters(thing):
    """[name, kind, default] of each parameter; no default is "<required>"."""
    target = thing.__init__ if inspect.isclass(thing) else thing
    rows = []
    for one in inspect.signature(target).parameters.values():
        default = "<required>" if one.default is one.empty else one.default
        known = default is None or isinstance(default, (bool, int, float, str, tuple, list))
        rows.append([one.name, one.kind.name.lower(), encode(default) if known else repr(default)])
    return [row for row in rows if row[0] != "self"]


def signature_cases(keras):
    made = [row["class"] for row in [*LAYERS, *INITIALIZERS, *REST]]
    for name in dict.fromkeys([*made, *SIGNATURES]):
        yield {"id": f"signature {name}", "kind": "signature", "of": name,
               "parameters": parameters(reach(keras, name))}


def outcome(keras, code):
    """The value of a snippet, or the error it raises."""
    try:
        return {"result": encode(run_code(keras, code))}
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}


def code_cases(keras):
    for name, text in SHAPES.items():
        eager = f"{CUBE}\n" + text.replace("{x}", "x")
        symbolic = "S = keras.Input((3, 4))\n" + f"({text.replace('{x}', 'S')}).shape"
        yield {"id": f"eager {name}", "kind": "code", "code": eager, **outcome(keras, eager)}
        yield {"id": f"symbolic {name}", "kind": "code", "code": symbolic,
               **outcome(keras, symbolic)}
    for name, code in SNIPPETS.items():
        yield {"id": f"code {name}", "kind": "code", "code": code, **outcome(keras, code)}


def initializer_cases(keras):
    """Values where they are fixed, statistics of [100, 100] and [30, 20] where they are drawn."""
    fixed = ("Zeros", "Ones", "Constant", "Identity")
    for row in [*INITIALIZERS, *INITIALIZERS_WITH_ARGUMENTS]:
        case = {"id": "values " + label(row), "kind": "initializer", "make": row}
        if row["class"].endswith(fixed):
            case["values"] = encode(decode(keras, row)((2, 3)))
        else:
            for shape in ((100, 100), (400, 25)):
                keras.utils.set_random_seed(5)
                drawn = np.asarray(decode(keras, row)(shape))
                key = "x".join(map(str, shape))
                case[key] = {name: number(getattr(drawn, name)(), True)
                             for name in ("min", "max", "mean", "std")}
        yield case


def inventory_cases(keras):
    for path in INVENTORIES:
        module = reach(keras, path) if path else keras
        yield {"id": f"inventory {path or 'keras'}", "kind": "inventory", "of": path,
               "names": [name for name in dir(module) if not name.startswith("_")]}


def loss_cases(keras):
    """Losses called on their own: reductions, sample weights."""
    truth, guess = fixed_array(31, [3, 4], 0, 1), fixed_array(32, [3, 4], 0.05, 0.95)
    weight = {"array": [1, 0.5, 2], "dtype": "float32"}
    for row in REST:
        name = row["class"].removeprefix("losses.")
        if name == row["class"] or row["args"] or name.startswith("Sparse"):
            continue
        for reduction in ("sum_over_batch_size", "sum", "none", "mean", "mean_with_sample_weight"):
            for weights in (None, weight):
                loss = decode(keras, {**row, "args": {"reduction": reduction}})
                args = [decode(keras, one) for one in (truth, guess)]
                got = loss(*args, sample_weight=decode(keras, weights))
                if weights is not None and name not in ("MeanSquaredError", "Hinge"):
                    continue
                yield {"id": f"loss {name} {reduction} weights={weights is not None}",
                       "kind": "loss", "of": row["class"], "reduction": reduction,
                       "y_true": truth, "y_pred": guess, "sample_weight": weights,
                       "result": encode(got)}


def metric_cases(keras):
    """Metrics after one and after two batches, plain and weighted, and after a reset."""
    bits = {"array": [[1], [0], [1], [1]], "dtype": "float32"}
    chances = {"array": [[0.9], [0.6], [0.5], [0.2]], "dtype": "float32"}
    hot = {"array": [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]], "dtype": "float32"}
    labels = {"array": [0, 1, 2, 1], "dtype": "int32"}
    scores = fixed_array(33, [4, 3], 0.05, 0.95)
    weight = {"array": [1, 0.5, 2, 0], "dtype": "float32"}
    pairs = {"Categorical": (hot, scores), "Sparse": (labels, scores), "TopK": (hot, scores)}
    for row in REST:
        name = row["class"].removeprefix("metrics.")
        if name == row["class"] or name in ("Mean", "Sum"):
            continue
        truth, guess = next((pair for key, pair in pairs.items() if name.startswith(key)),
                            (bits, chances))
        for weights in (None, weight):
            metric = decode(keras, row)
            args, results = [decode(keras, one) for one in (truth, guess)], []
            for half in (slice(0, 1), slice(1, 4)):
                part = None if weights is None else decode(keras, weights)[half]
                metric.update_state(*[one[half] for one in args], sample_weight=part)
                results.append(encode(metric.result()))
            metric.reset_state()
            yield {"id": f"metric {label(row)} weights={weights is not None}", "kind": "metric",
                   "make": row, "y_true": truth, "y_pred": guess, "sample_weight": weights,
                   "cuts": [1, 4], "results": results, "after_reset": encode(metric.result()),
                   "variables": [one.name for one in metric.variables]}


def applied_cases(keras):
    """Regularizers and constraints applied to an array."""
    value = fixed_array(34, [3, 4], -2, 2)
    for row in REST:
        if row["class"].startswith(("regularizers.", "constraints.")):
            tensor = keras.ops.convert_to_tensor(decode(keras, value))
            yield {"id": f"applied {label(row)}", "kind": "applied", "make": row, "x": value,
                   "result": encode(decode(keras, row)(tensor))}


def record(keras, directory):
    groups = [config_cases, signature_cases, code_cases, initializer_cases, inventory_cases,
              loss_cases, metric_cases, applied_cases]
    cases = [case for group in groups for case in group(keras)]
    return write_topic(directory, "specs", keras, cases)
