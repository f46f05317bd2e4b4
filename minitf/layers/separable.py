"""Convolutions of each channel by itself: depthwise, and separable with a mix of the channels."""

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

MULTIPLIER = {"doc": "number of kernels for each channel of the input"}


class Depthwise(Sliding):
    """Base of the depthwise convolutions: each channel has kernels of its own."""

    kernel_name = "kernel"

    kernel_size = option(**KERNEL_SIZE)
    strides = option(1, **STRIDES)
    padding = padding()
    depth_multiplier = option(1, **MULTIPLIER)
    data_format = data_format()
    dilation_rate = option(1, **DILATION)
    activation = activation()
    use_bias = use_bias()
    depthwise_initializer = initializer("kernel")
    bias_initializer = initializer("bias", "zeros", "zeros")
    depthwise_regularizer = regularizer("kernel")
    bias_regularizer = regularizer("bias")
    activity_regularizer = regularizer("output")
    depthwise_constraint = constraint("kernel")
    bias_constraint = constraint("bias")

    def result_channels(self, shape):
        channels = shape[self.channel_axis]
        return None if channels is None else channels * self.depth_multiplier

    def build(self, shape):
        channels = self.channels_of(shape)
        self.kernel = self.weight(
            self.kernel_name, (*self.kernel_size, channels, self.depth_multiplier),
            self.depthwise_initializer, self.depthwise_regularizer, self.depthwise_constraint)
        self.add_bias_weight(channels * self.depth_multiplier)
        self.accept_channels(channels)

    def slide(self, x, relu):
        return self.with_bias(ops.depthwise_convolution(
            x, self.kernel, **self.places(x.shape[1:-1])))


class DepthwiseConv1D(Depthwise):
    """Depthwise convolution along one axis: (batch, steps, channels).

    Output shape: (batch, new steps, channels * depth multiplier).
    """

    tfjs_class = None
    axes = 1


class DepthwiseConv2D(Depthwise):
    """Depthwise convolution of images: (batch, height, width, channels).

    Output shape: (batch, new height, new width, channels * depth multiplier).
    """

    axes = 2
    strides = option((1, 1), **STRIDES)
    dilation_rate = option((1, 1), **DILATION)


class Separable(Sliding):
    """Base of the separable convolutions: depthwise, then a mix of the channels at each place."""

    computes_relu = True

    filters = option(**FILTERS)
    kernel_size = option(**KERNEL_SIZE)
    strides = option(1, **STRIDES)
    padding = padding()
    data_format = data_format()
    dilation_rate = option(1, **DILATION)
    depth_multiplier = option(1, **MULTIPLIER)
    activation = activation()
    use_bias = use_bias()
    depthwise_initializer = initializer("depthwise kernel", "glorotUniform")
    pointwise_initializer = initializer("pointwise kernel", "glorotUniform")
    bias_initializer = initializer("bias", "zeros", "zeros")
    depthwise_regularizer = regularizer("depthwise kernel")
    pointwise_regularizer = regularizer("pointwise kernel")
    bias_regularizer = regularizer("bias")
    activity_regularizer = regularizer("output")
    depthwise_constraint = constraint("depthwise kernel")
    pointwise_constraint = constraint("pointwise kernel")
    bias_constraint = constraint("bias")

    def build(self, shape):
        channels = self.channels_of(shape)
        self.depthwise_kernel = self.weight(
            "depthwise_kernel", (*self.kernel_size, channels, self.depth_multiplier),
            self.depthwise_initializer, self.depthwise_regularizer, self.depthwise_constraint)
        self.pointwise_kernel = self.weight(
            "pointwise_kernel",
            (*(1,) * self.axes, channels * self.depth_multiplier, self.filters),
            self.pointwise_initializer, self.pointwise_regularizer, self.pointwise_constraint)
        self.add_bias_weight(self.filters)
        self.accept_channels(channels)

    def slide(self, x, relu):
        return self.mix(self.depthwise(x), self.bias, relu)

    def depthwise(self, x):
        """Each channel by itself."""
        return ops.depthwise_convolution(
            x, self.depthwise_kernel, **self.places(x.shape[1:-1]))

    def mix(self, y, bias, relu):
        """The channels of each place, mixed by the pointwise kernel."""
        return ops.convolution(
            y, self.pointwise_kernel, *(() if bias is None else (bias,)), relu=relu,
            strides=(1,) * self.axes, dilations=(1,) * self.axes, padding=((0, 0),) * self.axes)


class SeparableConv1D(Separable):
    """Separable convolution along one axis: (batch, steps, channels) to (…, filters)."""

    tfjs_class = None
    axes = 1


class SeparableConv2D(Separable):
    """Separable convolution of images: (batch, height, width, channels) to (…, filters)."""

    axes = 2
    strides = option((1, 1), **STRIDES)
    dilation_rate = option((1, 1), **DILATION)
    kernel_initializer = option(None, keras=ABSENT, in_config=False, doc="not for this layer")
    kernel_regularizer = option(None, keras=ABSENT, in_config=False, doc="not for this layer")
    kernel_constraint = option(None, keras=ABSENT, in_config=False, doc="not for this layer")


LAYERS = (DepthwiseConv1D, DepthwiseConv2D, SeparableConv1D, SeparableConv2D)
