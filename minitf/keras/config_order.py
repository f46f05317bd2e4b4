"""The order in which Keras's get_config gives its keys, where it isn't that of the arguments.

The order shows in a model's JSON; it means nothing, but files are compared byte by byte.
"""

from functools import wraps

from minitf.spec import keys_in_order

_BASE = "name trainable dtype"
_SEQUENCE = ("return_sequences return_state go_backwards stateful unroll zero_output_for_mask")
_DROPOUT = f"{_BASE} rate seed noise_shape"
_NORMALIZED = ("beta_initializer gamma_initializer moving_mean_initializer "
               "moving_variance_initializer beta_regularizer gamma_regularizer beta_constraint "
               "gamma_constraint")

# What comes first, by class; further keys follow in the order of the arguments.
_FIRST = {
    "Dropout": _DROPOUT,
    "AlphaDropout": _DROPOUT,
    **{f"SpatialDropout{rank}D": "rate seed name dtype data_format" for rank in (1, 2, 3)},
    "ELU": "name alpha trainable dtype",
    "Embedding": f"{_BASE} input_dim output_dim embeddings_initializer embeddings_regularizer "
                 "activity_regularizer",
    **{f"{kind}Pooling{rank}D": f"{_BASE} pool_size padding"
       for kind in ("Max", "Average") for rank in (1, 2, 3)},
    "Conv3DTranspose": f"{_BASE} filters kernel_size strides padding output_padding",
    **{name: f"{_BASE} depth_multiplier" for name in (
        "DepthwiseConv1D", "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D")},
    "BatchNormalization": f"{_BASE} axis momentum epsilon center scale {_NORMALIZED} synchronized",
    "LayerNormalization": f"{_BASE} axis epsilon center scale rms_scaling {_NORMALIZED}",
    "CenterCrop": f"{_BASE} data_format",
    "Resizing": f"{_BASE} data_format",
    **{name: f"{_BASE} {_SEQUENCE}" for name in (
        "RNN", "SimpleRNN", "GRU", "LSTM", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D")},
    "LSTMCell": f"{_BASE} units activation recurrent_activation use_bias unit_forget_bias",
    "Bidirectional": f"{_BASE} merge_mode",
    **dict.fromkeys(("Orthogonal", "RandomNormal", "RandomUniform", "TruncatedNormal",
                     "VarianceScaling"), "seed"),
    **dict.fromkeys(("BinaryFocalCrossentropy", "CategoricalFocalCrossentropy"),
                    "name reduction from_logits label_smoothing axis"),
    **dict.fromkeys(("AUC", "F1Score", "FBetaScore", "FalseNegatives", "FalsePositives", "IoU",
                     "Precision", "R2Score", "Recall", "SparseTopKCategoricalAccuracy",
                     "TopKCategoricalAccuracy", "TrueNegatives", "TruePositives"), "name dtype"),
    "BinaryIoU": "target_class_ids threshold name dtype",
    **dict.fromkeys(("PrecisionAtRecall", "RecallAtPrecision", "SensitivityAtSpecificity",
                     "SpecificityAtSensitivity"), "name dtype class_id num_thresholds"),
}

_ordered = keys_in_order(_FIRST)


def in_order(get_config):
    """The method with its keys in Keras's order: a regularizer of the output early, if there is."""
    if hasattr(get_config, "orders"):
        return get_config
    method = _ordered(get_config)

    @wraps(method)
    def ordered(self):
        config = method(self)
        if "activity_regularizer" not in config or "dtype" not in config:
            return config
        if config["activity_regularizer"] is None:  # of classes that name it among their own
            last = config.pop("activity_regularizer")
            keys = list(config)
            places = [index for index, key in enumerate(keys) if key.endswith("_regularizer")]
            keys.insert((places or [len(keys)])[-1] + 1, "activity_regularizer")
            return {key: config.get(key, last) for key in keys}
        early = ("name", "trainable", "dtype", "activity_regularizer")
        return {**{key: config[key] for key in early}, **config}

    return ordered
