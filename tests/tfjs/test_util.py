"""tf.util: random orders hold every item; recorded answers are replayed by test_data.py."""

import numpy as np
import pytest

import minitf as tf


def test_shuffling_reorders_a_list_in_place_and_keeps_its_items():
    items = list(range(50))
    assert tf.util.shuffle(items) is None
    assert items != list(range(50))
    assert sorted(items) == list(range(50))
    array = np.arange(50)
    tf.util.shuffle(array)
    assert sorted(array.tolist()) == list(range(50))


def test_two_lists_are_shuffled_alike():
    xs, ys = list(range(50)), [f"label {i}" for i in range(50)]
    tf.util.shuffleCombo(xs, ys)
    assert xs != list(range(50))
    assert ys == [f"label {x}" for x in xs]


def test_shuffled_indices_hold_each_number_once():
    indices = tf.util.createShuffledIndices(20)
    assert sorted(indices.tolist()) == list(range(20))


def test_a_random_number_lies_between_its_bounds():
    assert all(2 <= tf.util.randUniform(2, 3) < 3 for _ in range(50))


def test_a_tuple_cannot_be_shuffled():
    with pytest.raises(TypeError, match="a tuple cannot be changed"):
        tf.util.shuffle((1, 2))


def test_python_writes_assert_with_an_underscore_and_javascript_without():
    assert getattr(tf.util, "assert") is tf.util.assert_
    with pytest.raises(ValueError, match="^the sizes differ$"):
        tf.util.assert_(1 > 2, lambda: "the sizes differ")


def test_what_needs_a_page_is_refused_by_name():
    with pytest.raises(AttributeError, match="pixels of a page"):
        tf.browser  # noqa: B018
