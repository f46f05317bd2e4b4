"""The benchmark runs where minitf is alone and prints its table. No speed is tested here."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("run.py")


def bench(*arguments, check=True, **settings):
    alone = {name: value for name, value in os.environ.items()
             if name not in ("MINITF_TFJS", "MINITF_KERAS_PYTHON")} | settings  # fmt: skip
    return subprocess.run(
        [sys.executable, RUN, *arguments], capture_output=True, text=True, env=alone, check=check,
        timeout=120,
    )  # fmt: skip


@pytest.fixture(scope="module")
def printed():
    return bench("w1", "--rounds", "2", "--epochs", "2").stdout


@pytest.mark.parametrize("workload, measure", [
    ("w2", "ms/step"), ("w3", "ms/step"), ("w4", "ms/step"), ("w5", "us/predict"),
    ("w6", "to first step")])
def test_both_faces_run_every_workload(workload, measure):
    printed = bench(workload, "--rounds", "1", "--epochs", "1", BATCHES="1").stdout
    for face in ("minitf, tfjs face", "minitf, Keras face"):
        assert re.search(rf"^{face} +{measure} ", printed, re.MULTILINE)


def test_a_cell_of_javascript_runs_its_workload():
    printed = bench("w7", "--rounds", "1", "--epochs", "3").stdout
    assert re.search(r"^minitf, %%tfjs cell +fit ", printed, re.MULTILINE)


PARTS = ["import", "fit", "whole process", "MiB"]


@pytest.mark.parametrize("face", ["minitf, tfjs face", "minitf, Keras face"])
def test_a_face_is_in_the_table_with_every_part(face, printed):
    rows = [line.removeprefix(face) for line in printed.splitlines() if line.startswith(face)]
    assert [re.match(r"\D+", row).group().strip() for row in rows] == PARTS
    for row in rows:
        low, median, high = (float(number) for number in row.split()[-3:])
        assert 0 < low <= median <= high


def test_the_peers_that_are_not_installed_are_named(printed):
    assert "not installed here: tfjs (node, cpu), Keras (jax)" in printed
    assert "peer / minitf" not in printed


def test_an_unknown_workload_is_refused_with_the_known_ones():
    result = bench("w99", check=False)
    assert result.returncode != 0
    assert "w1_guide" in result.stderr
