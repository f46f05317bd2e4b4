"""Small things that tfjs programs use: `tf.util.shuffle(list)`, `tf.util.sizeFromShape([2, 3])`.

`assert` is a word of Python's own: Python writes `tf.util.assert_(…)`, JavaScript `tf.util.assert`.
"""

import math
from time import perf_counter

import numpy as np

from minitf.core.random import Stream
from minitf.errors import ArgumentError, UsageError, shown
from minitf.strictness import is_strict
from minitf.tfjs import arguments, given_values, memory, texts
from minitf.tfjs.habits import refused, unread
from minitf.wording import text


def assert_(expr, msg):
    """Raise an error unless expr is true; msg is its text, or a function that gives it."""
    if not expr:
        raise ArgumentError(msg if isinstance(msg, str) else msg())


def assertShapesMatch(shapeA, shapeB, errorMessagePrefix=""):
    """Raise an error unless the two shapes are equal."""
    assert_(arraysEqual(shapeA, shapeB), lambda: (
        f"{errorMessagePrefix} Shapes {text(list(shapeA))} and {text(list(shapeB))} must match"))


def assertNonNull(a):
    """Raise an error for None."""
    assert_(a is not None,
            "The input to the tensor constructor must be a non-null value.")


def shuffle(array=None):
    """Put the items of a list into a random order, in place."""
    if array is None:
        raise refused("tf.util.shuffle needs a list.", unread("length"))
    _reorder(array)


def shuffleCombo(array, array2):
    """Put two lists into the same random order, in place."""
    if len(array) != len(array2):
        raise ArgumentError(
            "Array sizes must match to be shuffled together First array length was "
            f"{len(array)}Second array length was {len(array2)}")
    _reorder(array, array2)


def _reorder(*lists):
    if any(isinstance(one, tuple) for one in lists):
        raise UsageError("tf.util.shuffle changes a list in place; a tuple cannot be changed.")
    order = Stream().permutation(len(lists[0])).tolist()
    for one in lists:
        one[:] = [one[place] for place in order] if isinstance(one, list) else one[order]


def createShuffledIndices(n):
    """The numbers 0 … n - 1 in random order, as an array of whole numbers."""
    return Stream().permutation(int(n)).astype(np.uint32)


def randUniform(a, b):
    """A random number between a and b."""
    return a + (b - a) * float(Stream().uniform((), 0, 1))


def sizeFromShape(shape):
    """The number of elements of a shape; 1 of []."""
    return math.prod(shape)


def isScalarShape(shape):
    """Whether a shape is that of one number."""
    return len(shape) == 0


def arraysEqual(n1, n2):
    """Whether two lists hold the same."""
    if n1 is n2:
        return True
    return n1 is not None and n2 is not None and list(n1) == list(n2)


def isInt(a):
    """Whether a number is whole."""
    return a % 1 == 0


def flatten(arr, result=None, skipTypedArray=False):
    """Nested lists, numbers and tensors as one flat list."""
    found = [] if result is None else result
    if isinstance(arr, np.ndarray) and not skipTypedArray:
        found.extend(arr.ravel().tolist())
    elif isinstance(arr, (list, tuple)):
        for one in arr:
            flatten(one, found, skipTypedArray)
    else:
        found.append(arr)
    return found


def clamp(min, x, max):  # noqa: A002 (tfjs's names)
    """x, but not less than min and not more than max."""
    return min if x < min else max if x > max else x


def _total(arr):
    """The sum of a list of numbers."""
    return sum(arr)


def distSquared(a, b):
    """The squared distance of two lists of numbers."""
    return sum((float(x) - float(y)) ** 2 for x, y in zip(a, b, strict=False))


def tanh(x):
    """The hyperbolic tangent of a number."""
    return math.tanh(x)


def nearestLargerEven(val):
    """val, or val + 1 where val is odd."""
    return val if val % 2 == 0 else val + 1


def sizeToSquarishShape(size):
    """[width, height] of about a square that holds so many elements."""
    width = math.ceil(math.sqrt(size))
    return [width, math.ceil(size / width)]


def rightPad(a, size):
    """A text with spaces after it up to that size."""
    return a if size <= len(a) else a + " " * (size - len(a))


def squeezeShape(shape, axis=None):
    """{newShape, keptDims}: the shape without its axes of size 1, or without those named."""
    named = None if axis is None else {one % len(shape) for one in np.atleast_1d(axis).tolist()}
    for one in sorted(named or ()):
        if shape[one] != 1:
            raise ArgumentError(f"Can't squeeze axis {one} since its dim '{shape[one]}' is not 1")
    kept = [i for i, size in enumerate(shape)
            if not (size == 1 if named is None else i in named)]
    return arguments.TensorMap(newShape=[shape[i] for i in kept], keptDims=kept)


