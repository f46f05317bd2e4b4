"""tf.image: resize, crop, flip, rotate and transform images, turn them grey, choose among boxes.

Images are (batch, height, width, channels).
"""

import math

import numpy as np

from minitf.core import ops
from minitf.core.tensor import FLOAT32, INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.strictness import is_strict
from minitf.tfjs.arguments import check, operation, without_slope
from minitf.tfjs.given_values import convert
from minitf.tfjs.images import resized
from minitf.tfjs.tensor import comma

_GREY = (0.2989, 0.587, 0.114)  # how much of red, green and blue


@operation("images", public=False)
def resizeBilinear(images, size, alignCorners=False, halfPixelCenters=False):
    """Images at another size [height, width], pixels mixed of their neighbours."""
    return resized(images, size, "bilinear", bool(alignCorners), bool(halfPixelCenters))


@operation("images: complex", public=False)
def resizeNearestNeighbor(images, size, alignCorners=False, halfPixelCenters=False):
    """Images at another size [height, width], pixels taken as they are."""
    return resized(images, size, "nearest", bool(alignCorners), bool(halfPixelCenters))


def _check_image(name, image):
    check(len(image.shape) == 4,
          f"Error in {name}: image must be rank 4,but got rank {len(image.shape)}.")


@operation("image", "boxes: float32", "boxInd: int32", public=False, chained=False)
def cropAndResize(image, boxes, boxInd, cropSize, method="bilinear", extrapolationValue=0):
    """Each box [top, left, bottom, right] (0 … 1) of the image boxInd tells, at size cropSize."""
    _check_image("cropAndResize", image)
    count = boxes.shape[0]
    check(len(boxes.shape) == 2 and boxes.shape[1] == 4,
          f"Error in cropAndResize: boxes must be have size [{count},4] but had shape "
          f"{comma(boxes.shape)}.")
    check(boxInd.shape == (count,), f"Error in cropAndResize: boxInd must be have size [{count}] "
                                    f"but had shape {comma(boxes.shape)}.")
    check(len(cropSize) == 2, "Error in cropAndResize: cropSize must be of length 2, but got "
                              f"length {len(cropSize)}.")
    check(min(cropSize) >= 1, f"cropSize must be atleast [1,1], but was {comma(cropSize)}")
    check(method in ("bilinear", "nearest"),
          f"method must be bilinear or nearest, but was {method}")
    result = np.zeros((count, *cropSize, image.shape[3]), FLOAT32)
    pixels = image.array.astype(np.float64)
    for i, (top, left, bottom, right) in enumerate(boxes.array.astype(np.float64)):
        if boxInd.array[i] < len(pixels):
            result[i] = _cropped(pixels[boxInd.array[i]], (top, bottom), (left, right), cropSize,
                                 method, extrapolationValue)
    return without_slope("CropAndResize", result, image, boxes, boxInd)


def _cropped(pixels, rows, columns, size, method, outside):
    y, x = (_along(span, old, new) for span, old, new in zip(
        (rows, columns), pixels.shape[:2], size, strict=True))
    inside = _is_inside(y, pixels.shape[0])[:, None] & _is_inside(x, pixels.shape[1])
    y, x = (np.clip(at, 0, old - 1) for at, old in zip((y, x), pixels.shape[:2], strict=True))
    if method == "nearest":
        found = pixels[np.ix_(_rounded(y), _rounded(x))]
    else:
        above, before = np.floor(y).astype(int), np.floor(x).astype(int)
        below, after = np.ceil(y).astype(int), np.ceil(x).astype(int)
        down, along = (y - above)[:, None, None], (x - before)[:, None]
        upper, lower = (
            pixels[np.ix_(row, before)] + along * (
                pixels[np.ix_(row, after)] - pixels[np.ix_(row, before)])
            for row in (above, below))
        found = upper + (lower - upper) * down
    return np.where(inside[:, :, None], found, outside)


def _along(span, old, new):
    start, end = span
    if new == 1:
        return np.array([0.5 * (start + end) * (old - 1)])
    return start * (old - 1) + np.arange(new) * ((end - start) * (old - 1) / (new - 1))


def _is_inside(at, size):
    return (at >= 0) & (at <= size - 1)


def _rounded(at):
    return np.floor(at + 0.5).astype(int)


