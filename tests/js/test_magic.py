"""`%%tfjs` cells in a real kernel: what they show, what they keep, how they stop."""

import os
import signal
import threading
import time

import nbformat
import pytest
from nbclient import NotebookClient

LOAD = "%load_ext minitf.js"


class Notebook:
    """A kernel that runs cells one by one and tells what each showed."""

    def __init__(self, client):
        self.client = client

    def run(self, source, interrupt_after=None):
        """The outputs of a cell: text by kind, 'stdout', 'stderr', 'result', 'error'."""
        cell = nbformat.v4.new_code_cell(source)
        self.client.nb.cells.append(cell)
        if interrupt_after is not None:
            process = self.client.km.provisioner.process
            threading.Timer(interrupt_after, os.kill, (process.pid, signal.SIGINT)).start()
        start = time.monotonic()
        self.client.execute_cell(cell, len(self.client.nb.cells) - 1)
        shown = {"seconds": time.monotonic() - start, "stdout": "", "stderr": ""}
        for output in cell.outputs:
            if output.output_type == "stream":
                shown[output.name] += output.text
            elif output.output_type == "error":
                shown["error"] = "\n".join(output.traceback)
            else:
                shown["result"] = output.data["text/plain"]
        return shown


@pytest.fixture(scope="module")
def kernel():
    client = NotebookClient(nbformat.v4.new_notebook(), allow_errors=True, timeout=60)
    with client.setup_kernel():
        yield Notebook(client)


@pytest.fixture
def notebook(kernel):
    kernel.run(f"%reset -f\n{LOAD}")
    kernel.run("%%tfjs --new\n")
    return kernel


def test_a_cell_prints_and_shows_its_last_value(notebook):
    shown = notebook.run("%%tfjs\nconsole.log('hello', {a: [1, 2]});\n1 + 1")
    assert (shown["stdout"], shown["result"]) == ("hello { a: [ 1, 2 ] }\n", "2")


def test_undefined_is_not_shown(notebook):
    assert "result" not in notebook.run("%%tfjs\nconst a = 1;")
    assert notebook.run("%%tfjs\nnull")["result"] == "null"


def test_the_guides_program_runs_as_it_stands(notebook):
    shown = notebook.run("""%%tfjs
import * as tf from '@tensorlowjs/tfjs';
const model = tf.sequential();
model.add(tf.layers.dense({units: 1, inputShape: [1]}));
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1]);
const ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1]);
await model.fit(xs, ys, {epochs: 1000});
model.predict(tf.tensor2d([[5]], [1, 1])).print();
""")
    assert 8.5 < float(shown["stdout"].split("[[")[1].split("]")[0]) < 9.5
    assert "@tensorflow/tfjs" in shown["stderr"]  # the note on the guide's spelling


def test_later_cells_find_what_a_cell_declared_and_may_declare_it_again(notebook):
    notebook.run("%%tfjs\nconst size = 2;\nfunction twice() { return 2 * size; }")
    assert notebook.run("%%tfjs\ntwice()")["result"] == "4"
    notebook.run("%%tfjs\nconst size = 5;")
    assert notebook.run("%%tfjs\nsize")["result"] == "5"


def test_values_cross_by_name(notebook):
    notebook.run("import numpy as np\nxs = np.ones((4, 1), 'float32')\nscale = lambda x: x * 3")
    shown = notebook.run("""%%tfjs --in xs,scale --out model, answer
const model = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [1]})]});
const answer = {shape: xs.shape, six: scale(2)};
""")
    assert "error" not in shown
    assert notebook.run("answer")["result"] == "{'shape': [4, 1], 'six': 6}"
    assert notebook.run("model.countParams()")["result"] == "4"
    notebook.run("model.layers[0].trainable = False")
    assert notebook.run("%%tfjs\nmodel.layers[0].trainable")["result"] == "false"
    assert notebook.run("from minitf import js\njs.get('model') is model")["result"] == "True"


