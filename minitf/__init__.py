"""minitf: the TensorFlow.js layers API in Python, on NumPy alone.

    import minitf as tf            # reads like import * as tf from '@tensorflow/tfjs'
    from minitf import keras       # reads like import keras

    model = tf.sequential()
    model.add(tf.layers.dense({'units': 1, 'inputShape': [1]}))

The names are those of `facade.py`'s table.
"""

import sys as _sys
import types as _types

from minitf import facade as _facade

__version__ = "0.1.0"
globals().update(_facade.TABLE)
__all__ = list(_facade.TABLE)


class _Tf(_types.ModuleType):
    """This module, with an answer for names that tfjs does not have."""

    def __dir__(self):
        return [*_facade.TABLE, "keras", "kit"]


def __getattr__(name):
    if name in ("keras", "kit", "widgets"):
        import importlib

        return importlib.import_module(f"minitf.{name}")
    raise AttributeError(_facade.unknown("tf", name, _facade.TABLE))


_sys.modules[__name__].__class__ = _Tf
