"""Gradients pass through keras.ops and through operators, and are those of JAX at the kinks."""

import numpy as np
import pytest

from minitf.core.tape import value_and_gradients
from minitf.core.tensor import Variable as CoreVariable
from minitf.keras import ops, regularizers
from minitf.keras.tensor import Variable, wrap

A = np.array([[0.31, -0.72, 1.4], [0.93, 0.55, -1.21]], "float32")
B = np.array([[1.1, 0.43, -0.6], [0.77, -0.35, 0.9]], "float32")
IDS = np.array([2, 0, 2])

FUNCTIONS = {
    "add": lambda x: x + B,
    "reflected": lambda x: 2.0 - x,
    "divide": lambda x: B / (x + 3),
    "power": lambda x: (x + 3) ** 2.5,
    "matmul": lambda x: x @ B.T,
    "negative and abs": lambda x: abs(-x),
    "mod": lambda x: x % 2.0,
    "index": lambda x: x[1, ::-1],
    "index by array": lambda x: x[:, IDS],
    "index by mask": lambda x: x[B > 0],
    "iteration": lambda x: sum(row * row for row in x),
    "methods": lambda x: x.T.reshape(-1).mean() + x.max(axis=0) + x.std(),
    "astype": lambda x: x.astype("float32") * 2,
    "exp log": lambda x: ops.log(1 + ops.exp(x)),
    "trigonometry": lambda x: ops.sin(x) * ops.cos(x) + ops.arctan(x) + ops.tanh(x),
    "softmax": lambda x: ops.softmax(x),
    "softmax of two axes": lambda x: ops.softmax(x, axis=(0, 1)),
    "log_softmax": lambda x: ops.log_softmax(x, axis=0),
    "gelu": lambda x: ops.gelu(x) + ops.gelu(x, approximate=False),
    "activations": lambda x: ops.elu(x) + ops.selu(x) + ops.softplus(x) + ops.silu(x),
    "hard activations": lambda x: ops.hard_silu(x) + ops.hard_tanh(x) + ops.soft_shrink(x),
    "celu squareplus": lambda x: ops.celu(x, 0.7) + ops.squareplus(x),
    "glu": lambda x: ops.glu(x, axis=0),
    "reductions": lambda x: ops.var(x, axis=1) + ops.prod(x, axis=1) + ops.logsumexp(x, axis=1),
    "moments": lambda x: ops.moments(x, [0])[1],
    "median": lambda x: ops.median(x, axis=1),
    "norm": lambda x: ops.norm(x, axis=1) + ops.norm(x, ord=1, axis=1) + ops.norm(x, 3, axis=1),
    "normalize": lambda x: ops.normalize(x, axis=0),
    "cumulated": lambda x: ops.cumsum(x, axis=1) + ops.cumprod(x, axis=1),
    "sort and top_k": lambda x: ops.sort(x, axis=0)[0] + ops.top_k(x, 3)[0][1],
    "joined": lambda x: ops.concatenate([x, x * x], axis=1),
    "stacked": lambda x: ops.stack(ops.unstack(x, axis=1)),
    "split": lambda x: ops.split(x, [1], axis=1)[1] * 3,
    "sliced": lambda x: ops.slice_update(x, (0, 1), x[:, :1] * x[:, 1:2]),
    "taken": lambda x: ops.take(x, IDS, axis=-1) + ops.take(x, 1),
    "taken along": lambda x: ops.take_along_axis(x, [[0, 0], [-1, 2]], axis=1),
    "padded": lambda x: ops.pad(x, 1, mode="reflect") + ops.pad(x, 1, constant_values=2),
    "laid out": lambda x: ops.tile(x, 2) + ops.repeat(ops.flip(x), 2, axis=1),
    "moved": lambda x: ops.roll(x, 1) + ops.moveaxis(ops.swapaxes(x, 0, 1), 0, 1),
    "triangles": lambda x: ops.tril(x) + 2 * ops.triu(x, 1) + ops.trace(x) + ops.diag(x)[0],
    "where": lambda x: ops.where(B > 0, x, x * x),
    "einsum": lambda x: ops.einsum("ij,kj,kl->il", x, B, x),
    "einsum that sums": lambda x: ops.einsum("ij,k->", x, B[0]),
    "products": lambda x: ops.tensordot(x, x, [[0, 1], [0, 1]]) + ops.dot(x, B[0]),
    "losses": lambda x: (
        ops.categorical_crossentropy(B, x, from_logits=True)
        + ops.sparse_categorical_crossentropy([0, 2], x, from_logits=True)
    ),
    "binary loss": lambda x: ops.binary_crossentropy(ops.one_hot([0, 2], 3), ops.sigmoid(x)),
    "batch_normalization": lambda x: ops.batch_normalization(x, x[0], x[1] ** 2, -1, B[0], B[1]),
    "segments": lambda x: ops.segment_sum(ops.transpose(x), [0, 1, 0]) ** 2,
    "control": lambda x: ops.fori_loop(0, 3, lambda i, y: y * x, x),
}


