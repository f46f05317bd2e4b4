"""Lesson 01 in a real JupyterLab: JavaScript cells as a learner writes, runs and stops them."""

import re

import nbformat
import pytest
from laboratory import REPOSITORY, cell_number
from playwright.sync_api import expect

LESSON = REPOSITORY / "notebooks" / "01-the-javascript-you-need.ipynb"
SOURCE = LESSON.parent / "source" / LESSON.name
LOAD = "%xmode Minimal\n%load_ext minitf.js"
TRAINING = """%%tfjs
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), {
  epochs: 20,
  callbacks: {
    onEpochEnd: async (epoch) => {
      console.log('ended epoch', epoch);
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
  },
});"""


@pytest.fixture
def lesson(lab, open_notebook):
    return open_notebook(name=lab.copy(LESSON))


def write(book, cell, source):
    """Put this text into a cell in the place of what is there, as somebody who types does."""
    editor = book.page.locator(".jp-Notebook .jp-Cell").nth(cell).locator(".cm-content")
    editor.click()
    book.page.keyboard.press("Control+a")
    book.page.keyboard.insert_text(source)


def test_run_all_reaches_the_end_and_only_four_cells_fail(theme, lesson):
    lesson.run_all(timeout=90)
    errors = lesson.page.locator("[data-mime-type='application/vnd.jupyter.stderr']")
    expect(errors.filter(has_not_text="is not here")).to_have_count(4)  # nor need the real tfjs be
    verdict = lesson.output(cell_number(LESSON, "await check("))
    expect(verdict).to_contain_text("There is no program yet.")
    lesson.picture(f"lesson-01-{theme}")


def test_a_learner_edits_the_first_program_and_runs_it_again(lesson):
    first = cell_number(LESSON, "%%tfjs\nimport")
    lesson.run_cell(cell_number(LESSON, "# Errors in one line"))
    lesson.run_cell(first)
    expect(lesson.output(first)).to_contain_text(re.compile(r"\[\[8\.9\d+\],\]"))
    source = nbformat.read(LESSON, as_version=4).cells[first].source
    write(lesson, first, source.replace("[[5]]", "[[10]]") + "\nconsole.log('done');")
    lesson.run_cell(first)
    expect(lesson.output(first)).to_contain_text(re.compile(r"\[\[18\.\d+\],\]\s*done"))


def test_a_wrong_program_is_shown_its_line_and_a_right_one_passes(lesson):
    program = cell_number(LESSON, "%%tfjs --out myProgram")
    verdict = cell_number(LESSON, "await check(")
    cells = nbformat.read(SOURCE, as_version=4).cells
    solution = next(c.source for c in cells if c.source.startswith("%%tfjs --out myProgram"))
    lesson.run_cell(cell_number(LESSON, "# Errors in one line"))
    write(lesson, program, solution.replace(".dataSync()[0]", "[0][0]"))
    for cell in (program, verdict):
        lesson.run_cell(cell)
    said = lesson.output(verdict)
    expect(said).to_contain_text("Cannot read properties of undefined (reading '0')")
    expect(said.locator("pre")).to_contain_text("at line 15, column")
    expect(said.locator("pre")).to_contain_text("return 10 - prediction[0][0];")
    said.get_by_text("Hint: which habit?").click()
    lesson.picture("lesson-01-verdict")

    write(lesson, program, solution)
    for cell in (program, verdict):
        lesson.run_cell(cell)
    expect(said).to_contain_text("Right. Your program returned 4.437.")


def test_a_cell_prints_while_it_trains(open_notebook):
    book = open_notebook(LOAD, TRAINING)
    book.run_all(wait=False)
    expect(book.output(1)).to_contain_text("ended epoch 2")
    assert "ended epoch 19" not in book.output(1).text_content()
    prompt = book.page.locator(".jp-CodeCell .jp-InputPrompt").nth(1)
    expect(prompt).to_have_text("[*]:")
    book.wait_until_done()
    expect(book.output(1)).to_contain_text("ended epoch 19")


def test_an_error_shows_the_line_with_a_mark_below_it(open_notebook):
    book = open_notebook(LOAD, "%%tfjs\nconst rate = 0.1;\ntf.train.sgd(rat);")
    book.run_all()
    shown = book.output(1).text_content()
    assert "ReferenceError: rat is not defined" in shown
    assert "Did you mean `rate`?" in shown
    lines = shown.splitlines()
    place = lines.index("  at line 3, column 14")
    code, mark = lines[place + 2:place + 4]
    assert code.strip() == "tf.train.sgd(rat);"
    assert mark.index("^") == code.index("rat")
    assert "Traceback" not in shown


def test_the_stop_button_ends_an_endless_loop_and_the_variables_are_still_there(open_notebook):
    book = open_notebook(
        LOAD,
        "%%tfjs\nlet count = 41;\nconsole.log('begun');\nfor (;;);",
        "%%tfjs\ncount += 1;\nconsole.log('count', count);",
    )
    book.run_cell(0)
    book.run_cell(1)
    expect(book.output(1)).to_contain_text("begun")
    toolbar = book.page.locator(".jp-NotebookPanel-toolbar")
    toolbar.locator("[data-command='notebook:interrupt-kernel']").click()
    expect(book.output(1)).to_contain_text("KeyboardInterrupt: the cell was stopped.", timeout=5000)
    book.run_cell(2)
    expect(book.output(2)).to_contain_text("count 42")
