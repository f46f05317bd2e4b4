"""Activations that are layers, as Keras reads and computes them."""

from minitf.core import ops
from minitf.dialect import KERAS
from minitf.keras.derivatives import held_to_6
from minitf.keras.layer import Layer, variant
from minitf.layers import advanced_activations as engine


def _refuse_none(given, **sentences):
    for field, sentence in sentences.items():
        if given.get(field, 0) is None:
            raise KERAS.error(sentence, value=None)


@variant
class ReLU(engine.ReLU, Layer):
    """x, but 0 (or a slope) below the threshold and no more than max_value."""

    built_at_once = True

    def configure(self, given):
        _refuse_none(given, negative_slope="relu_slope", threshold="relu_threshold")
        super().configure(given)
        if self.max_value is not None and self.max_value < 0:
            raise KERAS.error("relu_max", value=self.max_value)
        if self.negative_slope < 0:
            raise KERAS.error("relu_slope", value=self.negative_slope)
        if self.threshold < 0:
            raise KERAS.error("relu_threshold", value=self.threshold)

    def forward(self, x, training):
        slope, threshold, most = self.negative_slope, self.threshold, self.max_value
        if slope != 0 and most is None and threshold == 0:
            return ops.where(ops.greater_equal(x.array, 0), x, ops.multiply(x, float(slope)))
        if threshold != 0:
            y = ops.where(ops.greater(x.array, threshold), x, ops.zeros_like(x.array))
        else:
            y = held_to_6(x) if most == 6 else ops.relu(x)
        if most is not None and not (most == 6 and threshold == 0):
            y = ops.clip(y, 0.0, float(most))
        if slope == 0:
            return y
        below = ops.relu(ops.subtract(float(threshold), x))
        return ops.subtract(y, ops.multiply(below, float(slope)))


@variant
class LeakyReLU(engine.LeakyReLU, Layer):
    __doc__ = engine.LeakyReLU.__doc__
    supports_masking = True
    built_at_once = True

    def configure(self, given):
        if given.get("alpha") is not None:
            KERAS.warn("leaky_alpha")
            given = {**given, "negative_slope": given["alpha"]}
        _refuse_none(given, negative_slope="leaky_slope")
        super().configure(given)
        if self.negative_slope < 0:
            raise KERAS.error("leaky_slope", value=self.negative_slope)

    def forward(self, x, training):
        return ops.where(ops.greater_equal(x.array, 0), x,
                         ops.multiply(x, float(self.negative_slope)))


@variant
class ELU(engine.ELU, Layer):
    __doc__ = engine.ELU.__doc__
    supports_masking = True
    built_at_once = True


@variant
class PReLU(engine.PReLU, Layer):
    __doc__ = engine.PReLU.__doc__

    def configure(self, given):
        super().configure(given)
        axes = self.shared_axes
        if axes is not None:
            self.shared_axes = list(axes) if isinstance(axes, (list, tuple)) else [axes]

    def checked_sizes(self, shape):
        axes = range(1, len(shape)) if self.shared_axes else ()
        return {axis: shape[axis] for axis in axes if axis not in self.shared_axes}

    def forward(self, x, training):
        below = ops.multiply(self.alpha, ops.relu(ops.negative(x)))
        return ops.subtract(ops.relu(x), below)


@variant
class Softmax(engine.Softmax, Layer):
    __doc__ = engine.Softmax.__doc__
    supports_masking = True
    built_at_once = True

    def forward(self, x, training, mask=None):
        if mask is None:
            return self.along_axes(x)
        if mask.ndim > len(x.shape):
            raise KERAS.error("softmax_mask_rank", shape=x.shape, mask=mask.shape)
        if any(a not in (1, b) for a, b in zip(mask.shape[::-1], x.shape[::-1], strict=False)):
            raise KERAS.error("softmax_mask_shape", shape=x.shape, mask=mask.shape)
        return ops.where(mask, self.along_axes(ops.where(mask, x, -1e9)), 0.0)
