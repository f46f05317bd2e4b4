"""Layers as tfjs shows them: `apply`, `getWeights`, `getConfig`, …, and layers of your own.

`Layer` is the base of every layer of this face. A learner's layer subclasses it and writes
`build(inputShape)`, `call(inputs, kwargs)` and `computeOutputShape(inputShape)` on tfjs tensors.
"""

from minitf.core.tensor import Holder, commit
from minitf.dialect import TFJS
from minitf.errors import UsageError, shown
from minitf.initializers import initializers
from minitf.layers import base
from minitf.layers.symbolic import SymbolicTensor as CoreSymbolicTensor
from minitf.layers.symbolic import as_list
from minitf.spec import Configurable, option
from minitf.tfjs import memory
from minitf.tfjs.tensor import Tensor, Variable, unwrap, wrap
from minitf.wording import json


class SymbolicTensor(CoreSymbolicTensor):
    """A tensor without values: the output of a layer applied to `tf.input`."""

    def __init__(self, shape, dtype, layer):
        super().__init__(shape, dtype, layer.name)
        self.shape = list(self.shape)
        self.sourceLayer = layer
        self.originalName = layer.name

    def __repr__(self):
        return f"SymbolicTensor {{ shape: {json(self.shape)}, dtype: '{self.dtype}' }}"


class LayerVariable(Holder):
    """A weight of a layer: `read()` gives its tensor, `write(tensor)` replaces its values."""

    __slots__ = ("variable", "originalName")

    def __init__(self, core):
        self.core = core
        self.variable = Variable.around(core)
        self.originalName = core.name

    name = property(lambda self: self.core.name, doc="layer's name/weight's name")
    shape = property(lambda self: list(self.core.shape), doc="sizes, as a list")
    dtype = property(lambda self: self.core.dtype, doc="'float32'")
    id = property(lambda self: self.variable.id, doc="number of the variable")
    constraint = property(lambda self: self.core.constraint, doc="what the weight must satisfy")

    @property
    def trainable(self):
        """Whether training changes it."""
        return self.core.trainable

    @trainable.setter
    def trainable(self, value):
        self.core.trainable = value

    def read(self):
        """The weight as a tensor."""
        self.variable.throwIfDisposed()
        return self.variable

    def write(self, newVal):
        """Replace the values; the shape must be the same."""
        if list(newVal.shape) != self.shape:
            raise TFJS.error("weight_shape", wanted=self.shape, shape=newVal.shape)
        commit([self.core], [unwrap(newVal).array])
        return self

    def dispose(self):
        """Free the weight."""
        self.variable.dispose()

    def __repr__(self):
        return f"LayerVariable {self.name} {json(self.shape)}"


class InputList(list):
    """What `call` gets inside a model: a list, also of one tensor, as in tfjs."""

    def __getattr__(self, name):
        raise AttributeError(
            f"inputs is a list of tensors here, as in tfjs, and a list has no {name!r}: "
            f"write inputs[0].{name}"
        )


