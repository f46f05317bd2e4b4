"""Layers of several inputs as Keras computes them: with masks and, at ties, its own derivative."""

from minitf.core import ops
from minitf.dialect import KERAS
from minitf.keras.derivatives import larger, smaller
from minitf.keras.layer import Layer, variant
from minitf.layers import merge


@variant
class Merge(merge.Merge, Layer):
    __doc__ = merge.Merge.__doc__

    def result_mask(self, x, mask):
        """True where a step counts in some input; None where an input has no mask."""
        if mask is None:
            return None
        self.check_masks(x, mask, "mask")
        if any(one is None for one in mask):
            return None
        result = mask[0]
        for one in mask[1:]:
            result = ops.logical_or(result, one)
        return result

    @staticmethod
    def check_masks(x, mask, prefix):
        """Raise where there is not a mask for each input."""
        if not isinstance(mask, (list, tuple)):
            raise KERAS.error(f"{prefix}_not_a_list", mask=mask)
        if not isinstance(x, (list, tuple)):
            raise KERAS.error("masked_input_not_a_list", inputs=x)
        if len(mask) != len(x):
            raise KERAS.error("mask_lengths", inputs=x, count=len(x), mask=mask, masks=len(mask))


def _spread(x):
    """The mask of a tensor as wide as the tensor; None: it has none."""
    if x.mask is None:
        return None
    return ops.broadcast_to(ops.expand_dims(x.mask, axis=-1), shape=x.shape)


class _Extreme(Merge):
    """What Maximum and Minimum have in common: a masked step gives way to the other input's."""

    def merge(self, x):
        if all(one.mask is None for one in x):
            return super().merge(x)
        total, counts = x[0], _spread(x[0])
        for one in x[1:]:
            mask = _spread(one)
            if mask is not None:
                one = ops.where(mask, one, total)
            if counts is not None:
                total = ops.where(counts, total, one)
            counts = None if mask is None or counts is None else ops.logical_or(counts, mask)
            total = self.join(total, one)
        if counts is not None:
            total.mask = ops.any(counts, axis=-1)
        return total


@variant
class Maximum(merge.Maximum, _Extreme):
    __doc__ = merge.Maximum.__doc__

    def join(self, x, y):
        return larger(x, y)


@variant
class Minimum(merge.Minimum, _Extreme):
    __doc__ = merge.Minimum.__doc__

    def join(self, x, y):
        return smaller(x, y)


@variant
class Multiply(merge.Multiply, Merge):
    __doc__ = merge.Multiply.__doc__

    def merge(self, x):
        masks = [_spread(one) for one in x]
        total = super().merge([
            one if mask is None else ops.where(mask, one, ops.ones_like(one.array))
            for one, mask in zip(x, masks, strict=True)])
        if all(mask is not None for mask in masks):
            counts = masks[0]
            for mask in masks[1:]:
                counts = ops.logical_or(counts, mask)
            total = ops.where(counts, total, ops.zeros_like(total.array))
            total.mask = ops.any(counts, axis=-1)
        return total


@variant
class Average(merge.Average, Merge):
    __doc__ = merge.Average.__doc__

    def merge(self, x):
        return ops.divide(merge.Merge.merge(self, x), float(len(x)))


@variant
class Concatenate(merge.Concatenate, Merge):
    __doc__ = merge.Concatenate.__doc__

    def result_mask(self, x, mask):
        """Each mask as wide as its input, joined along the axis; True where any holds."""
        if mask is None:
            return None
        self.check_masks(x, mask, "concatenate_mask")
        if all(one is None for one in mask):
            return None
        masks = []
        for tensor, one in zip(x, mask, strict=True):
            if one is None:
                one = ops.ones_like(tensor.array, dtype=bool)
            elif one.ndim < len(tensor.shape):
                one = ops.broadcast_to(ops.expand_dims(one, axis=-1), shape=tensor.shape)
            masks.append(one)
        return ops.any(ops.concatenate(masks, axis=self.axis), axis=-1)


@variant
class Dot(merge.Dot, Merge):
    __doc__ = merge.Dot.__doc__

    def configure(self, given):
        super().configure(given)
        axes = self.axes
        if isinstance(axes, int):
            return
        if not isinstance(axes, (list, tuple)):
            raise KERAS.error("dot_axes_type", axes=axes)
        if len(axes) != 2:
            raise KERAS.error("dot_axes_count", axes=axes)
        if not all(isinstance(axis, int) for axis in axes):
            raise KERAS.error("dot_axes_whole", axes=axes)

    def build(self, shape):
        if len(shape) != 2 or not isinstance(shape[0], (list, tuple)):
            raise KERAS.error("dot_count", shape=shape)
        axes = self.axes_of(shape) if isinstance(self.axes, int) else self.axes
        left, right = (one[axis] for one, axis in zip(shape, axes, strict=True))
        if left != right:
            raise KERAS.error("dot_sizes", left=left, right=right, axes=axes, shapes=shape)

    def result_shape(self, shape):
        if not isinstance(shape, list) or len(shape) != 2:
            raise KERAS.error("dot_count", shape=shape)
        return super().result_shape(shape)

    def forward(self, x, training):
        """(b, ..., n, ...), (b, ..., n, ...): both to rank 3, multiplied, and back again."""
        shapes = [one.shape for one in x]
        axes = self.axes_of(shapes)
        if self.normalize:
            x = [_of_length_1(one, axis) for one, axis in zip(x, axes, strict=True)]
        self._check(shapes, axes)
        left, right = (
            [i for i in range(1, len(shape)) if i != axis]
            for shape, axis in zip(shapes, axes, strict=True))
        batch, size = shapes[0][0], shapes[0][axes[0]]
        a = ops.reshape(ops.transpose(x[0], axes=(0, *left, axes[0])), shape=(batch, -1, size))
        b = ops.reshape(ops.transpose(x[1], axes=(0, axes[1], *right)), shape=(batch, size, -1))
        sizes = [*(shapes[0][i] for i in left), *(shapes[1][i] for i in right)]
        return ops.reshape(ops.matmul(a, b), shape=(batch, *(sizes or [1])))

    @staticmethod
    def _check(shapes, axes):
        if min(map(len, shapes)) < 2:
            raise KERAS.error("dot_of_vectors", shapes=shapes)
        if shapes[0][0] != shapes[1][0]:
            raise KERAS.error("dot_batches", shapes=shapes)
        if 0 in axes:
            raise KERAS.error("dot_of_batch")


def _of_length_1(x, axis):
    """x divided by its length along an axis; 0 stays 0."""
    length = ops.rsqrt(ops.sum(ops.square(x), axis=axis, keepdims=True))
    return ops.multiply(x, smaller(length, 1e7))
