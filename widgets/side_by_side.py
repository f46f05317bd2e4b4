"""Set Keras Python and tfjs JavaScript beside each other: `side_by_side(keras="…", tfjs="…")`."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

from .highlighting import highlighted
from .html import Markup, Page, element, join

KERAS_HEADING = "Keras · Python"
TFJS_HEADING = "TensorFlow.js · JavaScript"


BORDER = "1px solid var(--jp-border-color2, #8888)"


def side_by_side(
    keras: str, tfjs: str, notes: str | Sequence[str] | Mapping[int, str] | None = None
) -> Page:
    """The two programs in columns of equal lines; on a narrow screen one stands below the other.

    `notes` is a sentence, several, or `{line: sentence}` with lines counted from 1: that line is
    then marked in both programs. To align lines, put empty lines where the other program is
    longer.
    """
    keras, tfjs = (textwrap.dedent(code).strip("\n") for code in (keras, tfjs))
    numbered = dict(sorted(notes.items())) if isinstance(notes, Mapping) else {}
    marks = {line: number for number, line in enumerate(numbered, start=1)}
    height = max(keras.count("\n"), tfjs.count("\n")) + 1
    if marks and not 1 <= min(marks) <= max(marks) <= height:
        raise ValueError(
            f"side_by_side: notes are for lines 1 to {height}; received {list(marks)}."
        )
    columns = [
        _column(KERAS_HEADING, keras, "python", marks, height),
        _column(TFJS_HEADING, tfjs, "javascript", marks, height),
    ]
    listed = _notes(list(numbered.values()) if numbered else notes, bool(numbered))
    columns_that_fit = "repeat(auto-fit,minmax(min(100%,22rem),1fr))"
    grid = f"display:grid;grid-template-columns:{columns_that_fit};gap:0 8px"
    markup = element(
        "div",
        element("div", columns, style=grid),
        listed,
        class_="minitf-side-by-side mathjax_ignore tex2jax_ignore",
        style="max-width:76rem",
    )
    return Page(markup, _plain(keras, tfjs, notes, numbered))


def _column(heading: str, code: str, language: str, marks: dict[int, int], height: int) -> Markup:
    title = element(
        "div",
        heading,
        style=f"padding:4px 12px;font-weight:600;border-bottom:{BORDER};"
        "background:var(--jp-layout-color2, #8882)",
    )
    lines = highlighted(code, language)
    lines += [join()] * (height - len(lines))
    rows = [_line(line, marks.get(number)) for number, line in enumerate(lines, start=1)]
    program = element(
        "pre",
        element("code", rows, style="display:contents"),
        style=f"{_rows_of_the_grid(height)};margin:0;padding:8px 0;line-height:1.45;"
        "background:none;font-family:var(--jp-code-font-family, monospace);font-size:12px;"
        "white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere",
        aria_label=f"{heading} code",
    )
    style = f"{_rows_of_the_grid(height + 1)};min-width:0;margin-bottom:8px"
    style += f";border:{BORDER};border-radius:4px;overflow:hidden"
    return element("section", title, program, style=style)


def _rows_of_the_grid(count: int) -> str:
    """Both columns share their rows: where a long line breaks, its neighbour keeps beside it."""
    return f"display:grid;grid-template-rows:subgrid;grid-row:span {count}"


def _line(line: Markup, mark: int | None) -> Markup:
    """One line of code; the newline stays inside, so that copied code keeps its lines.

    Where a line breaks, its rest stands further in.
    """
    style = "display:block;padding:0 12px 0 48px;text-indent:-24px;min-height:1.45em"
    style += ";border-left:3px solid "
    if mark is None:
        return element("span", line, "\n", style=style + "transparent")
    style += "var(--jp-brand-color1, #1976d2);background:rgba(128,128,128,.05)"
    place = "display:inline-block;width:18px;margin-left:-18px;text-indent:0;font-weight:600"
    place += ";user-select:none"
    return element("span", element("span", mark, style=place), line, "\n", style=style)


def _notes(notes, numbered: bool) -> Markup | None:
    if not notes:
        return None
    notes = [notes] if isinstance(notes, str) else list(notes)
    items = [element("li", note) for note in notes]
    return element("ol" if numbered else "ul", items, style="margin:8px 0 0;padding-left:24px")


def _plain(keras: str, tfjs: str, notes, numbered: dict[int, str]) -> str:
    parts = [KERAS_HEADING, "", textwrap.indent(keras, "    "), ""]
    parts += [TFJS_HEADING, "", textwrap.indent(tfjs, "    ")]
    if numbered:
        parts += ["", *(f"Line {line}: {note}" for line, note in numbered.items())]
    elif notes:
        parts += ["", *([notes] if isinstance(notes, str) else notes)]
    return "\n".join(parts)
