"""tf.* operations on random shapes and axes, and their gradients, give what real tfjs gives."""

import json

import numpy as np
import pytest
from random_graphs import pick
from real_libraries import tfjs_answers
from tfjs_replay import difference, plain, realise

import minitf as tf
from minitf.strictness import as_tfjs

CASES_OF_EACH = 6
UNARY = [
    "abs", "neg", "square", "exp", "expm1", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh",
    "sigmoid", "softplus", "relu", "relu6", "elu", "selu", "leakyRelu", "floor", "ceil", "round",
    "sign", "reciprocal", "logSigmoid", "erf", "zerosLike", "onesLike",
]  # fmt: skip
POSITIVE = ["log", "log1p", "sqrt", "rsqrt"]
BINARY = ["add", "sub", "mul", "div", "maximum", "minimum", "squaredDifference", "mod", "floorDiv"]
COMPARISONS = ["equal", "notEqual", "greater", "greaterEqual", "less", "lessEqual"]
REDUCTIONS = ["sum", "mean", "max", "min", "prod", "logSumExp"]
T = {"t": 0}


def shape_of(rng, lowest=0, highest=4):
    return tuple(int(n) for n in rng.integers(1, 4, int(rng.integers(lowest, highest + 1))))


def floats(rng, shape, low=-2.0, high=2.0):
    """An input of the recorder: numbers far enough from one another and from every kink."""
    values = low + (high - low) * rng.permutation(np.arange(np.prod(shape, dtype=int) + 1))[1:]
    values = np.round(values / max(1, np.prod(shape, dtype=int)) + 0.0137, 4)
    return {"values": values.tolist(), "shape": list(shape), "dtype": "float32"}


def broadcast_pair(rng):
    """Two shapes that go together."""
    shape = shape_of(rng, 1, 3)
    other = tuple(1 if rng.random() < 0.3 else n for n in shape)
    return shape, other[int(rng.integers(0, len(shape))) :]


def axes(rng, rank):
    """An axis, a list of axes, or all, from either end."""
    if rank == 0 or rng.random() < 0.2:
        return None
    chosen = rng.permutation(rank)[: int(rng.integers(1, rank + 1))]
    chosen = [int(axis) - (rank if rng.random() < 0.3 else 0) for axis in chosen]
    return chosen[0] if len(chosen) == 1 else chosen


def elementwise(rng):
    for name in UNARY:
        yield name, [floats(rng, shape_of(rng))], [T]
    for name in POSITIVE:
        yield name, [floats(rng, shape_of(rng), 0.2, 3)], [T]
    low = float(np.round(rng.uniform(-1.5, 0), 2))
    yield "clipByValue", [floats(rng, shape_of(rng))], [T, low, low + 1.11]
    for name in [*BINARY, *COMPARISONS]:
        one, other = (floats(rng, shape) for shape in broadcast_pair(rng))
        if name in ("mod", "floorDiv"):
            other = {**other, "values": [v + 3.3 for v in other["values"]]}
        yield name, pick(rng, [[one, other], [other, one]] if name not in ("mod", "floorDiv")
                         else [[one, other]]), [T, {"t": 1}]  # fmt: skip
    one, other = broadcast_pair(rng)
    yield "pow", [floats(rng, one, 0.2, 2), floats(rng, other)], [T, {"t": 1}]


def reductions(rng):
    for name in REDUCTIONS:
        shape = shape_of(rng, 0, 4)
        yield name, [floats(rng, shape, 0.3, 2)], [T, axes(rng, len(shape)), rng.random() < 0.5]
    shape = shape_of(rng, 1, 3)
    rank = len(shape)
    axis = int(rng.integers(rank))
    for name in ("argMax", "argMin"):
        yield name, [floats(rng, shape)], [T, axis]
    for name in ("softmax", "logSoftmax"):
        yield name, [floats(rng, shape)], [T]
    yield "cumsum", [floats(rng, shape)], [T, axis, rng.random() < 0.5, rng.random() < 0.5]
    yield "moments", [floats(rng, shape)], [T, axes(rng, rank), rng.random() < 0.5]
    order = pick(rng, [1, "euclidean", 2])
    yield "norm", [floats(rng, shape)], [T, order, axis, rng.random() < 0.5]
    yield "topk", [floats(rng, shape)], [T, int(rng.integers(1, shape[-1] + 1))]
    bits = {"values": (rng.random(np.prod(shape)) < 0.5).tolist(), "shape": list(shape),
            "dtype": "bool"}  # fmt: skip
    yield pick(rng, ["all", "any"]), [bits], [T, axes(rng, rank), rng.random() < 0.5]


