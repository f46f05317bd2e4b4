"""Images on core tensors as tfjs resizes and crops them, its errors and missing slopes included."""

import math

import numpy as np

from minitf.core import ops, resizing
from minitf.core.tape import op
from minitf.dialect import TFJS
from minitf.errors import UsageError
from minitf.strictness import is_strict

RESIZE = {"bilinear": resizing.resize_bilinear, "nearest": resizing.resize_nearest}
FUNCTIONS = {"bilinear": "resizeBilinear", "nearest": "resizeNearestNeighbor"}


def without_slope(x, message):
    """x; under as_tfjs, whoever asks for its gradient gets tfjs's error."""
    return x if is_strict() else ops.without_gradient(x, error=UsageError(message))


@op
def of_bilinear(x):
    """Images to be resized: tfjs's gradient has rows and columns the wrong way round."""
    return x


@of_bilinear.gradient
def _(g, out, x):
    def refuse():
        batch, rows, columns, channels = x.shape
        if rows != columns and not is_strict():
            raise TFJS.error("bilinear_slope", got=(batch, columns, rows, channels), shape=x.shape)
        return g

    return refuse


@op
def of_nearest(y, *, cells):
    """Images that were resized from `cells` numbers each: the slopes of those of them that follow
    the first one, tfjs on the CPU looks up where the small images' cells would be."""
    return y


@of_nearest.gradient
def _(g, out, y, *, cells):
    def looked_up():
        if is_strict() or y.shape[0] < 2 or not y.size:
            return g
        flat = np.ravel(getattr(g, "array", g))
        image = flat.size // y.shape[0]
        beyond = np.full(max(0, (y.shape[0] - 1) * (cells - image)), np.nan, flat.dtype)
        flat = np.concatenate([flat, beyond])
        return np.stack([flat[i * cells:i * cells + image] for i in range(y.shape[0])]).reshape(
            y.shape)

    return looked_up


def resized(x, size, interpolation, align_corners=False, half_pixel_centers=False):
    """An image or a batch of them at another size, channels last."""
    function = FUNCTIONS[interpolation]
    if len(x.shape) not in (3, 4):
        raise TFJS.error("resize_rank", function=function, rank=len(x.shape))
    if len(size) != 2:
        raise TFJS.error("resize_size", function=function, size=size)
    if interpolation == "nearest" and x.dtype not in ("float32", "int32"):
        raise TFJS.error("resize_dtype")
    if align_corners and half_pixel_centers:
        raise TFJS.error("resize_both", function=function)
    images = ops.expand_dims(x, axis=0) if len(x.shape) == 3 else x
    if interpolation == "bilinear":
        images = of_bilinear(images)
    cells = math.prod(images.shape[1:])
    images = RESIZE[interpolation](images, size, align_corners, half_pixel_centers)
    if interpolation == "nearest":
        images = of_nearest(images, cells=cells)
    return ops.squeeze(images, axis=0) if len(x.shape) == 3 else images


def _places(size, wanted, buffer):
    """(indices, whether each is inside) of `wanted` rows from the middle, as cropAndResize
    rounds them: its box is in float32 and its last row is that of the next one's edge."""
    start, end = (float(np.float32(at / size)) for at in (buffer, wanted + buffer))
    if wanted > 1:
        step = (end - start) * (size - 1) / (wanted - 1)
        at = [start * (size - 1) + i * step for i in range(wanted)]
    else:
        at = [0.5 * (start + end) * (size - 1)] * wanted
    inside = [0 <= place <= size - 1 for place in at]
    indices = [math.floor(place + 0.5) if ok else 0 for place, ok in zip(at, inside, strict=True)]
    return np.array(indices, np.int32), np.array(inside, bool)


def cropped(images, size, buffers):
    """(batch, rows, columns, channels): the rows and columns after the first `buffers`."""
    (rows, row_inside), (columns, column_inside) = (
        _places(old, wanted, buffer)
        for old, wanted, buffer in zip(images.shape[1:3], size, buffers, strict=True))
    y = resizing.pick_pixels(images, rows, columns)
    if row_inside.all() and column_inside.all():
        return y
    return ops.where(row_inside[:, None, None] & column_inside[:, None], y, 0.0)
