"""keras.ops on random shapes, axes and dtypes give what real Keras gives."""

import json

import numpy as np
import pytest
from keras_replay import call_op, encode
from random_graphs import pick
from real_libraries import keras_answers
from tfjs_replay import difference

from minitf import keras

CASES_OF_EACH = 4
UNARY = [
    "abs", "exp", "square", "negative", "sigmoid", "relu", "relu6", "elu", "selu", "gelu", "silu",
    "tanh", "softplus", "softsign", "floor", "ceil", "round", "sign", "sin", "cos", "expm1",
    "hard_sigmoid", "leaky_relu", "reciprocal", "erf", "arctan", "log_sigmoid", "celu",
    "hard_tanh", "isfinite", "zeros_like", "ones_like",
]  # fmt: skip
POSITIVE = ["log", "log1p", "sqrt", "rsqrt", "log2", "log10"]
BINARY = ["add", "subtract", "multiply", "divide", "maximum", "minimum", "equal", "not_equal",
          "greater", "less_equal", "logaddexp", "true_divide"]  # fmt: skip
REDUCTIONS = ["sum", "mean", "max", "min", "prod", "var", "std", "logsumexp", "count_nonzero"]


def array(rng, shape, low=-2.0, high=2.0, dtype="float32"):
    """An array of the file's inputs, as keras_replay.py writes arrays."""
    if dtype == "int32":
        return {"array": rng.integers(-4, 5, shape).tolist(), "dtype": dtype}
    if dtype == "bool":
        return {"array": (rng.random(shape) < 0.5).tolist(), "dtype": dtype}
    return {"array": np.round(rng.uniform(low, high, shape) + 0.0003, 3).tolist(), "dtype": dtype}


def shape_of(rng, lowest=0, highest=4):
    return tuple(int(n) for n in rng.integers(1, 4, int(rng.integers(lowest, highest + 1))))


def pair(rng):
    shape = shape_of(rng, 1, 3)
    other = tuple(1 if rng.random() < 0.3 else n for n in shape)
    return [shape, other[int(rng.integers(0, len(shape))) :]][:: pick(rng, [1, -1])]


def axis_of(rng, rank):
    axis = int(rng.integers(rank))
    return axis - rank if rng.random() < 0.4 else axis


def some_axes(rng, rank):
    """An axis, a tuple of axes, or None for all."""
    if rank == 0 or rng.random() < 0.2:
        return None
    chosen = [int(axis) for axis in rng.permutation(rank)[: int(rng.integers(1, rank + 1))]]
    return axis_of(rng, rank) if len(chosen) == 1 else {"tuple": chosen}


def dtype_of(rng):
    return pick(rng, ["float32", "float32", "int32", "bool"])


def elementwise(rng):
    for name in UNARY:
        yield name, [array(rng, shape_of(rng))], {}
    for name in POSITIVE:
        yield name, [array(rng, shape_of(rng), 0.2, 3)], {}
    for name in BINARY:
        one, other = pair(rng)
        yield name, [array(rng, one, dtype=dtype_of(rng)), array(rng, other)], {}
        if name not in ("subtract", "logaddexp"):
            yield name, [array(rng, one, dtype=dtype_of(rng)), array(rng, other, dtype="int32")], {}
    one, other = pair(rng)
    yield "power", [array(rng, one, 0.2, 2), array(rng, other)], {}
    yield "mod", [array(rng, one), array(rng, other, 0.5, 2)], {}
    yield "floor_divide", [array(rng, one), array(rng, other, 0.5, 2)], {}
    yield "clip", [array(rng, one), -0.7, 0.9], {}
    yield "where", [array(rng, one, dtype="bool"), array(rng, one), array(rng, other)], {}


def reductions(rng):
    for name in REDUCTIONS:
        shape = shape_of(rng, 0, 4)
        dtype = "float32" if name == "logsumexp" else dtype_of(rng)
        more = {} if name == "count_nonzero" else {"keepdims": bool(rng.random() < 0.5)}
        given = array(rng, shape, 0.3, 2, dtype)
        yield name, [given], {"axis": some_axes(rng, len(shape)), **more}
    shape = shape_of(rng, 1, 3)
    rank = len(shape)
    x, axis = array(rng, shape), axis_of(rng, rank)
    for name in ("argmax", "argmin"):
        yield name, [x], {"axis": pick(rng, [None, axis]), "keepdims": bool(rng.random() < 0.5)}
    for name in ("any", "all"):
        yield name, [array(rng, shape, dtype="bool")], {"axis": some_axes(rng, rank)}
    for name in ("softmax", "log_softmax", "cumsum", "cumprod", "sort", "argsort", "normalize"):
        yield name, [x], {"axis": axis}
    yield "norm", [x], {"axis": axis, "ord": pick(rng, [None, 1, 2]), "keepdims": True}
    yield "moments", [x], {"axes": [axis]}
    yield "top_k", [x], {"k": int(rng.integers(1, shape[-1] + 1))}
    yield "median", [x], {"axis": pick(rng, [None, axis])}


