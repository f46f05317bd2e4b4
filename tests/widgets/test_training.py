"""A run in the background: it ends, stops, pauses, goes on, fails, and says where it is."""

import asyncio
import math
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from model_doubles import XS, YS, KerasModel, TfjsModel, keras_namespace

from widgets import notebook, train, train_side_by_side, training
from widgets import trainee as trainee_module


@pytest.fixture(autouse=True)
def keras_face_of_the_doubles(monkeypatch):
    monkeypatch.setattr(trainee_module, "_keras", keras_namespace)


@pytest.fixture
def watched(monkeypatch):
    """As if a notebook interface were there, with a cell, but no kernel to show a panel."""
    monkeypatch.setattr(notebook, "front_end", lambda: True)
    monkeypatch.setattr(notebook, "cell", lambda: "cell-1")


def both_faces(**more):
    return [pytest.param(face, id=face.__name__) for face in (TfjsModel, KerasModel)]


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0)


@pytest.mark.parametrize("face", both_faces())
def test_a_run_trains_all_epochs_and_gives_the_history(face):
    async def main():
        model = face()
        run = train(model, XS, YS, epochs=30)
        assert run.running and model.steps == 0  # returned before anything was trained
        history = await run
        assert history is run.history
        assert history.epoch == list(range(30))
        assert history.interrupted is False
        assert run.status() == [f"finished 30 of 30 epochs, loss {history.history['loss'][-1]:.4g}"]

    asyncio.run(main())


def test_the_options_may_be_the_dict_that_fit_takes():
    async def main():
        model = TfjsModel()
        await train(model, XS, YS, {"epochs": 2, "batchSize": 3})
        assert model.fits[0]["batchSize"] == 3
        assert model.steps == 2

    asyncio.run(main())


@pytest.mark.parametrize("own", [dict, lambda **callbacks: [callbacks]])
def test_callbacks_of_ones_own_are_called_too(own):
    async def main():
        seen = []
        callbacks = own(onEpochEnd=lambda epoch, logs: seen.append(epoch))
        await train(TfjsModel(), XS, YS, epochs=3, callbacks=callbacks)
        assert seen == [0, 1, 2]

    asyncio.run(main())


@pytest.mark.parametrize("face", both_faces())
def test_stop_ends_the_run_and_the_history_says_interrupted(face):
    async def main():
        model = face()
        run = train(model, XS, YS, epochs=10**6)
        await until(lambda: model.steps >= 3)
        run.stop()
        history = await run
        assert history.interrupted is True
        assert len(history.epoch) == model.steps < 10
        assert run.status()[0].startswith(f"stopped at epoch {model.steps} of 1000000")

    asyncio.run(main())


def test_stop_acts_within_a_long_epoch():
    async def main():
        model = TfjsModel(batches=10**6)
        run = train(model, XS, YS, epochs=1)
        await until(lambda: model.steps >= 3)
        run.stop()
        await run
        assert model.steps < 10

    asyncio.run(main())


def test_a_stop_before_the_first_batch_is_kept_although_fit_clears_the_flag():
    async def main():
        model = TfjsModel()
        run = train(model, XS, YS, epochs=100)
        run.stop()
        assert (await run).interrupted is True
        assert model.steps == 1

    asyncio.run(main())


@pytest.mark.parametrize("face", both_faces())
def test_start_goes_on_where_stop_ended_it(face):
    async def main():
        model = face()
        run = train(model, XS, YS, epochs=20)
        await until(lambda: model.steps >= 5)
        run.stop()
        await run
        run.start()
        history = await run
        assert history.epoch == list(range(20))
        assert len(history.history["loss"]) == 20
        assert model.steps == 20
        assert history.interrupted is False

    asyncio.run(main())


def test_start_after_the_end_trains_as_many_epochs_again():
    async def main():
        model = TfjsModel()
        run = train(model, XS, YS, epochs=4)
        await run
        run.start()
        assert (await run).epoch == list(range(8))
        assert run.status()[0].startswith("finished 8 of 8 epochs")

    asyncio.run(main())


