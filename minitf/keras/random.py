"""keras.random: tensors of random numbers; with a seed, the same numbers each time.

`seed` is an int (the same numbers at every call), a `SeedGenerator` (new numbers at every call,
the same in every run), or None (from `keras.utils.set_random_seed`, if it was called). The numbers
are our own: real Keras draws others from the same seed.
"""

import numpy as np

from minitf.core import ops as core
from minitf.core.random import Stream
from minitf.errors import ArgumentError
from minitf.keras.calls import operation
from minitf.keras.conversion import dtype_name, unique_name, unwrap
from minitf.keras.ops_reductions import floats
from minitf.keras.ops_shaping import sizes_of

__all__ = [
    "SeedGenerator",
    "categorical",
    "dropout",
    "normal",
    "randint",
    "shuffle",
    "truncated_normal",
    "uniform",
]

_unseeded = None  # the stream of calls without a seed, made at the first of them


class SeedGenerator:
    """A stream of random numbers that goes on from call to call.

    `SeedGenerator(seed=None)`: with the same int, the same numbers in every run.
    """

    def __init__(self, seed=None, name=None):
        if seed is not None and not isinstance(seed, (int, np.integer)):
            raise ArgumentError(f"Argument `seed` must be an integer. Received: seed={seed}")
        self.name = name or unique_name("seed_generator")
        self.stream = Stream(seed)
        self._seed = seed

    def get_config(self):
        """{"seed", "name"}: what makes an equal generator, at its start."""
        return {"seed": self._seed, "name": self.name}

    @classmethod
    def from_config(cls, config):
        """The generator that a config describes."""
        return cls(**config)

    def __repr__(self):
        return f"<SeedGenerator name={self.name}, seed={self._seed}>"


def forget_stream():
    """Let the next call without a seed start a new stream: for `set_random_seed`."""
    global _unseeded
    _unseeded = None


def stream_of(seed) -> Stream:
    """The stream to draw from."""
    global _unseeded
    if isinstance(seed, SeedGenerator):
        return seed.stream
    if isinstance(seed, (int, np.integer)):
        return Stream(int(seed))
    if seed is not None:
        raise ArgumentError(
            "Argument `seed` must be either an integer or an instance of `SeedGenerator`. "
            f"Received: seed={seed} (of type {type(seed)})"
        )
    if _unseeded is None:
        _unseeded = Stream()
    return _unseeded


def _in_dtype(values, dtype):
    return values if dtype is None else values.astype(dtype_name(dtype))


@operation
def normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
    """Numbers of the normal distribution."""
    return _in_dtype(stream_of(seed).normal(sizes_of(shape), mean, stddev), dtype)


@operation
def truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
    """As `normal`, none further than two standard deviations from the mean."""
    return _in_dtype(stream_of(seed).truncated_normal(sizes_of(shape), mean, stddev), dtype)


@operation
def uniform(shape, minval=0.0, maxval=1.0, dtype=None, seed=None):
    """Numbers from minval up to, not including, maxval, all as likely."""
    return _in_dtype(stream_of(seed).uniform(sizes_of(shape), minval, maxval), dtype)


@operation
def randint(shape, minval, maxval, dtype="int32", seed=None):
    """Whole numbers from minval to maxval - 1, all as likely."""
    return _in_dtype(stream_of(seed).integers(sizes_of(shape), minval, maxval), dtype)


@operation
def categorical(logits, num_samples, dtype="int32", seed=None):
    """(batch, classes) logits -> (batch, num_samples) class numbers, drawn by softmax(logits)."""
    logits = floats(logits).array
    drawn = stream_of(seed).uniform((logits.shape[0], num_samples, logits.shape[1]), 1e-20, 1.0)
    # The Gumbel trick: the largest of logit - log(-log(u)) is class k with probability softmax_k.
    return _in_dtype(np.argmax(logits[:, None, :] - np.log(-np.log(drawn)), axis=-1), dtype)


@operation
def dropout(inputs, rate, noise_shape=None, seed=None):
    """Each number is 0 with probability `rate`, else divided by 1 - rate.

    `noise_shape` has size 1 (or None: as inputs) along axes where whole rows drop together.
    """
    inputs = floats(inputs)
    if not 0 <= rate <= 1:
        raise ArgumentError(f"`rate` is a probability from 0 to 1. Received: rate={rate}")
    if rate == 0:
        return inputs
    if rate == 1:
        return np.zeros(inputs.shape, np.float32)
    shape = inputs.shape if noise_shape is None else noise_shape
    shape = tuple(
        full if size is None else size for size, full in zip(shape, inputs.shape, strict=True)
    )
    return core.multiply(inputs, stream_of(seed).bernoulli(shape, 1 - rate) / np.float32(1 - rate))


@operation
def shuffle(x, axis=0, seed=None):
    """The slices along the axis in random order."""
    x = unwrap(x)
    return core.gather(x, stream_of(seed).permutation(x.shape[axis]), axis=axis % len(x.shape))
