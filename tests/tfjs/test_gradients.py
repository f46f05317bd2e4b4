"""tf.grad and its kin: derivatives of functions of tensors, and of derivatives."""

import math

import numpy as np
import pytest

import minitf as tf
from minitf.errors import ArgumentError, UsageError


@pytest.fixture(autouse=True)
def no_variables_left():
    tf.disposeVariables()
    yield
    tf.disposeVariables()


def cube(x):
    return x.mul(x).mul(x)


def test_grad_gives_the_derivative_as_a_tensor():
    assert tf.grad(cube)(tf.tensor([1, 2, 3])).arraySync() == [3, 12, 27]
    assert tf.grad(cube)(2).arraySync() == 12
    assert tf.grad(lambda x: x.square().sum())([1, 2]).arraySync() == [2, 4]


def test_grad_takes_a_direction():
    g = tf.grad(cube)(tf.tensor([1, 2]), tf.tensor([1, 10]))
    assert g.arraySync() == [3, 120]


def test_the_derivative_of_a_derivative_is_the_second_derivative():
    second = tf.grad(tf.grad(cube))
    assert second(tf.tensor([1, 2, 3])).arraySync() == [6, 12, 18]
    assert tf.grad(second)(tf.scalar(5)).arraySync() == 6


def test_derivatives_may_be_taken_inside_the_function():
    def f(x):
        return tf.grad(cube)(x).mul(x).sum()  # 3x³

    assert tf.grad(f)(tf.tensor([1, 2])).arraySync() == [9, 36]


def test_grads_gives_one_derivative_for_each_argument():
    dx, dy = tf.grads(lambda x, y: x.mul(y).add(x))([tf.scalar(2), tf.scalar(3)])
    assert (dx.arraySync(), dy.arraySync()) == (4, 2)


def test_value_and_grad_gives_both():
    result = tf.valueAndGrad(cube)(tf.scalar(2))
    assert (result.value.arraySync(), result["grad"].arraySync()) == (8, 12)
    result = tf.valueAndGrads(lambda x, y: x.mul(y))([tf.scalar(2), tf.scalar(3)])
    assert result.value.arraySync() == 6
    assert [g.arraySync() for g in result.grads] == [3, 2]


def test_variable_grads_finds_the_trainable_variables_that_are_used():
    used = tf.variable(tf.scalar(3), True, "used")
    unused = tf.variable(tf.scalar(3), True, "unused")
    frozen = tf.variable(tf.scalar(2), False, "frozen")
    result = tf.variableGrads(lambda: used.square().mul(frozen))
    assert result.value.arraySync() == 18
    assert {name: g.arraySync() for name, g in result.grads.items()} == {"used": 12}
    assert result.grads.used.shape == []
    listed = tf.variableGrads(lambda: used.square().mul(frozen), [used, frozen, unused])
    assert listed.grads["frozen"] is None
    assert "unused" not in listed.grads


def test_a_variable_that_was_disposed_of_is_not_looked_for():
    kept = tf.variable(tf.scalar(1), True, "kept")
    gone = tf.variable(tf.scalar(1), True, "gone")
    gone.dispose()
    assert list(tf.variableGrads(lambda: kept.mul(2)).grads) == ["kept"]


def test_what_a_gradient_leaves_behind_is_its_result():
    x = tf.tensor([1, 2])
    v = tf.variable(tf.scalar(3))
    before = tf.memory().numTensors
    tf.grad(lambda x: cube(x).exp().sum())(x)
    assert tf.memory().numTensors == before + 1
    tf.grad(tf.grad(cube))(x)
    assert tf.memory().numTensors == before + 2
    tf.variableGrads(lambda: v.square().mul(v))
    assert tf.memory().numTensors == before + 4
    with pytest.raises(ArgumentError):
        tf.grad(lambda x: tf.ones([2]).add(1))(x)
    assert tf.memory().numTensors == before + 4


