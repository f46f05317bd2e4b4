"""What goes wrong with cropping, padding, resizing and encoding."""

from minitf.errors import ArgumentError, UsageError

SENTENCES = {
    "edges": (
        ArgumentError,
        "{layer}: {key} is a number, [rows, columns] or [[top, bottom], [left, right]], whole "
        "numbers not below 0, but got {value:json}. (tfjs takes what it gets and computes "
        "nonsense, silently.)", ""),
    "cropping_too_much": (
        ArgumentError,
        "{layer}: cropping {cropping:json} takes away more than the input has: its axis {axis} "
        "has size {size}. (tfjs goes on with a wrong shape, silently.)", ""),
    "slice_size": (
        ArgumentError,
        "Negative size values should be exactly -1 but got {size} for the slice() size at index "
        "{axis}.", ""),
    "padding_length": (
        ArgumentError,
        "ZeroPadding2D expects {what}padding to be a length-2 array, but received a "
        "length-{count} array.", ""),
    "unknown_format": (
        ArgumentError,
        "Unknown data format: {format}. Supported data formats are 'channelsLast' and "
        "'channelsFirst.", ""),
    "up_sampling_size": (
        ArgumentError,
        "{layer}: size is a list of two whole numbers, [rows, columns], but got {size:json}. "
        "(tfjs makes a tensor with a shape of NaN, silently.)", ""),
    "two_pairs": (
        ArgumentError, "", "`{key}` should have two elements. Received: {key}={value}."),
    "three_pairs": (ArgumentError, "", "`{key}` should have 3 elements. Received: {value}."),
    "negative_edge": (
        ArgumentError, "", "`{key}` cannot be negative. Received: {key}={value}."),
    "not_edges_2": (
        ArgumentError, "",
        "`{key}` should be either an int, a tuple of 2 ints (symmetric_height_crop, "
        "symmetric_width_crop), or a tuple of 2 tuples of 2 ints ((top_crop, bottom_crop), "
        "(left_crop, right_crop)). Received: {key}={value}."),
    "not_edges_3": (
        ArgumentError, "",
        "`{key}` should be either an int, a tuple of 3 ints (symmetric_dim1_{word}, "
        "symmetric_dim2_{word}, symmetric_dim3_{word}), or a tuple of 3 tuples of 2 ints "
        "((left_dim1_{word}, right_dim1_{word}), (left_dim2_{word}, right_dim2_{word}), "
        "(left_dim3_{word}, right_dim2_{word})). Received: {received}."),
    "cropping_1": (
        ArgumentError, "",
        "`cropping` parameter of `Cropping1D` layer must be smaller than the input length. "
        "Received: {key}={shape}, cropping={cropping}"),
    "cropping_more": (
        ArgumentError, "",
        "Values in `cropping` argument should be smaller than the corresponding spatial dimension "
        "of the input. Received: {key}={shape}, cropping={cropping}"),
    "up_sampling_type": (
        UsageError, "", "Expected an integer value for `size`, got {type}."),
    "up_sampling_zero": (
        ArgumentError, "", "Argument `size` should be a positive integer. Received: size={size}"),
    "crop_rank": (
        ArgumentError, "Error in cropAndResize: image must be rank 4,but got rank {rank}.", ""),
    "resize_rank": (
        ArgumentError, "Error in {function}: x must be rank 3 or 4, but got rank {rank}.", ""),
    "resize_size": (
        ArgumentError, "Error in {function}: new shape must 2D, but got shape {size:list}.", ""),
    "resize_dtype": (
        ArgumentError, "`images` must have `int32` or `float32` as dtype", ""),
    "resize_both": (
        ArgumentError,
        "Error in {function}: If halfPixelCenters is true, alignCorners must be false.", ""),
    "bilinear_slope": (
        ArgumentError,
        "Error in gradient for op ResizeBilinear. The gradient of input 'images' has shape "
        "'{got:list}', which does not match the shape of the input '{shape:list}'", ""),
    "interpolation": (
        ArgumentError, "Invalid interpolation parameter: {interpolation} is not implemented", ""),
    "image_size": (
        ArgumentError,
        "{layer}: {key} is a positive whole number, but got {value:json}. (tfjs makes a tensor "
        "with a shape of NaN, silently.)", ""),
    "rescaling_nothing": (
        ArgumentError,
        "Argument 'b' passed to '{function}' must be a Tensor or TensorLike, but got 'null'",
        "None is not a valid value for jnp.array"),
    "rescaling_text": (
        ArgumentError,
        "Argument 'b' passed to '{function}' must be numeric tensor, but got string tensor", ""),
    "count_weights": (
        ArgumentError,
        "countWeights is not used when outputMode !== count.\n"
        "              Received countWeights={value}",
        "`count_weights` is not used when `output_mode` is not `'count'`. Received "
        "`count_weights={value}`."),
    "no_tokens": (
        ArgumentError,
        "Argument 'a' passed to 'greater' must be a Tensor or TensorLike, but got 'null'",
        "num_tokens must be set to use this layer. If the number of tokens is not known "
        "beforehand, use the IntegerLookup layer instead."),
    "tokens": (
        ArgumentError,
        "Input values must be between 0 < values <= numTokens with numTokens={count}",
        "`num_tokens` must be >= 1. Received: num_tokens={count}."),
    "output_mode": (ArgumentError, "", "Unknown arg for output_mode: {mode}"),
    "encoding_rank": (
        ArgumentError,
        "When outputMode is not int, maximum output rank is 2 Received outputMode {mode} and "
        "input shape {shape:list} which would result in output rank {rank}.", ""),
    "width_factor": (
        ArgumentError,
        "Invalid factor: {factor}. Must be positive number or tuple of 2 numbers", ""),
    "width_below": (
        ArgumentError, "factor must have values larger than -1. Got: {factor:list}", ""),
    "width_reversed": (
        ArgumentError,
        "factor cannot have upper bound less than lower bound.\n"
        "        Got upper bound: {high}.\n        Got lower bound: {low}\n      ", ""),
    "no_factor": (
        ArgumentError, "",
        "Layer {layer} does not take a `factor` argument. Received: factor={factor}"),
    "crop_shape": (
        ArgumentError, "",
        "`input_shape` must be a non-nested tuple or list of rank-1 with size 3 (unbatched) or 4 "
        "(batched). "),
    "images_rank": (
        ArgumentError, "",
        "Expected image tensor to have rank 3 (single image) or 4 (batch of images). Received: "
        "data.shape={shape}"),
    "resize_interpolation": (
        ArgumentError, "",
        "Invalid value for argument `interpolation`. Expected of one {known}. Received: "
        "interpolation={interpolation}"),
    "resize_fill": (
        ArgumentError, "",
        "Invalid value for argument `fill_mode`. Only `'constant'` is supported. Received: "
        "fill_mode={mode}"),
    "resize_aspects": (
        ArgumentError, "",
        "Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`."),
}
