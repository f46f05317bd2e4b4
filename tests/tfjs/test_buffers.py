"""tf.buffer: numbers written one by one, and the tensor of them."""

import asyncio

import numpy as np
import pytest
from tfjs_replay import recorded

import minitf as tf
from minitf.strictness import as_tfjs


def test_a_buffer_becomes_a_tensor_of_what_was_set():
    buffer = tf.buffer([2, 2])
    buffer.set(3, 0, 0)
    buffer.set(5, 1, 0)
    assert buffer.toTensor().arraySync() == [[3, 0], [5, 0]]
    assert (buffer.shape, buffer.rank, buffer.size, buffer.dtype) == ([2, 2], 2, 4, "float32")


def test_the_tensor_keeps_its_numbers_when_the_buffer_changes():
    buffer = tf.buffer([2])
    tensor = buffer.toTensor()
    buffer.set(7, 1)
    assert tensor.arraySync() == [0, 0]
    assert buffer.get(1) == 7


def test_a_tensor_gives_a_buffer_of_its_numbers():
    tensor = tf.tensor([[1, 2], [3, 4]], None, "int32")
    for buffer in (tensor.bufferSync(), asyncio.run(_awaited(tensor.buffer))):
        assert (buffer.dtype, buffer.get(1, 0)) == ("int32", 3)
        buffer.set(9, 1, 0)
        assert tensor.arraySync() == [[1, 2], [3, 4]]


async def _awaited(method):
    return await method()


def test_the_bytes_of_a_tensor():
    found = asyncio.run(_awaited(tf.tensor([1.5, -2]).bytes))
    assert found.dtype == np.uint8
    assert found.tobytes() == np.array([1.5, -2], np.float32).tobytes()


def test_places_and_indices():
    buffer = tf.buffer([2, 3, 4])
    assert buffer.strides == [12, 4]
    assert buffer.locToIndex([1, 2, 3]) == 23
    assert buffer.indexToLoc(23) == [1, 2, 3]
    assert tf.buffer([]).locToIndex([]) == 0
    assert tf.buffer([]).indexToLoc(0) == []
    assert tf.buffer([3]).indexToLoc(2) == [2]


def test_what_is_written_to_the_values_is_in_the_buffer():
    buffer = tf.buffer([2, 2], "int32", [1, 2, 3, 4])
    buffer.values[3] = 8
    assert buffer.get(1, 1) == 8


def test_numbers_are_cut_to_the_dtype():
    buffer = tf.buffer([2], "int32")
    buffer.set(-2.7, 0)
    buffer.set(2.0**32 + 5, 1)
    assert buffer.toTensor().arraySync() == [-2, 5]
    truths = tf.buffer([2], "bool")
    truths.set(True, 1)
    assert (truths.get(1), truths.toTensor().dtype) == (1, "bool")


def test_a_place_outside_is_refused_and_as_tfjs_not_set():
    buffer = tf.buffer([2])
    with pytest.raises(ValueError, match="out of range"):
        buffer.set(1, 5)
    with as_tfjs():
        buffer.set(1, 5)
    assert buffer.toTensor().arraySync() == [0, 0]


ERRORS = [pytest.param(case, id=case["id"]) for case in recorded("buffers")["cases"]]


@pytest.mark.parametrize("case", ERRORS)
def test_a_mistake_is_answered_in_the_words_of_tfjs(case):
    with pytest.raises((TypeError, ValueError)) as caught:
        buffer = tf.buffer(*case["made"])
        getattr(buffer, case["method"])(*case["args"])
    assert str(caught.value) == case["error"]
