"""Convolutions as tfjs reads their configs and computes them, limits included."""

from minitf.core import ops
from minitf.dialect import TFJS, camel
from minitf.errors import UsageError
from minitf.layers import convolutional, sliding
from minitf.layers.base import InputSpec
from minitf.strictness import is_strict
from minitf.tfjs.layers import Layer, variant


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


class Window(sliding.Sliding):
    """What all convolutions of tfjs have."""

    ignores_dilation = False  # whether tfjs does not read dilationRate here
    unknown_channels = "channels_unknown"
    operation = None  # how tfjs's errors name the operation

    def __init__(self, *args, **kwargs):
        if not (args or kwargs or is_strict()):
            raise UsageError("Cannot use 'in' operator to search for 'kernelSize' in undefined")
        super().__init__(*args, **kwargs)

    def configure(self, given):
        given = dict(given)
        if "kernel_size" not in given:
            raise TFJS.error("kernel_size_missing")
        size = given["kernel_size"]
        if not is_number(size) and not (isinstance(size, (list, tuple)) and 1 <= len(
                size) <= 3 and all(map(is_number, size))):
            raise TFJS.error("kernel_size_type", value=size)
        for field in ("kernel_size", "strides", "dilation_rate"):
            given[field] = self._for_each_axis(field, given.get(field, 1))
        self.check_filters(given)
        super().configure(given)
        if self.ignores_dilation and is_strict() and set(self.dilation_rate) != {1}:
            raise TFJS.error("dilation_ignored", layer=self.name)

    def _for_each_axis(self, field, value):
        """One number for each axis, as a list."""
        if is_number(value):
            value = [value] * self.axes
        elif not hasattr(value, "__len__") or len(value) != self.axes:
            raise TFJS.error("window_count", key=camel(field), axes=self.axes, value=value,
                             count=len(value) if hasattr(value, "__len__") else "undefined")
        else:
            for one in value:
                if not is_number(one) or one != int(one):
                    raise TFJS.error("window_fraction", key=camel(field), axes=self.axes,
                                     value=value, one=one, type=type(one))
        if any(one < 1 or one != int(one) for one in value):
            raise TFJS.error("window_sign", layer=TFJS.place(type(self)), key=camel(field),
                             value=value, axes=self.axes, wrong="", wanted="")
        return [int(one) for one in value]

    def check_filters(self, given):
        """The number of filters, for layers that have any."""
        filters = given.get("filters")
        if not is_number(filters) or filters < 1:
            raise TFJS.error("filters_count", filters=filters)
        if filters != int(filters):
            raise TFJS.error("filters_fraction", filters=filters)
        given["filters"] = int(filters)

    def channels_of(self, shape):
        channels = super().channels_of(shape)
        if channels is None:
            raise TFJS.error(self.unknown_channels)
        return channels

    def accept_channels(self, channels):
        axis = 1 if self.channel_axis == 1 else self.axes + 1
        self.input_spec = InputSpec(rank=self.axes + 2, axes={axis: channels})

    def places(self, sizes):
        if self.ignores_dilation:
            return {**super().places(sizes), "dilations": (1,) * self.axes}
        return super().places(sizes)

    @property
    def reach(self):
        return self.kernel_size if self.ignores_dilation else super().reach

    def result_shape(self, shape):
        result = super().result_shape(shape)
        if is_strict() and any(size is not None and size < 1 for size in self.sizes_of(result)):
            raise TFJS.error("window_too_large", layer=self.name, window=self.reach,
                             sizes=self.sizes_of(shape))
        return result

    def forward(self, x, training):
        self.check_operation(x)
        self.check_room(x)
        return super().forward(x, training)

    def check_operation(self, x):
        """Raise where tfjs does not compute this."""

    def check_room(self, x):
        """Raise where the window has no place."""
        shape = self.result_shape(x.shape)
        if any(size < 0 for size in shape) and self.axes < 3:
            raise TFJS.error("impossible_shape", shape=shape)

    def only_floats(self, x, operation):
        if x.dtype != "float32":
            raise TFJS.error("float32_only", operation=operation, dtype=x.dtype)

    def not_both(self, strides, dilations, operation, strides_word="strides",
                 dilations_word="dilations"):
        """Raise where both the strides and the dilations are larger than 1."""
        if max(self.strides) > 1 and max(self.dilation_rate) > 1:
            raise TFJS.error("strides_and_dilation", operation=operation, strides=strides,
                             dilations=dilations, strides_word=strides_word,
                             dilations_word=dilations_word)

    def refusing(self, y, which, **values):
        """y; where the window is dilated, a gradient through it is an error."""
        if max(self.dilation_rate) == 1:
            return y
        return ops.without_gradient(y, error=TFJS.error(which, **values))


