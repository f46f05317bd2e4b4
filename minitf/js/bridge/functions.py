"""What Python has of JavaScript: functions, iterators, and classes that extend Python's own."""

from minitf.errors import UsageError
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.layers import Layer


class JSFunction:
    """A function of JavaScript's, to be called from Python; a promise it returns can be awaited."""

    def __init__(self, bridge, number, name=""):
        self.bridge, self.number, self.__name__ = bridge, number, name
        bridge.hold(self, number)

    def __call__(self, *arguments):
        return self.bridge.into("call", self.number, "", self.bridge.text_of(arguments))

    def __repr__(self):
        return "<function of JavaScript's>"


class JSIterator:
    """An iterator of JavaScript's, such as a generator.

    `next()` gives {'value': …, 'done': …}, an asynchronous one's an awaitable of that. A `for` loop
    goes through one that is not asynchronous.
    """

    def __init__(self, bridge, number):
        self.bridge, self.number = bridge, number
        bridge.hold(self, number)

    def __iter__(self):
        while not (step := self.next()).get("done"):
            yield step.get("value")

    def next(self):
        """The iterator's next `{value, done}`."""
        return self.bridge.into("next", self.number)

    def close(self):
        """Let the iterator clean up before its end."""
        self.bridge.into("close", self.number)


def _inherited_name(base):
    """The className that a class has from its base; tf.layers.Layer itself has none."""
    if base.__name__ in ("Layer", "RNNCell") and not hasattr(base, "className"):
        return None
    return getattr(base, "className", None) or base.__name__


def _without_name(name):
    """What makes a name of a layer, where its class has none: tfjs comes to grief on that."""
    refusal = str(refused(  # now, as strictness is off inside a constructor
        f"The class {name} has no className: write static get className() {{ return '{name}'; }} "
        "in it.", unread("replace")))

    def named_after(layer):
        raise UsageError(refusal)

    return named_after


def derived(bridge, base, name, methods, statics, class_name):
    """A subclass of `base` for a JavaScript class: its methods are those of `self`'s object there.

    statics: the class's own functions. class_name: its `className`, or None.
    """
    def forward(method):
        def call(self, *given):
            handle = bridge.handles.get(id(self))
            if handle is None:  # its constructor is still at work
                return getattr(super(cls, self), method)(*given)
            return bridge.into("method", handle, method, bridge.text_of(given))

        call.__name__ = method
        return call

    def from_config(cls, *given):
        if "fromConfig" in statics:
            return bridge.into("static", bridge.handles[id(cls)], "fromConfig",
                               bridge.text_of([cls, given[-1]]))
        return construct(*given[-1:])

    def construct(*given):
        """What `new` makes, with the class's own constructor."""
        return bridge.into("create", bridge.handles[id(cls)], bridge.text_of(given))

    body = {method: forward(method) for method in methods}
    body["construct"] = staticmethod(construct)
    class_name = class_name or _inherited_name(base)
    if class_name is not None:
        body["className"] = class_name
    elif issubclass(base, Layer) and "getClassName" not in methods:
        body["named_after"] = _without_name(name)
    body["fromConfig"] = classmethod(from_config)
    body["javascript_methods"] = tuple(methods)
    body["__module__"] = "minitf.tfjs.javascript"
    cls = type(name, (base,), body)
    return cls
