"""Convolve images of any number of axes with a kernel: forwards, transposed, and by the kernel.

Every operation here is the sum
    y[o, f] = sum over k, c of x[o * stride + k * dilation, c] w[k, c, f]
read in one of three directions: y from x and w, x from y and w (the transposed convolution, and
the gradient by the input), w from x and y. Each is linear in both its inputs, so that the
gradients of each are the two others. (depthwise.py has the same sum without the one over c.)

Images are (batch, *axes, channels), kernels (*axes, channels, filters); a step, a dilation and a
padding (before, after) are given for every axis. A negative padding cuts off.
"""

import itertools
import math

import numpy as np
from numpy.lib.stride_tricks import as_strided

from minitf.core.arithmetic import array_of, multiply
from minitf.core.reductions import channel_sums
from minitf.core.tape import op

# How many numbers are copied and multiplied at a time: as many as stay in the cache.
FLOATS = 1 << 17
# Up to so many neighbouring numbers a window, its columns are copied rather than its rows.
SHORT = 12


def output_size(size, window, stride, padding, dilation):
    """How many places a window has along an axis of this size."""
    return max(0, (size + padding[0] + padding[1] - (window - 1) * dilation - 1) // stride + 1)


def counts_of(x, size, strides, padding, dilations):
    return tuple(map(output_size, x.shape[1:-1], size, strides, padding, dilations))


@op
def convolution(x, kernel, bias=None, *, strides, padding, dilations, relu=False):
    """The convolution of images with a kernel, plus bias, and relu of that where wanted."""
    size, filters = kernel.shape[:-2], kernel.shape[-1]
    counts = counts_of(x, size, strides, padding, dilations)
    out = np.empty((x.shape[0], *counts, filters), kernel.dtype)
    matrix = kernel.reshape(-1, filters)
    if bias is not None:  # for a whole row of the image, so that NumPy runs along the row
        bias = np.tile(bias, counts[-1])
    for place, windows in windows_of(x, size, counts, strides, padding, dilations, kernel.dtype):
        part = out[place]
        np.matmul(windows, matrix, out=part.reshape(-1, filters))
        if bias is not None:
            part = part.reshape(-1, len(bias))
            np.add(part, bias, out=part)
        if relu:
            np.maximum(part, 0, out=part)
    return out


@convolution.gradient
def _(g, out, x, kernel, *bias, relu=False, **places):
    if relu:
        g = multiply(g, np.greater(array_of(out), 0))

    def by_input():
        return transposed_convolution(g, kernel, sizes=x.shape[1:-1], **places)

    def by_kernel():
        return kernel_of_convolution(x, g, size=kernel.shape[:-2], **places)

    def by_bias():
        return channel_sums(g)

    return (by_input, by_kernel, by_bias) if bias else (by_input, by_kernel)


@op
def transposed_convolution(y, kernel, *, sizes, strides, padding, dilations):
    """The images of these sizes to which y would flow back through a convolution."""
    size, (channels, filters) = kernel.shape[:-2], kernel.shape[-2:]
    batch, counts, dtype = y.shape[0], y.shape[1:-1], kernel.dtype
    if _is_pointwise(size, strides, padding) and counts == tuple(sizes):
        rows = np.matmul(y.reshape(-1, filters), kernel.reshape(channels, filters).T)
        return rows.reshape(batch, *sizes, channels)
    several = examples_at_once(batch, math.prod(counts) * channels)
    image = np.empty((several * math.prod(counts) * channels,), dtype)
    kernels = [(met_by(at, counts, strides, dilations), kernel[at])
               for at in itertools.product(*map(range, size))]

    def add(part, into):
        """Add what the examples `part` give at each place of the kernel."""
        rows = part.reshape(-1, filters)
        flat = image[: len(rows) * channels].reshape(-1, channels)
        shaped = flat.reshape(*part.shape[:-1], channels)
        for place, one in kernels:
            np.matmul(rows, one.T, out=flat)
            target = into[place]
            np.add(target, shaped, out=target)

    return backwards(y, add, several, sizes, channels, padding, reach_of(
        counts, size, strides, dilations), dtype)


@transposed_convolution.gradient
def _(g, out, y, kernel, *, sizes, strides, padding, dilations):
    padding = exact(padding, sizes, y.shape[1:-1], kernel.shape[:-2], strides, dilations)
    places = {"strides": strides, "padding": padding, "dilations": dilations}

    def by_output():
        return convolution(g, kernel, **places)

    def by_kernel():
        return kernel_of_convolution(g, y, size=kernel.shape[:-2], **places)

    return by_output, by_kernel


@op
def kernel_of_convolution(x, y, *, size, strides, padding, dilations):
    """The gradient by the kernel: what of x met what of y, summed over all places."""
    channels, filters = x.shape[-1], y.shape[-1]
    total = np.zeros((math.prod(size) * channels, filters), y.dtype)
    for place, windows in windows_of(x, size, y.shape[1:-1], strides, padding, dilations, y.dtype):
        total += np.matmul(windows.T, y[place].reshape(-1, filters))
    return total.reshape(*size, channels, filters)


@kernel_of_convolution.gradient
def _(g, out, x, y, *, size, **places):
    def by_input():
        return transposed_convolution(y, g, sizes=x.shape[1:-1], **places)

    def by_output():
        return convolution(x, g, **{**places, "padding": exact(
            places["padding"], x.shape[1:-1], y.shape[1:-1], size, places["strides"],
            places["dilations"])})

    return by_input, by_output


# ---- windows ----


def windows_of(x, size, counts, strides, padding, dilations, dtype):
    """(which places of the output, the matrix of their windows), as much as fits the cache.

    A row of the matrix is what one window sees: (kernel axes, channels), flat.
    """
    batch, channels, places = x.shape[0], x.shape[-1], math.prod(counts)
    if not batch * places:
        return
    if x.dtype == dtype and _is_pointwise(size, strides, padding):
        yield ..., x.reshape(-1, channels)
        return
    width = math.prod(size) * channels
    several = examples_at_once(batch, places * width)
    rows = max(1, min(counts[0], FLOATS // (width * places // counts[0])))
    rows = counts[0] if several > 1 else rows
    buffer = np.empty(several * rows * places // counts[0] * width, dtype)
    by_column = channels * (size[-1] if dilations[-1] == 1 else 1) <= SHORT
    for start, image in padded(x, several, padding):
        steps = image.strides
        view = as_strided(
            image, (len(image), *counts, *size, channels),
            (steps[0], *(s * n for s, n in zip(steps[1:-1], strides, strict=True)),
             *(s * n for s, n in zip(steps[1:-1], dilations, strict=True)), steps[-1]))
        for row in range(0, counts[0], rows):
            part = view[:, row : row + rows]
            target = buffer[: part.size]
            if by_column:
                axes = 1 + len(size)  # of the places, in front of those of the window
                target = target.reshape(*part.shape[axes:], *part.shape[:axes])
                np.copyto(target, np.moveaxis(part, range(axes), range(-axes, 0)))
                matrix = target.reshape(width, -1).T
            else:
                np.copyto(target.reshape(part.shape), part)
                matrix = target.reshape(-1, width)
            yield (slice(start, start + len(image)), slice(row, row + rows)), matrix


def padded(x, several, padding):
    """(the first, some examples with zeros around them), several at a time."""
    inside, outside = [], []
    for size, (before, after) in zip(x.shape[1:-1], padding, strict=True):
        inside.append((max(0, -before), size - max(0, -after)))
        outside.append((max(0, before), max(0, after)))
    x = x[(slice(None), *(slice(*ends) for ends in inside))]
    if not any(map(any, outside)):
        for start in range(0, len(x), several):
            yield start, x[start : start + several]
        return
    image = np.zeros((several, *(size + sum(around) for size, around in zip(
        x.shape[1:-1], outside, strict=True)), x.shape[-1]), x.dtype)
    middle = image[(slice(None), *(slice(before, before + size) for size, (before, _) in zip(
        x.shape[1:-1], outside, strict=True)))]
    for start in range(0, len(x), several):
        some = x[start : start + several]
        middle[: len(some)] = some
        yield start, image[: len(some)]


def backwards(y, add, several, sizes, channels, padding, reach, dtype):
    """Images of these sizes, to which add(part of y, padded images) adds what it gives.

    reach: how far the windows go along each axis, the padding in front included.
    """
    batch = len(y)
    out = np.zeros((batch, *sizes, channels), dtype)
    before = [around[0] for around in padding]
    if not any(before) and all(n <= size for n, size in zip(reach, sizes, strict=True)):
        for start in range(0, batch, several):
            add(y[start : start + several], out[start : start + several])
        return out
    space = [max(n, first + size) for n, first, size in zip(reach, before, sizes, strict=True)]
    front = [max(0, -first) for first in before]
    image = np.empty((min(several, batch), *map(sum, zip(space, front, strict=True)), channels),
                     dtype)
    reached = image[(slice(None), *(slice(n, None) for n in front))]
    inside = image[(slice(None), *(slice(max(0, first), max(0, first) + size)
                                   for first, size in zip(before, sizes, strict=True)))]
    for start in range(0, batch, several):
        part = y[start : start + several]
        image[...] = 0
        add(part, reached[: len(part)])
        out[start : start + several] = inside[: len(part)]
    return out


def examples_at_once(batch, floats):
    return max(1, min(batch, FLOATS // max(1, floats)))


def _is_pointwise(size, strides, padding):
    return all(n == 1 for n in (*size, *strides)) and not any(map(any, padding))


def reach_of(counts, size, strides, dilations):
    """How far the windows of so many places go along each axis."""
    return [(count - 1) * stride + (window - 1) * dilation + 1
            for count, window, stride, dilation in zip(
                counts, size, strides, dilations, strict=True)]


def exact(padding, sizes, counts, size, strides, dilations):
    """The padding with which there are so many places, neither more nor less."""
    return tuple((before, reach - before - n) for (before, _), reach, n in zip(
        padding, reach_of(counts, size, strides, dilations), sizes, strict=True))


def met_by(at, counts, strides, dilations):
    """What a place of the kernel meets, as an index of padded images."""
    return (slice(None), *(
        slice(k * dilation, k * dilation + (count - 1) * stride + 1, stride)
        for k, count, stride, dilation in zip(at, counts, strides, dilations, strict=True)))
