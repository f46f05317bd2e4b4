"""What the recurrent operations have in common: gates, the steps of a sequence, slopes of weights.

Activations work in place; slopes come from their results. Time is the first axis.
"""

import numpy as np

from minitf.core import elementary, nonlinear
from minitf.core.reductions import channel_sums
from minitf.core.tape import ONE
from minitf.core.tensor import FLOAT32

# ---- activations in place, and their slopes by their results


def _sigmoid(z):
    np.multiply(z, 0.5, out=z)
    np.tanh(z, out=z)
    np.multiply(z, 0.5, out=z)
    np.add(z, 0.5, out=z)


def _hard_sigmoid(z):
    np.multiply(z, 0.2, out=z)
    np.add(z, 0.5, out=z)
    np.clip(z, 0, 1, out=z)


def _hard_sigmoid_keras(z):
    np.add(z, 3, out=z)
    np.clip(z, 0, 6, out=z)
    np.divide(z, 6, out=z)


def _within(y, slope):
    return ((y > 0) & (y < 1)) * np.float32(slope)


def _nothing(z):
    """The linear activation."""


# operation: (the same in place, its slope where its result is y)
KNOWN = {
    elementary.tanh: (lambda z: np.tanh(z, out=z), lambda y: 1 - y * y),
    nonlinear.sigmoid: (_sigmoid, lambda y: y * (1 - y)),
    nonlinear.hard_sigmoid: (_hard_sigmoid, lambda y: _within(y, 0.2)),
    nonlinear.hard_sigmoid_keras: (_hard_sigmoid_keras, lambda y: _within(y, 1 / 6)),
    nonlinear.relu: (lambda z: np.maximum(z, 0, out=z), lambda y: (y > 0).astype(FLOAT32)),
    nonlinear.linear: (_nothing, np.ones_like),
}

# The hard sigmoids, which are a line between 0 and 1, and the line's slope.
HARD = {nonlinear.hard_sigmoid: 0.2, nonlinear.hard_sigmoid_keras: 1 / 6}


def is_fused(*activations):
    """Whether the operations of this file know all these activations."""
    return all(activation in KNOWN for activation in activations)


class Gates:
    """The activations of gates side by side in one row: their values, and their slopes.

    A sigmoid is s * tanh(s * z) + o with s = o = 0.5, and a tanh is that with s = 1, o = 0, so
    that one pass of tanh does for both. Its slope is s² - (y - o)². A hard sigmoid is s * z + 0.5
    between 0 and 1; where tanh gates stand beside it, their bounds are infinite.
    """

    def __init__(self, activations, units):
        self.activations = [KNOWN[one] for one in activations]
        self.units = units
        self.factor = None  # of what goes into the activation, to be multiplied before
        self.bounds = None
        self.tanhs = [slice(i * units, (i + 1) * units)
                      for i, one in enumerate(activations) if one is elementary.tanh]
        if set(activations) <= {elementary.tanh, nonlinear.sigmoid}:
            self.factor = self._row(activations, {elementary.tanh: 1, nonlinear.sigmoid: 0.5})
            self.offset = np.where(self.factor == 1, FLOAT32.type(0), self.factor)
            self.factor_squared = self.factor * self.factor
        elif set(activations) <= {elementary.tanh, *HARD}:
            self.factor = self._row(activations, {elementary.tanh: 1, **HARD})
            self.offset = self._row(activations, {elementary.tanh: 0}, 0.5)
            self.bounds = (self._row(activations, {elementary.tanh: -np.inf}, 0),
                           self._row(activations, {elementary.tanh: np.inf}, 1))

    def _row(self, activations, numbers, otherwise=None):
        """A number for each column, by the activation of its gate."""
        each = [numbers.get(one, otherwise) for one in activations]
        return np.repeat(np.asarray(each, FLOAT32), self.units)

    def scaled(self, weights):
        """The weights that give what goes into the activations."""
        return weights if self.factor is None else weights * self.factor

    def apply(self, z):
        """(batch, gates * units): the sums become the gates, in place."""
        if self.bounds is not None:
            np.add(z, self.offset, out=z)
            np.maximum(z, self.bounds[0], out=z)
            np.minimum(z, self.bounds[1], out=z)
            for part in self.tanhs:
                np.tanh(z[:, part], out=z[:, part])
        elif self.factor is not None:
            np.tanh(z, out=z)
            np.multiply(z, self.factor, out=z)
            np.add(z, self.offset, out=z)
        else:
            for i, (activate, _) in enumerate(self.activations):
                activate(z[:, i * self.units : (i + 1) * self.units])

    def multiply_by_slope(self, d, y):
        """d times the slope where the gates are y, in place."""
        if self.bounds is not None:
            slope = np.multiply(y, y)
            np.subtract(y, slope, out=slope)  # above 0 where y is between the bounds, at most 1/4
            np.ceil(slope, out=slope)
            slope *= self.factor
            for part in self.tanhs:
                np.multiply(y[:, part], y[:, part], out=slope[:, part])
                np.subtract(ONE, slope[:, part], out=slope[:, part])
            np.multiply(d, slope, out=d)
        elif self.factor is not None:
            slope = y - self.offset
            np.multiply(slope, slope, out=slope)
            np.subtract(self.factor_squared, slope, out=slope)
            np.multiply(d, slope, out=d)
        else:
            for i, (_, slope) in enumerate(self.activations):
                part = slice(i * self.units, (i + 1) * self.units)
                d[:, part] *= slope(y[:, part])


