"""Core layers as Keras reads them."""

from minitf.dialect import KERAS
from minitf.keras.layer import Layer, variant
from minitf.layers import core


@variant
class Dropout(core.Dropout, Layer):
    __doc__ = core.Dropout.__doc__
    built_at_once = True

    def configure(self, given):
        super().configure(given)
        if self.noise_shape is not None:
            self.noise_shape = _sizes(self.noise_shape)


def _sizes(value):
    """The shape of a mask as a tuple of sizes and Nones."""
    if isinstance(value, str):
        raise KERAS.error("noise_shape_text", value=value)
    try:
        sizes = tuple(value)
    except TypeError:
        raise KERAS.error("noise_shape_kind", value=value) from None
    for index, size in enumerate(sizes):
        if size is None:
            continue
        if not isinstance(size, int):
            raise KERAS.error("noise_shape_element", index=index, size=size,
                              kind=type(size).__name__)
        if size <= 0:
            raise KERAS.error("noise_shape_size", index=index, size=size)
    return sizes
