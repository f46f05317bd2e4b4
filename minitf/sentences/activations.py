"""What goes wrong with activations that are layers."""

from minitf.errors import ArgumentError

SENTENCES = {
    "elu_alpha": (
        ArgumentError,
        "Non-default alpha value ({alpha}) is not supported by the ELU layer yet.", ""),
    "clip_bounds": (
        ArgumentError, "Error in clip: min (0) must be less than or equal to max ({largest}).", ""),
    "softmax_axis": (
        ArgumentError,
        "Softmax along a non-last dimension is not yet supported. Logits was rank {rank} and dim "
        "was {axis}", ""),
    "softmax_mask_rank": (
        ArgumentError, "",
        "The `mask` must be broadcastable to `inputs` and must not have more dimensions. Received: "
        "inputs.shape={shape}, mask.shape={mask}"),
    "softmax_mask_shape": (
        ArgumentError, "",
        "The `mask` must be broadcastable to `inputs`. Each mask dimension must be 1 or match the "
        "corresponding input dimension. Received: inputs.shape={shape}, mask.shape={mask}"),
    "shared_axes": (
        ArgumentError,
        "Expected sharedAxes to be a number or an array of numbers, but got {axes}", ""),
    "relu_max": (
        ArgumentError, "",
        "max_value of a ReLU layer cannot be a negative value. Received: max_value={value}"),
    "relu_slope": (
        ArgumentError, "",
        "negative_slope of a ReLU layer cannot be None or a negative value. Received: "
        "negative_slope={value}"),
    "relu_threshold": (
        ArgumentError, "",
        "threshold of a ReLU layer cannot be None or a negative value. Received: "
        "threshold={value}"),
    "leaky_slope": (
        ArgumentError, "",
        "The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected "
        "a float. Received: negative_slope={value}"),
    "leaky_alpha": (
        UserWarning, "", "Argument `alpha` is deprecated. Use `negative_slope` instead."),
}
