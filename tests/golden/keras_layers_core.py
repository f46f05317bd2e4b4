"""Dense, Activation and the other core layers of Keras."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

CUBE = fixed_array(3, [2, 3, 4], -2, 2)
ROWS = [
    row("dense", new("layers.Dense", units=2), fixed_array(1, [3, 4], -2, 2)),
    row("dense cube", new("layers.Dense", units=2, activation="tanh"), CUBE),
    row("dense penalised", new("layers.Dense", units=2, kernel_regularizer="l2",
                               activity_regularizer="l1"), CUBE),
    row("activation", new("layers.Activation", activation="gelu"), CUBE),
    row("dropout", new("layers.Dropout", rate=0.5), CUBE, train=False),
    row("flatten", new("layers.Flatten"), CUBE),
    row("reshape", new("layers.Reshape", target_shape={"tuple": [2, -1]}), CUBE),
]
record = recorder("core", ROWS)
