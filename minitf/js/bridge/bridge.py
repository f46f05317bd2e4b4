"""Let JavaScript use Python's objects, and Python JavaScript's functions.

Every crossing from JavaScript is one call of `Bridge.host(operation, number, name, text)`; each
operation is a method named `on_<operation>`. Python calls JavaScript by the functions that
world.js has. values.py says how values travel, reachable.py which objects may.
"""

import inspect
import json
import weakref
from collections import Counter
from types import FunctionType

from minitf.errors import MinitfError
from minitf.js import scripts
from minitf.js.bridge import reachable, values
from minitf.js.bridge.functions import JSFunction, JSIterator, derived
from minitf.js.bridge.thrown import Thrown
from minitf.js.engine import EngineError, Interrupted
from minitf.js.errors import JavaScriptError
from minitf.promise import Promise
from minitf.strictness import as_tfjs

DEEPEST = 400  # calls into Python and back; Python 3.12 itself ends at about 120
_CALLS = ("call", "method", "function", "new")  # what may take long
_TOO_DEEP, _INTERRUPTED = (
    "e" + json.dumps({"name": name, "message": message, "id": 0, "number": None})
    for name, message in (("RangeError", "Maximum call stack size exceeded"),
                          ("Error", "interrupted")))


class Unreachable(MinitfError, TypeError):
    """A value that JavaScript may not have."""