class Layer(base.Layer):
    """Base of layers. Your own: subclass it and write build, call and computeOutputShape."""

    dialect = TFJS

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "call" in vars(cls):
            cls.forward = Layer._forward_by_call
        if "computeOutputShape" in vars(cls):
            cls.result_shape = Layer._shape_by_method

    # ---- the layer in use ----

    def apply(self, inputs, kwargs=None):
        """The layer on tensors (computes) or on symbolic tensors (adds to a graph).

        kwargs: {'training': True} for layers that behave differently in training.
        """
        self.check_not_disposed()
        kwargs = dict(kwargs) if isinstance(kwargs, dict) else {}
        training = bool(kwargs.pop("training", False))
        values = as_list(inputs)
        if not values:
            raise UsageError(f"{self.name}.apply([]): a layer needs at least one tensor.")
        for value in values:
            if not isinstance(value, (Tensor, CoreSymbolicTensor)):
                raise self._not_a_tensor(value)
        cores = [unwrap(v) if isinstance(v, Tensor) else v for v in values]
        is_list = isinstance(inputs, (list, tuple))
        result = memory.run_in_scope(
            lambda: self._wrapped(self.invoke(cores if is_list else cores[0], training, kwargs),
                                  values))
        return result

    def _wrapped(self, result, inputs):
        if isinstance(result, list):
            return [self._wrapped(one, inputs) for one in result]
        if isinstance(result, CoreSymbolicTensor):
            return result
        shares = next((t for t in inputs if isinstance(t, Tensor) and t.core is result), None)
        return wrap(result, shares)

    def _not_a_tensor(self, value):
        kind = type(value).__name__
        return UsageError(
            f"{self.name}.apply takes tensors or symbolic tensors, but got {shown(value, 60)} "
            f"({kind}). Write layer.apply(tf.tensor(values))."
        )

    def __call__(self, *inputs, **kwargs):
        raise UsageError(
            f"{self.name} is not a function: a tfjs layer is not called. Write layer.apply(x)."
        )

    def call(self, inputs, kwargs=None):
        """The output for tensors: what a layer of your own writes."""
        training = bool((kwargs or {}).get("training", False))
        values = [unwrap(t) for t in as_list(inputs)]
        x = values if isinstance(inputs, (list, tuple)) and len(values) > 1 else values[0]
        return self._wrapped(self._kit_forward(x, training), as_list(inputs))

    def _kit_forward(self, x, training):
        """The forward of the kit's own class, below what a learner's subclass writes."""
        for cls in type(self).__mro__:
            forward = vars(cls).get("forward")
            if forward is not None and forward is not Layer._forward_by_call:
                return forward(self, x, training)
        raise NotImplementedError

    def _forward_by_call(self, x, training, **arguments):
        def run():
            tensors = InputList(wrap(t) for t in x) if isinstance(x, list) else wrap(x)
            kwargs = {"training": True, **arguments} if training else arguments
            result = self.call(tensors, kwargs)
            return [unwrap(t) for t in result] if isinstance(result, list) else unwrap(result)

        return memory.run_in_scope(run)

    def compute_in_graph(self, x, training, **arguments):
        if type(self).forward is Layer._forward_by_call and not isinstance(x, list):
            x = [x]
        return self.compute(x, training, **arguments)

    def _shape_by_method(self, shape):
        result = self.computeOutputShape(self._face_shapes(
            [tuple(one) for one in shape] if isinstance(shape[0], (list, tuple)) else tuple(shape)))
        if isinstance(result, list) and result and isinstance(result[0], (list, tuple)):
            return [tuple(one) for one in result]
        return tuple(result)

    def computeOutputShape(self, inputShape):
        """Shape (a list, None for the batch) of the output for an input of this shape."""
        result = self.result_shape(inputShape)
        if isinstance(result, list):
            return [list(one) for one in result]
        return list(result)

    def computeMask(self, inputs, mask=None):
        """The mask of the output; None: nothing is masked."""
        return None

    def compute(self, x, training, **arguments):
        if self.activity_regularizer is not None:
            raise TFJS.error("activity_regularizer")
        hook = getattr(self, "_callHook", None)
        if hook is not None:
            hook([wrap(t) for t in as_list(x)], {"training": True} if training else {})
        return self.forward(x, training, **arguments)

    def setCallHook(self, callHook):
        """A function (inputs, kwargs) to be called whenever the layer computes."""
        self._callHook = callHook

    def clearCallHook(self):
        """Take the call hook away."""
        self._callHook = None

    # ---- weights ----

    def shown_variable(self, variable):
        shown_one = LayerVariable(variable)
        if not hasattr(self, "shown_variables"):
            self.shown_variables = {}
        self.shown_variables[id(variable)] = shown_one
        return shown_one

    def _shown(self, variables):
        known = {}
        for layer in _with_sublayers(self):
            known.update(getattr(layer, "shown_variables", {}))
        return [known[id(variable)] for variable in variables if id(variable) in known]

    def addWeight(self, name, shape, dtype=None, initializer=None, regularizer=None,
                  trainable=True, constraint=None, getInitializerFunc=None):
        """A new weight of a layer of your own; call it in `build`. Returns a LayerVariable."""
        if any(v.name.rpartition("/")[2] == name for v in self.own_variables):
            raise TFJS.error("weight_repeated", name=name, layer=self.name)
        if initializer is None:
            initializer = "zeros"
        initializer = initializers.resolve(initializer, TFJS)
        return self.weight(name, tuple(shape), initializer, regularizer, constraint, trainable,
                           dtype or self.dtype)

    def getWeights(self, trainableOnly=False):
        """The weights as variables: live, not copies."""
        variables = self.trainable_cores if trainableOnly else self.ordered_cores
        return [weight.read() for weight in self._shown(variables)]

    def setWeights(self, weights):
        """Replace the weights by these tensors, in the order of `getWeights`."""
        weights = list(weights)
        variables = self.ordered_cores
        if len(variables) != len(weights):
            raise TFJS.error("weight_count", layer=self.weights_owner(), count=len(weights),
                             expected=len(variables),
                             values=", ".join(str(w) for w in weights)[:200])
        for variable, weight in zip(variables, weights, strict=True):
            if list(variable.shape) != list(weight.shape):
                raise TFJS.error("weight_shape", wanted=variable.shape, shape=weight.shape)
        if getattr(self, "is_busy", None) and self.is_busy():
            raise TFJS.error("weights_while_fitting")
        commit(variables, [unwrap(weight).array for weight in weights])

    def weights_owner(self):
        return self.name

    def receive_weights(self, values):
        self.setWeights(values)

    @property
    def weights(self):
        """The weights as LayerVariables: trainable ones first."""
        return self._shown(self.ordered_cores)

    @property
    def trainableWeights(self):
        """The weights that training changes."""
        return self._shown(self.trainable_cores)

    @property
    def nonTrainableWeights(self):
        """The weights that training leaves alone."""
        trainable = {id(v) for v in self.trainable_cores}
        return self._shown([v for v in self.cores if id(v) not in trainable])

    def countParams(self):
        """How many numbers the weights hold."""
        if not self.built:
            raise TFJS.error("count_unbuilt", layer=self.name)
        return sum(variable.array.size for variable in self.cores)

    # ---- what it is ----

    @property
    def className(self):
        return type(self).__name__

    def getClassName(self):
        """The name under which the class is saved."""
        own = getattr(type(self), "className", None)
        return own if isinstance(own, str) else type(self).__name__

    def getConfig(self):
        """The options as a dict."""
        config = self.config()
        for key in ("inputShape", "batchSize", "weights", "inputDType"):
            config.pop(key, None)
        if config.get("batchInputShape") is None:
            config.pop("batchInputShape", None)
        else:
            config["batchInputShape"] = list(config["batchInputShape"])
        return config

    @property
    def input(self):
        """The symbolic input, once applied."""
        return self._one([t for node in self.nodes for t in node.inputs][:1] or [None])

    @property
    def output(self):
        """The symbolic output, once applied."""
        if not self.nodes:
            raise TFJS.error("no_output", layer=self.name)
        return self._one(self.nodes[-1].outputs)

    @property
    def outputShape(self):
        """The shape of the symbolic output."""
        if not self.nodes:
            raise TFJS.error("no_output_shape", layer=self.name)
        return self._one([list(t.shape) for t in self.nodes[0].outputs])

    @staticmethod
    def _one(values):
        return values[0] if len(values) == 1 else values

    def symbolic(self, shape, dtype):
        return SymbolicTensor(shape, dtype, self)

    # ---- the end ----

    disposed = False

    def check_not_disposed(self):
        if self.disposed:
            raise TFJS.error("layer_disposed", layer=self.name)

    def dispose(self):
        """Free the weights; the layer cannot be used afterwards."""
        if not self.built:
            raise TFJS.error("dispose_unbuilt", layer=self.name)
        self.check_not_disposed()
        self.disposed = True
        weights = self._shown(self.own_variables)
        for weight in weights:
            weight.dispose()
        return {"refCountAfterDispose": 0, "numDisposedVariables": len(weights)}


def _with_sublayers(layer):
    yield layer
    for inside in layer.sublayers():
        yield from _with_sublayers(inside)


TFJS.mixins[base.Layer] = Layer


class InputOptions(Configurable):
    """What `tf.input` takes."""

    factory = "input"
    shape = option(None, doc="shape of one example, without the batch axis")
    batch_shape = option(None, doc="shape with the batch axis; None for a free size")
    name = option(None, doc="name of the input")
    dtype = option("float32", doc="dtype of the data")
    sparse = option(False, doc="not supported")

