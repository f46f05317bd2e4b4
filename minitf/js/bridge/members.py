"""Which names tfjs's objects have, by class: all that JavaScript may read of ours.

`names_of(cls)` are those of a class and of its bases. tests/js/test_reachable.py compares them with
what real tfjs has; what of tfjs's inner works minitf has not is not here.
"""

from functools import cache

_CONVOLUTION = """activation bias biasConstraint biasInitializer biasRegularizer dataFormat
    dilationRate kernelSize padding strides useBias"""
_KERNEL = "kernel kernelConstraint kernelInitializer kernelRegularizer"
_CONVOLVING = f"{_CONVOLUTION} {_KERNEL} filters"
_DEPTHWISE = "depthMultiplier depthwiseConstraint depthwiseInitializer depthwiseRegularizer"
_CELL = """kernel? kernelConstraint kernelInitializer kernelRegularizer
    activation bias? biasConstraint biasInitializer biasRegularizer dropout
    recurrentConstraint recurrentDropout recurrentInitializer recurrentKernel? recurrentRegularizer
    stateSize useBias"""
_GATES = "implementation? recurrentActivation"
_NORMALIZATION = """axis beta? betaInitializer betaRegularizer center epsilon gamma?
    gammaInitializer gammaRegularizer scale"""
_PARTS = "apply getClassName getConfig"
_VARIANCE = f"{_PARTS} distribution mode scale seed?"
_NORMAL = f"{_PARTS} mean seed? stddev"
_CALLBACK = """onBatchBegin onBatchEnd onEpochBegin onEpochEnd onTrainBegin onTrainEnd setModel
    setParams validationData model params?"""

