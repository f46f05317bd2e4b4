"""Random configs of every layer give in minitf's tfjs face what they give in real tfjs."""

import json

import pytest
from layer_cases import TFJS_FACE, arrays_of, cases_for
from live_seed import SEED
from real_libraries import HERE, ask
from tfjs_layer_replay import check_layer


def row(case):
    """The case as tests/golden/tfjs_layers.js describes layers."""
    inputs = [{"tensor": array.tolist(), "shape": list(array.shape), "dtype": array.dtype.name}
              for array in arrays_of(case)]
    made = {"id": case["id"], "inputs": inputs,
            "make": {"call": f"layers.{case['class'].factory}", "args": [case["options"]]}}
    if case["seed"] % 2 and not case["example"].noisy:
        made["kwargs"] = {"training": True}
    if not case["example"].smooth:
        made["gradient"] = False
    return made


ROWS = [row(case) for case in cases_for(TFJS_FACE)]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """What real tfjs makes of all rows, by id."""
    answer = ask(["node", HERE / "record_rows.js"], ROWS, tmp_path_factory.mktemp("tfjs_layers"))
    return {case["id"]: case for case in answer["cases"]}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_random_layer_is_tfjs_s(row, recorded):
    try:
        check_layer(recorded[row["id"]])
    except BaseException as problem:
        shapes = [one["shape"] for one in row["inputs"]]
        problem.add_note(f"MINITF_LIVE_SEED={SEED} {json.dumps({**row, 'inputs': shapes})}")
        raise


def test_most_random_layers_compute(recorded):
    computed = [case for case in recorded.values() if "error" not in case["recorded"]["config"]
                and "error" not in case["recorded"].get("output", {"error": 1})]
    assert len(computed) >= 0.5 * len(ROWS)
