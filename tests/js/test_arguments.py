"""JavaScript may give a function fewer or more arguments than it takes."""

import asyncio

import pytest

from minitf import js


def message(program):
    with pytest.raises(js.JavaScriptError) as caught:
        asyncio.run(js.run(program, as_tfjs=True))
    return f"{caught.value.name}: {caught.value.message}"


@pytest.mark.parametrize(("program", "told"), [
    ("tf.tensor2d()", "Error: The input to the tensor constructor must be a non-null value."),
    ("tf.eye(undefined, 2)",
     "Error: Tensor must have a shape comprised of positive integers but got shape [,2]."),
    ("tf.zeros([{}, [1, 2], 3])",
     "Error: Tensor must have a shape comprised of positive integers but got shape "
     "[[object Object],1,2,3]."),
    ("tf.ones([2]).concat()", "TypeError: undefined is not iterable"),
    ("tf.ones([2]).broadcastTo()", "TypeError: undefined is not iterable"),
])
def test_what_is_not_given_is_undefined_and_called_so(program, told):
    assert message(program) == told


@pytest.mark.parametrize("call", [
    "tf.ones", "tf.einsum", "tf.keep", "tf.variable", "tf.buffer", "tf.tensor1d", "tf.input",
    "tf.scatterND", "tf.layers.dense", "tf.ones([2]).slice", "tf.ones([2]).split",
    "tf.ones([2]).cast", "tf.ones([2]).stack", "tf.ones([2]).pad", "tf.ones([2]).reshapeAs",
])
def test_no_word_of_pythons_is_in_the_error(call):
    told = message(f"{call}()")
    assert "positional" not in told
    assert "None" not in told


def test_what_is_given_beyond_them_goes_unheard():
    program = "tf.scalar(1, 'int32', 5, 6).dataSync()"
    assert list(asyncio.run(js.run(program)).value) == [1]


def test_undefined_in_a_shape_is_nothing_in_the_text():
    assert message("tf.zeros([2, undefined])") == (
        "Error: Tensor must have a shape comprised of positive integers but got shape [2,].")


def test_strict_minitf_refuses_undefined_among_numbers():
    with pytest.raises(js.JavaScriptError, match="should be a number, but is undefined"):
        asyncio.run(js.run("tf.tensor1d([1, undefined])"))
