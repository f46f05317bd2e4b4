"""keras.utils.set_random_seed and to_categorical, and keras.random."""

import random as python_random

import numpy as np
import pytest

from minitf.keras import ops, random, utils
from minitf.keras.tensor import Tensor


def drawn():
    return [random.normal((3,)).tolist(), python_random.random(), np.random.rand()]


def test_a_seed_repeats_python_numpy_and_our_own_numbers():
    utils.set_random_seed(7)
    first = drawn()
    assert drawn() != first
    utils.set_random_seed(7)
    assert drawn() == first
    utils.set_random_seed(8)
    assert drawn() != first


def test_numbers_of_our_own_leave_numpys_alone():
    np.random.seed(3)
    expected = np.random.rand()
    np.random.seed(3)
    random.normal((5,))
    assert np.random.rand() == expected


def test_a_seed_is_a_whole_number():
    with pytest.raises(ValueError, match="Expected `seed` argument to be an integer"):
        utils.set_random_seed("seven")
    with pytest.raises(ValueError, match="Argument `seed` must be either an integer"):
        random.normal((2,), seed="seven")
    with pytest.raises(ValueError, match="Argument `seed` must be an integer"):
        random.SeedGenerator(1.5)


@pytest.mark.parametrize(
    "draw",
    [
        lambda seed: random.normal((4,), seed=seed),
        lambda seed: random.truncated_normal((4,), seed=seed),
        lambda seed: random.uniform((4,), seed=seed),
        lambda seed: random.randint((4,), 0, 1000, seed=seed),
        lambda seed: random.categorical(np.zeros((2, 50)), 4, seed=seed),
        lambda seed: random.dropout(np.ones(50), 0.5, seed=seed),
        lambda seed: random.shuffle(np.arange(50), seed=seed),
    ],
)
def test_the_same_seed_gives_the_same_numbers(draw):
    assert draw(5).tolist() == draw(5).tolist() != draw(6).tolist()
    one, other = random.SeedGenerator(5), random.SeedGenerator(5)
    first = draw(one).tolist()
    assert first == draw(other).tolist() != draw(one).tolist()


def test_random_numbers_have_their_distribution():
    normal = random.normal((20000,), mean=2, stddev=3, seed=1).numpy()
    assert (normal.mean(), normal.std()) == pytest.approx((2, 3), abs=0.1)
    uniform = random.uniform((20000,), -1, 3, seed=1).numpy()
    assert -1 <= uniform.min() < uniform.max() < 3
    assert uniform.mean() == pytest.approx(1, abs=0.1)
    cut = random.truncated_normal((20000,), stddev=0.5, seed=1).numpy()
    assert np.abs(cut).max() <= 1
    whole = random.randint((1000,), 2, 5, seed=1)
    assert whole.dtype == "int32"
    assert set(whole.tolist()) == {2, 3, 4}
    classes = random.categorical(np.log([[0.1, 0.9]]), 5000, seed=1).numpy()
    assert classes.shape == (1, 5000)
    assert classes.mean() == pytest.approx(0.9, abs=0.03)


def test_dropout_drops_and_scales():
    dropped = random.dropout(np.ones(10000), 0.25, seed=1).numpy()
    assert set(np.unique(dropped)) == {0, np.float32(1) / np.float32(0.75)}
    assert (dropped == 0).mean() == pytest.approx(0.25, abs=0.03)
    assert random.dropout(ops.ones(3), 0).tolist() == [1, 1, 1]
    assert random.dropout(ops.ones(3), 1).tolist() == [0, 0, 0]
    rows = random.dropout(ops.ones((20, 5)), 0.5, noise_shape=(None, 1), seed=1).numpy()
    assert {len(set(row)) for row in rows.tolist()} == {1}
    with pytest.raises(ValueError, match="from 0 to 1"):
        random.dropout(ops.ones(3), 2)


def test_shuffle_keeps_every_row():
    rows = np.arange(12).reshape(6, 2)
    shuffled = random.shuffle(rows, seed=2).numpy()
    assert sorted(shuffled.tolist()) == rows.tolist()
    assert shuffled.tolist() != rows.tolist()


def test_a_seed_generator_is_made_again_from_its_config():
    one = random.SeedGenerator(9, name="mine")
    other = random.SeedGenerator.from_config(one.get_config())
    assert other.name == "mine"
    assert random.uniform((3,), seed=one).tolist() == random.uniform((3,), seed=other).tolist()


@pytest.mark.parametrize(
    ("labels", "classes", "shape"),
    [
        ([0, 2, 1], None, (3, 3)),
        ([0, 2, 1], 4, (3, 4)),
        ([[0], [2]], 3, (2, 3)),
        ([[0, 1], [2, 0]], None, (2, 2, 3)),
        (2, None, (3,)),
        (["0", "1"], None, (2, 2)),
    ],
)
def test_labels_become_one_hot_rows(labels, classes, shape):
    rows = utils.to_categorical(labels, classes)
    assert rows.shape == shape
    assert rows.dtype == "float64"
    flat = np.array(labels, dtype="int64").reshape(shape[:-1])
    assert (rows.argmax(-1) == flat).all()
    assert (rows.sum(-1) == 1).all()


def test_labels_in_a_tensor_become_a_tensor():
    rows = utils.to_categorical(ops.array([[1], [0]]), 2)
    assert type(rows) is Tensor
    assert rows.tolist() == [[0, 1], [1, 0]]


def test_a_label_beyond_the_classes_is_refused():
    with pytest.raises(IndexError, match="index 3 is out of bounds"):
        utils.to_categorical([0, 3], 3)
