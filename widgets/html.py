"""Make HTML from parts, so that a learner's text always stays text.

This is the only module of the kit that makes HTML (a test looks). `element` builds a piece of
markup: every child and every attribute value is escaped unless it is `Markup`, that is, unless
it came out of this module. `live` shows markup in a widget that can change, `Page` shows it in a
cell's output beside a plain sentence for places without a browser.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9:-]*")
_VOID = {"br", "hr", "img"}
_NEVER = {"script", "iframe", "object", "embed", "base", "link", "meta", "form"}
_ADDRESSES = {"src", "href", "action", "formaction", "srcdoc"}
# C0 and C1 controls, ANSI's ESC among them, are shown as their picture or as a box.
_CONTROLS = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r"}
_CONTROLS |= {code: "\u25a1" for code in range(0x7F, 0xA0)}


class Markup(str):
    """A string that is HTML already; only this module makes one from outside text."""


def text(value: object) -> Markup:
    """Anything as literal text: `<b>` shows as `<b>`, control characters become visible."""
    return Markup(html.escape(str(value).translate(_CONTROLS), quote=True))


def join(*children: object, between: str = "") -> Markup:
    """Several children as one piece of markup; None is left out, lists are flattened."""
    return Markup(text(between).join(_flat(children)))


def element(tag: str, *children: object, **attributes: object) -> Markup:
    """`<tag attributes>children</tag>`; strings are escaped, `Markup` is taken as it is.

    Attributes: `class_` means class, `aria_label` means aria-label; None or False leaves one
    out, True writes it without a value.

    Raises ValueError for a tag or attribute that could run code or load something from outside.
    """
    if not _NAME.fullmatch(tag) or tag.lower() in _NEVER:
        raise ValueError(f"html.element: the tag {tag!r} is not allowed here.")
    written = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in _VOID:
        return Markup(f"<{tag}{written}>")
    return Markup(f"<{tag}{written}>{join(*children)}</{tag}>")


def live(markup: Markup = Markup("")):  # noqa: B008 (an empty string never changes)
    """A widget that shows the markup; `show(widget, markup)` changes it."""
    import ipywidgets

    return ipywidgets.HTML(_checked(markup))


def show(widget, markup: Markup) -> None:
    """Change what a `live` widget shows."""
    widget.value = _checked(markup)


class Page:
    """Markup for a cell's output, with a sentence for where no HTML can be shown."""

    def __init__(self, markup: Markup, plain: str):
        self.markup = _checked(markup)
        self.plain = plain

    def __repr__(self) -> str:
        return self.plain

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/html": str(self.markup), "text/plain": self.plain}


def _attribute(name: str, value: object) -> str:
    name = name.rstrip("_").replace("_", "-")
    if not _NAME.fullmatch(name) or name.lower().startswith("on"):
        raise ValueError(f"html.element: the attribute {name!r} is not allowed here.")
    if name.lower() in _ADDRESSES and not str(value).startswith(("data:image/", "#")):
        raise ValueError(f"html.element: {name} may only hold data:image/… or #…")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{text(value)}"'


def _flat(children):
    for child in children:
        if isinstance(child, list | tuple | Iterator):
            yield from _flat(child)
        elif child is not None:
            yield child if isinstance(child, Markup) else text(child)


def _checked(markup: Markup) -> Markup:
    if not isinstance(markup, Markup):
        raise TypeError("html: expected Markup made by html.element or html.text, not a string.")
    return markup
