"""convLstm2d as tfjs reads its config and computes it."""

from minitf.core import ops
from minitf.dialect import TFJS, camel
from minitf.errors import UsageError
from minitf.layers import convolutional_recurrent
from minitf.strictness import is_strict
from minitf.tfjs.habits import unread
from minitf.tfjs.layers import variant
from minitf.tfjs.variants.recurrent import RNN, RNNCell


def _positive(value, key):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0 or (
            value != int(value)):
        raise TFJS.error("positive_integer", key=key, value=value)
    return int(value)


@variant
class ConvLSTM2DCell(convolutional_recurrent.ConvLSTM2DCell, RNNCell):
    __doc__ = convolutional_recurrent.ConvLSTM2DCell.__doc__
    reads_first = "filters"

    def configure(self, given):
        # tfjs calls them units, the name that the cell it derives this one from has for them.
        _positive(given.get("filters"), "filters" if is_strict() else "units")
        super().configure(given)

    def standardize(self):
        for field in ("kernel_size", "strides", "dilation_rate"):
            value = getattr(self, field)
            if isinstance(value, (int, float)):
                value = [value] * 2
            elif len(value) != 2:
                raise TFJS.error("window_count", key=camel(field), axes=2, value=value,
                                 count=len(value))
            setattr(self, field, [_positive(one, camel(field)) for one in value])

    def channels_of(self, shape):
        channels = super().channels_of(shape)
        if channels is None:
            raise TFJS.error("channels_of_cell")
        return channels

    def result_size(self, axis, size):
        if self.padding == "same":
            return super().result_size(axis, size)
        return -(-(size - self.reach[axis] + 1) // self.strides[axis])

    def convolved(self, xs, kernel, **places):
        strides, dilations = places["strides"], places["dilations"]
        if max(strides) > 1 and max(dilations) > 1:
            raise TFJS.error("strides_and_dilation", operation="conv2D", strides=list(strides),
                             dilations=list(dilations), strides_word="strides",
                             dilations_word="dilations")
        y = super().convolved(xs, kernel, **places)
        if max(dilations) == 1:
            return y
        return ops.without_gradient(y, error=TFJS.error(
            "gradient_of_dilated", operation="conv2D", dilations=list(dilations)))


@variant
class ConvLSTM2D(convolutional_recurrent.ConvLSTM2D, RNN):
    __doc__ = convolutional_recurrent.ConvLSTM2D.__doc__
    reads_first = "filters"

    def configure(self, given):
        if given.get("unroll"):
            raise TFJS.error("unrolled_images")
        super().configure(given)

    def result_shape(self, shape):
        if isinstance(shape[0], (list, tuple)):
            if is_strict():
                raise TFJS.error("images_with_states", layer=self.name)
            raise UsageError(unread("length"))
        return super().result_shape(shape)
