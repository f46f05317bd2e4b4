"""Normalisation as tfjs reads and computes it."""

from minitf.core import ops
from minitf.dialect import TFJS
from minitf.errors import UsageError
from minitf.layers import normalization
from minitf.layers.normalization import sizes_beside
from minitf.layers.symbolic import as_list
from minitf.strictness import is_strict
from minitf.tfjs.habits import unread
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.limited_gradients import cycled_batch_norm, needing_both


def _check_rank(x):
    if not 2 <= len(x.shape) <= 4:
        raise TFJS.error("normalization_rank", rank=len(x.shape))


@variant
class BatchNormalization(normalization.BatchNormalization, Layer):
    __doc__ = normalization.BatchNormalization.__doc__

    def build(self, shape):
        axis = self.axis if self.axis >= 0 else self.axis + len(shape)
        if not 0 <= axis < len(shape) or shape[axis] is None:
            raise TFJS.error("axis_undefined", axis=axis, shape=shape)
        super().build(shape)

    def forward(self, x, training):
        if training and (self.gamma is None or self.beta is None):
            raise UsageError(unread("read"))
        _check_rank(x)
        rank = len(x.shape)
        axis = self.axis % rank
        if axis < rank - 1:
            y = self._by_other_channels(x, training, axis)
        else:
            y = super().forward(x, training)
        return needing_both(y, self.gamma, self.beta)

    def _by_other_channels(self, x, training, axis):
        """What tfjs makes of channels that are not the last axis."""
        if is_strict():
            raise TFJS.error("channels_not_last", layer=self.name, axis=self.axis)
        if training:
            moments = ops.batch_moments(x, [one for one in range(len(x.shape)) if one != axis])
            self.keep(*moments)
        else:
            moments = (self.latest_array(self.moving_mean),
                       self.latest_array(self.moving_variance))
        return cycled_batch_norm(
            x, *self.factors, moments=moments, shape=sizes_beside(x.shape, (axis,)),
            epsilon=self.epsilon, training=training)

    def moved(self, old, new):
        return (old - (old - new) * (1 - self.momentum)).astype(old.dtype)


@variant
class LayerNormalization(normalization.LayerNormalization, Layer):
    __doc__ = normalization.LayerNormalization.__doc__

    def configure(self, given):
        super().configure(given)
        axis = self.axis
        if isinstance(axis, (int, float)) and not isinstance(axis, bool):
            if axis != int(axis):
                raise TFJS.error("axis_not_whole", axis=axis)
        elif isinstance(axis, (list, tuple)):
            if not all(isinstance(one, int) for one in axis):
                raise TFJS.error("axes_not_whole", axis=axis)
        else:
            raise TFJS.error("axis_kind", axis=axis)

    def axes_for(self, shape):
        axes = [axis + len(shape) if axis < 0 else axis for axis in as_list(self.axis)]
        for axis in axes:
            if not 0 <= axis < len(shape):
                raise TFJS.error("axis_invalid", axis=axis)
        if len(set(axes)) < len(axes):
            raise TFJS.error("axes_repeated", axis=axes)
        return axes

    def forward(self, x, training):
        _check_rank(x)
        return needing_both(super().forward(x, training), self.gamma, self.beta)


