"""keras.ops that make tensors, ask about them, and take them apart: zeros, arange, shape, cast.

`dtype` is "float32", "int32" or "bool"; 64-bit names give 32 bits, as in Keras on JAX.
"""

import builtins

import numpy as np

from minitf.core import ops as core
from minitf.core.tensor import Holder
from minitf.core.tensor import Tensor as CoreTensor
from minitf.keras.calls import has_symbolic, operation
from minitf.keras.conversion import dtype_name, own_copy, unwrap
from minitf.keras.derivatives import constant
from minitf.keras.ops_shaping import sizes_of
from minitf.keras.tensor import Tensor, Variable


def _array(value):
    return value.array if isinstance(value, (Holder, CoreTensor)) else value


@operation
def zeros(shape, dtype=None):
    """A tensor of zeros."""
    return np.zeros(sizes_of(shape), dtype_name(dtype))


@operation
def ones(shape, dtype=None):
    """A tensor of ones."""
    return np.ones(sizes_of(shape), dtype_name(dtype))


@operation
def empty(shape, dtype=None):
    """A tensor for which no numbers are promised (they are zeros)."""
    return np.zeros(sizes_of(shape), dtype_name(dtype))


@operation
def full(shape, fill_value, dtype=None):
    """A tensor of one number (or of an array, broadcast); float32 unless `dtype` says otherwise."""
    return np.full(sizes_of(shape), _array(fill_value), dtype_name(dtype))


def _like(x, value, dtype):
    x = unwrap(x)
    return np.full(x.shape, _array(value), x.dtype if dtype is None else dtype_name(dtype))


@operation
def zeros_like(x, dtype=None):
    """Zeros in the shape (and the dtype) of x."""
    return _like(x, 0, dtype)


@operation
def ones_like(x, dtype=None):
    """Ones in the shape (and the dtype) of x."""
    return _like(x, 1, dtype)


@operation
def empty_like(x, dtype=None):
    """As `empty`, in the shape (and the dtype) of x."""
    return _like(x, 0, dtype)


@operation
def full_like(x, fill_value, dtype=None):
    """One number in the shape (and the dtype) of x."""
    return _like(x, fill_value, dtype)


@operation
def eye(N, M=None, k=0, dtype=None):
    """(N, M): ones on the k-th diagonal, zeros elsewhere. M is N by default."""
    return np.eye(N, M, k, dtype_name(dtype))


@operation
def identity(n, dtype=None):
    """(n, n): ones on the diagonal, zeros elsewhere."""
    return np.eye(n, dtype=dtype_name(dtype))


@operation
def tri(N, M=None, k=0, dtype=None):
    """(N, M): ones on and below the k-th diagonal, zeros above."""
    return np.tri(N, M, k, dtype_name(dtype))


@operation
def arange(start, stop=None, step=None, dtype=None):
    """Numbers from start, below stop, step apart; int32 if all three are whole numbers."""
    given = [_array(value) for value in (start, stop, step) if value is not None]
    if dtype is None:
        whole = builtins.all(np.asarray(value).dtype.kind in "iub" for value in given)
        dtype = "int32" if whole else "float32"
    bounds = (_array(start), _array(stop)) if stop is not None else (0, _array(start))
    return np.arange(*bounds, 1 if step is None else _array(step)).astype(dtype_name(dtype))


@operation
def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    """`num` numbers evenly from start to stop, stop included if `endpoint`; also the step if asked.

    Shape of the result: (num,), or with arrays their shape with num at `axis`.
    """
    values, step = np.linspace(_array(start), _array(stop), num, endpoint, True, axis=axis)
    values = np.asarray(values).astype(dtype_name(dtype))
    return (values, np.asarray(step)) if retstep else values


@operation
def meshgrid(*x, indexing="xy"):
    """Vectors as a grid: one tensor for each vector, all of the grid's shape."""
    return [np.array(one) for one in np.meshgrid(*(unwrap(v).array for v in x), indexing=indexing)]


@operation
def tril(x, k=0):
    """x on and below the k-th diagonal of its last two axes, 0 above."""
    x = unwrap(x)
    return core.where(np.tri(*x.shape[-2:], k, bool), x, np.zeros((), x.dtype))


@operation
def triu(x, k=0):
    """x on and above the k-th diagonal of its last two axes, 0 below."""
    x = unwrap(x)
    return core.where(np.tri(*x.shape[-2:], k - 1, bool), np.zeros((), x.dtype), x)


@operation
def diag(x, k=0):
    """(n,) -> the matrix with x on its k-th diagonal; a matrix -> its k-th diagonal."""
    from minitf.keras.indexing import index, put_back

    x = unwrap(x)
    if len(x.shape) == 1:
        size = x.shape[0] + builtins.abs(k)
        place = np.arange(x.shape[0])
        key = (place + builtins.max(-k, 0), place + builtins.max(k, 0))
        return put_back(x, key=key, shape=(size, size))
    rows, columns = x.shape
    length = builtins.max(0, builtins.min(rows - builtins.max(-k, 0), columns - builtins.max(k, 0)))
    place = np.arange(length)
    return index(x, key=(place + builtins.max(-k, 0), place + builtins.max(k, 0)))


@operation
def nonzero(x):
    """For each axis, the indices of the numbers that are not 0."""
    return np.nonzero(unwrap(x).array)


@operation
def convert_to_tensor(x, dtype=None, sparse=None, ragged=None):
    """An array, a list or a number as a tensor of its own; float64 becomes float32."""
    core_tensor = x.value.core if isinstance(x, Variable) else own_copy(x)
    if dtype is None or core_tensor.dtype == dtype_name(dtype):
        return core_tensor
    return core.cast(core_tensor, dtype=dtype_name(dtype))


@operation
def array(x, dtype=None):
    """The same as `convert_to_tensor`."""
    return convert_to_tensor.__wrapped__(x, dtype)


@operation
def copy(x):
    """A tensor with the same numbers."""
    return core.reshape(unwrap(x), shape=unwrap(x).shape)


@operation
def stop_gradient(variable):
    """The same numbers, as a constant: no gradient passes through."""
    return constant(unwrap(variable))


def convert_to_numpy(x):
    """A NumPy array of its own."""
    _refuse_symbolic(x, "convert_to_numpy")
    return np.array(unwrap(x).array if isinstance(x, (Holder, CoreTensor)) else x)


def is_tensor(x):
    """Is it a Keras tensor? (A Variable is none, as in Keras on JAX.)"""
    return isinstance(x, Tensor) and not isinstance(x, Variable)


def shape(x):
    """The shape as a tuple; None in a symbolic tensor where a size is not known."""
    return x.shape if hasattr(x, "shape") else unwrap(x).shape


def ndim(x):
    """How many axes x has."""
    return len(shape(x))


def size(x):
    """How many numbers x has."""
    return int(np.prod(shape(x), dtype=int))


def dtype(x):
    """The dtype: "float32", "int32" or "bool"."""
    return str(x.dtype) if hasattr(x, "dtype") else unwrap(x).dtype


def _refuse_symbolic(x, name):
    if has_symbolic((x,)):
        raise TypeError(f"keras.ops.{name} wants numbers; a symbolic tensor has none yet.")
