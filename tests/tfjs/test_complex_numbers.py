"""Complex tensors in strict minitf: what tfjs computes in silence, and nobody wants, is refused."""

import numpy as np
import pytest

import minitf as tf
from minitf.errors import ArgumentError, UsageError
from minitf.strictness import as_tfjs


def test_shapes_that_tfjs_misreads_are_refused():
    matrix = tf.complex(np.ones((2, 3)), np.zeros((2, 3)))
    for other in (tf.complex([1, 2, 3], [1, 2, 3]), tf.scalar(2), 2):
        for name in ("add", "sub", "mul"):
            with pytest.raises(ArgumentError, match="give both the same number of axes"):
                getattr(tf, name)(matrix, other)
            with pytest.raises(ArgumentError, match="tfjs reads past the end of a"):
                getattr(tf, name)(other, matrix)
            with as_tfjs():
                assert np.isnan(getattr(tf, name)(matrix, other).dataSync()).any()


def test_shapes_that_tfjs_reads_well_are_taken():
    matrix = tf.complex(np.ones((2, 3)), np.zeros((2, 3)))
    assert matrix.mul(tf.complex([[2]], [[1]])).dataSync().tolist() == [2, 1] * 6
    assert matrix.add(tf.complex([[1, 2, 3]], [[0, 0, 0]])).shape == [2, 3]
    assert tf.complex([1], [2]).mul(3).arraySync() == [3, 6]


def test_a_complex_tensor_has_real_parts():
    numbers = tf.complex([1, 2], [3, 4])
    with pytest.raises(UsageError, match="each a tensor of real numbers"):
        tf.complex(numbers, numbers)
    with pytest.raises(UsageError, match="tf.real takes a complex64 tensor, but got a float32"):
        tf.real([1, 2])


def test_a_layer_computes_with_real_numbers():
    dense = tf.layers.dense({"units": 1})
    for inputs in (tf.complex([[1, 2]], [[3, 4]]), tf.tensor([["a", "b"]])):
        with pytest.raises(UsageError, match="A layer computes with real numbers"):
            dense.apply(inputs)
    assert dense.apply(tf.input({"shape": [2], "dtype": "string"})).shape == [None, 1]


def test_transposing_what_was_reshaped_says_which_shape_tfjs_takes():
    numbers = tf.complex([[1, 2]], [[3, 4]])
    numbers.reshape([2])
    with pytest.raises(ArgumentError, match=r"parts of this tensor of shape \[1,2\] have the "):
        numbers.transpose()


def test_the_values_are_a_copy():
    numbers = tf.complex([1, 2], [3, 4])
    numbers.dataSync()[0] = 9
    assert numbers.dataSync().tolist() == [1, 3, 2, 4]
    half = tf.real(numbers)
    half.dataSync()[0] = 9
    assert half.arraySync() == [1, 2]


def test_the_transform_of_a_wave_is_that_of_numpy():
    for length in (1, 2, 3, 8, 12, 31, 64):
        wave = np.sin(np.arange(length)) + 1j * np.cos(np.arange(length) * 0.3)
        given = tf.complex(wave.real, wave.imag)
        for function, expected in ((tf.fft, np.fft.fft), (tf.ifft, np.fft.ifft)):
            found = function(given).dataSync().view(np.complex64)
            np.testing.assert_allclose(found, expected(wave), atol=2e-5)