# ---- what the three have in common


class Steps:
    """The inputs of a sequence with time first, and the order in which its steps are taken."""

    def __init__(self, x, mask, backwards):
        x = np.asarray(x, FLOAT32)
        self.batch, self.count, self.features = x.shape
        self.inputs = np.ascontiguousarray(x.transpose(1, 0, 2))
        self.skipped = None
        if mask is not None:
            self.skipped = np.ascontiguousarray(~np.asarray(mask, bool).T)[:, :, None]
        if backwards:
            self.inputs = np.ascontiguousarray(self.inputs[::-1])
            self.skipped = None if mask is None else self.skipped[::-1]
        self.backwards = backwards

    def rows(self):
        """(steps * batch, features)"""
        return self.inputs.reshape(-1, self.features)

    def sums(self, kernel, bias):
        """x @ kernel + bias for all steps at once: (steps, batch, columns)."""
        z = self.rows().dot(kernel)
        if bias is not None:
            z += bias
        return z.reshape(self.count, self.batch, -1)

    def states(self, first):
        """(steps + 1, batch, units): a state before each step and after the last."""
        states = np.empty((self.count + 1, *first.shape), FLOAT32)
        states[0] = first
        return states

    def hold(self, states, t):
        """Where step t is skipped, the state after it is the one before."""
        if self.skipped is not None:
            np.copyto(states[t + 1], states[t], where=self.skipped[t])

    def held(self, d, t):
        """Take off d the part that goes past a skipped step; None: there is none."""
        if self.skipped is None:
            return None
        past = np.where(self.skipped[t], d, FLOAT32.type(0))
        d -= past
        return past

    def output(self, h, sequence, carry=None):
        """(batch, rows, units) of the states h (steps + 1, batch, units)."""
        rows = h[1:] if sequence else h[-1:]
        out = np.empty((self.batch, len(rows) + (carry is not None), h.shape[2]), FLOAT32)
        out[:, : len(rows)] = rows.transpose(1, 0, 2)
        if carry is not None:
            out[:, -1] = carry
        return out

    def slopes(self, g, sequence, carry=False):
        """(slopes of each step's output with time first or None, of the last one, of the carry)"""
        g = np.asarray(g)
        rows = g[:, :-1] if carry else g
        each = np.ascontiguousarray(rows.transpose(1, 0, 2)) if sequence else None
        last = np.zeros(rows[:, 0].shape, FLOAT32) if sequence else rows[:, 0].copy()
        return each, last, g[:, -1].copy() if carry else None

    def by_x(self, dz, kernel):
        """The slope of x, from that of the sums."""
        dx = dz.reshape(-1, dz.shape[2]).dot(kernel.T)
        dx = dx.reshape(self.count, self.batch, self.features)
        return (dx[::-1] if self.backwards else dx).transpose(1, 0, 2)

    def by_kernel(self, dz):
        """The slope of the kernel, from that of the sums."""
        return self.rows().T.dot(dz.reshape(-1, dz.shape[2]))


def by_recurrent_kernel(before, dz):
    """The slope of the recurrent kernel: all steps' states before times all steps' slopes."""
    return before.reshape(-1, before.shape[2]).T.dot(dz.reshape(-1, dz.shape[2]))


def by_bias(dz):
    return channel_sums(dz)


def thunks(walk, count, present):
    """A thunk for each input from a walk that gives all slopes, each made when asked for."""
    return tuple((lambda i=i: walk()[i]()) if present[i] else None for i in range(count))
