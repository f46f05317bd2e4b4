"""Cells: what a recurrent layer does at one step. simpleRNNCell, gruCell, lstmCell.

A cell takes x (batch, features) and its states, and gives an output and the states after the step.
"""

from minitf.core import ops
from minitf.core.random import Stream
from minitf.dialect import ABSENT
from minitf.layers.base import Layer
from minitf.layers.cell_options import (
    ACTIVATION,
    BIAS_CONSTRAINT,
    BIAS_INITIALIZER,
    BIAS_REGULARIZER,
    DROPOUT,
    FORGET_BIAS,
    GATED_ACTIVATION,
    GATES,
    IMPLEMENTATION,
    KERNEL_CONSTRAINT,
    KERNEL_INITIALIZER,
    KERNEL_REGULARIZER,
    RECURRENT_CONSTRAINT,
    RECURRENT_DROPOUT,
    RECURRENT_INITIALIZER,
    RECURRENT_REGULARIZER,
    RESET_AFTER,
    SEED,
    UNITS,
    USE_BIAS,
)
from minitf.regularizers import regularizers
from minitf.spec import option


def first_shape(shape):
    """The shape of the input, where the shapes of states may come after it."""
    return tuple(shape[0]) if shape and isinstance(shape[0], (list, tuple)) else tuple(shape)


class Runner:
    """What a recurrent layer asks of a cell: one of the kit's answers itself, and for a learner's
    own cell its face has a runner. `sizes` are those of the states."""

    output_index = 0  # which state is the output of the step before

    @property
    def output_size(self):
        return self.sizes[0]

    def first_states(self, batch):
        """The states before the first step: zeros."""
        return [ops.zero_state(batch, size) for size in self.sizes]

    def begin(self):
        """Called before a sequence: dropout draws new masks."""

    def is_fused(self, training):
        """Whether `sequence` can do all steps of a sequence in one operation."""
        return False

    def step(self, x, states, training):
        """(output, states after the step)"""
        raise NotImplementedError


class Cell(Runner, Layer):
    """Base of cells. Takes [x, *states], gives [output, *states]."""

    factory = ""
    takes_several = True
    masks_per_gate = False  # whether dropout draws a mask for each gate

    @property
    def sizes(self):
        """The size of each state."""
        return [self.units]

    def forward(self, x, training):
        if len(x) != 1 + len(self.sizes):
            raise self.dialect.error("cell_inputs", cell=type(self).__name__, count=len(x),
                                     expected=1 + len(self.sizes))
        output, states = self.step(x[0], x[1:], training)
        return [output, *states]


class KernelCell(Cell):
    """Base of cells with a kernel for the input, one for the state, and a bias."""

    gates = 1  # how many blocks of columns the kernels have
    dropout = recurrent_dropout = 0
    seed = None
    activity_regularizer = option(None, keras=ABSENT, of=regularizers, keyword_only=True,
                                  doc="not supported by tfjs's cells")

    def configure(self, given):
        super().configure(given)
        self.stream, self.masks = None, {}

    def build(self, shape):
        shape, columns = first_shape(shape), self.gates * self.units
        self.kernel = self.weight("kernel", (shape[-1], columns), self.kernel_initializer,
                                  self.kernel_regularizer, self.kernel_constraint)
        self.recurrent_kernel = self.weight(
            "recurrent_kernel", (self.units, columns), self.recurrent_initializer,
            self.recurrent_regularizer, self.recurrent_constraint)
        self.bias = None
        if self.use_bias:
            self.bias = self.weight("bias", self.bias_shape(), self.bias_start(),
                                    self.bias_regularizer, self.bias_constraint)

    def bias_shape(self):
        return (self.gates * self.units,)

    def bias_start(self):
        return self.bias_initializer

    # ---- dropout: the same masks for every step of a sequence

    def begin(self):
        self.masks = {}

    def drops(self, rate, training):
        """Whether anything is dropped now; a rate of 1 drops nothing, in both libraries."""
        return training and 0 < rate < 1

    def dropped(self, kind, x, rate, training):
        """[x after dropout], or one for each gate."""
        if not self.drops(rate, training):
            return [x]
        if kind not in self.masks:
            count = self.gates if self.masks_per_gate and self.gates > 1 else 1
            self.masks[kind] = [self.new_mask(x.shape, rate) for _ in range(count)]
        return [ops.multiply(x, mask) for mask in self.masks[kind]]

    def new_mask(self, shape, rate):
        """An array of zeros, and of 1 / (1 - rate) where numbers are kept."""
        if self.stream is None:
            self.stream = Stream(self.seed)
        keep = 1 - rate
        return (self.stream.uniform(shape, 0.0, 1.0) < keep) * (1 / keep if keep else 0.0)

    # ---- all steps at once

    def is_fused(self, training):
        return (ops.is_fused(*self.functions())
                and not self.drops(self.recurrent_dropout, training)
                and not (self.masks_per_gate and self.drops(self.dropout, training)))

    def functions(self):
        """The activations that the cell computes with."""
        return [self.activation]

    def dropped_sequence(self, x, training):
        """(batch, steps, features) after dropout, which drops the same at each step."""
        if not self.drops(self.dropout, training):
            return x
        mask = self.new_mask((x.shape[0], 1, x.shape[2]), self.dropout)
        return ops.multiply(x, mask)


