"""keras.constraints: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf.keras.parts import Constraint as Constraint


class MaxNorm(Constraint):
    """Scales down what is longer than maxValue along the axis.

    Options:
        max_value: largest norm (default 2)
        axis: axis (or axes) along which the norm is taken (default 0)
    """
    def __init__(self, max_value: float = 2, axis: int = 0) -> None:
        ...

class MinMaxNorm(Constraint):
    """Moves norms towards [minValue, maxValue] at the given rate.

    Options:
        min_value: smallest norm (default 0.0)
        max_value: largest norm (default 1.0)
        rate: 1: enforce at once; less: move that fraction (default 1.0)
        axis: axis (or axes) along which the norm is taken (default 0)
    """
    def __init__(
        self,
        min_value: float = 0.0,
        max_value: float = 1.0,
        rate: float = 1.0,
        axis: int = 0,
    ) -> None:
        ...

class NonNeg(Constraint):
    """Sets negative weights to 0."""
    def __init__(self) -> None:
        ...

class UnitNorm(Constraint):
    """Scales to norm 1 along the axis.

    Options:
        axis: axis (or axes) along which the norm is taken (default 0)
    """
    def __init__(self, axis: int = 0) -> None:
        ...
def deserialize(config, custom_objects=None) -> Any:
    """The thing that `serialize` described."""
def serialize(thing) -> Any:
    """{class_name, config} of a thing of this kind."""
def get(identifier) -> Any:
    """What an identifier stands for: a name of a function gives the function."""
max_norm = MaxNorm
min_max_norm = MinMaxNorm
non_neg = NonNeg
unit_norm = UnitNorm
