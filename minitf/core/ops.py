"""All operations under one roof: `from minitf.core import ops`, then `ops.matmul(x, y)`.

Each works on tensors (and is written down while a tape is active) and on plain arrays. Tensors
get Python's operators here: + - * / // % ** @, unary -, abs(), < <= > >=, and [] for integers and
slices. == stays identity: tensors are keys of dictionaries and members of sets.
"""

# ruff: noqa: F401 (imported to be imported from here)
import numpy as np

from minitf.core.arithmetic import (
    abs,
    add,
    ceil,
    clip,
    divide,
    divide_no_nan,
    floor,
    floor_divide,
    maximum,
    minimum,
    mod,
    multiply,
    negative,
    ones_like,
    reciprocal,
    round,
    sign,
    square,
    squared_difference,
    subtract,
    where,
    zeros_like,
)
from minitf.core.comparisons import (
    equal,
    greater,
    greater_equal,
    isfinite,
    isinf,
    isnan,
    less,
    less_equal,
    logical_and,
    logical_not,
    logical_or,
    logical_xor,
    not_equal,
)
from minitf.core.convolution import (
    convolution,
    transposed_convolution,
)
from minitf.core.depthwise import (
    depthwise_convolution,
    grouped_convolution,
)
from minitf.core.elementary import (
    acos,
    acosh,
    asin,
    asinh,
    atan,
    atan2,
    atanh,
    cos,
    cosh,
    erf,
    exp,
    expm1,
    log,
    log1p,
    power,
    rsqrt,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)
from minitf.core.joining import (
    concatenate,
    split,
    stack,
    unstack,
)
from minitf.core.nonlinear import (
    elu,
    exponential,
    gelu,
    gelu_new,
    hard_sigmoid,
    hard_sigmoid_keras,
    leaky_relu,
    linear,
    log_softmax,
    mish,
    prelu,
    relu,
    relu6,
    selu,
    sigmoid,
    silu,
    softmax,
    softplus,
    softsign,
    swish,
)
from minitf.core.normalization import (
    batch_moments,
    normalize,
)
from minitf.core.picking import (
    gather,
    index,
    mirror_pad,
    one_hot,
    pad,
    place,
    put_along_axis,
    scatter,
    slice,
    take_along_axis,
)
from minitf.core.pooling import (
    average_pool,
    max_pool,
    spread,
    window_sum,
)
from minitf.core.products import (
    dense,
    dot,
    matmul,
    outer,
)
from minitf.core.recurrent import gru, lstm, simple_rnn, zero_state
from minitf.core.recurrent_steps import is_fused
from minitf.core.reductions import (
    all,
    any,
    argmax,
    argmin,
    channel_sums,
    cumsum,
    logsumexp,
    max,
    mean,
    min,
    moments,
    norm,
    prod,
    product_of_others,
    sum,
    top_k,
)
from minitf.core.refusal import opaque, without_gradient
from minitf.core.shaping import (
    broadcast_to,
    cast,
    expand_dims,
    flip,
    reshape,
    squeeze,
    tile,
    transpose,
)
from minitf.core.tensor import Holder, Tensor

_OPERANDS = (Tensor, Holder, np.ndarray, np.generic, int, float)


def _forward(operation):
    def method(self, other):
        return operation(self, other) if isinstance(other, _OPERANDS) else NotImplemented

    return method


def _reflected(operation):
    def method(self, other):
        return operation(other, self) if isinstance(other, _OPERANDS) else NotImplemented

    return method


for _name, _operation in {
    "add": add,
    "sub": subtract,
    "mul": multiply,
    "truediv": divide,
    "floordiv": floor_divide,
    "mod": mod,
    "pow": power,
    "matmul": matmul,
}.items():
    setattr(Tensor, f"__{_name}__", _forward(_operation))
    setattr(Tensor, f"__r{_name}__", _reflected(_operation))

Tensor.__lt__ = _forward(less)
Tensor.__le__ = _forward(less_equal)
Tensor.__gt__ = _forward(greater)
Tensor.__ge__ = _forward(greater_equal)
Tensor.__neg__ = lambda self: negative(self)
Tensor.__abs__ = lambda self: abs(self)
Tensor.__getitem__ = lambda self, key: index(self, key=key)
Tensor.__iter__ = None  # a loop over a tensor would go through [] until an IndexError
Tensor.__array_ufunc__ = None  # so that array + tensor asks the tensor
