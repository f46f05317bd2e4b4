"""Layers that Keras reads or computes in its own way: each the engine's, with that difference.

One file a family; importing this package enters them all.
"""

from minitf.keras.variants import (  # noqa: F401 (entered by being imported)
    advanced_activations,
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
    shaping,
    wrappers,
)
