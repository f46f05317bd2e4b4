"""Read the tokens of JavaScript, also where it does not parse: `tokens(source)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PUNCTUATORS = (
    ">>>= ... === !== **= <<= >>= >>> &&= ||= ??= => == != <= >= && || ?? ?. ++ -- += -= *= /= "
    "%= &= |= ^= << >> ** { } ( ) [ ] ; , < > + - * / % & | ^ ! ~ ? : = ."
).split()
_TOKEN = re.compile(
    r"(?P<space>\s+|//[^\n\r\u2028\u2029]*|/\*.*?(?:\*/|$))"
    r"|(?P<number>(?:0[xXbBoO][\w]*|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]*)?n?))"
    r"|(?P<name>[#]?(?:[$_\w]|\\u(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]+\}))+)"
    r"""|(?P<string>"(?:[^"\\\n\r]|\\(?:\r\n|.))*"|'(?:[^'\\\n\r]|\\(?:\r\n|.))*')"""
    r"|(?P<punctuator>" + "|".join(map(re.escape, _PUNCTUATORS)) + r")",
    re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+/\w*")
_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*(`|\$\{)", re.DOTALL)
# After these a slash divides.
_ENDS_VALUE = {"number", "string", "template", "regex"}
KEYWORDS = {
    "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do",
    "else", "export", "extends", "false", "finally", "for", "function", "if", "import", "in",
    "instanceof", "new", "null", "return", "super", "switch", "this", "throw", "true", "try",
    "typeof", "var", "void", "while", "with",
}  # fmt: skip
_BEFORE_VALUE = KEYWORDS - {"false", "null", "super", "this", "true"}


@dataclass(frozen=True)
class Token:
    """A token: what kind, its text, and where it starts, in characters."""

    kind: str  # number, name, string, template, regex, punctuator, wrong
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def tokens(source: str) -> list[Token]:
    """The tokens in their order, without spaces and comments; `wrong` for what is none."""
    found: list[Token] = []
    braces: list[bool] = []  # of each open brace, whether it is that of `${`
    at = 0
    while at < len(source):
        if source[at] == "`" or (source[at] == "}" and braces and braces[-1]):
            if source[at] == "}":
                braces.pop()
            match = _TEMPLATE.match(source, at + 1)
            end = match.end() if match else len(source)
            found.append(Token("template", source[at:end], at))
            if match and match[1] == "${":
                braces.append(True)
            at = end
            continue
        if source[at] == "/" and _regex_may_stand(found):
            match = _REGEX.match(source, at)
            if match and source[at : at + 2] not in ("//", "/*"):
                found.append(Token("regex", match[0], at))
                at = match.end()
                continue
        match = _TOKEN.match(source, at)
        if match is None:
            found.append(Token("wrong", source[at], at))
            at += 1
            continue
        if match.lastgroup != "space":
            found.append(Token(match.lastgroup, match[0], at))
            if match[0] == "{":
                braces.append(False)
            elif match[0] == "}" and braces:
                braces.pop()
        at = match.end()
    return found


def _regex_may_stand(found: list[Token]) -> bool:
    if not found:
        return True
    last = found[-1]
    if last.kind in _ENDS_VALUE:
        return last.kind == "template" and last.text.endswith("${")
    if last.kind == "name":
        return last.text in _BEFORE_VALUE
    return last.text not in (")", "]", "}", "++", "--")


def open_brackets(found: list[Token]) -> list[int]:
    """The indices of the brackets that are still open after these tokens."""
    pairs = {")": "(", "]": "[", "}": "{"}
    waiting: list[int] = []
    for index, token in enumerate(found):
        if token.kind == "template":
            if token.text.startswith("}") and waiting:
                waiting.pop()
            if token.text.endswith("${"):
                waiting.append(index)
        elif token.kind == "punctuator":
            if token.text in ("(", "[", "{"):
                waiting.append(index)
            elif token.text in pairs and waiting and found[waiting[-1]].text == pairs[token.text]:
                waiting.pop()
    return waiting
