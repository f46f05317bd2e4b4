"""What operations return: values, dtypes, Python's operators, and errors that name the argument."""

import math

import numpy as np
import pytest
from op_cases import spread

from minitf.core import ops
from minitf.core.tensor import Tensor
from minitf.errors import ArgumentError, UsageError

INF, NAN = math.inf, math.nan

x = spread(2, 3)
y = spread(3, 2)
deep, deeper = spread(2, 5, 3), spread(4, 3, 2)

# Values against NumPy, or against the definition.
VALUES = {
    "mod has the sign of y": (ops.mod([-7, 7, -7, 7, 5.5], [3, -3, -3, 3, -2]),
                              [2, -2, -1, 1, -0.5]),
    "floor_divide": (ops.floor_divide([-7, 7], 2), [-4, 3]),
    "divide of integers": (ops.divide(np.int32([-7]), np.int32([2])), [-3.5]),
    "round half to even": (ops.round([0.5, 1.5, 2.5, -0.5, -1.5]), [0, 2, 2, 0, -2]),
    "rsqrt": (ops.rsqrt(np.array([4.0])), [0.5]),
    "erf": (ops.erf(x), np.vectorize(math.erf)(x)),
    "hard_sigmoid": (ops.hard_sigmoid([-3.0, 1, 3]), [0, 0.7, 1]),
    "hard_sigmoid_keras": (ops.hard_sigmoid_keras([-3.5, 1.5, 4]), [0, 0.75, 1]),
    "gelu": (ops.gelu(np.array([-1, 0.5, 2])), [-0.15865525, 0.34573123, 1.95449974]),
    "gelu_new": (ops.gelu_new(np.array([-1, 0.5, 2])), [-0.15880801, 0.34571401, 1.95459769]),
    "mish": (ops.mish(np.array([-1, 0.5, 2])), [-0.30340146, 0.37524524, 1.943959]),
    "swish": (ops.swish(np.array([-1, 0.5, 2])), [-0.26894142, 0.31122967, 1.76159416]),
    "softsign": (ops.softsign([-3.0, 0.5]), [-0.75, 1 / 3]),
    "elu": (ops.elu([-1.0, 2.0]), [-0.63212056, 2]),
    "selu": (ops.selu([-1.0, 2.0]), [-1.11133073, 2.10140197]),
    "leaky_relu": (ops.leaky_relu([-1.0, 2.0], alpha=0.3), [-0.3, 2]),
    "softmax": (ops.softmax(x, axis=0), np.exp(x) / np.exp(x).sum(0)),
    "log_softmax": (ops.log_softmax(x), np.log(np.exp(x) / np.exp(x).sum(1, keepdims=True))),
    "softplus": (ops.softplus(x), np.log(1 + np.exp(x))),
    "mean": (ops.mean(deep, axis=[0, -1]), deep.mean((0, 2))),
    "mean of integers": (ops.mean(np.int32([1, 2])), 1.5),
    "sum of booleans": (ops.sum(np.array([True, True, False])), 2),
    "prod": (ops.prod(x, axis=0), x.prod(0)),
    "logsumexp": (ops.logsumexp(deep, axis=(0, 2), keepdims=True),
                  np.log(np.exp(deep).sum((0, 2), keepdims=True))),
    "moments": (ops.moments(x, axis=0)[1], x.var(0)),
    "norm": (ops.norm(x), np.linalg.norm(x)),
    "norm of a matrix": (ops.norm(x, "fro", axis=[0, 1]), np.linalg.norm(x)),
    "norm 1 of a matrix": (ops.norm(x, 1, axis=[0, 1]), np.linalg.norm(x, 1)),
    "norm inf of matrices": (
        ops.norm(deep, math.inf, axis=(1, 2)), np.linalg.norm(deep, math.inf, axis=(1, 2))
    ),
    "norm -inf of a matrix, kept": (
        ops.norm(x, -math.inf, axis=(0, 1), keepdims=True), [[np.linalg.norm(x, -math.inf)]]
    ),
    "norm 0 counts": (ops.norm(np.array([0.0, 3.0, 4.0]), 0), 2),
    "norm p": (ops.norm(x, 3, axis=1), np.linalg.norm(x, 3, axis=1)),
    "argmax takes the first": (ops.argmax([1, 3, 3]), 1),
    "argmin along an axis": (ops.argmin(x, axis=1), x.argmin(1)),
    "cumsum": (ops.cumsum(np.array([1.0, 2, 3])), [1, 3, 6]),
    "cumsum exclusive": (ops.cumsum(np.array([1.0, 2, 3]), exclusive=True), [0, 1, 3]),
    "cumsum reverse": (ops.cumsum(np.array([1.0, 2, 3]), reverse=True), [6, 5, 3]),
    "cumsum both": (ops.cumsum(np.array([1.0, 2, 3]), exclusive=True, reverse=True), [5, 3, 0]),
    "top_k values": (ops.top_k(np.array([1.0, 3, 3, 2]), 3)[0], [3, 3, 2]),
    "top_k positions": (ops.top_k(np.array([1.0, 3, 3, 2]), 3)[1], [1, 2, 3]),
    "top_k of integers": (ops.top_k(np.int32([-(2**31), 2**31 - 1, 0]), 3)[1], [1, 2, 0]),
    "slice": (ops.slice(x, begin=[0, 1], size=[-1, 2]), x[:, 1:]),
    "pad": (ops.pad(x, paddings=[(1, 0), (0, 2)], value=5), np.pad(x, [(1, 0), (0, 2)],
                                                                   constant_values=5)),
    "mirror_pad reflect": (ops.mirror_pad(x, [(1, 0), (2, 1)]), np.pad(x, [(1, 0), (2, 1)],
                                                                       mode="reflect")),
    "mirror_pad symmetric": (ops.mirror_pad(x, [(1, 2), (0, 1)], mode="symmetric"),
                             np.pad(x, [(1, 2), (0, 1)], mode="symmetric")),
    "tile": (ops.tile(x, reps=(2, 2)), np.tile(x, (2, 2))),
    "gather": (ops.gather(deep, [[0, 4], [1, 1]], axis=1), deep[:, [[0, 4], [1, 1]]]),
    "scatter adds": (ops.scatter(np.array([1.0, 2, 4]), [1, 0, 1], shape=(3,)), [2, 5, 0]),
    "one_hot": (ops.one_hot([-1, 0, 2, 3], depth=3), [[0, 0, 0], [1, 0, 0], [0, 0, 1], [0, 0, 0]]),
    "one_hot with values": (ops.one_hot([1], depth=2, on_value=5, off_value=-1), [[-1, 5]]),
    "split with what is left": (ops.split(x, [1, -1], axis=1)[1], x[:, 1:]),
    "split": (np.concatenate(ops.split(x, [1, 2], axis=1), 1), x),
    "unstack": (np.stack(ops.unstack(deep, axis=1), 1), deep),
    "matmul of transposed": (ops.matmul(x, y, transpose_a=True, transpose_b=True), x.T @ y.T),
    "dense": (ops.dense(deep, y, np.array([1.0, 2])), deep @ y + [1, 2]),
    "dot of vectors": (ops.dot(x[0], y[:, 0]), np.dot(x[0], y[:, 0])),
    "dot of matrix and vector": (ops.dot(x, y[:, 0]), np.dot(x, y[:, 0])),
    "dot of many axes": (ops.dot(deep, deeper), np.dot(deep, deeper)),
    "outer": (ops.outer(x[0], y[0]), np.outer(x[0], y[0])),
    "cast goes towards 0": (ops.cast([-1.7, 1.7], dtype="int32"), [-1, 1]),
    "cast of what int32 cannot hold": (
        ops.cast(np.float32([NAN, INF, -INF, 3e9, 1e30]), dtype="int32"), [0, 0, 0, 3e9 - 2**32, 0]
    ),
    "cast to bool": (ops.cast([0.0, 0.3], dtype="bool"), [False, True]),
    "where": (ops.where([True, False], 1.0, 2.0), [1, 2]),
    "isnan": (ops.isnan([NAN, 1.0, INF]), [True, False, False]),
    "isinf": (ops.isinf([NAN, 1.0, -INF]), [False, False, True]),
    "isfinite": (ops.isfinite([NAN, 1.0, -INF]), [False, True, False]),
    "logical_xor": (ops.logical_xor([True, True], [True, False]), [False, True]),
    "all": (ops.all([[True, False], [True, True]], axis=1), [False, True]),
    "any": (ops.any([[True, False], [False, False]], axis=1), [True, False]),
}  # fmt: skip