@operation("image: float32", public=False, chained=False)
def flipLeftRight(image):
    """Each image mirrored: left is right."""
    _check_image("flipLeftRight", image)
    return without_slope("FlipLeftRight", image.array[:, :, ::-1].copy(), image)


@operation("image: float32", public=False, chained=False)
def rotateWithOffset(image, radians, fillValue=0, center=0.5):
    """Images turned around a center (0 … 1, or [x, y]); fillValue, or [r, g, b], fills corners."""
    _check_image("rotateWithOffset", image)
    _, rows, columns, channels = image.shape
    across, down = center if isinstance(center, (list, tuple)) else (center, center)
    x, y = columns * across, rows * down
    row, column = np.indices((rows, columns))
    sine, cosine = math.sin(radians), math.cos(radians)
    from_x = _rounded((column - x) * cosine - (row - y) * sine + x)
    from_y = _rounded((column - x) * sine + (row - y) * cosine + y)
    filling = fillValue
    if isinstance(fillValue, (list, tuple)):
        filling = [*fillValue[:3], 255.0][:channels]
    inside = (from_x >= 0) & (from_x < columns) & (from_y >= 0) & (from_y < rows)
    found = image.array[:, np.where(inside, from_y, 0), np.where(inside, from_x, 0)]
    result = np.where(inside[:, :, None], found, np.array(filling, FLOAT32))
    return without_slope("RotateWithOffset", result, image)


# Colours


@operation("image", public=False, chained=False)
def grayscaleToRGB(image):
    """Grey images (…, 1) with the same number for red, green and blue: (…, 3)."""
    rank = len(image.shape)
    check(rank >= 2, "Error in grayscaleToRGB: images must be at least rank 2, but got rank "
                     f"{rank}.")
    check(image.shape[-1] == 1, "Error in grayscaleToRGB: last dimension of a grayscale image "
                                f"should be size 1, but got size {image.shape[-1]}.")
    return ops.tile(image, reps=(*(1,) * (rank - 1), 3))


@operation("image", public=False, chained=False, called="RGBToGrayscale")
def rgbToGrayscale(image):
    """Coloured images (…, 3) as grey ones (…, 1)."""
    rank = len(image.shape)
    check(rank >= 2, "Error in RGBToGrayscale: images must be at least rank 2, but got rank "
                     f"{rank}.")
    check(image.shape[-1] == 3, "Error in RGBToGrayscale: last dimension of an RGB image should "
                                f"be size 3, but got size {image.shape[-1]}.")
    check(rank <= 6, "Not a valid tensor rank.")
    parts = image.array.astype(FLOAT32) * np.array(_GREY, FLOAT32)
    grey = parts.sum(axis=-1, keepdims=True, dtype=np.float64).astype(FLOAT32)
    return without_slope("Einsum", convert(grey, image.array.dtype), image)


@operation("image: complex", public=False, chained=False)
def threshold(image, method="binary", inverted=False, threshValue=0.5):
    """255 where an image (height, width, channels) is bright and 0 elsewhere, int32.

    method: 'binary' compares with 255 * threshValue, 'otsu' finds the best brightness itself.
    """
    check(len(image.shape) == 3,
          f"Error in threshold: image must be rank 3,but got rank {len(image.shape)}.")
    check(image.shape[2] in (1, 3), "Error in threshold: image color channel must be equal to 3 "
                                    f"or 1but got {image.shape[2]}.")
    check(image.dtype in ("int32", "float32"), "Error in dtype: image dtype must be int32 or "
                                               f"float32,but got dtype {image.dtype}.")
    check(method in ("otsu", "binary"), f"Method must be binary or otsu, but was {method}")
    grey = image.array
    if image.shape[2] == 3:
        red, green, blue = (
            image.array[:, :, i:i + 1].astype(FLOAT32) * FLOAT32.type(part)
            for i, part in enumerate(_GREY))
        grey = red + green + blue
    limit = FLOAT32.type(threshValue) * FLOAT32.type(255)
    if method == "otsu":
        counts = np.bincount(np.rint(grey).astype(INT32).ravel().clip(0, 256), minlength=257)
        limit = _otsu(counts[:256].astype(FLOAT32), image.shape[0] * image.shape[1])
    bright = grey <= limit if inverted else grey > limit
    return CoreTensor(np.where(bright, 255, 0).astype(INT32))


