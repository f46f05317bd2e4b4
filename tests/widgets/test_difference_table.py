"""The table of differences on the page: every row of a topic, its programs as text."""

import pytest

from minitf import differences
from widgets import show_differences


def test_every_row_of_the_topic_is_there_with_both_programs():
    shown = str(show_differences(topic="names").markup)
    rows = differences.chosen(topic="names")
    assert shown.count("<tr") == len(rows) + 1  # and the heading
    assert shown.count("<pre") == 2 * len(rows)


def test_silent_rows_are_marked_as_such():
    shown = str(show_differences(silent=True).markup)
    assert shown.count("silent in tfjs") == len(differences.chosen(silent=True)) > 10
    assert "loud in tfjs" not in shown


def test_what_a_row_says_stays_text():
    shown = str(show_differences().markup)
    assert "=&gt;" in shown  # JavaScript's arrow
    assert "<class" not in shown


def test_an_unknown_topic_names_the_known_ones():
    with pytest.raises(ValueError, match="no topic 'nmaes'; there are: config, "):
        show_differences(topic="nmaes")


def test_without_a_browser_the_table_is_markdown():
    assert repr(show_differences(topic="names")) == differences.table(topic="names")
