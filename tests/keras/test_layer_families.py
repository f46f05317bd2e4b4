"""Every layer gives what Keras 3.15 gave: config, signature, weights, outputs, a training step.

The rows are those of tests/golden/keras_layers_<family>.py.
"""

from pathlib import Path

import pytest
from keras_agreement import recorded
from keras_layer_replay import check_layer

GOLDEN = Path(__file__).parents[1] / "golden"
FAMILIES = sorted(path.stem.removeprefix("keras_") for path in GOLDEN.glob("keras_layers_*.json"))
# Rows, or parts of rows, that are not replayed, and why: "id" or "id / part".
_ARRAYS = "the message shows the arrays of JAX, or more than minitf shows"
NOT_REPLAYED = {
    "SimpleRNN several inputs / output": _ARRAYS,
    "GRU several inputs / output": _ARRAYS,
    "LSTM several inputs / output": _ARRAYS,
    "LSTM several inputs / symbolic shape": _ARRAYS,
    "stack of one": "Keras on JAX cannot scan over a stack of one cell; minitf can",
}
CASES = [pytest.param(case, id=f"{family.removeprefix('layers_')}: {case['id']}")
         for family in FAMILIES for case in recorded(family)["cases"]
         if case["id"] not in NOT_REPLAYED]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("case", CASES)
def test_a_layer_is_keras_s(case):
    check_layer(case, NOT_REPLAYED)
