"""What V8 says of a regular expression that is wrong: `pattern_message(message, call, root)`."""

from __future__ import annotations

from tree_sitter import Node

from minitf.js.wording import mistakes
from minitf.js.wording.callsite import known, string_of, text

_WORDS = {
    "expecting ')'": "Unterminated group",
    "extraneous characters at the end": "Unmatched ')'",
    "nothing to repeat": "Nothing to repeat",
    "duplicate group name": "Duplicate capture group name",
    "invalid repetition count": "numbers out of order in {} quantifier",
    "invalid class range": "Range out of order in character class",
    "invalid group name": "Invalid capture group name",
    "group name not defined": "Invalid named capture referenced",
    "invalid group": "Invalid group",
    "invalid escape sequence in regular expression": "Invalid escape",
    "invalid character class": "Invalid character class",
    "invalid property name": "Invalid property name",
}


def pattern_message(message: str, call: Node | None, root: Node) -> str:
    """V8's text; the pattern is shown where the source holds it."""
    if message.startswith("Invalid "):
        return message
    pattern, flags = (
        string_of(given) if given is not None and given.type == "string" else ""
        for given in (known(mistakes.argument(call, index), root) for index in (0, 1))
    )
    if message == "invalid regular expression flags":
        return f"Invalid flags supplied to RegExp constructor '{flags}'"
    return f"Invalid regular expression: /{pattern}/{flags}: {words(message, pattern, flags)}"


def is_known(message: str) -> bool:
    """Whether a text of the engine is about a pattern."""
    return message in _WORDS or message in ("unexpected end", "syntax error")


def words(message: str, pattern: str, flags: str = "") -> str:
    """V8's name for what is wrong in a pattern."""
    if message == "unexpected end":
        at_end = (len(pattern) - len(pattern.rstrip("\\"))) % 2
        return "\\ at end of pattern" if at_end else "Unterminated character class"
    if message == "syntax error":
        return "Lone quantifier brackets" if pattern[:1] in "]}" else "Nothing to repeat"
    if message.startswith("invalid escape") and "\\u" in pattern:
        return "Invalid Unicode escape"
    return _WORDS.get(message, message)


def literal_message(message: str, literal: Node) -> str:
    """The same for a literal in the source."""
    written = text(literal)
    end = written.rfind("/")
    pattern, flags = written[1:end], written[end + 1 :]
    if "flags" in message:
        return "Invalid regular expression flags"
    return f"Invalid regular expression: /{pattern}/{flags}: {words(message, pattern, flags)}"
