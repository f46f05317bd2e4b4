"""Noise and further dropouts of Keras: what of them is not random."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

X, CUBE = fixed_array(3, [2, 4], -2, 2), fixed_array(4, [2, 3, 4], -2, 2)
IMAGE, VOLUME = fixed_array(5, [1, 2, 2, 3], -2, 2), fixed_array(6, [1, 2, 2, 1, 3], -2, 2)
TRAINING = {"training": True}
ROWS = []
for name, key, x in (
        ("GaussianNoise", "stddev", X), ("GaussianDropout", "rate", X), ("AlphaDropout", "rate", X),
        ("Dropout", "rate", X), ("SpatialDropout1D", "rate", CUBE),
        ("SpatialDropout2D", "rate", IMAGE), ("SpatialDropout3D", "rate", VOLUME)):
    ROWS += [
        row(f"{name} {value}", new(f"layers.{name}", **{key: value}), x, train=value == 0)
        for value in (0.5, 0, 1, 2, -0.5)]
    ROWS += [
        row(f"{name} seeded", new(f"layers.{name}", **{key: 0.25}, seed=3, name="n"), x,
            train=False),
        row(f"{name} nothing", new(f"layers.{name}"), x),
        row(f"{name} 0 training", new(f"layers.{name}", **{key: 0}), x, call=TRAINING),
    ]
ROWS += [
    row("alpha shape", new("layers.AlphaDropout", rate=0.5, noise_shape=[1, 4]), X, train=False),
    *(row(f"dropout shape {shape}", new("layers.Dropout", rate=0.5, noise_shape=shape), X,
          train=False) for shape in ([None, 1], {"tuple": [2, 1]}, "a", 3, [1.5, 1], [0, 1])),
    row("spatial first", new("layers.SpatialDropout2D", rate=0.5, data_format="channels_first"),
        IMAGE, train=False),
    row("spatial rank", new("layers.SpatialDropout1D", rate=0.5), X),
    row("spatial 2 rank", new("layers.SpatialDropout2D", rate=0.5), X),
    row("spatial format", new("layers.SpatialDropout2D", rate=0.5, data_format="a"), X),
    row("spatial trainable", new("layers.SpatialDropout1D", rate=0.5, trainable=False), CUBE),
]
record = recorder("noise", ROWS)
