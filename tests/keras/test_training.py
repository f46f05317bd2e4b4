"""Models train to the numbers, names and logs that real Keras 3.15 gave."""

import warnings

import numpy as np
import pytest
from keras_agreement import HISTORIES, difference, recorded, said, same_error
from keras_replay import encode, play
from keras_scores_programs import PROGRAMS

from minitf import keras

TRAINING, GRAPH = recorded("training"), recorded("training_graph")
FAMILIES = {family: recorded(f"training_{family}")
            for family in ("convolution", "masks", "recurrent")}
CASES = {case["id"]: case for case in (*TRAINING["cases"], *GRAPH["cases"])} | {
    f"{family}: {case['id']}": case for family, recording in FAMILIES.items()
    for case in recording["cases"]}
CUSTOM = {case["id"]: case["result"] for case in recorded("custom")["cases"]}

NOT_REPLAYED = {
    "optimizer_Adam_learning_rate=0.1_use_ema=True_ema_momentum=0.5":
        "averaged weights are refused by name: test_errors.py",
    "optimizer_SGD_learning_rate=0.1_gradient_accumulation_steps=2":
        "gradient accumulation is refused by name: test_errors.py",
}
# Where Keras fails inside its backend, or says less, minitf says in its own words what is wrong.
OWN_WORDS = {
    "fit_no_target": "compile was given a loss, but fit was given no target y for it.",
    "outputs_metrics_one_shared": "Invalid `metrics`. `metrics` should contain metrics objects",
    "outputs_unknown_metric_key": "Invalid `metrics`. `metrics` should contain metrics objects",
    "outputs_wrong_target_count": "The model has 2 output(s), but y holds 1 array(s).",
}


def test_what_is_not_replayed_is_in_the_recording():
    print(f"{len(NOT_REPLAYED)} of {len(CASES)} recorded cases are not replayed")
    assert {*NOT_REPLAYED, *OWN_WORDS} <= set(CASES)


@pytest.mark.filterwarnings("ignore:Layer .* was passed an input with a mask")
@pytest.mark.parametrize("name", [name for name in CASES
                                  if name not in NOT_REPLAYED])
def test_a_model_trains_as_in_keras(name):
    case = CASES[name]
    results = play(keras, case, FAMILIES.get(name.partition(":")[0], TRAINING)["data"])
    assert len(results) == len(case["results"]), results[-1]
    for step, got, wanted in zip(case["steps"], results, case["results"], strict=False):
        if isinstance(wanted, dict) and "error" in wanted:
            if case["id"] in OWN_WORDS:
                assert got["message"].startswith(OWN_WORDS[case["id"]])
            else:
                assert same_error(got["error"], wanted["error"])
                assert got["message"].startswith(said(wanted["message"]))
        else:
            assert difference(got, wanted, HISTORIES, where=step["do"]) is None


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_with_classes_of_its_own_gives_what_keras_gives(name):
    keras.utils.clear_session()
    assert difference(encode(PROGRAMS[name](keras, np)), CUSTOM[name], HISTORIES) is None


def model():
    made = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    made.compile("sgd", "mse")
    return made


X, Y = np.ones((4, 2), "float32"), np.ones((4, 1), "float32")


def test_a_model_without_anything_to_train_keeps_its_weights():
    frozen = model()
    frozen.trainable = False
    before = frozen.get_weights()
    frozen.fit(X, Y, verbose=0)
    assert all(np.array_equal(a, b) for a, b in zip(frozen.get_weights(), before, strict=True))


def test_a_second_fit_inside_a_callback_is_refused_and_the_first_goes_on():
    trained = model()

    class Again(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            with pytest.raises(RuntimeError, match="another fit"):
                self.model.fit(X, Y, verbose=0)

    assert trained.fit(X, Y, epochs=2, verbose=0, callbacks=[Again()]).epoch == [0, 1]


def test_an_async_callback_is_refused():
    class Later(keras.callbacks.Callback):
        async def on_epoch_end(self, epoch, logs=None):
            pass

    with pytest.raises(TypeError, match="plain function instead of an async one"):
        model().fit(X, Y, verbose=0, callbacks=[Later()])


def test_tensors_and_float64_arrays_train_like_float32_arrays():
    histories = []
    for x, y in ((X, Y), (X.astype("float64"), Y.astype("int64")),
                 (keras.ops.convert_to_tensor(X), keras.ops.convert_to_tensor(Y))):
        trained = model()
        trained.set_weights([np.full((2, 1), 0.5), np.zeros(1)])
        histories.append(trained.fit(x, y, epochs=2, verbose=0).history["loss"])
        assert all(weight.dtype == "float32" for weight in trained.get_weights())
    assert histories[0] == histories[1] == histories[2]


def test_verbose_0_prints_nothing_and_verbose_2_a_line_an_epoch(capsys):
    trained = model()
    trained.fit(X, Y, epochs=2, verbose=0)
    trained.evaluate(X, Y, verbose=0)
    trained.predict(X, verbose=0)
    assert capsys.readouterr().out == ""
    trained.fit(X, Y, epochs=2, verbose=2)
    lines = capsys.readouterr().out.strip().split("\n")
    assert lines[0] == "Epoch 1/2" and lines[1].startswith("1/1 - ") and "loss: " in lines[1]
    trained.predict(X, verbose=1)
    assert "1/1" in capsys.readouterr().out


def test_the_weights_of_a_run_do_not_depend_on_the_order_of_metrics():
    losses = []
    for metrics in (["mae", "mse"], ["mse", "mae"]):
        trained = model()
        trained.set_weights([np.full((2, 1), 0.5), np.zeros(1)])
        trained.compile("sgd", "mse", metrics=metrics)
        history = trained.fit(X, Y, verbose=0).history
        assert list(history) == ["loss", "mae", "mse"]
        losses.append(history)
    assert losses[0] == losses[1]


def test_early_stopping_warns_of_a_metric_that_it_never_sees():
    stop = keras.callbacks.EarlyStopping("val_loss")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model().fit(X, Y, verbose=0, callbacks=[stop])
    assert "which is not available. Available metrics are: loss" in str(caught[0].message)
