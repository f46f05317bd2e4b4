"""`minitf release`: make the learners' lessons from the teacher's sources.

A source is the lesson with its solutions in it. Its marks are nbgrader's, so that its tools can
read a source too:

    ### BEGIN SOLUTION          what is between the two becomes a line that learners replace;
    ### END SOLUTION            a cell that is a solution as a whole says so in its metadata
    ### BEGIN HIDDEN TESTS      what is between the two is left out
    ### END HIDDEN TESTS

In a cell of JavaScript, one that begins with %%tfjs, a mark is a comment: // ### BEGIN SOLUTION.
A cell tagged `teacher` is left out as a whole.
"""

from __future__ import annotations

import argparse
import copy
import os
import re
import sys
from pathlib import Path

from minitf.commands import lessons

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
# What a cell may say about itself; all else (times, editors' states) changes from run to run.
KEPT = {"tags", "jupyter", "nbgrader"}
STUB = ("# YOUR CODE HERE", "raise NotImplementedError()")
JAVASCRIPT_STUB = ("// YOUR CODE HERE", "throw new Error('There is no program yet.');")
MARK = re.compile(r"\s*(?://\s*)?### (BEGIN|END) (SOLUTION|HIDDEN TESTS)\s*")


class SourceError(Exception):
    """A source that can't be released: it names the cell and what is wrong there."""


def run(arguments: list[str]) -> int:
    """Write the learners' version of each source, run and with its outputs."""
    parser = argparse.ArgumentParser(
        prog="minitf release",
        description=__doc__.partition("\n\n")[0],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="such as 00-start-here; all")
    parser.add_argument("--source", type=Path, metavar="FOLDER", help="notebooks/source")
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="the folder above the sources")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if stale")
    options = parser.parse_args(arguments)
    source = options.source or lessons.shipped_folder() / "source"
    target = options.to or source.parent
    known = {path.stem: path for path in sorted(source.glob("*.ipynb"))}
    unknown = [name for name in options.lessons if Path(name).stem not in known]
    if unknown or not known:
        missing = unknown[0] if unknown else "any lesson"
        print(f"minitf release: {source} does not hold {missing}", file=sys.stderr)
        return 1
    stale = 0
    for name in [Path(name).stem for name in options.lessons] or known:
        try:
            made = learners_version(read(known[name]))
        except SourceError as error:
            print(f"minitf release: {name}: {error}", file=sys.stderr)
            return 1
        lesson = target / f"{name}.ipynb"
        if options.check:
            current = lesson.is_file() and written(read(lesson)) == written(made)
            stale += not current
            print(f"{lesson.name} {'is current' if current else 'is not what its source makes'}")
        else:
            write(cleaned(executed(made, target)), lesson)
            print(lesson.name)
    return 1 if stale else 0


def read(path: Path):
    """The notebook in the file."""
    import nbformat

    return nbformat.read(path, as_version=4)


def write(notebook, path: Path) -> None:
    """Put the notebook into the file, all of it or nothing."""
    import nbformat

    beside = path.with_suffix(".part")
    nbformat.write(notebook, beside)
    os.replace(beside, path)


def learners_version(source):
    """The notebook without solutions, hidden tests, the teacher's cells and all outputs."""
    made = copy.deepcopy(source)
    made.cells = [cell for cell in made.cells if "teacher" not in cell.metadata.get("tags", [])]
    names = set()
    for cell in made.cells:
        about = cell.metadata.get("nbgrader", {})
        name = about.get("grade_id")
        if name in names:
            raise SourceError(f"two cells have the grade_id {name!r}; give each its own")
        names |= {name} - {None}
        lines, found = _without_marked(cell)
        if about.get("solution") and not found:
            lines = [*([lines[0]] if _is_javascript(cell) else []), *_stub(cell)]
        cell.source = "\n".join(lines)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return cleaned(made)


def _stub(cell) -> list[str]:
    """What stands in the place of a solution."""
    return list(JAVASCRIPT_STUB if _is_javascript(cell) else STUB)


def _is_javascript(cell) -> bool:
    return cell.source.startswith("%%tfjs")


def _without_marked(cell) -> tuple[list[str], bool]:
    """(the cell's lines without what its marks enclose, whether there was a solution)."""
    kept, opened, found = [], None, False
    for number, line in enumerate(cell.source.splitlines(), 1):
        mark = MARK.fullmatch(line)
        if mark is None:
            kept += [] if opened else [line]
            continue
        place = f"cell {cell.get('id')!r}, line {number}: {line.strip()!r}"
        which, kind = mark.groups()
        if which == "END" and opened != kind:
            raise SourceError(f"{place} ends what was not begun")
        if which == "BEGIN" and opened:
            raise SourceError(f"{place} stands inside another; end that one first")
        opened = kind if which == "BEGIN" else None
        if which == "BEGIN" and kind == "SOLUTION":
            indentation = line[: len(line) - len(line.lstrip())]
            kept += [indentation + stub for stub in _stub(cell)]
            found = True
    if opened:
        raise SourceError(f"cell {cell.get('id')!r}: ### END {opened} is missing")
    return kept, found


def written(notebook) -> list[tuple]:
    """What somebody wrote in a notebook, without what a run left in it."""
    return [
        (cell.cell_type, cell.get("id"), cell.source, dict(cell.metadata))
        for cell in cleaned(notebook).cells
    ]


def executed(notebook, folder: Path):
    """The notebook with the outputs of a run in `folder`; cells tagged so may raise."""
    from nbclient import NotebookClient

    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    ran = copy.deepcopy(notebook)
    NotebookClient(
        ran, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}},
        coalesce_streams=True,  # what one cell prints is one output, however it came in
    ).execute()
    return ran


def cleaned(notebook):
    """The notebook without what changes from machine to machine or from run to run."""
    import nbformat

    clean = copy.deepcopy(notebook)
    clean.metadata = {"kernelspec": dict(KERNEL), "language_info": {"name": "python"}}
    for cell in clean.cells:
        cell.metadata = {key: cell.metadata[key] for key in cell.metadata if key in KEPT}
    return nbformat.from_dict(clean)
