"""What weights start from: `initializer.values(shape, dtype)` is the array.

With a seed the values are the same at each call; without one they come from the process's stream
(`keras.utils.set_random_seed`). The streams are minitf's own, not tfjs's or Keras's.
"""

import math

import numpy as np

from minitf.core.random import Stream
from minitf.core.tensor import DTYPES
from minitf.dialect import ABSENT
from minitf.spec import Choice, Configurable, Registry, number, option


class Initializer(Configurable):
    namespace = "initializers"

    def values(self, shape, dtype="float32"):
        """An array of this shape and dtype."""
        return np.asarray(self.draw(tuple(shape))).astype(DTYPES[dtype], copy=False)

    def draw(self, shape):
        raise NotImplementedError


class Zeros(Initializer):
    """Every weight starts from 0."""

    def draw(self, shape):
        return np.zeros(shape, np.float32)


class Ones(Initializer):
    """Every weight starts from 1."""

    def draw(self, shape):
        return np.ones(shape, np.float32)


class Constant(Initializer):
    """All the same value."""

    value = option(keras=0.0, doc="the value")

    def draw(self, shape):
        return np.full(shape, np.asarray(self.value, np.float32))


class RandomUniform(Initializer):
    """Uniform in [minval, maxval)."""

    minval = option(-0.05, check=number, doc="lower bound")
    maxval = option(0.05, check=number, doc="upper bound")
    seed = option(None, doc="same seed, same values")

    def draw(self, shape):
        return Stream(self.seed).uniform(shape, self.minval, self.maxval)


class RandomNormal(Initializer):
    """Normal with the given mean and standard deviation."""

    mean = option(0.0, check=number, doc="mean")
    stddev = option(0.05, check=number, doc="standard deviation")
    seed = option(None, doc="same seed, same values")

    def draw(self, shape):
        return Stream(self.seed).normal(shape, self.mean, self.stddev)


class TruncatedNormal(Initializer):
    """Normal, with what lies more than two standard deviations off drawn again."""

    mean = option(0.0, check=number, doc="mean")
    stddev = option(0.05, check=number, doc="standard deviation")
    seed = option(None, doc="same seed, same values")

    def draw(self, shape):
        return Stream(self.seed).truncated_normal(shape, self.mean, self.stddev)


class Identity(Initializer):
    """gain times the identity matrix; for 2-D weights."""

    gain = option(1, keras=1.0, check=number, doc="factor")

    def draw(self, shape):
        square = len(shape) == 2 and shape[0] == shape[1]
        if len(shape) != 2 or not (square or self.dialect.oblong_identity):
            raise self.dialect.error("identity_rank", shape=shape, rank=len(shape))
        return self.gain * np.eye(*shape, dtype=np.float32)


class Orthogonal(Initializer):
    """gain times a matrix with orthonormal rows or columns (QR of a normal matrix)."""

    gain = option(1, keras=1.0, check=number, doc="factor")
    seed = option(None, doc="same seed, same values")

    def draw(self, shape):
        if len(shape) < 2:
            raise self.dialect.error("orthogonal_rank", shape=shape, rank=len(shape))
        columns = shape[-1]
        rows = math.prod(shape[:-1])
        flat = Stream(self.seed).normal((max(rows, columns), min(rows, columns)), 0.0, 1.0)
        q, r = np.linalg.qr(flat)
        q = q * np.sign(np.diag(r))  # makes the distribution uniform over orthogonal matrices
        return self.gain * (q.T if rows < columns else q).reshape(shape)


