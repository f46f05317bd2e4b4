"""Every operation against central differences, and its conventions where there is no derivative."""

import importlib
import inspect
import math
import pkgutil
from pathlib import Path

import numpy as np
import pytest
from op_cases import BY_CONVENTION, COMPOSED, DIFFERENTIABLE, FLAT, NOT_CONNECTED

import minitf.core
from minitf.core import ops, tape
from minitf.core.tape import Op, gradients, record, value_and_gradients
from minitf.core.tensor import Tensor

STEP = 1e-6

CASES = [
    pytest.param(operation, inputs, options, id=f"{operation.name}-{number}")
    for operation, cases in DIFFERENTIABLE.items()
    for number, (inputs, options) in enumerate(cases)
]
# What keeps something of its forward has no second derivative.
TWICE_DIFFERENTIABLE = [case for case in CASES if not case.values[0].keeps]


def is_differentiated(x):
    return isinstance(x, np.ndarray) and x.dtype == np.float64


def random_like(x, seed=7):
    return np.random.default_rng(seed).normal(size=np.shape(x))


def shifted(inputs, directions, step):
    return [
        x if direction is None else np.asarray(x + step * direction)
        for x, direction in zip(inputs, directions, strict=True)
    ]


def first_derivatives(operation, g, inputs, options):
    """The rule's gradients, one an input, None where there is none; arrays in, arrays out."""
    out, kept = operation.forward(*inputs, **options), {}
    if operation.keeps:
        out, kept = out[0], {"kept": out[1]}
    thunks = operation.rule(g, out, *inputs, **options, **kept)
    thunks = thunks if isinstance(thunks, tuple) else (thunks,)
    assert len(thunks) == len(inputs)
    return [
        tape._fitted(operation, thunk(), x.shape)
        if thunk is not None and is_differentiated(x) else None
        for thunk, x in zip(thunks, inputs, strict=True)
    ]


def result(operation, inputs, options):
    out = operation.forward(*inputs, **options)
    return out[0] if operation.keeps else out


@pytest.fixture
def in_float64(monkeypatch):
    """Tensors that keep float64, so that differences of differences mean something."""
    monkeypatch.setattr(tape, "held", np.asarray)
    monkeypatch.setattr(tape, "narrow", np.asarray)
    monkeypatch.setattr(tape, "FLOAT32", np.dtype("float64"))


def inner_product(arrays, directions):
    """Of the arrays that there are, with what belongs to each."""
    return sum(np.sum(a * d) for a, d in zip(arrays, directions, strict=True) if a is not None)


def all_operations():
    """(module, name) -> operation, for every module of minitf.core."""
    found = {}
    for module in pkgutil.iter_modules(minitf.core.__path__):
        contents = vars(importlib.import_module(f"minitf.core.{module.name}"))
        for value in contents.values():
            if isinstance(value, Op):
                home = inspect.unwrap(value).__module__.rpartition(".")[2]
                found[home, value.name] = value
    return found


def test_every_operation_has_a_case_or_a_test_file_of_its_own():
    known = {*DIFFERENTIABLE, *FLAT, *NOT_CONNECTED, *BY_CONVENTION}
    untested = []
    for (module, name), operation in all_operations().items():
        own = Path(__file__).with_name(f"test_{module}.py")
        if operation not in known and not (own.exists() and name in own.read_text("utf-8")):
            untested.append(f"{module}.{name}")
    assert untested == []


