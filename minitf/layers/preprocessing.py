"""Layers that prepare data: rescaling, resizing and cropping images, encoding categories."""

from minitf.core import ops
from minitf.core.random import Stream
from minitf.dialect import ABSENT
from minitf.layers.base import Layer
from minitf.layers.pooling import DATA_FORMATS
from minitf.spec import option


class Rescaling(Layer):
    """x * scale + offset, as float32. Output shape: the input's."""

    scale = option(doc="what to multiply by: a number, or one for each channel")
    offset = option(0, keras=0.0, doc="what to add then")
    supports_masking = True

    def forward(self, x, training):
        if x.dtype != "float32":
            x = ops.cast(x, dtype="float32")
        return ops.add(ops.multiply(x, self.scale), self.offset)


class OnImages(Layer):
    """Base of layers for an image or a batch of them: (…, rows, columns, channels)."""

    channels_first = False

    def in_batches(self, x, operation):
        """The operation, which wants (batch, rows, columns, channels), on one image or several."""
        if len(x.shape) == 3:
            return ops.squeeze(self.in_batches(ops.expand_dims(x, axis=0), operation), axis=0)
        if self.channels_first:
            y = operation(ops.transpose(x, axes=(0, 2, 3, 1)))
            return ops.transpose(y, axes=(0, 3, 1, 2))
        return operation(x)

    def result_shape(self, shape):
        """The shape with the new height and width."""
        shape = list(shape)
        first = (len(shape) == 4) + self.channels_first
        shape[first:first + 2] = self.height, self.width
        return tuple(shape)


def keras_format():
    return option(ABSENT, keras=None, of=DATA_FORMATS,
                  doc="channels_last: (…, rows, columns, channels), or channels_first")


def keras_keyword(doc):
    return option(ABSENT, keras=None, keyword_only=True, in_config=False, doc=doc)


class Resizing(OnImages):
    """Images at another size: (batch, rows, columns, channels) -> (batch, height, width, channels).

    A single image, (rows, columns, channels), works too.
    """

    height = option(doc="rows of the result")
    width = option(doc="columns of the result")
    interpolation = option("bilinear", doc="bilinear, nearest; Keras also bicubic, lanczos3, …")
    crop_to_aspect_ratio = option(
        False, doc="Keras: cut off what would distort the image. tfjs: false aligns the corners")
    pad_to_aspect_ratio = option(ABSENT, keras=False, doc="put an edge on instead of distorting")
    fill_mode = option(ABSENT, keras="constant", doc="how the edge is filled: constant")
    fill_value = option(ABSENT, keras=0.0, doc="what the edge is filled with")
    antialias = option(ABSENT, keras=False, doc="whether a smaller image averages more pixels")
    data_format = keras_format()
    factor = keras_keyword("not taken")
    bounding_box_format = keras_keyword("boxes are not supported")


class CenterCrop(OnImages):
    """The middle of images: (batch, rows, columns, channels) -> (batch, height, width, channels).

    Images that are too small are resized. A single image, (rows, columns, channels), works too.
    """

    height = option(doc="rows of the result")
    width = option(doc="columns of the result")
    data_format = keras_format()
    factor = keras_keyword("not taken")
    bounding_box_format = keras_keyword("boxes are not supported")


class CategoryEncoding(Layer):
    """Whole numbers as vectors: which of num_tokens categories occur, or how often.

    Input shape: (batch, n). Output shape: (batch, num_tokens).
    """

    num_tokens = option(keras=None, doc="how many categories there are")
    output_mode = option("multiHot", keras="multi_hot",
                         doc="one hot: a vector for each number; multi hot; count")
    sparse = option(ABSENT, keras=False, unsupported=True, in_config=False, doc="not supported")


class RandomWidth(OnImages):
    """Images at a random width, in inference too: (batch, rows, columns, channels)."""

    keras_class = None
    factor = option(doc="by how much: a pair (lowest, highest), 0.2 for 20% wider; or a number")
    interpolation = option("bilinear", doc="bilinear or nearest")
    seed = option(None, doc="same seed, same widths")
    auto_vectorize = option(None, in_config=False, doc="is read and does nothing")

    def configure(self, given):
        super().configure(given)
        self.stream = None

    def random_factor(self, lowest, highest):
        """A random number between the two: what the width is multiplied by."""
        if self.stream is None:
            self.stream = Stream(self.seed)
        return float(self.stream.uniform((1,), lowest, highest)[0])


LAYERS = (Rescaling, Resizing, CenterCrop, CategoryEncoding, RandomWidth)
