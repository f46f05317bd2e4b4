"""Options that cells and the recurrent layers around them have in common."""

from minitf.activations import activations
from minitf.constraints import constraints
from minitf.dialect import ABSENT
from minitf.initializers import initializers
from minitf.regularizers import regularizers
from minitf.spec import number, option, positive_int


def _rate(value):
    """A rate within [0, 1]; both libraries move what lies outside."""
    return min(1.0, max(0.0, number(value)))


UNITS = option(check=positive_int, doc="size of the output and of each state")
ACTIVATION = option("tanh", of=activations, doc="function of the new values")
GATED_ACTIVATION = option("tanh", of=activations, null=True, doc="function of the new values")
GATES = option("hardSigmoid", keras="sigmoid", of=activations, null=True,
               doc="function of the gates")
USE_BIAS = option(True, doc="whether a bias is added")
KERNEL_INITIALIZER = option("glorotNormal", keras="glorot_uniform", of=initializers,
                            doc="what the kernel, which multiplies the input, starts from")
RECURRENT_INITIALIZER = option("orthogonal", of=initializers,
                               doc="what the kernel of the state starts from")
BIAS_INITIALIZER = option("zeros", of=initializers, doc="what the bias starts from")
KERNEL_REGULARIZER = option(None, of=regularizers, doc="penalty on the kernel")
RECURRENT_REGULARIZER = option(None, of=regularizers, doc="penalty on the state's kernel")
BIAS_REGULARIZER = option(None, of=regularizers, doc="penalty on the bias")
KERNEL_CONSTRAINT = option(None, of=constraints, doc="what the kernel must satisfy")
RECURRENT_CONSTRAINT = option(None, of=constraints, doc="what the state's kernel must satisfy")
BIAS_CONSTRAINT = option(None, of=constraints, doc="what the bias must satisfy")
DROPOUT = option(0, keras=0.0, check=_rate, doc="fraction of the inputs to drop in training")
RECURRENT_DROPOUT = option(0, keras=0.0, check=_rate,
                           doc="fraction of the state to drop in training")
SEED = option(ABSENT, keras=None, doc="same seed, same dropout")
FORGET_BIAS = option(None, keras=True, doc="whether the forget gate's bias starts from 1")
RESET_AFTER = option(False, keras=True,
                     doc="whether the reset gate comes after the state's kernel; Keras only")
IMPLEMENTATION = option(None, keras=2, keyword_only=True, in_config=False,
                        doc="how gates are computed; what comes out is the same")
