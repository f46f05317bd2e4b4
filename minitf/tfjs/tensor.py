"""Hold a tensor the tfjs way: `t.print()`, `t.dataSync()`, `t.dispose()`, chained methods.

A tfjs tensor is a holder around one core tensor (`.core`). `wrap` makes one and counts it in
`tf.memory()`; `unwrap` gives the core tensor back and refuses a disposed one. The chained
operations (`a.add(b)`) are attached by `operations.py`, from the table of the `tf.*` functions.
"""

from itertools import count
from weakref import WeakValueDictionary, ref

from minitf.core.tensor import DTYPES, Holder, commit
from minitf.core.tensor import Tensor as CoreTensor
from minitf.core.tensor import Variable as CoreVariable
from minitf.errors import ArgumentError, StateError, UsageError, shown
from minitf.strictness import is_strict
from minitf.tfjs import memory
from minitf.tfjs.habits import missing_attribute, refused, unread
from minitf.tfjs.keywords import with_checked_keywords
from minitf.tfjs.reading import Readable
from minitf.tfjs.refusals import refuse_operators

_next_id = count().__next__
_next_variable_id = count().__next__
_next_variable_turn = count().__next__


class Tensor(Readable, Holder):
    """An array of numbers, booleans or texts that never changes.

    Made by `tf.tensor`, `tf.ones` … and by operations, never by calling this class.
    """

    __slots__ = ("id", "buffer_", "isDisposed", "kept", "scope")

    def __init__(self, core, shares=None):
        if not isinstance(core, CoreTensor):
            raise UsageError("tensors are made by tf.tensor(values), not by tf.Tensor(…)")
        self.core = core
        self.id = _next_id()
        self.buffer_ = memory.Buffer() if shares is None else _shared_buffer(shares, core)
        self.isDisposed = False
        self.kept = False
        memory.count_tensor(core, self.buffer_)
        self._enter_scope()

    def _enter_scope(self):
        memory.track(self)

    @property
    def shape(self):
        """The size of each axis, as a list."""
        return list(self.core.array.shape)

    @property
    def rank(self):
        """The number of axes."""
        return self.core.array.ndim

    @property
    def dtype(self):
        """'float32', 'int32', 'bool', 'complex64' or 'string'."""
        return self.core.dtype

    @property
    def size(self):
        """The number of elements."""
        return self.core.array.size

    @property
    def rankType(self):
        """The rank as tfjs's own types have it: '0' to '4', else 'higher'."""
        return str(self.rank) if self.rank < 5 else "higher"

    @property
    def strides(self):
        """How many elements apart neighbours along each axis are, but for the last axis."""
        from minitf.tfjs.util import computeStrides

        return computeStrides(self.shape)

    @property
    def kerasMask(self):
        """The mask of what a masking layer gave; None without one."""
        mask = self.core.mask
        return None if mask is None else wrap(CoreTensor(mask))

    def throwIfDisposed(self):
        """Raise if the tensor was disposed."""
        if self.isDisposed:
            raise StateError("Tensor is disposed.")

    def dispose(self):
        """Free the tensor; using it afterwards is an error, disposing again is not."""
        if not self.isDisposed:
            memory.uncount_tensor(self.core, self.buffer_)
            self.isDisposed = True

    def __getattr__(self, name):
        raise missing_attribute(self, name)

    def __repr__(self):
        if self.isDisposed:
            return f"<disposed Tensor shape={self.shape} dtype={self.dtype}>"
        return self.toString()

    def variable(self, trainable=True, name=None, dtype=None):
        """A variable that starts with this tensor's values."""
        return variable(self, trainable, name, dtype)


def _shared_buffer(source, core):
    """The buffer of a tensor for one more owner, which may see it as another dtype."""
    buffer = source.buffer_
    if buffer.dtype is None and source.dtype != core.dtype:
        buffer.dtype = source.dtype
    return buffer


