"""The operations that few programs use give what tfjs gave: numbers, gradients, errors."""

import asyncio

import numpy as np
import pytest
from tfjs_replay import look_up, number, realise, recorded, tensor_of

import minitf as tf
from minitf.errors import UsageError
from minitf.strictness import as_tfjs
from minitf.tfjs.tensor import Tensor

ROWS = recorded("ops_seldom")["cases"]
FORWARD = [row for row in ROWS if "error" not in row]
WRONG = [row for row in ROWS if "error" in row]
WITH_GRADIENT = [row for row in FORWARD if "gradients" in row]
WITHOUT_GRADIENT = [row for row in FORWARD if "gradient_error" in row]


def ids(rows):
    return [row["id"] for row in rows]


def assert_close(values, expected):
    expected = np.array([number(v) for v in expected], np.float64)
    size = np.max(np.abs(expected[np.isfinite(expected)]), initial=0)
    np.testing.assert_allclose(values, expected, rtol=1e-5, atol=1e-6 * max(1, size))


def run(row, tensors):
    result = look_up(row["fn"])(*realise(row["args"], tensors))
    return asyncio.run(awaited(result)) if row["fn"].endswith("Async") else result


async def awaited(promise):
    return await promise


def outputs_of(result):
    if isinstance(result, Tensor):
        return [result]
    return list(result.values()) if isinstance(result, dict) else list(result)


def recorded_outputs(row):
    output = row["output"]
    if isinstance(output, list):
        return output
    return [output] if "dtype" in output else list(output.values())


@pytest.mark.parametrize("row", FORWARD, ids=ids(FORWARD))
def test_the_result_is_that_of_tfjs(row):
    found = outputs_of(run(row, [tensor_of(one) for one in row["inputs"]]))
    expected = recorded_outputs(row)
    assert [(one.shape, one.dtype) for one in found] == [
        (one["shape"], one["dtype"]) for one in expected]
    for one, wanted in zip(found, expected, strict=True):
        assert_close(one.dataSync(), wanted["values"])


def gradients(row):
    tensors = [tensor_of(one) for one in row["inputs"]]
    floats = [i for i, one in enumerate(tensors) if one.dtype == "float32"]

    def total(*given):
        everything = list(tensors)
        for i, one in zip(floats, given, strict=True):
            everything[i] = one
        parts = [one.mul(tf.tensor(dy).reshape(one.shape)).sum()
                 for one, dy in zip(outputs_of(run(row, everything)), row["dy"], strict=True)
                 if one.dtype == "float32"]
        return tf.addN(parts)

    return floats, tf.grads(total)([tensors[i] for i in floats])


@pytest.mark.parametrize("row", WITH_GRADIENT, ids=ids(WITH_GRADIENT))
def test_the_gradient_is_that_of_tfjs(row):
    for i, found in zip(*gradients(row), strict=True):
        assert found.shape == row["inputs"][i]["shape"]
        assert_close(found.dataSync(), row["gradients"][i])


@pytest.mark.parametrize("row", WITHOUT_GRADIENT, ids=ids(WITHOUT_GRADIENT))
def test_what_tfjs_can_t_differentiate_says_so_in_its_words(row):
    with pytest.raises(Exception) as caught:
        gradients(row)
    assert str(caught.value) == row["gradient_error"]["message"]


@pytest.mark.parametrize("row", WRONG, ids=ids(WRONG))
def test_a_mistake_is_answered_in_the_words_of_tfjs(row):
    with pytest.raises((TypeError, ValueError)) as caught:
        run(row, [tensor_of(one) for one in row["inputs"]])
    assert str(caught.value) == row["error"]["message"]


CHAINED_IN_TFJS = {row["fn"]: row["chained"] for row in ROWS if "." not in row["fn"]}


@pytest.mark.parametrize("name", CHAINED_IN_TFJS)
def test_a_tensor_has_the_methods_that_tfjs_gives_it(name):
    assert hasattr(Tensor, name) == CHAINED_IN_TFJS[name]


def test_a_chained_method_comes_with_its_module():
    assert tf.tensor([1, 1, 2]).unique()["values"].arraySync() == [1, 2]
    assert np.array_equal(tf.tensor([1, 2, 3]).stridedSlice([0], [3], [2]).dataSync(), [1, 3])


def test_multinomial_draws_by_the_logits():
    drawn = tf.multinomial([[-50, 0, -50], [0, -50, -50]], 20, 7)
    assert (drawn.shape, drawn.dtype) == ([2, 20], "int32")
    assert drawn.arraySync() == [[1] * 20, [0] * 20]
    even = tf.multinomial([0.25, 0.75], 4000, 3, True)
    assert even.shape == [4000]
    assert 0.7 < np.mean(even.dataSync()) < 0.8
    assert even.arraySync() == tf.multinomial([0.25, 0.75], 4000, 3, True).arraySync()


