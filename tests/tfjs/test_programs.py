"""Whole programs, with every documented symbol of models, report and print what they do in tfjs.

The programs are those of tests/golden/tfjs_programs.js.
"""

import pytest
import tfjs_javascript
from tfjs_replay import difference, plain, recorded, start_afresh
from tfjs_topology_classes import CLASSES

import minitf as tf
from minitf.strictness import as_tfjs

RECORDED = recorded("programs")
# Rows that are not replayed, and why.
NOT_REPLAYED = {
    "pop_after_compile": "tfjs trains the layer that was taken away; minitf checks the targets "
                         "against what is left",
}
CASES = [case for case in RECORDED["cases"] if case["id"] not in NOT_REPLAYED]
TRAINING = 2e-3


pytestmark = pytest.mark.usefixtures("nothing_registered")


def outcome(case):
    """(error, values, tensors left) of a program on minitf."""
    start_afresh()
    values, error, start = [], None, tf.memory().numTensors
    try:
        tfjs_javascript.run(
            RECORDED["prelude"] + case["program"], lambda value: values.append(plain(value)),
            bytes=lambda lines: "\n".join(lines).encode(), **CLASSES)
    except Exception as raised:
        error = raised
    return error, values, tf.memory().numTensors - start


def test_every_row_that_is_not_replayed_is_a_recorded_one():
    assert set(NOT_REPLAYED) <= {case["id"] for case in RECORDED["cases"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_as_tfjs_a_program_does_what_it_does_in_tfjs(case, capsys):
    with as_tfjs():
        error, values, alive = outcome(case)
    if "error" in case:
        assert str(error) == case["error"]["message"]
    elif error is not None:
        raise error
    assert difference(values, case.get("values", []), TRAINING) is None
    assert error is not None or alive == case["alive"]
    printed = capsys.readouterr()
    for _, text in case.get("logged", ()):
        assert text in printed.out + printed.err
