"""tf.conv1d … tf.separableConv2d give what tfjs 4.22 gave: values, gradients, errors."""

import pytest
from tfjs_replay import difference, plain, recorded

import minitf as tf
from minitf.strictness import as_tfjs

CASES = [pytest.param(case, id=case["id"]) for case in recorded("convolutions")["cases"]]


def arguments(case):
    return [tf.tensor(one["tensor"], one["shape"]) if isinstance(one, dict) else one
            for one in case["args"]]


@pytest.mark.parametrize("case", CASES)
def test_a_convolution_is_tfjs_s(case):
    given, operation = arguments(case), getattr(tf, case["name"])
    tensors = [one for one in given if isinstance(one, tf.Tensor)]

    def squares(*xs):
        following = iter(xs)
        y = operation(*(next(following) if isinstance(one, tf.Tensor) else one for one in given))
        return tf.sum(tf.mul(y, y))

    with as_tfjs():
        if "error" in case:
            with pytest.raises(Exception) as caught:
                operation(*given)
            assert str(caught.value) == case["error"]
            return
        y = operation(*given)
        assert y.shape == case["shape"]
        assert difference(plain(y.dataSync()), case["values"]) is None
        if isinstance(case["slopes"], dict):
            with pytest.raises(Exception) as caught:
                tf.grads(squares)(tensors)
            assert str(caught.value) == case["slopes"]["error"]
            return
        slopes = [plain(slope.dataSync()) for slope in tf.grads(squares)(tensors)]
        assert difference(slopes, case["slopes"]) is None


def test_a_padding_that_tfjs_counts_wrongly_is_refused():
    x, kernel = tf.ones([1, 5, 5, 1]), tf.ones([3, 2, 1, 1])
    with pytest.raises(ValueError, match=r"\[\[0, 0\], \[1, 1\], \[1, 1\], \[0, 0\]\]"):
        tf.conv2d(x, kernel, 1, 1)
    assert tf.conv2d(x, kernel, 1, [[0, 0], [1, 1], [1, 1], [0, 0]]).shape == [1, 5, 6, 1]
    with as_tfjs():
        assert tf.conv2d(x, kernel, 1, 1).shape == [1, 5, 5, 1]


def test_tensors_have_the_operations_as_methods():
    x, kernel = tf.ones([1, 4, 4, 1]), tf.ones([2, 2, 1, 3])
    assert x.conv2d(kernel, 1, "valid").shape == [1, 3, 3, 3]
    assert x.depthwiseConv2d(kernel, 1, "same").shape == [1, 4, 4, 3]
