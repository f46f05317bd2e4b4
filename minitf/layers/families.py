"""Every layer of the kit, by family: the one list from which both faces make their namespaces.

A family is a module with a tuple LAYERS of its classes. To add a layer, write its class there and
its name in that tuple.
"""

from minitf.dialect import KERAS, TFJS
from minitf.layers import (
    advanced_activations,
    cells,
    convolutional,
    convolutional_recurrent,
    core,
    embeddings,
    merge,
    noise,
    normalization,
    padding,
    pooling,
    preprocessing,
    recurrent,
    separable,
    shaping,
    stacked_cells,
    wrappers,
)
from minitf.layers.base import layers

FAMILIES = (
    core,
    advanced_activations,
    cells,
    convolutional,
    convolutional_recurrent,
    embeddings,
    merge,
    noise,
    normalization,
    padding,
    pooling,
    preprocessing,
    recurrent,
    separable,
    shaping,
    stacked_cells,
    wrappers,
)
ALL = [cls for family in FAMILIES for cls in family.LAYERS]

for _class in ALL:
    layers.add(_class, tfjs=TFJS.class_name(_class) or (), keras=KERAS.class_name(_class) or ())
