"""Whole JavaScript programs print on minitf what Node prints of them on the real tfjs.

The programs are tests/golden/javascript_programs/*.js, in the style of tfjs's documentation. Text
is compared as it stands, and numbers within a tolerance: see `difference`.
"""

import asyncio
import json
import math
import re
from pathlib import Path

import pytest

from minitf import js

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = json.loads((GOLDEN / "javascript_programs.json").read_text(encoding="utf-8"))["cases"]
# A number that is no part of a name (dense_Dense1, 2D).
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w])")
RELATIVE, ABSOLUTE = 1e-4, 1e-6


def same_number(got, wanted):
    """Whole numbers are counts and sizes and must be equal; others may differ as float32 does."""
    if got == wanted:
        return True
    if all(re.fullmatch(r"-?\d+", text) for text in (got, wanted)):
        return False
    return math.isclose(float(got), float(wanted), rel_tol=RELATIVE, abs_tol=ABSOLUTE)


def difference(got, wanted):
    """None where two printed texts agree, else the first place where they don't.

    Everything but numbers must be equal. How many blanks and line breaks there are between two
    numbers is compared too, unless some number is printed longer or shorter than in the other text
    (0.3 and 0.30000001): only then may what aligns them differ.
    """
    numbers = NUMBER.findall(got), NUMBER.findall(wanted)
    between = NUMBER.split(got), NUMBER.split(wanted)
    if [len(number) for number in numbers[0]] != [len(number) for number in numbers[1]]:
        between = [[re.sub(r"[\s─]+", " ", text).replace(" ]", "]").replace(" ,", ",")
                    for text in texts] for texts in between]
    for place, (one, other) in enumerate(zip(*between, strict=False)):
        if one != other:
            return f"{one!r} instead of {other!r} after {numbers[1][:place][-3:]}"
        one, other = (texts[place] if place < len(texts) else "no number" for texts in numbers)
        if one != other and not ("no number" not in (one, other) and same_number(one, other)):
            return f"{one} instead of {other} after {between[1][place]!r}"
    return None


def outcome(program):
    """What a program printed, and the name and message of what it threw."""
    async def run():
        return await js.run(program, as_tfjs=True)

    try:
        result = asyncio.run(run())
    except js.JavaScriptError as error:
        return error, {"name": error.name, "message": error.message}
    return result, None


@pytest.mark.usefixtures("like_a_new_process")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_program_prints_what_it_prints_in_node(case):
    result, error = outcome(case["program"])
    assert error == case.get("error")
    assert difference(result.stdout, case["stdout"]) is None
    assert difference(result.stderr, case.get("stderr", "")) is None


def test_there_are_more_than_a_hundred_programs():
    assert len({case["program"] for case in CASES}) == len(CASES) > 140


@pytest.mark.parametrize(("got", "wanted"), [
    ("loss 0.30001\n", "loss 0.30000\n"), ("[ 0.3, 12 ]", "[ 0.30000001, 12 ]"),
    ("[1, 0.30000001]", "[1, 0.3       ]"), ("1e-7", "0.0000001"), ("-0", "-0"),
])
def test_texts_agree_though_their_numbers_differ_as_float32_does(got, wanted):
    assert difference(got, wanted) is None


@pytest.mark.parametrize(("got", "wanted"), [
    ("loss 0.31", "loss 0.30"), ("4", "5"), ("[ 1,  2 ]", "[ 1, 2 ]"), ("a 1", "a"), ("a", "a 1"),
    ("dense_Dense1", "dense_Dense2"), ("1 2", "1 2 3"), ("0.5 x", "0.50001  y"), ("1\n2", "1 2"),
    ("100000", "100001"),
])
def test_texts_do_not_agree(got, wanted):
    assert difference(got, wanted) is not None
