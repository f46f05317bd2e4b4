"""import minitf as tf: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf import keras as keras
from minitf import kit as kit
from minitf.tfjs.buffers import TensorBuffer as TensorBuffer
from minitf.tfjs.callbacks import Callback as Callback
from minitf.tfjs.callbacks import CustomCallback as CustomCallback
from minitf.tfjs.callbacks import EarlyStopping as EarlyStopping
from minitf.tfjs.callbacks import History as History
from minitf.tfjs.environment import Environment as Environment
from minitf.tfjs.input_spec import InputSpec as InputSpec
from minitf.tfjs.layer_variables import LayerVariable as LayerVariable
from minitf.tfjs.layer_variables import SymbolicTensor as SymbolicTensor
from minitf.tfjs.layers import Layer
from minitf.tfjs.loss_functions import Reduction as Reduction
from minitf.tfjs.models import LayersModel as LayersModel
from minitf.tfjs.sequential import Sequential as Sequential
from minitf.tfjs.train import Optimizer as Optimizer
from minitf.tfjs.variants.recurrent import RNN as RNN
from minitf.tfjs.weight_rules import Constraint
from minitf.tfjs.weight_rules import Initializer
from minitf.tfjs.weight_rules import Regularizer

class _LayerConfig(TypedDict, total=False):
    inputShape: Sequence[int | None] | None
    batchInputShape: Sequence[int | None] | None
    batchSize: int | None
    dtype: str
    name: Any
    trainable: bool
    weights: Any
    inputDType: Any
_ActivationName = Literal[
    "linear", "relu", "relu6", "elu", "selu", "sigmoid", "hardSigmoid", "softplus",
    "softsign", "tanh", "softmax", "logSoftmax", "gelu", "gelu_new", "mish", "swish",
]
_Activation = _ActivationName | Callable[..., Any]
class _ActivationConfig(_LayerConfig, total=False):
    activation: _Activation
class _AddConfig(_LayerConfig, total=False):
    ...
class _AlphaDropoutConfig(_LayerConfig, total=False):
    rate: float
    noiseShape: Any
class _AverageConfig(_LayerConfig, total=False):
    ...
class _AveragePooling1DConfig(_LayerConfig, total=False):
    poolSize: int
    strides: Any
    padding: str
_DataFormat = Literal[
    "channelsFirst", "channelsLast",
]
class _AveragePooling2DConfig(_LayerConfig, total=False):
    poolSize: Any
    strides: Any
    padding: str
    dataFormat: _DataFormat
class _AveragePooling3DConfig(_LayerConfig, total=False):
    poolSize: Any
    strides: Any
    padding: str
    dataFormat: _DataFormat
_InitializerName = Literal[
    "zeros", "Zeros", "ones", "Ones", "constant", "Constant", "randomUniform",
    "RandomUniform", "randomNormal", "RandomNormal", "truncatedNormal", "TruncatedNormal",
    "identity", "Identity", "orthogonal", "Orthogonal", "varianceScaling", "VarianceScaling",
    "glorotNormal", "GlorotNormal", "glorotUniform", "GlorotUniform", "heNormal", "HeNormal",
    "heUniform", "HeUniform", "leCunNormal", "LeCunNormal", "leCunUniform", "LeCunUniform",
]
_Initializer = _InitializerName | Initializer | dict[str, Any] | Callable[..., Any]
_RegularizerName = Literal[
    "l1l2", "L1L2",
]
_Regularizer = _RegularizerName | Regularizer | dict[str, Any] | Callable[..., Any]
_ConstraintName = Literal[
    "maxNorm", "MaxNorm", "minMaxNorm", "MinMaxNorm", "unitNorm", "UnitNorm", "nonNeg",
    "NonNeg",
]
_Constraint = _ConstraintName | Constraint | dict[str, Any] | Callable[..., Any]
class _BatchNormalizationConfig(_LayerConfig, total=False):
    axis: int
    momentum: float
    epsilon: float
    center: bool
    scale: bool
    betaInitializer: _Initializer
    gammaInitializer: _Initializer
    movingMeanInitializer: _Initializer
    movingVarianceInitializer: _Initializer
    betaRegularizer: _Regularizer | None
    gammaRegularizer: _Regularizer | None
    betaConstraint: _Constraint | None
    gammaConstraint: _Constraint | None
_BidirectionalMergeMode = Literal[
    "sum", "mul", "concat", "ave",
]
class _BidirectionalConfig(_LayerConfig, total=False):
    layer: Any
    mergeMode: _BidirectionalMergeMode
class _CategoryEncodingConfig(_LayerConfig, total=False):
    numTokens: Any
    outputMode: str
class _CenterCropConfig(_LayerConfig, total=False):
    height: Any
    width: Any
class _ConcatenateConfig(_LayerConfig, total=False):
    axis: int
_PaddingMode = Literal[
    "valid", "same", "causal",
]
class _Conv1DConfig(_LayerConfig, total=False):
    filters: Any
    kernelSize: Any
    strides: int
    padding: _PaddingMode
    dataFormat: _DataFormat
    dilationRate: int
    activation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    biasConstraint: _Constraint | None
class _Conv2DConfig(_LayerConfig, total=False):
    filters: Any
    kernelSize: Any
    strides: Any
    padding: _PaddingMode
    dataFormat: _DataFormat
    dilationRate: Any
    activation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    biasConstraint: _Constraint | None
class _Conv2DTransposeConfig(_LayerConfig, total=False):
    filters: Any
    kernelSize: Any
    strides: Any
    padding: _PaddingMode
    dataFormat: _DataFormat
    dilationRate: Any
    activation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    biasConstraint: _Constraint | None
class _Conv3DConfig(_LayerConfig, total=False):
    filters: Any
    kernelSize: Any
    strides: Any
    padding: _PaddingMode
    dataFormat: _DataFormat
    dilationRate: Any
    activation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    biasConstraint: _Constraint | None
class _Conv3DTransposeConfig(_LayerConfig, total=False):
    filters: Any
    kernelSize: Any
    strides: Any
    padding: _PaddingMode
    dataFormat: _DataFormat
    dilationRate: Any
    activation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    biasConstraint: _Constraint | None
class _ConvLSTM2DConfig(_LayerConfig, total=False):
    filters: Any
    kernelSize: Any
    strides: int
    padding: _PaddingMode
    dataFormat: _DataFormat
    dilationRate: int
    activation: _Activation
    recurrentActivation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    recurrentInitializer: _Initializer
    biasInitializer: _Initializer
    unitForgetBias: Any
    kernelRegularizer: _Regularizer | None
    recurrentRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    recurrentConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    dropout: int
    recurrentDropout: int
    returnSequences: bool
    returnState: bool
    goBackwards: bool
    stateful: bool
    unroll: bool
    implementation: Any
class _ConvLSTM2DCellConfig(_LayerConfig, total=False):
    filters: Any
    kernelSize: Any
    strides: int
    padding: _PaddingMode
    dataFormat: _DataFormat
    dilationRate: int
    activation: _Activation
    recurrentActivation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    recurrentInitializer: _Initializer
    biasInitializer: _Initializer
    unitForgetBias: Any
    kernelRegularizer: _Regularizer | None
    recurrentRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    recurrentConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    dropout: int
    recurrentDropout: int
    implementation: Any
    activityRegularizer: _Regularizer | None
class _Cropping2DConfig(_LayerConfig, total=False):
    cropping: Any
    dataFormat: _DataFormat
class _DenseConfig(_LayerConfig, total=False):
    units: int
    activation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    inputDim: int | None
class _DepthwiseConv2DConfig(_LayerConfig, total=False):
    kernelSize: Any
    strides: Any
    padding: _PaddingMode
    depthMultiplier: int
    dataFormat: _DataFormat
    dilationRate: Any
    activation: _Activation
    useBias: bool
    depthwiseInitializer: _Initializer
    biasInitializer: _Initializer
    depthwiseRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    depthwiseConstraint: _Constraint | None
    biasConstraint: _Constraint | None
class _DotConfig(_LayerConfig, total=False):
    axes: Any
    normalize: bool
class _DropoutConfig(_LayerConfig, total=False):
    rate: Any
    noiseShape: Any
    seed: Any
class _ELUConfig(_LayerConfig, total=False):
    alpha: float
class _EmbeddingConfig(_LayerConfig, total=False):
    inputDim: int
    outputDim: int
    embeddingsInitializer: _Initializer
    embeddingsRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    embeddingsConstraint: _Constraint | None
    maskZero: Any
    inputLength: Any
class _FlattenConfig(_LayerConfig, total=False):
    dataFormat: _DataFormat | None
class _GaussianDropoutConfig(_LayerConfig, total=False):
    rate: float
class _GaussianNoiseConfig(_LayerConfig, total=False):
    stddev: float
class _GlobalAveragePooling1DConfig(_LayerConfig, total=False):
    ...
class _GlobalAveragePooling2DConfig(_LayerConfig, total=False):
    dataFormat: _DataFormat
class _GlobalMaxPooling1DConfig(_LayerConfig, total=False):
    ...
class _GlobalMaxPooling2DConfig(_LayerConfig, total=False):
    dataFormat: _DataFormat
class _GRUConfig(_LayerConfig, total=False):
    units: int
    activation: _Activation
    recurrentActivation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    recurrentInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    recurrentRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    recurrentConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    dropout: int
    recurrentDropout: int
    returnSequences: bool
    returnState: bool
    goBackwards: bool
    stateful: bool
    unroll: bool
    resetAfter: bool
    implementation: Any
    inputDim: int | None
    inputLength: int | None
class _GRUCellConfig(_LayerConfig, total=False):
    units: int
    activation: _Activation
    recurrentActivation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    recurrentInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    recurrentRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    recurrentConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    dropout: int
    recurrentDropout: int
    resetAfter: bool
    implementation: Any
    activityRegularizer: _Regularizer | None
class _InputLayerConfig(_LayerConfig, total=False):
    sparse: bool
class _LayerNormalizationConfig(_LayerConfig, total=False):
    axis: int
    epsilon: float
    center: bool
    scale: bool
    betaInitializer: _Initializer
    gammaInitializer: _Initializer
    betaRegularizer: _Regularizer | None
    gammaRegularizer: _Regularizer | None
class _LeakyReLUConfig(_LayerConfig, total=False):
    alpha: float
class _LSTMConfig(_LayerConfig, total=False):
    units: int
    activation: _Activation
    recurrentActivation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    recurrentInitializer: _Initializer
    biasInitializer: _Initializer
    unitForgetBias: Any
    kernelRegularizer: _Regularizer | None
    recurrentRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    recurrentConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    dropout: int
    recurrentDropout: int
    returnSequences: bool
    returnState: bool
    goBackwards: bool
    stateful: bool
    unroll: bool
    implementation: Any
    inputDim: int | None
    inputLength: int | None
class _LSTMCellConfig(_LayerConfig, total=False):
    units: int
    activation: _Activation
    recurrentActivation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    recurrentInitializer: _Initializer
    biasInitializer: _Initializer
    unitForgetBias: Any
    kernelRegularizer: _Regularizer | None
    recurrentRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    recurrentConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    dropout: int
    recurrentDropout: int
    implementation: Any
    activityRegularizer: _Regularizer | None
class _MaskingConfig(_LayerConfig, total=False):
    maskValue: int
class _MaxPooling1DConfig(_LayerConfig, total=False):
    poolSize: int
    strides: Any
    padding: str
class _MaxPooling2DConfig(_LayerConfig, total=False):
    poolSize: Any
    strides: Any
    padding: str
    dataFormat: _DataFormat
class _MaxPooling3DConfig(_LayerConfig, total=False):
    poolSize: Any
    strides: Any
    padding: str
    dataFormat: _DataFormat
class _MaximumConfig(_LayerConfig, total=False):
    ...
class _MinimumConfig(_LayerConfig, total=False):
    ...
class _MultiplyConfig(_LayerConfig, total=False):
    ...
class _PermuteConfig(_LayerConfig, total=False):
    dims: Any
class _PReLUConfig(_LayerConfig, total=False):
    alphaInitializer: _Initializer
    alphaRegularizer: _Regularizer | None
    alphaConstraint: _Constraint | None
    sharedAxes: Any
class _RandomWidthConfig(_LayerConfig, total=False):
    factor: Any
    interpolation: str
    seed: Any
    autoVectorize: Any
class _ReLUConfig(_LayerConfig, total=False):
    maxValue: float | None
class _RepeatVectorConfig(_LayerConfig, total=False):
    n: Any
class _RescalingConfig(_LayerConfig, total=False):
    scale: Any
    offset: int
class _ReshapeConfig(_LayerConfig, total=False):
    targetShape: Sequence[int | None]
class _ResizingConfig(_LayerConfig, total=False):
    height: Any
    width: Any
    interpolation: str
    cropToAspectRatio: bool
class _RNNConfig(_LayerConfig, total=False):
    cell: Any
    returnSequences: bool
    returnState: bool
    goBackwards: bool
    stateful: bool
    unroll: bool
class _SeparableConv2DConfig(_LayerConfig, total=False):
    filters: Any
    kernelSize: Any
    strides: Any
    padding: _PaddingMode
    dataFormat: _DataFormat
    dilationRate: Any
    depthMultiplier: int
    activation: _Activation
    useBias: bool
    depthwiseInitializer: _Initializer
    pointwiseInitializer: _Initializer
    biasInitializer: _Initializer
    depthwiseRegularizer: _Regularizer | None
    pointwiseRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    depthwiseConstraint: _Constraint | None
    pointwiseConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    kernelInitializer: Any
    kernelRegularizer: Any
    kernelConstraint: Any
class _SimpleRNNConfig(_LayerConfig, total=False):
    units: int
    activation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    recurrentInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    recurrentRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    activityRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    recurrentConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    dropout: int
    recurrentDropout: int
    returnSequences: bool
    returnState: bool
    goBackwards: bool
    stateful: bool
    unroll: bool
    inputDim: int | None
    inputLength: int | None
class _SimpleRNNCellConfig(_LayerConfig, total=False):
    units: int
    activation: _Activation
    useBias: bool
    kernelInitializer: _Initializer
    recurrentInitializer: _Initializer
    biasInitializer: _Initializer
    kernelRegularizer: _Regularizer | None
    recurrentRegularizer: _Regularizer | None
    biasRegularizer: _Regularizer | None
    kernelConstraint: _Constraint | None
    recurrentConstraint: _Constraint | None
    biasConstraint: _Constraint | None
    dropout: int
    recurrentDropout: int
    activityRegularizer: _Regularizer | None
class _SoftmaxConfig(_LayerConfig, total=False):
    axis: int
class _SpatialDropout1DConfig(_LayerConfig, total=False):
    rate: Any
    noiseShape: Any
    seed: Any
class _StackedRNNCellsConfig(_LayerConfig, total=False):
    cells: Any
class _ThresholdedReLUConfig(_LayerConfig, total=False):
    theta: float
class _TimeDistributedConfig(_LayerConfig, total=False):
    layer: Any
class _UpSampling2DConfig(_LayerConfig, total=False):
    size: Any
    dataFormat: _DataFormat
    interpolation: str
class _ZeroPadding2DConfig(_LayerConfig, total=False):
    padding: Any
    dataFormat: _DataFormat
class _ConstantConfig(TypedDict, total=False):
    value: Any
class _GlorotNormalConfig(TypedDict, total=False):
    seed: Any
class _GlorotUniformConfig(TypedDict, total=False):
    seed: Any
class _HeNormalConfig(TypedDict, total=False):
    seed: Any
class _HeUniformConfig(TypedDict, total=False):
    seed: Any
class _IdentityConfig(TypedDict, total=False):
    gain: float
class _LeCunNormalConfig(TypedDict, total=False):
    seed: Any
class _LeCunUniformConfig(TypedDict, total=False):
    seed: Any
class _OnesConfig(TypedDict, total=False):
    ...
class _OrthogonalConfig(TypedDict, total=False):
    gain: float
    seed: Any
class _RandomNormalConfig(TypedDict, total=False):
    mean: float
    stddev: float
    seed: Any
class _RandomUniformConfig(TypedDict, total=False):
    minval: float
    maxval: float
    seed: Any
class _TruncatedNormalConfig(TypedDict, total=False):
    mean: float
    stddev: float
    seed: Any
_FanMode = Literal[
    "fanIn", "fanOut", "fanAvg",
]
_Distribution = Literal[
    "normal", "uniform", "truncatedNormal",
]
class _VarianceScalingConfig(TypedDict, total=False):
    scale: float
    mode: _FanMode
    distribution: _Distribution
    seed: Any
class _ZerosConfig(TypedDict, total=False):
    ...
class _L1Config(TypedDict, total=False):
    l1: float
class _L1L2Config(TypedDict, total=False):
    l1: float
    l2: float
class _L2Config(TypedDict, total=False):
    l2: float
class _MaxNormConfig(TypedDict, total=False):
    maxValue: float
    axis: int
class _MinMaxNormConfig(TypedDict, total=False):
    minValue: float
    maxValue: float
    rate: float
    axis: int
class _NonNegConfig(TypedDict, total=False):
    ...
class _UnitNormConfig(TypedDict, total=False):
    axis: int
__version__: str

class Tensor:
    """An array of numbers, booleans or texts that never changes.

    Made by `tf.tensor`, `tf.ones` … and by operations, never by calling this class.
    """
    def abs(x) -> Tensor:
        """|x|, element by element."""
    def acos(x) -> Tensor:
        """acos(x), element by element."""
    def acosh(x) -> Tensor:
        """acosh(x), element by element."""
    def add(a, b) -> Tensor:
        """add(a, b), element by element; shapes broadcast."""
    def all(x, axis=None, keepDims=False) -> Tensor:
        """Whether all of the values along axes are true."""
    def any(x, axis=None, keepDims=False) -> Tensor:
        """Whether any of the values along axes are true."""
    def argMax(x, axis=0) -> Tensor:
        """The index of the largest value along an axis."""
    def argMin(x, axis=0) -> Tensor:
        """The index of the smallest value along an axis."""
    def array(self) -> Any:
        """A Promise of what `arraySync` gives."""
    def arraySync(self) -> Any:
        """The values as nested lists of Python numbers or texts; a scalar as one of them.

        Of complex64 the last axis holds real and imaginary parts in turn.
        """
    def as1D(x) -> Tensor:
        """The same numbers in one row."""
    def as2D(x, *shape) -> Tensor:
        """The same numbers in the shape [rows, columns]."""
    def as3D(x, *shape) -> Tensor:
        """The same numbers in the shape [rows, columns, depth]."""
    def as4D(x, *shape) -> Tensor:
        """The same numbers in the shape [rows, columns, depth, depth2]."""
    def as5D(x, *shape) -> Tensor:
        """The same numbers in the shape [rows, columns, depth, depth2, depth3]."""
    def asScalar(x) -> Tensor:
        """The one number of x as a tensor of rank 0."""
    def asType(self, dtype) -> Any:
        """The tensor as 'float32', 'int32' or 'bool'."""
    def asin(x) -> Tensor:
        """asin(x), element by element."""
    def asinh(x) -> Tensor:
        """asinh(x), element by element."""
    def atan(x) -> Tensor:
        """atan(x), element by element."""
    def atan2(a, b) -> Tensor:
        """atan2(a, b), element by element; shapes broadcast."""
    def atanh(x) -> Tensor:
        """atanh(x), element by element."""
    def avgPool(x, filterSize, strides, pad, dimRoundingMode=None) -> Tensor:
        """The mean of each window of images: (batch, height, width, channels), smaller."""
    def batchNorm(x, mean, variance, offset=None, scale=None, varianceEpsilon=0.001) -> Tensor:
        """(x - mean) / √(variance + varianceEpsilon) * scale + offset; all broadcast with x."""
    def batchToSpaceND(x, blockShape, crops) -> Tensor:
        """The examples of a batch as the cells of blocks of larger images, cropped at the edges."""
    def broadcastTo(x, shape) -> Tensor:
        """x repeated along axes of size 1, and along new axes in front, to fill the shape."""
    def buffer(self) -> Any:
        """A Promise of what `bufferSync` gives."""
    def bufferSync(self) -> Any:
        """A TensorBuffer with a copy of the values, which can be changed one by one."""
    def bytes(self) -> Any:
        """A Promise of the bytes of the values, as a flat NumPy array of uint8; a list of texts."""
    def cast(x, dtype) -> Tensor:
        """x as 'float32', 'int32' (cut towards 0), 'bool' (true where not 0) or 'complex64'.

        Of complex numbers all but 'complex64' takes the real part.
        """
    def ceil(x) -> Tensor:
        """ceil(x), element by element."""
    def clipByValue(x, clipValueMin, clipValueMax) -> Tensor:
        """x, at least clipValueMin and at most clipValueMax."""
    def clone(x) -> Tensor:
        """A tensor with the same numbers, disposed of on its own."""
    def concat(self, x, axis=0) -> Tensor:
        """tf.concat of this tensor and another one or a list of them."""
    def conv1d(
        x,
        filter,
        stride,
        pad,
        dataFormat="NWC",
        dilation=1,
        dimRoundingMode=None,
    ) -> Tensor:
        """Series convolved with filters: (batch, steps, channels) -> (batch, new steps, filters)."""
    def conv2d(
        x,
        filter,
        strides,
        pad,
        dataFormat="NHWC",
        dilations=...,
        dimRoundingMode=None,
    ) -> Tensor:
        """Images convolved with filters: (batch, height, width, channels) -> (…, filters)."""
    def conv2dTranspose(x, filter, outputShape, strides, pad, dimRoundingMode=None) -> Tensor:
        """Larger images of outputShape, from which a convolution would make images like x."""
    def cos(x) -> Tensor:
        """cos(x), element by element."""
    def cosh(x) -> Tensor:
        """cosh(x), element by element."""
    def cumprod(x, axis=0, exclusive=False, reverse=False) -> Tensor:
        """The running product along an axis; as in tfjs it has no gradient."""
    def cumsum(x, axis=0, exclusive=False, reverse=False) -> Tensor:
        """The running sum along an axis; exclusive leaves out the value itself."""
    def data(self) -> Any:
        """A Promise of what `dataSync` gives."""
    def dataSync(self) -> Any:
        """The values as a flat NumPy array of its own (bool as uint8, like a Uint8Array).

        On webgl tfjs gives a copy, too; on cpu the tensor's memory: what is written there changes
        the tensor.

        As in tfjs a tensor that was cast without loss gives what it was cast from: after
        `toFloat()` of whole numbers these are int32 still. Of complex64 the real and the
        imaginary part of each number in turn; texts as a list.
        """
    def depthToSpace(x, blockSize, dataFormat="NHWC") -> Tensor:
        """The channels of each pixel as a block of pixels: (batch, height, width, channels)."""
    def depthwiseConv2d(
        x,
        filter,
        strides,
        pad,
        dataFormat="NHWC",
        dilations=...,
        dimRoundingMode=None,
    ) -> Tensor:
        """Each channel by itself: (batch, height, width, channels) -> (…, channels * multiplier)."""
    def dilation2d(x, filter, strides, pad, dilations=..., dataFormat="NHWC") -> Tensor:
        """The largest sum of pixel and filter in each window, channel by channel."""
    def dispose(self) -> Any:
        """Free the tensor; using it afterwards is an error, disposing again is not."""
    def div(a, b) -> Tensor:
        """div(a, b), element by element; shapes broadcast."""
    def divNoNan(a, b) -> Tensor:
        """a / b, and 0 where b is 0."""
    def dot(t1, t2) -> Tensor:
        """The product of two vectors, of a matrix and a vector, or of two matrices."""
    @property
    def dtype(self) -> Any:
        """'float32', 'int32', 'bool', 'complex64' or 'string'."""
    def elu(x) -> Tensor:
        """x, or eˣ - 1 where x is negative, element by element."""
    def equal(a, b) -> Tensor:
        """Where a is equal b: a bool tensor; shapes broadcast."""
    def erf(x) -> Tensor:
        """erf(x), element by element."""
    def euclideanNorm(x, axis=None, keepDims=False) -> Tensor:
        """√(sum of squares) along axes."""
    def exp(x) -> Tensor:
        """eˣ, element by element."""
    def expandDims(x, axis=0) -> Tensor:
        """x with a new axis of size 1."""
    def expm1(x) -> Tensor:
        """eˣ - 1, element by element."""
    def fft(input) -> Tensor:
        """The discrete Fourier transform of a complex64 tensor along its last axis."""
    def flatten(x) -> Tensor:
        """The same numbers in one row."""
    def floor(x) -> Tensor:
        """floor(x), element by element."""
    def floorDiv(a, b) -> Tensor:
        """floor(a / b), element by element, always int32; shapes broadcast."""
    def gather(x, indices, axis=0, batchDims=0) -> Tensor:
        """The parts of x along an axis at these indices (whole numbers from 0).

        The first batchDims axes of x and of indices go together: each entry has indices of its own.
        """
    def greater(a, b) -> Tensor:
        """Where a is greater b: a bool tensor; shapes broadcast."""
    def greaterEqual(a, b) -> Tensor:
        """Where a is greaterEqual b: a bool tensor; shapes broadcast."""
    def ifft(input) -> Tensor:
        """The inverse discrete Fourier transform of a complex64 tensor: ifft(fft(x)) is x."""
    def irfft(input) -> Tensor:
        """The real numbers whose rfft this is: two less than twice as many along the last axis.

        As in tfjs, the result has two axes, or three where the input has three.
        """
    def isFinite(x) -> Tensor:
        """Where x isFinite: a bool tensor."""
    def isInf(x) -> Tensor:
        """Where x isInf: a bool tensor."""
    def isNaN(x) -> Tensor:
        """Where x isNaN: a bool tensor."""
    @property
    def kerasMask(self) -> Any:
        """The mask of what a masking layer gave; None without one."""
    def leakyRelu(x, alpha=0.2) -> Tensor:
        """x, and alpha * x where x is negative."""
    def less(a, b) -> Tensor:
        """Where a is less b: a bool tensor; shapes broadcast."""
    def lessEqual(a, b) -> Tensor:
        """Where a is lessEqual b: a bool tensor; shapes broadcast."""
    def localResponseNormalization(x, depthRadius=5, bias=1, alpha=1, beta=0.5) -> Tensor:
        """x / (bias + alpha * the sum of squares over the channels around)^beta."""
    def log(x) -> Tensor:
        """the natural logarithm, element by element."""
    def log1p(x) -> Tensor:
        """log(1 + x), element by element."""
    def logSigmoid(x) -> Tensor:
        """log(sigmoid(x)), accurate where the sigmoid is close to 0."""
    def logSoftmax(logits, axis=-1) -> Tensor:
        """The logarithm of softmax along the last axis."""
    def logSumExp(x, axis=None, keepDims=False) -> Tensor:
        """log(sum(exp(x))) along axes, safe for large x."""
    def logicalAnd(a, b) -> Tensor:
        """Where a is logicalAnd b: a bool tensor; shapes broadcast."""
    def logicalNot(x) -> Tensor:
        """Where x is false: a bool tensor."""
    def logicalOr(a, b) -> Tensor:
        """Where a is logicalOr b: a bool tensor; shapes broadcast."""
    def logicalXor(a, b) -> Tensor:
        """Where a is logicalXor b: a bool tensor; shapes broadcast."""
    def matMul(a, b, transposeA=False, transposeB=False) -> Tensor:
        """The matrix product of the last two axes; the axes before them broadcast."""
    def max(x, axis=None, keepDims=False) -> Tensor:
        """The largest value along axes (all of them by default)."""
    def maxPool(x, filterSize, strides, pad, dimRoundingMode=None) -> Tensor:
        """The largest of each window of images: (batch, height, width, channels), smaller."""
    def maximum(a, b) -> Tensor:
        """maximum(a, b), element by element; shapes broadcast."""
    def mean(x, axis=None, keepDims=False) -> Tensor:
        """The mean along axes (all of them by default), always float32."""
    def min(x, axis=None, keepDims=False) -> Tensor:
        """The smallest value along axes (all of them by default)."""
    def minimum(a, b) -> Tensor:
        """minimum(a, b), element by element; shapes broadcast."""
    def mirrorPad(x, paddings, mode) -> Tensor:
        """x padded with its own numbers, mirrored: mode 'reflect' or 'symmetric'."""
    def mod(a, b) -> Tensor:
        """mod(a, b), element by element; shapes broadcast."""
    def mul(a, b) -> Tensor:
        """mul(a, b), element by element; shapes broadcast."""
    def neg(x) -> Tensor:
        """-x, element by element."""
    def norm(x, ord="euclidean", axis=None, keepDims=False) -> Tensor:
        """The norm of a vector (ord 1, 2, 'euclidean', ±inf) or of a matrix (also 'fro', two axes)."""
    def notEqual(a, b) -> Tensor:
        """Where a is notEqual b: a bool tensor; shapes broadcast."""
    def oneHot(indices, depth, onValue=1, offValue=0, dtype="int32") -> Tensor:
        """Each index as a row of `depth` numbers: onValue at the index, else offValue."""
    def onesLike(x) -> Tensor:
        """Ones of the shape and dtype of x."""
    def pad(x, paddings, constantValue=0) -> Tensor:
        """x with paddings[i] = [before, after] more places along axis i."""
    def pool(
        x,
        windowShape,
        poolingType,
        pad,
        dilations=...,
        strides=1,
        dimRoundingMode=None,
    ) -> Tensor:
        """avgPool ('avg') or maxPool ('max') with windows whose cells may lie apart (dilations)."""
    def pow(a, b) -> Tensor:
        """pow(base, exp), element by element; shapes broadcast."""
    def prelu(x, alpha) -> Tensor:
        """x, and alpha * x where x is negative, with a tensor alpha that broadcasts to x."""
    def print(self, verbose=False) -> None:
        """Write the values; with verbose also dtype, rank and shape."""
    def prod(x, axis=None, keepDims=False) -> Tensor:
        """The product along axes (all of them by default)."""
    @property
    def rank(self) -> Any:
        """The number of axes."""
    @property
    def rankType(self) -> Any:
        """The rank as tfjs's own types have it: '0' to '4', else 'higher'."""
    def reciprocal(x) -> Tensor:
        """1 / x, element by element."""
    def relu(x) -> Tensor:
        """max(x, 0), element by element."""
    def relu6(x) -> Tensor:
        """min(max(x, 0), 6), element by element."""
    def reshape(x, shape) -> Tensor:
        """The same numbers in another shape; one -1 stands for what is left."""
    def reshapeAs(x, other) -> Tensor:
        """The same numbers in the shape of another tensor."""
    def resizeBilinear(images, size, alignCorners=False, halfPixelCenters=False) -> Tensor:
        """Images at another size [height, width], pixels mixed of their neighbours."""
    def resizeNearestNeighbor(images, size, alignCorners=False, halfPixelCenters=False) -> Tensor:
        """Images at another size [height, width], pixels taken as they are."""
    def reverse(x, axis=None) -> Tensor:
        """x back to front along axes (all of them by default)."""
    def rfft(input, fftLength=None) -> Tensor:
        """The Fourier transform of real numbers along the last axis: its first half, complex64.

        fftLength: so many numbers of each row are taken; zeros follow where there are fewer.
        """
    def round(x) -> Tensor:
        """the nearest whole number, halves to the even one, element by element."""
    def rsqrt(x) -> Tensor:
        """1 / √x, element by element."""
    def selu(x) -> Tensor:
        """selu(x), element by element."""
    def separableConv2d(
        x,
        depthwiseFilter,
        pointwiseFilter,
        strides,
        pad,
        dilation=...,
        dataFormat="NHWC",
    ) -> Tensor:
        """Each channel by itself, then the channels of each place mixed: (…, filters)."""
    @property
    def shape(self) -> Any:
        """The size of each axis, as a list."""
    def sigmoid(x) -> Tensor:
        """1 / (1 + e⁻ˣ), element by element."""
    def sign(x) -> Tensor:
        """-1, 0 or 1, element by element (tfjs: 0 for NaN); its gradient is 0."""
    def sin(x) -> Tensor:
        """sin(x), element by element."""
    def sinh(x) -> Tensor:
        """sinh(x), element by element."""
    @property
    def size(self) -> Any:
        """The number of elements."""
    def slice(x, begin, size=None) -> Tensor:
        """The block of x that begins at `begin` and is `size` big; -1 means to the end."""
    def softmax(logits, dim=-1) -> Tensor:
        """e^x over the sum of e^x along the last axis: numbers that sum to 1."""
    def softplus(x) -> Tensor:
        """log(1 + eˣ), element by element."""
    def spaceToBatchND(x, blockShape, paddings) -> Tensor:
        """The cells of each block of (padded) images as examples of a batch of smaller images."""
    def split(x, numOrSizeSplits, axis=0) -> list[Tensor]:
        """x cut along an axis into so many equal parts, or parts of these sizes (one may be -1)."""
    def sqrt(x) -> Tensor:
        """√x, element by element."""
    def square(x) -> Tensor:
        """x², element by element."""
    def squaredDifference(a, b) -> Tensor:
        """squaredDifference(a, b), element by element; shapes broadcast."""
    def squeeze(x, axis=None) -> Tensor:
        """x without its axes of size 1, or without those given."""
    def stack(self, x, axis=0) -> Tensor:
        """tf.stack of this tensor and another one or a list of them."""
    def step(x, alpha=0.0) -> Tensor:
        """1 where x is positive, else alpha; its gradient is 0."""
    def stridedSlice(
        x,
        begin,
        end,
        strides=None,
        beginMask=0,
        endMask=0,
        ellipsisMask=0,
        newAxisMask=0,
        shrinkAxisMask=0,
    ) -> Tensor:
        """The numbers of x from begin to end in steps of strides, an axis after the other.

        A mask is a number whose bits are the axes: begin or end not counted, an ellipsis for all axes
        in between, a new axis of size 1, an axis of which one entry stays without the axis.
        """
    @property
    def strides(self) -> Any:
        """How many elements apart neighbours along each axis are, but for the last axis."""
    def sub(a, b) -> Tensor:
        """sub(a, b), element by element; shapes broadcast."""
    def sum(x, axis=None, keepDims=False) -> Tensor:
        """The sum along axes (all of them by default)."""
    def tan(x) -> Tensor:
        """tan(x), element by element."""
    def tanh(x) -> Tensor:
        """tanh(x), element by element."""
    def throwIfDisposed(self) -> Any:
        """Raise if the tensor was disposed."""
    def tile(x, reps) -> Tensor:
        """x repeated reps[i] times along axis i."""
    def toBool(self) -> Any:
        """The tensor as bool."""
    def toFloat(self) -> Any:
        """The tensor as float32."""
    def toInt(self) -> Any:
        """The tensor as int32."""
    def toString(self, verbose=False) -> Any:
        """The text that `print` shows."""
    def topk(x, k=1, sorted=True) -> Tensor:
        """{values, indices} of the k largest numbers along the last axis, largest first."""
    def transpose(x, perm=None, conjugate=None) -> Tensor:
        """x with its axes in the order of perm, by default reversed.

        conjugate: with the imaginary part of complex numbers negated.
        """
    def unique(x, axis=0) -> Any:
        """{values, indices}: the different parts of x along an axis, and where each part is among
        them.
        """
    def unsortedSegmentSum(x, segmentIds, numSegments) -> Tensor:
        """The sums of those parts of x along its first axis that have the same id, from 0 on."""
    def unstack(x, axis=0) -> list[Tensor]:
        """The parts of x along an axis, without that axis: a list of tensors."""
    def variable(self, trainable=True, name=None, dtype=None) -> Any:
        """A variable that starts with this tensor's values."""
    def where(self, condition, x) -> Tensor:
        """This tensor where the condition holds, else x."""
    def zerosLike(x) -> Tensor:
        """Zeros of the shape and dtype of x."""

