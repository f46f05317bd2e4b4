"""Errors on their way between Python and JavaScript; each arrives as what it was."""

import re
from collections import OrderedDict
from weakref import WeakKeyDictionary

from minitf import facade
from minitf.errors import MinitfError, nearest
from minitf.js.bridge import reachable
from minitf.js.bridge.members import names_of
from minitf.js.errors import OUT_OF_MEMORY, JavaScriptError

_KEPT = 200
_GLOBALS = ("tf", "console", "require", "setTimeout", "setInterval", "clearTimeout",
            "clearInterval", "Math", "JSON", "Object", "Array", "Promise", "undefined",
            "Float32Array")
# What Node or a browser has and a language alone has not: name -> why not, and what to do instead.
_NO_FILES = "The kit has no files for JavaScript; read them in Python and pass what they hold."
_NO_MODULES = "A program here is no module that others load: leave this out."
_NO_PAGE = "There is no page here: print with console.log."
_ELSEWHERE = {
    "process": "That is Node's. Here the program has no arguments and no environment; print with "
               "console.log.",
    "Buffer": "That is Node's. ECMAScript has Uint8Array.",
    "global": "That is Node's. ECMAScript calls it globalThis.",
    "fs": _NO_FILES, "__dirname": _NO_FILES, "__filename": _NO_FILES,
    "module": _NO_MODULES, "exports": _NO_MODULES,
    **dict.fromkeys(("window", "document", "alert", "localStorage"), _NO_PAGE),
    "fetch": "There is no network here; read the data in Python and pass them.",
}
# Words of Python's that learners write by habit: word -> JavaScript's.
_PYTHONS = {
    "True": "JavaScript writes true.", "False": "JavaScript writes false.",
    "None": "JavaScript writes null.", "print": "JavaScript writes console.log.",
    "len": "JavaScript writes .length, as in losses.length.",
    "self": "JavaScript writes this.",
    "np": "There is no NumPy in JavaScript. tf.tensor and tf.tensor2d make tensors.",
    "keras": "Here is tfjs: tf.sequential(), tf.layers.dense({…}).",
}
_MODULES_OF_FILES = ("fs", "fs/promises", "path")
# The face's errors that are not plain Errors in JavaScript: those that V8 would throw itself, and
# then those few for which tfjs takes another class.
_NAMES = {
    "TypeError": (
        "Cannot read properties of ", "Cannot set properties of ", "Cannot create property ",
        "Cannot use 'in' operator ", "Cannot convert undefined or null to object",
        " is not a function", " is not iterable", " is not a constructor", "Class constructor ",
        "Unsupported data type ", " does not support masking, but was passed an inputMask",
        "Input layers to a LayersModel must be ", "Type of metrics argument not understood",
        "There are no layers in the model", "Sequential model cannot be built: ",
        " is not a valid third argument to meshgrid",
    ),
    "SyntaxError": ("Invalid regular expression: ",),
    "RangeError": ("` requires bufferSize to be specified", "Can't create a ring buffer",
                   "Can't create ring buffer", '" encoding is not supported'),
}


