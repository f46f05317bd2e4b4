"""Run a script with the real libraries: cases go in as JSON, their answers come back as JSON.

MINITF_TFJS names the folder that has node_modules/@tensorflow/tfjs, MINITF_KERAS_PYTHON a python
that has keras and jax.
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden"
MINUTES = 60

# Most of real Keras's time is XLA compiling: what one process has compiled, the next one reads.
COMPILED = tempfile.TemporaryDirectory(prefix="compiled-by-xla-")
JAX_CACHE = {
    "JAX_COMPILATION_CACHE_DIR": COMPILED.name,
    "JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS": "0",
    "JAX_PERSISTENT_CACHE_MIN_ENTRY_SIZE_BYTES": "-1",
}


def run(command, *, given=None, timeout=15 * MINUTES):
    """Run a command of a real library, one thread, CPU; its output is shown when it fails."""
    environment = {
        **os.environ, "KERAS_BACKEND": "jax", "JAX_PLATFORMS": "cpu", "PYTHONHASHSEED": "0",
        "OPENBLAS_NUM_THREADS": "1", **JAX_CACHE,
    }  # fmt: skip
    result = subprocess.run(
        [str(part) for part in command], input=given, env=environment, capture_output=True,
        text=True, timeout=timeout, check=False,
    )  # fmt: skip
    assert result.returncode == 0, f"{command}\n{result.stdout[-2000:]}\n{result.stderr[-4000:]}"


def ask(command, asked, folder):
    """The answer of a script that reads a file of JSON and writes another."""
    question, answer = folder / "asked.json", folder / "answer.json"
    question.write_text(json.dumps(asked), encoding="utf-8")
    run([*command, question, answer])
    return json.loads(answer.read_text(encoding="utf-8"))


def tfjs_answers(recorder, asked, folder):
    """What a recorder of tests/golden records of these cases, in one Node process."""
    return ask(["node", HERE / "record_cases.js", GOLDEN / recorder], asked, folder)


def keras_answers(what, asked, folder):
    """What real Keras makes of these cases, in one process: `what` is play, call or observe."""
    return ask([os.environ["MINITF_KERAS_PYTHON"], HERE / "keras_answers.py", what], asked, folder)
