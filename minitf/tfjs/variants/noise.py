"""Layers of noise as tfjs reads them."""

import math

from minitf.layers import noise
from minitf.spec import number, option
from minitf.strictness import is_strict
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.variants.core import Dropout


class _Lenient(Layer):
    """What tfjs makes although the number is missing that says how much noise there is."""

    amount, without = "rate", math.nan
    is_missing = False

    def configure(self, given):
        if given.get(self.amount) is None and not is_strict():
            self.is_missing = True
            given = {**given, self.amount: self.without}
        super().configure(given)

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        if self.is_missing:
            del config[self.amount]
        return config


@variant
class GaussianNoise(noise.GaussianNoise, _Lenient):
    __doc__ = noise.GaussianNoise.__doc__
    reads_first = amount = "stddev"
    without = 1.0


@variant
class GaussianDropout(noise.GaussianDropout, _Lenient):
    __doc__ = noise.GaussianDropout.__doc__
    reads_first = "rate"


@variant
class AlphaDropout(noise.AlphaDropout, _Lenient):
    __doc__ = noise.AlphaDropout.__doc__
    reads_first = "rate"
    rate = option(check=number, doc="fraction of the inputs to drop, from 0 to 1")
    noise_shape = option(None, in_config=False, doc="shape of the mask, 1 on axes that share it")


@variant
class SpatialDropout1D(noise.SpatialDropout1D, Dropout):
    __doc__ = noise.SpatialDropout1D.__doc__
    rate = Dropout.rate
