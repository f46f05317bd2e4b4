"""Batches of a dataset for fitDataset and evaluateDataset: read, checked as in tfjs, disposed."""

import math

from minitf.callbacks import call
from minitf.data.iterators import END as OVER
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, shown
from minitf.losses import (
    BinaryCrossentropy,
    LogCosh,
    MeanAbsoluteError,
    MeanSquaredError,
    MeanSquaredLogarithmicError,
    SparseCategoricalCrossentropy,
)
from minitf.models.batches import END, BatchStream, EvaluationBatches
from minitf.models.data import Data
from minitf.strictness import is_strict
from minitf.tfjs.arguments import broadcast_shape
from minitf.tfjs.datasets import began
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.lazy_iterators import LazyIterator, stream_of
from minitf.tfjs.model_data import data_of, sample_weights
from minitf.tfjs.tensor import Tensor, unwrap
from minitf.wording import json, text


class DatasetBatches(BatchStream):
    """The batches of a dataset, for training: with `steps` an epoch, one reading for all epochs."""

    def __init__(self, model, dataset, steps=None, epochs=1, class_weight=None):
        self.model, self.dataset, self.steps, self.epochs = model, dataset, steps, epochs
        self.class_weight = class_weight
        self.stream, self.had_last = None, False

    def reading(self, index, begin):
        if self.stream is None:
            self.stream = yield began(self.dataset)
        if index == 0 and self.steps is None:
            self.stream, self.had_last = (yield began(self.dataset)), False
        element = yield from self.following(self.steps is None)
        if element is OVER:
            self.is_over = True
            if self.steps is not None:
                TFJS.warn("dataset_ran_out", steps=self.steps, done=index,
                          wanted=self.steps * self.epochs)
            return END
        batch = batch_of(self.model, element)
        if begin:
            yield from call(begin, index, {"batch": index, "size": batch.size})
        if self.class_weight is not None:
            batch.weights = sample_weights(self.model, self.class_weight, batch.ys)
        return batch

    def following(self, takes_last):
        """The next element. As in tfjs one that comes along with the end counts, or does not."""
        if self.had_last:
            return OVER
        while (element := (yield self.stream.next())) is None:
            pass
        if element is OVER and takes_last and self.stream.last is not None:
            self.had_last = True
            return self.stream.last
        return element

    def used(self, batch):
        for tensor in batch.tensors:
            tensor.dispose()


class DatasetEvaluation(DatasetBatches):
    """The batches of a dataset, read from its beginning, or those that an iterator has left."""

    def reading(self, index, begin):
        if index == 0:
            is_iterator = isinstance(self.dataset, LazyIterator) or callable(
                getattr(self.dataset, "next", None))
            self.stream = stream_of(self.dataset) if is_iterator else (yield began(self.dataset))
            self.had_last = False
        was_over = self.had_last
        element = yield from self.following(True)
        if self.steps is not None and (element is OVER or self.had_last) and not was_over:
            TFJS.warn("dataset_ran_out_in_evaluation", steps=self.steps)
        return END if element is OVER else batch_of(self.model, element)


class TensorEvaluation(BatchStream):
    """Batches of the tensors [xs, ys], which tfjs looks at when it comes to validate on them."""

    def __init__(self, model, given, size):
        self.model, self.given, self.size = model, given, size
        if is_strict():
            data_of(model, *given)

    def reading(self, index, begin):
        if index == 0:
            data = data_of(self.model, *self.given)
            self.batches = EvaluationBatches(data, self.size).of_epoch()
        return next(self.batches, END)
        yield  # reads nothing that must be awaited


def batch_of(model, element):
    """An element {xs, ys} as Data, its tensors in the order of the model's inputs and outputs."""
    xs, ys = _part(element, "xs"), _part(element, "ys")
    if xs is None or ys is None:
        raise _hinted(TFJS.error("dataset_form", value=_as_text(element)), _form(element))
    xs = _flat(xs, "input", model.input_names, model.inputs)
    ys = _flat(ys, "output", model.output_names, model.outputs)
    _check_tensors(xs, ys)
    for role, tensors, wanted, names in (("input", xs, model.inputs, model.input_names),
                                         ("output", ys, model.outputs, model.output_names)):
        if len(tensors) != len(wanted):
            raise TFJS.error("dataset_count", role=role, expected=len(wanted),
                             count=len(tensors), names=list(names))
    size = xs[0].shape[0]
    for role, tensors, names in (("input", xs, model.input_names),
                                 ("output", ys, model.output_names)):
        for tensor, name in zip(tensors, names, strict=True):
            if tensor.shape[:1] != [size]:
                raise _hinted(
                    TFJS.error("dataset_batch_sizes", role=role, name=name,
                               size=tensor.shape[0] if tensor.rank else "undefined",
                               expected=size, first=model.input_names[0]),
                    _unbatched(xs, model.inputs))
    arrays = [unwrap(tensor) for tensor in xs]
    try:
        model.check_inputs(arrays)
    except ArgumentError as error:
        raise _hinted(error, _unbatched(xs, model.inputs)) from None
    _check_targets(model, ys, size)
    batch = Data([one.array for one in arrays], [unwrap(tensor).array for tensor in ys])
    batch.tensors = [*xs, *ys]
    return batch


