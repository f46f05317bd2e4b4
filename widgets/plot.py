"""Draw curves as inline SVG: `curves([Curve("loss", [(1, 0.5), (2, 0.2)])], y_label="loss")`.

A pure function from numbers to markup, about a millisecond a picture. Axes use `currentColor`,
so the picture follows a light or dark theme; each curve has a colour, a dash, a marker and a
label at its end, so that colour is never the only cue. A NaN or infinite value leaves a gap.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .axes import linear, logarithmic, short, tick
from .html import Markup, element, join

WIDTH, HEIGHT, TOP, LEFT, BOTTOM = 640, 270, 28, 58, 230
NAME_LENGTH, VALUE_LENGTH, CHARACTER_WIDTH = 24, 9, 6.6
# Each has a contrast of at least 3 to 1 against white and against JupyterLab's dark #111.
COLOURS = ("#1f7fd1", "#d2600a", "#2c9456", "#a45bd0", "#c4457f", "#85812a")
DASHES = (None, "7 5", "2 4", "9 4 2 4")
MARKERS = ("-4,-4 4,-4 4,4 -4,4", "0,-5 5,4 -5,4", "0,-5.5 5.5,0 0,5.5 -5.5,0")
FAINT = {"stroke": "currentColor", "stroke_opacity": 0.18}
Place = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True)
class Curve:
    """A named line through (x, y) points; `style` picks colour, dash and marker."""

    name: str
    points: Sequence[tuple[float, float]]
    style: int | None = None

    @property
    def label(self) -> str:
        long = len(self.name) > NAME_LENGTH
        name = self.name[: NAME_LENGTH - 1] + "…" if long else self.name
        return f"{name} {short(self.points[-1][1])}" if self.points else name


def curves(
    lines: Sequence[Curve],
    *,
    y_label: str = "loss",
    x_label: str = "epoch",
    x_range: tuple[float, float] | None = None,
    log: bool | None = None,
) -> Markup:
    """The lines in one picture: 640 by 270, smaller where its place is narrower.

    `log=None` takes a logarithmic axis when `wants_log` says so. A screen reader says the axes
    and the last value of each line.
    """
    log = wants_log(lines) if log is None else log
    scale = math.log10 if log else float
    drawn = [[point for point in line.points if _drawable(point[1], log)] for line in lines]
    low, high, y_ticks = (logarithmic if log else linear)([y for d in drawn for _, y in d])
    across = [x for line in lines for x, _ in line.points] or [0]
    xs = x_range or (min(across), max(*across, min(across) + 1))
    names = [min(len(line.name), NAME_LENGTH) for line in lines]
    right = WIDTH - 16 - CHARACTER_WIDTH * (max(names, default=0) + VALUE_LENGTH)
    x_scale = (right - LEFT) / (xs[1] - xs[0])
    y_scale = (BOTTOM - TOP) / (scale(high) - scale(low))

    def place(x: float, y: float) -> tuple[float, float]:
        up = (scale(y) - scale(low)) * y_scale
        return round(LEFT + (x - xs[0]) * x_scale, 1), round(BOTTOM - up, 1)

    ends = "; ".join(line.label for line in lines if line.points) or "no points yet"
    said = f"{y_label} against {x_label}{', logarithmic axis' if log else ''}: {ends}"
    styles = [index if line.style is None else line.style for index, line in enumerate(lines)]
    return element(
        "svg",
        element("title", said),
        _frame(place, xs, low, right, y_ticks),
        _write(x_label, (LEFT + right) / 2, HEIGHT - 4, "middle"),
        _write(y_label + (" (log axis)" if log else ""), 6, 14, font_weight="600"),
        [_line(line, style, place, log) for line, style in zip(lines, styles, strict=True)],
        _labels([(*place(*d[-1]), line.label) for line, d in zip(lines, drawn, strict=True) if d]),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_label=said,
        class_="minitf-plot",
        style=f"width:100%;max-width:{WIDTH}px;display:block;font:12px system-ui,sans-serif",
    )


def wants_log(lines: Sequence[Curve]) -> bool:
    """Whether the finite values are all positive and span a factor of 1000 or more."""
    values = [y for line in lines for _, y in line.points if math.isfinite(y)]
    return bool(values) and min(values) > 0 and max(values) / min(values) >= 1000


def _drawable(y: float, log: bool) -> bool:
    return math.isfinite(y) and (y > 0 or not log)


def _write(words: str, x: float, y: float, anchor: str = "start", **more: object) -> Markup:
    more |= {"x": round(x, 1), "y": round(y, 1), "text_anchor": anchor}
    return element("text", words, fill="currentColor", **more)


def _frame(place: Place, xs, low: float, right: float, y_ticks: list[float]) -> Markup:
    """Grid lines with their numbers, and the two axes."""
    parts = [element("path", d=f"M{LEFT} {TOP}V{BOTTOM}H{right:.1f}", fill="none", **FAINT)]
    for y in y_ticks:
        level = place(xs[0], y)[1]
        parts.append(element("path", d=f"M{LEFT} {level}H{right:.1f}", **FAINT))
        parts.append(_write(tick(y), LEFT - 8, level + 4, "end", class_="minitf-tick"))
    whole = [x for x in linear(xs, 6)[2] if x == int(x) and xs[0] <= x <= xs[1]]
    for x in [xs[0], *(x for x in whole if x - xs[0] > (xs[1] - xs[0]) / 12)]:
        across = place(x, low)[0]
        parts.append(element("path", d=f"M{across} {BOTTOM}v4", **FAINT))
        parts.append(_write(f"{x:g}", across, BOTTOM + 18, "middle", class_="minitf-tick"))
    return join(parts)


def _line(line: Curve, style: int, place: Place, log: bool) -> Markup | None:
    """The curve with a marker at its last point; a lone point between two gaps is a dot."""
    steps, pen_down, last = [], False, None
    for x, y in line.points:
        if drawable := _drawable(y, log):
            last = place(x, y)
            steps.append(("L{} {}" if pen_down else "M{} {}h0").format(*last))
        pen_down = drawable
    if last is None:
        return None
    pen = {"stroke": COLOURS[style % len(COLOURS)], "stroke_dasharray": DASHES[style % len(DASHES)]}
    pen |= {"stroke_width": 2, "stroke_linejoin": "round", "stroke_linecap": "round"}
    shape = style % (len(MARKERS) + 1)
    seen = {"transform": "translate({} {})".format(*last), "fill": pen["stroke"]}
    marker = element("circle", r=4, **seen)
    if shape:
        marker = element("polygon", points=MARKERS[shape - 1], **seen)
    path = element("path", d="".join(steps), fill="none", class_="minitf-curve", **pen)
    return join(path, marker)


def _labels(ends: Sequence[tuple[float, float, str]]) -> Markup:
    """Each line's name and last value beside its end, pushed apart where they would touch."""
    rows = [[y + 4, x + 9, words] for x, y, words in sorted(ends, key=lambda end: end[1])]
    for above, below in zip(rows, rows[1:], strict=False):
        below[0] = max(below[0], above[0] + 15)
    floor = BOTTOM + 4
    for row in reversed(rows):
        row[0] = min(row[0], floor)
        floor = row[0] - 15
    halo = "paint-order:stroke;stroke:var(--jp-layout-color0,transparent);stroke-width:3px"
    return join(_write(words, x, y, class_="minitf-label", style=halo) for y, x, words in rows)
