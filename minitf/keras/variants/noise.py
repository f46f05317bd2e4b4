"""Layers of noise as Keras reads them."""

from minitf.dialect import KERAS
from minitf.errors import nearest
from minitf.keras.layer import Layer, variant
from minitf.layers import noise


class _Checked(Layer):
    """What checks the number that says how much noise there is."""

    built_at_once = True
    amount = "rate"

    def configure(self, given):
        super().configure(given)
        value = getattr(self, self.amount)
        if not 0 <= value <= 1:
            raise KERAS.error("noise_range", key=self.amount, value=value)


@variant
class GaussianNoise(noise.GaussianNoise, _Checked):
    __doc__ = noise.GaussianNoise.__doc__
    amount = "stddev"


@variant
class GaussianDropout(noise.GaussianDropout, _Checked):
    __doc__ = noise.GaussianDropout.__doc__


@variant
class AlphaDropout(noise.AlphaDropout, _Checked):
    __doc__ = noise.AlphaDropout.__doc__


class _Spatial(Layer):
    """Dropouts of channels, which take only the options that they name."""

    built_at_once = True

    def __init__(self, *args, **kwargs):
        for key in kwargs:
            known = KERAS.options(type(self))
            if key not in known:
                raise KERAS.error("unexpected_keyword", kind=type(self).__name__, key=key,
                                  hint=nearest(key, known, "."))
        super().__init__(*args, **kwargs)

    def get_config(self):
        """The options as a dict, from which `from_config` makes the layer again."""
        config = {"rate": self.rate, "seed": self.seed, "name": self.name, "dtype": self.dtype}
        if self.rank > 3:
            config["data_format"] = self.data_format
        return config


@variant
class SpatialDropout1D(noise.SpatialDropout1D, _Spatial):
    __doc__ = noise.SpatialDropout1D.__doc__


@variant
class SpatialDropout2D(noise.SpatialDropout2D, _Spatial):
    __doc__ = noise.SpatialDropout2D.__doc__


@variant
class SpatialDropout3D(noise.SpatialDropout3D, _Spatial):
    __doc__ = noise.SpatialDropout3D.__doc__
