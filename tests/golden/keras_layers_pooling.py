"""Pooling of sequences, images and volumes, and global pooling, in Keras."""

import numpy as np
from keras_layers import fixed_array, recorder, row
from keras_replay import encode_array
from keras_training_rows import new

INPUTS = {1: fixed_array(1, [2, 7, 2], -2, 2), 2: fixed_array(2, [1, 5, 4, 2], -2, 2),
          3: fixed_array(3, [1, 3, 4, 3, 1], -2, 2)}
FIRST = {1: fixed_array(4, [1, 2, 7], -2, 2), 2: fixed_array(5, [1, 2, 5, 4], -2, 2),
         3: fixed_array(6, [1, 2, 3, 2, 4], -2, 2)}
TIED = {1: [1, 6, 2], 2: [1, 3, 4, 1], 3: [1, 3, 2, 3, 1]}


def pair(*sizes):
    return {"tuple": list(sizes)}


def equal(value, shape, dtype="float32"):
    """All numbers alike."""
    return encode_array(np.full(shape, value, dtype))


def of_windows(kind, rank):
    name, x = f"layers.{kind}Pooling{rank}D", INPUTS[rank]

    def case(what, *inputs, **options):
        return row(f"{kind} {rank} {what}", new(name, **options), *(inputs or (x,)))

    def each(*sizes):
        return pair(*sizes[:rank])

    good = {
        "of 3": {"pool_size": 3}, "overlapping": {"pool_size": 3, "strides": 2},
        "apart": {"pool_size": 2, "strides": 3}, "same": {"pool_size": 2, "padding": "same"},
        "same 3 1": {"pool_size": 3, "strides": 1, "padding": "same"},
        "same apart": {"pool_size": 2, "strides": 3, "padding": "same"},
        "tuples": {"pool_size": each(2, 3, 2), "strides": each(1, 2, 3)},
        "one": {"pool_size": 1, "name": "mine", "trainable": False},
    }
    bad = {
        "zero": {"pool_size": 0}, "fraction": {"pool_size": 1.5}, "text": {"pool_size": "2"},
        "words": {"pool_size": "ab"}, "none": {"pool_size": None},
        "negative stride": {"pool_size": 2, "strides": -1},
        "causal": {"pool_size": 2, "padding": "causal"},
        "padding": {"pool_size": 2, "padding": "full"},
        "long": {"pool_size": pair(2, 2, 2, 2)},
        "long strides": {"pool_size": 2, "strides": pair(2, 2, 2, 2)},
        "format": {"pool_size": 2, "data_format": "first"}, "no size": {},
        "tfjs key": {"poolSize": 2}, "too large": {"pool_size": 9},
    }
    yield from (case(what, **options) for what, options in {**good, **bad}.items())
    yield case("first", FIRST[rank], pool_size=2, data_format="channels_first")
    yield case("first same", FIRST[rank], pool_size=3, strides=2, padding="same",
               data_format="channels_first")
    yield case("ties", equal(1, TIED[rank]), pool_size=2)
    yield case("ties overlapping", equal(-2, TIED[rank]), pool_size=3, strides=1, padding="same")
    yield case("wrong rank", fixed_array(9, [2, 3], -1, 1), pool_size=2)


def of_all(kind, rank):
    name, x = f"layers.Global{kind}Pooling{rank}D", INPUTS[rank]

    def case(what, *inputs, **options):
        return row(f"Global{kind} {rank} {what}", new(name, **options), *(inputs or (x,)))

    yield case("as it is")
    yield case("kept", keepdims=True)
    yield case("first", FIRST[rank], data_format="channels_first")
    yield case("first kept", FIRST[rank], data_format="channels_first", keepdims=True)
    yield case("ties", equal(1, TIED[rank]))
    yield case("format", data_format="first")
    yield case("wrong rank", fixed_array(9, [2, 3], -1, 1))


ALIASES = [f"{kind}Pool{rank}D" for kind in ("Max", "Avg", "GlobalAvg", "GlobalMax")
           for rank in (1, 2, 3)]
ROWS = [
    *(case for kind in ("Max", "Average") for rank in (1, 2, 3) for case in of_windows(kind, rank)),
    *(case for kind in ("Average", "Max") for rank in (1, 2, 3) for case in of_all(kind, rank)),
    *(row(f"alias {alias}", new(f"layers.{alias}", **(
        {} if alias.startswith("Global") else {"pool_size": 2})), INPUTS[int(alias[-2])])
      for alias in ALIASES),
]
record = recorder("pooling", ROWS)
