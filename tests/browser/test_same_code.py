"""Lesson 10 in a real JupyterLab: it runs to its end, and its tables can be read."""

import pytest
from laboratory import REPOSITORY, cell_number
from playwright.sync_api import expect

LESSON = REPOSITORY / "notebooks" / "10-same-code-different-numbers.ipynb"


@pytest.fixture
def lesson(lab, open_notebook):
    return open_notebook(name=lab.copy(LESSON))


def test_run_all_reaches_the_end_in_both_themes(theme, lesson):
    lesson.run_all(timeout=90)
    errors = lesson.page.locator("[data-mime-type='application/vnd.jupyter.stderr']")
    expect(errors).to_have_count(0)
    table = cell_number(LESSON, "show_differences(topic='defaults')")
    expect(lesson.output(table)).to_contain_text("0.6667")
    lesson.picture(f"lesson-10-{theme}")


def test_no_table_is_wider_than_the_page(lesson):
    cell = cell_number(LESSON, "show_differences(topic='layers')")
    for one in (cell_number(LESSON, "# Errors in one line."), cell):
        lesson.run_cell(one)
    table = lesson.output(cell).locator("table")
    expect(table).to_be_visible()
    assert table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth")
