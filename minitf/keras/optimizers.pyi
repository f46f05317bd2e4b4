"""keras.optimizers: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf.keras.optimizer_formulas import KerasAdadelta
from minitf.keras.optimizer_formulas import KerasAdam
from minitf.keras.optimizer_formulas import KerasAdamax
from minitf.keras.optimizer_formulas import KerasRMSprop
from minitf.keras.optimizer_formulas import KerasSGD


class Adadelta(KerasAdadelta):
    """Adadelta as published: divided by the new mean square.

    Options:
        learning_rate: step size (default 0.001)
        rho: how slowly the means forget (default 0.95)
        epsilon: keeps the divisor from 0 (default 1e-07)
        weight_decay: fraction of each weight taken off per step, times the rate (default None)
        clipnorm: longest gradient of one weight (default None)
        clipvalue: largest element of a gradient (default None)
        global_clipnorm: longest gradient of all weights together (default None)
        use_ema: averaged weights (not supported) (default False)
        ema_momentum: momentum of the averaged weights (default 0.99)
        ema_overwrite_frequency: how often the average replaces the weights (default None)
        loss_scale_factor: factor of the loss (not supported) (default None)
        gradient_accumulation_steps: steps per update (not supported) (default None)
        name: name (default None)
    """
    def __init__(
        self,
        learning_rate: float = 0.001,
        rho: float = 0.95,
        epsilon: float = 1e-07,
        weight_decay: Any = None,
        clipnorm: Any = None,
        clipvalue: Any = None,
        global_clipnorm: Any = None,
        use_ema: bool = False,
        ema_momentum: float = 0.99,
        ema_overwrite_frequency: Any = None,
        loss_scale_factor: Any = None,
        gradient_accumulation_steps: Any = None,
        name: Any = None,
    ) -> None:
        ...

class Adagrad(Optimizer):
    """s += g²; w -= rate * g / √(s + ε). (Duchi et al. 2011.)

    Options:
        learning_rate: step size (default 0.001)
        initial_accumulator_value: what s starts from (default 0.1)
        epsilon: keeps the divisor from 0 (default 1e-07)
        weight_decay: fraction of each weight taken off per step, times the rate (default None)
        clipnorm: longest gradient of one weight (default None)
        clipvalue: largest element of a gradient (default None)
        global_clipnorm: longest gradient of all weights together (default None)
        use_ema: averaged weights (not supported) (default False)
        ema_momentum: momentum of the averaged weights (default 0.99)
        ema_overwrite_frequency: how often the average replaces the weights (default None)
        loss_scale_factor: factor of the loss (not supported) (default None)
        gradient_accumulation_steps: steps per update (not supported) (default None)
        name: name (default None)
    """
    def __init__(
        self,
        learning_rate: float = 0.001,
        initial_accumulator_value: float = 0.1,
        epsilon: float = 1e-07,
        weight_decay: Any = None,
        clipnorm: Any = None,
        clipvalue: Any = None,
        global_clipnorm: Any = None,
        use_ema: bool = False,
        ema_momentum: float = 0.99,
        ema_overwrite_frequency: Any = None,
        loss_scale_factor: Any = None,
        gradient_accumulation_steps: Any = None,
        name: Any = None,
    ) -> None:
        ...

class Adam(KerasAdam):
    """As Adam, with ε added before the correction of v; amsgrad divides by the largest v so far.

    Options:
        learning_rate: step size (default 0.001)
        beta_1: how slowly m forgets (default 0.9)
        beta_2: how slowly v forgets (default 0.999)
        epsilon: keeps the divisor from 0 (default 1e-07)
        amsgrad: divide by the largest v so far (default False)
        weight_decay: fraction of each weight taken off per step, times the rate (default None)
        clipnorm: longest gradient of one weight (default None)
        clipvalue: largest element of a gradient (default None)
        global_clipnorm: longest gradient of all weights together (default None)
        use_ema: averaged weights (not supported) (default False)
        ema_momentum: momentum of the averaged weights (default 0.99)
        ema_overwrite_frequency: how often the average replaces the weights (default None)
        loss_scale_factor: factor of the loss (not supported) (default None)
        gradient_accumulation_steps: steps per update (not supported) (default None)
        name: name (default None)
    """
    def __init__(
        self,
        learning_rate: float = 0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-07,
        amsgrad: bool = False,
        weight_decay: Any = None,
        clipnorm: Any = None,
        clipvalue: Any = None,
        global_clipnorm: Any = None,
        use_ema: bool = False,
        ema_momentum: float = 0.99,
        ema_overwrite_frequency: Any = None,
        loss_scale_factor: Any = None,
        gradient_accumulation_steps: Any = None,
        name: Any = None,
    ) -> None:
        ...

class Adamax(KerasAdamax):
    """Adamax with Keras's names of what it remembers.

    Options:
        learning_rate: step size (default 0.001)
        beta_1: how slowly m forgets (default 0.9)
        beta_2: how slowly u forgets (default 0.999)
        epsilon: keeps the divisor from 0 (default 1e-07)
        weight_decay: fraction of each weight taken off per step, times the rate (default None)
        clipnorm: longest gradient of one weight (default None)
        clipvalue: largest element of a gradient (default None)
        global_clipnorm: longest gradient of all weights together (default None)
        use_ema: averaged weights (not supported) (default False)
        ema_momentum: momentum of the averaged weights (default 0.99)
        ema_overwrite_frequency: how often the average replaces the weights (default None)
        loss_scale_factor: factor of the loss (not supported) (default None)
        gradient_accumulation_steps: steps per update (not supported) (default None)
        name: name (default None)
    """
    def __init__(
        self,
        learning_rate: float = 0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-07,
        weight_decay: Any = None,
        clipnorm: Any = None,
        clipvalue: Any = None,
        global_clipnorm: Any = None,
        use_ema: bool = False,
        ema_momentum: float = 0.99,
        ema_overwrite_frequency: Any = None,
        loss_scale_factor: Any = None,
        gradient_accumulation_steps: Any = None,
        name: Any = None,
    ) -> None:
        ...

class Optimizer:
    """Base of optimizers: `apply_gradients`, `learning_rate`, `iterations`."""
    def __init__(self, *args, **kwargs) -> None:
        ...
    def apply(self, grads, trainable_variables=None) -> Any:
        """One step for gradients in the order of the variables (those given to `build`)."""
    def apply_gradients(self, grads_and_vars) -> Any:
        """One step for pairs (gradient, variable)."""
    def build(self, variables) -> Any:
        """Make what is remembered of each variable, before the first step."""
    def check_same_number(self, variables) -> Any:
        """Refuse a run on more or fewer variables than the first run had."""
    def clipped(self, gradients) -> Any:
        """Gradients within the limits, the first of the three that is set (as in Keras)."""
    def config(self, cls=None) -> Any:
        """{key in this dialect: value}; nested things as {class name, config}."""
    def configure(self, given) -> Any:
        """Set every option from `{field: value}` and this dialect's defaults."""
    def cores(self) -> Any:
        """The step count and every slot, in the order they were made."""
    def get_config(self) -> Any:
        """The options as a dict, from which `from_config` makes the same again."""
    @property
    def iterations(self) -> Any:
        """How many steps were made, a variable."""
    @property
    def learning_rate(self) -> Any:
        """The step size, a variable; it may be assigned while training runs."""
    def slot_groups(self) -> Any:
        """The slots' names in the order of Keras's `variables`: all of a group, then the next."""
    def slot_start(self, name, array) -> Any:
        """What a slot holds before the first step."""
    def slots_made(self, slots) -> Any:
        """A face may count or show the new slots."""
    def take_step(self, variables, gradients, updates=None) -> Any:
        """One step: compute every new array, then commit them all, with the step count, at once.

        updates: {variable: array} of what else the step changes.
        """
    def update(self, w, g, t, *slots) -> Any:
        """(new weight, *new slots), all new arrays."""
    @property
    def variables(self) -> Any:
        """The step count, the learning rate and what is remembered of each weight."""

