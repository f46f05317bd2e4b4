"""The operations that few programs use give what tfjs gave: numbers, gradients, errors."""

import asyncio

import numpy as np
import pytest
from tfjs_replay import recorded

import minitf as tf
from minitf.tfjs.tensor import Tensor

ROWS = recorded("ops_seldom")["cases"]
FORWARD = [row for row in ROWS if "error" not in row]
WRONG = [row for row in ROWS if "error" in row]
WITH_GRADIENT = [row for row in FORWARD if "gradients" in row]
WITHOUT_GRADIENT = [row for row in FORWARD if "gradient_error" in row]


def ids(rows):
    return [row["id"] for row in rows]


def number(value):
    return float(value.replace("Infinity", "inf")) if isinstance(value, str) else value


def tensor_of(one):
    values = np.array([number(v) for v in one["values"]]).reshape(one["shape"])
    return tf.tensor(values != 0 if one["dtype"] == "bool" else values, None, one["dtype"])


def assert_close(values, expected):
    expected = np.array([number(v) for v in expected], np.float64)
    size = np.max(np.abs(expected[np.isfinite(expected)]), initial=0)
    np.testing.assert_allclose(values, expected, rtol=1e-5, atol=1e-6 * max(1, size))


def realised(value, tensors):
    if isinstance(value, list):
        return [realised(item, tensors) for item in value]
    if isinstance(value, dict) and "t" in value:
        return tensors[value["t"]]
    if isinstance(value, dict) and "undefined" in value:
        return None
    if isinstance(value, dict):
        return {key: realised(one, tensors) for key, one in value.items()}
    return value


def run(row, tensors):
    function = tf
    for name in row["fn"].split("."):
        function = getattr(function, name)
    result = function(*realised(row["args"], tensors))
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
