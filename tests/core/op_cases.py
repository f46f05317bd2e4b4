"""Example arguments for every operation: away from kinks, so that differences can check them.

A case is (inputs, options). float64 arrays are differentiated; everything else is held fixed.
"""

import numpy as np

from minitf.core import ops, resizing
from minitf.core.arithmetic import _clip
from minitf.core.convolution import kernel_of_convolution, output_size
from minitf.core.depthwise import kernel_of_depthwise, transposed_depthwise
from minitf.core.joining import _concatenate, _stack
from minitf.core.morphology import dilation

_rng = np.random.default_rng(20)


def spread(*shape, low=-2.0, high=2.0):
    """Distinct numbers at least 0.1 from each other and from the whole numbers (so from 0)."""
    count = int(np.prod(shape))
    values = (np.arange(count) + 0.5) / count * (high - low) + low
    near = np.abs(values - np.round(values)) < 0.05
    values[near] += 0.07
    return _rng.permutation(values).reshape(shape)


def positive(*shape):
    return spread(*shape, low=0.3, high=2.6)


def within_one(*shape):
    return spread(*shape, low=-0.9, high=0.9)


def pairs(left, right):
    """Binary cases: equal shapes, and each way to broadcast; also a Python number on each side."""
    shapes = [((2, 3), (2, 3)), ((2, 3), (3,)), ((2, 1), (1, 3)), ((), (2, 3)), ((3,), (4, 1, 1))]
    cases = [((left(*a), right(*b)), {}) for a, b in shapes]
    return [*cases, ((left(2, 3), 1.3), {}), ((1.3, right(2, 3)), {})]


def apart(inputs):
    """The same inputs with y moved where it comes too near x to tell which is larger."""
    x, y = inputs
    near = np.abs(np.subtract(x, y)) < 1e-3
    return (x, y + 0.01) if near.any() else (x, y)


def over_axes(values):
    options = [{}, {"axis": 1}, {"axis": -1, "keepdims": True}, {"axis": (0, 2)}, {"axis": [1, 2]}]
    return [((values(2, 3, 2),), option) for option in options] + [((values(),), {})]


def one(x, **options):
    return [((x,), options)]


def pooled(channels, *cases):
    """Pooling cases of (spatial sizes, window, strides, paddings, further options)."""
    return [((spread(2, *sizes, channels, low=-9, high=9),),
             {"window": window, "strides": strides, "paddings": paddings, **more})
            for sizes, window, strides, paddings, more in cases]


def slid(*cases):
    """Of (sizes, window, strides, padding, dilations): sizes, window, how many places, options."""
    for sizes, window, strides, padding, dilations in cases:
        counts = [output_size(*along) for along in zip(
            sizes, window, strides, padding, dilations, strict=True)]
        places = {"strides": strides, "padding": padding, "dilations": dilations}
        yield sizes, window, counts, places


def convolved(*cases):
    return [((spread(2, *sizes, 2), within_one(*window, 2, 3)), places)
            for sizes, window, _, places in slid(*cases)]


def convolved_back(channels, *cases):
    return [((spread(2, *counts, channels), within_one(*window, 2, 3)), {"sizes": sizes, **places})
            for sizes, window, counts, places in slid(*cases)]


def kernels_convolved(channels, *cases):
    return [((spread(2, *sizes, 2), within_one(2, *counts, channels)), {"size": window, **places})
            for sizes, window, counts, places in slid(*cases)]


SLID = [
    ((5,), (2,), (2,), ((1, 0),), (1,)),
    ((4, 5), (3, 2), (1, 1), ((0, 0), (0, 0)), (1, 1)),
    ((4, 5), (1, 1), (1, 1), ((0, 0), (0, 0)), (1, 1)),
    ((5, 6), (2, 3), (2, 1), ((0, 1), (2, 1)), (1, 2)),
    ((5, 6), (1, 2), (3, 2), ((-1, 0), (1, -2)), (1, 1)),
    ((3, 4, 3), (2, 1, 3), (1, 2, 1), ((0, 1), (0, 0), (1, 1)), (1, 1, 1)),
]

