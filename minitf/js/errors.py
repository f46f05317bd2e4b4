"""What JavaScript throws, in Python: JavaScriptError."""

import re

from minitf.errors import MinitfError

_NEWLINE = re.compile("\r\n|\n|\r")

OUT_OF_MEMORY = "the program has used up its memory"


class JavaScriptError(MinitfError):
    """An error that JavaScript threw and did not catch.

    name: JavaScript's type, such as 'TypeError'. message: its text, in V8's words. line, column:
    where, counted from 1 in the cell's or file's source, or None. hint: what to write instead, or
    ''. `__cause__` is the Python exception that it stands for, if it stands for one.
    """

    def __init__(self, name, message, places=(), hint="", thrown=None):
        super().__init__(message)
        self.name, self.message, self.first_message = name, message, message
        self.places, self.hint, self.thrown = tuple(places), hint, thrown

    @property
    def line(self):
        """The line of the program, from 1."""
        return self.places[0].line if self.places else None

    @property
    def column(self):
        """The column in that line, from 1."""
        return self.places[0].column if self.places else None

    @property
    def headline(self):
        """`TypeError: tf.layers.conv2D is not a function`."""
        if self.thrown is not None:
            return f"Uncaught {self.thrown}"
        return f"{self.name}: {self.message}" if self.message else self.name

    def __str__(self):
        return "\n".join([self.headline, *self.details()])

    def details(self):
        """The lines below the headline: a hint, the places, the source line with its mark."""
        lines = [f"  {self.hint}"] if self.hint else []
        for number, place in enumerate(self.places):
            inside = f", in {place.function}" if place.function else ""
            lines.append(f"  at {place.where}{inside}")
            if number == 0:
                lines += place.excerpt()
        return lines

    def _render_traceback_(self):
        """What a notebook shows: no Python frames, which are none of the learner's."""
        return str(self).split("\n")


class Unsettled(JavaScriptError):
    """The program has nothing left to do but awaits a promise."""

    def __init__(self):
        super().__init__("Error", "the program awaits a promise that nothing settles")


class Place:
    """A position in a program: what a frame of a JavaScript stack becomes."""

    def __init__(self, function, line, column, source, label=""):
        self.function, self.line, self.column = function, line, column
        self.label, self._source = label, source

    @property
    def where(self):
        """`line 3, column 10`, with the cell or the file in front if it is another one."""
        return f"{self.label}{', ' if self.label else ''}line {self.line}, column {self.column}"

    @property
    def before(self):
        """What stands before the column in its line."""
        units = self._text.encode("utf-16-le", "surrogatepass")  # columns count these, as V8's do
        return units[: 2 * (self.column - 1)].decode("utf-16-le", "replace")

    @property
    def _text(self):
        lines = _NEWLINE.split(self._source)
        return lines[self.line - 1] if 0 < self.line <= len(lines) else ""

    def excerpt(self):
        """The source line, and a mark below the column, set off from what is above."""
        marked = self.marked()
        return ["", *(f"    {line}" for line in marked)] if marked else []

    def marked(self):
        """The source line, and a line with a mark below the column; [] where it is empty."""
        text, before = self._text, self.before
        if not text:
            return []
        start = max(0, len(before) - 60)  # a line of minified code is long
        space = "".join("\t" if one == "\t" else " " for one in before[start:])
        return [text[start:start + 100], f"{space}^"]
