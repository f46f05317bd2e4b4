"""The two faces as data: how tfjs and Keras spell names, pass options and word their errors.

`TFJS` and `KERAS` are the only places that know a face's habits; every object remembers which
of the two made it (`thing.dialect`). Engine code asks its dialect and never compares it.
"""

import re
import sys
import warnings

from minitf import wording
from minitf.errors import ArgumentError, UsageError, nearest, shown
from minitf.strictness import is_strict

REQUIRED = type("REQUIRED", (), {"__repr__": lambda self: "required"})()


def camel(name):
    """use_bias -> useBias"""
    return re.sub(r"_+(\w)", lambda match: match[1].upper(), name)


def snake(name):
    """useBias -> use_bias, GlorotUniform -> glorot_uniform"""
    return re.sub(r"(?<=[a-z0-9])([A-Z])|(?<!^)([A-Z])(?=[a-z])", r"_\1\2", name).lower()


class Dialect:
    """What both faces have in common; the differences are in the two subclasses."""

    name = module = None
    positional = False  # whether options may be given by position

    def __init__(self):
        self.faces = {}  # engine class -> the class that this face shows
        self.mixins = {}  # engine base class -> the class with this face's method names
        self.counts = {}  # prefix -> how many automatic names were given
        self.adapted_as = {}  # a registry's kind -> what makes its thing of a learner's function

    def next_count(self, prefix):
        self.counts[prefix] = self.counts.get(prefix, 0) + 1
        return self.counts[prefix]

    def class_name(self, cls):
        """What this face calls an engine class."""
        return vars(cls).get(f"{self.name}_class", cls.__name__)

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

    def warn(self, which, **values):
        """Say the sentence `which` and go on."""
        warnings.warn(str(self.error(which, **values)), stacklevel=3)

    def error(self, which, **values):
        """The error `which` in this dialect's sentence (wording.py), with its values filled in."""
        return wording.error(self.name, which, values)


ABSENT = type("ABSENT", (), {"__repr__": lambda self: "absent"})()  # the face has no such option