def test_a_gradient_at_a_kink_raises_no_warning():
    assert tf.grad(lambda x: x.sqrt())(tf.scalar(0)).arraySync() == math.inf


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: tf.grad(3), "The f passed in grad(f) must be a function"),
        (lambda: tf.grads(3), "The f passed in grads(f) must be a function"),
        (lambda: tf.valueAndGrad(3), "The f passed in valueAndGrad(f) must be a function"),
        (lambda: tf.variableGrads(3), "The f passed in variableGrads(f) must be a function"),
        (lambda: tf.customGrad(3), "The f passed in customGrad(f) must be a function."),
        (
            lambda: tf.valueAndGrad(cube)(3),
            "The x passed in valueAndGrad(f)(x) must be a tensor",
        ),
        (
            lambda: tf.grad(lambda x: 3)(tf.scalar(1)),
            "The result y returned by f() must be a tensor.",
        ),
        (
            lambda: tf.grad(cube)(tf.scalar(1), tf.scalar(1, "int32")),
            "dy must have 'float32' dtype, but has 'int32'",
        ),
        (
            lambda: tf.grads(lambda x, y: x.square())([tf.scalar(1), tf.scalar(2)]),
            "Cannot compute gradient of y=f(x) with respect to x. Make sure that\n"
            "    the f you passed encloses all operations that lead from x to y.",
        ),
    ],
)
def test_a_mistake_is_answered_in_the_words_of_tfjs(call, says):
    with pytest.raises((UsageError, ArgumentError)) as caught:
        call()
    assert str(caught.value) == says


def test_variable_grads_needs_a_scalar_that_depends_on_a_variable():
    v = tf.variable(tf.tensor([1, 2]))
    with pytest.raises(ArgumentError, match="must return a scalar, but it returned a rank-1"):
        tf.variableGrads(lambda: v.mul(2))
    with pytest.raises(ArgumentError, match="Cannot find a connection between any variable"):
        tf.variableGrads(lambda: tf.scalar(1))


def test_an_async_function_has_no_gradient():
    async def f(x):
        return x

    with pytest.raises(UsageError, match="f cannot be async"):
        tf.grad(f)(tf.scalar(1))


# Gradients of one's own


def doubled(x, save):
    """x² with 10 |x| for its derivative, so that it can be told from the real one."""
    save([x])
    return {"value": x.square(), "gradFunc": lambda dy, saved: dy.mul(saved[0].abs()).mul(10)}


def test_custom_grad_uses_the_derivative_it_is_given():
    f = tf.customGrad(doubled)
    x = tf.tensor([-1, 2])
    assert f(x).arraySync() == [1, 4]
    assert tf.grad(lambda x: f(x).mul(3))(x).arraySync() == [30, 60]


def test_custom_grad_can_be_differentiated_again():
    f = tf.customGrad(lambda x, save: {"value": x.exp(), "gradFunc": lambda dy, saved: dy.mul(x)})
    assert tf.grad(tf.grad(f))(tf.tensor([2, 3])).arraySync() == [1, 1]


def test_custom_grad_of_two_arguments_runs_its_rule_once():
    runs = []

    def product(a, b, save):
        def rule(dy, saved):
            runs.append(1)
            return [dy.mul(b), dy.mul(a)]

        return {"value": a.mul(b), "gradFunc": rule}

    found = tf.grads(tf.customGrad(product))([tf.scalar(2), tf.scalar(3)])
    assert [g.arraySync() for g in found] == [3, 2]
    assert len(runs) == 1


def test_custom_grad_leaves_only_its_result():
    f = tf.customGrad(doubled)
    x = tf.ones([2])
    before = tf.memory().numTensors
    f(x)
    tf.grad(lambda x: f(x))(x)
    assert tf.memory().numTensors == before + 2


@pytest.mark.parametrize(
    ("f", "says"),
    [
        (lambda x, save: x, "where `obj.value` is a tensor"),
        (lambda x, save: {"value": x.square()}, "where `obj.gradFunc` is a function."),
        (
            lambda x, save: {"value": x.square(), "gradFunc": lambda dy, saved: [dy, dy]},
            "returns the same number of tensors as inputs",
        ),
        (
            lambda x, save: {"value": x.square(), "gradFunc": lambda dy, saved: 3},
            "returns a list of only tensors",
        ),
    ],
)
def test_custom_grad_says_what_its_function_must_return(f, says):
    with pytest.raises(UsageError) as caught:
        tf.grad(tf.customGrad(f))(tf.ones([2]))
    assert says in str(caught.value)


def test_the_gradient_agrees_with_a_finite_difference():
    def f(x):
        return x.mul(2).tanh().matMul(x, False, True).softmax().log().sum()

    x = np.array([[0.3, -0.2, 0.5], [0.1, 0.4, -0.6]])
    direction = np.array([[0.2, 0.5, -0.1], [-0.3, 0.1, 0.4]])
    step = 1e-2
    ahead = f(tf.tensor(x + step * direction)).arraySync()
    behind = f(tf.tensor(x - step * direction)).arraySync()
    slope = np.sum(np.array(tf.grad(f)(tf.tensor(x)).arraySync()) * direction)
    assert slope == pytest.approx((ahead - behind) / (2 * step), rel=1e-3)
