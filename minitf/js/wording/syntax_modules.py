"""What V8 says of import and export statements that are wrong: `module_error(tokens, offset)`.

A cell's imports become calls before the engine sees it, so they are read here.
"""

from __future__ import annotations

from minitf.js.wording.tokens import KEYWORDS, Token

_END = "Unexpected end of input"


class _Stop(Exception):
    """Where a statement can't go on: the index of the token."""


def module_error(found: list[Token], offset: int) -> tuple[str, int] | None:
    """(V8's text, where) of the first wrong import at or before the place, if one is wrong."""
    depth = 0
    for index, token in enumerate(found):
        if token.start > offset:
            return None
        depth += (token.text in "({[") - (token.text in ")}]") if token.kind == "punctuator" else 0
        following = found[index + 1].text if index + 1 < len(found) else ""
        if token.text != "import" or following in ("(", "."):
            continue
        if index and found[index - 1].text == ".":
            continue
        if depth:
            return "Cannot use import statement outside a module", token.start
        try:
            _import(found, index + 1)
        except _Stop as stop:
            return _unexpected(found, stop.args[0])
    return None


def _unexpected(found: list[Token], index: int) -> tuple[str, int]:
    if index >= len(found):
        return _END, found[-1].end
    token = found[index]
    if token.kind in ("string", "number"):
        return f"Unexpected {token.kind}", token.start
    if token.kind == "wrong":
        return "Invalid or unexpected token", token.start
    kind = "identifier" if token.kind == "name" and token.text not in KEYWORDS else "token"
    return f"Unexpected {kind} '{token.text}'", token.start


def _is(found: list[Token], index: int, text: str) -> bool:
    return index < len(found) and found[index].text == text


def _expect(found: list[Token], index: int, text: str) -> int:
    if not _is(found, index, text):
        raise _Stop(index)
    return index + 1


def _name(found: list[Token], index: int, words: bool = False) -> int:
    if index < len(found) and found[index].kind == "name":
        if words or found[index].text not in KEYWORDS:
            return index + 1
    raise _Stop(index)


def _import(found: list[Token], at: int) -> None:
    """Read what follows `import`; raise _Stop at what can't stand there."""
    if at < len(found) and found[at].kind == "string":
        return
    if not _is(found, at, "*") and not _is(found, at, "{"):
        at = _name(found, at)
        if _is(found, at, ","):
            at += 1
        else:
            _source(found, at)
            return
    if _is(found, at, "*"):
        at = _name(found, _expect(found, at + 1, "as"))
    else:
        at = _expect(found, at, "{")
        while not _is(found, at, "}"):
            is_string = at < len(found) and found[at].kind == "string"
            at = at + 1 if is_string else _name(found, at, words=True)
            if _is(found, at, "as"):
                at = _name(found, at + 1)
            if not _is(found, at, "}"):
                at = _expect(found, at, ",")
        at += 1
    _source(found, at)


def _source(found: list[Token], at: int) -> None:
    at = _expect(found, at, "from")
    if at >= len(found) or found[at].kind != "string":
        raise _Stop(at)
