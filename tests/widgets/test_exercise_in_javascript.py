"""`check` on functions of JavaScript's, as `%%tfjs --out` brings them."""

import asyncio
import html
import re

import pytest

from minitf.js import Session
from widgets.exercise import check

MODEL = """
const model = tf.sequential();
model.add(tf.layers.dense({units: 1, inputShape: [1]}));
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const xs = tf.tensor2d([[1], [2], [3], [4]]), ys = tf.tensor2d([[5], [8], [11], [14]]);
"""


def judged(source, exercise="three_x_plus_two"):
    """The verdict on the function `program` of this source."""
    async def run():
        session = Session()
        await session.run(source)
        return await check(exercise, session.get("program"))

    return asyncio.run(run())


def html_of(page):
    return page._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize("program", [
    "async function program() { await model.fit(xs, ys, {epochs: 1500});"
    " return model.predict(tf.tensor2d([[5]])).dataSync()[0]; }",
    "function program() { return 17; }",
    "const program = () => Promise.resolve(17);",
    "const program = () => new Promise((resolve) => setTimeout(() => resolve(17), 10));",
])  # fmt: skip
def test_a_program_in_javascript_is_in_the_idiom_of_tfjs(program):
    said = repr(judged(MODEL + program))
    assert said.startswith("Right. Your program returned 17")
    assert "Write it in the Keras idiom too." in said


def test_an_error_of_javascripts_is_shown_with_its_line_and_a_mark():
    page = judged("function program() {\n  const loss = {};\n  return loss.last.value;\n}")
    assert repr(page).splitlines()[:5] == [
        "Not yet. Your program stopped: TypeError: Cannot read properties of undefined "
        "(reading 'value')",
        "at line 3, column 20, in program",
        "",
        "    return loss.last.value;",
        "                     ^",
    ]
    assert re.search(r"<pre [^>]*>at line 3, column 20, in program\n", html_of(page))
    assert "Python" not in repr(page) and "Traceback" not in repr(page)


def test_an_error_in_a_promise_is_shown_so_too():
    body = "  await null;\n  throw new RangeError('<b>far</b>');\n"
    page = judged("async function program() {\n" + body + "}")
    assert "RangeError: <b>far</b>\nat line 3, column 9" in repr(page)
    assert "<b>" not in html_of(page)
    assert "RangeError: <b>far</b>" in html.unescape(html_of(page))


def test_a_wrong_value_has_no_place():
    page = judged("function program() { return undefined; }")
    assert repr(page).startswith("Not yet. Your program returned nothing.")
    assert "<pre" not in html_of(page)


def test_training_that_nobody_awaited_is_seen_in_javascript():
    body = "model.fit(xs, ys, {epochs: 50}); return 17;"
    page = judged(MODEL + "async function program() { " + body + " }")
    assert "while the model was still training" in repr(page)
