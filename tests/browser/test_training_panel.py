"""The training panel, as a learner sees and uses it in JupyterLab."""

import re

import nbformat
import pytest
from playwright.sync_api import expect

ENGINE = """
import math
import numpy as np
import minitf as tf
from minitf import keras
from widgets import side_by_side, train, train_side_by_side

xs = tf.tensor2d([-1, 0, 1, 2, 3, 4], [6, 1])
ys = tf.tensor2d([-3, -1, 1, 3, 5, 7], [6, 1])
x, y = np.array(xs.arraySync()), np.array(ys.arraySync())

def tfjs_model():
    model = tf.sequential()
    model.add(tf.layers.dense({"units": 1, "inputShape": [1]}))
    model.compile({"optimizer": "sgd", "loss": "meanSquaredError"})
    return model

def keras_model():
    model = keras.Sequential()
    model.add(keras.Input((1,)))
    model.add(keras.layers.Dense(1))
    model.compile(optimizer="sgd", loss="mean_squared_error")
    return model
"""
LONG_RUN = 'run = train(tfjs_model(), xs, ys, epochs=1000, title="y = 2x - 1")'
BOTH = """
models = {"Keras": (keras_model(), x, y), "tfjs": (tfjs_model(), xs, ys)}
run = train_side_by_side(models, epochs=1000, predict_at=10, title="The guide's program, twice")
"""
# Doubles do what the engine would not do on demand, and note the learning rate of every step.
DOUBLES = """
import math
from model_doubles import TfjsModel, KerasModel, XS, YS, keras_namespace
from widgets import train, train_side_by_side, side_by_side, trainee
trainee._keras = keras_namespace
"""


def drawn(book):
    """The path of the first curve that is in the page now."""
    return book.page.locator(".minitf-curve").first.get_attribute("d")


def wait_for_curve(book, epochs):
    """Wait until the curve has that many points; returns its path."""
    book.page.wait_for_function(
        "n => (document.querySelector('.minitf-curve')?.getAttribute('d') || '')"
        ".split(/[ML]/).length > n",
        arg=epochs,
    )
    return drawn(book)


def test_the_curve_moves_while_the_cell_is_done(open_notebook):
    book = open_notebook(ENGINE, LONG_RUN)
    book.run_all()
    before = wait_for_curve(book, 5)
    book.page.wait_for_function(
        "d => document.querySelector('.minitf-curve').getAttribute('d') != d", arg=before
    )
    assert len(drawn(book)) > len(before)


def test_stop_ends_the_run_within_a_second_and_await_returns(open_notebook):
    book = open_notebook(ENGINE, LONG_RUN, 'h = await run; print("ENDED" + "WITH", len(h.epoch))')
    book.run_all(wait=False)
    wait_for_curve(book, 20)
    book.button("Stop").click()
    expect(book.output(2)).to_contain_text(re.compile(r"ENDEDWITH \d+"), timeout=1000)
    expect(book.page.locator(".minitf-status")).to_contain_text("stopped at epoch", timeout=1000)
    expect(book.button("Stop")).to_be_disabled()
    expect(book.button("Continue")).to_be_enabled()


def test_pause_holds_the_curve_and_resume_lets_it_go_on(open_notebook):
    book = open_notebook(ENGINE, LONG_RUN)
    book.run_all()
    wait_for_curve(book, 20)
    book.button("Pause").click()
    status = book.page.locator(".minitf-status")
    expect(status).to_contain_text("paused at epoch")
    held = drawn(book)
    book.page.wait_for_timeout(500)
    assert drawn(book) == held
    book.button("Resume").click()
    book.page.wait_for_function(
        "d => document.querySelector('.minitf-curve').getAttribute('d') != d", arg=held
    )


@pytest.mark.parametrize("awaited", [False, True], ids=["background", "run all"])
def test_the_learning_rate_slider_acts_again_and_again_while_it_trains(open_notebook, awaited):
    cells = ["model = TfjsModel(rate=0.01)\nrun = train(model, XS, YS, epochs=3000)"]
    cells += ["_ = await run"] if awaited else []
    book = open_notebook(DOUBLES, *cells, 'print("RATES" + "SEEN", sorted(set(model.rates)))')
    book.run_all(wait=False)
    wait_for_curve(book, 20)
    readout = book.page.locator(".widget-inline-hbox", has_text="Learning rate").locator(
        ".widget-readout"
    )
    seen = [readout.text_content()]
    for _ in range(4):
        book.move("Learning rate", "ArrowRight")
        expect(readout).not_to_have_text(seen[-1])
        seen.append(readout.text_content())
        book.page.wait_for_timeout(300)  # a person's pace: some epochs at every rate
    book.button("Stop").click()
    book.wait_until_done()
    if not awaited:
        book.run_cell(2)
    expect(book.output(len(cells) + 1)).to_contain_text("RATESSEEN [0.01, 0.011", timeout=5000)
    rates = book.output(len(cells) + 1).text_content().split("[")[1].split("]")[0].split(",")
    assert len(rates) == 5
    assert float(rates[-1]) == pytest.approx(0.01 * 10**0.2, rel=0.01)


