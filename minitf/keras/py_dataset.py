"""keras.utils.PyDataset: a dataset of batches by number, `len(dataset)` and `dataset[index]`."""

import warnings
from itertools import count


class PyDataset:
    """Base of datasets that give a batch by its number; subclass it.

    Write `__getitem__(self, index)`, which returns a whole batch (x, y) or (x, y, sample_weight),
    and `__len__(self)`, the number of batches; or, for an endless one, `num_batches = None`.
    `on_epoch_begin` and `on_epoch_end` may be written too. `workers`, `use_multiprocessing` and
    `max_queue_size` are kept and change nothing in minitf: batches are read one after the other.
    """

    def __init__(self, workers=1, use_multiprocessing=False, max_queue_size=10):
        self._workers = workers
        self._use_multiprocessing = use_multiprocessing
        self._max_queue_size = max_queue_size

    def _option(self, name):
        if not hasattr(self, name):
            for one, value in (("_workers", 1), ("_use_multiprocessing", False),
                               ("_max_queue_size", 10)):
                vars(self).setdefault(one, value)
            warnings.warn(
                "Your `PyDataset` class should call `super().__init__(**kwargs)` in its "
                "constructor. `**kwargs` can include `workers`, `use_multiprocessing`, "
                "`max_queue_size`. Do not pass these arguments to `fit()`, as they will be "
                "ignored.", stacklevel=3)
        return getattr(self, name)

    @property
    def workers(self):
        """Kept for Keras's sake."""
        return self._option("_workers")

    @workers.setter
    def workers(self, value):
        self._workers = value

    @property
    def use_multiprocessing(self):
        """Kept for Keras's sake."""
        return self._option("_use_multiprocessing")

    @use_multiprocessing.setter
    def use_multiprocessing(self, value):
        self._use_multiprocessing = value

    @property
    def max_queue_size(self):
        """Kept for Keras's sake."""
        return self._option("_max_queue_size")

    @max_queue_size.setter
    def max_queue_size(self, value):
        self._max_queue_size = value

    def __getitem__(self, index):
        """The batch of this number."""
        raise NotImplementedError

    def __iter__(self):
        try:
            number = self.num_batches
        except NotImplementedError:
            number = None
        for index in count() if number is None else range(number):
            yield self[index]

    @property
    def num_batches(self):
        """The number of batches; None: without end."""
        if hasattr(self, "__len__"):
            return len(self)
        raise NotImplementedError("You need to implement the `num_batches` property:\n\n"
                                  "@property\ndef num_batches(self):\n  return ...")

    def on_epoch_begin(self):
        """Called at the beginning of every epoch."""

    def on_epoch_end(self):
        """Called at the end of every epoch."""
