"""Layers that tfjs reads or computes in its own way: each the engine's, with that difference.

One file a family, imported when the face first shows a layer of that family.
"""

from minitf.dialect import TFJS

_OWN = (
    "advanced_activations", "convolutional", "convolutional_recurrent", "core", "embeddings",
    "merge", "noise", "normalization", "padding", "pooling", "preprocessing", "recurrent",
    "separable", "shaping", "wrappers",
)
# {family: the file here that has its variants}
TFJS.variants = {**{family: family for family in _OWN},
                 "cells": "recurrent", "stacked_cells": "recurrent"}