def test_a_slider_that_nobody_touched_changes_no_learning_rate(open_notebook):
    book = open_notebook(
        DOUBLES,
        "fast, slow = KerasModel(rate=0.03), TfjsModel(rate=0.011)\n"
        'run = train_side_by_side({"fast": (fast, XS, YS), "slow": (slow, XS, YS)}, epochs=300)',
        'await run; print("RATES" + "SEEN", set(fast.rates), set(slow.rates))',
    )
    book.run_all(wait=False)
    expect(book.output(2)).to_contain_text("RATESSEEN {0.03} {0.011}", timeout=20000)


def test_the_keyboard_alone_runs_slows_stops_and_goes_on(open_notebook):
    book = open_notebook(ENGINE, LONG_RUN)
    keys = book.page.keyboard
    book.page.locator(".jp-Notebook .jp-Cell").first.focus()
    keys.press("Shift+Enter")
    keys.press("Control+Enter")
    wait_for_curve(book, 20)
    status = book.page.locator(".minitf-status")
    book.tab_to("Stop")
    keys.press("Enter")
    expect(status).to_contain_text("stopped at epoch")
    book.tab_to("Speed")
    keys.press("Home")
    expect(book.page.get_by_text("1 epoch/s")).to_be_visible()
    keys.press("End")
    expect(book.page.get_by_text("as fast as it goes")).to_be_visible()
    keys.press("Shift+Tab")
    book.tab_to("Continue")
    keys.press("Enter")
    expect(status).to_contain_text("finished 1000 of 1000", timeout=10000)


def test_the_speed_slider_goes_up_to_as_fast_as_it_goes(open_notebook):
    book = open_notebook(ENGINE, LONG_RUN, 'await run; print("ALL" + "DONE")')
    book.run_all(wait=False)
    wait_for_curve(book, 5)
    book.move("Speed", "ArrowLeft", "ArrowLeft", "ArrowLeft")
    expect(book.page.get_by_text("20 epochs/s")).to_be_visible()
    book.move("Speed", "End")
    expect(book.page.get_by_text("as fast as it goes")).to_be_visible()
    expect(book.output(2)).to_contain_text("ALLDONE", timeout=2000)


def test_start_again_trains_more_with_the_same_panel(open_notebook):
    book = open_notebook(ENGINE, "run = train(keras_model(), x, y, epochs=20)")
    book.run_all()
    status = book.page.locator(".minitf-status")
    expect(status).to_contain_text("finished 20 of 20 epochs", timeout=15000)
    book.button("Train more").click()
    expect(status).to_contain_text("finished 40 of 40 epochs", timeout=15000)


def test_an_error_is_shown_in_the_panel_as_text(open_notebook):
    book = open_notebook(
        DOUBLES, "run = train(TfjsModel(fail_at=2), XS, YS, epochs=3)\nrun.speed = math.inf"
    )
    book.run_all()
    status = book.page.locator(".minitf-status")
    expect(status).to_contain_text("ValueError: the <b>double</b> was told to fail here")


def test_hostile_names_stay_text(open_notebook):
    bad = "<img src=x onerror=alert(1)>"
    book = open_notebook(
        DOUBLES,
        f"bad = {bad!r}\n"
        "models = {bad: (TfjsModel(extra=[bad]), XS, YS), '</svg><script>alert(2)</script>': "
        "(KerasModel(fail_at=2), XS, YS)}\n"
        "run = train_side_by_side(models, epochs=5, title=bad)\nrun.speed = math.inf",
        "side_by_side(keras=bad, tfjs='`${1}`</pre><script>alert(3)</script>', notes={1: bad})",
    )
    book.run_all()
    status = book.page.locator(".minitf-status")
    expect(status).to_contain_text(f"{bad}: finished 5 of 5")
    expect(book.output(2)).to_contain_text("alert(3)</script>")
    assert book.page.locator(".jp-OutputArea img:not([src^='data:'])").count() == 0
    assert book.page.locator(".jp-OutputArea script").count() == 0


def test_closing_the_panel_or_running_its_cell_again_raises_nothing(open_notebook):
    book = open_notebook(ENGINE, LONG_RUN, "run._view._panel.root.close()")
    book.run_all()
    expect(book.button("Stop")).to_have_count(0)
    book.run_cell(1)
    expect(book.button("Stop")).to_have_count(1)
    book.run_cell(1)
    wait_for_curve(book, 5)
    expect(book.page.locator(".jp-RenderedText[data-mime-type*=error]")).to_have_count(0)
    expect(book.page.locator(".jp-Notebook")).not_to_contain_text("Traceback")


