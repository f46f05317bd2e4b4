"""What goes wrong when models are made, compiled and trained."""

from minitf.errors import ArgumentError, StateError, UsageError

SENTENCES = {
    "activity_regularizer": (
        ArgumentError,
        "Layer invocation in the presence of activity regularizer(s) is not supported yet.",
        "",
    ),
    "weight_count": (
        ArgumentError,
        'You called setWeights(weights) on layer "{layer}" with a weight list of length '
        "{count:json}, but the layer was expecting {expected} weights. Provided weights: "
        "{values}...",
        "You called `set_weights(weights)` on layer '{layer}' with a weight list of length "
        "{count}, but the layer was expecting {expected} weights.",
    ),
    "weight_shape": (
        ArgumentError,
        "Layer weight shape {wanted:list} not compatible with provided weight shape {shape:list}",
        "Layer {layer} weight shape {wanted} is not compatible with provided weight shape {shape}.",
    ),
    "weight_dtype": (
        ArgumentError,
        "dtype of the new value ({dtype}) and previous value ({wanted}) must match", ""),
    "weight_shape_unknown": (
        ArgumentError,
        "Tensor must have a shape comprised of positive integers but got shape {shape:bracketed}.",
        "Cannot make a weight of shape {shape}: a size is not known."),
    "weight_repeated": (
        ArgumentError, "Duplicate weight name {name} for layer {layer}", ""),
    "count_unbuilt": (
        (StateError, ArgumentError),
        "You tried to call countParams() on {layer}, but the layer is not built yet. Build it "
        "first by calling build(batchInputShape).",
        "You tried to call `count_params` on layer '{layer}', but the layer isn't built. You can "
        "build it manually via: `layer.build(input_shape)`.",
    ),
    "several_inputs": (
        ArgumentError,
        'Layer {layer} has multiple inbound nodes, hence the notion of "layer input" is '
        "ill-defined. Use `getInputAt(nodeIndex)` instead.", ""),
    "no_input": (
        ArgumentError, "Layer {layer} is not connected, no input to return.", ""),
    "output_of_several": (
        ArgumentError,
        'Layer {layer} has multiple inbound nodes, hence the notion of "layer output" is '
        "ill-defined. Use `getOutputAt(nodeIndex)` instead.", ""),
    "several_output_shapes": (
        ArgumentError,
        "The layer {layer} has multiple inbound nodes with different output shapes. Hence the "
        'notion of "output shape" is ill-defined for the layer.', ""),
    "not_stateful": (
        StateError,
        "Cannot call the resetStates() method of a non-stateful Layer object.", ""),
    "input_layer_batch": (
        ArgumentError,
        "Cannot specify batchSize if batchInputShape is specified when creating an InputLayer.",
        ""),
    "input_layer_applied": (
        ArgumentError,
        "Cannot pass any input to an InputLayer's apply() method. InputLayer name: {name}", ""),
    "stop_before_compile": (
        ArgumentError,
        "Cannot {verb} the stopTraining property of a sequential model before it is compiled.",
        ""),
    "files_later": (
        StateError, "{what}: minitf does not read or write files of models yet.",
        "{what}: minitf does not read or write files of models yet."),
    "arguments_not_saved": (
        ArgumentError,
        "Layer {layer} was passed non-serializable keyword arguments: {arguments}. They will not "
        "be included in the serialized model (and thus will be missing at deserialization time).",
        ""),
    "sequential_without_layers": (
        ArgumentError,
        "When the config data for a Sequential model is not an Array, it must be an Object that "
        "contains the 'layers' field.", ""),
    "legacy_config": (ArgumentError, "Legacy serialization format not supported yet.", ""),
    "not_sequential": (
        ArgumentError, "Sequential.fromConfig called on non-Sequential input: {value}", ""),
    "several_inputs_in_sequence": (
        ArgumentError,
        "All layers in a Sequential model should have a single input tensor. For multi-input "
        "layers, use the functional API.", ""),
    "model_shape_count": (
        ArgumentError,
        "Invalid inputShape argument {shape:list}: model has {expected} tensor inputs.", ""),
    "no_fetches": (ArgumentError, "`outputs` is an empty Array, which is not allowed.", ""),
    "unknown_fetches": (
        ArgumentError, "Cannot find SymbolicTensors for output name(s): {names:json}", ""),
    "fed_count": (
        ArgumentError,
        "The number of inputs provided ({count}) does not match the number of inputs of this "
        "model ({expected}).", ""),
    "no_feed": (ArgumentError, "No value is provided for the model's input {name}", ""),
    "weight_name_twice": (ArgumentError, "Duplicate weight name: {name}", ""),
    "no_target_variable": (
        ArgumentError, "Provided weight data has no target variable: {name}", ""),
    "weights_unset": (
        ArgumentError, "{missing} of {count} weights are not set: {names:list}", ""),
    "never_called": (
        StateError, "The layer has never been called and thus has no defined {what}.", ""),
    "no_such_node": (
        ArgumentError,
        "Asked to get {what} at node {index}, but the layer has only {count} inbound nodes.", ""),
    "dispose_unused": (
        StateError, "Cannot dispose Layer {layer} because it has not been used yet.", ""),
    "input_count": (
        ArgumentError,
        "Layer {layer} expects {expected} inputs, but it received {count} input tensors. Input "
        "received: {tensors}",
        'Layer "{layer}" expects {expected} input(s), but it received {count} input tensors. '
        "Inputs received: {tensors}"),
    "one_tensor": (
        ArgumentError, "Expected Tensor length to be 1; got {count}", ""),
    "no_output": (ArgumentError, "Layer {layer} has no inbound nodes.",
                  "The layer {layer} has never been called and thus has no defined output."),
    "no_output_shape": (
        StateError,
        "The layer {layer} has never been called and thus has no defined output shape.",
        "The layer {layer} has never been called and thus has no defined output shape.",
    ),
    "layer_disposed": (StateError, "Layer '{layer}' is already disposed.", ""),
    "dispose_unbuilt": (
        StateError, "Cannot dispose Layer {layer} because it has not been built yet.", ""),
    "container_disposed": (StateError, "Container '{layer}' is already disposed.", ""),
    "not_symbolic": (
        ArgumentError,
        "A model's inputs and outputs must be symbolic tensors, made by tf.input and layer.apply, "
        "but got {value!r}.",
        "All `inputs` and `outputs` values must be KerasTensors. Received: {value!r}",
    ),
    "repeated_input": (
        ArgumentError,
        "The list of inputs passed to the model is redundant. All inputs should only appear once. "
        "Found: {names:list}",
        "The list of inputs to the model is redundant: each may appear once. Received: {names}",
    ),
    "repeated_name": (
        ArgumentError,
        'The name "{name}" is used {count} times in the model. All layer names should be unique. '
        "Layer names: {names:json}",
        'The name "{name}" is used {count} times in the model. All operation names should be '
        "unique.",
    ),
    "layer_index": (
        ArgumentError,
        "Was asked to retrieve layer at index {index}, but model only has {count} layer(s).",
        "Was asked to retrieve layer at index {index} but model only has {count} layers.",
    ),
    "layer_unnamed": (
        ArgumentError,
        "Provide either a layer name or layer index",
        "Provide either a layer name or layer index at `get_layer`.",
    ),
    "layer_unknown": (
        ArgumentError,
        "No such layer: {name}",
        "No such layer: {name}. Existing layers are: {names}.",
    ),
    "not_a_layer": (
        (UsageError, ArgumentError),
        "model.add takes a layer, such as tf.layers.dense({{'units': 1}}), but got {value!r}.",
        "Only instances of `keras.Layer` can be added to a Sequential model. Received: {value} "
        "(of type {value.__class__})",
    ),
    "several_outputs": (
        UsageError,
        "All layers in a Sequential model should have a single output tensor. For multi-output "
        "layers, use the functional API.",
        "All layers in a Sequential model should have a single output tensor.",
    ),
    "negative_size": (
        ArgumentError,
        "Negative dimension size caused by adding layer {layer} with input shape [{shape}]",
        "",
    ),
    "no_input_shape": (
        ArgumentError,
        "The first layer in a Sequential model must get an `inputShape` or `batchInputShape` "
        "argument.",
        "",
    ),
    "empty_sequential": (
        ArgumentError,
        "Sequential model cannot be built: model is empty. Add some layers first.",
        "Sequential model {name} cannot be built because it has no layers. Call "
        "`model.add(layer)`.",
    ),
    "pop_empty": (
        (UsageError, IndexError),
        "There are no layers in the model.",
        "There are no layers in the model.",
    ),
    "not_compiled": (
        (StateError, ArgumentError),
        "The model needs to be compiled before being used.",
        "You must call `compile()` before using the model.",
    ),
    "not_an_optimizer": (
        ArgumentError, "User-defined optimizer must be an instance of tf.Optimizer.", ""),
    "loss_count": (
        ArgumentError,
        "When passing an Array as loss, it should have one entry per model output. The model has "
        "{count} output(s), but you passed loss={loss:list}.",
        "For a model with multiple outputs, when providing the `loss` argument as a list, it "
        "should have as many entries as the model has outputs. Received:\nloss={loss}\nof length "
        "{got} whereas the model has {count} outputs.",
    ),
    "loss_key": (
        ArgumentError,
        'Unknown entry in loss dictionary: "{name}". Only expected the following keys: '
        "{names:list}",
        "",
    ),
    "loss_missing": (
        ArgumentError,
        'Output "{name}" is missing from loss dictionary. We assume this was done on purpose, and '
        "we will not be expecting data to be passed to {name} during training",
        "",
    ),
    "metrics_form": (
        ArgumentError,
        "Type of metrics argument not understood. Expected an string,function, Array, or Object, "
        "found: {value:json}",
        "",
    ),
    "not_supported": (
        ArgumentError, "{what} is not supported by minitf.", "{what} is not supported by minitf."),
    "already_fitting": (
        StateError,
        "Cannot start training because another fit() call is ongoing.",
        "Cannot start training because another fit() call of this model is ongoing.",
    ),
    "batch_size": (
        ArgumentError,
        "batchSize is required to be a positive integer, but got {value:list}",
        "batch_size must be a positive integer. Received: {value!r}",
    ),
    "yield_never": (
        ArgumentError,
        "yieldEvery is `never` but you provided an `onYield` callback. Either change `yieldEvery` "
        "or remove the callback",
        "",
    ),
    "batch_shuffle": (
        ArgumentError, "batch shuffling is not implemneted yet", ""),
    "no_sample_weight": (ArgumentError, "sample weight is not supported yet.", ""),
    "validation_weights": (
        ArgumentError, "validationData including sample weights is not supported yet.", ""),
    "validation_length": (
        ArgumentError,
        "When passing validation data, it must contain 2 (valX, valY) or 3 (valX, valY, "
        "valSampleWeight) items; {value} is invalid.",
        "",
    ),
    "class_weight_outputs": (
        ArgumentError,
        "The model has multiple ({count}) outputs, so classWeight must be either an array with "
        "{count} elements or an object with {names:list} keys. Provided classWeight not "
        "understood: {value:json}",
        "",
    ),
    "class_weight_missing": (
        ArgumentError,
        "classWeight must contain all classes in the training data. The class {label} exists in "
        "the data but not in classWeight",
        "",
    ),
    "nothing_to_train": (
        StateError,
        "variableGrads() expects at least one of the input variables to be trainable, but none of "
        "the {count} variables is trainable.",
        "",
    ),
    "restore_best_weights": (
        ArgumentError,
        "restoreBestWeights = True is not implemented in EarlyStopping yet.", ""),
    "async_callback": (
        UsageError,
        "",
        "A callback returned something to await. Keras's fit is synchronous: write a plain "
        "function instead of an async one.",
    ),
    "early_stopping_missing": (
        UserWarning,
        "Metric for EarlyStopping {monitor} is not available. Available metrics are: {known}",
        "Early stopping conditioned on metric `{monitor}` which is not available. Available "
        "metrics are: {known}",
    ),
    "loss_not_finite": (
        UserWarning,
        "fit: the loss is {loss} since epoch {epoch}: the numbers have grown too large. A smaller "
        "learning rate helps, or inputs scaled to about 1. (tfjs trains on, silently.)", "",
    ),
    "data_not_finite": (
        UserWarning,
        "fit: the loss is {loss} since epoch {epoch}: {kind} `{name}` holds NaN or infinity, first "
        "in sample {row}, counted from 0. (tfjs trains on, silently.)", "",
    ),
    "input_of_both": (
        ArgumentError,
        "Please provide either a `shape` or `batchShape` argument to Input, but not both.", ""),
    "input_layer_of_both": (
        ArgumentError,
        "Only provide the inputShape OR batchInputShape argument to inputLayer, not both at the "
        "same time.", ""),
    "input_layer_without_shape": (
        ArgumentError,
        "An InputLayer should be passed either a `batchInputShape` or an `inputShape`.", ""),
    "input_shape_argument": (
        UserWarning,
        "",
        "Do not pass an `input_shape`/`input_dim` argument to a layer. When using Sequential "
        "models, prefer using an `Input(shape)` object as the first layer in the model instead.",
    ),
    "input_without_shape": (
        ArgumentError,
        "Please provide to Input either a `shape` or a `batchShape` argument. Note that `shape` "
        "does not include the batch dimension.",
        "You must pass a `shape` argument.",
    ),
}
