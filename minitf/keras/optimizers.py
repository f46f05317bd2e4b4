"""keras.optimizers: SGD, RMSprop, Adam, Adadelta, Adamax, Adagrad."""

import numpy as np

from minitf.dialect import KERAS
from minitf.keras.conversion import unwrap
from minitf.keras.tensor import Variable
from minitf.spec import face
from minitf.train import Optimizer as EngineOptimizer
from minitf.train import optimizers as registry


class LearningRate(Variable):
    """The step size as a variable: assigning to it changes the optimizer's next steps."""

    __slots__ = ("optimizer",)

    def __init__(self, optimizer):
        super().__init__(np.float32(optimizer.rate), name="learning_rate", trainable=False)
        self.optimizer = optimizer

    def assign(self, value):
        result = super().assign(value)
        self.optimizer.rate = float(np.asarray(self.core.array))
        return result


class Optimizer(EngineOptimizer):
    """Base of optimizers: `apply_gradients`, `learning_rate`, `iterations`."""

    dialect = KERAS

    def configure(self, given):
        super().configure(given)
        self.name = self.name or type(self).__name__.lower()

    @property
    def learning_rate(self):
        """The step size, a variable; it may be assigned while training runs."""
        shown_one = vars(self).get("_learning_rate")
        if shown_one is None or float(shown_one.core.array) != np.float32(self.rate):
            shown_one = vars(self)["_learning_rate"] = LearningRate(self)
        return shown_one

    @learning_rate.setter
    def learning_rate(self, value):
        self.rate = float(unwrap(value).array)

    @property
    def iterations(self):
        """How many steps were made, a variable."""
        return Variable.of(self.step_count, f"{self.name}/iteration")

    @property
    def variables(self):
        """The step count, the learning rate and what is remembered of each weight."""
        return [self.iterations, self.learning_rate,
                *(Variable.of(core) for slots in self.slot_variables.values() for core in slots)]

    def apply_gradients(self, grads_and_vars):
        """One step for pairs (gradient, variable)."""
        pairs = [(g, v) for g, v in grads_and_vars if g is not None]
        self.apply([v.core for _, v in pairs], [unwrap(g).array for g, _ in pairs])

    def get_config(self):
        """The options as a dict."""
        return self.config()

    @classmethod
    def from_config(cls, config):
        """The optimizer that a config describes."""
        return cls(**config)


KERAS.mixins[EngineOptimizer] = Optimizer


def __getattr__(name):
    entry = registry.named[KERAS].get(name)
    if entry is None or name.islower():
        from minitf.keras.naming import unknown

        raise unknown("keras.optimizers", name, [n for n in registry.named[KERAS]
                                                 if not n.islower()])
    return face(entry, KERAS)


