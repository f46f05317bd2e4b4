"""How much of tfjs 4.22 and Keras 3.15 is here, by category: "n of N", what is missing by name.

N comes from tests/golden/{tfjs,keras}_inventory.json, recorded by script from the real libraries;
n from minitf's own namespaces and classes. What is missing must be what MISSING names: a name that
appears is taken out of that list, a name that disappears fails.
"""

import pytest
from keras_agreement import recorded as recorded_of_keras
from keras_replay import reach
from tfjs_replay import recorded as recorded_of_tfjs

import minitf as tf
from minitf import keras
from minitf.strictness import as_tfjs

NAMES = {f"tfjs, {case['id']}": case["names"] for case in recorded_of_tfjs("inventory")["cases"]}
NAMES |= {case["id"]: case["names"] for case in recorded_of_keras("inventory")["cases"]}
CATEGORIES = [name for name in NAMES if not name.startswith("tfjs, config keys")]

# What is not here, by category: names in one text.
MISSING = {
    "tfjs, RNN.prototype": "getInitialState",
    "tfjs, Tensor.prototype": "dataToGPU",
    "tfjs, functions of tf":
        "backend deprecationWarn deregisterOp engine findBackend findBackendFactory "
        "getGradient getKernel getKernelsForBackend loadGraphModel loadGraphModelSync "
        "raggedGather raggedRange raggedTensorToTensor registerBackend registerGradient "
        "registerKernel registerOp removeBackend sumOutType unregisterGradient "
        "unregisterKernel upcastType",
    "tfjs, layers classes": "CallbackList",
    "keras.layers: classes":
        "AdaptiveAveragePooling1D AdaptiveAveragePooling2D AdaptiveAveragePooling3D "
        "AdaptiveMaxPooling1D AdaptiveMaxPooling2D AdaptiveMaxPooling3D AdditiveAttention "
        "Attention AugMix AutoContrast ContrastLimitedAdaptiveHistogramEqualization "
        "Convolution1D Convolution1DTranspose Convolution2D Convolution2DTranspose "
        "Convolution3D Convolution3DTranspose CutMix Discretization EinsumDense Equalization "
        "FlaxLayer GroupQueryAttention HashedCrossing Hashing InputSpec IntegerLookup "
        "JaxLayer Lambda MaxNumBoundingBoxes MelSpectrogram MixUp MultiHeadAttention "
        "Normalization Pipeline RandAugment RandomBrightness RandomColorDegeneration "
        "RandomColorJitter RandomContrast RandomCrop RandomElasticTransform RandomErasing "
        "RandomFlip RandomGaussianBlur RandomGrayscale RandomHue RandomInvert "
        "RandomPerspective RandomPosterization RandomRotation RandomSaturation "
        "RandomSharpness RandomShear RandomTranslation RandomZoom ReversibleEmbedding "
        "STFTSpectrogram SeparableConvolution1D SeparableConvolution2D Solarization "
        "SpectralNormalization StringLookup TFSMLayer TextVectorization TorchModuleWrapper "
        "Wrapper",
    "keras.losses: classes": "CTC",
    "keras.losses: functions": "ctc",
    "keras.metrics: classes": "MeanMetricWrapper",
    "keras.optimizers: classes":
        "Adafactor AdamW Ftrl Lamb Lion LossScaleOptimizer MultiOptimizer Muon Nadam "
        "OptimizerMap ScheduleFreeAdamW",
    "keras.optimizers.schedules: classes":
        "CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay "
        "LearningRateSchedule PiecewiseConstantDecay PolynomialDecay",
    "keras.optimizers.schedules: functions": "deserialize serialize",
    "keras.callbacks: classes":
        "BackupAndRestore CSVLogger CallbackList LearningRateScheduler ModelCheckpoint "
        "OrbaxCheckpoint ProgbarLogger ReduceLROnPlateau RemoteMonitor SwapEMAWeights "
        "TensorBoard TerminateOnNaN",
    "keras.initializers: classes": "STFT STFTInitializer stft",
    "keras.regularizers: classes": "OrthogonalRegularizer orthogonal_regularizer",
    "keras.activations: functions":
        "celu glu hard_shrink hard_tanh log_sigmoid soft_shrink sparse_plus sparse_sigmoid "
        "sparsemax squareplus tanh_shrink threshold",
    "keras.models: functions": "load_model save_model",
    "keras.saving: classes": "KerasFileEditor",
    "keras.saving: functions": "load_model load_weights save_model save_weights",
    "members of keras.layers.Layer":
        "add_metric add_variable compute_output_spec dtype_policy input_spec "
        "load_own_variables metrics metrics_variables path quantization_mode quantize "
        "quantized_build quantized_call rematerialized_call save_own_variables stateless_call "
        "symbolic_call",
    "members of keras.models.Model":
        "add_metric add_variable compute_loss compute_loss_and_updates compute_metrics "
        "compute_output_spec dtype_policy export get_metrics_result "
        "get_quantization_layer_structure get_state_tree input_spec jax_state_sync "
        "jit_compile load_own_variables load_weights make_predict_function make_test_function "
        "make_train_function metrics_variables path predict_step quantization_mode quantize "
        "quantized_build quantized_call rematerialized_call run_eagerly save "
        "save_own_variables save_weights set_state_tree stateless_call stateless_compute_loss "
        "symbolic_call test_step train_step",
    "members of keras.models.Sequential":
        "add_metric add_variable compute_loss compute_loss_and_updates compute_metrics "
        "compute_output_spec dtype_policy export get_metrics_result "
        "get_quantization_layer_structure get_state_tree input_spec jax_state_sync "
        "jit_compile load_own_variables load_weights make_predict_function make_test_function "
        "make_train_function metrics_variables path predict_step quantization_mode quantize "
        "quantized_build quantized_call rematerialized_call run_eagerly save "
        "save_own_variables save_weights set_state_tree stateless_call stateless_compute_loss "
        "symbolic_call test_step train_step",
    "members of keras.optimizers.Optimizer":
        "add_optimizer_variables add_variable add_variable_from_reference assign assign_add "
        "assign_sub exclude_from_weight_decay finalize_variable_values load_own_variables "
        "save_own_variables scale_loss set_weights stateless_apply update_step",
    "members of keras.metrics.Metric":
        "stateless_reset_state stateless_result stateless_update_state",
    "members of keras.initializers.Initializer": "clone",
}
# What only tfjs's own code calls; its documentation does not have it.
INTERNAL_TO_TFJS = {
    "tfjs, LayerVariable.prototype": "assertNotDisposed",
    "tfjs, tf.data": "default",
    "tfjs, functions of tf": "copyRegisteredKernels forceHalfFloat op setPlatform setWebGLContext",
    "tfjs, tf.util":
        "arraysEqualWithNull assertNonNegativeIntegerDimensions bytesFromStringArray "
        "checkConversionForErrors convertBackendValuesAndArrayBuffer createScalarValue "
        "decodeString encodeString fetch fingerPrint64 getArrayFromDType "
        "getTypedArrayFromDType hasEncodingLoss hexToLong isValidDtype makeOnesTypedArray "
        "makeZerosNestedTypedArray makeZerosTypedArray nearestDivisor repeatedTry swap "
        "toTypedArray",
    "tfjs, Layer.prototype":
        "addInboundNode assertInputCompatibility assertNotDisposed disposeWeights "
        "getNodeAtIndex setFastWeightInitDuringBuild setMaskMetadata "
        "warnOnIncompatibleInputShape",
    "tfjs, Container.prototype":
        "assertNotDisposed buildNodeConversionMap findLayer parseWeights runInternalGraph",
    "tfjs, LayersModel.prototype":
        "checkNumSamples checkTrainableWeightsConsistency fitLoop getDedupedMetricsNames "
        "getLossIdentifiers getMetricIdentifiers makeTestFunction makeTrainFunction "
        "predictLoop retrieveSymbolicTensors standardizeUserData standardizeUserDataXY "
        "testLoop",
    "tfjs, Sequential.prototype": "checkShape",
    "tfjs, RNN.prototype": "setFastWeightInitDuringBuild",
    "tfjs, Optimizer.prototype": "extractIterations saveIterations",
    "tfjs, CustomCallback.prototype": "maybeWait",
    "tfjs, EarlyStopping.prototype": "getMonitorValue",
}


