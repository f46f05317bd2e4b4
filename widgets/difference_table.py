"""Show the table of differences between tfjs, Keras and minitf, or the rows of a topic."""

from __future__ import annotations

from minitf.differences import Difference, chosen, table

from .highlighting import highlighted
from .html import Markup, Page, element
from .prose import code

BORDER = "1px solid var(--jp-border-color2, #8888)"
HEADINGS = {"what differs": 22, "tfjs": 27, "Keras": 27, "in this kit": 24}  # percent of the width
BADGES = {"silent": "silent in tfjs", "loud": "loud in tfjs"}


def show_differences(*, topic: str | None = None, silent: bool | None = None) -> Page:
    """A table of all rows, of those of a topic, or of those that tfjs tells (silent=False) or not.

    Topics: config, defaults, names, calling, tensors, training, losses, layers, numbers, data,
    models.
    """
    rows = chosen(topic=topic, silent=silent)
    widths = [element("col", style=f"width:{width}%") for width in HEADINGS.values()]
    head = element("tr", [element("th", name, scope="col", style=_cell("font-weight:600"))
                          for name in HEADINGS])
    markup = element(
        "div",
        element("table", element("colgroup", widths), element("thead", head),
                element("tbody", [_row(row) for row in rows]),
                style="table-layout:fixed;width:100%;border-collapse:collapse;font-size:13px"),
        class_="mathjax_ignore tex2jax_ignore", style="max-width:76rem;overflow-x:auto")
    return Page(markup, table(topic=topic, silent=silent))


def _row(row: Difference) -> Markup:
    badge = element("span", BADGES.get(row.loud, "a difference"), style=_badge(row.loud))
    what = [element("div", row.what, style="font-weight:600"), badge,
            element("div", code(row.why), style="margin-top:4px")]
    kit = [element("div", f"{face}: ", code(given)) for face, given in
           (("tfjs face", row.in_minitf), ("Keras face", row.keras_in_minitf)) if given]
    return element(
        "tr",
        element("th", what, scope="row", style=_cell("font-weight:normal")),
        element("td", _program(row.tfjs, "javascript", row.in_tfjs), style=_cell()),
        element("td", _program(row.keras, "python", row.in_keras), style=_cell()),
        element("td", kit or "as the libraries", style=_cell()))


def _program(program: str, language: str, gives: str) -> list[Markup]:
    style = ("margin:0;white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere;"
             "background:none;font-size:12px;"
             "line-height:1.4;font-family:var(--jp-code-font-family, monospace)")
    lines = [element("span", line, "\n") for line in highlighted(program, language)]
    code_style = "background:none;padding:0;word-break:normal"
    return [element("pre", element("code", lines, style=code_style), style=style),
            element("div", "→ ", gives, style="margin-top:4px;font-weight:600")]


def _cell(more: str = "") -> str:
    return (f"border-bottom:{BORDER};padding:8px;text-align:left;vertical-align:top;"
            f"white-space:normal;overflow-wrap:anywhere;{more}")


def _badge(loud: str) -> str:
    edge = "var(--jp-warn-color1, #b35900)" if loud == "silent" else "var(--jp-border-color1, #888)"
    return f"display:inline-block;border:1px solid {edge};border-radius:8px;padding:0 8px"
