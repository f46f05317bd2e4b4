"""How Keras spells names, takes options and words its errors."""

import re

from minitf.dialect.base import REQUIRED, SAME, Dialect, Invalid, other_spelling, snake
from minitf.errors import ArgumentError, UsageError, nearest, shown

# What Keras called otherwise before version 3.
_RENAMED = {"lr": "learning_rate", "alpha": "negative_slope"}


class Keras(Dialect):
    """Keras: positional and keyword arguments in snake_case, classes."""

    name = "keras"
    module = "minitf.keras"
    positional = True
    described = None  # what makes plain data of things: keras/serialization.py sets it
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
        return self.described(thing)

    def function_config(self, function):
        """A learner's function as a config holds it."""
        function = getattr(function, "original", getattr(function, "function", function))
        return self.described(function)

    def finished(self, thing, config):
        """A layer that was built when it was described is built again."""
        if config.get("build_config") and not thing.built:
            thing.build_from_config(config["build_config"])
        return thing

    def registered_alone(self, name, kind):
        """Keras finds a learner's initializer by its name; what else is registered, in configs."""
        return self.registered_class(name) if kind == "initializer" else None

    def not_registered(self, config):
        """The error for a config that says it is of a class of no module."""
        name = config.get("class_name")
        if config.get("module", "") is not None or name == "function":
            return None
        return UsageError(
            f"Cannot deserialize object of type `{name}`. If `{name}` is a custom class, please "
            "register it using the `@keras.saving.register_keras_serializable()` decorator.")

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
        if option.field == "name" and cls.namespace in ("losses", "metrics") and not getattr(
                cls, "counts_names", False):
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
        for cls in type(metric).__mro__:
            if "keras_name_in_logs" in vars(cls):
                return vars(cls)["keras_name_in_logs"]
        return keras_snake(self._class_of_ours(metric).__name__)

    def _class_of_ours(self, score):
        """The kit's class that this is of, or that a learner's class extends."""
        for cls in type(score).__mro__:
            if self.is_ours(cls):
                return cls
        return type(score)

    def name_of_score(self, score, base):
        """The name in logs of a loss or metric that was given none; a learner's are counted."""
        made = self._class_of_ours(score)
        if made is base and made is not type(score):
            return self.auto_name(type(score).__name__)
        return self.metric_name(score)

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
        # Python misses arguments before Keras, which takes **kwargs, looks at what is too much.
        lacking = cls.namespace in ("layers", "optimizers", "metrics") and [
            key for key, option in known.items()
            if self.default(option) is REQUIRED and key not in given and key not in kwargs]
        unknown = {key: value for key, value in kwargs.items() if key not in known}
        if unknown:
            first = next(iter(unknown))
            hint = other_spelling(first, known) or nearest(first, known).strip()
            if _RENAMED.get(first) in known:
                hint = f"Write `{_RENAMED[first]}`."
            for key, option in known.items():
                if self.other.key(option) == first:
                    hint = f"Keras writes `{key}`."
            hint = f". {hint}" if hint else ""
            if lacking:
                raise self.lacking(cls, lacking, hint)
            raise self.unrecognized(cls, unknown, hint)
        if lacking:
            raise self.lacking(cls, lacking)
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
        return self.lacking(cls, [self.key(option)])

    @staticmethod
    def lacking(cls, keys, hint=""):
        """The error for required arguments that are not there, as Python words it."""
        *others, last = map(repr, keys)
        comma = "," if len(others) > 1 else ""
        names = f"{', '.join(others)}{comma} and {last}" if others else last
        arguments = "arguments" if others else "argument"
        return UsageError(f"{cls.__name__}.__init__() missing {len(keys)} required positional "
                          f"{arguments}: {names}{hint}")

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
        hint = f"Write `{translation}`." if translation else other_spelling(name, known)
        kind = "activation function" if kind == "activation" else kind
        return ArgumentError(
            f"Could not interpret {kind} identifier: {name}" + (f". {hint}" if hint else "")
        )


def keras_snake(name):
    """Keras's class name to prefix: InputLayer -> input_layer, Conv2D -> conv2d."""
    name = re.sub(r"\W+", "", name)
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
