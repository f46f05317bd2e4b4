"""Layers that bring their input to mean 0 and variance 1: by batch, by example, by group."""

from minitf.constraints import constraints
from minitf.core import ops
from minitf.dialect import ABSENT
from minitf.initializers import initializers
from minitf.layers.base import InputSpec, Layer
from minitf.regularizers import regularizers
from minitf.spec import number, option


def sizes_beside(shape, axes):
    """The shape with 1 where an axis is not among the axes: what a parameter is reshaped to."""
    return tuple(size if axis in axes else 1 for axis, size in enumerate(shape))


class Normalization(Layer):
    """Base of layers that scale by a trained gamma and move by a trained beta."""

    supports_masking = True
    gamma = beta = None

    def make_gamma_and_beta(self, shape):
        if self.scales:
            self.gamma = self.weight("gamma", shape, self.gamma_initializer,
                                     self.gamma_regularizer, self.gamma_constraint)
        if self.moves:
            self.beta = self.weight("beta", shape, self.beta_initializer, self.beta_regularizer,
                                    self.beta_constraint)

    @property
    def scales(self):
        """Whether the layer has a gamma."""
        return self.scale

    @property
    def moves(self):
        """Whether the layer has a beta."""
        return self.center

    @property
    def factors(self):
        """(gamma or 1, beta or 0)"""
        return 1.0 if self.gamma is None else self.gamma, 0.0 if self.beta is None else self.beta


class BatchNormalization(Normalization):
    """In training each channel gets mean 0 and variance 1 over the batch, times gamma, plus beta.

    In inference moving averages, kept in training, stand for the batch's mean and variance.
    Output shape: the input's. Ioffe and Szegedy 2015, "Batch Normalization".
    """

    axis = option(-1, doc="axis of the channels, each of which is normalised by itself")
    momentum = option(0.99, check=number, doc="share of the old in each moving average")
    epsilon = option(1e-3, check=number, doc="added to the variance")
    center = option(True, doc="whether beta is added")
    scale = option(True, doc="whether it is multiplied by gamma")
    beta_initializer = option("zeros", of=initializers, doc="what beta starts from")
    gamma_initializer = option("ones", of=initializers, doc="what gamma starts from")
    moving_mean_initializer = option("zeros", of=initializers, doc="what the mean starts from")
    moving_variance_initializer = option("ones", of=initializers,
                                         doc="what the variance starts from")
    beta_regularizer = option(None, of=regularizers, doc="penalty on beta")
    gamma_regularizer = option(None, of=regularizers, doc="penalty on gamma")
    beta_constraint = option(None, of=constraints, doc="what beta must satisfy")
    gamma_constraint = option(None, of=constraints, doc="what gamma must satisfy")
    renorm = option(ABSENT, keras=False, unsupported=True, doc="not supported")
    renorm_clipping = option(ABSENT, keras=None, unsupported=True, doc="not supported")
    renorm_momentum = option(ABSENT, keras=0.99, unsupported=True, doc="not supported")
    synchronized = option(ABSENT, keras=False, doc="not supported")

    def build(self, shape):
        axis = self.axis % len(shape)
        size = shape[self.axis]
        self.make_gamma_and_beta((size,))
        self.moving_mean = self.weight(
            "moving_mean", (size,), self.moving_mean_initializer, trainable=False)
        self.moving_variance = self.weight(
            "moving_variance", (size,), self.moving_variance_initializer, trainable=False)
        self.input_spec = InputSpec(rank=len(shape), axes={axis: size})

    def learns(self, training):
        """Whether the batch's own moments count."""
        return training

    def forward(self, x, training):
        rank = len(x.shape)
        axis = self.axis % rank
        axes = tuple(one for one in range(rank) if one != axis)
        shape = sizes_beside(x.shape, (axis,))
        if self.learns(training):
            moments = ops.batch_moments(x, axes)
            self.keep(*moments)
            return ops.normalize(x, *self.factors, axes=axes, shape=shape, epsilon=self.epsilon,
                                 moments=moments)
        return self.with_moments(x, self.latest_array(self.moving_mean),
                                 self.latest_array(self.moving_variance), shape)

    def latest_array(self, variable):
        return self.latest(getattr(variable, "core", variable))

    def with_moments(self, x, mean, variance, shape):
        """x by given moments: x * scale + offset."""
        gamma, beta = self.factors
        scale = ops.divide(gamma, ops.sqrt(variance + self.epsilon))
        offset = ops.subtract(beta, ops.multiply(mean, scale))
        return ops.add(ops.multiply(x, ops.reshape(scale, shape=shape)),
                       ops.reshape(offset, shape=shape))

    def keep(self, mean, variance):
        """Move the averages towards a batch's moments."""
        for variable, value in ((self.moving_mean, mean), (self.moving_variance, variance)):
            core = getattr(variable, "core", variable)
            old = self.latest(core)
            self.write(core, self.moved(old, value.reshape(old.shape)))

    def moved(self, old, new):
        """The average after a step, as float32."""
        return (old * self.momentum + new * (1.0 - self.momentum)).astype(old.dtype)