POOLS = [
    ((5,), (2,), (2,), ((0, 0),), {}),
    ((4, 6), (2, 2), (2, 2), ((0, 0), (0, 0)), {}),
    ((5, 4), (2, 3), (2, 1), ((0, 1), (1, 1)), {}),
    ((5, 5), (1, 2), (3, 3), ((0, 0), (0, 1)), {}),
    ((3, 4, 3), (2, 2, 3), (1, 2, 1), ((0, 1), (0, 0), (1, 1)), {}),
]

INDICES = np.array([[2, 0], [2, 1]], np.int32)
ORDER = np.array([[2, 0], [1, 2]], np.int32)
CONDITION = np.array([[True, False, True], [False, False, True]])

# Where the rule is the derivative.
DIFFERENTIABLE = {
    ops.add: pairs(spread, spread),
    ops.subtract: pairs(spread, spread),
    ops.multiply: pairs(spread, spread),
    ops.divide: pairs(spread, positive),
    ops.mod: [
        ((np.array([5.3, -5.3, 7.1]), np.array([2.2, 2.2, -3.3])), {}),
        ((spread(3), 0.9), {}),
    ],
    ops.power: pairs(positive, spread) + [((spread(2, 3), 3), {}), ((spread(3), 2.0), {})],
    ops.maximum: [(apart(inputs), {}) for inputs, _ in pairs(spread, spread)],
    ops.minimum: [(apart(inputs), {}) for inputs, _ in pairs(spread, spread)],
    ops.squared_difference: pairs(spread, spread),
    ops.atan2: pairs(spread, spread),
    ops.normalize: [
        ((spread(4, 3), positive(3), spread(3)),
         {"axes": (0,), "shape": (1, 3), "epsilon": 0.1}),
        ((spread(2, 3, 4), positive(3, 4), 0.0),
         {"axes": (1, 2), "shape": (1, 3, 4), "epsilon": 0.1}),
        ((spread(2, 3, 2), 1.0, spread(3)),
         {"axes": (0, 2), "shape": (1, 3, 1), "epsilon": 0.1}),
    ],
    ops.negative: one(spread(2, 3)),
    ops.abs: one(spread(2, 3)),
    ops.square: one(spread(2, 3)),
    ops.reciprocal: one(positive(2, 3)),
    ops.zeros_like: one(spread(2, 3)),
    ops.ones_like: one(spread(2, 3)),
    ops.sign: one(spread(2, 3)),
    ops.floor: one(spread(2, 3)),
    ops.ceil: one(spread(2, 3)),
    ops.round: one(np.array([-1.7, -0.2, 0.4, 2.3])),
    _clip: [((spread(2, 4), -1.01, 0.99), {}), ((spread(2, 4), -1.01, np.array(0.99, "f")), {})],
    ops.where: [((CONDITION, spread(2, 3), spread(3)), {}), ((CONDITION, 1.0, spread(2, 3)), {})],
    ops.exp: one(spread(2, 3)),
    ops.expm1: one(spread(2, 3)),
    ops.log: one(positive(2, 3)),
    ops.log1p: one(positive(2, 3)),
    ops.sqrt: one(positive(2, 3)),
    ops.rsqrt: one(positive(2, 3)),
    ops.sin: one(spread(2, 3)),
    ops.cos: one(spread(2, 3)),
    ops.tan: one(within_one(2, 3)),
    ops.asin: one(within_one(2, 3)),
    ops.acos: one(within_one(2, 3)),
    ops.atan: one(spread(2, 3)),
    ops.sinh: one(spread(2, 3)),
    ops.cosh: one(spread(2, 3)),
    ops.tanh: one(spread(2, 3)),
    ops.asinh: one(spread(2, 3)),
    ops.acosh: one(spread(2, 3, low=1.1, high=2.8)),
    ops.atanh: one(within_one(2, 3)),
    ops.erf: one(spread(2, 3)),
    ops.reshape: one(spread(2, 3), shape=(3, -1)),
    ops.broadcast_to: one(spread(2, 1), shape=(4, 2, 3)),
    ops.transpose: one(spread(2, 3)) + one(spread(2, 3, 4), axes=(1, 2, 0)),
    ops.expand_dims: one(spread(2, 3), axis=1) + one(spread(2, 3), axis=-1),
    ops.squeeze: one(spread(1, 3, 1)) + one(spread(1, 3, 1), axis=-1),
    ops.flip: one(spread(2, 3)) + one(spread(2, 3), axis=1) + one(spread(2, 3), axis=[0, 1]),
    ops.cast: one(spread(2, 3), dtype="float32"),
    ops.tile: one(spread(2, 3), reps=(2, 3))
    + one(spread(3), reps=(2, 2))
    + one(spread(2, 3), reps=2),
    ops.slice: one(spread(3, 4), begin=[1, 2])
    + one(spread(3, 4), begin=[1, 0], size=[2, -1])
    + one(spread(4), begin=1, size=2),
    ops.index: one(spread(3, 4), key=(1, slice(None, None, 2)))
    + one(spread(3, 4), key=-1)
    + one(spread(3, 4), key=(..., None, slice(3, 0, -1))),
    ops.place: one(spread(2), shape=(3, 4), key=(1, slice(None, None, 2))),
    ops.pad: one(spread(2, 3), paddings=((1, 0), (0, 2)), value=7.0),
    ops.gather: [
        ((spread(3, 4), INDICES), {}),
        ((spread(2, 3, 2), INDICES), {"axis": 1}),
        ((spread(2, 3), np.int32(1)), {"axis": -1}),
    ],
    ops.scatter: [
        ((spread(2, 2, 4), INDICES), {"shape": (3, 4)}),
        ((spread(2, 2, 2, 2), INDICES), {"shape": (2, 3, 2), "axis": 1}),
    ],
    ops.take_along_axis: [((spread(2, 3), ORDER), {})],
    ops.put_along_axis: [((spread(2, 2), ORDER), {"shape": (2, 3)})],
    _concatenate: [
        ((spread(2, 3), spread(2, 1)), {"axis": -1}),
        ((spread(1), spread(2)), {"axis": 0}),
    ],
    _stack: [((spread(2, 3), spread(2, 3)), {"axis": 1}), ((spread(2), spread(2)), {"axis": -1})],
    ops.sum: over_axes(spread),
    ops.mean: over_axes(spread),
    ops.max: over_axes(spread),
    ops.min: over_axes(spread),
    ops.prod: over_axes(spread) + one(np.array([[1.5, 0.0, 2.0], [0.0, 0.0, 3.0]]), axis=1),
    ops.product_of_others: one(spread(2, 4)) + one(np.array([0.0, 1.5, 0.0, -2.0])),
    ops.cumsum: one(spread(2, 3), axis=1)
    + one(spread(4), exclusive=True)
    + one(spread(2, 3), reverse=True)
    + one(spread(2, 3), axis=-1, exclusive=True, reverse=True),
    ops.logsumexp: over_axes(spread),
    ops.argmax: one(spread(2, 3), axis=1) + one(spread(4)),
    ops.argmin: one(spread(2, 3), axis=1, keepdims=True),
    ops.matmul: [
        ((spread(2, 3), spread(3, 4)), {}),
        ((spread(3, 2), spread(4, 3)), {"transpose_a": True, "transpose_b": True}),
        ((spread(3, 2), spread(3, 4)), {"transpose_a": True}),
        ((spread(2, 3), spread(4, 3)), {"transpose_b": True}),
        ((spread(5, 2, 3), spread(3, 4)), {}),
        ((spread(5, 1, 2, 3), spread(2, 3, 4)), {}),
        ((spread(5, 3, 2), spread(5, 4, 3)), {"transpose_a": True, "transpose_b": True}),
        ((spread(3), spread(3, 4)), {}),
        ((spread(2, 3), spread(3)), {}),
        ((spread(3), spread(3)), {}),
        ((spread(3), spread(5, 3, 4)), {}),
        ((spread(5, 2, 3), spread(3)), {}),
    ],
    ops.dense: [
        ((spread(4, 3), spread(3, 2), spread(2)), {}),
        ((spread(4, 3), spread(3, 2)), {}),
        ((spread(2, 4, 3), spread(3, 2), spread(2)), {}),
        *(((spread(4, 3), spread(3, 2), spread(2)), {"activation": activation})
          for activation in vars(ops).values() if getattr(activation, "follows", False)),
    ],
    ops.relu: one(spread(2, 3)),
    ops.relu6: one(spread(2, 5, low=-2, high=9)),
    ops.leaky_relu: one(spread(2, 3)) + one(spread(2, 3), alpha=0.3),
    ops.elu: one(spread(2, 3)) + one(spread(2, 3), alpha=0.7),
    ops.selu: one(spread(2, 3)),
    ops.sigmoid: one(spread(2, 3)),
    ops.hard_sigmoid: one(spread(2, 5, low=-4, high=4) + 0.02),
    ops.hard_sigmoid_keras: one(spread(2, 5, low=-4, high=4) + 0.02),
    ops.softplus: one(spread(2, 3)),
    ops.softsign: one(spread(2, 3)),
    ops.softmax: one(spread(2, 3)) + one(spread(2, 3, 2), axis=1),
    ops.log_softmax: one(spread(2, 3)) + one(spread(2, 3, 2), axis=1),
    ops.convolution: [
        *convolved(*SLID),
        *[((*inputs, spread(3)), {**options, "relu": relu}) for relu in (False, True)
          for inputs, options in convolved(*SLID[:2])],
    ],
    ops.transposed_convolution: convolved_back(3, *SLID),
    kernel_of_convolution: kernels_convolved(3, *SLID),
    ops.channel_sums: one(spread(2, 3, 2)),
    ops.depthwise_convolution: convolved(*SLID),
    transposed_depthwise: convolved_back(6, *SLID),
    kernel_of_depthwise: kernels_convolved(6, *SLID),
    ops.max_pool: pooled(1, *POOLS) + pooled(3, *POOLS) + pooled(2, (*POOLS[2][:4], {
        "ties": "last", "skips_nan": True})),
    ops.average_pool: pooled(2, *POOLS),
    ops.window_sum: pooled(2, *POOLS),
    dilation: [
        ((spread(2, 4, 5, 2, low=-9, high=9), spread(2, 3, 2, low=-9, high=9) + 0.013),
         {"shape": (2, 3, 3, 2), "strides": (1, 2), "padding": ((0, 0), (1, 1)),
          "dilations": (1, 1)}),
        ((spread(1, 5, 4, 1, low=-9, high=9), spread(2, 2, 1, low=-9, high=9) + 0.013),
         {"shape": (1, 5, 4, 1), "strides": (1, 1), "padding": ((1, 1), (1, 1)),
          "dilations": (2, 2)}),
    ],
    resizing.resample: one(spread(2, 3, 4), weights=resizing.bilinear_weights(3, 5), axis=1)
    + one(spread(3, 2), weights=resizing.kernel_weights(2, 3, "bicubic"), axis=1),
    ops.spread: [
        ((spread(1, 3, 2, 2),), {"shape": (1, 5, 4, 2), "window": (2, 3), "strides": (2, 2),
                                 "paddings": ((0, 1), (0, 1))}),
        ((spread(1, 2, 2),), {"shape": (1, 5, 2), "window": (2,), "strides": (3,),
                              "paddings": ((0, 0),)}),
    ],
}

