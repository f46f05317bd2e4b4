"""Pooling layers: the largest or the mean of each window, or of a whole sequence, image, volume."""

from minitf.core import ops
from minitf.core.pooling import pooled_length, window_padding
from minitf.dialect import ABSENT, REQUIRED
from minitf.layers.base import InputSpec, Layer
from minitf.spec import Choice, option

DATA_FORMATS = Choice("DataFormat", "channels_first", "channels_last")
SIZE = "size of the window along each axis: a number or one for each"


def data_format(default="channelsLast"):
    """The option that says where the channels are."""
    return option(default, keras=None, of=DATA_FORMATS,
                  doc="channels_last: (batch, …, channels), or channels_first")


def strides_option():
    return option(None, doc="steps from window to window; by default the size of the window")


def padding_option():
    return option("valid", doc="valid: whole windows alone; same: one for every stride")


def name_option():
    return option(None, doc="name; by default one is made from the class")


class OnChannels(Layer):
    """Base of layers that treat each channel of a sequence, an image or a volume alike."""

    rank = 2  # how many spatial axes
    data_format = None

    def configure(self, given):
        super().configure(given)
        self.input_spec = InputSpec(rank=self.rank + 2)

    @property
    def channels_first(self):
        return self.data_format == "channels_first"

    @property
    def axes(self):
        """The spatial axes."""
        first = 2 if self.channels_first else 1
        return tuple(range(first, first + self.rank))

    def with_channels_last(self, x, operation):
        """The operation, which wants channels last, on x."""
        if not self.channels_first:
            return operation(x)
        last = len(x.shape) - 1
        x = ops.transpose(x, axes=(0, *range(2, last + 1), 1))
        return ops.transpose(operation(x), axes=(0, last, *range(1, last)))

    def with_sizes(self, shape, sizes):
        """The shape with other spatial sizes."""
        shape = list(shape)
        shape[self.axes[0]:self.axes[-1] + 1] = sizes
        return tuple(shape)

    def sizes(self, shape):
        """The spatial sizes of a shape."""
        return [shape[axis] for axis in self.axes]


class Pooling(OnChannels):
    """Base of layers that pool windows.

    Input shape: (batch, *spatial, channels). Output shape: the same with smaller spatial sizes.
    """

    kernel_options = {}
    least_padding = 0

    def configure(self, given):
        super().configure(given)
        self.pool_size, self.strides = self.windows(self.pool_size, self.strides)

    def windows(self, pool_size, strides):
        """(window, strides) as tuples, checked as the face checks them."""
        raise NotImplementedError

    @property
    def is_same(self):
        return self.padding == "same"

    def forward(self, x, training):
        return self.pooled(x)

    def pooled(self, x):
        """What the kernel makes of x."""
        window, strides = self.pool_size[: self.rank], self.strides[: self.rank]
        paddings = tuple(
            window_padding(size, one, stride, self.is_same, self.least_padding)
            for size, one, stride in zip(self.sizes(x.shape), window, strides, strict=True))
        return self.with_channels_last(x, lambda x: self.pool(
            x, window=window, strides=strides, paddings=paddings, **self.kernel_options))

    def result_shape(self, shape):
        return self.with_sizes(shape, [
            None if size is None else pooled_length(size, window, stride, self.is_same)
            for size, window, stride in zip(
                self.sizes(shape), self.pool_size, self.strides, strict=False)])


class MaxPooling(Pooling):
    """Base of the layers that take the largest of each window."""

    pool = staticmethod(ops.max_pool)


class AveragePooling(Pooling):
    """Base of the layers that take the mean of each window; padding doesn't count."""

    pool = staticmethod(ops.average_pool)


class MaxPooling1D(MaxPooling):
    """The largest of each window of steps: (batch, steps, channels), less steps."""

    rank = 1
    pool_size = option(2, doc="steps in a window")
    strides = strides_option()
    padding = padding_option()
    data_format = data_format(ABSENT)
    name = name_option()


class MaxPooling2D(MaxPooling):
    """The largest of each window of an image: (batch, rows, columns, channels), smaller."""

    rank = 2
    pool_size = option((2, 2), doc=SIZE)
    strides = strides_option()
    padding = padding_option()
    data_format = data_format()
    name = name_option()


