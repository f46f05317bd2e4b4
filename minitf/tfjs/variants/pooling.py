"""Pooling layers as tfjs reads and computes them."""

from minitf.core import ops
from minitf.dialect import TFJS
from minitf.layers import pooling
from minitf.spec import Choice
from minitf.strictness import is_strict
from minitf.tfjs.layers import Layer, variant

PADDINGS = Choice("PaddingMode", "valid", "same", "causal")


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def checked_sizes(key, values):
    """The values as a tuple of ints, each a positive whole number, or tfjs's error."""
    if not values:
        raise TFJS.error("no_sizes", key=key)
    for place, value in enumerate(values, 1):
        if not is_number(value) or value <= 0 or value != int(value):
            raise TFJS.error("size_not_positive", key=key, place=place, value=value)
    return tuple(int(value) for value in values)


def single_number(key, value):
    """What is a number or a list of one, as a tuple of one."""
    if is_number(value):
        return checked_sizes(key, (value,))
    if not isinstance(value, (list, tuple)) or len(value) != 1 or not is_number(value[0]):
        raise TFJS.error("single_number", key=key, value=value)
    return checked_sizes(key, value)


@variant
class Pooling(pooling.Pooling, Layer):
    __doc__ = pooling.Pooling.__doc__
    reads_first = "poolSize"
    needs_config = True

    @property
    def least_padding(self):
        """Volumes get padding below 0 where windows of padding "same" leave gaps."""
        return None if self.rank == 3 else 0

    def configure(self, given):
        super().configure(given)
        self.padding = PADDINGS.resolve(self.padding, TFJS)

    def windows(self, pool_size, strides):
        if self.rank == 1:
            window = single_number("poolSize", pool_size)
            return window, window if strides is None else single_number("strides", strides)
        several = isinstance(strides, (list, tuple))
        if several and len(strides) != self.rank:
            raise TFJS.error("strides_length", rank=self.rank, count=len(strides))
        window = checked_sizes("poolSize", pool_size if isinstance(pool_size, (list, tuple))
                               else [pool_size] * self.rank)
        if len(window) < self.rank or (len(window) > self.rank and is_strict()):
            raise TFJS.error("window_length", layer=self.name, rank=self.rank, value=window)
        if strides is None:
            return window, window
        return window, checked_sizes("strides", strides if several else [strides] * self.rank)

    def pooled(self, x):
        """What the kernel makes of x; a negative size is an error, of volumes it is 0."""
        sizes = self.sizes(self.result_shape(x.shape))
        if self.rank < 3 and min(sizes) < 0:
            sizes = [*sizes, 1] if self.rank == 1 else sizes
            channels = x.shape[1 if self.channels_first else -1]
            raise TFJS.error("negative_shape", shape=(x.shape[0], *sizes, channels))
        return super().pooled(x)


@variant
class MaxPooling(pooling.MaxPooling, Pooling):
    __doc__ = pooling.MaxPooling.__doc__

    @property
    def kernel_options(self):
        """No NaN wins; of equal cells the first gets the gradient, of a volume's the last."""
        if self.rank < 3:
            return {"skips_nan": True}
        return {"skips_nan": True, "ties": "last",
                "counts_rows": self.pool_size[1] != self.pool_size[2] and not is_strict()}

    def forward(self, x, training):
        y = super().forward(x, training)
        return ops.cast(y, dtype="float32") if self.rank == 3 and y.dtype != "float32" else y


@variant
class AveragePooling(pooling.AveragePooling, Pooling):
    __doc__ = pooling.AveragePooling.__doc__

    @property
    def kernel_options(self):
        """In the gradient tfjs counts the padding, which it leaves out of the mean."""
        return {"slope_counts_padding": True}

    def forward(self, x, training):
        if x.dtype != "float32":
            function = "avgPool3d" if self.rank == 3 else "avgPool"
            raise TFJS.error("average_of_integers", function=function, dtype=x.dtype)
        return super().forward(x, training)


class _OfImages(Layer):
    needs_config = True
    reads_first = "dataFormat"


@variant
class GlobalAveragePooling2D(pooling.GlobalAveragePooling2D, _OfImages):
    __doc__ = pooling.GlobalAveragePooling2D.__doc__


@variant
class GlobalMaxPooling2D(pooling.GlobalMaxPooling2D, _OfImages):
    __doc__ = pooling.GlobalMaxPooling2D.__doc__