@pytest.mark.parametrize(("logits", "says"), [
    ([1.0], "at least 2 outcomes, but got 1"), ([[[1.0, 2.0]]], "must be 1 or 2, but is 3")])
def test_multinomial_refuses_what_are_no_probabilities(logits, says):
    with pytest.raises(ValueError, match=says):
        tf.multinomial(logits, 2)


def test_random_gamma_has_its_mean_and_is_the_same_with_a_seed():
    drawn = tf.randomGamma([4000], 2, 3, "float32", 5)
    assert 5.7 < np.mean(drawn.dataSync()) < 6.3  # alpha times beta, as tfjs reckons it
    assert drawn.arraySync() == tf.randomGamma([4000], 2, 3, "float32", 5).arraySync()
    assert tf.randomGamma([2], 1, 1, "int32").dtype == "int32"
    with pytest.raises(ValueError, match="Unsupported data type bool"):
        tf.randomGamma([2], 1, 1, "bool")


def test_random_standard_normal_is_normal_with_mean_0_and_deviation_1():
    drawn = tf.randomStandardNormal([5000], "float32", 3).dataSync()
    assert abs(np.mean(drawn)) < 0.05
    assert 0.95 < np.std(drawn) < 1.05
    with pytest.raises(ValueError, match="Unsupported data type bool"):
        tf.randomStandardNormal([2], "bool")


def test_rand_calls_a_function_once_a_number():
    numbers = iter([0.5, 1.5, 2.5, 3.5])
    assert tf.rand([2, 2], lambda: next(numbers)).arraySync() == [[0.5, 1.5], [2.5, 3.5]]
    assert tf.rand([2], lambda: 2.7, "int32").arraySync() == [2, 2]
    assert tf.rand([2], lambda: 0.7, "bool").arraySync() == [0, 0]


def test_dropout_leaves_out_about_as_many_as_asked_for():
    kept = tf.dropout(tf.ones([4000]), 0.25, None, 5).dataSync()
    assert set(np.unique(kept).tolist()) == {0, np.float32(1 / 0.75).item()}
    assert 0.7 < np.mean(kept > 0) < 0.8
    rows = tf.dropout(tf.ones([50, 3]), 0.5, [50, 1], 5).dataSync().reshape(50, 3)
    assert (rows == rows[:, :1]).all()


def test_places_outside_of_an_axis_are_refused_though_tfjs_reads_others_instead():
    x = tf.tensor([[1, 2], [3, 4]])
    with pytest.raises(ValueError, match="Invalid indices: 0,2 does not index into 2,2"):
        tf.gatherND(x, [[0, 2]])
    with as_tfjs():
        assert tf.gatherND(x, [[0, 2]]).arraySync() == [3]


def test_transform_turns_every_image_though_tfjs_turns_the_first_only():
    images, moved = tf.ones([2, 1, 2, 1]), [[1, 0, 1, 0, 1, 0, 0, 0]]
    assert tf.image.transform(images, moved).dataSync().tolist() == [1, 0, 1, 0]
    with as_tfjs():
        assert tf.image.transform(images, moved).dataSync().tolist() == [1, 0, 0, 0]


def test_frame_takes_lists_too_though_tfjs_makes_nothing_of_them():
    assert tf.signal.frame([1, 2, 3], 2, 1).arraySync() == [[1, 2], [2, 3]]
    with as_tfjs():
        assert tf.signal.frame([1, 2, 3], 2, 1).shape == [0, 2]


def test_large_sums_of_products_agree_with_small_ones():
    a, b = (np.arange(160 * 170).reshape(160, 170) % 7 - 3.0, np.ones((170, 165)))
    assert np.array_equal(tf.einsum("ij,jk->ik", a, b).dataSync().reshape(160, 165), a @ b)


def test_fused_operations_refuse_what_they_do_not_know():
    with pytest.raises(UsageError, match="activation"):
        tf.fused.matMul({"a": [[1.0]], "b": [[1.0]], "activatoin": "relu"})
    with pytest.raises(UsageError, match="takes one object"):
        tf.fused.matMul([[1.0]])


def test_cells_in_a_row_hand_on_what_they_give():
    def cell(data, c, h):
        return [c.add(data), h.mul(data)]

    c, h = tf.multiRNNCell([cell, cell], tf.tensor([2]), [tf.tensor([1]), tf.tensor([5])],
                           [tf.tensor([3]), tf.tensor([4])])
    assert [one.arraySync() for one in c] == [[3], [11]]
    assert [one.arraySync() for one in h] == [[6], [24]]
