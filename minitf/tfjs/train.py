"""tf.train: optimizers by factory functions with positional arguments."""

from minitf import train
from minitf.core.tape import gradients, record
from minitf.dialect import TFJS
from minitf.errors import UsageError, shown
from minitf.spec import made
from minitf.strictness import is_strict
from minitf.tfjs import memory
from minitf.tfjs.tensor import Tensor, Variable, all_variables, unwrap, wrap


class Optimizer(train.Optimizer):
    """An optimizer: `minimize(f)`, `applyGradients(grads)`; made by tf.train.adam() and its like."""

    dialect = TFJS
    owned = False

    @property
    def learningRate(self):
        """The step size; may be changed while training runs."""
        return self.rate

    @learningRate.setter
    def learningRate(self, value):
        self.rate = _rate(value, type(self).__name__.lower())

    def setLearningRate(self, learningRate):
        """Change the step size."""
        self.learningRate = learningRate

    def getClassName(self):
        """SGD, Adam, …"""
        return type(self).__name__

    def getConfig(self):
        """The options as a dict."""
        return self.config()

    def minimize(self, f, returnCost=False, varList=None):
        """One step on the scalar that f returns; with returnCost that scalar."""
        variables = _cores(varList) if varList is not None else [
            core for core in all_variables.values() if core.trainable]
        if not variables:
            raise TFJS.error("nothing_to_train", count=len(all_variables))

        def run():
            value, tape = record(lambda: unwrap(f()))
            slopes = gradients(tape, value, variables)
            if all(slope is None for slope in slopes):
                raise UsageError(
                    "Cannot find a connection between any variable and the result of the loss "
                    "function y=f(x). Please make sure the operations that use variables are "
                    "inside the function f passed to minimize().")
            self.apply(variables, slopes)
            return wrap(value) if returnCost else None

        return memory.run_in_scope(run)

    def computeGradients(self, f, varList=None):
        """{value, grads} of the scalar that f returns."""
        from minitf.tfjs.gradients import variableGrads

        return variableGrads(f, varList)

    def applyGradients(self, variableGradients):
        """One step with given gradients: {variable name: tensor}, or [{name, tensor}, …]."""
        if isinstance(variableGradients, (list, tuple)):
            variableGradients = {one["name"]: one["tensor"] for one in variableGradients}
        known = {core.name: core for core in all_variables.values()}
        missing = [name for name in variableGradients if name not in known]
        if missing:
            raise UsageError(f"applyGradients: there is no variable {shown(missing[0])}.")
        self.apply([known[name] for name in variableGradients],
                   [unwrap(slope).array for slope in variableGradients.values()])

    def dispose(self):
        """Free what the optimizer remembers."""
        self.dispose_variables()

    def dispose_variables(self):
        count = 1 + sum(len(slots) for slots in self.slot_variables.values())
        self.slot_variables = {}
        return count


TFJS.mixins[train.Optimizer] = Optimizer


def _cores(variables):
    for variable in variables:
        if not isinstance(variable, (Variable, Tensor)):
            raise UsageError(f"varList takes variables, but got {shown(variable)}.")
    return [variable.core for variable in variables]


def _rate(value, factory):
    """A learning rate; an object in its place is tfjs's silent road to NaN."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if not is_strict():
        return float("nan")
    if isinstance(value, dict):
        inside = next(iter(value.values()), 0.1)
        raise UsageError(
            f"tf.train.{factory} takes numbers, not a config object: write "
            f"tf.train.{factory}({shown(inside)}). (tfjs would take the object for the learning "
            f"rate, and the loss would be NaN from the second step on, without an error.)")
    raise UsageError(
        f"tf.train.{factory}: the learning rate must be a number, but got {shown(value)}. "
        f"Write tf.train.{factory}(0.1). (tfjs would train to NaN silently.)")


def sgd(learningRate=None):
    """Stochastic gradient descent: w -= learningRate * gradient."""
    return made(train.SGD, TFJS, rate=_rate(learningRate, "sgd"))


def momentum(learningRate=None, momentum=None, useNesterov=False):
    """Gradient descent with momentum (and, with useNesterov, a look ahead)."""
    return made(train.Momentum, TFJS, rate=_rate(learningRate, "momentum"),
                momentum=_rate(momentum, "momentum"), use_nesterov=bool(useNesterov))


def rmsprop(learningRate=None, decay=0.9, momentum=0.0, epsilon=None, centered=False):
    """RMSProp: gradients divided by their running root mean square."""
    return made(train.RMSProp, TFJS, rate=_rate(learningRate, "rmsprop"), decay=decay,
                momentum=momentum, epsilon=epsilon, centered=centered)


def adam(learningRate=0.001, beta1=0.9, beta2=0.999, epsilon=None):
    """Adam: running means of the gradient and of its square."""
    return made(train.Adam, TFJS, rate=_rate(learningRate, "adam"), beta_1=beta1, beta_2=beta2,
                epsilon=epsilon)


def adadelta(learningRate=0.001, rho=0.95, epsilon=None):
    """Adadelta: steps scaled by the running root mean square of earlier steps."""
    return made(train.Adadelta, TFJS, rate=_rate(learningRate, "adadelta"), rho=rho,
                epsilon=epsilon)


def adamax(learningRate=0.002, beta1=0.9, beta2=0.999, epsilon=None, decay=0.0):
    """Adamax: Adam with the largest gradient in place of the root mean square."""
    return made(train.Adamax, TFJS, rate=_rate(learningRate, "adamax"), beta_1=beta1,
                beta_2=beta2, epsilon=epsilon, decay=decay)


def adagrad(learningRate=None, initialAccumulatorValue=0.1):
    """Adagrad: gradients divided by the root of the sum of their squares so far."""
    return made(train.Adagrad, TFJS, rate=_rate(learningRate, "adagrad"),
                initial_accumulator_value=initialAccumulatorValue)
