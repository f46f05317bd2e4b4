"""Optimizers: from gradients to new weights, committed all at once.

An optimizer writes `update(w, g, t, *slots)`, a pure function of arrays: the weight, its
gradient, the step's number from 1, and the arrays it remembers for this weight (named in
`slots`). Where the libraries' formulas differ there are two classes, each registered for its face.
"""

import numpy as np

from minitf.core.tensor import Variable, commit
from minitf.dialect import ABSENT
from minitf.spec import Configurable, Preset, Registry, number, option

EPSILON = 1e-7
ONE = np.float32(1)


def rate_number(value):
    """A learning rate: a number; NaN only where tfjs's own silence is asked for."""
    number(value)
    return float(value)


def _keras_only(default, doc):
    return option(ABSENT, keras=default, doc=doc)


class Optimizer(Configurable):
    """Base of optimizers."""

    namespace = "optimizers"
    slots = ()
    remembers_all = False  # whether there are slots for variables without a gradient, too

    weight_decay = _keras_only(None, "fraction of each weight taken off per step, times the rate")
    clipnorm = _keras_only(None, "longest gradient of one weight")
    clipvalue = _keras_only(None, "largest element of a gradient")
    global_clipnorm = _keras_only(None, "longest gradient of all weights together")
    use_ema = _keras_only(False, "averaged weights (not supported)")
    ema_momentum = _keras_only(0.99, "momentum of the averaged weights")
    ema_overwrite_frequency = _keras_only(None, "how often the average replaces the weights")
    loss_scale_factor = _keras_only(None, "factor of the loss (not supported)")
    gradient_accumulation_steps = _keras_only(None, "steps per update (not supported)")
    name = _keras_only(None, "name")

    def configure(self, given):
        super().configure(given)
        for field in ("use_ema", "loss_scale_factor", "gradient_accumulation_steps"):
            if getattr(self, field):
                raise self.dialect.error("not_supported", what=f"{type(self).__name__}({field}=…)")
        self.step_count = Variable(np.zeros((), np.int32), "iter", trainable=False)
        self.slot_variables = {}  # variable -> [its slots]

    def update(self, w, g, t, *slots):
        """(new weight, *new slots), all new arrays."""
        raise NotImplementedError

    def slot_names(self):
        return self.slots

    def slot_groups(self):
        """The slots' names in the order of Keras's `variables`: all of a group, then the next."""
        return [self.slot_names()]

    def slot_start(self, name, array):
        """What a slot holds before the first step."""
        return np.zeros_like(array)

    def slots_of(self, variable):
        known = self.slot_variables.get(variable)
        if known is None:
            known = [
                Variable(self.slot_start(name, variable.array), f"{variable.name}/{name}", False)
                for name in self.slot_names()
            ]
            self.slot_variables[variable] = known
            self.slots_made(known)
        return known

    def slots_made(self, slots):
        """A face may count or show the new slots."""

    def take_step(self, variables, gradients, updates=None):
        """One step: compute every new array, then commit them all, with the step count, at once.

        updates: {variable: array} of what else the step changes.
        """
        count, decay, update = self.step_count, self.weight_decay, self.update
        t = int(count.array) + 1
        if self.clipnorm or self.clipvalue or self.global_clipnorm:
            gradients = self.clipped(gradients)
        changed, arrays = [count], [np.asarray(t, np.int32)]
        for variable, g in zip(variables, gradients, strict=True):
            if g is None:
                if self.remembers_all:
                    self.slots_of(variable)
                continue
            slots = self.slots_of(variable)
            w = variable.array
            if g.dtype is not w.dtype:  # an integer among the factors makes NumPy's product double
                g = g.astype(w.dtype)
            if decay:
                w = w - w * (decay * self.rate)
            new = update(w, g, t, *[slot.array for slot in slots])
            if variable.constraint is not None and self.dialect.constrains_steps:
                new = (variable.constraint.project(new[0]), *new[1:])
            changed += (variable, *slots)
            arrays += new
        if updates:
            changed += updates
            arrays += updates.values()
        commit(changed, arrays)

    def clipped(self, gradients):
        """Gradients within the limits, the first of the three that is set (as in Keras)."""
        if self.clipnorm:
            return [None if g is None else _clip_norm(g, self.clipnorm) for g in gradients]
        if self.global_clipnorm:
            squares = sum(float(np.vdot(g, g)) for g in gradients if g is not None)
            length = max(np.sqrt(squares), 1e-38)
            factor = min(1.0, self.global_clipnorm / length)
            return [None if g is None else g * np.float32(factor) for g in gradients]
        return [None if g is None else np.clip(g, -self.clipvalue, self.clipvalue)
                for g in gradients]

    def cores(self):
        """The step count and every slot, in the order they were made."""
        return [self.step_count, *(s for slots in self.slot_variables.values() for s in slots)]


