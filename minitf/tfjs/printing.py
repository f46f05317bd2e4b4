"""Write a tensor as `print()` and `toString()` of tfjs do, and a number as JavaScript does."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

# A row, or a stack of rows, longer than this shows its two ends alone.
LONGEST_SHOWN_WHOLE = 20
SHOWN_AT_EACH_END = 3

# Values within a row are rounded to this many decimals; a scalar is shown in full.
DECIMALS = 7

# From this magnitude on, JavaScript's toFixed() stops rounding and writes the number itself.
TOO_LARGE_TO_ROUND = 1e21


def format_tensor(array: np.ndarray, dtype: str, verbose: bool = False) -> str:
    """Return what tfjs's `tensor.toString(verbose)` gives.

    `array` has any shape; `dtype` is the tfjs name: 'float32', 'int32', 'bool' …
    With `verbose`, dtype, rank and shape stand above the values.

    >>> print(format_tensor(np.array([[1, 2.5], [3, 4]], "float32"), "float32"))
    Tensor
        [[1, 2.5],
         [3, 4  ]]
    """
    parts = ["Tensor"]
    if verbose:
        shape = ",".join(str(size) for size in array.shape)
        parts += [f"  dtype: {dtype}", f"  rank: {array.ndim}", f"  shape: [{shape}]", "  values:"]
    if array.ndim == 0:
        lines = [_scalar_text(array.item(), dtype)]
    else:
        lines = _lines(array, dtype, _column_widths(array, dtype), closes_all=True)
    return "\n".join(parts + ["    " + line for line in lines])


def format_number(number: float) -> str:
    """Return JavaScript's `String(number)`: the shortest text that reads back as this double.

    >>> format_number(3.0), format_number(np.float32(0.1)), format_number(1e-7)
    ('3', '0.10000000149011612', '1e-7')
    """
    value = float(number)
    if value != value:
        return "NaN"
    if value == 0:
        return "0"  # of -0 as well
    sign = "-" if value < 0 else ""
    if abs(value) == float("inf"):
        return sign + "Infinity"
    # repr() finds the same shortest digits; only where it puts the point and the exponent differs.
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0)  # value = 0.digits * 10**point, zeros in front counted
    point -= len(whole + fraction) - len(digits)
    digits = digits.rstrip("0")
    if 0 < point <= 21:
        if len(digits) <= point:
            return sign + digits.ljust(point, "0")
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    tail = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{point - 1:+d}"


def _scalar_text(value: float, dtype: str) -> str:
    if dtype == "string":
        return decoded(value)
    return format_number(value) if dtype in ("float32", "int32") else _cell_text(value, dtype)


def _cell_text(value: float, dtype: str) -> str:
    """Return one value of a row: rounded to seven decimals, trailing zeros dropped."""
    if dtype == "bool":
        return _truth_text(value)
    if dtype == "string":
        return f"'{decoded(value)}'"
    if dtype == "complex64":
        return f"{_cell_text(value.real, 'float32')} + {_cell_text(value.imag, 'float32')}j"
    if dtype == "int32" or not abs(value) < TOO_LARGE_TO_ROUND:  # NaN is here too
        return format_number(value)
    return format_number(_round_as_to_fixed(value))


def _truth_text(value: float) -> str:
    return "true" if value else "false"


def _round_as_to_fixed(value: float) -> float:
    """Round to DECIMALS as JavaScript's toFixed does: exactly, and a tie away from zero."""
    rounded = float(f"{value:.{DECIMALS}f}")
    # Python takes a tie to the even digit. A float32 times 1e7 is exact in a double (24 + 17 bits),
    # so that a tie, as 1/256 = 0.00390625 is one, can be told apart.
    shifted = abs(value) * 10**DECIMALS
    if shifted < 2**52 and shifted % 1 == 0.5:
        away = (shifted + 0.5) / 10**DECIMALS
        return away if value > 0 else -away
    return rounded


def _column_widths(array: np.ndarray, dtype: str) -> dict[int, int]:
    """Return column -> the width its values are padded to.

    A width counts every value that the column has in the whole tensor, also those in rows that are
    left out. The values of a plain vector are not padded.
    """
    if array.ndim < 2 or array.size == 0:
        return {}
    rows = array.reshape(-1, array.shape[-1])
    return {
        column: _width(rows[:, column], dtype)
        for column in _shown(rows.shape[1])
        if column is not None
    }


def _value(element):
    return element if type(element) is bytes else element.item()


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _length(text))


def _length(text: str) -> int:
    """Return the length that JavaScript gives a text: the number of its UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def decoded(data: bytes) -> str:
    """Return the text of its bytes in UTF-8; what is none becomes the sign for the unknown."""
    return data.decode("utf-8", "replace")


def _width(values: np.ndarray, dtype: str) -> int:
    if dtype in ("complex64", "string"):
        return max(_length(_cell_text(value, dtype)) for value in values.tolist())
    distinct = np.unique(values)
    # No rounded value is wider than the largest one's whole part, a sign, a point and the decimals:
    # where one is as wide as that, a million others need not be looked at.
    low, high = float(distinct[0]), float(distinct[-1])  # a NaN sorts last, and fails the test
    widest_possible = float("inf")
    if low > -(2**24) and high < 2**24:
        whole_part = len(str(int(max(-low, high)) + 1))
        widest_possible = (low < 0) + whole_part + 1 + DECIMALS
    width = 0
    for value in distinct.tolist():
        width = max(width, len(_cell_text(value, dtype)))
        if width >= widest_possible:
            break
    return width


def _shown(size: int) -> Iterator[int | None]:
    """Give the indices that are shown, with None where '...' stands."""
    if size <= LONGEST_SHOWN_WHOLE:
        yield from range(size)
        return
    yield from range(SHOWN_AT_EACH_END)
    yield None
    yield from range(size - SHOWN_AT_EACH_END, size)


def _lines(array: np.ndarray, dtype: str, widths: dict[int, int], closes_all: bool) -> list[str]:
    """Return the lines of a block of rank 1 or more.

    `closes_all` is False for a block that a sibling follows: it then ends in a comma and as many
    empty lines as its rank asks for.
    """
    size = len(array)
    if array.ndim == 1:
        cells = [
            "..." if i is None else _padded(_cell_text(_value(array[i]), dtype), widths.get(i, 0))
            for i in _shown(size)
        ]
        return ["[" + ", ".join(cells) + "]"]

    lines: list[str] = []
    for i in _shown(size):
        lines += ["..."] if i is None else _lines(array[i], dtype, widths, i == size - 1)

    # tfjs treats the first and the last line separately, and a block of one line as both: hence
    # ' [[1, 2],]' and ' []', which look odd and are what it prints.
    comma = "," if array.ndim == 2 else ""
    if not lines:
        lines = ["["]
    else:
        between = [" " + line + comma for line in lines[1:-1]]
        lines = ["[" + lines[0] + comma, *between, *lines[1:][-1:]]
    ending = "]" if closes_all else "]," + "\n" * (array.ndim - 1)
    lines[-1] = " " + lines[-1] + ending
    return lines
