"""A notebook that nbclient has run: it holds the end of the run, and no widget."""

import base64
from pathlib import Path

import nbformat
from nbclient import NotebookClient

REPOSITORY = Path(__file__).resolve().parents[2]
CELLS = [
    f"import sys; sys.path[:0] = {[str(REPOSITORY), str(Path(__file__).parent)]!r}\n"
    "from model_doubles import TfjsModel, XS, YS\nfrom widgets import train",
    "run = train(TfjsModel(), XS, YS, epochs=1000)",
    "history = await run\nlen(history.epoch)",
]


def test_a_notebook_run_without_a_front_end_is_not_paced_and_keeps_picture_and_sentence():
    cells = [nbformat.v4.new_code_cell(cell) for cell in CELLS]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    assert "widgets" not in notebook.metadata
    [output] = notebook.cells[1].outputs
    assert set(output.data) == {"image/png", "text/plain"}
    assert output.data["text/plain"] == (
        "Training run: finished 1000 of 1000 epochs, loss 1.25e-09."
    )
    assert base64.b64decode(output.data["image/png"]).startswith(b"\x89PNG")
    assert output.metadata["image/png"]["alt"] == output.data["text/plain"]
    [count] = notebook.cells[2].outputs
    assert count.data["text/plain"] == "1000"
