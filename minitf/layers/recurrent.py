"""Recurrent layers: simpleRNN, gru, lstm, and rnn for cells of any kind.

They take sequences (batch, steps, features); a list [sequence, *states] says from which states to
start.
"""

from minitf.core import ops
from minitf.core.tensor import Tensor, Variable
from minitf.dialect import ABSENT
from minitf.layers import cell_options as options
from minitf.layers import cells
from minitf.layers.base import InputSpec, Layer, layers
from minitf.layers.stacked_cells import StackedRNNCells
from minitf.layers.symbolic import as_list
from minitf.regularizers import regularizers
from minitf.spec import made, option, positive_int

SEQUENCES = option(False, doc="whether to give the output of every step, not the last one alone")
STATE = option(False, doc="whether to give the last states too, after the output")
BACKWARDS = option(False, doc="whether to go through the sequence from its end")
STATEFUL = option(False, doc="whether the states at the end are those a next batch starts from")
UNROLL = option(False, doc="accepted; what comes out is the same")
_ZEROS = "whether the output of a masked step is 0, not that of the step before"
ZERO_OUTPUT = option(ABSENT, keras=False, doc=_ZEROS)
ZERO_OUTPUT_BY_NAME = option(ABSENT, keras=False, keyword_only=True, doc=_ZEROS)
ACTIVITY_REGULARIZER = option(None, of=regularizers, doc="penalty on the output")
CUDNN = option(ABSENT, keras="auto", in_config=False, doc="accepted; there is no GPU here")
INPUT_DIM = option(None, keras=ABSENT, check=positive_int, keyword_only=True, in_config=False,
                   doc="ignored, as in tfjs: write inputShape")
INPUT_LENGTH = option(None, keras=ABSENT, check=positive_int, keyword_only=True, in_config=False,
                      doc="ignored, as in tfjs: write inputShape")


class OneCell:
    """A cell, or a list of cells, as an option."""

    kind = "cell"

    @staticmethod
    def resolve(value, dialect):
        if isinstance(value, dict):
            return layers.resolve(value, dialect)
        if isinstance(value, (list, tuple)):
            return made(StackedRNNCells, dialect, cells=value)
        if not hasattr(value, "call"):
            raise dialect.error("not_a_cell", cell=value)
        return value

    @staticmethod
    def name_of(value, dialect):
        return dialect.nested_config(value)


