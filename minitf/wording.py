"""Errors in the words of the caller's library, and values as JavaScript writes them.

The sentences themselves are a table, in `sentences/`.
"""

from string import Formatter

from minitf.errors import shown
from minitf.sentences import SENTENCES

_FACES = {"tfjs": 1, "keras": 2}


def error(face, which, values):
    """The exception for a mistake, worded as this face words it."""
    row = SENTENCES[which]
    kind = row[0][_FACES[face] - 1] if isinstance(row[0], tuple) else row[0]
    return kind(_WRITER.format(row[_FACES[face]], **values))


class _Writer(Formatter):
    def format_field(self, value, spec):
        if spec == "json":
            return json(value)
        if spec == "array":  # as NumPy prints one
            return f"[{' '.join(map(str, value))}]"
        if spec == "bracketed":
            return f"[{text(value)}]"
        if spec == "list":
            return text(value)
        return super().format_field(value, spec)


_WRITER = _Writer()


def text(value):
    """A value as JavaScript's String() shows it: 3,2 for a list, nothing for null inside one."""
    if isinstance(value, (list, tuple)):
        return ",".join("" if item is None else text(item) for item in value)
    return json(value).strip('"')


def json(value):
    """A value as JSON.stringify shows it; None alone is what JavaScript calls undefined."""
    if value is None:
        return "undefined"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (list, tuple)):
        return "[" + ",".join("null" if item is None else json(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f'"{key}":{json(item)}' for key, item in value.items()) + "}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return shown(value)
