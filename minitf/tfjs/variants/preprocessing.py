"""Layers that prepare data as tfjs reads and computes them.

In tfjs most of them work on tensors alone: in a model they fail, or change the shape of the
model's input. Under as_tfjs they do so here; strict minitf computes what is meant.
"""

import math

from minitf.core import ops
from minitf.dialect import TFJS
from minitf.errors import ArgumentError
from minitf.layers import base, preprocessing
from minitf.spec import Choice
from minitf.strictness import is_strict
from minitf.tfjs.images import cropped, resized, without_slope
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.tensor import Tensor, unwrap, wrap
from minitf.tfjs.variants.pooling import is_number
from minitf.wording import text

OUTPUT_MODES = Choice("OutputMode", "multi_hot", "one_hot", "count", "int", "tf_idf")
NO_SLOPE = "Cannot compute gradient: gradient function not found for {}."


def _without(given, *keys):
    """The config with None for required options that it lacks: tfjs has undefined there."""
    return given if is_strict() else {**dict.fromkeys(keys), **given}


class _ChangesItsInput(Layer):
    """Base of layers whose shape in a graph is, in tfjs, written into their input's as well."""

    def _symbolic_output(self, inputs, *arguments):
        result = super()._symbolic_output(inputs, *arguments)
        if not is_strict():
            for tensor in _sharing_shape(inputs):
                tensor.shape = result.shape
        return result


def _sharing_shape(tensor):
    """The tensor and those before it whose shape tfjs handed on, as one list, to it."""
    yield tensor
    node = tensor.node
    if node.inputs and type(node.layer).result_shape is base.Layer.result_shape:
        yield from _sharing_shape(node.inputs[0])


class _OfAspect(Layer):
    """Base of layers that hand what they get to tfjs's resizing functions as it is.

    That may be a list of one tensor, as it is in models, which those functions can't read.
    """

    given_alone = False

    def apply(self, inputs=None, kwargs=None):
        self.given_alone = isinstance(inputs, Tensor)
        try:
            return super().apply(inputs, kwargs)
        finally:
            self.given_alone = False

    apply.__doc__ = Layer.apply.__doc__

    def resized(self, x, size, interpolation="bilinear", align_corners=False):
        if not (self.given_alone or is_strict()):
            function = {"bilinear": "resizeBilinear", "nearest": "resizeNearestNeighbor"}
            raise TFJS.error("resize_rank", function=function[interpolation], rank=1)
        return resized(x, size, interpolation, align_corners)

    def check_size(self):
        for key in ("height", "width"):
            value = getattr(self, key)
            if not is_number(value) or value != int(value) or value < is_strict():
                raise TFJS.error("image_size", layer=self.name, key=key, value=value)


@variant
class Rescaling(preprocessing.Rescaling, Layer):
    __doc__ = preprocessing.Rescaling.__doc__
    reads_first = "scale"
    supports_masking = False

    def configure(self, given):
        super().configure(_without(given, "scale"))
        self.offset = self.offset or 0

    def forward(self, x, training):
        for key, function in (("scale", "mul"), ("offset", "add")):
            value = getattr(self, key)
            if value is None:
                raise TFJS.error("rescaling_nothing", function=function)
            if isinstance(value, str):
                raise TFJS.error("rescaling_text", function=function)
        return super().forward(x, training)


@variant
class Resizing(preprocessing.Resizing, _OfAspect):
    __doc__ = preprocessing.Resizing.__doc__
    reads_first = "height"

    def configure(self, given):
        super().configure(given)
        if self.interpolation not in ("bilinear", "nearest"):
            raise TFJS.error("interpolation", interpolation=self.interpolation)
        self.crop_to_aspect_ratio = bool(self.crop_to_aspect_ratio)
        self.check_size()

    def forward(self, x, training):
        return self.resized(x, (self.height, self.width), self.interpolation,
                            not self.crop_to_aspect_ratio)

    def result_shape(self, shape):
        if is_strict():
            return super().result_shape(shape)
        return self.height, self.width, shape[2] if len(shape) > 2 else None


