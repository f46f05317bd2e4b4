"""Compute with complex64 tensors: `tf.complex(real, imag)`, `tf.real(x)`, `tf.imag(x)`.

Of tfjs's operations few take them, and those compute as tfjs's cpu kernels do: add, sub and mul
in double precision, rounded at the end. A gradient along a complex tensor is a float32 one, of
which tfjs knows the real part alone.

tfjs keeps a complex tensor as two parts whose shape is that of the last tensor that was reshaped
from it: `real`, `imag` and `cast` then answer in that shape. `parts` of a core tensor is the list
[shape] that a tensor and its clones and reshapes share.
"""

import math

import numpy as np

from minitf.core import ops
from minitf.core.arithmetic import array_of
from minitf.core.tape import op
from minitf.core.tensor import COMPLEX64, FLOAT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, UsageError
from minitf.strictness import is_strict
from minitf.tfjs.arguments import broadcast_shape, operation, without_slope
from minitf.tfjs.habits import refused
from minitf.tfjs.tensor import comma


def joined(real, imag):
    """The array of complex numbers with these parts."""
    array = np.empty(real.shape, COMPLEX64)
    array.real, array.imag = real, imag
    return array


@operation("real: complex", "imag: complex", chained=False)
def complex(real, imag):  # noqa: A001 (tfjs's name)
    """Complex numbers from their real and their imaginary parts, of one shape: complex64."""
    shapes = comma(real.shape), comma(imag.shape)
    if real.shape != imag.shape:
        raise ArgumentError(
            f"real and imag shapes, {shapes[0]} and {shapes[1]}, must match in call to "
            f"tf.complex(). Shapes {shapes[0]} and {shapes[1]} must match")
    if "complex64" in (real.dtype, imag.dtype):
        raise UsageError("tf.complex takes the real and the imaginary part, each a tensor of real "
                         "numbers. (tfjs makes a tensor without values of complex ones.)")
    return without_slope("Complex", joined(real.array, imag.array), real, imag)


def _part(name, kernel, doc):
    def rule(input):  # noqa: A002 (tfjs's name)
        if input.dtype != "complex64":
            raise refused(
                f"tf.{name} takes a complex64 tensor, but got a {input.dtype} tensor.",
                f"Cannot read properties of undefined (reading '{name}')")
        values = getattr(input.array, name).reshape(shape_of_parts(input))
        return without_slope(kernel, values.copy(), input)

    rule.__name__, rule.__doc__ = name, doc
    return operation("input: complex", chained=False)(rule)


real = _part("real", "Real", "The real parts of a complex64 tensor: float32.")
imag = _part("imag", "Imag", "The imaginary parts of a complex64 tensor: float32.")


def shape_of_parts(x):
    """The shape in which tfjs keeps the parts of a complex tensor."""
    return getattr(x, "parts", [x.shape])[0]


def share_parts(result, x, shape=None):
    """Let a complex tensor with the numbers of x share its parts, now of this shape."""
    if not hasattr(x, "parts"):
        x.parts = [x.shape]
    if shape is not None:
        x.parts[0] = tuple(shape)
    if result is not None:
        result.parts = x.parts
    return result


def in_shape_of_parts(x):
    """A complex tensor in that shape; what has none of its own as it is."""
    shape = shape_of_parts(x)
    return x if x.shape == shape else ops.reshape(x, shape=shape)


@op
def _real_part(x, *, shape):
    return np.ascontiguousarray(x.real).reshape(shape)


@_real_part.gradient
def _(g, out, x, *, shape):
    return lambda: ops.reshape(g, shape=np.shape(x))


def real_part(x, shape=None):
    """A complex tensor as float32: its real part, through which the gradient passes."""
    return _real_part(x, shape=x.shape if shape is None else shape)


@op
def to_complex(x):
    """Real numbers as complex ones; the gradient passes."""
    return x.astype(COMPLEX64)


@to_complex.gradient
def _(g, out, x):
    return lambda: g


# Two inputs, of which one at least is complex


