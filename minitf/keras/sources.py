"""Where batches come from that are no arrays: generators, PyDatasets, other iterable datasets."""

import random
import types
import warnings
from itertools import chain, count, islice

import numpy as np

from minitf.errors import ArgumentError, shown
from minitf.keras.py_dataset import PyDataset
from minitf.models.data import class_weights_to_samples


def is_stream(x):
    """Whether x gives batches, and is no array, nor a list or dict of them."""
    if isinstance(x, np.ndarray):
        return False
    return isinstance(x, (PyDataset, types.GeneratorType)) or _is_dataset(x)


def _is_dataset(x):
    """An object that can be gone through again and again, batch by batch."""
    return (hasattr(type(x), "__iter__") and not hasattr(x, "__next__")
            and not hasattr(x, "__array__") and not hasattr(x, "core")
            and not isinstance(x, (list, tuple, dict, set, frozenset, str, bytes, bytearray, range,
                                   types.ModuleType, type))
            and not type(x).__module__.startswith("minitf.tfjs"))


def source_of(x, y=None, sample_weight=None, class_weight=None, shuffle=False):
    """The source of the batches that x gives; the errors are Keras's."""
    kind = ("PyDataset" if isinstance(x, PyDataset) else
            "generator" if isinstance(x, types.GeneratorType) else "dataset")
    for value, name, what in ((y, "y", "the targets"),
                              (sample_weight, "sample_weights", "the sample weights")):
        if value is not None:
            raise ArgumentError(
                f"When providing `x` as a {kind}, `{name}` should not be passed. Instead, {what} "
                f"should be included as part of the {kind}.")
    if kind == "generator" and class_weight is not None:
        raise ArgumentError("Argument `class_weight` is not supported for Python generator inputs. "
                            f"Received: class_weight={class_weight}")
    if shuffle and kind == "generator":
        _warn_of_shuffle("a generator. The generator is expected to yield already-shuffled data.")
    if shuffle and kind == "PyDataset" and getattr(x, "num_batches", None) is None:
        _warn_of_shuffle("an infinite PyDataset. The PyDataset is expected to already be shuffled.")
    if kind == "generator":
        return GeneratorSource(x)
    return (PySource if kind == "PyDataset" else IterableSource)(x, class_weight, shuffle)


def _warn_of_shuffle(given_as):
    warnings.warn("`shuffle=True` was passed, but will be ignored since the data `x` was provided "
                  f"as {given_as}", stacklevel=5)


class GeneratorSource:
    """The batches of a generator. The first two, which Keras reads ahead, come in each reading."""

    num_batches = None

    def __init__(self, generator):
        self.generator, self.first = generator, list(islice(generator, 2))
        if not self.first:
            raise ArgumentError(
                "When passing a Python generator to a Keras model, the generator must yield at "
                "least one batch. Received an empty generator.")
        if not isinstance(self.first[0], tuple):
            raise ArgumentError(
                "When passing a Python generator to a Keras model, the generator must return a "
                "tuple, either (input,) or (inputs, targets) or (inputs, targets, sample_weights). "
                f"Received: {self.first[0]}")

    def batches(self):
        """An iterator over the batches."""
        return chain(self.first, self.generator)

    def begin_epoch(self):
        """An epoch begins."""

    def end_epoch(self):
        """An epoch ends."""


class IterableSource:
    """The batches of an object that can be gone through again and again."""

    def __init__(self, dataset, class_weight=None, shuffle=False):
        self.dataset, self.class_weight, self.shuffle = dataset, class_weight, shuffle

    @property
    def num_batches(self):
        """How many batches there are; None where nobody knows."""
        try:
            return len(self.dataset)
        except (TypeError, NotImplementedError):
            return None

    def batches(self):
        """An iterator over the batches."""
        return (self.checked(batch) for batch in self.dataset)

    def begin_epoch(self):
        """An epoch begins."""

    def end_epoch(self):
        """An epoch ends."""

    def checked(self, batch):
        """The batch as a tuple (x,), (x, y) or (x, y, sample_weight); a dict stays one."""
        if isinstance(batch, dict):
            return batch
        if isinstance(batch, np.ndarray):
            batch = (batch,)
        if isinstance(batch, list):
            batch = tuple(batch)
        if not isinstance(batch, tuple) or len(batch) not in (1, 2, 3):
            raise self.wrong(batch)
        if self.class_weight is None or len(batch) == 1:
            return batch
        if len(batch) == 3:
            raise ArgumentError(
                "You cannot specify `class_weight` and `sample_weight` at the same time.")
        labels, weights = class_weights_to_samples(self.class_weight, np.asarray(batch[1]))
        return (*batch, np.asarray([weights.get(int(one), 1.0) for one in labels], np.float32))

    def wrong(self, batch):
        """The error for a batch of another form."""
        return ArgumentError(
            "A dataset must give batches as tuples (inputs,), (inputs, targets) or (inputs, "
            f"targets, sample_weights). Received: {shown(batch, 100)} of type {type(batch)}")


class PySource(IterableSource):
    """The batches of a PyDataset, in their order or shuffled."""

    def __init__(self, dataset, class_weight=None, shuffle=False):
        super().__init__(dataset, class_weight, shuffle)
        _ = dataset.workers  # warns where a subclass forgot super().__init__()

    @property
    def num_batches(self):
        """How many batches there are; None for an endless dataset."""
        return self.dataset.num_batches

    def batches(self):
        """An iterator over the batches."""
        number = self.num_batches
        indexes = count() if number is None else list(range(number))
        if number is not None and self.shuffle:
            random.shuffle(indexes)  # as Keras: keras.utils.set_random_seed sets the order
        for index in indexes:
            yield self.checked(self.dataset[index])

    def begin_epoch(self):
        """An epoch begins."""
        self.dataset.on_epoch_begin()

    def end_epoch(self):
        """An epoch ends."""
        self.dataset.on_epoch_end()

    def wrong(self, batch):
        """The error for a batch of another form."""
        return ArgumentError(
            "PyDataset.__getitem__() must return a tuple or a dict. If a tuple, it must be ordered "
            "either (input,) or (inputs, targets) or (inputs, targets, sample_weights). Received: "
            f"{str(batch)[:100]}... of type {type(batch)}")
