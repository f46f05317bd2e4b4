"""Every layer of the kit, by family: the one list from which both faces make their namespaces.

A family is a module with a tuple LAYERS of its classes. To add a layer, write its class there and
its name in that tuple and here. A family is imported when one of its layers is first asked for.
"""

from collections.abc import Mapping
from importlib import import_module

FAMILIES = {
    "core": "InputLayer Dense Activation Dropout Flatten Reshape",
    "advanced_activations": "ReLU LeakyReLU ELU PReLU Softmax ThresholdedReLU",
    "cells": "SimpleRNNCell GRUCell LSTMCell",
    "convolutional": "Conv1D Conv2D Conv3D Conv1DTranspose Conv2DTranspose Conv3DTranspose",
    "convolutional_recurrent": "ConvLSTM2D ConvLSTM2DCell ConvLSTM1D ConvLSTM3D",
    "embeddings": "Embedding Masking",
    "merge": "Add Multiply Average Maximum Minimum Subtract Concatenate Dot",
    "noise": "GaussianNoise GaussianDropout AlphaDropout SpatialDropout1D SpatialDropout2D "
             "SpatialDropout3D",
    "normalization": "BatchNormalization LayerNormalization GroupNormalization UnitNormalization "
                     "RMSNormalization",
    "padding": "Cropping1D Cropping2D Cropping3D ZeroPadding1D ZeroPadding2D ZeroPadding3D "
               "UpSampling1D UpSampling2D UpSampling3D",
    "pooling": "MaxPooling1D MaxPooling2D MaxPooling3D AveragePooling1D AveragePooling2D "
               "AveragePooling3D GlobalAveragePooling1D GlobalAveragePooling2D "
               "GlobalAveragePooling3D GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D",
    "preprocessing": "Rescaling Resizing CenterCrop CategoryEncoding RandomWidth",
    "recurrent": "SimpleRNN GRU LSTM RNN",
    "separable": "DepthwiseConv1D DepthwiseConv2D SeparableConv1D SeparableConv2D",
    "shaping": "Permute RepeatVector Identity ActivityRegularization",
    "stacked_cells": "StackedRNNCells",
    "wrappers": "TimeDistributed Bidirectional",
}
# Both faces' names for a layer are its class's name, in capitals or not.
_FAMILY_OF = {name.lower(): family for family, names in FAMILIES.items() for name in names.split()}


def layers_of(family):
    """The classes of a family."""
    return import_module(f"minitf.layers.{family}").LAYERS


def find(name):
    """The class that a face may mean by a name, conv2d or Conv2D; None: there is none."""
    flat = name.lower() if isinstance(name, str) else None
    if flat not in _FAMILY_OF:
        return None
    return next(cls for cls in layers_of(_FAMILY_OF[flat]) if cls.__name__.lower() == flat)


class LayersOf(Mapping):
    """{name: class} of the layers that a face has; `name_of` says how it calls a class."""

    def __init__(self, dialect, name_of):
        self.dialect, self.name_of = dialect, name_of

    def __getitem__(self, name):
        cls = find(name)
        if cls is None or not self.dialect.has(cls) or self.name_of(cls) != name:
            raise KeyError(name)
        return cls

    def __iter__(self):
        families = map(layers_of, FAMILIES)
        return (self.name_of(c) for family in families for c in family if self.dialect.has(c))

    def __len__(self):
        return sum(1 for _ in self)


def __getattr__(name):
    if name == "ALL":  # every class, all families imported
        return [cls for family in FAMILIES for cls in layers_of(family)]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
