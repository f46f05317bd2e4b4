"""Random configs of every layer give in minitf's Keras face what they give in real Keras."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from keras_layer_replay import check_layer
from layer_cases import KERAS_FACE, arrays_of, cases_for
from live_seed import SEED
from real_libraries import keras_answers

from minitf.dialect import KERAS


def row(case):
    """The case as tests/golden/keras_layers.py describes layers."""
    inputs = [{"array": array.tolist(), "dtype": array.dtype.name, "shape": list(array.shape)}
              for array in arrays_of(case)]
    made = {"id": case["id"], "inputs": inputs,
            "make": {"class": f"layers.{KERAS.class_name(case['class'])}",
                     "args": case["options"]}}
    if case["seed"] % 2 and not case["example"].noisy:
        made["call"] = {"training": True}
    if case["options"].get("stateful"):
        made["batch"] = case["inputs"][0][0][0]
    # A training step is what takes real Keras's time, half a second.
    if case["example"].noisy or not case["example"].smooth or case["seed"] % 3:
        made["train"] = False
    return made


# Of a program that Keras does not expect: "list index out of range".
CRASHES = {"IndexError", "KeyError", "AttributeError", "UnboundLocalError", "AssertionError"}
ROWS = [row(case) for case in cases_for(KERAS_FACE)]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """What real Keras makes of all rows, by id."""
    halves = ROWS[::2], ROWS[1::2]
    with ThreadPoolExecutor() as threads:
        asked = [threads.submit(keras_answers, "observe", {"cases": half},
                                tmp_path_factory.mktemp("keras_layers")) for half in halves]
    return {row["id"]: {**row, "seen": seen} for half, answers in zip(halves, asked, strict=True)
            for row, seen in zip(half, answers.result(), strict=True)}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_random_layer_is_keras_s(row, recorded):
    try:
        check_layer(recorded[row["id"]], crashes=CRASHES)
    except BaseException as problem:
        shapes = [one["shape"] for one in row["inputs"]]
        problem.add_note(f"MINITF_LIVE_SEED={SEED} {json.dumps({**row, 'inputs': shapes})}")
        raise


def test_most_random_layers_compute(recorded):
    computed = [case for case in recorded.values() if isinstance(case["seen"].get("output"), list)]
    assert len(computed) >= 0.5 * len(ROWS)