def _clip_norm(g, limit):
    length = float(np.sqrt(np.vdot(g, g)))
    return g * np.float32(limit / length) if length > limit else g


def rate_option(default, keras):
    """The option of the step size."""
    return option(default, keras=keras, check=rate_number, tfjs_name="learningRate",
                  keras_name="learning_rate", doc="step size")


class SGD(Optimizer):
    """w -= rate * g"""

    rate = rate_option(0.01, 0.01)

    def update(self, w, g, t):
        return (w - self.rate * g,)


class Momentum(Optimizer):
    """a = momentum * a + g; w -= rate * a (with Nesterov: w -= rate * (g + momentum * a))"""

    slots = ("momentum",)
    rate = rate_option(0.01, 0.01)
    momentum = option(0.0, check=number, doc="how much of the last direction is kept")
    use_nesterov = option(False, doc="look ahead along the momentum")

    def update(self, w, g, t, a):
        a = self.momentum * a + g
        return w - self.rate * ((g + self.momentum * a) if self.use_nesterov else a), a


class RMSProp(Optimizer):
    """s = decay * s + (1 - decay) * g²; w -= rate * g / √(s + ε), with momentum on that step.

    Centered: the mean gradient squared is taken from s. (Hinton, lecture 6e.)
    """

    rate = rate_option(0.001, 0.001)
    decay = option(0.9, check=number, doc="how slowly the mean square forgets")
    momentum = option(0.0, check=number, doc="how much of the last step is kept")
    epsilon = option(None, keras=EPSILON, doc="keeps the divisor from 0")
    centered = option(False, doc="divide by the variance instead of the mean square")

    def slot_names(self):
        return ("rms", "momentum", "mg") if self.centered else ("rms", "momentum")

    def update(self, w, g, t, s, step, *mean):
        epsilon = EPSILON if self.epsilon is None else self.epsilon
        s = self.decay * s + (1 - self.decay) * (g * g)
        spread = s
        if self.centered:
            mean = (self.decay * mean[0] + (1 - self.decay) * g,)
            # tfjs takes ε off the variance instead of adding it: equal gradients give NaN.
            spread = s - mean[0] * mean[0] - 2 * epsilon
        step = self.momentum * step + self.rate * g / np.sqrt(spread + epsilon)
        return w - step, s, step, *mean


class Adam(Optimizer):
    """m and v are running means of g and g²; w -= rate * m̂ / (√v̂ + ε). (Kingma & Ba 2014.)"""

    slots = ("m", "v")
    rate = rate_option(0.001, 0.001)
    beta_1 = option(0.9, tfjs_name="beta1", check=number, doc="how slowly m forgets")
    beta_2 = option(0.999, tfjs_name="beta2", check=number, doc="how slowly v forgets")
    epsilon = option(None, keras=EPSILON, doc="keeps the divisor from 0")

    def configure(self, given):
        super().configure(given)
        self.powers = {}  # beta -> (step, its power)

    def update(self, w, g, t, m, v):
        # Each formula in as few new arrays as it takes: those are what a large weight waits for.
        m = self.beta_1 * m
        m += (1 - self.beta_1) * g
        square = g * g
        square *= 1 - self.beta_2
        v = self.beta_2 * v
        v += square
        corrected = np.sqrt(np.divide(v, ONE - self.beta_power(self.beta_2, t)))
        corrected += EPSILON if self.epsilon is None else self.epsilon
        step = m / (ONE - self.beta_power(self.beta_1, t))
        step /= corrected
        step *= self.rate
        return w - step, m, v

    def beta_power(self, beta, t):
        """beta to the power t, multiplied up in float32 from step to step, as tfjs keeps it."""
        step, value = self.powers.get(beta, (0, ONE))
        if step > t:
            step, value = 0, ONE
        while step < t:
            step, value = step + 1, value * np.float32(beta)
        self.powers[beta] = step, value
        return value


