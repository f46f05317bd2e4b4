"""A tfjs tensor: what it shows of itself, what it refuses, and tfjs's words for every mistake."""

import asyncio
import json
import math
import operator
import re
from pathlib import Path

import numpy as np
import pytest

import minitf as tf
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, StateError, UsageError
from minitf.strictness import as_tfjs
from minitf.tfjs.tensor import Tensor, Variable, unwrap, wrap

RECORDED = [
    row
    for row in json.loads(
        (Path(__file__).parents[1] / "golden" / "tfjs_errors.json").read_text(encoding="utf-8")
    )["cases"]
    if row["id"].startswith(("op_", "grad", "variable_"))
]
NOT_REPLAYED = {
    "op_losses_shapes": "losses have tests of their own",
    "op_set_backend_unknown": "minitf has no backends",
    "op_buffer_out_of_range": "minitf has no tf.buffer",
    "op_multiply_alias": "names that tf has not are the facade's business",
    "op_constant": "names that tf has not are the facade's business",
    "variable_same_name": "its variables, which nobody holds, are forgotten; tested below",
    "op_tidy_async": "tested in test_memory.py",
    "op_tidy_tensor_used_after": "tested in test_memory.py",
}
OWN_WORDS = {  # where tfjs fails by accident, minitf says what is wrong
    "variable_of_a_number": "write tf.variable(tf.tensor(values))",
    "grad_wrong_dy": "The shape of dy passed in grad(f)(x, dy) must match",
    "op_tensor_undefined": "missing 1 required positional argument: 'values'",
    "op_zeros_no_shape": "missing 1 required positional argument: 'shape'",
    "op_random_uniform_no_shape": "missing 1 required positional argument: 'shape'",
    "op_zeros_number": "a shape is a list of sizes",
    "op_ones_string": "a shape is a list of sizes",
    "op_matmul_vector": "Error in matMul: inner shapes (3) and (3)",
    "op_reshape_nothing": "missing 1 required positional argument: 'shape'",
    "op_reshape_arguments": "A shape is one list: [2, 2].",
    "op_concat_not_a_list": "must be a `Tensor[]` or `TensorLike[]`",
    "op_disposed_clone": "Tensor is disposed.",
    "op_keep_number": "tf.keep takes a tensor, but got 3",
}
REFUSED = {  # what tfjs does silently, and strict minitf refuses
    "op_tensor2d_ragged": "Element arr[1] should have 2 elements, but has 1 elements",
    "op_tensor_ragged": "Element arr[1] should have 2 elements, but has 1 elements",
    "op_tensor_of_objects": "Element arr[0] should be a number",
    "op_tensor_mixed_string": "Element arr[1] should be a number, but is 'a'",
    "op_tensor_of_tensors": "write tf.stack",
    "op_add_operator": "write a.add(b)",
    "op_concat_dtypes": "write t.cast('float32')",
    "op_slice_begin_out_of_range": "would overflow",
    "op_transpose_repeated_perm": "each axis may be in perm only once",
    "op_cumsum_axis": "All values in axis param must be in range [-1, 1)",
    "op_pad_length": "one [before, after] for each of the 2 axes",
}
ALWAYS_REFUSED = {  # tfjs makes tensors of them that no one can use
    "op_slice_begin_out_of_range",
    "op_transpose_repeated_perm",
    "op_cumsum_axis",
    "op_pad_length",
}


def python_of(program):
    """The recorded JavaScript as Python: only what these one-line programs use."""
    for pattern, replacement in (
        (r"\b(const|let|await) ", ""),
        (r"\btrue\b", "True"),
        (r"\bfalse\b", "False"),
        (r"\bnull\b", "None"),
        (r"\bString\(", "str("),
        (r"\((\w*)\) =>", r"lambda \1:"),
        (r"(\w+)\.data\(\)", r"awaited(lambda: \1.data())"),
        (r";\s*", "\n"),
    ):
        program = re.sub(pattern, replacement, program)
    return program


def awaited(make):
    async def main():
        return await make()

    return asyncio.run(main())


def run(row):
    reported = []
    exec(
        compile(python_of(row["program"]), row["id"], "exec"),
        {"tf": tf, "report": reported.append, "awaited": awaited},
    )
    return reported

REPLAYED = [row for row in RECORDED if row["id"] not in NOT_REPLAYED]
LOUD = [row for row in REPLAYED if row["outcome"] == "error"]
SILENT = [row for row in REPLAYED if row["outcome"] != "error"]


@pytest.fixture(autouse=True)
def no_variables_left():
    yield
    tf.disposeVariables()


