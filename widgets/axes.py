"""Choose an axis: its ends and round ticks, linear or logarithmic, and short numbers for it."""

from __future__ import annotations

import math
from collections.abc import Sequence


def linear(values: Sequence[float], wanted: int = 4) -> tuple[float, float, list[float]]:
    """Low end, high end and about `wanted` ticks that are 1, 2 or 5 times a power of ten apart.

    Zero is on the axis when the values come near it or reach below it.
    """
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if 0 < low < 0.5 * high:
        low = 0.0
    if high - low <= 1e-9 * max(abs(high), abs(low)):
        low, high = low - 0.5 * (abs(low) or 1), high + 0.5 * (abs(high) or 1)
    rough = (high - low) / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((m * power for m in (1, 2, 5) if rough <= m * power), 10 * power)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = [k * step for k in range(first, last + 1)]
    return ticks[0], ticks[-1], ticks


def logarithmic(values: Sequence[float]) -> tuple[float, float, list[float]]:
    """Low end, high end and ticks at powers of ten, with 2 and 5 between where there is room."""
    low, high = (min(values), max(values)) if values else (0.1, 1.0)
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    last += first == last
    ticks = [10.0**k for k in range(first, last + 1, max(1, math.ceil((last - first) / 5)))]
    if last - first <= 2:
        ticks = [m * 10.0**k for k in range(first, last) for m in (1, 2, 5)] + [10.0**last]
    return 10.0**first, 10.0**last, ticks


def short(value: float) -> str:
    """A number in at most four significant digits, as it is written beside a curve."""
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else ("∞" if value > 0 else "−∞")
    return f"{value:.4g}" if 1e-4 <= abs(value) < 1e5 or value == 0 else f"{value:.2e}"


def tick(value: float) -> str:
    """A tick's number, without the rounding noise of floats: 0.3, not 0.30000000000000004."""
    if abs(value) < 1e-300 or 1e-4 <= abs(value) < 1e6:
        return f"{value:.4g}"
    return f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")
