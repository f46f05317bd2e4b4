"""An error of JavaScript's says what to write instead, where that is known, and nothing else."""

import asyncio

import pytest

from minitf.js import JavaScriptError, Session


def hint(*cells):
    """The hint of the error that the last cell ends with."""
    async def run():
        session = Session()
        for cell in cells[:-1]:
            try:
                await session.run(cell)
            except JavaScriptError:
                pass
        with pytest.raises(JavaScriptError) as caught:
            await session.run(cells[-1])
        return caught.value.hint

    return asyncio.run(run())


@pytest.mark.parametrize(("source", "said"), [
    ("print(1)", "JavaScript writes console.log."),
    ("const rate = None", "JavaScript writes null."),
    ("const data = np.array([1])", "There is no NumPy in JavaScript."),
    ("keras.Sequential()", "tf.sequential()"),
    ("tf.layers.conv2D({})", "tfjs writes tf.layers.conv2d"),
    ("tf.layer.dense({units: 1})", "Did you mean `layers`?"),
    ("tf.sequential().layer.length", "Sequential has no 'layer'."),
    ("tf.sequential().layer[0]", "Sequential has no 'layer'."),
])  # fmt: skip
def test_a_habit_is_told_what_to_write(source, said):
    assert said in hint(source)


@pytest.mark.parametrize("source", [
    "const logs = {loss: 1}; logs.training.loss",
    "const layer = {}; layer.dense.units",
    "const nothing = undefined; nothing.units",
])  # fmt: skip
def test_a_name_that_another_cell_missed_is_no_hint_for_this_one(source):
    assert hint("tf.layers.conv2D({})", "tf.sequential().loss", source) == ""
