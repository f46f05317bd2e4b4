"""Layers that prepare data as Keras reads and computes them."""

import inspect

import numpy as np

from minitf.core import ops
from minitf.dialect import KERAS
from minitf.keras.conversion import unwrap
from minitf.keras.images import cropped_to_aspect, padded_to_aspect, resized
from minitf.keras.layer import Layer, variant
from minitf.keras.tensor import wrap
from minitf.layers import preprocessing


@variant
class Rescaling(preprocessing.Rescaling, Layer):
    __doc__ = preprocessing.Rescaling.__doc__

    def forward(self, x, training):
        for value in (self.scale, self.offset):
            if value is None:
                raise KERAS.error("rescaling_nothing")
            if isinstance(value, str):
                float(value)  # raises for what is no number
        return super().forward(x, training)


@variant
class OnImages(preprocessing.OnImages, Layer):
    __doc__ = preprocessing.OnImages.__doc__

    def configure(self, given):
        super().configure(given)
        if self.factor is not None:
            raise KERAS.error("no_factor", layer=type(self).__name__, factor=self.factor)

    @property
    def channels_first(self):
        return self.data_format == "channels_first"

    def forward(self, x, training):
        if len(x.shape) not in (3, 4):
            raise KERAS.error("images_rank", shape=x.shape)
        return self.in_batches(x, self.transformed)


@variant
class Resizing(preprocessing.Resizing, OnImages):
    __doc__ = preprocessing.Resizing.__doc__

    def configure(self, given):
        super().configure(given)
        self.antialias = bool(self.antialias)

    def transformed(self, images):
        """The images, (batch, rows, columns, channels), at the new size."""
        size = self.height, self.width
        if self.fill_mode != "constant":
            raise KERAS.error("resize_fill", mode=self.fill_mode)
        if self.pad_to_aspect_ratio and self.crop_to_aspect_ratio:
            raise KERAS.error("resize_aspects")
        dtype = images.dtype
        if self.crop_to_aspect_ratio:
            images = cropped_to_aspect(images, size)
        elif self.pad_to_aspect_ratio:
            images = padded_to_aspect(images, size, self.fill_value)
        y = resized(images, size, self.interpolation, self.antialias)
        return y if y.dtype == dtype else ops.cast(ops.round(y), dtype=dtype)


@variant
class CenterCrop(preprocessing.CenterCrop, OnImages):
    __doc__ = preprocessing.CenterCrop.__doc__

    def transformed(self, images):
        """The middle of the images, (batch, rows, columns, channels)."""
        size = self.height, self.width
        if images.dtype != "float32":
            images = ops.cast(images, dtype="float32")
        rest = [n - wanted for n, wanted in zip(images.shape[1:3], size, strict=True)]
        if min(rest) < 0:
            return resized(cropped_to_aspect(images, size), size)
        rows, columns = (slice(one // 2, one // 2 + wanted)
                         for one, wanted in zip(rest, size, strict=True))
        return ops.index(images, key=(slice(None), rows, columns))

    def result_shape(self, shape):
        if len(shape) not in (3, 4):
            raise KERAS.error("crop_shape")
        return super().result_shape(shape)


@variant
class CategoryEncoding(preprocessing.CategoryEncoding, Layer):
    __doc__ = preprocessing.CategoryEncoding.__doc__
    _signature = inspect.Signature([
        inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default)
        for name, default in (("inputs", inspect.Parameter.empty), ("count_weights", None))])

    def configure(self, given):
        super().configure(given)
        if self.output_mode == "binary":
            self.output_mode = "multi_hot"
        if self.output_mode not in ("count", "one_hot", "multi_hot"):
            raise KERAS.error("output_mode", mode=self.output_mode)
        if self.num_tokens is None:
            raise KERAS.error("no_tokens")
        if self.num_tokens < 1:
            raise KERAS.error("tokens", count=self.num_tokens)

    def _taken(self, args, kwargs):
        """The weights apart from the numbers, which may be a list."""
        kwargs = dict(kwargs)
        inputs, weights = (*args, None)[:2] if args else (kwargs.pop("inputs"), None)
        weights = kwargs.pop("count_weights", weights)
        if isinstance(inputs, (list, tuple, int)):
            inputs = np.array(inputs)
        cores, training, form, arguments = super()._taken((inputs,), kwargs)
        if weights is not None:
            arguments = {**arguments, "count_weights": unwrap(weights)}
        return cores, training, form, arguments

    def forward(self, x, training, count_weights=None):
        if count_weights is not None and self.output_mode != "count":
            raise KERAS.error("count_weights", value=wrap(count_weights))
        if not x.shape:
            x = ops.reshape(x, shape=(1,))
        if self.output_mode == "one_hot" and len(x.shape) > 1 and x.shape[-1] == 1:
            x = ops.squeeze(x, axis=-1)
        if self.output_mode == "multi_hot" and x.dtype != "int32":
            x = ops.cast(x, dtype="int32")
        hot = ops.one_hot(x, depth=self.num_tokens)
        if self.output_mode == "one_hot":
            return hot
        axis = 1 if len(x.shape) > 1 else 0
        if self.output_mode == "multi_hot":
            return ops.max(hot, axis=axis)
        if count_weights is not None:
            hot = ops.multiply(hot, ops.expand_dims(count_weights, axis=-1))
        return ops.sum(hot, axis=axis)

    def result_shape(self, shape):
        shape = tuple(shape)
        if self.output_mode == "one_hot" and (len(shape) < 2 or shape[-1] != 1):
            return (*shape, self.num_tokens)
        return (*shape[:-1], self.num_tokens)
