"""What both faces' dialects have in common, and the few values that stand for no value."""

import re
import warnings
from contextvars import ContextVar
from functools import lru_cache
from importlib import import_module

from minitf.errors import shown
from minitf.wording import error

REQUIRED = type("REQUIRED", (), {"__repr__": lambda self: "required"})()  # has no default
ABSENT = type("ABSENT", (), {"__repr__": lambda self: "absent"})()  # the face has no such option
SAME = type("SAME", (), {"__repr__": lambda self: "same as tfjs"})()  # Keras's default is tfjs's


# True while a config out of a file is read: keys that are not ours are no mistake of the caller's.
reading_file = ContextVar("minitf_reading_file", default=False)


class Invalid(Exception):
    """A check's verdict; its text is what was expected, and the dialect makes the sentence."""


class Dialect:
    """What both faces have in common; the differences are in the two subclasses."""

    name = module = None
    positional = False  # whether options may be given by position

    def __init__(self):
        self.faces = {}  # engine class -> the class that this face shows
        self.mixins = {}  # engine base class -> the class with this face's method names
        self.variants = {}  # family of layers -> the file with this face's own versions
        self.counts = {}  # prefix -> how many automatic names were given
        self.other = None  # the other face's dialect
        self.adapted_as = {}  # a registry's kind -> what makes its thing of a learner's function
        self.registered = {}  # a learner's class by the name under which it was registered

    def next_count(self, prefix):
        self.counts[prefix] = self.counts.get(prefix, 0) + 1
        return self.counts[prefix]

    def class_name(self, cls):
        """What this face calls an engine class."""
        return vars(cls).get(f"{self.name}_class", cls.__name__)

    def has(self, cls):
        """Whether this face has the engine class; one without says tfjs_class = None."""
        return self.class_name(cls) is not None

    def enter_variants(self, cls):
        """Import this face's own versions of the class and its bases: they enter `mixins`."""
        for base in cls.__mro__:
            family = base.__module__.removeprefix("minitf.layers.")
            if family in self.variants:
                import_module(f"minitf.{self.name}.variants.{self.variants[family]}")

    def registered_class(self, name):
        """The learner's class (or function) of this name; None: there is none."""
        return self.registered.get(name) if isinstance(name, str) else None

    def registered_alone(self, name, kind):
        """The same where the name stands alone, not in a config."""
        return self.registered_class(name)

    def finished(self, thing, config):
        """The thing just made, with what its config says beside its options."""
        return thing

    def function_config(self, function):
        """A learner's function as a config holds it."""
        return getattr(function, "__name__", shown(function))

    def not_registered(self, config):
        """The error for a config of a learner's class that is not registered; None: it is none."""
        return None

    def remade(self, cls, config, kind):
        """The thing of a learner's class that a config describes."""
        return cls.from_config(config)

    @staticmethod
    def is_ours(cls):
        """Whether the kit made the class; a learner's own may take further options."""
        return cls.__module__.partition(".")[0] == "minitf"

    def shown_default(self, cls, option):
        """The default as a signature shows it."""
        return self.default(option)

    @staticmethod
    def whole(value):
        """A float where a whole number is wanted: in JavaScript, 2.0 is 2."""
        return value

    def options(self, cls):
        """{the key a caller writes: the option} for the options that exist in this face."""
        return {self.key(o): o for o in cls.options.values() if self.default(o) is not ABSENT}

    def accepted_name(self, kind, name):
        """The name for which a registry takes this one."""
        return name

    def adapt(self, function, kind):
        """What a learner's function is inside, where a name or an object is the rule."""
        return self.adapted_as.get(kind, self.adapted)(function)

    def unusable(self, value, kind):
        """The error for a value that is neither a name nor a thing; None: it is an unknown name."""
        return None

    @staticmethod
    def fan_of_vector(count):
        """What an initializer takes for the inputs and outputs of a vector of weights."""
        return count

    def accepts_zero_scale(self):
        """Whether an initializer may scale by 0."""
        return False

    def checks_labels(self):
        """Whether labels that are no class are an error."""
        return True

    def check_one_hot(self, classes):
        """Refuse numbers of classes that no one-hot row can be made of."""

    def taken(self, thing, kind):
        """A thing of the kit given for one of a kind: itself, unless it cannot be that."""
        return thing

    def warns_of_loss(self):
        """Whether a run says that its loss is no number any more: Keras's progress line does."""
        return False

    def warn(self, which, **values):
        """Say the sentence `which` and go on."""
        warnings.warn(str(self.error(which, **values)), stacklevel=3)

    def error(self, which, **values):
        """The error `which` in this dialect's sentence (sentences/), its values filled in."""
        return error(self.name, which, values)


@lru_cache(4096)
def camel(name):
    """use_bias -> useBias"""
    return re.sub(r"_+(\w)", lambda match: match[1].upper(), name)


@lru_cache(4096)
def snake(name):
    """useBias -> use_bias, GlorotUniform -> glorot_uniform"""
    return re.sub(r"(?<=[a-z0-9])([A-Z])|(?<!^)([A-Z])(?=[a-z])", r"_\1\2", name).lower()


def other_spelling(name, known):
    """'This face writes `useBias`.' when the name is right but spelled as the other face does."""
    flat = str(name).lower().replace("_", "")
    for candidate in known:
        if candidate != name and candidate.lower().replace("_", "") == flat:
            return f"Write `{candidate}`."
    return ""
