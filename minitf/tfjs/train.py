"""tf.train: optimizers by factory functions with positional arguments."""

from functools import partial

import numpy as np

from minitf.core.tensor import Tensor as CoreTensor
from minitf.core.tensor import commit
from minitf.dialect import TFJS
from minitf.errors import UsageError, shown
from minitf.promise import Promise
from minitf.spec import face, made
from minitf.strictness import is_strict
from minitf.tfjs import memory
from minitf.tfjs.arguments import TensorMap
from minitf.tfjs.gradients import variableGrads
from minitf.tfjs.habits import missing_attribute, refused, spelled_otherwise
from minitf.tfjs.keywords import with_checked_keywords
from minitf.tfjs.tensor import Variable, all_variables, unwrap, wrap
from minitf.train import EPSILON, SGD, Adadelta, Adagrad, Adam, Adamax, Momentum, RMSProp
from minitf.train import Optimizer as EngineOptimizer

# How many scalars tfjs keeps beside an optimizer: the rate, the momentum, powers of the betas.
_KEPT = {"SGD": 1, "Momentum": 2, "Adam": 2, "Adamax": 2}


class Optimizer(EngineOptimizer):
    """An optimizer: `minimize(f)`, `applyGradients(grads)`; made by tf.train.adam() and others."""

    dialect = TFJS
    remembers_all = True

    def configure(self, given):
        super().configure(given)
        if getattr(self, "epsilon", 0) is None:
            self.epsilon = EPSILON
        self.given_rate = self.rate
        self.kept = []
        for _ in range(_KEPT.get(self.getClassName(), 0)):
            scalar = wrap(CoreTensor(np.asarray(self.rate, np.float32)))
            self.kept.append(memory.keep(scalar))
        self.slot_faces = []

    def slots_made(self, slots):
        self.slot_faces += [Variable.around(slot) for slot in slots]

    def __getattr__(self, name):
        raise missing_attribute(self, name)

    @property
    def learningRate(self):
        """The step size; may be changed while training runs (sgd, momentum: setLearningRate)."""
        return self.given_rate

    @learningRate.setter
    def learningRate(self, value):
        name = type(self).__name__.lower()
        rate = _number(value, name)
        self.given_rate = value
        if name in ("sgd", "momentum"):
            if not is_strict():
                return  # tfjs's have a copy of it, which they use
            TFJS.warn("rate_set", name=name, rate=value)
        self.rate = rate

    learning_rate = spelled_otherwise("learningRate")

    def setLearningRate(self, learningRate):
        """Change the step size."""
        self.rate = _number(learningRate, type(self).__name__.lower())
        self.given_rate = learningRate

    def setMomentum(self, momentum):
        """Change how much of the last direction is kept."""
        self.momentum = momentum

    @property
    def iterations(self):
        """How many steps were made."""
        return int(self.step_count.array)

    def incrementIterations(self):
        """Count one more step."""
        commit([self.step_count], [self.step_count.array + np.int32(1)])

    def getClassName(self):
        """SGD, Adam, …"""
        return type(self).__name__

    def getConfig(self):
        """The options as a dict."""
        return {**self.config(), "learningRate": self.given_rate}

    # ---- steps ----

    def minimize(self, f, returnCost=False, varList=None):
        """One step on the scalar that f returns; with returnCost that scalar."""
        answer = self.computeGradients(f, varList)
        value, grads = answer["value"], answer["grads"]
        if varList is not None:
            cores = {core.name: core for core in (unwrap(variable) for variable in varList)}
            self._step(cores, {name: grads.get(name) for name in cores})
        else:
            self.applyGradients(grads)
        memory.dispose(grads)
        if returnCost:
            return value
        value.dispose()
        return None

    def computeGradients(self, f, varList=None):
        """{value, grads} of the scalar that f returns."""
        return variableGrads(f, varList)

    def applyGradients(self, variableGradients):
        """One step with given gradients: {variable name: tensor}, or [{name, tensor}, …]."""
        if isinstance(variableGradients, (list, tuple)):
            variableGradients = {one["name"]: one["tensor"] for one in variableGradients}
        if not isinstance(variableGradients, dict):
            raise refused(
                "applyGradients takes an object of gradients by variable name, as "
                f"computeGradients(f).grads is, but got {shown(variableGradients, 60)}.",
                "Cannot convert undefined or null to object")
        known = {core.name: core for core in all_variables.values()}
        missing = [name for name in variableGradients if name not in known]
        if missing:
            raise UsageError(f"applyGradients: there is no variable {shown(missing[0])}.")
        self._step(known, variableGradients)

    def _step(self, known, grads):
        with np.errstate(all="ignore"):
            self.take_step([known[name] for name in grads],
                       [None if g is None else unwrap(g).array for g in grads.values()])

    # ---- what it remembers ----

    def getWeights(self):
        """A promise of [{name, tensor}, …]: the step count, then what is kept a variable."""
        if self.getClassName() == "Adamax":
            return Promise.reject(UsageError("getWeights() is not implemented for Adamax yet."))
        named = [TensorMap(name="iter", tensor=wrap(CoreTensor(self.step_count.array)))]
        faces = {id(shown_slot.core): shown_slot for shown_slot in self.slot_faces}
        for index in range(len(self.slot_names())):
            for slots in self.slot_variables.values():
                named.append(TensorMap(name=slots[index].name, tensor=faces[id(slots[index])]))
        return Promise.resolve(named)

    def setWeights(self, weightValues):
        """Take over what getWeights gave: a promise of nothing."""
        try:
            self._take_over(list(weightValues))
        except Exception as error:
            return Promise.reject(error)
        return Promise.resolve(None)

    def _take_over(self, named):
        if self.getClassName() == "Adamax":
            raise UsageError("setWeights() is not implemented for Adamax yet.")
        count, values = named[0]["tensor"], named[1:]
        kinds = len(self.slot_names())
        if not kinds and values:
            raise UsageError("SGD optimizer does not have settable weights.")
        known = {core.name: core for core in all_variables.values()}
        variables, arrays = [self.step_count], [unwrap(count).array.astype(np.int32)]
        for one in values:
            owner, _, slot = one["name"].rpartition("/")
            if owner not in known:
                raise UsageError(f"setWeights: there is no variable {shown(owner)}.")
            variables.append(self.slots_of(known[owner])[self.slot_names().index(slot)])
            arrays.append(unwrap(one["tensor"]).array)
        commit(variables, arrays)

    def dispose(self):
        """Free what the optimizer remembers."""
        self.free()

    def free(self):
        """As dispose; returns how many tensors were freed."""
        # tfjs forgets the learning rate's scalar of a momentum optimizer.
        kept = self.kept[1:] if self.getClassName() == "Momentum" else self.kept
        freed = [*kept, *self.slot_faces]
        for tensor in freed:
            tensor.dispose()
        self.kept, self.slot_faces, self.slot_variables = [], [], {}
        return len(freed)


