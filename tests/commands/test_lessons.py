"""The learner's copy of the lessons: an update never overwrites what a learner wrote."""

import json

import pytest

from minitf.commands import lab, lessons


def notebook(*sources, outputs=()):
    """Return a notebook's bytes: one code cell for each source, all with the same outputs."""
    cells = [
        {
            "cell_type": "code",
            "id": f"cell-{number}",
            "metadata": {},
            "execution_count": None,
            "outputs": list(outputs),
            "source": source,
        }
        for number, source in enumerate(sources)
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


PRINTED = {"output_type": "stream", "name": "stdout", "text": "9"}


@pytest.fixture
def shipped(tmp_path):
    """A small set of lessons as a wheel brings them."""
    folder = tmp_path / "shipped"
    (folder / "data").mkdir(parents=True)
    (folder / "source").mkdir()
    (folder / lessons.START).write_bytes(notebook("1"))
    (folder / "01-javascript.ipynb").write_bytes(notebook("one", "two"))
    (folder / "data" / "digits.csv").write_bytes(b"0,1\n")
    (folder / "source" / "01-javascript.ipynb").write_bytes(notebook("the solution"))
    (folder / "TEACHING.md").write_text("for the teacher")
    return folder


@pytest.fixture
def mine(tmp_path, shipped):
    """The learner's folder after a first start."""
    folder = tmp_path / "home" / "minitf-lessons"
    lessons.refresh(shipped, folder)
    return folder


def test_a_first_start_copies_lessons_and_data_but_not_the_teachers_files(shipped, tmp_path):
    changes = lessons.refresh(shipped, tmp_path / "new")
    expected = ["00-start-here.ipynb", "01-javascript.ipynb", "data/digits.csv"]
    assert changes.copied == expected
    held = (tmp_path / "new").rglob("*")
    assert sorted(p.relative_to(tmp_path / "new").as_posix() for p in held if p.is_file()) == [
        lessons.MANIFEST,
        *expected,
    ]


def test_a_second_start_changes_nothing(shipped, mine):
    assert lessons.refresh(shipped, mine) == lessons.Changes()


def test_an_update_refreshes_a_lesson_that_was_not_edited(shipped, mine):
    newer = notebook("one", "two, said better")
    (shipped / "01-javascript.ipynb").write_bytes(newer)
    assert lessons.refresh(shipped, mine).refreshed == ["01-javascript.ipynb"]
    assert (mine / "01-javascript.ipynb").read_bytes() == newer


def test_running_a_lesson_is_not_editing_it(shipped, mine):
    ran = notebook("one", "two", outputs=[PRINTED])
    (mine / "01-javascript.ipynb").write_bytes(ran)
    assert lessons.refresh(shipped, mine) == lessons.Changes()
    assert (mine / "01-javascript.ipynb").read_bytes() == ran
    (shipped / "01-javascript.ipynb").write_bytes(notebook("one", "three"))
    assert lessons.refresh(shipped, mine).refreshed == ["01-javascript.ipynb"]


@pytest.mark.parametrize(
    "edited",
    [
        pytest.param(notebook("one", "my answer"), id="a cell's text"),
        pytest.param(notebook("one", "two", "mine"), id="a cell added"),
        pytest.param(notebook("two", "one"), id="cells moved"),
        pytest.param(b"no longer a notebook", id="no notebook"),
    ],
)
def test_an_update_puts_the_new_lesson_beside_an_edited_one(shipped, mine, edited):
    (mine / "01-javascript.ipynb").write_bytes(edited)
    newer = notebook("one", "two, said better")
    (shipped / "01-javascript.ipynb").write_bytes(newer)
    changes = lessons.refresh(shipped, mine)
    assert changes == lessons.Changes(beside=[("01-javascript.ipynb", "01-javascript.new.ipynb")])
    assert (mine / "01-javascript.ipynb").read_bytes() == edited
    assert (mine / "01-javascript.new.ipynb").read_bytes() == newer
    assert "01-javascript.new.ipynb" in lab.report(mine, changes, browser=True)


def test_a_new_version_is_offered_once(shipped, mine):
    (mine / "01-javascript.ipynb").write_bytes(notebook("my answer"))
    (shipped / "01-javascript.ipynb").write_bytes(notebook("newer"))
    lessons.refresh(shipped, mine)
    (mine / "01-javascript.new.ipynb").unlink()
    assert lessons.refresh(shipped, mine) == lessons.Changes()
    assert not (mine / "01-javascript.new.ipynb").exists()


def test_a_new_version_that_was_edited_is_kept_too(shipped, mine):
    (mine / "01-javascript.ipynb").write_bytes(notebook("my answer"))
    (shipped / "01-javascript.ipynb").write_bytes(notebook("newer"))
    lessons.refresh(shipped, mine)
    second_answer = notebook("newer, and my answer")
    (mine / "01-javascript.new.ipynb").write_bytes(second_answer)
    (shipped / "01-javascript.ipynb").write_bytes(notebook("newest"))
    changes = lessons.refresh(shipped, mine)
    assert changes.beside == [("01-javascript.ipynb", "01-javascript.new-2.ipynb")]
    assert (mine / "01-javascript.new.ipynb").read_bytes() == second_answer


def test_without_a_readable_manifest_what_differs_counts_as_edited(shipped, mine):
    (mine / lessons.MANIFEST).write_text('{"01-javascript.ipynb": 3')
    (shipped / "01-javascript.ipynb").write_bytes(notebook("newer"))
    changes = lessons.refresh(shipped, mine)
    assert changes.beside == [("01-javascript.ipynb", "01-javascript.new.ipynb")]


def test_a_deleted_lesson_comes_back(shipped, mine):
    (mine / "01-javascript.ipynb").unlink()
    assert lessons.refresh(shipped, mine).copied == ["01-javascript.ipynb"]


def test_a_teacher_who_opens_the_lessons_themselves_gets_no_manifest(shipped):
    assert lessons.refresh(shipped, shipped) == lessons.Changes()
    assert not (shipped / lessons.MANIFEST).exists()


def test_a_folder_that_cannot_be_made_is_named_with_the_option_to_choose_another(shipped, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(lessons.LessonsNotFound, match=r"file.*--lessons"):
        lessons.refresh(shipped, tmp_path / "file" / "lessons")