def test_an_error_says_what_where_and_what_to_write(notebook):
    shown = notebook.run("%%tfjs\nconst a = 1;\ntf.layers.conv2D({filters: a});")
    assert "TypeError: tf.layers.conv2D is not a function" in shown["error"]
    assert "tf.layers.conv2d" in shown["error"]
    assert "line 3, column 11" in shown["error"]
    assert "    tf.layers.conv2D({filters: a});\n              ^" in shown["error"]
    assert "Traceback" not in shown["error"]
    assert notebook.run("%%tfjs\na")["result"] == "1"


def test_as_tfjs_passes_over_what_tfjs_passes_over(notebook):
    wrong = "tf.layers.dense({units: 1, use_bias: false}).getConfig().useBias"
    assert "use_bias" in notebook.run(f"%%tfjs\n{wrong}")["error"]
    assert notebook.run(f"%%tfjs --as-tfjs\n{wrong}")["result"] == "true"


@pytest.mark.parametrize("options, said", [
    ("--in nothing", "Python has no variable 'nothing'"),
    ("--out nothing", "has no variable 'nothing'"),
    ("--realy", "unrecognized arguments: --realy"),
    ("--in 1x", "'1x' is no variable's name"),
])
def test_a_wrong_option_is_told(notebook, options, said):
    shown = notebook.run(f"%%tfjs {options}\n1")
    assert said in shown["stderr"] + shown.get("error", "")


FOREVER = {
    "a loop": "for (;;);",
    "a loop that catches": "for (;;) { try { for (;;); } catch {} }",
    "calls into Python": "for (;;) tf.scalar(1).dispose();",
    "an endless chain of promises": "for (;;) await null;",
    "a timer": "await new Promise((resolve) => setTimeout(resolve, 60000));",
    "a loop in a timer": "setTimeout(() => { for (;;); }, 1);",
    "training": """
        const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
        model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
        await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 1e8});""",
    "a loop in a callback": """
        const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
        model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
        await model.fit(tf.ones([4, 1]), tf.ones([4, 1]),
            {epochs: 2, callbacks: {onEpochEnd: () => { for (;;); }}});""",
}


@pytest.mark.parametrize("what", FOREVER)
def test_interrupt_stops_a_cell_within_half_a_second_and_its_world_lives_on(notebook, what):
    notebook.run("%%tfjs\nlet kept = 41;")
    shown = notebook.run(f"%%tfjs\nkept = 42;\n{FOREVER[what]}", interrupt_after=0.5)
    assert "KeyboardInterrupt" in shown["error"]
    assert shown["seconds"] < 1.0
    assert notebook.run("%%tfjs\nkept")["result"] == "42"
    assert notebook.run("1 + 1")["result"] == "2"


def test_a_cell_prints_while_it_runs(notebook):
    """The front end hears each line as it is printed, not all of them at the end."""
    times = []

    former = notebook.client.process_message

    def process(message, cell, cell_index):
        if message["msg_type"] == "stream":
            times.append(time.monotonic())
        return former(message, cell, cell_index)

    notebook.client.process_message = process
    try:
        notebook.run("""%%tfjs
for (let i = 0; i < 3; i++) {
  console.log(i);
  await new Promise((resolve) => setTimeout(resolve, 400));
}""")
    finally:
        notebook.client.process_message = former
    assert len(times) >= 3
    assert times[-1] - times[0] > 0.5


def test_help_is_shown_and_the_extension_can_be_unloaded(notebook):
    shown = notebook.run("print(get_ipython().find_cell_magic('tfjs').__doc__)")
    assert "--as-tfjs" in shown["stdout"]
    notebook.run("%unload_ext minitf.js")
    shown = notebook.run("%%tfjs\n1")
    assert "not found" in shown["stderr"] + shown.get("error", "")
    notebook.run(LOAD)
    assert notebook.run("%%tfjs\n1")["result"] == "1"


def test_without_the_engine_a_cell_says_what_to_install(notebook):
    notebook.run("import sys\nkept = sys.modules.pop('_quickjs')\nsys.modules['_quickjs'] = None")
    shown = notebook.run("%%tfjs --new\n1")
    notebook.run("sys.modules['_quickjs'] = kept")
    assert 'pip install "quickjs-ng' in shown["stderr"] + shown.get("error", "")
    assert "Traceback" not in shown["stderr"] + shown.get("error", "")
    assert notebook.run("%%tfjs\n1")["result"] == "1"
