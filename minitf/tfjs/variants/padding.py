"""Cropping, zero padding and up-sampling as tfjs reads and computes them."""

from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError
from minitf.layers import padding
from minitf.spec import Choice
from minitf.strictness import is_strict
from minitf.tfjs.habits import unread
from minitf.tfjs.images import resized
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.variants.pooling import is_number

INTERPOLATIONS = Choice("InterpolationFormat", "nearest", "bilinear")


class _AnyFormat(Layer):
    """Base of layers whose dataFormat tfjs doesn't check when they are made."""

    unknown_format = None

    def configure(self, given):
        value = given.get("data_format")
        if value not in (None, "channelsFirst", "channelsLast") and not is_strict():
            self.unknown_format = value
            given = {key: one for key, one in given.items() if key != "data_format"}
        super().configure(given)

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        return config if self.unknown_format is None else config | {
            "dataFormat": self.unknown_format}


def _is_whole(value):
    return is_number(value) and value == int(value)


def _is_pair(value, check):
    return isinstance(value, (list, tuple)) and len(value) == 2 and all(map(check, value))


def _edges(layer, key, value):
    """Pairs for rows and columns from a number, one for each or a pair for each."""
    if is_number(value):
        value = [value, value]
    if _is_pair(value, is_number):
        value = [[one, one] for one in value]
    if not _is_pair(value, lambda pair: _is_pair(pair, _is_whole)):
        raise TFJS.error("edges", layer=layer.name, key=key, value=value)
    return tuple((int(before), int(after)) for before, after in value)


@variant
class Cropping2D(padding.Cropping2D, _AnyFormat):
    __doc__ = padding.Cropping2D.__doc__
    reads_first = "cropping"

    def configure(self, given):
        if given.get("cropping") is None and not is_strict():
            raise UsageError(unread("0"))
        super().configure(given)

    def read_edges(self):
        self.cropping = _edges(self, "cropping", self.cropping)
        return self.cropping

    def kept(self, axis, size, before, after):
        left = size - before - after
        if is_strict() and (left < 0 or before < 0 or after < 0):
            raise TFJS.error("cropping_too_much", layer=self.name, cropping=self.cropping,
                             axis=axis, size=size)
        if before < 0:
            raise ArgumentError("slice() does not support negative begin indexing.")
        if left < -1:
            raise TFJS.error("slice_size", size=left, axis=axis)
        return slice(before, None if left == -1 else before + left)

    def forward(self, x, training):
        if self.unknown_format is None:
            return super().forward(x, training)
        self.data_format = "channels_first"  # whatever is not channelsLast
        try:
            return super().forward(x, training)
        finally:
            self.data_format = "channels_last"


@variant
class ZeroPadding2D(padding.ZeroPadding2D, _AnyFormat):
    __doc__ = padding.ZeroPadding2D.__doc__

    def read_edges(self):
        value = self.padding
        if isinstance(value, (list, tuple)):
            if len(value) != 2:
                raise TFJS.error("padding_length", what="", count=len(value))
            if not is_number(value[0]):
                for what, one in zip(("height ", "width "), value, strict=True):
                    if isinstance(one, (list, tuple)) and len(one) != 2:
                        raise TFJS.error("padding_length", what=what, count=len(one))
        self.padding = _edges(self, "padding", value)
        if any(one < 0 for edge in self.padding for one in edge):
            raise TFJS.error("edges", layer=self.name, key="padding", value=value)
        return self.padding

    def forward(self, x, training):
        if self.unknown_format is not None:
            raise TFJS.error("unknown_format", format=self.unknown_format)
        return super().forward(x, training)


@variant
class UpSampling2D(padding.UpSampling2D, Layer):
    __doc__ = padding.UpSampling2D.__doc__
    reads_first = "size"
    needs_config = True

    def configure(self, given):
        super().configure(given)
        self.interpolation = INTERPOLATIONS.resolve(self.interpolation, TFJS)

    def read_times(self):
        size = self.size
        longest = 2 if is_strict() else len(size) if isinstance(size, (list, tuple)) else 0
        least = 1 if is_strict() else 0
        if not isinstance(size, (list, tuple)) or not 2 <= len(size) <= longest or not all(
                _is_whole(one) and one >= least for one in size[:2]):
            raise TFJS.error("up_sampling_size", layer=self.name, size=size)
        return tuple(int(one) for one in size[:2])

    def enlarged(self, x):
        size = [n * times for n, times in zip(x.shape[1:3], self.times, strict=True)]
        return resized(x, size, self.interpolation)
