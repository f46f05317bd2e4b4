"""keras: the Keras API on minitf's engine. `from minitf import keras` reads like `import keras`."""

from types import ModuleType as _ModuleType

from minitf.keras import (
    activations,
    backend,
    callbacks,
    constraints,
    initializers,
    layers,
    losses,
    metrics,
    models,
    ops,
    optimizers,
    random,
    regularizers,
    saving,
    utils,
)
from minitf.keras.input import Input
from minitf.keras.layer import Layer
from minitf.keras.metric import Metric
from minitf.keras.models import Model, Sequential
from minitf.keras.naming import unknown as _unknown
from minitf.keras.optimizers import Optimizer
from minitf.keras.parts import Initializer, Loss, Regularizer
from minitf.keras.symbolic import KerasTensor
from minitf.keras.tensor import Variable

__all__ = [
    "Initializer", "Input", "KerasTensor", "Layer", "Loss", "Metric", "Model", "Optimizer",
    "Regularizer", "Sequential", "Variable", "activations", "backend", "callbacks", "constraints",
    "initializers", "layers", "losses", "metrics", "models", "ops", "optimizers", "random",
    "regularizers", "saving", "utils",
]

# Modules of the kit's own are not part of keras: keras.input must say that Keras writes Input.
for _name, _value in list(globals().items()):
    if isinstance(_value, _ModuleType) and _name not in __all__:
        del globals()[_name]


def __getattr__(name):
    raise _unknown("keras", name, __all__)


def __dir__():
    return list(__all__)
