"""The windows that slide over images: sizes, strides and paddings as tfjs reckons them."""

import math

from minitf.core import ops
from minitf.errors import ArgumentError
from minitf.strictness import is_strict
from minitf.tfjs.arguments import check
from minitf.tfjs.tensor import comma


def each(value, axes):
    """One number for each axis."""
    numbers = list(value) if isinstance(value, (list, tuple)) else [value] * axes
    check(len(numbers) == axes, f"a number, or a list of {axes} of them, is needed, but got "
                                f"{comma(numbers)}")
    return tuple(int(number) for number in numbers)


def text(value):
    return comma(value) if isinstance(value, (list, tuple)) else comma([value])


def check_rounding(name, pad, rounding):
    """dimRoundingMode needs a padding of whole numbers."""
    if rounding is None:
        return
    whole = not isinstance(pad, str) and all(n == int(n) for n in _flat(pad))
    check(whole, f"Error in {name}: pad must be an integer when using dimRoundingMode {rounding} "
                  f"but got pad {pad}.")


def _flat(pad):
    return [n for pair in pad for n in pair] if isinstance(pad, (list, tuple)) else [pad]


def paddings(pad, sizes, window, strides, dilations, rounding=None, least=0):
    """(before, after) of each axis; a rounding may leave a place out or add one."""
    reach = [(n - 1) * d + 1 for n, d in zip(window, dilations, strict=True)]
    if pad == "valid":
        return ((0, 0),) * len(sizes)
    if pad == "same":
        missing = [max(least, (math.ceil(n / s) - 1) * s + r - n)
                   for n, s, r in zip(sizes, strides, reach, strict=True)]
        return tuple((n // 2, n - n // 2) for n in missing)
    if isinstance(pad, (list, tuple)):
        return tuple(_rounded(tuple(pair), n, s, r, s, r, rounding) for pair, n, s, r in zip(
            pad[1:-1], sizes, strides, reach, strict=True))
    if not isinstance(pad, (int, float)) or isinstance(pad, bool):
        raise ArgumentError(f"Unknown padding parameter: {pad}")
    oblong = len(sizes) == 2 and (len(set(reach)) > 1 or len(set(strides)) > 1)
    if oblong and is_strict() and 1 not in sizes:
        raise ArgumentError(
            f"Write pad: [[0, 0], [{pad}, {pad}], [{pad}, {pad}], [0, 0]] instead of pad: {pad} "
            "where the filter or the strides are not square. (tfjs takes the height of the filter "
            "and the stride of the rows for the columns too, silently.)")
    pair = (int(pad), int(pad))
    counted = zip(strides, reach, strict=True)
    if len(sizes) == 2:  # as tfjs counts the places
        counted = [(strides[0], reach[0])] * 2
    return tuple(_rounded(pair, n, s, r, *by, rounding) for n, s, r, by in zip(
        sizes, strides, reach, counted, strict=True))


def _rounded(pair, size, stride, reach, counted_stride, counted_reach, rounding):
    """The padding with which there are as many places as tfjs counts."""
    places = (size + sum(pair) - counted_reach) / counted_stride + 1
    count = {"ceil": math.ceil, "floor": math.floor,
             "round": lambda n: math.floor(n + 0.5)}.get(rounding, math.trunc)(places)
    return (pair[0], (count - 1) * stride + reach - size - pair[0])


def flat_numbers(value):
    return value if isinstance(value, (list, tuple)) else [value]


def batched(x, rank):
    """(x with a batch axis, whether it had none)."""
    if len(x.shape) == rank - 1:
        return ops.reshape(x, shape=(1, *x.shape)), True
    return x, False


def unbatched(y, had_none):
    return ops.reshape(y, shape=y.shape[1:]) if had_none else y
