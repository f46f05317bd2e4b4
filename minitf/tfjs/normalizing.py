"""tf.batchNorm, localResponseNormalization, dropout, movingAverage, as functions."""

import numpy as np

from minitf.core import ops
from minitf.core.random import Stream
from minitf.core.tape import op
from minitf.core.tensor import FLOAT32
from minitf.errors import UsageError
from minitf.tfjs.arguments import broadcast_shape, check, operation, to_core
from minitf.tfjs.elementwise import as_float
from minitf.tfjs.limited_gradients import needing_both
from minitf.tfjs.tensor import comma


@operation("x", "mean", "variance")
def batchNorm(x, mean, variance, offset=None, scale=None, varianceEpsilon=0.001):
    """(x - mean) / √(variance + varianceEpsilon) * scale + offset; all broadcast with x."""
    offset, scale = (None if one is None else to_core(one, name, "batchNorm")
                     for one, name in ((offset, "offset"), (scale, "scale")))
    return _normal(x, mean, variance, offset, scale, varianceEpsilon)


def _normal(x, mean, variance, offset, scale, epsilon):
    epsilon = 0.001 if epsilon is None else epsilon
    for name, one in (("variance", variance), ("offset", offset), ("scale", scale)):
        check(one is None or len(one.shape) == len(mean.shape),
               f"Batch normalization gradient requires mean and {name} to have equal ranks.")
    given = scale, offset
    offset, scale = (np.float32(number) if one is None else as_float(one)
                     for one, number in ((offset, 0), (scale, 1)))
    for one in (mean, variance, offset, scale):
        check(tuple(broadcast_shape(x.shape, np.shape(one))) == x.shape,
              f"batchNorm: x has shape {comma(x.shape)}, which {comma(np.shape(one))} doesn't "
              "broadcast to. (tfjs reads its numbers round and round, silently.)")
    result = _normalized(as_float(x), as_float(mean), as_float(variance), offset, scale,
                         epsilon=epsilon)
    return needing_both(result, *given)


@op
def _normalized(x, mean, variance, offset, scale, *, epsilon):
    """(x - mean) / √(variance + epsilon) * scale + offset, rounded once."""
    wide = (np.asarray(one, np.float64) for one in (x, mean, variance, offset, scale))
    wide_x, mean, variance, offset, scale = wide
    y = offset + (wide_x - mean) * scale / np.sqrt(variance + epsilon)
    return y.astype(x.dtype)


@_normalized.gradient
def _(g, out, x, mean, variance, offset, scale, *, epsilon):
    factor = ops.rsqrt(ops.add(variance, np.float32(epsilon)))
    apart, scaled = ops.subtract(x, mean), ops.multiply(g, scale)

    def by_variance():
        cube = ops.multiply(ops.multiply(ops.multiply(factor, factor), factor), np.float32(-0.5))
        return ops.multiply(ops.multiply(cube, apart), scaled)

    return (
        lambda: ops.multiply(ops.multiply(g, factor), scale),
        lambda: ops.negative(ops.multiply(factor, scaled)),
        by_variance,
        lambda: g,
        lambda: ops.multiply(g, ops.multiply(apart, factor)),
    )


def _of_rank(rank):
    def rule(x, mean, variance, offset=None, scale=None, varianceEpsilon=0.001):
        offset, scale = (None if one is None else to_core(one, name, "batchNorm")
                         for one, name in ((offset, "offset"), (scale, "scale")))
        place = f"Error in batchNorm{rank}D"
        check(len(x.shape) == rank,
               f"{place}: x must be rank {rank} but got rank {len(x.shape)}.")
        for name, one in (("mean", mean), ("variance", variance), ("scale", scale),
                          ("offset", offset)):
            check(one is None or len(one.shape) in (rank, 1),
                   f"{place}: {name} must be rank {rank} or rank 1 but got rank "
                   f"{len(getattr(one, 'shape', ()))}.")
        return _normal(x, mean, variance, offset, scale, varianceEpsilon)

    rule.__name__, rule.__doc__ = f"batchNorm{rank}d", f"tf.batchNorm for x of rank {rank}."
    return operation("x", "mean", "variance", chained=False, called="batchNorm")(rule)


batchNorm2d, batchNorm3d, batchNorm4d = map(_of_rank, (2, 3, 4))


@operation("x")
def localResponseNormalization(x, depthRadius=5, bias=1, alpha=1, beta=0.5):
    """x / (bias + alpha * the sum of squares over the channels around)^beta."""
    rank = len(x.shape)
    check(rank in (3, 4),
           "Error in localResponseNormalization: x must be rank 3 or 4 but got\n"
           f"               rank {rank}.")
    check(depthRadius == int(depthRadius),
           "Error in localResponseNormalization: depthRadius must be an integer but got "
           f"depthRadius {depthRadius}.")
    channels = np.arange(x.shape[-1])
    near = (np.abs(channels[:, None] - channels) <= depthRadius).astype(FLOAT32)
    x = as_float(x)
    around = ops.matmul(ops.square(x), near)
    size = ops.add(ops.multiply(around, np.float32(alpha)), np.float32(bias))
    return ops.multiply(x, ops.power(size, np.float32(-beta)))


@operation("x", chained=False)
def dropout(x, rate, noiseShape=None, seed=None):
    """x with about `rate` of its numbers 0 and the others larger, as they are in training."""
    check(x.dtype == "float32", "x has to be a floating point tensor since it's going to be "
                                 f"scaled, but got a {x.dtype} tensor instead.")
    check(0 <= rate < 1, f"rate must be a float in the range [0, 1), but got {rate}.")
    if rate == 0:
        return ops.multiply(x, np.float32(1))
    shape = x.shape if noiseShape is None else tuple(noiseShape)
    if len(shape) == len(x.shape):
        shape = tuple(n if size is None else size for size, n in zip(shape, x.shape, strict=True))
    kept = Stream(seed).bernoulli(shape, 1 - rate) / np.float32(1 - rate)
    return ops.multiply(x, kept)


@operation("v", "x", "decay", chained=False)
def movingAverage(v, x, decay, step=None, zeroDebias=True):
    """v moved towards x: v + (x - v) * (1 - decay), over 1 - decay^step with zeroDebias."""
    if v.dtype != x.dtype:
        raise UsageError("The dtypes of the first("
                         f"{v.dtype}) and second({x.dtype}) input must match")
    check(v.shape == x.shape, "Shape mismatch in v and x")
    one, decay = np.float32(1), as_float(decay)
    broadcast_shape(v.shape, decay.shape)
    update = ops.multiply(ops.subtract(as_float(x), as_float(v)), ops.subtract(one, decay))
    if zeroDebias:
        check(step is not None, "When using zeroDebias: true, step is required.")
        step = as_float(to_core(step, "step", "movingAverage"))
        broadcast_shape(v.shape, step.shape)
        update = ops.divide(update, ops.subtract(one, ops.power(decay, step)))
    return ops.add(as_float(v), update)
