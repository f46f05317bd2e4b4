"""tf.signal: frame, hammingWindow and hannWindow."""

import math

import numpy as np

from minitf.core.tensor import FLOAT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.strictness import is_strict
from minitf.tfjs.arguments import OPERATIONS
from minitf.tfjs.creation import fill, tensor1d, tensor2d
from minitf.tfjs.memory import scoped
from minitf.tfjs.tensor import Tensor, wrap


@scoped
def frame(signal, frameLength, frameStep, padEnd=False, padValue=0):
    """The pieces of a row of numbers, frameLength long, that begin frameStep apart."""
    if not isinstance(signal, Tensor):
        if not is_strict():  # tfjs asks a list for its size, in vain, and makes no pieces of it
            return tensor2d([], [0, frameLength])
        signal = tensor1d(signal)
    pieces, start = [], 0
    while start + frameLength <= signal.size:
        pieces.append(signal.slice(start, frameLength))
        start += frameStep
    while padEnd and start < signal.size:
        missing = start + frameLength - signal.size
        piece = signal.slice(start, frameLength - missing)
        pieces.append(OPERATIONS["concat"]([piece, fill([missing], padValue or 0)]))
        start += frameStep
    if not pieces:
        return tensor2d([], [0, frameLength])
    return OPERATIONS["concat"](pieces).reshape([len(pieces), frameLength])


def cosineWindow(windowLength, a, b):
    """a - b cos(2πi / n): the numbers of a window with which a signal is multiplied."""
    whole = windowLength + (1 - windowLength % 2) - 1
    steps = 2.0 * math.pi * np.arange(windowLength) / (whole or math.nan)
    return wrap(CoreTensor((a - b * np.cos(steps)).astype(FLOAT32)))


def hammingWindow(windowLength):
    """Hamming's window of this length."""
    return cosineWindow(windowLength, 0.54, 0.46)


def hannWindow(windowLength):
    """Hann's window of this length."""
    return cosineWindow(windowLength, 0.5, 0.5)


def enclosingPowerOfTwo(value):
    """The smallest power of two that is not below the value."""
    return math.floor(2 ** math.ceil(math.log(value) / math.log(2.0)))
