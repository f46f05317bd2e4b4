"""From the tensors that callers pass to fit, evaluate and predict to arrays, checked as in tfjs."""

import numpy as np

from minitf.core.tensor import NAMES
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from minitf.models.data import Data
from minitf.strictness import is_strict
from minitf.tfjs.arguments import to_core
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.tensor import Tensor
from minitf.wording import text


def data_of(model, x, y):
    """Data of inputs and targets, their shapes and sample counts checked."""
    shapes = [
        (*output.shape[:-1], 1) if isinstance(loss, SparseCategoricalCrossentropy)
        else tuple(output.shape)
        for output, loss in zip(model.outputs, model.plan.losses, strict=True)
    ]
    xs = _standardised(x, model.input_names, [tuple(t.shape) for t in model.inputs], "input")
    ys = _standardised(y, model.output_names, shapes, "target")
    _check_counts(xs, ys)
    _check_targets(model, ys)
    return Data(xs, ys)


def _standardised(values, names, shapes, role):
    """One array a name, from a tensor, a list in order, or a dict by name."""
    given = values
    if values is None:
        raise refused(f"No {role} data were given: pass a tensor for {text(names)}.",
                      unread("shape", of="null"))
    if isinstance(values, dict):
        values = _by_name(values, names, role)
    elif isinstance(values, (list, tuple)):
        if len(values) != len(names) and (not is_strict() or _all_tensors(values)):
            raise TFJS.error("fit_data_count", role=role, expected=len(names),
                             values=",".join(map(_as_text, values)))
    elif isinstance(values, Tensor):
        if len(names) > 1:
            raise TFJS.error("fit_data_single", role=role, expected=len(names),
                             shape=values.shape)
        values = [values]
    elif not is_strict():
        raise TFJS.error("data_missing", name=names[0], names=names)
    _check_tensors(values, "fit and evaluate take", f"the {role}", given)
    arrays = [_with_two_axes(to_core(value, "x", "gather").array) for value in values]
    for array, name, shape in zip(arrays, names, shapes, strict=True):
        if array.ndim != len(shape):
            raise TFJS.error("data_rank", role=role, name=name, rank=len(shape),
                             shape=array.shape)
        if any(wanted is not None and wanted != size
               for wanted, size in zip(shape[1:], array.shape[1:], strict=True)):
            raise TFJS.error("data_shape", role=role, shape=array.shape, count=array.shape[0],
                             example=shape[1:], got=array.shape[1:])
    return arrays


def _by_name(values, names, role):
    for name in names:
        if values.get(name) is None:
            raise TFJS.error("data_missing", name=name, names=names)
    unknown = [name for name in values if name not in names]
    if unknown and is_strict():
        raise ArgumentError(
            f"There is no {role} {shown(unknown[0])}; there is {', '.join(names)}. "
            "(tfjs ignores it silently.)")
    return [values[name] for name in names]


def prediction_arrays(model, x, expands=True):
    """One array an input, for predict."""
    names = model.input_names
    if isinstance(x, Tensor) and len(names) == 1 and not x.isDisposed:
        array, wanted = x.core.array, model.inputs[0].shape
        if (wanted[0] is None and array.shape[1:] == tuple(wanted[1:]) != ()
                and array.dtype.kind not in "cO"):
            return [array]  # what predict mostly gets needs no second look
    if isinstance(x, dict) and is_strict():
        raise ArgumentError(
            "predict takes a tensor or a list of tensors, in the order of the inputs "
            f"({', '.join(names)}), not an object by name, which only fit and evaluate take.")
    if x is None:
        raise refused(f"predict needs a tensor for {text(names)}.", unread("length"))
    if isinstance(x, (list, tuple)):
        values = list(x)
        if _all_tensors(values) and len(values) != len(names):
            raise TFJS.error("predict_count", expected=len(names), got=len(values))
    elif isinstance(x, Tensor):
        values = [x]
        if len(names) > 1:
            raise TFJS.error("predict_count", expected=len(names), got=1)
    elif is_strict():
        values = [x]
    else:
        raise TFJS.error("predict_count", expected=len(names), got=0)
    _check_tensors(values, "predict takes", "x", x)
    arrays = [to_core(value, "x", f"slice{value.rank}d").array for value in values]
    if expands:
        arrays = [_with_two_axes(array) for array in arrays]
    if len(arrays) != len(names):
        raise TFJS.error("predict_count", expected=len(names), got=len(arrays))
    for array, name, symbolic in zip(arrays, names, model.inputs, strict=True):
        wanted = list(symbolic.shape)
        if array.ndim != len(wanted):
            raise TFJS.error("predict_rank", name=name, rank=len(wanted), shape=array.shape)
        if any(w is not None and w != size
               for w, size in zip(wanted[1:], array.shape[1:], strict=True)):
            raise TFJS.error("predict_shape", name=name, wanted=wanted, shape=array.shape)
    sizes = {len(array) for array in arrays}
    if len(sizes) > 1:
        if is_strict():
            raise TFJS.error("uneven_inputs", sizes=[list(a.shape) for a in arrays])
        count = len(arrays[0])  # tfjs cuts every input to as many rows as the first has
        arrays = [array[:count] for array in arrays]
    return arrays


