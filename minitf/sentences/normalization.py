"""What goes wrong with normalisation."""

from minitf.errors import ArgumentError, UsageError

SENTENCES = {
    "axis_undefined": (
        ArgumentError,
        "Axis {axis} of input tensor should have a defined dimension but the layer received an "
        "input with shape {shape:json}.",
        "Axis {axis} of input tensor should have a defined dimension but the layer received an "
        "input with shape {shape}."),
    "axis_out_of_bounds": (
        ArgumentError, "",
        "Axis {axis} is out of bounds for input shape {shape}. Received: axis={given}"),
    "unit_axis_out_of_bounds": (
        ArgumentError, "", "Axis {given} is out of bounds for input shape {shape}."),
    "synchronized": (
        ArgumentError, "",
        "Argument synchronized=True is only supported with the TensorFlow backend."),
    "batch_mask": (
        ArgumentError, "",
        "The mask provided should be one dimension less than the inputs. Received: "
        "mask.shape={mask}, inputs.shape={shape}"),
    "channels_not_last": (
        ArgumentError,
        "{layer}: axis {axis} is not the last one. tfjs on cpu and wasm then takes the moments of "
        "the wrong channels, silently, and its training fails. Move the channels to the end "
        "(tf.layers.permute) and leave axis out.", ""),
    "normalization_rank": (
        ArgumentError,
        "batchNormalization is not implemented for array of rank {rank} yet", ""),
    "axis_not_whole": (
        ArgumentError, "Expected axis to be an integer, but received {axis}", ""),
    "axes_not_whole": (
        ArgumentError, "Expected axis to be an array of integers, but received {axis:json}", ""),
    "axis_kind": (
        (ArgumentError, UsageError),
        "Expected axis to be an integer or an array of integers, but received {axis:json}",
        "Expected an int or a list/tuple of ints for the argument 'axis', but received: {axis!r}"),
    "unit_axis_kind": (
        UsageError, "",
        "Invalid value for `axis` argument: expected an int or a list/tuple of ints. Received: "
        "axis={axis}"),
    "axis_invalid": (ArgumentError, "Invalid axis: {axis}", ""),
    "axes_repeated": (ArgumentError, "Found duplicate axes in: {axis:list}",
                      "duplicate value in 'axis': {axis}"),
    "axis_of_array": (
        ArgumentError, "", "axis {axis} is out of bounds for array of dimension {rank}"),
    "rms_scaling": (
        UserWarning, "",
        "You passed `rms_scaling=True`, which is deprecated. This argument incorrectly scales the "
        "input by the variance, not the root mean square. To correctly use RMS Normalization, "
        "please use `keras.layers.RMSNormalization` instead."),
    "group_count": (
        ArgumentError, "",
        "Received an invalid value for argument `groups`, expected a positive integer (or `-1` "
        "for instance normalization). Received: groups={groups}"),
    "too_many_groups": (
        ArgumentError, "",
        "Number of groups ({groups}) cannot be more than the number of channels ({size})."),
    "uneven_groups": (
        ArgumentError, "",
        "Number of groups ({groups}) must be a multiple of the number of channels ({size})."),
}
