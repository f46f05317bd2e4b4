"""Layers that change their input at random in training only: noise and further dropouts."""

from minitf.core import ops
from minitf.core.nonlinear import SELU_ALPHA, SELU_SCALE
from minitf.core.random import Stream
from minitf.dialect import ABSENT
from minitf.layers.base import InputSpec, Layer
from minitf.layers.core import Dropout
from minitf.spec import Choice, number, option


class Noise(Layer):
    """Base of layers that draw numbers in training. Output shape: the input's."""

    supports_masking = True
    stream = None

    def draws(self):
        """The layer's stream of random numbers, begun at the first use."""
        if self.stream is None:
            self.stream = Stream(self.seed)
        return self.stream


class GaussianNoise(Noise):
    """In training adds normal noise of mean 0. Output shape: the input's."""

    stddev = option(check=number, doc="standard deviation of the noise")
    seed = option(ABSENT, keras=None, doc="same seed, same noise")

    def forward(self, x, training):
        if not training or self.stddev == 0:
            return x
        return ops.add(x, self.draws().normal(x.shape, 0.0, self.stddev))


class GaussianDropout(Noise):
    """In training multiplies by normal noise of mean 1 and variance rate / (1 - rate).

    Output shape: the input's.
    """

    rate = option(check=number, doc="as of dropout, from 0 to 1")
    seed = option(ABSENT, keras=None, doc="same seed, same noise")

    def drops(self, training):
        """Whether the layer does anything now."""
        return training and 0 < self.rate < 1

    def forward(self, x, training):
        if not self.drops(training):
            return x
        deviation = (self.rate / (1.0 - self.rate)) ** 0.5
        return ops.multiply(x, self.draws().normal(x.shape, 1.0, deviation))


class AlphaDropout(GaussianDropout):
    """Dropout that keeps mean and variance of what selu gives. Output shape: the input's.

    Klambauer et al. 2017, "Self-Normalizing Neural Networks".
    """

    rate = option(check=number, doc="fraction of the inputs to drop, from 0 to 1")
    noise_shape = option(None, doc="shape of the mask, 1 on axes that share it")
    seed = option(ABSENT, keras=None, doc="same seed, same masks")

    def mask_shape(self, x):
        """The shape of the mask for an input."""
        return x.shape if self.noise_shape is None else tuple(
            x.shape[axis] if size is None else size for axis, size in enumerate(self.noise_shape))

    def forward(self, x, training):
        if not self.drops(training):
            return x
        lowest = -SELU_ALPHA * SELU_SCALE
        kept = self.draws().uniform(self.mask_shape(x), 0.0, 1.0) >= self.rate
        scale = ((1 - self.rate) * (1 + self.rate * lowest**2)) ** -0.5
        y = ops.where(ops.broadcast_to(kept, shape=x.shape), x, lowest)
        return ops.add(ops.multiply(y, scale), -scale * lowest * self.rate)


class SpatialDropout(Dropout):
    """Base of dropouts that drop whole channels."""

    rank = 3
    trainable = option(True, keras=ABSENT, keyword_only=True,
                       doc="whether training changes the weights; there are none")

    def configure(self, given):
        super().configure(given)
        self.input_spec = InputSpec(rank=self.rank)

    def mask_shape(self, x):
        """One number a channel of an example."""
        channels = 1 if self.data_format == "channels_first" else self.rank - 1
        return tuple(size if axis in (0, channels) else 1 for axis, size in enumerate(x.shape))


class SpatialDropout1D(SpatialDropout):
    """In training drops whole channels of (batch, steps, channels). Output shape: the input's."""

    rate = option(check=number, doc="fraction of the channels to drop, from 0 to 1")
    noise_shape = option(None, keras=ABSENT, doc="not used: a channel is dropped as a whole")
    seed = option(None, doc="same seed, same masks")
    name = option(None, doc="name; by default one is made from the class")
    dtype = option("float32", keras=None, doc="dtype of the output")
    data_format = None


class SpatialDropout2D(SpatialDropout):
    """In training drops whole channels of images. Output shape: the input's."""

    tfjs_class = None
    rank = 4
    noise_shape = None
    rate = option(check=number, doc="fraction of the channels to drop, from 0 to 1")
    data_format = option(None, of=Choice("DataFormat", "channels_first", "channels_last"),
                         doc="where the channels are")
    seed = option(None, doc="same seed, same masks")
    name = option(None, doc="name; by default one is made from the class")
    dtype = option("float32", keras=None, doc="dtype of the output")


class SpatialDropout3D(SpatialDropout2D):
    """In training drops whole channels of volumes. Output shape: the input's."""

    tfjs_class = None
    rank = 5
    rate = option(check=number, doc="fraction of the channels to drop, from 0 to 1")
    data_format = option(None, of=Choice("DataFormat", "channels_first", "channels_last"),
                         doc="where the channels are")
    seed = option(None, doc="same seed, same masks")
    name = option(None, doc="name; by default one is made from the class")
    dtype = option("float32", keras=None, doc="dtype of the output")


LAYERS = (GaussianNoise, GaussianDropout, AlphaDropout, SpatialDropout1D, SpatialDropout2D,
          SpatialDropout3D)
