"""keras.optimizers: SGD, RMSprop, Adam, Adadelta, Adamax, Adagrad."""

import warnings

import numpy as np

from minitf.dialect import KERAS
from minitf.errors import ArgumentError, shown
from minitf.keras import optimizer_formulas as _formulas  # noqa: F401 (registers them)
from minitf.keras.compiling import optimizer_of
from minitf.keras.configs import without
from minitf.keras.conversion import unwrap
from minitf.keras.members import missing_member
from minitf.keras.naming import unknown
from minitf.keras.tensor import Variable
from minitf.spec import face
from minitf.train import Optimizer as EngineOptimizer
from minitf.train import optimizers as registry

_SHARED = ("weight_decay", "clipnorm", "global_clipnorm", "clipvalue", "use_ema", "ema_momentum",
           "ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps")


class LearningRate(Variable):
    """The step size as a variable: assigning to it changes the optimizer's next steps."""

    __slots__ = ("optimizer",)

    def __init__(self, optimizer):
        super().__init__(np.float32(optimizer.rate), name="learning_rate", trainable=False)
        self._path = f"{optimizer.name}/learning_rate"
        self.optimizer = optimizer

    def assign(self, value):
        """Replace the step size."""
        result = super().assign(value)
        self.optimizer.rate = float(np.asarray(self.core.array))
        return result


class Optimizer(EngineOptimizer):
    """Base of optimizers: `apply_gradients`, `learning_rate`, `iterations`."""

    dialect = KERAS

    def __init__(self, *args, **kwargs):
        if "decay" in kwargs:
            warnings.warn("Argument `decay` is no longer supported and will be ignored.",
                          stacklevel=2)
            del kwargs["decay"]
        super().__init__(*args, **kwargs)

    def configure(self, given):
        rate = given.get("rate", 0.0)
        if isinstance(rate, (str, dict)) or not hasattr(rate, "__float__"):
            raise ArgumentError(
                "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, "
                "or a callable (that takes in the current iteration value and returns the "
                f"corresponding learning rate value). Received instead: learning_rate={rate}. "
                "minitf takes a number; change it between epochs with "
                "optimizer.learning_rate = …")
        super().configure(given)
        self.name = self.name or KERAS.auto_name(type(self).__name__)
        if not 0 <= getattr(self, "momentum", 0) <= 1:
            raise ArgumentError("`momentum` must be a float between [0, 1].")
        clips = {name: getattr(self, name) for name in ("clipnorm", "clipvalue", "global_clipnorm")}
        if sum(limit is not None for limit in clips.values()) > 1:
            received = ", ".join(f"{name}={limit}" for name, limit in clips.items())
            raise ArgumentError("Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be "
                                f"set. Received: {received}")
        for name, limit in clips.items():
            if limit is not None and not limit > 0:
                raise ArgumentError(f"`{name}` must be a positive number. Received: "
                                    f"{name}={shown(limit)}")

    @property
    def learning_rate(self):
        """The step size, a variable; it may be assigned while training runs."""
        shown_one = vars(self).get("_learning_rate")
        if shown_one is None or float(shown_one.core.array) != np.float32(self.rate):
            shown_one = vars(self)["_learning_rate"] = LearningRate(self)
        return shown_one

    @learning_rate.setter
    def learning_rate(self, value):
        self.rate = float(np.asarray(unwrap(value).array))

    @property
    def iterations(self):
        """How many steps were made, a variable."""
        return Variable.of(self.step_count, f"{self.name}/iteration")

    @property
    def variables(self):
        """The step count, the learning rate and what is remembered of each weight."""
        names = list(self.slot_names())
        slots = [
            Variable.of(known[names.index(name)],
                        f"{self.name}/{weight.name.replace('/', '_')}_{name}")
            for group in self.slot_groups()
            for weight, known in self.slot_variables.items()
            for name in group
        ]
        return [self.iterations, self.learning_rate, *slots]

    def apply_gradients(self, grads_and_vars):
        """One step for pairs (gradient, variable)."""
        pairs = [(g, v) for g, v in grads_and_vars if g is not None]
        if not pairs:
            raise ArgumentError("No gradients provided for any variable.")
        self.take_step([v.core for _, v in pairs], [unwrap(g).array for g, _ in pairs])
        return self.iterations

    def apply(self, grads, trainable_variables=None):
        """One step for gradients in the order of the variables (those given to `build`)."""
        variables = trainable_variables or vars(self).get("_built_for")
        if variables is None:
            raise ArgumentError("Give the variables too: optimizer.apply(gradients, variables), "
                                "or call optimizer.build(variables) before.")
        self.apply_gradients(zip(grads, variables, strict=True))

    def build(self, variables):
        """Make what is remembered of each variable, before the first step."""
        self._built_for = list(variables)
        for variable in self._built_for:
            self.slots_of(variable.core)

    def check_same_number(self, variables):
        """Refuse a run on more or fewer variables than the first run had."""
        known = vars(self).setdefault("_built_for", list(variables))
        if len(variables) != len(known):
            raise ArgumentError(
                "Argument `optimizer_variables` must be a list of tensors corresponding 1:1 to the "
                "trainable variables list that the optimizer was built with. Received "
                f"len(trainable_variables) == {len(variables)} whereas the optimizer was built "
                f"with {len(known)} variables. Call compile again after `trainable` changed.")

    def get_config(self):
        """The options as a dict, from which `from_config` makes the same again."""
        config = {**self.config(), "learning_rate": float(np.float32(self.rate))}
        return {"name": config["name"], "learning_rate": config["learning_rate"],
                **{key: config[key] for key in _SHARED},
                **without(config, "name", "learning_rate", *_SHARED)}

    @classmethod
    def from_config(cls, config):
        """The optimizer that a config describes."""
        return cls(**config)

    def __getattr__(self, name):
        raise missing_member(self, name)


KERAS.mixins[EngineOptimizer] = Optimizer


def get(identifier):
    """The optimizer that a name, a config or an instance stands for."""
    return optimizer_of(identifier)


def serialize(optimizer):
    """{class_name, config} of an optimizer."""
    return KERAS.nested_config(optimizer)


def deserialize(config):
    """The optimizer that `serialize` described."""
    return get(config)


def _names():
    return [name for name in registry.named[KERAS] if not name.islower()]


def __getattr__(name):
    if name not in _names():
        raise unknown("keras.optimizers", name, _names())
    return face(registry.named[KERAS][name], KERAS)


def __dir__():
    return ["Optimizer", "get", "serialize", "deserialize", *_names()]