class MaxPooling3D(MaxPooling):
    """The largest of each window of a volume: (batch, depth, rows, columns, channels), smaller."""

    rank = 3
    pool_size = option((2, 2, 2), doc=SIZE)
    strides = strides_option()
    padding = padding_option()
    data_format = data_format()
    name = name_option()


class AveragePooling1D(AveragePooling):
    """The mean of each window of steps: (batch, steps, channels), less steps."""

    rank = 1
    pool_size = option(2, keras=REQUIRED, doc="steps in a window")
    strides = strides_option()
    padding = padding_option()
    data_format = data_format(ABSENT)
    name = name_option()


class AveragePooling2D(AveragePooling):
    """The mean of each window of an image: (batch, rows, columns, channels), smaller."""

    rank = 2
    pool_size = option((2, 2), keras=REQUIRED, doc=SIZE)
    strides = strides_option()
    padding = padding_option()
    data_format = data_format()
    name = name_option()


class AveragePooling3D(AveragePooling):
    """The mean of each window of a volume: (batch, depth, rows, columns, channels), smaller."""

    rank = 3
    pool_size = option((2, 2, 2), keras=REQUIRED, doc=SIZE)
    strides = strides_option()
    padding = padding_option()
    data_format = data_format()
    name = name_option()


class GlobalPooling(OnChannels):
    """Base of layers that make one number of each channel.

    Input shape: (batch, *spatial, channels). Output shape: (batch, channels).
    """

    keepdims = False

    def result_shape(self, shape):
        if self.keepdims:
            return self.with_sizes(shape, [1] * self.rank)
        return (shape[0], shape[1] if self.channels_first else shape[-1])


class GlobalAverage(GlobalPooling):
    """Base of the layers that take the mean of each channel."""

    def forward(self, x, training):
        return ops.mean(x, axis=self.axes, keepdims=self.keepdims)


class GlobalMax(GlobalPooling):
    """Base of the layers that take the largest of each channel."""

    def forward(self, x, training):
        return ops.max(x, axis=self.axes, keepdims=self.keepdims)


def keepdims_option():
    return option(ABSENT, keras=False, doc="whether the spatial axes stay, with size 1")


class GlobalAveragePooling1D(GlobalAverage):
    """The mean over all steps: (batch, steps, channels) -> (batch, channels)."""

    rank = 1
    data_format = data_format(ABSENT)
    keepdims = keepdims_option()


class GlobalAveragePooling2D(GlobalAverage):
    """The mean over the image: (batch, rows, columns, channels) -> (batch, channels)."""

    rank = 2
    data_format = data_format()
    keepdims = keepdims_option()


class GlobalAveragePooling3D(GlobalAverage):
    """The mean over the volume: (batch, depth, rows, columns, channels) -> (batch, channels)."""

    tfjs_class = None
    rank = 3
    data_format = data_format()
    keepdims = keepdims_option()


class GlobalMaxPooling1D(GlobalMax):
    """The largest of all steps: (batch, steps, channels) -> (batch, channels)."""

    rank = 1
    data_format = data_format(ABSENT)
    keepdims = keepdims_option()


class GlobalMaxPooling2D(GlobalMax):
    """The largest of the image: (batch, rows, columns, channels) -> (batch, channels)."""

    rank = 2
    data_format = data_format()
    keepdims = keepdims_option()


class GlobalMaxPooling3D(GlobalMax):
    """The largest of the volume: (batch, depth, rows, columns, channels) -> (batch, channels)."""

    tfjs_class = None
    rank = 3
    data_format = data_format()
    keepdims = keepdims_option()


LAYERS = (
    MaxPooling1D, MaxPooling2D, MaxPooling3D, AveragePooling1D, AveragePooling2D, AveragePooling3D,
    GlobalAveragePooling1D, GlobalAveragePooling2D, GlobalAveragePooling3D, GlobalMaxPooling1D,
    GlobalMaxPooling2D, GlobalMaxPooling3D,
)