class Variable(Tensor):
    """A tensor whose values `assign` replaces; made by `tf.variable`. No `tidy` disposes of it."""

    __slots__ = ("shown_array",)  # a weak reference to the array that `buffer_` stands for

    @classmethod
    def around(cls, core, shares=None):
        """Show a core variable in tfjs style; from now on it counts in `tf.memory()`."""
        register_variable(core)
        face = cls(core, shares)
        face.shown_array = _watched(core.array)
        _faces[id(face)] = face
        return face

    def _enter_scope(self):
        self.scope = None

    @property
    def name(self):
        """The name under which `tf.variableGrads` files the gradient."""
        return self.core.name

    @property
    def trainable(self):
        """Whether optimizers and `tf.variableGrads` change it."""
        return self.core.trainable

    @trainable.setter
    def trainable(self, trainable):
        self.core.trainable = trainable

    def assign(self, newValue):
        """Take over the values of a tensor of the same dtype and shape."""
        self.throwIfDisposed()
        if not isinstance(newValue, Tensor):
            raise refused(
                f"variable.assign takes a tensor, but got {shown(newValue)}; "
                "write v.assign(tf.tensor(values)).",
                unread("dtype") if newValue is None else "dtype of the new value (undefined) and "
                f"previous value ({self.dtype}) must match")
        new = unwrap(newValue)
        if newValue.dtype != self.dtype:
            raise ArgumentError(
                f"dtype of the new value ({newValue.dtype}) and previous value ({self.dtype}) "
                "must match"
            )
        if new.shape != self.core.shape:
            raise ArgumentError(
                f"shape of the new value ({comma(new.shape)}) and previous value "
                f"({comma(self.core.shape)}) must match"
            )
        commit([self.core], [new.array])
        self._move_to(newValue.buffer_)

    def _move_to(self, buffer):
        """Let the variable count as an owner of this buffer, which holds its array now."""
        memory.uncount_tensor(self.core, self.buffer_)
        self.buffer_ = buffer
        memory.count_tensor(self.core, self.buffer_)
        self.shown_array = _watched(self.core.array)

    def settle(self):
        """Notice that an optimizer has given the variable an array of its own."""
        if not self.isDisposed and self.shown_array() is not self.core.array:
            self._move_to(memory.Buffer())

    def dispose(self):
        """Free the variable and forget its name."""
        self.settle()
        unregister_variable(self.core)
        super().dispose()


def _watched(array):
    """A function that gives the array as long as it lives: watching keeps no old weights alive."""
    try:
        return ref(array)
    except TypeError:  # a NumPy scalar, too small to matter
        return lambda: array


# Every living core variable by its turn: what `tf.variableGrads(f)` looks through. Weak: a model
# that nobody holds any more takes its variables along.
all_variables = WeakValueDictionary()
_faces = WeakValueDictionary()  # every living Variable


def register_variable(core):
    """Let `tf.variableGrads(f)` and `optimizer.minimize(f)` without a list find the variable."""
    if not any(core is known for known in all_variables.values()):
        all_variables[_next_variable_turn()] = core


def unregister_variable(core):
    """Forget a disposed variable."""
    for turn, known in list(all_variables.items()):
        if known is core:
            del all_variables[turn]


def settle_variables():
    """Bring the buffers that `tf.memory()` counts up to date with what optimizers did."""
    for face in list(_faces.values()):
        face.settle()


def disposeVariables():
    """Dispose of every variable made by `tf.variable` or by a layer."""
    for face in list(_faces.values()):
        face.dispose()


@with_checked_keywords
def variable(initialValue, trainable=True, name=None, dtype=None):
    """A variable with the values of a tensor: `tf.variable(tf.scalar(1))`.

    `name` must be new; without one the variable is called by a number, as in tfjs.
    """
    if not isinstance(initialValue, Tensor):
        raise refused(
            f"tf.variable takes a tensor, but got {shown(initialValue)}; "
            "write tf.variable(tf.tensor(values)).",
            unread("shape" if initialValue is None else "slice"))
    source = unwrap(initialValue)
    name = name or str(_next_variable_id())
    if any(name == known.name for known in all_variables.values()):
        raise ArgumentError(f"Variable with name {name} was already registered")
    array, shares = source.array, initialValue
    if dtype is not None and dtype != initialValue.dtype:
        from minitf.tfjs.arguments import to_core
        from minitf.tfjs.conversions import cast

        to_core(initialValue, "x", "cast", "complex")
        array, shares = cast.__wrapped__(source, dtype).array, None
    return Variable.around(CoreVariable(array, name=name, trainable=trainable), shares)


def dtype_named(dtype):
    """The NumPy dtype of a tfjs dtype name; None, JavaScript's undefined, is float32."""
    if dtype is None:
        return DTYPES["float32"]
    try:
        return DTYPES[dtype]
    except (KeyError, TypeError):
        raise ArgumentError(
            f"Unknown data type {dtype}"
            + ("; here it is one of 'float32', 'int32' and 'bool'" if is_strict() else "")
        ) from None


def comma(shape):
    """A shape as JavaScript prints an array inside a text: 2,3"""
    return ",".join(map(_joined, shape))


def _joined(item):
    if isinstance(item, (list, tuple)):
        return comma(item)
    return "" if item is None else "[object Object]" if isinstance(item, dict) else str(item)


def wrap(core, shares=None):
    """The tfjs tensor around a new core tensor; `shares` is a tensor that has the same numbers."""
    return Tensor(core, shares)


def unwrap(value):
    """The core tensor of a tfjs tensor; an error if it was disposed or is none."""
    if not isinstance(value, Tensor):
        raise UsageError(f"expected a tfjs tensor, but got {shown(value)}; write tf.tensor(values)")
    value.throwIfDisposed()
    return value.core


refuse_operators(Tensor)
