"""Use a pattern of JavaScript's on Python's texts: `replacer("(a+)b", "$1", True)`."""

import re

from minitf.errors import ArgumentError, UsageError

# JavaScript's white space, which is more than ASCII's; \d, \w and \b are of ASCII alone.
_SPACES = r" \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_LINE_ENDS = r"\n\r\u2028\u2029"
_TOKENS = re.compile(
    r"\\k<(?P<back>[^>]*)>|\\u(?P<four>[0-9a-fA-F]{4})|\\c(?P<control>[A-Za-z])"
    r"|\\(?P<escape>.)|\(\?<(?P<group>[A-Za-z_$][\w$]*)>|(?P<class>\[\^?)|(?P<any>\.)|(?P<end>\$)",
    re.DOTALL)
_IN_REWRITE = re.compile(r"\$(?:(\$)|(&)|(`)|(')|([0-9]{1,2})|<([^>]*)>)")


# Python's reason for refusing a pattern: V8's.
_REASONS = {
    "unterminated subpattern": "Unterminated group", "unbalanced parenthesis": "Unmatched ')'",
    "unterminated character set": "Unterminated character class",
    "nothing to repeat": "Nothing to repeat", "multiple repeat": "Nothing to repeat",
    "min repeat greater": "numbers out of order in {} quantifier",
    "bad character range": "Range out of order in character class",
    "redefinition of group": "Duplicate capture group name",
    "unknown group name": "Invalid named capture referenced",
    "bad escape (end of pattern)": "\\ at end of pattern",
}


def replacer(pattern, rewrite, everywhere):
    """A function of a text: the text with the matches replaced as String.replace does."""
    if not isinstance(pattern, str) or not isinstance(rewrite, str):
        raise UsageError("staticRegexReplace takes pattern and rewrite as texts: '(a+)b', '$1'.")
    try:
        compiled = re.compile(_in_python(pattern), re.ASCII)
    except (re.error, OverflowError) as error:
        said = getattr(error, "msg", str(error))
        reason = next((ours for part, ours in _REASONS.items() if part in said), said)
        flags = "g" if everywhere else ""
        raise ArgumentError(f"Invalid regular expression: /{pattern}/{flags}: {reason}") from None

    def replacement(match):
        return _IN_REWRITE.sub(lambda sign: _meant(sign, match), rewrite)

    return lambda text: compiled.sub(replacement, text, count=0 if everywhere else 1)


def _meant(sign, match):
    """What a $-sign of a rewrite stands for in this match."""
    dollar, whole, before, after, number, name = sign.groups()
    if dollar:
        return "$"
    if whole:
        return match[0]
    if before:
        return match.string[: match.start()]
    if after:
        return match.string[match.end() :]
    if name is not None:
        return (match[name] or "") if name in match.re.groupindex else (
            "" if match.re.groupindex else sign[0])
    for digits in (number, number[:1]):  # $12 is the twelfth group, or the first and a 2
        if 1 <= int(digits) <= match.re.groups:
            return (match[int(digits)] or "") + number[len(digits) :]
    return sign[0]


def _in_python(pattern):
    """The pattern as Python's re writes it."""
    written, at = [], 0
    while at < len(pattern):
        token = _TOKENS.match(pattern, at)
        if token is None:
            written.append(pattern[at])
            at += 1
        elif token["class"]:
            end, inside = _class(pattern, token.end())
            written.append(_class_in_python(token["class"], inside))
            at = end
        else:
            written.append(_token_in_python(token))
            at = token.end()
    return "".join(written)


def _class(pattern, start):
    """(where a [class] ends, what is inside)."""
    at = start
    while at < len(pattern) and pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    if at >= len(pattern):
        raise re.error("unterminated character set")
    return at + 1, pattern[start:at]


def _class_in_python(opening, inside):
    if not inside:
        return r"[\s\S]" if opening == "[^" else "(?!)"
    inside = re.sub(r"\\(?:u([0-9a-fA-F]{4})|(.))|([\[&~|-])", _inside_in_python, inside,
                    flags=re.DOTALL)
    return f"{opening}{inside}]"


def _inside_in_python(token):
    code, escape, sign = token.groups()
    if code:
        return re.escape(chr(int(code, 16)))
    if sign:
        return sign if sign == "-" else "\\" + sign
    if escape == "s":
        return _SPACES
    if escape in "bdDwWSnrtfvx":  # \\S there is all but ASCII's white space
        return "\\" + escape
    return "\0" if escape == "0" else re.escape(escape)


def _token_in_python(token):
    if token["back"] is not None:
        return f"(?P={token['back']})"
    if token["four"]:
        return re.escape(chr(int(token["four"], 16)))
    if token["control"]:
        return re.escape(chr(ord(token["control"]) % 32))
    if token["group"]:
        return f"(?P<{token['group']}>"
    if token["any"]:
        return f"[^{_LINE_ENDS}]"
    if token["end"]:
        return r"\Z"
    escape = token["escape"]
    if escape in "sS":
        return f"[{'^' if escape == 'S' else ''}{_SPACES}]"
    if escape == "0":
        return r"\x00"
    known = escape.isdigit() or escape in "bBdDwWnrtfvx"
    return "\\" + escape if known else re.escape(escape)
