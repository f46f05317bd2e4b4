"""The table of public tfjs names: what Python sees as `tf`, and all that JavaScript may reach.

`TABLE` maps each name of the tf namespace to what stands behind it; the sub-namespaces
(tf.layers, tf.train, …) are tables of the same kind.
"""

from types import ModuleType

from minitf.dialect import snake
from minitf.errors import nearest
from minitf.tfjs import callbacks as callbacks_
from minitf.tfjs import (
    creation,
    gradients,
    input_spec,
    layer_variables,
    loss_functions,
    memory,
    metric_functions,
    namespaces,
    operations,
    seldom,
    serialization,
    tensor,
    topology,
    train,
    util,
)
from minitf.tfjs import layers as layers_
from minitf.tfjs.arguments import OPERATIONS
from minitf.tfjs.models import LayersModel


class Namespace(ModuleType):
    """A part of the tf namespace; an unknown name says what the nearest known one is.

    A module, since a notebook's completer asks those alone for the arguments of what they have.
    """

    def __init__(self, place, table):
        super().__init__(place, f"{place}: its functions.")
        self._place, self._table = place, table

    def __getattr__(self, name):
        if name not in self._table:
            raise AttributeError(unknown(self._place, name, list(self._table)))
        vars(self)[name] = thing = self._table[name]
        return thing

    @property
    def place(self):
        """Its name, such as 'tf.layers'."""
        return self._place

    def __dir__(self):
        return list(self._table)

    def __repr__(self):
        return f"<namespace {self._place}: {', '.join(dir(self))}>"


# What others call what tfjs has elsewhere.
_ELSEWHERE = {
    "optimizers": "the optimizers are in tf.train: write tf.train.sgd(0.1)",
    "activations": "tfjs takes activations by name: write {'activation': 'relu'}",
    "Input": "write tf.input({'shape': [3]})",
    "Model": "write tf.model({'inputs': x, 'outputs': y})",
    "constant": "write tf.tensor(values)",
    "convert_to_tensor": "write tf.tensor(values)",
    "array": "write tf.tensor(values)",
    "random": "write tf.randomNormal([2, 3]) or tf.randomUniform([2, 3])",
    "nn": "its functions are tf.relu, tf.softmax, …",
    **dict.fromkeys(("raggedGather", "raggedRange", "raggedTensorToTensor"),
                    "minitf has no ragged tensors"),
    **dict.fromkeys(("loadGraphModel", "loadGraphModelSync", "GraphModel"),
                    "minitf reads models of layers; write tf.loadLayersModel(…)"),
    **dict.fromkeys(("backend", "engine", "registerBackend", "findBackend", "webgl"),
                    "minitf has one backend, NumPy, and tf.getBackend() calls it 'cpu'"),
    "browser": "it reads and draws the pixels of a page, and minitf runs in Python: use NumPy and "
               "matplotlib",
    "GradientTape": "write tf.grad(f) or tf.variableGrads(f)",
}


def unknown(place, name, known):
    """The sentence for a name that tfjs does not have."""
    if place == "tf" and name in _ELSEWHERE:
        return f"tf has no {name!r}: {_ELSEWHERE[name]}."
    factory = next((k for k in known if k.lower() == name.lower().replace("_", "")), None)
    if factory and name[:1].isupper():
        return f"{place}.{name}: tfjs has factory functions. Write {place}.{factory}(…)."
    if factory:
        return f"{place}.{name}: tfjs writes {place}.{factory}."
    return f"{place} has no {name!r} in minitf.{nearest(snake(name), known)}"


LAYERS = namespaces.Layers({
    "Layer": layers_.Layer,
    "RNN": namespaces.RNN,
    "RNNCell": namespaces.RNNCell,
    "input": namespaces.input,
})
TRAIN = {
    name: getattr(train, name)
    for name in ("sgd", "momentum", "rmsprop", "adam", "adadelta", "adamax", "adagrad")
}

DATA = namespaces.Table({
    **{name: namespaces.later("dataset_making", name)
       for name in ("array", "func", "generator", "zip")},
    **{name: namespaces.later("csv_datasets", name)
       for name in ("csv", "webcam", "microphone", "CSVDataset", "TextLineDataset",
                    "FileDataSource", "URLDataSource")},
    "Dataset": namespaces.later("datasets", "Dataset"),
    "version_data": "4.22.0",
})

TABLE = namespaces.Table({
    # models and layers
    "sequential": namespaces.sequential,
    "model": namespaces.model,
    "input": namespaces.input,
    "layers": Namespace("tf.layers", LAYERS),
    "initializers": Namespace("tf.initializers", namespaces.INITIALIZERS),
    "regularizers": Namespace("tf.regularizers", namespaces.REGULARIZERS),
    "constraints": Namespace("tf.constraints", namespaces.CONSTRAINTS),
    "train": Namespace("tf.train", TRAIN),
    "losses": Namespace("tf.losses", loss_functions.FUNCTIONS),
    "metrics": Namespace("tf.metrics", metric_functions.FUNCTIONS),
    "models": Namespace("tf.models", {"modelFromJSON": topology.modelFromJSON}),
    "serialization": Namespace("tf.serialization", serialization.NAMES),
    "Reduction": loss_functions.Reduction,
    "data": Namespace("tf.data", DATA),
    "util": Namespace("tf.util", util.FUNCTIONS),
    "callbacks": Namespace("tf.callbacks", {"earlyStopping": callbacks_.earlyStopping}),
    "Sequential": namespaces.Sequential,
    "LayersModel": LayersModel,
    "RNN": namespaces.RNN,
    "SymbolicTensor": layer_variables.SymbolicTensor,
    "InputSpec": input_spec.InputSpec,
    "loadLayersModel": topology.loadLayersModel,
    "LayerVariable": layer_variables.LayerVariable,
    "History": callbacks_.History,
    "registerCallbackConstructor": callbacks_.registerCallbackConstructor,
    "Callback": callbacks_.Callback,
    "CustomCallback": callbacks_.CustomCallback,
    "EarlyStopping": callbacks_.EarlyStopping,
    "Optimizer": train.Optimizer,
    # tensors
    "Tensor": tensor.Tensor,
    "Variable": tensor.Variable,
    "variable": tensor.variable,
    **{
        name: getattr(creation, name)
        for name in ("tensor", "scalar", "tensor1d", "tensor2d", "tensor3d", "tensor4d",
                     "tensor5d", "tensor6d", "zeros", "ones", "fill", "eye", "range", "linspace",
                     "randomNormal", "truncatedNormal", "randomUniform", "randomUniformInt")
    },
    # in whatever order their modules were imported; some come when they are asked for
    **dict(sorted({**OPERATIONS, **seldom.OPERATIONS}.items())),
    **{room: Namespace(f"tf.{room}", namespaces.Table(names))
       for room, names in seldom.ROOMS.items()},
    "print": operations.print_,
    "nextFrame": operations.nextFrame,
    **seldom.VERSIONS,
    # derivatives
    **{
        name: getattr(gradients, name)
        for name in ("grad", "grads", "valueAndGrad", "valueAndGrads", "variableGrads",
                     "customGrad")
    },
    # memory
    "tidy": memory.tidy,
    "keep": memory.keep,
    "dispose": memory.dispose,
    "memory": memory.memory,
    "disposeVariables": tensor.disposeVariables,
})
