"""Train, evaluate and predict on what gives its batches one by one.

Keras counts as it reads: where a source does not say how many batches it has, the first epoch that
runs out tells it, and a source that runs out before `steps_per_epoch` are done is begun anew.
"""

import warnings

import numpy as np

from minitf.callbacks import call
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError
from minitf.keras.sources import source_of
from minitf.models.batches import END, BatchStream
from minitf.models.training import call_all


class SourceBatches(BatchStream):
    """The batches of a source, epoch by epoch."""

    def __init__(self, model, source, steps=None):
        self.model, self.source, self.steps = model, source, steps
        self.iterator, self.seen = None, 0
        self.count = source.num_batches

    def build(self):
        """Build the model, its losses and metrics for the first batch, if they are not yet."""
        if not self.model.knows_its_data():
            self.source.begin_epoch()
            first = next(self.source.batches(), END)
            if first is END:
                raise ArgumentError("The dataset gives no batches.")
            self.data_of(first)
        self.start_anew()

    def start_anew(self):
        """Forget what was read; the source begins again."""
        self.iterator, self.seen, self.count = None, 0, self.source.num_batches
        self.source.end_epoch()

    @property
    def step_count(self):
        """How many steps an epoch has, as far as is known."""
        return self.steps or self.count

    def of_epoch(self):
        source = self.source
        source.begin_epoch()
        steps = self.step_count
        if self.iterator is None or self.steps is None:
            self.iterator, self.seen = iter(source.batches()), 0
        if not steps:
            while True:  # until `reading` finds the end
                self.seen += 1
                yield None
        for _ in range(steps):
            if self.count and self.seen >= self.count:
                if self.steps:
                    self._warn()
                break
            self.seen += 1
            yield None
        if self.count and self.seen >= self.count:
            self.iterator, self.seen = iter(source.batches()), 0
        source.end_epoch()

    def reading(self, index, begin):
        if begin:
            yield from call(begin, index, {})
        batch = next(self.iterator, END)
        if batch is not END:
            return self.data_of(batch)
        if self.count is None:
            self.count = self.seen
        self._warn()
        self.iterator = None
        self.source.end_epoch()
        return END

    def data_of(self, batch):
        """The batch as Data."""
        return self.model._data(*unpacked(batch), 32)

    @staticmethod
    def _warn():
        warnings.warn(
            "Your input ran out of data; interrupting training. Make sure that your dataset or "
            "generator can generate at least `steps_per_epoch * epochs` batches. You may need to "
            "use the `.repeat()` function when building your dataset.", stacklevel=4)


class SourceEvaluation(SourceBatches):
    """The batches of a source for an evaluation, which begins it anew each time."""

    def of_epoch(self):
        self.start_anew()
        return super().of_epoch()


def unpacked(batch):
    """(x, y, sample weights) of a batch."""
    if isinstance(batch, list):
        batch = tuple(batch)
    if not isinstance(batch, tuple):
        return batch, None, None
    if len(batch) not in (1, 2, 3):
        raise ArgumentError("Data is expected to be in format `x`, `(x,)`, `(x, y)`, or "
                            f"`(x, y, sample_weight)`, found: {batch}")
    return (*batch, None, None)[:3]


def validation_of(model, x, steps):
    """The batches of `validation_data`, to be evaluated after epochs."""
    return SourceEvaluation(model, source_of(x), steps)


def predict_stream(model, x, steps, hooks_for):
    """The outputs for all batches, as a list of arrays; `hooks_for(count)` makes the hooks."""
    batches = SourceBatches(model, source_of(x), steps)
    hooks = hooks_for(batches.step_count)
    begin, end = hooks.at("predict_batch_begin"), hooks.at("predict_batch_end")
    call_all(hooks.at("predict_begin"), {})
    pieces = []
    for index, _ in enumerate(batches.of_epoch()):
        call_all(begin, index, {})
        batch = next(batches.iterator, END)
        if batch is END:
            batches._warn()
            batches.source.end_epoch()
            break
        xs = [CoreTensor(one) for one in model.prediction_inputs(unpacked(batch)[0])]
        with np.errstate(all="ignore"):
            pieces.append([output.array for output in model.run(xs, False)])
        if end:
            call_all(end, index, {"outputs": pieces[-1]})
    call_all(hooks.at("predict_end"), {})
    if not pieces:
        raise ArgumentError("The dataset gives no batches.")
    return [np.concatenate(column) for column in zip(*pieces, strict=True)]
