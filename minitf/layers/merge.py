"""Layers of several inputs: add, average, concatenate, dot, maximum, minimum, multiply, subtract.
"""

from minitf.core import ops
from minitf.layers.base import Layer
from minitf.spec import option


class Merge(Layer):
    """Base of layers that join inputs element by element; shapes broadcast."""

    takes_several = True
    supports_masking = True
    too_few = "merge_of_one"  # the sentence for less inputs than can be joined

    def build(self, shape):
        if not isinstance(shape, list) or not shape or not isinstance(shape[0], (list, tuple)):
            raise self.dialect.error(self.too_few, count=1, shape=shape)
        if len(shape) < self.dialect.fewest_to_merge:
            raise self.dialect.error(self.too_few, count=len(shape), shape=shape)
        self.check_shapes(shape)

    def check_shapes(self, shape):
        """Raise where inputs of these shapes cannot be joined."""
        batches = {one[0] for one in shape if one and one[0] is not None}
        if len(batches) > 1:
            raise self.dialect.error("merge_batches", shapes=shape)
        Merge.result_shape(self, shape)

    def result_shape(self, shape):
        result = tuple(shape[0][1:])
        for other in shape[1:]:
            result = self._broadcast(result, tuple(other[1:]))
        batches = {one[0] for one in shape if one and one[0] is not None}
        return (next(iter(batches)) if len(batches) == 1 else None, *result)

    def _broadcast(self, left, right):
        """The broadcast of two shapes without their batch axis, aligned at the end."""
        if len(left) < len(right):
            left, right = right, left
        result = list(left[: len(left) - len(right)])
        for a, b in zip(left[len(left) - len(right) :], right, strict=True):
            if a is None or b is None:
                result.append(None)
            elif a == 1 or b == 1 or a == b:
                result.append(b if a == 1 else a)
            else:
                raise self.dialect.error(
                    "merge_shapes", left=self.dialect.shape(left), right=self.dialect.shape(right))
        return tuple(result)

    def forward(self, x, training):
        rank = max(len(one.shape) for one in x)
        same_rank = [
            one if len(one.shape) == rank else ops.reshape(
                one, shape=(*one.shape[:1], *(1,) * (rank - len(one.shape)), *one.shape[1:]))
            for one in x
        ]
        return self.merge(same_rank)

    def merge(self, x):
        """The result for a list of tensors of one rank."""
        total = x[0]
        for other in x[1:]:
            total = self.join(total, other)
        return total

    def join(self, x, y):
        """The result for two tensors."""
        raise NotImplementedError


class Add(Merge):
    """Sum of the inputs, element by element."""

    def join(self, x, y):
        return ops.add(x, y)


class Multiply(Merge):
    """Product of the inputs, element by element."""

    def join(self, x, y):
        return ops.multiply(x, y)


class Average(Merge):
    """Mean of the inputs, element by element."""

    def join(self, x, y):
        return ops.add(x, y)

    def merge(self, x):
        return ops.multiply(super().merge(x), 1 / len(x))


class Maximum(Merge):
    """The largest of the inputs, element by element."""

    def join(self, x, y):
        return ops.maximum(x, y)


class Minimum(Merge):
    """The smallest of the inputs, element by element."""

    def join(self, x, y):
        return ops.minimum(x, y)


class Subtract(Merge):
    """The first input minus the second, element by element."""

    tfjs_class = None

    def check_shapes(self, shape):
        super().check_shapes(shape)
        if len(shape) != 2:
            raise self.dialect.error("subtract_count", shape=shape)

    def join(self, x, y):
        return ops.subtract(x, y)


class Concatenate(Merge):
    """The inputs one after the other along an axis: (batch, 2), (batch, 3) -> (batch, 5)."""

    too_few = "concatenate_of_one"
    axis = option(-1, doc="axis to join along")

    def check_shapes(self, shape):
        self.result_shape(shape)

    def result_shape(self, shape):
        first = list(shape[0])
        if not -len(first) <= self.axis < len(first):
            raise self.dialect.error("concatenate_shapes", shapes=shape)
        axis = self.axis % len(first)
        for other in shape[1:]:
            if len(other) != len(first) or any(
                a is not None and b is not None and a != b
                for i, (a, b) in enumerate(zip(first, other, strict=True)) if i != axis
            ):
                raise self.dialect.error("concatenate_shapes", shapes=shape)
        sizes = [one[axis] for one in shape]
        first[axis] = None if None in sizes else sum(sizes)
        return tuple(first)

    def forward(self, x, training):
        return ops.concatenate(x, axis=self.axis)


class Dot(Merge):
    """Sums of products of two inputs along an axis of each: (batch, 4, n), (batch, n) gives
    (batch, 4).

    The axes that are summed over go; of two vectors (batch, 1) is left.
    """

    axes = option(doc="the axis of both inputs to sum over, or a list of one axis for each")
    normalize = option(False, doc="whether both are divided by their length along it first")

    def axes_of(self, shape):
        """The axis of each input, counted from the front."""
        axes = self.axes if isinstance(self.axes, (list, tuple)) else [self.axes] * 2
        return [axis % len(one) if axis < 0 else axis
                for axis, one in zip(axes, shape, strict=True)]

    def result_shape(self, shape):
        first, second = self.axes_of(shape)
        left = [size for axis, size in enumerate(shape[0]) if axis != first]
        right = [size for axis, size in enumerate(shape[1]) if axis != second]
        result = (*left, *right[1:])
        return result if len(result) > 1 else (*result, 1)

    def result_mask(self, x, mask):
        return None


LAYERS = (Add, Multiply, Average, Maximum, Minimum, Subtract, Concatenate, Dot)
