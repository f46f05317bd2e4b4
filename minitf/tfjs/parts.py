"""The tf.* operations that join tensors and cut them up: concat, stack, split, slice, gather …"""

import math

import numpy as np

from minitf.core import ops
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError
from minitf.strictness import is_strict
from minitf.tfjs.arguments import axes_of, check, operation
from minitf.tfjs.given_values import convert
from minitf.tfjs.habits import refused
from minitf.tfjs.limited_gradients import splittable, unstackable
from minitf.tfjs.shapes import pad, reverse
from minitf.tfjs.tensor import comma


@operation("tensors[]: any", chained=False)
def concat(tensors, axis=0):
    """A list of tensors joined along an axis that is there already."""
    if not tensors:
        raise ArgumentError("Pass at least one tensor to concat")
    first, rank = tensors[0], len(tensors[0].shape)
    [axis] = axes_of(axis, rank)
    for i, tensor in enumerate(tensors):
        if len(tensor.shape) != rank:
            raise ArgumentError(
                f"Error in concat{rank}D: rank of tensors[{i}] must be the same as the rank of "
                f"the rest ({rank})"
            )
    for i, tensor in enumerate(tensors):
        if any(a != axis and tensor.shape[a] != n for a, n in enumerate(first.shape)):
            raise ArgumentError(
                f"Error in concat{rank}D: Shape of tensors[{i}] ({comma(tensor.shape)}) does not "
                f"match the shape of the rest ({comma(first.shape)}) along the non-concatenated "
                f"axis {i}."
            )
    if "complex64" in {tensor.dtype for tensor in tensors}:
        return _joined_complex(tensors, axis)
    if any(tensor.dtype != first.dtype for tensor in tensors):
        tensors = [_like_first(tensor, first, i) for i, tensor in enumerate(tensors)]
    return ops.concatenate(tensors, axis=axis)


def _joined_complex(tensors, axis):
    from minitf.tfjs.complex_numbers import in_shape_of_parts

    for tensor in tensors:
        if tensors[0].dtype == "complex64" != tensor.dtype:
            raise ArgumentError("Cannot concatenate complex64 tensors with a tensor\n          "
                                f"with dtype {tensor.dtype}. ")
        if tensor.dtype != tensors[0].dtype:
            raise refused("tf.concat joins complex64 tensors with one another alone.",
                          "Cannot convert undefined or null to object")
    if len(tensors) == 1:
        return ops.reshape(tensors[0], shape=tensors[0].shape)
    return ops.concatenate([in_shape_of_parts(tensor) for tensor in tensors], axis=axis)


def _like_first(tensor, first, i):
    if tensor.dtype == first.dtype:
        return tensor
    if is_strict():
        better = ("." if "string" in (first.dtype, tensor.dtype) else
                  f"; write t.cast('{first.dtype}'). (tfjs cuts the numbers to the first dtype "
                  "without a word.)")
        raise ArgumentError(
            f"tf.concat joins tensors of one dtype, but tensors[0] is {first.dtype} and "
            f"tensors[{i}] is {tensor.dtype}{better}")
    if first.dtype == "string":
        raise ArgumentError(
            "Failed to decode encoded string bytes into utf-8, error: TypeError: The \"list\" "
            "argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.")
    if tensor.dtype == "string":  # what JavaScript makes of an array of bytes
        numbers = [text[0] if len(text) == 1 else math.nan if text else 0
                   for text in tensor.array.flat]
        return CoreTensor(convert(np.array(numbers, np.float64).reshape(tensor.shape),
                                  first.array.dtype))
    return CoreTensor(convert(tensor.array.astype(np.float64), first.array.dtype))


@operation("tensors[]: any", chained=False)
def stack(tensors, axis=0):
    """A list of tensors of one shape joined along a new axis."""
    if not tensors:
        raise ArgumentError("Pass at least one tensor to tf.stack")
    first = tensors[0]
    if axis > len(first.shape):
        raise ArgumentError("Axis must be <= rank of the tensor")
    for tensor in tensors:
        if tensor.shape != first.shape:
            raise ArgumentError(
                "All tensors passed to stack must have matching shapes Shapes "
                f"{comma(first.shape)} and {comma(tensor.shape)} must match"
            )
        if tensor.dtype != first.dtype:
            raise ArgumentError("All tensors passed to stack must have matching dtypes")
    return ops.stack(tensors, axis=int(axis))


@operation("x: text")
def unstack(x, axis=0):
    """The parts of x along an axis, without that axis: a list of tensors."""
    rank = len(x.shape)
    if not -rank <= axis < rank:
        raise ArgumentError(f"Axis = {axis} is not in [-{rank}, {rank})")
    if x.dtype == "string":
        axis = int(axis) % rank
        rest = (*x.shape[:axis], *x.shape[axis + 1:])
        return [ops.reshape(part, shape=rest) for part in ops.split(x, x.shape[axis], axis=axis)]
    return list(ops.unstack(unstackable(x, int(axis)), axis=int(axis)))


