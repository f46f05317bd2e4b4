"""Batch, layer, group, unit and root mean square normalisation of Keras."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

MATRIX, CUBE, IMAGE = (fixed_array(seed, shape, -2, 2) for seed, shape in (
    (1, [4, 3]), (2, [2, 3, 4]), (3, [2, 3, 2, 4])))
TRAINING = {"training": True}
MASK = {"array": [[True, False, True], [True, True, False]], "dtype": "bool"}


def batch(id, x, call=None, **options):
    return row(f"batch {id}", new("layers.BatchNormalization", **options), x, call=call)


def layer(id, x, **options):
    return row(f"layer {id}", new("layers.LayerNormalization", **options), x)


ROWS = []
for name, x in (("matrix", MATRIX), ("cube", CUBE), ("image", IMAGE)):
    ROWS += [batch(name, x), batch(f"{name} training", x, TRAINING),
             batch(f"{name} axis 1", x, axis=1),
             batch(f"{name} axis 1 training", x, TRAINING, axis=1),
             layer(name, x), layer(f"{name} axis 1", x, axis=1),
             layer(f"{name} axis -2", x, axis=-2), layer(f"{name} axes", x, axis=[1, -1])]
ROWS += [
    batch("axis -2", CUBE, TRAINING, axis=-2),
    batch("axis 5", CUBE, axis=5),
    batch("options", MATRIX, TRAINING, momentum=0.8, epsilon=0.01, name="bn",
          beta_initializer="ones", gamma_initializer="zeros", moving_mean_initializer="ones",
          moving_variance_initializer="zeros", beta_regularizer="l1", gamma_regularizer="l2",
          beta_constraint="non_neg", gamma_constraint="max_norm"),
    batch("whole momentum", MATRIX, TRAINING, momentum=1, epsilon=1),
    batch("without scale", MATRIX, TRAINING, scale=False),
    batch("without center", MATRIX, TRAINING, center=False),
    batch("with neither", MATRIX, TRAINING, center=False, scale=False),
    batch("with neither in inference", MATRIX, center=False, scale=False),
    batch("frozen", MATRIX, TRAINING, trainable=False),
    batch("masked", CUBE, {**TRAINING, "mask": MASK}),
    batch("masked inference", CUBE, {"mask": MASK}),
    batch("wrong mask", IMAGE, {"mask": MASK}),
    batch("synchronized", MATRIX, synchronized=True),
    batch("whole numbers", {"array": [[1, 2], [3, 5]], "dtype": "int32"}),
    layer("tuple", IMAGE, axis={"tuple": [2, 1]}),
    layer("options", MATRIX, epsilon=0.1, name="ln", beta_initializer="ones",
          gamma_initializer="zeros", beta_regularizer="l1", gamma_regularizer="l2",
          beta_constraint="non_neg", gamma_constraint="max_norm"),
    layer("without scale", MATRIX, scale=False),
    layer("without center", MATRIX, center=False),
    layer("with neither", MATRIX, center=False, scale=False),
    layer("rms", CUBE, rms_scaling=True),
    layer("rms axis 1", CUBE, rms_scaling=True, axis=1),
    layer("axis 5", CUBE, axis=5),
    layer("axis of text", CUBE, axis="a"),
    row("group", new("layers.GroupNormalization", groups=2), IMAGE),
    row("group axis 1", new("layers.GroupNormalization", groups=3, axis=1), IMAGE),
    row("group axis -2", new("layers.GroupNormalization", groups=1, axis=-2), IMAGE),
    row("group matrix", new("layers.GroupNormalization", groups=3), MATRIX),
    row("group instance", new("layers.GroupNormalization", groups=-1), CUBE),
    row("group without scale", new("layers.GroupNormalization", groups=2, scale=False), CUBE),
    row("group without center", new("layers.GroupNormalization", groups=2, center=False), CUBE),
    row("group default", new("layers.GroupNormalization"), CUBE),
    row("group uneven", new("layers.GroupNormalization", groups=3), CUBE),
    row("group 0", new("layers.GroupNormalization", groups=0), CUBE),
    row("group of text", new("layers.GroupNormalization", groups="a"), CUBE),
    row("group axis 5", new("layers.GroupNormalization", groups=2, axis=5), CUBE),
    row("unit", new("layers.UnitNormalization"), CUBE),
    row("unit axis 1", new("layers.UnitNormalization", axis=1), CUBE),
    row("unit axes", new("layers.UnitNormalization", axis=[1, 2]), CUBE),
    row("unit tuple", new("layers.UnitNormalization", axis={"tuple": [1, 2]}), CUBE),
    row("unit of zeros", new("layers.UnitNormalization"),
        {"array": [[0, 0], [3, 4]], "dtype": "float32"}, train=False),
    row("unit axis 5", new("layers.UnitNormalization", axis=5), CUBE),
    row("unit axis of text", new("layers.UnitNormalization", axis="a"), CUBE),
    row("rms", new("layers.RMSNormalization"), CUBE),
    row("rms axis 1", new("layers.RMSNormalization", axis=1, epsilon=0.1),
        fixed_array(4, [2, 3, 3], -2, 2)),
    row("rms axes", new("layers.RMSNormalization", axis=[2, 1]), CUBE),
    row("rms unlike", new("layers.RMSNormalization", axis=1), CUBE),
    row("rms axis 5", new("layers.RMSNormalization", axis=5), CUBE),
]
record = recorder("normalization", ROWS)
