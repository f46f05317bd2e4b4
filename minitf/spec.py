"""What a configurable class declares, once: from its options come both faces' constructors,
the checks, the config in and out, the documentation and the signature.

    class Dense(Layer):
        units = option(check=positive_int, doc="size of the output")
        kernel_initializer = option("glorotNormal", keras="glorot_uniform", of=initializers)
"""

import inspect
from functools import cache, wraps

from minitf.dialect import ABSENT, KERAS, REQUIRED, SAME, TFJS, Invalid
from minitf.errors import UsageError, shown


class Option:
    """One option: its default (tfjs's, and Keras's where it differs), check, registry and doc."""

    def __init__(self, default=REQUIRED, *, keras=SAME, check=None, of=None, doc="",
                 tfjs_name=None, keras_name=None, keyword_only=False, unsupported=False,
                 in_config=True, null=False):
        self.default, self.keras, self.check, self.of, self.doc = default, keras, check, of, doc
        self.tfjs_name, self.keras_name, self.keyword_only = tfjs_name, keras_name, keyword_only
        self.unsupported = unsupported  # accepted at its default, otherwise refused by name
        self.in_config = in_config
        self.null = null  # whether tfjs takes null for a value of its own, not for the default
        self.field = None

    def __set_name__(self, owner, name):
        self.field = name

    def accept(self, thing, value):
        """The value checked and, where it names a registered thing, that thing."""
        dialect = thing.dialect
        if self.unsupported and dialect.default(self) not in (ABSENT, value):
            what = f"{dialect.place(type(thing))}({dialect.key(self)}={shown(value)})"
            raise dialect.error("not_supported", what=what)
        if self.check is not None and not (value is None and self.default is None):
            try:
                if self.check is positive_int and type(value) is float:
                    value = dialect.whole(value)
                value = self.check(value)
            except Invalid as problem:
                raise dialect.invalid(type(thing), self, value, str(problem)) from None
        if self.of is not None:
            value = self.of.resolve(value, dialect)
        return value


option = Option


class Configurable:
    """A class that is configured by the options it declares; base of layers, optimizers, ….

    `namespace` is where the faces show it ("layers"); `factory` its name in tfjs ("dense").
    """

    options: dict = {}
    namespace = ""
    factory = ""
    tfjs_saved_as = None  # the class as which tfjs writes it into a file, where that is another
    dialect = TFJS
    bases_first = False  # whether the bases' options come before the own ones

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        # Own options first, then those of the bases (or the reverse): Keras's positional order.
        # Without those that a class nearer to this one has fixed to a value.
        cls.own_options = {f: o for f, o in vars(cls).items() if isinstance(o, Option)}
        order = reversed(cls.__mro__) if cls.bases_first else cls.__mro__
        fields = {f: None for base in order for f in vars(base).get("own_options", ())}
        nearest = {f: getattr(cls, f) for f in fields}
        cls.options = {f: o for f, o in nearest.items() if isinstance(o, Option)}
        if "factory" not in vars(cls):
            cls.factory = factory_name(cls.__name__)

    def __init__(self, *args, **kwargs):
        self.configure(self.dialect.read(type(self), args, kwargs))

    def configure(self, given):
        """Set every option from `{field: value}` and this dialect's defaults."""
        for field, declared in self.options.items():
            value = given.get(field, REQUIRED)
            if value is REQUIRED:
                value = self.dialect.default(declared)
                if value is REQUIRED:
                    raise self.dialect.missing(type(self), declared)
                if value is ABSENT:  # the other face's default, so that the engine can read it
                    value = declared.keras if declared.default is ABSENT else declared.default
            setattr(self, field, declared.accept(self, value))

    def config(self, cls=None):
        """{key in this dialect: value}; nested things as {class name, config}."""
        return {
            key: serialized(getattr(self, declared.field), self.dialect, declared)
            for key, declared in self.dialect.options(cls or type(self)).items()
            if declared.in_config
        }


def serialized(value, dialect, declared=None):
    """A value as a config holds it: plain data, nested things by class name and config."""
    if isinstance(value, Configurable):
        return dialect.nested_config(value)
    if declared is not None and declared.of is not None and value is not None:
        return declared.of.name_of(value, dialect)
    if isinstance(value, (list, tuple)):
        return type(value)(serialized(item, dialect) for item in value)
    return value