def a_model():
    return tf.sequential({"layers": [tf.layers.dense({"units": 2, "inputShape": [2]})]})


def compiles(**options):
    with as_tfjs():
        try:
            a_model().compile({"optimizer": "sgd", **options})
        except Exception:
            return False
    return True


def members_of_tfjs(name):
    """The thing whose attributes a category of tfjs's classes is about."""
    if name == "Layer":
        return tf.layers.Layer({"name": "a"})
    if name in ("LayersModel", "Container"):
        x = tf.input({"shape": [2]})
        return tf.model({"inputs": x, "outputs": tf.layers.dense({"units": 1}).apply(x)})
    things = {
        "Tensor": lambda: tf.scalar(1), "Variable": lambda: tf.variable(tf.scalar(1)),
        "Sequential": a_model, "RNN": lambda: tf.layers.lstm({"units": 2}),
        "LayerVariable": lambda: a_model().weights[0], "Optimizer": lambda: tf.train.sgd(0.1),
        "SGDOptimizer": lambda: tf.train.sgd(0.1), "History": lambda: tf.History,
        "Callback": lambda: tf.Callback, "CustomCallback": lambda: tf.CustomCallback,
        "EarlyStopping": lambda: tf.EarlyStopping, "Dataset": lambda: tf.data.array([1]),
        "Node": lambda: a_model().layers[0].inboundNodes[0],
        "a SymbolicTensor": lambda: tf.input({"shape": [2]}),
        "a Node": lambda: a_model().layers[0].inboundNodes[0],
    }
    return things[name]()


