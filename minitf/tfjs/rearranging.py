"""tf.batchToSpaceND, spaceToBatchND, depthToSpace, diag, einsum, meshgrid and their like.

The same numbers, or products of them, at other places.
"""

import json
import math
import re

import numpy as np

from minitf.core import ops
from minitf.core.tensor import FLOAT32, INT32
from minitf.errors import ArgumentError, UsageError
from minitf.tfjs.arguments import (
    OPERATIONS,
    broadcast_shape,
    check,
    operation,
    to_core,
    upcast,
    without_slope,
)
from minitf.tfjs.creation import ones
from minitf.tfjs.given_values import convert
from minitf.tfjs.kernels import without_complex
from minitf.tfjs.operations import matMul
from minitf.tfjs.shapes import reshape
from minitf.tfjs.tensor import Tensor, comma, dtype_named, wrap

# Blocks of an image as examples of a batch, and back


@operation("x")
def batchToSpaceND(x, blockShape, crops):
    """The examples of a batch as the cells of blocks of larger images, cropped at the edges."""
    count, batch, sizes = math.prod(blockShape), (x.shape or (0,))[0], x.shape[1:]
    check(len(x.shape) >= 1 + len(blockShape),
           f"input rank is {len(x.shape)} but should be > than blockShape.length "
           f"{len(blockShape)}")
    check(len(crops) == len(blockShape),
           f"crops.length is {len(crops)} but should be equal to blockShape.length  "
           f"{len(blockShape)}")
    check(batch % count == 0,
           f"input tensor batch is {batch} but is not divisible by the product of the elements "
           f"of blockShape {' * '.join(map(str, blockShape))} === {count}")
    blocks, spatial = len(blockShape), sizes[:len(blockShape)]
    apart = ops.reshape(x, shape=(*blockShape, batch // count, *sizes))
    pairs = [axis for i in range(blocks) for axis in (blocks + 1 + i, i)]
    order = (blocks, *pairs, *range(2 * blocks + 1, len(apart.shape)))
    larger = [n * block for n, block in zip(spatial, blockShape, strict=True)]
    image = ops.reshape(ops.transpose(apart, axes=order),
                        shape=(batch // count, *larger, *sizes[blocks:]))
    begin = [0, *(before for before, _ in crops)]
    size = [-1, *(n - sum(crop) for n, crop in zip(larger, crops, strict=True))]
    return ops.slice(image, begin=tuple(begin), size=tuple(size))


@operation("x")
def spaceToBatchND(x, blockShape, paddings):
    """The cells of each block of (padded) images as examples of a batch of smaller images."""
    check(len(x.shape) >= 1 + len(blockShape),
           f"input rank {len(x.shape)} should be > than [blockShape] {len(blockShape)}")
    check(len(paddings) == len(blockShape),
           f"paddings.shape[0] {len(paddings)} must be equal to [blockShape] {len(blockShape)}")
    sizes, blocks = x.shape[1:], len(blockShape)
    padded = [n + sum(pair) for n, pair in zip(sizes, paddings, strict=False)]
    fits = all(n % block == 0 for n, block in zip(padded, blockShape, strict=True))
    flat = comma(n for pair in paddings for n in pair)
    check(fits, f"input spatial dimensions {comma(sizes)} with paddings {flat} must be divisible "
                 f"by blockShapes {comma(blockShape)}")
    rest = len(sizes) - blocks
    x = ops.pad(x, paddings=[(0, 0), *map(tuple, paddings), *[(0, 0)] * rest])
    pairs = [part for n, block in zip(padded, blockShape, strict=True)
             for part in (n // block, block)]
    apart = ops.reshape(x, shape=(x.shape[0], *pairs, *sizes[blocks:]))
    cells, places = range(2, 2 * blocks + 1, 2), range(1, 2 * blocks, 2)
    order = (*cells, 0, *places, *range(2 * blocks + 1, len(apart.shape)))
    return ops.reshape(
        ops.transpose(apart, axes=order),
        shape=(x.shape[0] * math.prod(blockShape), *pairs[::2], *sizes[blocks:]))


@operation("x: float32")
def depthToSpace(x, blockSize, dataFormat="NHWC"):
    """The channels of each pixel as a block of pixels: (batch, height, width, channels)."""
    batch, rows, columns, depth = x.shape
    if dataFormat != "NHWC":
        depth, rows, columns = x.shape[1:]
    cells = blockSize * blockSize
    check(blockSize > 1, f"blockSize should be > 1 for depthToSpace, but was: {blockSize}")
    check(depth % cells == 0,
           f"Dimension size must be evenly divisible by {cells} but is {depth} for depthToSpace "
           f"with input shape {comma(x.shape)}")
    check(dataFormat == "NHWC", "Only NHWC dataFormat supported on CPU for depthToSpace. Got "
                                 f"{dataFormat}")
    apart = x.array.reshape(batch, rows, columns, blockSize, blockSize, depth // cells)
    image = apart.transpose(0, 1, 3, 2, 4, 5).reshape(
        batch, rows * blockSize, columns * blockSize, depth // cells)
    return without_slope("DepthToSpace", image, x)


@operation("x", chained=False)
def diag(x):
    """Zeros with the numbers of x on the diagonal: shape [*shape of x, *shape of x]."""
    values = np.zeros((x.array.size,) * 2, x.array.dtype)
    np.fill_diagonal(values, x.array)
    return without_slope("Diag", values.reshape(x.shape + x.shape), x)


# Shapes


def ensureShape(x, shape):
    """x itself, if it has this shape (null: any size)."""
    found = to_core(x, "x", "ensureShape", "any").shape
    fits = len(found) == len(shape) and all(
        wanted is None or wanted == n for n, wanted in zip(found, shape, strict=True))
    if not fits:
        wanted = ",".join("" if n is None else str(n) for n in shape)
        raise ArgumentError(f"EnsureShape: Shape of tensor {comma(found)} is not compatible with "
                            f"expected shape {wanted}")
    return x


OPERATIONS["ensureShape"] = ensureShape


@operation("s0: int32", "s1: int32", chained=False)
def broadcastArgs(s0, s1):
    """The shape to which two shapes, given as tensors, broadcast."""
    for word, shape in (("first", s0), ("second", s1)):
        check(len(shape.shape) == 1, f"broadcastArgs(): {word} input must be a vector (rank=1). "
                                      f"Has rank {len(shape.shape)}")
    common = broadcast_shape(s0.array.tolist(), s1.array.tolist())
    return without_slope("BroadcastArgs", np.array(common, INT32), s0, s1)


def meshgrid(x=None, y=None, options=None):
    """The coordinates of a grid: [x of each point, y of each point].

    options: {'indexing': 'ij'} has x down the rows instead of along them ('xy').
    """
    indexing = (options or {}).get("indexing", "xy")
    if indexing not in ("xy", "ij"):
        raise UsageError(f"{indexing} is not a valid third argument to meshgrid")
    if x is None:
        return []
    x, y = (_grid_axis(one, name) for one, name in ((x, "x"), (y, "y")))
    if y is None:
        return [x]
    width, height = x.size, y.size
    if indexing == "xy":
        return [matMul(ones([height, 1], x.dtype), reshape(x, [1, -1])),
                matMul(reshape(y, [-1, 1]), ones([1, width], y.dtype))]
    return [matMul(reshape(x, [-1, 1]), ones([1, height], x.dtype)),
            matMul(ones([width, 1], y.dtype), reshape(y, [1, -1]))]


def _grid_axis(value, name):
    if value is None or isinstance(value, Tensor):
        return value
    return wrap(to_core(value, name, "meshgrid", "float32"))


OPERATIONS["meshgrid"] = meshgrid


# Sums of products

_LARGE = 2**22  # so many products are not kept at once


def einsum(equation, *tensors):
    """Sums of products by Einstein's notation: tf.einsum('ij,jk->ik', a, b)."""
    inputs = [to_core(one, f"tensors{i}", "einsum", "complex") for i, one in enumerate(tensors)]
    terms, result = _terms(equation, len(inputs))
    sizes = {}
    for term, one in zip(terms, inputs, strict=True):
        check(len(term) == len(one.shape),
               f"einsum: '{term}' has {len(term)} axes, but the tensor has {len(one.shape)}. "
               "(tfjs computes something else, silently.)")
        for axis, (name, size) in enumerate(zip(term, one.shape, strict=False)):
            check(sizes.setdefault(name, size) == size,
                   f"Expected dimension {sizes[name]} at axis {axis} of input shaped "
                   f"{json.dumps(list(one.shape), separators=(',', ':'))}, but got dimension "
                   f"{size}")
    dtype = inputs[0].dtype if len(inputs) == 1 else upcast(*(one.dtype for one in inputs))
    if dtype == "complex64":
        order = result + "".join(label for label in sizes if label not in result)
        for term, one in zip(terms, inputs, strict=True):
            places = [order.index(label) for label in term]
            check(one.dtype != "complex64" or places == sorted(places),
                  without_complex("transpose"))
        check(len(result) == len(sizes), without_complex("sum"))
        values = np.einsum(f"{','.join(terms)}->{result}",
                           *(one.array.astype(np.complex128) for one in inputs))
        return wrap(without_slope("Einsum", values.astype(np.complex64), *inputs))
    if math.prod(sizes.values()) > _LARGE or dtype != "float32":
        values = np.einsum(f"{','.join(terms)}->{result}",
                           *(one.array.astype(np.float64) for one in inputs))
    else:
        values = _summed([one.array.astype(FLOAT32) for one in inputs], terms, result, sizes)
    if dtype == "bool" and len(result) < len(sizes):
        dtype = "int32"
    return wrap(without_slope("Einsum", convert(values, dtype_named(dtype)), *inputs))


def _summed(arrays, terms, result, sizes):
    """The sums of products, label by label and each rounded to float32, as in tfjs."""
    rest = [label for label in dict.fromkeys("".join(terms)) if label not in result]
    labels, product, waiting = [*result, *rest], None, list(range(len(arrays)))
    for label in [*rest, None]:
        for i in [i for i in waiting if label is None or not terms[i] or label in terms[i]]:
            waiting.remove(i)
            term = terms[i]
            order = sorted(range(len(term)), key=lambda axis, term=term: labels.index(term[axis]))
            shape = [sizes[one] if one in term else 1 for one in labels]
            factor = arrays[i].transpose(order).reshape(shape)
            product = factor if product is None else factor * product
        if label is not None:
            axis = labels.index(label)
            labels.remove(label)
            product = product.sum(axis=axis, dtype=np.float64).astype(FLOAT32)
    return product


def _terms(equation, count):
    """(the labels of each input, those of the result), refused in tfjs's words."""
    equation = re.sub(r"\s", "", equation)
    arrows = equation.count("->")
    check(arrows >= 1, "Equations without an arrow are not supported.")
    check(arrows == 1, 'Equation must contain exactly one arrow ("->").')
    inputs, result = equation.split("->")
    check("..." not in inputs, 'The ellipsis notation ("...") is not supported yet.')
    terms = inputs.split(",")
    check(len(terms) == count, f"Expected {len(terms)} input tensors, received {count}")
    check(count <= 2, "Support for more than 2 input tensors is not implemented yet.")
    for label in result:
        check(any(label in term for term in terms),
               f"Output subscripts contain the label {label} not present in the input subscripts.")
    for term in terms:
        check(len(set(term)) == len(term),
               f"Found duplicate axes in input component {term}. Support for duplicate axes in "
               "input is not implemented yet.")
    return terms, result


OPERATIONS["einsum"] = einsum
