"""What a cell shows of layers, models, tensors and numbers is what real Keras 3.15 shows."""

import re

import pytest
from keras_agreement import recorded
from keras_replay import run_code

from minitf import keras

CASES = {case["id"].removeprefix("repr "): case
         for case in recorded("display")["cases"] if case["kind"] == "repr"}
# Rows that need what minitf has not; take a row out when it has: it is then replayed.
MISSING = {"dtype_policy": "minitf computes in float32 and has no policies"}
# Where minitf shows something else: that, and why.
OWN = {
    "tensor": ("<Tensor shape=(2, 2) dtype=float32\n[[1.  2.5]\n [3.  4. ]]>",
               "Keras shows an array of JAX; minitf says shape and dtype first"),
    "tensor_int": ("<Tensor shape=(2,) dtype=int32 [1 2]>", "as for tensor"),
    "scalar": ("<Tensor shape=() dtype=float32 2.5>", "as for tensor"),
    "call": ("<Tensor shape=(2, 1) dtype=float32\n[[6.]\n [6.]]>", "as for tensor"),
    "history": ("<History of 1 epoch(s); loss: 47.8>",
                "Keras shows an address; a cell that ends with fit should say how it went"),
    "loss": ("<MeanSquaredError object at 0xADDRESS>", "Keras names the class that wraps it"),
    "input_spec": ("InputSpec(rank=None, min_rank=2, axes={-1: 3})",
                   "what layers of both faces accept, in words of its own; no part of keras"),
}


def without_places(text):
    """A repr without addresses and without the names of modules, which are minitf's own."""
    text = re.sub(r"0x[0-9a-fA-F]{6,}", "0xADDRESS", text)
    return re.sub(r"\b(keras\.src|minitf\.keras)\.[a-z_.]+\.(?=[A-Z])", "", text)


@pytest.mark.parametrize("name", [name for name in CASES if name not in MISSING])
def test_a_value_shows_as_in_keras(name):
    case = CASES[name]
    wanted = OWN[name][0] if name in OWN else without_places(case["repr"])
    value = run_code(keras, case["code"])
    assert without_places(repr(value)) == wanted
    assert without_places(str(value)) == without_places(case.get("str", wanted))


def test_what_shows_otherwise_or_is_not_replayed_is_in_the_recording():
    print(f"{len(MISSING)} of {len(CASES)} recorded reprs are not replayed, {len(OWN)} differ")
    assert {*MISSING, *OWN} <= set(CASES)
    assert [name for name in OWN if OWN[name][0] == without_places(CASES[name]["repr"])] == []


@pytest.mark.parametrize("name", MISSING)
def test_what_is_not_replayed_for_want_of_a_name_still_wants_it(name):
    with pytest.raises(AttributeError, match=f"has no attribute '{name}'"):
        run_code(keras, CASES[name]["code"])
