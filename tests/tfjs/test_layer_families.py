"""Every layer gives what tfjs 4.22 gave: config, weights, outputs, gradients, shapes, errors.

The rows are those of tests/golden/tfjs_layers_<family>.js; what a row holds is said in
tests/golden/tfjs_layers.js.
"""

from pathlib import Path

import pytest
from tfjs_layer_replay import check_layer
from tfjs_replay import recorded

GOLDEN = Path(__file__).parents[1] / "golden"
FAMILIES = sorted(path.stem.removeprefix("tfjs_") for path in GOLDEN.glob("tfjs_layers_*.json"))
# Rows that are not replayed, and why.
NOT_REPLAYED = {
    "both_rnn": "tfjs's message shows all private fields of a cell",
}
CASES = [pytest.param(case, id=f"{family.removeprefix('layers_')}: {case['id']}")
         for family in FAMILIES for case in recorded(family)["cases"]
         if case["id"] not in NOT_REPLAYED]


@pytest.mark.parametrize("case", CASES)
def test_a_layer_is_tfjs_s(case):
    check_layer(case)
