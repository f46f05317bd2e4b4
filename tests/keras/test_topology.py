"""Models to JSON and back, and classes of one's own in configs, as Keras's.

The programs are those of tests/golden/keras_topology_programs.py.
"""

import pytest
from keras_agreement import difference, recorded, same_error
from keras_topology import outcome
from keras_topology_programs import PROGRAMS

from minitf import keras

CASES = {case["id"]: case for case in recorded("topology")["cases"]}
# Programs that are not replayed, and why.
NOT_REPLAYED = {}


def test_every_program_is_recorded():
    assert list(CASES) == list(PROGRAMS)
    assert set(NOT_REPLAYED) <= set(CASES)


@pytest.mark.parametrize("name", [name for name in CASES if name not in NOT_REPLAYED])
def test_a_program_gives_what_it_gave_in_keras(name):
    case, got = CASES[name], outcome(keras, PROGRAMS[name])
    if "error" in case:
        assert same_error(got.get("error"), case["error"]), got
        assert got["message"].startswith(case["message"])
    else:
        assert "result" in got, got
        assert difference(got["result"], case["result"]) is None