def computeStrides(shape):
    """How far apart, in the flat list, neighbours along each axis but the last are."""
    return [math.prod(shape[axis:]) for axis in range(1, len(shape))]


def inferFromImplicitShape(shape, size):
    """The shape with -1 replaced by what so many elements leave for it."""
    return arguments.filled_in(shape, size)


def parseAxisParam(axis, shape):
    """The axes as a list of numbers from 0; None means all."""
    return arguments.axes_of(axis, len(shape))


def toNestedArray(shape, a, isComplex=False):
    """A flat list of numbers as nested lists of that shape."""
    shape = [int(size) for size in shape]
    if isComplex:
        if not shape:
            return a[0]
        shape[-1] *= 2  # the real and the imaginary part of each
        if 0 not in shape and math.prod(shape) != len(a):
            raise ArgumentError(f"[{text(shape[:-1] + [shape[-1] // 2])}] does not match the input "
                                f"size {len(a)} for a complex tensor.")
    return np.asarray(a).reshape(shape).tolist()


def indexToLoc(index, rank, strides):
    """Where the element of this number in the flat list stands: a place an axis."""
    if rank == 0:
        return []
    place = []
    for stride in [*strides[: rank - 1]]:
        place.append(index // stride)
        index -= place[-1] * stride
    return [*place, index]


def locToIndex(locs, rank, strides):
    """The number in the flat list of the element at this place."""
    if rank == 0:
        return 0
    return sum(one * stride for one, stride in zip(locs, [*strides, 1], strict=False))


def now():
    """Milliseconds since some moment: the difference of two calls tells a duration."""
    return perf_counter() * 1000


def isTypedArray(a):
    """Whether a value is an array of numbers of one kind: here, of NumPy."""
    return isinstance(a, np.ndarray)


def isString(value):
    """Whether a value is a text."""
    return isinstance(value, str)


def isNumber(value):
    """Whether a value is a number."""
    return isinstance(value, (int, float, np.number)) and not isinstance(value, bool)


def isBoolean(value):
    """Whether a value is true or false."""
    return isinstance(value, (bool, np.bool_))


def isFunction(f):
    """Whether a value can be called."""
    return callable(f)


def isPromise(object):  # noqa: A002 (tfjs's name)
    """Whether a value has to be awaited."""
    return memory.is_promise(object)


def inferDtype(values):
    """'float32', 'int32', 'bool' or 'string': what tf.tensor(values) would be."""
    return given_values.infer_dtype(values)


def bytesPerElement(dtype):
    """How many bytes a number of a dtype takes."""
    sizes = {"float32": 4, "int32": 4, "complex64": 8, "bool": 1}
    if dtype not in sizes:
        raise ArgumentError(f"Unknown dtype {dtype}" if not is_strict() else
                            f"Unknown dtype {shown(dtype)}; there is {', '.join(sizes)}.")
    return sizes[dtype]


def encodeString(s, encoding="utf-8"):
    """The bytes of a text, as an array of uint8."""
    if encoding not in (None, "utf-8", "utf8"):
        raise ArgumentError(f"Node built-in encoder only supports utf-8, but got {encoding}")
    return np.frombuffer(texts.encoded(s if isinstance(s, str) else text(s)), np.uint8).copy()


def decodeString(bytes, encoding="utf-8"):  # noqa: A002 (tfjs's name)
    """The text of its bytes."""
    if isinstance(bytes, np.ndarray):
        bytes = bytes.tobytes()  # noqa: A001
    named = {None: "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    try:
        return bytes.decode(named, "replace")
    except LookupError:
        raise ArgumentError(f'The "{encoding}" encoding is not supported') from None


def bytesFromStringArray(arr):
    """How many bytes a list of encoded texts takes."""
    return sum(map(len, arr))


FUNCTIONS = {
    one.__name__.rstrip("_"): one for one in (
        arraysEqual, assert_, assertNonNull, assertShapesMatch, bytesFromStringArray,
        bytesPerElement, clamp, computeStrides, createShuffledIndices, decodeString, distSquared,
        encodeString, flatten, indexToLoc, inferDtype,
        inferFromImplicitShape, isBoolean, isFunction, isInt, isNumber, isPromise, isScalarShape,
        isString, isTypedArray, locToIndex, nearestLargerEven, now, parseAxisParam, randUniform,
        rightPad, shuffle, shuffleCombo, sizeFromShape, sizeToSquarishShape, squeezeShape, tanh,
        toNestedArray)
}
FUNCTIONS["assert_"] = assert_  # as Python has to write it
FUNCTIONS["sum"] = _total
