"""Layers one after the other."""

from minitf.layers.base import Layer
from minitf.layers.core import InputLayer
from minitf.layers.symbolic import as_list
from minitf.models.graph import Model
from minitf.spec import made, option, other_face


class Sequential(Model):
    """A list of layers, each taking what the one before gives."""

    factory = "sequential"
    inputs = outputs = None
    given_layers = option(None, tfjs_name="layers", keras_name="layers", doc="layers to begin with")

    def configure(self, given):
        super(Model, self).configure(given)
        self.members = []
        self.forget_graph()
        for layer in self.given_layers or []:
            self.add(layer)

    def forget_graph(self):
        self.takes_list = self.gives_list = False
        self.inputs, self.outputs, self.run_order, self.steps = [], [], [], []
        self.built = False

    def add(self, layer):
        """Put a layer at the end. The first one must know its input shape, or wait (Keras)."""
        self.check_new_layer(layer)
        self.members.append(layer)
        try:
            self._extend_graph(layer)
        except BaseException:
            self.members.pop()
            if not self.members:
                self.forget_graph()
            raise

    def check_new_layer(self, layer):
        if not isinstance(layer, Layer):
            raise self.dialect.error("not_a_layer", value=layer)
        if layer.dialect is not self.dialect:
            raise other_face(layer, self.dialect)

    def _extend_graph(self, layer):
        if self.outputs:
            x = layer.invoke(self.outputs[0])
        elif len(self.members) > 1:
            return  # waits for an input shape
        else:
            x = self._start(layer)
            if x is None:
                return
        if isinstance(x, list):
            raise self.dialect.error("several_outputs")
        self.check_added(layer)
        self._set_graph(self.inputs, x)

    def check_added(self, layer):
        """Refuse a layer by what it has made of the input."""

    def _start(self, layer):
        """The symbolic output of the first layer, or None when no input shape is known yet."""
        if isinstance(layer, InputLayer):
            self.inputs = [layer.tensor]
            return layer.tensor
        if isinstance(layer, Model) and layer.inputs:
            shape, dtype = tuple(layer.inputs[0].shape), layer.inputs[0].dtype
        elif layer.batch_input_shape is not None:
            shape, dtype = layer.batch_input_shape, layer.input_dtype or layer.dtype
        else:
            if not self.dialect.sequential_may_wait:
                raise self.dialect.error("no_input_shape")
            return None
        return self._begin(layer, shape, dtype)

    def _begin(self, layer, shape, dtype):
        entry = made(InputLayer, self.dialect, batch_input_shape=shape, dtype=dtype,
                     name=self.dialect.name_of_input_for(layer))
        entry.made_for = layer
        self.inputs = [entry.tensor]
        return layer.invoke(entry.tensor)

    def _set_graph(self, inputs, x):
        members = self.members
        self.connect(inputs[0], x)
        self.members = members  # as they were added, without the input that was made for them

    def build_for(self, shape):
        """Make the graph of a model that waited for its input shape."""
        if self.outputs:
            return
        if not self.members:
            raise self.dialect.error("empty_sequential", name=self.name)
        x = None
        for layer in self.members:
            x = self._begin(layer, shape, "float32") if x is None else layer.invoke(x)
        self._set_graph(self.inputs, x)

    def pop(self):
        """Take the last layer away and return it."""
        if not self.members:
            raise self.dialect.error("pop_empty")
        layer = self.members.pop()
        if self.outputs:
            remaining, self.members = self.members, []
            inputs = self.inputs
            self.forget_graph()
            self.inputs = inputs
            self.members = remaining
            if remaining:
                x = inputs[0]
                for kept in remaining:
                    if not isinstance(kept, InputLayer):
                        x = kept.invoke(x)
                self._set_graph(as_list(inputs), x)
        return layer

    def build(self, shape):
        self.build_for(tuple(shape))

    def forward(self, x, training):
        if not self.outputs:
            self.build_for((None, *as_list(x)[0].shape[1:]))
        return super().forward(x, training)

    def result_shape(self, shape):
        if not self.outputs:
            self.build_for(tuple(shape))
        return super().result_shape(shape)
