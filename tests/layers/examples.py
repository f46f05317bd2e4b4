"""One short row a layer class: the options that it must have, and inputs that it takes.

A class of minitf/layers/families.py without a row fails tests/layers/test_contract.py. To add a
row, write the engine class's name, `Example(shape of an input, …, option=value)`:

    "Dense": Example((3, 4), units=2),

Shapes have the batch axis; `whole(shape, below=n)` is an input of the integers 0 … n - 1; a layer
without inputs is made and asked, never applied. Options are the engine's fields, required ones
only, in the engine's spelling, `layer("Dense", units=2)` for a layer within.
"""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Whole:
    """An input of integers."""

    shape: tuple
    below: int


def whole(*shape, below):
    return Whole(shape, below)


@dataclasses.dataclass(frozen=True)
class Part:
    """A layer among the options of another."""

    name: str
    options: dict


def layer(name, **options):
    return Part(name, options)


class Example:
    """What a class needs to be made and applied.

    tfjs, keras: options of one face only, by the keys that a caller writes there.
    writes: names of the weights that the forward pass of a training step changes by itself.
    smooth: False where the output has no derivative by the input or the weights.
    blocked: faces ("tfjs") in which no gradient passes the layer, as in the library itself.
    gains: keys that tfjs's config has only of a layer that was made from a config.
    noisy: True where training gives other numbers each time.
    unread: options that the layer takes and keeps, and that change no number (by their fields).
    """

    def __init__(self, *inputs, tfjs=None, keras=None, writes=(), smooth=True, noisy=False,
                 unread=(), blocked=(), gains=(), **options):
        self.inputs = inputs
        self.options = options
        self.own = {"tfjs": tfjs or {}, "keras": keras or {}}
        self.writes, self.unread = set(writes), set(unread)
        self.smooth, self.noisy = smooth, noisy
        self.blocked, self.gains = blocked, gains


EXAMPLES = {
    # core
    "InputLayer": Example(tfjs={"inputShape": [4]}, keras={"shape": (4,)}),
    "Dense": Example((3, 4), units=2),
    "Activation": Example((3, 4), activation="tanh"),
    "Dropout": Example((3, 4), rate=0.5, noisy=True),
    "Flatten": Example((2, 3, 2)),
    "Reshape": Example((2, 6), target_shape=(3, 2)),
    # merge
    "Add": Example((2, 3), (2, 3)),
    "Concatenate": Example((2, 3), (2, 2)),
    "Multiply": Example((2, 3), (2, 3)),
    "Average": Example((2, 3), (2, 3)),
    "Maximum": Example((2, 3), (2, 3)),
    "Minimum": Example((2, 3), (2, 3)),
    "Subtract": Example((2, 3), (2, 3)),
    "Dot": Example((2, 3), (2, 3), axes=1),
    # embeddings
    "Embedding": Example(whole(2, 3, below=5), input_dim=5, output_dim=3,
                         unread={"mask_zero", "input_length"}, gains={"dtype"}),
    "Masking": Example((2, 3, 4), blocked={"tfjs"}),
}
