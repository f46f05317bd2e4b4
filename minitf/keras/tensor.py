"""What Keras calls give back: a `Tensor` with Python's operators, and `Variable`, which changes.

With this file one can
- compute: `a + b`, `a @ b`, `a[0]`, `a > 0`, `float(loss)`, and `t.numpy()` for NumPy;
- keep numbers that training changes: `v = Variable(np.zeros(3)); v.assign_add(step)`;
- cross between faces and core: `wrap(core tensor)`, `unwrap(tensor, array, list or number)`.

A tensor behaves as Keras's on the JAX backend: float32, int32 or bool, immutable, `==` compares
element by element, and so, as there, neither a tensor nor a variable can be hashed. Unlike JAX,
which clips it in silence, an index that is out of range raises an IndexError.
"""

import numpy as np

from minitf.core.tape import op
from minitf.core.tensor import Holder, commit
from minitf.core.tensor import Tensor as CoreTensor
from minitf.core.tensor import Variable as CoreVariable
from minitf.errors import ArgumentError, UsageError, shown
from minitf.keras.array_methods import ArrayMethods, keras_op
from minitf.keras.conversion import checked_shape, dtype_name, own_copy, unique_name, unwrap
from minitf.keras.habits import missing_attribute
from minitf.keras.indexing import index, index_key
from minitf.keras.operators import Operators

OPERANDS = (Holder, CoreTensor, np.ndarray, np.generic, bool, int, float)


@op
def read(x):
    """The numbers of now: what a variable holds later does not reach the result."""
    return x


@read.gradient
def _(g, out, x):
    return lambda: g


class Tensor(Operators, ArrayMethods, Holder):
    """Numbers of one dtype in a shape; immutable.

    `Tensor(value)` takes what `unwrap` takes. Keras code writes `keras.ops.convert_to_tensor`.
    """

    __slots__ = ()

    def __init__(self, value):
        self.core = unwrap(value)

    # What it is.

    @property
    def shape(self) -> tuple:
        """The size of each axis."""
        return self.core.array.shape

    @property
    def dtype(self) -> str:
        """ "float32", "int32" or "bool"; equal to NumPy's dtype of that name too."""
        return self.core.array.dtype.name

    @property
    def ndim(self) -> int:
        """The number of axes."""
        return self.core.array.ndim

    @property
    def size(self) -> int:
        """The number of elements."""
        return self.core.array.size

    @property
    def _keras_mask(self):
        """The mask that a layer gave it: True where a step counts; None: there is none."""
        mask = self.core.mask
        return None if mask is None else wrap(CoreTensor(mask))

    @_keras_mask.setter
    def _keras_mask(self, mask):
        self.core.mask = None if mask is None else unwrap(mask).array.astype(bool)

    def __len__(self):
        if not self.ndim:
            raise TypeError("len() of a tensor of shape (): it is one number.")
        return self.shape[0]

    def __repr__(self):
        text = str(self.core.array)
        gap = "\n" if "\n" in text else " "
        return f"<Tensor shape={self.shape} dtype={self.dtype}{gap}{text}>"

    def __str__(self):
        return str(self.core.array)

    def __format__(self, form):
        return format(self.item() if form and not self.ndim else str(self), form)

    def __getattr__(self, name):
        raise missing_attribute(self, name)

    # Out of it: NumPy and Python values.

    def numpy(self) -> np.ndarray:
        """A copy as a NumPy array."""
        return self.core.array.copy()

    def __array__(self, dtype=None, copy=None):
        array = self.core.array
        if dtype is not None and dtype != array.dtype:
            if copy is False:
                raise ValueError(f"A copy is needed to turn {self.dtype} into {np.dtype(dtype)}.")
            return array.astype(dtype)
        if copy:
            return array.copy()
        view = array.view()
        view.flags.writeable = False  # a tensor never changes
        return view

    def tolist(self):
        """Nested Python lists, or one Python number."""
        return self.core.array.tolist()

    def item(self):
        """The one number as a Python value; ValueError where there are more."""
        return self.core.array.item()

    def __bool__(self):
        return bool(self.core.array)

    def __float__(self):
        return float(self._scalar())

    def __int__(self):
        return int(self._scalar())

    def __complex__(self):
        return complex(self._scalar())

    def __index__(self):
        return self._scalar().__index__()

    def _scalar(self):
        if self.ndim:
            raise TypeError(
                f"Only scalar arrays can be converted to Python scalars. Got: shape={self.shape}"
            )
        return self.core.array.item()

    # Parts of it.

    def __getitem__(self, key):
        return Tensor(index(self, key=index_key(key)))

    def __iter__(self):
        if not self.ndim:
            raise TypeError("iteration over a tensor of shape (): it is one number.")
        return (self[i] for i in range(self.shape[0]))

    def __contains__(self, value):
        return bool(np.any((self == value).array))

    def __setitem__(self, key, value):
        raise UsageError(
            "A tensor cannot be changed in place. Make a new one, as with "
            "`keras.ops.where(condition, value, t)`, or keep the numbers in a `keras.Variable` "
            "and `assign` to it."
        )

    def _combine(self, name, *values):
        for value in values:
            if isinstance(value, OPERANDS):
                continue
            if not isinstance(value, (list, tuple, str)):
                return NotImplemented
            if isinstance(value, str) or not any(isinstance(v, Variable) for v in values):
                raise UsageError(
                    f"An operator does not combine a tensor and a {type(value).__name__}. "
                    f"Write `keras.ops.convert_to_tensor({shown(value, 40)})`."
                )
        return keras_op(name)(*values)


