"""Write a short text on the page: paragraphs in a box, with `words between backticks` as code."""

from __future__ import annotations

from .html import Markup, element, join

BORDER = "1px solid var(--jp-border-color2, #8888)"
BOX = f"border:{BORDER};border-left-width:4px;border-radius:4px;padding:8px 12px;max-width:46rem"


def box(*children) -> Markup:
    """The paragraphs, framed."""
    return element("div", *children, style=BOX, class_="mathjax_ignore tex2jax_ignore")


def line(*words: str) -> Markup:
    """A paragraph of one or several pieces."""
    pieces = [piece if isinstance(piece, Markup) else code(piece) for piece in words]
    return element("div", pieces, style="margin:2px 0;overflow-wrap:anywhere")


def program_text(words: str) -> Markup:
    """Lines of a program as they stand, so that a mark below one keeps its place."""
    style = "margin:4px 0;padding:0;background:none;white-space:pre;overflow-x:auto;line-height:1.4"
    style += ";font-family:var(--jp-code-font-family, monospace);font-size:12px"
    return element("pre", words, style=style)


def code(words: str) -> Markup:
    """Text whose `pieces between backticks` are shown as code."""
    pieces = words.split("`")
    return join(element("code", p) if i % 2 else p for i, p in enumerate(pieces))
