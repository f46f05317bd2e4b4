"""Conv1D, Conv2D, Conv3D and their transposes."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

SERIES = fixed_array(1, [2, 6, 4], -2, 2)
IMAGES = fixed_array(2, [2, 5, 6, 2], -2, 2)
FIRST = fixed_array(3, [2, 2, 5, 6], -2, 2)
VOLUMES = fixed_array(4, [1, 4, 3, 5, 2], -2, 2)
SMALL = fixed_array(5, [2, 3, 2, 2], -2, 2)
ROWS = []


def rows(name, default, usual, **cases):
    for what, options in cases.items():
        array = options.pop("on", default)
        made = new(f"layers.{name}", **{**usual, **options})
        ROWS.append(row(f"{name} {what}", made, array))


def pair(*sizes):
    return {"tuple": list(sizes)}


rows("Conv1D", SERIES, {"filters": 2, "kernel_size": 3},
     plain={}, same={"padding": "SAME", "strides": 2, "activation": "relu"},
     causal={"padding": "causal", "dilation_rate": 2},
     causal_strides={"padding": "causal", "strides": 2},
     groups={"groups": 2}, channels_first={"data_format": "channels_first", "padding": "causal",
                                           "activation": "softmax"},
     no_bias={"use_bias": False}, dilated={"dilation_rate": 2},
     too_small={"kernel_size": 7}, rank_4={"on": IMAGES}, padding_unknown={"padding": "full"},
     whole={"kernel_size": 6}, two_sizes={"kernel_size": [2, 2]})
rows("Conv2D", IMAGES, {"filters": 4, "kernel_size": 3},
     plain={}, relu={"activation": "relu", "padding": "same"}, softmax={"activation": "softmax"},
     same_strides={"padding": "same", "strides": 2, "kernel_size": pair(3, 2)},
     large_strides={"padding": "same", "strides": [3, 4], "kernel_size": [1, 2]},
     dilated={"dilation_rate": [2, 1], "kernel_size": 2, "padding": "same"},
     groups={"groups": 2, "activation": "relu"}, pointwise={"kernel_size": 1},
     penalised={"kernel_regularizer": "l2", "bias_regularizer": "l1",
                "activity_regularizer": "l2", "kernel_constraint": "max_norm",
                "bias_constraint": "non_neg"},
     channels_first={"data_format": "channels_first", "activation": "softmax", "on": FIRST},
     channels_first_relu={"data_format": "channels_first", "activation": "relu", "on": FIRST,
                          "padding": "same", "strides": 2},
     integers={"on": {"array": [[[[1], [2]], [[3], [4]]]], "dtype": "int32"}, "kernel_size": 2},
     named={"name": "seen", "trainable": False, "kernel_initializer": "he_normal"},
     lora={"lora_rank": None},
     rank_3={"on": SERIES}, rank_5={"on": VOLUMES}, too_small={"kernel_size": [6, 1]},
     filters_0={"filters": 0}, kernel_0={"kernel_size": 0}, kernel_of_3={"kernel_size": [1, 2, 3]},
     kernel_text={"kernel_size": "ab"}, kernel_float={"kernel_size": 2.0},
     strides_0={"strides": [0, 1]}, both={"strides": 2, "dilation_rate": 2},
     groups_0={"groups": 0}, groups_3={"groups": 3}, groups_4={"groups": 4},
     padding_causal={"padding": "causal"}, format_unknown={"data_format": "first"},
     camel={"useBias": False}, activation_unknown={"activation": "relo"})
rows("Conv3D", VOLUMES, {"filters": 2, "kernel_size": 2},
     plain={}, same={"padding": "same", "strides": [1, 2, 3], "kernel_size": [3, 1, 2]},
     large_strides={"padding": "same", "strides": 2, "kernel_size": 1},
     dilated={"dilation_rate": [2, 1, 2], "groups": 2}, rank_4={"on": IMAGES},
     channels_first={"data_format": "channels_first", "on": fixed_array(6, [1, 2, 4, 3, 5], -2, 2)})
rows("Conv1DTranspose", fixed_array(7, [2, 4, 3], -2, 2), {"filters": 2, "kernel_size": 3},
     plain={}, strides={"strides": 2}, same={"strides": 2, "padding": "same"},
     more={"strides": 3, "output_padding": 1}, same_more={"strides": 3, "padding": "same",
                                                          "output_padding": 2},
     dilated={"dilation_rate": 2, "padding": "same"}, small={"kernel_size": 1, "strides": 3},
     too_much={"strides": 2, "output_padding": 2})
rows("Conv2DTranspose", SMALL, {"filters": 3, "kernel_size": 3},
     plain={}, strides={"strides": 2, "activation": "relu"},
     same={"strides": [3, 2], "padding": "same", "kernel_size": [2, 5]},
     small_same={"strides": 3, "padding": "same", "kernel_size": 1},
     more={"strides": 2, "output_padding": [1, 0]},
     same_more={"strides": 2, "padding": "same", "output_padding": 1, "kernel_size": [2, 4]},
     same_less={"strides": 2, "padding": "same", "output_padding": 0, "kernel_size": [4, 3]},
     dilated={"dilation_rate": [1, 2]}, no_bias={"use_bias": False},
     channels_first={"data_format": "channels_first", "strides": 2, "activation": "softmax"},
     both={"strides": 2, "dilation_rate": 2}, causal={"padding": "causal"},
     rank_3={"on": SERIES}, filters_0={"filters": 0}, more_text={"output_padding": "a"},
     penalised={"kernel_regularizer": "l2", "activity_regularizer": "l1"})
rows("Conv3DTranspose", fixed_array(9, [1, 2, 3, 2, 2], -2, 2), {"filters": 2, "kernel_size": 2},
     plain={}, strides={"strides": 2, "kernel_size": 3, "activation": "tanh"},
     same={"strides": [2, 1, 2], "padding": "same", "kernel_size": 3},
     channels_first={"data_format": "channels_first", "output_padding": 0, "strides": 3})
record = recorder("convolution", ROWS)
