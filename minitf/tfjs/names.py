"""What tf.* has below the layers: NAMES, from the name to the function or class."""

from minitf.tfjs import creation, gradients, memory
from minitf.tfjs.operations import OPERATIONS, nextFrame, print_
from minitf.tfjs.tensor import Tensor, Variable, disposeVariables, variable

NAMES = {
    "Tensor": Tensor,
    "Variable": Variable,
    "variable": variable,
    "disposeVariables": disposeVariables,
    "print": print_,
    "nextFrame": nextFrame,
    **{
        name: getattr(creation, name)
        for name in (
            "tensor", "scalar", "tensor1d", "tensor2d", "tensor3d", "tensor4d", "tensor5d",
            "tensor6d", "zeros", "ones", "fill", "eye", "range", "linspace", "randomNormal",
            "truncatedNormal", "randomUniform", "randomUniformInt",
        )
    },
    **{name: getattr(memory, name) for name in ("tidy", "keep", "dispose", "memory")},
    **{
        name: getattr(gradients, name)
        for name in ("grad", "grads", "valueAndGrad", "valueAndGrads", "variableGrads",
                     "customGrad")
    },
    **OPERATIONS,
}  # fmt: skip