@pytest.mark.parametrize("value, expected", VALUES.values(), ids=VALUES)
def test_values_are_those_of_the_definition(value, expected):
    assert np.shape(value) == np.shape(expected)
    np.testing.assert_allclose(value, expected, rtol=1e-6, atol=1e-12)


def test_erf_is_within_a_few_billionths_of_the_true_one():
    points = np.linspace(-7, 7, 5001)
    np.testing.assert_allclose(ops.erf(points), np.vectorize(math.erf)(points), atol=5e-11, rtol=0)


F, I, B = np.float32([1, 2]), np.int32([1, 2]), np.array([True, False])  # noqa: E741

DTYPES = {
    "float + number": (lambda: ops.add(Tensor(F), 1.5), "float32"),
    "int + whole number": (lambda: ops.add(Tensor(I), 1), "int32"),
    "int + fraction": (lambda: ops.add(Tensor(I), 1.5), "float32"),
    "int + float": (lambda: ops.add(Tensor(I), Tensor(F)), "float32"),
    "int / int": (lambda: ops.divide(Tensor(I), Tensor(I)), "float32"),
    "float + float64 array": (lambda: ops.add(Tensor(F), np.array([1.0, 2.0])), "float32"),
    "int64 array + int": (lambda: ops.add(np.array([1, 2]), Tensor(I)), "int32"),
    "sum of ints": (lambda: ops.sum(Tensor(I)), "int32"),
    "sum of bools": (lambda: ops.sum(Tensor(B)), "int32"),
    "mean of ints": (lambda: ops.mean(Tensor(I)), "float32"),
    "max of ints": (lambda: ops.max(Tensor(I)), "int32"),
    "exp of ints": (lambda: ops.exp(Tensor(I)), "float32"),
    "sigmoid of ints": (lambda: ops.sigmoid(Tensor(I)), "float32"),
    "erf of ints": (lambda: ops.erf(Tensor(I)), "float32"),
    "relu of ints": (lambda: ops.relu(Tensor(I)), "int32"),
    "argmax": (lambda: ops.argmax(Tensor(F)), "int32"),
    "greater": (lambda: ops.greater(Tensor(F), 0), "bool"),
    "one_hot": (lambda: ops.one_hot(Tensor(I), depth=3), "float32"),
    "where of numbers": (lambda: ops.where(Tensor(B), 1.0, 0.0), "float32"),
    "cast to int": (lambda: ops.cast(Tensor(F), dtype="int32"), "int32"),
    "cast to bool": (lambda: ops.cast(Tensor(F), dtype="bool"), "bool"),
    "cast to float": (lambda: ops.cast(Tensor(B), dtype="float32"), "float32"),
}