class Variable(Tensor):
    """A tensor whose values `assign` replaces; made by `tf.variable`. No `tidy` disposes of it."""
    def assign(self, newValue) -> Any:
        """Take over the values of a tensor of the same dtype and shape."""
    @property
    def name(self) -> Any:
        """The name under which `tf.variableGrads` files the gradient."""
    def settle(self) -> Any:
        """Notice that an optimizer has given the variable an array of its own."""
    @property
    def trainable(self) -> Any:
        """Whether optimizers and `tf.variableGrads` change it."""
def sequential(config=None, /, **options) -> Sequential:
    """A stack of layers: tf.sequential(), or tf.sequential({'layers': [a, b]})."""
def model(config=None, /, *more, **options) -> LayersModel:
    """A model from symbolic inputs to outputs: tf.model({'inputs': x, 'outputs': y})."""
def input(config=None, /, **options) -> SymbolicTensor:
    """A symbolic tensor: where data will enter a model. tf.input({'shape': [3]})

    shape leaves the batch axis out, batchShape has it; also name, dtype.
    """

class layers:
    """tf.layers: its functions."""
    from minitf.tfjs.layers import Layer as Layer
    from minitf.tfjs.variants.recurrent import RNN as RNN
    from minitf.tfjs.variants.recurrent import RNNCell as RNNCell
    @staticmethod
    def activation(
        config: _ActivationConfig | None = None,
        /,
        *,
        activation: _Activation = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """An activation as a layer of its own. Output shape: the input's.

        Options:
            activation: name of the function (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def add(
        config: _AddConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Sum of the inputs, element by element.

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def alphaDropout(
        config: _AlphaDropoutConfig | None = None,
        /,
        *,
        rate: float = ...,
        noiseShape: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Dropout that keeps mean and variance of what selu gives. Output shape: the input's.

        Klambauer et al. 2017, "Self-Normalizing Neural Networks".

        Options:
            rate: fraction of the inputs to drop, from 0 to 1 (required)
            noiseShape: shape of the mask, 1 on axes that share it (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def average(
        config: _AverageConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Mean of the inputs, element by element.

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def averagePooling1d(
        config: _AveragePooling1DConfig | None = None,
        /,
        *,
        poolSize: int = 2,
        strides: Any = None,
        padding: str = "valid",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of steps: (batch, steps, channels), less steps.

        Options:
            poolSize: steps in a window (default 2)
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def averagePooling2d(
        config: _AveragePooling2DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of an image: (batch, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def averagePooling3d(
        config: _AveragePooling3DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of a volume: (batch, depth, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def avgPool1d(
        config: _AveragePooling1DConfig | None = None,
        /,
        *,
        poolSize: int = 2,
        strides: Any = None,
        padding: str = "valid",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of steps: (batch, steps, channels), less steps.

        Options:
            poolSize: steps in a window (default 2)
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def avgPool2d(
        config: _AveragePooling2DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of an image: (batch, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def avgPool3d(
        config: _AveragePooling3DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of a volume: (batch, depth, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def avgPooling1d(
        config: _AveragePooling1DConfig | None = None,
        /,
        *,
        poolSize: int = 2,
        strides: Any = None,
        padding: str = "valid",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of steps: (batch, steps, channels), less steps.

        Options:
            poolSize: steps in a window (default 2)
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def avgPooling2d(
        config: _AveragePooling2DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of an image: (batch, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def avgPooling3d(
        config: _AveragePooling3DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean of each window of a volume: (batch, depth, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def batchNormalization(
        config: _BatchNormalizationConfig | None = None,
        /,
        *,
        axis: int = -1,
        momentum: float = 0.99,
        epsilon: float = 0.001,
        center: bool = True,
        scale: bool = True,
        betaInitializer: _Initializer = "zeros",
        gammaInitializer: _Initializer = "ones",
        movingMeanInitializer: _Initializer = "zeros",
        movingVarianceInitializer: _Initializer = "ones",
        betaRegularizer: _Regularizer | None = None,
        gammaRegularizer: _Regularizer | None = None,
        betaConstraint: _Constraint | None = None,
        gammaConstraint: _Constraint | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """In training each channel gets mean 0 and variance 1 over the batch, times gamma, plus beta.

        In inference moving averages, kept in training, stand for the batch's mean and variance.
        Output shape: the input's. Ioffe and Szegedy 2015, "Batch Normalization".

        Options:
            axis: axis of the channels, each of which is normalised by itself (default -1)
            momentum: share of the old in each moving average (default 0.99)
            epsilon: added to the variance (default 0.001)
            center: whether beta is added (default True)
            scale: whether it is multiplied by gamma (default True)
            betaInitializer: what beta starts from (default 'zeros')
            gammaInitializer: what gamma starts from (default 'ones')
            movingMeanInitializer: what the mean starts from (default 'zeros')
            movingVarianceInitializer: what the variance starts from (default 'ones')
            betaRegularizer: penalty on beta (default None)
            gammaRegularizer: penalty on gamma (default None)
            betaConstraint: what beta must satisfy (default None)
            gammaConstraint: what gamma must satisfy (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def bidirectional(
        config: _BidirectionalConfig | None = None,
        /,
        *,
        layer: Any = ...,
        mergeMode: _BidirectionalMergeMode = "concat",
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """A recurrent layer forwards and one backwards, their outputs joined.

        Output shape: that of the layer, with twice its last size where mergeMode is "concat"; without
        a mergeMode a list of two outputs. Initial states: those forwards, then those backwards.

        Options:
            layer: the layer within (required)
            mergeMode: how the two outputs are joined; None: they are not (default 'concat')
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def categoryEncoding(
        config: _CategoryEncodingConfig | None = None,
        /,
        *,
        numTokens: Any = ...,
        outputMode: str = "multiHot",
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Whole numbers as vectors: which of num_tokens categories occur, or how often.

        Input shape: (batch, n). Output shape: (batch, num_tokens).

        Options:
            numTokens: how many categories there are (required)
            outputMode: one hot: a vector for each number; multi hot; count (default 'multiHot')
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def centerCrop(
        config: _CenterCropConfig | None = None,
        /,
        *,
        height: Any = ...,
        width: Any = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The middle of images: (batch, rows, columns, channels) -> (batch, height, width, channels).

        Images that are too small are resized. A single image, (rows, columns, channels), works too.

        Options:
            height: rows of the result (required)
            width: columns of the result (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def concatenate(
        config: _ConcatenateConfig | None = None,
        /,
        *,
        axis: int = -1,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The inputs one after the other along an axis: (batch, 2), (batch, 3) -> (batch, 5).

        Options:
            axis: axis to join along (default -1)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def conv1d(
        config: _Conv1DConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
        filters: Any = ...,
        kernelSize: Any = ...,
        strides: int = 1,
        padding: _PaddingMode = "valid",
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: int = 1,
        activation: _Activation = "linear",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
    ) -> Layer:
        """Convolution along one axis, such as time: activation(x * kernel + bias).

        Input shape: (batch, steps, channels). Output shape: (batch, new steps, filters).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
            filters: number of filters: channels of the output (required)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default 1)
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default 1)
            activation: function of the result (default 'linear')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel starts from (default 'glorotNormal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
        """
    @staticmethod
    def conv2d(
        config: _Conv2DConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
        filters: Any = ...,
        kernelSize: Any = ...,
        strides: Any = ...,
        padding: _PaddingMode = "valid",
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: Any = ...,
        activation: _Activation = "linear",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
    ) -> Layer:
        """Convolution of images: activation(x * kernel + bias).

        Input shape: (batch, height, width, channels). Output: (batch, new height, new width, filters).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
            filters: number of filters: channels of the output (required)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default (1, 1))
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default (1, 1))
            activation: function of the result (default 'linear')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel starts from (default 'glorotNormal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
        """
    @staticmethod
    def conv2dTranspose(
        config: _Conv2DTransposeConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
        filters: Any = ...,
        kernelSize: Any = ...,
        strides: Any = ...,
        padding: _PaddingMode = "valid",
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: Any = ...,
        activation: _Activation = "linear",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
    ) -> Layer:
        """Transposed convolution: makes larger images, (batch, height * strides, …, filters).

        Input shape: (batch, height, width, channels).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
            filters: number of filters: channels of the output (required)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default (1, 1))
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default (1, 1))
            activation: function of the result (default 'linear')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel starts from (default 'glorotNormal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
        """
    @staticmethod
    def conv3d(
        config: _Conv3DConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
        filters: Any = ...,
        kernelSize: Any = ...,
        strides: Any = ...,
        padding: _PaddingMode = "valid",
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: Any = ...,
        activation: _Activation = "linear",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
    ) -> Layer:
        """Convolution of volumes, or of images over time: activation(x * kernel + bias).

        Input shape: (batch, depth, height, width, channels). Output: (batch, new …, filters).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
            filters: number of filters: channels of the output (required)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default (1, 1, 1))
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default (1, 1, 1))
            activation: function of the result (default 'linear')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel starts from (default 'glorotNormal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
        """
    @staticmethod
    def conv3dTranspose(
        config: _Conv3DTransposeConfig | None = None,
        /,
        *,
        filters: Any = ...,
        kernelSize: Any = ...,
        strides: Any = ...,
        padding: _PaddingMode = "valid",
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: Any = ...,
        activation: _Activation = "linear",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Transposed convolution of volumes: makes larger ones.

        Input shape: (batch, depth, height, width, channels).

        Options:
            filters: number of filters: channels of the output (required)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default (1, 1, 1))
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default (1, 1, 1))
            activation: function of the result (default 'linear')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel starts from (default 'glorotNormal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def convLstm2d(
        config: _ConvLSTM2DConfig | None = None,
        /,
        *,
        filters: Any = ...,
        kernelSize: Any = ...,
        strides: int = 1,
        padding: _PaddingMode = "valid",
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: int = 1,
        activation: _Activation = "tanh",
        recurrentActivation: _Activation = "hardSigmoid",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        recurrentInitializer: _Initializer = "orthogonal",
        biasInitializer: _Initializer = "zeros",
        unitForgetBias: Any = None,
        kernelRegularizer: _Regularizer | None = None,
        recurrentRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        recurrentConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        dropout: int = 0,
        recurrentDropout: int = 0,
        returnSequences: bool = False,
        returnState: bool = False,
        goBackwards: bool = False,
        stateful: bool = False,
        unroll: bool = False,
        implementation: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """A long short-term memory of images: its kernels are convolutions (Shi et al. 2015).

        Input shape: (batch, steps, height, width, channels). Output shape: (batch, new height, new
        width, filters), after the steps' axis with returnSequences; with returnState also h and c.

        Options:
            filters: number of filters: channels of the output (required)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default 1)
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default 1)
            activation: function of the new values (default 'tanh')
            recurrentActivation: function of the gates (default 'hardSigmoid')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel, which multiplies the input, starts from (default 'glorotNormal')
            recurrentInitializer: what the kernel of the state starts from (default 'orthogonal')
            biasInitializer: what the bias starts from (default 'zeros')
            unitForgetBias: whether the forget gate's bias starts from 1 (default None)
            kernelRegularizer: penalty on the kernel (default None)
            recurrentRegularizer: penalty on the state's kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            recurrentConstraint: what the state's kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            dropout: fraction of the inputs to drop in training (default 0)
            recurrentDropout: fraction of the state to drop in training (default 0)
            returnSequences: whether to give the output of every step, not the last one alone (default False)
            returnState: whether to give the last states too, after the output (default False)
            goBackwards: whether to go through the sequence from its end (default False)
            stateful: whether the states at the end are those a next batch starts from (default False)
            unroll: accepted by Keras; what comes out is the same (default False)
            implementation: accepted; changes nothing (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def convLstm2dCell(
        config: _ConvLSTM2DCellConfig | None = None,
        /,
        *,
        filters: Any = ...,
        kernelSize: Any = ...,
        strides: int = 1,
        padding: _PaddingMode = "valid",
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: int = 1,
        activation: _Activation = "tanh",
        recurrentActivation: _Activation = "hardSigmoid",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        recurrentInitializer: _Initializer = "orthogonal",
        biasInitializer: _Initializer = "zeros",
        unitForgetBias: Any = None,
        kernelRegularizer: _Regularizer | None = None,
        recurrentRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        recurrentConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        dropout: int = 0,
        recurrentDropout: int = 0,
        implementation: Any = None,
        activityRegularizer: _Regularizer | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """One step of a long short-term memory of images (Shi et al. 2015).

        Takes x (batch, height, width, channels), h and c (batch, new height, new width, filters); the
        output is the new h.

        Options:
            filters: number of filters: channels of the output (required)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default 1)
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default 1)
            activation: function of the new values (default 'tanh')
            recurrentActivation: function of the gates (default 'hardSigmoid')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel, which multiplies the input, starts from (default 'glorotNormal')
            recurrentInitializer: what the kernel of the state starts from (default 'orthogonal')
            biasInitializer: what the bias starts from (default 'zeros')
            unitForgetBias: whether the forget gate's bias starts from 1 (default None)
            kernelRegularizer: penalty on the kernel (default None)
            recurrentRegularizer: penalty on the state's kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            recurrentConstraint: what the state's kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            dropout: fraction of the inputs to drop in training (default 0)
            recurrentDropout: fraction of the state to drop in training (default 0)
            implementation: accepted; changes nothing (default None)
            activityRegularizer: not supported by tfjs's cells (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def cropping2D(
        config: _Cropping2DConfig | None = None,
        /,
        *,
        cropping: Any = ...,
        dataFormat: _DataFormat = "channelsLast",
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """An image without its edges: (batch, rows, columns, channels), smaller.

        Options:
            cropping: a number for all edges, one for each axis, or a pair (before, after) for each (required)
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def dense(
        config: _DenseConfig | None = None,
        /,
        *,
        units: int = ...,
        activation: _Activation = "linear",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        inputDim: int | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Fully connected: activation(x @ kernel + bias).

        Input shape: (batch, ..., features). Output shape: (batch, ..., units).

        Options:
            units: size of the output (required)
            activation: function of the result (default 'linear')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel starts from (default 'glorotNormal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            inputDim: short for an input shape of one axis (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def depthwiseConv2d(
        config: _DepthwiseConv2DConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
        kernelSize: Any = ...,
        strides: Any = ...,
        padding: _PaddingMode = "valid",
        depthMultiplier: int = 1,
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: Any = ...,
        activation: _Activation = "linear",
        useBias: bool = True,
        depthwiseInitializer: _Initializer = "glorotNormal",
        biasInitializer: _Initializer = "zeros",
        depthwiseRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        depthwiseConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
    ) -> Layer:
        """Depthwise convolution of images: (batch, height, width, channels).

        Output shape: (batch, new height, new width, channels * depth multiplier).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default (1, 1))
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            depthMultiplier: number of kernels for each channel of the input (default 1)
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default (1, 1))
            activation: function of the result (default 'linear')
            useBias: whether a bias is added (default True)
            depthwiseInitializer: what the kernel starts from (default 'glorotNormal')
            biasInitializer: what the bias starts from (default 'zeros')
            depthwiseRegularizer: penalty on the kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            depthwiseConstraint: what the kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
        """
    @staticmethod
    def dot(
        config: _DotConfig | None = None,
        /,
        *,
        axes: Any = ...,
        normalize: bool = False,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Sums of products of two inputs along an axis of each: (batch, 4, n), (batch, n) gives
        (batch, 4).

        The axes that are summed over go; of two vectors (batch, 1) is left.

        Options:
            axes: the axis of both inputs to sum over, or a list of one axis for each (required)
            normalize: whether both are divided by their length along it first (default False)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def dropout(
        config: _DropoutConfig | None = None,
        /,
        *,
        rate: Any = ...,
        noiseShape: Any = None,
        seed: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """In training sets a fraction of the inputs to 0 and scales the others by 1 / (1 - rate).

        Does nothing in inference. Output shape: the input's.

        Options:
            rate: fraction of the inputs to drop, from 0 to 1 (required)
            noiseShape: shape of the mask, 1 on axes that share it (default None)
            seed: same seed, same masks (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def elu(
        config: _ELUConfig | None = None,
        /,
        *,
        alpha: float = 1.0,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """x above 0, alpha * (e ** x - 1) below. Output shape: the input's.

        Clevert et al. 2015, "Fast and Accurate Deep Network Learning by Exponential Linear Units".

        Options:
            alpha: minus the limit for small x (default 1.0)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def embedding(
        config: _EmbeddingConfig | None = None,
        /,
        *,
        inputDim: int = ...,
        outputDim: int = ...,
        embeddingsInitializer: _Initializer = "randomUniform",
        embeddingsRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        embeddingsConstraint: _Constraint | None = None,
        maskZero: Any = None,
        inputLength: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """A row of a trained table for each whole number: (batch, ...) -> (batch, ..., output_dim).

        With mask_zero, 0 stands for no entry: later layers skip the steps that hold it.

        Options:
            inputDim: how many rows: the largest number + 1 (required)
            outputDim: size of a row (required)
            embeddingsInitializer: what the table starts from (default 'randomUniform')
            embeddingsRegularizer: penalty on the table (default None)
            activityRegularizer: penalty on the output (default None)
            embeddingsConstraint: what the table must satisfy (default None)
            maskZero: whether the number 0 is masked (default None)
            inputLength: how many numbers an example has (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def flatten(
        config: _FlattenConfig | None = None,
        /,
        *,
        dataFormat: _DataFormat | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """All axes but the batch into one: (batch, a, b, …) -> (batch, a * b * …); rank 3 or more.

        Options:
            dataFormat: channelsFirst moves the channel axis last before flattening (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def gaussianDropout(
        config: _GaussianDropoutConfig | None = None,
        /,
        *,
        rate: float = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """In training multiplies by normal noise of mean 1 and variance rate / (1 - rate).

        Output shape: the input's.

        Options:
            rate: as of dropout, from 0 to 1 (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def gaussianNoise(
        config: _GaussianNoiseConfig | None = None,
        /,
        *,
        stddev: float = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """In training adds normal noise of mean 0. Output shape: the input's.

        Options:
            stddev: standard deviation of the noise (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def globalAveragePooling1d(
        config: _GlobalAveragePooling1DConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean over all steps: (batch, steps, channels) -> (batch, channels).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def globalAveragePooling2d(
        config: _GlobalAveragePooling2DConfig | None = None,
        /,
        *,
        dataFormat: _DataFormat = "channelsLast",
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The mean over the image: (batch, rows, columns, channels) -> (batch, channels).

        Options:
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def globalMaxPool1d(
        config: _GlobalMaxPooling1DConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of all steps: (batch, steps, channels) -> (batch, channels).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def globalMaxPool2d(
        config: _GlobalMaxPooling2DConfig | None = None,
        /,
        *,
        dataFormat: _DataFormat = "channelsLast",
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of the image: (batch, rows, columns, channels) -> (batch, channels).

        Options:
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def globalMaxPooling1d(
        config: _GlobalMaxPooling1DConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of all steps: (batch, steps, channels) -> (batch, channels).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def globalMaxPooling2d(
        config: _GlobalMaxPooling2DConfig | None = None,
        /,
        *,
        dataFormat: _DataFormat = "channelsLast",
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of the image: (batch, rows, columns, channels) -> (batch, channels).

        Options:
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def gru(
        config: _GRUConfig | None = None,
        /,
        *,
        units: int = ...,
        activation: _Activation = "tanh",
        recurrentActivation: _Activation = "hardSigmoid",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        recurrentInitializer: _Initializer = "orthogonal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        recurrentRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        recurrentConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        dropout: int = 0,
        recurrentDropout: int = 0,
        returnSequences: bool = False,
        returnState: bool = False,
        goBackwards: bool = False,
        stateful: bool = False,
        unroll: bool = False,
        resetAfter: bool = False,
        implementation: Any = None,
        inputDim: int | None = None,
        inputLength: int | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Gated recurrent units (Cho et al. 2014): update and reset gates in front of a simple layer.

        Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
        with returnSequences; with returnState also h (batch, units).

        Options:
            units: size of the output and of each state (required)
            activation: function of the new values (default 'tanh')
            recurrentActivation: function of the gates (default 'hardSigmoid')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel, which multiplies the input, starts from (default 'glorotNormal')
            recurrentInitializer: what the kernel of the state starts from (default 'orthogonal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            recurrentRegularizer: penalty on the state's kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            recurrentConstraint: what the state's kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            dropout: fraction of the inputs to drop in training (default 0)
            recurrentDropout: fraction of the state to drop in training (default 0)
            returnSequences: whether to give the output of every step, not the last one alone (default False)
            returnState: whether to give the last states too, after the output (default False)
            goBackwards: whether to go through the sequence from its end (default False)
            stateful: whether the states at the end are those a next batch starts from (default False)
            unroll: accepted; what comes out is the same (default False)
            resetAfter: whether the reset gate comes after the state's kernel; Keras only (default False)
            implementation: how gates are computed; what comes out is the same (default None)
            inputDim: ignored, as in tfjs: write inputShape (default None)
            inputLength: ignored, as in tfjs: write inputShape (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def gruCell(
        config: _GRUCellConfig | None = None,
        /,
        *,
        units: int = ...,
        activation: _Activation = "tanh",
        recurrentActivation: _Activation = "hardSigmoid",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        recurrentInitializer: _Initializer = "orthogonal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        recurrentRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        recurrentConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        dropout: int = 0,
        recurrentDropout: int = 0,
        resetAfter: bool = False,
        implementation: Any = None,
        activityRegularizer: _Regularizer | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """One step of a gated recurrent unit (Cho et al. 2014).

        Takes x (batch, features) and h (batch, units); the output is the new h. The kernels' columns
        are update gate, reset gate, new values.

        Options:
            units: size of the output and of each state (required)
            activation: function of the new values (default 'tanh')
            recurrentActivation: function of the gates (default 'hardSigmoid')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel, which multiplies the input, starts from (default 'glorotNormal')
            recurrentInitializer: what the kernel of the state starts from (default 'orthogonal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            recurrentRegularizer: penalty on the state's kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            recurrentConstraint: what the state's kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            dropout: fraction of the inputs to drop in training (default 0)
            recurrentDropout: fraction of the state to drop in training (default 0)
            resetAfter: whether the reset gate comes after the state's kernel; Keras only (default False)
            implementation: how gates are computed; what comes out is the same (default None)
            activityRegularizer: not supported by tfjs's cells (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def input(config=None, /, **options) -> Layer:
        """A symbolic tensor: where data will enter a model. tf.input({'shape': [3]})

        shape leaves the batch axis out, batchShape has it; also name, dtype.
        """
    @staticmethod
    def inputLayer(
        config: _InputLayerConfig | None = None,
        /,
        *,
        sparse: bool = False,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Where data enter a graph of layers. Made by `input` and by an input shape; seldom by hand.

        Options:
            sparse: sparse tensors are not supported (default False)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def layerNormalization(
        config: _LayerNormalizationConfig | None = None,
        /,
        *,
        axis: int = -1,
        epsilon: float = 0.001,
        center: bool = True,
        scale: bool = True,
        betaInitializer: _Initializer = "zeros",
        gammaInitializer: _Initializer = "ones",
        betaRegularizer: _Regularizer | None = None,
        gammaRegularizer: _Regularizer | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Each example gets mean 0 and variance 1 along its axes, times gamma, plus beta.

        Output shape: the input's. Ba et al. 2016, "Layer Normalization".

        Options:
            axis: axis, or list of axes, to normalise along (default -1)
            epsilon: added to the variance (default 0.001)
            center: whether beta is added (default True)
            scale: whether it is multiplied by gamma (default True)
            betaInitializer: what beta starts from (default 'zeros')
            gammaInitializer: what gamma starts from (default 'ones')
            betaRegularizer: penalty on beta (default None)
            gammaRegularizer: penalty on gamma (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def leakyReLU(
        config: _LeakyReLUConfig | None = None,
        /,
        *,
        alpha: float = 0.3,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """x above 0, negative_slope * x below. Output shape: the input's.

        Options:
            alpha: slope below 0 (default 0.3)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def lstm(
        config: _LSTMConfig | None = None,
        /,
        *,
        units: int = ...,
        activation: _Activation = "tanh",
        recurrentActivation: _Activation = "hardSigmoid",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        recurrentInitializer: _Initializer = "orthogonal",
        biasInitializer: _Initializer = "zeros",
        unitForgetBias: Any = None,
        kernelRegularizer: _Regularizer | None = None,
        recurrentRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        recurrentConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        dropout: int = 0,
        recurrentDropout: int = 0,
        returnSequences: bool = False,
        returnState: bool = False,
        goBackwards: bool = False,
        stateful: bool = False,
        unroll: bool = False,
        implementation: Any = None,
        inputDim: int | None = None,
        inputLength: int | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Long short-term memory (Hochreiter & Schmidhuber 1997), with forget gates.

        Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
        with returnSequences; with returnState also h and c, each (batch, units).

        Options:
            units: size of the output and of each state (required)
            activation: function of the new values (default 'tanh')
            recurrentActivation: function of the gates (default 'hardSigmoid')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel, which multiplies the input, starts from (default 'glorotNormal')
            recurrentInitializer: what the kernel of the state starts from (default 'orthogonal')
            biasInitializer: what the bias starts from (default 'zeros')
            unitForgetBias: whether the forget gate's bias starts from 1 (default None)
            kernelRegularizer: penalty on the kernel (default None)
            recurrentRegularizer: penalty on the state's kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            recurrentConstraint: what the state's kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            dropout: fraction of the inputs to drop in training (default 0)
            recurrentDropout: fraction of the state to drop in training (default 0)
            returnSequences: whether to give the output of every step, not the last one alone (default False)
            returnState: whether to give the last states too, after the output (default False)
            goBackwards: whether to go through the sequence from its end (default False)
            stateful: whether the states at the end are those a next batch starts from (default False)
            unroll: accepted; what comes out is the same (default False)
            implementation: how gates are computed; what comes out is the same (default None)
            inputDim: ignored, as in tfjs: write inputShape (default None)
            inputLength: ignored, as in tfjs: write inputShape (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def lstmCell(
        config: _LSTMCellConfig | None = None,
        /,
        *,
        units: int = ...,
        activation: _Activation = "tanh",
        recurrentActivation: _Activation = "hardSigmoid",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        recurrentInitializer: _Initializer = "orthogonal",
        biasInitializer: _Initializer = "zeros",
        unitForgetBias: Any = None,
        kernelRegularizer: _Regularizer | None = None,
        recurrentRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        recurrentConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        dropout: int = 0,
        recurrentDropout: int = 0,
        implementation: Any = None,
        activityRegularizer: _Regularizer | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """One step of a long short-term memory (Hochreiter & Schmidhuber 1997, with forget gates).

        Takes x (batch, features), h and c (batch, units); the output is the new h. The kernels'
        columns are input gate, forget gate, new values, output gate.

        Options:
            units: size of the output and of each state (required)
            activation: function of the new values (default 'tanh')
            recurrentActivation: function of the gates (default 'hardSigmoid')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel, which multiplies the input, starts from (default 'glorotNormal')
            recurrentInitializer: what the kernel of the state starts from (default 'orthogonal')
            biasInitializer: what the bias starts from (default 'zeros')
            unitForgetBias: whether the forget gate's bias starts from 1 (default None)
            kernelRegularizer: penalty on the kernel (default None)
            recurrentRegularizer: penalty on the state's kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            recurrentConstraint: what the state's kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            dropout: fraction of the inputs to drop in training (default 0)
            recurrentDropout: fraction of the state to drop in training (default 0)
            implementation: how gates are computed; what comes out is the same (default None)
            activityRegularizer: not supported by tfjs's cells (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def masking(
        config: _MaskingConfig | None = None,
        /,
        *,
        maskValue: int = 0,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Masks the steps whose entries all equal mask_value, and sets them to 0.

        Input shape: (batch, ..., steps, features). Output shape: the input's; its mask leaves the last
        axis away. Later layers skip the masked steps.

        Options:
            maskValue: what a step to skip is filled with (default 0)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def maxPool1d(
        config: _MaxPooling1DConfig | None = None,
        /,
        *,
        poolSize: int = 2,
        strides: Any = None,
        padding: str = "valid",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of each window of steps: (batch, steps, channels), less steps.

        Options:
            poolSize: steps in a window (default 2)
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def maxPool2d(
        config: _MaxPooling2DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of each window of an image: (batch, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def maxPooling1d(
        config: _MaxPooling1DConfig | None = None,
        /,
        *,
        poolSize: int = 2,
        strides: Any = None,
        padding: str = "valid",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of each window of steps: (batch, steps, channels), less steps.

        Options:
            poolSize: steps in a window (default 2)
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def maxPooling2d(
        config: _MaxPooling2DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of each window of an image: (batch, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def maxPooling3d(
        config: _MaxPooling3DConfig | None = None,
        /,
        *,
        poolSize: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        dataFormat: _DataFormat = "channelsLast",
        name: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of each window of a volume: (batch, depth, rows, columns, channels), smaller.

        Options:
            poolSize: size of the window along each axis: a number or one for each (default (2, 2, 2))
            strides: steps from window to window; by default the size of the window (default None)
            padding: valid: whole windows alone; same: one for every stride (default 'valid')
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            name: name; by default one is made from the class (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def maximum(
        config: _MaximumConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The largest of the inputs, element by element.

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def minimum(
        config: _MinimumConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The smallest of the inputs, element by element.

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def multiply(
        config: _MultiplyConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Product of the inputs, element by element.

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def permute(
        config: _PermuteConfig | None = None,
        /,
        *,
        dims: Any = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The axes in another order: dims (2, 1) makes (batch, a, b) to (batch, b, a).

        Options:
            dims: the axes in their new order, counted from 1; the batch axis stays first (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def prelu(
        config: _PReLUConfig | None = None,
        /,
        *,
        alphaInitializer: _Initializer = "zeros",
        alphaRegularizer: _Regularizer | None = None,
        alphaConstraint: _Constraint | None = None,
        sharedAxes: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """x above 0, alpha * x below, with an alpha for each entry that is trained.

        Output shape: the input's. He et al. 2015, "Delving Deep into Rectifiers".

        Options:
            alphaInitializer: what alpha starts from (default 'zeros')
            alphaRegularizer: penalty on alpha (default None)
            alphaConstraint: what alpha must satisfy (default None)
            sharedAxes: axes along which entries share an alpha (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def randomWidth(
        config: _RandomWidthConfig | None = None,
        /,
        *,
        factor: Any = ...,
        interpolation: str = "bilinear",
        seed: Any = None,
        autoVectorize: Any = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Images at a random width, in inference too: (batch, rows, columns, channels).

        Options:
            factor: by how much: a pair (lowest, highest), 0.2 for 20% wider; or a number (required)
            interpolation: bilinear or nearest (default 'bilinear')
            seed: same seed, same widths (default None)
            autoVectorize: is read and does nothing (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def reLU(
        config: _ReLUConfig | None = None,
        /,
        *,
        maxValue: float | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """max(x, 0), no larger than max_value. Output shape: the input's.

        Options:
            maxValue: the largest output (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def repeatVector(
        config: _RepeatVectorConfig | None = None,
        /,
        *,
        n: Any = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The input n times: (batch, features) -> (batch, n, features).

        Options:
            n: how often (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def rescaling(
        config: _RescalingConfig | None = None,
        /,
        *,
        scale: Any = ...,
        offset: int = 0,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """x * scale + offset, as float32. Output shape: the input's.

        Options:
            scale: what to multiply by: a number, or one for each channel (required)
            offset: what to add then (default 0)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def reshape(
        config: _ReshapeConfig | None = None,
        /,
        *,
        targetShape: Sequence[int | None] = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """The same numbers in another shape; one size may be -1 or None: whatever is left over.

        Where a size of the input is not known yet (the batch, in a graph), what is left over isn't
        worked out, and the sizes aren't compared before the layer computes.

        Options:
            targetShape: shape of one example (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def resizing(
        config: _ResizingConfig | None = None,
        /,
        *,
        height: Any = ...,
        width: Any = ...,
        interpolation: str = "bilinear",
        cropToAspectRatio: bool = False,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Images at another size: (batch, rows, columns, channels) -> (batch, height, width, channels).

        A single image, (rows, columns, channels), works too.

        Options:
            height: rows of the result (required)
            width: columns of the result (required)
            interpolation: bilinear, nearest; Keras also bicubic, lanczos3, … (default 'bilinear')
            cropToAspectRatio: Keras: cut off what would distort the image. tfjs: false aligns the corners (default False)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def rnn(
        config: _RNNConfig | None = None,
        /,
        *,
        cell: Any = ...,
        returnSequences: bool = False,
        returnState: bool = False,
        goBackwards: bool = False,
        stateful: bool = False,
        unroll: bool = False,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """A cell applied to every step of a sequence.

        Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
        with returnSequences; with returnState also each state, (batch, units).

        Options:
            cell: a cell, or a list of cells that are stacked (required)
            returnSequences: whether to give the output of every step, not the last one alone (default False)
            returnState: whether to give the last states too, after the output (default False)
            goBackwards: whether to go through the sequence from its end (default False)
            stateful: whether the states at the end are those a next batch starts from (default False)
            unroll: accepted; what comes out is the same (default False)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def separableConv2d(
        config: _SeparableConv2DConfig | None = None,
        /,
        *,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
        filters: Any = ...,
        kernelSize: Any = ...,
        strides: Any = ...,
        padding: _PaddingMode = "valid",
        dataFormat: _DataFormat = "channelsLast",
        dilationRate: Any = ...,
        depthMultiplier: int = 1,
        activation: _Activation = "linear",
        useBias: bool = True,
        depthwiseInitializer: _Initializer = "glorotUniform",
        pointwiseInitializer: _Initializer = "glorotUniform",
        biasInitializer: _Initializer = "zeros",
        depthwiseRegularizer: _Regularizer | None = None,
        pointwiseRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        depthwiseConstraint: _Constraint | None = None,
        pointwiseConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        kernelInitializer: Any = None,
        kernelRegularizer: Any = None,
        kernelConstraint: Any = None,
    ) -> Layer:
        """Separable convolution of images: (batch, height, width, channels) to (…, filters).

        Options:
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
            filters: number of filters: channels of the output (required)
            kernelSize: size of the window, one number or one an axis (required)
            strides: step of the window, one number or one an axis (default (1, 1))
            padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
            dataFormat: where the channels are (default 'channelsLast')
            dilationRate: distance between the window's neighbours, one number or one an axis (default (1, 1))
            depthMultiplier: number of kernels for each channel of the input (default 1)
            activation: function of the result (default 'linear')
            useBias: whether a bias is added (default True)
            depthwiseInitializer: what the depthwise kernel starts from (default 'glorotUniform')
            pointwiseInitializer: what the pointwise kernel starts from (default 'glorotUniform')
            biasInitializer: what the bias starts from (default 'zeros')
            depthwiseRegularizer: penalty on the depthwise kernel (default None)
            pointwiseRegularizer: penalty on the pointwise kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            depthwiseConstraint: what the depthwise kernel must satisfy (default None)
            pointwiseConstraint: what the pointwise kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            kernelInitializer: not for this layer (default None)
            kernelRegularizer: not for this layer (default None)
            kernelConstraint: not for this layer (default None)
        """
    @staticmethod
    def simpleRNN(
        config: _SimpleRNNConfig | None = None,
        /,
        *,
        units: int = ...,
        activation: _Activation = "tanh",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        recurrentInitializer: _Initializer = "orthogonal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        recurrentRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        activityRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        recurrentConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        dropout: int = 0,
        recurrentDropout: int = 0,
        returnSequences: bool = False,
        returnState: bool = False,
        goBackwards: bool = False,
        stateful: bool = False,
        unroll: bool = False,
        inputDim: int | None = None,
        inputLength: int | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Simple recurrent layer: h = activation(x @ kernel + h @ recurrent_kernel + bias).

        Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
        with returnSequences; with returnState also h (batch, units).

        Options:
            units: size of the output and of each state (required)
            activation: function of the new values (default 'tanh')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel, which multiplies the input, starts from (default 'glorotNormal')
            recurrentInitializer: what the kernel of the state starts from (default 'orthogonal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            recurrentRegularizer: penalty on the state's kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            activityRegularizer: penalty on the output (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            recurrentConstraint: what the state's kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            dropout: fraction of the inputs to drop in training (default 0)
            recurrentDropout: fraction of the state to drop in training (default 0)
            returnSequences: whether to give the output of every step, not the last one alone (default False)
            returnState: whether to give the last states too, after the output (default False)
            goBackwards: whether to go through the sequence from its end (default False)
            stateful: whether the states at the end are those a next batch starts from (default False)
            unroll: accepted; what comes out is the same (default False)
            inputDim: ignored, as in tfjs: write inputShape (default None)
            inputLength: ignored, as in tfjs: write inputShape (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def simpleRNNCell(
        config: _SimpleRNNCellConfig | None = None,
        /,
        *,
        units: int = ...,
        activation: _Activation = "tanh",
        useBias: bool = True,
        kernelInitializer: _Initializer = "glorotNormal",
        recurrentInitializer: _Initializer = "orthogonal",
        biasInitializer: _Initializer = "zeros",
        kernelRegularizer: _Regularizer | None = None,
        recurrentRegularizer: _Regularizer | None = None,
        biasRegularizer: _Regularizer | None = None,
        kernelConstraint: _Constraint | None = None,
        recurrentConstraint: _Constraint | None = None,
        biasConstraint: _Constraint | None = None,
        dropout: int = 0,
        recurrentDropout: int = 0,
        activityRegularizer: _Regularizer | None = None,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """One step of a simple recurrent layer: activation(x @ kernel + h @ recurrent_kernel + bias).

        Takes x (batch, features) and h (batch, units); the output is the new h.

        Options:
            units: size of the output and of each state (required)
            activation: function of the new values (default 'tanh')
            useBias: whether a bias is added (default True)
            kernelInitializer: what the kernel, which multiplies the input, starts from (default 'glorotNormal')
            recurrentInitializer: what the kernel of the state starts from (default 'orthogonal')
            biasInitializer: what the bias starts from (default 'zeros')
            kernelRegularizer: penalty on the kernel (default None)
            recurrentRegularizer: penalty on the state's kernel (default None)
            biasRegularizer: penalty on the bias (default None)
            kernelConstraint: what the kernel must satisfy (default None)
            recurrentConstraint: what the state's kernel must satisfy (default None)
            biasConstraint: what the bias must satisfy (default None)
            dropout: fraction of the inputs to drop in training (default 0)
            recurrentDropout: fraction of the state to drop in training (default 0)
            activityRegularizer: not supported by tfjs's cells (default None)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def softmax(
        config: _SoftmaxConfig | None = None,
        /,
        *,
        axis: int = 1,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """e ** x, divided by its sum along an axis. Output shape: the input's.

        Options:
            axis: axis, or list of axes, along which the output sums to 1 (default 1)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def spatialDropout1d(
        config: _SpatialDropout1DConfig | None = None,
        /,
        *,
        rate: Any = ...,
        noiseShape: Any = None,
        seed: Any = None,
        name: Any = None,
        dtype: str = "float32",
        trainable: bool = True,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """In training drops whole channels of (batch, steps, channels). Output shape: the input's.

        Options:
            rate: fraction of the inputs to drop, from 0 to 1 (required)
            noiseShape: not used: a channel is dropped as a whole (default None)
            seed: same seed, same masks (default None)
            name: name; by default one is made from the class (default None)
            dtype: dtype of the output (default 'float32')
            trainable: whether training changes the weights; there are none (default True)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def stackedRNNCells(
        config: _StackedRNNCellsConfig | None = None,
        /,
        *,
        cells: Any = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """Cells one upon the other, as one cell: each takes the output of the one before.

        Options:
            cells: list of cells, the first one takes the input (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def thresholdedReLU(
        config: _ThresholdedReLUConfig | None = None,
        /,
        *,
        theta: float = 1,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """x above theta, 0 elsewhere. Output shape: the input's.

        Options:
            theta: where the output begins (default 1)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def timeDistributed(
        config: _TimeDistributedConfig | None = None,
        /,
        *,
        layer: Any = ...,
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """A layer applied to every step: (batch, steps, ...) -> (batch, steps, its output).

        Options:
            layer: the layer within (required)
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def upSampling2d(
        config: _UpSampling2DConfig | None = None,
        /,
        *,
        size: Any = ...,
        dataFormat: _DataFormat = "channelsLast",
        interpolation: str = "nearest",
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """An image enlarged by whole factors: (batch, rows, columns, channels), larger.

        Options:
            size: how many times as many rows and columns (default (2, 2))
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            interpolation: nearest: cells are repeated; bilinear: mixed (default 'nearest')
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """
    @staticmethod
    def zeroPadding2d(
        config: _ZeroPadding2DConfig | None = None,
        /,
        *,
        padding: Any = ...,
        dataFormat: _DataFormat = "channelsLast",
        inputShape: Sequence[int | None] | None = None,
        batchInputShape: Sequence[int | None] | None = None,
        batchSize: int | None = None,
        dtype: str = "float32",
        name: Any = None,
        trainable: bool = True,
        weights: Any = None,
        inputDType: Any = None,
    ) -> Layer:
        """An image in a frame of zeros: (batch, rows, columns, channels), larger.

        Options:
            padding: a number for all edges, one for each axis, or a pair (before, after) for each (default ((1, 1), (1, 1)))
            dataFormat: channels_last: (batch, …, channels), or channels_first (default 'channelsLast')
            inputShape: shape of one example, for the first layer of a sequential model (default None)
            batchInputShape: as the input shape, with the batch axis in front (default None)
            batchSize: fixed number of examples a batch, with the input shape (default None)
            dtype: dtype of the layer's weights (default 'float32')
            name: name; by default one is made from the class (default None)
            trainable: whether training changes the weights (default True)
            weights: values that the weights start from (default None)
            inputDType: dtype of the input layer (default None)
        """


class initializers:
    """tf.initializers: its functions."""
    @staticmethod
    def constant(config: _ConstantConfig | None = None, /, *, value: Any = ...) -> Initializer:
        """All the same value.

        Options:
            value: the value (required)
        """
    @staticmethod
    def glorotNormal(
        config: _GlorotNormalConfig | None = None,
        /,
        *,
        seed: Any = None,
    ) -> Initializer:
        """Variance scaling: scale 1.0, fan_avg, normal.

        Options:
            seed: same seed, same values (default None)
        """
    @staticmethod
    def glorotUniform(
        config: _GlorotUniformConfig | None = None,
        /,
        *,
        seed: Any = None,
    ) -> Initializer:
        """Variance scaling: scale 1.0, fan_avg, uniform.

        Options:
            seed: same seed, same values (default None)
        """
    @staticmethod
    def heNormal(config: _HeNormalConfig | None = None, /, *, seed: Any = None) -> Initializer:
        """Variance scaling: scale 2.0, fan_in, normal.

        Options:
            seed: same seed, same values (default None)
        """
    @staticmethod
    def heUniform(config: _HeUniformConfig | None = None, /, *, seed: Any = None) -> Initializer:
        """Variance scaling: scale 2.0, fan_in, uniform.

        Options:
            seed: same seed, same values (default None)
        """
    @staticmethod
    def identity(config: _IdentityConfig | None = None, /, *, gain: float = 1) -> Initializer:
        """gain times the identity matrix; for 2-D weights.

        Options:
            gain: factor (default 1)
        """
    @staticmethod
    def leCunNormal(
        config: _LeCunNormalConfig | None = None,
        /,
        *,
        seed: Any = None,
    ) -> Initializer:
        """Variance scaling: scale 1.0, fan_in, normal.

        Options:
            seed: same seed, same values (default None)
        """
    @staticmethod
    def leCunUniform(
        config: _LeCunUniformConfig | None = None,
        /,
        *,
        seed: Any = None,
    ) -> Initializer:
        """Variance scaling: scale 1.0, fan_in, uniform.

        Options:
            seed: same seed, same values (default None)
        """
    @staticmethod
    def ones(config: _OnesConfig | None = None, /) -> Initializer:
        """Every weight starts from 1."""
    @staticmethod
    def orthogonal(
        config: _OrthogonalConfig | None = None,
        /,
        *,
        gain: float = 1,
        seed: Any = None,
    ) -> Initializer:
        """gain times a matrix with orthonormal rows or columns (QR of a normal matrix).

        Options:
            gain: factor (default 1)
            seed: same seed, same values (default None)
        """
    @staticmethod
    def randomNormal(
        config: _RandomNormalConfig | None = None,
        /,
        *,
        mean: float = 0.0,
        stddev: float = 0.05,
        seed: Any = None,
    ) -> Initializer:
        """Normal with the given mean and standard deviation.

        Options:
            mean: mean (default 0.0)
            stddev: standard deviation (default 0.05)
            seed: same seed, same values (default None)
        """
    @staticmethod
    def randomUniform(
        config: _RandomUniformConfig | None = None,
        /,
        *,
        minval: float = -0.05,
        maxval: float = 0.05,
        seed: Any = None,
    ) -> Initializer:
        """Uniform in [minval, maxval).

        Options:
            minval: lower bound (default -0.05)
            maxval: upper bound (default 0.05)
            seed: same seed, same values (default None)
        """
    @staticmethod
    def truncatedNormal(
        config: _TruncatedNormalConfig | None = None,
        /,
        *,
        mean: float = 0.0,
        stddev: float = 0.05,
        seed: Any = None,
    ) -> Initializer:
        """Normal, with what lies more than two standard deviations off drawn again.

        Options:
            mean: mean (default 0.0)
            stddev: standard deviation (default 0.05)
            seed: same seed, same values (default None)
        """
    @staticmethod
    def varianceScaling(
        config: _VarianceScalingConfig | None = None,
        /,
        *,
        scale: float = 1,
        mode: _FanMode = "fanIn",
        distribution: _Distribution = "normal",
        seed: Any = None,
    ) -> Initializer:
        """Variance scale / fan, where fan is what a weight's inputs (or outputs, or both) count.

        Glorot & Bengio 2010 (fan_avg), He et al. 2015 (fan_in, scale 2), LeCun et al. 1998 (fan_in).

        Options:
            scale: factor of the variance (default 1)
            mode: what the variance is divided by (default 'fanIn')
            distribution: of what shape the values are (default 'normal')
            seed: same seed, same values (default None)
        """
    @staticmethod
    def zeros(config: _ZerosConfig | None = None, /) -> Initializer:
        """Every weight starts from 0."""


class regularizers:
    """tf.regularizers: its functions."""
    @staticmethod
    def l1(config: _L1Config | None = None, /, *, l1: float = 0.01) -> Regularizer:
        """l1 * sum(|x|).

        Options:
            l1: factor of the sum of absolute values (default 0.01)
        """
    @staticmethod
    def l1l2(
        config: _L1L2Config | None = None,
        /,
        *,
        l1: float = 0.01,
        l2: float = 0.01,
    ) -> Regularizer:
        """l1 * sum(|x|) + l2 * sum(x²).

        Options:
            l1: factor of the sum of absolute values (default 0.01)
            l2: factor of the sum of squares (default 0.01)
        """
    @staticmethod
    def l2(config: _L2Config | None = None, /, *, l2: float = 0.01) -> Regularizer:
        """l2 * sum(x²).

        Options:
            l2: factor of the sum of squares (default 0.01)
        """


class constraints:
    """tf.constraints: its functions."""
    @staticmethod
    def maxNorm(
        config: _MaxNormConfig | None = None,
        /,
        *,
        maxValue: float = 2,
        axis: int = 0,
    ) -> Constraint:
        """Scales down what is longer than maxValue along the axis.

        Options:
            maxValue: largest norm (default 2)
            axis: axis (or axes) along which the norm is taken (default 0)
        """
    @staticmethod
    def minMaxNorm(
        config: _MinMaxNormConfig | None = None,
        /,
        *,
        minValue: float = 0,
        maxValue: float = 1,
        rate: float = 1,
        axis: int = 0,
    ) -> Constraint:
        """Moves norms towards [minValue, maxValue] at the given rate.

        Options:
            minValue: smallest norm (default 0)
            maxValue: largest norm (default 1)
            rate: 1: enforce at once; less: move that fraction (default 1)
            axis: axis (or axes) along which the norm is taken (default 0)
        """
    @staticmethod
    def nonNeg(config: _NonNegConfig | None = None, /) -> Constraint:
        """Sets negative weights to 0."""
    @staticmethod
    def unitNorm(config: _UnitNormConfig | None = None, /, *, axis: int = 0) -> Constraint:
        """Scales to norm 1 along the axis.

        Options:
            axis: axis (or axes) along which the norm is taken (default 0)
        """


class train:
    """tf.train: its functions."""
    @staticmethod
    def adadelta(learningRate=0.001, rho=0.95, epsilon=None) -> Optimizer:
        """Adadelta: steps scaled by the running root mean square of earlier steps."""
    @staticmethod
    def adagrad(learningRate=None, initialAccumulatorValue=0.1) -> Optimizer:
        """Adagrad: gradients divided by the root of the sum of their squares so far."""
    @staticmethod
    def adam(learningRate=0.001, beta1=0.9, beta2=0.999, epsilon=None) -> Optimizer:
        """Adam: running means of the gradient and of its square."""
    @staticmethod
    def adamax(learningRate=0.002, beta1=0.9, beta2=0.999, epsilon=None, decay=0.0) -> Optimizer:
        """Adamax: Adam with the largest gradient in place of the root mean square."""
    @staticmethod
    def momentum(learningRate=None, momentum=None, useNesterov=False) -> Optimizer:
        """Gradient descent with momentum (and, with useNesterov, a look ahead)."""
    @staticmethod
    def rmsprop(
        learningRate=None,
        decay=0.9,
        momentum=0.0,
        epsilon=None,
        centered=False,
    ) -> Optimizer:
        """RMSProp: gradients divided by their running root mean square."""
    @staticmethod
    def sgd(learningRate=None) -> Optimizer:
        """Stochastic gradient descent: w -= learningRate * gradient."""


class losses:
    """tf.losses: its functions."""
    @staticmethod
    def absoluteDifference(labels, predictions, weights=None, reduction=None) -> Tensor:
        """|labels - predictions|"""
    @staticmethod
    def computeWeightedLoss(losses, weights=None, reduction=None) -> Tensor:
        """Losses of elements, weighted and reduced to one number."""
    @staticmethod
    def cosineDistance(labels, predictions, axis=-1, weights=None, reduction=None) -> Tensor:
        """1 - sum(labels * predictions) along the axis, for rows of length 1."""
    @staticmethod
    def hingeLoss(labels, predictions, weights=None, reduction=None) -> Tensor:
        """max(0, 1 - (2 * labels - 1) * predictions), for labels 0 and 1."""
    @staticmethod
    def huberLoss(labels, predictions, weights=None, delta=1.0, reduction=None) -> Tensor:
        """error² / 2 for errors up to delta, and from there on a straight line."""
    @staticmethod
    def logLoss(labels, predictions, weights=None, epsilon=1e-07, reduction=None) -> Tensor:
        """-(labels * log(predictions) + (1 - labels) * log(1 - predictions))"""
    @staticmethod
    def meanSquaredError(labels, predictions, weights=None, reduction=None) -> Tensor:
        """(labels - predictions)²"""
    @staticmethod
    def sigmoidCrossEntropy(
        multiClassLabels,
        logits,
        weights=None,
        labelSmoothing=0,
        reduction=None,
    ) -> Tensor:
        """Cross-entropy of sigmoid(logits), each class for itself; labelSmoothing moves to 0.5."""
    @staticmethod
    def softmaxCrossEntropy(
        onehotLabels,
        logits,
        weights=None,
        labelSmoothing=0,
        reduction=None,
    ) -> Tensor:
        """Cross-entropy of softmax(logits) along the last axis; labelSmoothing moves to uniform."""


class metrics:
    """tf.metrics: its functions."""
    @staticmethod
    def MAPE(yTrue, yPred) -> Tensor:
        """Mean over the samples of 100 * mean(|y_true - y_pred| / |y_true|)"""
    @staticmethod
    def MSE(yTrue, yPred) -> Tensor:
        """Mean over the samples of mean((y_true - y_pred)²)"""
    @staticmethod
    def binaryAccuracy(yTrue, yPred) -> Tensor:
        """How often (y_pred > threshold) equals y_true."""
    @staticmethod
    def binaryCrossentropy(yTrue, yPred) -> Tensor:
        """Mean over the samples of mean(-(t log p + (1 - t) log(1 - p))), from probabilities p or from logits."""
    @staticmethod
    def categoricalAccuracy(yTrue, yPred) -> Tensor:
        """How often the largest prediction is where the one-hot truth is."""
    @staticmethod
    def categoricalCrossentropy(yTrue, yPred) -> Tensor:
        """Mean over the samples of -sum(t log p) over the classes, from probabilities p (made to sum to 1) or from logits."""
    @staticmethod
    def cosineProximity(yTrue, yPred) -> Tensor:
        """Mean over the samples of -sum(y_true * y_pred) of the rows scaled to length 1: -1 where they point the same way."""
    @staticmethod
    def mape(yTrue, yPred) -> Tensor:
        """Mean over the samples of 100 * mean(|y_true - y_pred| / |y_true|)"""
    @staticmethod
    def meanAbsoluteError(yTrue, yPred) -> Tensor:
        """Mean over the samples of mean(|y_true - y_pred|)"""
    @staticmethod
    def meanAbsolutePercentageError(yTrue, yPred) -> Tensor:
        """Mean over the samples of 100 * mean(|y_true - y_pred| / |y_true|)"""
    @staticmethod
    def meanSquaredError(yTrue, yPred) -> Tensor:
        """Mean over the samples of mean((y_true - y_pred)²)"""
    @staticmethod
    def mse(yTrue, yPred) -> Tensor:
        """Mean over the samples of mean((y_true - y_pred)²)"""
    @staticmethod
    def precision(yTrue, yPred) -> Tensor:
        """Of what was predicted as 1, how much is 1; in one batch, as tfjs counts."""
    @staticmethod
    def r2Score(yTrue, yPred) -> Tensor:
        """1 - (the squares of the errors) / (the squares of the truth's deviations), in one batch."""
    @staticmethod
    def recall(yTrue, yPred) -> Tensor:
        """Of what is 1, how much was predicted as 1; in one batch, as tfjs counts."""
    @staticmethod
    def sparseCategoricalAccuracy(yTrue, yPred) -> Tensor:
        """How often the largest prediction is at the class that the truth names."""


class models:
    """tf.models: its functions."""
    @staticmethod
    def modelFromJSON(modelAndWeightsConfig=None, customObjects=None) -> Any:
        """A model, with new weights, from what `toJSON(null, false)` gave; returns a promise.

        Takes {modelTopology} too, and the topology of a converted Keras model ({model_config}).
        customObjects: {className: [class, fromConfig]} for layers that are not registered.
        """


class serialization:
    """tf.serialization: its functions."""
    from minitf.tfjs.serialization import Serializable as Serializable
    from minitf.tfjs.serialization import SerializationMap as SerializationMap
    @staticmethod
    def getRegisteredName(cls) -> Any:
        """package>name of a registered class, else its className."""
    @staticmethod
    def registerClass(cls, pkg=None, name=None) -> Any:
        """Let configs name this class: models with layers of your own can then be made again.

        cls needs a static `className`. Returns cls.
        """


class data:
    """tf.data: its functions."""
    from minitf.tfjs.csv_datasets import CSVDataset as CSVDataset
    from minitf.tfjs.datasets import Dataset as Dataset
    from minitf.tfjs.csv_datasets import FileDataSource as FileDataSource
    from minitf.tfjs.csv_datasets import TextLineDataset as TextLineDataset
    from minitf.tfjs.csv_datasets import URLDataSource as URLDataSource
    @staticmethod
    def array(items=None) -> Any:
        """A dataset of the items of a list: numbers, lists, tensors, or dicts of them.

        tf.data.array([{'xs': [1, 2], 'ys': [3]}, …]). Tensors are cloned as they are read.
        """
    @staticmethod
    def csv(source=None, csvConfig=None) -> Any:
        """A dataset of the rows of a CSV file, each a dict by column.

        source: a path, file://… or data:… address, or tf.data.FileDataSource(text.encode()).
        csvConfig: hasHeader, columnNames, columnConfigs, configuredColumnsOnly, delimiter,
        delimWhitespace. With a column {'isLabel': True} the elements are {'xs': {…}, 'ys': {…}}.
        """
    @staticmethod
    def func(f=None) -> Any:
        """A dataset of what f() returns, call by call: {'value': element, 'done': False}."""
    @staticmethod
    def generator(generator=None) -> Any:
        """A dataset of what a generator function yields, called anew for each reading.

        The function returns a generator, an async generator, an iterator, or an object with a
        `next()` that gives {'value': …, 'done': …}.
        """
    @staticmethod
    def microphone(microphoneConfig=None) -> Any:
        """Not in minitf: a microphone's sound needs a browser. Rejects with tfjs's error."""
    version_data: str
    @staticmethod
    def webcam(webcamVideoElement=None, webcamConfig=None) -> Any:
        """Not in minitf: a camera's pictures need a browser. Rejects with tfjs's error."""
    @staticmethod
    def zip(datasets=None) -> Any:
        """A dataset whose elements stand side by side: tf.data.zip({'xs': a, 'ys': b}).

        The datasets stand in dicts and lists, nested as you like. It ends where the shortest ends.
        """


class util:
    """tf.util: its functions."""
    @staticmethod
    def arraysEqual(n1, n2) -> Any:
        """Whether two lists hold the same."""
    @staticmethod
    def assertNonNull(a) -> Any:
        """Raise an error for None."""
    @staticmethod
    def assertShapesMatch(shapeA, shapeB, errorMessagePrefix="") -> Any:
        """Raise an error unless the two shapes are equal."""
    @staticmethod
    def assert_(expr, msg) -> Any:
        """Raise an error unless expr is true; msg is its text, or a function that gives it."""
    @staticmethod
    def bytesFromStringArray(arr) -> Any:
        """How many bytes a list of encoded texts takes."""
    @staticmethod
    def bytesPerElement(dtype) -> Any:
        """How many bytes a number of a dtype takes."""
    @staticmethod
    def clamp(min, x, max) -> Any:
        """x, but not less than min and not more than max."""
    @staticmethod
    def computeStrides(shape) -> Any:
        """How far apart, in the flat list, neighbours along each axis but the last are."""
    @staticmethod
    def createShuffledIndices(n) -> Any:
        """The numbers 0 … n - 1 in random order, as an array of whole numbers."""
    @staticmethod
    def decodeString(bytes, encoding="utf-8") -> Any:
        """The text of its bytes."""
    @staticmethod
    def distSquared(a, b) -> Any:
        """The squared distance of two lists of numbers."""
    @staticmethod
    def encodeString(s, encoding="utf-8") -> Any:
        """The bytes of a text, as an array of uint8."""
    @staticmethod
    def flatten(arr, result=None, skipTypedArray=False) -> Any:
        """Nested lists, numbers and tensors as one flat list."""
    @staticmethod
    def indexToLoc(index, rank, strides) -> Any:
        """Where the element of this number in the flat list stands: a place an axis."""
    @staticmethod
    def inferDtype(values) -> Any:
        """'float32', 'int32', 'bool' or 'string': what tf.tensor(values) would be."""
    @staticmethod
    def inferFromImplicitShape(shape, size) -> Any:
        """The shape with -1 replaced by what so many elements leave for it."""
    @staticmethod
    def isBoolean(value) -> Any:
        """Whether a value is true or false."""
    @staticmethod
    def isFunction(f) -> Any:
        """Whether a value can be called."""
    @staticmethod
    def isInt(a) -> Any:
        """Whether a number is whole."""
    @staticmethod
    def isNumber(value) -> Any:
        """Whether a value is a number."""
    @staticmethod
    def isPromise(object) -> Any:
        """Whether a value has to be awaited."""
    @staticmethod
    def isScalarShape(shape) -> Any:
        """Whether a shape is that of one number."""
    @staticmethod
    def isString(value) -> Any:
        """Whether a value is a text."""
    @staticmethod
    def isTypedArray(a) -> Any:
        """Whether a value is an array of numbers of one kind: here, of NumPy."""
    @staticmethod
    def locToIndex(locs, rank, strides) -> Any:
        """The number in the flat list of the element at this place."""
    @staticmethod
    def nearestLargerEven(val) -> Any:
        """val, or val + 1 where val is odd."""
    @staticmethod
    def now() -> Any:
        """Milliseconds since some moment: the difference of two calls tells a duration."""
    @staticmethod
    def parseAxisParam(axis, shape) -> Any:
        """The axes as a list of numbers from 0; None means all."""
    @staticmethod
    def randUniform(a, b) -> Any:
        """A random number between a and b."""
    @staticmethod
    def rightPad(a, size) -> Any:
        """A text with spaces after it up to that size."""
    @staticmethod
    def shuffle(array=None) -> Any:
        """Put the items of a list into a random order, in place."""
    @staticmethod
    def shuffleCombo(array, array2) -> Any:
        """Put two lists into the same random order, in place."""
    @staticmethod
    def sizeFromShape(shape) -> Any:
        """The number of elements of a shape; 1 of []."""
    @staticmethod
    def sizeToSquarishShape(size) -> Any:
        """[width, height] of about a square that holds so many elements."""
    @staticmethod
    def squeezeShape(shape, axis=None) -> Any:
        """{newShape, keptDims}: the shape without its axes of size 1, or without those named."""
    @staticmethod
    def sum(arr) -> Tensor:
        """The sum of a list of numbers."""
    @staticmethod
    def tanh(x) -> Tensor:
        """The hyperbolic tangent of a number."""
    @staticmethod
    def toNestedArray(shape, a, isComplex=False) -> Any:
        """A flat list of numbers as nested lists of that shape."""


class callbacks:
    """tf.callbacks: its functions."""
    @staticmethod
    def earlyStopping(config=None, /, **options) -> Any:
        """Stop a run early; options monitor, minDelta, patience, verbose, mode, baseline."""

def loadLayersModel(pathOrIOHandler=None, options=None) -> Any:
    """Loading from files comes later: a promise that is rejected."""
def registerCallbackConstructor(verbosityLevel, callbackConstructor) -> Any:
    """Let every fit of at least this verbosity begin with a new callback of this class."""
def variable(initialValue, trainable=True, name=None, dtype=None) -> Variable:
    """A variable with the values of a tensor: `tf.variable(tf.scalar(1))`.

    `name` must be new; without one the variable is called by a number, as in tfjs.
    """
def tensor(values, shape=None, dtype=None) -> Tensor:
    """A tensor of nested lists, a number, a bool or a NumPy array; the values are copied.

    Numbers become float32 and booleans bool; int32 comes only where asked for, and from an int32
    array. `shape` may arrange a flat list.
    """
def scalar(value, dtype=None) -> Tensor:
    """A tensor of rank 0."""
def tensor1d(values, dtype=None) -> Tensor:
    """A tensor of rank 1 from a flat list."""
def tensor2d(values, shape=None, dtype=None) -> Tensor:
    """A tensor of rank 2: lists nested that deep, or a flat list and a shape."""
def tensor3d(values, shape=None, dtype=None) -> Tensor:
    """A tensor of rank 3: lists nested that deep, or a flat list and a shape."""
def tensor4d(values, shape=None, dtype=None) -> Tensor:
    """A tensor of rank 4: lists nested that deep, or a flat list and a shape."""
def tensor5d(values, shape=None, dtype=None) -> Tensor:
    """A tensor of rank 5: lists nested that deep, or a flat list and a shape."""
def tensor6d(values, shape=None, dtype=None) -> Tensor:
    """A tensor of rank 6: lists nested that deep, or a flat list and a shape."""
def zeros(shape, dtype="float32") -> Tensor:
    """A tensor of zeros: `tf.zeros([2, 3])`."""
def ones(shape, dtype="float32") -> Tensor:
    """A tensor of ones: `tf.ones([2, 3])`."""
def fill(shape, value, dtype=None) -> Tensor:
    """A tensor with the same value everywhere; the dtype comes from the value."""
def eye(numRows, numColumns=None, batchShape=None, dtype="float32") -> Tensor:
    """Ones on the diagonal: [numRows, numColumns], repeated over batchShape."""
def range(start, stop, step=1, dtype="float32") -> Tensor:
    """Numbers from start up to, not including, stop; counts down where stop is less."""
def linspace(start, stop, num) -> Tensor:
    """`num` numbers at equal distance from start to stop, both included."""
def randomNormal(shape, mean=0.0, stdDev=1.0, dtype="float32", seed=None) -> Tensor:
    """Normal numbers; with a seed the same ones each time (int32: rounded)."""
def truncatedNormal(shape, mean=0.0, stdDev=1.0, dtype="float32", seed=None) -> Tensor:
    """Normal numbers, none further than two standard deviations from the mean."""
def randomUniform(shape, minval=0.0, maxval=1.0, dtype="float32", seed=None) -> Tensor:
    """Numbers from minval up to, not including, maxval (int32: cut to whole numbers)."""
def randomUniformInt(shape, minval, maxval, seed=None) -> Tensor:
    """Whole numbers from minval up to, not including, maxval, as int32."""
def abs(x) -> Tensor:
    """|x|, element by element."""
def acos(x) -> Tensor:
    """acos(x), element by element."""
def acosh(x) -> Tensor:
    """acosh(x), element by element."""
def add(a, b) -> Tensor:
    """add(a, b), element by element; shapes broadcast."""
def addN(tensors) -> Tensor:
    """The sum of a list of tensors of the same shape and dtype."""
def all(x, axis=None, keepDims=False) -> Tensor:
    """Whether all of the values along axes are true."""
def any(x, axis=None, keepDims=False) -> Tensor:
    """Whether any of the values along axes are true."""
def argMax(x, axis=0) -> Tensor:
    """The index of the largest value along an axis."""
def argMin(x, axis=0) -> Tensor:
    """The index of the smallest value along an axis."""
def asin(x) -> Tensor:
    """asin(x), element by element."""
def asinh(x) -> Tensor:
    """asinh(x), element by element."""
def atan(x) -> Tensor:
    """atan(x), element by element."""
def atan2(a, b) -> Tensor:
    """atan2(a, b), element by element; shapes broadcast."""
def atanh(x) -> Tensor:
    """atanh(x), element by element."""
def avgPool(x, filterSize, strides, pad, dimRoundingMode=None) -> Tensor:
    """The mean of each window of images: (batch, height, width, channels), smaller."""
def avgPool3d(x, filterSize, strides, pad, dimRoundingMode=None, dataFormat="NDHWC") -> Tensor:
    """The mean of each window of volumes: (batch, depth, height, width, channels), smaller."""
def basicLSTMCell(forgetBias, lstmKernel, lstmBias, data, c, h) -> Tensor:
    """[new c, new h] of one LSTM cell: c is its memory, h its output.

    The kernel has the columns of the input gate, the new values, the forget and the output gate.
    """
def batchNorm(x, mean, variance, offset=None, scale=None, varianceEpsilon=0.001) -> Tensor:
    """(x - mean) / √(variance + varianceEpsilon) * scale + offset; all broadcast with x."""
def batchNorm2d(x, mean, variance, offset=None, scale=None, varianceEpsilon=0.001) -> Tensor:
    """tf.batchNorm for x of rank 2."""
def batchNorm3d(x, mean, variance, offset=None, scale=None, varianceEpsilon=0.001) -> Tensor:
    """tf.batchNorm for x of rank 3."""
def batchNorm4d(x, mean, variance, offset=None, scale=None, varianceEpsilon=0.001) -> Tensor:
    """tf.batchNorm for x of rank 4."""
def batchToSpaceND(x, blockShape, crops) -> Tensor:
    """The examples of a batch as the cells of blocks of larger images, cropped at the edges."""
def bincount(x, weights, size) -> Tensor:
    """How often (or with which weight) each of the numbers 0 … size - 1 occurs in x, int32."""
def bitwiseAnd(x, y) -> Tensor:
    """The bits that both have, of int32 numbers."""
def booleanMaskAsync(tensor, mask, axis=0) -> Any:
    """A Promise of the parts of a tensor, from an axis on, where the mask holds."""
def broadcastArgs(s0, s1) -> Tensor:
    """The shape to which two shapes, given as tensors, broadcast."""
def broadcastTo(x, shape) -> Tensor:
    """x repeated along axes of size 1, and along new axes in front, to fill the shape."""
def buffer(shape, dtype="float32", values=None) -> Any:
    """A TensorBuffer of zeros, or of a flat list of values."""
def cast(x, dtype) -> Tensor:
    """x as 'float32', 'int32' (cut towards 0), 'bool' (true where not 0) or 'complex64'.

    Of complex numbers all but 'complex64' takes the real part.
    """
def ceil(x) -> Tensor:
    """ceil(x), element by element."""
def clipByValue(x, clipValueMin, clipValueMax) -> Tensor:
    """x, at least clipValueMin and at most clipValueMax."""
def clone(x) -> Tensor:
    """A tensor with the same numbers, disposed of on its own."""
def complex(real, imag) -> Tensor:
    """Complex numbers from their real and their imaginary parts, of one shape: complex64."""
def concat(tensors, axis=0) -> Tensor:
    """A list of tensors joined along an axis that is there already."""
def concat1d(tensors, axis=0) -> Tensor:
    """tf.concat for rank 1."""
def concat2d(tensors, axis=0) -> Tensor:
    """tf.concat for rank 2."""
def concat3d(tensors, axis=0) -> Tensor:
    """tf.concat for rank 3."""
def concat4d(tensors, axis=0) -> Tensor:
    """tf.concat for rank 4."""
def conv1d(x, filter, stride, pad, dataFormat="NWC", dilation=1, dimRoundingMode=None) -> Tensor:
    """Series convolved with filters: (batch, steps, channels) -> (batch, new steps, filters)."""
def conv2d(
    x,
    filter,
    strides,
    pad,
    dataFormat="NHWC",
    dilations=...,
    dimRoundingMode=None,
) -> Tensor:
    """Images convolved with filters: (batch, height, width, channels) -> (…, filters)."""
def conv2dTranspose(x, filter, outputShape, strides, pad, dimRoundingMode=None) -> Tensor:
    """Larger images of outputShape, from which a convolution would make images like x."""
def conv3d(x, filter, strides, pad, dataFormat="NDHWC", dilations=...) -> Tensor:
    """Volumes convolved with filters: (batch, depth, height, width, channels) -> (…, filters)."""
def conv3dTranspose(x, filter, outputShape, strides, pad) -> Tensor:
    """Larger volumes of outputShape, from which a convolution would make volumes like x."""
def cos(x) -> Tensor:
    """cos(x), element by element."""
def cosh(x) -> Tensor:
    """cosh(x), element by element."""
def cosineWindow(windowLength, a, b) -> Any:
    """a - b cos(2πi / n): the numbers of a window with which a signal is multiplied."""
def cumprod(x, axis=0, exclusive=False, reverse=False) -> Tensor:
    """The running product along an axis; as in tfjs it has no gradient."""
def cumsum(x, axis=0, exclusive=False, reverse=False) -> Tensor:
    """The running sum along an axis; exclusive leaves out the value itself."""
def denseBincount(x, weights, size, binaryOutput=False) -> Tensor:
    """bincount of a row or of each row of a matrix; binaryOutput: whether, not how often."""
def depthToSpace(x, blockSize, dataFormat="NHWC") -> Tensor:
    """The channels of each pixel as a block of pixels: (batch, height, width, channels)."""
def depthwiseConv2d(
    x,
    filter,
    strides,
    pad,
    dataFormat="NHWC",
    dilations=...,
    dimRoundingMode=None,
) -> Tensor:
    """Each channel by itself: (batch, height, width, channels) -> (…, channels * multiplier)."""
def diag(x) -> Tensor:
    """Zeros with the numbers of x on the diagonal: shape [*shape of x, *shape of x]."""
def dilation2d(x, filter, strides, pad, dilations=..., dataFormat="NHWC") -> Tensor:
    """The largest sum of pixel and filter in each window, channel by channel."""
def disableDeprecationWarnings() -> Any:
    """Set the flag for them, with tfjs's message."""
def div(a, b) -> Tensor:
    """div(a, b), element by element; shapes broadcast."""
def divNoNan(a, b) -> Tensor:
    """a / b, and 0 where b is 0."""
def dot(t1, t2) -> Tensor:
    """The product of two vectors, of a matrix and a vector, or of two matrices."""
def dropout(x, rate, noiseShape=None, seed=None) -> Tensor:
    """x with about `rate` of its numbers 0 and the others larger, as they are in training."""
def einsum(equation, *tensors) -> Tensor:
    """Sums of products by Einstein's notation: tf.einsum('ij,jk->ik', a, b)."""
def elu(x) -> Tensor:
    """x, or eˣ - 1 where x is negative, element by element."""
def enableDebugMode() -> Any:
    """Set the flag DEBUG, with tfjs's warning; minitf doesn't list operations or look for NaN."""
def enableProdMode() -> Any:
    """Set the flag PROD; minitf checks arguments all the same."""
def enclosingPowerOfTwo(value) -> Any:
    """The smallest power of two that is not below the value."""
def ensureShape(x, shape) -> Tensor:
    """x itself, if it has this shape (null: any size)."""
def env() -> Any:
    """The flags, as an Environment."""
def equal(a, b) -> Tensor:
    """Where a is equal b: a bool tensor; shapes broadcast."""
def erf(x) -> Tensor:
    """erf(x), element by element."""
def euclideanNorm(x, axis=None, keepDims=False) -> Tensor:
    """√(sum of squares) along axes."""
def exp(x) -> Tensor:
    """eˣ, element by element."""
def expandDims(x, axis=0) -> Tensor:
    """x with a new axis of size 1."""
def expm1(x) -> Tensor:
    """eˣ - 1, element by element."""
def fft(input) -> Tensor:
    """The discrete Fourier transform of a complex64 tensor along its last axis."""
def floor(x) -> Tensor:
    """floor(x), element by element."""
def floorDiv(a, b) -> Tensor:
    """floor(a / b), element by element, always int32; shapes broadcast."""
def gather(x, indices, axis=0, batchDims=0) -> Tensor:
    """The parts of x along an axis at these indices (whole numbers from 0).

    The first batchDims axes of x and of indices go together: each entry has indices of its own.
    """
def gatherND(x, indices) -> Tensor:
    """The parts of x at these places: the last axis of indices holds one index an axis of x."""
def getBackend() -> Any:
    """The name of the backend in use: 'cpu'. In tfjs there is none before the first tensor."""
def greater(a, b) -> Tensor:
    """Where a is greater b: a bool tensor; shapes broadcast."""
def greaterEqual(a, b) -> Tensor:
    """Where a is greaterEqual b: a bool tensor; shapes broadcast."""
def ifft(input) -> Tensor:
    """The inverse discrete Fourier transform of a complex64 tensor: ifft(fft(x)) is x."""
def imag(input) -> Tensor:
    """The imaginary parts of a complex64 tensor: float32."""
def inTopKAsync(predictions, targets, k=1) -> Any:
    """A Promise of whether each target is among the k largest of its predictions."""
def irfft(input) -> Tensor:
    """The real numbers whose rfft this is: two less than twice as many along the last axis.

    As in tfjs, the result has two axes, or three where the input has three.
    """
def isFinite(x) -> Tensor:
    """Where x isFinite: a bool tensor."""
def isInf(x) -> Tensor:
    """Where x isInf: a bool tensor."""
def isNaN(x) -> Tensor:
    """Where x isNaN: a bool tensor."""
def leakyRelu(x, alpha=0.2) -> Tensor:
    """x, and alpha * x where x is negative."""
def less(a, b) -> Tensor:
    """Where a is less b: a bool tensor; shapes broadcast."""
def lessEqual(a, b) -> Tensor:
    """Where a is lessEqual b: a bool tensor; shapes broadcast."""
def localResponseNormalization(x, depthRadius=5, bias=1, alpha=1, beta=0.5) -> Tensor:
    """x / (bias + alpha * the sum of squares over the channels around)^beta."""
def log(x) -> Tensor:
    """the natural logarithm, element by element."""
def log1p(x) -> Tensor:
    """log(1 + x), element by element."""
def logSigmoid(x) -> Tensor:
    """log(sigmoid(x)), accurate where the sigmoid is close to 0."""
def logSoftmax(logits, axis=-1) -> Tensor:
    """The logarithm of softmax along the last axis."""
def logSumExp(x, axis=None, keepDims=False) -> Tensor:
    """log(sum(exp(x))) along axes, safe for large x."""
def logicalAnd(a, b) -> Tensor:
    """Where a is logicalAnd b: a bool tensor; shapes broadcast."""
def logicalNot(x) -> Tensor:
    """Where x is false: a bool tensor."""
def logicalOr(a, b) -> Tensor:
    """Where a is logicalOr b: a bool tensor; shapes broadcast."""
def logicalXor(a, b) -> Tensor:
    """Where a is logicalXor b: a bool tensor; shapes broadcast."""
def lowerBound(sortedSequence, values) -> Tensor:
    """Where in each sorted row each value belongs, before its equals."""
def matMul(a, b, transposeA=False, transposeB=False) -> Tensor:
    """The matrix product of the last two axes; the axes before them broadcast."""
def max(x, axis=None, keepDims=False) -> Tensor:
    """The largest value along axes (all of them by default)."""
def maxPool(x, filterSize, strides, pad, dimRoundingMode=None) -> Tensor:
    """The largest of each window of images: (batch, height, width, channels), smaller."""
def maxPool3d(
    x,
    filterSize=...,
    strides=None,
    pad=None,
    dimRoundingMode=None,
    dataFormat="NDHWC",
) -> Tensor:
    """The largest of each window of volumes: (batch, depth, height, width, channels), smaller."""
def maxPoolWithArgmax(x, filterSize, strides, pad, includeBatchInIndex=False) -> Tensor:
    """{result, indexes}: maxPool, and where each of its numbers stands in the flattened image."""
def maximum(a, b) -> Tensor:
    """maximum(a, b), element by element; shapes broadcast."""
def mean(x, axis=None, keepDims=False) -> Tensor:
    """The mean along axes (all of them by default), always float32."""
def meshgrid(x=None, y=None, options=None) -> list[Tensor]:
    """The coordinates of a grid: [x of each point, y of each point].

    options: {'indexing': 'ij'} has x down the rows instead of along them ('xy').
    """
def min(x, axis=None, keepDims=False) -> Tensor:
    """The smallest value along axes (all of them by default)."""
def minimum(a, b) -> Tensor:
    """minimum(a, b), element by element; shapes broadcast."""
def mirrorPad(x, paddings, mode) -> Tensor:
    """x padded with its own numbers, mirrored: mode 'reflect' or 'symmetric'."""
def mod(a, b) -> Tensor:
    """mod(a, b), element by element; shapes broadcast."""
def moments(x, axis=None, keepDims=False) -> Tensor:
    """{mean, variance} along axes."""
def movingAverage(v, x, decay, step=None, zeroDebias=True) -> Tensor:
    """v moved towards x: v + (x - v) * (1 - decay), over 1 - decay^step with zeroDebias."""
def mul(a, b) -> Tensor:
    """mul(a, b), element by element; shapes broadcast."""
def multiRNNCell(lstmCells, data, c, h) -> Any:
    """[[each cell's new c], [each cell's new h]]: each cell's h is the next one's data.

    lstmCells are functions (data, c, h) -> [new c, new h].
    """
def multinomial(logits, numSamples, seed=None, normalized=False) -> Tensor:
    """numSamples class numbers drawn by the logits (or probabilities, where normalized), int32."""
def neg(x) -> Tensor:
    """-x, element by element."""
def norm(x, ord="euclidean", axis=None, keepDims=False) -> Tensor:
    """The norm of a vector (ord 1, 2, 'euclidean', ±inf) or of a matrix (also 'fro', two axes)."""
def notEqual(a, b) -> Tensor:
    """Where a is notEqual b: a bool tensor; shapes broadcast."""
def oneHot(indices, depth, onValue=1, offValue=0, dtype="int32") -> Tensor:
    """Each index as a row of `depth` numbers: onValue at the index, else offValue."""
def onesLike(x) -> Tensor:
    """Ones of the shape and dtype of x."""
def outerProduct(v1, v2) -> Tensor:
    """Every number of v1 times every number of v2: shape [size of v1, size of v2]."""
def pad(x, paddings, constantValue=0) -> Tensor:
    """x with paddings[i] = [before, after] more places along axis i."""
def pad1d(x, paddings, constantValue=0) -> Tensor:
    """tf.pad for rank 1."""
def pad2d(x, paddings, constantValue=0) -> Tensor:
    """tf.pad for rank 2."""
def pad3d(x, paddings, constantValue=0) -> Tensor:
    """tf.pad for rank 3."""
def pad4d(x, paddings, constantValue=0) -> Tensor:
    """tf.pad for rank 4."""
def pool(
    x,
    windowShape,
    poolingType,
    pad,
    dilations=...,
    strides=1,
    dimRoundingMode=None,
) -> Tensor:
    """avgPool ('avg') or maxPool ('max') with windows whose cells may lie apart (dilations)."""
def pow(a, b) -> Tensor:
    """pow(base, exp), element by element; shapes broadcast."""
def prelu(x, alpha) -> Tensor:
    """x, and alpha * x where x is negative, with a tensor alpha that broadcasts to x."""
def prod(x, axis=None, keepDims=False) -> Tensor:
    """The product along axes (all of them by default)."""
def profile(f) -> Any:
    """A Promise of what f() does to memory.

    newBytes and newTensors it leaves, peakBytes, its result, kernelNames and kernels: one
    {name, bytesAdded, totalBytesSnapshot, tensorsAdded, totalTensorsSnapshot, inputShapes,
    outputShapes, kernelTimeMs} for each operation. Where tfjs makes an operation of several
    kernels, minitf shows one.
    """
def rand(shape, randFunction, dtype=None) -> Any:
    """A tensor of what a function gives, called once a number: tf.rand([2], () => …)."""
def randomGamma(shape, alpha, beta=1, dtype="float32", seed=None) -> Any:
    """Numbers of the gamma distribution with shape alpha, times beta.

    tfjs calls beta the inverse of a scale, but multiplies by it.
    """
def randomStandardNormal(shape, dtype="float32", seed=None) -> Any:
    """Normal numbers with mean 0 and standard deviation 1."""
def ready() -> Any:
    """A Promise that is kept at once: the backend needs no preparation."""
def real(input) -> Tensor:
    """The real parts of a complex64 tensor: float32."""
def reciprocal(x) -> Tensor:
    """1 / x, element by element."""
def relu(x) -> Tensor:
    """max(x, 0), element by element."""
def relu6(x) -> Tensor:
    """min(max(x, 0), 6), element by element."""
def reshape(x, shape) -> Tensor:
    """The same numbers in another shape; one -1 stands for what is left."""
def reverse(x, axis=None) -> Tensor:
    """x back to front along axes (all of them by default)."""
def reverse1d(x, axis=None) -> Tensor:
    """tf.reverse for rank 1."""
def reverse2d(x, axis=None) -> Tensor:
    """tf.reverse for rank 2."""
def reverse3d(x, axis=None) -> Tensor:
    """tf.reverse for rank 3."""
def reverse4d(x, axis=None) -> Tensor:
    """tf.reverse for rank 4."""
def rfft(input, fftLength=None) -> Tensor:
    """The Fourier transform of real numbers along the last axis: its first half, complex64.

    fftLength: so many numbers of each row are taken; zeros follow where there are fewer.
    """
def round(x) -> Tensor:
    """the nearest whole number, halves to the even one, element by element."""
def rsqrt(x) -> Tensor:
    """1 / √x, element by element."""
def scatterND(indices, updates, shape) -> Tensor:
    """Zeros of a shape with the updates added at these places."""
def searchSorted(sortedSequence, values, side="left") -> Tensor:
    """Where in each sorted row each value belongs: before ('left') or after ('right') equals."""
def selu(x) -> Tensor:
    """selu(x), element by element."""
def separableConv2d(
    x,
    depthwiseFilter,
    pointwiseFilter,
    strides,
    pad,
    dilation=...,
    dataFormat="NHWC",
) -> Tensor:
    """Each channel by itself, then the channels of each place mixed: (…, filters)."""
def setBackend(backendName) -> Any:
    """A Promise of true for 'cpu'; others are refused, as there is no other backend."""
def setdiff1dAsync(x, y) -> Any:
    """A Promise of [the numbers of x that y does not have, their indices in x]."""
def sigmoid(x) -> Tensor:
    """1 / (1 + e⁻ˣ), element by element."""
def sign(x) -> Tensor:
    """-1, 0 or 1, element by element (tfjs: 0 for NaN); its gradient is 0."""
def sin(x) -> Tensor:
    """sin(x), element by element."""
def sinh(x) -> Tensor:
    """sinh(x), element by element."""
def slice(x, begin, size=None) -> Tensor:
    """The block of x that begins at `begin` and is `size` big; -1 means to the end."""
def slice1d(x, begin, size) -> Tensor:
    """tf.slice for rank 1."""
def slice2d(x, begin, size) -> Tensor:
    """tf.slice for rank 2."""
def slice3d(x, begin, size) -> Tensor:
    """tf.slice for rank 3."""
def slice4d(x, begin, size) -> Tensor:
    """tf.slice for rank 4."""
def softmax(logits, dim=-1) -> Tensor:
    """e^x over the sum of e^x along the last axis: numbers that sum to 1."""
def softplus(x) -> Tensor:
    """log(1 + eˣ), element by element."""
def spaceToBatchND(x, blockShape, paddings) -> Tensor:
    """The cells of each block of (padded) images as examples of a batch of smaller images."""
def sparseToDense(sparseIndices, sparseValues, outputShape, defaultValue=0) -> Tensor:
    """A tensor of defaultValue with these values at these places."""
def split(x, numOrSizeSplits, axis=0) -> list[Tensor]:
    """x cut along an axis into so many equal parts, or parts of these sizes (one may be -1)."""
def sqrt(x) -> Tensor:
    """√x, element by element."""
def square(x) -> Tensor:
    """x², element by element."""
def squaredDifference(a, b) -> Tensor:
    """squaredDifference(a, b), element by element; shapes broadcast."""
def squeeze(x, axis=None) -> Tensor:
    """x without its axes of size 1, or without those given."""
def stack(tensors, axis=0) -> Tensor:
    """A list of tensors of one shape joined along a new axis."""
def step(x, alpha=0.0) -> Tensor:
    """1 where x is positive, else alpha; its gradient is 0."""
def stridedSlice(
    x,
    begin,
    end,
    strides=None,
    beginMask=0,
    endMask=0,
    ellipsisMask=0,
    newAxisMask=0,
    shrinkAxisMask=0,
) -> Tensor:
    """The numbers of x from begin to end in steps of strides, an axis after the other.

    A mask is a number whose bits are the axes: begin or end not counted, an ellipsis for all axes
    in between, a new axis of size 1, an axis of which one entry stays without the axis.
    """
def sub(a, b) -> Tensor:
    """sub(a, b), element by element; shapes broadcast."""
def sum(x, axis=None, keepDims=False) -> Tensor:
    """The sum along axes (all of them by default)."""
def tan(x) -> Tensor:
    """tan(x), element by element."""
def tanh(x) -> Tensor:
    """tanh(x), element by element."""
def tensorScatterUpdate(tensor, indices, updates) -> Tensor:
    """The tensor with the updates instead of what it has at these places."""
def tile(x, reps) -> Tensor:
    """x repeated reps[i] times along axis i."""
def time(f) -> Any:
    """A Promise of {kernelMs, wallMs}: how many milliseconds f() takes."""
def topk(x, k=1, sorted=True) -> Tensor:
    """{values, indices} of the k largest numbers along the last axis, largest first."""
def transpose(x, perm=None, conjugate=None) -> Tensor:
    """x with its axes in the order of perm, by default reversed.

    conjugate: with the imaginary part of complex numbers negated.
    """
def unique(x, axis=0) -> Any:
    """{values, indices}: the different parts of x along an axis, and where each part is among
    them.
    """
def unsortedSegmentSum(x, segmentIds, numSegments) -> Tensor:
    """The sums of those parts of x along its first axis that have the same id, from 0 on."""
def unstack(x, axis=0) -> list[Tensor]:
    """The parts of x along an axis, without that axis: a list of tensors."""
def upperBound(sortedSequence, values) -> Tensor:
    """Where in each sorted row each value belongs, after its equals."""
def where(condition, a, b) -> Tensor:
    """a where the condition holds, else b; shapes broadcast."""
def whereAsync(condition) -> Any:
    """A Promise of the places where the condition holds: int32, a row of indices a place."""
def zerosLike(x) -> Tensor:
    """Zeros of the shape and dtype of x."""

class fused:
    """tf.fused: its functions."""
    @staticmethod
    def conv2d(config=None, /, **options) -> Tensor:
        """tf.conv2d with a bias and an activation; takes one object.

        x, filter, strides, pad, dataFormat, dilations, dimRoundingMode as tf.conv2d has them; bias,
        activation ('linear', 'relu', 'relu6', 'elu', 'sigmoid', 'prelu', 'leakyrelu'),
        preluActivationWeights, leakyreluAlpha.
        """
    @staticmethod
    def depthwiseConv2d(config=None, /, **options) -> Tensor:
        """tf.depthwiseConv2d with a bias and an activation; takes one object, as fused.conv2d."""
    @staticmethod
    def matMul(config=None, /, **options) -> Tensor:
        """tf.matMul with a bias and an activation; takes one object.

        a, b, transposeA, transposeB as tf.matMul has them; bias, activation, preluActivationWeights
        and leakyreluAlpha as tf.fused.conv2d.
        """


class image:
    """tf.image: its functions."""
    @staticmethod
    def cropAndResize(
        image,
        boxes,
        boxInd,
        cropSize,
        method="bilinear",
        extrapolationValue=0,
    ) -> Any:
        """Each box [top, left, bottom, right] (0 … 1) of the image boxInd tells, at size cropSize."""
    @staticmethod
    def flipLeftRight(image) -> Any:
        """Each image mirrored: left is right."""
    @staticmethod
    def grayscaleToRGB(image) -> Any:
        """Grey images (…, 1) with the same number for red, green and blue: (…, 3)."""
    @staticmethod
    def nonMaxSuppression(
        boxes,
        scores,
        maxOutputSize,
        iouThreshold=0.5,
        scoreThreshold=None,
    ) -> Any:
        """The indices of at most maxOutputSize boxes, the best first, that overlap little."""
    @staticmethod
    def nonMaxSuppressionAsync(
        boxes,
        scores,
        maxOutputSize,
        iouThreshold=0.5,
        scoreThreshold=None,
    ) -> Any:
        """The indices of at most maxOutputSize boxes, the best first, that overlap little."""
    @staticmethod
    def nonMaxSuppressionPadded(
        boxes,
        scores,
        maxOutputSize,
        iouThreshold=0.5,
        scoreThreshold=None,
        padToMaxOutputSize=False,
    ) -> Any:
        """{selectedIndices, validOutputs}; padToMaxOutputSize fills the indices up with 0."""
    @staticmethod
    def nonMaxSuppressionPaddedAsync(
        boxes,
        scores,
        maxOutputSize,
        iouThreshold=0.5,
        scoreThreshold=None,
        padToMaxOutputSize=False,
    ) -> Any:
        """{selectedIndices, validOutputs}; padToMaxOutputSize fills the indices up with 0."""
    @staticmethod
    def nonMaxSuppressionWithScore(
        boxes,
        scores,
        maxOutputSize,
        iouThreshold=0.5,
        scoreThreshold=None,
        softNmsSigma=0.0,
    ) -> Any:
        """{selectedIndices, selectedScores}; softNmsSigma lowers scores instead of leaving out."""
    @staticmethod
    def nonMaxSuppressionWithScoreAsync(
        boxes,
        scores,
        maxOutputSize,
        iouThreshold=0.5,
        scoreThreshold=None,
        softNmsSigma=0.0,
    ) -> Any:
        """{selectedIndices, selectedScores}; softNmsSigma lowers scores instead of leaving out."""
    @staticmethod
    def resizeBilinear(images, size, alignCorners=False, halfPixelCenters=False) -> Any:
        """Images at another size [height, width], pixels mixed of their neighbours."""
    @staticmethod
    def resizeNearestNeighbor(images, size, alignCorners=False, halfPixelCenters=False) -> Any:
        """Images at another size [height, width], pixels taken as they are."""
    @staticmethod
    def rgbToGrayscale(image) -> Any:
        """Coloured images (…, 3) as grey ones (…, 1)."""
    @staticmethod
    def rotateWithOffset(image, radians, fillValue=0, center=0.5) -> Any:
        """Images turned around a center (0 … 1, or [x, y]); fillValue, or [r, g, b], fills corners."""
    @staticmethod
    def threshold(image, method="binary", inverted=False, threshValue=0.5) -> Any:
        """255 where an image (height, width, channels) is bright and 0 elsewhere, int32.

        method: 'binary' compares with 255 * threshValue, 'otsu' finds the best brightness itself.
        """
    @staticmethod
    def transform(
        image,
        transforms,
        interpolation="nearest",
        fillMode="constant",
        fillValue=0,
        outputShape=None,
    ) -> Any:
        """Images seen through projections, eight numbers each: a row for all, or one an image.

        fillMode: what is outside of the image: 'constant' (fillValue), 'reflect', 'wrap', 'nearest'.
        """


class linalg:
    """tf.linalg: its functions."""
    @staticmethod
    def bandPart(a, numLower, numUpper) -> Any:
        """The matrix (or each of several) with 0 outside of a band around the diagonal.

        numLower, numUpper: how many diagonals below and above it stay; below 0: all of them.
        """
    @staticmethod
    def gramSchmidt(xs) -> Any:
        """Vectors at right angles, of length 1, that span what xs span.

        xs: a list of vectors, or a matrix with a vector a row; the result is of the same kind.
        """
    @staticmethod
    def qr(x, fullMatrices=False) -> Any:
        """[q, r]: q has orthonormal columns, r is upper triangular, and q times r is x."""


class math:
    """tf.math: its functions."""
    @staticmethod
    def confusionMatrix(labels, predictions, numClasses=None) -> Any:
        """How often each label (row) got each prediction (column), as int32."""


class signal:
    """tf.signal: its functions."""
    @staticmethod
    def frame(signal, frameLength, frameStep, padEnd=False, padValue=0) -> Any:
        """The pieces of a row of numbers, frameLength long, that begin frameStep apart."""
    @staticmethod
    def hammingWindow(windowLength) -> Any:
        """Hamming's window of this length."""
    @staticmethod
    def hannWindow(windowLength) -> Any:
        """Hann's window of this length."""
    @staticmethod
    def stft(signal, frameLength, frameStep, fftLength=None, windowFn=None) -> Any:
        """The rfft of the pieces of a signal, each multiplied by a window (Hann's by default)."""


class sparse:
    """tf.sparse: its functions."""
    @staticmethod
    def sparseFillEmptyRows(indices, values, denseShape, defaultValue) -> Any:
        """{outputIndices, outputValues, emptyRowIndicator, reverseIndexMap}: no row without a value.

        Rows without one get defaultValue in their first column.
        """
    @staticmethod
    def sparseReshape(inputIndices, inputShape, newShape) -> Any:
        """{outputIndices, outputShape}: the places that the same numbers have in another shape."""
    @staticmethod
    def sparseSegmentMean(data, indices, segmentIds) -> Any:
        """The mean of the rows of data at indices, for each segment; segmentIds are sorted."""
    @staticmethod
    def sparseSegmentSum(data, indices, segmentIds) -> Any:
        """The sum of the rows of data at indices, for each segment; segmentIds are sorted."""


class spectral:
    """tf.spectral: its functions."""
    @staticmethod
    def fft(input) -> Tensor:
        """The discrete Fourier transform of a complex64 tensor along its last axis."""
    @staticmethod
    def ifft(input) -> Tensor:
        """The inverse discrete Fourier transform of a complex64 tensor: ifft(fft(x)) is x."""
    @staticmethod
    def irfft(input) -> Tensor:
        """The real numbers whose rfft this is: two less than twice as many along the last axis.

        As in tfjs, the result has two axes, or three where the input has three.
        """
    @staticmethod
    def rfft(input, fftLength=None) -> Tensor:
        """The Fourier transform of real numbers along the last axis: its first half, complex64.

        fftLength: so many numbers of each row are taken; zeros follow where there are fewer.
        """


class string:
    """tf.string: its functions."""
    @staticmethod
    def staticRegexReplace(input, pattern, rewrite, replaceGlobal=True) -> Any:
        """Each text with what matches a JavaScript pattern replaced; `$1` in rewrite is a group.

        Without replaceGlobal the first match alone is replaced.
        """
    @staticmethod
    def stringNGrams(
        data,
        dataSplits,
        separator,
        nGramWidths,
        leftPad,
        rightPad,
        padWidth,
        preserveShortSequences,
    ) -> Any:
        """{nGrams, nGramsSplits}: all runs of so many texts of each row, joined by the separator.

        Row i of data reaches from dataSplits[i] to dataSplits[i + 1]. Each row gets padWidth pads at
        both ends, one less than the width where padWidth is negative. With preserveShortSequences a
        row too short for any run gives itself.
        """
    @staticmethod
    def stringSplit(input, delimiter, skipEmpty=True) -> Any:
        """{indices, values, shape}: the pieces of each text, [text, piece] of each, and how many.

        A delimiter of several characters splits at each of them, an empty one at every byte.
        """
    @staticmethod
    def stringToHashBucketFast(input, numBuckets) -> Any:
        """The bucket, 0 … numBuckets - 1, of each text: its fingerprint modulo numBuckets, int32."""

def print(x, verbose=False) -> None:
    """Write a tensor's values; anything else as Python prints it."""
def nextFrame() -> Any:
    """A Promise that is kept when other tasks have had their turn."""
version: dict
version_core: str
version_cpu: str
version_layers: str
version_webgl: str
version_converter: str
def grad(f) -> Any:
    """The derivative of f(x): a function `(x, dy) -> tensor` of the shape of x.

    f takes a tensor and returns one; with dy, the derivative of the sum of f(x) * dy.
    """
def grads(f) -> Any:
    """The derivatives of f(x1, x2, …): a function `([x1, x2, …], dy) -> [tensor, …]`."""
def valueAndGrad(f) -> Any:
    """f and its derivative in one run: a function `(x, dy) -> {grad, value}`."""
def valueAndGrads(f) -> Any:
    """f and its derivatives in one run: a function `([x1, x2, …], dy) -> {grads, value}`."""
def variableGrads(f, varList=None) -> Any:
    """The derivatives of the scalar f() with respect to variables: {value, grads: {name: tensor}}.

    Without a list, with respect to every trainable variable there is; those that f does not use
    are left out of `grads`, and those in the list that are not trainable are None in it.
    """
def customGrad(f) -> Any:
    """A function with a derivative of its own.

    `f(x1, …, save)` returns {value, gradFunc}; `gradFunc(dy, saved)` returns the derivative for
    each x. What `save([tensor, …])` was given comes back as `saved`.
    """
def tidy(nameOrFn, fn=None) -> Any:
    """Run `fn` and dispose of every tensor made inside it, except what it returns.

    `tf.tidy(fn)` or `tf.tidy(name, fn)`; returns what `fn` returned: a tensor, or a list, dict or
    other nesting of tensors. Variables and tensors marked by `tf.keep` stay too.
    """
def keep(result) -> Any:
    """Mark a tensor so that no enclosing `tidy` disposes of it; returns the tensor."""
def dispose(container=None) -> Any:
    """Dispose of every tensor in a tensor, list, dict or nesting of them; other values are left."""
def memory() -> Any:
    """numTensors, numDataBuffers and numBytes that were made in tfjs style and not disposed."""
def disposeVariables() -> Any:
    """Dispose of every variable made by `tf.variable` or by a layer."""