def factory_name(class_name):
    """tfjs's factory for a class: Dense -> dense, Conv2D -> conv2d, ELU -> elu."""
    if class_name.isupper():
        return class_name.lower()
    name = class_name.replace("1D", "1d").replace("2D", "2d").replace("3D", "3d")
    return name[:1].lower() + name[1:]


def face(cls, dialect):
    """The class that a face shows for an engine class: the same, with that face's method names."""
    shown_class = dialect.faces.get(cls)
    if shown_class is None:
        dialect.enter_variants(cls)
        mixin = next((dialect.mixins[b] for b in cls.__mro__ if b in dialect.mixins), None)
        if mixin is not None and cls in dialect.mixins:
            shown_class = mixin
            if mixin.__mro__[1] is cls:  # a variant of one class, not the base of all
                mixin.__doc__ = documentation(mixin, dialect)
                mixin.__signature__ = signature(mixin, dialect)
        else:
            bases = (cls,) if mixin is None else (cls, mixin)
            shown_class = type(dialect.class_name(cls), bases, {
                "dialect": dialect,
                "factory": cls.factory,
                "__module__": f"{dialect.module}.{cls.namespace}",
                "__doc__": documentation(cls, dialect),
                "__signature__": signature(cls, dialect),
            })
        dialect.faces[cls] = shown_class
    return shown_class


def signature(cls, dialect):
    """What Shift-Tab shows: every option with this face's default."""
    parameters = []
    for key, declared in dialect.options(cls).items():
        default = dialect.shown_default(cls, declared)
        kind = inspect.Parameter.KEYWORD_ONLY
        if dialect.positional and not declared.keyword_only:
            kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
        parameters.append(inspect.Parameter(
            key, kind, default=inspect.Parameter.empty if default is REQUIRED else default))
    # By kind, as Python wants them, and of the positional ones first those without a default.
    order = sorted(parameters, key=lambda p: (
        p.kind, p.kind is p.POSITIONAL_OR_KEYWORD and p.default is not p.empty))
    return inspect.Signature(order)


def documentation(cls, dialect):
    """The class's docstring and one line an option, in this face's spelling."""
    lines = []
    for key, declared in dialect.options(cls).items():
        default = dialect.default(declared)
        about = "required" if default is REQUIRED else f"default {shown(default, 60)}"
        lines.append(f"    {key}: {declared.doc or 'see the layer'} ({about})")
    text = inspect.cleandoc(cls.__doc__ or cls.__mro__[1].__doc__ or cls.__name__)
    text = text.partition("\n\nOptions:\n")[0]  # of a class that a face has shown before
    return text + ("\n\nOptions:\n" + "\n".join(lines) if lines else "")


def keys_in_order(first):
    """A decorator for a method that gives a config: some keys come first.

    first: {class name: these keys, in one text}; the others follow in the order of the options.
    """
    @cache
    def wanted(cls):
        names = (base.__name__ for base in cls.__mro__)
        return next((first[name].split() for name in names if name in first), ())

    def decorate(method):
        if hasattr(method, "orders"):
            return method

        @wraps(method)
        def ordered(self):
            config = method(self)
            return {**{key: config[key] for key in wanted(type(self)) if key in config}, **config}

        ordered.orders = True
        return ordered

    return decorate


class Preset:
    """A class with some options set: what a name such as tfjs's "adadelta" stands for."""

    def __init__(self, cls, **fields):
        self.cls = cls
        self.fields = fields

    def made(self, dialect):
        return made(self.cls, dialect, **self.fields)


def made(cls, dialect, **fields):
    """An instance of the class in this face, from native field names."""
    thing = face(cls, dialect).__new__(face(cls, dialect))
    thing.configure(fields)
    return thing


