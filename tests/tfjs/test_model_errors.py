"""Mistakes with layers, models, training: as tfjs in `kit.as_tfjs()`, else helpful errors."""

import re

import pytest
import tfjs_javascript
from tfjs_replay import difference, plain, recorded, start_afresh

import minitf as tf
from minitf.errors import MinitfError
from minitf.strictness import as_tfjs

RECORDED = recorded("errors")
_UNKNOWN_NAME = "V8 words a call of undefined by its source; test_specs.py has Python's answer"
NOT_REPLAYED = {
    "layer_class": _UNKNOWN_NAME,
    "layer_unknown": _UNKNOWN_NAME,
    "optimizers_namespace": _UNKNOWN_NAME,
    "sequential_class_called": "Python has no `new`: tf.Sequential() is new tf.Sequential()",
    "load_model_wrong_scheme": "models aren't saved yet",
    "grad_wrong_dy": "tests/tfjs/test_gradients.py: a sentence of its own",
    "variable_same_name": "a variable that nobody holds is gone in Python, and its name is free",
    "variable_of_a_number": "tests/tfjs/test_tensor.py: a sentence of its own",
}
CASES = [case for case in RECORDED["cases"]
         if not case["id"].startswith("op_") and case["id"] not in NOT_REPLAYED]


def test_every_row_that_is_not_replayed_is_a_recorded_one():
    print(f"{len(NOT_REPLAYED)} of {len(RECORDED['cases'])} recorded mistakes are not replayed")
    assert {*NOT_REPLAYED, *STRICT} <= {case["id"] for case in RECORDED["cases"]}


def outcome(case, capsys):
    """{error, logged, values} of a program on minitf."""
    start_afresh()
    values, error = [], None
    try:
        tfjs_javascript.run(RECORDED["prelude"] + case["program"],
                            lambda value: values.append(plain(value)))
    except Exception as raised:
        error = raised
    return error, values, capsys.readouterr().err


def same_text(text):
    text = re.sub(r"^\w+ is not a function$", "it is not a function", text)
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_as_tfjs_a_mistake_does_what_it_does_in_tfjs(case, capsys):
    with as_tfjs():
        error, values, logged = outcome(case, capsys)
    if case["outcome"] == "error":
        assert error is not None
        assert same_text(str(error)) == same_text(case["error"]["message"])
    else:
        assert error is None, error
    assert difference(values, case.get("values", []), 2e-3) is None
    for _, text in case.get("logged", ()):
        assert text in logged


