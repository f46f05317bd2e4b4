"""Generators, PyDatasets and datasets train, evaluate and predict as in Keras."""

import contextlib
import io
import re
import warnings

import numpy as np
import pytest
from keras_agreement import difference, recorded, said, same_error
from keras_replay import encode, run_code

from minitf import keras

RECORDED = recorded("datasets")
CASES = {case["id"]: case for case in RECORDED["cases"]}
HISTORIES = 2e-3
NOT_REPLAYED = {
    "py_dataset_workers": "Keras loses the batch it builds the model with; minitf reads in order",
}
# Where Keras fails inside JAX or NumPy, or says where it failed.
OWN_WORDS = {
    "generator_without_targets": "given no target y",
    "generator_wrong_width": "expected axis -1 of input shape to have value 2",
    "generator_of_four": "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or",
}


def played(code):
    """The value of a program as JSON, or the error; and the warnings."""
    keras.utils.set_random_seed(1)
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value, error = encode(run_code(keras, RECORDED["prelude"] + code)), None
        except Exception as problem:
            value, error = None, problem
    return value, error, [str(one.message) for one in caught]


def text_of(error):
    return re.sub(r"0x[0-9a-f]{6,}", "0xADDRESS", str(error))


def test_what_is_not_replayed_is_in_the_recording():
    print(f"{len(NOT_REPLAYED)} of {len(CASES)} recorded programs are not replayed")
    assert {*NOT_REPLAYED, *OWN_WORDS} <= set(CASES)


@pytest.mark.parametrize("name", [name for name in CASES if name not in NOT_REPLAYED])
def test_a_program_does_what_it_does_in_keras(name):
    case = CASES[name]
    value, error, warned = played(case["code"])
    if name in OWN_WORDS:
        assert OWN_WORDS[name] in str(error)
    elif "error" in case:
        assert same_error(type(error).__name__, case["error"]), error
        assert said(text_of(error)).startswith(said(case["message"]))
    else:
        assert error is None, error
        assert difference(value, case["result"], HISTORIES) is None
        assert warned == case.get("warnings", [])


X, Y = np.arange(12, dtype="float32").reshape(6, 2) / 10, np.arange(6, dtype="float32")[:, None]


def made(**options):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.set_weights([np.ones((2, 1)), np.zeros(1)])
    model.compile("sgd", "mse", **options)
    return model


class Loader:
    """As torch's DataLoader: it can be gone through again and again."""

    def __init__(self, size, has_length=True):
        self.size = size
        if has_length:
            self.__class__ = _LoaderOfLength

    def __iter__(self):
        for start in range(0, 6, self.size):
            yield [X[start : start + self.size], Y[start : start + self.size]]


class _LoaderOfLength(Loader):
    def __len__(self):
        return -(-6 // self.size)


@pytest.mark.parametrize("has_length", [True, False])
def test_an_iterable_dataset_trains_evaluates_and_predicts_as_arrays_do(has_length):
    by_loader, by_arrays = made(metrics=["mae"]), made(metrics=["mae"])
    loader = Loader(4, has_length)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore" if not has_length else "error")
        first = by_loader.fit(loader, epochs=3, verbose=0, validation_data=loader)
        second = by_arrays.fit(X, Y, batch_size=4, epochs=3, verbose=0, shuffle=False,
                               validation_data=(X, Y))
        assert first.history == second.history
        assert by_loader.evaluate(loader, verbose=0) == by_arrays.evaluate(
            X, Y, verbose=0, batch_size=4)
        assert np.array_equal(by_loader.predict(loader, verbose=0),
                              by_arrays.predict(X, verbose=0, batch_size=4))


def test_class_weights_of_an_iterable_dataset_are_those_of_arrays():
    by_loader, by_arrays = made(), made()
    weights = {0: 1, 1: 3, 2: 2}
    first = by_loader.fit(Loader(4), verbose=0, class_weight=weights)
    second = by_arrays.fit(X, Y, batch_size=4, verbose=0, shuffle=False, class_weight=weights)
    assert first.history == second.history


def test_a_dataset_of_the_tfjs_face_is_refused_by_name():
    import minitf as tf

    with pytest.raises(ValueError, match="made by the tfjs face"):
        made().fit(tf.data.array([1]), verbose=0)


def test_an_async_generator_is_refused():
    async def later():
        yield X, Y

    with pytest.raises(ValueError, match="a function with `yield`"):
        made().fit(later(), verbose=0)


def test_an_error_in_a_generator_leaves_whole_steps_and_a_free_model():
    def broken():
        yield X[:3], Y[:3]
        yield X[3:], Y[3:]
        raise OSError("the disk is gone")

    stopped, whole = made(), made()
    with pytest.raises(OSError, match="the disk is gone"):
        stopped.fit(broken(), verbose=0, shuffle=False)
    whole.fit(X, Y, batch_size=3, verbose=0, shuffle=False)
    assert np.array_equal(stopped.get_weights()[0], whole.get_weights()[0])
    stopped.fit(X, Y, verbose=0)


@pytest.mark.filterwarnings("ignore:Your input ran out of data")
def test_a_progress_bar_of_unknown_length_says_so(capsys):
    made().fit(((X, Y) for _ in range(2)), epochs=1, shuffle=False, verbose=1, steps_per_epoch=None)
    assert "/Unknown" in capsys.readouterr().out
