"""What numbers live in: tensors, variables, and one step that commits many variables at once."""

from collections import deque

import numpy as np

from minitf.core import allocation  # noqa: F401 (freed memory stays at hand)

FLOAT32 = np.dtype("float32")
INT32 = np.dtype("int32")
BOOL = np.dtype("bool")
COMPLEX64 = np.dtype("complex64")
TEXT = np.dtype(object)  # each element the bytes of a text in UTF-8
DTYPES = {"float32": FLOAT32, "int32": INT32, "bool": BOOL}
NAMES = {dtype: name for name, dtype in DTYPES.items()}
NAMES |= {COMPLEX64: "complex64", TEXT: "string"}  # which only some operations of tfjs take


class Tensor:
    """An array and an identity: operations find it on the tape by who it is, not by its values.

    Python's operators (+, @, [] …) are attached in `ops.py`, where the operations are.
    `mask` says which steps of a sequence count (an array of bools, None: all); layers pass it on,
    operations do not. `parts` is set on complex tensors of the tfjs face alone.
    """

    __slots__ = ("array", "mask", "parts", "__weakref__")

    def __init__(self, array):
        self.array = array
        self.mask = None

    @property
    def shape(self) -> tuple:
        return self.array.shape

    @property
    def dtype(self) -> str:
        return NAMES.get(self.array.dtype) or self.array.dtype.name

    def __repr__(self):
        return f"<{type(self).__name__} shape={self.shape} dtype={self.dtype}>"


class Variable(Tensor):
    """A tensor whose array is replaced, never written into: a reader keeps what it read."""

    __slots__ = ("name", "trainable", "constraint", "regularizer")

    def __init__(self, array, name="Variable", trainable=True, constraint=None, regularizer=None):
        super().__init__(array)
        self.name = name
        self.trainable = trainable
        self.constraint = constraint
        self.regularizer = regularizer


class Holder:
    """What a face shows of a tensor: the face's methods around one core tensor."""

    __slots__ = ("core", "__weakref__")

    @property
    def array(self):
        """The array inside; in the tfjs face `array()` is tfjs's method, so ask `.core.array`."""
        return self.core.array


_replace_array = Tensor.array.__set__


def commit(variables, arrays):
    """Give every variable its new array, all or none.

    One call into C with no Python between the assignments: an interrupt (which Python delivers
    between bytecodes) or another thread sees all old arrays or all new ones.
    """
    deque(map(_replace_array, variables, arrays), maxlen=0)


def held(array):
    """What an operation gave, in a dtype that a tensor holds: complex and text as they are."""
    array = np.asarray(array)
    return array if array.dtype.kind in "cO" else narrow(array)


def narrow(array):
    """The array in one of the kit's three dtypes: any float as float32, any integer as int32."""
    array = np.asarray(array)
    kind = array.dtype.kind
    if kind == "f":
        return array.astype(FLOAT32, copy=False)
    if kind in "iu":
        return array.astype(INT32, copy=False)
    if kind == "b":
        return array
    raise TypeError(f"tensors hold float32, int32 or bool; this array has dtype {array.dtype}")
