"""What every test gets: one thread, and the browser and live tests only when asked for.

Ask with `pytest --browser`, `pytest --live`, or by naming the folder.
"""

import os
from pathlib import Path

# Before NumPy is imported, here and in the lessons' kernels: as `minitf lab` sets it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ON_REQUEST = {
    "browser": "tests in a real JupyterLab; they need the extra `browser` and a Chromium",
    "live": "comparison with the real libraries; MINITF_TFJS and MINITF_KERAS_PYTHON name them",
}


def pytest_addoption(parser):
    group = parser.getgroup("minitf")
    for folder, what in ON_REQUEST.items():
        group.addoption(f"--{folder}", action="store_true", help=f"also run tests/{folder}: {what}")


def pytest_ignore_collect(collection_path: Path, config):
    """Leave a folder of ON_REQUEST alone: not even its imports are there in a plain run."""
    for folder in _left_out(config):
        if collection_path == Path(__file__).with_name(folder):
            return True
    return None


def pytest_report_header(config):
    return [f"not run without --{folder}: {ON_REQUEST[folder]}" for folder in _left_out(config)]


def _left_out(config):
    """Return the folders of ON_REQUEST that neither an option nor a path argument asks for."""
    start = config.invocation_params.dir
    named = [(start / argument.split("::")[0]).resolve() for argument in config.args]
    return [
        folder
        for folder in ON_REQUEST
        if not config.getoption(f"--{folder}")
        and not any(path.is_relative_to(Path(__file__).with_name(folder)) for path in named)
    ]
