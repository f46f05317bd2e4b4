"""Values on their way between Python and JavaScript, as JSON.

Numbers, texts, booleans, null and arrays stand for themselves. Everything else is an object with
one key that says what it is, so that a program's own `{h: 1}` can't be taken for anything else:

    o  a plain object, a dict          f  a JavaScript function, by its number
    h  a Python object, by its handle  a  a Python awaitable; p  a JavaScript promise
    t  a typed array, [type, base64]   i  a JavaScript iterator
    l  a long array of numbers, [type, base64]
    n  NaN, Infinity or -0             u  undefined; b  a BigInt; d  a Date; m  a Map; e  an error
"""

import base64
import json
import math

import numpy as np

from minitf.strictness import is_strict

_TYPED = {
    "f4": "Float32Array", "i4": "Int32Array", "u1": "Uint8Array", "f8": "Float64Array",
    "i1": "Int8Array", "i2": "Int16Array", "u2": "Uint16Array", "u4": "Uint32Array",
}
_DTYPES = {name: np.dtype(code) for code, name in _TYPED.items()}
_DTYPES["Uint8ClampedArray"] = np.dtype("u1")


class Undefined:
    """JavaScript's undefined among the arguments of a call."""


UNDEFINED = Undefined()
_INT32 = 2**31
_LONG = 32  # numbers, from which on bytes are faster than digits


def answer(value, encode):
    """The answer to JavaScript's call: a number or a boolean itself, all else a text."""
    if isinstance(value, bool) or value is None:
        return value
    if type(value) is int and -_INT32 <= value < _INT32:
        return value  # a greater one the binding would cut
    if type(value) is float and math.isfinite(value):
        return value
    if type(value) is str:
        return "s" + clean(value)
    text = json.dumps(encoded(value, encode), allow_nan=False)
    return ("j" if "{" in text else "v") + text


def config(value, inside=""):
    """A config with undefined for what nobody gave, where tfjs's has that rather than null."""
    if isinstance(value, dict):
        kind = value.get("className", inside)
        return {key: UNDEFINED if one is None and not _is_null(key, kind) else config(one, kind)
                for key, one in value.items()}
    if isinstance(value, list):
        return [config(one) if isinstance(one, dict) else one for one in value]
    return value


def _is_null(key, kind):
    return key.endswith(("Regularizer", "Constraint")) or (
        key == "seed" and kind == "VarianceScaling")


def clean(text):
    """A text that the binding can carry: no lone surrogates; NUL as JSON only."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def encoded(value, encode):
    """A value as JSON for JavaScript; `encode(value)` does what is not plain data."""
    if value is None or value is True or value is False or type(value) is str:
        return value
    kind = type(value)
    if kind is int:
        return value if -2**53 <= value <= 2**53 else {"b": str(value)}
    if kind is float:
        return _number(value)
    if isinstance(value, dict):
        return {"o": {str(key): encoded(one, encode) for key, one in value.items()}}
    if isinstance(value, (list, tuple, set, frozenset)):
        if kind is list and len(value) >= _LONG and all(type(one) is float for one in value):
            return {"l": ["Float64Array", base64.b64encode(np.array(value)).decode()]}
        return [encoded(one, encode) for one in value]
    if isinstance(value, np.ndarray):
        return _typed(value, encode)
    if isinstance(value, np.generic):
        return encoded(value.item(), encode)
    if value is UNDEFINED:
        return {"u": 1}
    if isinstance(value, (bytes, bytearray)):
        return {"t": ["Uint8Array", base64.b64encode(value).decode()]}
    return encode(value)


def _number(value):
    if math.isfinite(value) and (value or math.copysign(1, value) > 0):
        return value
    if value == 0:
        return {"n": "-0"}
    return {"n": "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"}


def _typed(array, encode):
    code = array.dtype.str[1:]
    if array.ndim != 1 or code not in _TYPED:
        return encoded(array.tolist(), encode)
    return {"t": [_TYPED[code], base64.b64encode(np.ascontiguousarray(array)).decode()]}


def decoded(value, decode):
    """A value of JavaScript's JSON; `decode(tag, inside)` does what is not plain data."""
    if isinstance(value, list):
        nothing = _Gap("nan") if _GAP in value and _holds_numbers(value) else None
        return [nothing if one == _GAP else decoded(one, decode)
                if isinstance(one, (dict, list)) else one for one in value]
    if not isinstance(value, dict):
        return value
    ((tag, inside),) = value.items()
    match tag:
        case "o":
            return {key: decoded(one, decode) for key, one in inside.items()}
        case "u":
            return None
        case "n":
            return -0.0 if inside == "-0" else float(inside.replace("Infinity", "inf"))
        case "t":
            return np.frombuffer(base64.b64decode(inside[1]), _DTYPES[inside[0]]).copy()
        case "l":
            return np.frombuffer(base64.b64decode(inside[1]), _DTYPES[inside[0]]).tolist()
        case "b":
            return int(inside)
        case "d":
            from datetime import datetime

            return datetime.fromisoformat(inside)
        case "m":
            return {decoded(key, decode): decoded(one, decode) for key, one in inside}
    return decode(tag, inside)


class _Gap(float):
    """undefined among numbers: NaN, but in the text of an array nothing, as JavaScript has it."""

    def __str__(self):
        return ""

    __repr__ = __str__


_GAP = {"u": 1}


def _holds_numbers(items):
    """Whether undefined is no number in these: it is among numbers, and nobody minds."""
    return not is_strict() and all(
        one is None or isinstance(one, (int, float)) or one == _GAP
        or isinstance(one, dict) and "n" in one for one in items)


def arguments(text, decode):
    """The arguments of a call; undefined at the end is as good as not given."""
    given = json.loads(text)
    while given and given[-1] == {"u": 1}:
        given.pop()
    return [decoded(one, decode) if isinstance(one, (dict, list)) else one for one in given]