class Registry:
    """Named things of one kind, found by the names that each dialect writes."""

    def __init__(self, kind):
        self.kind = kind
        self.named = {TFJS: {}, KERAS: {}}

    def add(self, entry, tfjs=(), keras=()):
        for dialect, names in ((TFJS, tfjs), (KERAS, keras)):
            for name in (names,) if isinstance(names, str) else names:
                self.named[dialect][name] = entry
        return entry

    def find(self, name, dialect):
        try:
            return self.named[dialect][dialect.accepted_name(self.kind, name)]
        except (KeyError, TypeError):
            raise self.unknown(name, dialect) from None

    def unknown(self, name, dialect):
        """The error for a name that a dialect does not have."""
        return dialect.unknown_name(
            self.kind, name, self.named[dialect], self._translation(name, dialect))

    def _translation(self, name, dialect):
        """What a dialect calls the thing that another one calls by this name; None: nothing."""
        if not isinstance(name, str):
            return None
        meant = {id(names[name]) for names in self.named.values() if name in names}
        flat = name.lower().replace("_", "")
        return next((own for own, entry in self.named[dialect].items()
                     if id(entry) in meant or _class_name(entry).lower() == flat), None)

    def name_of(self, entry, dialect):
        native = getattr(entry, "native", entry)
        for name, known in self.named[dialect].items():
            if known is native:
                return name
        return dialect.function_config(entry)

    def resolve(self, value, dialect):
        """The thing that a caller's value means: a name, a config, a class or the thing itself."""
        if value is None:
            return None
        if isinstance(value, str):
            registered = dialect.registered_alone(value, self.kind)
            if registered is not None:
                return self.remade(registered, {}, dialect)
            entry = self.find(value, dialect)
            if isinstance(entry, Preset):
                return entry.made(dialect)
            return made(entry, dialect) if isinstance(entry, type) else entry
        if isinstance(value, dict):
            return self.from_config(value, dialect)
        if isinstance(value, type) and issubclass(value, Configurable):
            value = value()
        if isinstance(value, Configurable):
            if value.dialect is not dialect:
                raise other_face(value, dialect)
            return dialect.taken(value, self.kind)
        if callable(value):
            return dialect.adapt(value, self.kind)
        raise dialect.unusable(value, self.kind) or self.unknown(value, dialect)

    def from_config(self, value, dialect):
        name = value.get("class_name", value.get("className"))
        if name is None:
            raise dialect.unusable(value, self.kind) or self.unknown(name, dialect)
        inside = value.get("config") or {}
        full = inside if name == "function" else value.get("registered_name") or name
        registered = dialect.registered_class(full)
        if registered is not None:
            return self.remade(registered, inside, dialect)
        problem = dialect.not_registered(value)
        if problem is not None:
            raise problem
        entry = self.find(full if name == "function" else name, dialect)
        if not isinstance(entry, type):
            return entry
        return dialect.finished(face(entry, dialect)(**value.get("config", {})), value)

    def remade(self, entry, config, dialect):
        """What a learner registered: the thing of a class, or a function as it is adapted."""
        if isinstance(entry, type):
            return dialect.remade(entry, config, self.kind)
        return dialect.adapt(entry, self.kind)


def _class_name(entry):
    return getattr(getattr(entry, "cls", entry), "__name__", "")


class Choice:
    """A closed list of string values, such as fan_in and fan_out; each face spells them its way."""

    def __init__(self, kind, *values, keras=()):
        self.kind = kind
        self.values = {TFJS: values, KERAS: (*values, *keras)}

    def resolve(self, value, dialect):
        if value is None:
            return None
        native = {dialect.spell(native): native for native in self.values[dialect]}
        try:
            return native[value]
        except (KeyError, TypeError):
            raise dialect.not_a_choice(self.kind, value, list(native)) from None

    def name_of(self, value, dialect):
        return dialect.spell(value)


def other_face(thing, dialect):
    """The error for a thing that the other face made."""
    return UsageError(
        f"{thing.dialect.place(type(thing))} was made by the {thing.dialect.name} face and cannot "
        f"be used in the {dialect.name} face: write {dialect.place(type(thing))} there. "
        f"Only values (tensors, arrays) cross between the two."
    )


# ---- checks: each returns the value to use, or raises Invalid(what is expected) ----


def positive_int(value):
    if not _is_int(value) or value <= 0:
        raise Invalid("a positive integer")
    return int(value)


def _is_int(value):
    return not isinstance(value, bool) and (
        hasattr(value, "__index__") or (isinstance(value, float) and value.is_integer())
    )


def number(value):
    if isinstance(value, bool) or not hasattr(value, "__float__") or isinstance(value, str):
        raise Invalid("a number")
    return value


def shape_of_ints(value):
    """A shape: ints, and None for what is not known."""
    if isinstance(value, (str, bytes)) or not hasattr(value, "__iter__"):
        raise Invalid("a list of integers")
    sizes = tuple(value)
    if any(size is not None and not _is_int(size) for size in sizes):
        raise Invalid("a list of integers")
    return tuple(None if size is None else int(size) for size in sizes)
