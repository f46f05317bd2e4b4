"""Configs, signatures, names, shapes, statistics, losses and metrics are those of Keras 3.15."""

import inspect

import numpy as np
import pytest
from keras_agreement import difference, recorded, said, same_error
from keras_replay import decode, encode, has, reach, run_code

from minitf import keras

CASES = {case["id"]: case for case in recorded("specs")["cases"]}
NOISE = ("module", "registered_name", "build_config")

# minitf has none of these yet; take a name out when it has: its rows are then replayed.
MISSING = (
    "Model.save", "Model.load_weights", "Model.save_weights",
    "config", "datasets", "preprocessing", "tree",
)
NEEDS = {"code names_of_other_layers": "layers.BatchNormalization"}
NOT_REPLAYED = {
    "config initializers.Identity": "Keras's config forgets the gain; minitf's keeps it",
    "config initializers.Identity gain=2.0": "Keras's config forgets the gain; minitf's keeps it",
    "config losses.Huber": "Keras's config forgets delta; minitf's keeps it",
    "config losses.CosineSimilarity": "Keras's config forgets the axis; minitf's keeps it",
    "signature callbacks.History": "minitf's History is made by fit, which gives it its model",
    "signature Variable": "minitf's Variable has no layout, an argument for several devices",
    "code call_returns": "Keras on JAX returns a JAX array, which has no numpy(); minitf's has it",
    "inventory ops": "the operations are compared one by one in test_ops.py",
}


def needed(case):
    """The name in keras that a row is about."""
    return NEEDS.get(case["id"]) or case.get("of") or case.get("make", {}).get("class")


ABOUT_MISSING = {name: needed(case) for name, case in CASES.items() if needed(case) in MISSING}


def of_kind(kind):
    return [pytest.param(case, id=name) for name, case in CASES.items()
            if case["kind"] == kind and name not in NOT_REPLAYED and name not in ABOUT_MISSING]


@pytest.fixture(autouse=True)
def _start_afresh():
    keras.utils.clear_session()


def test_what_is_not_replayed_is_in_the_recording():
    left_out = {**NOT_REPLAYED, **ABOUT_MISSING}
    print(f"{len(left_out)} of {len(CASES)} recorded cases are not replayed")
    assert {*NOT_REPLAYED, *NEEDS} <= set(CASES)
    assert set(MISSING) == set(ABOUT_MISSING.values())


@pytest.mark.parametrize("name", MISSING)
def test_what_is_not_replayed_for_want_of_a_name_still_wants_it(name):
    assert not has(keras, name), f"take {name} out of MISSING"


def plain(value):
    """A config without the notes of the saving library: {"class_name", "config"} remain."""
    if isinstance(value, dict):
        if value.get("class_name") == "DTypePolicy":
            return value["config"]["name"]
        return {key: plain(item) for key, item in value.items() if key not in NOISE}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return encode(value)


@pytest.mark.parametrize("case", of_kind("config"))
def test_a_config_is_keras_s_and_makes_the_same_again(case):
    thing = decode(keras, case["make"])
    assert difference(plain(thing.get_config()), case["config"]) is None
    again = type(thing).from_config(thing.get_config())
    assert difference(plain(again.get_config()), case["config"]) is None


@pytest.mark.parametrize("case", of_kind("signature"))
def test_a_signature_has_keras_s_positional_arguments_and_defaults(case):
    rows = []
    for one in inspect.signature(reach(keras, case["of"])).parameters.values():
        default = "<required>" if one.default is one.empty else encode(one.default)
        rows.append([one.name, one.kind.name.lower(), default])
    positional = [row for row in rows if row[1] == "positional_or_keyword" and row[0] != "self"]
    wanted = [row for row in case["parameters"] if row[1] == "positional_or_keyword"]
    assert difference(positional, wanted) is None


