"""Fill a tensor number by number: `buffer = tf.buffer([2, 2]); buffer.set(3, 0, 1)`.

A TensorBuffer is what a tensor can't be, writable; `toTensor()` makes a tensor of it.
"""

import math

import numpy as np

from minitf.core.tensor import TEXT
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError
from minitf.strictness import is_strict
from minitf.tfjs.creation import tensor
from minitf.tfjs.given_values import checked_shape, convert, refuse_complex_buffer
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.keywords import with_checked_keywords
from minitf.tfjs.tensor import comma, dtype_named, wrap


class TensorBuffer:
    """Numbers of a shape and dtype that `get` reads and `set` writes; made by `tf.buffer`."""

    def __init__(self, shape, dtype="float32", values=None):
        self._shape, self._dtype = checked_shape(shape), dtype
        if values is not None and len(values) != self.size:
            raise ArgumentError(
                f"Length of values '{len(values)}' does not match the size inferred by the shape "
                f"'{self.size}'.")
        refuse_complex_buffer(dtype)
        if dtype == "string":
            self._array_dtype = TEXT
            self._values = [None] * self.size if values is None else list(values)
            return
        self._array_dtype = dtype_named(dtype)
        held = np.uint8 if self._array_dtype.kind == "b" else self._array_dtype
        if values is None:
            self._values = np.zeros(self.size, held)
        else:
            self._values = np.array(values, np.float64).astype(held)

    @property
    def shape(self):
        """The size of each axis, as a list."""
        return list(self._shape)

    @property
    def dtype(self):
        """'float32', 'int32', 'bool' or 'string'."""
        return self._dtype

    @property
    def rank(self):
        """The number of axes."""
        return len(self._shape)

    @property
    def size(self):
        """The number of elements."""
        return math.prod(self._shape)

    @property
    def values(self):
        """The numbers as a flat NumPy array, texts as a list; what is written there counts."""
        return self._values

    @property
    def strides(self):
        """How far apart in `values` neighbours along each axis but the last are."""
        return [math.prod(self._shape[axis + 1:]) for axis in range(self.rank - 1)]

    def set(self, value, *locs):
        """Write a number at a place, one index an axis: `buffer.set(3, 0, 1)`."""
        locs = locs or (0,)
        if len(locs) != (self.rank or 1):
            raise ArgumentError(
                f"The number of provided coordinates ({len(locs)}) must match the rank "
                f"({self.rank})")
        if is_strict():
            self._check_inside(locs)  # tfjs writes somewhere else, or nowhere
        index = self.locToIndex(locs)
        if 0 <= index < self.size and self._dtype == "string":
            self._values[index] = value
        elif 0 <= index < self.size:
            number = np.array([0.0 if value is None else float(value)])
            dtype = dtype_named("int32") if self._values.dtype == np.uint8 else self._array_dtype
            self._values[index] = convert(number, dtype).astype(self._values.dtype)[0]

    def get(self, *locs):
        """The number at a place, one index an axis: `buffer.get(0, 1)`."""
        locs = locs or (0,)
        self._check_inside(locs)
        index = self._index(locs)
        if not 0 <= index < self.size:
            return None
        return self._values[index] if self._dtype == "string" else self._values[index].item()

    def _check_inside(self, locs):
        for axis, loc in enumerate(locs[:self.rank]):
            if not 0 <= loc < self._shape[axis]:
                raise ArgumentError(
                    f"Requested out of range element at {comma(locs)}.   "
                    f"Buffer shape={comma(self._shape)}")

    def _index(self, locs):
        steps = [*self.strides[:len(locs) - 1], 1]
        return int(sum(loc * step for loc, step in zip(locs, steps, strict=False)))

    def locToIndex(self, locs):
        """Where in `values` the number at a place stands: `buffer.locToIndex([0, 1])`."""
        return self._index(locs) if self.rank else 0

    def indexToLoc(self, index):
        """The place of the number that stands at an index of `values`, as a list."""
        locs = []
        for step in [*self.strides, 1][:self.rank]:
            locs.append(int(index // step))
            index -= locs[-1] * step
        return locs

    def toTensor(self):
        """A tensor of the numbers as they are now."""
        if self._dtype == "string":
            if None in self._values:
                raise refused(f"buffer.toTensor: no text was set at place "
                              f"{self.indexToLoc(self._values.index(None))}.", unread("toFixed"))
            return tensor(self._values, self._shape, "string")
        array = self._values.reshape(self._shape)
        return wrap(CoreTensor(convert(array, self._array_dtype).reshape(self._shape)))

    def __repr__(self):
        return f"<TensorBuffer shape={self._shape} dtype={self._dtype}>"


@with_checked_keywords
def buffer(shape, dtype="float32", values=None):
    """A TensorBuffer of zeros, or of a flat list of values."""
    return TensorBuffer(shape, "float32" if dtype is None else dtype, values)


def buffer_of(tensor):
    """A TensorBuffer with the numbers of a tensor (a copy of them)."""
    return TensorBuffer(tensor.shape, tensor.dtype, tensor.dataSync())