def _otsu(counts, total):
    """The brightness that parts dark and bright pixels best, by the variance between them."""
    best, largest = -1, FLOAT32.type(0)
    places = np.arange(len(counts), dtype=FLOAT32)
    for i in range(len(counts) - 1):
        dark, bright = counts[:i + 1], counts[i + 1:]
        means = [(part * place).sum() / part.sum() for part, place in (
            (dark, places[:i + 1]), (bright, places[i + 1:]))]
        variance = (dark.sum() / total) * (bright.sum() / total) * (means[0] - means[1]) ** 2
        if variance > largest:
            best, largest = i, variance
    return best


# Projections


@operation("image: float32", "transforms: float32", public=False, chained=False)
def transform(image, transforms, interpolation="nearest", fillMode="constant", fillValue=0,
              outputShape=None):
    """Images seen through projections, eight numbers each: a row for all, or one an image.

    fillMode: what is outside of the image: 'constant' (fillValue), 'reflect', 'wrap', 'nearest'.
    """
    _check_image("transform", image)
    check(len(transforms.shape) == 2 and transforms.shape[0] in (1, image.shape[0])
          and transforms.shape[1] == 8,
          "Error in transform: Input transform should be batch x 8 or 1 x 8")
    check(outputShape is None or len(outputShape) == 2,
          "Error in transform: outputShape must be [height, width] or null, but got "
          f"{comma(outputShape or ())}.")
    check(interpolation in ("nearest", "bilinear"),
          f"Error in Transform: Expect 'nearest' or 'bilinear', but got {interpolation}")
    rows, columns = image.shape[1:3] if outputShape is None else outputShape
    result = np.full((image.shape[0], rows, columns, image.shape[3]), fillValue, FLOAT32)
    for i, pixels in enumerate(image.array.astype(np.float64)):
        if i and not is_strict():
            break  # tfjs on the CPU leaves all images but the first empty
        a = transforms.array[i % len(transforms.array)].astype(np.float64)
        y, x = np.indices((rows, columns))
        depth = a[6] * x + a[7] * y + 1
        seen = depth != 0
        safe = np.where(seen, depth, 1)
        from_x = _reached((a[0] * x + a[1] * y + a[2]) / safe, image.shape[2], fillMode)
        from_y = _reached((a[3] * x + a[4] * y + a[5]) / safe, image.shape[1], fillMode)
        found = _read(pixels, from_y, from_x, interpolation, fillValue)
        result[i] = np.where(seen[:, :, None], found, fillValue)
    return without_slope("Transform", result, image, transforms)


def _reached(at, size, mode):
    """The places inside of the image that stand for those outside."""
    if mode == "reflect":
        period = 2 * size
        before = np.where(at < period, period * np.trunc(-at / period) + at, at)
        before = np.where(before < -size, before + period, -before - 1)
        after = at - period * np.trunc(at / period)
        after = np.where(after >= size, period - after - 1, after)
    elif mode == "wrap":
        period = max(size - 1, 1)
        before = at + size * (np.trunc(-at / period) + 1)
        after = at - size * np.trunc(at / period)
    elif mode == "nearest":
        before = after = at
    else:
        return at
    if size <= 1 and mode != "nearest":
        before = after = np.zeros_like(at)
    moved = np.where(at < 0, before, np.where(at > size - 1, after, at))
    return np.clip(moved, 0, size - 1)


def _read(pixels, y, x, interpolation, filling):
    def at(row, column):
        inside = (row >= 0) & (row < pixels.shape[0]) & (column >= 0) & (
            column < pixels.shape[1])
        row, column = (np.where(inside, one, 0).astype(int) for one in (row, column))
        found = pixels[row, column]
        return np.where(inside[:, :, None], found, filling)

    if interpolation == "nearest":
        return at(np.floor(y + 0.5), np.floor(x + 0.5))
    row, column = np.floor(y), np.floor(x)
    down, along = (y - row)[:, :, None], (x - column)[:, :, None]
    upper, lower = ((1 - along) * at(one, column) + along * at(one, column + 1)
                    for one in (row, row + 1))
    return (1 - down) * upper + down * lower


