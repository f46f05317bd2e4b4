"""The programs a session has run: where a line belongs, and what an error there says.

The engine knows one file only. So each program is evaluated below all those before it, and a line
number tells which program it is of.
"""


from minitf.js.errors import JavaScriptError, Place


class Programs:
    """The programs so far, by the line at which the engine has them begin."""

    def __init__(self, first_line):
        self._next_line = first_line
        self._programs = []  # (first line, Program, label)

    def add(self, program, label):
        """Enter a program; return the line at which it is to begin."""
        first = self._next_line
        self._programs.append((first, program, label))
        self._next_line += program.code.count("\n") + 2
        return first

    def names(self):
        """What the programs declare for one another."""
        return [name for _, program, _ in self._programs for name in program.names]

    def places(self, frames):
        """The frames of a JavaScript stack, [function, line, column], that are in programs."""
        places = []
        for function, line, column in frames:
            found = self._at(line)
            if found is not None:
                first, program, label = found
                inside = "" if function in ("<anonymous>", None) else function
                where = program.original(line - first + 1, column)
                label = label if label or program is self._programs[-1][1] else "an earlier cell"
                places.append(Place(inside, *where, program.source, label))
        return places

    def _at(self, line):
        for first, program, label in reversed(self._programs):
            if isinstance(line, int) and line >= first:
                return first, program, label
        return None

    def worded(self, name, message, frames):
        """[message in V8's words, stack with its headline] for an error that was just made."""
        try:
            from minitf.js import wording
        except ImportError:
            wording = None
        native = frames[0][0] if frames and frames[0][1] is None else None
        for _, line, column in frames:
            found = self._at(line)
            if found is not None and wording:
                first, program, _ = found
                message = wording.runtime_message(
                    name, message, program, line - first + 1, column, native)
                break
        stack = "".join(f"\n    at {place.function or '<anonymous>'} ({place.line}:{place.column})"
                        for place in self.places(frames))
        return [message, f"{name}: {message}{stack}"]

    def syntax_error(self, text):
        """The error for the last program, of which the engine said this as it did not parse."""
        try:
            from minitf.js import wording
        except ImportError:
            return JavaScriptError("SyntaxError", text)
        first, program, label = self._programs[-1]
        return wording.syntax_error(program, first, label, text)


def gave_up(error):
    """The JavaScriptError for an EngineError: the engine itself could not go on."""
    text = str(error)
    if "out of memory" in text or text.startswith("null"):
        return JavaScriptError("RangeError", "the program has used up its memory")
    name, _, message = text.partition("\n")[0].partition(": ")
    return JavaScriptError(name, message)
