"""keras.initializers: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf.keras.parts import Initializer as Initializer

_FanMode = Literal[
    "fan_in", "fan_out", "fan_avg",
]
_Distribution = Literal[
    "normal", "uniform", "truncated_normal", "untruncated_normal",
]

class Constant(Initializer):
    """All the same value.

    Options:
        value: the value (default 0.0)
    """
    def __init__(self, value: float = 0.0) -> None:
        ...

class GlorotNormal(Initializer):
    """Variance scaling: scale 1.0, fan_avg, truncated_normal.

    Options:
        seed: same seed, same values (default None)
        input_axes: not supported (default None)
        output_axes: not supported (default None)
    """
    def __init__(self, seed: Any = None, input_axes: Any = None, output_axes: Any = None) -> None:
        ...

class GlorotUniform(Initializer):
    """Variance scaling: scale 1.0, fan_avg, uniform.

    Options:
        seed: same seed, same values (default None)
        input_axes: not supported (default None)
        output_axes: not supported (default None)
    """
    def __init__(self, seed: Any = None, input_axes: Any = None, output_axes: Any = None) -> None:
        ...

class HeNormal(Initializer):
    """Variance scaling: scale 2.0, fan_in, truncated_normal.

    Options:
        seed: same seed, same values (default None)
        input_axes: not supported (default None)
        output_axes: not supported (default None)
    """
    def __init__(self, seed: Any = None, input_axes: Any = None, output_axes: Any = None) -> None:
        ...

class HeUniform(Initializer):
    """Variance scaling: scale 2.0, fan_in, uniform.

    Options:
        seed: same seed, same values (default None)
        input_axes: not supported (default None)
        output_axes: not supported (default None)
    """
    def __init__(self, seed: Any = None, input_axes: Any = None, output_axes: Any = None) -> None:
        ...

class Identity(Initializer):
    """gain times the identity matrix; for 2-D weights.

    Options:
        gain: factor (default 1.0)
    """
    def __init__(self, gain: float = 1.0) -> None:
        ...

class LecunNormal(Initializer):
    """Variance scaling: scale 1.0, fan_in, truncated_normal.

    Options:
        seed: same seed, same values (default None)
        input_axes: not supported (default None)
        output_axes: not supported (default None)
    """
    def __init__(self, seed: Any = None, input_axes: Any = None, output_axes: Any = None) -> None:
        ...

class LecunUniform(Initializer):
    """Variance scaling: scale 1.0, fan_in, uniform.

    Options:
        seed: same seed, same values (default None)
        input_axes: not supported (default None)
        output_axes: not supported (default None)
    """
    def __init__(self, seed: Any = None, input_axes: Any = None, output_axes: Any = None) -> None:
        ...

class Ones(Initializer):
    """Every weight starts from 1."""
    def __init__(self) -> None:
        ...

class Orthogonal(Initializer):
    """gain times a matrix with orthonormal rows or columns (QR of a normal matrix).

    Options:
        gain: factor (default 1.0)
        seed: same seed, same values (default None)
    """
    def __init__(self, gain: float = 1.0, seed: Any = None) -> None:
        ...

class RandomNormal(Initializer):
    """Normal with the given mean and standard deviation.

    Options:
        mean: mean (default 0.0)
        stddev: standard deviation (default 0.05)
        seed: same seed, same values (default None)
    """
    def __init__(self, mean: float = 0.0, stddev: float = 0.05, seed: Any = None) -> None:
        ...

class RandomUniform(Initializer):
    """Uniform in [minval, maxval).

    Options:
        minval: lower bound (default -0.05)
        maxval: upper bound (default 0.05)
        seed: same seed, same values (default None)
    """
    def __init__(self, minval: float = -0.05, maxval: float = 0.05, seed: Any = None) -> None:
        ...

class TruncatedNormal(Initializer):
    """Normal, with what lies more than two standard deviations off drawn again.

    Options:
        mean: mean (default 0.0)
        stddev: standard deviation (default 0.05)
        seed: same seed, same values (default None)
    """
    def __init__(self, mean: float = 0.0, stddev: float = 0.05, seed: Any = None) -> None:
        ...

class VarianceScaling(Initializer):
    """Variance scale / fan, where fan is what a weight's inputs (or outputs, or both) count.

    Glorot & Bengio 2010 (fan_avg), He et al. 2015 (fan_in, scale 2), LeCun et al. 1998 (fan_in).

    Options:
        scale: factor of the variance (default 1.0)
        mode: what the variance is divided by (default 'fan_in')
        distribution: of what shape the values are (default 'truncated_normal')
        seed: same seed, same values (default None)
        input_axes: not supported (default None)
        output_axes: not supported (default None)
    """
    def __init__(
        self,
        scale: float = 1.0,
        mode: _FanMode = "fan_in",
        distribution: _Distribution = "truncated_normal",
        seed: Any = None,
        input_axes: Any = None,
        output_axes: Any = None,
    ) -> None:
        ...

class Zeros(Initializer):
    """Every weight starts from 0."""
    def __init__(self) -> None:
        ...
def deserialize(config, custom_objects=None) -> Any:
    """The thing that `serialize` described."""
def serialize(thing) -> Any:
    """{class_name, config} of a thing of this kind."""
constant = Constant
def get(identifier) -> Any:
    """What an identifier stands for: a name of a function gives the function."""
glorot_normal = GlorotNormal
glorot_uniform = GlorotUniform
he_normal = HeNormal
he_uniform = HeUniform
identity = Identity
lecun_normal = LecunNormal
lecun_uniform = LecunUniform
ones = Ones
orthogonal = Orthogonal
random_normal = RandomNormal
random_uniform = RandomUniform
truncated_normal = TruncatedNormal
variance_scaling = VarianceScaling
zeros = Zeros
