"""What layers hand out: weights as LayerVariables, outputs without values as SymbolicTensors."""

from minitf.core.tensor import Holder
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import TFJS
from minitf.errors import UsageError, shown
from minitf.layers.symbolic import SymbolicTensor as CoreSymbolicTensor
from minitf.tfjs.graph_nodes import call_arguments, place_of
from minitf.tfjs.tensor import Tensor, Variable, wrap
from minitf.wording import json


def unique_name(name):
    """The name, or name_1, name_2, … where tensors or weights have it already."""
    count = TFJS.next_count(("tensor", name))
    if count == 1:
        return name
    TFJS.counts["tensor", f"{name}_{count - 1}"] = 1
    return f"{name}_{count - 1}"


class SymbolicTensor(CoreSymbolicTensor):
    """A tensor without values: the output of a layer applied to `tf.input`."""

    def __init__(self, shape, dtype, layer, name):
        super().__init__(shape, dtype, unique_name(name))
        self.shape = list(self.shape)
        self.sourceLayer = layer
        self.originalName = name

    @property
    def inputs(self):
        """The symbolic tensors that the layer was applied to."""
        return list(self.node.inputs)

    @property
    def callArgs(self):
        """The further arguments of the layer's `apply`."""
        return call_arguments(self.node)

    @property
    def outputTensorIndex(self):
        """Which of several outputs it is; None for the only one."""
        return self.index if self.node.gives_list else None

    @property
    def nodeIndex(self):
        """Which of the layer's uses gave it."""
        return place_of(self.node)

    @property
    def tensorIndex(self):
        """Which of its use's outputs it is."""
        return self.index

    def __repr__(self):
        return f"SymbolicTensor {{ shape: {json(self.shape)}, dtype: '{self.dtype}' }}"


class LayerVariable(Holder):
    """A weight of a layer: `read()` gives its tensor, `write(tensor)` replaces its values.

    `val` is the tf.Variable that holds them.
    """

    __slots__ = ("val", "originalName")

    def __init__(self, core):
        self.core = core
        self.originalName = core.name
        core.name = unique_name(core.name)
        self.val = Variable.around(core)

    name = property(lambda self: self.core.name,
                    doc="layer's name/weight's name, with a number where that was taken")
    shape = property(lambda self: list(self.core.shape), doc="sizes, as a list")
    dtype = property(lambda self: self.core.dtype, doc="'float32'")
    id = property(lambda self: self.val.id, doc="number of the variable")
    constraint = property(lambda self: self.core.constraint, doc="what the weight must satisfy")

    @property
    def trainable(self):
        """Whether training changes it."""
        return self.core.trainable

    @trainable.setter
    def trainable(self, value):
        self.core.trainable = bool(value)

    def read(self):
        """The weight as a tensor: the variable itself, which later training changes."""
        self._check_alive()
        return self.val

    def write(self, newVal):
        """Replace the values by those of a tensor of the same shape, within the constraint."""
        self._check_alive()
        if not isinstance(newVal, Tensor):
            raise UsageError(
                f"{self.name}.write takes a tensor, but got {shown(newVal, 60)}: write "
                "tf.tensor(values).")
        if newVal.shape != self.shape:
            raise TFJS.error("write_shape", wanted=self.shape, shape=newVal.shape)
        self.val.assign(newVal)
        self.constrain()
        return self

    def _check_alive(self):
        if self.val.isDisposed:
            raise TFJS.error("weight_disposed", name=self.name)

    def check_shape(self, tensor):
        """Refuse a tensor that cannot take the weight's place."""
        if list(tensor.shape) != self.shape:
            raise TFJS.error("weight_shape", wanted=self.shape, shape=tensor.shape)

    def constrain(self):
        """Move the values to where the constraint allows them."""
        if self.core.constraint is not None:
            projected = wrap(CoreTensor(
                self.core.constraint.project(self.core.array)))
            self.val.assign(projected)
            projected.dispose()

    def dispose(self):
        """Free the weight."""
        self.val.dispose()

    def __repr__(self):
        return f"LayerVariable {self.name} {json(self.shape)}"


class InputList(list):
    """What `call` gets inside a model: a list, also of one tensor, as in tfjs."""

    def __getattr__(self, name):
        raise AttributeError(
            f"inputs is a list of tensors here, as in tfjs, and a list has no {name!r}: "
            f"write inputs[0].{name}"
        )