class RNN(Layer):
    """A cell applied to every step of a sequence.

    Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
    with returnSequences; with returnState also each state, (batch, units).
    """

    factory = "rnn"
    cell_class = None  # of the classes that make their cell themselves
    takes_several = uses_mask = supports_masking = True
    rank = 3  # of the input

    cell = option(of=OneCell, doc="a cell, or a list of cells that are stacked")
    return_sequences, return_state, go_backwards = SEQUENCES, STATE, BACKWARDS
    stateful, unroll, zero_output_for_mask = STATEFUL, UNROLL, ZERO_OUTPUT

    def configure(self, given):
        super().configure(given)
        if self.cell_class is not None:
            self.cell = self.make_cell(given)
        self.check_cell()
        self.runner = self.running(self.cell)
        self.kept_states = None  # variables
        self.input_spec = InputSpec(rank=self.rank)

    def make_cell(self, given):
        """The cell of these options."""
        own = {*self.cell_class.options} - {"initial_weights", "activity_regularizer", "name"}
        fields = {field: value for field, value in given.items() if field in own}
        return made(self.cell_class, self.dialect, **fields, name=self.name_of_cell(given))

    def name_of_cell(self, given):
        """The name of the cell that this layer makes; None: an automatic one."""
        return None

    def check_cell(self):
        """Refuse what is no cell."""

    def running(self, cell):
        """What runs the cell; a learner's cell has its face's own way."""
        return cell

    def sublayers(self):
        return [self.cell] if isinstance(self.cell, Layer) else []

    # ---- shapes

    def build(self, shape):
        shape = cells.first_shape(shape)
        self.build_cell((shape[0], *shape[2:]))
        if self.stateful:
            self.make_states(shape)

    def build_cell(self, shape):
        self.runner.ensure_built(shape)

    def state_shapes(self, shape):
        """The shape of each state for a sequence of this shape."""
        return [(shape[0], size) for size in self.runner.sizes]

    def step_shape(self, shape):
        """The shape of one step's output, without the batch."""
        return (self.runner.output_size,)

    def result_shape(self, shape):
        shape = cells.first_shape(shape)
        steps = shape[1:2] if self.return_sequences else ()
        output = (shape[0], *steps, *self.step_shape(shape))
        return [output, *self.state_shapes(shape)] if self.return_state else output

    def result_mask(self, x, mask):
        mask = (mask[0] if isinstance(mask, list) else mask) if self.return_sequences else None
        return [mask, *[None] * len(self.runner.sizes)] if self.return_state else mask

    # ---- states that outlive a batch

    def make_states(self, shape):
        """States of zeros for sequences of this shape; its batch size must be known."""
        if shape[0] is None:
            raise self.dialect.error("stateful_batch", shape=shape)
        self.kept_states = [
            Variable(ops.zero_state(*one).array, f"{self.name}/rnn_state", trainable=False)
            for one in self.state_shapes(shape)]

    def forget_states(self):
        """Let the states be zeros again."""
        for state in self.kept_states or ():
            self.write(state, ops.zeros_like(state.array))

    def keep_states(self, states):
        """Keep what the next batch starts from."""
        for variable, state in zip(self.kept_states, states, strict=True):
            self.write(variable, state.array)

    def first_states(self, sequence):
        if self.stateful:
            return [Tensor(self.latest(variable)) for variable in self.kept_states]
        return self.runner.first_states(sequence.shape[0])

    # ---- the sequence

    def forward(self, x, training, mask=None):
        sequence, *states = as_list(x)
        mask = mask[0] if isinstance(mask, list) else mask
        if not states:
            states = self.first_states(sequence)
        if len(states) != len(self.runner.sizes):
            raise self.dialect.error("state_count", count=len(states),
                                     expected=len(self.runner.sizes))
        self.runner.begin()
        if self.runner.is_fused(training) and not (mask is not None and self.unroll):
            output, states = self.all_at_once(sequence, states, training, mask)
        else:
            output, states = self.step_by_step(sequence, states, training, mask)
        if self.stateful:
            self.keep_states(states)
        return [output, *states] if self.return_state else output

    def all_at_once(self, x, states, training, mask):
        """(output, last states) by one operation."""
        steps, carry = x.shape[1], self.return_state or self.stateful
        how = {"carry": True} if carry and len(states) > 1 else {}
        rows = self.runner.sequence(
            self.runner.dropped_sequence(x, training), states, mask=mask,
            backwards=self.go_backwards, sequence=self.return_sequences, **how)
        count = steps if self.return_sequences else 1
        output = ops.index(rows, key=(slice(None), slice(count))) if how else rows
        last = ops.index(output, key=(slice(None), -1)) if carry or not (
            self.return_sequences) else None
        states = [last, ops.index(rows, key=(slice(None), -1))] if how else [last]
        output = output if self.return_sequences else last
        if mask is not None and self.zero_output_for_mask:
            output = self.without_masked(output, mask)
        return output, states

    def without_masked(self, output, mask):
        """0 in place of the output of masked steps."""
        if self.go_backwards:
            mask = mask[:, ::-1]
        mask = mask[..., None] if self.return_sequences else mask[:, -1:]
        return ops.multiply(output, mask * 1.0)

    def step_by_step(self, x, states, training, mask):
        """(output, last states) by the cell's own steps."""
        order = list(enumerate(_each_step(x, x.shape[1])))
        outputs = [None]
        for t, one in reversed(order) if self.go_backwards else order:
            output, after = self.runner.step(one, states, training)
            if mask is not None:
                counts = mask[:, t].reshape(-1, *(1,) * (len(output.shape) - 1))
                output = ops.where(counts, output, self.held_output(states, outputs[-1], output))
                after = [ops.where(counts, new, old)
                         for new, old in zip(after, states, strict=True)]
            states = after
            outputs.append(output)
        if self.return_sequences:
            return ops.stack(outputs[1:], axis=1), states
        return outputs[-1], states

    def held_output(self, states, previous, output):
        """The output of a masked step: that of the step before, which is one of the states."""
        if self.zero_output_for_mask:
            return ops.zeros_like(output)
        return states[self.runner.output_index]


def _each_step(x, count):
    """The list of x[:, t]; by halves, so that the gradient doesn't fill in a whole x for each."""
    if count == 1:
        return [ops.index(x, key=(slice(None), 0))]
    half = count // 2
    return [*_each_step(ops.index(x, key=(slice(None), slice(half))), half),
            *_each_step(ops.index(x, key=(slice(None), slice(half, None))), count - half)]


