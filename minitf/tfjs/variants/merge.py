"""Layers of several inputs that tfjs reads or computes in its own way."""

from minitf.core import ops
from minitf.errors import ArgumentError
from minitf.layers import merge
from minitf.strictness import is_strict
from minitf.tfjs.layers import Layer, variant


@variant
class Concatenate(merge.Concatenate, Layer):
    __doc__ = merge.Concatenate.__doc__

    def result_shape(self, shape):
        self._check_axis(len(shape[0]))
        return super().result_shape(shape)

    def _check_axis(self, rank):
        if not isinstance(self.axis, int) or not -rank <= self.axis < rank:
            raise ArgumentError(f"All values in axis param must be in range [{-rank}, {rank}) "
                                f"but got axis {self.axis}")

    def forward(self, x, training):
        self._check_axis(len(x[0].shape))
        axis = self.axis
        if axis < -1:
            if is_strict():
                rank = len(x[0].shape)
                raise ArgumentError(
                    f"{self.name}: write axis: {axis % rank} instead of {axis}. (tfjs computes "
                    "the shape for that axis but joins along the last one.)")
            axis = -1
        rank = len(x[0].shape)
        for i, one in enumerate(x):
            for place in range(rank):
                if place != axis % rank and one.shape[place] != x[0].shape[place]:
                    raise ArgumentError(
                        f"Error in concat{rank}D: Shape of tensors[{i}] "
                        f"({','.join(map(str, one.shape))}) does not match the shape of the rest "
                        f"({','.join(map(str, x[0].shape))}) along the non-concatenated axis {i}.")
        return ops.concatenate(x, axis=axis)