def _products(xs, kernel):
    """x @ kernel; of one x for each gate, each with its block of the kernel's columns."""
    if len(xs) == 1:
        return ops.matmul(xs[0], kernel)
    blocks = ops.split(kernel, len(xs), axis=1)
    return ops.concatenate(
        [ops.matmul(x, block) for x, block in zip(xs, blocks, strict=True)], axis=1)


class SimpleRNNCell(KernelCell):
    """One step of a simple recurrent layer: activation(x @ kernel + h @ recurrent_kernel + bias).

    Takes x (batch, features) and h (batch, units); the output is the new h.
    """

    factory = "simpleRNNCell"
    units, activation, use_bias = UNITS, ACTIVATION, USE_BIAS
    kernel_initializer, recurrent_initializer = KERNEL_INITIALIZER, RECURRENT_INITIALIZER
    bias_initializer = BIAS_INITIALIZER
    kernel_regularizer, recurrent_regularizer = KERNEL_REGULARIZER, RECURRENT_REGULARIZER
    bias_regularizer = BIAS_REGULARIZER
    kernel_constraint, recurrent_constraint = KERNEL_CONSTRAINT, RECURRENT_CONSTRAINT
    bias_constraint = BIAS_CONSTRAINT
    dropout, recurrent_dropout, seed = DROPOUT, RECURRENT_DROPOUT, SEED

    def step(self, x, states, training):
        [x] = self.dropped("input", x, self.dropout, training)
        [h] = self.dropped("state", states[0], self.recurrent_dropout, training)
        z = ops.dense(x, self.kernel) if self.bias is None else ops.dense(
            x, self.kernel, self.bias)
        h = (self.activation or ops.linear)(ops.add(z, ops.matmul(h, self.recurrent_kernel)))
        return h, [h]

    def functions(self):
        return [self.activation or ops.linear]

    def sequence(self, x, states, **how):
        """(batch, rows, units): every step's output, or the last one."""
        return ops.simple_rnn(x, self.kernel, self.recurrent_kernel, self.bias, states[0],
                              activation=self.activation or ops.linear, **how)


