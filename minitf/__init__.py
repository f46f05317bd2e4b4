"""minitf: the TensorFlow.js layers API in Python, on NumPy alone.

    import minitf as tf            # reads like import * as tf from '@tensorflow/tfjs'
    from minitf import keras       # reads like import keras

    model = tf.sequential()
    model.add(tf.layers.dense({'units': 1, 'inputShape': [1]}))

The names are those of `facade.py`'s table. A face is imported when it is first used, so that a
program in one idiom does not wait for the other.
"""

import importlib as _importlib
import sys as _sys
import types as _types

__version__ = "0.1.0"
_BESIDE = ("keras", "kit", "differences", "js")  # what minitf has beside tfjs's names
# The engine's rooms of these names never show here: tf.losses is tfjs's, minitf/losses.py is not.
_HIDDEN_ROOMS = ("activations", "callbacks", "constraints", "data", "initializers", "io", "layers",
                 "losses", "metrics", "models", "regularizers", "train")


class _Tf(_types.ModuleType):
    """This module: tfjs's names and, for others, an answer that says what tfjs writes."""

    def __getattr__(self, name):
        if name in _BESIDE:
            return _importlib.import_module(f"minitf.{name}")
        if name.startswith("__") and name != "__all__":
            raise AttributeError(f"module 'minitf' has no attribute {name!r}")
        from minitf.facade import TABLE, unknown

        if name == "__all__":
            return list(TABLE)
        if name not in TABLE:
            raise AttributeError(unknown("tf", name, TABLE))
        vars(self)[name] = thing = TABLE[name]
        return thing

    def __setattr__(self, name, value):
        # Python enters each submodule here when it imports it.
        if name not in _HIDDEN_ROOMS or not isinstance(value, _types.ModuleType):
            super().__setattr__(name, value)

    def __dir__(self):
        return [*self.__all__, *_BESIDE]


_sys.modules[__name__].__class__ = _Tf
