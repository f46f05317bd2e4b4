"""What goes wrong with sizes of windows, strides, croppings and paddings."""

from minitf.errors import ArgumentError

SENTENCES = {
    "tuple_of_integers": (
        ArgumentError, "",
        "The `{key}` argument must be a tuple of {count} integers. Received {key}={value}{more}"),
    "single_number": (
        ArgumentError,
        "{key} for 1D convolutional layer must be a number or an Array of a single number, but "
        "received {value:json}", ""),
    "strides_length": (
        ArgumentError,
        "If the strides property of a {rank}D pooling layer is an Array, it is expected to have a "
        "length of {rank}, but received length {count}.", ""),
    "window_length": (
        ArgumentError,
        "{layer}: poolSize takes one number or {rank} of them, but got {value:json}. (tfjs reads "
        "the first {rank} of more, and computes nonsense with less, silently.)", ""),
    "no_sizes": (ArgumentError, "{key} is unexpectedly an empty array.", ""),
    "size_not_positive": (
        ArgumentError,
        "Expected element {place} of {key} to be a positive integer, but got {value:json}.", ""),
    "average_of_integers": (
        ArgumentError,
        "Argument 'x' passed to '{function}' must be float32 tensor, but got {dtype} tensor", ""),
    "negative_shape": (
        ArgumentError,
        "Tensor must have a shape comprised of positive integers but got shape {shape:json}.", ""),
    "no_windows": (
        ArgumentError, "",
        "Computed output size would be zero or negative. Received: `inputs.shape={shape:array}`, "
        "`pool_size={window:array}`, `strides={strides}`, `padding={padding}`."),
    "padding_of_windows": (
        ArgumentError, "", "Invalid padding '{padding}', must be 'same' or 'valid'."),
    "padding_of_pools": (
        ArgumentError, "",
        "Argument `padding` must be either 'valid' or 'same'. Received: padding={padding}"),
}