class Variable(Tensor):
    """Numbers that training may change: weights, counters, statistics.

    `Variable(initializer, shape=None, dtype=None, trainable=True, name=None)`: `initializer` is
    an array, a list, a number, the name of an initializer, or a callable `f(shape, dtype=...)`;
    the last two need `shape`. Operators and `keras.ops` read the current value.
    """

    __slots__ = ("_path",)

    def __init__(
        self,
        initializer,
        shape=None,
        dtype=None,
        trainable=True,
        autocast=True,
        aggregation="none",
        synchronization="auto",
        name=None,
    ):
        name = name or unique_name()
        if not isinstance(name, str) or "/" in name:
            raise ArgumentError(
                "Argument `name` must be a string and cannot contain character `/`. "
                f"Received: name={name}"
            )
        self._path = name
        if isinstance(initializer, str):
            from minitf.keras import initializers  # built on tensors

            initializer = initializers.get(initializer)
        if callable(initializer):
            if shape is None:
                raise ArgumentError(
                    "When creating a Variable from an initializer, the `shape` argument should be "
                    f"specified. Received: initializer={initializer} and shape={shape}"
                )
            shape = checked_shape(shape, self._path)
            dtype = dtype_name(dtype)
            initializer = initializer(shape, dtype=dtype)
        self.core = CoreVariable(_array_of(initializer, dtype), name, bool(trainable))

    @classmethod
    def of(cls, core, path=None):
        """The face of an existing core variable: what layers hold. `path`: "dense/kernel"."""
        variable = object.__new__(cls)
        variable.core = core
        variable._path = path or core.name
        return variable

    @property
    def name(self) -> str:
        """The last part of the path: "kernel"."""
        return self._path.rpartition("/")[2]

    @property
    def path(self) -> str:
        """Where the variable lives: "sequential/dense/kernel"."""
        return self._path

    @property
    def trainable(self) -> bool:
        """Whether training changes the numbers."""
        return self.core.trainable

    @trainable.setter
    def trainable(self, value):
        self.core.trainable = bool(value)

    @property
    def constraint(self):
        """What the numbers must satisfy after a step, or None."""
        return self.core.constraint

    @constraint.setter
    def constraint(self, value):
        self.core.constraint = _callable_or_none(
            value, "constraint", "keras.constraints.Constraint"
        )

    @property
    def regularizer(self):
        """The penalty that the numbers add to the loss, or None."""
        return self.core.regularizer

    @regularizer.setter
    def regularizer(self, value):
        self.core.regularizer = _callable_or_none(
            value, "regularizer", "keras.regularizers.Regularizer"
        )

    @property
    def value(self) -> Tensor:
        """The numbers of now, as a tensor that later steps leave alone; gradients pass through."""
        return Tensor(read(self.core))

    def __pos__(self):
        return self.value

    def assign(self, value):
        """Replace the numbers; the shape must be the same. Returns the new value."""
        array = _array_of(value, self.dtype)
        if array.shape != self.shape:
            raise ArgumentError(
                "The shape of the target variable and the shape of the target value in "
                f"`variable.assign(value)` must match. variable.shape={self.shape}, Received: "
                f"value.shape={array.shape}. Target variable: {self}"
            )
        commit([self.core], [array])
        return Tensor(CoreTensor(array))

    def assign_add(self, value):
        """Add to the numbers. Returns the new value."""
        return self.assign(self + value)

    def assign_sub(self, value):
        """Subtract from the numbers. Returns the new value."""
        return self.assign(self - value)

    def __repr__(self):
        return (
            f"<Variable path={self.path}, shape={self.shape}, dtype={self.dtype}, "
            f"value={self.core.array}>"
        )

    __str__ = __repr__

    def __bool__(self):
        raise UsageError("A Keras Variable cannot be used as a boolean.")


def _callable_or_none(value, what, example):
    if value is not None and not callable(value):
        raise ArgumentError(
            f"Invalid value for attribute `{what}`. Expected a callable (such as a `{example}` "
            f"instance) or `None`. Received: {what}={value}"
        )
    return value


def _array_of(value, dtype=None):
    """An array of our own in that dtype: neither the caller nor another variable writes to it."""
    array = own_copy(value).array
    return array if dtype is None else array.astype(dtype_name(dtype), copy=False)


def wrap(core) -> Tensor:
    """A Keras tensor around a core tensor (the same identity on a tape) or around an array."""
    return Tensor(core)