class Thrown:
    """The exceptions that JavaScript has heard of, by number, so that they come back themselves."""

    def __init__(self, bridge):
        self.bridge = bridge
        self.exceptions = OrderedDict()
        self.count = 0
        self.numbers = WeakKeyDictionary()  # error -> the number of what JavaScript threw
        self.missed = OrderedDict()  # name -> the object of ours that was asked for it, in vain

    def told(self, error):
        """An exception as JavaScript gets it; the exception itself waits here."""
        self.count += 1
        self.exceptions[self.count] = error
        if len(self.exceptions) > _KEPT:
            self.exceptions.popitem(last=False)
        if isinstance(error, JavaScriptError):
            return {"name": error.name, "message": error.message, "id": self.count,
                    "number": self.numbers.get(error),
                    "reworded": error.message != error.first_message}
        message = _in_javascript(str(error) or type(error).__name__)
        if isinstance(error, MinitfError):
            name = "Error" if "(tfjs" in message else next(
                (name for name, texts in _NAMES.items() if any(one in message for one in texts)),
                "Error")
        else:
            name = {TypeError: "TypeError", RecursionError: "RangeError"}.get(type(error), "Error")
            if name == "RangeError":
                message = "Maximum call stack size exceeded"
        return {"name": name, "message": message, "id": self.count, "number": None}

    def error(self, told):
        """The exception for what JavaScript threw; Python's own exception where it is that."""
        cause = self.exceptions.get(told.get("id"))
        if isinstance(cause, JavaScriptError):
            if not cause.places:
                cause.places = tuple(self.bridge.session.programs.places(told.get("frames") or []))
            self.numbers.setdefault(cause, told.get("number"))
            return cause
        if told.get("thrown") == "null" and not self.bridge.session.programs.mention("null"):
            error = JavaScriptError("RangeError", OUT_OF_MEMORY)  # none was left for an error
        elif "thrown" in told:
            error = JavaScriptError("Error", told["thrown"], thrown=told["thrown"])
        else:
            name, message = told["name"], told["message"]
            if (name, message) == ("InternalError", "out of memory"):
                name, message = "RangeError", OUT_OF_MEMORY
            places = self.bridge.session.programs.places(told.get("frames") or [])
            hint = "" if told.get("id") else self._hint(message, places)
            error = JavaScriptError(name, message, places, hint)
        error.__cause__ = cause
        if told.get("number"):
            self.numbers[error] = told["number"]
        return error

    def miss(self, thing, name):
        """Note that an object of ours has no such name: the next error may be about that."""
        self.missed.pop(name, None)
        self.missed[name] = thing
        if len(self.missed) > _KEPT:
            self.missed.popitem(last=False)

    def _hint(self, message, places):
        """What to write instead, for a name that is not there; ''."""
        if found := re.search(r"([\w$]+) is not a (?:function|constructor)$", message):
            return self._instead(found[1])
        if message.startswith("Cannot read properties of undefined") and places:
            # What stands before the mark is undefined; was one of ours asked for it?
            found = re.search(r"([\w$]+)[\s?.\[]*$", places[0].before)
            return self._instead(found[1]) if found else ""
        if found := re.match(r"([\w$]+) is not defined$", message):
            for known in (_ELSEWHERE, _PYTHONS):
                if found[1] in known:
                    return known[found[1]]
            return nearest(found[1], self.bridge.session.programs.names() + list(_GLOBALS)).strip()
        return ""

    def _instead(self, name):
        thing = self.missed.get(name)
        if thing is None:
            return ""
        if reachable.is_namespace(thing):
            return facade.unknown(thing.place, name, reachable.names_in(thing))
        try:
            getattr(thing, name)
        except AttributeError as error:  # the face knows what Keras and NumPy call otherwise
            if any(words in str(error) for words in ("tfjs writes", "minitf has no ")):
                return str(error)
        return nearest(name, names_of(type(thing))).strip()


# What Python says of None and of no number, and what JavaScript would.
_OF_NONE = (
    (re.compile(r"'NoneType' object has no attribute '(\w+)'"),
     r"Cannot read properties of undefined (reading '\1')"),
    (re.compile(r"'NoneType' object is not (iterable|subscriptable)|Value after \* must be an "
                r"iterable, not NoneType|object of type 'NoneType' has no len\(\)"),
     "undefined is not iterable"),
    (re.compile(r"\bnan\b"), "NaN"),
    (re.compile(r"'NoneType'|(?<!')\bNone\b(?! of)"), "undefined"),
)


def _in_javascript(message):
    """A message of Python's with JavaScript's word for what nobody gave."""
    for pattern, words in _OF_NONE:
        message = pattern.sub(words, message)
    return message


def no_module(name):
    """The error for a package that nobody can import here."""
    own = name.removeprefix("node:")
    hint = (_NO_FILES if own in _MODULES_OF_FILES else
            nearest(name, ["@tensorflow/tfjs", "@tensorflow/tfjs-node"]).strip() or
            "Here is one package: import * as tf from '@tensorflow/tfjs'")
    return JavaScriptError("Error", f"Cannot find module '{name}'", hint=hint)
