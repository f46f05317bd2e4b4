"""Layers as tfjs shows them: `apply`, `getWeights`, `getConfig`, …, and layers of your own.

`Layer` is the base of every layer of this face. A learner's layer subclasses it and writes
`build(inputShape)`, `call(inputs, kwargs)` and `computeOutputShape(inputShape)` on tfjs tensors.
"""

import functools
import inspect

import numpy as np

from minitf.dialect import REQUIRED, TFJS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.layers import base
from minitf.layers.symbolic import SymbolicTensor as CoreSymbolicTensor
from minitf.layers.symbolic import as_list
from minitf.strictness import is_strict
from minitf.tfjs import memory
from minitf.tfjs.config_order import in_order
from minitf.tfjs.creation import is_tensor_like, tensor
from minitf.tfjs.habits import missing_attribute, refused, unread
from minitf.tfjs.layer_information import LayerInformation
from minitf.tfjs.layer_variables import InputList, SymbolicTensor
from minitf.tfjs.layer_weights import LayerWeights
from minitf.tfjs.masks import MaskMethods, mask_array, mask_tensor
from minitf.tfjs.tensor import Tensor, unwrap, wrap


class Layer(MaskMethods, LayerWeights, LayerInformation, base.Layer):
    """Base of layers. Your own: subclass it and write build, call and computeOutputShape."""

    dialect = TFJS
    reads_first = "batchInputShape"  # what tfjs reads first of the config object
    needs_config = False  # whether tfjs reads it though it has no option that is required
    instead_of_call = "layer.apply(x)"
    declares_shape = False  # whether a learner's class says what shape it gives
    _callHook = None
    hook_was_called = False  # for the computation under way
    references = None  # how many graphs use the layer; 0: it was disposed

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "call" in vars(cls):
            cls.forward = Layer._forward_by_call
        if "computeOutputShape" in vars(cls):
            cls.result_shape = Layer._shape_by_method
            cls.declares_shape = True
        if "computeMask" in vars(cls):
            cls.mask_in_model = Layer.mask_by_method
            cls.makes_mask = True
        cls.build = _marking_built(cls.build)
        if TFJS.is_ours(cls) and "getConfig" in vars(cls):
            cls.getConfig = in_order(cls.getConfig)

    def __init__(self, *args, **kwargs):
        try:
            if not (args or kwargs or is_strict()) and (self.needs_config or any(
                    o.default is REQUIRED for o in type(self).options.values())):
                raise UsageError(unread(self.reads_first))
            super().__init__(*args, **kwargs)
        except Exception:
            self._use_up_name({**(args[0] if args and isinstance(args[0], dict) else {}), **kwargs})
            raise

    def configure(self, given):
        if isinstance(given.get("example_shape"), (int, float)) and not is_strict():
            given = {**given, "example_shape": [given["example_shape"]]}
        self.trained_by_birth, self.uses_of_outputs = set(), []
        try:
            super().configure(given)
        except Exception:
            self._use_up_name(given)
            raise

    def _use_up_name(self, given):
        """A layer that cannot be made: tfjs has made its name by then, unless its cell fails."""
        named = vars(self).get("name") or given.get("name")
        if not (named or is_strict() or getattr(self, "cell_class", None)):
            self.name = self.dialect.auto_name(self.named_after())

    def named_after(self):
        return self.getClassName()

    def __repr__(self):
        return f"{type(self).__name__} {{ name: '{self.name}' }}"

    def __getattr__(self, name):
        raise missing_attribute(self, name)

    # ---- the layer in use ----

    def apply(self, inputs=None, kwargs=None):
        """The layer on tensors (computes) or on symbolic tensors (adds to a graph).

        kwargs: {'training': True} for layers that behave differently in training, 'mask' for
        those that use one. In a graph they are forgotten, as in tfjs.
        """
        self.check_not_disposed()
        given = kwargs if isinstance(kwargs, dict) else {}
        kwargs = dict(given)
        values = as_list(inputs)
        if not values:
            raise TFJS.error("mixed_inputs")
        for value in values:
            if not isinstance(value, (Tensor, CoreSymbolicTensor)):
                raise self._not_a_tensor(inputs, value)
        cores = [unwrap(v) if isinstance(v, Tensor) else v for v in values]
        x = self._form_of_inputs(cores, isinstance(inputs, (list, tuple)))
        was_built = self.built
        if self.writes_call and all(isinstance(value, Tensor) for value in values):
            self.prepare(x)
            result = self._copied(self.call(inputs, kwargs), values)
            if self.declares_shape:
                self.compare_with_declared(x, result)
        else:
            for value in values:
                if isinstance(value, Tensor) and value.dtype in ("complex64", "string"):
                    raise UsageError(f"A layer computes with real numbers; {self.name} got a "
                                     f"{value.dtype} tensor.")
            training = bool(kwargs.pop("training", False))
            taken = {key: kwargs[key] for key in _arguments_of(type(self)) if key in kwargs}
            taken["mask"] = mask_array(kwargs.get("mask"))
            if self._callHook is not None and isinstance(values[0], Tensor):
                self.prepare(x)
                self._callHook(inputs, given)
                self.hook_was_called = True
            try:
                with np.errstate(all="ignore"):
                    y = self.invoke(x, training, taken)
            finally:
                self.hook_was_called = False
            if self.makes_mask and isinstance(values[0], Tensor):
                self.keep_own_mask(x, y)
            result = self._wrapped(y, values)
        if not isinstance(values[0], Tensor):
            self.nodes[-1].call_arguments = given
        elif self.references is None and not was_built:
            self.references = 1
        return result

    def build_is_noted(self):
        """Whether a layer that a program builds by its `build` knows that it is built."""
        return True

    def _form_of_inputs(self, cores, is_list):
        """The list or, for a layer of one input, its tensor, which tfjs takes in a list too."""
        if not is_list:
            return cores[0]
        if self.takes_several or self.writes_call:
            return cores
        if len(cores) > 1:
            which = "one_tensor" if self.input_spec is None else "input_count"
            raise TFJS.error(which, layer=self.name, expected=1, count=len(cores),
                             tensors=",".join(shown(wrap(c)) for c in cores))
        return cores[0]

    @property
    def writes_call(self):
        """Whether a learner's class computes by its own `call`."""
        return type(self).forward is Layer._forward_by_call

    def compare_with_declared(self, x, y):
        if is_strict():  # of a list of one tensor tfjs asks the shape alone
            super().compare_with_declared(x[0] if self._is_list(x) and len(x) == 1 else x, y)

    def _copied(self, result, inputs):
        """What a learner's `call` returned; an input that it passed on becomes a clone."""
        if isinstance(result, (list, tuple)):
            copies = [self._copied(one, inputs) for one in result]
            return copies[0] if len(copies) == 1 else copies
        if not isinstance(result, Tensor):
            if not is_strict():
                return result
            raise UsageError(f"{self.name}.call must return a tensor (or a list of them), "
                             f"but returned {shown(result, 60)}.")
        return result.clone() if any(result is one for one in inputs) else result

    def _wrapped(self, result, inputs):
        if isinstance(result, list):  # what stands in it twice is one tensor
            shown_as = {}
            for one in result:
                if id(one) not in shown_as:
                    shown_as[id(one)] = self._wrapped(one, inputs)
            return [shown_as[id(one)] for one in result]
        if isinstance(result, CoreSymbolicTensor):
            return result
        shares = next((t for t in inputs if _same_numbers(t.core.array, result.array)), None)
        return wrap(result, shares)

    def _not_a_tensor(self, inputs, value):
        better = (
            f"{self.name}.apply takes tensors or symbolic tensors, but got {shown(value, 60)} "
            f"({type(value).__name__}). Write layer.apply(tf.tensor(values))."
        )
        return refused(better, unread("rank") if inputs is None else unread("length"))

    def __call__(self, *inputs, **kwargs):
        raise refused(
            f"{self.name} is not a function: in tfjs it isn't called. "
            f"Write {self.instead_of_call}.",
            "layer is not a function")

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
            if forward is base.Layer.forward:
                return x  # the base layer, as in tfjs, changes nothing
            if forward is not None and forward is not Layer._forward_by_call:
                return forward(self, x, training)
        return x

    def _forward_by_call(self, x, training, **arguments):
        """Inside a model: `call` on tfjs tensors that live no longer than this."""

        def run():
            tensors = InputList(wrap(t) for t in as_list(x))
            kwargs = {"training": True, **arguments} if training else arguments
            result = self._copied(self.call(tensors, kwargs), ())
            self.compare_with_declared(x, result)
            several = isinstance(result, list)
            return [self._fed(t) for t in result] if several else self._fed(result)

        return memory.run_in_scope(run)

    def _fed(self, result):
        """The core tensor of what `call` returned in a model, which in tfjs may be a number."""
        if isinstance(result, Tensor):
            return unwrap(result)
        if result is None:
            raise UsageError(unread("dtype"))
        if not is_tensor_like(result):
            raise ArgumentError("The dtype of the feed (undefined) can not be cast to the dtype of "
                                f"the key '{self.name}/{self.name}' ({self.dtype}).")
        return unwrap(tensor(result, None, "float32"))

    def forward(self, x, training):
        return x  # the base layer, as in tfjs, changes nothing

    def _shape_by_method(self, shape):
        result = self.computeOutputShape(self._face_shapes(
            [tuple(one) for one in shape]
            if shape and isinstance(shape[0], (list, tuple)) else tuple(shape)))
        if isinstance(result, list) and result and isinstance(result[0], (list, tuple)):
            return [tuple(one) for one in result]
        return tuple(result)

    def computeOutputShape(self, inputShape):
        """Shape (a list, None for the batch) of the output for an input of this shape."""
        result = self.result_shape(inputShape)
        if isinstance(result, list) and result and isinstance(result[0], (list, tuple)):
            return [list(one) for one in result]
        return list(result)

    def compute(self, x, training, mask=None, **arguments):
        if self.activity_regularizer is not None:
            raise TFJS.error("activity_regularizer")
        if self._callHook is not None and not self.hook_was_called and not self.writes_call:
            self._callHook([wrap(t) for t in as_list(x)], {"training": True} if training else {})
        if self.uses_mask:
            arguments["mask"] = mask
        elif mask is not None and self.writes_call:
            arguments["mask"] = mask_tensor(mask)
        return self.forward(x, training, **arguments)

    def _symbolic_output(self, inputs, tensors, *arguments):
        result = super()._symbolic_output(inputs, tensors, *arguments)
        node = self.nodes[-1]
        node.call_arguments, node.arguments = node.arguments, {}  # a model of tfjs ignores them
        for one in tensors:
            one.node.layer.uses_of_outputs.append(node)
        self.references = (self.references or 0) + 1
        if self.activity_regularizer is not None:
            raise TFJS.error("activity_regularizer")
        return result

    def symbolic(self, shape, dtype):
        return SymbolicTensor(shape, dtype, self, f"{self.name}/{self.name}")

    def setCallHook(self, callHook):
        """A function (inputs, kwargs) to be called whenever the layer computes."""
        self._callHook = callHook

    def invokeCallHook(self, inputs, kwargs=None):
        """Call the hook, if one is set: for a `call` of your own."""
        if self._callHook is not None:
            self._callHook(inputs, kwargs)

    def clearCallHook(self):
        """Take the call hook away."""
        self._callHook = None

    # ---- the end ----

    @property
    def disposed(self):
        """Whether the layer was disposed."""
        return self.references == 0

    def check_not_disposed(self):
        if self.disposed:
            raise TFJS.error("layer_disposed", layer=self.name)

    def dispose(self):
        """Give the layer back; when no graph uses it any more, its weights are freed."""
        if not self.built:
            raise TFJS.error("dispose_unbuilt", layer=self.name)
        if self.references is None:
            raise TFJS.error("dispose_unused", layer=self.name)
        self.check_not_disposed()
        self.references -= 1
        freed = 0
        if self.references == 0:
            for weight in self.weights:
                weight.dispose()
                freed += 1
        return {"refCountAfterDispose": self.references, "numDisposedVariables": freed}


@functools.cache
def _arguments_of(cls):
    """What a kit's layer takes in kwargs beside training and mask; tfjs reads no others."""
    names = list(inspect.signature(cls.forward).parameters)[3:]
    return [name for name in names if name != "mask"]


def _same_numbers(a, b):
    """Whether two arrays are the same numbers in memory, perhaps in another shape."""
    return a is b or (
        a.size == b.size and a.dtype == b.dtype and a.size > 0
        and a.__array_interface__["data"] == b.__array_interface__["data"])


def _marking_built(build):
    """`build` as a caller may use it: afterwards the layer counts as built."""
    if hasattr(build, "marks"):
        return build

    @functools.wraps(build)
    def marking(self, inputShape=None):
        result = build(self, inputShape)
        if type(self).build is marking and self.build_is_noted():
            self.built = True
        return result

    marking.marks = True
    return marking


TFJS.mixins[base.Layer] = Layer


def variant(cls):
    """Let the tfjs face show this class for the engine class it derives from (see variants/)."""
    cls.__doc__ = cls.__doc__ or cls.__mro__[1].__doc__
    TFJS.mixins[cls.__mro__[1]] = cls
    return cls
