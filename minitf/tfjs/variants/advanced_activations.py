"""Activations that are layers, as tfjs reads and computes them."""

from minitf.core import ops
from minitf.core.tensor import Tensor
from minitf.dialect import TFJS
from minitf.layers import advanced_activations as engine
from minitf.tfjs.arguments import broadcast_shape
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.limited_gradients import above


@variant
class ReLU(engine.ReLU, Layer):
    __doc__ = engine.ReLU.__doc__

    def forward(self, x, training):
        if self.max_value is not None and self.max_value < 0:
            raise TFJS.error("clip_bounds", largest=self.max_value)
        if self.max_value == 0:  # numbers that do not come from x, as tfjs's clip has it
            return Tensor(ops.zeros_like(x.array))
        return super().forward(x, training)

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        if config["maxValue"] is None:
            del config["maxValue"]
        return config


@variant
class ELU(engine.ELU, Layer):
    __doc__ = engine.ELU.__doc__

    def configure(self, given):
        super().configure(given)
        if self.alpha != 1:
            raise TFJS.error("elu_alpha", alpha=self.alpha)


@variant
class PReLU(engine.PReLU, Layer):
    __doc__ = engine.PReLU.__doc__

    def configure(self, given):
        super().configure(given)
        axes = self.shared_axes
        if axes is None or isinstance(axes, (list, tuple)):
            self.shared_axes = None if axes is None else list(axes)
        elif isinstance(axes, (int, float)) and not isinstance(axes, bool):
            self.shared_axes = [axes]
        else:
            raise TFJS.error("shared_axes", axes=axes)

    def share(self, sizes, axis):
        if axis >= 1:
            sizes += [None] * (axis - len(sizes))
            sizes[axis - 1] = 1

    def checked_sizes(self, shape):
        axes = () if self.shared_axes is None else range(1, len(shape))
        return {axis: shape[axis] for axis in axes}


@variant
class Softmax(engine.Softmax, Layer):
    __doc__ = engine.Softmax.__doc__

    def forward(self, x, training, mask=None):
        if mask is not None:
            broadcast_shape(x.shape, mask.shape)  # raises where they do not
            x = ops.add(x, ops.where(mask, 0.0, -1e9))
        return self.along_axes(x)

    def along_axis(self, x, axis):
        rank = len(x.shape)
        if axis not in (-1, rank - 1):
            raise TFJS.error("softmax_axis", rank=rank, axis=axis)
        return super().along_axis(x, -1)


@variant
class ThresholdedReLU(engine.ThresholdedReLU, Layer):
    __doc__ = engine.ThresholdedReLU.__doc__

    def forward(self, x, training):
        return above(x, threshold=self.theta)