class Adamax(Optimizer):
    """As Adam, with the largest |g| (slowly forgotten) in place of √v. (Kingma & Ba 2014, §7.)"""

    slots = ("m", "u")
    rate = rate_option(0.002, 0.001)
    beta_1 = option(0.9, tfjs_name="beta1", check=number, doc="how slowly m forgets")
    beta_2 = option(0.999, tfjs_name="beta2", check=number, doc="how slowly u forgets")
    epsilon = option(None, keras=EPSILON, doc="keeps the divisor from 0")
    decay = option(0.0, keras=ABSENT, check=number, doc="how fast the rate falls with the steps")

    def update(self, w, g, t, m, u):
        epsilon = EPSILON if self.epsilon is None else self.epsilon
        m = self.beta_1 * m + (1 - self.beta_1) * g
        u = np.maximum(self.beta_2 * u, np.abs(g))
        rate = self.rate / (1 + self.decay * (t - 1)) / (1 - self.beta_1**t)
        return w - rate * (m / (u + epsilon)), m, u


class Adagrad(Optimizer):
    """s += g²; w -= rate * g / √(s + ε). (Duchi et al. 2011.)"""

    slots = ("accumulator",)
    rate = rate_option(0.01, 0.001)
    initial_accumulator_value = option(0.1, check=number, doc="what s starts from")
    epsilon = option(ABSENT, keras=EPSILON, doc="keeps the divisor from 0")

    def slot_start(self, name, array):
        return np.full_like(array, self.initial_accumulator_value)

    def update(self, w, g, t, s):
        s = s + g * g
        return w - self.rate * g / np.sqrt(s + self.epsilon), s


class Adadelta(Optimizer):
    """w -= rate * g * √(d + ε) / √(s + ε), with running means s of g² and d of the steps².

    tfjs divides by the s of the step before; Keras (and Zeiler 2012) by the new one.
    """

    slots = ("accum_grad", "accum_var")
    rate = rate_option(0.001, 0.001)
    rho = option(0.95, check=number, doc="how slowly the means forget")
    epsilon = option(None, keras=EPSILON, doc="keeps the divisor from 0")

    def update(self, w, g, t, s, d):
        epsilon = EPSILON if self.epsilon is None else self.epsilon
        new_s = self.rho * s + (1 - self.rho) * (g * g)
        step = np.sqrt(d + epsilon) / np.sqrt(self.divisor(s, new_s) + epsilon) * g
        d = self.rho * d + (1 - self.rho) * (step * step)
        return w - self.rate * step, new_s, d

    def divisor(self, old, new):
        return old


optimizers = Registry("optimizer")
for _class, _tfjs, _keras, _preset in (
    (SGD, ("sgd", "SGD"), (), {"rate": 0.01}),
    (RMSProp, ("rmsprop", "RMSProp"), (), {"rate": 0.001}),
    (Adam, ("adam", "Adam"), (), {"rate": 0.001}),
    (Adamax, ("adamax", "Adamax"), (), {"rate": 0.002}),
    (Adagrad, ("adagrad", "Adagrad"), (), {"rate": 0.01}),
    (Adadelta, ("adadelta", "Adadelta"), (), {"rate": 1.0}),
):
    optimizers.add(Preset(_class, **_preset), tfjs=_tfjs)