#: by class; with a question mark what is undefined, not null, where it isn't set
_NAMES = {
    "Tensor": """
        abs acos acosh add all any argMax argMin array arraySync as1D as2D as3D as4D as5D
        asin asinh asScalar asType atan atan2 atanh avgPool batchNorm batchToSpaceND
        broadcastTo buffer bufferSync bytes cast ceil clipByValue clone concat conv1d
        conv2d conv2dTranspose cos cosh cumprod cumsum data dataSync depthToSpace
        depthwiseConv2d dilation2d dispose div divNoNan dot dtype elu equal erf
        euclideanNorm exp expandDims expm1 fft flatten floor floorDiv gather greater
        greaterEqual id ifft irfft isDisposed isFinite isInf isNaN kept leakyRelu less lessEqual
        localResponseNormalization log log1p logicalAnd logicalNot logicalOr logicalXor
        logSigmoid logSoftmax logSumExp matMul max maximum maxPool mean min minimum
        mirrorPad mod mul neg norm notEqual oneHot onesLike pad pool pow prelu print prod
        rank rankType reciprocal relu relu6 reshape reshapeAs resizeBilinear resizeNearestNeighbor
        reverse rfft round rsqrt selu separableConv2d shape sigmoid sign sin sinh size slice
        softmax softplus spaceToBatchND split sqrt square squaredDifference squeeze stack
        step stridedSlice strides sub sum tan tanh throwIfDisposed tile toBool toFloat toInt topk
        toString transpose unique unsortedSegmentSum unstack variable where zerosLike""",
    "Variable": "assign name trainable",
    "TensorBuffer": "dtype get indexToLoc locToIndex rank set shape size strides toTensor values",
    "Environment": """
        features get getAsync getBool getFlags getNumber getString platformName reset set""",

    "Layer": """
        activityRegularizer addLoss addWeight apply build built calculateLosses call clearCallHook
        computeMask computeOutputShape countParams dispose getClassName getConfig getInputAt
        getOutputAt getWeights inboundNodes initialWeights input inputSpec invokeCallHook losses
        name nonTrainableWeights outboundNodes output outputShape resetStates setCallHook
        setWeights stateful supportsMasking trainable trainableWeights updates weights
        batchInputShape? dtype""",
    "Activation": "activation",
    "AlphaDropout": "noiseShape? rate",
    "AveragePooling1D": "padding poolSize strides",
    "AveragePooling2D": "dataFormat padding poolSize strides",
    "AveragePooling3D": "dataFormat padding poolSize strides",
    "BatchNormalization": f"""{_NORMALIZATION} betaConstraint gammaConstraint momentum movingMean?
        movingMeanInitializer movingVariance? movingVarianceInitializer""",
    "Bidirectional": "backwardLayer forwardLayer layer mergeMode returnSequences returnState",
    "CategoryEncoding": "numTokens outputMode",
    "CenterCrop": "height width",
    "Concatenate": "axis",
    "Conv1D": _CONVOLVING,
    "Conv2D": _CONVOLVING,
    "Conv2DTranspose": _CONVOLVING,
    "Conv3D": _CONVOLVING,
    "Conv3DTranspose": _CONVOLVING,
    "ConvLSTM2DCell": f"{_CELL} {_GATES} {_CONVOLVING} unitForgetBias?",
    "Cropping2D": "cropping dataFormat",
    "Dense": f"activation bias biasConstraint biasInitializer biasRegularizer {_KERNEL} units "
             "useBias",
    "DepthwiseConv2D": f"{_CONVOLUTION} {_DEPTHWISE}",
    "Dot": "axes normalize",
    "Dropout": "noiseShape? rate seed?",
    "ELU": "alpha",
    "Embedding": "embeddings embeddingsConstraint embeddingsInitializer embeddingsRegularizer "
                 "inputDim inputLength? maskZero? outputDim",
    "Flatten": "dataFormat?",
    "GaussianDropout": "rate",
    "GaussianNoise": "stddev",
    "GlobalAveragePooling2D": "dataFormat",
    "GlobalMaxPooling2D": "dataFormat",
    "GRUCell": f"{_CELL} {_GATES} units",
    "InputLayer": "sparse",
    "LayerNormalization": _NORMALIZATION,
    "LeakyReLU": "alpha",
    "LSTMCell": f"{_CELL} {_GATES} unitForgetBias? units",
    "Masking": "maskValue",
    "MaxPooling1D": "padding poolSize strides",
    "MaxPooling2D": "dataFormat padding poolSize strides",
    "MaxPooling3D": "dataFormat padding poolSize strides",
    "Permute": "dims",
    "PReLU": "alpha? alphaConstraint alphaInitializer alphaRegularizer sharedAxes",
    "RandomWidth": "factor interpolation",
    "ReLU": "maxValue?",
    "RepeatVector": "n",
    "Rescaling": "offset scale",
    "Reshape": "targetShape",
    "Resizing": "cropToAspectRatio height interpolation width",
    "RNN": "cell getStates goBackwards keptStates returnSequences returnState setStates states "
           "unroll",
    "RNNCell": "stateSize",
    "SeparableConv2D": f"{_CONVOLVING} {_DEPTHWISE} depthwiseKernel pointwiseConstraint "
                       "pointwiseInitializer pointwiseKernel pointwiseRegularizer",
    "SimpleRNNCell": f"{_CELL} units",
    "Softmax": "axis",
    "SpatialDropout1D": "noiseShape? rate seed?",
    "StackedRNNCells": "cells stateSize",
    "ThresholdedReLU": "theta",
    "TimeDistributed": "layer",
    "UpSampling2D": "dataFormat interpolation size",
    "ZeroPadding2D": "dataFormat padding",

    "LayersModel": """
        compile evaluate evaluateDataset execute fit fitDataset getLayer getNamedWeights
        getTrainingConfig getUserDefinedMetadata inputLayers inputLayersNodeIndices
        inputLayersTensorIndices inputNames inputs layers loadTrainingConfig loadWeights loss?
        metrics? metricsNames? optimizer? outputLayers outputLayersNodeIndices
        outputLayersTensorIndices outputNames outputs predict predictOnBatch save
        setUserDefinedMetadata stopTraining summary toJSON trainOnBatch updatedConfig""",
    "Sequential": "add pop",
    "SymbolicTensor": "callArgs dtype id inputs name nodeIndex originalName outputTensorIndex? "
                      "rank shape sourceLayer tensorIndex",
    "Node": "callArgs getConfig id inboundLayers inputMasks inputShapes inputTensors nodeIndices "
            "outboundLayer outputMasks outputShapes outputTensors tensorIndices",
    "LayerVariable": "constraint dispose dtype id name originalName read shape trainable val write",
    "InputSpec": "axes dtype? maxNDim? minNDim? ndim? shape?",

    "Optimizer": "applyGradients computeGradients dispose getClassName getConfig getWeights "
                 "incrementIterations iterations learningRate minimize setWeights",
    "SGD": "setLearningRate",
    "Momentum": "momentum setLearningRate setMomentum useNesterov",
    "RMSProp": "centered decay epsilon momentum",
    "Adam": "beta1 beta2 epsilon",
    "Adadelta": "epsilon rho",
    "Adamax": "beta1 beta2 decay epsilon",
    "Adagrad": "initialAccumulatorValue",

    "BaseCallback": _CALLBACK,
    "EarlyStopping": "baseline? minDelta mode monitor patience verbose",
    "History": "epoch history syncData",

    "Zeros": _PARTS,
    "Ones": _PARTS,
    "Constant": f"{_PARTS} value",
    "RandomUniform": f"{_PARTS} maxval minval seed?",
    "RandomNormal": _NORMAL,
    "TruncatedNormal": _NORMAL,
    "Identity": f"{_PARTS} gain",
    "VarianceScaling": _VARIANCE,
    "GlorotUniform": _VARIANCE,
    "GlorotNormal": _VARIANCE,
    "HeUniform": _VARIANCE,
    "HeNormal": _VARIANCE,
    "LeCunUniform": _VARIANCE,
    "LeCunNormal": _VARIANCE,
    "Orthogonal": f"{_PARTS} gain seed?",
    "L1L2": f"{_PARTS} l1 l2",
    "MaxNorm": f"{_PARTS} axis maxValue",
    "MinMaxNorm": f"{_PARTS} axis maxValue minValue rate",
    "NonNeg": _PARTS,
    "UnitNorm": f"{_PARTS} axis",
    "Serializable": "getClassName getConfig",
    "SerializationMap": "getMap register classNameMap",

    "Dataset": "batch concatenate filter forEachAsync iterator map mapAsync prefetch repeat "
               "shuffle size skip take toArray toArrayForTest",
    "CSVDataset": "columnNames",
    "TextLineDataset": "input",
    "DataSource": "iterator",
    "FileDataSource": "input",
    "URLDataSource": "url",
    "LazyIterator": """
        columnMajorBatch concatenate filter flatmap forEachAsync handleErrors map mapAsync next
        prefetch resolveFully resolveWhile rowMajorBatch serial serialForEach serialMapAsync
        shuffle skip take toArray toArrayForTest""",
}
STATICS = frozenset({"className", "fromConfig"})


@cache
def names_of(cls):
    """The names that JavaScript may read of an object of this class; none of what isn't tfjs's."""
    return frozenset(word.rstrip("?") for word in _words(cls))


@cache
def unset_names_of(cls):
    """Those names of which None means undefined."""
    return frozenset(word[:-1] for word in _words(cls) if word.endswith("?"))


def _words(cls):
    for base in cls.__mro__:
        if base.__module__.startswith("minitf."):
            yield from _NAMES.get(base.__name__, "").split()
