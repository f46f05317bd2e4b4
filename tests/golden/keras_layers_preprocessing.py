"""Rescaling, Resizing, CenterCrop and CategoryEncoding of Keras."""

import numpy as np
from keras_layers import fixed_array, recorder, row
from keras_replay import encode_array
from keras_training_rows import new

IMAGES = fixed_array(1, [2, 4, 5, 2], -2, 2)
SMALL = fixed_array(6, [1, 3, 4, 1], -2, 2)
IMAGE = fixed_array(2, [3, 5, 2], -2, 2)
FIRST = fixed_array(3, [1, 2, 4, 5], -2, 2)
WHOLE = encode_array(np.arange(12, dtype="int32").reshape(1, 3, 4, 1) * 7)


def ints(*values):
    return encode_array(np.array(values, "int32"))


def rescaling():
    def case(what, x, **options):
        return row(f"Rescaling {what}", new("layers.Rescaling", **options), x)

    yield case("half", IMAGES, scale=0.5)
    yield case("offset", IMAGES, scale=1 / 127.5, offset=-1)
    yield case("int", WHOLE, scale=2, offset=1, name="mine")
    yield case("list", IMAGES, scale=[2.0, 3.0], offset=[0.0, 1.0])
    yield case("tuple", IMAGE, scale={"tuple": [2.0, 3.0]})
    yield case("vector", fixed_array(4, [3], -1, 1), scale=2)
    yield case("nothing", IMAGES)
    yield case("none", IMAGES, scale=None)
    yield case("text", IMAGES, scale="a")


def resizing():
    def case(what, x, **options):
        return row(f"Resizing {what}", new("layers.Resizing", **options), x, train=x is not IMAGE)

    for interpolation in ("bilinear", "nearest", "bicubic", "lanczos3", "lanczos5"):
        yield case(f"{interpolation} up", SMALL, height=5, width=6, interpolation=interpolation)
        yield case(f"{interpolation} down", SMALL, height=2, width=2, interpolation=interpolation)
        yield case(f"{interpolation} antialiased", IMAGES, height=2, width=3, antialias=True,
                   interpolation=interpolation)
    yield case("default", IMAGES, height=3, width=3)
    yield case("positions", IMAGES, height=4, width=5)
    yield case("one axis", IMAGES, height=4, width=2)
    yield case("int", WHOLE, height=2, width=3)
    yield case("int up", WHOLE, height=5, width=6, interpolation="bicubic")
    yield case("int nearest", WHOLE, height=2, width=3, interpolation="nearest")
    yield case("image", IMAGE, height=2, width=4)
    yield case("first", FIRST, height=3, width=2, data_format="channels_first")
    for size in ((2, 4), (6, 3), (4, 4)):
        options = {"height": size[0], "width": size[1]}
        yield case(f"cropped {size}", IMAGES, crop_to_aspect_ratio=True, **options)
        yield case(f"padded {size}", IMAGES, pad_to_aspect_ratio=True, **options)
        yield case(f"padded with {size}", IMAGE, pad_to_aspect_ratio=True, fill_value=3.5,
                   **options)
        yield case(f"cropped first {size}", FIRST, crop_to_aspect_ratio=True,
                   data_format="channels_first", **options)
        yield case(f"padded first {size}", FIRST, pad_to_aspect_ratio=True, fill_value=-1,
                   data_format="channels_first", **options)
    yield case("cropped and padded", IMAGES, height=2, width=2, crop_to_aspect_ratio=True,
               pad_to_aspect_ratio=True)
    yield case("fill mode", IMAGES, height=2, width=2, fill_mode="reflect")
    yield case("interpolation", IMAGES, height=2, width=2, interpolation="area")
    yield case("upper case", IMAGES, height=2, width=2, interpolation="Nearest")
    yield case("format", IMAGES, height=2, width=2, data_format="first")
    yield case("no width", IMAGES, height=2)
    yield case("nothing", IMAGES)
    yield case("zero", IMAGES, height=0, width=2)
    yield case("factor", IMAGES, height=2, width=2, factor=0.5)


def center_crop():
    def case(what, x, **options):
        return row(f"CenterCrop {what}", new("layers.CenterCrop", **options), x,
                   train=x is not IMAGE)

    for size in ((2, 3), (3, 2), (4, 5), (1, 1), (6, 7), (6, 2), (2, 8), (5, 5)):
        yield case(f"{size}", IMAGES, height=size[0], width=size[1])
        yield case(f"first {size}", FIRST, height=size[0], width=size[1],
                   data_format="channels_first")
    yield case("image", IMAGE, height=2, width=3, name="mine")
    yield case("image up", IMAGE, height=4, width=6)
    yield case("int", WHOLE, height=2, width=2)
    yield case("int up", WHOLE, height=4, width=4)
    yield case("format", IMAGES, height=2, width=2, data_format="first")
    yield case("no width", IMAGES, height=2)
    yield case("nothing", IMAGES)
    yield case("factor", IMAGES, height=2, width=2, factor=0.5)
    yield case("flat", fixed_array(5, [2, 3], -1, 1), height=2, width=2)


def encoding():
    def case(what, x, call=None, **options):
        return row(f"CategoryEncoding {what}", new("layers.CategoryEncoding", **options), x,
                   call=call, train=False)

    for mode in ("multi_hot", "one_hot", "count", "binary"):
        yield case(f"{mode} vector", ints(0, 3, 1, 1), num_tokens=4, output_mode=mode)
        yield case(f"{mode} matrix", ints([0, 1], [2, 2], [3, 0]), num_tokens=4, output_mode=mode)
        yield case(f"{mode} column", ints([0], [2], [3]), num_tokens=4, output_mode=mode)
        yield case(f"{mode} cube", ints([[0, 1], [2, 2]]), num_tokens=4, output_mode=mode)
        yield case(f"{mode} float", fixed_array(7, [2, 3], 0, 3), num_tokens=4, output_mode=mode)
    yield case("default", ints([0, 1, 1]), num_tokens=3)
    yield case("too large", ints([0, 5, -1]), num_tokens=3)
    yield case("too large one", ints([0, 5, -1]), num_tokens=3, output_mode="one_hot")
    yield case("weights", ints([0, 1, 1], [2, 2, 0]), num_tokens=3, output_mode="count",
               call={"count_weights": fixed_array(8, [2, 3], 0, 1)})
    yield case("weights unused", ints([0, 1, 1]), num_tokens=3,
               call={"count_weights": fixed_array(8, [1, 3], 0, 1)})
    yield case("mode", ints([0, 1, 1]), num_tokens=3, output_mode="int")
    yield case("nothing", ints([0, 1, 1]))
    yield case("zero", ints([0, 1, 1]), num_tokens=0)


ROWS = [*rescaling(), *resizing(), *center_crop(), *encoding()]
record = recorder("preprocessing", ROWS)
