"""Learn what has become of JavaScript's promises, and which rejections nobody handles.

`promises_of(context)` gives a Promises of an engine's context. The engine knows both, but its
binding has no method for either; the engine's own C functions tell, where the binding's library
lets others call them and its object is laid out as in the releases we know. Elsewhere (on Windows
the library shows none) the answer is None, and JavaScript makes do with what it can see itself.

The C functions: quickjs.h of quickjs-ng 0.17 (JS_PromiseState, JS_SetHostPromiseRejectionTracker).
"""

import ctypes
from functools import cache
from weakref import WeakValueDictionary

PENDING, FULFILLED, REJECTED, NO_PROMISE = 0, 1, 2, -1  # what `Promises.look` answers
_POINTER, _HEADER = ctypes.sizeof(ctypes.c_void_p), object.__basicsize__


class _Value(ctypes.Structure):
    """A JavaScript value as the engine hands it about on 64-bit systems; what is it, and where."""

    _fields_ = [("where", ctypes.c_uint64), ("tag", ctypes.c_int64)]


_NULL = _Value(0, 2)
_Tracker = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, _Value, _Value, ctypes.c_bool, ctypes.c_void_p)
_context, _text, _number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_FUNCTIONS = {  # name -> (what it returns, what it takes)
    "JS_GetRuntime": (ctypes.c_void_p, [_context]),
    "JS_SetHostPromiseRejectionTracker": (None, [ctypes.c_void_p, _Tracker, ctypes.c_void_p]),
    "JS_PromiseState": (_number, [_context, _Value]),
    "JS_PromiseResult": (_Value, [_context, _Value]),
    "JS_NewObjectProto": (_Value, [_context, _Value]),
    "JS_GetGlobalObject": (_Value, [_context]),
    "JS_GetPropertyStr": (_Value, [_context, _Value, _text]),
    "JS_SetPropertyStr": (_number, [_context, _Value, _text, _Value]),
    "JS_SetPropertyUint32": (_number, [_context, _Value, ctypes.c_uint32, _Value]),
    "JS_DeletePropertyInt64": (_number, [_context, _Value, ctypes.c_int64, _number]),
    "JS_GetException": (_Value, [_context]),
    "JS_DupValue": (_Value, [_context, _Value]),
    "JS_FreeValue": (None, [_context, _Value]),
}


def promises_of(context):
    """A Promises of a `_quickjs.Context`; None where the engine can't be asked."""
    engine = _engine() if _POINTER == 8 else None
    found = engine and _runtime_and_context(engine, context)
    return Promises(engine, *found) if found else None


@cache
def _engine():
    """The binding's library with the functions above; None where it doesn't show one of them."""
    import _quickjs

    engine = ctypes.PyDLL(_quickjs.__file__)
    try:
        for name, (returned, taken) in _FUNCTIONS.items():
            function = getattr(engine, name)
            function.restype, function.argtypes = returned, taken
    except AttributeError:
        return None
    return engine


def _runtime_and_context(engine, context):
    """The engine's addresses, which stand side by side behind the head of the binding's object."""
    first = id(context) + _HEADER
    if type(context).__basicsize__ < _HEADER + 2 * _POINTER:
        return None
    runtime, inside = (ctypes.c_uint64.from_address(first + at).value for at in (0, _POINTER))
    if any(address < 2**16 or address % _POINTER for address in (runtime, inside)):
        return None
    return (runtime, inside) if engine.JS_GetRuntime(inside) == runtime else None


class Promises:
    """The promises of one engine.

    `shared` is an object that JavaScript has, too: there it puts the promise that it asks about,
    `asked`, and finds the `result`. Under numbers it holds the rejected promises that nobody has
    handled so far; `next_rejected` takes the first of these.
    """

    def __init__(self, engine, runtime, context):
        self._engine, self._context = engine, context
        self._waiting = {}  # address of a rejected promise -> its number in `shared`
        self._count = 0
        self._shared = engine.JS_NewObjectProto(context, _NULL)
        key = len(_living) + 1
        while key in _living:
            key += 1
        self.key = key
        _living[key] = self
        engine.JS_SetHostPromiseRejectionTracker(runtime, _track, key)

    def share(self, name):
        """Give JavaScript the object, as a global variable; it must hold it from then on."""
        everything = self._engine.JS_GetGlobalObject(self._context)
        self._engine.JS_SetPropertyStr(self._context, everything, name.encode(), self._shared)
        self._engine.JS_FreeValue(self._context, everything)

    def look(self):
        """The state of the promise that is asked about; its result is `shared.result` then."""
        engine, context = self._engine, self._context
        asked = engine.JS_GetPropertyStr(context, self._shared, b"asked")
        state = engine.JS_PromiseState(context, asked)
        if state in (FULFILLED, REJECTED):
            self._checked(engine.JS_SetPropertyStr(
                context, self._shared, b"result", engine.JS_PromiseResult(context, asked)))
        engine.JS_FreeValue(context, asked)
        return state

    def next_rejected(self):
        """The number in `shared` of a rejected promise that nobody has handled; None: no more."""
        for address in self._waiting:
            return self._waiting.pop(address)
        return None

    def forget(self):
        """Let go of the rejections that nobody has handled."""
        while self._waiting:
            self._drop(self._waiting.popitem()[1])

    def track(self, promise, is_handled):
        """What the engine tells: a promise was rejected in vain, or is handled after all."""
        if is_handled:
            number = self._waiting.pop(promise.where, None)
            if number is not None:
                self._drop(number)
            return
        self._count += 1
        self._waiting[promise.where] = self._count
        self._checked(self._engine.JS_SetPropertyUint32(
            self._context, self._shared, self._count,
            self._engine.JS_DupValue(self._context, promise)))

    def _drop(self, number):
        self._checked(self._engine.JS_DeletePropertyInt64(
            self._context, self._shared, number, 0))

    def _checked(self, answer):
        """Take away the error of a call that failed, as it does where no memory is left."""
        if answer < 0:
            self._engine.JS_FreeValue(
                self._context, self._engine.JS_GetException(self._context))


_living = WeakValueDictionary()  # key -> Promises


@_Tracker
def _track(context, promise, reason, is_handled, key):
    """What every engine calls; it outlives them all."""
    promises = _living.get(key)
    if promises is not None:
        promises.track(promise, is_handled)
