"""Layers of several inputs that tfjs reads or computes in its own way."""

from minitf.core import ops
from minitf.dialect import TFJS
from minitf.errors import ArgumentError
from minitf.layers import merge
from minitf.strictness import is_strict
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.limited_gradients import both_as_wide


@variant
class Merge(merge.Merge, Layer):
    __doc__ = merge.Merge.__doc__

    def result_mask(self, x, mask):
        """The first mask and those between it and the last, with an axis of 1 in front."""
        if mask is None:
            return None
        if not isinstance(mask, list):
            raise TFJS.error("mask_not_a_list")
        if not isinstance(x, list):
            raise TFJS.error("masked_input_not_a_list")
        if len(mask) != len(x):
            raise TFJS.error("mask_lengths", count=len(x), masks=len(mask))
        if all(one is None for one in mask):
            return None
        result = _in_front(mask[0])
        for one in mask[1:-1]:
            for argument, value in (("a", result), ("b", one)):
                if value is None:
                    raise TFJS.error("mask_of_null", argument=argument)
            result = ops.logical_and(result, _in_front(one))
        return result


def _in_front(mask):
    return None if mask is None else ops.expand_dims(mask, axis=0)


@variant
class Maximum(merge.Maximum, Merge):
    __doc__ = merge.Maximum.__doc__

    def join(self, x, y):
        return ops.maximum(*both_as_wide(x, y, "Maximum"))


@variant
class Minimum(merge.Minimum, Merge):
    __doc__ = merge.Minimum.__doc__

    def join(self, x, y):
        return ops.minimum(*both_as_wide(x, y, "Minimum"))


@variant
class Concatenate(merge.Concatenate, Merge):
    __doc__ = merge.Concatenate.__doc__

    def check_shapes(self, shape):
        rests = []
        for one in shape:
            rest = list(one)
            if self.axis < len(rest):
                del rest[max(self.axis, -len(rest))]
            rests.append(tuple(rest))
        if len(set(rests)) > 1:
            raise TFJS.error("concatenate_shapes", shapes=shape)

    def result_shape(self, shape):
        first = list(shape[0])
        if is_strict():
            self._check_axis(len(first))
        elif not -len(first) <= self.axis < len(first):
            return tuple(first + [None] * (self.axis + 1 - len(first)))
        sizes = [one[self.axis] if self.axis < len(one) else None for one in shape]
        first[self.axis] = None if None in sizes else sum(sizes)
        return tuple(first)

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
        return _joined(x, axis)

    def result_mask(self, x, mask):
        """Each mask with an axis behind, joined along the layer's axis; True where all hold."""
        if mask is None:
            return None
        if not isinstance(mask, list):
            raise TFJS.error("concatenate_mask_not_a_list")
        if not isinstance(x, list):
            raise TFJS.error("concatenate_input_not_a_list")
        if len(mask) != len(x):
            raise TFJS.error("concatenate_mask_lengths", count=len(x), masks=len(mask))
        if all(one is None for one in mask):
            return None
        masks = []
        for tensor, one in zip(x, mask, strict=True):
            if one is None:
                one = ops.ones_like(tensor.array, dtype=bool)
            elif one.ndim < len(tensor.shape):
                one = ops.expand_dims(one, axis=-1)
            masks.append(one)
        return ops.all(_joined(masks, self.axis), axis=-1)


def _joined(x, axis):
    """The arrays or tensors one after the other; tfjs's words where their shapes differ."""
    rank = len(x[0].shape)
    for i, one in enumerate(x):
        for place in range(rank):
            if place != axis % rank and one.shape[place] != x[0].shape[place]:
                raise ArgumentError(
                    f"Error in concat{rank}D: Shape of tensors[{i}] "
                    f"({','.join(map(str, one.shape))}) does not match the shape of the rest "
                    f"({','.join(map(str, x[0].shape))}) along the non-concatenated axis {i}.")
    return ops.concatenate(x, axis=axis)


@variant
class Dot(merge.Dot, Merge):
    __doc__ = merge.Dot.__doc__
    reads_first = "axes"

    def build(self, shape):
        self._check_count(shape)
        axes = self.axes
        if not isinstance(axes, (list, tuple)):
            axes = self.axes_of(shape)
        sizes = []
        for axis, one in zip((*axes, None)[:2], shape, strict=True):
            known = isinstance(axis, int) and 0 <= axis < len(one)
            sizes.append("null" if known and one[axis] is None else one[axis] if known else
                         "undefined")
        if sizes[0] != sizes[1]:
            raise TFJS.error("dot_sizes", left=sizes[0], right=sizes[1])

    def _check_count(self, shape):
        if len(shape) != 2 or not all(isinstance(one, (list, tuple)) for one in shape):
            raise TFJS.error("dot_count")
        if any(len(one) > 3 for one in shape):
            raise TFJS.error("dot_rank")

    def axes_of(self, shape):
        axes = self.axes if isinstance(self.axes, (list, tuple)) else [self.axes] * 2
        return [axis % len(one) if isinstance(axis, int) and axis < 0 else axis
                for axis, one in zip(axes, shape, strict=True)]

    def result_shape(self, shape):
        self._check_count(shape)
        return super().result_shape(shape)

    def forward(self, x, training):
        a, b = x
        axes = self.axes_of([a.shape, b.shape])
        if self.normalize:
            a, b = (_of_length_1(one, axis) for one, axis in zip((a, b), axes, strict=True))
        ranks = len(a.shape), len(b.shape)
        rank = max(ranks)
        a, b = (ops.reshape(one, shape=(*one.shape, *(1,) * (rank - len(one.shape))))
                for one in (a, b))
        if rank == 2:
            if axes[0] != axes[1]:
                a = ops.transpose(a, axes=(1, 0))
            y = ops.sum(ops.multiply(a, b), axis=axes[1])
            return ops.expand_dims(y, axis=1)
        y = self._product(a, b, axes[0] != 2, axes[1] == 2)
        if ranks[0] > ranks[1]:
            return ops.squeeze(y, axis=2)
        return ops.squeeze(y, axis=1) if ranks[1] > ranks[0] else y

    @staticmethod
    def _product(a, b, turn_a, turn_b):
        inner = a.shape[1 if turn_a else 2], b.shape[2 if turn_b else 1]
        if inner[0] != inner[1]:
            raise TFJS.error(
                "dot_inner", left=inner[0], right=inner[1], a=a.shape, b=b.shape,
                turn_a=str(turn_a).lower(), turn_b=str(turn_b).lower())
        return ops.matmul(a, b, transpose_a=turn_a, transpose_b=turn_b)


def _of_length_1(x, axis):
    """x divided by its length along an axis, which counts as sqrt(1e-7) at least."""
    squares = ops.sum(ops.square(x), axis=axis, keepdims=True)
    return ops.divide(x, ops.sqrt(ops.maximum(squares, 1e-7)))