def is_here(category, name):
    """Whether minitf has a name of a category."""
    if category == "tfjs, loss strings":
        return compiles(loss=name)
    if category == "tfjs, metric strings":
        return compiles(loss="meanSquaredError", metrics=[name])
    if category in ("tfjs, layer factories", "tfjs, layer aliases"):
        return name in dir(tf.layers)
    if category == "tfjs, layers classes":
        return name in dir(tf)
    if category == "tfjs, functions of tf":
        return name in dir(tf)
    if category.startswith("tfjs, tf."):
        room = category.removeprefix("tfjs, tf.")
        return room in dir(tf) and name in dir(getattr(tf, room))
    if category.startswith("tfjs, "):
        owner = category.removeprefix("tfjs, ").removesuffix(".prototype").removeprefix(
            "fields of ")
        thing = members_of_tfjs(owner)
        return name in dir(thing)
    if category.startswith("members of "):
        return hasattr(reach(keras, category.removeprefix("members of keras.")), name)
    try:
        return hasattr(reach(keras, category.removeprefix("keras.").partition(":")[0]), name)
    except AttributeError:
        return False


@pytest.mark.parametrize("category", CATEGORIES)
def test_what_is_here_of_a_category(category, capsys):
    internal = INTERNAL_TO_TFJS.get(category, "").split()
    wanted = [name for name in NAMES[category] if name not in internal]
    missing = [name for name in wanted if not is_here(category, name)]
    with capsys.disabled():
        print(f"\n{category}: {len(wanted) - len(missing)} of {len(wanted)}"
              + (f"; missing: {', '.join(missing)}" if missing else ""))
    assert missing == [name for name in NAMES[category]
                       if name in MISSING.get(category, "").split()]
    assert set(internal) <= set(NAMES[category])


def test_every_list_of_missing_names_is_of_a_category():
    assert {*MISSING, *INTERNAL_TO_TFJS} <= set(CATEGORIES)


KEYS = [case for case in recorded_of_tfjs("inventory")["cases"]
        if case["id"].startswith("config keys") and "options" in case]


@pytest.mark.parametrize("case", KEYS, ids=lambda case: case["id"])
def test_a_layer_s_config_has_tfjs_s_keys_in_tfjs_s_order(case):
    with as_tfjs():
        layer = getattr(tf.layers, case["id"].removeprefix("config keys of "))(case["options"])
        assert list(layer.getConfig()) == case["names"]