def movements(rng):
    shape = shape_of(rng, 1, 4)
    x, rank, size = floats(rng, shape), len(shape), int(np.prod(shape))
    axis = int(rng.integers(rank))
    from_end = axis - rank if rng.random() < 0.3 else axis
    yield "reshape", [x], [T, pick(rng, [[size], [1, size], [-1, 1], [size, 1, -1]])]
    yield "transpose", [x], [T, rng.permutation(rank).tolist()]
    yield "expandDims", [x], [T, pick(rng, [0, -1, axis])]
    yield "reverse", [x], [T, from_end]
    yield "tile", [x], [T, rng.integers(1, 3, rank).tolist()]
    yield "pad", [x], [T, rng.integers(0, 3, (rank, 2)).tolist(), 0.5]
    begin = [int(rng.integers(0, n)) for n in shape]
    length = [int(rng.integers(1, n - b + 1)) for n, b in zip(shape, begin, strict=True)]
    yield "slice", [x], [T, begin, pick(rng, [length, [-1] * rank])]
    indices = {"values": rng.integers(0, shape[axis], 3).tolist(), "shape": [3], "dtype": "int32"}
    yield "gather", [x, indices], [T, {"t": 1}, axis]
    yield "unstack", [x], [T, axis]
    yield "split", [x], [T, shape[axis] if rng.random() < 0.5 else [1, shape[axis] - 1], axis]
    both = [{"t": 0}, {"t": 1}]
    yield "stack", [x, floats(rng, shape)], [both, int(rng.integers(rank + 1))]
    other = [n if i != axis else int(rng.integers(1, 4)) for i, n in enumerate(shape)]
    yield "concat", [x, floats(rng, other)], [both, from_end]
    yield "broadcastTo", [floats(rng, [1, *shape[1:]])], [T, [2, *([3, *shape[1:]])]]


def products(rng):
    rows, inner, columns, batch = (int(n) for n in rng.integers(1, 5, 4))
    flip, flop = bool(rng.random() < 0.4), bool(rng.random() < 0.4)
    front = pick(rng, [[], [batch], [1, batch]])
    left = [*front, *([inner, rows] if flip else [rows, inner])]
    right = [*front, *([columns, inner] if flop else [inner, columns])]
    yield "matMul", [floats(rng, left), floats(rng, right)], [T, {"t": 1}, flip, flop]
    yield "dot", [floats(rng, [rows, inner]), floats(rng, pick(rng, [[inner], [inner, 2]]))], [
        T, {"t": 1}]  # fmt: skip
    yield "outerProduct", [floats(rng, [rows]), floats(rng, [columns])], [T, {"t": 1}]
    shape = [rows, columns]
    mask = {"values": (rng.random(rows * columns) < 0.5).tolist(), "shape": shape, "dtype": "bool"}
    yield "where", [mask, floats(rng, shape), floats(rng, pick(rng, [shape, [columns], []]))], [
        T, {"t": 1}, {"t": 2}]  # fmt: skip


def cases():
    made = []
    for seed in range(CASES_OF_EACH):
        for group in (elementwise, reductions, movements, products):
            for fn, inputs, args in group(np.random.default_rng([24, seed, len(made)])):
                given = [{"undefined": True} if arg is None else arg for arg in args]
                made.append({"id": f"{len(made)} {fn}", "fn": fn, "inputs": inputs,
                             "args": [bool(a) if isinstance(a, np.bool_) else a for a in given]})
    return made


CASES = cases()


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """What real tfjs gives for all cases, by id."""
    answer = tfjs_answers("tfjs_ops.js", CASES, tmp_path_factory.mktemp("tfjs"))
    return {row["id"]: row for row in answer["cases"]}


def outputs_of(result):
    if isinstance(result, tf.Tensor):
        return [result]
    return list(result.values()) if isinstance(result, dict) else list(result)


def has_wrong_gradient(case):
    """tfjs transposes the gradient of a cumsum along another axis than the last."""
    if case["fn"] != "cumsum":
        return False
    rank, axis = len(case["inputs"][0]["shape"]), case["args"][1]
    return axis not in (-1, rank - 1)


def gradients(case, tensors, dys):
    """Gradients of sum(output * dy) for the float32 inputs, None for the others."""
    which = [i for i, tensor in enumerate(tensors) if tensor.dtype == "float32"]

    def f(*given):
        every = list(tensors)
        for i, tensor in zip(which, given, strict=True):
            every[i] = tensor
        outputs = outputs_of(getattr(tf, case["fn"])(*realise(case["args"], every)))
        parts = [
            tf.sum(tf.mul(output, tf.tensor(dy, output.shape)))
            for output, dy in zip(outputs, dys, strict=True) if output.dtype == "float32"
        ]  # fmt: skip
        return tf.addN(parts)

    found = tf.grads(f)([tensors[i] for i in which])
    every = [None] * len(tensors)
    for i, gradient in zip(which, found, strict=True):
        every[i] = plain(gradient.dataSync())
    return every


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_an_operation_and_its_gradient_are_those_of_tfjs(case, recorded):
    row = recorded[case["id"]]
    text = json.dumps(case)
    with as_tfjs():
        tensors = [tf.tensor(one["values"], one["shape"], one["dtype"]) for one in case["inputs"]]
        if "error" in row:
            with pytest.raises(Exception) as caught:
                getattr(tf, case["fn"])(*realise(case["args"], tensors))
            assert str(caught.value).startswith(row["error"]["message"][:60]), text
            return
        result = plain(getattr(tf, case["fn"])(*realise(case["args"], tensors)))
        found = difference(result, row["output"], 1e-4, small=1e-5, where="output")
        assert found is None, f"{found}\n{text}"
        if "gradients" in row and not has_wrong_gradient(case):
            found = difference(
                gradients(case, tensors, row["dy"]), row["gradients"], 1e-3, small=1e-4,
                where="gradients")
            assert found is None, f"{found}\n{text}"


def test_there_are_many_operations_and_gradients(recorded):
    assert len(recorded) >= 200
    assert sum("gradients" in row for row in recorded.values()) >= 150
    assert sum("error" in row for row in recorded.values()) < len(recorded) / 20
