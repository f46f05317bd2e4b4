"""Layers that move, repeat or pass on, as Keras reads them."""

from minitf.dialect import KERAS
from minitf.keras.layer import Layer, variant
from minitf.layers import shaping
from minitf.regularizers import L1L2
from minitf.spec import made


@variant
class Permute(shaping.Permute, Layer):
    __doc__ = shaping.Permute.__doc__

    def check_dims(self):
        given = self.dims
        self.dims = tuple(given)
        if sorted(self.dims) != list(range(1, len(self.dims) + 1)):
            raise KERAS.error("permute_dims", dims=given)

    def forward(self, x, training):
        # On JAX the axes in their own order are the input itself, and so keep its mask.
        return x if list(self.dims) == sorted(self.dims) else super().forward(x, training)

    def output_dtype(self, tensors):
        return tensors[0].dtype


@variant
class RepeatVector(shaping.RepeatVector, Layer):
    __doc__ = shaping.RepeatVector.__doc__

    def configure(self, given):
        super().configure(given)
        if not isinstance(self.n, int) or isinstance(self.n, bool):
            raise KERAS.error("repeat_kind", kind=type(self.n))
        if self.n <= 0:
            raise KERAS.error("repeat_count", n=self.n)


@variant
class Identity(shaping.Identity, Layer):
    __doc__ = shaping.Identity.__doc__
    built_at_once = True

    def output_dtype(self, tensors):
        return tensors[0].dtype


@variant
class ActivityRegularization(shaping.ActivityRegularization, Layer):
    __doc__ = shaping.ActivityRegularization.__doc__
    built_at_once = True

    def configure(self, given):
        super().configure(given)
        self.activity_regularizer = made(L1L2, KERAS, l1=self.l1, l2=self.l2)
