"""How the weights of samples meet the samples' values: which axes belong together, and means.

Source: squeeze_or_expand_to_same_rank, reduce_weighted_values and reduce_to_samplewise_values of
Keras 3.15.
"""

import numpy as np

from minitf.errors import ArgumentError


def lined_up(values_shape, weights_shape):
    """The two shapes, of one rank where a last axis of 1 is all that they differ by."""
    a, b = len(values_shape), len(weights_shape)
    if a == b + 1 and values_shape[-1] == 1:
        return (values_shape, (*weights_shape, 1)) if b == 1 else (values_shape[:-1], weights_shape)
    if b == a + 1 and weights_shape[-1] == 1:
        return ((*values_shape, 1), weights_shape) if a == 1 else (values_shape, weights_shape[:-1])
    return values_shape, weights_shape


def mismatch(values_shape, weights_shape):
    """The error for weights that do not fit the values."""
    hint = ""
    if len(weights_shape) < len(values_shape):
        hint = f". Write sample_weight with one weight for each step: shape {values_shape}."
    return ArgumentError("Incompatible shapes for broadcasting: "
                         f"shapes=[{values_shape}, {weights_shape}]{hint}")


def sample_means(values, weights=None, reduce=np.mean):
    """(one value a sample, one weight a sample), of arrays of any rank; weights may be None."""
    if weights is not None:
        ours, theirs = lined_up(values.shape, weights.shape)
        values, weights = values.reshape(ours), weights.reshape(theirs)
        rank = weights.ndim
        if values.ndim > rank:
            values = reduce(values, axis=tuple(range(rank, values.ndim)))
        try:
            weights = np.broadcast_to(weights, values.shape)
        except ValueError:
            raise mismatch(values.shape, weights.shape) from None
        values = values * weights
        if rank > 1:
            weights = reduce(weights, axis=tuple(range(1, rank)))
    if values.ndim > 1:
        values = reduce(values, axis=tuple(range(1, values.ndim)))
    return values, weights
