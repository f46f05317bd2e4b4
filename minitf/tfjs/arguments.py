"""Declare a tf.* operation: its tensor arguments are checked and converted as tfjs does.

`@operation("a", "b")` over a rule that works on core tensors makes the public function, which
takes tfjs tensors, numbers and lists, and enters it in OPERATIONS, the one table from which both
the `tf.*` functions and the chained methods come.
"""

import functools
import inspect
import math
from time import perf_counter

import numpy as np

from minitf.core import ops
from minitf.core.tensor import Holder
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, UsageError
from minitf.strictness import is_strict
from minitf.tfjs.given_values import array_of, infer_dtype, infer_shape, is_tensor_like, texts_of
from minitf.tfjs.habits import unread
from minitf.tfjs.kernels import without_complex
from minitf.tfjs.keywords import check_keywords, parameters_of
from minitf.tfjs.tensor import Tensor, comma, dtype_named, wrap
from minitf.wording import text as in_words

OPERATIONS = {}  # the name in tf.* -> the function
CHAINED = {}  # the name of a tensor's method -> the function, the tensor first
WATCHERS = []  # what is told of every operation: see environment.profile
CHAINED_ONLY = {}  # the same for what is not in tf.*: toFloat, as2D …

_RANKS = {"bool": 0, "int32": 1, "float32": 2, "complex64": 3}
_PARSED = ("bool", "int32", "float32")  # as what a list is read where an operation wants that
_REAL = {"bool", "int32", "float32"}
_TAKEN = {"numeric": _REAL, "complex": {*_REAL, "complex64"}, "text": {*_REAL, "string"},
          "any": {*_REAL, "complex64", "string"}}


def operation(*tensors, chained=True, public=True, shares=None, called=None):
    """Make an operation of a rule on core tensors.

    `tensors` names the leading arguments that are tensors: "x" of real numbers, "x: float32" where
    tfjs takes only that dtype, "x: complex" where it takes complex numbers too, "x: text" where it
    takes texts too, "x: any" for all dtypes, "tensors[]" for a list ("tensors{i}" where tfjs calls
    its items tensors0, tensors1 …). `shares(result, first)` tells whether the result has the same
    numbers in memory as the first argument, which `tf.memory()` counts once. `called`: its name in
    what tfjs says of wrong tensors, where that is another.
    """
    specs = [_spec(text) for text in tensors]

    def decorate(rule):
        name = rule.__name__.rstrip("_")
        in_words = called or name
        rule.__name__ = name
        parameters, given_defaults, takes_any = parameters_of(rule)
        count = math.inf if takes_any else len(parameters)
        defaults = [
            (i, given_defaults[one])
            for i, one in enumerate(parameters)
            if given_defaults.get(one) is not None
        ]

        @functools.wraps(rule)
        def call(*arguments, **options):
            if options:
                check_keywords(name, parameters, options)
            if len(arguments) > count:
                arguments = _first(count, arguments, name, parameters)
            given = list(arguments)
            for i, (argument, convert) in enumerate(specs):
                if i < len(given):
                    given[i] = convert(given[i], argument, in_words)
                else:
                    options[argument] = convert(options.get(argument), argument, in_words)
            for i, default in defaults:  # None is JavaScript's undefined: the default
                if i < len(given) and given[i] is None:
                    given[i] = default
            started = perf_counter() if WATCHERS else 0.0
            with np.errstate(all="ignore"):
                result = rule(*given, **options)
            source = arguments[0] if arguments else None
            if shares is None or not isinstance(source, Tensor) or not shares(result, given[0]):
                source = None
            wrapped = _wrapped(result, source)
            for watcher in WATCHERS:
                watcher(name, arguments, given, wrapped, perf_counter() - started)
            return wrapped

        if public:
            OPERATIONS[name] = call
        if chained:
            (CHAINED if public else CHAINED_ONLY)[name] = call
            setattr(Tensor, name, call)
        return call

    return decorate


def asynchronous(function):
    """The operation as a function that returns a Promise: of its result, or of its error."""

    @functools.wraps(function)
    def call(*arguments, **options):
        from minitf.promise import Promise

        try:
            return Promise.resolve(function(*arguments, **options))
        except Exception as error:
            return Promise.reject(error)

    return call


def without_slope(kernel, values, *inputs):
    """The values as a function of the inputs, for which tfjs has no gradient."""
    return ops.opaque(*inputs, values=values, error=ArgumentError(
        f"Cannot compute gradient: gradient function not found for {kernel}."))


def _spec(text):
    name, _, dtype = text.partition(": ")
    if name.endswith("[]"):
        return name[:-2], functools.partial(to_cores, dtype=dtype or "numeric")
    if name.endswith("{i}"):
        return name[:-3], functools.partial(
            to_cores, dtype=dtype or "numeric", item="{argument}{i}")
    return name, functools.partial(to_core, dtype=dtype or "numeric")


def _wrapped(result, source):
    if isinstance(result, CoreTensor):
        return wrap(result, source)
    if isinstance(result, list):
        return [wrap(core, source) for core in result]
    return TensorMap({name: wrap(core) for name, core in result.items()})


