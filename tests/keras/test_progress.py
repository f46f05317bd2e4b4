"""A run's progress lines are, character by character, those that real Keras 3.15 writes."""

import io
import json
import re
import sys
from itertools import count
from pathlib import Path

import pytest
from keras_replay import run_code

from minitf import keras
from minitf.keras import progress
from minitf.keras.progress import ProgressBar

GOLDEN = Path(__file__).parent.parent / "golden"
RUNS = {
    case["id"]: case
    for case in json.loads((GOLDEN / "keras_display.json").read_text(encoding="utf-8"))["cases"]
    if case["kind"] == "run"
}
BAR = "\x1b[32m" + "━" * 20 + "\x1b[0m\x1b[37m\x1b[0m"


class Clock:
    """Seconds that pass only when the test says so."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(progress, "perf_counter", clock)
    return clock


@pytest.fixture
def stream(monkeypatch):
    monkeypatch.setattr(progress, "_can_go_back", lambda stream: True)
    return io.StringIO()


def set_the_clock(monkeypatch, kind):
    """Let it stand still, or tick: 0.1 s at each reading. Lines can be written over."""
    tick = 0.1 if kind == "ticks" else 0.0
    readings = count(1)
    monkeypatch.setattr(progress, "perf_counter", lambda: 1000 + tick * next(readings))
    monkeypatch.setattr(progress, "_can_go_back", lambda stream: True)


def without_colours(text):
    """What is left on the screen of each line."""
    lines = re.sub(r"\x1b\[\d+m|\x08", "", text).split("\n")
    return [line.split("\r")[-1].rstrip() for line in lines]


@pytest.mark.parametrize("name", RUNS)
def test_runs_write_what_keras_writes(name, monkeypatch, capsys):
    case = RUNS[name]
    set_the_clock(monkeypatch, case["clock"])
    run_code(keras, case["code"] + "\nNone")
    assert capsys.readouterr().out == case["raw"]


@pytest.mark.parametrize("name", [name for name in RUNS if "verbose=1 clock=still" in name])
@pytest.mark.parametrize("option", [", verbose='auto')", ")"], ids=["auto", "left out"])
def test_verbose_auto_and_no_verbose_at_all_show_what_verbose_1_shows(
        name, option, monkeypatch, capsys):
    before, last = RUNS[name]["code"].rsplit(", verbose=1)", 1)
    assert last == ""
    set_the_clock(monkeypatch, "still")
    run_code(keras, before + option + "\nNone")
    assert capsys.readouterr().out == RUNS[name]["raw"]


def test_a_silent_bar_writes_nothing_and_says_so(stream):
    bar = ProgressBar(2, 3, 0, stream)
    assert not bar.shows
    bar.begin_epoch(0)
    bar.update(1, {"loss": 1.0})
    bar.end_epoch({"loss": 1.0})
    assert stream.getvalue() == ""


def test_updates_within_a_twentieth_of_a_second_are_left_out(clock, stream):
    bar = ProgressBar(100, 1, 1, stream)
    for step in range(1, 11):
        clock.now += 0.02
        bar.update(step, {"loss": step})
    shown = re.findall(r"m +(\d+)/100", stream.getvalue())
    assert shown == ["1", "4", "7", "10"]


def test_numbers_are_only_asked_for_when_they_are_shown(clock, stream):
    bar = ProgressBar(100, 1, 1, stream)
    asked = []
    for step in range(1, 11):
        clock.now += 0.02
        bar.update(step, lambda step=step: asked.append(step) or {"loss": float(step)})
    assert asked == [1, 4, 7, 10]


def test_an_update_that_is_not_due_only_reads_the_clock(clock, stream, monkeypatch):
    readings = []
    bar = ProgressBar(100, 1, 1, stream)
    bar.update(1, {"loss": 1.0})
    written = stream.getvalue()
    monkeypatch.setattr(progress, "perf_counter", lambda: readings.append(1) or clock.now)
    bar.update(2, None)
    assert len(readings) == 1
    assert stream.getvalue() == written


@pytest.mark.parametrize(
    ("seconds", "left", "a_step"),
    [(2e-5, "0s", "20us/step"), (0.015, "1s", "15ms/step"), (0.5, "49s", "500ms/step"),
     (1.5, "2:28", "2s/step"), (61.0, "1:40:39", "61s/step")],
)
def test_times_are_written_in_the_unit_that_fits(seconds, left, a_step, clock, stream):
    bar = ProgressBar(100, 1, 1, stream)
    clock.now += seconds
    bar.update(1)
    assert without_colours(stream.getvalue())[-1].split("━ ")[1] == f"{left} {a_step}"


def test_the_first_step_does_not_count_for_the_time_of_the_others(clock, stream):
    bar = ProgressBar(3, 1, 1, stream)
    clock.now += 10
    bar.update(1)
    for step in (2, 3):
        clock.now += 0.2
        bar.update(step)
    bar.end()
    assert without_colours(stream.getvalue())[0].endswith(" 10s 200ms/step")


def test_validation_numbers_come_with_the_last_update(clock, stream):
    bar = ProgressBar(1, 2, 1, stream)
    bar.begin_epoch(1)
    bar.update(1, {"loss": 2.0})
    bar.end_epoch({"loss": 2.0, "val_loss": 1e-4})
    heading, *_ = stream.getvalue().split("\n")
    assert heading == "Epoch 2/2"
    assert stream.getvalue().endswith(
        f"\r\x1b[1m1/1\x1b[0m {BAR} \x1b[1m0s\x1b[0m 0s/step - loss: 2.0000 - val_loss: 1.0000e-04"
        "\n")


def test_a_line_an_epoch_writes_negative_numbers_with_an_exponent_as_keras_does(clock, stream):
    bar = ProgressBar(4, 1, 2, stream)
    bar.end({"gain": -2.5})
    assert stream.getvalue() == "4/4 - 0s - 0s/step - gain: -2.5000e+00\n"


def test_a_bar_writes_negative_numbers_as_they_are(clock, stream):
    bar = ProgressBar(4, 1, 1, stream)
    bar.end({"gain": -2.5})
    assert stream.getvalue().endswith(" - gain: -2.5000\n")


def test_an_unknown_number_of_steps_is_the_number_that_came(clock, stream):
    bar = ProgressBar(None, 1, 1, stream)
    bar.update(1)
    bar.update(2)
    bar.end()
    assert without_colours(stream.getvalue()) == ["2/2 " + "━" * 20 + " 0s 0s/step", ""]
    assert "      1/Unknown" in stream.getvalue()


def test_a_shorter_line_covers_the_longer_one_before(clock, stream):
    bar = ProgressBar(2, 1, 1, stream)
    bar.update(1, {"loss": 123456.0})
    bar.end({"loss": 1.0})
    first, last = re.sub(r"\x1b\[\d+m|\x08|\n", "", stream.getvalue()).split("\r")[1:]
    assert len(last) == len(first)


def test_where_lines_cannot_be_written_over_each_update_is_a_line(clock, monkeypatch):
    monkeypatch.setattr(progress, "_can_go_back", lambda stream: False)
    stream = io.StringIO()
    bar = ProgressBar(2, 1, 1, stream)
    bar.update(1)
    bar.end()
    assert "\b" not in stream.getvalue() and "\r" not in stream.getvalue()
    assert [line[:3] for line in without_colours(stream.getvalue())] == ["", "1/2", "2/2", ""]


def test_lines_go_to_the_output_of_the_moment_and_are_flushed(clock, monkeypatch):
    class Output(io.StringIO):
        flushed = 0

        def flush(self):
            self.flushed += 1

    bar = ProgressBar(1, 2, 1)
    output = Output()
    monkeypatch.setattr(sys, "stdout", output)
    bar.begin_epoch(0)
    bar.end_epoch({})
    assert output.getvalue().startswith("Epoch 1/2\n")
    assert output.flushed == 2


def test_a_console_without_the_bar_character_gets_another():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252", newline="")
    ProgressBar(1, 1, 1, stream).end({})
    assert b"=" * 20 in raw.getvalue()


def test_validation_inside_fit_shows_no_bar_of_its_own():
    assert set(ProgressBar(1).hooks()) == {"epoch_begin", "batch_end", "epoch_end"}


def test_a_line_an_epoch_asks_for_no_news_of_batches():
    assert set(ProgressBar(5, 1, 2).hooks()) == {"epoch_begin", "epoch_end"}
    assert "batch_end" in ProgressBar(None, 1, 2).hooks()
