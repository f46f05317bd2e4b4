"""tf.gatherND, scatterND, stridedSlice and their like: numbers read and written at given places."""

import math

import numpy as np

from minitf.core import ops
from minitf.core.tensor import FLOAT32
from minitf.errors import ArgumentError
from minitf.strictness import is_strict
from minitf.tfjs.arguments import (
    OPERATIONS,
    broadcast_shape,
    check,
    operation,
    to_core,
    without_slope,
)
from minitf.tfjs.elementwise import as_float
from minitf.tfjs.given_values import checked_shape
from minitf.tfjs.tensor import comma, wrap


def _rows(places, shape):
    """Which of the rows of `shape` are meant by places of [number, how many axes] indices.

    tfjs refuses only what is outside of all rows; strict minitf also what is outside of an axis.
    """
    lead = shape[:places.shape[1]]
    steps = [math.prod(lead[axis + 1:]) for axis in range(len(lead))]
    rows = places.astype(np.int64) @ np.array(steps, np.int64)
    wrong = (rows < 0) | (rows >= math.prod(lead))
    if is_strict() and lead:
        wrong |= ((places < 0) | (places >= np.array(lead))).any(axis=1)
    if wrong.any():
        raise ArgumentError(f"Invalid indices: {comma(places[wrong.argmax()].tolist())} does not "
                            f"index into {comma(shape)}")
    return rows


@operation("x: text", "indices: int32", chained=False)
def gatherND(x, indices):
    """The parts of x at these places: the last axis of indices holds one index an axis of x."""
    rank, depth = len(x.shape), (indices.shape or (0,))[-1]
    check(rank >= 1, "tf.gatherND() expects the input to be rank 1 or higher, but the rank was "
                      f"{rank}.")
    check(len(indices.shape) >= 1, "tf.gatherND() expects the indices to be rank 1 or higher, "
                                    f"but the rank was {len(indices.shape)}.")
    check(depth <= rank, "index innermost dimension length must be <= tensor rank; saw: "
                          f"{depth} vs. {rank}")
    check(x.array.size, "Requested more than 0 entries, but input is empty. Input shape: "
                         f"{comma(x.shape)}.")
    rows = _rows(indices.array.reshape(math.prod(indices.shape[:-1]), depth), x.shape)
    parts = x.array.reshape(math.prod(x.shape[:depth]), *x.shape[depth:])[rows]
    values = parts.reshape((*indices.shape[:-1], *x.shape[depth:]))
    return without_slope("GatherNd", values, x, indices)


def _check_updates(updates, indices, shape):
    """Refuse updates that don't fit the indices and the shape, as tfjs does."""
    ranks = len(indices.shape), len(updates.shape)
    check(ranks[0] >= 1, "tf.scatterND() expects the indices to be rank 1 or higher, but the "
                          f"rank was {ranks[0]}.")
    check(ranks[1] >= 1, "tf.scatterND() expects the updates to be rank 1 or higher, but the "
                          f"rank was {ranks[1]}.")
    check(len(shape) >= 1, "Output rank must be greater or equal to 1, but got shape: "
                            f"{comma(shape)}")
    depth, lead = (indices.shape[-1], ranks[0] - 1) if ranks[0] > 1 else (1, 1)
    wrong = ("Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got "
             f"updates.shape: {comma(updates.shape)}, indices.shape: {comma(indices.shape)}, "
             f"shape: {comma(shape)}, sliceDim: {depth}, and batchDim: {lead}.")
    inner = ranks[1] - lead
    check(inner >= 0, f"{wrong} update.rank < {lead}. ")
    check(len(shape) >= depth + inner, f"{wrong} Output shape length < {depth + inner}")
    check(inner == len(shape) - depth, f"{wrong} update.rank != {lead + len(shape) - depth}")
    for axis in range(lead):
        found, wanted = updates.shape[axis], indices.shape[axis]
        check(found == wanted, f"{wrong} updates.shape[{axis}] ({found}) != "
                                f"indices.shape[{axis}] ({wanted}).")
    for axis in range(inner):
        found, wanted = updates.shape[axis + lead], shape[axis + depth]
        check(found == wanted, f"{wrong} updates.shape[{axis + lead}] ({found}) != "
                                f"shape[{axis + lead}] ({shape[axis + lead]})"
               if axis + lead < len(shape) else wrong)


