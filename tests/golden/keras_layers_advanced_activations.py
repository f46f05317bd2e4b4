"""ReLU, LeakyReLU, ELU, PReLU and Softmax of Keras."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

X = {"array": [[-2, -0.5, 0, 0.5], [1, 2, 3, 7]], "dtype": "float32"}
CUBE = fixed_array(3, [2, 3, 4], -2, 2)
MASK = {"array": [[True, False, True, True], [False, True, True, False]], "dtype": "bool"}


def relu(id, **options):
    return row(f"relu {id}", new("layers.ReLU", **options), X)


def softmax(id, x, call=None, **options):
    return row(f"softmax {id}", new("layers.Softmax", **options), x, call=call)


ROWS = [
    relu("default"), relu("max", max_value=2.0), relu("max 6", max_value=6.0),
    relu("max whole", max_value=1), relu("slope", negative_slope=0.25),
    relu("threshold", threshold=0.75), relu("max and slope", max_value=2.0, negative_slope=0.25),
    relu("all", max_value=2.0, negative_slope=0.25, threshold=0.75),
    relu("slope and threshold", negative_slope=0.25, threshold=1.0),
    relu("max 6 and threshold", max_value=6.0, threshold=0.75),
    relu("max 6 and slope", max_value=6.0, negative_slope=0.5),
    relu("max negative", max_value=-1.0), relu("slope negative", negative_slope=-1.0),
    relu("threshold negative", threshold=-1.0), relu("slope none", negative_slope=None),
    relu("threshold none", threshold=None),
    row("leaky", new("layers.LeakyReLU"), X),
    row("leaky slope", new("layers.LeakyReLU", negative_slope=0.1), CUBE),
    row("leaky alpha", new("layers.LeakyReLU", alpha=0.1), CUBE),
    row("leaky negative", new("layers.LeakyReLU", negative_slope=-0.1), CUBE),
    row("leaky none", new("layers.LeakyReLU", negative_slope=None), CUBE),
    row("elu", new("layers.ELU"), X),
    row("elu alpha", new("layers.ELU", alpha=0.3), CUBE),
    row("prelu", new("layers.PReLU"), X),
    row("prelu cube", new("layers.PReLU"), CUBE),
    row("prelu shared", new("layers.PReLU", shared_axes=[1]), CUBE),
    row("prelu shared number", new("layers.PReLU", shared_axes=2), CUBE),
    row("prelu shared tuple", new("layers.PReLU", shared_axes={"tuple": [1, 2]}), CUBE),
    row("prelu options", new("layers.PReLU", alpha_initializer="ones", alpha_regularizer="l2",
                             alpha_constraint="non_neg", name="p"), X),
    softmax("default", X), softmax("axis 1", CUBE, axis=1), softmax("axes", CUBE, axis=[1, 2]),
    softmax("axis in a tuple", CUBE, axis={"tuple": [1]}),
    softmax("masked", X, {"mask": MASK}),
    softmax("masked axes", X, {"mask": MASK}, axis=[0, 1]),
    softmax("masked row", X, {"mask": {"array": [True, False, True, True], "dtype": "bool"}}),
    softmax("wrong mask", CUBE, {"mask": MASK}),
    softmax("long mask", {"array": [1, 2, 3, 4], "dtype": "float32"}, {"mask": MASK}),
]
record = recorder("advanced_activations", ROWS)
