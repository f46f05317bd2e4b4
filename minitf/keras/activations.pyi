"""keras.activations: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict


def deserialize(config, custom_objects=None) -> Any:
    """The activation of that name or config."""
def elu(x, alpha=1.0) -> Any:
    """x where it is positive, alpha * (exp(x) - 1) elsewhere."""
def exponential(x) -> Any:
    """e ** x, the exponential function."""
def gelu(x, approximate=False) -> Any:
    """x times the share of a standard normal below x."""
def get(identifier) -> Any:
    """The function that a name stands for; None stands for linear."""
def hard_sigmoid(x) -> Any:
    """relu6(x + 3) / 6, as in Keras 3; the derivative at its bends is 0."""
def hard_silu(x) -> Any:
    """x * hard_sigmoid(x)"""
def leaky_relu(x, negative_slope=0.2) -> Any:
    """x where it is positive, negative_slope * x elsewhere."""
def linear(x) -> Any:
    """x itself."""
def log_softmax(x, axis=-1) -> Any:
    """The logarithm of softmax."""
def mish(x) -> Any:
    """x * tanh(softplus(x))"""
def relu(x, negative_slope=0.0, max_value=None, threshold=0.0) -> Any:
    """max(x, 0), with a slope below the threshold and a largest value if asked for."""
def relu6(x) -> Any:
    """min(max(x, 0), 6); its derivative is 0 at 0 and 1 at 6."""
def selu(x) -> Any:
    """elu with the alpha and the scale that keep mean 0 and variance 1."""
def serialize(activation) -> Any:
    """The name of an activation; of a function of your own its config."""
def sigmoid(x) -> Any:
    """1 / (1 + e ** -x); exact 0 where e ** -x overflows."""
def silu(x) -> Any:
    """x * sigmoid(x), also known as silu."""
def softmax(x, axis=-1) -> Any:
    """exp(x) over its sum along the axis."""
def softplus(x) -> Any:
    """log(1 + e ** x), which no large x can overflow."""
def softsign(x) -> Any:
    """x / (1 + |x|)"""
def tanh(x) -> Any:
    """The hyperbolic tangent sinh(x) / cosh(x)."""
def hard_swish(x) -> Any:
    """x * hard_sigmoid(x)"""
def swish(x) -> Any:
    """x * sigmoid(x), also known as silu."""
