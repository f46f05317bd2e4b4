"""tf.avgPool, maxPool, pool, their kin for volumes, and dilation2d, as functions.

Images are (batch, *axes, channels), or the same without the batch. pad is 'same', 'valid', a
number, or for images [[0, 0], [top, bottom], [left, right], [0, 0]].
"""

import math

from minitf.core import ops
from minitf.core.morphology import dilation
from minitf.core.pooling import max_positions, pooled_length
from minitf.core.tensor import INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import TFJS
from minitf.strictness import is_strict
from minitf.tfjs.arguments import check, operation, without_slope
from minitf.tfjs.elementwise import as_float
from minitf.tfjs.rearranging import batchToSpaceND, spaceToBatchND
from minitf.tfjs.windows import (
    batched,
    check_rounding,
    each,
    flat_numbers,
    paddings,
    text,
    unbatched,
)

_MAX = {"skips_nan": True}


def _windows(x, window, strides, pad, rounding, least=0):
    """window, strides and paddings as the core's pooling wants them."""
    axes = len(x.shape) - 2
    window, strides = each(window, axes), each(strides, axes)
    pairs = paddings(pad, x.shape[1:-1], window, strides, (1,) * axes, rounding, least)
    sizes = [pooled_length(size + sum(pair), one, stride) for size, pair, one, stride in zip(
        x.shape[1:-1], pairs, window, strides, strict=True)]
    if axes == 2 and min(sizes) < 0:
        raise TFJS.error("negative_shape", shape=(x.shape[0], *sizes, x.shape[-1]))
    return {"window": window, "strides": strides, "paddings": pairs}


def _pooled_image(name, word, x, filterSize, strides, pad, rounding):
    x, single = batched(x, 4)
    check(len(x.shape) == 4,
           f"Error in {name}: {word} must be rank 4 but got rank {len(x.shape)}.")
    check_rounding(name, pad, rounding)
    windows = _windows(x, filterSize, strides, pad, rounding)
    if name == "avgPool":
        y = ops.average_pool(x, **windows, slope_counts_padding=True)
    else:
        y = ops.max_pool(x, **windows, **_MAX)
    return unbatched(y, single)


@operation("x: float32")
def avgPool(x, filterSize, strides, pad, dimRoundingMode=None):
    """The mean of each window of images: (batch, height, width, channels), smaller."""
    return _pooled_image("avgPool", "x", x, filterSize, strides, pad, dimRoundingMode)


@operation("x")
def maxPool(x, filterSize, strides, pad, dimRoundingMode=None):
    """The largest of each window of images: (batch, height, width, channels), smaller."""
    return _pooled_image("maxPool", "input", x, filterSize, strides, pad, dimRoundingMode)


def _volumes(name, x, filterSize, strides, pad, rounding, dataFormat):
    x, single = batched(x, 5)
    check(len(x.shape) == 5, f"Error in {name}: x must be rank 5 but got rank {len(x.shape)}.")
    check(dataFormat == "NDHWC", f"Error in {name}: Only NDHWC is currently supported, but got "
                                  f"dataFormat of {dataFormat}")
    if name == "avgPool3d":
        check(min(flat_numbers(strides)) > 0,
               f"Error in avgPool3d: Stride must be > 0, but got '{text(strides)}'")
    check_rounding(name, pad, rounding)
    return x, single, _windows(x, filterSize, strides, pad, rounding, -math.inf)


@operation("x: float32", chained=False)
def avgPool3d(x, filterSize, strides, pad, dimRoundingMode=None, dataFormat="NDHWC"):
    """The mean of each window of volumes: (batch, depth, height, width, channels), smaller."""
    x, single, windows = _volumes("avgPool3d", x, filterSize, strides, pad, dimRoundingMode,
                                  dataFormat)
    return unbatched(ops.average_pool(x, **windows, slope_counts_padding=True), single)


