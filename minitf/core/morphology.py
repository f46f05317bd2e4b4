"""Dilation of images: the largest sum of pixel and filter in each window, channel by channel."""

import numpy as np

from minitf.core.tape import op


def _places(x_shape, kernel_shape, out_shape, strides, padding, dilations):
    """(number, row, column, cells of the result, pixels of x) for each place in the window."""
    for number in range(kernel_shape[0] * kernel_shape[1]):
        spans, place = [], divmod(number, kernel_shape[1])
        for axis, at in enumerate(place):
            start = at * dilations[axis] - padding[axis][0]
            first = max(0, -(start // strides[axis]))
            last = min(out_shape[axis + 1] - 1, (x_shape[axis + 1] - 1 - start) // strides[axis])
            begin = first * strides[axis] + start
            if last < first:
                break
            spans.append((slice(first, last + 1),
                          slice(begin, begin + (last - first) * strides[axis] + 1,
                                strides[axis])))
        if len(spans) == 2:
            (rows, x_rows), (columns, x_columns) = spans
            yield number, place, (slice(None), rows, columns), (slice(None), x_rows, x_columns)


@op(keeps=True)
def dilation(x, kernel, *, shape, strides, padding, dilations):
    """(batch, rows, columns, channels) and (rows, columns, channels) -> the result's shape."""
    best = np.full(shape, -np.inf, x.dtype)
    where = np.zeros(shape, np.int32)
    for number, place, cells, pixels in _places(
            x.shape, kernel.shape, shape, strides, padding, dilations):
        sums = x[pixels] + kernel[place]
        is_larger = sums > best[cells]
        best[cells] = np.where(is_larger, sums, best[cells])
        where[cells] = np.where(is_larger, number, where[cells])
    return best, where


@dilation.gradient
def _(g, out, x, kernel, *, shape, strides, padding, dilations, kept):
    def parts():
        for number, place, cells, pixels in _places(
                x.shape, kernel.shape, shape, strides, padding, dilations):
            yield place, pixels, g[cells] * (kept[cells] == number)

    def by_x():
        dx = np.zeros(x.shape, g.dtype)
        for _, pixels, part in parts():
            dx[pixels] += part
        return dx

    def by_kernel():
        dk = np.zeros(kernel.shape, g.dtype)
        for place, _, part in parts():
            dk[place] = part.sum(axis=(0, 1, 2))
        return dk

    return by_x, by_kernel
