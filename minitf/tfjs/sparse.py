"""tf.sparse: tensors of which few numbers are not 0, as their places and values."""

import math

import numpy as np

from minitf.core.tensor import BOOL, INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.tfjs.arguments import check, operation, to_core, without_slope
from minitf.tfjs.tensor import comma


@operation("indices: int32", "values: complex", "denseShape: int32", public=False, chained=False)
def sparseFillEmptyRows(indices, values, denseShape, defaultValue):
    """{outputIndices, outputValues, emptyRowIndicator, reverseIndexMap}: no row without a value.

    Rows without one get defaultValue in their first column.
    """
    default = to_core(defaultValue, "defaultValue", "sparseFillEmptyRows", values.dtype)
    check(len(indices.shape) == 2, "Indices should be Tensor2D but received shape\n        "
                                   f"{comma(indices.shape)}")
    check(len(values.shape) == 1,
          f"Values should be Tensor1D but received shape {comma(values.shape)}")
    check(len(denseShape.shape) == 1,
          f"Dense shape should be Tensor1D but received shape {comma(denseShape.shape)}")
    check(not default.shape,
          f"Default value should be a scalar but received shape {comma(default.shape)}")
    count, rank = indices.shape
    rows = int(denseShape.array[0])
    check(rows or not count, "Received SparseTensor with denseShape[0] = 0 but\n  "
                             f"indices.shape[0] = {count}")
    of = indices.array[:, 0]
    for i, row in enumerate(of.tolist()):
        check(row >= 0, f"indices({i}, 0) is invalid: {row} < 0")
        check(row < rows, f"indices({i}, 0) is invalid: {row} >= {rows}")
    empty = np.ones(rows, BOOL)
    empty[of] = False
    extra = np.zeros((int(empty.sum()), rank), INT32)
    extra[:, :1] = np.flatnonzero(empty)[:, None]
    places = np.concatenate([indices.array, extra])
    numbers = np.concatenate([
        values.array, np.full(len(extra), default.array, values.array.dtype)])
    order = np.argsort(places[:, 0], kind="stable")
    where = np.argsort(order)[:count].astype(INT32)
    inputs = indices, values, denseShape, default
    return {
        name: without_slope("SparseFillEmptyRows", found, *inputs)
        for name, found in (("outputIndices", places[order]), ("outputValues", numbers[order]),
                            ("emptyRowIndicator", empty), ("reverseIndexMap", where))
    }


@operation("inputIndices: int32", "inputShape: int32", "newShape: int32", public=False,
           chained=False)
def sparseReshape(inputIndices, inputShape, newShape):
    """{outputIndices, outputShape}: the places that the same numbers have in another shape."""
    check(len(inputIndices.shape) == 2,
          f"Input indices should be Tensor2D but received shape\n        "
          f"{comma(inputIndices.shape)}")
    check(len(inputShape.shape) == 1,
          f"Input shape should be Tensor1D but received shape {comma(inputShape.shape)}")
    check(len(newShape.shape) == 1,
          f"New shape should be Tensor1D but received shape {comma(newShape.shape)}")
    old, wanted = inputShape.array.tolist(), newShape.array.tolist()
    new = _filled_in(wanted, old)
    count = len(inputIndices.array)
    steps = [math.prod(old[axis + 1:]) for axis in range(len(old))]
    at = inputIndices.array.astype(np.int64) @ np.array(steps, np.int64)
    places = np.zeros((count, len(new)), INT32)
    for axis in range(len(new)):
        step = math.prod(new[axis + 1:])
        places[:, axis], at = divmod(at, step or 1)
    return {"outputIndices": CoreTensor(places), "outputShape": CoreTensor(np.array(new, INT32))}


def _filled_in(wanted, old):
    size, unknown = math.prod(old), None
    for axis, n in enumerate(wanted):
        if n == -1:
            check(unknown is None,
                  f"only one output dimension may be -1, not both {unknown} and {axis}")
            unknown = axis
        check(n >= -1, f"size {axis} must be non-negative, not {n}")
    new = [1 if n == -1 else n for n in wanted]
    shapes = f"inputShape={comma(old)} outputShape="
    if unknown is not None:
        known = math.prod(new)
        check(known > 0, "reshape cannot infer the missing input size for an empty tensor unless "
                         "all specified input sizes are non-zero")
        check(size % known == 0,
              f"Input to reshape is a SparseTensor with {size}\n  dense values, but the requested "
              f"shape requires a multiple of {known}. {shapes} {comma(new)}")
        new[unknown] = size // known
    check(math.prod(new) == size,
          f"Input to reshape is a tensor with {size} dense values, but the requested shape has "
          f"{math.prod(new)}. {shapes}{comma(new)}")
    return new


def _reduced(kernel, data, indices, segmentIds, is_mean):
    check(len(data.shape) >= 1, "Data should be at least 1 dimensional but received scalar")
    for name, one in (("Indices", indices), ("Segment ids", segmentIds)):
        check(len(one.shape) == 1, f"{name} should be Tensor1D but received shape\n         "
                                   f"{' ' * is_mean}{comma(one.shape)}")
    check(indices.shape == segmentIds.shape, "segmentIds and indices should have same size.")
    ids, picked = segmentIds.array.tolist(), indices.array.tolist()
    rows = ids[-1] + 1 if ids else 0
    check(rows > 0 or not ids, "segment ids must be >= 0")
    result = np.zeros((rows, *data.shape[1:]), np.float64)
    counts = np.zeros(rows)
    for i, (row, index) in enumerate(zip(ids, picked, strict=True)):
        check(ids[i + 1:i + 2] >= [row] or i + 1 == len(ids), "segment ids are not increasing")
        check(0 <= row < rows, f"Segment id {row} out of range [0, {rows}), possibly because "
                               "segmentIds input is not sorted.")
        check(0 <= index < data.shape[0],
              f"Bad: indices[{i}] == {index} out of range [0, {data.shape[0]})")
        result[row] += data.array[index]
        counts[row] += 1
    if is_mean:
        result /= np.maximum(counts, 1).reshape(-1, *(1,) * (result.ndim - 1))
    return without_slope(kernel, result.astype(data.array.dtype), data, indices, segmentIds)


@operation("data", "indices: int32", "segmentIds: int32", public=False, chained=False)
def sparseSegmentMean(data, indices, segmentIds):
    """The mean of the rows of data at indices, for each segment; segmentIds are sorted."""
    return _reduced("SparseSegmentMean", data, indices, segmentIds, True)


@operation("data", "indices: int32", "segmentIds: int32", public=False, chained=False)
def sparseSegmentSum(data, indices, segmentIds):
    """The sum of the rows of data at indices, for each segment; segmentIds are sorted."""
    return _reduced("SparseSegmentSum", data, indices, segmentIds, False)
