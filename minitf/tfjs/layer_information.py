"""What a layer tells about itself: weights, config, inputs and outputs, shapes, losses."""

from minitf.dialect import TFJS
from minitf.layers.base import unique
from minitf.tfjs.config_order import in_order
from minitf.tfjs.graph_nodes import shown
from minitf.tfjs.input_spec import from_engine, to_engine
from minitf.tfjs.tensor import wrap


class LayerInformation:
    """The methods of tfjs layers that only answer."""

    stateful = False
    updates = ()

    # ---- weights ----

    def _shown(self, variables):
        known = {}
        for layer in with_sublayers(self):
            known.update(vars(layer).get("shown_variables", {}))
        return [known[id(variable)] for variable in variables if id(variable) in known]

    def getWeights(self, trainableOnly=False):
        """The weights as variables: live, not copies."""
        variables = self.trainable_cores if trainableOnly else self.ordered_cores
        return [weight.read() for weight in self._shown(variables)]

    @property
    def weights(self):
        """The weights as LayerVariables: trainable ones first."""
        return self._shown(self.ordered_cores)

    def pass_on_trainable(self, value):
        """Set it for the own weights that were made to be trained."""
        for core in self.own_variables:
            if id(core) in self.trained_by_birth:
                core.trainable = value

    @property
    def untrained_cores(self):
        """The variables that training leaves alone now, in tfjs's order."""
        born = [v for v in self.own_variables if id(v) in self.trained_by_birth]
        others = [v for v in self.own_variables if id(v) not in self.trained_by_birth]
        inside = [v for layer in self.sublayers() for v in layer.untrained_cores]
        if self.trainable:
            return unique([*(v for v in born if not v.trainable), *others, *inside])
        trained = [v for layer in self.sublayers() for v in layer.trainable_cores]
        return unique([*born, *trained, *others, *inside])

    @property
    def ordered_cores(self):
        """Trainable variables, then the others: the order of tfjs's `weights`."""
        return unique([*self.trainable_cores, *self.untrained_cores])

    @property
    def trainableWeights(self):
        """The weights that training changes."""
        return self._shown(self.trainable_cores)

    @property
    def nonTrainableWeights(self):
        """The weights that training leaves alone."""
        return self._shown(self.untrained_cores)

    def countParams(self):
        """How many numbers the weights hold."""
        if not self.built:
            raise TFJS.error("count_unbuilt", layer=self.name)
        return sum(variable.array.size for variable in self.cores)

    # ---- losses ----

    @property
    def penalised_cores(self):
        """The variables whose regularizers count: of this layer and of those inside it."""
        inside = (v for layer in self.sublayers() for v in layer.penalised_cores)
        return unique((*self.own_variables, *inside))

    def calculateLosses(self):
        """The penalties of the regularizers, and what `addLoss` added, as scalar tensors."""
        own = [wrap(core.regularizer.penalty(core)) for core in self.penalised_cores
               if core.regularizer is not None]
        return [*own, *(loss() for loss in self.all_added_losses())]

    def all_added_losses(self):
        """The functions given to addLoss, here and in the layers inside."""
        layers = unique(with_sublayers(self))
        return [loss for layer in layers for loss in vars(layer).get("added_losses", ())]

    @property
    def losses(self):
        """Functions that give the losses of this layer."""
        penalised = [core for core in self.penalised_cores if core.regularizer is not None]
        return [*((lambda core=core: wrap(core.regularizer.penalty(core))) for core in penalised),
                *self.all_added_losses()]

    # ---- what it is ----

    def getClassName(self):
        """The name under which the class is saved."""
        own = getattr(type(self), "className", None)
        return own if isinstance(own, str) else type(self).__name__

    @in_order
    def getConfig(self):
        """The options as a dict."""
        config = {
            key: _as_lists(value) for key, value in self.config().items()
            if key not in ("inputShape", "batchSize", "weights", "inputDType", "inputDim",
                           "name", "trainable", "batchInputShape", "dtype")
        }
        config |= {"name": self.name, "trainable": self.trainable}
        if self.batch_input_shape is not None:
            config["batchInputShape"] = list(self.batch_input_shape)
            if getattr(self, "input_dim", None) is None:
                config["dtype"] = self.dtype
        return config

    @property
    def batchInputShape(self):
        """The input shape with the batch axis, where the config gave one."""
        return None if self.batch_input_shape is None else list(self.batch_input_shape)

    @classmethod
    def fromConfig(cls, *arguments):
        """A layer from what getConfig gave: Scale.fromConfig(Scale, config), as tfjs writes it."""
        own, config, *_ = arguments if isinstance(arguments[0], type) else (cls, *arguments)
        return own(config)

    def resetStates(self):
        """For layers with a memory."""
        if not self.stateful:
            raise TFJS.error("not_stateful")

    @property
    def inputSpec(self):
        """What the layer accepts: a list of tf.InputSpec; None: anything."""
        return vars(self).get("own_input_spec") or from_engine(self.input_spec)

    @inputSpec.setter
    def inputSpec(self, given):
        self.own_input_spec, self.input_spec = given, to_engine(given)

    # ---- its place in graphs ----

    nodes_in_front = 0  # how many nodes tfjs counts before the first use

    @property
    def inboundNodes(self):
        """The layer's uses in graphs, one node each."""
        return [shown(node) for node in self.nodes]

    @property
    def outboundNodes(self):
        """The nodes that take an output of this layer."""
        return [shown(node) for node in self.uses_of_outputs]

    @property
    def input(self):
        """The symbolic input, once applied."""
        nodes = self.inboundNodes
        if len(nodes) > 1:
            raise TFJS.error("several_inputs", layer=self.name)
        if not nodes:
            raise TFJS.error("no_input", layer=self.name)
        return one_or_list(nodes[0].inputTensors)

    @property
    def output(self):
        """The symbolic output, once applied."""
        nodes = self.inboundNodes
        if not nodes:
            raise TFJS.error("no_output", layer=self.name)
        if len(nodes) > 1:
            raise TFJS.error("output_of_several", layer=self.name)
        return one_or_list(nodes[0].outputTensors)

    def getInputAt(self, nodeIndex):
        """The symbolic input of the layer's n-th use."""
        return one_or_list(self._node(nodeIndex, "input").inputTensors)

    def getOutputAt(self, nodeIndex):
        """The symbolic output of the layer's n-th use."""
        return one_or_list(self._node(nodeIndex, "output").outputTensors)

    def _node(self, index, what):
        nodes = self.inboundNodes
        if not nodes:
            raise TFJS.error("never_called", what=what)
        if not 0 <= index < len(nodes):
            raise TFJS.error("no_such_node", what=what, index=index, count=len(nodes))
        return nodes[index]

    @property
    def outputShape(self):
        """The shape of the symbolic output."""
        nodes = self.inboundNodes
        if not nodes:
            raise TFJS.error("no_output_shape", layer=self.name)
        shapes = [node.outputShapes for node in nodes]
        if any(shape != shapes[0] for shape in shapes):
            raise TFJS.error("several_output_shapes", layer=self.name)
        return one_or_list(shapes[0])


def _as_lists(value):
    """Tuples as lists: JavaScript has only those."""
    return [_as_lists(one) for one in value] if isinstance(value, (tuple, list)) else value


def one_or_list(values):
    """The value of a list of one, else the list."""
    return values[0] if len(values) == 1 else list(values)


def with_sublayers(layer):
    """The layer and every layer inside it."""
    yield layer
    for inside in layer.sublayers():
        yield from with_sublayers(inside)
