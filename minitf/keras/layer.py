"""`keras.Layer`, the base of every layer: called like a function, with weights as variables.

A learner's layer subclasses it and writes `build(input_shape)`, `call(inputs)` and, where needed,
`compute_output_shape(input_shape)`.
"""

import inspect
from functools import cache, wraps

import numpy as np

from minitf.core import ops
from minitf.core.tensor import DTYPES
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError, StateError, shown
from minitf.keras.configs import LayerConfig
from minitf.keras.conversion import dtype_name, unwrap
from minitf.keras.masks import Masking, mask_array
from minitf.keras.members import BUILT_AT_ONCE, missing_member
from minitf.keras.scope import called, inside, phase
from minitf.keras.structure import TENSORS, leaves, mapped, put_together, take_apart
from minitf.keras.symbolic import KerasTensor, constant_beside, inferred_shapes
from minitf.keras.tensor import wrap
from minitf.keras.weights import Weights, with_sublayers
from minitf.layers import base
from minitf.layers.symbolic import SymbolicTensor, as_list


class Layer(Masking, Weights, LayerConfig, base.Layer):
    """Base of layers. Your own: subclass it and write `build` and `call`."""

    dialect = KERAS
    built_at_once = False  # layers without weights that need no shape to be ready
    _signature = inspect.Signature([
        inspect.Parameter("inputs", inspect.Parameter.POSITIONAL_OR_KEYWORD)])

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._follows_attributes = not KERAS.is_ours(cls)
        cls.built_at_once |= KERAS.is_ours(cls) and cls.__name__ in BUILT_AT_ONCE
        if "call" in vars(cls):
            cls.forward = Layer._forward_by_call
            cls._signature = _signature_of(cls.call)
            if "compute_output_shape" not in vars(cls):
                cls.result_shape = Layer._shape_by_trying
        if "compute_output_shape" in vars(cls):
            cls.result_shape = Layer._shape_by_method
        if "compute_mask" in vars(cls):
            cls._writes_mask = cls.supports_masking = cls.makes_mask = True
        if "__init__" in vars(cls) and "__signature__" not in vars(cls):
            cls.__signature__ = _signature_of(cls.__init__)
        if not hasattr(cls.build, "opens_scope"):
            cls.build = _in_scope(cls.build)

    def configure(self, given):
        super().configure(given)
        if not isinstance(self.name, str) or "/" in self.name:
            raise ArgumentError(
                f"Argument `name` must be a string and cannot contain character `/`. "
                f"Received: name={self.name} (of type {type(self.name)})")
        short = self.options.get("input_dim")  # of Dense; an embedding's is no shape
        if self.example_shape is not None or (
                short is not None and short.keyword_only and self.input_dim is not None):
            KERAS.warn("input_shape_argument")
        self.dtype = _weights_dtype(self.dtype)
        self.built = self.built_at_once
        if getattr(self, "data_format", self) is None:
            self.data_format = "channels_last"

    # ---- the layer in use ----

    def __call__(self, *args, **kwargs):
        """The layer on tensors or arrays (computes) or on symbolic tensors (adds to a graph)."""
        self._check_begun()
        mask = kwargs.pop("mask", None) if self.uses_mask else None
        inputs, training, form, arguments = self._taken(args, kwargs)
        symbolic = any(isinstance(t, SymbolicTensor) for t in as_list(inputs))
        if symbolic:
            inputs = self._all_symbolic(inputs)
            if mask is not None:
                return self._call_with_symbolic_mask(inputs, mask, training)
            if training is not None:
                arguments["training"] = training
        if form is not None:
            self._build_for_form(form, inputs)
            arguments["form"] = form
        if mask is not None:
            arguments["mask"] = mask_array(mask)
        with np.errstate(all="ignore"):
            result = self.invoke(inputs, phase.get() if training is None else training, arguments)
        return self._shown_result(result)

    def _taken(self, args, kwargs):
        """(tensor or list of tensors, training, the form of the other calls or None, arguments)."""
        training = kwargs.get("training")
        for value in leaves(args):
            if not isinstance(value, TENSORS) and value is not None:
                raise _only_tensors(value)
        bound = self._signature.bind(
            *args, **{key: value for key, value in kwargs.items() if key != "training"})
        tensors = []
        form = take_apart((bound.args, bound.kwargs), tensors)
        cores = [t if isinstance(t, SymbolicTensor) else unwrap(t) for t in tensors]
        training = None if training is None else bool(training)
        first = next(iter(bound.arguments.values()), None)
        is_list = isinstance(first, (list, tuple))
        is_plain = isinstance(first, TENSORS) or (
            is_list and all(isinstance(t, TENSORS) for t in first))
        if is_plain and len(tensors) == len(as_list(first)) and not self._takes_any_number():
            self._check_count(first)
            arguments = dict(list(bound.arguments.items())[1:])
            arguments |= arguments.pop(self._rest_name(), {})
            return cores if is_list else cores[0], training, None, arguments
        if not _calls(type(self)):
            raise _only_tensors(first)
        return cores, training, form, {}

    def _takes_any_number(self):
        return any(p.kind is p.VAR_POSITIONAL for p in self._signature.parameters.values())

    def _rest_name(self):
        """The name of `call`'s **kwargs, if it has them."""
        return next((p.name for p in self._signature.parameters.values()
                     if p.kind is p.VAR_KEYWORD), None)

    def _check_count(self, inputs):
        if isinstance(inputs, (list, tuple)) and not self.takes_several and not _calls(type(self)):
            raise ArgumentError(
                f'Layer "{self.name}" expects 1 input(s), but it received {len(inputs)} input '
                f"tensors. Inputs received: {shown(inputs)}")

    def _all_symbolic(self, inputs):
        """Arrays beside symbolic tensors become constants of the graph."""
        beside = next(t for t in as_list(inputs) if isinstance(t, SymbolicTensor))

        def symbolic(tensor):
            return tensor if isinstance(tensor, SymbolicTensor) else constant_beside(beside, tensor)

        return mapped(symbolic, inputs)

    def _build_for_form(self, form, tensors):
        if not self.built:
            args, kwargs = put_together(form, [tuple(t.shape) for t in tensors])
            shapes = [one for one in (*args, *kwargs.values())
                      if isinstance(one, (tuple, list, dict))]
            count = len(inspect.signature(self.build).parameters)
            self.build(*shapes[: max(1, count)])

    def _shown_result(self, result):
        return mapped(lambda one: wrap(one) if isinstance(one, CoreTensor) else one, result)

    def build(self, input_shape):
        """Make the weights for inputs of this shape: what a layer of your own writes."""

    def call(self, inputs, training=None):
        """The output for tensors: what a layer of your own writes."""
        training = phase.get() if training is None else bool(training)
        cores = mapped(unwrap, inputs)
        return self._shown_result(self._kit_forward(cores, training))

    def _kit_forward(self, x, training):
        """The forward of the kit's own class, below what a learner's subclass writes."""
        for cls in type(self).__mro__:
            forward = vars(cls).get("forward")
            if forward is base.Layer.forward:
                break
            if forward is not None and forward is not Layer._forward_by_call:
                return forward(self, x, training)
        raise NotImplementedError(
            f"Layer {type(self).__name__} does not have a `call` method implemented.")

    def forward(self, x, training):
        raise NotImplementedError(
            f"Layer {type(self).__name__} does not have a `call` method implemented.")

    def _forward_by_call(self, x, training, form=None, **arguments):
        tensors = [wrap(t) for t in x] if isinstance(x, (list, tuple)) else wrap(x)
        args, kwargs = ((tensors,), arguments) if form is None else put_together(form, tensors)
        kwargs = self._with_masks(args, kwargs)
        if training is not None and _takes_training(type(self)):
            kwargs = {**kwargs, "training": training}
        vars(self)["_kit_losses"] = []
        with called(training), inside(self):
            result = _cores(self.call(*args, **kwargs))
        if form is None and not arguments and not isinstance(result, dict) and (
                _has_own_shape(type(self))):
            self.compare_with_declared(x, result)
        return result

    def output_shapes(self, shape, arguments):
        arguments = {k: v for k, v in (arguments or {}).items() if k != "training"}
        if arguments and _calls(type(self)) and not _has_own_shape(type(self)):
            return self._shape_by_trying(shape, arguments)
        return self.result_shape(shape)

    def _shape_by_method(self, shape):
        result = self.compute_output_shape(shape)
        return [tuple(one) for one in result] if isinstance(result, list) else tuple(result)

    def _shape_by_trying(self, shape, arguments=None):
        """Without compute_output_shape: what `call` makes of numbers in this shape."""
        several = isinstance(shape, list)
        return inferred_shapes(lambda *cores: self.forward(
            list(cores) if several else cores[0], False, **(arguments or {})),
            shape if several else [shape])

    def compute_output_shape(self, input_shape):
        """Shape (a tuple, None for the batch) of the output for an input of this shape."""
        result = self.result_shape(input_shape)
        return result if isinstance(result, list) else tuple(result)

    def symbolic(self, shape, dtype):
        return KerasTensor(shape, dtype)

    def output_dtype(self, tensors):
        """Layers without weights give what their operation makes of the inputs' dtypes."""
        if all(t.dtype == "float32" for t in tensors) or self.cores or _calls(type(self)):
            return self.dtype
        tried = [CoreTensor(np.zeros([2 if n is None else n for n in t.shape], DTYPES[t.dtype]))
                 for t in tensors]
        with np.errstate(all="ignore"):
            result = self.forward(tried if self.takes_several else tried[0], False)
        return as_list(result)[0].dtype

    def _symbolic_output(self, inputs, tensors, shape, training, arguments):
        outputs = super()._symbolic_output(inputs, tensors, shape, training, arguments)
        first, mask = inputs, None
        if arguments and "form" in arguments:
            args, kwargs = put_together(arguments["form"], inputs)
            first, mask = next(iter((*args, *kwargs.values()))), kwargs.get("mask")
        self._pass_symbolic_mask(first, mask, outputs)
        return outputs

    def _check_begun(self):
        if "own_variables" not in vars(self):
            raise StateError(
                f"In layer '{type(self).__name__}', you forgot to call `super().__init__()` as the "
                "first statement in the `__init__()` method. Go add it!")

    def note_activity(self, y):
        vars(self)["_kit_losses"] = []
        for tensor in leaves(y):
            penalty = self.activity_regularizer.penalty(tensor)
            self.add_loss(ops.divide(penalty, float(tensor.shape[0])))

    # ---- losses, dtypes, the graph ----

    def add_loss(self, loss):
        """Add a scalar to the loss of the training step under way."""
        given = [unwrap(one) for one in as_list(loss)]
        step = base.active_losses.get()  # None outside fit and evaluate, which leave nothing behind
        (vars(self).setdefault("_kit_losses", []) if step is None else step).extend(given)

    @property
    def losses(self):
        """The penalties of the weights, and what `add_loss` was given in the last call."""
        added = [loss for layer in with_sublayers(self)
                 for loss in vars(layer).get("_kit_losses", ())]
        penalties = [core.regularizer.penalty(core) for core in self.trainable_cores
                     if core.regularizer is not None]
        return [wrap(loss) for loss in (*added, *penalties)]

    @property
    def compute_dtype(self):
        """The dtype in which the layer computes."""
        return self.dtype

    @property
    def variable_dtype(self):
        """The dtype of the weights."""
        return self.dtype

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

    def __getattr__(self, name):
        raise missing_member(self, name)


