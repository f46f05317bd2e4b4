"""String tensors in Python: their values are lists of str, and their bytes arrays of uint8."""

import asyncio

import numpy as np
import pytest

import minitf as tf
from minitf.errors import ArgumentError, UsageError
from minitf.strictness import as_tfjs
from minitf.tfjs.fingerprints import fingerprint
from minitf.tfjs.patterns import replacer


async def awaited(promise):
    return await promise


def test_the_values_are_texts():
    words = tf.tensor([["a", "é"], ["ccc", ""]])
    assert (words.dtype, words.shape) == ("string", [2, 2])
    assert words.dataSync() == ["a", "é", "ccc", ""]
    assert words.arraySync() == [["a", "é"], ["ccc", ""]]
    assert [one.tolist() for one in asyncio.run(awaited(words.bytes()))] == [
        [97], [195, 169], [99, 99, 99], []]
    assert tf.scalar("x").arraySync() == "x"


def test_bytes_are_texts_too():
    assert tf.tensor([b"hi", b"\xff"], [2], "string").dataSync() == ["hi", "\ufffd"]
    assert tf.scalar(np.array([104, 105], np.uint8), "string").dataSync() == ["hi"]


def test_what_tfjs_makes_texts_or_numbers_of_is_refused():
    for values, dtype in ((["a", 1], None), (["a", None], None), (["1"], "float32"),
                          ("1", "int32"), ([1], "string"), ([["a"], ["b", "c"]], None)):
        with pytest.raises((ArgumentError, UsageError)):
            tf.tensor(values, None, dtype)
    with as_tfjs():
        assert tf.tensor(["a", 1, None, True]).dataSync() == ["a", "1", "null", "true"]
        assert tf.tensor(["1", ""], None, "int32").dataSync().tolist() == [1, 0]


def test_a_buffer_of_texts_is_full_before_it_makes_a_tensor():
    buffer = tf.buffer([2], "string")
    buffer.set("a", 0)
    with pytest.raises(UsageError, match=r"no text was set at place \[1\]"):
        buffer.toTensor()
    buffer.set("b", 1)
    assert buffer.toTensor().arraySync() == ["a", "b"]


def test_the_fingerprints_are_those_of_farmhash():
    # Of tf.util.fingerPrint64 in tfjs 4.22.
    assert fingerprint(b"") == 0x9AE16A3B2F90404F
    assert len({fingerprint(b"x" * length) for length in range(200)}) == 200


def test_a_pattern_that_is_none_is_an_error():
    for pattern, reason in (("(", "Unterminated group"), ("*", "Nothing to repeat"),
                            ("[a", "Unterminated character class"), (")", "Unmatched ')'")):
        with pytest.raises(ArgumentError) as caught:
            tf.string.staticRegexReplace(["a"], pattern, "b")
        assert str(caught.value) == f"Invalid regular expression: /{pattern}/g: {reason}"


@pytest.mark.parametrize(("pattern", "rewrite", "text", "expected"), [
    (r"[\d-]+", "#", "a1-2b", "a#b"), (r"[^\s,]+", "x", "ab\u00a0c,d", "x\u00a0x,x"),
    (r"[\u0061-\u0063]", "_", "abcd", "___d"), (r"a|b$", "X", "abab", "XbXX"),
    (r"[]", "x", "a", "a"), (r"[^]", "x", "a\n", "xx"), (r"\/", "|", "a/b", "a|b"),
    (r"(?<y>a)\k<y>", "$<y>!", "aab", "a!b"), (r"a", "$2$1", "a", "$2$1"),
    (r"[.*+]", "!", "a.b*c+", "a!b!c!"), (r"[&&~]", "!", "a&~", "a!!"),
    (r"\cJ", "_", "a\nb", "a_b"), (r"\bfoo\b", "x", "foo foobar", "x foobar"),
    (r"(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)", "$10-$1", "abcdefghij", "j-a"),
    (r"(a)", "$10", "a", "a0"), (r"\S+", "w", "a\ufeffb c", "w\ufeffw w"),
])
def test_a_pattern_means_what_it_means_in_javascript(pattern, rewrite, text, expected):
    assert replacer(pattern, rewrite, True)(text) == expected
