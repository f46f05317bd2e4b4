"""`minitf release`: a lesson is its source without what only the teacher may see."""

import re
from pathlib import Path

import nbformat
import pytest

from minitf import __main__ as command
from minitf.commands import release

SOURCES = sorted((Path(__file__).resolve().parents[2] / "notebooks" / "source").glob("*.ipynb"))
LESSONS = SOURCES[0].parents[1]


def notebook(*cells):
    return nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(c) if isinstance(c, str) else c for c in cells]
    )


def sources(made):
    return [cell.source for cell in made.cells]


SOLVED = """def double(x):
    # Twice as much.
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION

double(2)"""
ASKED = """def double(x):
    # Twice as much.
    # YOUR CODE HERE
    raise NotImplementedError()

double(2)"""


# the lessons of the kit


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_learners_lesson_is_what_its_source_makes(source):
    lesson = release.read(LESSONS / source.name)
    made = release.learners_version(release.read(source))
    assert release.written(lesson) == release.written(made)


def test_every_lesson_has_a_source():
    assert [path.name for path in SOURCES] == sorted(path.name for path in LESSONS.glob("*.ipynb"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_source_holds_no_outputs_and_nothing_of_one_machine(source):
    teachers = release.read(source)
    assert release.cleaned(teachers) == teachers
    code = [cell for cell in teachers.cells if cell.cell_type == "code"]
    assert [cell.id for cell in code if cell.outputs or cell.execution_count] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_source_runs_and_its_solutions_are_right(source):
    ran = release.executed(release.read(source), LESSONS)
    verdicts = [
        output.data["text/plain"]
        for cell in ran.cells
        if re.search(r"^await check\(", cell.source, re.MULTILINE)
        for output in cell.outputs
    ]
    assert verdicts
    assert [words for words in verdicts if not words.startswith("Right.")] == []


# what is left out


def test_a_solution_becomes_a_line_to_replace_and_the_rest_stays():
    made = release.learners_version(notebook(SOLVED))
    assert sources(made) == [ASKED]


def test_a_cell_that_is_a_solution_as_a_whole_becomes_that_line():
    cell = nbformat.v4.new_code_cell("x = 42")
    cell.metadata.nbgrader = {"grade_id": "answer", "solution": True}
    assert sources(release.learners_version(notebook(cell))) == ["\n".join(release.STUB)]


JAVASCRIPT = """%%tfjs --out double
function double(x) {
  // Twice as much.
  // ### BEGIN SOLUTION
  return 2 * x;
  // ### END SOLUTION
}"""


def test_in_a_cell_of_javascript_marks_and_the_line_to_replace_are_javascript():
    [made] = sources(release.learners_version(notebook(JAVASCRIPT)))
    assert made == """%%tfjs --out double
function double(x) {
  // Twice as much.
  // YOUR CODE HERE
  throw new Error('There is no program yet.');
}"""


def test_a_cell_of_javascript_that_is_a_solution_as_a_whole_stays_javascript():
    cell = nbformat.v4.new_code_cell("%%tfjs\nconst x = 42;")
    cell.metadata.nbgrader = {"grade_id": "answer", "solution": True}
    [made] = sources(release.learners_version(notebook(cell)))
    assert made == "\n".join(["%%tfjs", *release.JAVASCRIPT_STUB])


def test_hidden_tests_and_the_teachers_cells_are_gone():
    tested = "assert f(1)\n### BEGIN HIDDEN TESTS\nassert f(2)\n### END HIDDEN TESTS\nprint(1)"
    cell = nbformat.v4.new_markdown_cell("Say: 42")
    cell.metadata.tags = ["teacher"]
    assert sources(release.learners_version(notebook(tested, cell))) == ["assert f(1)\nprint(1)"]


def test_outputs_and_what_an_editor_left_are_gone_but_the_source_is_as_it_was():
    cell = nbformat.v4.new_code_cell(SOLVED, execution_count=7)
    cell.outputs = [nbformat.v4.new_output("stream", text="4")]
    cell.metadata = nbformat.from_dict({"tags": ["x"], "execution": {"when": "now"}})
    source = notebook(cell)
    before = nbformat.writes(source)
    made = release.learners_version(source).cells[0]
    assert (made.outputs, made.execution_count, made.metadata) == ([], None, {"tags": ["x"]})
    assert nbformat.writes(source) == before


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("### BEGIN SOLUTION\nx = 1", "### END SOLUTION is missing"),
        ("x = 1\n### END SOLUTION", "line 2: '### END SOLUTION' ends what was not begun"),
        ("### BEGIN SOLUTION\n### END HIDDEN TESTS", "ends what was not begun"),
        ("### BEGIN SOLUTION\n### BEGIN SOLUTION", "line 2: .* stands inside another"),
    ],
)
def test_marks_that_do_not_pair_are_named_with_cell_and_line(source, said):
    made = notebook(source)
    made.cells[0].id = "first"
    with pytest.raises(release.SourceError, match=f"cell 'first'.*{said}"):
        release.learners_version(made)


def test_a_grade_id_is_used_once():
    cells = [nbformat.v4.new_code_cell("1"), nbformat.v4.new_code_cell("2")]
    for cell in cells:
        cell.metadata.nbgrader = {"grade_id": "same"}
    with pytest.raises(release.SourceError, match="two cells have the grade_id 'same'"):
        release.learners_version(notebook(*cells))


# the command


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "source").mkdir()
    nbformat.write(notebook("print('first')", SOLVED.rpartition("\n")[0]),
                   tmp_path / "source" / "01-double.ipynb")  # fmt: skip
    return tmp_path


def test_release_runs_the_lesson_and_check_tells_whether_it_is_current(folder, capsys):
    given = ["release", "--source", str(folder / "source")]
    assert command.main([*given, "--check"]) == 1
    assert command.main(given) == 0
    lesson = release.read(folder / "01-double.ipynb")
    assert [cell.execution_count for cell in lesson.cells] == [1, 2]
    assert lesson.cells[0].outputs[0].text == "first\n"
    assert "2 * x" not in lesson.cells[1].source
    assert command.main([*given, "01-double", "--check"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "01-double.ipynb is not what its source makes",
        "01-double.ipynb",
        "01-double.ipynb is current",
    ]


def test_release_says_which_lesson_is_not_there_or_not_in_order(folder, capsys):
    given = ["release", "--source", str(folder / "source")]
    assert command.main([*given, "02-triple"]) == 1
    assert "does not hold 02-triple" in capsys.readouterr().err
    nbformat.write(notebook("### BEGIN SOLUTION"), folder / "source" / "01-double.ipynb")
    assert command.main(given) == 1
    assert "01-double: cell" in capsys.readouterr().err
    assert not (folder / "01-double.ipynb").exists()