class Bridge:
    """The two worlds' tables: Python objects by handle, JavaScript functions by number."""

    def __init__(self, engine, session):
        self.engine, self.session = engine, session
        self.objects = {}  # handle -> what JavaScript holds of Python's
        self.handles = {}  # id of that -> handle
        self.thrown = Thrown(self)
        self.awaited = {}  # number -> future of a JavaScript promise
        self.held = Counter()  # number of a JavaScript function -> how many objects stand for it
        self.forgotten = []  # numbers of those that are gone
        self.exposed = {}  # id -> function that JavaScript may have: tf's, and those of the user
        self.count = 0
        self.closed = False  # while what a stopped program has left behind is let go
        engine.add("__host", self.host)
        if engine.promises is not None:
            engine.promises.share("__promises")
        script = f"{scripts.bridge_source()}(globalThis.__host, globalThis.__promises)"
        self.lines = script.count("\n") + 1  # of ours; a program's begin below
        self.script = engine.evaluate(script)
        engine.evaluate("delete globalThis.__host; delete globalThis.__promises")
        self.functions = {}

    # ---- from JavaScript ----

    def host(self, operation, number, name, text):
        """Answer a call of JavaScript's. No exception may leave here: the binding is lost then."""
        watch = self.session.watch
        if self.closed or watch.interrupted and operation in _CALLS:
            return self._interrupted()
        if self.engine.depth > DEEPEST:
            return _TOO_DEEP
        try:
            watch.in_python = True
            result = getattr(self, "on_" + operation)(number, name, text)
            watch.in_python = False
            return result
        except Interrupted:
            watch.interrupted = True
        except Exception as error:
            watch.in_python = False
            if operation in ("done", "stopped", "failed"):
                self.session.ended(None, None, error)
            return "e" + json.dumps(self.thrown.told(error))
        except BaseException:  # KeyboardInterrupt, SystemExit
            watch.interrupted = True
        watch.in_python = False
        return self._interrupted()

    def _interrupted(self):
        """The answer to a call when all is to end: no error, which a program might catch."""
        self.engine.stop()
        return "x" if self.engine.can_stop else _INTERRUPTED

    def on_get(self, handle, name, text):
        """What stands under a name in a part of tf; the functions there may all be called."""
        value = getattr(self.objects[handle], name)
        if isinstance(value, FunctionType):
            self.expose(value)
        return self._answer(value)

    def on_read(self, handle, name, text):
        """A property, or a field, of an object; undefined for what tfjs has not."""
        thing = self.objects[handle]
        if isinstance(thing, type) or reachable.is_namespace(thing) or not reachable.has(
                thing, name):
            self.thrown.miss(thing, name)
            return "u"
        try:
            value = reachable.read(thing, name)
            return "u" if value is None and reachable.is_undefined(thing, name) else (
                self._answer(value))
        except Unreachable:
            return "u"

    def on_write(self, handle, name, text):
        """Set a property or a field; False where tfjs's object has none of this name."""
        thing = self.objects[handle]
        if isinstance(thing, type) or not reachable.has(thing, name):
            return False
        (value,) = values.arguments(text, self.decode) or (None,)
        setattr(thing, reachable.attribute(thing, name) or name, value)
        return True

    def on_keep(self, handle, name, text):
        (value,) = values.arguments(text, self.decode)
        reachable.keep(self.objects[handle], name, value)

    def on_call(self, handle, name, text):
        return self._called(self.objects[handle], values.arguments(text, self.decode))

    def on_method(self, handle, name, text):
        """A method of a class, so that `super.call(…)` reaches the class it names."""
        cls = self.objects[handle]
        given = values.arguments(text, self.decode)
        if not given or not isinstance(given[0], cls):
            raise TypeError(f"{cls.__name__}.prototype.{name} was called on another object")
        nothing = reachable.NOTHING.get(name, values.UNDEFINED)
        return self._called(getattr(cls, name), given, nothing)

    def on_static(self, handle, name, text):
        value = getattr(self.objects[handle], name, None)
        return "u" if value is None else self._answer(value)

    def on_function(self, handle, name, text):
        """A static function of a class."""
        return self._called(getattr(self.objects[handle], name),
                            values.arguments(text, self.decode))

    def _called(self, function, given, nothing=values.UNDEFINED):
        self._forget()
        result = function(*reachable.taken_by(function, given))
        if getattr(function, "__name__", "") == "getConfig":
            result = values.config(result)
        return self._answer(nothing if result is None else result)

    def on_new(self, handle, name, text):
        """An object for `new`: itself, or for a JavaScript class its handle only."""
        cls = self.objects[handle]
        if not hasattr(cls, "javascript_methods"):
            return self._answer(cls(*values.arguments(text, self.decode)))
        with as_tfjs():  # `super(config)` hands on a config that has the subclass's own keys
            return self._handle(cls(*values.arguments(text, self.decode)))

    def on_derive(self, handle, name, text):
        """A Python class for a JavaScript class that extends one of ours."""
        cls = derived(self, self.objects[handle], name, *json.loads(text))
        return self._handle(cls)

    def on_free(self, number, name, text):
        for handle in json.loads(text):
            self._let_go(handle)
        return "u"

    def on_import(self, number, name, text):
        return self._answer(self.session.module(name))

    def on_print(self, number, stream, text):
        self.session.write(stream, json.loads(text))

    def on_timer(self, number, kind, text):
        self.session.set_timer(number, kind, text)

    def on_describe(self, handle, name, text):
        from minitf.js.bridge.description import described

        return self._answer(described(self.objects[handle]))

    def on_word(self, number, name, text):
        """V8's text for an error that was just made, and its stack."""
        name, message, frames = json.loads(text)
        return json.dumps(self.session.programs.worded(name, message, frames))

    def on_state(self, number, name, text):
        """What has become of the promise that JavaScript asks about."""
        return self.engine.promises.look()

    def on_done(self, number, name, text):
        self.session.ended(number, json.loads(text))

    def on_stopped(self, number, name, text):
        self.session.ended(number, None, self.thrown.error(json.loads(text)))

    def on_failed(self, number, name, text):
        self.session.failed(self.thrown.error(json.loads(text)))

    def on_awaited(self, number, fine, text):
        """A JavaScript promise that Python awaits has settled."""
        future = self.awaited.pop(number, None)
        answer = json.loads(text)
        if future is None or future.done():
            return
        if fine:
            future.set_result(self.decoded(answer))
        else:
            future.set_exception(self.thrown.error(answer))

    # ---- to JavaScript ----

    def into(self, name, *arguments):
        """Call a function of world.js; return its answer as Python has it, or raise its error."""
        session, watch = self.session, self.session.watch
        self._forget()
        was_in_python, watch.in_python = watch.in_python, False
        try:
            answer = session.enter(self.function(name), arguments)
        except EngineError as error:
            raise JavaScriptError(*_split(str(error))) from None
        finally:
            watch.in_python = was_in_python
        if not isinstance(answer, str):
            return answer
        answer = json.loads(answer)
        if isinstance(answer, dict) and "e" in answer:
            raise self.thrown.error(answer["e"])
        return self.decoded(answer)

    def function(self, name):
        """A function of world.js."""
        if name not in self.functions:
            self.engine.call(self.engine.evaluate("(s, n) => { globalThis.__f = s[n]; }"),
                             self.script, name)
            self.functions[name] = self.engine.evaluate("globalThis.__f")
            self.engine.evaluate("delete globalThis.__f")
        return self.functions[name]

    def expose(self, function):
        """Let JavaScript have a function that is not the face's own."""
        self.exposed[id(function)] = function

    def hold(self, holder, number):
        """Keep a JavaScript function for as long as the holder is there."""
        self.held[number] += 1
        weakref.finalize(holder, self.forgotten.append, number)

    def _forget(self):
        """Let JavaScript have back the functions that nobody here holds any more.

        Only while none is on its way, in a text that one side has written and the other not read.
        """
        if not self.forgotten:
            return
        gone = []
        while self.forgotten:
            number = self.forgotten.pop()
            self.held[number] -= 1
            if not self.held[number]:
                del self.held[number]
                gone.append(number)
        if gone:
            self.engine.call(self.function("forget"), json.dumps(gone))

    # ---- values ----

    def encoded(self, value):
        """A value as JSON will have it."""
        return self._outgoing(values.encoded, value)

    def decoded(self, value):
        """A value of JavaScript's, as it came in JSON."""
        return values.decoded(value, self.decode)

    def _answer(self, value):
        return self._outgoing(values.answer, value)

    def text_of(self, arguments):
        """Arguments for a JavaScript function, as JSON."""
        return json.dumps([self.encoded(one) for one in arguments])

    def _outgoing(self, write, value):
        """Write a value; if that fails, JavaScript hears nothing of the handles made for it."""
        before = self.count
        try:
            return write(value, self.encode)
        except Exception:
            for handle in range(before + 1, self.count + 1):
                self._let_go(handle)
            raise

    def _let_go(self, handle):
        thing = self.objects.pop(handle, None)
        if thing is not None:
            self.handles.pop(id(thing), None)

    def encode(self, value):
        """What is not plain data, for JavaScript. Unreachable for what it may not have."""
        if isinstance(value, JSFunction) and value.bridge is self:
            return {"f": value.number}
        if isinstance(value, BaseException):
            return {"e": self.thrown.told(value)}
        if isinstance(value, Promise) or inspect.isawaitable(value):
            return {"a": self._promised(value)}
        if isinstance(value, type):
            if id(value) in self.handles:
                return {"h": [self.handles[id(value)]]}
            if (constants := reachable.constants(value)) is not None:
                return {"o": constants}
        kind = self._kind(value)  # each time: JavaScript may have let its object go
        return {"h": [self._handle(value), kind]}

    def _kind(self, value):
        if reachable.is_namespace(value):
            return {"is": "namespace", "names": reachable.names_in(value)}
        if isinstance(value, type):
            if reachable.is_face(value):
                return self._class(value)
        elif reachable.is_face(type(value)):
            return {"is": "object", "class": self.encode(type(value))}
        elif reachable.is_function(value) or id(value) in self.exposed:
            return {"is": "function", "name": getattr(value, "__name__", "")}
        raise Unreachable(f"JavaScript can't have a {type(value).__module__}."
                        f"{type(value).__qualname__}: give it a number, a text, a list, a dict, "
                        "a tensor or a model")

    def _class(self, cls):
        own = reachable.members(cls)
        base = reachable.base_of(cls)
        return {"is": "class", "name": reachable.class_name(cls),
                "base": base and self.encode(base), **own}

    def _handle(self, value):
        handle = self.handles.get(id(value))
        if handle is None:
            self.count += 1
            handle = self.count
            self.objects[handle], self.handles[id(value)] = value, handle
        return handle

    def _promised(self, awaitable):
        promise = awaitable if isinstance(awaitable, Promise) else Promise.run(awaitable)
        return self.session.follow(promise)

    def decode(self, tag, inside):
        """What is not plain data, from JavaScript."""
        match tag:
            case "h":
                return self.objects[inside]
            case "f":
                return JSFunction(self, *inside)
            case "p":
                return self._awaitable(inside)
            case "i":
                return JSIterator(self, inside)
            case "e":
                return self.thrown.error(inside)
        raise ValueError(f"unknown tag {tag!r}")

    def _awaitable(self, number):
        future = self.awaited.get(number)
        if future is None:
            import asyncio

            future = self.awaited[number] = asyncio.get_running_loop().create_future()
            # JavaScript knows whether anybody took a rejection; asyncio's own note would be wrong
            future.add_done_callback(lambda done: done.cancelled() or done.exception())
            self.session.enter(self.function("await"), [number])  # and let what is due follow
        return future


def _split(text):
    name, _, message = text.partition("\n")[0].partition(": ")
    return name, message