class RMSprop(KerasRMSprop):
    """As RMSProp, without a slot for a momentum of 0.

    Options:
        learning_rate: step size (default 0.001)
        rho: how slowly the mean square forgets (default 0.9)
        momentum: how much of the last step is kept (default 0.0)
        epsilon: keeps the divisor from 0 (default 1e-07)
        centered: divide by the variance instead of the mean square (default False)
        weight_decay: fraction of each weight taken off per step, times the rate (default None)
        clipnorm: longest gradient of one weight (default None)
        clipvalue: largest element of a gradient (default None)
        global_clipnorm: longest gradient of all weights together (default None)
        use_ema: averaged weights (not supported) (default False)
        ema_momentum: momentum of the averaged weights (default 0.99)
        ema_overwrite_frequency: how often the average replaces the weights (default None)
        loss_scale_factor: factor of the loss (not supported) (default None)
        gradient_accumulation_steps: steps per update (not supported) (default None)
        name: name (default None)
    """
    def __init__(
        self,
        learning_rate: float = 0.001,
        rho: float = 0.9,
        momentum: float = 0.0,
        epsilon: float = 1e-07,
        centered: bool = False,
        weight_decay: Any = None,
        clipnorm: Any = None,
        clipvalue: Any = None,
        global_clipnorm: Any = None,
        use_ema: bool = False,
        ema_momentum: float = 0.99,
        ema_overwrite_frequency: Any = None,
        loss_scale_factor: Any = None,
        gradient_accumulation_steps: Any = None,
        name: Any = None,
    ) -> None:
        ...

class SGD(KerasSGD):
    """v = momentum * v - rate * g; w += v (with Nesterov: w += momentum * v - rate * g)

    Options:
        learning_rate: step size (default 0.01)
        momentum: how much of the last step is kept (default 0.0)
        nesterov: look ahead along the momentum (default False)
        weight_decay: fraction of each weight taken off per step, times the rate (default None)
        clipnorm: longest gradient of one weight (default None)
        clipvalue: largest element of a gradient (default None)
        global_clipnorm: longest gradient of all weights together (default None)
        use_ema: averaged weights (not supported) (default False)
        ema_momentum: momentum of the averaged weights (default 0.99)
        ema_overwrite_frequency: how often the average replaces the weights (default None)
        loss_scale_factor: factor of the loss (not supported) (default None)
        gradient_accumulation_steps: steps per update (not supported) (default None)
        name: name (default None)
    """
    def __init__(
        self,
        learning_rate: float = 0.01,
        momentum: float = 0.0,
        nesterov: bool = False,
        weight_decay: Any = None,
        clipnorm: Any = None,
        clipvalue: Any = None,
        global_clipnorm: Any = None,
        use_ema: bool = False,
        ema_momentum: float = 0.99,
        ema_overwrite_frequency: Any = None,
        loss_scale_factor: Any = None,
        gradient_accumulation_steps: Any = None,
        name: Any = None,
    ) -> None:
        ...
def deserialize(config) -> Any:
    """The optimizer that `serialize` described."""
def get(identifier) -> Any:
    """The optimizer that a name, a config or an instance stands for."""
def serialize(optimizer) -> Any:
    """{class_name, config} of an optimizer."""
