"""The data of a run as arrays: their rows, their splits, and weights of samples from classes.

How callers' data become such arrays, and the errors on the way, is each face's affair.
"""

import numpy as np


class Data:
    """Arrays for the inputs, arrays for the outputs, and weights of the samples an output."""

    def __init__(self, xs, ys=None, weights=None):
        self.xs = xs
        self.ys = ys
        self.weights = weights
        self.size = len(xs[0])

    def rows(self, selection):
        """The same data for some of the samples: a slice, or an array of indexes."""
        pick = _sliced if isinstance(selection, slice) else _taken
        return Data(
            [pick(x, selection) for x in self.xs],
            self.ys and [pick(y, selection) for y in self.ys],
            self.weights and [pick(w, selection) for w in self.weights])

    def split_at(self, row):
        return self.rows(slice(0, row)), self.rows(slice(row, None))

    def not_finite(self):
        """Where the first NaN or infinity stands, ("input" or "target", index, row), or None."""
        for kind, arrays in (("input", self.xs), ("target", self.ys or ())):
            for index, array in enumerate(arrays):
                bad = array is not None and ~np.isfinite(array)
                if np.any(bad):
                    return kind, index, int(np.argmax(bad.reshape(len(array), -1).any(axis=1)))
        return None


def _sliced(array, rows):
    return None if array is None else array[rows]


def _taken(array, rows):
    return None if array is None else array.take(rows, 0)


def class_weights_to_samples(class_weight, y):
    """The weight of each sample from its class: labels in a column, or one-hot rows."""
    labels = y.argmax(axis=-1) if y.ndim > 1 and y.shape[-1] > 1 else y.reshape(len(y))
    weights = {int(label): float(weight) for label, weight in class_weight.items()}
    return labels.astype(np.int32), weights