@operation("x")
def split(x, numOrSizeSplits, axis=0):
    """x cut along an axis into so many equal parts, or parts of these sizes (one may be -1)."""
    [axis] = axes_of(axis, len(x.shape))
    size = x.shape[axis]
    if isinstance(numOrSizeSplits, (int, float)):
        if size % numOrSizeSplits:
            raise ArgumentError("Number of splits must evenly divide the axis.")
        sizes = [size // int(numOrSizeSplits)] * int(numOrSizeSplits)
    else:
        sizes = list(numOrSizeSplits)
        if sizes.count(-1) > 1:
            raise ArgumentError("There should be only one negative value in split array.")
        if -1 in sizes:
            sizes[sizes.index(-1)] = size - (sum(sizes) + 1)
        if sum(sizes) != size:
            raise ArgumentError("The sum of sizes must match the size of the axis dimension.")
    return list(ops.split(splittable(x, len(sizes)), sizes, axis=axis))


@operation("x: text")
def slice(x, begin, size=None):
    """The block of x that begins at `begin` and is `size` big; -1 means to the end."""
    shape, rank = x.shape, len(x.shape)
    if rank == 0:
        raise ArgumentError("Slicing scalar is not possible")
    begin = _filled(begin, rank, 0)
    if -1 in begin:
        raise ArgumentError("slice() does not support negative begin indexing.")
    sizes = _filled([] if size is None else size, rank, -1)
    for i, n in enumerate(sizes):
        if n < -1:
            raise ArgumentError(
                "Negative size values should be exactly -1 but got "
                f"{n} for the slice() size at index {i}."
            )
    for what, numbers in (("begin", begin), ("size", sizes)):
        if len(numbers) != rank:
            raise ArgumentError(
                f"Error in slice{rank}D: Length of {what} {comma(numbers)} must match the rank "
                f"of the array ({rank})."
            )
    sizes = [shape[i] - begin[i] if n == -1 else n for i, n in enumerate(sizes)]
    for i, n in enumerate(sizes):
        if begin[i] + n > shape[i] or n < 0 or begin[i] < 0:
            raise ArgumentError(
                f"Error in slice{rank}D: begin[{i}] + size[{i}] ({begin[i] + n}) would overflow "
                f"input.shape[{i}] ({shape[i]})"
            )
    return ops.slice(x, begin=tuple(begin), size=tuple(sizes))


def _filled(numbers, rank, rest):
    numbers = [numbers] if isinstance(numbers, (int, float)) else list(numbers)
    return [int(n) for n in numbers] + [rest] * (rank - len(numbers))


@operation("x", "indices: int32")
def gather(x, indices, axis=0, batchDims=0):
    """The parts of x along an axis at these indices (whole numbers from 0).

    The first batchDims axes of x and of indices go together: each entry has indices of its own.
    """
    [axis] = axes_of(axis, len(x.shape))
    wrong = indices.array[(indices.array < 0) | (indices.array >= x.shape[axis])]
    if wrong.size:
        raise ArgumentError(
            f"GatherV2: the index value {wrong.flat[0]} is not in [0, {x.shape[axis] - 1}]"
        )
    return _gathered_each(x, indices.array, axis, batchDims) if batchDims else (
        ops.gather(x, indices.array, axis=axis))


def _gathered_each(x, indices, axis, batch):
    """gather for each entry of the first `batch` axes by itself."""
    rank = indices.ndim
    check(-rank <= batch <= rank,
          f"Expect batchDims in the range of [-{rank}, {rank}], but got {batch}")
    batch += rank if batch < 0 else 0
    check(batch <= len(x.shape),
          f"batchDims ({batch}) must be less than rank(x) (\n    {len(x.shape)}).")
    check(axis >= batch, f"batchDims ({batch}) must be less than or equal to axis ({axis}).")
    for i in range(batch):
        check(x.shape[i] == indices.shape[i],
              f"x.shape[{i}]: {x.shape[i]} should be equal to indices.shape[{i}]: "
              f"{indices.shape[i]}.")
    entries, outer, inner = (math.prod(sizes) for sizes in (
        x.shape[:batch], x.shape[batch:axis], x.shape[axis + 1:]))
    count = x.shape[axis]
    rows = ops.transpose(ops.reshape(x, shape=(entries, outer, count, inner)), axes=(0, 2, 1, 3))
    rows = ops.reshape(rows, shape=(entries * count, outer, inner))
    places = indices.reshape(entries, math.prod(indices.shape[batch:]))
    found = ops.gather(rows, places + np.arange(entries)[:, None] * count, axis=0)
    return ops.reshape(
        ops.transpose(found, axes=(0, 2, 1, 3)),
        shape=(*x.shape[:axis], *indices.shape[batch:], *x.shape[axis + 1:]))


# The same for one rank only: slice2d, reverse1d, pad3d, concat2d …


def _check_rank(x, rank, message):
    if len(x.shape) != rank:
        raise ArgumentError(message.format(rank=rank, found=len(x.shape)))


def _slice_of_rank(rank):
    def rule(x, begin, size):
        _check_rank(
            x, rank, "slice{rank}d expects a rank-{rank} tensor, but got a rank-{found} tensor"
        )
        return slice.__wrapped__(x, begin, size)

    return rule


def _reverse_of_rank(rank):
    def rule(x, axis=None):
        _check_rank(x, rank, "Error in reverse{rank}D: x must be rank {rank} but got rank {found}.")
        return reverse.__wrapped__(x, axis)

    return rule


def _pad_of_rank(rank):
    def rule(x, paddings, constantValue=0):
        pairs = [paddings] if rank == 1 else list(paddings)
        if len(pairs) != rank or any(len(pair) != 2 for pair in pairs):
            each = "" if rank == 1 else " each"
            raise ArgumentError(f"Invalid number of paddings. Must be length of 2{each}.")
        return pad.__wrapped__(x, pairs, constantValue)

    return rule


def _concat_of_rank(rank):
    def rule(tensors, axis=0):
        return concat.__wrapped__(tensors, axis)

    return rule


for _rank in (1, 2, 3, 4):
    for _name, _make in (
        ("slice", _slice_of_rank),
        ("reverse", _reverse_of_rank),
        ("pad", _pad_of_rank),
        ("concat", _concat_of_rank),
    ):
        _rule = _make(_rank)
        _rule.__name__ = f"{_name}{_rank}d"
        _rule.__doc__ = f"tf.{_name} for rank {_rank}."
        operation("tensors[]: any" if _name == "concat" else "x", chained=False)(_rule)