CONTRAST = """
() => {
  const parse = c => {
    const n = (c.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
    return c.startsWith('color(') ? n.map((v, i) => i < 3 ? 255 * v : v) : n;
  };
  const over = (top, below) => {
    const a = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map(i => top[i] * a + below[i] * (1 - a));
  };
  const background = e => {
    if (!e) return [255, 255, 255];
    const own = parse(getComputedStyle(e).backgroundColor);
    return own.length > 3 && own[3] === 0 ? background(e.parentElement) :
        over(own, background(e.parentElement));
  };
  const light = c => {
    const [r, g, b] = c.map(v => v / 255).map(
        v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const selector = '.minitf-tick, .minitf-label, .minitf-status, small, ' +
      '.minitf-side-by-side span, .minitf-side-by-side li, .minitf-side-by-side div';
  return [...document.querySelectorAll(selector)]
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
    .map(e => {
      const style = getComputedStyle(e);
      const below = background(e);
      let ink = parse(e.namespaceURI.includes('svg') ? style.fill : style.color);
      const alpha = (ink.length > 3 ? ink[3] : 1) * Number(style.opacity);
      ink = over([...ink.slice(0, 3), alpha], below);
      const [a, b] = [light(ink), light(below)].sort((x, y) => y - x);
      return {text: e.textContent.slice(0, 40), ratio: (a + 0.05) / (b + 0.05)};
    });
}
"""
PAIR = '''side_by_side(
    keras="""
    # one neuron
    model = keras.Sequential()
    model.add(keras.layers.Dense(units=1, input_shape=(1,)))
    model.compile(optimizer="sgd", loss="mean_squared_error")

    xs = np.array([[-1], [0], [1], [2], [3], [4]], dtype=float)
    model.fit(xs, ys, epochs=1000)
    """,
    tfjs="""
    // one neuron
    const model = tf.sequential();
    model.add(tf.layers.dense({units: 1, inputShape: [1]}));
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});

    const xs = tf.tensor2d([[-1], [0], [1], [2], [3], [4]], [6, 1]);
    await model.fit(xs, ys, {epochs: 1000});
    """,
    notes={3: "Options go into one object, and their names are camelCase.",
           7: "fit is asynchronous: await it."},
)'''


def test_everything_is_legible_in_either_theme(open_notebook, theme):
    book = open_notebook(ENGINE, PAIR, BOTH)
    book.run_all()
    wait_for_curve(book, 100)
    book.picture(f"running-{theme}")
    expect(book.page.locator(".minitf-status")).to_contain_text("Keras: finished", timeout=20000)
    expect(book.page.locator(".minitf-status")).to_contain_text("tfjs: finished")
    book.page.keyboard.press("Escape")
    book.output(2).evaluate("area => area.scrollIntoView({block: 'end'})")
    book.picture(f"finished-{theme}")
    measured = book.page.evaluate(CONTRAST)
    assert len(measured) > 30
    assert [each for each in measured if each["ratio"] < 4.5] == []


def test_a_narrow_screen_stacks_the_two_programs(open_notebook):
    book = open_notebook(ENGINE, PAIR)
    book.run_all()
    columns = book.page.locator(".minitf-side-by-side section")
    left, right = columns.nth(0).bounding_box(), columns.nth(1).bounding_box()
    assert left["y"] == right["y"] and left["x"] + left["width"] < right["x"]
    book.page.set_viewport_size({"width": 700, "height": 900})
    book.page.wait_for_function(
        "() => new Set([...document.querySelectorAll('.minitf-side-by-side section')]"
        ".map(e => e.getBoundingClientRect().x)).size == 1"
    )
    book.picture("narrow")
    book.page.set_viewport_size({"width": 1280, "height": 900})


def test_lines_stay_beside_each_other_where_a_long_one_breaks(open_notebook):
    long = "x = [" + ", ".join(map(str, range(60))) + "]"
    book = open_notebook(
        ENGINE, f'side_by_side(keras="{long}\\ny = 1\\nz = 2", tfjs="a;\\nb;\\nc;")'
    )
    book.run_all()
    places = book.page.evaluate(
        "() => [...document.querySelectorAll('.minitf-side-by-side section')].map(section =>"
        " [...section.querySelectorAll('code > span')].map(line => line.getBoundingClientRect().y))"
    )
    assert places[0] == places[1]
    assert places[0][1] - places[0][0] > 2 * (places[0][2] - places[0][1])  # the first one broke


def test_a_saved_notebook_shows_the_final_curve_without_a_kernel(open_notebook, lab):
    book = open_notebook(
        ENGINE,
        "run = train(tfjs_model(), xs, ys, epochs=30)\nrun.speed = math.inf",
        "_ = await run",
    )
    book.run_all()
    expect(book.page.locator(".minitf-status")).to_contain_text("finished 30 of 30 epochs")
    saved = book.save_until(lambda saved: "image/png" in str(saved.cells[1].outputs))
    assert "widgets" not in saved.metadata
    [output] = saved.cells[1].outputs
    assert output.data["text/plain"].startswith("Training run: finished 30 of 30 epochs, loss ")
    assert output.data["image/png"].startswith("iVBOR")
    lab.stop_kernels()
    saved.cells = saved.cells[1:2]
    nbformat.write(saved, lab.notebooks / "saved.ipynb")
    again = open_notebook(name="saved.ipynb", kernel=False)
    image = again.page.locator(".jp-OutputArea img")
    expect(image).to_be_visible(timeout=10000)
    again.picture("saved-without-kernel")
