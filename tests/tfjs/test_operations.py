"""Every tf.* operation gives what real tfjs gave: shapes, dtypes, numbers, gradients, messages."""

import asyncio
import json
import math
from pathlib import Path

import numpy as np
import pytest
from tfjs_replay import number, tensor_of

from minitf.errors import UsageError
from minitf.facade import TABLE as NAMES
from minitf.strictness import as_tfjs
from minitf.tfjs.operations import CHAINED
from minitf.tfjs.tensor import Tensor

RECORDED = json.loads(
    (Path(__file__).parents[1] / "golden" / "tfjs_ops.json").read_text(encoding="utf-8")
)["cases"]

NOT_REPLAYED = {
    **{
        row["id"]: "losses and metrics have tests of their own"
        for row in RECORDED
        if row.get("fn", "").startswith(("losses.", "metrics."))
    },
    "add_bool_bool": "a bool tensor of tfjs can hold 2; minitf's holds true",
    "sub_bool_bool": "a bool tensor of tfjs can hold 255; minitf's holds true",
}
LENIENT = {"concat_int32_float32": "strict minitf refuses what tfjs cuts to int32 silently"}
NO_GRADIENT = {
    "max_empty": "the largest of no numbers has no gradient",
}
CASES = [row for row in RECORDED if row["id"] not in NOT_REPLAYED]
FORWARD = [row for row in CASES if "error" not in row]
WRONG = [row for row in CASES if "error" in row]
WITH_GRADIENT = [row for row in FORWARD if "gradients" in row and row["id"] not in NO_GRADIENT]


def realised(value, tensors):
    if isinstance(value, list):
        return [realised(item, tensors) for item in value]
    if isinstance(value, dict):
        return tensors[value["t"]] if "t" in value else None
    if isinstance(value, str) and value in ("Infinity", "-Infinity", "NaN"):
        return number(value)
    return value


def run(row, tensors):
    arguments = realised(row["args"], tensors)
    if "method" in row:
        return getattr(arguments[0], row["method"])(*arguments[1:])
    return NAMES[row["fn"]](*arguments)


def outputs_of(result):
    if isinstance(result, Tensor):
        return [result]
    return list(result.values()) if isinstance(result, dict) else result


def recorded_outputs(row):
    output = row["output"]
    if isinstance(output, list):
        return output
    return [output] if "dtype" in output else list(output.values())


def assert_close(values, expected):
    expected = np.array([number(v) for v in expected], np.float64)
    size = np.max(np.abs(expected[np.isfinite(expected)]), initial=0)
    np.testing.assert_allclose(values, expected, rtol=1e-5, atol=1e-6 * max(1, size))


def ids(rows):
    return [row["id"] for row in rows]


def test_what_is_not_replayed_is_in_the_recording():
    print(f"{len(NOT_REPLAYED)} of {len(RECORDED)} recorded cases are not replayed")
    assert {*NOT_REPLAYED, *LENIENT, *NO_GRADIENT} <= {row["id"] for row in RECORDED}


@pytest.mark.parametrize("row", FORWARD, ids=ids(FORWARD))
def test_the_result_is_that_of_tfjs(row):
    tensors = [tensor_of(recorded) for recorded in row["inputs"]]
    if row["id"] in LENIENT:
        with as_tfjs():
            outputs = outputs_of(run(row, tensors))
    else:
        outputs = outputs_of(run(row, tensors))
    expected = recorded_outputs(row)
    assert len(outputs) == len(expected)
    for output, recorded in zip(outputs, expected, strict=True):
        assert output.shape == recorded["shape"]
        assert output.dtype == recorded["dtype"]
        assert_close(output.dataSync(), recorded["values"])


@pytest.mark.parametrize("row", WITH_GRADIENT, ids=ids(WITH_GRADIENT))
def test_the_gradient_is_that_of_tfjs(row):
    tensors = [tensor_of(recorded) for recorded in row["inputs"]]
    floats = [i for i, t in enumerate(tensors) if t.dtype == "float32"]

    def total(*given):
        everything = list(tensors)
        for i, tensor in zip(floats, given, strict=True):
            everything[i] = tensor
        parts = [
            output.mul(NAMES["tensor"](dy).reshape(output.shape)).sum()
            for output, dy in zip(outputs_of(run(row, everything)), row["dy"], strict=True)
            if output.dtype == "float32"
        ]
        return NAMES["addN"](parts)

    found = NAMES["grads"](total)([tensors[i] for i in floats])
    for gradient, i in zip(found, floats, strict=True):
        assert gradient.shape == row["inputs"][i]["shape"]
        assert_close(gradient.dataSync(), row["gradients"][i])


