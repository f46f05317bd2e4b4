"""Remember a run's numbers in bounded memory: `record.add(epoch, logs)`, `record.curves()`."""

from __future__ import annotations

import math
from collections.abc import Mapping

MOST_POINTS = 2000


class Thinned:
    """Points (x, y), at most `most` of them, evenly spaced, with the last one always among them."""

    def __init__(self, most: int = MOST_POINTS):
        self._most = most
        self._every = 1
        self._count = 0
        self._kept: list[tuple[float, float]] = []
        self._last: tuple[float, float] | None = None

    def append(self, x: float, y: float) -> None:
        if self._count % self._every == 0:
            self._kept.append((x, y))
            if len(self._kept) == self._most:
                self._kept = self._kept[::2]
                self._every *= 2
        self._count += 1
        self._last = (x, y)

    def points(self, about: int | None = None) -> list[tuple[float, float]]:
        """What is kept, or every second, fourth … of it until `about` so many are left."""
        kept = self._kept
        while about is not None and len(kept) > 2 * about:
            kept = kept[::2]
        if self._last is None or kept[-1] == self._last:
            return list(kept)
        return [*kept, self._last]


class Record:
    """What one model's training reported, by the names in its logs: loss, val_loss, acc …"""

    def __init__(self):
        self.values: dict[str, Thinned] = {}
        self.latest: dict[str, float] = {}
        self.not_finite: dict[str, tuple[str, int]] = {}

    def add(self, epoch: int, logs: Mapping[str, object]) -> None:
        """Take the logs of one epoch, the first being 1; what is not a number is left out."""
        for name, value in logs.items():
            try:
                number = float(value)
            except (TypeError, ValueError):
                continue
            self.values.setdefault(name, Thinned()).append(epoch, number)
            self.latest[name] = number
            if math.isfinite(number):
                self.not_finite.pop(name, None)
            else:
                what = "NaN" if math.isnan(number) else "infinite"
                since = self.not_finite.get(name, (what, epoch))[1]
                self.not_finite[name] = (what, since)

    def warnings(self) -> list[str]:
        """Sentences such as "loss is NaN since epoch 3"."""
        return [f"{n} is {what} since epoch {e}" for n, (what, e) in self.not_finite.items()]


def quantity(name: str) -> str:
    """What a log's name measures: loss for val_loss too, accuracy for tfjs's acc."""
    base = name.removeprefix("val_")
    return {"acc": "accuracy"}.get(base, base)
