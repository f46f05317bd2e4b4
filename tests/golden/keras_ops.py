"""Record single calls of keras.ops, with the dtype of what they return: keras_ops.json."""

import keras_ops_rows as rows
from keras_fixture import write_topic
from keras_replay import call_op, encode


def label(item):
    """A short text for an argument."""
    if isinstance(item, dict):
        return next((str(item[key]) for key in ("t", "n", "tuple", "array") if key in item), "")
    if isinstance(item, list):
        return "[" + ",".join(label(one) for one in item) + "]"
    return str(item)


def described(row, number):
    name, args, kwargs = (*row, {})[:3]
    parts = [label(one) for one in args] + [f"{k}={label(v)}" for k, v in kwargs.items()]
    return {"id": f"{number} {name}({', '.join(parts)})", "fn": name, "args": args,
            "kwargs": kwargs}


def record(keras, directory):
    groups = [rows.elementwise(), rows.reductions(), rows.shapes(), rows.makers()]
    cases = [described(row, i) for i, row in enumerate(row for group in groups for row in group)]
    for case in cases:
        try:
            value = call_op(keras, case, rows.INPUTS)
            case["result"] = encode(value)
        except Exception as error:
            case.update({"error": type(error).__name__, "message": str(error)})
    return write_topic(directory, "ops", keras, cases, inputs=rows.INPUTS)
