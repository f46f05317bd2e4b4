"""Keep texts in tensors: each element of a string tensor is the bytes of its text in UTF-8."""

import math

import numpy as np

from minitf.core.tensor import TEXT
from minitf.errors import ArgumentError, shown
from minitf.strictness import is_strict
from minitf.tfjs.habits import refused
from minitf.tfjs.printing import decoded, format_number

UNREADABLE = ("Failed to decode the string bytes into utf-8. To get the original bytes, call "
              "tensor.bytes().")


def encoded(text):
    """The bytes of a text in UTF-8; half a surrogate pair becomes the sign for what is unknown."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def array_of_texts(values, shape):
    """An array of that shape of nested lists of texts, or of the bytes of texts."""
    flat, waiting = [], [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, (list, tuple)):
            waiting.extend(reversed(value))
        else:
            flat.append(value)
    if flat and not isinstance(flat[0], (str, bytes, np.ndarray)):
        raise refused(f"A string tensor holds texts, but got {shown(flat[0])}; write String(x), "
                      "in Python str(x).", UNREADABLE)
    size = math.prod(shape)
    if len(flat) != size:
        raise ArgumentError(f"a tensor of shape {list(shape)} has {size} texts, not {len(flat)}")
    array = np.empty(size, TEXT)
    array[:] = [_bytes_of(one) for one in flat]
    return array.reshape(shape)


def _bytes_of(value):
    if isinstance(value, str):
        return encoded(value)
    if isinstance(value, bytes):
        return value
    if isinstance(value, np.ndarray):
        if value.dtype != np.uint8 and is_strict():
            raise ArgumentError("the bytes of a text are a Uint8Array, in Python bytes")
        return value.tobytes()
    if value is None or isinstance(value, (bool, np.bool_)):
        return {None: b"null", True: b"true", False: b"false"}[value]
    return encoded(format_number(value))


def texts_in(array):
    """The texts of a string tensor's array in one list."""
    return [decoded(one) for one in array.flat]


def comparable(array):
    """The array such that < and == of its elements are those of JavaScript's texts."""
    found = np.empty(array.size, TEXT)
    found[:] = [text.encode("utf-16-be") for text in texts_in(array)]
    return found.reshape(array.shape)
