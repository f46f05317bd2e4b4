"""The panel's controls and the picture that stays, without a front end."""

import asyncio

import pytest
from model_doubles import XS, YS, KerasModel, TfjsModel, keras_namespace

from widgets import figure, train, train_side_by_side
from widgets import trainee as trainee_module
from widgets.panel import Panel
from widgets.trainee import pictures


@pytest.fixture(autouse=True)
def keras_face_of_the_doubles(monkeypatch):
    monkeypatch.setattr(trainee_module, "_keras", keras_namespace)


def on_a_stopped_run(test, **more):
    async def main():
        run = train(TfjsModel(**more), XS, YS, epochs=100)
        run.stop()
        await run
        test(run, Panel(run))

    asyncio.run(main())


def test_the_buttons_steer_the_run():
    async def main():
        model = TfjsModel()
        run = train(model, XS, YS, epochs=10**6)
        panel = Panel(run)
        assert panel.start.disabled and not panel.stop.disabled
        panel.pause.click()
        panel.refresh(True)
        assert run.paused and panel.pause.description == "Resume"
        panel.pause.click()
        assert not run.paused
        panel.stop.click()
        await run
        panel.refresh(True)
        assert panel.stop.disabled and not panel.start.disabled
        assert panel.start.description == "Continue"
        panel.start.click()
        assert run.running
        run.stop()
        await run

    asyncio.run(main())


def test_the_learning_rate_slider_sets_the_rate_of_every_model():
    async def main():
        slow, fast = TfjsModel(rate=0.01), KerasModel(rate=0.04)
        run = train_side_by_side({"slow": (slow, XS, YS), "fast": (fast, XS, YS)}, epochs=10**6)
        panel = Panel(run)
        assert panel.rate.value == pytest.approx(0.01)
        panel.rate.value = 0.010000001  # a front end's rounding
        assert (slow.optimizer.learningRate, fast.optimizer.learning_rate) == (0.01, 0.04)
        panel.rate.value = 0.02
        assert (slow.optimizer.learningRate, fast.optimizer.learning_rate) == (0.02, 0.02)
        run.stop()
        await run

    asyncio.run(main())


def test_the_speed_slider_sets_the_speed():
    def check(run, panel):
        panel.speed.value = 50
        assert run.speed == 50

    on_a_stopped_run(check)


def test_the_axis_button_switches_and_says_what_it_would_do_next():
    def check(run, panel):
        assert panel.axis.description == "Log axis"
        panel.axis.click()
        assert panel.axis.description == "Linear axis" and "(log axis)" in panel._plots.value
        panel.axis.click()
        assert panel.axis.description == "Log axis" and "(log axis)" not in panel._plots.value

    on_a_stopped_run(check)


def test_the_status_is_a_polite_live_region_with_literal_text():
    def check(run, panel):
        run.message = "<b>"
        panel.refresh(True)
        assert 'role="status" aria-live="polite"' in panel._status.value
        assert "&lt;b&gt;" in panel._status.value
        before = panel._status.value
        run.message = "later"
        panel.refresh(False)
        assert panel._status.value == before

    on_a_stopped_run(check)


def test_each_quantity_has_its_own_picture_and_validation_shares_it():
    def check(run, panel):
        drawn = pictures(run.trainees)
        assert {name: [c.name for c in lines] for name, lines in drawn.items()} == {
            "loss": ["loss", "val_loss"],
            "accuracy": ["acc"],
        }
        assert [curve.style for curve in drawn["loss"]] == [0, 1]
        assert panel._plots.value.count("<svg") == 2

    on_a_stopped_run(check, extra=["val_loss", "acc"])


def test_a_closed_panel_does_not_disturb():
    def check(run, panel):
        panel.root.close()
        panel._plots.close()
        panel.refresh(True)

    on_a_stopped_run(check)


def test_the_picture_that_stays_is_a_png_whatever_the_names_and_values_are():
    def check(run, panel):
        picture = figure.png(pictures(run.trainees), title="$\\frac{1$ <b>")
        assert picture.startswith(b"\x89PNG")

    on_a_stopped_run(check, extra=["$\\undefined$", "_hidden"], nan_from=0)


def test_plot_gives_matplotlib_axes():
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot

    def check(run, panel):
        axes = run.plot()
        assert axes.get_xlabel() == "epoch"
        assert [line.get_label() for line in axes.get_lines()] == [
            f"loss {run.history.history['loss'][0]:.4g}"
        ]
        pyplot.close("all")

    on_a_stopped_run(check)
