"""tf.unique, searchSorted, whereAsync, bincount and their like: find numbers and count them.

Those whose name ends in Async give a Promise.
"""

import numpy as np

from minitf.core import ops
from minitf.core.tensor import BOOL, FLOAT32, INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError
from minitf.tfjs.arguments import asynchronous, axes_of, check, operation, without_slope
from minitf.tfjs.tensor import comma


@operation("x: text")
def unique(x, axis=0):
    """{values, indices}: the different parts of x along an axis, and where each part is among
    them."""
    check(len(x.shape) > 0, "The input tensor must be at least 1D")
    axis = axes_of(axis, len(x.shape))[0]
    parts = np.moveaxis(x.array, axis, 0)
    if x.dtype == "string":  # as JavaScript joins the numbers of the bytes
        alike = [",".join(",".join(map(str, one)) for one in part)
                 for part in parts.reshape(len(parts), -1)]
    else:
        alike = np.where(np.isnan(parts), np.nan, parts) + 0.0  # -0 is 0, and a NaN like another
    numbers, firsts, indices = {}, [], np.zeros(len(parts), INT32)
    for i, part in enumerate(alike):
        key = part if x.dtype == "string" else part.tobytes()
        indices[i] = numbers.setdefault(key, len(numbers))
        if len(numbers) > len(firsts):
            firsts.append(i)
    values = np.take(x.array, np.array(firsts, np.intp), axis=axis)
    return {"values": without_slope("Unique", values, x), "indices": CoreTensor(indices)}


def _searched(sortedSequence, values, side):
    count = sortedSequence.shape[-1]
    rows = sortedSequence.array.reshape(-1, count)
    wanted = values.array.reshape(-1, values.shape[-1])
    check(len(rows) == len(wanted),
           "Leading dimension of 'sortedSequence' and 'values' must match.")
    found = np.array([np.searchsorted(row, one, side=side)
                      for row, one in zip(rows, wanted, strict=True)], INT32)
    return without_slope("SearchSorted", found.reshape(wanted.shape), sortedSequence, values)


@operation("sortedSequence", "values", chained=False)
def searchSorted(sortedSequence, values, side="left"):
    """Where in each sorted row each value belongs: before ('left') or after ('right') equals."""
    return _searched(sortedSequence, values, "left" if side == "left" else "right")


@operation("sortedSequence", "values", chained=False, called="searchSorted")
def lowerBound(sortedSequence, values):
    """Where in each sorted row each value belongs, before its equals."""
    return _searched(sortedSequence, values, "left")


@operation("sortedSequence", "values", chained=False, called="searchSorted")
def upperBound(sortedSequence, values):
    """Where in each sorted row each value belongs, after its equals."""
    return _searched(sortedSequence, values, "right")


# Counts


def _check_counted(name, x, weights, size, shape_of):
    check(x.dtype == "int32", f"Error in {name}: input dtype must be int32, but got {x.dtype}")
    check(name == "bincount" or len(x.shape) <= 2,
           f"Error in {name}: input must be at most rank 2, but got rank {len(x.shape)}.")
    check(size >= 0, f"size must be non-negative, but got {size}.")
    check(weights.array.size in (0, x.array.size),
           f"Error in {name}: weights must have the same {shape_of[0]}0-length, but got "
           f"{shape_of[1]} shape: {comma(x.shape)}, weights shape: {comma(weights.shape)}.")
    if (x.array < 0).any():
        raise ArgumentError("Input x must be non-negative!")


def _counts(numbers, weights, size, dtype):
    counted = np.zeros(int(size), np.float64)
    inside = numbers < size
    np.add.at(counted, numbers[inside], weights[inside] if weights.size else 1)
    return counted.astype(dtype)


@operation("x: complex", "weights", chained=False)
def bincount(x, weights, size):
    """How often (or with which weight) each of the numbers 0 … size - 1 occurs in x, int32."""
    _check_counted("bincount", x, weights, size, ("size as input or", "input"))
    counted = _counts(x.array.ravel(), weights.array.ravel(), size, weights.array.dtype)
    return without_slope("Bincount", counted, x, weights)


@operation("x: complex", "weights", chained=False)
def denseBincount(x, weights, size, binaryOutput=False):
    """bincount of a row or of each row of a matrix; binaryOutput: whether, not how often."""
    _check_counted("denseBincount", x, weights, size, ("shape as x or ", "x"))
    if len(x.shape) == 0:
        raise ArgumentError("Error in denseBincount: input must be at most rank 2, but got rank0.")
    if len(x.shape) == 1:
        counted = _counts(x.array, weights.array.ravel(), size, weights.array.dtype)
        return without_slope("DenseBincount", counted, x, weights)
    given = weights.array.reshape(x.shape) if weights.array.size else np.zeros((len(x.array), 0))
    rows = [_counts(row, one, size, weights.array.dtype)
            for row, one in zip(x.array, given, strict=True)]
    counted = np.array(rows, weights.array.dtype).reshape(len(x.array), int(size))
    if binaryOutput:
        rows = [_counts(row, np.zeros(0), size, FLOAT32) for row in x.array]
        counted = (np.array(rows) > 0).astype(weights.array.dtype)
    return without_slope("DenseBincount", counted, x, weights)


