"""What tfjs models do beside training: `execute`, `loadWeights`, `getNamedWeights`, the end."""

from minitf.core.tensor import commit
from minitf.dialect import TFJS
from minitf.errors import ArgumentError, UsageError, shown
from minitf.io.topology import camel_case, from_file, snake_case
from minitf.layers.symbolic import nodes_in_order
from minitf.promise import Promise
from minitf.strictness import is_strict
from minitf.tfjs import memory
from minitf.tfjs.graph_nodes import Node, place_of
from minitf.tfjs.graph_nodes import shown as shown_node
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.tensor import Tensor, unwrap, wrap
from minitf.tfjs.train import optimizer_of_config


class GraphMethods:
    """The part of a model that asks its graph, and its weights by name."""

    nodes_in_front = 1

    # ---- its place in graphs

    @property
    def inboundNodes(self):
        """First the node from the model's own inputs to its outputs, then its uses."""
        return [self.own_node(), *map(shown_node, self.nodes)]

    def own_node(self):
        """The node from the model's inputs to its outputs."""
        ends = [id(tensor) for tensor in (*self.inputs, *self.outputs)]
        known = vars(self).get("shown_ends")
        if known is None or known[0] != ends:
            known = self.shown_ends = ends, Node(self, self.inputs, self.outputs)
        return known[1]

    @property
    def inputLayers(self):
        """The layers where the data enter."""
        return [tensor.node.layer for tensor in self.inputs]

    @property
    def inputLayersNodeIndices(self):
        """Which of their uses."""
        return [place_of(tensor.node) for tensor in self.inputs]

    @property
    def inputLayersTensorIndices(self):
        """Which of its outputs."""
        return [tensor.index for tensor in self.inputs]

    @property
    def outputLayers(self):
        """The layers that give the outputs."""
        return [tensor.node.layer for tensor in self.outputs]

    @property
    def outputLayersNodeIndices(self):
        """Which of their uses."""
        return [place_of(tensor.node) for tensor in self.outputs]

    @property
    def outputLayersTensorIndices(self):
        """Which of its outputs."""
        return [tensor.index for tensor in self.outputs]

    def computeOutputShape(self, inputShape):
        """Shape (a list; lists for several) of the output for inputs of this shape."""
        if not (self.built or is_strict()):
            raise TFJS.error("model_shape_count", shape=inputShape, expected=0)
        shapes = inputShape if inputShape and isinstance(inputShape[0], (list, tuple)) else [
            inputShape]
        if len(shapes) != len(self.inputs):
            raise TFJS.error("model_shape_count", shape=inputShape, expected=len(self.inputs))
        return super().computeOutputShape([tuple(shape) for shape in shapes])

    # ---- what is in it

    def pass_on_trainable(self, value):
        """Set it for the weights of the layers, whose own `trainable` stays as it is."""
        for layer in self.members:
            for core in layer.own_variables:
                if id(core) in layer.trained_by_birth:
                    core.trainable = value

    @property
    def stateful(self):
        """Whether a layer of the model keeps a state."""
        return any(layer.stateful for layer in self.layers)

    def resetStates(self):
        """Reset the layers that keep a state."""
        for layer in self.layers:
            if layer.stateful:
                layer.resetStates()

    @property
    def losses(self):
        """As in tfjs empty: a model's losses are its layers'; see calculateLosses."""
        return []

    def calculateLosses(self):
        """The penalties and added losses of the layers, for each of their uses in the graph."""
        found = []
        uses = [id(node) for node in self.run_order]
        for layer in self.layers:
            count = sum(id(node) in uses for node in layer.nodes)
            for _ in range(count):
                found += layer.calculateLosses()
        return found

    # ---- run a part

    def execute(self, inputs=None, outputs=None):
        """The values of symbolic tensors by their names: a tensor, for a list of names a list.

        inputs: a tensor, a list of them, or {name of the symbolic input: tensor}.
        """
        if isinstance(outputs, (list, tuple)) and not outputs:
            raise TFJS.error("no_fetches")
        names = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]
        fetches = self._symbolic_named(names)
        given = self._fed(inputs)

        def run():
            results = self._computed(fetches, given)
            if not is_strict():  # tfjs gives null for a name that came before
                results = [None if name in names[:i] else result
                           for i, (name, result) in enumerate(zip(names, results, strict=True))]
            return results if isinstance(outputs, (list, tuple)) else results[0]

        return memory.run_in_scope(run)

    def _symbolic_named(self, names):
        found = {}
        for layer in self.layers:
            output = layer.output
            for tensor in output if isinstance(output, list) else [output]:
                found.setdefault(tensor.name, tensor)
            if all(name in found for name in names):
                break
        missing = [name for name in names if name not in found]
        if missing:
            raise TFJS.error("unknown_fetches", names=missing)
        return [found[name] for name in names]

    def _fed(self, inputs):
        if isinstance(inputs, Tensor):
            inputs = [inputs]
        if isinstance(inputs, (list, tuple)):
            if len(inputs) != len(self.inputs):
                raise TFJS.error("fed_count", count=len(inputs), expected=len(self.inputs))
            return list(inputs)
        if not isinstance(inputs, dict):
            raise refused(f"execute takes tensors, but got {shown(inputs, 60)}.",
                          unread(self.inputs[0].name if self.inputs else "0"))
        for tensor in self.inputs:
            if inputs.get(tensor.name) is None:
                raise TFJS.error("no_feed", name=tensor.name)
        return [inputs[tensor.name] for tensor in self.inputs]

    def _computed(self, fetches, given):
        values = {tensor.id: unwrap(value)
                  for tensor, value in zip(self.inputs, given, strict=True)}
        for node in nodes_in_order(self.inputs, fetches):
            if all(tensor.id in values for tensor in node.outputs):
                continue
            xs = [values[tensor.id] for tensor in node.inputs]
            node.layer.check_not_disposed()
            node.layer.check_inputs(xs)
            y = node.layer.compute(xs if node.takes_list else xs[0], False)
            for tensor, value in zip(node.outputs, y if node.gives_list else [y], strict=True):
                values[tensor.id] = value
        fed = {tensor.id: value for tensor, value in zip(self.inputs, given, strict=True)}
        return [fed[t.id] if t.id in fed else wrap(values[t.id]) for t in fetches]

    # ---- weights by name

    def getNamedWeights(self, config=None):
        """[{name, tensor}, …] as they are saved; with {'trainableOnly': True} the trained ones."""
        only = bool((config or {}).get("trainableOnly"))
        weights = self.trainableWeights if only else self.weights
        return [{"name": weight.originalName, "tensor": weight.read()} for weight in weights
                if weight.trainable or not only]

    def loadWeights(self, weights=None, strict=True):
        """Take over weights from {name: tensor}; with strict false, those that are here."""
        if not isinstance(weights, dict):
            raise UsageError(f"loadWeights takes {{name: tensor}}, but got {shown(weights, 60)}.")
        wanted = {}
        for weight in (weight for layer in self.layers for weight in layer.weights):
            if weight.originalName in wanted:
                raise TFJS.error("weight_name_twice", name=weight.originalName)
            wanted[weight.originalName] = weight
        count, pairs = len(wanted), []
        for name, value in weights.items():
            key = name
            if name not in wanted:  # TensorFlow 2.2 put the cell's name between
                tokens = name.split("/")
                key = "/".join([*tokens[:-2], tokens[-1]])
            if key in wanted:
                pairs.append((wanted.pop(key), value))
            elif strict:
                raise TFJS.error("no_target_variable", name=name)
        if strict and wanted:
            raise TFJS.error("weights_unset", missing=len(wanted), count=count,
                             names=list(wanted))
        for weight, value in pairs:
            if not isinstance(value, Tensor):
                raise refused(f"loadWeights: {weight.originalName} must be a tensor, but got "
                              f"{shown(value, 60)}: write tf.tensor(values).",
                              unread("toString"))
            if value.shape != weight.shape:
                raise TFJS.error("write_shape", wanted=weight.shape, shape=value.shape)
        for weight, value in pairs:
            if value.dtype != weight.dtype:
                raise TFJS.error("weight_dtype", dtype=value.dtype, wanted=weight.dtype)
        commit([weight.core for weight, _ in pairs], [unwrap(value).array for _, value in pairs])
        for weight, value in pairs:
            weight.val.assign(value)
            weight.constrain()

    def loadTrainingConfig(self, trainingConfig=None):
        """Compile as a file's trainingConfig says: {loss, metrics, optimizer_config}."""
        given = trainingConfig or {}
        for key, name in (("weighted_metrics", "weight_metrics"), ("loss_weights", "loss_weights"),
                          ("sample_weight_mode", "sample_weight_mode")):
            if given.get(key) is not None:
                raise ArgumentError(f"Loading {name} is not supported yet.")
        described = from_file(given.get("optimizer_config"))
        optimizer = optimizer_of_config(described)
        metrics = _spelled(given.get("metrics"))
        self.compile({"loss": _spelled(given.get("loss")), "optimizer": optimizer,
                      **({"metrics": metrics} if metrics is not None else {})})

    def getTrainingConfig(self):
        """The trainingConfig of a file: how the model was compiled."""
        self.check_compiled()
        if callable(self.loss) and is_strict():
            raise UsageError("The model was compiled with a function as loss, which no file can "
                             "hold: give its name. (tfjs writes an empty object, silently.)")
        return {"loss": {} if callable(self.loss) else _named(self.loss),
                "metrics": _named(self.metrics, True),
                "optimizer_config": {"class_name": self.optimizer.getClassName(),
                                     "config": self.optimizer.getConfig()}}

    def save(self, handlerOrURL=None, config=None):
        """Saving comes later: a promise that is rejected."""
        return Promise.reject(self._cannot_save(handlerOrURL))

    def _cannot_save(self, place):
        if not is_strict() and isinstance(place, str):
            return ArgumentError(f"Cannot find any save handlers for URL '{place}'")
        return TFJS.error("files_later", what="model.save")


def _spelled(names):
    """Names of losses or metrics out of a file, in tfjs's spelling."""
    if isinstance(names, str):
        return camel_case(names)
    if isinstance(names, dict):
        return {key: _spelled(name) for key, name in names.items()}
    return None if names is None else [_spelled(name) for name in names]


def _named(given, are_metrics=False):
    """The same for a file; a function has a name among the metrics alone."""
    if isinstance(given, dict):
        return {key: _named(one, are_metrics) for key, one in given.items()}
    if isinstance(given, (list, tuple)):
        return [_named(one, are_metrics) for one in given]
    if isinstance(given, str):
        return snake_case(given)
    if given is None:
        return {}
    if not are_metrics:
        raise ArgumentError("Serialization of non-string loss is not supported.")
    return snake_case(getattr(given, "__name__", ""))
