"""Uses of layers as tfjs shows them: `layer.inboundNodes`, `layer.outboundNodes`.

A model has one node more than uses, in front: the one from its own inputs to its own outputs.
"""

from itertools import count

_next_id = count().__next__


class Node:
    """One use of a layer: from which layers its inputs came, and what it gave."""

    inboundLayers = nodeIndices = tensorIndices = ()
    callArgs = None

    def __init__(self, layer, inputs, outputs):
        self.id = _next_id()
        self.outboundLayer = layer
        self.inputTensors = list(inputs)
        self.outputTensors = list(outputs)

    @property
    def inputShapes(self):
        """The shapes of the inputs."""
        return [list(tensor.shape) for tensor in self.inputTensors]

    @property
    def outputShapes(self):
        """The shapes of the outputs."""
        return [list(tensor.shape) for tensor in self.outputTensors]

    @property
    def inputMasks(self):
        """None for each input: graphs of tfjs hold no masks."""
        return [None for _ in self.inputTensors]

    @property
    def outputMasks(self):
        """None for each output: graphs of tfjs hold no masks."""
        return [None for _ in self.outputTensors]

    def getConfig(self):
        """The names of the layers that it joins, and which of their uses and outputs it takes."""
        return {"outboundLayer": self.outboundLayer.name,
                "inboundLayers": [layer.name for layer in self.inboundLayers],
                "nodeIndices": list(self.nodeIndices),
                "tensorIndices": list(self.tensorIndices)}


class UseNode(Node):
    """The node of a use; its sources are looked up once, when it is first shown."""

    def __init__(self, node):
        super().__init__(node.layer, node.inputs or node.outputs, node.outputs)
        self.inboundLayers = [tensor.node.layer for tensor in node.inputs]
        self.nodeIndices = [place_of(tensor.node) for tensor in node.inputs]
        self.tensorIndices = [tensor.index for tensor in node.inputs]
        self.callArgs = call_arguments(node)


UseNode.__name__ = UseNode.__qualname__ = "Node"


def shown(node):
    """What tfjs shows of a node of the graph; always the same object."""
    known = vars(node).get("shown")
    if known is None:
        known = node.shown = UseNode(node)
    return known


def place_of(node):
    """Which of its layer's nodes it is, as tfjs counts them."""
    nodes = node.layer.nodes
    return next(i for i, one in enumerate(nodes) if one is node) + node.layer.nodes_in_front


def call_arguments(node):
    """The further arguments with which the layer was applied; an input has none."""
    return vars(node).get("call_arguments", {}) if node.inputs else {}
