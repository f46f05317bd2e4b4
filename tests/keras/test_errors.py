"""A mistake gets Keras's error and sentence, or, where Keras says little, one that helps."""

import contextlib
import io
import re
import warnings

import pytest
from keras_agreement import difference, recorded, said, same_error
from keras_replay import encode, has, run_code

from minitf import keras

CASES = {case["id"]: case for case in recorded("errors")["cases"]}

# Rows that need what minitf has not yet; take a row out when it has: it is then replayed.
MISSING = {
    "save_extension": "Model.save", "load_missing": "models.load_model",
    "load_weights_missing": "Model.load_weights", "save_weights_extension": "Model.save_weights",
}
# Where Keras goes on in silence, fails inside Python, NumPy or JAX, or names its own modules:
# the class of minitf's error, and what it says. The row's reason is what Keras does.
OWN_WORDS = {
    "dense_units_true": (ValueError, "expected a positive integer. Received: units=True"),
    "dropout_rate_text": (ValueError, "`rate`, expected a number. Received: rate=a"),
    "flatten_data_format": (ValueError, "`data_format` argument must be one of"),
    "optimizer_class": (ValueError, "Write an instance: keras.optimizers.SGD()."),
    "compile_config_dict": (ValueError, "not a config object: compile('sgd', 'mse')"),
    "clipnorm_negative": (ValueError, "`clipnorm` must be a positive number"),
    "predict_none": (ValueError, "x must be an array"),
    "fit_text": (ValueError, "`x` must hold numbers, but its dtype is <U1"),
    "fit_empty": (ValueError, "x holds no samples"),
    "fit_nothing": (ValueError, "x must be an array"),
    "fit_no_target": (ValueError, "given no target y"),
    "fit_config_dict": (TypeError, "not a config object: fit(x, y, epochs=3)"),
    "fit_camel": (TypeError, "unexpected keyword argument 'batchSize'. Keras writes `batch_size`"),
    "fit_nb_epoch": (TypeError, "unexpected keyword argument 'nb_epoch'. Did you mean `epochs`?"),
    "fit_batch_size_0": (ValueError, "batch_size must be a positive integer. Received: 0"),
    "fit_batch_size_negative": (ValueError, "batch_size must be a positive integer. Received: -2"),
    "fit_batch_size_float": (ValueError, "batch_size must be a positive integer. Received: 2.5"),
    "fit_epochs_text": (TypeError, "`epochs` must be an integer. Received: epochs='3'"),
    "fit_epochs_float": (TypeError, "`epochs` must be an integer. Received: epochs=2.5"),
    "fit_split_2": (ValueError, "between 0 and 1. Received: validation_split=2.0"),
    "fit_validation_data_of_one": (ValueError, "must be a tuple (x_val, y_val)"),
    "fit_validation_data_array": (ValueError, "must be a tuple (x_val, y_val)"),
    "fit_class_weight_list": (TypeError, "class_weight must be a dict: {class: weight}"),
    "fit_callbacks_function": (TypeError, "keras.callbacks.LambdaCallback(on_epoch_end=…)"),
    "fit_callbacks_dict": (TypeError, "keras.callbacks.LambdaCallback(on_epoch_end=…)"),
    "sparse_label_out_of_range": (ValueError, "label 7, which is outside the valid range of "
                                              "[0, 3)"),
    "two_inputs_three_given": (ValueError, "it received 3 input tensors"),
    "predict_one_sample_flat": (ValueError, "Expected shape (None, 2), but input has incompatible "
                                            "shape (2,)"),
    "predict_rank": (ValueError, "Expected shape (None, 2), but input has incompatible shape "
                                 "(1, 2, 2)"),
    "add_empty": (ValueError, "A merge layer should be called on a list of inputs"),
    "sequential_arguments": (ValueError, "Expected `trainable` to be a boolean"),
    "sequential_of_class": (ValueError, "Only instances of `keras.Layer` can be added"),
    "sequential_of_function": (ValueError, "Only instances of `keras.Layer` can be added"),
    "pop_empty": (IndexError, "There are no layers in the model."),
    "model_config_dict": (TypeError, "keras.Model takes inputs and outputs: keras.Model(x, y)"),
    "model_inputs_layer": (ValueError, "All `inputs` values must be KerasTensors"),
    "model_outputs_layer": (ValueError, "All `outputs` values must be KerasTensors"),
    "model_same_input_twice": (ValueError, "each may appear once"),
    "variance_scaling_mode": (ValueError, "Invalid `mode` argument: nope. Please use one of"),
    "loss_shapes": (ValueError, "incompatible shapes: (2, 3) and (2, 4)"),
    "steps_without_data": (ValueError, "x holds no samples"),
}
# Where minitf works and Keras does not.
WORKS = {
    "optimizer_in_two_models": "minitf's optimizers keep slots a weight, so two models may share",
    "set_weights_lists": "lists hold numbers too",
}


