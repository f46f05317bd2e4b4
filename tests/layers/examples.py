"""One short row a layer class: the options that it must have, and inputs that it takes.

A class of minitf/layers/families.py without a row fails tests/layers/test_contract.py. To add a
row, write the engine class's name, `Example(shape of an input, …, option=value)`:

    "Dense": Example((3, 4), units=2),

Shapes have the batch axis; `whole(shape, below=n)` is an input of the integers 0 … n - 1; a layer
without inputs is made and asked, never applied. Options are the engine's fields, required ones
only, in the engine's spelling, `layer("Dense", units=2)` for a layer within.
"""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Whole:
    """An input of integers."""

    shape: tuple
    below: int


def whole(*shape, below):
    return Whole(shape, below)


@dataclasses.dataclass(frozen=True)
class Part:
    """A layer among the options of another."""

    name: str
    options: dict


def layer(name, **options):
    return Part(name, options)


class Example:
    """What a class needs to be made and applied.

    tfjs, keras: options of one face only, by the keys that a caller writes there.
    writes: names of the weights that the forward pass of a training step changes by itself.
    smooth: False where the output has no derivative by the input or the weights.
    blocked: faces ("tfjs") in which no gradient passes the layer, as in the library itself.
    settles: options whose value in the config building settles, as in the library (by fields).
    indifferent: names of weights before the layer whose changes it takes out again.
    gains: keys that tfjs's config has only of a layer that was made from a config.
    noisy: True where training gives other numbers each time.
    unread: options that the layer takes and keeps, and that change no number (by their fields, or
        by (face, field) where that is so in one face).
    """

    def __init__(self, *inputs, tfjs=None, keras=None, writes=(), smooth=True, noisy=False,
                 unread=(), blocked=(), gains=(), settles=(),
                 indifferent=(), **options):
        self.inputs = inputs
        self.options = options
        self.own = {"tfjs": tfjs or {}, "keras": keras or {}}
        self.writes, self.unread = set(writes), set(unread)
        self.smooth, self.noisy = smooth, noisy
        self.blocked, self.gains, self.settles = blocked, gains, settles
        self.indifferent = indifferent