class LayerNormalization(Normalization):
    """Each example gets mean 0 and variance 1 along its axes, times gamma, plus beta.

    Output shape: the input's. Ba et al. 2016, "Layer Normalization".
    """

    axis = option(-1, doc="axis, or list of axes, to normalise along")
    epsilon = option(1e-3, check=number, doc="added to the variance")
    center = option(True, doc="whether beta is added")
    scale = option(True, doc="whether it is multiplied by gamma")
    beta_initializer = option("zeros", of=initializers, doc="what beta starts from")
    gamma_initializer = option("ones", of=initializers, doc="what gamma starts from")
    beta_regularizer = option(None, of=regularizers, doc="penalty on beta")
    gamma_regularizer = option(None, of=regularizers, doc="penalty on gamma")
    beta_constraint = option(ABSENT, keras=None, of=constraints, doc="what beta must satisfy")
    gamma_constraint = option(ABSENT, keras=None, of=constraints, doc="what gamma must satisfy")
    rms_scaling = option(ABSENT, keras=False, keyword_only=True,
                         doc="whether x is divided by its deviation alone")

    def build(self, shape):
        self.axis = self.axes_for(shape)
        self.make_gamma_and_beta(tuple(shape[axis] for axis in self.axis))

    def axes_for(self, shape):
        """The axes as a list, as the config shows them once the layer is built."""
        return list(self.axis) if isinstance(self.axis, (list, tuple)) else [self.axis]

    def forward(self, x, training):
        axes = tuple(axis % len(x.shape) for axis in self.axis)
        return ops.normalize(x, *self.factors, axes=axes, shape=sizes_beside(x.shape, axes),
                             epsilon=self.epsilon)


class GroupNormalization(Normalization):
    """Each group of channels of an example gets mean 0 and variance 1, times gamma, plus beta.

    Output shape: the input's. Wu and He 2018, "Group Normalization".
    """

    tfjs_class = None
    groups = option(32, doc="how many groups; -1: each channel is one")
    axis = option(-1, doc="axis of the channels")
    epsilon = option(1e-3, check=number, doc="added to the variance")
    center = option(True, doc="whether beta is added")
    scale = option(True, doc="whether it is multiplied by gamma")
    beta_initializer = option("zeros", of=initializers, doc="what beta starts from")
    gamma_initializer = option("ones", of=initializers, doc="what gamma starts from")
    beta_regularizer = option(None, of=regularizers, doc="penalty on beta")
    gamma_regularizer = option(None, of=regularizers, doc="penalty on gamma")
    beta_constraint = option(None, of=constraints, doc="what beta must satisfy")
    gamma_constraint = option(None, of=constraints, doc="what gamma must satisfy")

    def configure(self, given):
        super().configure(given)
        if not isinstance(self.groups, int) or (self.groups <= 0 and self.groups != -1):
            raise self.dialect.error("group_count", groups=self.groups)

    def build(self, shape):
        size = shape[self.axis]
        if size is None:
            raise self.dialect.error("axis_undefined", axis=self.axis, shape=shape)
        if self.groups == -1:
            self.groups = size
        if size < self.groups:
            raise self.dialect.error("too_many_groups", groups=self.groups, size=size)
        if size % self.groups:
            raise self.dialect.error("uneven_groups", groups=self.groups, size=size)
        self.input_spec = InputSpec(rank=len(shape), axes={self.axis: size})
        self.make_gamma_and_beta((size,))

    def forward(self, x, training):
        axis = self.axis % len(x.shape)
        sizes = (*x.shape[:axis], self.groups, x.shape[axis] // self.groups, *x.shape[axis + 1 :])
        y = ops.normalize(
            ops.reshape(x, shape=sizes), *self.factors, epsilon=self.epsilon,
            axes=tuple(one for one in range(1, len(sizes)) if one != axis),
            shape=sizes_beside(sizes, (axis, axis + 1)))
        return ops.reshape(y, shape=x.shape)


class UnitNormalization(Layer):
    """Each example gets length 1 along its axes. Output shape: the input's."""

    tfjs_class = None
    supports_masking = True
    axis = option(-1, doc="axis, or list of axes, to normalise along")

    def forward(self, x, training):
        axes = self.axis if isinstance(self.axis, int) else tuple(self.axis)
        squares = ops.sum(ops.square(x), axis=axes, keepdims=True)
        return ops.multiply(x, ops.minimum(ops.rsqrt(squares), 1e12))


class RMSNormalization(Layer):
    """Each example is divided by its root mean square along its axes, times a trained scale.

    Output shape: the input's. Zhang and Sennrich 2019, "Root Mean Square Layer Normalization".
    """

    tfjs_class = None
    axis = option(-1, doc="axis, or list of axes, to normalise along")
    epsilon = option(1e-6, check=number, doc="added to the mean square")

    def build(self, shape):
        self.axis = sorted(self.axis) if isinstance(self.axis, (list, tuple)) else [self.axis]
        self.scale = self.weight("scale", tuple(shape[axis] for axis in self.axis),
                                 initializers.resolve("ones", self.dialect))

    def forward(self, x, training):
        squares = ops.mean(ops.square(x), axis=tuple(self.axis), keepdims=True)
        y = ops.multiply(x, ops.rsqrt(ops.add(squares, self.epsilon)))
        return ops.multiply(y, self.scale)


LAYERS = (BatchNormalization, LayerNormalization, GroupNormalization, UnitNormalization,
          RMSNormalization)
