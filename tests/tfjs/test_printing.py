"""Tensors and numbers are written as the real tfjs wrote them when the cases were recorded."""

import json
from pathlib import Path

import numpy as np
import pytest

from minitf.tfjs import printing
from minitf.tfjs.printing import format_number, format_tensor
from minitf.tfjs.texts import array_of_texts

RECORDED = json.loads(
    (Path(__file__).parents[1] / "golden" / "tfjs_print.json").read_text(encoding="utf-8")
)
CASES = RECORDED["cases"]


def single(array):
    return np.asarray(array, "float32")


# The few operations by which the recorded cases make their tensors, in NumPy: what is tested here
# is the writing alone.
OPERATIONS = {
    "argMax": lambda x, axis: np.argmax(x, axis),
    "cast": lambda x, dtype: x.astype(dtype),
    "div": lambda x, y: x / y,
    "eye": lambda size: single(np.eye(size)),
    "greater": lambda x, y: x > y,
    "linspace": lambda start, stop, count: single(np.linspace(start, stop, count)),
    "mul": lambda x, y: x * y,
    "neg": lambda x: -x,
    "oneHot": lambda indices, depth: single(np.eye(depth)[indices]),
    "ones": lambda shape: single(np.ones(shape)),
    "range": lambda start, stop, step, dtype: np.arange(start, stop, step).astype(dtype),
    "relu": lambda x: np.maximum(x, 0),
    "reshape": lambda x, shape: x.reshape(shape),
    "softmax": lambda x: np.exp(x - x.max()) / np.exp(x - x.max()).sum(),
    "variable": lambda x: x,
    "zeros": lambda shape: single(np.zeros(shape)),
}


def made(recipe):
    """Return the array that a recorded recipe describes."""
    if not isinstance(recipe, dict):
        return recipe
    if "call" in recipe:
        return OPERATIONS[recipe["call"]](*map(made, recipe["args"]))
    if recipe.get("dtype") == "string":
        return array_of_texts(recipe["tensor"], recipe["shape"])
    array = np.array(recipe["tensor"], dtype=recipe.get("dtype", "float32"))
    return array.reshape(recipe.get("shape", array.shape))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_tensor_is_written_as_tfjs_wrote_it(case):
    array = np.asarray(made(case["make"]))
    assert list(array.shape) == case["shape"]
    assert format_tensor(array, case["dtype"]) == case["text"]
    if "verbose" in case:
        assert format_tensor(array, case["dtype"], verbose=True) == case["verbose"]


def test_the_recorded_cases_reach_every_dtype_and_rank():
    assert {case["dtype"] for case in CASES} == {"float32", "int32", "bool", "string"}
    assert {len(case["shape"]) for case in CASES} == {0, 1, 2, 3, 4, 5, 6}


@pytest.mark.parametrize(
    ("values", "row"),
    [
        ([1 / 256, -1 / 256, 3 / 256], "[0.0039063, -0.0039063, 0.0117188]"),
        ([4.9e-8, 5.1e-8, -1e-9], "[0, 1e-7, 0]"),
        ([-0.0, 999999.96, 16777216], "[0, 999999.9375, 16777216]"),
        ([1e20, 1e21, -3.4e38], "[100000002004087730000, 1.0000000200408773e+21, "
                                "-3.3999999521443642e+38]"),
    ],
    ids=["ties go away from zero", "below the seventh decimal", "whole numbers", "beyond 1e21"],
)  # fmt: skip
def test_values_in_a_row_are_rounded_as_tofixed_rounds(values, row):
    assert format_tensor(single(values), "float32") == f"Tensor\n    {row}"


def test_a_column_is_as_wide_as_its_widest_value_nan_and_hidden_rows_included():
    column = np.zeros((30, 2), "float32")
    column[15] = [np.nan, 1e21]
    lines = format_tensor(column, "float32").splitlines()
    assert lines[1] == "    [[0  , 0                     ],"
    column[15] = [-1.25, np.inf]
    assert format_tensor(column, "float32").splitlines()[1] == "    [[0    , 0       ],"
    column = single([[-1.123456], [-0.1234567]])
    assert format_tensor(column, "float32") == "Tensor\n    [[-1.123456 ],\n     [-0.1234567]]"


def test_a_long_tensor_is_written_without_formatting_each_of_its_values(monkeypatch):
    rows = np.random.default_rng(0).normal(size=(500_000, 2)).astype("float32")
    written = []
    cell_text = printing._cell_text
    monkeypatch.setattr(
        printing, "_cell_text", lambda *cell: written.append(cell) or cell_text(*cell)
    )
    assert format_tensor(rows, "float32").splitlines()[4] == "     ...,"
    assert len(written) < 1000


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (-0.0, "0"),
        (3.0, "3"),
        (-2.5, "-2.5"),
        (np.float32(0.1), "0.10000000149011612"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e-6, "0.000001"),
        (1.234e-6, "0.000001234"),
        (1e-7, "1e-7"),
        (-1.5e-7, "-1.5e-7"),
        (5e-324, "5e-324"),
        (123456789012345680000.0, "123456789012345680000"),
        (1e21, "1e+21"),
        (-1.5e21, "-1.5e+21"),
        (1.7976931348623157e308, "1.7976931348623157e+308"),
        (float("nan"), "NaN"),
        (float("inf"), "Infinity"),
        (float("-inf"), "-Infinity"),
    ],
)
def test_a_number_is_written_as_javascript_writes_it(number, text):
    assert format_number(number) == text
