"""Convolutions and transposed convolutions along one, two or three axes."""

from minitf.core import ops
from minitf.dialect import ABSENT
from minitf.layers.sliding import (
    DILATION,
    FILTERS,
    KERNEL_SIZE,
    STRIDES,
    Sliding,
    activation,
    constraint,
    data_format,
    initializer,
    padding,
    regularizer,
    use_bias,
)
from minitf.spec import option


class Convolution(Sliding):
    """Base of conv1d, conv2d and conv3d."""

    computes_relu = True

    filters = option(**FILTERS)
    kernel_size = option(**KERNEL_SIZE)
    strides = option(1, **STRIDES)
    padding = padding()
    data_format = data_format()
    dilation_rate = option(1, **DILATION)
    groups = option(ABSENT, keras=1, doc="the channels are split into so many groups, and each "
                    "filter sees one of them")
    activation = activation()
    use_bias = use_bias()
    kernel_initializer = initializer("kernel")
    bias_initializer = initializer("bias", "zeros", "zeros")
    kernel_regularizer = regularizer("kernel")
    bias_regularizer = regularizer("bias")
    activity_regularizer = regularizer("output")
    kernel_constraint = constraint("kernel")
    bias_constraint = constraint("bias")

    def build(self, shape):
        channels = self.channels_of(shape)
        self.kernel = self.weight(
            "kernel", (*self.kernel_size, channels // self.groups, self.filters),
            self.kernel_initializer, self.kernel_regularizer, self.kernel_constraint)
        self.add_bias_weight(self.filters)
        self.accept_channels(channels)

    def slide(self, x, relu):
        places = self.places(x.shape[1:-1])
        if self.groups > 1:
            y = ops.grouped_convolution(x, self.kernel, self.bias, groups=self.groups, **places)
            return ops.relu(y) if relu else y
        bias = () if self.bias is None else (self.bias,)
        return ops.convolution(x, self.kernel, *bias, relu=relu, **places)


class Conv1D(Convolution):
    """Convolution along one axis, such as time: activation(x * kernel + bias).

    Input shape: (batch, steps, channels). Output shape: (batch, new steps, filters).
    """

    axes = 1


class Conv2D(Convolution):
    """Convolution of images: activation(x * kernel + bias).

    Input shape: (batch, height, width, channels). Output: (batch, new height, new width, filters).
    """

    axes = 2
    strides = option((1, 1), **STRIDES)
    dilation_rate = option((1, 1), **DILATION)


class Conv3D(Convolution):
    """Convolution of volumes, or of images over time: activation(x * kernel + bias).

    Input shape: (batch, depth, height, width, channels). Output: (batch, new …, filters).
    """

    axes = 3
    strides = option((1, 1, 1), **STRIDES)
    dilation_rate = option((1, 1, 1), **DILATION)


class Transposed(Sliding):
    """Base of the transposed convolutions: what a convolution does, backwards."""

    filters = option(**FILTERS)
    kernel_size = option(**KERNEL_SIZE)
    strides = option(1, **STRIDES)
    padding = padding()
    output_padding = option(ABSENT, keras=None, doc="how much larger the output is than it must be")
    data_format = data_format()
    dilation_rate = option(1, **DILATION)
    activation = activation()
    use_bias = use_bias()
    kernel_initializer = initializer("kernel")
    bias_initializer = initializer("bias", "zeros", "zeros")
    kernel_regularizer = regularizer("kernel")
    bias_regularizer = regularizer("bias")
    activity_regularizer = regularizer("output")
    kernel_constraint = constraint("kernel")
    bias_constraint = constraint("bias")

    def build(self, shape):
        channels = self.channels_of(shape)
        self.kernel = self.weight(
            "kernel", (*self.kernel_size, self.filters, channels), self.kernel_initializer,
            self.kernel_regularizer, self.kernel_constraint)
        self.add_bias_weight(self.filters)
        self.accept_channels(channels)

    def more(self, axis):
        """The output padding of an axis; None: as much as a step of the window allows."""
        return None if self.output_padding is None else self.output_padding[axis]

    def result_size(self, axis, size):
        stride, reach, more = self.strides[axis], self.reach[axis], self.more(axis)
        if self.padding == "valid":
            return (size - 1) * stride + reach + (max(0, stride - reach) if more is None else more)
        return size * stride if more is None else (size - 1) * stride + reach % 2 + more

    def padding_of(self, sizes):
        if self.padding == "valid":
            return ((0, 0),) * self.axes
        # As Keras lays the input into the output; at least the window's middle is on it.
        pairs = []
        for axis, reach in enumerate(self.reach):
            more = self.more(axis)
            total = reach - 2 + (self.strides[axis] if more is None else reach % 2 + more)
            pairs.append((self.cut(reach - 1 - (total + 1) // 2), 0))
        return tuple(pairs)

    def cut(self, before):
        """How much of the output's beginning is cut off."""
        return max(0, before)

    def slide(self, x, relu):
        sizes = tuple(map(self.result_size, range(self.axes), x.shape[1:-1]))
        return self.with_bias(ops.transposed_convolution(
            x, self.kernel, sizes=sizes, **self.places(sizes)))


class Conv1DTranspose(Transposed):
    """Transposed convolution along one axis: (batch, steps, channels) to more steps."""

    tfjs_class = None
    axes = 1


class Conv2DTranspose(Transposed):
    """Transposed convolution: makes larger images, (batch, height * strides, …, filters).

    Input shape: (batch, height, width, channels).
    """

    axes = 2
    strides = option((1, 1), **STRIDES)
    dilation_rate = option((1, 1), **DILATION)


class Conv3DTranspose(Transposed):
    """Transposed convolution of volumes: makes larger ones.

    Input shape: (batch, depth, height, width, channels).
    """

    axes = 3
    bases_first = False  # Keras gives the first ones of this class in another order
    filters = option(**FILTERS)
    kernel_size = option(**KERNEL_SIZE)
    strides = option((1, 1, 1), **STRIDES)
    padding = padding()
    data_format = data_format()
    output_padding = option(ABSENT, keras=None, doc=Transposed.options["output_padding"].doc)
    dilation_rate = option((1, 1, 1), **DILATION)


LAYERS = (Conv1D, Conv2D, Conv3D, Conv1DTranspose, Conv2DTranspose, Conv3DTranspose)