class SimpleRNN(RNN):
    """Simple recurrent layer: h = activation(x @ kernel + h @ recurrent_kernel + bias).

    Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
    with returnSequences; with returnState also h (batch, units).
    """

    factory = "simpleRNN"
    cell, cell_class = None, cells.SimpleRNNCell
    units, activation, use_bias = options.UNITS, options.ACTIVATION, options.USE_BIAS
    kernel_initializer = options.KERNEL_INITIALIZER
    recurrent_initializer = options.RECURRENT_INITIALIZER
    bias_initializer = options.BIAS_INITIALIZER
    kernel_regularizer = options.KERNEL_REGULARIZER
    recurrent_regularizer = options.RECURRENT_REGULARIZER
    bias_regularizer, activity_regularizer = options.BIAS_REGULARIZER, ACTIVITY_REGULARIZER
    kernel_constraint = options.KERNEL_CONSTRAINT
    recurrent_constraint = options.RECURRENT_CONSTRAINT
    bias_constraint = options.BIAS_CONSTRAINT
    dropout, recurrent_dropout = options.DROPOUT, options.RECURRENT_DROPOUT
    return_sequences, return_state, go_backwards = SEQUENCES, STATE, BACKWARDS
    stateful, unroll, seed = STATEFUL, UNROLL, options.SEED
    input_dim, input_length = INPUT_DIM, INPUT_LENGTH
    zero_output_for_mask = ZERO_OUTPUT_BY_NAME


class GRU(RNN):
    """Gated recurrent units (Cho et al. 2014): update and reset gates in front of a simple layer.

    Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
    with returnSequences; with returnState also h (batch, units).
    """

    cell, cell_class = None, cells.GRUCell
    units, activation = options.UNITS, options.GATED_ACTIVATION
    recurrent_activation = options.GATES
    use_bias, kernel_initializer = options.USE_BIAS, options.KERNEL_INITIALIZER
    recurrent_initializer = options.RECURRENT_INITIALIZER
    bias_initializer = options.BIAS_INITIALIZER
    kernel_regularizer = options.KERNEL_REGULARIZER
    recurrent_regularizer = options.RECURRENT_REGULARIZER
    bias_regularizer, activity_regularizer = options.BIAS_REGULARIZER, ACTIVITY_REGULARIZER
    kernel_constraint = options.KERNEL_CONSTRAINT
    recurrent_constraint = options.RECURRENT_CONSTRAINT
    bias_constraint = options.BIAS_CONSTRAINT
    dropout, recurrent_dropout, seed = options.DROPOUT, options.RECURRENT_DROPOUT, options.SEED
    return_sequences, return_state, go_backwards = SEQUENCES, STATE, BACKWARDS
    stateful, unroll, reset_after = STATEFUL, UNROLL, options.RESET_AFTER
    use_cudnn, implementation = CUDNN, options.IMPLEMENTATION
    input_dim, input_length = INPUT_DIM, INPUT_LENGTH
    zero_output_for_mask = ZERO_OUTPUT_BY_NAME


class LSTM(RNN):
    """Long short-term memory (Hochreiter & Schmidhuber 1997), with forget gates.

    Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
    with returnSequences; with returnState also h and c, each (batch, units).
    """

    cell, cell_class = None, cells.LSTMCell
    units, activation = options.UNITS, options.GATED_ACTIVATION
    recurrent_activation = options.GATES
    use_bias, kernel_initializer = options.USE_BIAS, options.KERNEL_INITIALIZER
    recurrent_initializer = options.RECURRENT_INITIALIZER
    bias_initializer, unit_forget_bias = options.BIAS_INITIALIZER, options.FORGET_BIAS
    kernel_regularizer = options.KERNEL_REGULARIZER
    recurrent_regularizer = options.RECURRENT_REGULARIZER
    bias_regularizer, activity_regularizer = options.BIAS_REGULARIZER, ACTIVITY_REGULARIZER
    kernel_constraint = options.KERNEL_CONSTRAINT
    recurrent_constraint = options.RECURRENT_CONSTRAINT
    bias_constraint = options.BIAS_CONSTRAINT
    dropout, recurrent_dropout, seed = options.DROPOUT, options.RECURRENT_DROPOUT, options.SEED
    return_sequences, return_state, go_backwards = SEQUENCES, STATE, BACKWARDS
    stateful, unroll, use_cudnn = STATEFUL, UNROLL, CUDNN
    implementation = options.IMPLEMENTATION
    input_dim, input_length = INPUT_DIM, INPUT_LENGTH
    zero_output_for_mask = ZERO_OUTPUT_BY_NAME


LAYERS = (SimpleRNN, GRU, LSTM, RNN)