def _part(element, name):
    return element.get(name) if isinstance(element, dict) else None


def _as_text(element):
    if isinstance(element, dict):
        return "[object Object]"
    return element.toString() if isinstance(element, Tensor) else text(element)


def _hinted(error, hint):
    """The error, in strict minitf with what to write instead."""
    if not hint or not is_strict():
        return error
    return type(error)(f"{str(error).removesuffix('.')}. {hint}")


def _form(element):
    if isinstance(element, dict):
        return f"It has the keys {', '.join(map(str, element))}: name them xs and ys."
    return "Write tf.data.zip({'xs': a, 'ys': b}), or map(e => ({xs: …, ys: …}))."


_BATCH = "The dataset isn't batched: write dataset.batch(32)."


def _unbatched(tensors, symbolic):
    """The hint for elements that are single examples."""
    if all(tensor.rank == len(one.shape) - 1 for tensor, one in zip(tensors, symbolic,
                                                                    strict=False)):
        return _BATCH
    return None


def _flat(values, role, names, symbolic):
    if isinstance(values, Tensor):
        return [values]
    if isinstance(values, (list, tuple)):
        if len(values) != len(names):
            holds_tensors = any(isinstance(value, Tensor) for value in values)
            raise _hinted(TFJS.error("dataset_array_count", count=len(values), role=role,
                                     expected=len(names), names=names),
                          None if holds_tensors else _BATCH)
        return list(values)
    found = values if isinstance(values, dict) else {}
    for name in names:
        if found.get(name) is None:
            hint = f"It has {', '.join(map(str, found))}." if found else _BATCH
            raise _hinted(TFJS.error("dataset_key", role=role, name=name), hint)
    return [found[name] for name in names]


def _check_tensors(xs, ys):
    for value in (*xs, *ys):
        if not isinstance(value, Tensor):
            better = _BATCH if isinstance(value, (bool, int, float, list, tuple)) else (
                f"a tensor is needed, but the dataset gave {shown(value, 60)}.")
            raise refused(better, unread("0"))


def _check_targets(model, ys, size):
    """Targets whose shape is not the output's: tfjs stretches them where it can."""
    for y, output, loss, name in zip(ys, model.outputs, model.plan.losses, model.output_names,
                                     strict=True):
        wanted = [size, *output.shape[1:]]
        if isinstance(loss, SparseCategoricalCrossentropy):
            _check_classes(y, wanted)
        elif y.rank == len(wanted) and all(
                one in (None, own) for one, own in zip(wanted, y.shape, strict=True)):
            continue
        elif is_strict():
            hint = (" Write ys as a list: [y] for each example."
                    if y.rank == len(wanted) - 1 else "")
            raise ArgumentError(
                f"fitDataset: a batch's ys for {name} have the shape {json(y.shape)}, but the "
                f"output's shape is {json(list(output.shape))}.{hint} (tfjs stretches them "
                "silently where it can, and trains on other targets than yours.)")
        elif isinstance(loss, BinaryCrossentropy):
            raise ArgumentError("logits and labels must have the same shape, but got shapes "
                                f"[{text(y.shape)}] and [{text(wanted)}]")
        elif None not in wanted:
            broadcast_shape(*((wanted, y.shape) if isinstance(loss, _OUTPUT_FIRST)
                              else (y.shape, wanted)))


# The losses whose tfjs formula begins with the output, and whose errors name it first.
_OUTPUT_FIRST = (MeanSquaredError, MeanAbsoluteError, MeanSquaredLogarithmicError, LogCosh)


def _check_classes(y, wanted):
    """Class numbers for sparseCategoricalCrossentropy: one for each row of the output."""
    classes, count = wanted[-1], y.size
    if classes == 1:
        raise ArgumentError("Error in oneHot: depth must be >=2, but it is 1")
    if None not in wanted and count * classes != math.prod(wanted):
        raise ArgumentError(f"Size({count * classes}) must match the product of shape "
                            f"{text(wanted)}")
