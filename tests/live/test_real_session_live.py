"""Cells on the real tfjs in Node: state, output, errors, ends; and `minitf run --real`.

MINITF_TFJS names the folder that has node_modules/@tensorflow/tfjs.
"""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from minitf.js import JavaScriptError, Session
from minitf.js.errors import Unsettled
from minitf.js.real.both import run_both
from minitf.js.real.real_session import RealSession

ROOT = Path(__file__).parents[2]
MODEL = """
import * as tf from '@tensorflow/tfjs';
const model = tf.sequential({layers: [
  tf.layers.dense({units: 3, inputShape: [2], kernelInitializer: 'ones', activation: 'tanh'}),
  tf.layers.dense({units: 1, kernelInitializer: 'ones'})]});
model.compile({optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError'});
const xs = tf.tensor2d([[0, 1], [1, 0.5], [-1, 2]]);
const history = await model.fit(xs, tf.tensor2d([[1], [0], [2]]),
    {epochs: 4, shuffle: false,
      callbacks: {onEpochEnd: (epoch, logs) => console.log(epoch, logs)}});
model.summary();
model.predict(xs).print();
"""


@pytest.fixture(scope="module")
def real():
    with RealSession() as session:
        yield session


def run(session, source, **options):
    return asyncio.run(session.run(source, **options))


def test_a_cell_prints_and_shows_as_in_node_without_a_greeting(real):
    result = run(real, "console.log('ä', [1, {a: 2}]); tf.tensor1d([1, 2]).print();\n"
                       "console.warn('aside'); process.stdout.write('as it is'); new Map([[1, 2]])")
    assert result.stdout == "ä [ 1, { a: 2 } ]\nTensor\n    [1, 2]\nas it is"
    assert result.stderr == "aside\n"
    assert result.shown == "Map(1) { 1 => 2 }"
    assert real.versions["tfjs"].startswith("4.")


def test_what_a_cell_declares_later_cells_find(real):
    run(real, "import tf2, {layers as l} from '@tensorflow/tfjs';\nlet n = 1;\n"
              "const add = () => ++n; class A { b() { return 5; } }")
    assert run(real, "add(); [n, new A().b(), tf2 === tf, l === tf.layers]").shown == (
        "[ 2, 5, true, true ]")
    assert run(real, "const add = 7; add").shown == "7", "and may be run again"


def test_all_that_a_cell_started_belongs_to_it(real):
    result = run(real, "setTimeout(() => console.log('timer'), 50);\n"
                       "(async () => { await tf.ones([2]).data(); console.log('data'); })();")
    assert result.stdout == "data\ntimer\n"


@pytest.mark.parametrize(
    ("source", "name", "message", "line"),
    [
        ("const a = 1;\nfunction f() {\n  null.x\n}\nf()", "TypeError",
         "Cannot read properties of null (reading 'x')", 3),
        ("1;\nsetTimeout(() => { nope }, 10); setInterval(() => {}, 10)", "ReferenceError",
         "nope is not defined", 2),
        ("\nPromise.reject(new RangeError('late')); 1", "RangeError", "late", 2),
        ("let a = 1;\nlet b = ;", "SyntaxError", "Unexpected token ';'", 2),
        ("1;\ntf.layers.dens({})", "TypeError", "tf.layers.dens is not a function", 2),
        ("import {nothing} from '@tensorflow/tfjs'", "SyntaxError",
         "The requested module '@tensorflow/tfjs' does not provide an export named 'nothing'", 1),
    ],
)  # fmt: skip
def test_errors_have_their_place_in_the_cell(real, source, name, message, line):
    error = run(real, source).error
    assert (error.name, error.message, error.line) == (name, message, line)
    assert run(real, "'still here'").shown == "'still here'"


def test_columns_are_those_of_the_cell(real):
    error = run(real, "const e = 'ä😀', g = 1; nope").error
    assert (error.line, error.column) == (1, 25)


