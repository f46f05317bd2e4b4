"""keras.regularizers: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf.keras.parts import Regularizer as Regularizer


class L1(Regularizer):
    """l1 * sum(|x|).

    Options:
        l1: factor of the sum of absolute values (default 0.01)
    """
    def __init__(self, l1: float = 0.01) -> None:
        ...

class L1L2(Regularizer):
    """l1 * sum(|x|) + l2 * sum(x²).

    Options:
        l1: factor of the sum of absolute values (default 0.0)
        l2: factor of the sum of squares (default 0.0)
    """
    def __init__(self, l1: float = 0.0, l2: float = 0.0) -> None:
        ...

class L2(Regularizer):
    """l2 * sum(x²).

    Options:
        l2: factor of the sum of squares (default 0.01)
    """
    def __init__(self, l2: float = 0.01) -> None:
        ...
def deserialize(config, custom_objects=None) -> Any:
    """The thing that `serialize` described."""
def serialize(thing) -> Any:
    """{class_name, config} of a thing of this kind."""
def get(identifier) -> Any:
    """What an identifier stands for: a name of a function gives the function."""
l1 = L1
l2 = L2