@pytest.mark.parametrize("case", of_kind("code"))
def test_a_snippet_gives_what_it_gives_in_keras(case):
    if "error" in case:
        with pytest.raises(Exception) as caught:
            run_code(keras, case["code"])
        assert same_error(type(caught.value).__name__, case["error"])
        assert str(caught.value).startswith(said(case["message"]))
    else:
        assert difference(encode(run_code(keras, case["code"])), case["result"]) is None


@pytest.mark.parametrize("case", of_kind("initializer"))
def test_an_initializer_draws_from_keras_s_distribution(case):
    if "values" in case:
        assert difference(encode(decode(keras, case["make"])((2, 3))), case["values"]) is None
        return
    for shape in ((100, 100), (400, 25)):
        keras.utils.set_random_seed(5)
        drawn = np.asarray(decode(keras, case["make"])(shape))
        wanted = case["x".join(map(str, shape))]
        size = max(abs(wanted["min"]), abs(wanted["max"]))
        for name, share in (("mean", 0.03), ("std", 0.03), ("min", 0.2), ("max", 0.2)):
            assert abs(getattr(drawn, name)() - wanted[name]) < share * size, (shape, name)


@pytest.mark.parametrize("case", of_kind("loss"))
def test_a_loss_called_on_its_own_gives_keras_s_value(case):
    loss = reach(keras, case["of"])(reduction=case["reduction"])
    got = loss(decode(keras, case["y_true"]), decode(keras, case["y_pred"]),
               sample_weight=decode(keras, case["sample_weight"]))
    assert difference(encode(got), case["result"]) is None


@pytest.mark.parametrize("case", of_kind("metric"))
def test_a_metric_sums_up_batches_as_keras_s(case):
    metric, results = decode(keras, case["make"]), []
    truth, guess = decode(keras, case["y_true"]), decode(keras, case["y_pred"])
    weights = decode(keras, case["sample_weight"])
    for part in (slice(0, 1), slice(1, 4)):
        metric.update_state(truth[part], guess[part],
                            sample_weight=None if weights is None else weights[part])
        results.append(encode(metric.result()))
    assert difference(results, case["results"]) is None
    metric.reset_state()
    assert difference(encode(metric.result()), case["after_reset"]) is None
    assert [variable.name for variable in metric.variables] == case["variables"]


@pytest.mark.parametrize("case", of_kind("applied"))
def test_a_regularizer_or_constraint_applied_gives_keras_s_value(case):
    x = keras.ops.convert_to_tensor(decode(keras, case["x"]))
    assert difference(encode(decode(keras, case["make"])(x)), case["result"]) is None


@pytest.mark.parametrize("case", of_kind("inventory"))
def test_every_name_of_a_module_is_one_that_keras_has_too(case):
    module = reach(keras, case["of"]) if case["of"] else keras
    listed = module.__all__ if hasattr(module, "__all__") else dir(module)
    strings = {"mse", "MSE", "mae", "MAE", "bce", "BCE", "mape", "MAPE", "msle", "MSLE", "kld",
               "KLD", "logcosh", "zero", "one", "uniform", "normal", "l1l2"}
    own = {name for name in listed if not name.startswith("_")} - strings
    assert own <= set(case["names"]) | {"Functional", "History"}


def test_what_the_first_version_offers_is_there():
    for name in ("layers.Dense", "layers.Activation", "layers.Dropout", "layers.Flatten",
                 "layers.Reshape", "layers.Add", "layers.Concatenate", "layers.InputLayer",
                 "layers.Layer", "Model", "Sequential", "Input", "models.clone_model",
                 "optimizers.SGD", "optimizers.RMSprop", "optimizers.Adam", "optimizers.Adadelta",
                 "optimizers.Adamax", "optimizers.Adagrad", "callbacks.EarlyStopping",
                 "callbacks.LambdaCallback", "callbacks.Callback", "losses.mean_squared_error",
                 "metrics.Mean", "initializers.get", "regularizers.L2", "constraints.NonNeg"):
        assert has(keras, name), name