def test_a_second_start_while_it_runs_says_so_and_changes_nothing():
    async def main():
        model = TfjsModel()
        run = train(model, XS, YS, epochs=50)
        run.start()
        assert run.message == "This run is training already."
        assert len((await run).epoch) == 50
        assert len(model.fits) == 1

    asyncio.run(main())


def test_a_second_run_of_the_same_model_is_refused_and_the_first_goes_on():
    async def main():
        model = TfjsModel()
        first = train(model, XS, YS, epochs=200)
        second = train(model, XS, YS, epochs=5)
        with pytest.raises(RuntimeError, match="this model is training in another run"):
            await second
        assert len((await first).epoch) == 200
        assert len(model.fits) == 1

    asyncio.run(main())


def test_running_the_cell_again_replaces_its_run(watched):
    async def main():
        model = TfjsModel()
        first = train(model, XS, YS, epochs=10**6)
        await until(lambda: model.steps >= 2)
        second = train(model, XS, YS, epochs=3)
        second.speed = math.inf
        assert (await second).epoch == [0, 1, 2]
        assert (await first).interrupted is True

    asyncio.run(main())


def test_pause_holds_the_training_and_resume_lets_it_go_on():
    async def main():
        model = TfjsModel()
        run = train(model, XS, YS, epochs=1000)
        await until(lambda: model.steps >= 3)
        run.pause()
        await asyncio.sleep(2 * training.POLL_SECONDS)
        held = model.steps
        assert run.status()[0].startswith(f"paused at epoch {run.trainees[0].epoch} of 1000")
        await asyncio.sleep(2 * training.POLL_SECONDS)
        assert model.steps == held
        run.resume()
        await run
        assert model.steps == 1000

    asyncio.run(main())


def test_stop_ends_a_paused_run():
    async def main():
        model = TfjsModel()
        run = train(model, XS, YS, epochs=1000)
        await until(lambda: model.steps >= 3)
        run.pause()
        await asyncio.sleep(training.POLL_SECONDS)
        run.stop()
        async with asyncio.timeout(1):
            assert (await run).interrupted is True

    asyncio.run(main())


@pytest.mark.parametrize("face", both_faces())
def test_a_new_learning_rate_acts_at_the_next_step(face):
    async def main():
        model = face(rate=0.01)
        run = train(model, XS, YS, epochs=1000)
        assert run.learning_rate == 0.01
        await until(lambda: model.steps >= 3)
        run.learning_rate = 0.02
        changed_at = model.steps
        await run
        assert model.rates[:changed_at] == [0.01] * changed_at
        assert set(model.rates[changed_at:]) == {0.02}

    asyncio.run(main())


def test_the_controls_may_be_used_from_another_thread():
    async def main():
        model = TfjsModel()
        run = train(model, XS, YS, epochs=10**6)
        await until(lambda: model.steps >= 3)
        for action in (run.pause, run.resume, run.stop):
            thread = threading.Thread(target=action)
            thread.start()
            thread.join()
        assert (await run).interrupted is True
        thread = threading.Thread(target=run.start)
        thread.start()
        thread.join()
        await until(lambda: run.running)
        run.stop()
        await run
        assert len(model.fits) == 2

    asyncio.run(main())


def test_an_error_is_in_the_status_and_raised_by_await():
    async def main():
        run = train(TfjsModel(fail_at=3), XS, YS, epochs=10)
        with pytest.raises(ValueError, match="told to fail here"):
            await run
        [status] = run.status()
        assert status.startswith("stopped by an error at epoch 3 of 10, loss ")
        assert status.endswith(": ValueError: the <b>double</b> was told to fail here")
        assert not training._running

    asyncio.run(main())


def test_an_error_of_one_model_leaves_the_other_to_its_end():
    async def main():
        good = KerasModel()
        models = {"Keras": (good, XS, YS), "tfjs": (TfjsModel(fail_at=2), XS, YS)}
        run = train_side_by_side(models, epochs=20)
        with pytest.raises(ValueError, match="told to fail here"):
            await run
        assert good.steps == 20

    asyncio.run(main())