@operation("x", chained=False)
def maxPool3d(x, filterSize=(1, 1, 1), strides=None, pad=None, dimRoundingMode=None,
              dataFormat="NDHWC"):
    """The largest of each window of volumes: (batch, depth, height, width, channels), smaller."""
    x, single, windows = _volumes("maxPool3d", x, filterSize, strides, pad, dimRoundingMode,
                                  dataFormat)
    oblong = windows["window"][1] != windows["window"][2] and not is_strict()
    y = ops.max_pool(as_float(x), **windows, **_MAX, ties="last", counts_rows=oblong)
    return unbatched(y, single)


@operation("x", chained=False)
def maxPoolWithArgmax(x, filterSize, strides, pad, includeBatchInIndex=False):
    """{result, indexes}: maxPool, and where each of its numbers stands in the flattened image."""
    windows = _windows(x, filterSize, strides, pad, None)
    places = max_positions(x.array, **windows, with_batch=bool(includeBatchInIndex))
    y = ops.max_pool(x.array, **windows, **_MAX)
    return {"result": without_slope("MaxPoolWithArgmax", y, x),
            "indexes": CoreTensor(places.astype(INT32))}


def pool_rule(x, windowShape, poolingType, pad, dilations=(1, 1), strides=1,
              dimRoundingMode=None):
    """avgPool ('avg') or maxPool ('max') with windows whose cells may lie apart (dilations)."""
    named = text((1, 1) if dilations is None else dilations)
    dilations = (1, 1) if dilations is None else each(dilations, 2)
    strides = 1 if strides is None else strides
    x, single = batched(x, 4)
    check(set(each(strides, 2)) == {1} or set(dilations) == {1},
           f"Error in pool: Either strides or dilations must be 1. Got strides {text(strides)} "
           f"and dilations '{named}'")
    make = (avgPool if poolingType == "avg" else maxPool).__wrapped__
    if set(dilations) == {1}:
        y = make(x, windowShape, strides, "valid" if pad == 0 else pad, dimRoundingMode)
        return unbatched(y, single)
    reach = [(size - 1) * rate if pad == "same" else 0
             for size, rate in zip(each(windowShape, 2), dilations, strict=True)]
    before = [n // 2 for n in reach]
    after = [n - n // 2 for n in reach]
    # As tfjs reckons what is missing to whole blocks: along the columns without their padding.
    counted = [*x.shape[1:3], *before, *after]
    more = [(-counted[i]) % rate for i, rate in enumerate(dilations)]
    pairs = [[b, a + m] for b, a, m in zip(before, after, more, strict=True)]
    apart = spaceToBatchND.__wrapped__(x, list(dilations), pairs)
    y = make(apart, windowShape, strides, "valid", dimRoundingMode)
    return unbatched(
        batchToSpaceND.__wrapped__(y, list(dilations), [[0, m] for m in more]), single)


pool_rule.__name__ = "pool"
pool = operation("x", called="maxPool")(pool_rule)


@operation("x", "filter")
def dilation2d(x, filter, strides, pad, dilations=(1, 1), dataFormat="NHWC"):
    """The largest sum of pixel and filter in each window, channel by channel."""
    rank = len(x.shape)
    check(rank in (3, 4), f"Error in dilation2d: input must be rank 3 or 4, but got rank {rank}.")
    check(len(filter.shape) == 3,
           f"Error in dilation2d: filter must be rank 3, but got rank {len(filter.shape)}.")
    check(dataFormat == "NHWC", "Error in dilation2d: Only NHWC is currently supported, but got "
                                 f"dataFormat of {dataFormat}")
    x, single = batched(x, 4)
    check(x.shape[3] == filter.shape[2],
           "Error in dilation2d:  input and filter must have the same depth: "
           f"{x.shape[3]} vs {filter.shape[2]}")
    strides, rates = each(strides, 2), each(dilations, 2)
    padding = paddings(pad, x.shape[1:3], filter.shape[:2], strides, rates)
    sizes = [pooled_length(size + sum(pair), (one - 1) * rate + 1, stride)
             for size, pair, one, rate, stride in zip(
                 x.shape[1:3], padding, filter.shape, rates, strides, strict=False)]
    y = dilation(as_float(x), as_float(filter), shape=(x.shape[0], *sizes, x.shape[3]),
                 strides=strides, padding=padding, dilations=rates)
    return unbatched(y, single)


