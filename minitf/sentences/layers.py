"""What goes wrong with layers and initializers."""

from minitf.errors import ArgumentError

SENTENCES = {
    "mixed_inputs": (
        ArgumentError,
        "Arguments to apply() must be all SymbolicTensors or all Tensors",
        "Layer {layer} was called on a mix of symbolic and concrete tensors; pass either only "
        "symbolic ones (from keras.Input) or only concrete ones.",
    ),
    "wrong_exact_rank": (
        ArgumentError,
        "Input {index} is incompatible with layer {layer}: expected {rule}={expected}, "
        "found ndim={got}",
        "Input {index} with name 'None' of layer '{layer}' is incompatible with the layer: "
        "expected {rule}={expected}, found ndim={got}. Full shape received: {shape}",
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
    "declared_shape": (
        ArgumentError,
        "{layer}: computeOutputShape says {declared:json}, but call returned a tensor of shape "
        "{got:json}. Write in computeOutputShape what call computes. (tfjs goes on with the wrong "
        "shape, silently.)",
        "Layer {layer}: compute_output_shape says {declared}, but call returned a tensor of shape "
        "{got}. Return from compute_output_shape what call computes.",
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
}
