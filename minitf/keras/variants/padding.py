"""Cropping, zero padding and up-sampling as Keras reads and computes them."""

from minitf.dialect import KERAS
from minitf.keras.images import resized
from minitf.keras.layer import Layer, variant
from minitf.keras.tuples import tuple_of
from minitf.layers import padding


def _pairs(value, rank, key, word):
    """A pair for each axis from a number, one number for each axis or a pair for each."""
    if isinstance(value, int):
        return ((value, value),) * rank
    if not hasattr(value, "__len__"):
        raise KERAS.error(f"not_edges_{rank}", key=key, value=value, word=word,
                          received=value if word == "crop" else f"{key}={value}")
    if len(value) != rank:
        raise KERAS.error("two_pairs" if rank == 2 else "three_pairs", key=key, value=value)
    return tuple(tuple_of(one, 2, f"{place} entry of {key}", zero=True)
                 for one, place in zip(value, ("1st", "2nd", "3rd"), strict=False))


@variant
class Cropping(padding.Cropping, Layer):
    __doc__ = padding.Cropping.__doc__

    def read_edges(self):
        if self.rank == 1:
            self.cropping = tuple_of(self.cropping, 2, "cropping", zero=True)
            return (self.cropping,)
        if isinstance(self.cropping, int) and self.cropping < 0:
            raise KERAS.error("negative_edge", key="cropping", value=self.cropping)
        self.cropping = _pairs(self.cropping, self.rank, "cropping", "crop")
        return self.cropping

    def forward(self, x, training):
        self.check_sizes(x.shape, "inputs.shape")
        return super().forward(x, training)

    def result_shape(self, shape):
        self.check_sizes(shape, "input_shape")
        return super().result_shape(shape)

    def check_sizes(self, shape, key):
        """Raise where nothing would be left."""
        for size, edge in zip(self.sizes(shape), self.edges, strict=True):
            if size is not None and sum(edge) >= size:
                raise KERAS.error("cropping_1" if self.rank == 1 else "cropping_more",
                                  key=key, shape=shape, cropping=self.cropping)


@variant
class ZeroPadding(padding.ZeroPadding, Layer):
    __doc__ = padding.ZeroPadding.__doc__

    def read_edges(self):
        if self.rank == 1:
            self.padding = tuple_of(self.padding, 2, "padding", zero=True)
            return (self.padding,)
        self.padding = _pairs(self.padding, self.rank, "padding",
                              "crop" if self.rank == 2 else "pad")
        return self.padding


@variant
class UpSampling(padding.UpSampling, Layer):
    __doc__ = padding.UpSampling.__doc__

    def read_times(self):
        if self.rank > 1:
            self.size = tuple_of(self.size, self.rank, "size")
            return self.size
        if not isinstance(self.size, int) or isinstance(self.size, bool):
            raise KERAS.error("up_sampling_type", type=type(self.size))
        if self.size <= 0:
            raise KERAS.error("up_sampling_zero", size=self.size)
        return (self.size,)


@variant
class UpSampling2D(padding.UpSampling2D, UpSampling):
    __doc__ = padding.UpSampling2D.__doc__

    def configure(self, given):
        super().configure(given)
        self.interpolation = self.interpolation.lower()

    def enlarged(self, x):
        if self.interpolation == "nearest":
            return super().enlarged(x)
        size = [n * times for n, times in zip(x.shape[1:3], self.times, strict=True)]
        return resized(x, size, self.interpolation)