def _with_two_axes(array):
    if array.ndim == 0:
        raise TFJS.error("scalar_data")
    return array[:, None] if array.ndim == 1 else array


def _all_tensors(values):
    return all(isinstance(value, Tensor) for value in values)


def _check_tensors(values, takes, role, given):
    values = values if isinstance(values, (list, tuple)) else [values]
    if _all_tensors(values) and values:
        for value in values:
            if value.isDisposed and not is_strict():
                raise UsageError(unread("backend"))
            value.throwIfDisposed()
        return
    better = f"{takes} tensors, but {role} is {shown(given, 60)}. Write tf.tensor2d(values)."
    if callable(getattr(given, "iterator", None)):
        better = (f"{takes} tensors, but {role} is a dataset. Write model.fitDataset(dataset, "
                  "{'epochs': 1}) or model.evaluateDataset(dataset).")
    if not values:
        better = f"{takes} tensors, but got an empty list."
    raise refused(better, unread("length"))


def _as_text(value):
    return repr(value) if isinstance(value, Tensor) else text(value)


def _check_counts(xs, ys):
    for arrays, which in ((xs, "uneven_inputs"), (ys, "uneven_targets")):
        if len({len(array) for array in arrays}) > 1:
            raise TFJS.error(which, sizes=[list(array.shape) for array in arrays])
    if xs and ys and len(xs[0]) != len(ys[0]):
        raise TFJS.error("uneven_samples", inputs=len(xs[0]), targets=len(ys[0]))


def _check_targets(model, ys):
    for y, output, loss in zip(ys, model.outputs, model.plan.losses, strict=True):
        kind = type(loss).__mro__[1] if loss is not None else None
        if kind is SparseCategoricalCrossentropy and y.dtype.kind != "f":
            raise labels_of_floats(y)
        if kind is CategoricalCrossentropy and y.shape[-1] == 1:
            raise TFJS.error("one_class", shape=y.shape)
        if kind in (MeanSquaredError, BinaryCrossentropy, CategoricalCrossentropy) and any(
                wanted is not None and size != wanted
                for size, wanted in zip(y.shape[1:], output.shape[1:], strict=False)):
            raise TFJS.error("target_shape", shape=y.shape, output=list(output.shape))


def labels_of_floats(y):
    """The error for class numbers that aren't float32, which tfjs wants."""
    error = TFJS.error("labels_of_floats", dtype=NAMES[y.dtype])
    if is_strict():
        return type(error)(f"{error}. The targets of sparseCategoricalCrossentropy are float32 "
                           "in tfjs: write labels.toFloat().")
    return error


# ---- class weights ----


def sample_weights(model, class_weight, ys):
    """A weight array an output, or None, from the weights of classes."""
    if class_weight is None or (isinstance(class_weight, (list, tuple)) and not class_weight):
        return None
    names = model.output_names
    if len(names) == 1:
        per_output = [_of_one_output(class_weight, names[0])]
    elif isinstance(class_weight, (list, tuple)):
        if len(class_weight) != len(names):
            raise TFJS.error("class_weight_count", got=len(class_weight), count=len(names))
        per_output = list(class_weight)
    elif isinstance(class_weight, dict) and class_weight and isinstance(
            next(iter(class_weight.values())), dict):
        unknown = [name for name in class_weight if name not in names]
        if unknown and is_strict():
            raise ArgumentError(
                f"classWeight: there is no output {shown(unknown[0])}; there is "
                f"{', '.join(names)}. (tfjs ignores it silently.)")
        per_output = [class_weight.get(name) for name in names]
    else:
        raise TFJS.error("class_weight_outputs", count=len(names), names=names,
                         value=class_weight)
    return [None if weights is None else _weights_of_classes(weights, y)
            for weights, y in zip(per_output, ys, strict=True)]


def _of_one_output(class_weight, name):
    if isinstance(class_weight, (list, tuple)) and len(class_weight) == 1:
        return class_weight[0]
    if isinstance(class_weight, dict) and name in class_weight:
        return class_weight[name]
    return class_weight


def _weights_of_classes(class_weight, y):
    if y.ndim > 2:
        raise TFJS.error("class_weight_rank", rank=y.ndim)
    labels = y.argmax(axis=1) if y.ndim == 2 and y.shape[1] > 1 else y.reshape(len(y))
    if isinstance(class_weight, (list, tuple)):
        class_weight = dict(enumerate(class_weight))
    if not isinstance(class_weight, dict):
        if is_strict():
            raise ArgumentError(f"classWeight must be an object such as {{0: 1, 1: 3}}, "
                                f"but got {shown(class_weight, 60)}.")
        class_weight = {}
    weights = {_label(key): weight for key, weight in class_weight.items() if weight is not None}
    for label in dict.fromkeys(labels.tolist()):
        if _label(label) not in weights:
            raise TFJS.error("class_weight_missing", label=_label(label))
    return np.asarray([weights[_label(label)] for label in labels.tolist()], np.float32)


def _label(key):
    """A class as a number; JavaScript's keys are strings of numbers."""
    try:
        number = float(key)
    except (TypeError, ValueError):
        return key
    return int(number) if number.is_integer() else number
