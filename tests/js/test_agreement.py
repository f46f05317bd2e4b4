"""`compare` says whether two console texts agree; `side_by_side` shows both."""

import pytest

from minitf.js.real.agreement import compare, side_by_side

TENSOR = "Tensor\n     [[0.1000001, 2  ],\n      [3        , 4.5]]\n"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("", ""),
        ("text\n", "text\n"),
        ("loss: 0.12345678", "loss: 0.12345611"),
        ("[ 1e-8, -2 ]", "[ 0, -2.00001 ]"),
        ("1e+21 -Infinity NaN", "1.00000001e+21 -Infinity NaN"),
        (TENSOR, "Tensor\n     [[0.1, 2  ],\n      [3  , 4.5]]\n"),
        ("[ 0.5000001, 0.25 ]", "[\n  0.5,\n  0.25\n]"),
        ("fit: 12.3ms\nall: 1.234s", "fit: 0.8ms\nall: 2s"),
        ("│ 0 │ 0.50001 │\n└───┴─────────┘", "│ 0 │ 0.5 │\n└───┴─────┘"),
    ],
)
def test_these_agree(ours, theirs):
    assert compare(ours, theirs).agree
    assert compare(theirs, ours)


@pytest.mark.parametrize(
    ("ours", "theirs", "differences"),
    [
        ("a\nb\nc", "a\nx\nc", [("b", "x")]),
        ("loss: 0.12", "loss: 0.13", [("loss: 0.12", "loss: 0.13")]),
        ("1\n2\n", "1\n2\n3\n", [(None, "3")]),
        ("one 1\ntwo 2", "two 2", [("one 1", None)]),
        ("dense_Dense1", "dense_Dense2", [("dense_Dense1", "dense_Dense2")]),
        ("conv2d 1", "conv3d 1", [("conv2d 1", "conv3d 1")]),
        ("[1, 2]", "[ 1, 2 ]", [("[1, 2]", "[ 1, 2 ]")]),
        ("'1'", "1", [("'1'", "1")]),
        ("NaN", "0", [("NaN", "0")]),
        ("5-3", "5 -3", [("5-3", "5 -3")]),
        ("70n", "71n", [("70n", "71n")]),
        ("2ms", "2", [("2ms", "2")]),
        ("x\n", "x", [("x\n", "x")]),
        ("[1, 2, 3]", "[1, 2]", [("[1, 2, 3]", "[1, 2]")]),
    ],
)
def test_these_differ_and_it_says_where(ours, theirs, differences):
    found = compare(ours, theirs)
    assert not found
    assert list(found.differences) == differences
    assert list(compare(theirs, ours).differences) == [(b, a) for a, b in differences]


def test_the_tolerance_is_ours_to_choose():
    assert not compare("0.5", "0.51")
    assert compare("0.5", "0.51", relative=0.1)
    assert compare("0.5", "0.51", absolute=0.02)
    assert not compare("1.00001", "1", relative=0, absolute=0)


def test_two_columns_show_both_and_mark_where_they_differ():
    assert side_by_side("same\n0.5\nour\n", "same\n0.5000001\ntheir\nmore\n", ("a", "b")) == (
        "a    │ b\n"
        "─────┼──────────\n"
        "same │ same\n"
        "0.5  │ 0.5000001\n"
        "our  ≠ their\n"
        "     ≠ more\n")


def test_wide_texts_stand_one_below_the_other():
    wide = "x" * 80
    assert side_by_side(f"{wide}\n1", f"{wide}\n2", ("a", "b")) == (
        f"a:\n  {wide}\n≠ 1\nb:\n  {wide}\n≠ 2\n")
