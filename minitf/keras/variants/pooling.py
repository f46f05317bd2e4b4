"""Pooling layers as Keras reads and computes them."""

from minitf.core import ops
from minitf.dialect import KERAS
from minitf.keras.derivatives import largest
from minitf.keras.layer import Layer, variant
from minitf.keras.tuples import tuple_of
from minitf.layers import pooling


@variant
class Pooling(pooling.Pooling, Layer):
    __doc__ = pooling.Pooling.__doc__
    built_at_once = True

    def windows(self, pool_size, strides):
        strides = pool_size if strides is None else strides
        return (tuple_of(pool_size, self.rank, "pool_size"),
                tuple_of(strides, self.rank, "strides", zero=True))

    @property
    def is_same(self):
        return self.padding.lower() == "same"

    def forward(self, x, training):
        if self.padding.lower() not in ("valid", "same"):
            raise KERAS.error("padding_of_windows", padding=self.padding)
        return super().forward(x, training)

    def result_shape(self, shape):
        if self.padding not in ("valid", "same"):
            raise KERAS.error("padding_of_pools", padding=self.padding)
        result = super().result_shape(shape)
        if any(size is not None and size <= 0 for size in self.sizes(result)):
            raise KERAS.error("no_windows", shape=shape, window=self.pool_size,
                              strides=self.strides, padding=self.padding)
        return result


@variant
class GlobalPooling(pooling.GlobalPooling, Layer):
    __doc__ = pooling.GlobalPooling.__doc__
    built_at_once = True


@variant
class GlobalMax(pooling.GlobalMax, GlobalPooling):
    __doc__ = pooling.GlobalMax.__doc__

    def forward(self, x, training):
        return largest(x, axis=self.axes, keepdims=self.keepdims)


@variant
class GlobalAveragePooling1D(pooling.GlobalAveragePooling1D, GlobalPooling):
    __doc__ = pooling.GlobalAveragePooling1D.__doc__
    supports_masking = True
    uses_mask = True

    def forward(self, x, training, mask=None):
        if mask is None:
            return super().forward(x, training)
        axis = self.axes[0]
        counts = ops.expand_dims(mask, axis=1 if axis == 2 else 2)
        total = ops.sum(ops.where(counts, x, 0.0), axis=axis, keepdims=self.keepdims)
        count = ops.sum(ops.cast(counts, dtype="float32"), axis=axis, keepdims=self.keepdims)
        return ops.divide(total, count)

    def result_mask(self, x, mask):
        """The steps are gone, and their mask with them."""
