"""Random streams: reproducible, separate from NumPy's, and of the distributions they name."""

import threading

import numpy as np
import pytest

from minitf.core.random import Stream, set_seed

DRAWS = {
    "normal": lambda stream: stream.normal((40, 5), 1.0, 2.0),
    "truncated_normal": lambda stream: stream.truncated_normal((40, 5), 1.0, 2.0),
    "uniform": lambda stream: stream.uniform((40, 5), -3.0, 3.0),
    "integers": lambda stream: stream.integers((40, 5), -3, 3),
    "bernoulli": lambda stream: stream.bernoulli((40, 5), 0.3),
    "permutation": lambda stream: stream.permutation(200),
}


@pytest.fixture(autouse=True)
def process_seed_is_set_back():
    yield
    set_seed()


@pytest.mark.parametrize("draw", DRAWS.values(), ids=DRAWS)
def test_the_same_seed_draws_the_same_bytes(draw):
    assert draw(Stream(7)).tobytes() == draw(Stream(7)).tobytes()
    assert draw(Stream(7)).tobytes() != draw(Stream(8)).tobytes()


@pytest.mark.parametrize("draw", DRAWS.values(), ids=DRAWS)
def test_a_stream_goes_on_and_does_not_repeat_itself(draw):
    stream = Stream(7)
    assert draw(stream).tobytes() != draw(stream).tobytes()


def test_after_set_seed_streams_without_a_seed_repeat_in_the_order_they_are_made():
    set_seed(3)
    first = [Stream().normal((4,)) for _ in range(3)]
    set_seed(3)
    again = [Stream().normal((4,)) for _ in range(3)]
    np.testing.assert_array_equal(first, again)
    assert len({values.tobytes() for values in first}) == 3


def test_without_set_seed_every_stream_is_another():
    assert Stream().normal((4,)).tobytes() != Stream().normal((4,)).tobytes()


def test_a_seeded_stream_does_not_move_the_process_sequence():
    set_seed(3)
    alone = Stream().normal((4,))
    set_seed(3)
    Stream(99).normal((4,))
    np.testing.assert_array_equal(Stream().normal((4,)), alone)


def test_numpys_global_generator_is_neither_read_nor_written():
    before = np.random.get_state()[1].copy()
    set_seed(3)
    first = DRAWS["normal"](Stream())
    np.testing.assert_array_equal(np.random.get_state()[1], before)
    set_seed(3)
    np.random.random(3)
    np.testing.assert_array_equal(DRAWS["normal"](Stream()), first)


@pytest.mark.parametrize("seed", [0, -1, 1.5, "start", 2**70, np.int64(4)])
def test_any_number_or_text_can_be_a_seed(seed):
    assert Stream(seed).normal((3,)).tobytes() == Stream(seed).normal((3,)).tobytes()


@pytest.mark.parametrize("name", ["normal", "truncated_normal", "uniform", "bernoulli"])
@pytest.mark.parametrize("shape", [(), (0,), (2, 3), (2, 0, 3)])
def test_results_are_float32_arrays_of_the_shape_asked_for(name, shape):
    options = {"probability": 0.5} if name == "bernoulli" else {}
    values = getattr(Stream(1), name)(shape, **options)
    assert type(values) is np.ndarray
    assert (values.shape, values.dtype) == (shape, np.float32)


def test_normal_has_its_mean_and_deviation():
    values = Stream(1).normal((200_000,), 3.0, 2.0)
    assert values.mean() == pytest.approx(3.0, abs=0.02)
    assert values.std() == pytest.approx(2.0, abs=0.02)


def test_truncated_normal_stays_within_two_deviations_and_is_not_clipped_to_them():
    values = Stream(1).truncated_normal((200_000,), 3.0, 2.0)
    assert np.abs(values - 3.0).max() <= 4.0
    assert (np.abs(values - 3.0) == 4.0).sum() < 5
    assert values.std() == pytest.approx(2.0 * 0.8796, abs=0.02)


def test_uniform_covers_its_interval_without_the_upper_end():
    values = Stream(1).uniform((200_000,), 1.0, 2.0)
    assert 1.0 <= values.min() < 1.001
    assert 1.999 < values.max() < 2.0
    assert values.mean() == pytest.approx(1.5, abs=0.005)


def test_uniform_never_rounds_up_to_its_upper_end():
    high = np.nextafter(np.float32(1), np.float32(2))
    assert (Stream(1).uniform((1000,), 1.0, high) == 1.0).all()
    assert (Stream(1).uniform((10,), 2.0, 2.0) == 2.0).all()


def test_integers_are_int32_and_leave_out_the_upper_end():
    values = Stream(1).integers((10_000,), -2, 3)
    assert values.dtype == np.int32
    assert set(values.tolist()) == {-2, -1, 0, 1, 2}


def test_bernoulli_gives_ones_as_often_as_told():
    values = Stream(1).bernoulli((100_000,), 0.3)
    assert set(values.tolist()) == {0.0, 1.0}
    assert values.mean() == pytest.approx(0.3, abs=0.01)


def test_permutation_has_every_position_once():
    assert sorted(Stream(1).permutation(100).tolist()) == list(range(100))


def test_threads_that_share_a_stream_draw_the_numbers_of_one():
    shared = Stream(1)
    found = []
    threads = [
        threading.Thread(target=lambda: found.extend(shared.normal((1000,)).tolist()))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted(Stream(1).normal((4000,)).tolist())
