"""A whole sequence of a recurrent layer as one operation: simple_rnn, gru, lstm.

Each takes x (batch, steps, features) and gives (batch, rows, units): a row for each step's output
in the order of computing, or the last one alone (`sequence=False`); lstm with `carry=True` adds a
row with the last carry. Where a mask (batch, steps) is False the states stay what they were.
Formulas: Elman 1990; Cho et al. 2014 (gru; `reset_after` as in cuDNN); Hochreiter & Schmidhuber
1997 with forget gates (lstm). Inside, time is the first axis: (steps, batch, ...).
"""

from functools import cache

import numpy as np

from minitf.core.recurrent_steps import (
    KNOWN,
    Gates,
    Steps,
    by_bias,
    by_recurrent_kernel,
    thunks,
)
from minitf.core.tape import op
from minitf.core.tensor import FLOAT32, Tensor


def zero_state(batch, *sizes):
    """A state that nothing has been put in yet: zeros (batch, *sizes)."""
    return Tensor(np.zeros((batch, *sizes), FLOAT32))


# ---- simple recurrence


@op(keeps=True)
def simple_rnn(x, kernel, recurrent_kernel, bias, h, *, activation, mask=None, backwards=False,
               sequence=False):
    """h = activation(x @ kernel + h @ recurrent_kernel + bias) for each step."""
    steps = Steps(x, mask, backwards)
    z, states = steps.sums(kernel, bias), steps.states(h)
    activate = KNOWN[activation][0]
    for t in range(steps.count):
        new = np.dot(states[t], recurrent_kernel, out=states[t + 1])
        new += z[t]
        activate(new)
        steps.hold(states, t)
    return steps.output(states, sequence), (steps, states)


@simple_rnn.gradient
def _(g, out, x, kernel, recurrent_kernel, bias, h, *, activation, sequence, kept, **options):
    @cache
    def walk():
        steps, states = kept
        slope = KNOWN[activation][1]
        each, dh, _ = steps.slopes(g, sequence)
        dz = np.empty((steps.count, *dh.shape), FLOAT32)
        for t in reversed(range(steps.count)):
            if each is not None:
                dh += each[t]
            past = steps.held(dh, t)
            np.multiply(dh, slope(states[t + 1]), out=dz[t])
            dh = dz[t].dot(recurrent_kernel.T)
            if past is not None:
                dh += past
        return (lambda: steps.by_x(dz, kernel), lambda: steps.by_kernel(dz),
                lambda: by_recurrent_kernel(states[:-1], dz), lambda: by_bias(dz), lambda: dh)

    return thunks(walk, 5, (1, 1, 1, bias is not None, 1))


# ---- long short-term memory


@op(keeps=True)
def lstm(x, kernel, recurrent_kernel, bias, h, c, *, activation, recurrent_activation, mask=None,
         backwards=False, sequence=False, carry=False):
    """Gates input, forget, cell, output side by side in the columns of kernels and bias.

    c = forget * c + input * activation(cell); h = output * activation(c).
    """
    steps = Steps(x, mask, backwards)
    units = recurrent_kernel.shape[0]
    gates = Gates([recurrent_activation, recurrent_activation, activation, recurrent_activation],
                   units)
    activate = KNOWN[activation][0]
    z = steps.sums(gates.scaled(kernel), None if bias is None else gates.scaled(bias))
    recurrent_kernel = gates.scaled(recurrent_kernel)
    hs, cs = steps.states(h), steps.states(c)
    active = np.empty((steps.count, *h.shape), FLOAT32)  # activation(c)
    sums, product = np.empty(z.shape[1:], FLOAT32), np.empty(h.shape, FLOAT32)
    for t in range(steps.count):
        y = z[t]
        y += np.dot(hs[t], recurrent_kernel, out=sums)
        gates.apply(y)
        new = np.multiply(y[:, units : 2 * units], cs[t], out=cs[t + 1])
        new += np.multiply(y[:, :units], y[:, 2 * units : 3 * units], out=product)
        active[t] = new
        activate(active[t])
        np.multiply(y[:, 3 * units :], active[t], out=hs[t + 1])
        steps.hold(hs, t)
        steps.hold(cs, t)
    return steps.output(hs, sequence, cs[-1] if carry else None), (steps, gates, z, hs, cs, active)


@lstm.gradient
def _(g, out, x, kernel, recurrent_kernel, bias, h, c, *, activation, sequence=False, carry=False,
      kept, **options):
    @cache
    def walk():
        steps, gates, y, hs, cs, active = kept
        units = gates.units
        slope = KNOWN[activation][1]
        each, dh, dc = steps.slopes(g, sequence, carry)
        dc = np.zeros_like(dh) if dc is None else dc
        dz = np.empty(y.shape, FLOAT32)
        by_activation, back = np.empty(dh.shape, FLOAT32), np.ascontiguousarray(recurrent_kernel.T)
        for t in reversed(range(steps.count)):
            if each is not None:
                dh += each[t]
            past_h, past_c = steps.held(dh, t), steps.held(dc, t)
            now, d = y[t], dz[t]
            np.multiply(dh, active[t], out=d[:, 3 * units :])
            np.multiply(dh, now[:, 3 * units :], out=by_activation)
            by_activation *= slope(active[t])
            dc += by_activation
            np.multiply(dc, now[:, 2 * units : 3 * units], out=d[:, :units])
            np.multiply(dc, cs[t], out=d[:, units : 2 * units])
            np.multiply(dc, now[:, :units], out=d[:, 2 * units : 3 * units])
            gates.multiply_by_slope(d, now)
            dc *= now[:, units : 2 * units]
            np.dot(d, back, out=dh)
            if past_h is not None:
                dh += past_h
                dc += past_c
        return (lambda: steps.by_x(dz, kernel), lambda: steps.by_kernel(dz),
                lambda: by_recurrent_kernel(hs[:-1], dz), lambda: by_bias(dz),
                lambda: dh, lambda: dc)

    return thunks(walk, 6, (1, 1, 1, bias is not None, 1, 1))


