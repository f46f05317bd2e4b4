"""Each row of minitf/differences says what the real libraries gave, and what minitf gives."""

import json
import math
from pathlib import Path

import pytest
import tfjs_javascript
from keras_agreement import said
from keras_differences import outcome, shortened
from tfjs_replay import start_afresh

from minitf import differences, keras, kit
from minitf.differences import ROWS, brief, split

GOLDEN = Path(__file__).parent / "golden"
EACH_ROW = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.what)


def recorded(library):
    text = (GOLDEN / f"{library}_differences.json").read_text(encoding="utf-8")
    return {case["id"]: case for case in json.loads(text)["cases"]}


RECORDED = {library: recorded(library) for library in ("tfjs", "keras")}


def text(value):
    """A value as tests/golden/tfjs_differences.js writes it."""
    if value is None:
        return "undefined"
    if isinstance(value, str):
        return value
    value = shortened(value)
    if isinstance(value, float) and not math.isfinite(value):
        return {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")
    return json.dumps(value, separators=(",", ":"))


def given_by_minitf(program):
    """What a tfjs program gives in minitf, as the table would show it."""
    start_afresh()
    *before, last = program.split("\n")
    reported = []
    try:
        tfjs_javascript.run("\n".join([*before, f"report({last})"]), reported.append)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return text(reported[0])


def message(shown):
    """An outcome without the class of its error, which Python names in its own way."""
    return split(shown)[1]


@EACH_ROW
def test_a_row_shows_what_the_real_libraries_gave(row):
    for library, program, gives in (("tfjs", row.tfjs, row.in_tfjs),
                                    ("keras", row.keras, row.in_keras)):
        case = RECORDED[library][row.what]
        assert case["program"] == program, f"record the topic differences of {library} again"
        assert brief(case["gives"]) == gives
    assert row.loud in ("silent", "loud", "")
    assert row.in_tfjs != row.in_keras or row.in_minitf, "no difference"


@EACH_ROW
def test_as_tfjs_minitf_gives_what_tfjs_gives(row):
    with kit.as_tfjs():
        got = given_by_minitf(row.tfjs)
    assert brief(message(got)) == brief(message(RECORDED["tfjs"][row.what]["gives"]))


@EACH_ROW
@pytest.mark.filterwarnings("ignore")
def test_the_keras_face_gives_what_keras_gives_or_what_the_row_says(row):
    keras.utils.clear_session()
    got, wanted = outcome(keras, row.keras), RECORDED["keras"][row.what]["gives"]
    if row.keras_in_minitf:
        assert brief(got) == row.keras_in_minitf
    elif "Error: " in wanted:
        assert message(got).startswith(said(message(wanted))), got
    else:
        assert got == wanted


@EACH_ROW
def test_strict_minitf_gives_what_the_row_says(row, capfd):
    got = brief(given_by_minitf(row.tfjs))
    said_aside = capfd.readouterr().err
    if row.in_minitf.startswith("warns: "):
        assert brief(said_aside).startswith(row.in_minitf.removeprefix("warns: "))
        assert message(got) == message(row.in_tfjs)
    else:
        assert message(got) == message(row.in_minitf or row.in_tfjs)


def test_a_silent_mistake_of_tfjs_is_told_or_is_the_libraries_own_number():
    """Where strict minitf keeps quiet too, nothing was written wrong: a number differs."""
    quiet = [row.what for row in ROWS if row.loud == "silent" and not row.in_minitf]
    assert all(not RECORDED["tfjs"][what]["gives"].startswith(("Error", "TypeError"))
               for what in quiet)


def test_the_table_is_markdown_with_a_line_a_row():
    lines = differences.table().splitlines()
    assert len(lines) == len(ROWS) + 2
    assert {line.replace("\\|", "").count("|") for line in lines} == {7}


def test_the_table_escapes_words_and_leaves_programs_as_they_are():
    shown = differences.table(topic="names")
    assert "kernel_initializer='he_normal'" in shown
    assert "dense\\_Dense1" in shown


def test_the_table_can_be_narrowed():
    silent = differences.table(silent=True).splitlines()
    assert len(silent) - 2 == sum(row.loud == "silent" for row in ROWS)
    some = differences.table(topic="names").splitlines()
    assert len(some) - 2 == sum(row.topic == "names" for row in ROWS) > 5


def test_no_two_rows_have_one_name():
    names = [row.what for row in ROWS]
    assert len(set(names)) == len(names)
