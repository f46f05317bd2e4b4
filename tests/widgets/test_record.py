"""What a run remembers: bounded, evenly spaced, and never without the last value."""

import math

import numpy as np
import pytest

from widgets.record import Record, Thinned, quantity


@pytest.mark.parametrize("count", [0, 1, 2, 1999, 2000, 2001, 4000, 100_003])
def test_points_are_few_even_and_hold_the_first_and_the_last(count):
    thinned = Thinned()
    for x in range(count):
        thinned.append(x, x / 2)
    points = thinned.points()
    assert len(points) == min(count, len(points)) <= 2000
    if count:
        assert points[0] == (0, 0) and points[-1] == (count - 1, (count - 1) / 2)
        assert len(points) >= min(count, 1000)
    gaps = {b - a for (a, _), (b, _) in zip(points[:-1], points[1:-1], strict=False)}
    assert len(gaps) <= 1


def test_a_plot_may_ask_for_fewer_points_and_still_gets_the_last():
    thinned = Thinned()
    for x in range(1500):
        thinned.append(x, x)
    points = thinned.points(about=240)
    assert 240 < len(points) <= 481
    assert points[0] == (0, 0) and points[-1] == (1499, 1499)
    assert len(thinned.points()) == 1500


def test_numbers_of_every_kind_are_taken_and_other_things_left_out():
    record = Record()
    logs = {"loss": np.float32(0.5), "acc": 1, "note": "text", "none": None, "list": [1, 2]}
    record.add(1, logs)
    assert record.latest == {"loss": 0.5, "acc": 1.0}


def test_the_first_epoch_of_a_value_that_is_not_finite_is_remembered_until_it_recovers():
    record = Record()
    for epoch, loss in enumerate([1.0, math.nan, math.nan, math.inf], start=1):
        record.add(epoch, {"loss": loss})
    assert record.warnings() == ["loss is infinite since epoch 2"]
    record.add(5, {"loss": 1.0})
    assert record.warnings() == []


def test_what_is_measured_is_named_alike_for_validation_and_both_libraries():
    names = ["loss", "val_loss", "acc", "val_acc", "accuracy", "val_accuracy", "mse"]
    assert [quantity(name) for name in names] == ["loss"] * 2 + ["accuracy"] * 4 + ["mse"]
