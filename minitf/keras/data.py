"""The data that fit, evaluate and predict are given: NumPy arrays or tensors, in Keras's forms."""

import numpy as np

from minitf.core.tensor import Holder, narrow
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.keras.sources import is_stream
from minitf.keras.structure import leaves, mapped, take_apart
from minitf.models.data import Data, class_weights_to_samples


def array_of(value, what):
    """One array; what is neither array nor tensor is refused as Keras does."""
    if isinstance(value, (Holder, CoreTensor)):
        return np.asarray(value.core.array if isinstance(value, Holder) else value.array)
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "fiub":
            raise ArgumentError(f"`{what}` must hold numbers, but its dtype is {value.dtype} "
                                f"(its shape is {value.shape}).")
        return narrow(value)
    if hasattr(value, "__array__") and not isinstance(value, np.generic):  # a DataFrame or Series
        return array_of(np.asarray(value), what)
    raise ArgumentError(
        f"Unrecognized data type: {what}={shown(value, 80)} (of type {type(value)}). "
        + _instead(value))


def _instead(value):
    """What to write for a value that is no array."""
    if callable(value) and not isinstance(value, type):
        return "Call the generator function: fit(g())."
    if hasattr(value, "__next__") or hasattr(value, "__anext__"):
        return "Write a generator (a function with `yield`, called), or a keras.utils.PyDataset."
    if type(value).__module__.startswith("minitf.tfjs"):
        return "It was made by the tfjs face: Keras takes generators and keras.utils.PyDataset."
    return f"Write an array: np.array({shown(value, 40)})."


def structure(value, what):
    """Arrays in the same list or dict as the values."""
    if value is None:
        return None
    if isinstance(value, dict):
        return {key: structure(one, what) for key, one in value.items()}
    if isinstance(value, (list, tuple)) and value and all(_is_array(one) for one in value):
        return [array_of(one, what) for one in value]
    return array_of(value, what)


def _is_array(value):
    return isinstance(value, (Holder, CoreTensor, np.ndarray)) or (
        hasattr(value, "__array__") and not isinstance(value, np.generic))


def given(x, y=None, weights=None):
    """x, y and sample weights as arrays in their lists and dicts, all with as many samples."""
    if x is None:
        raise ArgumentError("No data were given: x must be an array, or a list or dict of arrays.")
    x, y = structure(x, "x"), structure(y, "y")
    weights = structure(weights, "sample_weight")
    is_alone = y is None and weights is None and isinstance(x, np.ndarray)
    if not (is_alone and x.ndim and len(x)):  # what predict mostly gets needs no second look
        _check_samples(x, y, weights)
    return x, y, weights


def _check_samples(x, y, weights):
    parts = [("x", x), ("y", y), ("sample_weight", weights)]
    parts = [(name, leaves(value)) for name, value in parts if value is not None]
    for name, arrays in parts:
        for array in arrays:
            if array.ndim == 0:
                raise ArgumentError(f"{name} must have a batch axis; a single number has none.")
    if len({len(array) for _, arrays in parts for array in arrays}) > 1:
        sizes = "".join(f"'{name}' sizes: {', '.join(str(len(array)) for array in arrays)}\n"
                        for name, arrays in parts)
        raise ArgumentError("Data cardinality is ambiguous. Make sure all arrays contain the same "
                            f"number of samples.{sizes}")
    if not len(parts[0][1][0]):
        raise ArgumentError("x holds no samples: an array of shape "
                            f"{parts[0][1][0].shape} was given.")


def inputs_of(model, x):
    """The arrays of x in the order of the model's inputs, with the inputs' ranks."""
    if model.inputs:
        x = model.arranged(x)
        return list(x) if isinstance(x, (list, tuple)) else [x]
    arrays = []
    form = take_apart(x, arrays)
    is_nested = isinstance(x, (list, dict))
    vars(model)["_kit_input_form"] = form if is_nested else None
    return arrays


def with_targets(model, xs, y, weights):
    """Data of the arrays, the targets in their outputs' ranks, sample weights an output."""
    names, shapes = model.compiled.output_names, model.compiled.output_shapes
    ys = _per_output(y, names, "y")
    if len(ys) != len(shapes):
        raise ArgumentError(f"The model has {len(shapes)} output(s), but y holds {len(ys)} "
                            f"array(s).")
    ys = [_target(*parts) for parts in zip(ys, shapes, model.plan.losses, strict=True)]
    data = Data(xs, ys)
    if weights is not None:
        weights = _per_output(weights, names, "sample_weight")
        if len(weights) == 1:
            weights = weights * len(ys)
        data.weights = [None if w is None else w.astype(np.float32) for w in weights]
    return data


def _per_output(value, names, what):
    """The arrays in the order of the outputs; None where y has none."""
    if value is None:
        return [None] * len(names)
    if isinstance(value, dict):
        unknown = [key for key in value if key not in names]
        if unknown:
            raise ArgumentError(f"{what} has an entry {unknown[0]!r}, but the model's outputs are "
                                f"{names}.")
        return [value.get(name) for name in names]
    return value if isinstance(value, list) else [value]


