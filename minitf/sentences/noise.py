"""What goes wrong with layers of noise."""

from minitf.errors import ArgumentError, UsageError

SENTENCES = {
    "unexpected_keyword": (
        UsageError, "", "{kind}.__init__() got an unexpected keyword argument '{key}'{hint}"),
    "noise_range": (
        ArgumentError, "",
        "Invalid value received for argument `{key}`. Expected a float value between 0 and 1. "
        "Received: {key}={value}"),
    "noise_shape_text": (
        ArgumentError, "",
        "Invalid value received for argument `noise_shape`. Expected a tuple or list of integers. "
        "Received: noise_shape={value}"),
    "noise_shape_kind": (
        ArgumentError, "",
        "Invalid value received for argument `noise_shape`. Expected an iterable of integers "
        "(e.g., a tuple or list). Received: noise_shape={value}"),
    "noise_shape_element": (
        ArgumentError, "",
        "Invalid value received for argument `noise_shape`. Expected all elements to be integers "
        "or None. Received element at index {index}: {size} (type: {kind})"),
    "noise_shape_size": (
        ArgumentError, "",
        "Invalid value received for argument `noise_shape`. Expected all dimensions to be positive "
        "integers or None. Received negative or zero value at index {index}: {size}"),
}