def test_what_is_not_replayed_is_in_the_recording():
    print(f"{len(NOT_REPLAYED)} of {len(RECORDED)} recorded mistakes are not replayed")
    ids = {row["id"] for row in RECORDED}
    assert {*NOT_REPLAYED, *OWN_WORDS, *REFUSED, *ALWAYS_REFUSED} <= ids


@pytest.mark.parametrize("row", LOUD, ids=[row["id"] for row in LOUD])
def test_a_mistake_is_answered_in_the_words_of_tfjs(row):
    with pytest.raises((TypeError, ValueError, RuntimeError)) as caught:
        run(row)
    if row["id"] in OWN_WORDS:
        assert OWN_WORDS[row["id"]] in str(caught.value)
    else:
        assert str(caught.value).startswith(row["error"]["message"])


def plain(value):
    if isinstance(value, Tensor):
        return {"shape": value.shape, "dtype": value.dtype, "values": value.dataSync().tolist()}
    return value


@pytest.mark.parametrize("row", SILENT, ids=[row["id"] for row in SILENT])
def test_what_tfjs_does_silently_strict_minitf_does_too_or_refuses(row):
    if row["id"] not in REFUSED:
        assert [plain(value) for value in run(row)] == row.get("values", [])
        return
    with pytest.raises((ArgumentError, UsageError)) as caught:
        run(row)
    assert REFUSED[row["id"]] in str(caught.value)

LENIENT = [row for row in SILENT if row["id"] in REFUSED and row["id"] not in ALWAYS_REFUSED]


@pytest.mark.parametrize("row", LENIENT, ids=[row["id"] for row in LENIENT])
def test_as_tfjs_does_what_tfjs_does(row):
    with as_tfjs():
        [found] = [plain(value) for value in run(row)]
    [expected] = row["values"]
    if isinstance(expected, dict):  # minitf fills with NaN what tfjs leaves undefined
        size = math.prod(expected["shape"])
        values = [math.nan if v == "NaN" else v for v in expected["values"]]
        np.testing.assert_array_equal(
            found.pop("values"), values + [math.nan] * (size - len(values))
        )
        assert found == {key: expected[key] for key in ("shape", "dtype")}
    else:
        assert found == expected


# What a tensor shows


def test_a_tensor_shows_shape_rank_dtype_and_size():
    t = tf.tensor([[1, 2, 3], [4, 5, 6]], None, "int32")
    assert (t.shape, t.rank, t.dtype, t.size, t.isDisposed) == ([2, 3], 2, "int32", 6, False)
    assert tf.scalar(1).shape == []
    assert tf.scalar(1).id != tf.scalar(1).id


def test_the_shape_is_a_list_of_its_own():
    t = tf.ones([2, 3])
    t.shape.append(9)
    assert t.shape == [2, 3]


def test_values_are_read_flat_and_nested():
    t = tf.tensor([[1, 2], [3, 4]])
    assert t.arraySync() == [[1, 2], [3, 4]]
    assert t.dataSync().tolist() == [1, 2, 3, 4]
    assert t.dataSync().dtype == np.float32
    assert tf.tensor([1], None, "int32").dataSync().dtype == np.int32
    assert tf.tensor([True]).dataSync().dtype == np.uint8
    assert tf.tensor([True, False]).arraySync() == [1, 0]
    assert tf.scalar(0.5).arraySync() == 0.5
    assert isinstance(tf.scalar(3, "int32").arraySync(), int)


def test_what_was_read_can_be_changed_without_changing_the_tensor():
    t = tf.ones([2])
    t.dataSync()[0] = 7
    t.arraySync()[0] = 7
    assert t.arraySync() == [1, 1]


def test_values_are_read_through_promises_too():
    async def main():
        t = tf.tensor([[1, 2]])
        return (await t.data()).tolist(), await t.array()

    assert asyncio.run(main()) == ([1, 2], [[1, 2]])


def test_print_and_repr_give_tfjs_text(capsys):
    t = tf.tensor([[1, 2], [3, 4]])
    t.print()
    tf.print(t)
    assert capsys.readouterr().out == 2 * "Tensor\n    [[1, 2],\n     [3, 4]]\n"
    assert str(t) == repr(t) == t.toString() == "Tensor\n    [[1, 2],\n     [3, 4]]"
    t.print(True)
    assert "dtype: float32" in capsys.readouterr().out