class GRUCell(KernelCell):
    """One step of a gated recurrent unit (Cho et al. 2014).

    Takes x (batch, features) and h (batch, units); the output is the new h. The kernels' columns
    are update gate, reset gate, new values.
    """

    factory = "gruCell"
    gates = 3
    mixes_dropped = False  # whether the state after dropout goes into the new state
    units, activation, recurrent_activation = UNITS, GATED_ACTIVATION, GATES
    use_bias = USE_BIAS
    kernel_initializer, recurrent_initializer = KERNEL_INITIALIZER, RECURRENT_INITIALIZER
    bias_initializer = BIAS_INITIALIZER
    kernel_regularizer, recurrent_regularizer = KERNEL_REGULARIZER, RECURRENT_REGULARIZER
    bias_regularizer = BIAS_REGULARIZER
    kernel_constraint, recurrent_constraint = KERNEL_CONSTRAINT, RECURRENT_CONSTRAINT
    bias_constraint = BIAS_CONSTRAINT
    dropout, recurrent_dropout = DROPOUT, RECURRENT_DROPOUT
    reset_after, seed, implementation = RESET_AFTER, SEED, IMPLEMENTATION

    def bias_shape(self):
        return (2, 3 * self.units) if self.reset_after else (3 * self.units,)

    def functions(self):
        return [self.activation or ops.linear, self.recurrent_activation or ops.linear]

    def step(self, x, states, training):
        units, kernel = self.units, self.recurrent_kernel
        activate, open_gate = self.functions()
        [h] = states
        hs = self.dropped("state", h, self.recurrent_dropout, training)
        z = _products(self.dropped("input", x, self.dropout, training), self.kernel)
        if self.bias is not None:
            z = ops.add(z, ops.index(self.bias, key=0) if self.reset_after else self.bias)
        for_gates, for_new = ops.split(z, [2 * units, units], axis=1)
        if self.reset_after:
            inner = _products(hs, kernel)
            if self.bias is not None:
                inner = ops.add(inner, ops.index(self.bias, key=1))
            by_gates, by_new = ops.split(inner, [2 * units, units], axis=1)
        else:
            to_gates, to_new = ops.split(kernel, [2 * units, units], axis=1)
            by_gates = _products(hs[:2] if len(hs) > 1 else hs, to_gates)
        # Each gate by itself: a softmax is one of its units.
        update, reset = map(open_gate, ops.split(ops.add(for_gates, by_gates), 2, axis=1))
        if self.reset_after:
            by_new = ops.multiply(reset, by_new)
        else:
            by_new = ops.matmul(ops.multiply(reset, hs[-1]), to_new)
        new = activate(ops.add(for_new, by_new))
        if self.mixes_dropped:
            h = hs[0]
        h = ops.add(ops.multiply(update, h), ops.multiply(ops.subtract(1.0, update), new))
        return h, [h]

    def sequence(self, x, states, **how):
        """(batch, rows, units): every step's output, or the last one."""
        activation, gates = self.functions()
        return ops.gru(x, self.kernel, self.recurrent_kernel, self.bias, states[0],
                       activation=activation, recurrent_activation=gates,
                       reset_after=bool(self.reset_after), **how)


class LSTMCell(KernelCell):
    """One step of a long short-term memory (Hochreiter & Schmidhuber 1997, with forget gates).

    Takes x (batch, features), h and c (batch, units); the output is the new h. The kernels'
    columns are input gate, forget gate, new values, output gate.
    """

    factory = "lstmCell"
    gates = 4
    units, activation, recurrent_activation = UNITS, GATED_ACTIVATION, GATES
    use_bias = USE_BIAS
    kernel_initializer, recurrent_initializer = KERNEL_INITIALIZER, RECURRENT_INITIALIZER
    bias_initializer, unit_forget_bias = BIAS_INITIALIZER, FORGET_BIAS
    kernel_regularizer, recurrent_regularizer = KERNEL_REGULARIZER, RECURRENT_REGULARIZER
    bias_regularizer = BIAS_REGULARIZER
    kernel_constraint, recurrent_constraint = KERNEL_CONSTRAINT, RECURRENT_CONSTRAINT
    bias_constraint = BIAS_CONSTRAINT
    dropout, recurrent_dropout = DROPOUT, RECURRENT_DROPOUT
    seed, implementation = SEED, IMPLEMENTATION

    @property
    def sizes(self):
        return [self.units, self.units]

    def bias_start(self):
        return ForgetBias(self.bias_initializer) if self.unit_forget_bias else (
            self.bias_initializer)

    def functions(self):
        return [self.activation or ops.linear, self.recurrent_activation or ops.linear]

    def step(self, x, states, training):
        activate, open_gate = self.functions()
        h, c = states
        z = ops.add(
            _products(self.dropped("input", x, self.dropout, training), self.kernel),
            _products(self.dropped("state", h, self.recurrent_dropout, training),
                      self.recurrent_kernel))
        if self.bias is not None:
            z = ops.add(z, self.bias)
        take, keep, new, show = ops.split(z, 4, axis=1)
        c = ops.add(ops.multiply(open_gate(keep), c),
                    ops.multiply(open_gate(take), activate(new)))
        h = ops.multiply(open_gate(show), activate(c))
        return h, [h, c]

    def sequence(self, x, states, **how):
        """(batch, rows, units): every step's output, or the last one; then the last carry."""
        activation, gates = self.functions()
        return ops.lstm(x, self.kernel, self.recurrent_kernel, self.bias, *states,
                        activation=activation, recurrent_activation=gates, **how)


class ForgetBias:
    """What the bias of four gates starts from: 1 for the second gate (Jozefowicz et al. 2015)."""

    def __init__(self, others):
        self.others = others

    def values(self, shape, dtype):
        """An array of this shape and dtype."""
        units = shape[0] // 4
        first, rest = (self.others.values((n,), dtype) for n in (units, 2 * units))
        return ops.concatenate([first, ops.ones_like(first), rest])


LAYERS = (SimpleRNNCell, GRUCell, LSTMCell)
