"""Every sentence that both faces have a wording for: one table, a column a face.

`{shape:list}` writes a shape as JavaScript's String(array) does (3,2), `{shape:json}` as JSON
does ([null,2]); plain `{shape}` as Python does. Where only one face can meet the mistake, its
column stands alone.
"""

from string import Formatter

from minitf.errors import ArgumentError, StateError, UsageError, shown

#: which: (class, tfjs's sentence, Keras's sentence)
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
        'Input {index} of layer "{layer}" is incompatible with the layer: expected '
        "{rule}={expected}, found ndim={got}. Full shape received: {shape}",
    ),
    "wrong_axis": (
        ArgumentError,
        "Input {index} is incompatible with layer {layer}: expected {rule} of input shape to have "
        "value {expected} but got shape {shape:list}.",
        'Input {index} of layer "{layer}" is incompatible with the layer: expected {rule} of '
        "input shape to have value {expected}, but received input with shape {shape}",
    ),
    "reshape_unknowns": (
        ArgumentError,
        "Can only specifiy one unknown dimension.",
        "There must be at most one unknown dimension (-1) in target_shape.",
    ),
    "reshape_mismatch": (
        ArgumentError,
        "Total size of new array must be unchanged.",
        "The total size of the tensor must be unchanged. Received: input_shape={shape}, "
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
        "A merge layer should be called on a list of at least 1 input. Received: "
        "input_shape={shape}",
    ),
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
    "identity_rank": (
        ArgumentError,
        "Identity matrix initializer can only be used for 2D square matrices.",
        "Identity matrix initializer can only be used for 2D matrices. Received: "
        "shape={shape} of rank {shape.__len__}.",
    ),
    "orthogonal_rank": (
        ArgumentError,
        "Shape must be at least 2D.",
        "The tensor to initialize must be at least two-dimensional. Received: shape={shape}.",
    ),
    # models
    "activity_regularizer": (
        ArgumentError,
        "Layer invocation in the presence of activity regularizer(s) is not supported yet.",
        "",
    ),
    "weight_count": (
        ArgumentError,
        'You called setWeights(weights) on layer "{layer}" with a weight list of length {count}, '
        "but the layer was expecting {expected} weights. Provided weights: {values}...",
        "You called `set_weights(weights)` on layer '{layer}' with a weight list of length "
        "{count}, but the layer was expecting {expected} weights.",
    ),
    "weight_shape": (
        ArgumentError,
        "Layer weight shape {wanted:list} not compatible with provided weight shape {shape:list}",
        "Layer {layer} weight shape {wanted} is not compatible with provided weight shape {shape}.",
    ),
    "weight_repeated": (
        ArgumentError, "Duplicate weight name {name} for layer {layer}", ""),
    "weights_while_fitting": (
        StateError,
        "setWeights cannot be called while fit() is running; await the fit first.",
        "set_weights cannot be called while fit() is running.",
    ),
    "count_unbuilt": (
        StateError,
        "You tried to call countParams() on {layer}, but the layer is not built yet. Build it "
        "first by calling build(batchInputShape).",
        "You tried to call `count_params` on layer '{layer}', but the layer isn't built. You can "
        "build it manually via: `layer.build(input_shape)`.",
    ),
    "no_output": (ArgumentError, "Layer {layer} has no inbound nodes.",
                  "The layer {layer} has never been called and thus has no defined output."),
    "no_output_shape": (
        StateError,
        "The layer has never been called and thus has no defined output shape.",
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
        UsageError,
        "model.add takes a layer, such as tf.layers.dense({{'units': 1}}), but got {value!r}.",
        "Only instances of `keras.Layer` can be added to a Sequential model. Received: {value!r}",
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
        UsageError,
        "There are no layers in the model.",
        "There are no layers in the model.",
    ),
    # compile
    "not_compiled": (
        StateError,
        "The model needs to be compiled before being used.",
        "You must call `compile()` before calling `fit()`.",
    ),
    "no_optimizer": (
        ArgumentError,
        "compile needs an optimizer: write {{'optimizer': 'sgd', 'loss': …}}. (tfjs fails here "
        "with TypeError: Cannot read properties of undefined (reading 'minimize').)",
        "",
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
    "no_data_expected": (
        ArgumentError, "Error when checking model {role}: expected no data.",
        "The model takes no {role}s."),
    "no_data": (
        ArgumentError,
        'No data provided for "{names[0]}". Need data for each key in: {names:list}', ""),
    "predict_nothing": (
        ArgumentError,
        "Error when checking model : the Array of Tensors that you are passing to your model is "
        "not the size the model expected. Expected to see {count} Tensor(s), but instead got 0 "
        "Tensors(s).",
        "",
    ),
    "data_missing": (
        ArgumentError,
        'No data provided for "{name}". Need data for each key in: {names:list}',
        "Missing data for {role} \"{name}\". You passed a data dictionary without this key. "
        "Expected the following keys: {names}",
    ),
    "data_count": (
        ArgumentError,
        "Error when checking model {role}: the Array of Tensors that you are passing to your model "
        "is not the size the model expected. Expected to see {expected} Tensor(s), but instead got "
        "{got} Tensors(s).",
        "The model has {expected} {role}(s) ({names}), but {got} were passed.",
    ),
    "data_single": (
        ArgumentError,
        "The model expects {expected} {role} Tensors, but only received one Tensor. Found: Tensor "
        "with shape {shape:list}",
        "The model has {expected} {role}s ({names}), but one array of shape {shape} was passed.",
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
    # fit
    "already_fitting": (
        StateError,
        "Cannot start training because another fit() call is ongoing.",
        "Cannot start training because another fit() call of this model is ongoing.",
    ),
    "batch_size": (
        ArgumentError,
        "batchSize is required to be a positive integer, but got {value}",
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
        "{count} elements or an object with the outputs' names as keys.",
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
    return row[0](_WRITER.format(row[_FACES[face]], **values))


class _Writer(Formatter):
    def format_field(self, value, spec):
        if spec == "json":
            return json(value)
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