# ---- gated recurrent unit


@op(keeps=True)
def gru(x, kernel, recurrent_kernel, bias, h, *, activation, recurrent_activation, mask=None,
        backwards=False, sequence=False, reset_after=False):
    """Gates update, reset, new side by side in the columns; h = update * h + (1 - update) * new.

    reset_after: the reset gate multiplies h @ recurrent_kernel (bias: (2, 3 * units), the second
    row of it added there), not h.
    """
    steps = Steps(x, mask, backwards)
    units = recurrent_kernel.shape[0]
    gates = Gates([recurrent_activation] * 2, units)
    activate = KNOWN[activation][0]
    z, states = steps.sums(kernel, bias if bias is None or not reset_after else bias[0]), \
        steps.states(h)
    by_gates = recurrent_kernel[:, : 2 * units]
    by_new = np.ascontiguousarray(recurrent_kernel[:, 2 * units :])
    inner = np.empty((steps.count, *h.shape), FLOAT32)  # what the reset gate or by_new takes
    for t in range(steps.count):
        y, before, after = z[t], states[t], states[t + 1]
        if reset_after:
            sums = before.dot(recurrent_kernel)
            if bias is not None:
                sums += bias[1]
            y[:, : 2 * units] += sums[:, : 2 * units]
            inner[t] = sums[:, 2 * units :]
        else:
            y[:, : 2 * units] += before.dot(by_gates)
        pair = y[:, : 2 * units]
        if gates.factor is not None:
            np.multiply(pair, gates.factor, out=pair)
        gates.apply(pair)
        new = y[:, 2 * units :]
        if reset_after:
            new += y[:, units : 2 * units] * inner[t]
        else:
            np.multiply(y[:, units : 2 * units], before, out=inner[t])
            new += inner[t].dot(by_new)
        activate(new)
        np.subtract(before, new, out=after)
        np.multiply(after, y[:, :units], out=after)
        np.add(after, new, out=after)
        steps.hold(states, t)
    return steps.output(states, sequence), (steps, gates, z, states, inner)


@gru.gradient
def _(g, out, x, kernel, recurrent_kernel, bias, h, *, activation, sequence=False,
      reset_after=False, kept, **options):
    @cache
    def walk():
        steps, gates, y, states, inner = kept
        units = gates.units
        slope = KNOWN[activation][1]
        each, dh, _ = steps.slopes(g, sequence)
        dz = np.empty(y.shape, FLOAT32)  # of x @ kernel
        dm = np.empty(y.shape, FLOAT32) if reset_after else dz  # of h @ recurrent_kernel
        back = np.ascontiguousarray(recurrent_kernel.T)
        for t in reversed(range(steps.count)):
            if each is not None:
                dh += each[t]
            past = steps.held(dh, t)
            before, d = states[t], dz[t]
            update, reset = y[t][:, :units], y[t][:, units : 2 * units]
            new = y[t][:, 2 * units :]
            np.multiply(dh, before - new, out=d[:, :units])
            d_new = dh - dh * update
            d_new *= slope(new)
            d[:, 2 * units :] = d_new
            dh *= update
            if reset_after:
                np.multiply(d_new, inner[t], out=d[:, units : 2 * units])
                np.multiply(d_new, reset, out=dm[t][:, 2 * units :])
            else:
                by_inner = d_new.dot(back[2 * units :])
                np.multiply(by_inner, before, out=d[:, units : 2 * units])
                by_inner *= reset
                dh += by_inner
            gates.multiply_by_slope(d[:, : 2 * units], y[t][:, : 2 * units])
            if reset_after:
                dm[t][:, : 2 * units] = d[:, : 2 * units]
                dh += dm[t].dot(back)
            else:
                dh += d[:, : 2 * units].dot(back[: 2 * units])
            if past is not None:
                dh += past

        def recurrent_slopes():
            slopes = by_recurrent_kernel(states[:-1], dm)
            if not reset_after:
                slopes[:, 2 * units :] = by_recurrent_kernel(inner, dz[:, :, 2 * units :])
            return slopes

        def bias_slopes():
            return np.stack([by_bias(dz), by_bias(dm)]) if reset_after else by_bias(dz)

        return (lambda: steps.by_x(dz, kernel), lambda: steps.by_kernel(dz), recurrent_slopes,
                bias_slopes, lambda: dh)

    return thunks(walk, 5, (1, 1, 1, bias is not None, 1))
