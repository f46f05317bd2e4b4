"""The programs a session has run: where a line belongs, and what an error there says.

The engine knows one file only. So each program is evaluated below all those before it, and a line
number tells which program it is of.
"""


from minitf.js.errors import OUT_OF_MEMORY, JavaScriptError, Place

_KEPT = 1000
WITHOUT_NEW = "class constructors must be invoked with 'new'"


class Programs:
    """The programs so far, by the line at which the engine has them begin."""

    def __init__(self, first_line):
        self._next_line = first_line
        self._programs = []  # (first line, Program, label)
        self._refused = None  # the last SyntaxError: message, line, column
        self._shifts = {}  # frames of an error -> how many V8 leaves out, line, column of the first

    def add(self, program, label):
        """Enter a program; return the line at which it is to begin."""
        first = self._next_line
        self._programs.append((first, program, label))
        self._refused = None
        self._next_line += program.code.count("\n") + 2
        return first

    def names(self):
        """What the programs declare for one another."""
        return [name for _, program, _ in self._programs for name in program.names]

    def mention(self, text):
        """Whether any program has this text."""
        return any(text in program.source for _, program, _ in self._programs)

    def places(self, frames):
        """The frames of a JavaScript stack, [function, line, column], that are in programs."""
        found = [(frame, self._at(frame[1])) for frame in frames]
        found = [(frame, where) for frame, where in found if where is not None]
        # V8's stack has no frame of a class that refuses a call, and tells the first place better.
        skipped, *shift = self._shifts.get(_key(frames), (0,))
        places = []
        for (function, line, column), (first, program, label) in found[skipped:]:
            inside = "" if function in ("<anonymous>", None) else function
            where = shift if shift and not places else program.original(line - first + 1, column)
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
        if name == "SyntaxError":
            self._refused = (message, *(frames[0][1:] if frames else (0, 0)))
        inside = [frame for frame in frames if self._at(frame[1]) is not None]
        is_class = message == WITHOUT_NEW and len(inside) > 1  # the innermost is the class
        told = self._told(name, message, frames[0] if frames else None, inside, is_class)
        if told is not None:
            message = told.message
            if len(self._shifts) > _KEPT:
                self._shifts.clear()
            skipped = int(is_class)
            self._shifts[_key(frames)] = (skipped, told.line, told.column)
        stack = "".join(f"\n    at {place.function or '<anonymous>'} ({place.line}:{place.column})"
                        for place in self.places(frames))
        return [message, f"{name}: {message}{stack}"]

    def _told(self, name, message, innermost, inside, is_class):
        """The error in V8's words, by the innermost of the frames that are in programs."""
        if not inside:
            return None
        from minitf.js.wording.runtime import runtime_error

        native = innermost[0] if innermost[1] is None else None
        function = inside[0][0] if is_class else None
        _, line, column = inside[int(is_class)]
        first, program, _ = self._at(line)
        return runtime_error(name, message, program, line - first + 1, column, native, function)

    def syntax_error(self, text):
        """The error for the last program, of which the engine said this as it did not parse."""
        from minitf.js.wording import syntax

        if self._refused is None or not text.startswith("SyntaxError"):
            return gave_up(text)
        first, program, label = self._programs[-1]
        message, line, column = self._refused
        told = syntax.syntax_error(program, message, max(line - first + 1, 0), column)
        place = Place("", told.line, told.column, program.source, label)
        return JavaScriptError(told.name, told.message, (place,))


def _key(frames):
    return tuple(map(tuple, frames))


def gave_up(error):
    """The JavaScriptError for an EngineError: the engine itself could not go on."""
    text = str(error)
    if "out of memory" in text or text.startswith("null"):
        return JavaScriptError("RangeError", OUT_OF_MEMORY)
    name, _, message = text.partition("\n")[0].partition(": ")
    return JavaScriptError(name, message)
