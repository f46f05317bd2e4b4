"""What goes wrong with convolutions."""

from minitf.errors import ArgumentError, UsageError

SENTENCES = {
    # Options.
    "kernel_size_missing": (ArgumentError, "required key 'kernelSize' not in config", ""),
    "kernel_size_type": (
        ArgumentError,
        "BaseConv expects config.kernelSize to be number or number[] with length 1, 2, or 3, but "
        "received {value:json}.", ""),
    "window_count": (
        ArgumentError,
        "The {key} argument must be an integer or tuple of {axes} integers. Received: {count} "
        "elements.",
        "The `{key}` argument must be a tuple of {axes} integers. Received {key}={value}"),
    "window_fraction": (
        ArgumentError,
        "The {key} argument must be an integer or tuple of {axes} integers. Received: {value:json} "
        "including a non-integer number {one:json}",
        "The `{key}` argument must be a tuple of {axes} integers. Received {key}={value}including "
        "element {one} of type {type}"),
    "window_sign": (
        ArgumentError,
        "{layer}: {key} takes positive integers, but got {value:json}. (tfjs goes on with them, "
        "and its results have no meaning.)",
        "The `{key}` argument must be a tuple of {axes} integers. Received {key}={value}, "
        "including values {wrong} that do not satisfy `value {wanted}`"),
    "filters_count": (
        ArgumentError,
        "Convolution layer expected config.filters to be a 'number' > 0 but got {filters:json}",
        "Invalid value for argument `filters`. Expected a strictly positive value. Received "
        "filters={filters}."),
    "filters_fraction": (
        ArgumentError,
        "Expected filters to be a positive integer, but got {filters:json}.", ""),
    "multiplier": (
        ArgumentError, "",
        "Invalid value for argument `depth_multiplier`. Expected a strictly positive value. "
        "Received depth_multiplier={multiplier}."),
    "padding_name": (
        ArgumentError, "",
        "The `padding` argument must be a list/tuple or one of {known}. Received: {padding}"),
    "padding_of_transposed": (
        ArgumentError,
        "{kind} currently supports only padding modes 'same' and 'valid', but received padding "
        "mode {padding}", ""),
    "padding_of_separable": (
        ArgumentError,
        "{kind} supports only padding modes: 'same' and 'valid', but received {padding:json}", ""),
    "padding_ignored": (
        ArgumentError,
        "{layer}: tf.layers.depthwiseConv2d has no padding '{padding}'. Write 'valid' or 'same'. "
        "(tfjs computes it as 'valid', silently.)", ""),
    "kernel_of_separable": (
        ArgumentError,
        "Fields kernelInitializer, kernelRegularizer and kernelConstraint are invalid for "
        "SeparableConv2D. Use depthwiseInitializer, depthwiseRegularizer, depthwiseConstraint, "
        "pointwiseInitializer, pointwiseRegularizer and pointwiseConstraint instead.", ""),
    "pointwise_initializer": (
        ArgumentError,
        "{layer}: write the same initializer as depthwiseInitializer and as pointwiseInitializer. "
        "(tfjs starts both kernels from depthwiseInitializer and doesn't read the other, "
        "silently.)", ""),
    "dilation_ignored": (
        ArgumentError,
        "{layer}: tfjs has no dilationRate for this layer: leave it away. (tfjs ignores it, "
        "silently.)", ""),
    "groups": (
        ArgumentError, "",
        "The number of groups must be a positive integer. Received: groups={groups}."),
    "groups_of_filters": (
        ArgumentError, "",
        "The number of filters must be evenly divisible by the number of groups. Received: "
        "groups={groups}, filters={filters}."),
    "groups_of_channels": (
        ArgumentError, "",
        "The number of input channels must be evenly divisible by the number of groups. Received "
        "groups={groups}, but the input has {channels} channels (full input shape is {shape})."),
    "strides_and_dilation": (
        ArgumentError,
        "Error in {operation}: Either {strides_word} or {dilations_word} must be 1. Got "
        "{strides_word} {strides:list} and {dilations_word} '{dilations:list}'",
        "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
        "strides={strides} and dilation_rate={dilations}"),
    "output_padding": (
        ArgumentError, "",
        "`output_padding` must be strictly less than `strides` for all dimensions. At dimension "
        "{axis}, `output_padding` is {more} but `strides` is {stride}. Received: "
        "output_padding={output_padding}, strides={strides}"),
    # Inputs.
    "channels_unknown": (
        (ArgumentError, UsageError),
        "The channel dimension of the input should be defined. Found null",
        "unsupported operand type(s) for %: 'NoneType' and 'int'"),
    "channels_unknown_transposed": (
        ArgumentError, "The channel dimension of the inputs should be defined. Found `None`.", ""),
    "channels_unknown_depthwise": (
        ArgumentError,
        "The channel dimension of the inputs to DepthwiseConv2D should be defined, but is not "
        "(null).", ""),
    "channels_unknown_separable": (
        ArgumentError,
        "The channel dimension of the inputs should be defined, but found null", ""),
    "rank_of_depthwise": (
        ArgumentError,
        "Inputs to DepthwiseConv2D should have rank 4. Received input shape: {shape:json}.", ""),
    "larger_rank_of_first": (
        ArgumentError,
        "Error in transpose: rank of input {rank} must match length of perm 0,2,3,1.", ""),
    "larger_rank_of_depthwise": (
        ArgumentError,
        "Input for depthwiseConv2d is required to be 4-D, but is instead {rank}-D", ""),
    "rank_of_separable": (
        ArgumentError,
        "Inputs to SeparableConv2D should have rank 4, but received input shape: {shape:json}", ""),
    "channels_of_depthwise": (
        ArgumentError,
        "Error in depthwiseConv2d: number of input channels ({channels}) must match the "
        "inChannels dimension in filter {expected}.", ""),
    "rank_of_convolution": (
        ArgumentError, "",
        "Kernel shape must have the same length as input, but received kernel of shape {kernel} "
        "and input of shape {shape}."),
    "window_too_large": (
        ArgumentError,
        "{layer}: the window ({window:list}) is larger than the input ({sizes:list}): nothing is "
        "left. Use a smaller kernelSize, or padding: 'same'. (tfjs goes on with an empty or "
        "impossible shape.)",
        "Computed output size would be zero or negative. Received `inputs shape={shape}`, "
        "`kernel shape={kernel}`, `dilation_rate={dilations}`, `strides={strides}`, "
        "`padding={padding}`."),
    "impossible_shape": (
        ArgumentError,
        "Tensor must have a shape comprised of positive integers but got shape [{shape:list}].",
        ""),
    "float32_only": (
        ArgumentError,
        "Argument 'x' passed to '{operation}' must be float32 tensor, but got {dtype} tensor", ""),
    "causal": (
        ArgumentError,
        "The support for CAUSAL padding mode in {operation} is not implemented yet.", ""),
    "channels_first_steps": (
        ArgumentError,
        "{layer}: tf.layers.conv1d with dataFormat 'channelsFirst' gives its output with the "
        "channels last, against its own outputShape. Transpose the input and leave dataFormat "
        "away. (tfjs does so silently.)", ""),
    "bias_on_wrong_axis": (
        ArgumentError,
        "{layer}: tf.layers.separableConv2d with dataFormat 'channelsFirst' adds the bias along "
        "the wrong axis. Write useBias: false, or transpose the input. (tfjs does so silently "
        "where the sizes happen to fit.)", ""),
    "bias_broadcast": (
        ArgumentError,
        "Operands could not be broadcast together with shapes {left:list} and {right:list}.", ""),
    # Gradients.
    "gradient_of_dilated": (
        ArgumentError,
        "Error in gradient of {operation}: dilation rates greater than 1 are not yet supported in "
        "gradients. Got dilations '{dilations:list}'", ""),
    "gradient_of_dilated_depthwise": (
        ArgumentError,
        "Error in gradient of depthwiseConv2dNative: dilation rates greater than 1 are not yet "
        "supported. Got dilations '{dilations:list}'", ""),
    "gradient_of_conv3d_transpose": (
        ArgumentError,
        "Cannot compute gradient: gradient function not found for Conv3DBackpropInputV2.", ""),
}
