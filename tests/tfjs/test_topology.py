"""Models to JSON and back, classes of one's own, and the members of layers and models, as tfjs's.

The programs are those of tests/golden/tfjs_topology.js.
"""

import pytest
import tfjs_javascript
from tfjs_replay import difference, plain, recorded, start_afresh
from tfjs_topology_classes import CLASSES

from minitf.strictness import as_tfjs

RECORDED = recorded("topology")
# Rows that are not replayed, and why.
NOT_REPLAYED = {}
CASES = [case for case in RECORDED["cases"] if case["id"] not in NOT_REPLAYED]


pytestmark = pytest.mark.usefixtures("nothing_registered")


def outcome(case):
    start_afresh()
    values, error = [], None
    try:
        tfjs_javascript.run(RECORDED["prelude"] + case["program"],
                            lambda value: values.append(plain(value)), **CLASSES)
    except Exception as raised:
        error = raised
    return error, values


def test_every_row_that_is_not_replayed_is_a_recorded_one():
    assert set(NOT_REPLAYED) <= {case["id"] for case in RECORDED["cases"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_as_tfjs_a_program_gives_what_it_gave_in_tfjs(case):
    with as_tfjs():
        error, values = outcome(case)
    if "error" in case:
        assert error is not None
        assert str(error) == case["error"]["message"]
    elif error is not None:
        raise error
    assert difference(values, case.get("values", [])) is None


# What strict minitf says (in part) where it goes another way than tfjs; None: it gives a value.
STRICT = {
    "no_text": "Write tf.models.modelFromJSON(json.loads(text))",
    "nothing": "modelFromJSON takes an object, but got None",
    "custom_objects_in_a_sequence": "Write tf.serialization.registerClass(Scale)",
    "save_nowhere": "model.save: minitf does not read or write files of models yet",
    "training_config_of_a_function": "compiled with a function as loss",
    "names_before_use": None,
    "shapes_of_an_unbuilt_model": None,
    "execute_the_same_twice": None,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_strictly_a_program_gives_the_same_or_says_what_to_write(case):
    error, values = outcome(case)
    if case["id"] in STRICT:
        if STRICT[case["id"]] is None:
            assert error is None
            assert difference(values, case.get("values", [])) is not None
        else:
            assert STRICT[case["id"]] in str(error)
    elif "error" in case:
        assert str(error).startswith(case["error"]["message"])
    elif error is not None:
        raise error
    else:
        assert difference(values, case.get("values", [])) is None