# What the walk back does not pass through.
NOT_CONNECTED = {
    ops.equal: ((spread(3), spread(3)), {}),
    ops.not_equal: ((spread(3), spread(3)), {}),
    ops.greater: ((spread(3), spread(3)), {}),
    ops.less: ((spread(3), spread(3)), {}),
    ops.less_equal: ((spread(3), spread(3)), {}),
    ops.logical_and: ((spread(3), spread(3)), {}),
    ops.logical_or: ((spread(3), spread(3)), {}),
    ops.logical_xor: ((spread(3), spread(3)), {}),
    ops.logical_not: ((spread(3),), {}),
    ops.all: ((spread(3),), {}),
    ops.any: ((spread(3),), {}),
}

# What the walk back passes with zeros.
FLAT = {
    ops.greater_equal: ((spread(3), spread(2, 3)), {}),
    ops.isnan: ((spread(3),), {}),
    ops.isinf: ((spread(3),), {}),
    ops.isfinite: ((spread(3),), {}),
    ops.one_hot: ((np.array([1.0, 0.0]),), {"depth": 3}),
}

# Rules that are a convention and no derivative; each has a test of its own in test_ops.py.
BY_CONVENTION = {ops.floor_divide}

# Functions made of operations: name, function, inputs.
COMPOSED = {
    "clip": (lambda x: ops.clip(x, -1.01, 0.99), (spread(2, 4),)),
    "divide_no_nan": (ops.divide_no_nan, (spread(2, 3), positive(3))),
    "moments": (lambda x: ops.moments(x, axis=1)[1], (spread(2, 3),)),
    "moments of all, kept": (lambda x: ops.moments(x, keepdims=True)[0], (spread(2, 3),)),
    "norm": (ops.norm, (spread(2, 3),)),
    "norm 1": (lambda x: ops.norm(x, 1, axis=0), (spread(2, 3),)),
    "norm 3": (lambda x: ops.norm(x, 3, axis=0, keepdims=True), (spread(2, 3),)),
    "norm inf": (lambda x: ops.norm(x, np.inf), (spread(2, 3, low=-2, high=1),)),
    "norm 1 of a matrix": (lambda x: ops.norm(x, 1, axis=(0, 1)), (spread(2, 3, low=0.3),)),
    "norm -inf": (lambda x: ops.norm(x, -np.inf), (spread(2, 3, low=-2, high=1.1),)),
    "top_k": (lambda x: ops.top_k(x, 2)[0], (spread(2, 4),)),
    "concatenate": (lambda x, y: ops.concatenate([x, y], axis=1), (spread(2, 3), spread(2, 1))),
    "stack": (lambda x, y: ops.stack([x, y, x], axis=-1), (spread(2, 3), spread(2, 3))),
    "unstack": (lambda x: ops.unstack(x, axis=-1)[1], (spread(2, 3),)),
    "split": (lambda x: ops.split(x, [1, 3], axis=1)[1], (spread(2, 4),)),
    "split in two": (lambda x: ops.split(x, 2, axis=-1)[0], (spread(2, 4),)),
    "mirror_pad": (lambda x: ops.mirror_pad(x, ((1, 0), (2, 1))), (spread(2, 3),)),
    "dot of vectors": (ops.dot, (spread(3), spread(3))),
    "dot of many axes": (ops.dot, (spread(2, 5, 3), spread(4, 3, 2))),
    "dot with a scalar": (ops.dot, (spread(), spread(3))),
    "outer": (ops.outer, (spread(2), spread(3))),
    "prelu": (ops.prelu, (spread(2, 3), positive(3))),
    "gelu": (ops.gelu, (spread(2, 3),)),
    "gelu_new": (ops.gelu_new, (spread(2, 3),)),
    "mish": (ops.mish, (spread(2, 3),)),
    "swish": (ops.swish, (spread(2, 3),)),
    "linear": (lambda x: ops.multiply(ops.linear(x), 2.0), (spread(2, 3),)),
    "exponential": (ops.exponential, (spread(2, 3),)),
}
