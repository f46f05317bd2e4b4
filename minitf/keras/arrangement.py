"""What a caller gives as a model's inputs, in the order and with the ranks of its graph."""

import numpy as np

from minitf.errors import ArgumentError
from minitf.keras.layer import Layer, _calls
from minitf.layers.symbolic import SymbolicTensor


class Arrangement:
    """The part of a model that takes inputs as an array, a list or a dict."""

    def arranged(self, x):
        """What a caller gave as inputs, in the order of the graph and with its ranks."""
        if not self.inputs:
            return x
        if isinstance(x, np.ndarray) and len(self.inputs) == 1 and not self.takes_list:
            wanted = self.inputs[0].shape  # what predict mostly gets needs no second look
            if x.shape[1:] == wanted[1:] and wanted[0] is None:
                return x
        if isinstance(x, dict):
            values = self._by_name(x)
        elif isinstance(x, (list, tuple)):
            values = list(x)
            if self.takes_list is False and len(values) == 1:
                values = values[:1]
        else:
            values = [x]
        if len(values) != len(self.inputs):
            raise self._wrong_count(len(values))
        if not all(hasattr(one, "shape") for one in values):
            return x  # the layer's call says what is wrong
        values = [_of_rank(one, tensor) for one, tensor in zip(values, self.inputs, strict=True)]
        if any(_differs(one.shape, tensor.shape)
               for one, tensor in zip(values, self.inputs, strict=True)):
            self.check_flow([tuple(one.shape) for one in values])
        return values if self.takes_list else values[0]

    def _by_name(self, x):
        names = self.input_keys or self.input_names
        if any(name not in x for name in names):
            raise ArgumentError(
                "The structure of `inputs` doesn't match the expected structure.\n"
                f"Expected: {names}\nReceived: inputs={list(x)}")
        return [x[name] for name in names]

    def _wrong_count(self, count):
        names = self.input_keys or self.input_names
        if any(name.startswith("input_layer") for name in names):
            return ArgumentError(f'Layer "{self.name}" expects {len(names)} input(s), but it '
                                 f"received {count} input tensors.")
        example = ", ".join(f"'{name}': ..." for name in names)
        return ArgumentError(
            f'Layer "{self.name}" expects {len(names)} named input(s) with keys {names}, but it '
            f"received {count} input tensors. Pass inputs as a dict, e.g. "
            f"`layer({{{example}}})`.")

    def check_flow(self, shapes):
        """Raise what the first layer says that cannot take inputs of these shapes."""
        known = dict(enumerate(shapes))
        for layer, sources, targets, node in self.steps:
            asked = [known.get(place) for place in sources]
            if None in asked or isinstance(layer, Layer) and _calls(type(layer)):
                continue
            layer.check_inputs([_Shaped(shape) for shape in asked])
            if isinstance(layer, Arrangement) and layer.steps:
                layer.check_flow(asked)
            result = layer.result_shape(asked if node.takes_list else asked[0])
            for place, shape in zip(targets, result if node.gives_list else [result], strict=True):
                known[place] = tuple(shape)


class _Shaped:
    """A stand-in for a tensor of which only the shape is known."""

    def __init__(self, shape):
        self.shape = shape


def _differs(shape, wanted):
    return any(a is not None and b is not None and a != b
               for a, b in zip(shape[1:], wanted[1:], strict=True))


def _of_rank(value, tensor):
    """The value with the rank of the input: (n,) becomes (n, 1) where one feature is expected."""
    rank, wanted = len(value.shape), len(tensor.shape)
    if rank == wanted:
        return value
    symbolic = isinstance(value, SymbolicTensor)
    if rank == wanted - 1 and tensor.shape[-1] == 1 and not symbolic:
        return value[..., None]
    if rank == wanted + 1 and value.shape[-1] == 1 and not symbolic:
        return value[..., 0]
    raise ArgumentError(
        f"Invalid input shape for input {value.dtype}{list(value.shape)} with name "
        f"'{tensor.name}' and path ''. Expected shape {tuple(tensor.shape)}, but input has "
        f"incompatible shape {tuple(value.shape)}")
