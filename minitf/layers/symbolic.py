"""Tensors without values, and the nodes that join them into a graph.

A layer applied to symbolic tensors leaves a Node; a model is the nodes between its inputs and
outputs, in an order in which each comes after what it needs.
"""

from itertools import count

from minitf.errors import ArgumentError

_next_id = count().__next__


class SymbolicTensor:
    """A shape (None where a size is not known), a dtype, and the node that will compute it."""

    mask = None  # the symbolic mask, where the face keeps one

    def __init__(self, shape, dtype="float32", name=None):
        self.shape = tuple(shape)
        self.dtype = dtype
        self.name = name
        self.id = _next_id()
        self.node = None
        self.index = 0  # which of its node's outputs it is

    @property
    def rank(self):
        return len(self.shape)


class Node:
    """One application of a layer: it takes `inputs`, gives `outputs`, and knows the call's form."""

    def __init__(self, layer, inputs, outputs, takes_list, gives_list, arguments):
        self.layer = layer
        self.inputs = inputs
        self.outputs = outputs
        self.takes_list = takes_list
        self.gives_list = gives_list
        self.arguments = arguments  # further arguments of the call, such as training=True
        for index, tensor in enumerate(outputs):
            tensor.node = self
            tensor.index = index


class Disconnected(ArgumentError):
    """An output needs a tensor that is not among the inputs."""

    def __init__(self, tensor, layer):
        super().__init__(
            f"Graph disconnected: cannot obtain value for tensor {tensor.name} "
            f'at layer "{layer.name}": it does not depend on the model\'s inputs.')
        self.tensor = tensor


def as_list(value):
    """One tensor or several, always as a list."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


def nodes_in_order(inputs, outputs):
    """Every node between inputs and outputs, each after those it needs; nodes of inputs first."""
    order, done, open_nodes = [], set(), set()
    stops = {tensor.id for tensor in inputs}
    roots = {id(tensor.node) for tensor in inputs}
    # Each entry is a node and whether what it needs was already put on the stack.
    stack = [(tensor.node, False) for tensor in reversed(outputs)]
    while stack:
        node, visited = stack.pop()
        if id(node) in done:
            continue
        if visited:
            done.add(id(node))
            open_nodes.discard(id(node))
            order.append(node)
            continue
        if id(node) in roots:
            done.add(id(node))
            order.append(node)
            continue
        if id(node) in open_nodes:
            raise ArgumentError(f"The graph has a loop through layer {node.layer.name}.")
        open_nodes.add(id(node))
        stack.append((node, True))
        for tensor in reversed(node.inputs):
            if id(tensor.node) in done:
                continue
            if tensor.id not in stops and not tensor.node.inputs:
                raise Disconnected(tensor, node.layer)
            stack.append((tensor.node, False))
    unused = [tensor.node for tensor in inputs if id(tensor.node) not in done]
    return unused + order
