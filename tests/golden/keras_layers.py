"""Record layers of one family as real Keras has them: keras_layers_<family>.json.

A row of keras_layers_<family>.py is made by `row(id, make, *inputs, ...)`; `observe` plays it with
real Keras when it is recorded and with minitf in tests/keras/test_layer_families.py.
"""

import inspect

import numpy as np
from keras_fixture import fixed_array, fixed_numbers, fold, write_topic
from keras_replay import decode, encode, encode_array, reach
from keras_specs import plain


def row(id, make, *inputs, call=None, again=0, train=True, symbolic=True, weights=None,
        batch=None):
    """A layer and what to do with it.

    make: keras_training_rows.new("layers.Dense", units=2). inputs: arrays (`fixed_array`), one is
    given alone, several as a list. call: further arguments of the call. again: how often to call
    it again. train: whether to train a model of it for a step. weights: list of arrays instead of
    fixed numbers. batch: fixed batch size of the symbolic inputs (stateful layers).
    """
    usual = {"call": None, "again": 0, "train": True, "symbolic": True, "weights": None,
             "batch": None}
    given = {"call": call, "again": again, "train": train, "symbolic": symbolic,
             "weights": weights, "batch": batch}
    return {"id": id, "make": make, "inputs": list(inputs),
            **{key: value for key, value in given.items() if value != usual[key]}}


def one(values):
    return values[0] if len(values) == 1 else list(values)


def listed(value):
    return list(value) if isinstance(value, (list, tuple)) else [value]


def numbers_for(thing, seed):
    """Fixed numbers for every float weight; whole ones (counts, seeds) keep theirs."""
    return [
        np.array(fold(fixed_numbers(seed + i, int(np.prod(w.shape)), 0.1, 0.9), list(w.shape)),
                 "float32") if w.dtype.kind == "f" else w
        for i, w in enumerate(thing.get_weights())]


def set_weights(keras, layer, case):
    if "weights" in case:
        layer.set_weights([decode(keras, one) for one in case["weights"]])
    elif layer.get_weights():
        layer.set_weights(numbers_for(layer, sum(map(ord, case["id"])) % 97))


def failing(run):
    """What a step gave, or its error."""
    try:
        return run()
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}


def positional(cls):
    """[name, default] of each argument that may be given by position."""
    known = getattr(cls, "__signature__", None) or inspect.signature(cls.__init__)
    return [[p.name, "<required>" if p.default is p.empty else encode(p.default)]
            for p in known.parameters.values()
            if p.kind is p.POSITIONAL_OR_KEYWORD and p.name != "self"]


def observe(keras, case):
    """Everything recorded of a row."""
    keras.utils.clear_session(free_memory=False)
    keras.utils.set_random_seed(3)
    seen = {}
    seen["signature"] = positional(reach(keras, case["make"]["class"]))
    inputs = [decode(keras, one_input) for one_input in case["inputs"]]
    call = {key: decode(keras, value) for key, value in case.get("call", {}).items()}
    made = []

    def config():
        made.append(decode(keras, case["make"]))
        return plain(made[0].get_config())

    seen["config"] = failing(config)
    if not made:
        return seen
    layer = made[0]

    def called():
        return [encode_array(output) for output in listed(layer(one(inputs), **call))]

    def output():
        layer(one(inputs), **call)
        set_weights(keras, layer, case)
        if getattr(layer, "stateful", False):
            layer.reset_state()
        return called()

    seen["output"] = failing(output)
    if isinstance(seen["output"], list):
        seen["weights"] = [[w.path, list(w.shape), bool(w.trainable)] for w in layer.weights]
        for i in range(case.get("again", 0)):
            seen[f"output {i + 2}"] = failing(called)
        if call.get("training"):
            seen["weights after"] = [encode_array(w) for w in layer.get_weights()]
    if case.get("symbolic", True):
        seen["symbolic shape"] = failing(lambda: symbolic_shape(keras, case, inputs))
    if case.get("train", True) and isinstance(seen["output"], list):
        seen["training step"] = failing(lambda: training_step(keras, case, inputs))
    return seen


def symbols(keras, case, inputs):
    shapes = [{"batch_shape": (case["batch"], *x.shape[1:])} if "batch" in case
              else {"shape": x.shape[1:]} for x in inputs]
    return [keras.Input(**shape, dtype=x.dtype.name)
            for shape, x in zip(shapes, inputs, strict=True)]


def symbolic_shape(keras, case, inputs):
    result = decode(keras, case["make"])(one(symbols(keras, case, inputs)))
    return [list(t.shape) for t in listed(result)]


def training_step(keras, case, inputs):
    """The loss before a step of a model of the layer, and all weights after it.

    A Dense before the layer, for each float input, brings the gradient by the input to light.
    """
    given = symbols(keras, case, inputs)
    before = [keras.layers.Dense(x.shape[-1], name=f"before_{i}")(t) if x.dtype.kind == "f" else t
              for i, (t, x) in enumerate(zip(given, inputs, strict=True))]
    layer = decode(keras, case["make"])
    outputs = listed(layer(one(before)))
    model = keras.Model(given, outputs)
    model.set_weights(numbers_for(model, 5))
    set_weights(keras, layer, case)
    model.compile(keras.optimizers.SGD(0.1), ["mse"] * len(outputs))
    found = listed(layer(one(inputs)))
    targets = [np.array(fold(fixed_numbers(31, int(np.prod(t.shape)), -1, 1), list(t.shape)),
                        "float32") for t in found]
    set_weights(keras, layer, case)
    losses = model.train_on_batch(inputs, targets)
    return {"loss": encode(np.float32(listed(losses)[0])),
            "weights": [encode_array(w) for w in model.get_weights()]}


def recorder(family, rows):
    """What a family's module exports as `record`."""
    def record(keras, directory):
        cases = [{**case, "kind": "layer", "seen": observe(keras, case)} for case in rows]
        return write_topic(directory, f"layers_{family}", keras, cases)

    return record


__all__ = ["fixed_array", "observe", "recorder", "row"]
