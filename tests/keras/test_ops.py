"""keras.ops against real Keras: every recorded call, the signatures, and what is our own."""

import inspect
import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest
from keras_replay import call_op, encode

from minitf.keras import ops, random
from minitf.keras.tensor import Tensor
from minitf.layers.symbolic import SymbolicTensor

HERE = Path(__file__).parent
RECORDED = json.loads((HERE.parent / "golden" / "keras_ops.json").read_text(encoding="utf-8"))
SIGNATURES = json.loads((HERE / "keras_signatures.json").read_text(encoding="utf-8"))
KERAS = SimpleNamespace(ops=ops)

# Calls that are left out, by what they have in common, with the reason.
SMALL_DTYPES = {"h", "u"}  # inputs of float16 and uint8: a tensor here is float32, int32 or bool
LEFT_OUT = {
    "power(i, i2)": "NumPy says that whole numbers to negative powers are an error",
    "take(row, 7)": "an index out of range is an error here and nan on JAX",
}
# Functions of ours whose signature differs from the recorded one, with the reason.
OTHER_SIGNATURE = {"multi_hot": "Keras also takes the old name num_tokens"}


def left_out(case):
    inputs = {v for item in case["args"] if isinstance(item, dict) for v in item.values()
              if isinstance(v, str)}  # fmt: skip
    call = case["id"].partition(" ")[2]
    return bool(inputs & SMALL_DTYPES) or "float16" in call or "uint8" in call or call in LEFT_OUT


CASES = [case for case in RECORDED["cases"] if not left_out(case)]


def floats(values):
    """Nested lists of numbers, NaN and Infinity included, as one float64 array."""
    if isinstance(values, list):
        return np.array([floats(one) for one in values])
    return float(values)


def assert_same(ours, recorded):
    if isinstance(recorded, dict) and "array" in recorded:
        assert ours["dtype"] == recorded["dtype"]
        assert ours["shape"] == recorded["shape"]
        np.testing.assert_allclose(
            floats(ours["array"]), floats(recorded["array"]), rtol=1e-5, atol=1e-6
        )
    elif isinstance(recorded, dict) and "tuple" in recorded:
        assert_same(ours["tuple"], recorded["tuple"])
    elif isinstance(recorded, list):
        assert len(ours) == len(recorded)
        for one, other in zip(ours, recorded, strict=True):
            assert_same(one, other)
    else:
        assert ours == recorded


@pytest.mark.parametrize("case", [c for c in CASES if "result" in c], ids=lambda c: c["id"])
def test_a_call_gives_keras_values_shape_and_dtype(case):
    assert_same(encode(call_op(KERAS, case, RECORDED["inputs"])), case["result"])


@pytest.mark.parametrize("case", [c for c in CASES if "error" in c], ids=lambda c: c["id"])
def test_a_call_that_keras_refuses_is_refused(case):
    with pytest.raises((TypeError, ValueError)):
        call_op(KERAS, case, RECORDED["inputs"])


def test_the_cases_left_out_are_few_and_still_exist():
    calls = {case["id"].partition(" ")[2] for case in RECORDED["cases"]}
    assert set(LEFT_OUT) <= calls
    assert len(CASES) > 0.9 * len(RECORDED["cases"])


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("Incompatible shapes for broadcasting: shapes=[(2, 3), (4,)]",
         lambda: ops.add(np.ones((2, 3)), np.ones(4))),
        ("cannot reshape array of shape (2, 3) (size 6) into shape (4, 2) (size 8)",
         lambda: ops.reshape(np.ones((2, 3)), (4, 2))),
        ("dot_general requires contracting dimensions to have the same shape, got (3,) and (2,)",
         lambda: ops.matmul(np.ones((2, 3)), np.ones((2, 3)))),
        ("Invalid dtype: nope", lambda: ops.cast([1], "nope")),
        ("axis 4 is out of bounds for array of dimension 2",
         lambda: ops.take(np.ones((2, 3)), [0], axis=4)),
        ("must have the same shape", lambda: ops.categorical_crossentropy([1.0], [[1.0]])),
        ("missing 1 required positional argument: 'x2'", lambda: ops.add(1)),
        ("unexpected keyword argument 'axes'", lambda: ops.sum([1], axes=0)),
    ],
)  # fmt: skip
def test_an_error_is_in_keras_words(text, call):
    with pytest.raises((TypeError, ValueError)) as error:
        call()
    assert text in str(error.value)


