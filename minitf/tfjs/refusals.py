"""Let a tfjs tensor answer Python's own ways to use an array by what tfjs writes instead.

tfjs tensors have no operators, truth value, length or []: strict minitf raises an error that names
the method; as tfjs, they give what JavaScript gives, a joined text or NaN.
"""

import math

from minitf.errors import UsageError
from minitf.strictness import is_strict

_OPERATORS = {  # Python's method: (the sign, the tfjs method, what JavaScript answers)
    "add": ("+", "add", lambda a, b: str(a) + str(b)),
    "sub": ("-", "sub", None),
    "mul": ("*", "mul", None),
    "truediv": ("/", "div", None),
    "floordiv": ("//", "floorDiv", None),
    "mod": ("%", "mod", None),
    "pow": ("**", "pow", None),
    "matmul": ("@", "matMul", None),
    "lt": ("<", "less", lambda a, b: str(a) < str(b)),
    "le": ("<=", "lessEqual", lambda a, b: str(a) <= str(b)),
    "gt": (">", "greater", lambda a, b: str(a) > str(b)),
    "ge": (">=", "greaterEqual", lambda a, b: str(a) >= str(b)),
    "and": ("&", "logicalAnd", lambda a, b: 0),
    "or": ("|", "logicalOr", lambda a, b: 0),
    "xor": ("^", "logicalXor", lambda a, b: 0),
}


def _refuse(sign, method, in_tfjs, reflected=False):
    def operator(self, other):
        if not is_strict():
            pair = (other, self) if reflected else (self, other)
            return math.nan if in_tfjs is None else in_tfjs(*pair)
        write = f"tf.{method}(a, b)" if reflected else f"a.{method}(b)"
        raise UsageError(f"tfjs tensors have no operators: for a {sign} b write {write}")

    return operator


def _refuse_one(message, in_tfjs):
    def reading(self, *_, **__):
        if not is_strict() and in_tfjs is not None:
            return in_tfjs()
        raise UsageError(message)

    return reading


def refuse_operators(tensor_class):
    """Give the class Python's operators and conversions, each of which says what to write."""
    for name, (sign, method, in_tfjs) in _OPERATORS.items():
        setattr(tensor_class, f"__{name}__", _refuse(sign, method, in_tfjs))
        if name not in ("lt", "le", "gt", "ge"):
            setattr(tensor_class, f"__r{name}__", _refuse(sign, method, in_tfjs, reflected=True))
    for name, message, in_tfjs in (
        ("neg", "tfjs tensors have no operators: for -a write a.neg()", lambda: math.nan),
        ("abs", "for abs(a) write a.abs()", lambda: math.nan),
        ("invert", "tfjs tensors have no operators: for ~a write a.logicalNot()", lambda: -1),
        (
            "bool",
            "a tensor has no truth value: write t.dataSync()[0]. (In JavaScript every tensor is "
            "true, whatever it holds: while (h.greater(0)) never ends.)",
            lambda: True,
        ),
        ("float", "for float(t) write t.dataSync()[0]", lambda: math.nan),
        ("int", "for int(t) write int(t.dataSync()[0])", None),
        ("len", "a tensor has no length: write t.shape[0] or t.size", None),
        ("iter", "a tensor is not iterable: write t.unstack() or t.arraySync()", None),
        (
            "getitem",
            "tfjs tensors have no []: write t.arraySync()[i] for numbers, t.gather(i) or "
            "t.slice(begin, size) for tensors (in JavaScript t[0] is undefined)",
            lambda: None,
        ),
        ("array", "for np.asarray(t) write np.array(t.arraySync()) or t.dataSync()", None),
    ):
        setattr(tensor_class, f"__{name}__", _refuse_one(message, in_tfjs))
    tensor_class.__array_ufunc__ = None  # array + t then asks the tensor
