"""keras.layers: what it has. Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

from minitf.keras.input import InputLayer as InputLayer
from minitf.keras.layer import Layer as Layer
from minitf.keras.parts import Constraint
from minitf.keras.parts import Initializer
from minitf.keras.parts import Regularizer
from minitf.keras.variants.advanced_activations import ELU as ELU
from minitf.keras.variants.advanced_activations import LeakyReLU as LeakyReLU
from minitf.keras.variants.advanced_activations import PReLU as PReLU
from minitf.keras.variants.advanced_activations import ReLU as ReLU
from minitf.keras.variants.advanced_activations import Softmax as Softmax
from minitf.keras.variants.convolutional import Conv1D as Conv1D
from minitf.keras.variants.convolutional import Conv1DTranspose as Conv1DTranspose
from minitf.keras.variants.convolutional import Conv2D as Conv2D
from minitf.keras.variants.convolutional import Conv2DTranspose as Conv2DTranspose
from minitf.keras.variants.convolutional import Conv3D as Conv3D
from minitf.keras.variants.convolutional import Conv3DTranspose as Conv3DTranspose
from minitf.keras.variants.convolutional import DepthwiseConv1D as DepthwiseConv1D
from minitf.keras.variants.convolutional import DepthwiseConv2D as DepthwiseConv2D
from minitf.keras.variants.convolutional import SeparableConv1D as SeparableConv1D
from minitf.keras.variants.convolutional import SeparableConv2D as SeparableConv2D
from minitf.keras.variants.convolutional_recurrent import ConvLSTM
from minitf.keras.variants.core import Dropout as Dropout
from minitf.keras.variants.embeddings import Embedding as Embedding
from minitf.keras.variants.merge import Average as Average
from minitf.keras.variants.merge import Concatenate as Concatenate
from minitf.keras.variants.merge import Dot as Dot
from minitf.keras.variants.merge import Maximum as Maximum
from minitf.keras.variants.merge import Merge
from minitf.keras.variants.merge import Minimum as Minimum
from minitf.keras.variants.merge import Multiply as Multiply
from minitf.keras.variants.noise import AlphaDropout as AlphaDropout
from minitf.keras.variants.noise import GaussianDropout as GaussianDropout
from minitf.keras.variants.noise import GaussianNoise as GaussianNoise
from minitf.keras.variants.noise import SpatialDropout1D as SpatialDropout1D
from minitf.keras.variants.noise import SpatialDropout2D as SpatialDropout2D
from minitf.keras.variants.noise import SpatialDropout3D as SpatialDropout3D
from minitf.keras.variants.normalization import BatchNormalization as BatchNormalization
from minitf.keras.variants.normalization import GroupNormalization as GroupNormalization
from minitf.keras.variants.normalization import LayerNormalization as LayerNormalization
from minitf.keras.variants.normalization import RMSNormalization as RMSNormalization
from minitf.keras.variants.normalization import UnitNormalization as UnitNormalization
from minitf.keras.variants.padding import Cropping
from minitf.keras.variants.padding import UpSampling
from minitf.keras.variants.padding import UpSampling2D as UpSampling2D
from minitf.keras.variants.padding import ZeroPadding
from minitf.keras.variants.pooling import GlobalAveragePooling1D as GlobalAveragePooling1D
from minitf.keras.variants.pooling import GlobalMax
from minitf.keras.variants.pooling import GlobalPooling
from minitf.keras.variants.pooling import Pooling
from minitf.keras.variants.preprocessing import CategoryEncoding as CategoryEncoding
from minitf.keras.variants.preprocessing import CenterCrop as CenterCrop
from minitf.keras.variants.preprocessing import Rescaling as Rescaling
from minitf.keras.variants.preprocessing import Resizing as Resizing
from minitf.keras.variants.recurrent import GRU as GRU
from minitf.keras.variants.recurrent import GRUCell as GRUCell
from minitf.keras.variants.recurrent import LSTMCell as LSTMCell
from minitf.keras.variants.recurrent import RNN as RNN
from minitf.keras.variants.recurrent import SimpleRNN as SimpleRNN
from minitf.keras.variants.recurrent import SimpleRNNCell as SimpleRNNCell
from minitf.keras.variants.recurrent import StackedRNNCells as StackedRNNCells
from minitf.keras.variants.shaping import ActivityRegularization as ActivityRegularization
from minitf.keras.variants.shaping import Identity as Identity
from minitf.keras.variants.shaping import Permute as Permute
from minitf.keras.variants.shaping import RepeatVector as RepeatVector
from minitf.keras.variants.wrappers import Bidirectional as Bidirectional
from minitf.keras.variants.wrappers import TimeDistributed as TimeDistributed

_ActivationName = Literal[
    "linear", "relu", "relu6", "elu", "selu", "sigmoid", "hard_sigmoid", "softplus",
    "softsign", "tanh", "softmax", "log_softmax", "gelu", "mish", "silu", "swish",
    "exponential", "leaky_relu", "hard_silu", "hard_swish",
]
_Activation = _ActivationName | Callable[..., Any]
_DataFormat = Literal[
    "channels_first", "channels_last",
]
_PaddingMode = Literal[
    "valid", "same", "causal",
]
_InitializerName = Literal[
    "zeros", "zero", "Zeros", "ones", "one", "Ones", "constant", "Constant", "random_uniform",
    "uniform", "RandomUniform", "random_normal", "normal", "RandomNormal", "truncated_normal",
    "TruncatedNormal", "identity", "Identity", "orthogonal", "Orthogonal", "variance_scaling",
    "VarianceScaling", "glorot_normal", "GlorotNormal", "glorot_uniform", "GlorotUniform",
    "he_normal", "HeNormal", "he_uniform", "HeUniform", "lecun_normal", "LecunNormal",
    "lecun_uniform", "LecunUniform",
]
_Initializer = _InitializerName | Initializer | dict[str, Any] | Callable[..., Any]
_RegularizerName = Literal[
    "l1l2", "L1L2", "l1", "L1", "l2", "L2",
]
_Regularizer = _RegularizerName | Regularizer | dict[str, Any] | Callable[..., Any]
_ConstraintName = Literal[
    "max_norm", "MaxNorm", "min_max_norm", "MinMaxNorm", "unit_norm", "UnitNorm", "non_neg",
    "NonNeg",
]
_Constraint = _ConstraintName | Constraint | dict[str, Any] | Callable[..., Any]

class Activation(Layer):
    """An activation as a layer of its own. Output shape: the input's.

    Options:
        activation: name of the function (required)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        activation: _Activation,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Add(Merge):
    """Sum of the inputs, element by element.

    Options:
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class AveragePooling1D(Pooling):
    """The mean of each window of steps: (batch, steps, channels), less steps.

    Options:
        pool_size: steps in a window (required)
        strides: steps from window to window; by default the size of the window (default None)
        padding: valid: whole windows alone; same: one for every stride (default 'valid')
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        name: name; by default one is made from the class (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        pool_size: Any,
        strides: Any = None,
        padding: str = "valid",
        data_format: _DataFormat | None = None,
        name: Any = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class AveragePooling2D(Pooling):
    """The mean of each window of an image: (batch, rows, columns, channels), smaller.

    Options:
        pool_size: size of the window along each axis: a number or one for each (required)
        strides: steps from window to window; by default the size of the window (default None)
        padding: valid: whole windows alone; same: one for every stride (default 'valid')
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        name: name; by default one is made from the class (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        pool_size: Any,
        strides: Any = None,
        padding: str = "valid",
        data_format: _DataFormat | None = None,
        name: Any = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class AveragePooling3D(Pooling):
    """The mean of each window of a volume: (batch, depth, rows, columns, channels), smaller.

    Options:
        pool_size: size of the window along each axis: a number or one for each (required)
        strides: steps from window to window; by default the size of the window (default None)
        padding: valid: whole windows alone; same: one for every stride (default 'valid')
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        name: name; by default one is made from the class (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        pool_size: Any,
        strides: Any = None,
        padding: str = "valid",
        data_format: _DataFormat | None = None,
        name: Any = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class ConvLSTM1D(ConvLSTM):
    """A long short-term memory of lines: its kernels are convolutions along one axis.

    Input shape: (batch, steps, length, channels). Output: (batch, new length, filters).

    Options:
        filters: number of filters: channels of the output (required)
        kernel_size: size of the window, one number or one an axis (required)
        strides: step of the window, one number or one an axis (default 1)
        padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
        data_format: where the channels are (default None)
        dilation_rate: distance between the window's neighbours, one number or one an axis (default 1)
        activation: function of the new values (default 'tanh')
        recurrent_activation: function of the gates (default 'sigmoid')
        use_bias: whether a bias is added (default True)
        kernel_initializer: what the kernel, which multiplies the input, starts from (default 'glorot_uniform')
        recurrent_initializer: what the kernel of the state starts from (default 'orthogonal')
        bias_initializer: what the bias starts from (default 'zeros')
        unit_forget_bias: whether the forget gate's bias starts from 1 (default True)
        kernel_regularizer: penalty on the kernel (default None)
        recurrent_regularizer: penalty on the state's kernel (default None)
        bias_regularizer: penalty on the bias (default None)
        activity_regularizer: penalty on the output (default None)
        kernel_constraint: what the kernel must satisfy (default None)
        recurrent_constraint: what the state's kernel must satisfy (default None)
        bias_constraint: what the bias must satisfy (default None)
        dropout: fraction of the inputs to drop in training (default 0.0)
        recurrent_dropout: fraction of the state to drop in training (default 0.0)
        seed: same seed, same dropout (default None)
        return_sequences: whether to give the output of every step, not the last one alone (default False)
        return_state: whether to give the last states too, after the output (default False)
        go_backwards: whether to go through the sequence from its end (default False)
        stateful: whether the states at the end are those a next batch starts from (default False)
        unroll: accepted by Keras; what comes out is the same (default False)
        zero_output_for_mask: whether the output of a masked step is 0, not that of the step before (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        filters: Any,
        kernel_size: Any,
        strides: int = 1,
        padding: _PaddingMode = "valid",
        data_format: _DataFormat | None = None,
        dilation_rate: int = 1,
        activation: _Activation = "tanh",
        recurrent_activation: _Activation = "sigmoid",
        use_bias: bool = True,
        kernel_initializer: _Initializer = "glorot_uniform",
        recurrent_initializer: _Initializer = "orthogonal",
        bias_initializer: _Initializer = "zeros",
        unit_forget_bias: bool = True,
        kernel_regularizer: _Regularizer | None = None,
        recurrent_regularizer: _Regularizer | None = None,
        bias_regularizer: _Regularizer | None = None,
        activity_regularizer: _Regularizer | None = None,
        kernel_constraint: _Constraint | None = None,
        recurrent_constraint: _Constraint | None = None,
        bias_constraint: _Constraint | None = None,
        dropout: float = 0.0,
        recurrent_dropout: float = 0.0,
        seed: Any = None,
        return_sequences: bool = False,
        return_state: bool = False,
        go_backwards: bool = False,
        stateful: bool = False,
        *,
        unroll: bool = False,
        zero_output_for_mask: bool = False,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class ConvLSTM2D(ConvLSTM):
    """A long short-term memory of images: its kernels are convolutions (Shi et al. 2015).

    Input shape: (batch, steps, height, width, channels). Output shape: (batch, new height, new
    width, filters), after the steps' axis with returnSequences; with returnState also h and c.

    Options:
        filters: number of filters: channels of the output (required)
        kernel_size: size of the window, one number or one an axis (required)
        strides: step of the window, one number or one an axis (default 1)
        padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
        data_format: where the channels are (default None)
        dilation_rate: distance between the window's neighbours, one number or one an axis (default 1)
        activation: function of the new values (default 'tanh')
        recurrent_activation: function of the gates (default 'sigmoid')
        use_bias: whether a bias is added (default True)
        kernel_initializer: what the kernel, which multiplies the input, starts from (default 'glorot_uniform')
        recurrent_initializer: what the kernel of the state starts from (default 'orthogonal')
        bias_initializer: what the bias starts from (default 'zeros')
        unit_forget_bias: whether the forget gate's bias starts from 1 (default True)
        kernel_regularizer: penalty on the kernel (default None)
        recurrent_regularizer: penalty on the state's kernel (default None)
        bias_regularizer: penalty on the bias (default None)
        activity_regularizer: penalty on the output (default None)
        kernel_constraint: what the kernel must satisfy (default None)
        recurrent_constraint: what the state's kernel must satisfy (default None)
        bias_constraint: what the bias must satisfy (default None)
        dropout: fraction of the inputs to drop in training (default 0.0)
        recurrent_dropout: fraction of the state to drop in training (default 0.0)
        seed: same seed, same dropout (default None)
        return_sequences: whether to give the output of every step, not the last one alone (default False)
        return_state: whether to give the last states too, after the output (default False)
        go_backwards: whether to go through the sequence from its end (default False)
        stateful: whether the states at the end are those a next batch starts from (default False)
        unroll: accepted by Keras; what comes out is the same (default False)
        zero_output_for_mask: whether the output of a masked step is 0, not that of the step before (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        filters: Any,
        kernel_size: Any,
        strides: int = 1,
        padding: _PaddingMode = "valid",
        data_format: _DataFormat | None = None,
        dilation_rate: int = 1,
        activation: _Activation = "tanh",
        recurrent_activation: _Activation = "sigmoid",
        use_bias: bool = True,
        kernel_initializer: _Initializer = "glorot_uniform",
        recurrent_initializer: _Initializer = "orthogonal",
        bias_initializer: _Initializer = "zeros",
        unit_forget_bias: bool = True,
        kernel_regularizer: _Regularizer | None = None,
        recurrent_regularizer: _Regularizer | None = None,
        bias_regularizer: _Regularizer | None = None,
        activity_regularizer: _Regularizer | None = None,
        kernel_constraint: _Constraint | None = None,
        recurrent_constraint: _Constraint | None = None,
        bias_constraint: _Constraint | None = None,
        dropout: float = 0.0,
        recurrent_dropout: float = 0.0,
        seed: Any = None,
        return_sequences: bool = False,
        return_state: bool = False,
        go_backwards: bool = False,
        stateful: bool = False,
        *,
        unroll: bool = False,
        zero_output_for_mask: bool = False,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class ConvLSTM3D(ConvLSTM):
    """A long short-term memory of volumes: its kernels are convolutions along three axes.

    Input shape: (batch, steps, depth, height, width, channels). Output: (batch, new …, filters).

    Options:
        filters: number of filters: channels of the output (required)
        kernel_size: size of the window, one number or one an axis (required)
        strides: step of the window, one number or one an axis (default 1)
        padding: valid: the window stays inside; same: the axes keep their size (default 'valid')
        data_format: where the channels are (default None)
        dilation_rate: distance between the window's neighbours, one number or one an axis (default 1)
        activation: function of the new values (default 'tanh')
        recurrent_activation: function of the gates (default 'sigmoid')
        use_bias: whether a bias is added (default True)
        kernel_initializer: what the kernel, which multiplies the input, starts from (default 'glorot_uniform')
        recurrent_initializer: what the kernel of the state starts from (default 'orthogonal')
        bias_initializer: what the bias starts from (default 'zeros')
        unit_forget_bias: whether the forget gate's bias starts from 1 (default True)
        kernel_regularizer: penalty on the kernel (default None)
        recurrent_regularizer: penalty on the state's kernel (default None)
        bias_regularizer: penalty on the bias (default None)
        activity_regularizer: penalty on the output (default None)
        kernel_constraint: what the kernel must satisfy (default None)
        recurrent_constraint: what the state's kernel must satisfy (default None)
        bias_constraint: what the bias must satisfy (default None)
        dropout: fraction of the inputs to drop in training (default 0.0)
        recurrent_dropout: fraction of the state to drop in training (default 0.0)
        seed: same seed, same dropout (default None)
        return_sequences: whether to give the output of every step, not the last one alone (default False)
        return_state: whether to give the last states too, after the output (default False)
        go_backwards: whether to go through the sequence from its end (default False)
        stateful: whether the states at the end are those a next batch starts from (default False)
        unroll: accepted by Keras; what comes out is the same (default False)
        zero_output_for_mask: whether the output of a masked step is 0, not that of the step before (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        filters: Any,
        kernel_size: Any,
        strides: int = 1,
        padding: _PaddingMode = "valid",
        data_format: _DataFormat | None = None,
        dilation_rate: int = 1,
        activation: _Activation = "tanh",
        recurrent_activation: _Activation = "sigmoid",
        use_bias: bool = True,
        kernel_initializer: _Initializer = "glorot_uniform",
        recurrent_initializer: _Initializer = "orthogonal",
        bias_initializer: _Initializer = "zeros",
        unit_forget_bias: bool = True,
        kernel_regularizer: _Regularizer | None = None,
        recurrent_regularizer: _Regularizer | None = None,
        bias_regularizer: _Regularizer | None = None,
        activity_regularizer: _Regularizer | None = None,
        kernel_constraint: _Constraint | None = None,
        recurrent_constraint: _Constraint | None = None,
        bias_constraint: _Constraint | None = None,
        dropout: float = 0.0,
        recurrent_dropout: float = 0.0,
        seed: Any = None,
        return_sequences: bool = False,
        return_state: bool = False,
        go_backwards: bool = False,
        stateful: bool = False,
        *,
        unroll: bool = False,
        zero_output_for_mask: bool = False,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Cropping1D(Cropping):
    """A sequence without its first and last steps: (batch, steps, channels), less steps.

    Options:
        cropping: steps to cut off: a number for both ends, or a pair (default (1, 1))
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        cropping: Any = ...,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Cropping2D(Cropping):
    """An image without its edges: (batch, rows, columns, channels), smaller.

    Options:
        cropping: a number for all edges, one for each axis, or a pair (before, after) for each (default ((0, 0), (0, 0)))
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        cropping: Any = ...,
        data_format: _DataFormat | None = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Cropping3D(Cropping):
    """A volume without its edges: (batch, depth, rows, columns, channels), smaller.

    Options:
        cropping: a number for all edges, one for each axis, or a pair (before, after) for each (default ((1, 1), (1, 1), (1, 1)))
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        cropping: Any = ...,
        data_format: _DataFormat | None = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Dense(Layer):
    """Fully connected: activation(x @ kernel + bias).

    Input shape: (batch, ..., features). Output shape: (batch, ..., units).

    Options:
        units: size of the output (required)
        activation: function of the result (default None)
        use_bias: whether a bias is added (default True)
        kernel_initializer: what the kernel starts from (default 'glorot_uniform')
        bias_initializer: what the bias starts from (default 'zeros')
        kernel_regularizer: penalty on the kernel (default None)
        bias_regularizer: penalty on the bias (default None)
        activity_regularizer: penalty on the output (default None)
        kernel_constraint: what the kernel must satisfy (default None)
        bias_constraint: what the bias must satisfy (default None)
        lora_rank: not supported (default None)
        lora_alpha: not supported (default None)
        quantization_config: not supported (default None)
        input_dim: short for an input shape of one axis (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        units: int,
        activation: _Activation | None = None,
        use_bias: bool = True,
        kernel_initializer: _Initializer = "glorot_uniform",
        bias_initializer: _Initializer = "zeros",
        kernel_regularizer: _Regularizer | None = None,
        bias_regularizer: _Regularizer | None = None,
        activity_regularizer: _Regularizer | None = None,
        kernel_constraint: _Constraint | None = None,
        bias_constraint: _Constraint | None = None,
        lora_rank: Any = None,
        lora_alpha: Any = None,
        quantization_config: Any = None,
        *,
        input_dim: int | None = None,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Flatten(Layer):
    """All axes but the batch into one: (batch, a, b, …) -> (batch, a * b * …).

    Options:
        data_format: channelsFirst moves the channel axis last before flattening (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        data_format: _DataFormat | None = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class GlobalAveragePooling2D(GlobalPooling):
    """The mean over the image: (batch, rows, columns, channels) -> (batch, channels).

    Options:
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        keepdims: whether the spatial axes stay, with size 1 (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        data_format: _DataFormat | None = None,
        keepdims: bool = False,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class GlobalAveragePooling3D(GlobalPooling):
    """The mean over the volume: (batch, depth, rows, columns, channels) -> (batch, channels).

    Options:
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        keepdims: whether the spatial axes stay, with size 1 (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        data_format: _DataFormat | None = None,
        keepdims: bool = False,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class GlobalMaxPooling1D(GlobalMax):
    """The largest of all steps: (batch, steps, channels) -> (batch, channels).

    Options:
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        keepdims: whether the spatial axes stay, with size 1 (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        data_format: _DataFormat | None = None,
        keepdims: bool = False,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class GlobalMaxPooling2D(GlobalMax):
    """The largest of the image: (batch, rows, columns, channels) -> (batch, channels).

    Options:
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        keepdims: whether the spatial axes stay, with size 1 (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        data_format: _DataFormat | None = None,
        keepdims: bool = False,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class GlobalMaxPooling3D(GlobalMax):
    """The largest of the volume: (batch, depth, rows, columns, channels) -> (batch, channels).

    Options:
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        keepdims: whether the spatial axes stay, with size 1 (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        data_format: _DataFormat | None = None,
        keepdims: bool = False,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...
def Input(
    shape=None,
    batch_size=None,
    dtype=None,
    sparse=None,
    ragged=None,
    batch_shape=None,
    name=None,
    tensor=None,
    optional=False,
) -> Any:
    """A symbolic tensor: keras.Input(shape=(3,)).

    shape leaves the batch axis out; batch_shape has it. Returns a KerasTensor.
    """

class LSTM(RNN):
    """Long short-term memory (Hochreiter & Schmidhuber 1997), with forget gates.

    Input shape: (batch, steps, features). Output shape: (batch, units), or (batch, steps, units)
    with returnSequences; with returnState also h and c, each (batch, units).

    Options:
        units: size of the output and of each state (required)
        activation: function of the new values (default 'tanh')
        recurrent_activation: function of the gates (default 'sigmoid')
        use_bias: whether a bias is added (default True)
        kernel_initializer: what the kernel, which multiplies the input, starts from (default 'glorot_uniform')
        recurrent_initializer: what the kernel of the state starts from (default 'orthogonal')
        bias_initializer: what the bias starts from (default 'zeros')
        unit_forget_bias: whether the forget gate's bias starts from 1 (default True)
        kernel_regularizer: penalty on the kernel (default None)
        recurrent_regularizer: penalty on the state's kernel (default None)
        bias_regularizer: penalty on the bias (default None)
        activity_regularizer: penalty on the output (default None)
        kernel_constraint: what the kernel must satisfy (default None)
        recurrent_constraint: what the state's kernel must satisfy (default None)
        bias_constraint: what the bias must satisfy (default None)
        dropout: fraction of the inputs to drop in training (default 0.0)
        recurrent_dropout: fraction of the state to drop in training (default 0.0)
        seed: same seed, same dropout (default None)
        return_sequences: whether to give the output of every step, not the last one alone (default False)
        return_state: whether to give the last states too, after the output (default False)
        go_backwards: whether to go through the sequence from its end (default False)
        stateful: whether the states at the end are those a next batch starts from (default False)
        unroll: accepted; what comes out is the same (default False)
        use_cudnn: accepted; there is no GPU here (default 'auto')
        implementation: how gates are computed; what comes out is the same (default 2)
        zero_output_for_mask: whether the output of a masked step is 0, not that of the step before (default False)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        units: int,
        activation: _Activation = "tanh",
        recurrent_activation: _Activation = "sigmoid",
        use_bias: bool = True,
        kernel_initializer: _Initializer = "glorot_uniform",
        recurrent_initializer: _Initializer = "orthogonal",
        bias_initializer: _Initializer = "zeros",
        unit_forget_bias: bool = True,
        kernel_regularizer: _Regularizer | None = None,
        recurrent_regularizer: _Regularizer | None = None,
        bias_regularizer: _Regularizer | None = None,
        activity_regularizer: _Regularizer | None = None,
        kernel_constraint: _Constraint | None = None,
        recurrent_constraint: _Constraint | None = None,
        bias_constraint: _Constraint | None = None,
        dropout: float = 0.0,
        recurrent_dropout: float = 0.0,
        seed: Any = None,
        return_sequences: bool = False,
        return_state: bool = False,
        go_backwards: bool = False,
        stateful: bool = False,
        unroll: bool = False,
        use_cudnn: str = "auto",
        *,
        implementation: int = 2,
        zero_output_for_mask: bool = False,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Masking(Layer):
    """Masks the steps whose entries all equal mask_value, and sets them to 0.

    Input shape: (batch, ..., steps, features). Output shape: the input's; its mask leaves the last
    axis away. Later layers skip the masked steps.

    Options:
        mask_value: what a step to skip is filled with (default 0.0)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        mask_value: float = 0.0,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class MaxPooling1D(Pooling):
    """The largest of each window of steps: (batch, steps, channels), less steps.

    Options:
        pool_size: steps in a window (default 2)
        strides: steps from window to window; by default the size of the window (default None)
        padding: valid: whole windows alone; same: one for every stride (default 'valid')
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        name: name; by default one is made from the class (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        pool_size: int = 2,
        strides: Any = None,
        padding: str = "valid",
        data_format: _DataFormat | None = None,
        name: Any = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class MaxPooling2D(Pooling):
    """The largest of each window of an image: (batch, rows, columns, channels), smaller.

    Options:
        pool_size: size of the window along each axis: a number or one for each (default (2, 2))
        strides: steps from window to window; by default the size of the window (default None)
        padding: valid: whole windows alone; same: one for every stride (default 'valid')
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        name: name; by default one is made from the class (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        pool_size: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        data_format: _DataFormat | None = None,
        name: Any = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class MaxPooling3D(Pooling):
    """The largest of each window of a volume: (batch, depth, rows, columns, channels), smaller.

    Options:
        pool_size: size of the window along each axis: a number or one for each (default (2, 2, 2))
        strides: steps from window to window; by default the size of the window (default None)
        padding: valid: whole windows alone; same: one for every stride (default 'valid')
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        name: name; by default one is made from the class (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        pool_size: Any = ...,
        strides: Any = None,
        padding: str = "valid",
        data_format: _DataFormat | None = None,
        name: Any = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Reshape(Layer):
    """The same numbers in another shape; one size may be -1: whatever is left over.

    Options:
        target_shape: shape of one example (required)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        target_shape: Sequence[int | None],
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class Subtract(Merge):
    """The first input minus the second, element by element.

    Options:
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class UpSampling1D(UpSampling):
    """Every step several times: (batch, steps, channels), more steps.

    Options:
        size: how often each step is repeated (default 2)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        size: int = 2,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class UpSampling3D(UpSampling):
    """A volume enlarged by whole factors: (batch, depth, rows, columns, channels), larger.

    Options:
        size: how many times as many cells along each axis (default (2, 2, 2))
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        size: Any = ...,
        data_format: _DataFormat | None = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class ZeroPadding1D(ZeroPadding):
    """A sequence with zeros before and after: (batch, steps, channels), more steps.

    Options:
        padding: steps of zeros: a number for both ends, or a pair (default 1)
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        padding: int = 1,
        data_format: _DataFormat | None = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class ZeroPadding2D(ZeroPadding):
    """An image in a frame of zeros: (batch, rows, columns, channels), larger.

    Options:
        padding: a number for all edges, one for each axis, or a pair (before, after) for each (default (1, 1))
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        padding: Any = ...,
        data_format: _DataFormat | None = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...

class ZeroPadding3D(ZeroPadding):
    """A volume in a frame of zeros: (batch, depth, rows, columns, channels), larger.

    Options:
        padding: a number for all edges, one for each axis, or a pair (before, after) for each (default ((1, 1), (1, 1), (1, 1)))
        data_format: channels_last: (batch, …, channels), or channels_first (default None)
        input_shape: shape of one example, for the first layer of a sequential model (default None)
        batch_input_shape: as the input shape, with the batch axis in front (default None)
        batch_size: fixed number of examples a batch, with the input shape (default None)
        dtype: dtype of the layer's weights (default None)
        name: name; by default one is made from the class (default None)
        trainable: whether training changes the weights (default True)
    """
    def __init__(
        self,
        padding: Any = ...,
        data_format: _DataFormat | None = None,
        *,
        input_shape: Sequence[int | None] | None = None,
        batch_input_shape: Sequence[int | None] | None = None,
        batch_size: int | None = None,
        dtype: Any = None,
        name: Any = None,
        trainable: bool = True,
    ) -> None:
        ...
def add(inputs, **options) -> Any:
    """Add(**options)(inputs); see keras.layers.Add."""
def average(inputs, **options) -> Any:
    """Average(**options)(inputs); see keras.layers.Average."""
def concatenate(inputs, axis=-1, **options) -> Any:
    """A list of tensors one after the other along an axis: Concatenate(axis)(inputs)."""
def deserialize(config, custom_objects=None) -> Any:
    """The layer that `serialize` described."""
def dot(inputs, axes=-1, **options) -> Any:
    """Sums of products of two tensors along an axis of each: Dot(axes)(inputs)."""
def maximum(inputs, **options) -> Any:
    """Maximum(**options)(inputs); see keras.layers.Maximum."""
def minimum(inputs, **options) -> Any:
    """Minimum(**options)(inputs); see keras.layers.Minimum."""
def multiply(inputs, **options) -> Any:
    """Multiply(**options)(inputs); see keras.layers.Multiply."""
def serialize(layer) -> Any:
    """{module, class_name, config, …} of a layer."""
def subtract(inputs, **options) -> Any:
    """Subtract(**options)(inputs); see keras.layers.Subtract."""
AvgPool1D = AveragePooling1D
AvgPool2D = AveragePooling2D
AvgPool3D = AveragePooling3D
GlobalAvgPool1D = GlobalAveragePooling1D
GlobalAvgPool2D = GlobalAveragePooling2D
GlobalAvgPool3D = GlobalAveragePooling3D
GlobalMaxPool1D = GlobalMaxPooling1D
GlobalMaxPool2D = GlobalMaxPooling2D
GlobalMaxPool3D = GlobalMaxPooling3D
MaxPool1D = MaxPooling1D
MaxPool2D = MaxPooling2D
MaxPool3D = MaxPooling3D
