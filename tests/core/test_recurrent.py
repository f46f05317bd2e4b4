"""lstm, gru and simple_rnn, each whole sequence in one, are what their steps give one by one."""

import itertools

import numpy as np
import pytest

from minitf.core import ops
from minitf.core.tape import value_and_gradients
from minitf.core.tensor import Tensor

BATCH, STEPS, FEATURES, UNITS = 2, 4, 3, 2
MASK = np.array([[True, False, True, True], [False, False, True, False]])
GATES = [ops.sigmoid, ops.hard_sigmoid, ops.hard_sigmoid_keras, ops.tanh]
WAYS = [{"mask": mask, "backwards": backwards, "sequence": sequence}
        for mask, backwards, sequence in itertools.product(
            (None, MASK), (False, True), (False, True))]


def numbers(seed, *shape):
    return Tensor(np.random.default_rng(seed).normal(0, 0.6, shape).astype(np.float32))


def step_by_step(step, x, states, mask, backwards, sequence):
    """(batch, rows, units) and the last states, by the step function."""
    outputs = []
    for t in reversed(range(STEPS)) if backwards else range(STEPS):
        after = step(x[:, t], states)
        if mask is not None:
            after = [ops.where(mask[:, t, None], new, old)
                     for new, old in zip(after, states, strict=True)]
        states = after
        outputs.append(states[0])
    return outputs if sequence else outputs[-1:], states


def agree(whole, by_steps, sources):
    """The values and all gradients are the same."""
    sources = [source for source in sources if source is not None]
    weights = np.random.default_rng(5).normal(size=whole().shape).astype(np.float32)
    found = []
    for run in (whole, by_steps):
        value, slopes = value_and_gradients(
            lambda run=run: ops.sum(ops.multiply(run(), weights)), sources)
        found.append([run().array, value.array, *slopes])
    for one, other in zip(*found, strict=True):
        np.testing.assert_allclose(one, other, rtol=2e-4, atol=5e-6)


@pytest.mark.parametrize("activation", [ops.tanh, ops.relu, ops.linear])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("biased", [True, False])
def test_simple_rnn_is_its_steps(activation, way, biased):
    x, h = numbers(1, BATCH, STEPS, FEATURES), numbers(2, BATCH, UNITS)
    kernel, back = numbers(3, FEATURES, UNITS), numbers(4, UNITS, UNITS)
    bias = numbers(5, UNITS) if biased else None

    def step(x, states):
        z = ops.add(ops.matmul(x, kernel), ops.matmul(states[0], back))
        return [activation(z if bias is None else ops.add(z, bias))]

    agree(lambda: ops.simple_rnn(x, kernel, back, bias, h, activation=activation, **way),
          lambda: ops.stack(step_by_step(step, x, [h], **way)[0], axis=1),
          [x, kernel, back, bias, h])


@pytest.mark.parametrize("gates", GATES)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("biased", [True, False])
@pytest.mark.parametrize("reset_after", [True, False])
def test_gru_is_its_steps(gates, way, biased, reset_after):
    x, h = numbers(1, BATCH, STEPS, FEATURES), numbers(2, BATCH, UNITS)
    kernel, back = numbers(3, FEATURES, 3 * UNITS), numbers(4, UNITS, 3 * UNITS)
    bias = numbers(5, *(2,) * reset_after, 3 * UNITS) if biased else None

    def step(x, states):
        z, [h] = ops.matmul(x, kernel), states
        if biased:
            z = ops.add(z, bias[0] if reset_after else bias)
        by_h = ops.matmul(h, back)
        if biased and reset_after:
            by_h = ops.add(by_h, bias[1])
        (z0, z1, z2), (h0, h1, h2) = ops.split(z, 3, axis=1), ops.split(by_h, 3, axis=1)
        update, reset = gates(ops.add(z0, h0)), gates(ops.add(z1, h1))
        inner = ops.multiply(reset, h2) if reset_after else ops.matmul(
            ops.multiply(reset, h), back[:, 2 * UNITS :])
        new = ops.tanh(ops.add(z2, inner))
        return [ops.add(ops.multiply(update, h), ops.multiply(ops.subtract(1.0, update), new))]

    agree(lambda: ops.gru(x, kernel, back, bias, h, activation=ops.tanh,
                          recurrent_activation=gates, reset_after=reset_after, **way),
          lambda: ops.stack(step_by_step(step, x, [h], **way)[0], axis=1),
          [x, kernel, back, bias, h])


@pytest.mark.parametrize("gates", GATES)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("biased", [True, False])
@pytest.mark.parametrize("carry", [True, False])
def test_lstm_is_its_steps(gates, way, biased, carry):
    x = numbers(1, BATCH, STEPS, FEATURES)
    h, c = numbers(2, BATCH, UNITS), numbers(6, BATCH, UNITS)
    kernel, back = numbers(3, FEATURES, 4 * UNITS), numbers(4, UNITS, 4 * UNITS)
    bias = numbers(5, 4 * UNITS) if biased else None

    def step(x, states):
        z = ops.add(ops.matmul(x, kernel), ops.matmul(states[0], back))
        take, keep, new, show = ops.split(z if bias is None else ops.add(z, bias), 4, axis=1)
        c = ops.add(ops.multiply(gates(keep), states[1]),
                    ops.multiply(gates(take), ops.tanh(new)))
        return [ops.multiply(gates(show), ops.tanh(c)), c]

    def by_steps():
        rows, states = step_by_step(step, x, [h, c], **way)
        return ops.stack([*rows, states[1]] if carry else rows, axis=1)

    agree(lambda: ops.lstm(x, kernel, back, bias, h, c, activation=ops.tanh,
                           recurrent_activation=gates, carry=carry, **way),
          by_steps, [x, kernel, back, bias, h, c])


def test_only_activations_whose_slope_follows_from_their_result_are_fused():
    assert ops.is_fused(ops.tanh, ops.sigmoid)
    assert not ops.is_fused(ops.tanh, ops.softmax)


def test_the_first_state_is_zeros():
    assert ops.zero_state(2, 3).array.tolist() == [[0.0] * 3] * 2