# What strict minitf says (in part) where tfjs is silent, or fails with a raw TypeError.
STRICT = {
    "apply_list_of_numbers": "Write layer.apply(tf.tensor(values))",
    "apply_number": "takes tensors or symbolic tensors, but got 3 (int)",
    "apply_nothing": "takes tensors or symbolic tensors",
    "call_layer_as_function": "Write layer.apply(x)",
    "call_model_as_function": "Write model.predict(x) or model.apply(x)",
    "reshape_no_target": "Expected targetShape to be a list of integers",
    "layer_without_config": "Expected units to be a positive integer, but got undefined",
    "dense_input_shape_number": "Expected inputShape to be a list of integers, but got 2",
    "dense_unknown_key": "unknown option `use_bias`. tfjs writes `useBias`",
    "dense_input_shape_snake_case": "tfjs writes `inputShape`",
    "activation_capital": "Write `relu`",
    "activation_capital_dense": "Write `relu`",
    "activation_layer_without": "the option `activation` is required",
    "initializer_scale_zero": "scale must be a positive float. Got: 0",
    "regularizer_unknown_key": "tf.regularizers.l2: unknown option `l1`",
    "constraint_max_norm_without_config": "write tf.constraints.maxNorm({})",
    "constraint_min_max_norm_without_config": "write tf.constraints.minMaxNorm({})",
    "constraint_unit_norm_without_config": "write tf.constraints.unitNorm({})",
    "constraint_max_norm_number": "Write tf.constraints.maxNorm({'maxValue': 3})",
    "dropout_no_rate": "Expected rate to be a number",
    "layer_duplicate_name": 'The name "a" is used 2 times in the model',
    "sequential_of_a_list": "write tf.sequential({'layers': [a, b]})",
    "sequential_add_a_tensor": "model.add takes a layer",
    "sequential_add_nothing": "model.add takes a layer",
    "model_without_outputs": "tf.model: the option `outputs` is required",
    "model_of_concrete_tensors": "must be symbolic tensors",
    "model_disconnected": "cannot obtain value for tensor input2",
    "model_input_not_an_input": "Input layers to a LayersModel must be InputLayer objects.",
    "compile_nothing": "compile needs {'optimizer': 'sgd', 'loss': 'meanSquaredError'}",
    "compile_no_optimizer": "compile needs an optimizer",
    "compile_loss_weights_ignored": "model.compile: unknown option `lossWeights`",
    "train_on_batch_before_compile": "The model needs to be compiled before being used.",
    "fit_lists_of_numbers": "Write tf.tensor2d(values)",
    "fit_flat_list": "Write tf.tensor2d(values)",
    "fit_nothing": "No input data were given",
    "fit_no_targets": "No target data were given",
    "fit_no_samples": "there are no samples to train on",
    "fit_epochs_negative": "epochs must be a whole number ≥ 0, but got -1",
    "fit_epochs_fraction": "epochs must be a whole number ≥ 0, but got 1.5",
    "fit_epochs_string": "epochs must be a whole number ≥ 0, but got '2'",
    "fit_unknown_option": "model.fit: unknown option `batch_size`. tfjs writes `batchSize`",
    "fit_validation_split_negative": "validationSplit must be between 0 and 1, but got -0.5",
    "fit_validation_split_of_everything": "leaves none to train on",
    "fit_validation_data_a_tensor": "validationData must be a list [xs, ys]",
    "fit_yield_every_unknown": "yieldEvery must be 'auto'",
    "fit_yield_every_zero": "yieldEvery must be 'auto'",
    "fit_dataset_with_tensors": "Tensors are for fit",
    "fit_callback_snake_case": "unknown name `on_epoch_end`. Write `onEpochEnd`",
    "fit_callback_list_mixed": "Write tf.CustomCallback({…})",
    "fit_nan_learning_rate": "write tf.train.sgd(0.2)",
    "early_stopping_mode_unknown": "mode must be 'auto', 'min' or 'max'",
    "evaluate_nothing": "No input data were given",
    "predict_list_of_numbers": "Write tf.tensor2d(values)",
    "predict_nothing": "predict needs a tensor",
    "predict_number": "Write tf.tensor2d(values)",
    "predict_different_samples": "should have the same number of samples",
    "predict_disposed_input": "Tensor is disposed.",
    "sgd_nothing": "Write tf.train.sgd(0.1)",
    "sgd_object": "write tf.train.sgd(0.1)",
    "adagrad_nothing": "Write tf.train.adagrad(0.1)",
    "momentum_nothing": "write tf.train.momentum(0.1, 0.9)",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_strictly_a_mistake_says_what_to_write(case, capsys):
    error, values, _ = outcome(case, capsys)
    if case["id"] in STRICT:
        assert isinstance(error, MinitfError)
        assert STRICT[case["id"]] in str(error)
    elif case["outcome"] == "error":
        assert same_text(str(error)).startswith(same_text(case["error"]["message"]))
    else:
        assert error is None
        assert difference(values, case.get("values", []), 2e-3) is None


@pytest.mark.parametrize(("program", "says"), [
    ("compiled({loss: 'mse'});", "Unknown loss mse. Write 'meanSquaredError'."),
    ("compiled({metrics: ['mean_squared_error']});", "Unknown metric mean_squared_error. Write"),
    ("compiled({optimizer: 'RMSprop'});", "Unknown Optimizer RMSprop. Write `rmsprop`."),
    ("makeModel({kernelInitializer: 'glorot_uniform'});", "Write `glorotUniform`."),
    ("makeModel({kernelRegularizer: 'l2'});", "Write tf.regularizers.l2()."),
    ("makeModel({activation: 'hard_sigmoid'});", "Write `hardSigmoid`."),
])
def test_a_name_of_the_other_face_says_what_this_one_writes(program, says, capsys):
    error, _, _ = outcome({"program": program}, capsys)
    assert says in str(error)


@pytest.mark.parametrize(("metric", "hint"), [
    ("meanSquaredError", "Write 'mse'."),
    ("mean_squared_error", "Write 'mse'."),
    ("binaryCrossentropy", "Write 'ce'."),
    ("acuracy", "Did you mean `accuracy`?"),
])
def test_an_unknown_metric_says_what_tfjs_calls_it(metric, hint):
    model = tf.sequential({"layers": [tf.layers.dense({"units": 1, "inputShape": [1]})]})
    given = {"optimizer": "sgd", "loss": "meanSquaredError", "metrics": [metric]}
    with pytest.raises(MinitfError) as caught:
        model.compile(given)
    assert str(caught.value) == f"Unknown metric {metric}. {hint}"
    with as_tfjs(), pytest.raises(MinitfError) as caught:
        model.compile(given)
    assert str(caught.value) == f"Unknown metric {metric}"


def test_tensors_given_to_a_factory_are_told_to_go_to_the_layer():
    x = tf.input({"shape": [3]})
    with pytest.raises(MinitfError, match=r"write tf\.layers\.concatenate\(\{…\}\)\.apply"):
        tf.layers.concatenate([x, x])