PUBLIC = [
    (module, name)
    for module in (ops, random)
    for name in (getattr(module, "__all__", None) or vars(module))
    if inspect.isfunction(getattr(module, name)) and not name.startswith("_")
    and name not in ("symbolic_call", "nearest")
]  # fmt: skip


@pytest.mark.parametrize(("module", "name"), PUBLIC, ids=lambda v: getattr(v, "__name__", v))
def test_a_function_takes_what_keras_takes(module, name):
    recorded = SIGNATURES[module.__name__.rpartition(".")[2]]
    assert name in recorded, f"Keras has no {name}"
    if name not in OTHER_SIGNATURE:
        assert str(inspect.signature(getattr(module, name))) == recorded[name]


@pytest.mark.parametrize(("module", "name"), PUBLIC, ids=lambda v: getattr(v, "__name__", v))
def test_a_function_says_what_it_does(module, name):
    function = getattr(module, name)
    assert function.__name__ == name
    assert len(function.__doc__) > 15


def test_every_function_has_a_name_of_its_own_in_its_table():
    assert ops.exp.__doc__.startswith("e ** x.")
    assert "Shape of the result: (...), the shape of x" in ops.exp.__doc__
    assert "broadcast" in ops.add.__doc__


def test_a_name_that_is_not_there_suggests_the_nearest():
    with pytest.raises(AttributeError, match="Did you mean `matmul`"):
        _ = ops.matMul


def test_division_by_zero_is_silent():
    assert ops.divide(1, [0.0, -0.0]).tolist() == [np.inf, -np.inf]
    assert np.isnan(ops.log(-1).item())


def test_a_tensor_does_not_change_with_the_array_it_was_made_of():
    values = np.arange(6, dtype="float32")
    made = [
        ops.convert_to_tensor(values), ops.reshape(values, (2, 3)), ops.ravel(values),
        ops.relu(values), ops.cast(values, "float32"), ops.abs(values), ops.stop_gradient(values),
        ops.broadcast_to(values, (6,)), ops.transpose(values), ops.slice(values, [0], [6]),
        *ops.split(values, 1), ops.clip(values, 0, 9), ops.copy(values), ops.squeeze(values),
    ]  # fmt: skip
    values[:] = -1
    assert all(np.min(one.numpy()) >= 0 for one in made)


def test_numbers_lists_arrays_and_tensors_are_taken_alike():
    for x in (2.0, [2.0], np.float64(2), np.array([2.0]), ops.array([2.0])):
        result = ops.square(x)
        assert isinstance(result, Tensor)
        assert result.dtype == "float32"
        assert result.numpy().ravel().tolist() == [4.0]


def test_a_symbolic_tensor_makes_a_step_of_the_graph(monkeypatch):
    steps = []
    module = ModuleType("minitf.keras.operation")
    module.call_symbolically = lambda function, args, kwargs: steps.append((function, args, kwargs))
    monkeypatch.setitem(sys.modules, "minitf.keras.operation", module)
    x = SymbolicTensor((None, 3))
    ops.relu(x)
    ops.add(1, x)
    ops.concatenate([x, x], axis=-1)
    ops.sum(x=x, axis=0)
    assert steps == [
        (ops.relu, (x,), {}),
        (ops.add, (1, x), {}),
        (ops.concatenate, ([x, x],), {"axis": -1}),
        (ops.sum, (), {"x": x, "axis": 0}),
    ]


def test_a_symbolic_tensor_has_a_shape_and_no_numbers():
    x = SymbolicTensor((None, 3))
    assert ops.shape(x) == (None, 3)
    assert ops.ndim(x) == 2
    with pytest.raises(TypeError, match="symbolic"):
        ops.convert_to_numpy(x)


def test_loops_and_branches_are_computed_at_once():
    assert ops.cond(ops.array(True), lambda: "yes", lambda: "no") == "yes"
    assert ops.fori_loop(0, 4, lambda i, total: total + i, ops.array(0)).item() == 6
    assert ops.while_loop(lambda i: i < 3, lambda i: i + 1, (ops.array(0),))[0].item() == 3
    last, before = ops.scan(lambda c, x: (c + x, c), ops.array(0), ops.arange(3))
    assert (last.item(), before.tolist()) == (3, [0, 0, 1])
    assert ops.map(lambda row: row * 2, ops.arange(3)).tolist() == [0, 2, 4]
    assert ops.switch(9, [lambda: 0, lambda: 1]) == 1
