"""The tf.* operations that make a tensor like another one: cast, clone, zerosLike, oneHot …"""

import numpy as np

from minitf.core import ops
from minitf.errors import ArgumentError
from minitf.tfjs.arguments import operation
from minitf.tfjs.elementwise import flat, of_complex
from minitf.tfjs.given_values import convert
from minitf.tfjs.tensor import dtype_named
from minitf.wording import text as in_words


def _loses(dtype, new):
    """Whether a cast makes other numbers, and not the same ones seen as of another dtype."""
    return new != dtype and (
        dtype == "complex64" or (new != "float32" and (dtype, new) != ("bool", "int32")))


@operation("x: complex", shares=lambda result, x: not _loses(x.dtype, result.dtype))
def cast(x, dtype):
    """x as 'float32', 'int32' (cut towards 0), 'bool' (true where not 0) or 'complex64'.

    Of complex numbers all but 'complex64' takes the real part.
    """
    if dtype == "string":
        raise ArgumentError("Only strings can be casted to strings")
    if dtype not in ("float32", "int32", "bool", "complex64"):
        raise ArgumentError(f"Failed to cast to unknown dtype {in_words(dtype)}")
    if dtype == x.dtype:
        return _same(x)
    if dtype == "complex64":
        return of_complex().to_complex(x)
    if x.dtype == "complex64":
        x = of_complex().real_part(x, of_complex().shape_of_parts(x))
    result = ops.cast(x, dtype=dtype)
    if dtype == "int32":  # NaN is 0 and large numbers wrap, as in an Int32Array
        result.array = convert(x.array.astype(np.float64), result.array.dtype)
    return result


@operation("x: any", shares=lambda result, x: True, chained=False)
def clone(x):
    """A tensor with the same numbers, disposed of on its own."""
    return _same(x)


def _same(x):
    result = ops.reshape(x, shape=x.shape)
    return of_complex().share_parts(result, x) if x.dtype == "complex64" else result


@operation("x: complex")
def zerosLike(x):
    """Zeros of the shape and dtype of x."""
    if x.dtype == "complex64":
        return flat(x, of_complex().filled_like(x, 0))
    return flat(x, np.zeros_like(x.array))


@operation("x: complex")
def onesLike(x):
    """Ones of the shape and dtype of x."""
    if x.dtype == "complex64":
        return flat(x, of_complex().filled_like(x, 1))
    return flat(x, np.ones_like(x.array))


@operation("indices: int32")
def oneHot(indices, depth, onValue=1, offValue=0, dtype="int32"):
    """Each index as a row of `depth` numbers: onValue at the index, else offValue."""
    if depth < 2:
        raise ArgumentError(f"Error in oneHot: depth must be >=2, but it is {depth}")
    hot = np.equal(indices.array[..., None], np.arange(depth))
    values = np.where(hot, float(onValue), float(offValue))
    return flat(indices, convert(values, dtype_named(dtype)))
