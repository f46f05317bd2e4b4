"""Depthwise and separable convolutions along one and two axes."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

SERIES = fixed_array(1, [2, 6, 3], -2, 2)
IMAGES = fixed_array(2, [2, 5, 6, 2], -2, 2)
FIRST = fixed_array(3, [2, 2, 5, 6], -2, 2)
ROWS = []


def rows(name, default, usual, **cases):
    for what, options in cases.items():
        array = options.pop("on", default)
        made = new(f"layers.{name}", **{**usual, **options})
        ROWS.append(row(f"{name} {what}", made, array))


rows("DepthwiseConv1D", SERIES, {"kernel_size": 3},
     plain={}, multiplied={"depth_multiplier": 2, "strides": 2, "padding": "same"},
     dilated={"dilation_rate": 2, "activation": "relu"}, rank_4={"on": IMAGES},
     channels_first={"data_format": "channels_first"}, causal={"padding": "causal"})
rows("DepthwiseConv2D", IMAGES, {"kernel_size": 3},
     plain={}, multiplied={"depth_multiplier": 3, "activation": "relu"},
     same={"padding": "same", "strides": 2, "kernel_size": 2}, dilated={"dilation_rate": 2},
     channels_first={"data_format": "channels_first", "depth_multiplier": 2, "on": FIRST,
                     "activation": "softmax"},
     penalised={"depthwise_regularizer": "l2", "depthwise_constraint": "unit_norm",
                "activity_regularizer": "l1"}, no_bias={"use_bias": False},
     multiplier_0={"depth_multiplier": 0}, too_small={"kernel_size": 6}, rank_3={"on": SERIES},
     kernel_0={"kernel_size": 0}, filters={"filters": 3})
rows("SeparableConv1D", SERIES, {"filters": 2, "kernel_size": 3},
     plain={}, multiplied={"depth_multiplier": 2, "strides": 2, "padding": "same"},
     dilated={"dilation_rate": 2, "activation": "relu"}, rank_4={"on": IMAGES},
     channels_first={"data_format": "channels_first"})
rows("SeparableConv2D", IMAGES, {"filters": 3, "kernel_size": 3},
     plain={}, multiplied={"depth_multiplier": 2, "activation": "relu"},
     same={"padding": "same", "strides": 2, "kernel_size": 2}, dilated={"dilation_rate": 2},
     channels_first={"data_format": "channels_first", "on": FIRST, "activation": "softmax"},
     penalised={"depthwise_regularizer": "l2", "pointwise_regularizer": "l1",
                "pointwise_constraint": "non_neg", "activity_regularizer": "l1"},
     no_bias={"use_bias": False}, pointwise_initializer={"pointwise_initializer": "ones"},
     filters_0={"filters": 0}, multiplier_0={"depth_multiplier": 0}, too_small={"kernel_size": 6},
     kernel_initializer={"kernel_initializer": "ones"})
record = recorder("separable", ROWS)
