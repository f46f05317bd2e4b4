"""What V8 says of a text that is not JSON: `json_message(text)`."""

from __future__ import annotations

_AT = "in JSON at position"


class _Wrong(Exception):
    """The first mistake in the text."""


def json_message(text: str) -> str | None:
    """V8's message for `JSON.parse(text)`; None for text that is JSON."""
    try:
        at = _space(text, _value(text, 0))
        if at < len(text):
            raise _Wrong(f"Unexpected non-whitespace character after JSON at position {at}")
    except _Wrong as wrong:
        return str(wrong)
    return None


def _space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n\r":
        at += 1
    return at


def _unexpected(text: str, at: int) -> _Wrong:
    """What V8 says of a character that can't begin or go on with what is here."""
    if at >= len(text):
        return _Wrong("Unexpected end of JSON input")
    if text[at].isdecimal() or text[at] == "-":
        return _Wrong(f"Unexpected number {_AT} {at}")
    if text[at] == '"':
        return _Wrong(f"Unexpected string {_AT} {at}")
    if text in ("undefined", "NaN", "Infinity", "[object Object]"):
        return _Wrong(f'"{text}" is not valid JSON')
    shown = text
    if len(text) > 40:  # ten characters on each side
        start, end = max(at - 10, 0), min(at + 10, len(text))
        shown = "..." * (start > 0) + text[start:end]
        return _Wrong(f"Unexpected token '{text[at]}', {'...' if start else ''}"
                      f'"{text[start:end]}"{"..." if end < len(text) else ""} is not valid JSON')
    return _Wrong(f"Unexpected token '{text[at]}', \"{shown}\" is not valid JSON")


def _value(text: str, at: int) -> int:
    at = _space(text, at)
    letter = text[at : at + 1]
    if letter == "{":
        return _members(text, at)
    if letter == "[":
        return _elements(text, at)
    if letter == '"':
        return _string(text, at)
    if letter == "-" or letter.isdecimal():
        return _number(text, at)
    for word in ("true", "false", "null"):
        if letter and word[0] == letter:
            for index, expected in enumerate(word):
                if text[at + index : at + index + 1] != expected:
                    raise _unexpected(text, at + index)
            return at + len(word)
    raise _unexpected(text, at)


def _members(text: str, at: int) -> int:
    at, first = _space(text, at + 1), True
    if text[at : at + 1] == "}":
        return at + 1
    while True:
        if text[at : at + 1] != '"':
            what = "property name or '}'" if first else "double-quoted property name"
            raise _Wrong(f"Expected {what} {_AT} {at}")
        at = _space(text, _string(text, at))
        if text[at : at + 1] != ":":
            raise _Wrong(f"Expected ':' after property name {_AT} {at}")
        at = _space(text, _value(text, at + 1))
        if text[at : at + 1] == "}":
            return at + 1
        if text[at : at + 1] != ",":
            raise _Wrong(f"Expected ',' or '}}' after property value {_AT} {at}")
        at, first = _space(text, at + 1), False


def _elements(text: str, at: int) -> int:
    at = _space(text, at + 1)
    if text[at : at + 1] == "]":
        return at + 1
    while True:
        at = _space(text, _value(text, at))
        if text[at : at + 1] == "]":
            return at + 1
        if text[at : at + 1] != ",":
            raise _Wrong(f"Expected ',' or ']' after array element {_AT} {at}")
        at += 1


def _string(text: str, at: int) -> int:
    at += 1
    while at < len(text) and text[at] != '"':
        if text[at] < " ":
            raise _Wrong(f"Bad control character in string literal {_AT} {at}")
        if text[at] == "\\":
            at += 1
            letter = text[at : at + 1]
            if letter == "u":
                for index in range(1, 5):
                    if text[at + index : at + index + 1] not in set("0123456789abcdefABCDEF"):
                        raise _Wrong(f"Bad Unicode escape {_AT} {at + index}")
                at += 4
            elif letter and letter not in '"\\/bfnrt':
                raise _Wrong(f"Bad escaped character {_AT} {at}")
        at += 1
    if at >= len(text):
        raise _Wrong(f"Unterminated string {_AT} {len(text)}")
    return at + 1


def _number(text: str, at: int) -> int:
    if text[at] == "-":
        at += 1
        if not text[at : at + 1].isdecimal():
            raise _Wrong(f"No number after minus sign {_AT} {at}")
    if text[at] == "0" and text[at + 1 : at + 2].isdecimal():
        raise _Wrong(f"Unexpected number {_AT} {at + 1}")
    at = _digits(text, at)
    if text[at : at + 1] == ".":
        at = _digits(text, at + 1, "Unterminated fractional number")
    if text[at : at + 1] in ("e", "E"):
        at += 1
        if text[at : at + 1] in ("+", "-"):
            at += 1
        at = _digits(text, at, "Exponent part is missing a number")
    return at


def _digits(text: str, at: int, otherwise: str = "") -> int:
    if otherwise and not text[at : at + 1].isdecimal():
        raise _Wrong(f"{otherwise} {_AT} {at}")
    while at < len(text) and text[at].isdecimal():
        at += 1
    return at


