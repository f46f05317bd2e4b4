"""What every convolutional layer has: a window that slides along the axes of an image.

Images are (batch, *axes, channels), or (batch, channels, *axes) where the layer's data format is
channels_first; they are computed with the channels last.
"""

from minitf.activations import activations
from minitf.constraints import constraints
from minitf.core import ops
from minitf.dialect import ABSENT
from minitf.initializers import initializers
from minitf.layers.base import InputSpec, Layer
from minitf.regularizers import regularizers
from minitf.spec import Choice, option

# The options that several convolutions have; each class gives them Keras's positional order.
FILTERS = {"doc": "number of filters: channels of the output"}
KERNEL_SIZE = {"doc": "size of the window, one number or one an axis"}
STRIDES = {"doc": "step of the window, one number or one an axis"}
DILATION = {"doc": "distance between the window's neighbours, one number or one an axis"}


def padding():
    return option("valid", of=Choice("PaddingMode", "valid", "same", "causal"),
                  doc="valid: the window stays inside; same: the axes keep their size")


def data_format():
    return option("channelsLast", keras=None,
                  of=Choice("DataFormat", "channels_first", "channels_last"),
                  doc="where the channels are")


def activation():
    return option("linear", keras=None, of=activations, doc="function of the result")


def use_bias():
    return option(True, doc="whether a bias is added")


def initializer(of_what, tfjs="glorotNormal", keras="glorot_uniform"):
    return option(tfjs, keras=keras, of=initializers, doc=f"what the {of_what} starts from")


def regularizer(of_what):
    return option(None, of=regularizers, doc=f"penalty on the {of_what}")


def constraint(of_what):
    return option(None, of=constraints, doc=f"what the {of_what} must satisfy")


class Sliding(Layer):
    """Base of the convolutions."""

    bases_first = True  # so that a class that changes a default leaves the option in its place
    axes = None  # along how many axes the window slides
    groups = 1
    computes_relu = False  # whether `slide` can apply relu too
    lora_rank = option(ABSENT, keras=None, unsupported=True, in_config=False, keyword_only=True,
                       doc="not supported")
    lora_alpha = option(ABSENT, keras=None, unsupported=True, in_config=False, keyword_only=True,
                        doc="not supported")

    def configure(self, given):
        super().configure(given)
        self.standardize()
        self.bias = None

    def standardize(self):
        """Bring sizes, steps and dilations to one number an axis, as the face wants them."""

    # ---- shapes ----

    @property
    def channel_axis(self):
        return 1 if self.data_format == "channels_first" else -1

    def sizes_of(self, shape):
        """The sizes of the axes along which the window slides."""
        return tuple(shape[2:] if self.channel_axis == 1 else shape[1:-1])

    def shape_of(self, batch, sizes, channels):
        """The shape of images, in the order of the data format."""
        return (batch, channels, *sizes) if self.channel_axis == 1 else (batch, *sizes, channels)

    @property
    def reach(self):
        """How far the window reaches along each axis."""
        return [(window - 1) * dilation + 1 for window, dilation in zip(
            self.kernel_size, self.dilation_rate, strict=True)]

    def result_shape(self, shape):
        sizes = [None if size is None else self.result_size(axis, size)
                 for axis, size in enumerate(self.sizes_of(shape))]
        return self.shape_of(shape[0], sizes, self.result_channels(shape))

    def result_channels(self, shape):
        """How many channels come out."""
        return self.filters

    def result_size(self, axis, size):
        """How many places the window has along an axis of this size."""
        if self.padding == "valid":
            size -= self.reach[axis] - 1
        return -(-size // self.strides[axis])

    def padding_of(self, sizes):
        """(before, after) for each axis."""
        if self.padding == "valid":
            return ((0, 0),) * self.axes
        if self.padding == "causal":
            return tuple((reach - 1, 0) for reach in self.reach)
        pairs = []
        for size, stride, reach in zip(sizes, self.strides, self.reach, strict=True):
            total = self.total_padding((-(-size // stride) - 1) * stride + reach - size)
            pairs.append((total // 2, total - total // 2))
        return tuple(pairs)

    def total_padding(self, missing):
        """The padding of an axis whose windows reach so far beyond it."""
        return max(0, missing)

    def places(self, sizes):
        """Where the windows are, as the operations want it."""
        return {"strides": tuple(self.strides), "dilations": tuple(self.dilation_rate),
                "padding": self.padding_of(sizes)}

    # ---- weights ----

    def channels_of(self, shape):
        """How many channels the input has, of which the weights depend; the face checks it."""
        return shape[self.channel_axis]

    def accept_channels(self, channels):
        """Remember how many channels there are: the input must have as many from now on."""
        self.input_spec = InputSpec(
            min_rank=self.axes + 2, axes={self.channel_axis: channels})

    def add_bias_weight(self, channels):
        if self.use_bias:
            self.bias = self.weight("bias", (channels,), self.bias_initializer,
                                    self.bias_regularizer, self.bias_constraint)

    # ---- computing ----

    def forward(self, x, training):
        first = self.channel_axis == 1
        if first:
            x = ops.transpose(x, axes=(0, *range(2, self.axes + 2), 1))
        # relu goes along with the convolution while its output is in the cache.
        fuses = self.activation is ops.relu and self.computes_relu
        y = self.slide(x, fuses)
        if first:
            y = ops.transpose(y, axes=(0, self.axes + 1, *range(1, self.axes + 1)))
        return y if fuses or self.activation is None else self.activation(y)

    def slide(self, x, relu):
        """The result for images with the channels last, bias included."""
        raise NotImplementedError

    def with_bias(self, y):
        """y plus the bias, channels last."""
        return y if self.bias is None else ops.add(y, self.bias)
