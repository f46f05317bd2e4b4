"""What goes wrong with the data that fit, evaluate and predict are given."""

from minitf.errors import ArgumentError, StateError, UsageError

SENTENCES = {
    "data_missing": (
        ArgumentError,
        'No data provided for "{name}". Need data for each key in: {names:list}',
        "Missing data for {role} \"{name}\". You passed a data dictionary without this key. "
        "Expected the following keys: {names}",
    ),
    "data_rank": (
        ArgumentError,
        "Error when checking {role}: expected {name} to have {rank} dimension(s). but got array "
        "with shape {shape:list}",
        'Input 0 of layer "{name}" is incompatible with the layer: expected shape={wanted}, found '
        "shape={shape}",
    ),
    "data_shape": (
        ArgumentError,
        "{role} expected a batch of elements where each example has shape {example:json} (i.e.,"
        "tensor shape [*,{example:list}]) but the {role} received an input with {count} examples, "
        "each with shape {got:json} (tensor shape {shape:json})",
        'Input 0 of layer "{name}" is incompatible with the layer: expected shape={wanted}, found '
        "shape={shape}",
    ),
    "uneven_inputs": (
        ArgumentError,
        "All input Tensors (x) should have the same number of samples. Got array shapes: "
        "{sizes:json}",
        "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples. "
        "Shapes: {sizes}",
    ),
    "uneven_samples": (
        ArgumentError,
        "Input Tensors should have the same number of samples as target Tensors. Found {inputs} "
        "input sample(s) and {targets} target sample(s).",
        "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
        "'x' sizes: {inputs}\n'y' sizes: {targets}\n",
    ),
    "one_class": (
        ArgumentError,
        "You are passing a target array of shape {shape:list} while using a loss "
        "'categorical_crossentropy'. 'categorical_crossentropy'expects targets to be binary "
        "matrices (1s and 0s) of shape [samples, classes].",
        "",
    ),
    "target_shape": (
        ArgumentError,
        "A target Tensor with shape {shape:list} was passed for an output of shape {output:json}, "
        "while using a loss function that expects targets to have the same shape as the output.",
        "",
    ),
    "sparse_label": (
        ArgumentError,
        "sparseCategoricalCrossentropy: the label {label} is none of the {classes} classes, 0 to "
        "{last}. (tfjs counts such a sample as no class at all, silently.)",
        "sparse_categorical_crossentropy: received the label {label}, which is outside the valid "
        "range of [0, {classes}).",
    ),
    "fit_data_count": (
        ArgumentError,
        "Error when checking model {role}: the Array of Tensors that you are passing to your model "
        "is not the size the model expected. Expected to see {expected} Tensor(s), but instead got "
        "the following list of Tensor(s): {values}", ""),
    "fit_data_single": (
        ArgumentError,
        "The model {role} expects {expected} Tensor(s), but only received one Tensor. Found: "
        "Tensor with shape {shape:list}", ""),
    "predict_count": (
        ArgumentError,
        "Error when checking model : the Array of Tensors that you are passing to your model is "
        "not the size the the model expected. Expected to see {expected} Tensor(s), but instead "
        "got {got} Tensors(s).", ""),
    "predict_rank": (
        ArgumentError,
        "Error when checking : expected {name} to have {rank} dimension(s), but got array with "
        "shape {shape:json}", ""),
    "predict_shape": (
        ArgumentError,
        "Error when checking : expected {name} to have shape {wanted:json} but got array with "
        "shape {shape:json}.", ""),
    "scalar_data": (
        ArgumentError,
        "Expected tensor to be at least 1D, but received a 0D tensor (scalar).", ""),
    "uneven_targets": (
        ArgumentError,
        "All target Tensors (y) should have the same number of samples. Got array shapes: "
        "{sizes:json}", ""),
    "class_weight_count": (
        ArgumentError,
        "Provided classWeight is an array of {got} element(s), but the model has {count} outputs. "
        "Make sure a set of weights is provided for each model output.", ""),
    "class_weight_rank": (
        ArgumentError,
        "Unexpected rank of target (y) tensor ({rank}) during handling of class weights. The rank "
        "is expected to be 1 or 2.", ""),
    "steps_ignored": (
        UserWarning,
        "fit: {name} has no effect on tensors, neither here nor in tfjs; it is for datasets.", ""),
    "frozen_since": (
        UserWarning,
        "Discrepancy between trainableweights and collected trainable weights. Did you set "
        "`model.trainable` without calling `model.compile()` afterwards?", ""),
    "rate_set": (
        UserWarning,
        "tf.train.{name}: to change the step size write optimizer.setLearningRate({rate}). "
        "Setting learningRate does it here; tfjs goes on with the old one silently.", ""),
    "no_learning_rate": (
        ArgumentError, "learningRate for RMSPropOptimizer must be defined.", ""),
    "tensor_of_nothing": (
        ArgumentError,
        "values passed to tensor(values) must be a number/boolean/string or an array of "
        "numbers/booleans/strings, or a TypedArray", ""),
    "early_stopping_mode": (
        UserWarning,
        "EarlyStopping mode '{mode}' is invalid. Falling back to mode 'auto'.", ""),
    "shape_count": (
        ArgumentError, "Expected exactly {expected} Shape; got {count}", ""),
    "write_shape": (
        ArgumentError, "Shape mismatch: {wanted:json} vs. {shape:json}", ""),
    "labels_of_floats": (
        UsageError,
        "Argument 'x' passed to 'floor' must be float32 tensor, but got {dtype} tensor", ""),
    "weight_disposed": (StateError, "LayersVariable {name} is already disposed.", ""),
    "unconnected_loss": (
        ArgumentError,
        "Cannot find a connection between any variable and the result of the loss function y=f(x). "
        "Please make sure the operations that use variables are inside the function f passed to "
        "minimize().", ""),
    "graph_not_compiled": (
        StateError,
        "You must compile a model before training/testing. Use "
        "LayersModel.compile(modelCompileArgs).", ""),
    "layer_in_use": (
        ArgumentError,
        "A layer added to a Sequential model must not already be connected somewhere else. "
        "LayersModel received layer {layer} which has {count} pre-existing inbound connections.",
        ""),
    "not_an_input": (
        UsageError,
        "Input layers to a LayersModel must be InputLayer objects. Received inputs: {values}. "
        "Input {index} (0-based) originates from layer type {kind}.", ""),
}