def test_side_by_side_gives_a_history_for_each_name_and_the_same_numbers():
    async def main():
        models = {"Keras": (KerasModel(), XS, YS), "tfjs": (TfjsModel(), XS, YS, {"batchSize": 6})}
        run = train_side_by_side(models, epochs=20)
        histories = await run
        assert list(histories) == ["Keras", "tfjs"]
        assert histories["Keras"].history == histories["tfjs"].history
        assert [line.split(":")[0] for line in run.status()] == ["Keras", "tfjs"]

    asyncio.run(main())


def test_side_by_side_without_models_says_so():
    async def main():
        with pytest.raises(ValueError, match="expected at least one model"):
            train_side_by_side({}, epochs=3)

    asyncio.run(main())


def test_a_loss_that_became_nan_is_named_with_its_first_epoch():
    async def main():
        run = train(TfjsModel(nan_from=2), XS, YS, epochs=5)
        await run
        assert run.status() == ["finished 5 of 5 epochs, loss NaN; loss is NaN since epoch 3"]

    asyncio.run(main())


def test_the_prediction_asked_for_is_in_the_status():
    async def main():
        run = train(KerasModel(rate=0.05), XS, YS, epochs=1000, predict_at=5.0)
        await run
        assert run.status()[0].endswith("; predicts 9 for 5.0")

    asyncio.run(main())


def test_a_prediction_that_fails_is_told_and_does_not_end_the_run():
    async def main():
        run = train(KerasModel(), XS, YS, epochs=3, predict_at=[["five"]])
        assert (await run).epoch == [0, 1, 2]
        assert "predicts nothing for [['five']]: could not convert" in run.status()[0]

    asyncio.run(main())


def test_an_interrupt_of_the_awaiting_cell_stops_the_run():
    async def main():
        model = TfjsModel()
        run = train(model, XS, YS, epochs=10**6)

        async def cell():
            await run

        waiting = asyncio.create_task(cell())
        await until(lambda: model.steps >= 3)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert (await run).interrupted is True

    asyncio.run(main())


def test_a_watched_run_is_paced_to_about_five_seconds_and_others_are_not(watched, monkeypatch):
    async def main():
        for epochs, speed in [(1, 1), (10, 2), (1000, 200), (1500, 500), (10**6, math.inf)]:
            run = train(TfjsModel(), XS, YS, epochs=epochs)
            assert run.speed == speed
            run.stop()
            await run
        monkeypatch.setattr(notebook, "front_end", lambda: False)
        run = train(TfjsModel(), XS, YS, epochs=1000)
        assert run.speed == math.inf
        await run

    asyncio.run(main())


def test_the_speed_holds_the_epochs_back():
    async def main():
        loop = asyncio.get_running_loop()
        run = train(TfjsModel(), XS, YS, epochs=20)
        run.speed = 100
        began = loop.time()
        await run
        assert 0.15 < loop.time() - began < 1.5

    asyncio.run(main())


def test_a_faster_speed_acts_at_once():
    async def main():
        run = train(TfjsModel(), XS, YS, epochs=300)
        run.speed = 1
        await until(lambda: run.trainees[0].epoch >= 1)
        run.speed = math.inf
        async with asyncio.timeout(2):
            await run

    asyncio.run(main())


def test_without_an_event_loop_the_error_says_what_to_write():
    with pytest.raises(RuntimeError, match=r"asyncio\.run\(main\(\)\)"):
        train(TfjsModel(), XS, YS, epochs=1)


def test_repr_is_one_sentence():
    async def main():
        run = train(TfjsModel(), XS, YS, epochs=2, title="The guide's program")
        assert repr(run) == "The guide's program: not started."
        await run
        assert repr(run).startswith("The guide's program: finished 2 of 2 epochs, loss ")

    asyncio.run(main())


def test_a_script_needs_neither_ipython_nor_ipywidgets():
    code = """
import asyncio, sys
sys.modules["IPython"] = sys.modules["ipywidgets"] = sys.modules["matplotlib"] = None
from model_doubles import TfjsModel, XS, YS
from widgets import train
async def main():
    print((await train(TfjsModel(), XS, YS, epochs=3)).epoch)
asyncio.run(main())
"""
    here = Path(__file__).parent
    paths = f"import sys; sys.path[:0] = {[str(here), str(here.parents[1])]!r}\n"
    command = [sys.executable, "-c", paths + code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "[0, 1, 2]\n"), done.stderr
