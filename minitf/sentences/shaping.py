"""What goes wrong with layers that move or repeat."""

from minitf.errors import ArgumentError, UsageError

SENTENCES = {
    "permute_dims": (
        ArgumentError,
        "Invalid permutation `dims`: {dims:json} `dims` must contain consecutive integers starting "
        "from 1.",
        "Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must "
        "be consecutive and start from 1. Received dims={dims}"),
    "permute_without_dims": (
        ArgumentError,
        "Required configuration field `dims` is missing during Permute constructor call.", ""),
    "permute_no_list": (
        ArgumentError,
        "Permute constructor requires `dims` to be an Array, but received {dims} instead.", ""),
    "repeat_shape": (
        ArgumentError,
        "Tensor must have a shape comprised of positive integers but got shape [{shape:list}].",
        ""),
    "repeat_kind": (
        UsageError, "", "Expected an integer value for `n`, got {kind}."),
    "repeat_count": (
        ArgumentError, "", "Argument `n` should be a positive integer. Received: n={n}"),
}
