"""tf.conv1d, conv2d, conv3d, their transposes, depthwiseConv2d and separableConv2d.

Images are (batch, *axes, channels), or the same without the batch; filters are (*axes, channels,
filters). pad is 'same', 'valid', a number, or for conv2d [[0, 0], [top, bottom], [left, right],
[0, 0]].
"""

import math

from minitf.core import ops
from minitf.core.convolution import output_size
from minitf.errors import ArgumentError
from minitf.tfjs.arguments import check, operation
from minitf.tfjs.tensor import comma
from minitf.tfjs.windows import (
    batched,
    check_rounding,
    each,
    flat_numbers,
    paddings,
    text,
    unbatched,
)


def _not_both(name, strides, dilations, axes, stride="strides", dilation="dilations"):
    check(set(each(strides, axes)) == {1} or set(each(dilations, axes)) == {1},
           f"Error in {name}: Either {stride} or {dilation} must be 1. Got {stride} "
           f"{text(strides)} and {dilation} '{text(dilations)}'")


def _positive(name, strides, dilations, stride="Strides"):
    check(min(flat_numbers(dilations)) > 0,
           f"Error in {name}: Dilated rates should be larger than 0.")
    check(min(flat_numbers(strides)) > 0, f"Error in {name}: {stride} should be larger than 0.")


def _last(x, first):
    """Images with the channels last."""
    return ops.transpose(x, axes=(0, *range(2, len(x.shape)), 1)) if first else x


def _as_given(y, first):
    rank = len(y.shape)
    return ops.transpose(y, axes=(0, rank - 1, *range(1, rank - 1))) if first else y


def _without_slope(y, dilations, sentence):
    """y; through windows that are dilated tfjs has no gradient."""
    if set(flat_numbers(dilations)) == {1}:
        return y
    return ops.without_gradient(y, error=ArgumentError(
        f"Error in gradient of {sentence} Got dilations '{text(dilations)}'"))


def _convolved(x, kernel, strides, pad, dilations, rounding, name, least=0):
    window, axes = kernel.shape[:-2], len(kernel.shape) - 2
    strides, rates = each(strides, axes), each(dilations, axes)
    padding = paddings(pad, x.shape[1:-1], window, strides, rates, rounding, least)
    y = ops.convolution(x, kernel, strides=strides, padding=padding, dilations=rates)
    return _without_slope(y, dilations, f"{name}: dilation rates greater than 1 are not yet "
                                        "supported in gradients.")


@operation("x: float32", "filter: float32")
def conv2d(x, filter, strides, pad, dataFormat="NHWC", dilations=(1, 1), dimRoundingMode=None):
    """Images convolved with filters: (batch, height, width, channels) -> (…, filters)."""
    x, single = batched(x, 4)
    check(len(x.shape) == 4,
           f"Error in conv2d: input must be rank 4, but got rank {len(x.shape)}.")
    check(len(filter.shape) == 4,
           f"Error in conv2d: filter must be rank 4, but got rank {len(filter.shape)}.")
    check_rounding("conv2d", pad, dimRoundingMode)
    depth = x.shape[3 if dataFormat == "NHWC" else 1]
    check(depth == filter.shape[2],
           f"Error in conv2d: depth of input ({depth}) must match input depth for filter "
           f"{filter.shape[2]}.")
    _not_both("conv2D", strides, dilations, 2)
    _positive("conv2D", strides, dilations)
    check(dataFormat in ("NHWC", "NCHW"), f"Unknown dataFormat {dataFormat}")
    first = dataFormat == "NCHW"
    if first and isinstance(pad, (list, tuple)):
        pad = [pad[0], *pad[2:], pad[1]]
    y = _convolved(_last(x, first), filter, strides, pad, dilations, dimRoundingMode, "conv2D")
    return unbatched(_as_given(y, first), single)


