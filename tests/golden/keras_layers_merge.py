"""Layers of several inputs of Keras, and what each makes of wrong shapes and counts."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new


def numbers(seed, *shape):
    return fixed_array(seed, list(shape), -2, 2)


ROWS = []
for kind in ("Add", "Multiply", "Average", "Maximum", "Minimum", "Subtract"):
    make, name = new(f"layers.{kind}"), kind.lower()
    ROWS += [
        row(name, make, numbers(1, 2, 3), numbers(2, 2, 3)),
        row(f"{name} broadcast", make, numbers(1, 2, 1, 3), numbers(2, 2, 4, 1)),
        row(f"{name} ranks", make, numbers(1, 2, 3), numbers(2, 2, 4, 3)),
        row(f"{name} of three", make, numbers(1, 2, 3), numbers(2, 2, 3), numbers(3, 2, 3)),
        row(f"{name} of one", make, numbers(1, 2, 3)),
        row(f"{name} shapes", make, numbers(1, 2, 3), numbers(2, 2, 4)),
        row(f"{name} batches", make, numbers(1, 2, 3), numbers(2, 3, 3), symbolic=False),
    ]
ROWS += [
    row("concatenate", new("layers.Concatenate"), numbers(1, 2, 3), numbers(2, 2, 4)),
    row("concatenate of three", new("layers.Concatenate"), numbers(1, 2, 3), numbers(2, 2, 1),
        numbers(3, 2, 2)),
    row("concatenate axis 1", new("layers.Concatenate", axis=1), numbers(1, 2, 3, 2),
        numbers(2, 2, 1, 2)),
    row("concatenate axis -2", new("layers.Concatenate", axis=-2), numbers(1, 2, 3, 2),
        numbers(2, 2, 1, 2)),
    row("concatenate of one", new("layers.Concatenate"), numbers(1, 2, 3)),
    row("concatenate shapes", new("layers.Concatenate"), numbers(1, 2, 2, 3),
        numbers(2, 2, 4, 3)),
    row("concatenate ranks", new("layers.Concatenate"), numbers(1, 2, 3), numbers(2, 2, 4, 3)),
]
DOTS = [
    ("vectors", 1, (3, 4), (3, 4)), ("vectors -1", -1, (3, 4), (3, 4)),
    ("matrices", [2, 1], (2, 3, 4), (2, 4, 5)), ("matrices 1", 1, (2, 3, 4), (2, 3, 5)),
    ("matrices 2", 2, (2, 3, 4), (2, 5, 4)), ("matrices 1 2", [1, 2], (2, 3, 4), (2, 5, 3)),
    ("matrices tuple", {"tuple": [1, 2]}, (2, 3, 4), (2, 5, 3)),
    ("matrices -1 -2", [-1, -2], (2, 3, 4), (2, 4, 5)),
    ("vector matrix", [1, 2], (2, 3), (2, 4, 3)), ("vector matrix 1", 1, (2, 3), (2, 3, 4)),
    ("vector matrix -1", -1, (2, 3), (2, 4, 3)), ("matrix vector", [2, 1], (2, 4, 3), (2, 3)),
    ("rank 4", [2, 1], (2, 3, 4, 2), (2, 4, 5)), ("ranks 4", [3, 2], (2, 3, 2, 4), (2, 2, 4, 3)),
    ("axis 0", 0, (3, 4), (3, 4)), ("sizes", 1, (3, 4), (3, 5)),
    ("float axes", 1.5, (3, 4), (3, 4)), ("three axes", [1, 1, 1], (3, 4), (3, 4)),
    ("text axes", ["a", "b"], (3, 4), (3, 4)),
]
ROWS += [row(f"dot {name}", new("layers.Dot", axes=axes), numbers(1, *a), numbers(2, *b))
         for name, axes, a, b in DOTS]
ROWS += [
    row("dot normalized", new("layers.Dot", axes=1, normalize=True), numbers(1, 3, 4),
        numbers(2, 3, 4)),
    row("dot normalized matrices", new("layers.Dot", axes=[1, 2], normalize=True),
        numbers(1, 2, 3, 4), numbers(2, 2, 5, 3)),
    row("dot of three", new("layers.Dot", axes=1), numbers(1, 3, 4), numbers(2, 3, 4),
        numbers(3, 3, 4)),
    row("dot of one", new("layers.Dot", axes=1), numbers(1, 3, 4)),
    row("dot nothing", new("layers.Dot"), numbers(1, 3, 4), numbers(2, 3, 4)),
]
record = recorder("merge", ROWS)
