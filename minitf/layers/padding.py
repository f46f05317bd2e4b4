"""Layers that take an edge off, put one on, or repeat cells: cropping, zero padding, up-sampling.

Input shape: (batch, *spatial, channels). Output shape: the same with other spatial sizes.
"""

from minitf.core import ops, resizing
from minitf.layers.pooling import OnChannels, data_format
from minitf.spec import option

EDGES = "a number for all edges, one for each axis, or a pair (before, after) for each"


class Cropping(OnChannels):
    """Base of layers that cut off edges."""

    def configure(self, given):
        super().configure(given)
        self.edges = self.read_edges()

    def read_edges(self):
        """A pair (before, after) for each axis, checked as the face checks them."""
        raise NotImplementedError

    def kept(self, axis, size, before, after):
        """The slice of an axis that stays."""
        return slice(before, size - after)

    def forward(self, x, training):
        key = [slice(None)] * len(x.shape)
        for axis, (before, after) in zip(self.axes, self.edges, strict=True):
            key[axis] = self.kept(axis, x.shape[axis], before, after)
        return ops.index(x, key=tuple(key))

    def result_shape(self, shape):
        return self.with_sizes(shape, [
            None if size is None else size - before - after
            for size, (before, after) in zip(self.sizes(shape), self.edges, strict=True)])


class Cropping1D(Cropping):
    """A sequence without its first and last steps: (batch, steps, channels), less steps."""

    tfjs_class = None
    rank = 1
    cropping = option((1, 1), doc="steps to cut off: a number for both ends, or a pair")


class Cropping2D(Cropping):
    """An image without its edges: (batch, rows, columns, channels), smaller."""

    factory = "cropping2D"
    rank = 2
    cropping = option(keras=((0, 0), (0, 0)), doc=EDGES)
    data_format = data_format()


class Cropping3D(Cropping):
    """A volume without its edges: (batch, depth, rows, columns, channels), smaller."""

    tfjs_class = None
    rank = 3
    cropping = option(((1, 1), (1, 1), (1, 1)), doc=EDGES)
    data_format = data_format()


class ZeroPadding(OnChannels):
    """Base of layers that put zeros around."""

    def configure(self, given):
        super().configure(given)
        self.edges = self.read_edges()

    def read_edges(self):
        """A pair (before, after) for each axis, checked as the face checks them."""
        raise NotImplementedError

    def forward(self, x, training):
        paddings = [(0, 0)] * len(x.shape)
        for axis, edge in zip(self.axes, self.edges, strict=True):
            paddings[axis] = edge
        return ops.pad(x, paddings=tuple(paddings))

    def result_shape(self, shape):
        return self.with_sizes(shape, [
            None if size is None else size + before + after
            for size, (before, after) in zip(self.sizes(shape), self.edges, strict=True)])


class ZeroPadding1D(ZeroPadding):
    """A sequence with zeros before and after: (batch, steps, channels), more steps."""

    tfjs_class = None
    rank = 1
    padding = option(1, doc="steps of zeros: a number for both ends, or a pair")
    data_format = data_format()


class ZeroPadding2D(ZeroPadding):
    """An image in a frame of zeros: (batch, rows, columns, channels), larger."""

    rank = 2
    padding = option(((1, 1), (1, 1)), keras=(1, 1), doc=EDGES)
    data_format = data_format()


class ZeroPadding3D(ZeroPadding):
    """A volume in a frame of zeros: (batch, depth, rows, columns, channels), larger."""

    tfjs_class = None
    rank = 3
    padding = option(((1, 1), (1, 1), (1, 1)), doc=EDGES)
    data_format = data_format()


class UpSampling(OnChannels):
    """Base of layers that repeat cells."""

    def configure(self, given):
        super().configure(given)
        self.times = self.read_times()

    def read_times(self):
        """How often cells are repeated along each axis, checked as the face checks it."""
        raise NotImplementedError

    def forward(self, x, training):
        return self.with_channels_last(x, self.enlarged)

    def enlarged(self, x):
        """x, with channels last, at its new size."""
        return resizing.repeat(x, self.times)

    def result_shape(self, shape):
        return self.with_sizes(shape, [
            None if size is None else size * times
            for size, times in zip(self.sizes(shape), self.times, strict=True)])


class UpSampling1D(UpSampling):
    """Every step several times: (batch, steps, channels), more steps."""

    tfjs_class = None
    rank = 1
    size = option(2, doc="how often each step is repeated")


class UpSampling2D(UpSampling):
    """An image enlarged by whole factors: (batch, rows, columns, channels), larger."""

    rank = 2
    size = option((2, 2), doc="how many times as many rows and columns")
    data_format = data_format()
    interpolation = option("nearest", doc="nearest: cells are repeated; bilinear: mixed")


class UpSampling3D(UpSampling):
    """A volume enlarged by whole factors: (batch, depth, rows, columns, channels), larger."""

    tfjs_class = None
    rank = 3
    size = option((2, 2, 2), doc="how many times as many cells along each axis")
    data_format = data_format()


LAYERS = (Cropping1D, Cropping2D, Cropping3D, ZeroPadding1D, ZeroPadding2D, ZeroPadding3D,
          UpSampling1D, UpSampling2D, UpSampling3D)
