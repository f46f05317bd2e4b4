"""Layers as Keras shows them: called like functions, weights as variables, snake_case options.

`Layer` is the base of every layer of this face. A learner's layer subclasses it and writes
`build(input_shape)`, `call(inputs)` and, where needed, `compute_output_shape(input_shape)`.
"""

import inspect
from contextvars import ContextVar
from functools import cache

import numpy as np

from minitf.core.tensor import Tensor as CoreTensor

from minitf.core.tensor import commit, narrow
from minitf.dialect import KERAS
from minitf.errors import ArgumentError, StateError, UsageError, shown
from minitf.initializers import initializers
from minitf.keras.naming import Faces
from minitf.layers import base, core, merge
from minitf.layers.symbolic import SymbolicTensor, as_list
from minitf.regularizers import regularizers
from minitf.keras.conversion import dtype_name, unwrap
from minitf.keras.symbolic import KerasTensor, inferred_shapes
from minitf.keras.tensor import Variable, wrap

# Whether the call under way is a training one; layers inside a learner's `call` inherit it.
phase = ContextVar("minitf_keras_training", default=False)


class Layer(base.Layer):
    """Base of layers. Your own: subclass it and write `build` and `call`."""

    dialect = KERAS
    _prefix = ""  # of the paths of its weights, given by the model that holds it

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "call" in vars(cls):
            cls.forward = Layer._forward_by_call
        if "compute_output_shape" in vars(cls):
            cls.result_shape = Layer._shape_by_method
        elif "call" in vars(cls):
            cls.result_shape = Layer._shape_by_trying

    def configure(self, given):
        super().configure(given)
        if not isinstance(self.name, str) or "/" in self.name:
            raise ArgumentError(
                f"Argument `name` must be a string and cannot contain character `/`. "
                f"Received: name={shown(self.name)} (of type {type(self.name)})")

    # ---- the layer in use ----

    def __call__(self, *args, **kwargs):
        """The layer on tensors or arrays (computes) or on symbolic tensors (adds to a graph)."""
        self._check_begun()
        training = kwargs.pop("training", None)
        training = phase.get() if training is None else bool(training)
        if not args:
            if not kwargs:
                raise UsageError(f"{type(self).__name__}.call() missing 1 required positional "
                                 "argument: 'inputs'")
            args = (kwargs.pop(next(iter(kwargs))),)
        inputs, arguments = args[0], self._named(args[1:], kwargs)
        tensors = as_list(inputs)
        symbolic = any(isinstance(t, SymbolicTensor) for t in tensors)
        is_list = isinstance(inputs, (list, tuple))
        cores = [t if isinstance(t, SymbolicTensor) else self._input_core(t) for t in tensors]
        if is_list and not self._takes_lists():
            if not symbolic:
                raise self._only_tensors(inputs)
        with np.errstate(all="ignore"):
            result = self.invoke(cores if is_list else cores[0], training, arguments)
        return self._shown_result(result)

    def _takes_lists(self):
        return True

    def _named(self, args, kwargs):
        """Further positional arguments of `call` by their names."""
        if not args:
            return kwargs
        names = [n for n in inspect.signature(self.call).parameters][1:]
        if len(args) > len(names):
            raise UsageError(f"{type(self).__name__}.call() takes {len(names) + 2} positional "
                             f"arguments but {len(args) + 2} were given")
        return {**dict(zip(names, args, strict=False)), **kwargs}

    def _input_core(self, value):
        if isinstance(value, (list, tuple, str)) or value is None:
            raise self._only_tensors(value)
        return unwrap(value)

    def _only_tensors(self, value):
        return ArgumentError(
            f"Only input tensors may be passed as positional arguments. The following argument "
            f"value should be passed as a keyword argument: {shown(value, 60)} (of type "
            f"{type(value)}). Write keras.ops.convert_to_tensor(…) or np.array(…).")

    def _shown_result(self, result):
        if isinstance(result, (list, tuple)):
            return type(result)(self._shown_result(one) for one in result)
        if isinstance(result, dict):
            return {key: self._shown_result(one) for key, one in result.items()}
        return wrap(result) if isinstance(result, CoreTensor) else result

    def call(self, inputs, training=None, **kwargs):
        """The output for tensors: what a layer of your own writes."""
        training = phase.get() if training is None else bool(training)
        is_list = isinstance(inputs, (list, tuple))
        cores = [unwrap(t) for t in as_list(inputs)]
        return self._shown_result(self._kit_forward(cores if is_list else cores[0], training))

    def _kit_forward(self, x, training):
        """The forward of the kit's own class, below what a learner's subclass writes."""
        for cls in type(self).__mro__:
            forward = vars(cls).get("forward")
            if forward is base.Layer.forward:
                break
            if forward is not None and forward is not Layer._forward_by_call:
                return forward(self, x, training)
        raise NotImplementedError(
            f"Layer {type(self).__name__} does not have a `call()` method implemented.")

    def _forward_by_call(self, x, training, **arguments):
        if training is not None and _call_takes(type(self), "training"):
            arguments = {"training": training, **arguments}
        token = phase.set(bool(training))
        try:
            inputs = [wrap(t) for t in x] if isinstance(x, list) else wrap(x)
            result = self.call(inputs, **arguments)
        finally:
            phase.reset(token)
        return _cores(result)

    def _shape_by_method(self, shape):
        result = self.compute_output_shape(shape)
        if isinstance(result, list):
            return [tuple(one) for one in result]
        return tuple(result)

    def _shape_by_trying(self, shape):
        """Without compute_output_shape: what `call` makes of numbers in this shape."""
        return inferred_shapes(lambda *cores: self.compute(
            list(cores) if isinstance(shape, list) else cores[0], False),
            shape if isinstance(shape, list) else [shape])

    def compute_output_shape(self, input_shape):
        """Shape (a tuple, None for the batch) of the output for an input of this shape."""
        result = self.result_shape(input_shape)
        return result if isinstance(result, list) else tuple(result)

    def symbolic(self, shape, dtype):
        return KerasTensor(shape, dtype)

    # ---- weights ----

    def shown_variable(self, variable):
        shown_one = Variable.of(variable, f"{self._prefix}{variable.name}")
        vars(self).setdefault("shown_variables", {})[id(variable)] = shown_one
        return shown_one

    def add_weight(self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True,
                   regularizer=None, constraint=None, aggregation="none", name=None):
        """A new weight of a layer of your own; call it in `build` or `__init__`."""
        self._check_begun()
        if initializer is None:
            initializer = "zeros" if dtype and "float" not in str(dtype) else "glorot_uniform"
        initializer = initializers.resolve(initializer, KERAS)
        if name is None:
            name = "variable" if not self.own_variables else f"variable_{len(self.own_variables)}"
        shape = () if shape is None else tuple(np.atleast_1d(np.array(shape, int)).tolist()) \
            if not isinstance(shape, tuple) else shape
        variable = self.weight(
            name, shape, _filler(initializer), regularizers.resolve(regularizer, KERAS),
            _projector(constraint), trainable, dtype_name(dtype) if dtype else None)
        vars(self)[f"_weight_{name}"] = variable
        return variable

    def _tracked(self, value):
        """Layers and variables put on a layer as attributes belong to it."""
        if isinstance(value, base.Layer):
            self._check_begun()
            if not any(value is known for known in self.attached):
                self.attached.append(value)
        elif isinstance(value, Variable):
            self._check_begun()
            if not any(value.core is known for known in self.own_variables):
                self.own_variables.append(value.core)
                vars(self).setdefault("shown_variables", {})[id(value.core)] = value
        elif isinstance(value, (list, tuple)):
            for item in value:
                self._tracked(item)
        elif isinstance(value, dict):
            for item in value.values():
                self._tracked(item)

    def __setattr__(self, name, value):
        if isinstance(value, (base.Layer, Variable, list, tuple, dict)) and name not in _INNER:
            if not (isinstance(value, Variable) and self._is_own(value)):
                self._tracked(value)
        super().__setattr__(name, value)

    def _is_own(self, variable):
        return any(variable.core is known for known in vars(self).get("own_variables", ()))

    @property
    def attached(self):
        """Layers that were put on this one as attributes."""
        return vars(self).setdefault("_attached", [])

    def sublayers(self):
        return self.attached

    def _check_begun(self):
        if "own_variables" not in vars(self):
            raise StateError(
                f"In layer {type(self).__name__}, you forgot to call `super().__init__()` as the "
                "first statement in the `__init__()` method. Go add it!")

    def _faces(self, cores):
        known = {}
        for layer in _with_sublayers(self):
            known.update(vars(layer).get("shown_variables", {}))
        return [known.get(id(core)) or Variable.of(core) for core in cores]

    @property
    def weights(self):
        """The weights as variables, in the order of the layers."""
        return self._faces(self.cores)

    variables = weights

    @property
    def trainable_weights(self):
        """The weights that training changes."""
        return self._faces(self.trainable_cores)

    trainable_variables = trainable_weights

    @property
    def non_trainable_weights(self):
        """The weights that training leaves alone."""
        trainable = {id(core) for core in self.trainable_cores}
        return self._faces([core for core in self.cores if id(core) not in trainable])

    non_trainable_variables = non_trainable_weights

    def get_weights(self):
        """The weights' values as NumPy arrays."""
        return [core.array.copy() for core in self.cores]

    def set_weights(self, weights):
        """Replace the weights by arrays in the order of `get_weights`."""
        cores = self.cores
        weights = [w if hasattr(w, "shape") else np.asarray(w) for w in weights]
        if len(weights) != len(cores):
            raise KERAS.error("weight_count", layer=self.name, count=len(weights),
                              expected=len(cores), values="")
        for core, weight in zip(cores, weights, strict=True):
            if tuple(weight.shape) != core.shape:
                raise KERAS.error("weight_shape", layer=self.name, wanted=core.shape,
                                  shape=tuple(weight.shape))
        commit(cores, [narrow(np.array(w)).astype(core.array.dtype)
                       for core, w in zip(cores, weights, strict=True)])

    def count_params(self):
        """How many numbers the weights hold."""
        if not self.built:
            raise KERAS.error("count_unbuilt", layer=self.name)
        return sum(core.array.size for core in self.cores)

    # ---- losses, config, shape ----

    def add_loss(self, loss):
        """Add a scalar to the loss of the training step under way."""
        losses = base.active_losses.get()
        if losses is not None:
            losses.extend(unwrap(one) for one in as_list(loss))

    @property
    def losses(self):
        """The penalties of the weights' regularizers."""
        return [wrap(core.regularizer.penalty(core)) for core in self.trainable_cores
                if core.regularizer is not None]

    def get_config(self):
        """The options as a dict, from which `from_config` makes the layer again."""
        config = self.config()
        for key in ("input_shape", "batch_input_shape", "batch_size", "input_dim"):
            config.pop(key, None)
        return {"name": config.pop("name"), "trainable": config.pop("trainable"),
                "dtype": {"module": "keras", "class_name": "DTypePolicy",
                          "config": {"name": config.pop("dtype")}, "registered_name": None},
                **config}

    @classmethod
    def from_config(cls, config):
        """The layer that a config describes."""
        config = dict(config)
        if isinstance(config.get("dtype"), dict):
            config["dtype"] = config["dtype"]["config"]["name"]
        return cls(**config)

    @property
    def input(self):
        """The symbolic input, once applied."""
        return _one([t for node in self._called() for t in node.inputs])

    @property
    def output(self):
        """The symbolic output, once applied."""
        return _one(self._called()[-1].outputs)

    def _called(self):
        if not self.nodes:
            raise AttributeError(
                f"The layer {self.name} has never been called and thus has no defined output.")
        return self.nodes[:1]

    def __repr__(self):
        return f"<{type(self).__name__} name={self.name}, built={self.built}>"


