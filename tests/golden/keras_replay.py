"""Run one recorded Keras case against any module with Keras's names, and describe what happened.

The recorder plays each case with real Keras; a test plays the same case with
``from minitf import keras`` and compares the two descriptions. Nothing here knows which of the two
it is given.

A case is plain JSON. Values in it:
    {"array": [...], "dtype": "float32"}   a NumPy array
    {"data": "x"}                          an array of the file's "data" table
    {"class": "optimizers.SGD", "args": {...}, "positional": [...]}   an object of the module
    {"ref": "activations.relu"}            a function or class of the module
    {"tuple": [...]}  {"pairs": [[k, v], ...]}  {"slice": [start, stop, step]}
    {"callback": "record"}                 a callback that notes every call (see `recorder`)
    "NaN" "Infinity" "-Infinity"           in results: numbers that JSON has not
"""

import math

import numpy as np


def reach(root, path):
    """Follow a dotted path of attributes from `root`."""
    for name in path.split("."):
        root = getattr(root, name)
    return root


def has(root, path):
    """Whether a dotted path of attributes leads anywhere from `root`."""
    try:
        reach(root, path)
    except AttributeError:
        return False
    return True


def number(value, single=False):
    """A float as JSON can hold it; with `single`, in the shortest form that float32 needs."""
    value = float(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return float(str(np.float32(value))) if single else value


def nested(array):
    """A NumPy array as nested lists of JSON numbers."""
    if array.ndim:
        return [nested(np.asarray(row)) for row in array]
    if array.dtype == bool:
        return bool(array)
    if np.issubdtype(array.dtype, np.integer):
        return int(array)
    return number(array, single=array.dtype != np.float64)


def encode_array(array):
    """An array as {"array", "dtype", "shape"}."""
    array = np.asarray(array)
    values = nested(array.astype("float32") if array.dtype.name == "bfloat16" else array)
    return {"array": values, "dtype": array.dtype.name, "shape": list(array.shape)}


def encode(value):
    """What a call returned, as JSON that keeps the type."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, np.generic):
        return {"scalar": nested(np.asarray(value)), "dtype": value.dtype.name}
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return number(value)
    if isinstance(value, tuple):
        return {"tuple": [encode(item) for item in value]}
    if isinstance(value, list):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {"pairs": [[encode(key), encode(item)] for key, item in value.items()]}
    if hasattr(value, "dtype") and hasattr(value, "shape"):
        return encode_array(value)
    return {"object": type(value).__name__}


def decode(keras, value, data=None):
    """A value of a case as the object that the call wants."""
    if isinstance(value, list):
        return [decode(keras, item, data) for item in value]
    if not isinstance(value, dict):
        return value
    if "array" in value:
        return np.array(value["array"], dtype=value["dtype"])
    if "data" in value:
        return decode(keras, data[value["data"]])
    if "tuple" in value:
        return tuple(decode(keras, item, data) for item in value["tuple"])
    if "pairs" in value:
        return {decode(keras, k, data): decode(keras, v, data) for k, v in value["pairs"]}
    if "slice" in value:
        return slice(*value["slice"])
    if "ref" in value:
        return reach(keras, value["ref"])
    if "callback" in value:
        return recorder(keras, value)
    if "class" in value:
        positional = decode(keras, value.get("positional", []), data)
        named = {k: decode(keras, v, data) for k, v in value.get("args", {}).items()}
        return reach(keras, value["class"])(*positional, **named)
    return {key: decode(keras, item, data) for key, item in value.items()}


def recorder(keras, row):
    """A callback named by a case: `record` notes calls, `stop` stops, `rate` sets the rate."""

    class Record(keras.callbacks.Callback):
        def __init__(self):
            super().__init__()
            self.calls = []

        def note(self, method, index, logs):
            row = [method] if index is None else [method, int(index)]
            self.calls.append([*row, None if logs is None else list(logs)])

    def method(name, indexed):
        if indexed:
            return lambda self, index, logs=None: self.note(name, index, logs)
        return lambda self, logs=None: self.note(name, None, logs)

    for moment in ("begin", "end"):
        for phase in ("train", "test", "predict"):
            setattr(Record, f"on_{phase}_{moment}", method(f"on_{phase}_{moment}", False))
            name = f"on_{phase}_batch_{moment}"
            setattr(Record, name, method(name, True))
        setattr(Record, f"on_epoch_{moment}", method(f"on_epoch_{moment}", True))

    class Stop(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            if row["callback"] == "stop" and epoch == row["epoch"]:
                self.model.stop_training = True

        def on_train_batch_end(self, batch, logs=None):
            if row["callback"] == "stop_batch" and batch == row["batch"]:
                self.model.stop_training = True

    class Rate(keras.callbacks.Callback):
        def on_epoch_begin(self, epoch, logs=None):
            self.model.optimizer.learning_rate = row["rates"][epoch]

    return {"record": Record, "stop": Stop, "stop_batch": Stop, "rate": Rate}[row["callback"]]()


def build_model(keras, row):
    """The model that a declarative description names (see keras_training_rows.py)."""
    options = {key: decode(keras, value) for key, value in row.get("args", {}).items()}
    if row["kind"] == "sequential":
        return keras.Sequential([build_layer(keras, part) for part in row["layers"]], **options)
    made, layers = {}, {}
    for part in row["inputs"]:
        named = {key: decode(keras, value) for key, value in part["args"].items()}
        made[part["id"]] = keras.Input(**named)
    for part in row["nodes"]:
        if "again" in part:
            layers[part["id"]] = layers[part["again"]]
        else:
            layers[part["id"]] = build_layer(keras, part["layer"])
        made[part["id"]] = layers[part["id"]](pick(made, part["on"]))
    inputs = pick(made, row.get("take", [part["id"] for part in row["inputs"]]))
    return keras.Model(inputs, pick(made, row["outputs"]), **options)


def build_layer(keras, part):
    """A layer, or a model used as a layer."""
    return build_model(keras, part) if "kind" in part else decode(keras, part)


def pick(made, which):
    """The tensors that a name, a list of names or a dict of names stands for."""
    if isinstance(which, list):
        return [made[name] for name in which]
    if isinstance(which, dict):
        return {key: made[name] for key, name in which.items()}
    return made[which]


def names(model):
    """Names of a model, its layers and its weights, in the order that the model gives them."""
    return {
        "model": model.name,
        "class": type(model).__name__,
        "layers": [[layer.name, type(layer).__name__] for layer in model.layers],
        "weights": [
            [weight.name, weight.path, list(weight.shape), bool(weight.trainable)]
            for weight in model.weights
        ],
        "trainable_weights": [weight.path for weight in model.trainable_weights],
        "count_params": int(model.count_params()),
    }


def perform(keras, model, step, data, callbacks):
    """Do one step of a case; return what it gave, ready for JSON."""
    what, given = step["do"], step.get("args", {})
    if what == "names":
        return names(model)
    if what == "weights":
        return [encode_array(weight) for weight in model.get_weights()]
    if what == "get":
        value = reach(model, given["path"])
        return encode(np.asarray(value) if hasattr(value, "numpy") else value)
    if what == "set":
        owner, _, name = given["path"].rpartition(".")
        setattr(reach(model, owner) if owner else model, name, decode(keras, given["value"]))
        return None
    if what == "freeze":
        model.get_layer(given["layer"]).trainable = given.get("trainable", False)
        return None
    if what == "optimizer":
        optimizer = model.optimizer
        return {
            "iterations": int(np.asarray(optimizer.iterations)),
            "learning_rate": number(np.asarray(optimizer.learning_rate), single=True),
            "variables": [[one.name, one.path, list(one.shape)] for one in optimizer.variables],
        }
    if what == "calls":
        return [one.calls for one in callbacks if hasattr(one, "calls")]
    if what == "callback":
        return encode(reach(callbacks[given["index"]], given["path"]))
    positional = decode(keras, step.get("positional", []), data)
    named = {key: decode(keras, value, data) for key, value in given.items()}
    callbacks.extend(named.get("callbacks", []))
    if what in ("fit", "evaluate", "predict"):
        named.setdefault("verbose", 0)
    value = reach(model, what)(*positional, **named)
    if what == "fit":
        series = value.history.items()
        history = [[key, [number(one, True) for one in numbers]] for key, numbers in series]
        return {"history": history, "epoch": list(value.epoch), "params": encode(value.params)}
    return encode(value)


def play(keras, case, data):
    """Play a training case; return one result per step, up to the first error.

    An error is the last result: {"error": its type, "message": its text}.
    """
    keras.utils.clear_session(free_memory=False)
    model = build_model(keras, case["model"])
    if case.get("weights"):
        model.set_weights([decode(keras, weight) for weight in case["weights"]])
    results, callbacks = [], []
    for step in case["steps"]:
        try:
            results.append(perform(keras, model, step, data, callbacks))
        except Exception as error:
            results.append({"error": type(error).__name__, "message": str(error)})
            break
    return results


def run_code(keras, code):
    """Run a snippet that knows `keras` and `np`; return the value of its last line."""
    keras.utils.clear_session(free_memory=False)
    *before, last = code.strip().split("\n")
    names = {"keras": keras, "np": np}
    exec("\n".join(before), names)
    return eval(last, names)


def call_op(keras, case, inputs):
    """Call keras.ops.<fn> of a case: {"t": name} is a tensor, {"n": name} a NumPy array."""

    def value(item):
        if isinstance(item, dict) and "t" in item:
            return keras.ops.convert_to_tensor(decode(keras, inputs[item["t"]]))
        if isinstance(item, dict) and "n" in item:
            return decode(keras, inputs[item["n"]])
        if isinstance(item, dict) and "tuple" in item:
            return tuple(value(one) for one in item["tuple"])
        if isinstance(item, list):
            return [value(one) for one in item]
        return decode(keras, item)

    named = {key: value(item) for key, item in case["kwargs"].items()}
    return reach(keras.ops, case["fn"])(*[value(item) for item in case["args"]], **named)
