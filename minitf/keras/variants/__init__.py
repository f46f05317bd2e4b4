"""Layers that Keras reads or computes in its own way: each the engine's, with that difference.

One file a family, imported when the face first shows a layer of that family.
"""

from minitf.dialect import KERAS

_OWN = (
    "advanced_activations", "convolutional", "convolutional_recurrent", "core", "embeddings",
    "merge", "noise", "normalization", "padding", "pooling", "preprocessing", "recurrent",
    "shaping", "wrappers",
)
# {family: the file here that has its variants}
KERAS.variants = {**{family: family for family in _OWN},
                  "cells": "recurrent", "stacked_cells": "recurrent", "separable": "convolutional"}
