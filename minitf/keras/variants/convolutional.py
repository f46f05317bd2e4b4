"""Convolutions as Keras reads their arguments: tuples, groups, causal padding, its errors."""

from minitf.dialect import KERAS
from minitf.keras.config_order import in_order
from minitf.keras.layer import Layer, variant
from minitf.layers import convolutional, separable, sliding
from minitf.layers.base import InputSpec


class Window(sliding.Sliding):
    """What all convolutions of Keras have."""

    takes_causal = False
    needs_room = True  # whether the weights are made only where the window has a place

    def configure(self, given):
        if isinstance(given.get("padding"), str):
            given = {**given, "padding": self._padding(given["padding"])}
        super().configure(given)
        self.input_spec = InputSpec(min_rank=self.axes + 2)

    def _padding(self, given):
        name = given.lower()
        known = ("same", "causal", "valid") if self.takes_causal else ("same", "valid")
        if name not in known:
            raise KERAS.error("padding_name", known="{" + ", ".join(map(repr, known)) + "}",
                              padding=name)
        return name

    def standardize(self):
        self.kernel_size = self.for_each_axis("kernel_size", self.kernel_size)
        self.strides = self.for_each_axis("strides", self.strides)
        self.dilation_rate = self.for_each_axis("dilation_rate", self.dilation_rate)
        self.check_options()

    def for_each_axis(self, key, value, allow_zero=False):
        """A tuple with one number for each axis."""
        about = {"key": key, "axes": self.axes, "value": value}
        if isinstance(value, int):
            sizes = (value,) * self.axes
        else:
            sizes = tuple(value) if hasattr(value, "__iter__") else ()
            if len(sizes) != self.axes:
                raise KERAS.error("window_count", **about, count=len(sizes))
            for one in sizes:
                try:
                    int(one)
                except (TypeError, ValueError):
                    raise KERAS.error(
                        "window_fraction", **about, one=one, type=type(one)) from None
        wrong = {size for size in sizes if size < (0 if allow_zero else 1)}
        if wrong:
            raise KERAS.error("window_sign", **about, layer=self.name, wrong=wrong,
                              wanted=">= 0" if allow_zero else "> 0")
        return sizes

    def check_options(self):
        """Raise where options are wrong, or do not go together."""
        multiplier = getattr(self, "depth_multiplier", 1)
        if multiplier is not None and multiplier <= 0:
            raise KERAS.error("multiplier", multiplier=multiplier)
        filters = getattr(self, "filters", 1)
        if filters is not None and filters <= 0:
            raise KERAS.error("filters_count", filters=filters)

    def not_both(self):
        """Raise where strides and dilations are both larger than 1."""
        if max(self.strides) > 1 and max(self.dilation_rate) > 1:
            raise KERAS.error("strides_and_dilation", strides=self.strides,
                              dilations=self.dilation_rate, operation="", strides_word="",
                              dilations_word="")

    def channels_of(self, shape):
        channels = super().channels_of(shape)
        if channels is None:
            raise KERAS.error("channels_unknown")
        self.check_channels(channels, shape)
        if self.needs_room:
            self.result_shape(shape)
        return channels

    def check_channels(self, channels, shape):
        """Raise where the layer can't have so many channels."""

    def result_shape(self, shape):
        kernel = (*self.kernel_size, shape[self.channel_axis], self.result_channels(shape))
        if len(kernel) != len(shape):
            raise KERAS.error("rank_of_convolution", kernel=kernel, shape=tuple(shape))
        result = super().result_shape(shape)
        if self.needs_room and self.padding == "valid" and any(
                size is not None and size <= 0 for size in self.sizes_of(result)):
            raise KERAS.error(
                "window_too_large", layer=self.name, window=self.reach, shape=tuple(shape),
                sizes=self.sizes_of(shape), kernel=kernel, strides=self.strides,
                padding=self.padding,
                dilations="[" + " ".join(map(str, self.dilation_rate)) + "]")
        return result

    @in_order
    def get_config(self):
        """The arguments as a dict, from which `from_config` makes the layer again."""
        return {**super().get_config(),
                "activity_regularizer": self.config().get("activity_regularizer")}


class Convolution(convolutional.Convolution, Window):
    """Conv1D, Conv2D and Conv3D."""

    def check_options(self):
        super().check_options()
        if self.groups <= 0:
            raise KERAS.error("groups", groups=self.groups)
        if self.filters is not None and self.filters % self.groups:
            raise KERAS.error("groups_of_filters", groups=self.groups, filters=self.filters)
        self.not_both()

    def check_channels(self, channels, shape):
        if channels % self.groups:
            raise KERAS.error("groups_of_channels", groups=self.groups, channels=channels,
                              shape=tuple(shape))


@variant
class Conv1D(convolutional.Conv1D, Convolution, Layer):
    __doc__ = convolutional.Conv1D.__doc__
    takes_causal = True


@variant
class Conv2D(convolutional.Conv2D, Convolution, Layer):
    __doc__ = convolutional.Conv2D.__doc__


@variant
class Conv3D(convolutional.Conv3D, Convolution, Layer):
    __doc__ = convolutional.Conv3D.__doc__


class Transposed(convolutional.Transposed, Window):
    """Conv1DTranspose, Conv2DTranspose and Conv3DTranspose."""

    needs_room = False

    def channels_of(self, shape):
        if len(shape) != self.axes + 2:  # Keras says "list index out of range"
            raise KERAS.error("wrong_rank", layer=self.name, index=0, rule="ndim",
                              expected=self.axes + 2, got=len(shape), shape=tuple(shape))
        return super().channels_of(shape)

    def check_options(self):
        if self.output_padding is not None:
            self.output_padding = self.for_each_axis("output_padding", self.output_padding, True)
        super().check_options()
        for axis, more in enumerate(self.output_padding or ()):
            if more >= self.strides[axis]:
                raise KERAS.error("output_padding", axis=axis, more=more,
                                  stride=self.strides[axis], strides=self.strides,
                                  output_padding=self.output_padding)
        self.not_both()


@variant
class Conv1DTranspose(convolutional.Conv1DTranspose, Transposed, Layer):
    __doc__ = convolutional.Conv1DTranspose.__doc__


@variant
class Conv2DTranspose(convolutional.Conv2DTranspose, Transposed, Layer):
    __doc__ = convolutional.Conv2DTranspose.__doc__


@variant
class Conv3DTranspose(convolutional.Conv3DTranspose, Transposed, Layer):
    __doc__ = convolutional.Conv3DTranspose.__doc__


class Depthwise(separable.Depthwise, Window):
    """DepthwiseConv1D and DepthwiseConv2D."""


@variant
class DepthwiseConv1D(separable.DepthwiseConv1D, Depthwise, Layer):
    __doc__ = separable.DepthwiseConv1D.__doc__


@variant
class DepthwiseConv2D(separable.DepthwiseConv2D, Depthwise, Layer):
    __doc__ = separable.DepthwiseConv2D.__doc__


class Separable(separable.Separable, Window):
    """SeparableConv1D and SeparableConv2D."""


@variant
class SeparableConv1D(separable.SeparableConv1D, Separable, Layer):
    __doc__ = separable.SeparableConv1D.__doc__


@variant
class SeparableConv2D(separable.SeparableConv2D, Separable, Layer):
    __doc__ = separable.SeparableConv2D.__doc__
