"""Where Keras's optimizers compute otherwise than tfjs's, or name otherwise what they remember."""

import numpy as np

from minitf.spec import number, option
from minitf.train import (
    EPSILON,
    Adadelta,
    Adagrad,
    Adam,
    Adamax,
    Optimizer,
    optimizers,
    rate_option,
)


class KerasSGD(Optimizer):
    """v = momentum * v - rate * g; w += v (with Nesterov: w += momentum * v - rate * g)"""

    keras_class = "SGD"

    rate = rate_option(0.01, 0.01)
    momentum = option(0.0, check=number, doc="how much of the last step is kept")
    nesterov = option(False, doc="look ahead along the momentum")

    def slot_names(self):
        return ("momentum",) if self.momentum else ()

    def update(self, w, g, t, *velocity):
        if not velocity:
            return (w - self.rate * g,)
        v = self.momentum * velocity[0] - self.rate * g
        return w + ((self.momentum * v - self.rate * g) if self.nesterov else v), v


class KerasRMSprop(Optimizer):
    """As RMSProp, without a slot for a momentum of 0."""

    keras_class = "RMSprop"

    rate = rate_option(0.001, 0.001)
    decay = option(0.9, keras_name="rho", check=number, doc="how slowly the mean square forgets")
    momentum = option(0.0, check=number, doc="how much of the last step is kept")
    epsilon = option(EPSILON, doc="keeps the divisor from 0")
    centered = option(False, doc="divide by the variance instead of the mean square")

    def slot_names(self):
        return ("velocity", *(("momentum",) if self.momentum else ()),
                *(("average_gradient",) if self.centered else ()))

    def slot_groups(self):
        return [(name,) for name in self.slot_names()]

    def update(self, w, g, t, s, *more):
        more = list(more)
        s = self.decay * s + (1 - self.decay) * (g * g)
        spread = s
        if self.centered:
            more[-1] = self.decay * more[-1] + (1 - self.decay) * g
            spread = s - more[-1] * more[-1]
        step = self.rate * g / np.sqrt(spread + self.epsilon)
        if self.momentum:
            step = more[0] = self.momentum * more[0] + step
        return w - step, s, *more


class KerasAdam(Adam):
    """As Adam, with ε added before the correction of v; amsgrad divides by the largest v so far."""

    keras_class = "Adam"

    rate = rate_option(0.001, 0.001)
    beta_1 = option(0.9, check=number, doc="how slowly m forgets")
    beta_2 = option(0.999, check=number, doc="how slowly v forgets")
    epsilon = option(EPSILON, doc="keeps the divisor from 0")
    amsgrad = option(False, doc="divide by the largest v so far")

    def slot_names(self):
        return ("momentum", "velocity", "velocity_hat") if self.amsgrad else (
            "momentum", "velocity")

    def slot_groups(self):
        return [self.slot_names()[:2], self.slot_names()[2:]]

    def update(self, w, g, t, m, v, *largest):
        rate = self.rate * np.sqrt(1 - self.beta_2**t) / (1 - self.beta_1**t)
        m, v = _nearer(m, g, 1 - self.beta_1), _nearer(v, g * g, 1 - self.beta_2)
        if self.amsgrad:
            largest = (np.maximum(largest[0], v),)
        spread = np.sqrt(largest[0] if self.amsgrad else v)
        spread += self.epsilon
        step = float(rate) * m
        step /= spread
        return w - step, m, v, *largest


def _nearer(mean, value, share):
    """mean + share * (value - mean), in one new array."""
    moved = value - mean
    moved *= share
    moved += mean
    return moved


class KerasAdamax(Adamax):
    """Adamax with Keras's names of what it remembers."""

    keras_class = "Adamax"
    slots = ("momentum", "norm")


class KerasAdadelta(Adadelta):
    """Adadelta as published: divided by the new mean square."""

    keras_class = "Adadelta"
    slots = ("accumulated_grad", "accumulated_delta_var")

    rate = rate_option(0.001, 0.001)
    rho = option(0.95, check=number, doc="how slowly the means forget")
    epsilon = option(EPSILON, doc="keeps the divisor from 0")

    def divisor(self, old, new):
        return new


for _name, _class in (("SGD", KerasSGD), ("RMSprop", KerasRMSprop), ("Adam", KerasAdam),
                      ("Adamax", KerasAdamax), ("Adagrad", Adagrad), ("Adadelta", KerasAdadelta)):
    optimizers.add(_class, keras=(_name, _name.lower()))