EXAMPLES = {
    # core
    "InputLayer": Example(tfjs={"inputShape": [4]}, keras={"shape": (4,)}),
    "Dense": Example((3, 4), units=2),
    "Activation": Example((3, 4), activation="tanh"),
    "Dropout": Example((3, 4), rate=0.5, noisy=True),
    "Flatten": Example((2, 3, 2)),
    "Reshape": Example((2, 6), target_shape=(3, 2)),
    "Permute": Example((2, 3, 4), dims=(2, 1)),
    "RepeatVector": Example((3, 4), n=2),
    "SpatialDropout1D": Example((3, 2, 8), rate=0.5, noisy=True, unread={"noise_shape"}),
    "SpatialDropout2D": Example((3, 2, 2, 8), rate=0.5, noisy=True),
    "SpatialDropout3D": Example((3, 2, 1, 2, 8), rate=0.5, noisy=True),
    # merge
    "Add": Example((2, 3), (2, 3)),
    "Average": Example((2, 3), (2, 3)),
    "Concatenate": Example((2, 3), (2, 2)),
    "Dot": Example((2, 3), (2, 3), axes=1),
    "Maximum": Example((2, 3), (2, 3)),
    "Minimum": Example((2, 3), (2, 3)),
    "Multiply": Example((2, 3), (2, 3)),
    "Subtract": Example((2, 3), (2, 3)),
    # embeddings
    "Embedding": Example(whole(2, 3, below=5), input_dim=5, output_dim=3,
                         unread={"mask_zero", "input_length"}, gains={"dtype"}),
    "Masking": Example((2, 3, 4), blocked={"tfjs"}),
    # convolution
    "Conv1D": Example((2, 5, 2), filters=2, kernel_size=2),
    "Conv2D": Example((2, 4, 4, 2), filters=2, kernel_size=2),
    "Conv3D": Example((1, 3, 3, 3, 2), filters=2, kernel_size=2),
    "Conv1DTranspose": Example((2, 4, 2), filters=2, kernel_size=2),
    "Conv2DTranspose": Example((2, 3, 3, 2), filters=2, kernel_size=2),
    "Conv3DTranspose": Example((1, 2, 2, 2, 2), filters=2, kernel_size=2, blocked={"tfjs"}),
    "DepthwiseConv1D": Example((2, 5, 2), kernel_size=2),
    "DepthwiseConv2D": Example((2, 4, 4, 2), kernel_size=2),
    "SeparableConv1D": Example((2, 5, 2), filters=2, kernel_size=2),
    "SeparableConv2D": Example((2, 4, 4, 2), filters=2, kernel_size=2,
                               unread={("tfjs", "pointwise_initializer")}),
    "Cropping1D": Example((2, 5, 2)),
    "Cropping2D": Example((2, 4, 4, 2), cropping=((1, 0), (1, 1))),
    "Cropping3D": Example((1, 4, 4, 4, 2)),
    "UpSampling1D": Example((2, 3, 2)),
    "UpSampling2D": Example((2, 3, 3, 2)),
    "UpSampling3D": Example((1, 2, 2, 2, 2)),
    "ZeroPadding1D": Example((2, 3, 2)),
    "ZeroPadding2D": Example((2, 3, 3, 2)),
    "ZeroPadding3D": Example((1, 2, 2, 2, 2)),
    # pooling
    "AveragePooling1D": Example((2, 4, 2), pool_size=2),
    "AveragePooling2D": Example((2, 4, 4, 2), pool_size=(2, 2)),
    "AveragePooling3D": Example((1, 4, 4, 4, 1), pool_size=(2, 2, 2)),
    "MaxPooling1D": Example((2, 4, 2)),
    "MaxPooling2D": Example((2, 4, 4, 2)),
    "MaxPooling3D": Example((1, 4, 4, 4, 1)),
    "GlobalAveragePooling1D": Example((2, 3, 2)),
    "GlobalAveragePooling2D": Example((2, 3, 3, 2)),
    "GlobalAveragePooling3D": Example((1, 2, 2, 2, 2)),
    "GlobalMaxPooling1D": Example((2, 3, 2)),
    "GlobalMaxPooling2D": Example((2, 3, 3, 2)),
    "GlobalMaxPooling3D": Example((1, 2, 2, 2, 2)),
    # recurrent
    "SimpleRNNCell": Example(units=2),
    "GRUCell": Example(units=2),
    "LSTMCell": Example(units=2),
    "StackedRNNCells": Example(cells=[layer("GRUCell", units=2), layer("LSTMCell", units=2)]),
    "SimpleRNN": Example((2, 3, 2), units=2),
    "GRU": Example((2, 3, 2), units=2),
    "LSTM": Example((2, 3, 2), units=2),
    "RNN": Example((2, 3, 2), cell=layer("GRUCell", units=2)),
    "ConvLSTM2DCell": Example(filters=2, kernel_size=2),
    "ConvLSTM1D": Example((1, 2, 3, 2), filters=2, kernel_size=2),
    "ConvLSTM2D": Example((1, 2, 3, 3, 2), filters=2, kernel_size=2,
                          recurrent_activation="sigmoid"),
    "ConvLSTM3D": Example((1, 2, 2, 3, 2, 1), filters=2, kernel_size=2),
    # wrappers
    "Bidirectional": Example((2, 3, 2), layer=layer("LSTM", units=2)),
    "TimeDistributed": Example((2, 3, 2), layer=layer("Dense", units=2)),
    # normalisation
    "BatchNormalization": Example((5, 3), writes={"moving_mean", "moving_variance"},
                                  indifferent={"bias"}),
    "LayerNormalization": Example((2, 4), settles={"axis"}),
    # advanced activations
    "ELU": Example((2, 4)),
    "LeakyReLU": Example((2, 4)),
    "PReLU": Example((2, 4)),
    "ReLU": Example((2, 4)),
    "Softmax": Example((2, 4)),
    "ThresholdedReLU": Example((2, 4), blocked={"tfjs"}),
    # noise
    "AlphaDropout": Example((3, 4), rate=0.5, noisy=True),
    "GaussianDropout": Example((3, 4), rate=0.5, noisy=True),
    "GaussianNoise": Example((3, 4), stddev=0.5, noisy=True),
    # preprocessing
    "CategoryEncoding": Example(whole(3, 2, below=4), num_tokens=4, smooth=False),
    "CenterCrop": Example((2, 4, 4, 2), height=2, width=3),
    "RandomWidth": Example((2, 4, 4, 2), factor=(0.2, 0.2)),
    "Rescaling": Example((3, 4), scale=0.5),
    "Resizing": Example((2, 4, 4, 2), height=3, width=5),
    "Identity": Example((2, 3)),
    "ActivityRegularization": Example((2, 3)),
    "GroupNormalization": Example((2, 4), groups=2),
    "UnitNormalization": Example((2, 4)),
    "RMSNormalization": Example((2, 4), settles={"axis"}),
}