@variant
class CenterCrop(preprocessing.CenterCrop, _OfAspect, _ChangesItsInput):
    __doc__ = preprocessing.CenterCrop.__doc__
    reads_first = "height"

    def configure(self, given):
        super().configure(given)
        self.check_size()

    def forward(self, x, training):
        size = self.height, self.width
        rows, columns = (None, None, *x.shape)[-3:-1]
        fits = None not in (rows, columns) and rows >= self.height and columns >= self.width
        if len(x.shape) not in (3, 4):
            raise TFJS.error("crop_rank" if fits else "resize_rank", function="resizeBilinear",
                             rank=len(x.shape))
        above = math.floor((rows - self.height) / 2)
        before = math.floor((columns - self.width) / 2)
        if before == 0 and columns != self.width:
            before = 1  # an odd column is cut off in front, an odd row behind
        if not fits:
            return ops.cast(self.resized(x, size), dtype=x.dtype)
        message = NO_SLOPE.format("CropAndResize")
        if len(x.shape) == 3:
            message = "Argument tensors passed to stack must be a `Tensor[]` or `TensorLike[]`"
        y = self.in_batches(without_slope(x, message),
                            lambda images: cropped(images, size, (above, before)))
        return ops.cast(y, dtype=x.dtype)

    def result_shape(self, shape):
        shape = list(shape)
        for axis, size in ((len(shape) - 3, self.height), (len(shape) - 2, self.width)):
            if axis >= 0:
                shape[axis] = size
        return tuple(shape)


@variant
class CategoryEncoding(preprocessing.CategoryEncoding, _ChangesItsInput):
    __doc__ = preprocessing.CategoryEncoding.__doc__
    reads_first = "numTokens"

    def configure(self, given):
        super().configure(_without(given, "num_tokens"))
        self.output_mode = self.output_mode or "multiHot"
        if is_strict():
            OUTPUT_MODES.resolve(self.output_mode, TFJS)

    def forward(self, x, training, countWeights=None):
        weights = unwrap(countWeights) if isinstance(countWeights, Tensor) else countWeights
        if weights is not None and self.output_mode != "count":
            raise TFJS.error("count_weights", value=wrap(weights).toString())
        if self.num_tokens is None:
            raise TFJS.error("no_tokens")
        indices = ops.cast(x, dtype="int32")
        if indices.array.size and not 0 <= indices.array.min() <= (
                indices.array.max()) < self.num_tokens:
            raise TFJS.error("tokens", count=self.num_tokens)
        if self.output_mode == "int":
            return indices
        return self.encoded(without_slope(indices, NO_SLOPE.format("DenseBincount")),
                            weights)

    def encoded(self, x, weights):
        """One vector for a row of numbers, or for each number in mode oneHot."""
        shape = x.shape
        if not shape:
            x = ops.reshape(x, shape=(1,))
        if self.output_mode == "oneHot" and x.shape[-1] != 1:
            x = ops.expand_dims(x, axis=-1)
        rank = len(x.shape)
        if rank > 2:
            raise TFJS.error("encoding_rank", mode=self.output_mode, shape=shape, rank=rank)
        if self.output_mode == "tfIdf":
            raise ArgumentError("When outputMode is 'tfIdf', weights must be provided.")
        hot = ops.one_hot(x, depth=self.num_tokens)
        if weights is not None:
            hot = ops.multiply(hot, ops.expand_dims(weights, axis=-1))
        # Of a single row tfjs counts, whatever the mode.
        if rank == 2 and self.output_mode in ("multiHot", "oneHot"):
            return ops.max(hot, axis=-2)
        return ops.sum(hot, axis=-2)

    def result_shape(self, shape):
        shape = tuple(shape)
        if self.output_mode == "oneHot" and shape[-1] != 1:
            return (*shape, self.num_tokens)
        return (*shape[:-1], self.num_tokens)


@variant
class RandomWidth(preprocessing.RandomWidth, _OfAspect):
    __doc__ = preprocessing.RandomWidth.__doc__
    reads_first = "seed"

    def configure(self, given):
        super().configure(_without(given, "factor"))
        factor = self.factor
        if isinstance(factor, (list, tuple)) and len(factor) == 2:
            self.lowest, self.highest = factor
        elif is_number(factor) and factor > 0:
            self.lowest, self.highest = -factor, factor
        else:
            raise TFJS.error("width_factor", factor=text(factor))
        if self.lowest < -1 or self.highest < -1:
            raise TFJS.error("width_below", factor=factor)
        if self.highest < self.lowest:
            raise TFJS.error("width_reversed", low=self.lowest, high=self.highest)
        if self.interpolation not in ("bilinear", "nearest"):
            raise TFJS.error("interpolation", interpolation=self.interpolation)

    def forward(self, x, training):
        factor = self.random_factor(1 + self.lowest, 1 + self.highest)
        return resized(x, (x.shape[-3], self.width_of(x.shape, factor)), self.interpolation)

    @staticmethod
    def width_of(shape, factor):
        """The width, rounded as Math.round does."""
        return math.floor(factor * shape[-2] + 0.5)

    def result_shape(self, shape):
        if is_strict():
            is_known = self.lowest == self.highest and shape[-2] is not None
            width = self.width_of(shape, 1 + self.lowest) if is_known else None
            return (*shape[:-2], width, shape[-1])
        return shape[0], -1, shape[2]
