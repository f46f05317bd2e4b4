"""How tfjs spells names, takes options and words its errors."""

import inspect
import re
import sys

from minitf.dialect.base import Dialect, Invalid, camel, other_spelling, reading_file
from minitf.errors import ArgumentError, UsageError, nearest, shown
from minitf.strictness import is_strict
from minitf.wording import json, text

# tfjs says less about a loss, metric or optimizer that it does not know.
_SHORT_KINDS = {"loss": "loss", "metric": "metric", "optimizer": "Optimizer"}


# What has no name of its own, but is there.
_WRITTEN_OTHERWISE = {
    ("regularizer", "l1"): "tf.regularizers.l1()",
    ("regularizer", "l2"): "tf.regularizers.l2()",
    ("optimizer", "momentum"): "tf.train.momentum(0.1, 0.9)",
    ("metric", "binarycrossentropy"): "'ce'",
}
_METRICS_BY_SHAPE = ("accuracy", "acc", "crossentropy", "ce")


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

    def taken(self, thing, kind):
        if thing.namespace == "layers" and kind != "layer":
            raise self.unusable({"name": thing.name}, kind)  # Keras takes a layer as activation
        return thing

    def unusable(self, value, kind):
        what = "undefined" if callable(value) else json(
            vars(value) if hasattr(value, "__dict__") else value)
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

    def check_one_hot(self, classes):
        if classes < 2:
            raise ArgumentError(f"Error in oneHot: depth must be >=2, but it is {classes}")

    def warns_of_loss(self):
        return is_strict()

    def warn(self, which, **values):
        """Say the sentence `which` where console.warn writes, and go on."""
        print(self.error(which, **values), file=sys.stderr)

    def nested_config(self, thing):
        return {"className": thing.getClassName(), "config": thing.getConfig()}

    def remade(self, cls, config, kind):
        own = inspect.getattr_static(cls, "fromConfig", None)
        # In JavaScript the class is the first argument; Python's classmethod has it already.
        thing = cls.fromConfig(config) if isinstance(own, classmethod) else (
            cls.fromConfig(cls, config) if own is not None else cls(config))
        adapt = self.adapted_as.get(kind)
        return thing if adapt is None else adapt(thing)

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
        if class_name in ("Sequential", "Model", "Functional"):
            prefix = "sequential_" if class_name == "Sequential" else class_name.lower()
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
                raise self._positional(cls, args[0])
            args = ()
        given = {**(args[0] if args and args[0] else {}), **kwargs}
        known = self.options(cls)
        if is_strict() and self.is_ours(cls) and not reading_file.get():
            for key in given:
                if key not in known:
                    raise ArgumentError(self.unknown_key(cls, key, known))
        # None stands for JavaScript's undefined and null, for which tfjs takes the default, but
        # for a few options.
        return {known[key].field: value for key, value in given.items()
                if key in known and (value is not None or known[key].null)}

    def unknown_key(self, cls, key, known):
        elsewhere = {o.field: k for k, o in known.items()}
        elsewhere.update({self.other.key(o): k for k, o in known.items()})
        if key in elsewhere:
            hint = f" tfjs writes `{elsewhere[key]}`."
        else:
            hint = nearest(key, known) or f" Known: {', '.join(known)}."
        return (f"{self.place(cls)}: unknown option `{key}`.{hint} "
                "(tfjs itself ignores it silently.)")

    def _positional(self, cls, value):
        place = self.place(cls)
        if any(hasattr(one, "dtype") for one in (value if isinstance(value, list) else [value])):
            return UsageError(
                f"{place}(…) makes a layer from a config object; tensors go to the layer: write "
                f"{place}({{…}}).apply(tensors).")
        key = next(iter(self.options(cls)), "name")
        return UsageError(
            f"{place} takes one config object. Write {place}({{'{key}': {shown(value, 40)}}}), "
            "not positional values.")

    def missing(self, cls, option):
        if option.check is None:
            return ArgumentError(
                f"{self.place(cls)}: the option `{self.key(option)}` is required, "
                f"but the config does not have it."
            )
        return self.invalid(cls, option, None, _expected(option))

    def invalid(self, cls, option, value, expected):
        return ArgumentError(
            f"Expected {self.key(option)} to be {expected}, but got {json(value)}.")

    def unknown_name(self, kind, name, known, translation=None):
        hint = self.hint_for_name(kind, name, known, translation)
        if kind in _SHORT_KINDS:
            sentence = f"Unknown {_SHORT_KINDS[kind]} {text(name)}"
            return ArgumentError(f"{sentence}. {hint}" if hint else sentence)
        hint = f"\n{hint}" if hint else ""
        return ArgumentError(
            f"Unknown {kind}: {name}. This may be due to one of the following reasons:\n"
            f"1. The {kind} is defined in Python, in which case it needs to be ported to "
            f"TensorFlow.js or your JavaScript code.\n"
            f"2. The custom {kind} is defined in JavaScript, but is not registered properly "
            f"with tf.serialization.registerClass().{hint}"
        )

    def hint_for_name(self, kind, name, known, translation):
        """What to write instead of an unknown name, in strict minitf; tfjs's own hint else."""
        flat = str(name).lower().replace("_", "")
        if kind == "loss" and "softmaxcrossentropy" in flat:
            return 'Use "categoricalCrossentropy" as the string name for ' \
                   "tf.losses.softmaxCrossEntropy"
        if not is_strict():
            return ""
        if (kind, flat) in _WRITTEN_OTHERWISE:
            return f"Write {_WRITTEN_OTHERWISE[kind, flat]}."
        if kind == "metric":
            known = [*known, *_METRICS_BY_SHAPE]
        hint = other_spelling(name, known)
        if translation and not hint:
            hint = f"Write '{translation}'."
        return (hint or nearest(name, known)).strip()


def _expected(option):
    """What an option's check wants, in words, by offering it nothing."""
    try:
        option.check(None)
    except Invalid as problem:
        return str(problem)
    return "given"


def tfjs_snake(name):
    """tfjs's class name to prefix: Conv2D -> conv2d, LeakyReLU -> leaky_re_lu."""
    name = re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
