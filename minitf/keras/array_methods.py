"""Methods that a Keras tensor shares with JAX's arrays: `t.reshape(2, 3)`, `t.mean(axis=0)`, `t.T`.

Each is one function of keras.ops, and gradients pass through it in the same way.
"""

from minitf.errors import UsageError


def keras_op(name):
    """The function `keras.ops.<name>`; looked up late, since keras.ops is built on tensors."""
    from minitf.keras import ops

    return getattr(ops, name)


class ArrayMethods:
    """Methods only; what inherits it is a tensor that keras.ops takes."""

    __slots__ = ()

    @property
    def T(self):
        """The axes in reverse order."""
        return keras_op("transpose")(self)

    def transpose(self, *axes):
        """`t.transpose()`, `t.transpose(1, 0)` or `t.transpose((1, 0))`."""
        return keras_op("transpose")(self, _given(axes) if axes not in ((), (None,)) else None)

    def reshape(self, *shape):
        """`t.reshape(2, 3)` or `t.reshape((2, 3))`; one size may be -1."""
        return keras_op("reshape")(self, _given(shape))

    def flatten(self):
        """All numbers along one axis."""
        return self.reshape(-1)

    def astype(self, dtype):
        """In dtype "float32", "int32" or "bool"."""
        return keras_op("cast")(self, dtype)


def _given(sizes):
    """(2, 3) of `t.reshape(2, 3)` and of `t.reshape((2, 3))`."""
    return tuple(sizes[0]) if len(sizes) == 1 and isinstance(sizes[0], (list, tuple)) else sizes


def _method(name):
    """The method `t.name(...)` that calls `keras.ops.name(t, ...)`."""

    def method(self, *args, out=None, dtype=None, **kwargs):
        # np.mean(t) and its like call t.mean(axis=…, dtype=None, out=None).
        if out is not None:
            raise UsageError(f"A tensor is never written into: leave `out` away from {name}.")
        if kwargs.get("ddof") == 0:  # np.std(t) and np.var(t) say it too
            del kwargs["ddof"]
        result = keras_op(name)(self, *args, **kwargs)
        return result if dtype is None else result.astype(dtype)

    method.__name__ = name
    method.__qualname__ = f"Tensor.{name}"
    method.__doc__ = f"As `keras.ops.{name}(t, ...)`."
    return method


for _name in (
    *("mean", "sum", "prod", "max", "min", "std", "var", "any", "all", "argmax", "argmin"),
    *("cumsum", "squeeze", "ravel", "swapaxes", "round", "clip", "dot"),
):
    setattr(ArrayMethods, _name, _method(_name))
