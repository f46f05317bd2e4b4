"""Every sentence that both faces have a wording for: one table, a column a face.

`{shape:list}` writes a shape as JavaScript's String(array) does (3,2), `{shape:json}` as JSON
does ([null,2]); plain `{shape}` as Python does. Where only one face can meet the mistake, its
column stands alone.
"""

from string import Formatter

from minitf.errors import ArgumentError, StateError, UsageError, shown

#: which: (class, or tfjs's and Keras's class; tfjs's sentence, Keras's sentence)
SENTENCES = {
    # layers
    "mixed_inputs": (
        ArgumentError,
        "Arguments to apply() must be all SymbolicTensors or all Tensors",
        "Layer {layer} was called on a mix of symbolic and concrete tensors; pass either only "
        "symbolic ones (from keras.Input) or only concrete ones.",
    ),
    "wrong_rank": (
        ArgumentError,
        "Input {index} is incompatible with layer {layer}: expected {rule}={expected}, "
        "found ndim={got}.",
        "Input {index} with name 'None' of layer '{layer}' is incompatible with the layer: "
        "expected {rule}={expected}, found ndim={got}. Full shape received: {shape}",
    ),
    "wrong_axis": (
        ArgumentError,
        "Input {index} is incompatible with layer {layer}: expected {rule} of input shape to have "
        "value {expected} but got shape {shape:list}.",
        "Input {index} with name 'None' of layer '{layer}' is incompatible with the layer: "
        "expected {rule} of input shape to have value {expected}, but received input with shape "
        "{shape}",
    ),
    "reshape_unknowns": (
        ArgumentError,
        "Can only specifiy one unknown dimension.",
        "There must be at most one unknown dimension (-1) in `target_shape`. Received: "
        "target_shape={target}.",
    ),
    "reshape_mismatch": (
        ArgumentError,
        "Total size of new array must be unchanged.",
        "The total size of the tensor must be unchanged. Received: input_shape={shape}, "
        "target_shape={target}",
    ),
    "reshape_indivisible": (
        ArgumentError,
        "Total size of new array must be unchanged.",
        "The total size of the tensor must be unchanged, however, the input size cannot by divided "
        "by the specified dimensions in target_shape. Received: input_shape={shape}, "
        "target_shape={target}",
    ),
    "dropout_rate": (
        ArgumentError,
        "",  # tfjs moves the rate into [0, 1]
        "Invalid value received for argument `rate`. Expected a float value between 0 and 1. "
        "Received: rate={rate}",
    ),
    "merge_of_one": (
        ArgumentError,
        "A merge layer should be called on an Array of at least 2 inputs. Got {count} input(s).",
        "A merge layer should be called on a list of inputs. Received: input_shape={shape} "
        "(not a list of shapes)",
    ),
    "concatenate_of_one": (
        ArgumentError,
        "A `Concatenate` layer should be called on a list of at least 2 inputs",
        "A `Concatenate` layer should be called on a list of at least 1 input. Received: "
        "input_shape={shape}",
    ),
    "flatten_unknown": (
        ArgumentError,
        'The shape of the input to "Flatten" is not fully defined (got {shape:list}). Make sure '
        'to pass a complete "input_shape" or "batch_input_shape" argument to the first layer in '
        "your model.", ""),
    "merge_shapes": (
        ArgumentError,
        "Operands could not be broadcast together with shapes {left:json} {right:json}",
        "Inputs have incompatible shapes. Received shapes {left} and {right}",
    ),
    "merge_batches": (
        ArgumentError,
        "Can not merge tensors with different batch sizes. Got tensors with shapes: "
        "{shapes:json}.",
        "Cannot merge tensors with different batch sizes. Received tensors with shapes {shapes}",
    ),
    "concatenate_shapes": (
        ArgumentError,
        "A `Concatenate` layer requires inputs with matching shapes except for the concat axis. "
        "Got input shapes: {shapes:json}",
        "A `Concatenate` layer requires inputs with matching shapes except for the concatenation "
        "axis. Received: input_shape={shapes}",
    ),
    # initializers
    "variance_scale": (
        ArgumentError,
        "scale must be a positive float. Got: {scale}",
        "Argument `scale` must be positive float. Received: scale={scale}",
    ),
    "identity_rank": (
        ArgumentError,
        "Identity matrix initializer can only be used for 2D square matrices.",
        "Identity matrix initializer can only be used for 2D matrices. Received: "
        "shape={shape} of rank {rank}.",
    ),
    "orthogonal_rank": (
        ArgumentError,
        "Shape must be at least 2D.",
        "The tensor to initialize must be at least two-dimensional. Received: shape={shape} of "
        "rank {rank}.",
    ),
    # models
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
    # compile
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
    "not_supported": (
        ArgumentError, "{what} is not supported by minitf.", "{what} is not supported by minitf."),
    # data
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
        "sparseCategoricalCrossentropy: the label {label} is no class of 0 … {classes} - 1. (tfjs "
        "counts such a sample as no class at all, silently.)",
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
    # fit
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

_FACES = {"tfjs": 1, "keras": 2}


def error(face, which, values):
    """The exception for a mistake, worded as this face words it."""
    row = SENTENCES[which]
    kind = row[0][_FACES[face] - 1] if isinstance(row[0], tuple) else row[0]
    return kind(_WRITER.format(row[_FACES[face]], **values))


class _Writer(Formatter):
    def format_field(self, value, spec):
        if spec == "json":
            return json(value)
        if spec == "bracketed":
            return f"[{text(value)}]"
        if spec == "list":
            return text(value)
        return super().format_field(value, spec)


_WRITER = _Writer()


def text(value):
    """A value as JavaScript's String() shows it: 3,2 for a list, nothing for null inside one."""
    if isinstance(value, (list, tuple)):
        return ",".join("" if item is None else text(item) for item in value)
    return json(value).strip('"')


def json(value):
    """A value as JSON.stringify shows it; None alone is what JavaScript calls undefined."""
    if value is None:
        return "undefined"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (list, tuple)):
        return "[" + ",".join("null" if item is None else json(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f'"{key}":{json(item)}' for key, item in value.items()) + "}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return shown(value)
