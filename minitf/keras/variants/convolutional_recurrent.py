"""ConvLSTM1D, 2D and 3D as Keras reads their arguments."""

from minitf.dialect import KERAS
from minitf.keras.layer import variant
from minitf.keras.variants.convolutional import Window
from minitf.keras.variants.recurrent import RNN, Cell
from minitf.layers import convolutional_recurrent


def _with_padding(given):
    """The options, with the padding in lower case."""
    if not isinstance(given.get("padding"), str):
        return given
    name = given["padding"].lower()
    if name not in ("valid", "same"):
        raise KERAS.error("padding_of_cell", padding=name)
    return {**given, "padding": name}


class ConvLSTMCell(convolutional_recurrent.ConvLSTMCell, Cell):
    """What the cells have in common."""

    for_each_axis = Window.for_each_axis

    def configure(self, given):
        super().configure(_with_padding(given))

    def standardize(self):
        self.kernel_size = self.for_each_axis("kernel_size", self.kernel_size)
        self.strides = self.for_each_axis("strides", self.strides, True)
        self.dilation_rate = self.for_each_axis("dilation_rate", self.dilation_rate)
        if max(self.strides) > 1 and max(self.dilation_rate) > 1:
            raise KERAS.error("strides_and_dilation_of_cell", strides=self.strides,
                              dilations=self.dilation_rate)

    def step(self, x, states, training):
        if self.filters == 0:
            raise KERAS.error("empty_images")
        return super().step(x, states, training)

    def channels_of(self, shape):
        if None in self.sizes_of(shape):
            raise KERAS.error("images_of_unknown_size", shape=shape)
        channels = super().channels_of(shape)
        if channels is None:
            raise KERAS.error("channels_of_cell", shape=shape)
        if self.padding == "valid" and min(self.sizes_of(self.state_shape(shape))) <= 0:
            raise KERAS.error(
                "window_too_large", layer=self.name, window=self.reach, shape=tuple(shape),
                sizes=self.sizes_of(shape), strides=self.strides, padding=self.padding,
                kernel=(*self.kernel_size, channels, self.filters),
                dilations="[" + " ".join(map(str, self.dilation_rate)) + "]")
        return channels


@variant
class ConvLSTM1DCell(convolutional_recurrent.ConvLSTM1DCell, ConvLSTMCell):
    __doc__ = convolutional_recurrent.ConvLSTM1DCell.__doc__


@variant
class ConvLSTM2DCell(convolutional_recurrent.ConvLSTM2DCell, ConvLSTMCell):
    __doc__ = convolutional_recurrent.ConvLSTM2DCell.__doc__


@variant
class ConvLSTM3DCell(convolutional_recurrent.ConvLSTM3DCell, ConvLSTMCell):
    __doc__ = convolutional_recurrent.ConvLSTM3DCell.__doc__


@variant
class ConvLSTM(convolutional_recurrent.ConvLSTM, RNN):
    """What the layers have in common."""

    def configure(self, given):
        super().configure(_with_padding(given))

    def make_cell(self, given):
        # Keras's other recurrent layers freeze the cell with themselves; these do not.
        return super().make_cell({**given, "trainable": True})

    def name_of_cell(self, given):
        return "conv_lstm_cell"
