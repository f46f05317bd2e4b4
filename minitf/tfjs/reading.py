"""Read what a tfjs tensor holds: `t.dataSync()`, `await t.data()`, `t.arraySync()`, `t.print()`."""

import numpy as np

from minitf.errors import ArgumentError, StateError


class Readable:
    """The methods that give a tensor's values, of its core tensor `core`."""

    __slots__ = ()

    def dataSync(self):
        """The values as a flat NumPy array of its own (bool as uint8, like a Uint8Array).

        On webgl tfjs gives a copy, too; on cpu the tensor's memory: what is written there changes
        the tensor.

        As in tfjs a tensor that was cast without loss gives what it was cast from: after
        `toFloat()` of whole numbers these are int32 still. Of complex64 the real and the
        imaginary part of each number in turn; texts as a list.
        """
        if self.dtype == "string":
            self.throwIfDisposed()
            return _texts().texts_in(self.core.array)
        return self._values(self.buffer_.dtype or self.dtype).ravel()

    def _values(self, dtype):
        """The numbers, those of complex64 as two along the last axis."""
        self.throwIfDisposed()
        array = self.core.array
        if array.dtype.kind == "c":
            return np.array(np.atleast_1d(array), order="C").view(np.float32)
        return array.astype(np.uint8 if dtype == "bool" else dtype)

    def arraySync(self):
        """The values as nested lists of Python numbers or texts; a scalar as one of them.

        Of complex64 the last axis holds real and imaginary parts in turn.
        """
        if self.dtype == "string":
            return np.array(self.dataSync(), object).reshape(self.core.array.shape).tolist()
        values = self._values(self.dtype).tolist()
        return values[0] if self.dtype == "complex64" and not self.core.array.ndim else values

    def data(self):
        """A Promise of what `dataSync` gives."""
        return _promise(self.dataSync, self._turns())

    def array(self):
        """A Promise of what `arraySync` gives."""
        return _promise(self.arraySync, self._turns() + 1)

    def bytes(self):
        """A Promise of the bytes of the values, as a flat NumPy array of uint8; a list of texts."""
        return _promise(self._bytes, 1)

    def _turns(self):
        """How many turns tfjs awaits before it has the values."""
        return 1 if self.dtype == "string" else 2

    def _bytes(self):
        if self.dtype == "string":
            self.throwIfDisposed()
            return [np.frombuffer(one, np.uint8).copy() for one in self.core.array.flat]
        return self.dataSync().view(np.uint8)

    def buffer(self):
        """A Promise of what `bufferSync` gives."""
        return _promise(self.bufferSync, self._turns() + 1)

    def bufferSync(self):
        """A TensorBuffer with a copy of the values, which can be changed one by one."""
        from minitf.tfjs.buffers import buffer_of

        return buffer_of(self)

    def toString(self, verbose=False):
        """The text that `print` shows."""
        from minitf.tfjs.printing import format_tensor

        self.throwIfDisposed()
        return format_tensor(self.core.array, self.dtype, verbose)

    def print(self, verbose=False):
        """Write the values; with verbose also dtype, rank and shape."""
        print(self.toString(verbose))


def _texts():
    """What reads texts, imported where a program has some."""
    from minitf.tfjs import texts

    return texts


def _promise(read, turns):
    from minitf.promise import Promise

    try:
        promise = Promise.resolve(read())
    except StateError as error:  # tfjs: an async method never throws, it returns a rejection
        return Promise.reject(error)
    except ArgumentError as error:
        promise = Promise.reject(error)
    promise.turns = turns
    return promise
