"""Lesson 01: the guide's program is there, and the checker tells wrong ports from right ones."""

import asyncio
import re
from pathlib import Path

import pytest

from minitf.commands.release import read
from minitf.js import JavaScriptError, Session
from widgets.exercise import check
from widgets.misconceptions import EXERCISES, PREDICTIONS, javascript

LESSON = Path(__file__).resolve().parents[2] / "notebooks" / "01-the-javascript-you-need.ipynb"
CELLS = {cell.id: cell for cell in read(LESSON.parent / "source" / LESSON.name).cells}
SOLUTION = CELLS["js-exercise-run"].source.partition("\n")[2]
EXERCISE = "port_to_javascript"
KNOWN = {m.name: m for m in EXERCISES[EXERCISE].misconceptions}
GUIDE = """
import * as tf from '@tensorflow/tfjs';
const model = tf.sequential();
model.add(tf.layers.dense({units: 1, inputShape: [1]}));
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1]);
const ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1]);
await model.fit(xs, ys, {epochs: 1000});
model.predict(tf.tensor2d([[5]], [1, 1])).print();
"""


def verdict(source, name="myProgram"):
    """What the checker says about the function of this name."""
    async def judged():
        session = Session()
        await session.run(source)
        return repr(await check(EXERCISE, session.get(name)))

    return asyncio.run(judged())


def written(*changes):
    """The solution with some of its words replaced."""
    source = SOLUTION
    for old, new in changes:
        assert old in source
        source = source.replace(old, new)
    return source


BIAS, KERNEL, SHAPE = "useBias: false", "kernelInitializer: 'zeros'", "inputShape: [1]"
LAST = "10 - prediction.dataSync()[0]"
XS, EPOCHS = "tf.tensor2d([[1], [2], [3], [4]])", "{epochs: 5}"
FIT = f"await model.fit(xs, ys, {EPOCHS});"
WRONG = [
    (SOLUTION, "async function myProgram() { throw new Error('There is no program yet.'); }",
     "nothing written yet"),
    (BIAS, "useBias: False", "Python's words"),
    (XS, "np.array([[1], [2], [3], [4]])", "Python's words"),
    ("tf.layers.dense", "keras.layers.dense", "Python's words"),
    ("tf.sequential()", "Sequential()", "a name that nobody declared"),
    (LAST, "10 - predictions.dataSync()[0]", "a name that nobody declared"),
    (BIAS, "use_bias: false", "Keras's keys"),
    (KERNEL, "kernel_initializer: 'zeros'", "Keras's keys"),
    ("tf.layers.dense", "tf.layers.Dense", "Keras's classes"),
    ("tf.layers.dense", "new tf.layers.Dense", "Keras's classes"),
    ("tf.sequential()", "tf.Sequential()", "Keras's classes"),
    (f"{{units: 1, {BIAS}, {KERNEL}, {SHAPE}}}", "1", "arguments outside an object"),
    (EPOCHS, "epochs = 5", "arguments outside an object"),
    ("{optimizer: 'sgd', loss: 'meanSquaredError'}", "'sgd', 'meanSquaredError'",
     "arguments outside an object"),
    (XS, "[[1], [2], [3], [4]]", "numbers instead of tensors"),
    ("tf.tensor2d([[5]])", "5", "numbers instead of tensors"),
    (SHAPE, "inputShape: (1)", "a shape without brackets"),
    (LAST, "10 - prediction[0][0]", "a property of undefined"),
    (FIT, f"const h = model.fit(xs, ys, {EPOCHS}); return h.history.loss[0];",
     "a property of undefined"),
    ("'meanSquaredError'", "'mean_squared_error'", "another error"),
    (f"return {LAST}", LAST, "nothing returned"),
    (LAST, "prediction[0]", "nothing returned"),
    ("await model.fit", "model.fit", "fit not awaited"),
    (LAST, "tf.sub(10, prediction)", "a tensor instead of a number"),
    (LAST, "10 - prediction", "an operator on a tensor"),
    (LAST, "10 - prediction.data()", "an operator on a tensor"),
    (LAST, "prediction + 10", "an operator on a tensor"),
    (LAST, "tf.sub(10, prediction).dataSync()", "a number inside brackets"),
    (LAST, "tf.sub(10, prediction).arraySync()", "a number inside brackets"),
    (f"return {LAST}", f"return {FIT}", "not a number"),
    (LAST, f"({LAST}).toFixed(4)", "not a number"),
    (LAST, "prediction.dataSync()[0]", "the prediction itself"),
    (LAST, "prediction.dataSync()[0] - 10", "the difference the other way round"),
    (f"{BIAS}, ", "", "the bias left on"),
    (f", {EPOCHS}", "", "one epoch"),
    (f"{KERNEL}, ", "kernelInitializer: 'ones', ", "another start, or other data"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "name"), WRONG, ids=[f"{n}: {w}" for _, w, n in WRONG])
