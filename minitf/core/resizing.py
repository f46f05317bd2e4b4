"""Resizing images: weights that mix an axis's entries, in tfjs's conventions and in JAX's.

`resample(x, weights=bilinear_weights(4, 8), axis=1)` makes 8 rows of 4, and `gather` with
`nearest_places(4, 8)` picks them.
"""

import math

import numpy as np

from minitf.core.picking import gather
from minitf.core.pooling import spread
from minitf.core.tape import op


@op
def resample(x, *, weights, axis):
    """Mix the entries along an axis: out[i] = sum over j of weights[i, j] x[j]."""
    x = np.asarray(x)
    before, after = x.shape[:axis], x.shape[axis + 1:]
    rows = x.reshape(math.prod(before), x.shape[axis], math.prod(after))
    if x.dtype.kind != "f":
        rows = rows.astype(np.float32)
    return np.matmul(weights, rows).reshape(*before, len(weights), *after)


@resample.gradient
def _(g, out, x, *, weights, axis):
    return lambda: resample(g, weights=weights.T, axis=axis)


# ---- where an image's rows or columns come from


def _scale(old, new, align_corners):
    """How far to go in the old image for one step in the new one."""
    if align_corners and new > 1:
        return (old - 1) / (new - 1)
    return old / new


def bilinear_weights(old, new, align_corners=False, half_pixel_centers=False):
    """(new, old): how much of each old row is in each new one, as tfjs's resizeBilinear has it."""
    weights = np.zeros((new, old))
    for row in range(new):
        scale = _scale(old, new, align_corners)
        at = scale * (row + 0.5) - 0.5 if half_pixel_centers else scale * row
        above = max(0, math.floor(at))
        below = min(old - 1, math.ceil(at))
        weights[row, above] += 1 - (at - above)
        weights[row, below] += at - above
    return weights.astype(np.float32)


def nearest_places(old, new, align_corners=False, half_pixel_centers=False):
    """Which old row each new one is, as tfjs's resizeNearestNeighbor picks them."""
    at = np.arange(new) * 1.0
    scale = _scale(old, new, align_corners) if new else 1.0
    at = scale * (at + 0.5) if half_pixel_centers else scale * at
    places = np.floor(at + 0.5) if align_corners else np.floor(at)
    return np.clip(places, 0, old - 1).astype(np.int32)


def centered_places(old, new):
    """Which old row has the centre of each new one, in float32 as JAX reckons it."""
    centers = (np.arange(new, dtype=np.float32) + np.float32(0.5)) * np.float32(old)
    return np.floor(centers / np.float32(new)).astype(np.int32)


def _triangle(x):
    return np.maximum(0, 1 - x)


def _cubic(x):
    """Keys's cubic convolution kernel with a = -1/2."""
    near = (1.5 * x - 2.5) * x * x + 1
    far = ((-0.5 * x + 2.5) * x - 4) * x + 2
    return np.where(x >= 2, 0, np.where(x >= 1, far, near))


def _lanczos(radius):
    def kernel(x):
        squared = np.pi**2 * np.where(x > 1e-3, x, 1) ** 2
        y = radius * np.sin(np.pi * x) * np.sin(np.pi * x / radius)
        return np.where(x > radius, 0, np.where(x > 1e-3, y / squared, 1))

    return kernel


KERNELS = {"bilinear": _triangle, "bicubic": _cubic, "lanczos3": _lanczos(3.0),
           "lanczos5": _lanczos(5.0)}


def kernel_weights(old, new, interpolation, antialias=False):
    """(new, old): the kernel's values around each new row's centre, as jax.image.resize has them.

    antialias: the kernel is as wide as a new row where the image shrinks.
    """
    step = np.float32(old / new) if new else np.float32(1)
    centers = (np.arange(new, dtype=np.float32) + np.float32(0.5)) * step - np.float32(0.5)
    distances = np.abs(centers[:, None] - np.arange(old, dtype=np.float32))
    if antialias:
        distances = distances / max(step, np.float32(1))
    weights = KERNELS[interpolation](distances)
    total = weights.sum(axis=1, keepdims=True)
    is_some = np.abs(total) > 1000 * np.finfo(np.float32).eps
    weights = np.where(is_some, weights / np.where(total != 0, total, 1), 0)
    inside = (centers >= -0.5) & (centers <= old - 0.5)
    return np.where(inside[:, None], weights, 0).astype(np.float32)


# ---- images: (batch, rows, columns, channels)


def repeat(x, sizes):
    """Each cell sizes times along each spatial axis: (batch, *spatial, channels), larger."""
    shape = (x.shape[0], *(n * size for n, size in zip(x.shape[1:-1], sizes, strict=True)),
             x.shape[-1])
    return spread(x, shape=shape, window=tuple(sizes), strides=tuple(sizes),
                  paddings=((0, 0),) * len(sizes))


def pick_pixels(x, rows, columns):
    """The image of these rows and columns of x."""
    return gather(gather(x, rows, axis=1), columns, axis=2)


def mix_pixels(x, rows, columns):
    """The image whose rows and columns are mixed of those of x; None: they stay."""
    if rows is not None:
        x = resample(x, weights=rows, axis=1)
    return x if columns is None else resample(x, weights=columns, axis=2)


def resize_bilinear(x, size, align_corners=False, half_pixel_centers=False):
    """tfjs's resizeBilinear of (batch, rows, columns, channels)."""
    rows, columns = (bilinear_weights(old, new, align_corners, half_pixel_centers)
                     for old, new in zip(x.shape[1:3], size, strict=True))
    return mix_pixels(x, rows, columns)


def resize_nearest(x, size, align_corners=False, half_pixel_centers=False):
    """tfjs's resizeNearestNeighbor of (batch, rows, columns, channels)."""
    old = x.shape[1:3]
    places = [nearest_places(n, new, align_corners, half_pixel_centers)
              for n, new in zip(old, size, strict=True)]
    times = [new // n if n else 0 for n, new in zip(old, size, strict=True)]
    if all(k > 0 and np.array_equal(at, np.repeat(np.arange(n), k))
           for k, n, at in zip(times, old, places, strict=True)):
        return repeat(x, times)
    return pick_pixels(x, *places)


def resize_centered(x, size, interpolation, antialias=False):
    """jax.image.resize of (batch, rows, columns, channels); axes of the right size stay."""
    old = x.shape[1:3]
    if interpolation == "nearest":
        return pick_pixels(x, *(centered_places(n, new) for n, new in zip(old, size, strict=True)))
    return mix_pixels(x, *(
        None if n == new else kernel_weights(n, new, interpolation, antialias)
        for n, new in zip(old, size, strict=True)))