class Tfjs(Dialect):
    """tfjs: one config object, camelCase keys and values, factories in lower case."""

    name = "tfjs"
    module = "minitf"
    fewest_to_merge = 2
    sequential_may_wait = False  # for an input shape
    expands_targets = True  # (n,) to (n, 1)
    evaluates_penalties = False  # whether evaluation adds regularization
    constrains_steps = False  # tfjs applies constraints where weights are set, not in training
    oblong_identity = False  # whether the identity initializer makes matrices that aren't square
    validates_after_stop = False  # when training was stopped within an epoch

    def key(self, option):
        return option.tfjs_name or camel(option.field)

    def default(self, option):
        return option.default

    def shape(self, shape):
        return list(shape)

    def spell(self, native):
        return camel(native)

    def accepted_name(self, kind, name):
        # tfjs finds the class of a layer under an activation's name, and it works.
        if kind == "activation" and name in ("ReLU", "ELU") and not is_strict():
            return name.lower()
        return name

    def adapt(self, function, kind):
        raise self.unusable(function, kind)

    def unusable(self, value, kind):
        what = "undefined" if callable(value) else wording.json(value)
        hint = ""
        if is_strict():
            hint = f" tfjs takes the name of the {kind} as a string, or what its factory returns."
        return UsageError(f"{kind}: Improper config format: {what}.\n"
                          f"'className' and 'config' must set.{hint}")

    @staticmethod
    def fan_of_vector(count):
        return count**0.5

    def accepts_zero_scale(self):
        return not is_strict()

    def checks_labels(self):
        return is_strict()

    def warn(self, which, **values):
        """Say the sentence `which` where console.warn writes, and go on."""
        print(self.error(which, **values), file=sys.stderr)

    def nested_config(self, thing):
        cls = thing.tfjs_saved_as or type(thing)
        return {"className": cls.__name__, "config": thing.config(cls)}

    def not_a_choice(self, kind, value, known):
        return ArgumentError(
            f"{value} is not a valid {kind}.  Valid values are {','.join(known)} or null/undefined."
        )

    def place(self, cls):
        """How a caller writes this class: tf.layers.dense."""
        if hasattr(cls, "called"):
            return cls.called
        return f"tf.{cls.namespace}.{cls.factory}" if cls.namespace else cls.__name__

    def auto_name(self, class_name):
        """dense_Dense1, as tfjs counts: one counter a class, from 1."""
        if class_name in ("Sequential", "LayersModel"):
            prefix = {"Sequential": "sequential_", "LayersModel": "model"}[class_name]
            return f"{prefix}{self.next_count(prefix)}"
        return f"{tfjs_snake(class_name)}_{class_name}{self.next_count(class_name)}"

    def metric_name(self, metric):
        name = type(metric).__name__
        return name[:1].lower() + name[1:]

    def input_name(self):
        return f"input{self.next_count('input')}"

    def name_of_input_for(self, layer):
        return f"{layer.name}_input"

    def read(self, cls, args, kwargs):
        """{field: value} of a call: one config dict, or the same names as keywords, or both."""
        if len(args) > 1 or (args and args[0] is not None and not isinstance(args[0], dict)):
            if is_strict():
                key = next(iter(self.options(cls)), "name")
                raise UsageError(
                    f"{self.place(cls)} takes one config object. Write "
                    f"{self.place(cls)}({{'{key}': {shown(args[0], 40)}}}), not positional values."
                )
            args = ()
        given = {**(args[0] if args and args[0] else {}), **kwargs}
        known = self.options(cls)
        for key in given:
            if key not in known and is_strict() and self.is_ours(cls):
                raise ArgumentError(self.unknown_key(cls, key, known))
        # None stands for JavaScript's undefined and null, for which tfjs takes the default.
        return {known[key].field: value for key, value in given.items()
                if key in known and value is not None}

    def unknown_key(self, cls, key, known):
        elsewhere = {o.field: k for k, o in known.items()}
        elsewhere.update({KERAS.key(o): k for k, o in known.items()})
        if key in elsewhere:
            hint = f" tfjs writes `{elsewhere[key]}`."
        else:
            hint = nearest(key, known) or f" Known: {', '.join(known)}."
        return (f"{self.place(cls)}: unknown option `{key}`.{hint} "
                "(tfjs itself ignores it silently.)")

    def missing(self, cls, option):
        if option.check is None:
            return ArgumentError(
                f"{self.place(cls)}: the option `{self.key(option)}` is required, "
                f"but the config does not have it."
            )
        return self.invalid(cls, option, None, _expected(option))

    def invalid(self, cls, option, value, expected):
        return ArgumentError(
            f"Expected {self.key(option)} to be {expected}, but got {wording.json(value)}.")

    def unknown_name(self, kind, name, known, translation=None):
        hint = self.hint_for_name(kind, name, known, translation)
        if kind in _SHORT_KINDS:
            return ArgumentError(f"Unknown {_SHORT_KINDS[kind]} {wording.text(name)}" + hint)
        return ArgumentError(
            f"Unknown {kind}: {name}. This may be due to one of the following reasons:\n"
            f"1. The {kind} is defined in Python, in which case it needs to be ported to "
            f"TensorFlow.js or your JavaScript code.\n"
            f"2. The custom {kind} is defined in JavaScript, but is not registered properly "
            f"with tf.serialization.registerClass()." + hint
        )

    def hint_for_name(self, kind, name, known, translation):
        """What to write instead of an unknown name, in strict minitf; tfjs's own hint else."""
        if kind == "loss" and "softmaxcrossentropy" in str(name).lower():
            return '. Use "categoricalCrossentropy" as the string name for ' \
                   "tf.losses.softmaxCrossEntropy"
        if not is_strict():
            return ""
        if kind == "regularizer" and str(name).lower() in ("l1", "l2"):
            return f"\nWrite tf.regularizers.{str(name).lower()}()."
        if translation:
            return f". Write '{translation}'."
        hint = _other_spelling(name, known) or nearest(name, known)
        return f".{hint if hint[:1] == ' ' else ' ' + hint}" if hint else ""