class Convolution(convolutional.Convolution, Window):
    """conv1d, conv2d and conv3d."""

    gradient_of = "conv2D"

    def result_size(self, axis, size):
        if self.padding == "same":
            return super().result_size(axis, size)
        return -(-(size - self.reach[axis] + 1) // self.strides[axis])

    def slide(self, x, relu):
        dilations = [1, *self.dilation_rate] if self.axes == 1 else self.dilation_rate
        return self.refusing(super().slide(x, relu), "gradient_of_dilated",
                             operation=self.gradient_of, dilations=dilations)


@variant
class Conv1D(convolutional.Conv1D, Convolution, Layer):
    __doc__ = convolutional.Conv1D.__doc__

    def configure(self, given):
        super().configure(given)
        self.input_spec = InputSpec(rank=3)
        if self.data_format == "channels_first" and is_strict():
            raise TFJS.error("channels_first_steps", layer=self.name)

    def check_operation(self, x):
        if self.padding == "causal":
            raise TFJS.error("causal", operation="conv1dWithBias")
        self.not_both(self.strides, self.dilation_rate, "conv1D", "stride", "dilation")
        self.only_floats(x, "conv2d")

    def forward(self, x, training):
        y = super().forward(x, training)
        if self.data_format == "channels_first":  # tfjs leaves the channels where it computes
            return ops.transpose(y, axes=(0, 2, 1))
        return y

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        del config["dataFormat"]
        return config


@variant
class Conv2D(convolutional.Conv2D, Convolution, Layer):
    __doc__ = convolutional.Conv2D.__doc__

    @property
    def gradient_of(self):
        """tfjs computes relu and elu with the convolution, but not where it differentiates."""
        return "conv2D" if self.activation in (ops.relu, ops.elu) else "fused conv2D"

    def check_operation(self, x):
        if self.padding == "causal":
            raise TFJS.error("causal", operation="conv1dWithBias")
        self.only_floats(x, "conv2d")
        self.not_both(self.strides, self.dilation_rate, "conv2D")


@variant
class Conv3D(convolutional.Conv3D, Convolution, Layer):
    __doc__ = convolutional.Conv3D.__doc__
    gradient_of = "conv3D"

    def total_padding(self, missing):
        """tfjs does not stop at 0: where strides are larger than the window, it cuts off."""
        return missing

    def check_operation(self, x):
        if self.padding == "causal":
            raise TFJS.error("causal", operation="conv3dWithBias")
        self.not_both(self.strides, self.dilation_rate, "conv3D")


class Transposed(convolutional.Transposed, Window):
    """conv2dTranspose and conv3dTranspose."""

    ignores_dilation = True
    unknown_channels = "channels_unknown_transposed"

    def configure(self, given):
        super().configure(given)
        self.input_spec = InputSpec(rank=self.axes + 2)
        if self.padding == "causal":
            raise TFJS.error("padding_of_transposed", kind=type(self).__name__,
                             padding=self.padding)

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        del config["dilationRate"]
        return config


@variant
class Conv2DTranspose(convolutional.Conv2DTranspose, Transposed, Layer):
    __doc__ = convolutional.Conv2DTranspose.__doc__


@variant
class Conv3DTranspose(convolutional.Conv3DTranspose, Transposed, Layer):
    __doc__ = convolutional.Conv3DTranspose.__doc__

    def cut(self, before):
        return before

    def slide(self, x, relu):
        return ops.without_gradient(
            super().slide(x, relu), error=TFJS.error("gradient_of_conv3d_transpose"))