def movements(rng):
    shape = shape_of(rng, 1, 4)
    rank, size = len(shape), int(np.prod(shape))
    x, axis = array(rng, shape, dtype=dtype_of(rng)), axis_of(rng, rank)
    yield "reshape", [x, {"tuple": pick(rng, [[size], [1, size], [-1, 1], [size, 1, -1]])}], {}
    yield "transpose", [x], {"axes": rng.permutation(rank).tolist()}
    yield "expand_dims", [x, pick(rng, [0, -1, axis])], {}
    yield "squeeze", [array(rng, [*shape, 1])], {"axis": -1}
    yield "flip", [x], {"axis": pick(rng, [None, axis])}
    yield "roll", [x, int(rng.integers(-3, 4))], {"axis": pick(rng, [None, axis])}
    yield "tile", [x, rng.integers(1, 3, rank).tolist()], {}
    yield "repeat", [x, int(rng.integers(1, 3))], {"axis": pick(rng, [None, axis])}
    yield "pad", [array(rng, shape), rng.integers(0, 3, (rank, 2)).tolist()], {}
    yield "swapaxes", [x, axis, 0], {}
    yield "moveaxis", [x, axis, 0], {}
    indices = {"array": rng.integers(0, shape[axis], [2, 2]).tolist(), "dtype": "int32"}
    yield "take", [x, indices], {"axis": axis}
    begin = [int(rng.integers(0, n)) for n in shape]
    length = [int(rng.integers(1, n - b + 1)) for n, b in zip(shape, begin, strict=True)]
    yield "slice", [x, {"tuple": begin}, {"tuple": length}], {}
    yield "split", [x, shape[axis]], {"axis": axis}
    yield "unstack", [x], {"axis": axis}
    yield "stack", [[x, x]], {"axis": axis}
    other = [n if i != axis % rank else int(rng.integers(1, 4)) for i, n in enumerate(shape)]
    yield "concatenate", [[array(rng, shape), array(rng, other, dtype=dtype_of(rng))]], {
        "axis": axis}  # fmt: skip
    yield "broadcast_to", [array(rng, [1, *shape[1:]]), {"tuple": [2, 3, *shape[1:]]}], {}
    labels = {"array": rng.integers(0, 3, shape).tolist(), "dtype": "int32"}
    yield "one_hot", [labels, 3], {"axis": pick(rng, [-1, 0])}
    yield "cast", [array(rng, shape, -9, 9), pick(rng, ["int32", "bool", "float32"])], {}


def products(rng):
    rows, inner, columns, batch = (int(n) for n in rng.integers(1, 5, 4))
    front = pick(rng, [[], [batch], [1, batch]])
    left, right = array(rng, [*front, rows, inner]), array(rng, [*front, inner, columns])
    yield "matmul", [left, right], {}
    yield "matmul", [left, array(rng, [inner])], {}
    yield "dot", [left, array(rng, [inner, columns])], {}
    yield "tensordot", [left, array(rng, [inner, columns])], {"axes": 1}
    yield "outer", [array(rng, [rows]), array(rng, [columns])], {}
    yield "einsum", [pick(rng, ["ij,jk->ik", "ij,jk->ki", "ij,jk->i"]), array(rng, [rows, inner]),
                     array(rng, [inner, columns])], {}  # fmt: skip


def tensors_in(item, inputs):
    """The argument with its arrays moved into `inputs`, as tensors or as NumPy arrays."""
    if isinstance(item, list):
        return [tensors_in(one, inputs) for one in item]
    if isinstance(item, dict) and "array" in item:
        inputs[f"i{len(inputs)}"] = item
        return {"n" if len(inputs) % 5 == 0 else "t": f"i{len(inputs) - 1}"}
    return item


def cases():
    made, inputs = [], {}
    for seed in range(CASES_OF_EACH):
        for group in (elementwise, reductions, movements, products):
            for fn, args, kwargs in group(np.random.default_rng([25, seed, len(made)])):
                made.append({"id": f"{len(made)} {fn}", "fn": fn, "kwargs": kwargs,
                             "args": tensors_in(args, inputs)})  # fmt: skip
    return made, inputs


CASES, INPUTS = cases()


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """What real Keras gives for all cases, by id."""
    asked = {"cases": CASES, "inputs": INPUTS}
    given = keras_answers("call", asked, tmp_path_factory.mktemp("keras"))
    return {case["id"]: one for case, one in zip(CASES, given, strict=True)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_an_operation_gives_values_shape_and_dtype_of_keras(case, answers):
    wanted = answers[case["id"]]
    used = {name: INPUTS[name] for name in names_in(case["args"])}
    text = json.dumps({**case, "inputs": used})
    if "error" in wanted:
        with pytest.raises((TypeError, ValueError)):
            call_op(keras, case, INPUTS)
        return
    got = encode(call_op(keras, case, INPUTS))
    found = difference(got, wanted["result"], 1e-4, small=1e-5)
    assert found is None, f"{found}\n{text}"


def names_in(item):
    if isinstance(item, list):
        return [name for one in item for name in names_in(one)]
    return [item[key] for key in ("t", "n") if key in item] if isinstance(item, dict) else []


def test_there_are_many_operations_and_keras_refuses_few(answers):
    assert len(answers) >= 150
    assert sum("error" in one for one in answers.values()) < len(answers) / 20