def arithmetic(name, a, b):
    """a + b, a - b or a * b (name: add, sub, mul) as tfjs computes it on complex numbers."""
    shape = tuple(broadcast_shape(a.shape, b.shape))
    mistaken = [x for x in (a, b) if _is_misread(x, shape)]
    if mistaken and not (_stretched(a.shape, shape) or _stretched(b.shape, shape)):
        if is_strict():
            which = "b" if mistaken[0] is b else "a"
            full = [1] * (len(shape) - len(mistaken[0].shape)) + list(mistaken[0].shape)
            raise ArgumentError(
                f"tf.{name}(a, b) of complex64 tensors of shapes [{comma(a.shape)}] and "
                f"[{comma(b.shape)}]: give both the same number of axes, with "
                f"tf.reshape({which}, {full}). (tfjs reads past the end of {which}, and NaN "
                "comes out.)")
        return _ARITHMETIC[name](a, b, misread=shape)
    return _ARITHMETIC[name](a, b)


def _stretched(shape, whole):
    """Whether an axis of size 1 meets a greater one."""
    return any(n == 1 and m > 1 for n, m in zip(shape[::-1], whole[::-1], strict=False))


def _is_misread(x, shape):
    return x.array.size != math.prod(shape)


def _doubled(x, misread):
    """x in double precision; where tfjs reads past its end, NaN stands for what isn't there.

    It looks for the i-th number at i modulo the count of real and imaginary parts together.
    """
    x = x.astype(np.complex128)
    if misread is None:
        return x
    places = np.arange(math.prod(misread)) % max(1, 2 * x.size)
    longer = np.concatenate([x.ravel(), np.full(x.size, np.complex128(np.nan, np.nan))])
    return longer[places].reshape(misread)


@op
def _add(a, b, *, misread=None):
    return (_doubled(a, misread) + _doubled(b, misread)).astype(COMPLEX64)


@_add.gradient
def _(g, out, a, b, *, misread=None):
    return lambda: g, lambda: g


@op
def _subtract(a, b, *, misread=None):
    return (_doubled(a, misread) - _doubled(b, misread)).astype(COMPLEX64)


@_subtract.gradient
def _(g, out, a, b, *, misread=None):
    return lambda: g, lambda: ops.negative(g)


@op
def _multiply(a, b, *, misread=None):
    a, b = _doubled(a, misread), _doubled(b, misread)
    return joined(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real)


@_multiply.gradient
def _(g, out, a, b, *, misread=None):
    return lambda: ops.multiply(g, _as_real(b)), lambda: ops.multiply(g, _as_real(a))


_ARITHMETIC = {"add": _add, "sub": _subtract, "mul": _multiply}


def _as_real(x):
    """The real part of a complex tensor or array; a real one as it is."""
    if isinstance(x, CoreTensor):
        return real_part(x) if x.dtype == "complex64" else x
    return x.real.astype(FLOAT32) if x.dtype == COMPLEX64 else x


@op
def absolute(x):
    """The distance of each number from 0: float32."""
    return np.hypot(x.real.astype(np.float64), x.imag.astype(np.float64)).astype(FLOAT32)


@absolute.gradient
def _(g, out, x):
    def by_x():
        above = np.sign(array_of(x).real)
        return ops.multiply(g, np.where(above == 0, FLOAT32.type(-1), above))

    return by_x


def filled_like(x, number):
    """The values of zerosLike or onesLike of a complex tensor."""
    return np.full(shape_of_parts(x), number, COMPLEX64)


def transposed(x, perm, conjugate):
    """A complex tensor with its axes in that order, conjugated if asked for."""
    if len(perm) <= 1:
        return share_parts(ops.reshape(x, shape=x.shape), x)
    shape = shape_of_parts(x)
    if len(shape) != len(perm):
        raise ArgumentError(
            f"Error in transpose: the parts of this tensor of shape [{comma(x.shape)}] have the "
            f"shape [{comma(shape)}] since it was reshaped.")
    array = np.transpose(x.array.reshape(shape), perm)
    return without_slope("Complex", np.conjugate(array) if conjugate else array.copy(), x)
