"""Random numbers in streams of their own: `Stream(7).normal((2, 3))` is the same every time.

NumPy's global generator is neither read nor written. A stream without a seed draws its start from
the process's sequence, which `set_seed` sets back: from then on, streams made in the same order
draw the same numbers.
"""

import threading
import zlib

import numpy as np

_lock = threading.Lock()
_sequence = None  # made when first needed: NumPy loads its random module only then


def set_seed(seed=None):
    """Start the process's sequence anew; None takes a start that nobody can foretell."""
    global _sequence
    with _lock:
        _sequence = np.random.SeedSequence(None if seed is None else _whole(seed))


def _whole(seed):
    """A seed as NumPy wants it, not negative; tfjs takes any number or string for a seed."""
    if isinstance(seed, (int, np.integer)) and seed >= 0:
        return int(seed)
    return zlib.crc32(repr(seed).encode())


class Stream:
    """One stream of random numbers. Shapes are tuples; results are float32 unless said otherwise.

    Threads may share a stream: each call draws its numbers in one piece, in some order.
    """

    def __init__(self, seed=None):
        if seed is None:
            if _sequence is None:
                set_seed()
            with _lock:
                entropy = _sequence.spawn(1)[0]
        else:
            entropy = np.random.SeedSequence(_whole(seed))
        self._generator = np.random.Generator(np.random.PCG64(entropy))

    def normal(self, shape, mean=0.0, stddev=1.0):
        """Normal with this mean and standard deviation."""
        values = np.asarray(self._generator.standard_normal(shape, dtype=np.float32))
        values *= np.float32(stddev)
        values += np.float32(mean)
        return values

    def truncated_normal(self, shape, mean=0.0, stddev=1.0):
        """Normal; what lies more than two standard deviations from the mean is drawn again."""
        values = np.asarray(self._generator.standard_normal(shape, dtype=np.float32))
        far = np.abs(values) > 2
        while far.any():
            values[far] = self._generator.standard_normal(int(far.sum()), dtype=np.float32)
            far = np.abs(values) > 2
        values *= np.float32(stddev)
        values += np.float32(mean)
        return values

    def uniform(self, shape, minval=0.0, maxval=1.0):
        """Uniform in [minval, maxval)."""
        low, high = np.float32(minval), np.float32(maxval)
        values = np.asarray(self._generator.random(shape, dtype=np.float32))
        values *= high - low
        values += low
        # Rounding may reach maxval itself, which does not belong to the interval.
        return np.minimum(values, np.nextafter(high, low), out=values)

    def gamma(self, shape, alpha):
        """Gamma with shape alpha and scale 1, as float64."""
        return np.asarray(self._generator.standard_gamma(alpha, shape))

    def integers(self, shape, minval, maxval):
        """int32, each of minval … maxval - 1 as likely as the other."""
        return np.asarray(self._generator.integers(minval, maxval, shape, dtype=np.int32))

    def bernoulli(self, shape, probability):
        """1 with this probability, else 0."""
        drawn = np.asarray(self._generator.random(shape, dtype=np.float32))
        return np.asarray(drawn < probability, np.float32)

    def permutation(self, n):
        """The integers 0 … n - 1 in random order, as int64 positions."""
        return self._generator.permutation(n)