@pytest.mark.parametrize("make, dtype", DTYPES.values(), ids=DTYPES)
def test_results_have_one_of_three_dtypes(make, dtype):
    assert make().dtype == dtype


def test_python_operators_are_the_operations():
    a, b = Tensor(np.float32([[7, -2], [3, 4]])), Tensor(np.float32([[2, 3], [-1, 0.5]]))
    left, right = a.array, b.array
    for found, expected in [
        (a + b, left + right), (a - b, left - right), (a * b, left * right), (a / b, left / right),
        (a // b, left // right), (a % b, left % right), (a**2, left**2), (a @ b, left @ right),
        (-a, -left), (abs(a), abs(left)), (1 + a, 1 + left), (1 - a, 1 - left), (2 * a, 2 * left),
        (1 / a, 1 / left), (5 // a, 5 // left), (5 % a, 5 % left), (2**a, 2**left),
        (left + b, left + right), (left @ b, left @ right), (a > b, left > right),
        (a >= 3, left >= 3), (a < b, left < right), (a <= 3, left <= 3), (3 > a, left < 3),
        (a[1], left[1]), (a[:, 0], left[:, 0]), (a[..., None], left[..., None]),
    ]:  # fmt: skip
        assert isinstance(found, Tensor)
        np.testing.assert_allclose(found.array, expected, rtol=1e-6)


def test_equality_is_identity_so_that_tensors_can_be_keys():
    a, b = Tensor(np.float32([1])), Tensor(np.float32([1]))
    assert a == a
    assert a != b
    assert {a: 1, b: 2}[b] == 2


@pytest.mark.parametrize(
    "call, error, words",
    [
        (lambda t: t[[0, 1]], UsageError, "use gather"),
        (lambda t: t[True], UsageError, "integers and slices"),
        (lambda t: ops.gather(t, [0, 3]), ArgumentError, r"index value 3 is not in \[0, 2\]"),
        (lambda t: ops.gather(t, [-1]), ArgumentError, r"index value -1 is not in \[0, 2\]"),
        (lambda t: ops.slice(t, begin=[1, 0], size=[3, 1]), ArgumentError, "axis 0 has 3 entries"),
        (lambda t: ops.split(t, 2), ArgumentError, "3 entries do not make 2 equal parts"),
        (lambda t: ops.split(t, [1, 1]), ArgumentError, "do not add up to 3"),
        (lambda t: ops.cast(t, dtype="float16"), ArgumentError, "received 'float16'"),
        (lambda t: ops.broadcast_to(t, shape=(2,)), ArgumentError, "more axes"),
        (lambda t: ops.split(t, [5, -1]), ArgumentError, "do not add up to 3"),
        (lambda t: ops.norm(t, "nuclear"), ArgumentError, "'nuclear' is no norm of a vector"),
        (lambda t: ops.norm(t, 3, axis=(0, 1)), ArgumentError, "3 is no norm of a matrix"),
        (lambda t: ops.sum(t, 0), TypeError, "positional argument"),
        (lambda t: t + "1", TypeError, "unsupported operand"),
        (iter, TypeError, "not iterable"),
    ],
)
def test_a_wrong_argument_is_named(call, error, words):
    with pytest.raises(error, match=words):
        call(Tensor(np.zeros((3, 2), np.float32)))
