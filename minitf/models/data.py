"""From what a caller passes as data to arrays, one an input or output, checked before use.

Errors come in the words of the caller's library, before anything has changed.
"""

import numpy as np

from minitf.core.tensor import narrow


class Data:
    """Arrays for the inputs, arrays for the outputs, and weights of the samples an output."""

    def __init__(self, xs, ys=None, weights=None):
        self.xs = xs
        self.ys = ys
        self.weights = weights
        self.size = len(xs[0])

    def rows(self, selection):
        """The same data for some of the samples: a slice, or an array of indexes."""
        def pick(arrays):
            if arrays is None:
                return None
            if isinstance(selection, slice):
                return [None if a is None else a[selection] for a in arrays]
            return [None if a is None else a.take(selection, axis=0) for a in arrays]

        return Data(pick(self.xs), pick(self.ys), pick(self.weights))

    def split_at(self, row):
        return self.rows(slice(0, row)), self.rows(slice(row, None))


def arrays_for(values, names, shapes, dialect, role):
    """One array a name: from one value, a list in order, or a dict by name.

    `role` is "input" or "target"; shapes hold None where a size is free. Each array gets the
    rank its place wants: (n,) becomes (n, 1) where one feature is expected.
    """
    if not names:
        if values is None or (isinstance(values, (list, tuple)) and not values):
            return []
        raise dialect.error("no_data_expected", role=role)
    if isinstance(values, dict):
        missing = [name for name in names if name not in values]
        if missing:
            raise dialect.error("data_missing", name=missing[0], names=names, role=role)
        values = [values[name] for name in names]
    elif isinstance(values, (list, tuple)):
        if len(values) != len(names):
            raise dialect.error("data_count", role=role, expected=len(names), got=len(values),
                                names=names)
    else:
        if len(names) > 1:
            raise dialect.error("data_single", role=role, expected=len(names), names=names,
                                shape=getattr(values, "shape", None))
        values = [values]
    return [
        _fitted(narrow(value), name, shape, dialect, role)
        for value, name, shape in zip(values, names, shapes, strict=True)
    ]


def _fitted(array, name, shape, dialect, role):
    """The array with the rank its place wants, or the error that says what fits not."""
    if shape is None:
        return array[:, None] if array.ndim == 1 and dialect.expands_targets else array
    if array.ndim == len(shape) - 1 and shape[-1] == 1 or (
            array.ndim == 1 and dialect.expands_targets):
        array = array[..., None]
    if array.ndim != len(shape):
        raise dialect.error("data_rank", role=role, name=name, rank=len(shape), shape=array.shape,
                            wanted=shape)
    for axis in range(1, len(shape)):
        if shape[axis] is not None and array.shape[axis] != shape[axis]:
            raise dialect.error(
                "data_shape", role=role, name=name, wanted=shape, shape=array.shape,
                count=array.shape[0], example=shape[1:], got=array.shape[1:])
    if len(shape) and shape[0] is not None and array.shape[0] % shape[0] and role == "batch":
        raise dialect.error("data_shape", role=role, name=name, wanted=shape, shape=array.shape)
    return array


def check_counts(data, dialect):
    """Inputs and targets must have the same number of samples."""
    inputs = {len(x) for x in data.xs}
    targets = {len(y) for y in data.ys or () if y is not None}
    if len(inputs) > 1:
        raise dialect.error("uneven_inputs", sizes=[x.shape for x in data.xs])
    if targets and targets != inputs:
        raise dialect.error("uneven_samples", inputs=min(inputs), targets=min(targets),
                            sizes=[a.shape for a in (*data.xs, *(data.ys or ()))])


def class_weights_to_samples(class_weight, y):
    """The weight of each sample from its class: labels in a column, or one-hot rows."""
    labels = y.argmax(axis=-1) if y.ndim > 1 and y.shape[-1] > 1 else y.reshape(len(y))
    weights = {int(label): float(weight) for label, weight in class_weight.items()}
    return labels.astype(np.int32), weights
