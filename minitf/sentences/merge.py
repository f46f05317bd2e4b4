"""What goes wrong with layers of several inputs."""

from minitf.errors import ArgumentError, UsageError

SENTENCES = {
    "subtract_count": (
        ArgumentError, "",
        "A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape={shape}"),
    "dot_count": (
        ArgumentError,
        "A `Dot` layer should be called on a list of exactly 2 inputs.",
        "A `Dot` layer should be called on a list of 2 inputs. Received: input_shape={shape}"),
    "dot_rank": (
        ArgumentError, "Dot layer does not support tensors of 4D or higher rank yet.", ""),
    "dot_sizes": (
        ArgumentError,
        "Dimension incompatibility: {left} !== {right}",
        "Incompatible input shapes: axis values {left} (at axis {axes[0]}) != {right} (at axis "
        "{axes[1]}). Full input shapes: {shapes[0]}, {shapes[1]}"),
    "dot_inner": (
        ArgumentError,
        "Error in matMul: inner shapes ({left}) and ({right}) of Tensors with shapes {a:list} and "
        "{b:list} and transposeA={turn_a} and transposeB={turn_b} must match.", ""),
    "dot_axes_type": (
        UsageError, "",
        "Invalid type for argument `axes`: it should be a list or an int. Received: axes={axes}"),
    "dot_axes_count": (
        ArgumentError, "",
        "Invalid format for argument `axes`: it should contain two elements. Received: "
        "axes={axes}"),
    "dot_axes_whole": (
        ArgumentError, "",
        "Invalid format for argument `axes`: list elements should be integers. Received: "
        "axes={axes}"),
    "dot_of_vectors": (
        ArgumentError, "",
        "Cannot do batch_dot on inputs with rank < 2. Received inputs with shapes {shapes[0]} and "
        "{shapes[1]}."),
    "dot_batches": (
        ArgumentError, "",
        "Cannot do batch_dot on inputs with different batch sizes. Received inputs with shapes "
        "{shapes[0]} and {shapes[1]}."),
    "dot_of_batch": (
        ArgumentError, "",
        "Cannot perform batch_dot over axis 0. If your inputs are not batched, add a dummy batch "
        "dimension to your inputs using keras.ops.expand_dims(x, 0)"),
}
