"""Images on core tensors as keras.ops.image.resize has them on JAX."""

from minitf.core import ops, resizing
from minitf.dialect import KERAS

INTERPOLATIONS = ("bilinear", "nearest", "lanczos3", "lanczos5", "bicubic")


def resized(images, size, interpolation="bilinear", antialias=False):
    """(batch, rows, columns, channels) at another size."""
    if interpolation not in INTERPOLATIONS:
        raise KERAS.error("resize_interpolation", known=INTERPOLATIONS,
                          interpolation=interpolation)
    return resizing.resize_centered(images, size, interpolation, antialias)


def _within(sizes, wanted, choose):
    """(rows, columns) nearest to these in the aspect ratio of the wanted ones: the smaller or, by
    `choose`, the larger."""
    (rows, columns), (height, width) = sizes, wanted
    return (choose(rows, int(float(columns * height) / width)),
            choose(columns, int(float(rows * width) / height)))


def cropped_to_aspect(images, size):
    """The middle of the images in the aspect ratio of `size`."""
    old = images.shape[1:3]
    kept = [max(1, one) for one in _within(old, size, min)]
    starts = [int(float(n - one) / 2) for n, one in zip(old, kept, strict=True)]
    rows, columns = (slice(start, start + one) for start, one in zip(starts, kept, strict=True))
    return ops.index(images, key=(slice(None), rows, columns))


def padded_to_aspect(images, size, value):
    """The images with an edge that gives them the aspect ratio of `size`."""
    old = images.shape[1:3]
    rows, columns = (int(float(wanted - n) / 2)
                     for n, wanted in zip(old, _within(old, size, max), strict=True))
    if rows > 0:
        columns = 0
    return ops.pad(images, paddings=((0, 0), (rows, rows), (columns, columns), (0, 0)),
                   value=value)
