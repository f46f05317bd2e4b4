"""Run lessons from a fresh kernel and save what they print: `python tests/notebooks/execute.py`.

Do so after a change that alters what a lesson shows; then read the difference. With names, such
as `00-start-here.ipynb`, only those lessons are run.
"""

import copy
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

LESSONS = Path(__file__).resolve().parents[2] / "notebooks"
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
# What a cell may say about itself; all else (times, editors' states) changes from run to run.
KEPT = {"tags", "jupyter"}


def read(lesson: Path) -> nbformat.NotebookNode:
    """The lesson as it is in the file."""
    return nbformat.read(lesson, as_version=4)


def executed(notebook: nbformat.NotebookNode, folder: Path) -> nbformat.NotebookNode:
    """The notebook with the outputs of a run in `folder`; cells tagged so may raise."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    ran = copy.deepcopy(notebook)
    NotebookClient(
        ran, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    return ran


def cleaned(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook without what changes from machine to machine or from run to run."""
    clean = copy.deepcopy(notebook)
    clean.metadata = {"kernelspec": dict(KERNEL), "language_info": {"name": "python"}}
    for cell in clean.cells:
        cell.metadata = {key: cell.metadata[key] for key in cell.metadata if key in KEPT}
    return nbformat.from_dict(clean)


def main(names: list[str]) -> None:
    """Execute the lessons of these names, or all, and write them back."""
    for lesson in [LESSONS / name for name in names] or sorted(LESSONS.glob("*.ipynb")):
        nbformat.write(cleaned(executed(read(lesson), LESSONS)), lesson)
        print(lesson.name)


if __name__ == "__main__":
    main(sys.argv[1:])