_INNER = {"given_layers", "layers", "inputs", "outputs", "own_variables", "nodes", "run_order",
          "steps", "_attached", "shown_variables", "initial_weights"}


@cache
def _call_takes(cls, name):
    parameters = inspect.signature(cls.call).parameters
    return name in parameters or any(p.kind is p.VAR_KEYWORD for p in parameters.values())


def _cores(result):
    if isinstance(result, (list, tuple)):
        return [_cores(one) for one in result]
    if isinstance(result, dict):
        return {key: _cores(one) for key, one in result.items()}
    return result if isinstance(result, SymbolicTensor) else unwrap(result)


class _Filler:
    """A callable initializer, as `shape -> array`."""

    def __init__(self, function):
        self.function = function

    def values(self, shape, dtype="float32"):
        return np.asarray(self.function(shape, dtype=dtype)).astype(dtype)


def _filler(initializer):
    return initializer if hasattr(initializer, "values") else _Filler(initializer)


def _projector(constraint):
    from minitf.constraints import constraints

    return constraints.resolve(constraint, KERAS)


def _one(values):
    return values[0] if len(values) == 1 else values


def _with_sublayers(layer):
    yield layer
    for inside in layer.sublayers():
        yield from _with_sublayers(inside)


KERAS.mixins[base.Layer] = Layer

_LAYERS = Faces("keras.layers", [
    core.InputLayer, core.Dense, core.Activation, core.Dropout, core.Flatten, core.Reshape,
    merge.Add, merge.Concatenate], extra=["Layer", "Input"])


def __getattr__(name):
    if name == "Input":
        from minitf.keras.input import Input

        return Input
    return _LAYERS.get(name)


def __dir__():
    return _LAYERS.names()