def _places(indices):
    depth = indices.shape[-1] if len(indices.shape) > 1 else 1
    return indices.array.reshape(indices.array.size // max(1, depth), depth)


@operation("indices: int32", "updates", chained=False)
def scatterND(indices, updates, shape):
    """Zeros of a shape with the updates added at these places."""
    shape = tuple(checked_shape(shape))
    _check_updates(updates, indices, shape)
    places = _places(indices)
    rest = shape[places.shape[1]:]
    out = np.zeros((math.prod(shape[:places.shape[1]]), *rest), updates.array.dtype)
    if out.size:
        np.add.at(out, _rows(places, shape), updates.array.reshape(len(places), *rest))
    return without_slope("ScatterNd", out.reshape(shape), indices, updates)


@operation("tensor: complex", "indices: int32", "updates: complex", chained=False,
           called="tensorScatterupdate")
def tensorScatterUpdate(tensor, indices, updates):
    """The tensor with the updates instead of what it has at these places."""
    _check_updates(updates, indices, tensor.shape)
    check(tensor.dtype == updates.dtype, "tensor and updates must have the same dtype, instead "
                                          f"they are {tensor.dtype} and {updates.dtype}.")
    places = _places(indices)
    rest = tensor.shape[places.shape[1]:]
    out = tensor.array.reshape(-1, *rest).copy() if tensor.array.size else tensor.array
    if out.size:
        out[_rows(places, tensor.shape)] = updates.array.reshape(len(places), *rest)
    return without_slope("TensorScatterUpdate", out.reshape(tensor.shape), tensor, indices,
                         updates)


def sparseToDense(sparseIndices, sparseValues, outputShape, defaultValue=0):
    """A tensor of defaultValue with these values at these places."""
    shape = tuple(checked_shape(outputShape))
    indices = to_core(sparseIndices, "sparseIndices", "sparseToDense", "int32")
    values = to_core(sparseValues, "sparseValues", "sparseToDense", "any")
    rest = to_core(defaultValue, "defaultValue", "sparseToDense", values.dtype)
    rank = len(indices.shape)
    check(rank <= 2, "sparseIndices should be a scalar, vector, or matrix, but got shape "
                      f"{comma(indices.shape)}.")
    count = indices.shape[0] if rank else 1
    axes = indices.shape[1] if rank > 1 else 1
    check(len(shape) == axes, f"outputShape has incorrect number of elements:, {len(shape)}, "
                               f"should be: {axes}.")
    fits = not values.shape or (len(values.shape) == 1 and values.shape[0] == count)
    check(fits, f"sparseValues has incorrect shape {comma(values.shape)}, should be [] or "
                 f"[{count}]")
    out = np.full(math.prod(shape), rest.array.ravel()[0], values.array.dtype)
    if out.size:
        out[_rows(indices.array.reshape(count, axes), shape)] = values.array
    return wrap(without_slope("SparseToDense", out.reshape(shape), indices, values, rest))


OPERATIONS["sparseToDense"] = sparseToDense


@operation("x", "segmentIds: int32")
def unsortedSegmentSum(x, segmentIds, numSegments):
    """The sums of those parts of x along its first axis that have the same id, from 0 on."""
    whole = isinstance(numSegments, (int, float)) and numSegments % 1 == 0
    check(whole, "numSegments must be of dtype int")
    ids, x = segmentIds.array, as_float(x)
    for i in range(len(x.shape) - ids.ndim):
        ids = np.expand_dims(ids, i + 1)
    broadcast_shape(ids.shape, x.shape)
    sums = []
    for number in range(int(numSegments)):
        sums.append(ops.sum(ops.multiply(x, (ids == number).astype(FLOAT32)), axis=0))
    return ops.stack(sums, axis=0)


# tf.stridedSlice

_NEW = object()


@operation("x: text")
def stridedSlice(x, begin, end, strides=None, beginMask=0, endMask=0, ellipsisMask=0,
                 newAxisMask=0, shrinkAxisMask=0):
    """The numbers of x from begin to end in steps of strides, an axis after the other.

    A mask is a number whose bits are the axes: begin or end not counted, an ellipsis for all axes
    in between, a new axis of size 1, an axis of which one entry stays without the axis.
    """
    strides = [1] * len(begin) if strides is None else list(strides)
    check(ellipsisMask & (ellipsisMask - 1) == 0, "Multiple ellipses in slice is not allowed.")
    result = x.array
    shape, reaches = [], []
    axes = _axes(len(x.shape), len(strides), ellipsisMask, newAxisMask)
    for axis, i in axes:
        if axis is _NEW:
            shape.append(1)
            continue
        size, bit = x.shape[axis], 0 if i is None else 1 << i
        step = 1 if i is None else strides[i]
        check(step != 0, f"strides[{axis}] must be non-zero")
        if bit & shrinkAxisMask:
            check(step > 0, "only stride 1 allowed on non-range indexing.")
            at = begin[i] + size if begin[i] < 0 else begin[i]
            check(0 <= at < size, f"slice index {at} of dimension {axis} out of bounds.")
            places = range(int(at), int(at) + 1)
        else:
            low, high = (0, size) if step > 0 else (-1, size - 1)
            first, last = (low, high) if step > 0 else (high, low)
            if i is not None and not bit & beginMask:
                first = min(max(begin[i] + size if begin[i] < 0 else begin[i], low), high)
            if i is not None and not bit & endMask:
                last = min(max(end[i] + size if end[i] < 0 else end[i], low), high)
            places = range(int(first), int(last), int(step))
            shape.append(len(places))
        reaches.append((places.stop - places.start, x.shape[axis] - places.start))
        result = np.take(result, np.array(places, np.intp), axis=axis)
    if all(step == 1 for step in strides):
        _check_reaches(reaches, shape)
    return without_slope("StridedSlice", result.reshape(shape), x)


def _check_reaches(reaches, shape):
    """Where all strides are 1, tfjs slices, and refuses an end that lies before the begin."""
    for axis, (size, _) in enumerate(reaches):
        check(size >= -1, f"Negative size values should be exactly -1 but got {size} for the "
                           f"slice() size at index {axis}.")
    count = math.prod(rest if size == -1 else size for size, rest in reaches)
    check(count == math.prod(shape),
           f"Size({count}) must match the product of shape {comma(shape)}")


def _axes(rank, given, ellipsis_mask, new_axis_mask):
    """[(axis of x or _NEW, index of what was given for it or None)], in the result's order."""
    if not ellipsis_mask & ((1 << given) - 1):
        ellipsis_mask, given = ellipsis_mask | 1 << given, given + 1
    place = ellipsis_mask.bit_length() - 1
    after = sum(bool(new_axis_mask & 1 << i) for i in range(place + 1, given))
    found, axis = [], 0
    for i in range(given):
        if ellipsis_mask & 1 << i:
            until = min(rank - (given - i) + 1 + after, rank)
            found += [(one, None) for one in range(axis, until)]
            axis = max(axis, until)
        elif new_axis_mask & 1 << i:
            found.append((_NEW, i))
        else:
            check(axis < rank, f"Index out of range using input dim {axis}; input has only "
                                f"{rank} dims, {rank}.")
            found.append((axis, i))
            axis += 1
    return found
