"""The tape: what is written down and when, and the walk back along it."""

import asyncio
import threading

import numpy as np
import pytest

from minitf.core import ops
from minitf.core.tape import Op, active_tape, gradients, op, record, value_and_gradients
from minitf.core.tensor import Holder, Tensor, Variable


def tensor(values):
    return Tensor(np.asarray(values, np.float32))


def derivative(function):
    """x -> the gradient of function at x, itself a function of tensors."""

    def of(x):
        return value_and_gradients(lambda: function(x), [x])[1][0]

    return of


def test_nothing_is_written_down_outside_of_a_recording():
    ops.square(tensor(1.0))
    assert active_tape.get() is None
    _, tape = record(lambda: ops.square(tensor(1.0)))
    assert [step[0] for step in tape] == [ops.square]
    assert active_tape.get() is None


def test_arrays_alone_are_not_written_down_and_come_back_as_arrays():
    value, tape = record(lambda: ops.square(np.float32([3])))
    assert tape == []
    assert type(value) is np.ndarray


def test_an_input_used_twice_gets_the_sum_of_both_gradients():
    x = tensor([3.0])
    _, (dx,) = value_and_gradients(lambda: ops.add(ops.multiply(x, x), x), [x])
    np.testing.assert_allclose(dx, [7])


def test_a_source_that_is_not_used_gets_none():
    x, unused = tensor([3.0]), tensor([4.0])
    _, found = value_and_gradients(lambda: ops.square(x), [x, unused])
    np.testing.assert_allclose(found[0], [6])
    assert found[1] is None


def test_a_source_that_is_used_for_something_else_only_gets_none():
    x, y = tensor([3.0]), tensor([4.0])

    def function():
        ops.square(y)
        return ops.square(x)

    assert value_and_gradients(function, [y])[1] == [None]


def test_a_source_may_be_a_step_on_the_way_or_the_value_itself():
    x = tensor([3.0])
    middle = []

    def function():
        middle.append(ops.square(x))
        return ops.multiply(middle[0], 5.0)

    value, tape = record(function)
    by_x, by_middle, by_value = gradients(tape, value, [x, middle[0], value])
    np.testing.assert_allclose([by_x, by_middle, by_value], [[30], [5], [1]])


def test_the_gradient_starts_from_dy():
    x = tensor([1.0, 2.0])
    for dy in (np.float32([1, 10]), tensor([1.0, 10.0])):
        _, (dx,) = value_and_gradients(lambda: ops.square(x), [x], dy)
        np.testing.assert_allclose(dx, [2, 40])


def test_one_tape_can_be_walked_twice():
    x = tensor([3.0])
    value, tape = record(lambda: ops.square(ops.square(x)))
    first, second = gradients(tape, value, [x]), gradients(tape, value, [x])
    np.testing.assert_array_equal(first, second)


def test_what_was_broadcast_is_summed():
    x, row, number = tensor(np.ones((2, 3))), tensor([1.0, 2.0, 3.0]), tensor(2.0)
    _, found = value_and_gradients(lambda: x * row * number, [x, row, number])
    assert [dx.shape for dx in found] == [(2, 3), (3,), ()]
    np.testing.assert_allclose(found[1], [4, 4, 4])
    np.testing.assert_allclose(found[2], 12)


def test_gradients_are_float32_arrays():
    x = Variable(np.float32([3]))
    _, (dx,) = value_and_gradients(lambda: ops.square(x), [x])
    assert type(dx) is np.ndarray
    assert dx.dtype == np.float32


def test_a_face_tensor_is_found_by_the_core_tensor_in_it():
    class Face(Holder):
        __slots__ = ()

        def __init__(self, core):
            self.core = core

    x = tensor([3.0])
    _, (dx,) = value_and_gradients(lambda: ops.multiply(Face(x), Face(x)), [x])
    np.testing.assert_allclose(dx, [6])


def test_only_what_is_asked_for_is_computed():
    asked = []

    @op
    def product(x, y):
        return x * y

    @product.gradient
    def _(g, out, x, y):
        return lambda: asked.append("x") or g * y, lambda: asked.append("y") or g * x

    x, y = tensor([3.0]), tensor([4.0])
    value_and_gradients(lambda: product(x, y), [y])
    assert asked == ["y"]


def test_gradients_of_gradients_of_gradients():
    fourth_power = lambda x: ops.power(x, 4)  # noqa: E731
    x = tensor([2.0])
    np.testing.assert_allclose(derivative(fourth_power)(x), [32])
    np.testing.assert_allclose(derivative(derivative(fourth_power))(x), [48])
    np.testing.assert_allclose(derivative(derivative(derivative(fourth_power)))(x), [48])


def test_inside_a_recording_gradients_are_tensors_that_can_be_used_on():
    x = tensor([2.0])

    def function():
        _, (dx,) = value_and_gradients(lambda: ops.sum(ops.exp(x)), [x])
        assert isinstance(dx, Tensor)
        return ops.multiply(dx, x)

    value, (dx,) = value_and_gradients(function, [x])
    np.testing.assert_allclose(value.array, [2 * np.exp(2)], rtol=1e-6)
    np.testing.assert_allclose(dx, [3 * np.exp(2)], rtol=1e-6)


def test_zero_gradients_of_a_step_function_can_be_added_to_others_when_recorded_again():
    x = tensor([1.5])
    again = derivative(derivative(lambda x: ops.add(ops.floor(x), ops.square(x))))
    np.testing.assert_allclose(again(x), [2])


