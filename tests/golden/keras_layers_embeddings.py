"""Embedding and Masking of Keras."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new


def whole(values):
    return {"array": values, "dtype": "int32"}


WORDS = whole([[1, 4, 1], [0, 2, 2]])
STEPS = {"array": [[[1, 2], [0, 0], [0, 3]], [[-1, -1], [2, -1], [0, 0]]], "dtype": "float32"}


def embedding(**options):
    return new("layers.Embedding", **{"input_dim": 5, "output_dim": 3, **options})


ROWS = [
    row("embedding", embedding(), WORDS),
    row("embedding of floats", embedding(),
        {"array": [[1, 4, 1], [0, 2, 2]], "dtype": "float32"}, train=False),
    row("embedding rank 1", embedding(), whole([1, 4, 1])),
    row("embedding rank 3", embedding(), whole([[[1, 4], [0, 2]]])),
    row("embedding mask zero", embedding(mask_zero=True), WORDS),
    row("embedding options", embedding(
        name="words", embeddings_initializer="glorot_uniform", embeddings_regularizer="l1",
        embeddings_constraint="max_norm"), WORDS),
    row("embedding frozen", embedding(trainable=False), WORDS),
    row("embedding activity", embedding(activity_regularizer="l2"), WORDS),
    row("embedding weights", embedding(weights=[fixed_array(4, [5, 3], -1, 1)]), WORDS),
    row("embedding without output", new("layers.Embedding", input_dim=3), WORDS),
    row("embedding of none", embedding(input_dim=0), WORDS),
    row("embedding of half", embedding(input_dim=2.5), WORDS),
    row("embedding of text", embedding(output_dim="a"), WORDS),
    row("masking", new("layers.Masking"), STEPS),
    row("masking value", new("layers.Masking", mask_value=-1.0), STEPS),
    row("masking rank 2", new("layers.Masking"), {"array": [[1, 0], [0, 0]], "dtype": "float32"}),
]
record = recorder("embeddings", ROWS)
