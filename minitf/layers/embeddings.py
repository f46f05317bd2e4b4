"""What sequences begin with: embedding (rows of a table for whole numbers) and masking."""

from minitf.constraints import constraints
from minitf.core import ops
from minitf.dialect import ABSENT
from minitf.initializers import initializers
from minitf.layers.base import Layer
from minitf.regularizers import regularizers
from minitf.spec import option, positive_int


class Embedding(Layer):
    """A row of a trained table for each whole number: (batch, ...) -> (batch, ..., output_dim).

    With mask_zero, 0 stands for no entry: later layers skip the steps that hold it.
    """

    input_dim = option(check=positive_int, doc="how many rows: the largest number + 1")
    output_dim = option(check=positive_int, doc="size of a row")
    embeddings_initializer = option("randomUniform", keras="uniform", of=initializers,
                                    doc="what the table starts from")
    embeddings_regularizer = option(None, of=regularizers, doc="penalty on the table")
    activity_regularizer = option(None, of=regularizers, keyword_only=True,
                                  doc="penalty on the output")
    embeddings_constraint = option(None, of=constraints, doc="what the table must satisfy")
    mask_zero = option(None, keras=False, doc="whether the number 0 is masked")
    input_length = option(None, keyword_only=True, doc="how many numbers an example has")
    table = option(ABSENT, keras=None, keras_name="weights", in_config=False,
                   doc="values that the table starts from")
    lora_rank = option(ABSENT, keras=None, unsupported=True, in_config=False, doc="not supported")
    lora_alpha = option(ABSENT, keras=None, unsupported=True, in_config=False, doc="not supported")
    quantization_config = option(ABSENT, keras=None, unsupported=True, doc="not supported")

    def configure(self, given):
        super().configure(given)
        self.supports_masking = self.makes_mask = bool(self.mask_zero)

    def build(self, shape):
        self.embeddings = self.weight(
            "embeddings", (self.input_dim, self.output_dim), self.embeddings_initializer,
            self.embeddings_regularizer, self.embeddings_constraint)

    def forward(self, x, training):
        return ops.gather(self.embeddings, x)

    def result_mask(self, x, mask):
        return x.array != 0 if self.mask_zero else None

    def result_shape(self, shape):
        return (*shape, self.output_dim)


class Masking(Layer):
    """Masks the steps whose entries all equal mask_value, and sets them to 0.

    Input shape: (batch, ..., steps, features). Output shape: the input's; its mask leaves the last
    axis away. Later layers skip the masked steps.
    """

    supports_masking = makes_mask = True
    mask_value = option(0, keras=0.0, doc="what a step to skip is filled with")

    def counts(self, x, keepdims=False):
        """Where a step counts, as an array."""
        return ops.any(ops.not_equal(x.array, self.mask_value), axis=-1, keepdims=keepdims)

    def forward(self, x, training):
        return ops.where(self.counts(x, keepdims=True), x, ops.zeros_like(x.array))

    def result_mask(self, x, mask):
        return self.counts(x)


LAYERS = (Embedding, Masking)