class VarianceScaling(Initializer):
    """Variance scale / fan, where fan is what a weight's inputs (or outputs, or both) count.

    Glorot & Bengio 2010 (fan_avg), He et al. 2015 (fan_in, scale 2), LeCun et al. 1998 (fan_in).
    """

    scale = option(1, keras=1.0, check=number, doc="factor of the variance")
    mode = option("fanIn", keras="fan_in", of=Choice("FanMode", "fan_in", "fan_out", "fan_avg"),
                  doc="what the variance is divided by")
    distribution = option(
        "normal", keras="truncated_normal", doc="of what shape the values are",
        of=Choice("Distribution", "normal", "uniform", "truncated_normal",
                  keras=("untruncated_normal",)))
    seed = option(None, doc="same seed, same values")
    input_axes = option(ABSENT, keras=None, unsupported=True, doc="not supported")
    output_axes = option(ABSENT, keras=None, unsupported=True, doc="not supported")

    def configure(self, given):
        super().configure(given)
        if self.scale < 0 or (self.scale == 0 and not self.dialect.accepts_zero_scale()):
            raise self.dialect.error("variance_scale", scale=self.scale)

    def draw(self, shape):
        fan_in, fan_out = fans(shape, self.dialect.fan_of_vector)
        fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[self.mode]
        deviation = math.sqrt(self.scale / max(1.0, fan))
        stream = Stream(self.seed)
        if self.distribution == "uniform":
            limit = math.sqrt(3) * deviation
            return stream.uniform(shape, -limit, limit)
        if self.distribution == "untruncated_normal":
            return stream.normal(shape, 0.0, deviation)
        if self.distribution == "truncated_normal":
            deviation /= TRUNCATED_DEVIATION
        return stream.truncated_normal(shape, 0.0, deviation)


# A standard normal cut at two deviations has this deviation. Keras makes up for it; tfjs does not.
TRUNCATED_DEVIATION = 0.87962566103423978


def fans(shape, of_vector=int):
    """(inputs, outputs) that one weight of this shape connects; kernels count their window.

    `of_vector` is what a vector of n weights counts as.
    """
    if len(shape) == 2:
        return shape
    if len(shape) > 2:
        window = math.prod(shape[:-2])
        return shape[-2] * window, shape[-1] * window
    return (of_vector(math.prod(shape)),) * 2


def _scaled(name, scale, mode, distribution):
    """A variance scaling with a name: only the seed is left to choose."""
    return type(name, (VarianceScaling,), {
        "__doc__": f"Variance scaling: scale {scale}, {mode}, {distribution}.",
        "__module__": __name__,
        "tfjs_saved_as": VarianceScaling,
        "scale": scale, "mode": mode, "distribution": distribution,
    })


initializers = Registry("initializer")
for _class, _tfjs, _keras in (
    (Zeros, "zeros", ("zeros", "zero")),
    (Ones, "ones", ("ones", "one")),
    (Constant, "constant", "constant"),
    (RandomUniform, "randomUniform", ("random_uniform", "uniform")),
    (RandomNormal, "randomNormal", ("random_normal", "normal")),
    (TruncatedNormal, "truncatedNormal", "truncated_normal"),
    (Identity, "identity", "identity"),
    (Orthogonal, "orthogonal", "orthogonal"),
    (VarianceScaling, "varianceScaling", "variance_scaling"),
):
    _keras = (_keras,) if isinstance(_keras, str) else _keras
    initializers.add(_class, (_tfjs, _class.__name__), (*_keras, _class.__name__))

for _family, _keras_family, _scale, _mode in (
    ("Glorot", "Glorot", 1.0, "fan_avg"),
    ("He", "He", 2.0, "fan_in"),
    ("LeCun", "Lecun", 1.0, "fan_in"),
):
    for _shape, _keras_shape in (("normal", "truncated_normal"), ("uniform", "uniform")):
        _name = _family + _shape.capitalize()
        _class = _scaled(_name, _scale, _mode, _shape)
        initializers.add(_class, tfjs=(_name[0].lower() + _name[1:], _name))
        _name = _keras_family + _shape.capitalize()
        _class = _scaled(_name, _scale, _mode, _keras_shape)
        initializers.add(_class, keras=(f"{_keras_family.lower()}_{_shape}", _name))