def weighted(result):
    """One number of a result that every entry counts in differently."""
    weights = np.cos(np.arange(result.size, dtype="float32")).reshape(result.shape)
    return ops.sum(result * weights)


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS.keys())
def test_a_gradient_is_the_slope(function):
    variable = Variable(A)
    _, (gradient,) = value_and_gradients(lambda: weighted(function(variable)).core, [variable.core])
    step = 1e-2
    for place in np.ndindex(A.shape):
        move = np.zeros_like(A)
        move[place] = step
        above, below = (weighted(function(wrap(A + m))).item() for m in (move, -move))
        np.testing.assert_allclose(
            gradient[place], (above - below) / (2 * step), rtol=2e-2, atol=1e-2
        )


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (lambda x: ops.abs(x), [-1, 1, 1]),
        (lambda x: regularizers.L1(2.0)(x), [-2, 2, 2]),
        (lambda x: ops.leaky_relu(x), [0.2, 1, 1]),
        (lambda x: ops.elu(x), [np.exp(-1), 1, 1]),
        (lambda x: ops.relu6(x * 6), [0, 0, 0]),
        (lambda x: ops.hard_sigmoid(x * 3), [0, 0.5, 0]),
        (lambda x: ops.hard_tanh(x), [1, 1, 1]),
        (lambda x: ops.hard_shrink(x, 1.0), [0, 0, 0]),
        (lambda x: x % 1.0, [1, 1, 1]),
        (lambda x: ops.relu(x), [0, 0, 1]),
        (lambda x: ops.maximum(x, 0.0), [0, 0.5, 1]),
        (lambda x: ops.minimum(0.0, x), [1, 0.5, 0]),
        (lambda x: ops.clip(x, -1, 1), [0.5, 1, 0.5]),
        (lambda x: ops.max(ops.abs(x)), [-0.5, 0, 0.5]),
        (lambda x: x // 1, [0, 0, 0]),
        (lambda x: ops.stop_gradient(x) * x, [-1, 0, 1]),
    ],
)
def test_a_kink_has_the_derivative_that_keras_gives_it(function, expected):
    x = CoreVariable(np.array([-1, 0, 1], "float32"))
    variable = Variable.of(x)
    _, (gradient,) = value_and_gradients(lambda: ops.sum(function(variable)).core, [x])
    expected = np.array(expected, "float32")
    np.testing.assert_allclose(np.zeros(3) if gradient is None else gradient, expected)


def test_a_second_derivative_passes_through():
    x = CoreVariable(np.array([1.0, 2.0], "float32"))
    v = Variable.of(x)

    def slope():
        _, (gradient,) = value_and_gradients(lambda: ops.sum(v[::-1] ** 3 * abs(v)).core, [x])
        return ops.sum(wrap(gradient)).core

    _, (second,) = value_and_gradients(slope, [x])
    # f = y**3 x + x**3 y; the gradients' sum is x**3 + y**3 + 3 x y (x + y)
    np.testing.assert_allclose(second, [3 + 12 + 12, 12 + 12 + 3], rtol=1e-5)


def test_the_value_of_a_variable_passes_its_gradient_on():
    v = Variable([3.0])
    _, (gradient,) = value_and_gradients(lambda: ops.sum(v.value * v.value).core, [v.core])
    assert gradient.tolist() == [6.0]