def test_a_wrong_port_meets_its_misconception(old, new, name):
    said = verdict(written((old, new)))
    assert said.startswith("Not yet. ")
    assert f"Which habit? {KNOWN[name].habit}" in said


def test_a_program_in_python_is_no_port():
    said = repr(asyncio.run(check(EXERCISE, lambda: 4.43705)))
    assert "Your program is a function of Python's." in said


def test_every_misconception_has_a_wrong_program():
    assert {name for _, _, name in WRONG} | {"a program in Python"} == set(KNOWN)


def test_slips_that_are_no_javascript_never_reach_the_checker():
    for old, new, says in (
        ("async function", "function", "await is only valid in async functions"),
        (SHAPE, "inputShape: (1,)", "Unexpected token ')'"),
        (EPOCHS, "{epochs = 5}", "Invalid shorthand property initializer"),
    ):
        with pytest.raises(JavaScriptError, match=re.escape(says)):
            verdict(written((old, new)))


@pytest.mark.parametrize("changes", [
    [],
    [("async function myProgram() {", "const myProgram = async () => {")],
    [("const", "let")],
    [("tf.sequential()", "new tf.Sequential()")],
    [("10 - prediction.dataSync()[0]", "10 - (await prediction.data())[0]")],
    [("10 - prediction.dataSync()[0]", "10 - prediction.arraySync()[0][0]")],
    [("10 - prediction.dataSync()[0]", "tf.sub(10, prediction).dataSync()[0]")],
    [("10 - prediction.dataSync()[0]", "10 - prediction.dataSync()")],
    [("'sgd'", "tf.train.sgd(0.01)")],
    [("'zeros'", "tf.initializers.zeros()")],
    [("[[1], [2], [3], [4]]", "[1, 2, 3, 4], [4, 1]")],
    [("async function", "function"), (FIT, f"return model.fit(xs, ys, {EPOCHS}).then(() => {{"),
     (f"return {LAST};", f"return {LAST}; }});")],
])  # fmt: skip
def test_a_right_port_is_accepted_however_it_is_written(changes):
    said = verdict(written(*changes))
    assert said.startswith("Right. Your program returned 4.437.\nIt is Keras's number")


def test_a_functional_model_is_a_port_too():
    start = SOLUTION.index("const model"), SOLUTION.index("model.compile")
    functional = """const x = tf.input({shape: [1]});
      const layer = tf.layers.dense({units: 1, useBias: false, kernelInitializer: 'zeros'});
      const model = tf.model({inputs: x, outputs: layer.apply(x)});
      """
    assert verdict(SOLUTION[:start[0]] + functional + SOLUTION[start[1]:]).startswith("Right.")


def test_the_guides_program_is_there_line_by_line():
    lines = [line for cell in read(LESSON).cells for line in cell.source.splitlines()]
    places = [lines.index(line) for line in GUIDE.strip().splitlines()]
    assert places == sorted(places)


def test_the_guides_program_predicts_about_8_94():
    cell = next(cell for cell in read(LESSON).cells if cell.id == "js-first-run")
    printed = float(re.search(r"\d\.\d+", cell.outputs[0].text).group())
    assert printed == pytest.approx(8.94, abs=0.005)


def test_whoever_always_says_the_same_letter_is_wrong_half_the_time():
    answers = [PREDICTIONS[name].answer for name in javascript.PREDICTIONS]
    assert max(map(answers.count, answers)) <= len(answers) / 2