@pytest.mark.parametrize("operation, inputs, options", CASES)
def test_the_rule_is_the_derivative(operation, inputs, options):
    g = random_like(result(operation, inputs, options))
    found = first_derivatives(operation, g, inputs, options)
    differentiated = [is_differentiated(x) for x in inputs]
    assert [dx is not None for dx in found] == differentiated
    for i in np.flatnonzero(differentiated):
        directions = [random_like(x, 8) if i == j else None for j, x in enumerate(inputs)]
        above, below = (
            result(operation, shifted(inputs, directions, step), options) for step in (STEP, -STEP)
        )
        expected = np.sum(g * (above - below)) / (2 * STEP)
        assert np.sum(found[i] * directions[i]) == pytest.approx(expected, rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("operation, inputs, options", TWICE_DIFFERENTIABLE)
def test_the_rule_can_be_differentiated_again(in_float64, operation, inputs, options):
    g = random_like(result(operation, inputs, options))
    variables = [(i, x) for i, x in enumerate(inputs) if is_differentiated(x)]
    directions = [random_like(x, 8) if is_differentiated(x) else None for x in inputs]

    def along_directions(arrays, g):
        return inner_product(first_derivatives(operation, g, arrays, options), directions)

    tensors = [Tensor(x) if is_differentiated(x) else x for x in inputs]
    sources = [tensors[i] for i, _ in variables]
    g_tensor = Tensor(g)

    def first():
        _, found = value_and_gradients(lambda: operation(*tensors, **options), sources, dy=g_tensor)
        total = 0.0
        for (i, _), dx in zip(variables, found, strict=True):
            total = ops.sum(ops.multiply(dx, directions[i])) + total
        return total

    value, found = value_and_gradients(first, [*sources, g_tensor], dy=np.ones(()))
    assert value.array == pytest.approx(along_directions(inputs, g), rel=1e-9, abs=1e-12)
    moves = [random_like(x, 9) for _, x in variables]
    moved = [None] * len(inputs)
    for (i, _), move in zip(variables, moves, strict=True):
        moved[i] = move
    above, below = (
        along_directions(shifted(inputs, moved, step), g + step * g) for step in (STEP, -STEP)
    )
    assert inner_product(found, [*moves, g]) == pytest.approx(
        (above - below) / (2 * STEP), rel=1e-6, abs=1e-7
    )


@pytest.mark.parametrize("function, inputs", COMPOSED.values(), ids=COMPOSED)
def test_what_is_composed_of_operations_has_their_derivative(in_float64, function, inputs):
    tensors = [Tensor(x) for x in inputs]
    value, written = record(function, *tensors)
    g = random_like(value.array)
    found = gradients(written, value, tensors, dy=g)
    directions = [random_like(x, 8) for x in inputs]
    above, below = (
        function(*map(Tensor, shifted(inputs, directions, step))).array for step in (STEP, -STEP)
    )
    assert inner_product(found, directions) == pytest.approx(
        np.sum(g * (above - below)) / (2 * STEP), rel=1e-6, abs=1e-8
    )


@pytest.mark.parametrize("operation, inputs, options", CASES)
def test_float32_stays_float32_without_being_narrowed(operation, inputs, options):
    inputs = [x.astype(np.float32) if is_differentiated(x) else x for x in inputs]
    out, kept = operation.forward(*inputs, **options), {}
    if operation.keeps:
        out, kept = out[0], {"kept": out[1]}
    if operation not in (ops.argmax, ops.argmin):
        assert out.dtype == np.float32
    g = np.ones(np.shape(out), np.float32)
    thunks = operation.rule(g, out, *inputs, **options, **kept)
    for thunk, x in zip(thunks if isinstance(thunks, tuple) else (thunks,), inputs, strict=True):
        if thunk is not None and isinstance(x, np.ndarray):
            assert thunk().dtype == np.float32


@pytest.mark.parametrize("operation, inputs, options", CASES)
def test_an_operation_leaves_its_inputs_alone(operation, inputs, options):
    before = [np.copy(x) for x in inputs]
    out = result(operation, inputs, options)
    first_derivatives(operation, random_like(out), inputs, options)
    for x, copy in zip(inputs, before, strict=True):
        np.testing.assert_array_equal(x, copy)


@pytest.mark.parametrize("operation", NOT_CONNECTED, ids=lambda operation: operation.name)
def test_no_gradient_comes_through_an_answer_and_none_is_in_the_way_of_others(operation):
    inputs, options = NOT_CONNECTED[operation]
    tensors = [Tensor(np.float32(x)) for x in inputs]
    answer, written = record(lambda: operation(*tensors, **options))
    assert gradients(written, answer, tensors) == [None] * len(tensors)

    def used():
        return ops.sum(ops.cast(operation(*tensors, **options), dtype="float32")) * tensors[0]

    value, (dx, *_) = value_and_gradients(used, tensors)
    np.testing.assert_allclose(dx * tensors[0].array, value.array, rtol=1e-6)


@pytest.mark.parametrize("operation", FLAT, ids=lambda operation: operation.name)
def test_the_gradient_of_a_flat_answer_is_zeros(operation):
    inputs, options = FLAT[operation]
    for again in (False, True):
        tensors = [Tensor(np.float32(x)) for x in inputs]

        def function(tensors=tensors):
            answer, written = record(lambda: operation(*tensors, **options))
            return gradients(written, answer, tensors)

        found = record(function)[0] if again else function()
        for dx, x in zip(found, tensors, strict=True):
            assert isinstance(dx, Tensor) == again
            np.testing.assert_array_equal(getattr(dx, "array", dx), np.zeros(x.shape))


def gradient_at(function, *arrays):
    tensors = [Tensor(np.asarray(x, np.float32)) for x in arrays]
    with np.errstate(all="ignore"):
        _, found = value_and_gradients(lambda: function(*tensors), tensors)
    return found if len(found) > 1 else found[0]


INF, NAN = math.inf, math.nan

# What tfjs 4.22 gives where there is no derivative, or more than one.
KINKS = {
    "relu at 0": (ops.relu, [0.0], [0]),
    "relu6 at 0 and 6": (ops.relu6, [0.0, 6.0], [0, 1]),
    "leaky_relu at 0": (lambda x: ops.leaky_relu(x, alpha=0.25), [0.0], [0.25]),
    "prelu at 0": (lambda x: ops.prelu(x, 0.25), [0.0], [0.25]),
    "elu at 0": (ops.elu, [0.0], [1]),
    "selu at 0": (ops.selu, [0.0], [1.7580993]),
    "hard_sigmoid at its bends": (ops.hard_sigmoid, [-2.5, 2.5], [0.2, 0.2]),
    "hard_sigmoid_keras at its bends": (ops.hard_sigmoid_keras, [-3.0, 3.0], [0, 0]),
    "abs at 0": (ops.abs, [0.0], [-1]),
    "sign": (ops.sign, [-1.0, 0.0, 1.0], [0, 0, 0]),
    "floor": (ops.floor, [0.0, 1.0], [0, 0]),
    "ceil": (ops.ceil, [0.0, 1.0], [0, 0]),
    "round": (ops.round, [0.5, 1.5], [0, 0]),
    "clip at its bounds": (lambda x: ops.clip(x, 0, 6), [0.0, 6.0, 6.5], [1, 1, 0]),
    "max with ties": (ops.max, [1.0, 3.0, 3.0], [0, 1, 1]),
    "min with ties": (ops.min, [1.0, 1.0, 3.0], [1, 1, 0]),
    "sqrt at 0": (ops.sqrt, [0.0], [INF]),
    "rsqrt at 0": (ops.rsqrt, [0.0], [-INF]),
    "reciprocal at 0": (ops.reciprocal, [0.0], [-INF]),
    "log at 0": (ops.log, [0.0], [INF]),
    "norm at 0": (ops.norm, [0.0, 0.0], [NAN, NAN]),
    "norm 1 at 0": (lambda x: ops.norm(x, 1), [0.0, 2.0], [-1, 1]),
    "norm inf with ties": (lambda x: ops.norm(x, INF), [-2.0, 2.0], [-1, 1]),
    "cast to an integer and back": (
        lambda x: ops.cast(ops.cast(x, dtype="int32"), dtype="float32"),
        [1.5],
        [1],
    ),
    "argmax": (ops.argmax, [1.0, 2.0], [0, 0]),
}
TWO_SIDED_KINKS = {
    "maximum where they tie": (ops.maximum, [2.0], [2.0], [1], [0]),
    "minimum where they tie": (ops.minimum, [2.0], [2.0], [1], [0]),
    "power": (
        ops.power, [0.0, 0, 0, -2, 2, -2], [0.0, 1, 2, 2, 0, 3],
        [NAN, 1, 0, -4, 0, 12], [0, 0, 0, 0, 0.6931472, 0]),
    "mod of both signs": (ops.mod, [-7.0, 7.0], [3.0, -3.0], [1, 1], [3, 3]),
    "floor_divide as divide": (ops.floor_divide, [7.0, 8], [2.0, 3], [1 / 2, 1 / 3],
                               [-7 / 4, -8 / 9]),
}  # fmt: skip


@pytest.mark.parametrize("function, x, expected", KINKS.values(), ids=KINKS)
def test_at_a_kink_the_gradient_is_the_one_of_tfjs(function, x, expected):
    np.testing.assert_allclose(gradient_at(function, x), expected, rtol=1e-6)


@pytest.mark.parametrize(
    "function, x, y, by_x, by_y", TWO_SIDED_KINKS.values(), ids=TWO_SIDED_KINKS
)
def test_at_a_tie_the_gradients_are_those_of_tfjs(function, x, y, by_x, by_y):
    dx, dy = gradient_at(function, x, y)
    np.testing.assert_allclose(dx, by_x, rtol=1e-6)
    np.testing.assert_allclose(dy, by_y, rtol=1e-6)


STABLE = {
    "sigmoid far out": (ops.sigmoid, [-1e4, 0, 1e4], [0, 0.5, 1]),
    "sigmoid keeps small values": (ops.sigmoid, [-40.0], [4.2483543e-18]),
    "softplus far out": (ops.softplus, [-1e4, -40, 0, 1e4], [0, 4.2483543e-18, 0.6931472, 1e4]),
    "softmax of huge numbers": (ops.softmax, [1e30, 1e30, 0], [0.5, 0.5, 0]),
    "softmax of minus infinity": (ops.softmax, [-INF, 0], [0, 1]),
    "log_softmax of huge numbers": (ops.log_softmax, [1e4, 0], [0, -1e4]),
    "logsumexp of huge numbers": (ops.logsumexp, [1e30, 1e30], 1e30),
    "logsumexp of small numbers": (ops.logsumexp, [-1e4, -1e4], -1e4 + math.log(2)),
    "logsumexp of nothing but minus infinity": (ops.logsumexp, [-INF, -INF], -INF),
    "logsumexp with infinity": (ops.logsumexp, [INF, 0], INF),
    "elu far out": (ops.elu, [-1e4, 1e4], [-1, 1e4]),
    "selu far out": (ops.selu, [-1e4, 1e4], [-1.7580993, 10507.01]),
    "tanh far out": (ops.tanh, [-1e4, 1e4], [-1, 1]),
    "gelu far out": (ops.gelu, [-1e4, 1e4], [0, 1e4]),
    "gelu_new far out": (ops.gelu_new, [-1e4, 1e4], [0, 1e4]),
    "mish far out": (ops.mish, [-1e4, 1e4], [0, 1e4]),
    "swish far out": (ops.swish, [-1e4, 1e4], [0, 1e4]),
    "softsign far out": (ops.softsign, [-1e30, 1e30], [-1, 1]),
    "expm1 near 0": (ops.expm1, [1e-8], [1e-8]),
    "log1p near 0": (ops.log1p, [1e-8], [1e-8]),
    "erf at the ends": (ops.erf, [-INF, 0, INF, NAN], [-1, 0, 1, NAN]),
    "max with NaN": (ops.max, [1, NAN], NAN),
    "relu of NaN": (ops.relu, [NAN], [NAN]),
    "mean of nothing": (ops.mean, [], 0),
    "sum of nothing": (ops.sum, [], 0),
    "divide_no_nan": (
        lambda x: ops.divide_no_nan(x, np.float32([0, 0, 2])),
        [0, 1, 3],
        [0, 0, 1.5],
    ),
}


@pytest.mark.parametrize("function, x, expected", STABLE.values(), ids=STABLE)
def test_far_out_and_on_empty_ground_the_values_are_right(function, x, expected):
    with np.errstate(all="ignore"):
        value = function(Tensor(np.asarray(x, np.float32))).array
    np.testing.assert_allclose(value, np.float32(expected), rtol=1e-6, atol=1e-30)


@pytest.mark.parametrize(
    "function, x",
    [(ops.sigmoid, [-1e4, 1e4]), (ops.softplus, [-1e4, 1e4]), (ops.softmax, [1e30, 0]),
     (ops.log_softmax, [1e30, 0]), (ops.logsumexp, [1e30, 0]), (ops.elu, [-1e4, 1e4]),
     (ops.gelu, [-1e4, 1e4]), (ops.swish, [-1e4, 1e4]), (ops.mish, [-1e4, 1e4])],
)  # fmt: skip
def test_far_out_the_gradients_are_finite(function, x):
    assert np.isfinite(gradient_at(function, x)).all()


def test_a_gradient_does_not_see_the_branch_not_taken_by_divide_no_nan():
    by_x, by_y = gradient_at(ops.divide_no_nan, [1.0, 3.0], [0.0, 2.0])
    np.testing.assert_array_equal(by_x, [0, 0.5])
    np.testing.assert_array_equal(by_y, [0, -0.75])