@pytest.mark.parametrize("row", WRONG, ids=ids(WRONG))
def test_a_mistake_is_answered_in_the_words_of_tfjs(row):
    tensors = [tensor_of(recorded) for recorded in row["inputs"]]
    with pytest.raises((TypeError, ValueError)) as caught:
        run(row, tensors)
    assert str(caught.value) == row["error"]["message"]


CHAINED_IN_TFJS = {row["fn"]: row["chained"] for row in CASES if "fn" in row}


@pytest.mark.parametrize("name", CHAINED_IN_TFJS)
def test_a_tensor_has_the_methods_that_tfjs_gives_it(name):
    assert hasattr(Tensor, name) == CHAINED_IN_TFJS[name]


@pytest.mark.parametrize("name", sorted(CHAINED))
def test_a_chained_method_is_the_function_of_the_same_name(name):
    assert getattr(Tensor, name) is NAMES[name]


def test_options_may_be_keywords():
    x = NAMES["ones"]([2, 3])
    assert NAMES["sum"](x, axis=1, keepDims=True).shape == [2, 1]
    assert x.sum(keepDims=True).shape == [1, 1]
    assert NAMES["matMul"](a=x, b=x, transposeB=True).arraySync() == [[3, 3], [3, 3]]


def test_none_stands_for_an_option_left_out():
    x = NAMES["tensor"]([[1, 5], [7, 2]])
    assert x.argMax(None).arraySync() == x.argMax().arraySync()
    assert x.softmax(None).arraySync() == x.softmax().arraySync()
    assert x.sum(None, None).arraySync() == 15
    assert NAMES["zeros"]([1], None).dtype == "float32"


def test_more_arguments_than_there_are_is_refused_and_as_tfjs_ignored():
    x = NAMES["ones"]([4])
    with pytest.raises(UsageError, match="got 3 arguments"):
        x.square(1, 2)
    with as_tfjs():
        assert x.square(1, 2).shape == [4]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda x: x.sum(keep_dims=True), "Write `keepDims`"),
        (lambda x: x.sum(keepdims=True), "Write `keepDims`"),
        (lambda x: x.matMul(x, transpose_a=True), "Write `transposeA`"),
        (lambda x: NAMES["clipByValue"](x, 0, clip_value_max=1), "Write `clipValueMax`"),
        (lambda x: x.sum(axes=0), "Did you mean `axis`?"),
    ],
)
def test_a_keyword_in_snake_case_is_refused_and_named_right(call, says):
    with pytest.raises(UsageError) as caught:
        call(NAMES["ones"]([2, 2]))
    assert says in str(caught.value)


def test_concat_of_two_dtypes_is_refused_because_tfjs_cuts_numbers_silently():
    parts = [NAMES["tensor"]([1], None, "int32"), NAMES["tensor"]([0.5])]
    with pytest.raises(ValueError, match="cast"):
        NAMES["concat"](parts)


def test_print_writes_tensors_and_other_values(capsys):
    NAMES["print"](NAMES["scalar"](2))
    NAMES["print"]([1, 2])
    assert capsys.readouterr().out == "Tensor\n    2\n[1, 2]\n"


def test_next_frame_lets_other_tasks_have_their_turn():
    async def main():
        turns = []
        other = asyncio.create_task(_append(turns, "other"))
        await NAMES["nextFrame"]()
        turns.append("mine")
        await other
        return turns

    assert asyncio.run(main()) == ["other", "mine"]


async def _append(turns, name):
    turns.append(name)


def test_where_chooses_between_numbers_too():
    chosen = NAMES["where"]([True, False], [1.0, 2.0], 0)
    assert chosen.arraySync() == [1, 0]


def test_operations_raise_no_numpy_warning():
    x = NAMES["tensor"]([0.0, -1.0, math.inf])
    assert math.isnan(x.log().arraySync()[1])
    assert x.reciprocal().arraySync()[0] == math.inf
    assert math.isnan(x.div(NAMES["zeros"]([3])).arraySync()[0])
    assert x.exp().exp().exp().arraySync()[2] == math.inf
