"""Layers that move or repeat, as tfjs reads them."""

import math

from minitf.dialect import TFJS
from minitf.layers import shaping
from minitf.strictness import is_strict
from minitf.tfjs.layers import Layer, variant


@variant
class Permute(shaping.Permute, Layer):
    __doc__ = shaping.Permute.__doc__
    reads_first = "dims"

    def configure(self, given):
        if given.get("dims") is None:
            raise TFJS.error("permute_without_dims")
        super().configure(given)

    def check_dims(self):
        if not isinstance(self.dims, (list, tuple)):
            raise TFJS.error("permute_no_list", dims=self.dims)
        self.dims = list(self.dims)
        super().check_dims()


@variant
class RepeatVector(shaping.RepeatVector, Layer):
    __doc__ = shaping.RepeatVector.__doc__
    reads_first = "n"

    def configure(self, given):
        if given.get("n") is None and not is_strict():
            given = {**given, "n": math.nan}
        super().configure(given)

    def forward(self, x, training):
        n = self.n
        if n != n or n < 0 or n != int(n):
            shape = [x.shape[0], "NaN" if n != n else n, x.shape[1]]
            raise TFJS.error("repeat_shape", shape=shape)
        return super().forward(x, training)

    def result_shape(self, shape):
        return (shape[0], None if self.n != self.n else self.n, shape[1])

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        if self.n != self.n:
            del config["n"]
        return config
