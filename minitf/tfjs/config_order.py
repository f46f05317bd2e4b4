"""The order in which tfjs's getConfig gives its keys, where it isn't that of the options.

The order shows in a model's JSON; it means nothing, but files are compared byte by byte.
"""

from functools import wraps

from minitf.spec import keys_in_order

_BASE = "name trainable batchInputShape dtype"
_CONV = ("kernelSize strides padding dataFormat dilationRate activation useBias biasInitializer "
         "biasRegularizer activityRegularizer biasConstraint")
_KERNELS = f"filters kernelInitializer kernelRegularizer kernelConstraint {_CONV}"
_POOLING = "poolSize padding strides"
_NORMALIZED = ("betaInitializer gammaInitializer movingMeanInitializer movingVarianceInitializer "
               "betaRegularizer gammaRegularizer betaConstraint gammaConstraint")
_STATES = ("kernelInitializer recurrentInitializer biasInitializer unitForgetBias "
           "kernelRegularizer recurrentRegularizer biasRegularizer activityRegularizer "
           "kernelConstraint recurrentConstraint biasConstraint dropout recurrentDropout "
           "implementation")
_GATES = f"activation recurrentActivation useBias {_STATES}"
_SEQUENCE = "returnSequences returnState goBackwards stateful unroll"
_CONV_LSTM = (f"{_BASE} {_GATES} filters kernelSize padding dataFormat dilationRate strides "
              f"{_SEQUENCE}")

# What comes first, by class; further keys follow in the order of the options.
_FIRST = {
    "Dense": "units activation useBias kernelInitializer biasInitializer kernelRegularizer "
             "biasRegularizer activityRegularizer kernelConstraint biasConstraint",
    **dict.fromkeys(("Conv1D", "Conv2D", "Conv3D", "Conv2DTranspose", "Conv3DTranspose"), _KERNELS),
    "DepthwiseConv2D": f"{_CONV} {_BASE} depthMultiplier depthwiseInitializer "
                       "depthwiseRegularizer depthwiseConstraint",
    "SeparableConv2D": f"filters {_CONV} {_BASE} depthwiseInitializer pointwiseInitializer "
                       "depthwiseRegularizer pointwiseRegularizer depthwiseConstraint "
                       "pointwiseConstraint",
    **{f"{kind}Pooling{rank}D": _POOLING for kind in ("Max", "Average") for rank in (1, 2, 3)},
    "BatchNormalization": f"axis momentum epsilon center scale {_NORMALIZED}",
    "LayerNormalization": f"axis epsilon center scale {_NORMALIZED}",
    "Embedding": "inputDim outputDim embeddingsInitializer embeddingsRegularizer "
                 "activityRegularizer embeddingsConstraint maskZero inputLength",
    "RandomWidth": "factor interpolation seed",
    "Bidirectional": "mergeMode layer",
    "SimpleRNNCell": f"{_BASE} units activation useBias {_STATES}",
    "SimpleRNN": f"{_BASE} units activation useBias {_STATES} {_SEQUENCE}",
    "GRUCell": f"{_BASE} units {_GATES} resetAfter",
    "GRU": f"{_BASE} units {_GATES} resetAfter {_SEQUENCE}",
    "LSTMCell": f"{_BASE} units {_GATES}",
    "LSTM": f"{_BASE} units {_GATES} {_SEQUENCE}",
    "ConvLSTM2DCell": _CONV_LSTM,
    "ConvLSTM2D": _CONV_LSTM,
    "StackedRNNCells": f"{_BASE} cells",
}

# Keys that are always there, in tfjs undefined unless they were given; JSON has null for them.
_UNDEFINED = {
    "Embedding": "maskZero inputLength", "ReLU": "maxValue",
    **dict.fromkeys(("GRU", "GRUCell"), "implementation"),
    **dict.fromkeys(("LSTM", "LSTMCell", "ConvLSTM2D", "ConvLSTM2DCell"),
                    "unitForgetBias implementation"),
}
_ordered = keys_in_order(_FIRST)


def in_order(getConfig):
    """The method with its keys in tfjs's order, and with all of them."""
    if hasattr(getConfig, "orders"):
        return getConfig

    def whole(self):
        names = (base.__name__ for base in type(self).__mro__)
        undefined = next((_UNDEFINED[name].split() for name in names if name in _UNDEFINED), ())
        return {**dict.fromkeys(undefined), **getConfig(self)}

    return _ordered(wraps(getConfig)(whole))
