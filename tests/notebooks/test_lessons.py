"""What every lesson must be: clean, complete, without solutions. The teacher's page is true."""

import json
import re
from pathlib import Path

import pytest

from minitf.commands.release import cleaned, read
from widgets.misconceptions import EXERCISES, PREDICTIONS

LESSONS = Path(__file__).resolve().parents[2] / "notebooks"
FILES = sorted(LESSONS.glob("*.ipynb"))
TAGS = {"raises-exception", "nbval-ignore-output"}
PROGRAM = re.compile(r"my_program|myProgram")  # the learner's, in either language
TEACHING = (LESSONS / "TEACHING.md").read_text(encoding="utf-8")


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def lesson(request):
    return read(request.param)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def lines(words):
    return [line.strip() for line in words.splitlines() if line.strip()]


# every lesson


def test_a_lesson_holds_nothing_that_changes_from_machine_to_machine(lesson):
    assert cleaned(lesson) == lesson
    written = json.dumps(lesson, ensure_ascii=False)
    assert re.findall(r"/(?:home|root|tmp|usr|work|Users)/|[A-Z]:\\\\", written) == []


def test_a_lesson_was_run_from_its_first_cell_to_its_last(lesson):
    counts = [cell.execution_count for cell in code_cells(lesson)]
    assert counts == list(range(1, len(counts) + 1))


def test_only_the_cells_tagged_so_raise_and_they_say_it_in_one_line(lesson):
    for cell in code_cells(lesson):
        tags = set(cell.metadata.get("tags", []))
        assert tags <= TAGS
        errors = [output for output in cell.outputs if output.output_type == "error"]
        # With both tags a cell may fail where something is not installed; the saved one did not.
        assert bool(errors) == (tags == {"raises-exception"}), cell.id
        for error in errors:
            if error.ename == "JavaScriptError":  # with its place, and none of Python's frames
                assert re.search(r"^  at line \d+, column \d+$", "\n".join(error.traceback), re.M)
                assert not any(words in " ".join(error.traceback) for words in (".py", "Traceback"))
            else:
                assert len(error.traceback) == 1
        assert not any(output.get("name") == "stderr" for output in cell.outputs), cell.id


def test_a_picture_says_in_words_what_it_shows(lesson):
    for cell in code_cells(lesson):
        for output in cell.outputs:
            if "image/png" in output.get("data", {}):
                assert len(output.metadata["image/png"]["alt"]) > 40
                assert len(output.data["text/plain"]) > 40
    for cell in lesson.cells:
        assert "![](" not in cell.source and "<img" not in cell.source


def test_headings_go_down_one_level_at_a_time(lesson):
    written = "\n".join(cell.source for cell in lesson.cells if cell.cell_type == "markdown")
    levels = [len(marks) for marks in re.findall(r"^(#+) ", written, re.MULTILINE)]
    assert levels[0] == 1 and levels.count(1) == 1
    steps = zip(levels, levels[1:], strict=False)
    assert all(below <= above + 1 for above, below in steps)


def test_the_minutes_of_the_sections_add_up(lesson):
    written = "\n".join(cell.source for cell in lesson.cells)
    core, more = map(int, re.search(r"Core: (\d+) minutes.*More: (\d+) minutes", written).groups())
    sections = [int(n) for n in re.findall(r"^## .*\((\d+) minutes\)", written, re.MULTILINE)]
    assert (sum(sections[:-1]), sections[-1]) == (core, more)


def test_a_line_of_code_fits_the_page(lesson):
    longest = max(len(line) for cell in code_cells(lesson) for line in cell.source.splitlines())
    assert longest <= 90


def test_a_folded_result_does_not_show_its_answer_in_the_first_line(lesson):
    for cell in code_cells(lesson):
        if cell.metadata.get("jupyter", {}).get("outputs_hidden"):
            assert cell.outputs[0].output_type == "stream", cell.id
            assert not re.search(r"\d", cell.outputs[0].text.splitlines()[0]), cell.id


def solutions_of(path):
    """What stands between the marks in a lesson's source."""
    written = "\n".join(cell.source for cell in read(path.parent / "source" / path.name).cells)
    return re.findall(r"### BEGIN SOLUTION\n(.*?)\n[ /]*### END SOLUTION", written, re.DOTALL)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_lesson_holds_no_solution(path):
    cells = [cell.source for cell in read(path).cells]
    assert solutions_of(path)
    for solution in solutions_of(path):
        assert not any(lines(solution)[-1] in cell for cell in cells if PROGRAM.search(cell))
        assert not any(set(lines(solution)) <= set(lines(cell)) for cell in cells)


def test_the_teachers_page_has_the_lesson(lesson, request):
    assert f"\n## {request.node.callspec.id}\n" in TEACHING


@pytest.mark.parametrize("name", PREDICTIONS)
def test_the_teachers_page_answers_each_prediction(name):
    section = re.search(rf"\*\*{name}\*\*: (\w)\.(.*?)(?=\n\*\*|\n###)", TEACHING, re.DOTALL)
    assert section.group(1) == PREDICTIONS[name].answer
    for letter, option in PREDICTIONS[name].options.items():
        assert (f"| {letter} | {option.misconception} |" in section.group(2)) == bool(
            option.misconception
        )


@pytest.mark.parametrize("name", EXERCISES)
def test_the_teachers_page_lists_what_the_checker_recognises_in_its_order(name):
    section = TEACHING.split(f"### Exercise: {name}\n")[1].partition("\n## ")[0]
    listed = re.findall(r"^\| ([^|:]+) \|", section, re.MULTILINE)[1:]
    assert listed == [misconception.name for misconception in EXERCISES[name].misconceptions]
