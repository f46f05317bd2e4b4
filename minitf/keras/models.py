"""keras.Model and keras.Sequential: graphs of layers, sequences, and models with a `call`."""

import numpy as np

from minitf.dialect import KERAS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.keras import compiling  # noqa: F401 (adapts learners' functions)
from minitf.keras.arrangement import Arrangement
from minitf.keras.layer import Layer, _calls
from minitf.keras.masks import Masking, masked
from minitf.keras.model_configs import ModelConfig, SequentialConfig, clone_model, model_from_json
from minitf.keras.naming import unknown
from minitf.keras.operation import Operation
from minitf.keras.scope import inside
from minitf.keras.structure import leaves, put_together, take_apart
from minitf.keras.symbolic import KerasTensor
from minitf.keras.training import Trainer
from minitf.layers.base import unique
from minitf.layers.core import InputLayer
from minitf.layers.symbolic import Disconnected, SymbolicTensor, as_list
from minitf.models import graph
from minitf.models import sequential as engine


class Model(Trainer, Arrangement, ModelConfig, graph.Model, Layer):
    """A model: `keras.Model(inputs, outputs)`, or a subclass with layers and a `call`."""

    dialect = KERAS
    input_keys = output_keys = None  # of models whose inputs, outputs are a dict
    output_form = None  # around the outputs of a model that gives more than a list of them

    def __new__(cls, *args, **kwargs):
        if cls is Model and (len(args) == 2 or "outputs" in kwargs):
            cls = Functional
        return super().__new__(cls, *args, **kwargs)

    def __init__(self, *args, **kwargs):
        if len(args) == 1 or len(args) > 3:
            raise UsageError(f"keras.Model takes inputs and outputs: keras.Model(x, y). Received: "
                             f"{shown(args, 80)}")
        given = {**dict(zip(("inputs", "outputs", "name"), args, strict=False)), **kwargs}
        if "outputs" not in given and "inputs" in given:
            raise ArgumentError(
                f"Unrecognized keyword arguments passed to {type(self).__name__}: {shown(given)}. "
                "A model needs outputs too.")
        if "outputs" in given:
            self.configure(self._without_dicts(given))
        else:
            self.configure(KERAS.read(type(self), (), given))

    def _without_dicts(self, given):
        """The options of a graph, a dict of tensors as the list of its values."""
        given = KERAS.read(graph.Model, (), given)
        for what in ("inputs", "outputs"):
            _check_symbolic(given.get(what), what)
        self._check_connected(given)
        for what in ("inputs", "outputs"):
            value = given.get(what)
            if what == "outputs" and isinstance(value, (tuple, dict)):
                self.output_form = take_apart(value, [])
            if isinstance(value, dict):
                setattr(self, f"{what[:-1]}_keys", list(value))
                given[what] = list(value.values())
        return given

    @staticmethod
    def _check_connected(given):
        """An output that is an input has to be one of the model's own."""
        starts = [id(one.node) for one in leaves(given.get("inputs"))
                  if isinstance(one, SymbolicTensor)]
        outputs = given.get("outputs")
        for index, one in enumerate(leaves(outputs)):
            if isinstance(one, SymbolicTensor) and not one.node.inputs and (
                    id(one.node) not in starts):
                path = index if isinstance(outputs, (list, tuple)) else ""
                raise ArgumentError(f"Output with path `{path}` is not connected to `inputs`")

    def configure(self, given):
        if "outputs" in given:
            try:
                super().configure(given)
            except Disconnected as problem:
                raise ArgumentError(f"Output with path `` is not connected to `inputs`. {problem}"
                                    ) from None
        else:  # a subclass: its layers are its attributes, its graph is its `call`
            Layer.configure(self, {"inputs": (), "outputs": (), **given})
            self.members, self.inputs, self.outputs, self.run_order = [], [], [], []
            self.takes_list = self.gives_list = False

    # ---- the model in use ----

    def __call__(self, *args, **kwargs):
        """The model on tensors or arrays (computes) or on symbolic tensors (a part of a graph)."""
        self._check_begun()
        if _calls(type(self)):
            return super().__call__(*args, **kwargs)
        if args:
            args = (masked(self.arranged(args[0]), kwargs.pop("mask", None)), *args[1:])
        return self.structured(super().__call__(*args, **kwargs))

    pass_mask = Masking.pass_mask

    def structured(self, outputs):
        """The outputs in the form in which the model was given them."""
        if not isinstance(outputs, (list, tuple)):
            return outputs
        if self.output_form is not None:
            outputs = put_together(self.output_form, outputs)
        is_one = isinstance(outputs, (list, tuple)) and len(outputs) == 1
        return outputs[0] if is_one else outputs

    def run(self, xs, training):
        if not _calls(type(self)):
            if not self.outputs:
                self.build_for(tuple(xs[0].shape))
            return super().run(xs, training)
        form = vars(self).get("_kit_input_form")
        x = xs if len(xs) > 1 else xs[0]
        result = self.compute(x, training) if form is None else self.compute(
            xs, training, form=((form,), {}))
        found = []
        vars(self)["_kit_output_form"] = take_apart(result, found)
        return found

    def build_for(self, shape):
        """Make the graph of a model that waited for its input shape (keras.Sequential)."""

    def build(self, input_shape=None):
        """Make the weights for an input of this shape."""
        if input_shape is not None and _calls(type(self)) and not self.built:
            self(_zeros(input_shape))

    def _build_for_form(self, form, tensors):
        if _calls(type(self)) and type(self).build is Model.build:
            self.built = True  # the call under way makes the weights
        else:
            super()._build_for_form(form, tensors)

    def ensure_built(self, shape):
        if _calls(type(self)) and type(self).build is Model.build:
            if not self.built:  # the first call makes the weights
                vars(self)["_kit_build_shapes"] = {"input_shape": shape}
            self.built = True
        else:
            super().ensure_built(shape)

    @property
    def layers(self):
        """The layers, in order."""
        return [layer for layer in self.sublayers() if not isinstance(layer, Operation)]

    @property
    def operations(self):
        """The layers and the operations of keras.ops between them, in order."""
        return self.sublayers()

    def sublayers(self):
        return unique((*self.members, *self._attached(Layer)))

    def get_layer(self, name=None, index=None):
        """A layer by its name, or by its place in `layers`."""
        if name is not None and index is not None:
            raise ArgumentError("Provide only a layer name or a layer index. Received: "
                                f"index={index}, name={name}.")
        layers = self.layers
        if index is not None:
            if index >= len(layers):
                raise KERAS.error("layer_index", index=index, count=len(layers))
            return layers[index]
        if name is None:
            raise KERAS.error("layer_unnamed")
        found = next((layer for layer in layers if layer.name == name), None)
        if found is None:
            raise KERAS.error("layer_unknown", name=name, names=[one.name for one in layers])
        return found

    # ---- what it is ----

    def summary(self, line_length=None, positions=None, print_fn=None, expand_nested=False,
                show_trainable=False, layer_range=None):
        """Print a table of the layers."""
        from minitf.models.summary import keras_lines

        text = "\n".join(keras_lines(self, line_length, positions, expand_nested,
                                     show_trainable, layer_range))
        (print_fn or print)(text)

    @property
    def input_shape(self):
        """Shape of the input, None for the batch."""
        return self._shapes("input")

    @property
    def output_shape(self):
        """Shape of the output, None for the batch."""
        return self._shapes("output")

    def _shapes(self, what):
        tensors = getattr(self, f"{what}s")
        if not tensors:
            raise AttributeError(f"{type(self).__name__} model '{self.name}' has no defined "
                                 f"{what} shape yet.")
        shapes = [tuple(t.shape) for t in tensors]
        keys = getattr(self, f"{what}_keys")
        return dict(zip(keys, shapes, strict=True)) if keys else (
            shapes[0] if len(shapes) == 1 else shapes)

    @property
    def input(self):
        """The symbolic input."""
        return self.inputs[0] if len(self.inputs) == 1 else self.inputs

    @property
    def output(self):
        """The symbolic output."""
        return self.outputs[0] if len(self.outputs) == 1 else self.outputs