class Keras(Dialect):
    """Keras: positional and keyword arguments in snake_case, classes."""

    name = "keras"
    module = "minitf.keras"
    positional = True
    fewest_to_merge = 1
    sequential_may_wait = True
    expands_targets = False
    evaluates_penalties = True
    constrains_steps = True
    oblong_identity = True
    validates_after_stop = True

    def key(self, option):
        return option.keras_name or option.field

    def default(self, option):
        return option.default if option.keras is SAME else option.keras

    def shape(self, shape):
        return tuple(shape)

    def spell(self, native):
        return native

    def nested_config(self, thing):
        return {
            "module": f"keras.{thing.namespace}" if thing.namespace else None,
            "class_name": type(thing).__name__,
            "config": thing.get_config(),
            "registered_name": None if thing.namespace else type(thing).__name__,
        }

    def not_a_choice(self, kind, value, known):
        name = {"FanMode": "mode"}.get(kind, snake(kind))
        values = "{" + ", ".join(map(repr, known)) + "}"
        if kind == "DataFormat":
            return ArgumentError(f"The `{name}` argument must be one of {values}. Received: "
                                 f"{name}={value}")
        return ArgumentError(f"Invalid `{name}` argument: {value}. Please use one of {values}")

    def place(self, cls):
        name = self.class_name(cls)
        return f"keras.{cls.namespace}.{name}" if cls.namespace else name

    def shown_default(self, cls, option):
        """The default as a signature shows it: losses and metrics have a name of their own."""
        if option.field == "name" and cls.namespace in ("losses", "metrics"):
            return self.name_in_logs(cls)
        return self.default(option)

    @staticmethod
    def whole(value):
        """A float where a whole number is wanted is refused, 2.0 too."""
        raise Invalid("a positive integer")

    def name_in_logs(self, cls):
        """What a loss or metric without a name is called."""
        return vars(cls).get("keras_name_in_logs") or keras_snake(self.class_name(cls))

    def auto_name(self, class_name):
        """dense, dense_1, …, as Keras counts."""
        base = keras_snake(class_name)
        count = self.next_count(base) - 1
        return f"{base}_{count}" if count else base

    def metric_name(self, metric):
        known = next((vars(cls)["keras_name_in_logs"] for cls in type(metric).__mro__
                      if "keras_name_in_logs" in vars(cls)), None)
        return known or keras_snake(type(metric).__name__)

    def input_name(self):
        return self.auto_name("InputLayer")

    def name_of_input_for(self, layer):
        return None

    def read(self, cls, args, kwargs):
        """{field: value} of a call, its positional arguments in the order Keras gives them."""
        known = self.options(cls)
        places = [key for key, option in known.items() if not option.keyword_only]
        if len(args) > len(places):
            raise UsageError(
                f"{self.place(cls)} takes at most {len(places)} positional argument(s) "
                f"({', '.join(places) or 'none'}), but {len(args)} were given."
            )
        given = dict(zip(places, args, strict=False))
        for key in kwargs:
            if key in given:
                raise UsageError(f"{self.place(cls)} got multiple values for argument '{key}'")
        unknown = {key: value for key, value in kwargs.items() if key not in known}
        if unknown:
            first = next(iter(unknown))
            hint = _other_spelling(first, known) or nearest(first, known)
            for key, option in known.items():
                if TFJS.key(option) == first:
                    hint = f"Keras writes `{key}`."
            raise self.unrecognized(cls, unknown, f". {hint}" if hint else "")
        return {known[key].field: value for key, value in {**given, **kwargs}.items()}

    def unrecognized(self, cls, unknown, hint):
        """The error for keywords that the class does not take, as Keras words it for its kind."""
        name = cls.__name__
        if cls.namespace in ("layers", ""):
            return ArgumentError(
                f"Unrecognized keyword arguments passed to {name}: {shown(unknown)}{hint}")
        if cls.namespace == "optimizers":
            return ArgumentError(f"Argument(s) not recognized: {shown(unknown)}{hint}")
        return UsageError(
            f"{name}.__init__() got an unexpected keyword argument '{next(iter(unknown))}'{hint}")

    def missing(self, cls, option):
        return UsageError(
            f"{cls.__name__}.__init__() missing 1 required positional argument: "
            f"'{self.key(option)}'"
        )

    def invalid(self, cls, option, value, expected):
        key = self.key(option)
        hint = ""
        value = value if isinstance(value, str) else shown(value)
        if value.startswith("{"):
            hint = f" Keras takes arguments, not a config object: write {cls.__name__}({key}=…)."
        return ArgumentError(
            f"Received an invalid value for `{key}`, expected {expected}. "
            f"Received: {key}={value}{hint}"
        )

    def unknown_name(self, kind, name, known, translation=None):
        hint = f"Write `{translation}`." if translation else _other_spelling(name, known)
        kind = "activation function" if kind == "activation" else kind
        return ArgumentError(
            f"Could not interpret {kind} identifier: {name}" + (f". {hint}" if hint else "")
        )


def _expected(option):
    """What an option's check wants, in words, by offering it nothing."""
    try:
        option.check(None)
    except Invalid as problem:
        return str(problem)
    return "given"


def _other_spelling(name, known):
    """'This face writes `useBias`.' when the name is right but spelled as the other face does."""
    flat = str(name).lower().replace("_", "")
    for candidate in known:
        if candidate != name and candidate.lower().replace("_", "") == flat:
            return f"Write `{candidate}`."
    return ""


# tfjs says less about a loss, metric or optimizer that it does not know.
_SHORT_KINDS = {"loss": "loss", "metric": "metric", "optimizer": "Optimizer"}


class Invalid(Exception):
    """A check's verdict; its text is what was expected, and the dialect makes the sentence."""


SAME = type("SAME", (), {"__repr__": lambda self: "same as tfjs"})()


def tfjs_snake(name):
    """tfjs's class name to prefix: Conv2D -> conv2d, LeakyReLU -> leaky_re_lu."""
    name = re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()


def keras_snake(name):
    """Keras's class name to prefix: InputLayer -> input_layer, Conv2D -> conv2d."""
    name = re.sub(r"\W+", "", name)
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()


TFJS = Tfjs()
KERAS = Keras()
