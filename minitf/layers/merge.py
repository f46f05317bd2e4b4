"""Layers of several inputs: add, concatenate."""

from minitf.core import ops
from minitf.layers.base import Layer
from minitf.spec import option


class Merge(Layer):
    """Base of layers that join inputs element by element; shapes broadcast."""

    takes_several = True

    too_few = "merge_of_one"  # the sentence for less inputs than can be joined

    def build(self, shape):
        if not isinstance(shape, list) or not shape or not isinstance(shape[0], (list, tuple)):
            raise self.dialect.error(self.too_few, count=1, shape=shape)
        if len(shape) < self.dialect.fewest_to_merge:
            raise self.dialect.error(self.too_few, count=len(shape), shape=shape)
        self.result_shape(shape)  # the shapes must broadcast, or this says why not

    def result_shape(self, shape):
        result = tuple(shape[0][1:])
        for other in shape[1:]:
            result = self._broadcast(result, tuple(other[1:]))
        batches = {one[0] for one in shape if one and one[0] is not None}
        if len(batches) > 1:
            raise self.dialect.error("merge_batches", shapes=shape)
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
                result.append(max(a, b) if a == 1 or b == 1 else a)
            else:
                raise self.dialect.error("merge_shapes", left=left, right=right)
        return tuple(result)

    def forward(self, x, training):
        rank = max(len(one.shape) for one in x)
        same_rank = [
            one if len(one.shape) == rank else ops.reshape(
                one, shape=(one.shape[0], *(1,) * (rank - len(one.shape)), *one.shape[1:]))
            for one in x
        ]
        return self.merge(same_rank)

    def merge(self, x):
        """The result for a list of tensors of one rank."""
        raise NotImplementedError


class Add(Merge):
    """Sum of the inputs, element by element."""

    def merge(self, x):
        total = x[0]
        for other in x[1:]:
            total = ops.add(total, other)
        return total


class Concatenate(Merge):
    """The inputs one after the other along an axis: (batch, 2), (batch, 3) -> (batch, 5)."""

    too_few = "concatenate_of_one"
    axis = option(-1, doc="axis to join along")

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


LAYERS = (Add, Concatenate)