@operation("x", "filter")
def conv1d(x, filter, stride, pad, dataFormat="NWC", dilation=1, dimRoundingMode=None):
    """Series convolved with filters: (batch, steps, channels) -> (batch, new steps, filters)."""
    x, single = batched(x, 3)
    check(len(x.shape) == 3,
           f"Error in conv1d: input must be rank 3, but got rank {len(x.shape)}.")
    check(len(filter.shape) == 3,
           f"Error in conv1d: filter must be rank 3, but got rank {len(filter.shape)}.")
    check_rounding("conv1d", pad, dimRoundingMode)
    check(x.shape[2] == filter.shape[1],
           f"Error in conv1d: depth of input ({x.shape[2]}) must match input depth for filter "
           f"{filter.shape[1]}.")
    _not_both("conv1D", stride, dilation, 1, "stride", "dilation")
    _positive("conv1D", stride, dilation, "Stride")
    check(dataFormat == "NWC", f"Error in conv1d: got dataFormat of {dataFormat} but only NWC is "
                                "currently supported.")
    y = _convolved_rows(x, filter, stride, pad, dilation, dimRoundingMode)
    shape = y.shape[2:] if single else (y.shape[0], *y.shape[2:])
    check(math.prod(y.shape) == math.prod(shape),
           f"Size({math.prod(y.shape)}) must match the product of shape {comma(shape)}")
    return ops.reshape(y, shape=shape)


def _convolved_rows(x, kernel, stride, pad, dilation, rounding):
    """conv1d as tfjs computes it: conv2d of images of one row."""
    rows = ops.reshape(x, shape=(x.shape[0], 1, *x.shape[1:]))
    return _convolved(rows, ops.reshape(kernel, shape=(1, *kernel.shape)), (1, stride), pad,
                      (1, dilation), rounding, "conv2D")


@operation("x", "filter", chained=False)
def conv3d(x, filter, strides, pad, dataFormat="NDHWC", dilations=(1, 1, 1)):
    """Volumes convolved with filters: (batch, depth, height, width, channels) -> (…, filters)."""
    x, single = batched(x, 5)
    check(len(x.shape) == 5,
           f"Error in conv3d: input must be rank 5, but got rank {len(x.shape)}.")
    check(len(filter.shape) == 5,
           f"Error in conv3d: filter must be rank 5, but got rank {len(filter.shape)}.")
    check(x.shape[4] == filter.shape[3],
           f"Error in conv3d: depth of input ({x.shape[4]}) must match input depth for filter "
           f"{filter.shape[3]}.")
    _not_both("conv3D", strides, dilations, 3)
    check(dataFormat == "NDHWC", f"Error in conv3d: got dataFormat of {dataFormat} but only "
                                  "NDHWC is currently supported.")
    _positive("conv3D", strides, dilations)
    return unbatched(_convolved(x, filter, strides, pad, dilations, None, "conv3D", -math.inf),
                      single)


def _transposed(x, kernel, shape, strides, pad, name, rounding=None, least=0):
    """The gradient of a convolution by its input, as tfjs checks it."""
    axes = len(kernel.shape) - 2
    rank = len(x.shape)
    check(len(shape) == rank, f"Length of inShape ({len(shape)}) and rank of dy ({rank}) must "
                               "match")
    x, single = batched(x, axes + 2)
    shape = (1, *shape) if single else tuple(shape)
    check(len(shape) == axes + 2, f"Error in {name}: inShape must be length {axes + 2}, but got "
                                   f"length {len(shape)}.")
    check(shape[-1] == kernel.shape[-2],
           f"Error in {name}: depth of input ({shape[-1]}) must match input depth for filter "
           f"{kernel.shape[-2]}.")
    check(x.shape[-1] == kernel.shape[-1],
           f"Error in {name}: depth of output ({x.shape[-1]}) must match output depth for filter "
           f"{kernel.shape[-1]}.")
    check_rounding(name, pad, rounding)
    window, strides, rates = kernel.shape[:-2], each(strides, axes), (1,) * axes
    sizes = tuple(shape[1:-1])
    padding = paddings(pad, sizes, window, strides, rates, rounding, least)
    counts = [output_size(*along) for along in zip(
        sizes, window, strides, padding, rates, strict=True)]
    check(tuple(counts) == x.shape[1:-1],
           f"{name}: the output shape {list(shape)} needs an input of {counts} places, but got "
           f"{list(x.shape[1:-1])}. (tfjs reads what is not there, silently.)")
    return unbatched(ops.transposed_convolution(
        x, kernel, sizes=sizes, strides=strides, padding=padding, dilations=rates), single)


