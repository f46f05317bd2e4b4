"""Do with minitf's layer what tests/golden/keras_layers.py did with Keras's, and compare."""

from keras_agreement import difference, said, same_error
from keras_layers import observe

from minitf import keras

OWN_ERRORS = {"ArgumentError", "UsageError", "StateError"}


def check_layer(case, not_replayed=(), crashes=()):
    """Raise where minitf's layer differs from what Keras was recorded doing.

    crashes: classes of errors by which Keras says nothing; minitf then has an error of its own.
    """
    seen, wanted = observe(keras, case), case["seen"]
    for part, value in wanted.items():
        if f"{case['id']} / {part}" in not_replayed:
            continue
        if isinstance(value, dict) and "error" in value:
            got = seen.get(part)
            assert "error" in got, part
            if value["error"] in crashes:
                assert got["error"] in OWN_ERRORS, (part, got)
                continue
            assert same_error(got["error"], value["error"]), (part, got)
            assert got["message"].startswith(said(value["message"])), part
        else:
            found = difference(seen.get(part), value, where=part)
            assert found is None, found
    assert set(seen) == set(wanted)