class TensorMap(dict):
    """Named results of one call: a dict whose entries are attributes too, as in JavaScript."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no {name!r} here; there is {', '.join(self)}") from None


def _first(count, arguments, name, parameters):
    """As many arguments as there are parameters; what JavaScript ignores, strict minitf refuses."""
    if is_strict():
        hint = " A shape is one list: [2, 2]." if parameters[-1] == "shape" else ""
        raise UsageError(
            f"tf.{name} takes {', '.join(parameters)}, but got {len(arguments)} arguments.{hint} "
            "(tfjs ignores the rest without a word.)"
        )
    return arguments[:count]


def to_core(value, argument, function, dtype="numeric"):
    """The core tensor of a tfjs tensor or of a number, list or array (which is not counted)."""
    if isinstance(value, Tensor):
        value.throwIfDisposed()
        core = value.core
        _check_dtype(dtype, core.dtype, argument, function)
        return core
    if not is_tensor_like(value):
        if dtype == "string":  # tfjs asks for the dtype first, and takes nothing for a number
            _check_dtype(dtype, "float32", argument, function)
        raise UsageError(
            f"Argument '{argument}' passed to '{function}' must be a Tensor or TensorLike, "
            f"but got '{_type_name(value)}'{_hint(value)}"
        )
    inferred = infer_dtype(value)
    if inferred != "string" and dtype in _PARSED:
        inferred = dtype
    _check_dtype(dtype, inferred, argument, function)
    if inferred == "string":
        return CoreTensor(texts_of(value, infer_shape(value)))
    return CoreTensor(array_of(value, infer_shape(value), dtype_named(inferred)))


def to_cores(values, argument, function, dtype="numeric", item="{argument}[{i}]"):
    """The core tensors of a list of tensors or tensor-like values."""
    if not isinstance(values, (list, tuple)):
        if function == "concat" and not is_strict():  # it counts them before it looks at them
            raise UsageError(unread("length")) if values is None else ArgumentError(
                "Pass at least one tensor to concat")
        raise UsageError(
            f"Argument {argument} passed to {function} must be a `Tensor[]` or `TensorLike[]`"
        )
    return [to_core(value, item.format(argument=argument, i=i), function, dtype)
            for i, value in enumerate(values)]


def _check_dtype(expected, actual, argument, function):
    if expected == actual or actual in _TAKEN.get(expected, ()):
        return
    if expected in ("numeric", "text") and actual == "complex64":
        raise UsageError(without_complex(function))
    if expected == "complex":
        expected = "numeric"
    raise UsageError(
        f"Argument '{argument}' passed to '{function}' must be {expected} tensor, "
        f"but got {actual} tensor"
    )


def _type_name(value):
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "Object"
    if inspect.isawaitable(value):
        return "Promise"
    return "Function" if inspect.isroutine(value) else type(value).__name__


def _hint(value):
    if not isinstance(value, Holder) or not is_strict():
        return ""
    if hasattr(value, "read"):
        return " (a layer's weight; pass what it holds: weight.read())"
    return " (a Keras tensor; pass its values: tf.tensor(x.numpy()))"


# What several rules check


def check(holds, sentence):
    """Refuse an argument with this sentence, unless it holds."""
    if not holds:
        raise ArgumentError(sentence)


def axes_of(axis, rank):
    """The axes as a list of numbers from 0; None means all of them."""
    if axis is None:
        return list(range(rank))
    axes = list(axis) if isinstance(axis, (list, tuple)) else [axis]
    numbers = [a for a in axes if isinstance(a, (int, float, np.integer))]
    if len(numbers) < len(axes) or not all(-rank <= a < rank for a in axes):
        raise ArgumentError(
            f"All values in axis param must be in range [-{rank}, {rank}) but got axis "
            f"{comma(axes)}"
        )
    if any(a != int(a) for a in axes):
        raise ArgumentError(f"All values in axis param must be integers but got axis {comma(axes)}")
    return [int(a) % rank for a in axes]


def broadcast_shape(a, b):
    """The shape to which two shapes broadcast."""
    if a == b:
        return list(a)
    shape = []
    for i in range(max(len(a), len(b))):
        m = a[-1 - i] if i < len(a) else 1
        n = b[-1 - i] if i < len(b) else 1
        if m != n and 1 not in (m, n):
            raise ArgumentError(
                f"Operands could not be broadcast together with shapes {comma(a)} and {comma(b)}."
            )
        shape.append(n if m == 1 else m)
    return shape[::-1]


def upcast(a, b):
    """The dtype of a result of two dtypes: complex64 over float32 over int32 over bool."""
    if a == b:
        return a
    if "string" in (a, b):
        raise ArgumentError(f"Can not upcast {a} with {b}")
    return a if _RANKS[a] >= _RANKS[b] else b


def filled_in(shape, size):
    """The shape with a -1 replaced by what `size` elements leave for it."""
    if not isinstance(shape, (list, tuple, np.ndarray)):
        if is_strict():
            raise UsageError(f"reshape takes a list of sizes, such as [2, -1], but got {shape}.")
        raise UsageError(unread("length")) if shape is None else ArgumentError(
            f"Size({size}) must match the product of shape {in_words(shape)}")
    shape = list(shape)
    unknown = [i for i, n in enumerate(shape) if n == -1]
    for i, n in enumerate(shape):
        if n < -1:
            raise ArgumentError(f"Shapes can not be < 0. Found {n} at dim {i}")
    if len(unknown) > 1:
        raise ArgumentError(
            f"Shapes can only have 1 implicit size. Found -1 at dim {unknown[0]} "
            f"and dim {unknown[1]}"
        )
    product = math.prod(n for n in shape if n != -1)
    if not unknown:
        if size != product:
            raise ArgumentError(f"Size({size}) must match the product of shape {comma(shape)}")
        return [int(n) for n in shape]
    if product == 0:
        raise ArgumentError(
            f"Cannot infer the missing size in [{comma(shape)}] when there are 0 elements"
        )
    if size % product:
        raise ArgumentError(
            f"The implicit shape can't be a fractional number. Got {size} / {product}"
        )
    shape[unknown[0]] = size // product
    return [int(n) for n in shape]
