"""Tensors made from numbers: dtypes, copies, shapes, seeds, and tfjs's words for what is wrong."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

import minitf as tf
from minitf.errors import ArgumentError, UsageError
from minitf.strictness import as_tfjs


@pytest.mark.parametrize(
    ("values", "dtype"),
    [
        ([1, 2], "float32"),
        ([1.5], "float32"),
        (3, "float32"),
        (True, "bool"),
        ([[True], [False]], "bool"),
        ([], "float32"),
        (np.array([1, 2]), "float32"),
        (np.array([1.5]), "float32"),
        (np.array([1, 2], np.int32), "int32"),
        (np.array([1, 2], np.uint8), "int32"),
        (np.array([True]), "bool"),
        ([np.array([1, 2], np.int32)], "int32"),
        (np.float64(2), "float32"),
        ((1, 2), "float32"),
    ],
)
def test_the_dtype_comes_from_the_values_as_in_tfjs(values, dtype):
    t = tf.tensor(values)
    assert t.dtype == dtype
    assert t.shape == list(np.shape(values))
    np.testing.assert_array_equal(t.arraySync(), np.asarray(values, np.float64))


def test_the_values_are_copied():
    array = np.ones(2, np.float32)
    made = [tf.tensor(array), tf.tensor1d(array), tf.tensor2d(array, [1, 2]), tf.tensor([array])]
    flags = np.array([True, True])
    made_of_flags = tf.tensor(flags)
    array[:] = 7
    flags[:] = False
    assert all(set(t.dataSync().tolist()) == {1} for t in made)
    assert made_of_flags.arraySync() == [1, 1]


@given(arrays.arrays(np.float32, arrays.array_shapes(min_dims=0, max_dims=4, min_side=1)))
def test_an_array_comes_back_as_it_went_in(array):
    t = tf.tensor(array)
    np.testing.assert_array_equal(t.dataSync().reshape(t.shape), array)
    np.testing.assert_array_equal(np.array(tf.tensor(array.tolist()).arraySync()), array)
    t.dispose()


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_int32_wraps_as_in_an_int32array(value):
    found = tf.scalar(value, "int32").arraySync()
    expected = math.trunc(value) % 2**32 if math.isfinite(value) else 0
    assert found == (expected - 2**32 if expected >= 2**31 else expected)


def test_a_flat_list_takes_the_shape_it_is_given():
    assert tf.tensor([1, 2, 3, 4], [2, 2]).arraySync() == [[1, 2], [3, 4]]
    assert tf.tensor2d([1, 2], [2, 1]).shape == [2, 1]
    assert tf.tensor([[1, 2], [3, 4]], [2, 2, 1]).shape == [2, 2, 1]
    assert tf.tensor([5], []).shape == []


@pytest.mark.parametrize("rank", [2, 3, 4, 5, 6])
def test_there_is_a_function_for_each_rank(rank):
    create = getattr(tf, f"tensor{rank}d")
    values = np.arange(2.0).reshape([1] * (rank - 1) + [2])
    assert create(values.tolist()).shape == list(values.shape)
    assert create([0, 1], list(values.shape)).arraySync() == values.tolist()
    with pytest.raises(ArgumentError, match="requires shape to be provided when `values`"):
        create([1, 2])


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ([[1, 2], [3]], "Element arr[1] should have 2 elements, but has 1 elements"),
        ([[1], 2], "Element arr[1] is a primitive, but should be an array/TypedArray of 1"),
        ([1, [2]], "Element arr[1] should be a primitive, but is an array of 1 elements"),
        ([[1, 2], [3, [4]]], "Element arr[1][1] should be a primitive"),
        ([1, None], "Element arr[1] should be a number, but is None"),
        ([1, "a"], "Element arr[1] should be a number, but is 'a'"),
    ],
)
def test_ragged_lists_are_refused_though_tfjs_takes_them_silently(values, says):
    with pytest.raises(ArgumentError) as caught:
        tf.tensor(values)
    assert says in str(caught.value)
    with as_tfjs():
        assert tf.tensor(values).size > 0


def test_as_tfjs_null_is_zero_and_text_is_nan():
    with as_tfjs():
        assert tf.tensor([1, None]).arraySync() == [1, 0]
        assert math.isnan(tf.tensor([1, "a"]).arraySync()[1])


@pytest.mark.parametrize("values", [None, {}, {"a": 1}, object(), len])
def test_what_holds_no_numbers_is_refused(values):
    with pytest.raises(UsageError, match=r"^values passed to tensor\(values\) must be a number"):
        tf.tensor(values)


def test_a_tensor_is_not_made_of_a_tensor():
    with pytest.raises(UsageError, match="values passed to tensor"):
        tf.tensor(tf.ones([2]))


def test_zeros_ones_and_fill_have_shape_and_dtype():
    assert tf.zeros([2, 1]).arraySync() == [[0], [0]]
    assert tf.ones([2], "bool").dtype == "bool"
    assert tf.fill([2], 3).arraySync() == [3, 3]
    assert tf.fill([1], True).dtype == "bool"
    assert tf.fill([1], 2.7, "int32").arraySync() == [2]
    assert tf.ones([]).arraySync() == 1
    assert tf.ones((2, 3)).shape == [2, 3]
    assert tf.zerosLike(tf.ones([2], "int32")).dtype == "int32"
    assert tf.onesLike([3, 4]).arraySync() == [1, 1]


@pytest.mark.parametrize(
    ("shape", "says"),
    [
        (3, r"a shape is a list of sizes, such as \[2, 3\], but got 3"),
        ("ab", "a shape is a list of sizes"),
        (None, "a shape is a list of sizes"),
        ([2, -1], r"positive integers but got shape \[2,-1\]"),
        ([1.5], r"positive integers but got shape \[1.5\]"),
        ([None, 2], "positive integers"),
    ],
)
@pytest.mark.parametrize("create", ["zeros", "ones", "randomNormal", "randomUniform"])
def test_a_shape_must_be_a_list_of_sizes(create, shape, says):
    with pytest.raises((ArgumentError, UsageError), match=says):
        getattr(tf, create)(shape)


def test_range_and_linspace_round_as_tfjs_does():
    assert tf.range(0, 1, 0.3).arraySync() == [
        0,
        0.30000001192092896,
        0.6000000238418579,
        0.9000000357627869,
    ]
    assert tf.range(0, 5, 2, "int32").arraySync() == [0, 2, 4]
    assert tf.range(0, 5, -1).arraySync() == []
    assert tf.linspace(0, 1, 3).arraySync() == [0, 0.5, 1]
    with pytest.raises(ArgumentError, match="Cannot have a step of zero"):
        tf.range(0, 5, 0)


def test_eye_may_be_wide_and_repeated():
    assert tf.eye(2, 3).arraySync() == [[1, 0, 0], [0, 1, 0]]
    assert tf.eye(2, None, [3], "int32").shape == [3, 2, 2]

RANDOM = {
    "randomNormal": lambda seed: tf.randomNormal([500], 3, 2, "float32", seed),
    "truncatedNormal": lambda seed: tf.truncatedNormal([500], 3, 2, "float32", seed),
    "randomUniform": lambda seed: tf.randomUniform([500], -1, 1, "float32", seed),
    "randomUniformInt": lambda seed: tf.randomUniformInt([500], 0, 9, seed),
}


@pytest.mark.parametrize("draw", RANDOM.values(), ids=RANDOM)
def test_the_same_seed_draws_the_same_numbers(draw):
    assert draw(7).arraySync() == draw(7).arraySync()
    assert draw(7).arraySync() != draw(8).arraySync()
    assert draw(None).arraySync() != draw(None).arraySync()


def test_random_numbers_have_the_distribution_they_are_named_after():
    normal = tf.randomNormal([4000], 3, 2, "float32", 1).dataSync()
    assert normal.mean() == pytest.approx(3, abs=0.15)
    assert normal.std() == pytest.approx(2, abs=0.1)
    assert np.abs(tf.truncatedNormal([4000], 0, 2, "float32", 1).dataSync()).max() <= 4
    uniform = tf.randomUniform([4000], -1, 3, "float32", 1).dataSync()
    assert uniform.min() >= -1 and uniform.max() < 3
    assert uniform.mean() == pytest.approx(1, abs=0.1)
    whole = tf.randomUniformInt([400], 0, 3, 1)
    assert (whole.dtype, set(whole.arraySync())) == ("int32", {0, 1, 2})
    assert tf.randomNormal([3], 0, 5, "int32").dtype == "int32"


def test_a_keyword_in_snake_case_is_named_right():
    assert tf.randomNormal([2], stdDev=0).arraySync() == [0, 0]
    for call, right in (
        (lambda: tf.randomNormal([2], std_dev=1), "stdDev"),
        (lambda: tf.eye(num_rows=2), "numRows"),
        (lambda: tf.variable(initial_value=tf.scalar(1)), "initialValue"),
    ):
        with pytest.raises(UsageError, match=f"Write `{right}`"):
            call()


def test_a_tensor_is_made_of_values_of_its_dtype_alone():
    for values, dtype, reason in (
        ([1], "complex64", "Please use tf.complex"), ([1], "float64", "Unknown data type float64"),
        ([1], "string", "A string tensor holds texts"),
        (["1"], "float32", "a float32 tensor holds numbers"),
        (["a", 1], None, "should be a text"),
    ):
        with pytest.raises((ArgumentError, UsageError), match=reason):
            tf.tensor(values, None, dtype)
    with pytest.raises(ArgumentError, match="^Unknown data type float64"):
        tf.ones([2], "float64")
