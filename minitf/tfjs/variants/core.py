"""Core layers that tfjs reads or computes in its own way."""

import math

from minitf.dialect import TFJS, Invalid
from minitf.errors import UsageError
from minitf.layers import core
from minitf.layers.base import InputSpec
from minitf.spec import option
from minitf.strictness import is_strict
from minitf.tfjs.habits import unread
from minitf.tfjs.layer_variables import SymbolicTensor
from minitf.tfjs.layers import Layer, variant


@variant
class InputLayer(core.InputLayer, Layer):
    __doc__ = core.InputLayer.__doc__
    reads_first, needs_config = "dtype", True

    def configure(self, given):
        if given.get("batch_input_shape") is not None and given.get("example_shape") is not None:
            raise TFJS.error("input_layer_of_both")
        if given.get("batch_input_shape") is None and given.get("example_shape") is None:
            raise TFJS.error("input_layer_without_shape")
        if given.get("batch_input_shape") is not None and given.get("batch_size") is not None:
            raise TFJS.error("input_layer_batch")
        super().configure(given)
        self.trainable = False
        self.references = 1

    def symbolic(self, shape, dtype):
        return SymbolicTensor(shape, dtype, self, self.name)

    def apply(self, inputs=None, kwargs=None):
        """Raise: an input layer gives what the model is given."""
        raise TFJS.error("input_layer_applied", name=self.name)

    def getConfig(self):
        """The options as a dict."""
        return {"batchInputShape": list(self.batch_input_shape), "dtype": self.dtype,
                "sparse": self.sparse, "name": self.name}

    def dispose(self):
        """An input has nothing to free."""
        return {"refCountAfterDispose": self.references, "numDisposedVariables": 0}


@variant
class Activation(core.Activation, Layer):
    __doc__ = core.Activation.__doc__
    reads_first = "activation"

    def configure(self, given):
        if given.get("activation") is None and not is_strict():
            given = {**given, "activation": "linear"}
        super().configure(given)


def _rate(value):
    """The rate within [0, 1]; tfjs moves what lies outside, without a word."""
    try:
        return max(min(float(value), 1.0), 0.0) if value == value else value
    except (TypeError, ValueError):
        raise Invalid("a number") from None


@variant
class Dropout(core.Dropout, Layer):
    __doc__ = core.Dropout.__doc__
    reads_first = "rate"
    rate = option(check=_rate, doc="fraction of the inputs to drop, from 0 to 1")

    def configure(self, given):
        if given.get("rate") is None and not is_strict():
            given = {**given, "rate": math.nan}
        super().configure(given)

    def check_rate(self):
        """tfjs has moved the rate into [0, 1]."""

    def drops(self, training):
        """tfjs drops for rates between 0 and 1; a rate of 1 leaves everything as it is."""
        return training and 0 < self.rate < 1

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        return config | {"rate": int(self.rate) if self.rate in (0, 1) else self.rate}


@variant
class Flatten(core.Flatten, Layer):
    """All axes but the batch into one: (batch, a, b, …) -> (batch, a * b * …); rank 3 or more."""

    def configure(self, given):
        data_format = given.get("data_format")
        if data_format not in (None, "channelsFirst", "channelsLast") and not is_strict():
            given = {**given, "data_format": None}  # tfjs takes it for the last, and keeps it
        super().configure(given)
        self.given_format = data_format
        self.input_spec = InputSpec(min_rank=3)

    def result_shape(self, shape):
        if any(size is None for size in shape[1:]):
            raise TFJS.error("flatten_unknown", shape=shape[1:])
        return super().result_shape(shape)

    def getConfig(self):
        """The options as a dict."""
        config = {**super().getConfig(), "dataFormat": self.given_format}
        return {key: value for key, value in config.items() if value is not None}


@variant
class Reshape(core.Reshape, Layer):
    """The same numbers in another shape; one size may be -1 or None: whatever is left over.

    Where a size of the input is not known yet (the batch, in a graph), what is left over isn't
    worked out, and the sizes aren't compared before the layer computes.
    """

    reads_first = "targetShape"

    def configure(self, given):
        if given.get("target_shape") is None and not is_strict():
            raise UsageError(unread("length"))
        super().configure(given)
        self.target_shape = tuple(
            None if size is None or size < 0 else size for size in self.target_shape)

    def sizes(self, shape):
        target = self.target_shape
        known = math.prod(size for size in target if size is not None)
        total = math.prod(shape[1:])
        unknown = target.count(None)
        if unknown > 1:
            raise TFJS.error("reshape_unknowns")
        if (unknown and (known == 0 or total % known)) or (not unknown and total != known):
            raise TFJS.error("reshape_mismatch")
        return tuple(total // known if size is None else size for size in target)

    def result_shape(self, shape):
        if any(size is None for size in shape):
            return (shape[0], *self.target_shape)
        return (shape[0], *self.sizes(shape))

    def getConfig(self):
        """The options as a dict."""
        return {**super().getConfig(), "targetShape": list(self.target_shape)}
