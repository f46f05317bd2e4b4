"""Depthwise and separable convolutions as tfjs reads their configs and computes them."""

from minitf.core import ops
from minitf.dialect import TFJS
from minitf.initializers import initializers
from minitf.layers import separable
from minitf.strictness import is_strict
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.variants.convolutional import Window


@variant
class DepthwiseConv2D(separable.DepthwiseConv2D, Window, Layer):
    __doc__ = separable.DepthwiseConv2D.__doc__
    kernel_name = "depthwise_kernel"
    ignores_dilation = True
    unknown_channels = "channels_unknown_depthwise"

    def configure(self, given):
        super().configure(given)
        if self.padding == "causal":
            if is_strict():
                raise TFJS.error("padding_ignored", layer=self.name, padding=self.padding)

    def check_filters(self, given):
        """There are none."""

    def channels_of(self, shape):
        if len(shape) < 4:
            raise TFJS.error("rank_of_depthwise", shape=shape)
        return super().channels_of(shape)

    @property
    def channel_axis(self):
        return 1 if self.data_format == "channels_first" else 3

    def sizes_of(self, shape):
        return tuple(shape[2:4] if self.channel_axis == 1 else shape[1:3])

    def accept_channels(self, channels):
        """tfjs remembers them in the kernel alone."""

    def result_size(self, axis, size):
        if self.padding == "same":
            return super().result_size(axis, size)
        return -(-(size - self.kernel_size[axis] + 1) // self.strides[axis])

    def padding_of(self, sizes):
        return super().padding_of(sizes) if self.padding == "same" else ((0, 0), (0, 0))

    def check_operation(self, x):
        if len(x.shape) != 4:
            first = self.channel_axis == 1
            raise TFJS.error("larger_rank_of_first" if first else "larger_rank_of_depthwise",
                             rank=len(x.shape))
        self.only_floats(x, "depthwiseConv2d")
        channels, expected = x.shape[self.channel_axis], self.kernel.shape[2]
        if channels != expected:
            raise TFJS.error("channels_of_depthwise", channels=channels, expected=expected)

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        if not is_strict():  # tfjs writes the regularizer in the constraint's place
            config["depthwiseConstraint"] = config["depthwiseRegularizer"]
        return config


@variant
class SeparableConv2D(separable.SeparableConv2D, Window, Layer):
    __doc__ = separable.SeparableConv2D.__doc__
    unknown_channels = "channels_unknown_separable"

    def configure(self, given):
        given = dict(given)
        first, second = given.get("depthwise_initializer"), given.get("pointwise_initializer")
        if is_strict():
            if second is not None and not _same(second, first or "glorotUniform"):
                raise TFJS.error("pointwise_initializer", layer=TFJS.place(type(self)))
        given.pop("pointwise_initializer", None)
        if first is not None:
            given["pointwise_initializer"] = first
        super().configure(given)
        if any(given.get(f"kernel_{what}") is not None
               for what in ("initializer", "regularizer", "constraint")):
            raise TFJS.error("kernel_of_separable")
        if self.padding == "causal":
            raise TFJS.error("padding_of_separable", kind=type(self).__name__,
                             padding=self.padding)
        if self.data_format == "channels_first" and self.use_bias and is_strict():
            raise TFJS.error("bias_on_wrong_axis", layer=self.name)

    def channels_of(self, shape):
        if len(shape) < 4:
            raise TFJS.error("rank_of_separable", shape=shape)
        return super().channels_of(shape)

    def check_operation(self, x):
        self.only_floats(x, "depthwiseConv2d")
        self.not_both(self.strides, self.dilation_rate, "depthwiseConv2d")

    def depthwise(self, x):
        return self.refusing(super().depthwise(x), "gradient_of_dilated_depthwise",
                             dilations=self.dilation_rate)

    def forward(self, x, training):
        if self.data_format != "channels_first":
            return super().forward(x, training)
        # As tfjs: the bias along the second axis and the activation before the transposing.
        self.check_operation(x)
        self.check_room(x)
        y = self.mix(self.depthwise(ops.transpose(x, axes=(0, 2, 3, 1))), None, False)
        if self.bias is not None:
            bias = (1, self.filters, 1, 1)
            if y.shape[1] not in (1, self.filters) and self.filters != 1:
                raise TFJS.error("bias_broadcast", left=y.shape, right=bias)
            y = ops.add(y, ops.reshape(self.bias, shape=bias))
        y = y if self.activation is None else self.activation(y)
        return ops.transpose(y, axes=(0, 3, 1, 2))

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        if not is_strict():  # tfjs forgets it
            del config["depthMultiplier"]
        return config


def _same(first, second):
    first, second = (initializers.resolve(one, TFJS) for one in (first, second))
    return type(first) is type(second) and first.getConfig() == second.getConfig()
