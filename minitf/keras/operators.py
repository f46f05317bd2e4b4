"""Python's operators, each by its name in keras.ops: `a + b` is `_combine("add", a, b)`.

A class that inherits `Operators` says once, in `_combine`, what it does with them.
"""


class Operators:
    """Arithmetic, comparisons, bits: element by element, sizes of 1 broadcast."""

    __slots__ = ()
    __hash__ = None  # since == compares element by element
    __array_priority__ = 100  # ndarray + x leaves the sum to x

    def _combine(self, name, *values):
        """The result of the operation `name` of keras.ops; NotImplemented where it has none."""
        return NotImplemented

    def __add__(self, other):
        return self._combine("add", self, other)

    def __radd__(self, other):
        return self._combine("add", other, self)

    def __sub__(self, other):
        return self._combine("subtract", self, other)

    def __rsub__(self, other):
        return self._combine("subtract", other, self)

    def __mul__(self, other):
        return self._combine("multiply", self, other)

    def __rmul__(self, other):
        return self._combine("multiply", other, self)

    def __truediv__(self, other):
        return self._combine("true_divide", self, other)

    def __rtruediv__(self, other):
        return self._combine("true_divide", other, self)

    def __floordiv__(self, other):
        return self._combine("floor_divide", self, other)

    def __rfloordiv__(self, other):
        return self._combine("floor_divide", other, self)

    def __mod__(self, other):
        return self._combine("mod", self, other)

    def __rmod__(self, other):
        return self._combine("mod", other, self)

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __pow__(self, other):
        return self._combine("power", self, other)

    def __rpow__(self, other):
        return self._combine("power", other, self)

    def __matmul__(self, other):
        return self._combine("matmul", self, other)

    def __rmatmul__(self, other):
        return self._combine("matmul", other, self)

    def __neg__(self):
        return self._combine("negative", self)

    def __pos__(self):
        return self

    def __abs__(self):
        return self._combine("abs", self)

    def __round__(self, digits=None):
        return self._combine("round", self, digits or 0)

    def __eq__(self, other):
        return False if other is None else self._combine("equal", self, other)

    def __ne__(self, other):
        return True if other is None else self._combine("not_equal", self, other)

    def __lt__(self, other):
        return self._combine("less", self, other)

    def __le__(self, other):
        return self._combine("less_equal", self, other)

    def __gt__(self, other):
        return self._combine("greater", self, other)

    def __ge__(self, other):
        return self._combine("greater_equal", self, other)

    def __invert__(self):
        return self._combine("bitwise_not", self)

    def __and__(self, other):
        return self._combine("bitwise_and", self, other)

    def __rand__(self, other):
        return self._combine("bitwise_and", other, self)

    def __or__(self, other):
        return self._combine("bitwise_or", self, other)

    def __ror__(self, other):
        return self._combine("bitwise_or", other, self)

    def __xor__(self, other):
        return self._combine("bitwise_xor", self, other)

    def __rxor__(self, other):
        return self._combine("bitwise_xor", other, self)
