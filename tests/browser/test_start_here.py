"""The first lesson in a real JupyterLab, as a learner meets it."""

import pytest
from laboratory import REPOSITORY, cell_number
from playwright.sync_api import expect

LESSON = REPOSITORY / "notebooks" / "00-start-here.ipynb"


@pytest.fixture
def lesson(lab, open_notebook):
    return open_notebook(name=lab.copy(LESSON))


def test_a_learner_predicts_runs_and_reads_what_was_tempting(lesson):
    asked = cell_number(LESSON, "ask('use_bias')")
    answered = cell_number(LESSON, "with kit.as_tfjs():")
    folded = lesson.output(answered)
    expect(lesson.page.get_by_text("Answer B: 16.")).to_have_count(0)

    for cell in (cell_number(LESSON, "# Errors in one line."), asked):
        lesson.run_cell(cell)
    lesson.output(asked).get_by_role("button", name="A", exact=True).click()
    expect(lesson.output(asked)).to_contain_text("You predict A. Now run the next cell.")
    lesson.run_cell(answered)
    expect(folded).to_contain_text("You predicted A (12, as in Keras).")
    expect(folded).to_contain_text("Answer B: 16.")
    lesson.picture("lesson-prediction")


def test_run_all_reaches_the_end_and_nothing_fails_that_should_not(theme, lesson):
    light = "true" if theme == "light" else "false"
    expect(lesson.page.locator("body")).to_have_attribute("data-jp-theme-light", light)
    lesson.run_all(timeout=90)
    errors = lesson.page.locator("[data-mime-type='application/vnd.jupyter.stderr']")
    expect(errors).to_have_count(4)
    expect(lesson.page.get_by_text("Keras: finished 1000 of 1000 epochs").first).to_be_visible()
    lesson.picture(f"lesson-{theme}")


def test_the_hints_of_the_exercise_open_one_by_one(lesson):
    exercise = cell_number(LESSON, "async def my_program")
    for cell in (cell_number(LESSON, "# Errors in one line."), exercise):
        lesson.run_cell(cell)
    verdict = lesson.output(exercise)
    expect(verdict).to_contain_text("There is no program yet.")
    habit = verdict.get_by_text("Hint: which habit?")
    line = verdict.get_by_text("Hint: which line?")
    expect(line).to_be_hidden()
    habit.click()
    expect(line).to_be_visible()
    expect(verdict.get_by_text("Its last line starts with")).to_be_hidden()
    line.click()
    expect(verdict.get_by_text("Its last line starts with")).to_be_visible()
    lesson.picture("lesson-hints")