def played(code):
    """The value of a snippet as JSON, or the error; and the warnings."""
    keras.utils.set_random_seed(1)
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value, error = encode(run_code(keras, code)), None
        except BaseException as problem:
            value, error = None, problem
    return value, error, [f"{one.category.__name__}: {one.message}" for one in caught]


def test_what_is_not_replayed_is_in_the_recording():
    print(f"{len(MISSING)} of {len(CASES)} recorded mistakes are not replayed")
    assert {*MISSING, *OWN_WORDS, *WORKS} <= set(CASES)


@pytest.mark.parametrize("name", MISSING.values())
def test_what_is_not_replayed_for_want_of_a_name_still_wants_it(name):
    assert not has(keras, name), f"take {name} out of MISSING"


@pytest.mark.parametrize("name", [name for name in CASES if name not in MISSING])
def test_a_mistake_is_answered_as_in_keras(name):
    case = CASES[name]
    value, error, said_beside = played(case["code"])
    if name in OWN_WORDS:
        kind, text = OWN_WORDS[name]
        assert isinstance(error, kind)
        assert text in str(error)
    elif name in WORKS:
        assert error is None
    elif "error" in case:
        assert same_error(type(error).__name__, case["error"]), error
        assert str(error).startswith(said(case["message"]))
    else:
        assert error is None
        assert difference(value, case["result"]) is None
        wanted = {re.sub(r"\(\d+, ", "(None, ", text) for text in case.get("warnings", ())}
        assert set(said_beside) == wanted


HABITS = {
    "keras.layers.Dense(4, useBias=False)": "Keras writes `use_bias`",
    "keras.layers.Dense({'units': 4})": "write Dense(units=…)",
    "keras.layers.Dense(1, activation='hardSigmoid')": "Write `hard_sigmoid`",
    "keras.layers.Dense(1, kernel_initializer='glorotUniform')": "Write `glorot_uniform`",
    "keras.layers.dense(4)": "Keras writes keras.layers.Dense",
    "keras.optimizers.sgd(0.1)": "Keras writes keras.optimizers.SGD",
    "keras.optimizers.SGD(learningRate=0.1)": "Keras writes `learning_rate`",
    "keras.sequential()": "Keras writes keras.Sequential",
    "keras.input": "Keras writes keras.Input",
    "keras.Input(batchShape=(None, 2))": "Keras writes `batch_shape`",
    "keras.Input({'shape': [5]})": "keras.Input(shape=(3,))",
    "keras.layers.Dense(1).apply(np.ones((1, 2)))": "Keras writes: layer(x)",
    "keras.layers.Dense(1).getWeights()": "Keras writes: get_weights",
    "keras.Sequential().countParams()": "Keras writes: count_params",
    "keras.constraints.MaxNorm(maxValue=2)": "Keras writes `max_value`",
    "keras.callbacks.EarlyStopping(restoreBestWeights=True)": "Keras writes `restore_best_weights`",
    "keras.losses.meanSquaredError": "Keras writes keras.losses.mean_squared_error",
    "keras.Sequential([keras.layers.Dense(1)]).compile('sgd', 'mse', lossWeights=[1])":
        "Keras writes `loss_weights`",
}


@pytest.mark.parametrize("code", HABITS)
def test_a_habit_from_tfjs_is_told_what_keras_writes(code):
    with pytest.raises((TypeError, ValueError, AttributeError)) as caught:
        run_code(keras, code)
    assert HABITS[code] in str(caught.value)


def test_awaiting_a_keras_fit_says_that_history_is_no_promise():
    with pytest.raises(TypeError, match="History.*await"):
        run_code(keras, CASES["await_history"]["code"])


def test_a_tfjs_layer_in_a_keras_model_is_refused_by_name():
    import minitf as tf

    with pytest.raises(TypeError, match="made by the tfjs face"):
        keras.Sequential([tf.layers.dense({"units": 1, "inputShape": [2]})])


def test_a_tfjs_optimizer_in_a_keras_model_is_refused_by_name():
    import minitf as tf

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    with pytest.raises(TypeError, match="made by the tfjs face"):
        model.compile(tf.train.sgd(0.1), "mse")


@pytest.mark.parametrize("call", [
    "keras.layers.Dense(1, lora_rank=2)", "keras.layers.Dense(1, quantization_config={})",
    "keras.optimizers.SGD(use_ema=True)", "keras.optimizers.SGD(loss_scale_factor=2.0)",
    "keras.optimizers.SGD(gradient_accumulation_steps=2)",
    "keras.initializers.GlorotUniform(input_axes=1)", "keras.Input((2,), sparse=True)",
    "keras.layers.Dense(1, dtype='mixed_float16')"])
def test_what_minitf_does_not_support_is_refused_by_name(call):
    with pytest.raises(ValueError, match="is not supported by minitf"):
        run_code(keras, call)
