"""The names of tf that few programs use, and the module of each, imported when one is asked for.

`OPERATIONS` has those of tf itself. Importing this file gives every tensor the chained methods
among them.
"""

from importlib import import_module

from minitf.tfjs.namespaces import later
from minitf.tfjs.tensor import Tensor

MODULES = {
    "buffers": "TensorBuffer buffer",
    "complex_numbers": "complex imag real",
    "draws": "multinomial rand randomGamma randomStandardNormal",
    "environment": "disableDeprecationWarnings enableDebugMode enableProdMode env getBackend "
                   "profile ready setBackend time Environment",
    "indexing": "gatherND scatterND sparseToDense stridedSlice tensorScatterUpdate "
                "unsortedSegmentSum",
    "lstm_cells": "basicLSTMCell multiRNNCell",
    "normalizing": "batchNorm batchNorm2d batchNorm3d batchNorm4d dropout "
                   "localResponseNormalization movingAverage",
    "pools": "avgPool avgPool3d dilation2d maxPool maxPool3d maxPoolWithArgmax pool",
    "rearranging": "batchToSpaceND broadcastArgs depthToSpace diag einsum ensureShape meshgrid "
                   "spaceToBatchND",
    "signal": "cosineWindow enclosingPowerOfTwo",
    "spectral": "fft ifft irfft rfft",
    "searching": "bincount bitwiseAnd booleanMaskAsync denseBincount inTopKAsync lowerBound "
                 "searchSorted setdiff1dAsync unique upperBound whereAsync",
}
CHAINED = ("avgPool batchNorm batchToSpaceND depthToSpace dilation2d localResponseNormalization "
           "fft ifft irfft maxPool pool resizeBilinear resizeNearestNeighbor rfft spaceToBatchND "
           "stridedSlice unique unsortedSegmentSum")

MODULE_OF = {name: module for module, names in MODULES.items() for name in names.split()}
OPERATIONS = {name: later(module, name) for name, module in sorted(MODULE_OF.items())}
MODULE_OF |= dict.fromkeys(("resizeBilinear", "resizeNearestNeighbor"), "image_operations")

_VERSION = "4.22.0"  # of tfjs, which minitf follows
VERSIONS = {
    "version": dict.fromkeys((
        "tfjs-core", "tfjs-backend-cpu", "tfjs-backend-webgl", "tfjs-data", "tfjs-layers",
        "tfjs-converter", "tfjs"), _VERSION),
    **dict.fromkeys(("version_core", "version_cpu", "version_layers", "version_webgl",
                     "version_converter"), _VERSION),
}

# tf.math …: their names.
_IN_ROOMS = {
    "fused": {"fused": "conv2d depthwiseConv2d matMul"},
    "image": {
        "boxes": "nonMaxSuppression nonMaxSuppressionAsync nonMaxSuppressionPadded "
                 "nonMaxSuppressionPaddedAsync nonMaxSuppressionWithScore "
                 "nonMaxSuppressionWithScoreAsync",
        "image_operations": "cropAndResize flipLeftRight grayscaleToRGB resizeBilinear "
                            "resizeNearestNeighbor rgbToGrayscale rotateWithOffset threshold "
                            "transform",
    },
    "linalg": {"linalg": "bandPart gramSchmidt qr"},
    "math": {"searching": "confusionMatrix"},
    "signal": {"signal": "hammingWindow hannWindow frame", "spectral": "stft"},
    "sparse": {"sparse": "sparseFillEmptyRows sparseReshape sparseSegmentMean sparseSegmentSum"},
    "spectral": {"spectral": "fft ifft rfft irfft"},
    "string": {"text_operations": "stringNGrams stringSplit stringToHashBucketFast "
                                  "staticRegexReplace"},
}
ROOMS = {
    room: {name: later(module, name) for module, names in modules.items()
           for name in names.split()}
    for room, modules in _IN_ROOMS.items()
}


def load():
    """Import all these modules now: what shows signatures wants to see them."""
    for module in {*MODULES, *(module for modules in _IN_ROOMS.values() for module in modules)}:
        import_module(f"minitf.tfjs.{module}")


def _method(name):
    def method(self, *arguments, **options):
        import_module(f"minitf.tfjs.{MODULE_OF[name]}")  # which puts the operation in this place
        return getattr(self, name)(*arguments, **options)

    method.__name__ = name
    method.__doc__ = f"tf.{name} of this tensor."
    return method


for _name in CHAINED.split():
    if not hasattr(Tensor, _name):
        setattr(Tensor, _name, _method(_name))
