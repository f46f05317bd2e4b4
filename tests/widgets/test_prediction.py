"""`ask` and `reveal`: a learner commits to a letter and is told what was tempting about it."""

import pytest

from widgets import notebook, prediction
from widgets.misconceptions import PREDICTIONS
from widgets.prediction import ask, reveal


@pytest.fixture
def front_end(monkeypatch):
    monkeypatch.setattr(notebook, "front_end", lambda: True)


@pytest.mark.parametrize("name", PREDICTIONS)
def test_a_question_has_four_options_one_right_and_three_of_a_misconception_each(name):
    question = PREDICTIONS[name]
    assert list(question.options) == ["A", "B", "C", "D"]
    wrong = [o.misconception for o in question.options.values() if o.misconception]
    assert len(wrong) == len(set(wrong)) == 3


def test_without_a_front_end_the_question_is_words_alone():
    bundle = ask("use_bias")._repr_mimebundle_()
    assert bundle.keys() == {"text/html", "text/plain"}
    for words in ("How many parameters", "A  12, as in Keras", "D  0"):
        assert words in bundle["text/plain"]
    assert "<code>use_bias</code>" in bundle["text/html"]


def test_the_question_does_not_say_which_option_is_right():
    question = PREDICTIONS["use_bias"]
    bundle = ask("use_bias")._repr_mimebundle_()
    assert question.because not in bundle["text/html"] + bundle["text/plain"]
    assert "Right" not in bundle["text/plain"]


def test_a_button_commits_to_its_letter_and_says_so(front_end):
    question = ask("use_bias")
    assert "application/vnd.jupyter.widget-view+json" in question._repr_mimebundle_()
    panel = question._panel
    panel._buttons["C"].click()
    assert question.chosen == "C"
    assert {letter: b.icon for letter, b in panel._buttons.items()} == {
        "A": "", "B": "", "C": "check", "D": "",
    }
    assert "You predict C." in panel._said.value
    assert 'role="status"' in panel._said.value


def test_after_the_answer_the_letters_can_not_be_changed(front_end):
    question = ask("use_bias")
    question._repr_mimebundle_()
    reveal("use_bias")
    assert all(button.disabled for button in question._panel._buttons.values())


def test_a_wrong_letter_is_told_what_was_tempting_and_then_the_answer():
    ask("use_bias").choose("C")
    said = repr(reveal("use_bias"))
    assert said.startswith("You predicted C (No number: an error about `use_bias`). Keras would")
    assert "Answer B: 16." in said
    assert PREDICTIONS["use_bias"].because in said


def test_a_right_letter_is_told_so():
    ask("use_bias").choose("B")
    assert repr(reveal("use_bias")).startswith("You predicted B, and that is right.")


def test_the_answer_is_there_for_who_made_no_prediction(monkeypatch):
    monkeypatch.setattr(prediction, "_asked", {})
    assert "You made no prediction." in repr(reveal("await"))


def test_asking_again_forgets_the_letter():
    ask("await").choose("A")
    ask("await")
    assert "You made no prediction." in repr(reveal("await"))


def test_unknown_names_and_letters_are_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="use_bias, program, own_start, await"):
        ask("bias")
    with pytest.raises(ValueError, match="one of A, B, C, D; received 'E'"):
        ask("await").choose("E")
