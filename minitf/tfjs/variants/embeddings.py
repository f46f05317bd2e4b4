"""Embedding and masking as tfjs reads and computes them."""

from minitf.dialect import TFJS
from minitf.errors import ArgumentError
from minitf.layers import embeddings
from minitf.layers.symbolic import as_list
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.limited_gradients import as_indices, multiply_by_own_mask, rows


@variant
class Embedding(embeddings.Embedding, Layer):
    __doc__ = embeddings.Embedding.__doc__
    reads_first = "batchInputShape"

    def configure(self, given):
        super().configure(given)
        self.tells_dtype = self.batch_input_shape is not None
        if not self.tells_dtype:
            length = self.input_length
            sizes = (None,) if length is None else tuple(as_list(length))
            self.batch_input_shape = (self.batch_size, *sizes)

    def result_shape(self, shape):
        if self.input_length is None:
            return super().result_shape(shape)
        sizes, rest = as_list(self.input_length), shape[1:]
        if len(sizes) != len(rest) or any(
                a is not None and b is not None and a != b
                for a, b in zip(sizes, rest, strict=True)):
            raise TFJS.error("input_length", length=self.input_length, shape=shape)
        sizes = [b if a is None else a for a, b in zip(sizes, rest, strict=True)]
        return (shape[0], *sizes, self.output_dim)

    def forward(self, x, training):
        try:
            y = rows(self.embeddings, x if x.dtype == "int32" else as_indices(x))
        except ArgumentError as problem:
            raise ArgumentError(str(problem).replace("gather:", "GatherV2:")) from None
        self.result_shape(x.shape)
        return y

    def getConfig(self):
        """The options as a dict."""
        config = {**super().getConfig(), "dtype": self.dtype, "inputDim": self.input_dim}
        absent = [key for key in ("maskZero", "inputLength") if config[key] is None]
        absent += [] if self.tells_dtype else ["dtype"]
        return {key: value for key, value in config.items() if key not in absent}


@variant
class Masking(embeddings.Masking, Layer):
    __doc__ = embeddings.Masking.__doc__

    def forward(self, x, training):
        return multiply_by_own_mask(x, self.counts(x, keepdims=True))
