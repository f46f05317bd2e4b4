"""What tfjs's cpu kernels say where they get a complex64 tensor and have no rule for it."""

# The kernel by the operation's name, where the two differ; whole sentences of operations.
_KERNELS = {
    **{name: name[0].upper() + name[1:] for name in (
        "acos acosh asin asinh atan atan2 atanh clipByValue equal exp expm1 floorDiv greater "
        "greaterEqual isFinite isInf less lessEqual log1p maxPoolWithArgmax maximum minimum mod "
        "notEqual pow reciprocal relu relu6 round selu sign sinh softplus squaredDifference step"
    ).split()},
    "isNaN": "IsNan", "div": "RealDiv", "divNoNan": "RealDiv",
    "logSigmoid": "neg", "logSumExp": "max", "logSoftmax": "max", "euclideanNorm": "square",
    "gather": "gatherV2", "unstack": "slice", "split": "slice", "broadcastTo": "tile",
    "dot": "matMul", "outerProduct": "matMul", "fused matMul": "matMul", "where": "select",
    "localResponseNormalization": "LRN", "bandPart": "slice", "boolMask": "gatherV2",
    "grayscaleToRGB": "tile", "dilation2d": "Unknown data type complex64",
    **{f"{name}{rank}d": name for name in ("pad", "reverse", "slice") for rank in (1, 2, 3, 4)},
    "dropout": "x has to be a floating point tensor since it's going to be scaled, but got a "
               "complex64 tensor instead.",
    "erf": "Input dtype must be `int32` or `float32`.",
    "diag": "complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the "
            "real and imaginary parts separately and call tf.complex(real, imag).",
}


def without_complex(operation):
    """The sentence for an operation that computes with real numbers alone."""
    kernel = _KERNELS.get(operation, operation)
    if " " in kernel:
        return kernel
    return f"{kernel} does not support complex64 tensors in the CPU backend."
