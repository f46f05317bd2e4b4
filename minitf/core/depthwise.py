"""Convolve each channel by itself (depthwise), or groups of channels: kernels of few channels.

A depthwise kernel is (*axes, channels, multiplier):
    y[o, c, m] = sum over k of x[o * stride + k * dilation, c] w[k, c, m]
It is computed place by place of the kernel, for all channels at a time; each channel of the image
is repeated for its multiplier first, so that there is one channel in for one channel out.
"""

import functools
import itertools
import math

import numpy as np

from minitf.core.arithmetic import add
from minitf.core.convolution import (
    backwards,
    convolution,
    counts_of,
    exact,
    examples_at_once,
    met_by,
    padded,
    reach_of,
)
from minitf.core.joining import concatenate
from minitf.core.picking import slice as sliced
from minitf.core.shaping import reshape
from minitf.core.tape import op


def _flat(size, counts, strides, dilations):
    """(place of the kernel, what it meets in the padded images), of every place."""
    return [(at, met_by(at, counts, strides, dilations))
            for at in itertools.product(*map(range, size))]


def _rows(kernel, width):
    """{place: its numbers for a whole row of the image}, so that NumPy runs along the row."""
    *size, channels, multiplier = kernel.shape
    tiled = np.empty((*size, width, channels * multiplier), kernel.dtype)
    tiled[...] = kernel.reshape(*size, 1, channels * multiplier)
    return tiled


@op
def depthwise_convolution(x, kernel, *, strides, padding, dilations):
    """Each channel of the images with its own kernels: channels * multiplier channels."""
    size, multiplier, dtype = kernel.shape[:-2], kernel.shape[-1], kernel.dtype
    counts = counts_of(x, size, strides, padding, dilations)
    channels = x.shape[-1] * multiplier
    out = np.zeros((len(x), *counts, channels), dtype)
    if not out.size:
        return out
    several = examples_at_once(len(x), math.prod(counts) * channels)
    product = np.empty((several, *out.shape[1:]), dtype)
    rows = _rows(kernel, counts[-1])
    places = _flat(size, counts, strides, dilations)
    for start, image in padded(x, several, padding):
        image = _repeated(image, multiplier)
        part, some = out[start : start + len(image)], product[: len(image)]
        for at, place in places:
            np.multiply(image[place], rows[at], out=some)
            np.add(part, some, out=part)
    return out


@depthwise_convolution.gradient
def _(g, out, x, kernel, **places):
    def by_input():
        return transposed_depthwise(g, kernel, sizes=x.shape[1:-1], **places)

    def by_kernel():
        return kernel_of_depthwise(x, g, size=kernel.shape[:-2], **places)

    return by_input, by_kernel


@op
def transposed_depthwise(y, kernel, *, sizes, strides, padding, dilations):
    """The images of these sizes to which y would flow back through a depthwise convolution."""
    size, (channels, multiplier), dtype = kernel.shape[:-2], kernel.shape[-2:], kernel.dtype
    counts, wide = y.shape[1:-1], y.shape[-1]
    if not y.size:
        return np.zeros((len(y), *sizes, channels), dtype)
    several = examples_at_once(len(y), math.prod(counts) * wide)
    product = np.empty((several, *y.shape[1:]), dtype)
    rows = _rows(kernel, counts[-1])
    places = _flat(size, counts, strides, dilations)

    def add_to(part, into):
        some = product[: len(part)]
        for at, place in places:
            np.multiply(part, rows[at], out=some)
            target = into[place]
            np.add(target, some, out=target)

    images = backwards(y, add_to, several, sizes, wide, padding,
                       reach_of(counts, size, strides, dilations), dtype)
    if multiplier == 1:
        return images
    images = images.reshape(*images.shape[:-1], channels, multiplier)
    return functools.reduce(np.add, np.moveaxis(images, -1, 0))  # .sum(-1) is slow over so few


@transposed_depthwise.gradient
def _(g, out, y, kernel, *, sizes, strides, padding, dilations):
    padding = exact(padding, sizes, y.shape[1:-1], kernel.shape[:-2], strides, dilations)
    places = {"strides": strides, "padding": padding, "dilations": dilations}

    def by_output():
        return depthwise_convolution(g, kernel, **places)

    def by_kernel():
        return kernel_of_depthwise(g, y, size=kernel.shape[:-2], **places)

    return by_output, by_kernel


@op
def kernel_of_depthwise(x, y, *, size, strides, padding, dilations):
    """The gradient by the kernel: what of x met what of y, channel by channel."""
    channels, counts, wide = x.shape[-1], y.shape[1:-1], y.shape[-1]
    multiplier = wide // channels
    total = np.zeros((*size, wide), y.dtype)
    if not y.size:
        return total.reshape(*size, channels, multiplier)
    several = examples_at_once(len(y), math.prod(y.shape[1:]))
    product = np.empty((several, *y.shape[1:]), y.dtype)
    ones = np.ones(several * math.prod(counts), y.dtype)
    places = _flat(size, counts, strides, dilations)
    for start, image in padded(x, several, padding):
        image = _repeated(image, multiplier)
        part, some = y[start : start + len(image)], product[: len(image)]
        flat = some.reshape(-1, wide)
        for at, place in places:
            np.multiply(image[place], part, out=some)
            total[at] += ones[: len(flat)].dot(flat)
    return total.reshape(*size, channels, multiplier)


@kernel_of_depthwise.gradient
def _(g, out, x, y, *, size, strides, padding, dilations):
    places = {"strides": strides, "padding": padding, "dilations": dilations}
    tight = exact(padding, x.shape[1:-1], y.shape[1:-1], size, strides, dilations)

    def by_input():
        return transposed_depthwise(y, g, sizes=x.shape[1:-1], **places)

    def by_output():
        return depthwise_convolution(x, g, **{**places, "padding": tight})

    return by_input, by_output


def _repeated(image, multiplier):
    return image if multiplier == 1 else np.repeat(image, multiplier, axis=-1)


def grouped_convolution(x, kernel, bias=None, *, groups=1, **places):
    """A convolution whose filters see one of several groups of channels each.

    kernel: (*axes, channels / groups, filters).
    """
    if groups == 1:
        return convolution(x, kernel, *(() if bias is None else (bias,)), **places)
    *size, channels, filters = kernel.shape
    some = filters // groups
    if channels == 1:
        kernel = reshape(kernel, shape=(*size, groups, some))
        y = depthwise_convolution(x, kernel, **places)
    else:
        y = concatenate([
            convolution(_channels(x, i * channels, channels), _channels(kernel, i * some, some),
                        **places)
            for i in range(groups)], axis=-1)
    return y if bias is None else add(y, bias)


def _channels(x, first, count):
    """So many channels of a tensor from the first."""
    return sliced(x, begin=(*(0,) * (len(x.shape) - 1), first), size=(*x.shape[:-1], count))