KERAS.mixins[base.Layer] = Layer


def variant(cls):
    """Let the Keras face show this class for the engine class it derives from (see variants/)."""
    cls.__doc__ = cls.__doc__ or cls.__mro__[1].__doc__
    KERAS.mixins[cls.__mro__[1]] = cls
    return cls


def _in_scope(build):
    """A `build` that names its weights after the layer, and notes that it is done."""

    @wraps(build)
    def run(self, *args, **kwargs):
        with inside(self):
            result = build(self, *args, **kwargs)
        given = (*args, *kwargs.values())
        vars(self)["build_shape"] = next(iter(given), None)
        vars(self)["_kit_build_shapes"] = {"input_shape": self.build_shape} if len(
            given) == 1 else inspect.signature(build).bind(None, *args, **kwargs).arguments
        self.built = True
        return result

    run.opens_scope = True
    return run


def _weights_dtype(dtype):
    """The name of the dtype, of a dtype policy's config too."""
    if isinstance(dtype, dict):
        dtype = dtype.get("config", {}).get("name")
    try:
        return dtype_name(dtype)
    except ArgumentError:
        if dtype in ("float16", "bfloat16", "mixed_float16", "mixed_bfloat16"):
            raise KERAS.error("not_supported", what=f"dtype={dtype!r}") from None
        raise ArgumentError(
            f"Cannot convert '{dtype}' to a mixed precision DTypePolicy. Valid policies include "
            "'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as "
            "'float32'.") from None


def _signature_of(call):
    parameters = list(inspect.signature(call).parameters.values())[1:]
    return inspect.Signature(parameters)


@cache
def _takes_training(cls):
    parameters = cls._signature.parameters
    return "training" in parameters


def _calls(cls):
    """Whether a learner's `call` computes the layer."""
    return cls.forward is Layer._forward_by_call


def _has_own_shape(cls):
    return cls.result_shape is Layer._shape_by_method


def _cores(result):
    return mapped(lambda one: one if isinstance(one, SymbolicTensor) else unwrap(one), result)


def _only_tensors(value):
    while isinstance(value, (list, tuple)) and value:
        value = value[0]
    return ArgumentError(
        f"Only input tensors may be passed as positional arguments. The following argument value "
        f"should be passed as a keyword argument: {_text(value)} (of type {type(value)}). "
        f"Write keras.ops.convert_to_tensor(…) or np.array(…).")


def _text(value):
    return value if isinstance(value, str) and len(value) < 60 else shown(value, 60)


def _one(values):
    return values[0] if len(values) == 1 else values
