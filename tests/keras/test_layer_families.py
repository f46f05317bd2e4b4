"""Every layer gives what Keras 3.15 gave: config, signature, weights, outputs, a training step.

The rows are those of tests/golden/keras_layers_<family>.py.
"""

from pathlib import Path

import pytest
from keras_agreement import difference, recorded, said, same_error
from keras_layers import observe

from minitf import keras

GOLDEN = Path(__file__).parents[1] / "golden"
FAMILIES = sorted(path.stem.removeprefix("keras_") for path in GOLDEN.glob("keras_layers_*.json"))
# Rows, or parts of rows, that are not replayed, and why: "id" or "id / part".
NOT_REPLAYED = {}
CASES = [pytest.param(case, id=f"{family.removeprefix('layers_')}: {case['id']}")
         for family in FAMILIES for case in recorded(family)["cases"]
         if case["id"] not in NOT_REPLAYED]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("case", CASES)
def test_a_layer_is_keras_s(case):
    seen, wanted = observe(keras, case), case["seen"]
    for part, value in wanted.items():
        if f"{case['id']} / {part}" in NOT_REPLAYED:
            continue
        if isinstance(value, dict) and "error" in value:
            got = seen.get(part)
            assert "error" in got, part
            assert same_error(got["error"], value["error"]), (part, got)
            assert got["message"].startswith(said(value["message"])), part
        else:
            assert difference(seen.get(part), value, where=part) is None
    assert set(seen) == set(wanted)
