"""Record losses and metrics that only Keras has: keras_scores.json."""

import numpy as np
from keras_fixture import write_topic
from keras_replay import decode, encode, reach, run_code
from keras_scores_rows import (
    DATA,
    ERRORS,
    EVALUATED,
    FUNCTIONS,
    LOSSES,
    METRICS,
    WEIGHTS,
    WHOLE,
)
from keras_specs import label, plain

CUTS = (slice(0, 3), slice(3, 8))
START = {"array": [[0.3, -0.2, 0.1, 0.4], [-0.1, 0.25, 0.35, -0.3]], "dtype": "float32"}


def trained(keras, row, data):
    """Losses and the kernel after two steps of gradient descent."""
    x, truth = np.linspace(-1, 1, 16, dtype="float32").reshape(8, 2), decode(keras, DATA[data][0])
    units = DATA[data][1]["array"][0]
    shape = "linear" if data in ("logits", "embeddings") else "sigmoid"
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(len(units), activation=shape)])
    kernel = decode(keras, START)[:, :len(units)]
    model.set_weights([kernel, np.zeros(len(units), "float32")])
    model.compile(keras.optimizers.SGD(0.05), decode(keras, row))
    history = model.fit(x, truth, epochs=2, batch_size=8, shuffle=False, verbose=0)
    return {"loss": encode(history.history["loss"]), "kernel": encode(model.get_weights()[0])}


def loss_cases(keras):
    for row, data in LOSSES:
        truth, guess = (decode(keras, one) for one in DATA[data])
        results = {}
        for reduction in ("sum_over_batch_size", "sum", "none"):
            for weights in (None, WEIGHTS):
                if weights and row["args"].get("axis") == 0:
                    continue
                made = decode(keras, {**row, "args": {**row["args"], "reduction": reduction}})
                got = made(truth, guess, sample_weight=decode(keras, weights))
                results[f"{reduction}{' weighted' if weights else ''}"] = encode(got)
        case = {"id": f"loss {label(row)} of {data}", "kind": "loss", "make": row, "data": data,
                "config": plain(decode(keras, row).get_config()), "results": results}
        if row["args"].get("axis") != 0:
            case["trained"] = trained(keras, row, data)
        yield case


def summed_up(keras, row, data, weights):
    """Results after one and two batches and after a reset; the variables' names and shapes."""
    metric, results = decode(keras, row), []
    truth, guess = (decode(keras, one) for one in DATA[data])
    weights = decode(keras, weights)
    for part in CUTS:
        metric.update_state(truth[part], guess[part],
                            sample_weight=None if weights is None else weights[part])
        results.append(encode(metric.result()))
    variables = [[one.name, list(one.shape)] for one in metric.variables]
    metric.reset_state()
    return {"results": [*results, encode(metric.result())], "variables": variables}


def metric_cases(keras):
    for row, data in METRICS:
        keras.utils.clear_session(free_memory=False)
        config = plain(decode(keras, row).get_config())
        second = decode(keras, row).name
        weights = WHOLE if "IoU" in row["class"] else WEIGHTS
        yield {"id": f"metric {label(row)} of {data}", "kind": "metric", "make": row,
               "data": data, "config": config, "name_of_a_second": second,
               "plain": summed_up(keras, row, data, None),
               "weighted": summed_up(keras, row, data, weights)}


def function_cases(keras):
    for room, name, data in FUNCTIONS:
        args = [decode(keras, one) for one in DATA[data]]
        yield {"id": f"function {room}.{name}", "kind": "function", "of": f"{room}.{name}",
               "data": data, "result": encode(reach(keras, f"{room}.{name}")(*args))}


def error_cases(keras):
    for name, code in ERRORS.items():
        try:
            run_code(keras, code)
        except Exception as error:
            yield {"id": f"error {name}", "kind": "error", "code": code,
                   "error": type(error).__name__, "message": str(error)}


def evaluated_cases(keras):
    """What evaluate says of metrics, of several numbers too."""
    for row, data in METRICS:
        if label(row) not in EVALUATED:
            continue
        keras.utils.clear_session(free_memory=False)
        yield {"id": f"evaluated {label(row)} of {data}", "kind": "evaluated", "make": row,
               "data": data, "logs": evaluated(keras, row, data)}


def evaluated(keras, row, data):
    truth, guess = (decode(keras, one) for one in DATA[data])
    model = keras.Sequential([keras.Input(guess.shape[1:]), keras.layers.Activation("linear")])
    model.compile("sgd", "mse", metrics=[decode(keras, row)])
    logs = model.evaluate(guess, truth, batch_size=3, verbose=0, return_dict=True)
    return {name: encode(np.asarray(value)) for name, value in logs.items()}


def record(keras, directory):
    groups = [loss_cases, metric_cases, function_cases, error_cases, evaluated_cases]
    cases = [case for group in groups for case in group(keras)]
    return write_topic(directory, "scores", keras, cases)