def test_what_is_thrown_and_what_never_settles(real):
    assert run(real, "throw {a: 1}").error.headline == "Uncaught { a: 1 }"
    assert isinstance(run(real, "await new Promise(() => {})").error, Unsettled)


def test_an_endless_loop_is_ended_and_a_program_may_end_node(real):
    run(real, "const kept = 1;")
    begun = time.monotonic()
    for endless in ("for (;;);", "for (;;) console.log('more')"):
        assert "stopped after 1 s" in str(run(real, endless, seconds=1).error)
    assert "with status 3" in str(run(real, "process.exit(3)").error)
    assert run(real, "typeof kept").shown == "'undefined'"
    assert time.monotonic() - begun < 60


def test_data_of_pythons_are_given_by_name(real):
    async def given():
        await real.expose(xs=np.array([[1.5, 2]]), flags=np.array([True]), plain={"a": [1]})
        return await real.run("xs.print(); flags.print(); plain")

    result = asyncio.run(given())
    assert result.stdout == "Tensor\n     [[1.5, 2],]\nTensor\n    [true]\n"
    assert result.shown == "{ a: [ 1 ] }"


def test_a_training_agrees_on_both(capsys):
    async def both():
        session = Session()
        await run_both(session, MODEL)
        return await run_both(session, "console.log(history.epoch); await history.history.loss")

    asyncio.run(both())
    said = capsys.readouterr().out
    assert said.count("They agree.") == 2
    assert "dense_Dense2" in said


def test_errors_agree_on_both(capsys):
    with pytest.raises(JavaScriptError, match="is not a function"):
        asyncio.run(run_both(Session(), "tf.layers.dens({units: 1})"))
    assert capsys.readouterr().out.endswith("They agree.\n")


def test_interrupt_ends_a_cell_and_its_node_and_the_kernel_lives_on():
    client = NotebookClient(nbformat.v4.new_notebook(), allow_errors=True, timeout=60)

    def cell(source):
        client.nb.cells.append(nbformat.v4.new_code_cell(source))
        return client.execute_cell(client.nb.cells[-1], len(client.nb.cells) - 1).outputs

    with client.setup_kernel():
        cell("%load_ext minitf.js")
        assert cell("%%tfjs --real\nlet kept = 5; kept")[0].text.endswith("They agree.\n")
        process = client.km.provisioner.process
        timer = threading.Timer(2, os.kill, (process.pid, signal.SIGINT))
        timer.start()
        outputs = cell("%%tfjs --real\nif (typeof process !== 'undefined') for (;;);")
        timer.join()
        note, error = outputs
        assert "Node was stopped" in note.text
        assert error.traceback == ["KeyboardInterrupt: the cell was stopped. "
                                   "What it had declared by then is there."]
        assert cell("%%tfjs\nkept")[0].data["text/plain"] == "5"


def command(*arguments):
    return [sys.executable, "-m", "minitf", "run", "--real", *map(str, arguments)]


def test_a_file_runs_on_the_real_tfjs(tmp_path):
    path = tmp_path / "program.js"
    path.write_text("import * as tf from '@tensorflow/tfjs';\ntf.scalar(2).print();\nnope",
                    encoding="utf-8")
    done = subprocess.run(command(path), cwd=ROOT, capture_output=True, text=True, timeout=60,
                          check=False)
    assert (done.returncode, done.stdout) == (1, "Tensor\n    2\n")
    assert done.stderr.splitlines()[:5] == [f"{path}:3", "nope", "^", "",
                                            "ReferenceError: nope is not defined"]


@pytest.mark.parametrize("after", ["", "for (;;);"])
def test_ctrl_c_ends_a_file_and_its_node(tmp_path, after):
    path = tmp_path / "program.js"
    path.write_text(f"console.log(process.pid);\n{after}\nsetInterval(() => {{}}, 100)",
                    encoding="utf-8")
    with subprocess.Popen(command(path), cwd=ROOT, stdout=subprocess.PIPE, text=True,
                          start_new_session=True) as process:
        node = int(process.stdout.readline())
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(20) == 130
    with pytest.raises(ProcessLookupError):
        os.kill(node, 0)
