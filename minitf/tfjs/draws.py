"""tf.multinomial, randomGamma, rand …: random numbers beyond uniform and normal ones."""

import numpy as np

from minitf.core import ops
from minitf.core.random import Stream
from minitf.core.tensor import INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError
from minitf.tfjs.arguments import operation
from minitf.tfjs.creation import randomNormal
from minitf.tfjs.elementwise import as_float
from minitf.tfjs.given_values import checked_shape, convert
from minitf.tfjs.keywords import with_checked_keywords
from minitf.tfjs.tensor import dtype_named, wrap


@operation("logits", chained=False)
def multinomial(logits, numSamples, seed=None, normalized=False):
    """numSamples class numbers drawn by the logits (or probabilities, where normalized), int32."""
    shape = logits.shape
    if logits.array.size < 2:
        raise ArgumentError("Error in multinomial: you need at least 2 outcomes, but got "
                            f"{logits.array.size}.")
    if len(shape) > 2:
        raise ArgumentError(f"Rank of probabilities must be 1 or 2, but is {len(shape)}")
    numbers = as_float(logits).array.reshape(-1, shape[-1])
    chances = numbers if normalized else ops.softmax(numbers)
    rising = np.cumsum(chances[:, :-1], axis=-1)
    drawn = Stream(seed or None).uniform((len(numbers), int(numSamples)))
    samples = (drawn[:, :, None] >= rising[:, None, :]).sum(axis=-1).astype(INT32)
    return CoreTensor(samples[0] if len(shape) == 1 else samples)


@with_checked_keywords
def randomGamma(shape, alpha, beta=1, dtype="float32", seed=None):
    """Numbers of the gamma distribution with shape alpha, times beta.

    tfjs calls beta the inverse of a scale, but multiplies by it.
    """
    sizes = tuple(checked_shape(shape))
    dtype = "float32" if dtype is None else dtype
    if dtype not in ("float32", "int32"):
        raise ArgumentError(f"Unsupported data type {dtype}")
    drawn = Stream(seed).gamma(sizes, alpha) * (1 if beta is None else beta)
    return wrap(CoreTensor(convert(np.rint(drawn) if dtype == "int32" else drawn,
                                   dtype_named(dtype))))


@with_checked_keywords
def randomStandardNormal(shape, dtype="float32", seed=None):
    """Normal numbers with mean 0 and standard deviation 1."""
    if dtype == "bool":
        raise ArgumentError(f"Unsupported data type {dtype}")
    return randomNormal(shape, 0, 1, dtype, seed)


@with_checked_keywords
def rand(shape, randFunction, dtype=None):
    """A tensor of what a function gives, called once a number: tf.rand([2], () => …)."""
    sizes = checked_shape(shape)
    target = dtype_named(dtype)
    count = int(np.prod(sizes))
    numbers = np.array([float(randFunction()) for _ in range(count)], np.float64)
    if target.kind == "b":
        numbers = np.trunc(numbers) % 256
    return wrap(CoreTensor(convert(numbers, target).reshape(sizes)))
