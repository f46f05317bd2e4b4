"""Fourier transforms: `tf.fft`, `tf.ifft`, `tf.rfft`, `tf.irfft` and `tf.signal.stft`.

They compute as tfjs's cpu kernels do: rows whose length is a power of two by halves (Cooley and
Tukey 1965), each step rounded to single precision; others by their defining sum in double
precision. As there, none has a gradient.
"""

import functools
import math

import numpy as np

from minitf.core.tensor import FLOAT32
from minitf.errors import ArgumentError
from minitf.tfjs.arguments import CHAINED, OPERATIONS, operation, without_slope
from minitf.tfjs.complex_numbers import joined, share_parts
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.memory import scoped
from minitf.tfjs.signal import enclosingPowerOfTwo, frame, hannWindow
from minitf.tfjs.tensor import Tensor, comma


def _transform(check):
    """An operation whose input passes the check: a tensor, since tfjs makes none of a list here."""

    def decorate(rule):
        apply = operation("input: complex")(rule)

        @functools.wraps(rule)
        def call(input=None, *options, **named):  # noqa: A002 (tfjs's name)
            check(input)
            return apply(input, *options, **named)

        OPERATIONS[rule.__name__] = CHAINED[rule.__name__] = call
        setattr(Tensor, rule.__name__, call)
        return call

    return decorate


def _only(name, dtype, sentence, stop=""):
    def check(given):
        if given is None:
            raise refused(f"tf.{name} takes a tensor.", unread("dtype"))
        found = given.dtype if isinstance(given, Tensor) else "undefined"
        if found != dtype:
            raise ArgumentError(f"{sentence} but got {found}{stop}")

    return check


def _only_half(given):
    """What irfft takes: it reads the parts of longer rows before it asks for the dtype."""
    if not isinstance(given, Tensor):
        raise refused("tf.irfft takes a complex64 tensor.",
                      unread("shape" if given is None else "length"))
    if given.dtype != "complex64" and (given.shape or [0])[-1] > 2:
        raise refused("tf.irfft takes a complex64 tensor.", unread("real"))
    _only("irfft", "complex64", "The dtype for tf.spectral.ifft() must be complex64", ".")(given)


def _rows_of(x):
    """[count, length] of the rows along the last axis."""
    if not x.shape or not x.shape[-1]:
        raise _without_rows(x.shape, x.array.size)
    return [x.array.size // x.shape[-1], x.shape[-1]]


def _without_rows(shape, size):
    return ArgumentError(
        f"The new shape (NaN,{comma(shape[-1:])}) has NaN elements and the old shape "
        f"({comma(shape)}) has {size} elements. The new shape and old shape must have the same "
        "number of elements.")


def transformed(rows, inverse):
    """The discrete Fourier transform, or its inverse, of each row of complex numbers."""
    length = rows.shape[1]
    if length & (length - 1):
        return _by_sum(rows, inverse)
    real, imag = _by_halves(rows.real, rows.imag, inverse)
    if inverse:
        real, imag = real / FLOAT32.type(length), imag / FLOAT32.type(length)
    return joined(real, imag)


def _angles(steps, length, inverse):
    return (2 if inverse else -2) * math.pi * (steps / length)


def _by_halves(real, imag, inverse):
    length = real.shape[1]
    if length == 1:
        return real, imag
    even_real, even_imag = _by_halves(real[:, ::2], imag[:, ::2], inverse)
    odd_real, odd_imag = (part.astype(np.float64)
                          for part in _by_halves(real[:, 1::2], imag[:, 1::2], inverse))
    angles = _angles(np.arange(length // 2), length, inverse)
    cos, sin = np.cos(angles).astype(FLOAT32), np.sin(angles).astype(FLOAT32)
    turned_real = (cos * odd_real - sin * odd_imag).astype(FLOAT32)
    turned_imag = (cos * odd_imag + sin * odd_real).astype(FLOAT32)
    return (np.concatenate([even_real + turned_real, even_real - turned_real], axis=1),
            np.concatenate([even_imag + turned_imag, even_imag - turned_imag], axis=1))


def _by_sum(rows, inverse):
    length = rows.shape[1]
    places = np.arange(length)
    real, imag = np.zeros(rows.shape), np.zeros(rows.shape)
    for column in range(length):  # one after the other, as tfjs adds them
        angles = _angles(places * column, length, inverse)
        cos, sin = np.cos(angles), np.sin(angles)
        given_real = rows[:, column : column + 1].real.astype(np.float64)
        given_imag = rows[:, column : column + 1].imag.astype(np.float64)
        real += given_real * cos - given_imag * sin
        imag += given_real * sin + given_imag * cos
    if inverse:
        real, imag = real / length, imag / length
    return joined(real, imag)


def _along_rows(x, inverse, kernel):
    batch = _rows_of(x)
    share_parts(None, x, batch)  # tfjs reshapes the parts of the tensor itself
    result = transformed(x.array.reshape(batch), inverse)
    return without_slope(kernel, result.reshape(x.shape), x)


@_transform(_only("fft", "complex64", "The dtype for tf.spectral.fft() must be complex64", "."))
def fft(input):  # noqa: A002 (tfjs's name)
    """The discrete Fourier transform of a complex64 tensor along its last axis."""
    return _along_rows(input, False, "FFT")


@_transform(_only("ifft", "complex64", "The dtype for tf.spectral.ifft() must be complex64", "."))
def ifft(input):  # noqa: A002 (tfjs's name)
    """The inverse discrete Fourier transform of a complex64 tensor: ifft(fft(x)) is x."""
    return _along_rows(input, True, "IFFT")


@_transform(_only("rfft", "float32", "The dtype for rfft() must be real value"))
def rfft(input, fftLength=None):  # noqa: A002 (tfjs's name)
    """The Fourier transform of real numbers along the last axis: its first half, complex64.

    fftLength: so many numbers of each row are taken; zeros follow where there are fewer.
    """
    count, length = _rows_of(input)
    rows = input.array.reshape(count, length)
    if fftLength is not None:
        length = int(fftLength)
        if length < 0:
            raise ArgumentError(f"tf.rfft: fftLength must be above 0, but got {length}")
        if not length:
            raise _without_rows([count, 0], 0)
        rows = rows[:, :length]
        rows = np.pad(rows, [(0, 0), (0, length - rows.shape[1])])
    half = length // 2 + 1
    found = transformed(joined(rows, np.zeros_like(rows)), False)[:, :half]
    return without_slope("Complex", found.reshape(*input.shape[:-1], half), input)


@_transform(_only_half)
def irfft(input):  # noqa: A002 (tfjs's name)
    """The real numbers whose rfft this is: two less than twice as many along the last axis.

    As in tfjs, the result has two axes, or three where the input has three.
    """
    batch = _rows_of(input)
    rows = input.array.reshape(batch)
    if batch[1] <= 2:
        share_parts(None, input, batch)
    else:
        rows = np.concatenate([rows, np.conjugate(rows[:, -2:0:-1])], axis=1)
    found = transformed(rows, True).real
    if len(input.shape) == 3:
        found = found.reshape(input.shape[0], -1, found.shape[1])
    return without_slope("Real", np.ascontiguousarray(found), input)


@scoped
def stft(signal, frameLength, frameStep, fftLength=None, windowFn=None):
    """The rfft of the pieces of a signal, each multiplied by a window (Hann's by default)."""
    length = enclosingPowerOfTwo(frameLength) if fftLength is None else fftLength
    pieces = frame(signal, frameLength, frameStep)
    return rfft(pieces.mul((windowFn or hannWindow)(frameLength)), length)
