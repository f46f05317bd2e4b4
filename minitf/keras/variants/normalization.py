"""Normalisation as Keras reads and computes it."""

from minitf.core import ops
from minitf.dialect import KERAS
from minitf.keras.conversion import in_keras_words
from minitf.keras.layer import Layer, variant
from minitf.layers import normalization
from minitf.layers.normalization import sizes_beside

EPSILON = 1e-7


class _Bounded(Layer):
    """What checks that its axes are axes of the input."""

    out_of_bounds = "axis_out_of_bounds"

    def result_shape(self, shape):
        axes = [self.axis] if isinstance(self.axis, int) else self.axis
        for axis in axes:
            if not -len(shape) <= axis < len(shape):
                raise KERAS.error(self.out_of_bounds, axis=axis, shape=shape, given=self.axis)
        return shape


@variant
class BatchNormalization(normalization.BatchNormalization, _Bounded):
    __doc__ = normalization.BatchNormalization.__doc__
    uses_mask = True

    def configure(self, given):
        super().configure(given)
        if self.synchronized:
            raise KERAS.error("synchronized")
        self.axis = int(self.axis)
        self.momentum, self.epsilon = float(self.momentum), float(self.epsilon)

    def learns(self, training):
        return training and self.trainable

    def forward(self, x, training, mask=None):
        if mask is None:
            return super().forward(x, training)
        if mask.ndim != len(x.shape) - 1:
            raise KERAS.error("batch_mask", mask=mask.shape, shape=x.shape)
        if not self.learns(training):
            return super().forward(x, training)
        axis = self.axis % len(x.shape)
        mean, variance = self._moments(x, mask, [i for i in range(len(x.shape)) if i != axis])
        self.keep(mean.array, variance.array)
        return self.with_moments(x, ops.reshape(mean, shape=(-1,)),
                                 ops.reshape(variance, shape=(-1,)), sizes_beside(x.shape, (axis,)))

    @staticmethod
    def _moments(x, mask, axes):
        """(mean, variance) of what the mask counts, along the axes."""
        axes = tuple(axes)
        counts = ops.broadcast_to(ops.expand_dims(mask, axis=-1), shape=x.shape)
        total = ops.sum(counts, axis=axes, keepdims=True) + EPSILON
        mean = ops.divide(ops.sum(ops.where(counts, x, 0.0), axis=axes, keepdims=True), total)
        distance = ops.where(counts, ops.subtract(x, mean), 0.0)
        return mean, ops.divide(ops.sum(ops.square(distance), axis=axes, keepdims=True), total)


@variant
class LayerNormalization(normalization.LayerNormalization, _Bounded):
    __doc__ = normalization.LayerNormalization.__doc__

    def configure(self, given):
        super().configure(given)
        if self.rms_scaling:
            KERAS.warn("rms_scaling")
        if isinstance(self.axis, (list, tuple)):
            self.axis = list(self.axis)
        elif not isinstance(self.axis, int):
            raise KERAS.error("axis_kind", axis=self.axis)

    @property
    def scales(self):
        return self.scale or self.rms_scaling

    @property
    def moves(self):
        return self.center and not self.rms_scaling

    def axes_for(self, shape):
        return sorted(super().axes_for(shape))

    def forward(self, x, training):
        axes = tuple(axis % len(x.shape) for axis in self.axis)
        if len(set(axes)) < len(axes):
            raise KERAS.error("axes_repeated", axis=tuple(self.axis))
        if not self.rms_scaling:
            return super().forward(x, training)
        mean = ops.mean(x, axis=axes, keepdims=True)
        variance = ops.mean(ops.square(ops.subtract(x, mean)), axis=axes, keepdims=True)
        y = ops.multiply(x, ops.rsqrt(ops.add(variance, self.epsilon)))
        return ops.multiply(y, ops.reshape(self.gamma, shape=sizes_beside(x.shape, axes)))


@variant
class GroupNormalization(normalization.GroupNormalization, _Bounded):
    __doc__ = normalization.GroupNormalization.__doc__


@variant
class RMSNormalization(normalization.RMSNormalization, _Bounded):
    __doc__ = normalization.RMSNormalization.__doc__

    def forward(self, x, training):
        return in_keras_words(lambda x, scale: super(RMSNormalization, self).forward(x, training),
                              x, self.scale)


@variant
class UnitNormalization(normalization.UnitNormalization, _Bounded):
    __doc__ = normalization.UnitNormalization.__doc__
    built_at_once = True
    out_of_bounds = "unit_axis_out_of_bounds"

    def configure(self, given):
        super().configure(given)
        if isinstance(self.axis, (list, tuple)):
            self.axis = list(self.axis)
        elif not isinstance(self.axis, int):
            raise KERAS.error("unit_axis_kind", axis=self.axis)

    def forward(self, x, training):
        rank = len(x.shape)
        for axis in [self.axis] if isinstance(self.axis, int) else self.axis:
            if not -rank <= axis < rank:
                raise KERAS.error("axis_of_array", axis=axis, rank=rank)
        return super().forward(x, training)