class Functional(Model):
    """A model made from symbolic inputs and outputs."""


KERAS.mixins[graph.Model] = Model


class Sequential(SequentialConfig, engine.Sequential, Model):
    """Layers one after the other: `keras.Sequential([layer, layer])`."""

    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)

    def __init__(self, layers=None, trainable=True, name=None):
        if isinstance(layers, dict):
            raise ArgumentError(
                "Only instances of `keras.Layer` can be added to a Sequential model. Received: "
                f"{next(iter(layers), '')} (of type {str}). Write keras.Sequential([a, b]).")
        if isinstance(layers, Layer) and isinstance(trainable, bool):
            raise UsageError(f"'{type(layers).__name__}' object is not iterable. Write a list of "
                             "layers: keras.Sequential([a, b]).")
        if not isinstance(trainable, bool):
            raise ArgumentError(
                f"Expected `trainable` to be a boolean. Received: trainable={trainable} (of type "
                f"{type(trainable)}). Write a list of layers: keras.Sequential([a, b]).")
        self.configure({"given_layers": layers, "trainable": trainable, "name": name})

    def configure(self, given):
        vars(self)["_kit_making"] = True
        engine.Sequential.configure(self, given)
        vars(self)["_kit_making"] = False
        self._count_graph()

    def _count_graph(self):
        """Keras makes a nameless Functional whenever the graph changes: its count goes on."""
        if self.outputs and not self._kit_making:
            KERAS.next_count("functional")

    @property
    def layers(self):
        """The layers, without the input layer."""
        return [layer for layer in self.members if not isinstance(layer, InputLayer)]

    @layers.setter
    def layers(self, value):
        raise AttributeError(
            "`Sequential.layers` attribute is reserved and should not be used. Use `add()` and "
            "`pop()` to change the layers in this model.")

    @property
    def operations(self):
        """The layers, without the input layer."""
        return self.layers

    def add(self, layer, rebuild=True):
        """Put a layer, or a keras.Input, at the end."""
        if isinstance(layer, KerasTensor):
            layer = layer.node.layer
        self._check_input_layer(layer)
        super().add(layer)
        self._count_graph()

    def _check_input_layer(self, layer):
        if isinstance(layer, InputLayer) and self.members:
            if self.inputs:
                raise ArgumentError(
                    f"Sequential model '{self.name}' has already been configured to use input "
                    f"shape {self.input_shape}. You cannot add a different Input layer to it.")

    def check_new_layer(self, layer):
        super().check_new_layer(layer)
        if any(layer.name == known.name and layer is not known for known in self.members):
            raise ArgumentError(
                "All layers added to a Sequential model should have unique names. Name "
                f"'{layer.name}' is already the name of a layer in this model. Update the `name` "
                "argument to pass a unique name.")

    def pop(self, rebuild=True):
        """Take the last layer away and return it."""
        layer = super().pop()
        self._count_graph()
        return layer

    def build_for(self, shape):
        if not self.outputs:
            with inside(self):
                super().build_for(shape)
            self._count_graph()

    def _extend_graph(self, layer):
        with inside(self):
            super()._extend_graph(layer)

    def build(self, input_shape=None):
        """Make the weights for an input of this shape, None for the batch."""
        if input_shape is not None:
            self.build_for(tuple(input_shape))


KERAS.faces[engine.Sequential] = Sequential


def _zeros(shape):
    """Zeros for a shape, or for lists and dicts of shapes; unknown sizes are 2."""
    if isinstance(shape, dict):
        return {key: _zeros(one) for key, one in shape.items()}
    if shape and isinstance(shape[0], (list, tuple, dict)):
        return [_zeros(one) for one in shape]
    return np.zeros([2 if size is None else size for size in shape], np.float32)


def _check_symbolic(value, what):
    for one in value.values() if isinstance(value, dict) else as_list(value):
        if not isinstance(one, SymbolicTensor):
            raise ArgumentError(
                f"All `{what}` values must be KerasTensors. Received: {what}={value} "
                f"including invalid value {one} of type {type(one)}")


def __getattr__(name):
    if name in ("load_model", "save_model"):
        raise AttributeError(f"keras.models.{name}: minitf does not read or write files of models "
                             "yet.", name=name)
    raise unknown("keras.models", name, ["Model", "Sequential", "clone_model", "model_from_json"])


__all__ = ["Functional", "Model", "Sequential", "clone_model", "model_from_json"]
