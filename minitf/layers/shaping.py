"""Layers that move, repeat or pass on what they get: permute, repeatVector, identity."""

from minitf.core import ops
from minitf.layers.base import InputSpec, Layer
from minitf.spec import number, option


class Permute(Layer):
    """The axes in another order: dims (2, 1) makes (batch, a, b) to (batch, b, a)."""

    dims = option(doc="the axes in their new order, counted from 1; the batch axis stays first")

    def configure(self, given):
        super().configure(given)
        self.check_dims()
        self.input_spec = InputSpec(rank=len(self.dims) + 1)

    def check_dims(self):
        """Raise where dims are not 1, 2, … in some order."""
        if sorted(self.dims) != list(range(1, len(self.dims) + 1)):
            raise self.dialect.error("permute_dims", dims=self.dims)

    def forward(self, x, training):
        return ops.transpose(x, axes=(0, *self.dims))

    def result_shape(self, shape):
        return (shape[0], *(shape[axis] for axis in self.dims))


class RepeatVector(Layer):
    """The input n times: (batch, features) -> (batch, n, features)."""

    n = option(doc="how often")

    def configure(self, given):
        super().configure(given)
        self.input_spec = InputSpec(rank=2)

    def forward(self, x, training):
        return ops.tile(ops.expand_dims(x, axis=1), reps=(1, self.n, 1))

    def result_shape(self, shape):
        return (shape[0], self.n, shape[1])


class Identity(Layer):
    """The input itself."""

    tfjs_class = None
    supports_masking = True

    def forward(self, x, training):
        return x


class ActivityRegularization(Layer):
    """The input itself; adds l1 * sum(|x|) + l2 * sum(x²), over the batch size, to the loss."""

    tfjs_class = None
    supports_masking = True
    l1 = option(0.0, check=number, doc="factor of sum(|x|)")
    l2 = option(0.0, check=number, doc="factor of sum(x²)")

    def forward(self, x, training):
        return x


LAYERS = (Permute, RepeatVector, Identity, ActivityRegularization)
