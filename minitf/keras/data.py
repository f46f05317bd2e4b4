"""The data that fit, evaluate and predict are given: NumPy arrays or tensors, in Keras's forms."""

import numpy as np

from minitf.core.tensor import Holder, narrow
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.models.data import Data, arrays_for, class_weights_to_samples


def array_of(value, what):
    """One array; what is neither array nor tensor is refused as Keras does."""
    if isinstance(value, (Holder, CoreTensor)):
        return np.asarray(value.core.array if isinstance(value, Holder) else value.array)
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "fiub":
            raise ArgumentError(
                f"Invalid dtype: {value.dtype}. `{what}` must hold numbers (it has shape "
                f"{value.shape}).")
        return narrow(value)
    if hasattr(value, "__array__"):  # a DataFrame or Series
        return array_of(np.asarray(value), what)
    raise ArgumentError(
        f"Unrecognized data type: {what}={shown(value, 80)} (of type {type(value)}). "
        f"Pass a NumPy array: np.array({shown(value, 40)}).")


def structure(value, what):
    """Arrays in the same list or dict as the values."""
    if value is None:
        return None
    if isinstance(value, dict):
        return {key: structure(one, what) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        if value and all(isinstance(one, (Holder, CoreTensor, np.ndarray)) or (
                hasattr(one, "__array__") and not isinstance(one, np.generic)) for one in value):
            return [array_of(one, what) for one in value]
        return array_of(value, what)
    return array_of(value, what)


def flat(value, names=None):
    if value is None:
        return None
    if isinstance(value, dict):
        keys = [n for n in names if n in value] if names else list(value)
        return [value[key] for key in (keys if len(keys) == len(value) else value)]
    return value if isinstance(value, list) else [value]


class Given:
    """Structured arrays as they were passed, before they are fitted to the model's places."""

    def __init__(self, x, y, weights):
        self.x, self.y, self.sample_weight = x, y, weights
        self.xs = flat(x) or []
        if not self.xs:
            raise ArgumentError("No data were passed: fit, evaluate and predict need x.")


def arrays_of(model, x, y, weights):
    x, y = structure(x, "x"), structure(y, "y")
    if isinstance(x, dict) and model.inputs:
        missing = [name for name in model.input_names if name not in x]
        if missing:
            raise KERAS.error("data_missing", name=missing[0], role="input",
                              names=model.input_names)
        x = [x[name] for name in model.input_names]
    given = Given(x, y, structure(weights, "sample_weight"))
    sizes = {len(a) for a in given.xs if a.ndim}
    if any(a.ndim == 0 for a in given.xs):
        raise ArgumentError("x must have a batch axis; a single number has none.")
    targets = {len(a) for a in flat(y) or () if a.ndim}
    if len(sizes | targets) > 1:
        text = ", ".join(str(len(a)) for a in given.xs)
        more = ", ".join(str(len(a)) for a in flat(y) or ())
        raise ArgumentError(
            "Data cardinality is ambiguous. Make sure all arrays contain the same number of "
            f"samples.'x' sizes: {text}\n" + (f"'y' sizes: {more}\n" if more else ""))
    if 0 in sizes:
        raise ArgumentError("x holds no samples.")
    return given


def fitted(model, given):
    """Data whose arrays fit the model's inputs and outputs."""
    names = getattr(model, "input_names", None)
    if model.inputs:
        shapes = [tuple(t.shape) for t in model.inputs]
        label = model.name if len(names) == 1 else None
        xs = arrays_for(given.xs, [label] if label else names, shapes, KERAS, "input")
    else:
        xs = given.xs
    ys = flat(given.y, getattr(model, "output_names", None))
    data = Data(xs, ys if ys is not None else [None] * max(1, len(model.outputs or [0])))
    data.given_weights = given.sample_weight
    return data


def with_weights_checked(model, data):
    """Targets brought to their outputs' ranks, sample weights an output."""
    count = len(model.plan.losses)
    if len(data.ys) != count:
        raise ArgumentError(
            f"The model has {count} output(s), but {len(data.ys)} target(s) were passed.")
    outputs = model.run([CoreTensor(x[:1]) for x in data.xs], False)
    data.ys = [
        _target(y, output, loss) for y, output, loss in
        zip(data.ys, outputs, model.plan.losses, strict=True)
    ]
    weights = data.given_weights
    if weights is not None:
        per_output = flat(weights, getattr(model, "output_names", None))
        if len(per_output) == 1:
            per_output = per_output * count
        data.weights = [w.astype(np.float32) for w in per_output]
        for w in data.weights:
            if len(w) != data.size:
                raise ArgumentError(
                    f"sample_weight has {len(w)} entries for {data.size} samples.")
    return data


def _target(y, output, loss):
    """A target in its output's rank: (n,) and (n, 1) are the same to a loss."""
    if y is None:
        if loss is not None:
            raise ArgumentError("A loss was compiled for this output, but no target y was passed.")
        return None
    sparse = type(loss).__name__ == "SparseCategoricalCrossentropy"
    rank = len(output.shape)
    if sparse:
        return y
    if y.ndim == rank - 1 and output.shape[-1] == 1:
        return y[..., None]
    if y.ndim == rank + 1 and y.shape[-1] == 1:
        return y[..., 0]
    if loss is not None and y.ndim == rank:
        try:
            np.broadcast_shapes(y.shape[1:], output.shape[1:])
        except ValueError:
            raise ArgumentError(
                f"Arguments `target` and `output` must have the same shape. Received: "
                f"target.shape={(None, *y.shape[1:])}, output.shape={(None, *output.shape[1:])}"
            ) from None
    elif loss is not None:
        raise ArgumentError(
            f"Arguments `target` and `output` must have the same rank (ndim). Received: "
            f"target.shape={(None, *y.shape[1:])}, output.shape={(None, *output.shape[1:])}")
    return y


def split(x, y, weights, fraction):
    """The last fraction for validation: (x, y, weights, validation)."""
    if not 0 < fraction < 1:
        raise ArgumentError(
            f"`validation_split` must be between 0 and 1, received: {shown(fraction)}")
    xs, ys, ws = structure(x, "x"), structure(y, "y"), structure(weights, "sample_weight")
    size = len(flat(xs)[0])
    at = int(np.floor(size * (1.0 - fraction)))
    if at == 0 or at == size:
        raise ArgumentError(
            f"Training data contains {size} samples, which is not sufficient to split it into a "
            f"validation and training set as specified by `validation_split={fraction}`. Either "
            "provide more data, or a different value for the `validation_split` argument.")

    def part(value, rows):
        if value is None:
            return None
        if isinstance(value, dict):
            return {key: one[rows] for key, one in value.items()}
        return [one[rows] for one in value] if isinstance(value, list) else value[rows]

    head, tail = slice(0, at), slice(at, None)
    return (part(xs, head), part(ys, head), part(ws, head),
            (part(xs, tail), part(ys, tail), part(ws, tail)))


def unpacked(validation):
    if not isinstance(validation, (list, tuple)) or len(validation) not in (2, 3):
        raise ArgumentError(
            "validation_data must be a tuple (x_val, y_val) or (x_val, y_val, sample_weight). "
            f"Received: {shown(validation, 80)}")
    return (*validation, None)[:3]


def class_weights(model, data, weights):
    """Sample weights from the weights of classes."""
    if data.weights is not None:
        raise ArgumentError("You cannot `class_weight` and `sample_weight` at the same time.")
    if len(data.ys) > 1:
        raise ArgumentError(
            "`class_weight` is only supported for Models with a single output.")
    if not isinstance(weights, dict):
        raise UsageError(f"class_weight must be a dict {{class: weight}}. Received: "
                         f"{shown(weights)}")
    labels, table = class_weights_to_samples(weights, data.ys[0])
    return [np.asarray([table.get(int(label), 1.0) for label in labels], np.float32)]


def batch_size_of(value):
    if value is None:
        return 32
    if isinstance(value, bool) or not hasattr(value, "__index__") or value <= 0:
        raise KERAS.error("batch_size", value=value)
    return int(value)


def whole(value, name):
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise UsageError(f"`{name}` must be an integer. Received: {shown(value)} "
                         f"(of type {type(value).__name__})")
    return int(value)
