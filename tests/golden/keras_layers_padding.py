"""Cropping, padding and up-sampling in Keras."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

INPUTS = {1: fixed_array(1, [2, 5, 2], -2, 2), 2: fixed_array(2, [1, 5, 4, 2], -2, 2),
          3: fixed_array(3, [1, 3, 4, 3, 1], -2, 2)}
FIRST = {2: fixed_array(4, [1, 2, 5, 4], -2, 2), 3: fixed_array(5, [1, 2, 3, 2, 4], -2, 2)}
FLAT = fixed_array(9, [2, 3], -1, 1)


def pair(*values):
    return {"tuple": list(values)}


def pairs(rank, *values):
    return pair(*(pair(*value) for value in values[:rank]))


def cases(name, rank, options, x=None):
    """A row for each {id: options}."""
    for what, given in options.items():
        yield row(f"{name}{rank} {what}", new(f"layers.{name}{rank}D", **given),
                  INPUTS[rank] if x is None else x)


def cropping(rank):
    yield from cases("Cropping", rank, {
        "by default": {}, "one": {"cropping": 1}, "pair": {"cropping": pair(1, 0)},
        "pairs": {"cropping": pairs(rank, (1, 0), (0, 1), (1, 1))},
        "list": {"cropping": [1, 1, 1][:rank]}, "zero": {"cropping": 0, "name": "mine"},
        "all": {"cropping": 3}, "negative": {"cropping": -1},
        "negative pair": {"cropping": pairs(rank, (-1, 0), (0, 1), (1, 1))},
        "negative in pair": {"cropping": pair(-1, 1)}, "text": {"cropping": "1"},
        "none": {"cropping": None}, "fraction": {"cropping": 1.5},
        "four": {"cropping": pair(1, 1, 1, 1)},
        "triples": {"cropping": pairs(rank, (1, 1, 1), (1, 1, 1), (1, 1, 1))},
    })
    yield from cases("Cropping", rank, {"flat": {"cropping": 1}}, FLAT)
    if rank > 1:
        first = FIRST[rank]
        yield from cases("Cropping", rank, {
            "first": {"cropping": pairs(rank, (0, 1), (1, 0), (2, 0)),
                      "data_format": "channels_first"},
            "format": {"data_format": "first"}}, first)


def zero_padding(rank):
    yield from cases("ZeroPadding", rank, {
        "by default": {}, "two": {"padding": 2}, "pair": {"padding": pair(1, 0)},
        "pairs": {"padding": pairs(rank, (1, 0), (0, 2), (1, 1))},
        "list": {"padding": [1, 2, 0][:rank]}, "zero": {"padding": 0, "name": "mine"},
        "negative pair": {"padding": pairs(rank, (-1, 0), (0, 1), (1, 1))},
        "text": {"padding": "1"}, "none": {"padding": None}, "fraction": {"padding": 1.5},
        "four": {"padding": pair(1, 1, 1, 1)},
        "triples": {"padding": pairs(rank, (1, 1, 1), (1, 1, 1), (1, 1, 1))},
    })
    yield from cases("ZeroPadding", rank, {"flat": {"padding": 1}}, FLAT)
    yield from cases("ZeroPadding", rank, {
        "first": {"padding": pairs(rank, (0, 1), (1, 0), (2, 0)) if rank > 1 else 1,
                  "data_format": "channels_first"},
        "format": {"data_format": "first"}}, FIRST.get(rank))


def up_sampling(rank):
    yield from cases("UpSampling", rank, {
        "by default": {}, "three": {"size": 3}, "one": {"size": 1, "name": "mine"},
        "tuple": {"size": pair(2, 1, 3)} if rank == 3 else {"size": pair(3, 2)},
        "zero": {"size": 0}, "negative": {"size": -2}, "fraction": {"size": 1.5},
        "text": {"size": "2"}, "none": {"size": None}, "true": {"size": True},
        "five": {"size": pair(1, 1, 1, 1, 1)},
    })
    yield from cases("UpSampling", rank, {"flat": {}}, FLAT)
    if rank > 1:
        yield from cases("UpSampling", rank, {
            "first": {"size": 2, "data_format": "channels_first"},
            "format": {"data_format": "first"}}, FIRST[rank])


INTERPOLATIONS = ("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5", "Bilinear", "linear",
                  "area", "other")
ROWS = [
    *(case for rank in (1, 2, 3) for make in (cropping, zero_padding, up_sampling)
      for case in make(rank)),
    *(case for interpolation in INTERPOLATIONS for case in cases("UpSampling", 2, {
        interpolation: {"size": pair(2, 3), "interpolation": interpolation}})),
    *cases("UpSampling", 2, {"bilinear first": {
        "interpolation": "bilinear", "data_format": "channels_first"}}, FIRST[2]),
]
record = recorder("padding", ROWS)
