"""Permute, RepeatVector, Identity and ActivityRegularization of Keras."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

X, CUBE = fixed_array(3, [2, 4], -2, 2), fixed_array(4, [2, 3, 4], -2, 2)
ROWS = [
    row("permute", new("layers.Permute", dims={"tuple": [2, 1]}), CUBE),
    row("permute list", new("layers.Permute", dims=[2, 1]), CUBE),
    row("permute image", new("layers.Permute", dims=[3, 1, 2]),
        fixed_array(5, [2, 3, 1, 2], -2, 2)),
    row("permute rank", new("layers.Permute", dims=[2, 1]), X),
    row("permute repeated", new("layers.Permute", dims=[1, 1]), CUBE),
    row("permute from 0", new("layers.Permute", dims=[0, 1]), CUBE),
    row("permute nothing", new("layers.Permute"), CUBE),
    *(row(f"repeat {n}", new("layers.RepeatVector", n=n), X) for n in (1, 3, 0, -1, 1.5, True)),
    row("repeat rank", new("layers.RepeatVector", n=2), CUBE),
    row("identity", new("layers.Identity"), CUBE),
    row("activity", new("layers.ActivityRegularization"), CUBE),
    row("activity l1", new("layers.ActivityRegularization", l1=0.1), CUBE),
    row("activity both", new("layers.ActivityRegularization", l1=0.1, l2=0.2), CUBE),
]
record = recorder("shaping", ROWS)
