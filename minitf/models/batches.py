"""Where a run's batches come from: arrays, in order or shuffled, or a stream read as it goes.

`of_epoch()` goes through the batches of one epoch. Arrays give `Data` at once. A stream gives
nothing but a turn: `reading(index, begin)` is then a generator of the loop that reads the batch,
calls the callbacks that want to know of its begin, and returns it, or END.
"""

from itertools import repeat

from minitf.core.random import Stream

END = type("END", (), {"__repr__": lambda self: "END"})()  # no batch: the stream is over


class ArrayBatches:
    """Batches of arrays: all rows, slices, or shuffled rows."""

    is_stream = False

    def __init__(self, data, options):
        self.data, self.options = data, options
        self.count = -(-data.size // options.batch_size)
        self.rest = iter(())
        self.stream = Stream() if options.shuffle and data.size > options.batch_size else None

    def of_epoch(self):
        if self.options.steps_per_epoch is None:
            return self._all_batches()
        return self._some_batches(self.options.steps_per_epoch)

    def _all_batches(self):
        data, size, step = self.data, self.data.size, self.options.batch_size
        if size == 0:
            return
        if step >= size:  # in a batch of all rows their order makes no difference
            yield data
        elif self.options.shuffle:
            order = self.stream.permutation(size)
            for start in range(0, size, step):
                yield data.rows(order[start : start + step])
        else:
            for start in range(0, size, step):
                yield data.rows(slice(start, start + step))

    def _some_batches(self, steps):
        """Batches go on from epoch to epoch; where the data end, the epoch ends too."""
        for taken in range(steps):
            batch = next(self.rest, self)
            if batch is self:
                if taken:
                    return
                self.rest = iter(self._all_batches())
                batch = next(self.rest)
            yield batch

    def are_finished(self, index):
        """Whether the batch of this index, -1 for none, is an epoch's last."""
        return index >= 0 and index + 1 >= (self.options.steps_per_epoch or self.count)


class EvaluationBatches:
    """Batches of arrays in their order."""

    is_stream = False

    def __init__(self, data, size, steps=None):
        self.data, self.size, self.steps = data, size, steps

    def of_epoch(self):
        starts = range(0, self.data.size, self.size)
        for start in starts[: self.steps]:
            yield self.data.rows(slice(start, start + self.size))


class BatchStream:
    """Batches that come one by one; a face says how one is read.

    `steps` is how many make an epoch; None: as many as there are.
    """

    is_stream = True
    steps = None
    is_over = False

    def of_epoch(self):
        self.is_over = False
        return repeat(None) if self.steps is None else repeat(None, self.steps)

    def reading(self, index, begin):
        """Read the batch of this index as a part of the loop; return its Data, or END."""
        raise NotImplementedError

    def used(self, batch):
        """The step with this batch is done."""

    def are_finished(self, index):
        """Whether the batch of this index, -1 for none, is an epoch's last."""
        return self.is_over if self.steps is None else index + 1 >= self.steps
