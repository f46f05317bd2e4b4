"""Lesson 00: the guide's programs are there, and the exercise's solutions are accepted."""

import asyncio
import re
from pathlib import Path

import numpy as np
import pytest

import minitf as tf
from minitf import keras
from minitf.commands.release import read
from widgets.exercise import check

START = Path(__file__).resolve().parents[2] / "notebooks" / "00-start-here.ipynb"
# Each cell of the source that solves the exercise, up to where it has itself checked.
SOLUTIONS = [
    cell.source.partition("\nawait check(")[0]
    for cell in read(START.parent / "source" / START.name).cells
    if cell.source.startswith("async def my_program")
]

KERAS_PROGRAM = """
model = keras.Sequential()
model.add(keras.layers.Dense(units=1, input_shape=[1]))
model.compile(optimizer='sgd', loss='mean_squared_error')
xs = np.array([[1], [2], [3], [4]])
ys = np.array([[1], [3], [5], [7]])
model.fit(xs, ys, epochs=1000)
print(model.predict(np.array([[5]])))
"""
TFJS_PROGRAM = """
model = tf.sequential()
model.add(tf.layers.dense({'units': 1, 'inputShape': [1]}))
model.compile({'optimizer': 'sgd', 'loss': 'meanSquaredError'})
xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1])
ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1])
await model.fit(xs, ys, {'epochs': 1000})
model.predict(tf.tensor2d([[5]], [1, 1])).print()
"""
JAVASCRIPT_PROGRAM = """
const model = tf.sequential();
model.add(tf.layers.dense({units: 1, inputShape: [1]}));
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1]);
const ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1]);
await model.fit(xs, ys, {epochs: 1000});
model.predict(tf.tensor2d([[5]], [1, 1])).print();
"""


def lines(words):
    return [line.strip() for line in words.splitlines() if line.strip()]


def test_the_data_of_the_solution_are_not_given_away():
    written = "\n".join(cell.source for cell in read(START).cells)
    for solution in SOLUTIONS:
        data = next(line for line in lines(solution) if line.startswith("ys = "))
        assert data not in written
    assert "8], [11], [14" not in written


@pytest.mark.parametrize("program", [KERAS_PROGRAM, TFJS_PROGRAM, JAVASCRIPT_PROGRAM])
def test_the_guides_programs_are_there_line_by_line(program):
    written = [line for cell in read(START).cells for line in lines(cell.source)]
    places = [written.index(line) for line in lines(program)]
    assert places == sorted(places)


def test_both_programs_predict_about_8_94():
    cells = {cell.id: cell for cell in read(START).cells}
    for name in ("program-keras-run", "program-tfjs-run"):
        printed = next(o.text for o in cells[name].outputs if o.output_type == "stream")
        assert float(re.search(r"\d\.\d+", printed).group()) == pytest.approx(8.94, abs=0.005)


def test_there_is_a_solution_in_each_idiom():
    assert ["tf." in solution for solution in SOLUTIONS] == [True, False]


@pytest.mark.parametrize("solution", SOLUTIONS, ids=["tfjs", "Keras"])
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.filterwarnings("ignore:Do not pass an `input_shape`")
def test_the_solution_is_accepted_from_any_start(solution, seed):
    keras.utils.set_random_seed(seed)
    names = {"tf": tf, "keras": keras, "np": np}
    exec(solution, names)  # noqa: S102 (our own file)
    verdict = asyncio.run(check("three_x_plus_two", names["my_program"]))
    assert repr(verdict).startswith("Right. Your program returned 17")
