"""convLstm: a long short-term memory of images, whose kernels are convolutions."""

from minitf.core import ops
from minitf.dialect import ABSENT
from minitf.layers import cell_options as options
from minitf.layers import recurrent, sliding
from minitf.layers.cells import ForgetBias, KernelCell, first_shape
from minitf.spec import option

FILTERS = option(**sliding.FILTERS)
KERNEL_SIZE = option(**sliding.KERNEL_SIZE)
STRIDES = option(1, **sliding.STRIDES)
DILATION = option(1, **sliding.DILATION)
PADDING, DATA_FORMAT = sliding.padding(), sliding.data_format()
FORGET_BIAS, IMPLEMENTATION = options.FORGET_BIAS, option(
    None, keras=ABSENT, keyword_only=True, in_config=False, doc="accepted; changes nothing")


class ConvLSTMCell(KernelCell, sliding.Sliding):
    """Base of the cells: one step of a long short-term memory of images (Shi et al. 2015).

    Takes x (batch, *axes, channels), h and c (batch, *new axes, filters); the output is the new h.
    The kernels' filters are input gate, forget gate, new values, output gate.
    """

    bases_first = False
    factory, keras_class = "", None
    gates, masks_per_gate = 4, True
    lora_rank = lora_alpha = None
    filters, kernel_size, strides, padding = FILTERS, KERNEL_SIZE, STRIDES, PADDING
    data_format, dilation_rate = DATA_FORMAT, DILATION
    activation, recurrent_activation = options.GATED_ACTIVATION, options.GATES
    use_bias, kernel_initializer = options.USE_BIAS, options.KERNEL_INITIALIZER
    recurrent_initializer = options.RECURRENT_INITIALIZER
    bias_initializer, unit_forget_bias = options.BIAS_INITIALIZER, FORGET_BIAS
    kernel_regularizer = options.KERNEL_REGULARIZER
    recurrent_regularizer = options.RECURRENT_REGULARIZER
    bias_regularizer, kernel_constraint = options.BIAS_REGULARIZER, options.KERNEL_CONSTRAINT
    recurrent_constraint = options.RECURRENT_CONSTRAINT
    bias_constraint, dropout = options.BIAS_CONSTRAINT, options.DROPOUT
    recurrent_dropout, seed = options.RECURRENT_DROPOUT, options.SEED
    implementation = IMPLEMENTATION

    @property
    def sizes(self):
        return [self.filters, self.filters]

    def build(self, shape):
        channels, columns = self.channels_of(first_shape(shape)), 4 * self.filters
        window = tuple(self.kernel_size)
        self.kernel = self.weight("kernel", (*window, channels, columns), self.kernel_initializer,
                                  self.kernel_regularizer, self.kernel_constraint)
        self.recurrent_kernel = self.weight(
            "recurrent_kernel", (*window, self.filters, columns), self.recurrent_initializer,
            self.recurrent_regularizer, self.recurrent_constraint)
        if self.use_bias:
            start = ForgetBias(self.bias_initializer) if self.unit_forget_bias else (
                self.bias_initializer)
            self.bias = self.weight("bias", (columns,), start, self.bias_regularizer,
                                    self.bias_constraint)

    def state_shape(self, shape):
        """The shape of each state for one step's input of this shape."""
        return sliding.Sliding.result_shape(self, shape)

    def result_shape(self, shape):
        return shape

    def is_fused(self, training):
        return False

    def step(self, x, states, training):
        activate, open_gate = (one or ops.linear for one in (
            self.activation, self.recurrent_activation))
        h, c = states
        sizes = self.sizes_of(x.shape)
        z = self.convolved(self.dropped("input", x, self.dropout, training), self.kernel,
                           **self.places(sizes))
        if self.bias is not None:
            z = ops.add(z, self.bias)
        total = [window - 1 for window in self.kernel_size]
        z = ops.add(z, self.convolved(
            self.dropped("state", h, self.recurrent_dropout, training), self.recurrent_kernel,
            strides=(1,) * self.axes, dilations=(1,) * self.axes,
            padding=tuple((n // 2, n - n // 2) for n in total)))
        # In the data format before their functions: a softmax is one of the last axis.
        take, keep, new, show = map(self.in_format, ops.split(z, 4, axis=self.axes + 1))
        c = ops.add(ops.multiply(open_gate(keep), c), ops.multiply(open_gate(take), activate(new)))
        h = ops.multiply(open_gate(show), activate(c))
        return h, [h, c]

    def convolved(self, xs, kernel, **places):
        """(batch, *axes, 4 * filters), channels last, of one x or of one for each gate."""
        xs = [self.channels_last(x) for x in xs]
        if len(xs) == 1:
            return ops.convolution(xs[0], kernel, **places)
        blocks = ops.split(kernel, len(xs), axis=self.axes + 1)
        return ops.concatenate(
            [ops.convolution(x, block, **places) for x, block in zip(xs, blocks, strict=True)],
            axis=self.axes + 1)

    def channels_last(self, x):
        """An image in the data format, with its channels last."""
        if self.channel_axis == 1:
            return ops.transpose(x, axes=(0, *range(2, self.axes + 2), 1))
        return x

    def in_format(self, x):
        """An image with its channels last, in the data format."""
        if self.channel_axis == 1:
            return ops.transpose(x, axes=(0, self.axes + 1, *range(1, self.axes + 1)))
        return x


class ConvLSTM2DCell(ConvLSTMCell):
    """One step of a long short-term memory of images (Shi et al. 2015).

    Takes x (batch, height, width, channels), h and c (batch, new height, new width, filters); the
    output is the new h.
    """

    factory, axes, keras_class = "convLstm2dCell", 2, None


class ConvLSTM1DCell(ConvLSTMCell):
    """One step along one axis."""

    axes, tfjs_class, keras_class = 1, None, None


class ConvLSTM3DCell(ConvLSTMCell):
    """One step of volumes."""

    axes, tfjs_class, keras_class = 3, None, None


class ConvLSTM(recurrent.RNN):
    """Base of long short-term memories of images."""

    cell = None
    filters, kernel_size, strides, padding = FILTERS, KERNEL_SIZE, STRIDES, PADDING
    data_format, dilation_rate = DATA_FORMAT, DILATION
    activation, recurrent_activation = options.GATED_ACTIVATION, options.GATES
    use_bias, kernel_initializer = options.USE_BIAS, options.KERNEL_INITIALIZER
    recurrent_initializer = options.RECURRENT_INITIALIZER
    bias_initializer, unit_forget_bias = options.BIAS_INITIALIZER, FORGET_BIAS
    kernel_regularizer = options.KERNEL_REGULARIZER
    recurrent_regularizer = options.RECURRENT_REGULARIZER
    bias_regularizer = options.BIAS_REGULARIZER
    activity_regularizer = recurrent.ACTIVITY_REGULARIZER
    kernel_constraint = options.KERNEL_CONSTRAINT
    recurrent_constraint = options.RECURRENT_CONSTRAINT
    bias_constraint, dropout = options.BIAS_CONSTRAINT, options.DROPOUT
    recurrent_dropout, seed = options.RECURRENT_DROPOUT, options.SEED
    return_sequences, return_state = recurrent.SEQUENCES, recurrent.STATE
    go_backwards, stateful = recurrent.BACKWARDS, recurrent.STATEFUL
    unroll = option(False, keyword_only=True, doc="accepted by Keras; what comes out is the same")
    zero_output_for_mask = recurrent.ZERO_OUTPUT_BY_NAME
    implementation = IMPLEMENTATION

    def configure(self, given):
        super().configure(given)
        for name in ("kernel_size", "strides", "dilation_rate", "padding", "data_format"):
            setattr(self, name, getattr(self.cell, name))

    def state_shapes(self, shape):
        return [self.cell.state_shape((shape[0], *shape[2:]))] * 2

    def step_shape(self, shape):
        return tuple(self.cell.state_shape((shape[0], *shape[2:])))[1:]

    def first_states(self, sequence):
        if self.stateful:
            return super().first_states(sequence)
        return [ops.zero_state(*shape) for shape in self.state_shapes(sequence.shape)]


class ConvLSTM2D(ConvLSTM):
    """A long short-term memory of images: its kernels are convolutions (Shi et al. 2015).

    Input shape: (batch, steps, height, width, channels). Output shape: (batch, new height, new
    width, filters), after the steps' axis with returnSequences; with returnState also h and c.
    """

    factory, rank, cell_class = "convLstm2d", 5, ConvLSTM2DCell


class ConvLSTM1D(ConvLSTM):
    """A long short-term memory of lines: its kernels are convolutions along one axis.

    Input shape: (batch, steps, length, channels). Output: (batch, new length, filters).
    """

    tfjs_class, rank, cell_class = None, 4, ConvLSTM1DCell


class ConvLSTM3D(ConvLSTM):
    """A long short-term memory of volumes: its kernels are convolutions along three axes.

    Input shape: (batch, steps, depth, height, width, channels). Output: (batch, new …, filters).
    """

    tfjs_class, rank, cell_class = None, 6, ConvLSTM3DCell


LAYERS = (ConvLSTM2D, ConvLSTM2DCell, ConvLSTM1D, ConvLSTM3D)
