"""Draw a run's curves with matplotlib, for a page that is saved, printed or shown on a web site."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence

from .plot import COLOURS, Curve, wants_log

LINE_STYLES = ("-", "--", ":", "-.")
MARKERS = ("o", "s", "^", "D")


def plot(pictures: dict[str, Sequence[Curve]], *, title: str | None = None):
    """Draw each quantity's curves beside the others with pyplot; returns its Axes, or an array."""
    from matplotlib import pyplot

    shape = {"ncols": len(pictures) or 1, "figsize": _size(pictures), "layout": "constrained"}
    made, axes = pyplot.subplots(squeeze=False, **shape)
    _draw(axes[0], pictures)
    if title:
        made.suptitle(_literal(title))
    return axes[0] if len(pictures) > 1 else axes[0][0]


def png(pictures: dict[str, Sequence[Curve]], *, title: str | None = None) -> bytes:
    """The same figure as a PNG file, drawn without pyplot: it is shown nowhere by itself."""
    from matplotlib.figure import Figure

    made = Figure(figsize=_size(pictures), layout="constrained")
    _draw(made.subplots(ncols=len(pictures) or 1, squeeze=False)[0], pictures)
    if title:
        made.suptitle(_literal(title))
    file = io.BytesIO()
    made.savefig(file, format="png", dpi=110)
    return file.getvalue()


def _size(pictures) -> tuple[float, float]:
    return (5.8 if len(pictures) < 2 else 4.8 * len(pictures), 2.9)


def _draw(axes, pictures: dict[str, Sequence[Curve]]) -> None:
    for place, (quantity, curves) in zip(axes, pictures.items(), strict=False):
        for index, curve in enumerate(curves):
            style = index if curve.style is None else curve.style
            place.plot(
                [x for x, _ in curve.points],
                [y if math.isfinite(y) else math.nan for _, y in curve.points],
                LINE_STYLES[style % len(LINE_STYLES)],
                color=COLOURS[style % len(COLOURS)],
                marker=MARKERS[style % len(MARKERS)],
                markevery=[-1],
                label=_literal(curve.label),
            )
        if wants_log(curves):
            place.set_yscale("log")
        place.set_xlabel("epoch")
        place.set_title(_literal(quantity), loc="left", fontsize="medium", fontweight="bold")
        place.spines[["top", "right"]].set_visible(False)
        place.grid(axis="y", alpha=0.3)
        if curves:
            place.legend(frameon=False)


def _literal(words: str) -> str:
    """Text that matplotlib takes neither for mathematics nor, by its first _, for a secret."""
    return words.replace("$", r"\$").replace("_", " _", words.startswith("_"))
