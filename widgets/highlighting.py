"""Colour a program: `highlighted(code, "python")` gives its lines in JupyterLab's colours."""

from __future__ import annotations

from .html import Markup, element, join


def _ink(name: str, elsewhere: str) -> str:
    """One of JupyterLab's editor colours, which follow its theme, nearer to the text's own.

    By themselves some of them are too faint to read easily on a page that is not quite white.
    """
    colour = f"var(--jp-mirror-editor-{name}-color,{elsewhere})"
    return f"color:color-mix(in srgb,{colour} 80%,currentColor)"


STYLES = {
    "Keyword": _ink("keyword", "#008000"),
    "Operator.Word": _ink("keyword", "#008000"),
    "Name.Builtin": _ink("builtin", "#008000"),
    "Name.Function": _ink("def", "#0000c0"),
    "Name.Class": _ink("def", "#0000c0"),
    "String": _ink("string", "#ba2121"),
    "Number": _ink("number", "#006c00"),
    "Comment": "color:var(--jp-content-font-color2,#5f6b6b);font-style:italic",
}


def highlighted(code: str, language: str) -> list[Markup]:
    """The code's lines, each word in its colour."""
    from pygments.lexers import get_lexer_by_name
    from pygments.token import Token

    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    lines: list[list[Markup | str]] = [[]]
    for kind, word in lexer.get_tokens(code):
        family = next((f for f in _families(kind, Token) if f in STYLES), None)
        for index, piece in enumerate(word.split("\n")):
            if index:
                lines.append([])
            if piece and family:
                lines[-1].append(element("span", piece, style=STYLES[family]))
            elif piece:
                lines[-1].append(piece)
    return [join(line) for line in lines]


def _families(kind, root):
    """A token's names from the nearest to the most general: String.Single, String, …"""
    while kind is not root:
        yield str(kind).removeprefix("Token.").removeprefix("Literal.")
        kind = kind.parent