def test_a_disposed_tensor_still_shows_what_it_was():
    t = tf.ones([2])
    t.dispose()
    assert t.isDisposed
    assert repr(t) == "<disposed Tensor shape=[2] dtype=float32>"
    with pytest.raises(StateError, match="Tensor is disposed"):
        t.toString()

OPERATORS = {
    "add": (operator.add, "add"),
    "subtract": (operator.sub, "sub"),
    "multiply": (operator.mul, "mul"),
    "divide": (operator.truediv, "div"),
    "whole ratio": (operator.floordiv, "floorDiv"),
    "remainder": (operator.mod, "mod"),
    "power": (operator.pow, "pow"),
    "matrix product": (operator.matmul, "matMul"),
    "less": (operator.lt, "less"),
    "at most": (operator.le, "lessEqual"),
    "greater": (operator.gt, "greater"),
    "at least": (operator.ge, "greaterEqual"),
}


@pytest.mark.parametrize(("apply", "method"), OPERATORS.values(), ids=OPERATORS)
@pytest.mark.parametrize("other", [2, np.ones(2), "tensor"], ids=["number", "array", "tensor"])
def test_an_operator_is_refused_and_says_what_to_write(apply, method, other):
    t = tf.ones([2])
    other = tf.ones([2]) if isinstance(other, str) else other
    for pair in ((t, other), (other, t)):
        with pytest.raises(UsageError, match="tfjs tensors have no operators: .*write"):
            apply(*pair)
    with pytest.raises(UsageError, match=f"write a.{method}"):
        apply(t, other)
    assert hasattr(Tensor, method)


@pytest.mark.parametrize(
    ("use", "says"),
    [
        (bool, "never ends"),
        (len, "t.shape"),
        (iter, "t.unstack"),
        (list, "t.unstack"),
        (float, "dataSync"),
        (int, "dataSync"),
        (abs, "a.abs"),
        (operator.neg, "a.neg"),
        (operator.invert, "a.logicalNot"),
        (lambda t: t[0], "arraySync"),
        (np.asarray, "arraySync"),
        (np.array, "arraySync"),
    ],
)
def test_pythons_own_ways_to_use_an_array_say_what_tfjs_writes(use, says):
    with pytest.raises(UsageError) as caught:
        use(tf.ones([2]))
    assert says in str(caught.value)


def test_as_tfjs_an_operator_gives_what_javascript_gives():
    t = tf.scalar(1)
    with as_tfjs():
        assert t + t == "Tensor\n    1Tensor\n    1"
        assert 1 + t == "1Tensor\n    1"
        assert math.isnan(t - 1)
        assert bool(t.less(0)) is True
        assert t[0] is None
        assert math.isnan(float(t))


def test_two_tensors_are_equal_only_if_they_are_the_same():
    t = tf.ones([2])
    assert t == t
    assert t != tf.ones([2])
    assert len({t, t}) == 1


def test_wrap_and_unwrap_are_inverse():
    core = CoreTensor(np.ones(2, np.float32))
    assert unwrap(wrap(core)) is core
    with pytest.raises(UsageError, match=re.escape("write tf.tensor(values)")):
        unwrap([1, 2])
    with pytest.raises(UsageError, match="tf.tensor"):
        Tensor([1, 2])


# Variables


def test_a_variable_takes_new_values_and_old_results_stay():
    v = tf.variable(tf.tensor([1, 2]))
    before, doubled = v.clone(), v.mul(2)
    v.assign(tf.tensor([5, 6]))
    assert v.arraySync() == [5, 6]
    assert before.arraySync() == [1, 2]
    assert doubled.arraySync() == [2, 4]


def test_a_variable_has_a_name_and_may_be_frozen():
    v = tf.variable(tf.scalar(1.7), False, "mine", "int32")
    assert (v.name, v.trainable, v.dtype, v.arraySync()) == ("mine", False, "int32", 1)
    assert isinstance(v, Variable)
    assert tf.scalar(1).variable().trainable
    assert tf.variable(tf.scalar(1)).name != tf.variable(tf.scalar(1)).name


def test_two_variables_cannot_have_one_name():
    held = tf.variable(tf.scalar(1), True, "one")
    with pytest.raises(ArgumentError, match="Variable with name one was already registered"):
        tf.variable(held, True, "one")


def test_a_disposed_variables_name_is_free_again():
    tf.variable(tf.scalar(1), True, "again").dispose()
    assert tf.variable(tf.scalar(2), True, "again").arraySync() == 2


def test_assign_takes_a_tensor_only():
    with pytest.raises(UsageError, match=re.escape("v.assign(tf.tensor(values))")):
        tf.variable(tf.scalar(1)).assign(5)
