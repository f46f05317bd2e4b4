"""The layers nearly every model has: input, dense, activation, dropout, flatten, reshape."""

import math

from minitf.activations import activations
from minitf.constraints import constraints
from minitf.core import ops
from minitf.core.random import Stream
from minitf.dialect import ABSENT
from minitf.initializers import initializers
from minitf.layers.base import InputSpec, Layer
from minitf.layers.symbolic import Node
from minitf.regularizers import regularizers
from minitf.spec import Choice, number, option, positive_int, shape_of_ints


class InputLayer(Layer):
    """Where data enter a graph of layers. Made by `input` and by an input shape; seldom by hand."""

    sparse = option(False, keyword_only=True, doc="sparse tensors are not supported")
    made_for = None  # the first layer of the sequential model that made this one

    def configure(self, given):
        if given.get("name") is None:
            given = {**given, "name": self.dialect.input_name()}
        super().configure(given)
        if self.batch_input_shape is None:
            raise self.dialect.error("input_without_shape")
        self.built = True
        tensor = self.symbolic(self.batch_input_shape, self.dtype)
        self.nodes.append(Node(self, [], [tensor], False, False, {}))
        self.tensor = tensor

    def forward(self, x, training):
        return x


class Dense(Layer):
    """Fully connected: activation(x @ kernel + bias).

    Input shape: (batch, ..., features). Output shape: (batch, ..., units).
    """

    supports_masking = row_by_row = True
    units = option(check=positive_int, doc="size of the output")
    activation = option("linear", keras=None, of=activations, doc="function of the result")
    use_bias = option(True, doc="whether a bias is added")
    kernel_initializer = option("glorotNormal", keras="glorot_uniform", of=initializers,
                                doc="what the kernel starts from")
    bias_initializer = option("zeros", of=initializers, doc="what the bias starts from")
    kernel_regularizer = option(None, of=regularizers, doc="penalty on the kernel")
    bias_regularizer = option(None, of=regularizers, doc="penalty on the bias")
    activity_regularizer = option(None, of=regularizers, doc="penalty on the output")
    kernel_constraint = option(None, of=constraints, doc="what the kernel must satisfy")
    bias_constraint = option(None, of=constraints, doc="what the bias must satisfy")
    lora_rank = option(ABSENT, keras=None, unsupported=True, in_config=False, doc="not supported")
    lora_alpha = option(ABSENT, keras=None, unsupported=True, in_config=False, doc="not supported")
    quantization_config = option(ABSENT, keras=None, unsupported=True, doc="not supported")
    input_dim = option(None, check=positive_int, keyword_only=True,
                       doc="short for an input shape of one axis")

    def configure(self, given):
        super().configure(given)
        if self.input_dim is not None and self.batch_input_shape is None:
            self.batch_input_shape = (self.batch_size, self.input_dim)
        self.input_spec = InputSpec(min_rank=2)

    def build(self, shape):
        features = shape[-1]
        self.kernel = self.weight("kernel", (features, self.units), self.kernel_initializer,
                                  self.kernel_regularizer, self.kernel_constraint)
        self.bias = None
        if self.use_bias:
            self.bias = self.weight("bias", (self.units,), self.bias_initializer,
                                    self.bias_regularizer, self.bias_constraint)
        self.input_spec = InputSpec(min_rank=2, axes={-1: features})

    def forward(self, x, training):
        weights = (self.kernel,) if self.bias is None else (self.kernel, self.bias)
        activation = self.activation
        if getattr(activation, "follows", False):
            return ops.dense(x, *weights, activation=activation)
        y = ops.dense(x, *weights)
        return y if activation is None else activation(y)

    def result_shape(self, shape):
        return (*shape[:-1], self.units)


class Activation(Layer):
    """An activation as a layer of its own. Output shape: the input's."""

    supports_masking = True
    activation = option(of=activations, doc="name of the function")

    def forward(self, x, training):
        return self.activation(x)


class Dropout(Layer):
    """In training sets a fraction of the inputs to 0 and scales the others by 1 / (1 - rate).

    Does nothing in inference. Output shape: the input's.
    """

    supports_masking = True
    rate = option(check=number, doc="fraction of the inputs to drop, from 0 to 1")
    noise_shape = option(None, doc="shape of the mask, 1 on axes that share it")
    seed = option(None, doc="same seed, same masks")

    def configure(self, given):
        super().configure(given)
        self.check_rate()
        self.stream = None

    def check_rate(self):
        if not 0 <= self.rate <= 1:
            raise self.dialect.error("dropout_rate", rate=self.rate)

    def drops(self, training):
        """Whether anything is dropped now."""
        return training and self.rate > 0

    def forward(self, x, training):
        if not self.drops(training):
            return x
        if self.stream is None:
            self.stream = Stream(self.seed)
        keep = 1 - self.rate
        mask = ops.cast(self.stream.uniform(self.mask_shape(x), 0.0, 1.0) < keep, dtype="float32")
        return ops.multiply(x, mask * (1 / keep if keep else 0.0))

    def mask_shape(self, x):
        """The shape of what says which entries are kept; it broadcasts with x."""
        return x.shape if self.noise_shape is None else tuple(
            x.shape[axis] if size is None else size for axis, size in enumerate(self.noise_shape))


class Flatten(Layer):
    """All axes but the batch into one: (batch, a, b, …) -> (batch, a * b * …)."""

    data_format = option(None, of=Choice("DataFormat", "channels_first", "channels_last"),
                         doc="channelsFirst moves the channel axis last before flattening")

    def forward(self, x, training):
        if self.data_format == "channels_first" and len(x.shape) > 2:
            x = ops.transpose(x, axes=(0, *range(2, len(x.shape)), 1))
        return ops.reshape(x, shape=(x.shape[0], math.prod(x.shape[1:])))

    def result_shape(self, shape):
        rest = shape[1:]
        return (shape[0], None if None in rest else math.prod(rest))


class Reshape(Layer):
    """The same numbers in another shape; one size may be -1: whatever is left over."""

    target_shape = option(check=shape_of_ints, doc="shape of one example")

    def sizes(self, shape):
        """The target with -1 worked out for an input of this shape."""
        rest = tuple(shape[1:])
        target = self.target_shape
        known = math.prod(size for size in target if size != -1)
        if None in rest:
            return tuple(None if size == -1 else size for size in target)
        total = math.prod(rest)
        if target.count(-1) > 1:
            raise self.dialect.error("reshape_unknowns", target=target)
        if (target.count(-1) and (known == 0 or total % known)) or (
                not target.count(-1) and total != known):
            which = "reshape_indivisible" if -1 in target else "reshape_mismatch"
            raise self.dialect.error(which, total=total, shape=rest, target=target)
        return tuple(total // known if size == -1 else size for size in target)

    def forward(self, x, training):
        return ops.reshape(x, shape=(x.shape[0], *self.sizes(x.shape)))

    def result_shape(self, shape):
        return (shape[0], *self.sizes(shape))


LAYERS = (InputLayer, Dense, Activation, Dropout, Flatten, Reshape)
