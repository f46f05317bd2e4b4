"""A model: the layers between its inputs and its outputs, itself usable as a layer."""

from minitf.layers.base import Layer, unique
from minitf.layers.symbolic import SymbolicTensor, as_list, nodes_in_order
from minitf.models.trainable import Trainable
from minitf.spec import option


class Model(Trainable, Layer):
    """A graph of layers from inputs to outputs.

    Running the graph is what this class does; training is in trainable.py and fitting.py.
    """

    namespace = ""
    factory = "model"
    takes_several = True
    example_shape = batch_input_shape = batch_size = None
    initial_weights = input_dtype = None

    inputs = option(doc="symbolic tensor, or list of them, that the model starts from")
    outputs = option(doc="symbolic tensor, or list of them, that the model computes")

    def configure(self, given):
        super().configure(given)
        self.members = []
        self.connect(self.inputs, self.outputs)

    def connect(self, inputs, outputs):
        """Lay out the graph between symbolic inputs and outputs."""
        for tensor in (*as_list(inputs), *as_list(outputs)):
            if not isinstance(tensor, SymbolicTensor):
                raise self.dialect.error("not_symbolic", value=tensor)
        self.takes_list = isinstance(inputs, (list, tuple))
        self.gives_list = isinstance(outputs, (list, tuple))
        self.inputs, self.outputs = as_list(inputs), as_list(outputs)
        repeated = len(unique(self.inputs)) < len(self.inputs)
        if repeated:
            raise self.dialect.error("repeated_input", names=[t.name for t in self.inputs])
        nodes = nodes_in_order(self.inputs, self.outputs)
        depth, layer_depth = _depths(nodes)
        self.run_order = sorted(nodes, key=lambda node: -depth[id(node)])
        met = _layers_as_met(self.inputs, self.outputs)
        self.members = sorted(
            unique(node.layer for node in nodes),
            key=lambda layer: (-layer_depth[id(layer)], met.get(id(layer), -1)))
        self.check_names([layer.name for layer in self.members])
        self.input_names = [tensor.node.layer.name for tensor in self.inputs]
        self.output_names = [tensor.node.layer.name for tensor in self.outputs]
        self.built = True
        self._plan()

    def check_names(self, names):
        """Each layer needs a name of its own."""
        for name in names:
            if names.count(name) > 1:
                raise self.dialect.error(
                    "repeated_name", name=name, count=names.count(name), names=names)

    def _plan(self):
        """Number every tensor of the graph, so that a run only moves values between places."""
        places = {tensor.id: place for place, tensor in enumerate(self.inputs)}
        self.steps = []
        for node in self.run_order:
            if node.inputs == [] or all(tensor.id in places for tensor in node.outputs):
                continue
            sources = [places[tensor.id] for tensor in node.inputs]
            for tensor in node.outputs:
                places[tensor.id] = len(places)
            targets = [places[tensor.id] for tensor in node.outputs]
            self.steps.append((node.layer, sources, targets, node))
        self.result_places = [places[tensor.id] for tensor in self.outputs]
        self.place_count = len(places)

    @property
    def layers(self):
        """The layers, in order."""
        return self.members

    def sublayers(self):
        return self.members

    def forward(self, x, training):
        outputs = self.run(as_list(x), training)
        return outputs if self.gives_list else outputs[0]

    def pass_mask(self, x, mask, y):
        """The layers inside have given the outputs their masks."""

    def run(self, xs, training):
        """List of core tensors in, list of core tensors out."""
        values = [*xs, *[None] * (self.place_count - len(xs))]
        for layer, sources, targets, node in self.steps:
            x = [values[i] for i in sources] if node.takes_list else values[sources[0]]
            if node.arguments:
                y = layer.compute(x, **{"training": training, **node.arguments})
            else:
                y = layer.compute(x, training)
            if node.gives_list:
                for place, value in zip(targets, y, strict=True):
                    values[place] = value
            else:
                values[targets[0]] = y
        return [values[place] for place in self.result_places]

    def result_shape(self, shape):
        shapes = [tuple(one) for one in shape] if isinstance(shape, list) and shape and isinstance(
            shape[0], (list, tuple)) else [tuple(shape)]
        values = [*shapes, *[None] * (self.place_count - len(shapes))]
        for layer, sources, targets, node in self.steps:
            asked = [values[i] for i in sources] if node.takes_list else values[sources[0]]
            got = layer.result_shape(asked)
            for place, one in zip(targets, got if node.gives_list else [got], strict=True):
                values[place] = tuple(one)
        results = [values[place] for place in self.result_places]
        return results if self.gives_list else results[0]

    def get_layer(self, name=None, index=None):
        """A layer by its name, or by its place in `layers`."""
        if index is not None:
            if index >= len(self.members):
                raise self.dialect.error("layer_index", index=index, count=len(self.members),
                                         last=len(self.members) - 1)
            return self.members[index]
        if name is None:
            raise self.dialect.error("layer_unnamed")
        for layer in self.members:
            if layer.name == name:
                return layer
        raise self.dialect.error("layer_unknown", name=name,
                                 names=[layer.name for layer in self.members])


def _depths(nodes):
    """How far from the outputs each node is, and each layer: {id: depth}, {id: depth}.

    Both libraries order a model's layers so, and count a shared layer's use as no less deep than
    an earlier one, which moves what leads to it.
    """
    depth, layer_depth = {id(node): 0 for node in nodes}, {}
    for node in reversed(nodes):
        here = max(depth[id(node)], layer_depth.get(id(node.layer), 0))
        depth[id(node)] = layer_depth[id(node.layer)] = here
        for tensor in node.inputs:
            if id(tensor.node) in depth:
                depth[id(tensor.node)] = max(depth[id(tensor.node)], here + 1)
    return depth, layer_depth


def _layers_as_met(inputs, outputs):
    """{id of a layer: when a walk from the outputs first meets it}, which decides equal depths."""
    ends = {id(tensor.node) for tensor in inputs}
    met, seen = {}, set()
    ahead = [tensor.node for tensor in reversed(outputs)]
    while ahead:
        node = ahead.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        met.setdefault(id(node.layer), len(met))
        if id(node) not in ends:
            ahead += [tensor.node for tensor in reversed(node.inputs)]
    return met
