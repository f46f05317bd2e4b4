"""Lesson 10: the numbers it shows are right, and the checker tells wrong ports by their numbers."""

import asyncio
import re
from pathlib import Path

import numpy as np
import pytest

import minitf as tf
from minitf import keras
from minitf.commands.release import read
from widgets.exercise import check

LESSON = Path(__file__).resolve().parents[2] / "notebooks" / "10-same-code-different-numbers.ipynb"
CELLS = {cell.id: cell for cell in read(LESSON.parent / "source" / LESSON.name).cells}
SOLUTION = next(cell.source.partition("\nawait check(")[0] for cell in CELLS.values()
                if cell.source.startswith("async def my_program"))
GIVEN = next(cell.source for cell in CELLS.values() if "def keras_program" in cell.source)
GATE, RATE = ", 'recurrentActivation': 'sigmoid'", "tf.train.adagrad(0.001)"


def verdict(program):
    names = {"tf": tf, "keras": keras, "np": np}
    exec(GIVEN.partition("\nprint(")[0] + "\n" + program, names)  # noqa: S102 (our own file)
    return repr(asyncio.run(check("same_numbers", names["my_program"])))


def test_the_solution_gives_keras_s_number():
    assert verdict(SOLUTION).startswith("Right. Your program returned 0.7391.\nIt is Keras's")


@pytest.mark.parametrize(("written", "instead", "says"), [
    (GATE, "", "The weights are Keras's. What the layer does"),
    (RATE, "'adagrad'", "What differs is the size of a step"),
    ("{'epochs': 20}", "{}", "the loss before the first step"),
    ("[-1]", "", "not one number"),
    ("tf.fill(weight.shape, 0.5)", "tf.fill(weight.shape, 0.4)", "random weights until you set"),
    ("tf.tensor3d(xs), tf.tensor2d(ys)", "xs, ys", "tfjs takes tensors only"),
    ("await model.fit", "model.fit", "Which habit?"),
])
def test_the_checker_tells_a_wrong_port_by_what_it_gives(written, instead, says):
    assert written in SOLUTION
    said = verdict(SOLUTION.replace(written, instead))
    assert said.startswith("Not yet.")
    assert says in said


def test_both_silent_defaults_at_once_are_told_from_each_alone():
    said = verdict(SOLUTION.replace(GATE, "").replace(RATE, "'adagrad'"))
    assert "Two things that nobody wrote" in said


def test_keras_s_own_program_is_not_a_port():
    said = verdict("def my_program():\n    keras.utils.clear_session()\n    return keras_program()")
    assert "The task is the port" in said


def test_the_lesson_shows_the_two_numbers_of_the_first_section():
    printed = "".join(output.get("text", "") for cell in read(LESSON).cells
                      for output in cell.get("outputs", ()))
    assert re.search(r"Keras: 0\.4072\ntfjs:  0\.3654", printed)
