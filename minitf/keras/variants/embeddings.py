"""Embedding and Masking as Keras reads them."""

from minitf.core import ops
from minitf.dialect import KERAS
from minitf.keras.config_order import in_order
from minitf.keras.layer import Layer, variant
from minitf.layers import embeddings


@variant
class Embedding(embeddings.Embedding, Layer):
    __doc__ = embeddings.Embedding.__doc__

    def configure(self, given):
        for key in ("input_dim", "output_dim"):
            value = given.get(key, 1)
            if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
                raise KERAS.error("embedding_size", key=key, value=value,
                                  kind=type(value).__name__)
        if given.get("input_length") is not None:
            KERAS.warn("input_length_deprecated")
        super().configure(given)
        if self.table is not None:
            table, self.table = self.table, None
            self.build(None)
            self.set_weights(table if isinstance(table, list) and len(table) == 1 else [table])

    def build(self, shape=None):
        if not self.built:
            super().build(shape)

    def forward(self, x, training):
        """Rows as Keras on JAX takes them: -1 is the last, what is beyond either end is NaN."""
        rows = self.input_dim
        places = ops.cast(x.array, dtype="int32")
        places = ops.where(ops.less(places, 0), places + rows, places)
        outside = ops.logical_or(ops.less(places, 0), ops.greater_equal(places, rows))
        if not ops.any(outside):
            return ops.gather(self.embeddings, places)
        y = ops.gather(self.embeddings, ops.where(outside, 0, places))
        return ops.where(ops.expand_dims(outside, axis=-1), float("nan"), y)

    @in_order
    def get_config(self):
        """The options as a dict, from which `from_config` makes the layer again."""
        config = super().get_config()
        del config["input_length"]
        return {**config, "activity_regularizer": self.config()["activity_regularizer"],
                "input_dim": self.input_dim}
