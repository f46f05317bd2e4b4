"""Activations with numbers of their own, as layers: reLU, leakyReLU, elu, prelu, softmax, …"""

from minitf.constraints import constraints
from minitf.core import ops
from minitf.dialect import ABSENT
from minitf.initializers import initializers
from minitf.layers.base import InputSpec, Layer
from minitf.regularizers import regularizers
from minitf.spec import number, option


class ReLU(Layer):
    """max(x, 0), no larger than max_value. Output shape: the input's."""

    supports_masking = True
    max_value = option(None, check=number, doc="the largest output")
    negative_slope = option(ABSENT, keras=0.0, check=number, doc="slope below the threshold")
    threshold = option(ABSENT, keras=0.0, check=number, doc="where the output begins to follow x")

    def forward(self, x, training):
        y = ops.relu(x)
        return y if self.max_value is None else ops.clip(y, 0.0, self.max_value)


class LeakyReLU(Layer):
    """x above 0, negative_slope * x below. Output shape: the input's."""

    negative_slope = option(0.3, tfjs_name="alpha", check=number, doc="slope below 0")
    alpha = option(ABSENT, keras=None, keyword_only=True, in_config=False,
                   doc="former name of negative_slope")

    def forward(self, x, training):
        return ops.leaky_relu(x, alpha=self.negative_slope)


class ELU(Layer):
    """x above 0, alpha * (e ** x - 1) below. Output shape: the input's.

    Clevert et al. 2015, "Fast and Accurate Deep Network Learning by Exponential Linear Units".
    """

    alpha = option(1.0, check=number, doc="minus the limit for small x")

    def forward(self, x, training):
        return ops.elu(x, alpha=self.alpha)


class PReLU(Layer):
    """x above 0, alpha * x below, with an alpha for each entry that is trained.

    Output shape: the input's. He et al. 2015, "Delving Deep into Rectifiers".
    """

    factory = "prelu"
    supports_masking = True
    alpha_initializer = option("zeros", keras="Zeros", of=initializers,
                               doc="what alpha starts from")
    alpha_regularizer = option(None, of=regularizers, doc="penalty on alpha")
    alpha_constraint = option(None, of=constraints, doc="what alpha must satisfy")
    shared_axes = option(None, doc="axes along which entries share an alpha")

    def build(self, shape):
        sizes = list(shape[1:])
        for axis in self.shared_axes or ():
            self.share(sizes, axis)
        self.alpha = self.weight("alpha", tuple(sizes), self.alpha_initializer,
                                 self.alpha_regularizer, self.alpha_constraint)
        self.input_spec = InputSpec(rank=len(shape), axes=self.checked_sizes(shape))

    def share(self, sizes, axis):
        sizes[axis - 1] = 1

    def checked_sizes(self, shape):
        """{axis: size} of the axes that later inputs must agree on."""
        return {}

    def forward(self, x, training):
        return ops.prelu(x, self.alpha)


class Softmax(Layer):
    """e ** x, divided by its sum along an axis. Output shape: the input's."""

    uses_mask = True
    axis = option(1, keras=-1, doc="axis, or list of axes, along which the output sums to 1")

    def along_axes(self, x):
        """The result, along several axes too."""
        axes = self.axis if isinstance(self.axis, (list, tuple)) else [self.axis]
        if len(axes) == 1:
            return self.along_axis(x, axes[0])
        total = ops.logsumexp(x, axis=tuple(axes), keepdims=True)
        return ops.exp(ops.subtract(x, total))

    def along_axis(self, x, axis):
        return ops.softmax(x, axis=axis)


class ThresholdedReLU(Layer):
    """x above theta, 0 elsewhere. Output shape: the input's."""

    keras_class = None
    theta = option(1, check=number, doc="where the output begins")

    def forward(self, x, training):
        return ops.where(ops.greater(x.array, self.theta), x, ops.zeros_like(x.array))


LAYERS = (ReLU, LeakyReLU, ELU, PReLU, Softmax, ThresholdedReLU)