@operation("labels", "predictions", chained=False, public=False)
def confusionMatrix(labels, predictions, numClasses=None):
    """How often each label (row) got each prediction (column), as int32."""
    whole = isinstance(numClasses, (int, float)) and numClasses > 0 and numClasses % 1 == 0
    check(numClasses is None or whole, "If provided, numClasses must be a positive integer, but "
                                        f"got {numClasses}")
    for word, one in (("labels", labels), ("predictions", predictions)):
        check(len(one.shape) == 1,
               f"Expected the rank of {word} to be 1, but got {len(one.shape)}")
    counts = labels.shape[0], predictions.shape[0]
    check(counts[0] == counts[1],
           f"Mismatch in the number of examples: {counts[0]} vs. {counts[1]}. Labels and "
           "predictions should have the same number of elements.")
    check(whole, "numClasses is required to be a positive integer, but got undefined")
    size = int(numClasses)
    matrix = np.zeros((size, size), INT32)
    pairs = np.stack([labels.array.astype(INT32), predictions.array.astype(INT32)])
    pairs = pairs[:, ((pairs >= 0) & (pairs < size)).all(axis=0)]
    np.add.at(matrix, tuple(pairs), 1)
    return CoreTensor(matrix)


@operation("x: complex", "y: complex", chained=False)
def bitwiseAnd(x, y):
    """The bits that both have, of int32 numbers."""
    check(x.shape == y.shape, "BitwiseAnd: Tensors must have the same shape. x: "
                               f"{comma(x.shape)}, y: {comma(y.shape)}")
    check(x.dtype == y.dtype == "int32",
           f"BitwiseAnd: Only supports 'int32' values in tensor, found type of x: {x.dtype} and "
           f"type of y: {y.dtype}")
    return CoreTensor(x.array & y.array)


# What takes its time in a browser


@asynchronous
@operation("condition: bool", chained=False, public=False)
def whereAsync(condition):
    """A Promise of the places where the condition holds: int32, a row of indices a place."""
    return CoreTensor(np.argwhere(condition.array).astype(INT32))


@asynchronous
@operation("tensor", "mask: bool", chained=False, public=False, called="boolMask")
def booleanMaskAsync(tensor, mask, axis=0):
    """A Promise of the parts of a tensor, from an axis on, where the mask holds."""
    axis, rank = axis or 0, len(mask.shape)
    check(rank > 0, "mask cannot be scalar")
    picked = tensor.shape[axis:axis + rank]
    check(picked == mask.shape,
           "mask's shape must match the first K dimensions of tensor's shape, Shapes "
           f"{comma(picked)} and {comma(mask.shape)} must match")
    flat = ops.reshape(tensor, shape=(*tensor.shape[:axis], mask.array.size,
                                      *tensor.shape[axis + rank:]))
    return ops.gather(flat, np.flatnonzero(mask.array), axis=axis)


@asynchronous
@operation("x: complex", "y: complex", chained=False, public=False, called="setdiff1d")
def setdiff1dAsync(x, y):
    """A Promise of [the numbers of x that y does not have, their indices in x]."""
    check(x.dtype == y.dtype, f"x and y should have the same dtype, but got x ({x.dtype}) and "
                               f"y ({y.dtype}).")
    for name, one in (("x", x), ("y", y)):
        check(len(one.shape) == 1,
               f"{name} should be 1D tensor, but got {name} ({comma(one.shape)}).")
    known = np.isin(x.array, y.array)
    if y.dtype == "float32" and np.isnan(y.array).any():
        known |= np.isnan(x.array)
    return [CoreTensor(x.array[~known]), CoreTensor(np.flatnonzero(~known).astype(INT32))]


@asynchronous
@operation("predictions", "targets", chained=False, public=False, called="inTopK")
def inTopKAsync(predictions, targets, k=1):
    """A Promise of whether each target is among the k largest of its predictions."""
    rank, shape = len(predictions.shape), predictions.shape
    check(rank > 1, "inTopK() expects the predictions to be of rank 2 or higher, but got "
                     f"{rank}")
    check(rank - 1 == len(targets.shape),
           "predictions rank should be 1 larger than targets rank, but got predictions rank "
           f"{rank} and targets rank {len(targets.shape)}")
    check(shape[:-1] == targets.shape,
           "predictions's shape should be align with the targets' shape, except the last "
           f"dimension. Shapes {comma(shape[:-1])} and {comma(targets.shape)} must match")
    check(0 < k <= shape[-1], "'k' passed to inTopK() must be > 0 && <= the predictions last "
                               f"dimension ({shape[-1]}), but got {k}")
    best = np.argsort(-predictions.array.astype(np.float64), axis=-1, kind="stable")[..., :int(k)]
    return CoreTensor((best == targets.array[..., None]).any(axis=-1).astype(BOOL))
