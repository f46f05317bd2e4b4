"""What goes wrong with recurrent layers, their cells, and the wrappers of layers."""

from minitf.errors import ArgumentError, StateError, UsageError

SENTENCES = {
    "cell_inputs": (
        ArgumentError,
        "{cell} expects {expected} input Tensors{what}, got {count}.",
        "{cell} expects {expected} tensors, an input and its states. Received: {count}",
    ),
    "one_shape": (ArgumentError, "Expected exactly 1 Shape; got {count}", ""),
    "reset_after": (
        ArgumentError, "GRUCell does not support reset_after parameter set to true.", ""),
    "no_cell": (
        ArgumentError,
        "cell property is missing for the constructor of RNN.", ""),
    "not_a_cell": (
        ArgumentError,
        "The RNN cell should have an attribute `stateSize` (tuple of integers, one integer per "
        "RNN state).",
        "Argument `cell` should have a `call` method. Received: cell={cell}",
    ),
    "no_state_size": (
        ArgumentError,
        "The RNN cell should have an attribute `stateSize` (tuple of integers, one integer per "
        "RNN state).",
        "The RNN cell should have a `state_size` attribute (single integer or list of integers, "
        "one integer per RNN state). Received: cell={cell}",
    ),
    "state_size_kind": (
        ArgumentError, "",
        "state_size must be an integer, or a list/tuple of integers (one for each state tensor).",
    ),
    "not_a_list_of_cells": (
        ArgumentError,
        "stackedRNNCells takes a list of cells: write {{'cells': [cell, …]}}. Got {value:json}.",
        "StackedRNNCells takes a list of cells. Received: {value}",
    ),
    "cell_without_call": (
        ArgumentError, "stackedRNNCells takes cells in its list, but got {cell}.",
        "All cells must have a `call` method. Received cell without a `call` method: {cell}"),
    "cell_without_state_size": (
        ArgumentError, "",
        "All cells must have a `state_size` attribute. Received cell without a `state_size`: "
        "{cell}"),
    "state_count": (
        ArgumentError,
        "RNN Layer has {expected} state(s) but was passed {count} initial state(s).",
        "initial_state must hold {expected} state(s), as the cell has. Received: {count}",
    ),
    "two_initial_states": (
        ArgumentError,
        "When inputs is an array, neither initialState or constants should be provided", ""),
    "no_constants": (
        ArgumentError, "Constants support is not implemented in RNN yet.", ""),
    "initial_state_sizes": (
        ArgumentError,
        "An initialState was passed that is not compatible with cell.stateSize. Received "
        "stateSpec={specs}; However cell.stateSize is {sizes}", ""),
    "forgotten_initial_state": (
        ArgumentError,
        "{layer}: an initialState of tensors with values is forgotten by a graph. Give it as a "
        "symbolic tensor (tf.input), or compute with layer.apply on tensors. (tfjs forgets it "
        "silently.)", ""),
    "stateful_batch": (
        ArgumentError,
        "If an RNN is stateful, it needs to know its batch size. Specify the batch size of your "
        "input tensors: \n- If using a Sequential model, specify the batch size by passing a "
        "`batchInputShape` option to your first layer.\n- If using the functional API, specify "
        "the batch size by passing a `batchShape` option to your Input layer.",
        "When using `stateful=True` in a RNN, the batch size must be static. Found dynamic batch "
        "size: sequence.shape={shape}",
    ),
    "stateful_batch_size": (
        ArgumentError, "",
        "If an RNN is stateful, the batch size of the input sequences must be the same as the "
        "batch size of the initial state. \n- Expected batch size: {expected}\n- Received batch "
        "size: {got}"),
    "reset_stateless": (
        (StateError, AttributeError),
        "Cannot call resetStates() on an RNN Layer that is not stateful.",
        "Layer must be stateful."),
    "reset_state_count": (
        ArgumentError,
        "Layer {layer} expects {expected} state(s), but it received {count} state value(s). Input "
        "received: {states}", ""),
    "reset_state_shape": (
        ArgumentError,
        "State {index} is incompatible with layer {layer}: expected shape={wanted:list}, received "
        "shape={shape:list}", ""),
    "wrong_shape": (
        ArgumentError,
        "Input {index} is incompatible with layer {layer}: expected shape={expected:list}, found "
        "shape={shape:list}.", ""),
    "units": (
        ArgumentError, "",
        "Received an invalid value for argument `units`, expected a positive integer, got "
        "{units}."),
    "use_cudnn": (
        ArgumentError, "",
        "Invalid valid received for argument `use_cudnn`. Expected one of {{'auto', True, False}}. "
        "Received: use_cudnn={value}"),
    "cudnn_wanted": (
        ArgumentError, "",
        "use_cudnn=True was specified, but cuDNN is not supported for this layer configuration "
        "with this backend. Pass use_cudnn='auto' to fallback to a non-cuDNN implementation."),
    "tfjs_ignores": (
        ArgumentError,
        "{layer}: tfjs ignores {key} here, silently. {instead}", ""),
    # wrappers
    "no_layer_within": (
        ArgumentError,
        "{wrapper}: write {{'layer': layer}}, with a layer. Got {value:json}.",
        "Please initialize `{wrapper}` layer with a `keras.layers.Layer` instance. Received: "
        "{value}",
    ),
    "too_few_axes": (
        ArgumentError,
        "TimeDistributed layer expects an input shape >= 3D, but received input shape "
        "{shape:json}",
        "`TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, "
        "received: {shape}",
    ),
    "no_backward_layer": (
        ArgumentError, "",
        "`backward_layer` need to be a `keras.layers.Layer` instance. Received: {value}"),
    "merge_mode": (
        ArgumentError, "",
        "Invalid merge mode. Received: {value}. Merge mode should be one of "
        '{{"sum", "mul", "ave", "concat", None}}'),
    "same_direction": (
        ArgumentError, "",
        "Forward layer and backward layer should have different `go_backwards` value. Received: "
        "forward_layer.go_backwards {forward}, backward_layer.go_backwards={backward}"),
    "unlike_directions": (
        ArgumentError, "",
        "Forward layer and backward layer are expected to have the same value for attribute "
        '"{key}", got "{forward}" for forward layer and "{backward}" for backward layer'),
    "odd_states": (
        ArgumentError,
        "When passing `initialState` to a Bidrectional RNN, the state should be an Array "
        "containing the states of the underlying RNNs.", ""),
    "weights_of_both": (
        ArgumentError, "weights support is not implemented for Bidirectional layer yet.", ""),
    "mask_of_steps": (
        ArgumentError, "",
        "The `mask` passed to the `TimeDistributed` layer has a shape {mask} that is incompatible "
        "with the input shape {shape}. The first two dimensions of the mask (batch size and "
        "timesteps) must match the input's first two dimensions. Expected mask shape prefix: "
        "{prefix}."),
    "mask_rank": (
        ArgumentError, "",
        "The `mask` passed to the `TimeDistributed` layer must be at least 2D (e.g., `(batch_size, "
        "timesteps)`), but it has {rank} dimension(s) with shape {shape}."),
    "rnn_both_ways": (
        UsageError,
        "layer: Improper config format: {config:json}.\n'className' and 'config' must set. (tfjs's "
        "bidirectional copies simpleRNN, gru and lstm; it fails on an rnn of cells.)", ""),
    # images
    "positive_integer": (
        ArgumentError, "Expected {key} to be a positive integer, but got {value:json}.", ""),
    "unrolled_images": (
        ArgumentError, "Unrolling is not possible with convolutional RNNs.", ""),
    "images_with_states": (
        ArgumentError,
        "{layer}: tfjs cannot take symbolic states for images; give initialState with tensors: "
        "layer.apply(x, {{'initialState': [h, c]}}). (tfjs fails with an error about 'length'.)",
        ""),
    "channels_of_cell": (
        ArgumentError,
        "The channel dimension of the input should be defined. Found null",
        "The channel dimension of the inputs (last axis) should be defined. Found None. Full "
        "input shape received: input_shape={shape}"),
    "images_of_unknown_size": (
        ArgumentError, "",
        "ConvLSTM layers only support static input shapes for the spatial dimension. Received "
        "invalid input shape: input_shape={shape}"),
    "padding_of_cell": (
        ArgumentError, "",
        "The `padding` argument must be a list/tuple or one of {{'same', 'valid'}}. Received: "
        "{padding}"),
    "empty_images": (
        ArgumentError, "",
        "The convolution operation resulted in an empty output. This can happen if the input is "
        "too small for the given kernel size, strides, dilation rate, and padding mode. Please "
        "check the input shape and convolution parameters."),
    "strides_and_dilation_of_cell": (
        ArgumentError, "",
        "Specifying `strides > 1` is not compatible with `dilation_rate > 1`. Please provide "
        "`strides=1` or `dilation_rate=1`. Received: strides={strides} and "
        "dilation_rate={dilations}"),
}