def test_an_operation_without_a_rule_says_so_when_it_is_in_the_way():
    @op
    def mystery(x):
        return x

    x = tensor([1.0])
    with pytest.raises(NotImplementedError, match="mystery has no gradient"):
        value_and_gradients(lambda: mystery(x), [x])
    value_and_gradients(lambda: ops.add(mystery(tensor([1.0])), x), [x])  # not in the way


def test_an_operation_that_keeps_something_gets_it_back_and_is_not_differentiated_twice():
    @op(keeps=True)
    def twice(x, *, factor):
        return x * factor, {"factor": factor}

    @twice.gradient
    def _(g, out, x, *, factor, kept):
        return lambda: ops.multiply(g, kept["factor"])

    x = tensor([1.0])
    _, (dx,) = value_and_gradients(lambda: twice(x, factor=2.0), [x])
    np.testing.assert_allclose(dx, [2])
    with pytest.raises(NotImplementedError, match="twice has no second derivative"):
        derivative(derivative(lambda x: twice(x, factor=2.0)))(x)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(np.int32([1, 2]), id="its dtype"),
        pytest.param(np.float32([1, 2, 3]), id="its shape"),
    ],
)
def test_a_rule_that_is_wrong_is_named(wrong):
    @op
    def crooked(x):
        return x

    @crooked.gradient
    def _(g, out, x):
        return lambda: wrong

    x = tensor([1.0, 2.0])
    with pytest.raises(TypeError, match="The gradient of crooked has shape"):
        value_and_gradients(lambda: crooked(x), [x])


def test_an_operation_carries_name_signature_and_docstring_of_its_forward():
    import inspect

    @op
    def _halve(x, *, times=1):
        """x / 2"""

    assert (_halve.name, _halve.__doc__, repr(_halve)) == ("halve", "x / 2", "<op halve>")
    assert str(inspect.signature(_halve)) == "(x, *, times=1)"
    assert isinstance(_halve, Op)


def test_an_error_in_a_recorded_function_ends_the_recording():
    x = tensor([1.0])

    def fails():
        ops.square(x)
        raise KeyError("inside")

    with pytest.raises(KeyError, match="inside"):
        record(fails)
    assert active_tape.get() is None


def test_an_error_in_an_inner_recording_leaves_the_outer_one_running():
    x = tensor([3.0])

    def fails():
        raise KeyError("inside")

    def outer():
        try:
            value_and_gradients(fails, [x])
        except KeyError:
            return ops.square(x)

    _, (dx,) = value_and_gradients(outer, [x])
    np.testing.assert_allclose(dx, [6])


def test_an_error_in_a_rule_leaves_nothing_switched_on():
    @op
    def breaks(x):
        return x

    @breaks.gradient
    def _(g, out, x):
        raise KeyError("rule")

    x = tensor([1.0])
    value_and_gradients(lambda: breaks(x), [])  # nobody asks, so the rule is not called
    with pytest.raises(KeyError, match="rule"):
        value_and_gradients(lambda: breaks(x), [x])
    with pytest.raises(KeyError, match="rule"):
        derivative(derivative(breaks))(x)
    assert active_tape.get() is None


def test_two_tasks_do_not_mix_their_tapes():
    async def task(times, turn, other_turn):
        tape = []
        token = active_tape.set(tape)
        for _ in range(times):
            await turn.wait()
            turn.clear()
            ops.square(tensor([1.0]))
            other_turn.set()
        active_tape.reset(token)
        return len(tape)

    async def both():
        first, second = asyncio.Event(), asyncio.Event()
        first.set()
        return await asyncio.gather(task(5, first, second), task(5, second, first))

    assert asyncio.run(both()) == [5, 5]


def test_two_threads_do_not_mix_their_tapes():
    meet = threading.Barrier(2, timeout=20)
    found = {}

    def work(name, power):
        x = tensor([2.0])

        def function():
            y = x
            for _ in range(power - 1):
                meet.wait()  # after each operation the other thread makes one of its own
                y = ops.multiply(y, x)
            return y

        value, tape = record(function)
        found[name] = len(tape), gradients(tape, value, [x])[0].tolist()

    threads = [threading.Thread(target=work, args=(name, 6)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {"one": (5, [192.0]), "two": (5, [192.0])}


def test_a_thread_started_within_a_recording_writes_nothing_to_it():
    def function():
        thread = threading.Thread(target=lambda: ops.square(tensor([1.0])))
        thread.start()
        thread.join()

    assert record(function)[1] == []


def test_a_chain_of_twenty_thousand_operations_is_walked_without_recursion():
    x = tensor([1.0])

    def chain():
        y = x
        for _ in range(20_000):
            y = ops.add(y, 1.0)
        return y

    value, (dx,) = value_and_gradients(chain, [x])
    np.testing.assert_allclose(value.array, [20_001])
    np.testing.assert_allclose(dx, [1])


def test_a_graph_that_doubles_sixty_times_is_walked_in_linear_time():
    x = tensor([1.0])

    def doubling():
        y = x
        for _ in range(60):
            y = ops.add(y, y)
        return y

    value, tape = record(doubling)
    np.testing.assert_allclose(gradients(tape, value, [x])[0], [2.0**60])
    assert len(tape) == 60