TFJS.mixins[EngineOptimizer] = Optimizer


def _number(value, factory):
    """A number; an object in its place is tfjs's silent road to NaN."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if not is_strict():
        try:
            return float(value)  # JavaScript makes numbers of "0.1" and true
        except (TypeError, ValueError):
            return float("nan")
    if isinstance(value, dict):
        inside = next(iter(value.values()), 0.1)
        raise UsageError(
            f"tf.train.{factory} takes numbers, not a config object: write "
            f"tf.train.{factory}({shown(inside)}). (tfjs takes the object for the learning "
            f"rate, and the loss is NaN from the second step on, without an error.)")
    raise UsageError(
        f"tf.train.{factory}: the learning rate must be a number, but got {shown(value)}. "
        f"Write tf.train.{factory}(0.1). (tfjs trains to NaN silently.)")


def _made(cls, factory, rate, **options):
    optimizer = made(cls, TFJS, rate=_number(rate, factory), **options)
    optimizer.given_rate = rate
    return optimizer


def optimizer_of_config(described):
    """The optimizer that {className, config} describes."""
    name = (described or {}).get("className")
    cls = next((cls for cls in (SGD, Momentum, RMSProp, Adam, Adamax, Adagrad, Adadelta)
                if cls.__name__ == name), None)
    if cls is None:
        raise TFJS.unknown_name("optimizer", name, {})
    optimizer = face(cls, TFJS)(described.get("config") or {})
    optimizer.given_rate = described["config"].get("learningRate", optimizer.rate)
    return optimizer


def _other(value, factory, name):
    """An option beside the learning rate: a number."""
    if is_strict() and (isinstance(value, bool) or not isinstance(value, (int, float))):
        raise UsageError(f"tf.train.{factory}: {name} must be a number, but got {shown(value)}.")
    return value


_checked = partial(with_checked_keywords, room="train.")


@_checked
def sgd(learningRate=None):
    """Stochastic gradient descent: w -= learningRate * gradient."""
    return _made(SGD, "sgd", learningRate)


@_checked
def momentum(learningRate=None, momentum=None, useNesterov=False):
    """Gradient descent with momentum (and, with useNesterov, a look ahead)."""
    if momentum is None:
        if not is_strict():
            raise TFJS.error("tensor_of_nothing")
        raise UsageError("tf.train.momentum needs two numbers: write tf.train.momentum(0.1, 0.9).")
    return _made(Momentum, "momentum", learningRate,
                 momentum=_other(momentum, "momentum", "momentum"), use_nesterov=bool(useNesterov))


@_checked
def rmsprop(learningRate=None, decay=0.9, momentum=0.0, epsilon=None, centered=False):
    """RMSProp: gradients divided by their running root mean square."""
    if learningRate is None:
        raise TFJS.error("no_learning_rate")
    return _made(RMSProp, "rmsprop", learningRate, decay=_other(decay, "rmsprop", "decay"),
                 momentum=_other(momentum, "rmsprop", "momentum"), epsilon=epsilon,
                 centered=bool(centered))


@_checked
def adam(learningRate=0.001, beta1=0.9, beta2=0.999, epsilon=None):
    """Adam: running means of the gradient and of its square."""
    return _made(Adam, "adam", learningRate, beta_1=_other(beta1, "adam", "beta1"),
                 beta_2=_other(beta2, "adam", "beta2"), epsilon=epsilon)


@_checked
def adadelta(learningRate=0.001, rho=0.95, epsilon=None):
    """Adadelta: steps scaled by the running root mean square of earlier steps."""
    return _made(Adadelta, "adadelta", learningRate, rho=_other(rho, "adadelta", "rho"),
                 epsilon=epsilon)


@_checked
def adamax(learningRate=0.002, beta1=0.9, beta2=0.999, epsilon=None, decay=0.0):
    """Adamax: Adam with the largest gradient in place of the root mean square."""
    return _made(Adamax, "adamax", learningRate, beta_1=_other(beta1, "adamax", "beta1"),
                 beta_2=_other(beta2, "adamax", "beta2"), epsilon=epsilon,
                 decay=_other(decay, "adamax", "decay"))


@_checked
def adagrad(learningRate=None, initialAccumulatorValue=0.1):
    """Adagrad: gradients divided by the root of the sum of their squares so far."""
    return _made(Adagrad, "adagrad", learningRate,
                 initial_accumulator_value=_other(initialAccumulatorValue, "adagrad",
                                                  "initialAccumulatorValue"))
