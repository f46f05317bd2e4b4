"""What goes wrong with masks."""

from minitf.errors import ArgumentError, UsageError

SENTENCES = {
    "masking_unsupported": (
        UsageError,
        "Layer {layer} does not support masking, but was passed an inputMask.", ""),
    "mask_of_another": (
        ArgumentError,
        "{layer} has no masked input, but tfjs would hand it the mask of another branch of the "
        "model, silently: in tfjs a model's run passes the last mask on to whatever comes next. "
        "Mask this branch too (tf.layers.masking, maskZero), or make it a model of its own.", ""),
    "mask_destroyed": (
        UserWarning,
        "",
        "Layer '{layer}' (of type {kind}) was passed an input with a mask attached to it. "
        "However, this layer does not support masking and will therefore destroy the mask "
        "information. Downstream layers will not see the mask."),
    "mask_not_a_list": (
        ArgumentError,
        "`mask` should be an Array",
        "`mask` should be a list. Received: mask={mask}"),
    "masked_input_not_a_list": (
        ArgumentError,
        "`inputs` should be an Array",
        "`inputs` should be a list. Received: inputs={inputs}"),
    "mask_lengths": (
        ArgumentError,
        "The Array 'inputs' and 'mask' are expected to have the same length, but have different "
        "lengths ({count} vs {masks})",
        "The lists `inputs` and `mask` should have the same length. Received: inputs={inputs} of "
        "length {count}, and mask={mask} of length {masks}"),
    "mask_of_null": (
        ArgumentError,
        "Argument '{argument}' passed to 'logicalAnd' must be a Tensor or TensorLike, but got "
        "'null'", ""),
    "concatenate_mask_not_a_list": (
        ArgumentError,
        "`mask` should be an array for Concatenate",
        "`mask` should be a list. Received mask={mask}"),
    "concatenate_input_not_a_list": (
        ArgumentError,
        "`inputs` should be an array for Concatenate",
        "`inputs` should be a list. Received: inputs={inputs}"),
    "concatenate_mask_lengths": (
        ArgumentError,
        "Mismatch in the length of mask ({masks}) and the legnth of inputs ({count})",
        "The lists `inputs` and `mask` should have the same length. Received: inputs={inputs} of "
        "length {count}, and mask={mask} of length {masks}"),
}
