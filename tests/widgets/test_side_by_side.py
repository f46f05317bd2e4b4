"""Two programs beside each other: nothing of the code is lost, lines stay in line."""

import re
from html import unescape

import pytest

from widgets import side_by_side

KERAS = """
    # first
    model = keras.Sequential()

    model.fit(x, y, epochs=3)
"""
TFJS = """
    // first
    const model = tf.sequential();
    const text = `a < ${b} && "c"`;
    await model.fit(xs, ys, {epochs: 3});
"""


def programs(page):
    codes = re.findall(r"<code[^>]*>(.*?)</code>", page.markup, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", code)) for code in codes]


def test_the_code_is_shown_as_it_was_written():
    keras, tfjs = programs(side_by_side(keras=KERAS, tfjs=TFJS))
    assert keras == "# first\nmodel = keras.Sequential()\n\nmodel.fit(x, y, epochs=3)\n"
    assert tfjs.splitlines()[2] == 'const text = `a < ${b} && "c"`;'


def test_both_columns_have_the_same_number_of_lines():
    keras, tfjs = programs(side_by_side(keras="a", tfjs="b\nc\nd"))
    assert keras.count("\n") == tfjs.count("\n") == 3


def test_keywords_and_strings_have_colours_that_follow_the_theme():
    markup = side_by_side(keras='return "x"', tfjs="const a = 1").markup
    assert "--jp-mirror-editor-keyword-color" in markup
    assert "--jp-mirror-editor-string-color" in markup


def test_a_note_marks_its_line_in_both_programs():
    page = side_by_side(keras="a\nb", tfjs="c\nd", notes={2: "the <second>"})
    assert programs(page) == ["a\n1b\n", "c\n1d\n"]
    assert "<li>the &lt;second&gt;</li>" in page.markup
    assert repr(page).endswith("Line 2: the <second>")


@pytest.mark.parametrize("line", [0, 3, -1])
def test_a_note_for_a_line_that_is_not_there_is_an_error(line):
    with pytest.raises(ValueError, match="notes are for lines 1 to 2"):
        side_by_side(keras="a\nb", tfjs="c", notes={line: "?"})


@pytest.mark.parametrize("notes", ["one", ["one"], ("one",)])
def test_notes_may_be_a_sentence_or_several(notes):
    page = side_by_side(keras="a", tfjs="b", notes=notes)
    assert "<li>one</li>" in page.markup
    assert repr(page).endswith("\none")


def test_without_a_browser_both_programs_are_plain_text():
    page = side_by_side(keras="a = 1", tfjs="const a = 1;")
    assert repr(page) == (
        "Keras · Python\n\n    a = 1\n\nTensorFlow.js · JavaScript\n\n    const a = 1;"
    )
