"""The activations by name: `activations.resolve("relu", dialect)` is a function of a tensor.

The functions are operations of `core/nonlinear.py`; here stands what each face calls them.
"""

from minitf.core import ops
from minitf.spec import Registry

activations = Registry("activation")

for _function, _tfjs, _keras in (
    (ops.linear, "linear", "linear"),
    (ops.relu, "relu", "relu"),
    (ops.relu6, "relu6", "relu6"),
    (ops.elu, "elu", "elu"),
    (ops.selu, "selu", "selu"),
    (ops.sigmoid, "sigmoid", "sigmoid"),
    (ops.hard_sigmoid, "hardSigmoid", ()),
    (ops.hard_sigmoid_keras, (), "hard_sigmoid"),
    (ops.softplus, "softplus", "softplus"),
    (ops.softsign, "softsign", "softsign"),
    (ops.tanh, "tanh", "tanh"),
    (ops.softmax, "softmax", "softmax"),
    (ops.log_softmax, "logSoftmax", "log_softmax"),
    (ops.gelu, "gelu", "gelu"),
    (ops.gelu_new, "gelu_new", ()),
    (ops.mish, "mish", "mish"),
    (ops.swish, "swish", ("silu", "swish")),
    (ops.exponential, (), "exponential"),
    (ops.leaky_relu, (), "leaky_relu"),
):
    activations.add(_function, _tfjs, _keras)