def _target(y, output, loss):
    """A target in its output's rank: (n,) and (n, 1) are the same to a loss."""
    if loss is None:
        return y
    if y is None:
        raise ArgumentError("compile was given a loss, but fit was given no target y for it.")
    if not loss.pairs_elements:
        return y
    name = KERAS.metric_name(loss)
    if name == "sparse_categorical_crossentropy":
        return _labels(y, output)
    if y.ndim == len(output) - 1 and output[-1] == 1:
        y = y[..., None]
    elif y.ndim == len(output) + 1 and y.shape[-1] == 1:
        y = y[..., 0]
    wanted = (len(y), *output[1:])
    if name.endswith("crossentropy"):
        if len(y.shape) != len(wanted):
            raise ArgumentError(
                "Arguments `target` and `output` must have the same rank (ndim). Received: "
                f"target.shape={y.shape}, output.shape={wanted}"
                if y.ndim > 1 else _same_shape(y.shape, wanted))
        if any(a != b for a, b in zip(y.shape, wanted, strict=True) if b is not None):
            raise ArgumentError(_same_shape(y.shape, wanted))
    try:
        np.broadcast_shapes(y.shape, [1 if n is None else n for n in wanted])
    except ValueError:
        raise ArgumentError(
            f"Incompatible shapes for broadcasting: shapes={[y.shape, wanted]}. The target y must "
            "have the shape of the model's output.") from None
    return y


def _labels(y, output):
    """Class numbers for sparse categorical crossentropy: the output's shape without its classes."""
    wanted = (len(y), *output[1:])
    shape = y.shape[:-1] if y.ndim == len(output) and y.shape[-1] == 1 else y.shape
    if len(shape) != len(wanted) - 1:
        raise ArgumentError(
            "Arguments `target` and `output` must have the same shape up until the last "
            f"dimension: target.shape={y.shape}, output.shape={wanted}. Give the number of the "
            "class for each sample, or use categorical_crossentropy for one-hot rows.")
    return y


def _same_shape(target, output):
    return ("Arguments `target` and `output` must have the same shape. Received: "
            f"target.shape={target}, output.shape={output}")


def split(x, y, weights, fraction):
    """The last fraction for validation: (x, y, weights, validation)."""
    strange = [type(one) for one in (x, y, weights) if one is not None and is_stream(one)]
    if strange:
        raise ArgumentError("Argument `validation_split` is only supported for tensors or NumPy "
                            f"arrays.Found incompatible type in the input: {strange}")
    number = fraction if isinstance(fraction, (int, float)) else None
    if number is None or not 0 <= number <= 1:
        raise ArgumentError(f"`validation_split` must be between 0 and 1. Received: "
                            f"validation_split={shown(fraction)}")
    x, y, weights = given(x, y, weights)
    size = len(leaves(x)[0])
    at = int(np.floor(size * (1.0 - fraction)))
    if at == 0 or at == size:
        raise ArgumentError(
            f"Training data contains {size} samples, which is not sufficient to split it into a "
            f"validation and training set as specified by `validation_split={fraction}`. Either "
            "provide more data, or a different value for the `validation_split` argument.")

    def part(value, rows):
        return None if value is None else mapped(lambda array: array[rows], value)

    head, tail = slice(0, at), slice(at, None)
    return (part(x, head), part(y, head), part(weights, head),
            (part(x, tail), part(y, tail), part(weights, tail)))


def unpacked(validation):
    """(x, y, sample weights) of `validation_data`."""
    if not isinstance(validation, (list, tuple)) or len(validation) not in (2, 3):
        raise ArgumentError(
            "validation_data must be a tuple (x_val, y_val) or (x_val, y_val, sample_weight). "
            f"Received: {shown(validation, 80)}")
    return (*validation, None)[:3]


def class_weights(data, weights):
    """Sample weights from the weights of classes."""
    if data.weights is not None:
        raise ArgumentError("You cannot `class_weight` and `sample_weight` at the same time.")
    if len(data.ys) > 1:
        raise ArgumentError("`class_weight` is only supported for Models with a single output.")
    if not isinstance(weights, dict):
        raise UsageError(f"class_weight must be a dict: {{class: weight}}. Received: "
                         f"{shown(weights)}")
    labels, table = class_weights_to_samples(weights, data.ys[0])
    return [np.asarray([table.get(int(label), 1.0) for label in labels], np.float32)]


def batch_size_of(value):
    """The batch size, 32 where none was given."""
    if value is None:
        return 32
    if isinstance(value, dict):
        raise UsageError(f"fit takes arguments, not a config object: fit(x, y, epochs=3). "
                         f"Received: {shown(value, 80)}")
    if isinstance(value, bool) or not hasattr(value, "__index__") or value <= 0:
        raise KERAS.error("batch_size", value=value)
    return int(value)


def whole(value, name):
    """A whole number."""
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise UsageError(f"`{name}` must be an integer. Received: {name}={shown(value)} "
                         f"(of type {type(value).__name__})")
    return int(value)