@operation("x", "filter")
def conv2dTranspose(x, filter, outputShape, strides, pad, dimRoundingMode=None):
    """Larger images of outputShape, from which a convolution would make images like x."""
    return _transposed(x, filter, outputShape, strides, pad, "conv2dDerInput", dimRoundingMode)


@operation("x", "filter", chained=False)
def conv3dTranspose(x, filter, outputShape, strides, pad):
    """Larger volumes of outputShape, from which a convolution would make volumes like x."""
    y = _transposed(x, filter, outputShape, strides, pad, "conv3dDerInput", None, -math.inf)
    return ops.without_gradient(y, error=ArgumentError(
        "Cannot compute gradient: gradient function not found for Conv3DBackpropInputV2."))


def _depthwise(x, kernel, strides, pad, dilations, rounding=None):
    check(len(x.shape) == 4,
           f"Error in depthwiseConv2d: input must be rank 4, but got rank {len(x.shape)}.")
    check(len(kernel.shape) == 4,
           f"Error in depthwiseConv2d: filter must be rank 4, but got rank {len(kernel.shape)}.")
    check(x.shape[3] == kernel.shape[2],
           f"Error in depthwiseConv2d: number of input channels ({x.shape[3]}) must match the "
           f"inChannels dimension in filter {kernel.shape[2]}.")
    check_rounding("depthwiseConv2d", pad, rounding)
    _not_both("depthwiseConv2d", strides, dilations, 2)
    strides, rates = each(strides, 2), each(dilations, 2)
    padding = paddings(pad, x.shape[1:-1], kernel.shape[:2], strides, rates, rounding)
    y = ops.depthwise_convolution(x, kernel, strides=strides, padding=padding, dilations=rates)
    return _without_slope(y, dilations, "depthwiseConv2dNative: dilation rates greater than 1 are "
                                        "not yet supported.")


@operation("x: float32", "filter: float32")
def depthwiseConv2d(x, filter, strides, pad, dataFormat="NHWC", dilations=(1, 1),
                    dimRoundingMode=None):
    """Each channel by itself: (batch, height, width, channels) -> (…, channels * multiplier)."""
    x, single = batched(x, 4)
    return unbatched(_depthwise(x, filter, strides, pad, dilations, dimRoundingMode), single)


@operation("x", "depthwiseFilter", "pointwiseFilter")
def separableConv2d(x, depthwiseFilter, pointwiseFilter, strides, pad, dilation=(1, 1),
                    dataFormat="NHWC"):
    """Each channel by itself, then the channels of each place mixed: (…, filters)."""
    name, deep, point = "separableConv2d", depthwiseFilter, pointwiseFilter
    x, single = batched(x, 4)
    check(dataFormat != "NCHW", f"{name} currently does not support dataFormat NCHW; only NHWC "
                                 "is supported")
    rank = len(deep.shape)
    check(len(x.shape) == 4, f"Error in {name}: input must be rank 4, but got rank "
                              f"{len(x.shape)}.")
    check(rank == 4, f"Error in {name}: depthwise filter must be rank 4, but got rank {rank}.")
    check(len(point.shape) == 4,
           f"Error in {name}: pointwise filter must be rank 4, but got rank {rank}.")
    check(point.shape[0] == 1, f"Error in {name}: the first dimension of pointwise filter  must "
                                f"be 1, but got {point.shape[0]}.")
    check(point.shape[1] == 1, f"Error in {name}: the second dimension of pointwise filter must "
                                f"be 1, but got {point.shape[1]}.")
    channels = deep.shape[2] * deep.shape[3]
    check(point.shape[2] == channels,
           f"Error in {name}: the third dimension of pointwise filter must be {channels}, but got "
           f"{point.shape[2]}.")
    y = _depthwise(x, deep, strides, pad, dilation)
    return unbatched(_convolved(y, point, 1, "valid", 1, None, "conv2D"), single)
