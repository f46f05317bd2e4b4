"""tf.fused: conv2d, depthwiseConv2d and matMul with their bias and activation in one call.

Each takes one object: tf.fused.matMul({'a': a, 'b': b, 'bias': bias, 'activation': 'relu'}).
"""

from minitf.core.tape import active_tape
from minitf.errors import ArgumentError, UsageError
from minitf.strictness import is_strict
from minitf.tfjs.arguments import OPERATIONS, broadcast_shape, to_core
from minitf.tfjs.convolutions import conv2d as plain_conv2d
from minitf.tfjs.convolutions import depthwiseConv2d as plain_depthwise
from minitf.tfjs.keywords import check_keywords
from minitf.tfjs.memory import scoped
from minitf.tfjs.operations import matMul as plain_product
from minitf.tfjs.tensor import Tensor, comma

_ENDING = {"bias": None, "activation": "linear", "preluActivationWeights": None,
           "leakyreluAlpha": None}
_CONVOLUTION = {"x": None, "filter": None, "strides": None, "pad": None, "dataFormat": "NHWC",
                "dilations": (1, 1), "dimRoundingMode": None, **_ENDING}
_PRODUCT = {"a": None, "b": None, "transposeA": False, "transposeB": False, **_ENDING,
            "leakyreluAlpha": 0.2}


def _options(name, known, config, options):
    """All options; None stands for JavaScript's undefined."""
    if config is not None and not isinstance(config, dict):
        raise UsageError(f"tf.{name} takes one object: {{{', '.join(known)}}}")
    given = {**(config or {}), **options}
    if is_strict():
        check_keywords(name, list(known), given)
    return {key: default if given.get(key) is None else given[key]
            for key, default in known.items()}


def _finished(y, given):
    """y with the bias and the activation."""
    if given["bias"] is not None:
        y = OPERATIONS["add"](y, given["bias"])
    kind = given["activation"]
    if kind == "linear":
        return y
    if kind in ("relu", "elu", "relu6", "sigmoid"):
        return OPERATIONS[kind](y)
    if kind == "prelu":
        return OPERATIONS["prelu"](y, given["preluActivationWeights"])
    if kind == "leakyrelu":
        alpha = given["leakyreluAlpha"]
        return OPERATIONS["leakyRelu"](y, *([] if alpha is None else [alpha]))
    if active_tape.get() is None:
        raise ArgumentError(f"Activation {kind} has not been implemented for the CPU backend.")
    raise ArgumentError(f"Unknown fused activation {kind}.")


def _check_tensors(given, kernel, names):
    for name in names:
        if isinstance(given[name], Tensor):
            to_core(given[name], name, kernel, "complex")


def _check_bias(y, given):
    if hasattr(given["bias"], "shape"):
        broadcast_shape(tuple(y.shape), tuple(given["bias"].shape))


@scoped
def conv2d(config=None, /, **options):
    """tf.conv2d with a bias and an activation; takes one object.

    x, filter, strides, pad, dataFormat, dilations, dimRoundingMode as tf.conv2d has them; bias,
    activation ('linear', 'relu', 'relu6', 'elu', 'sigmoid', 'prelu', 'leakyrelu'),
    preluActivationWeights, leakyreluAlpha.
    """
    given = _options("fused.conv2d", _CONVOLUTION, config, options)
    y = _convolved("fused conv2d", plain_conv2d, given)
    return _finished(y, given)


@scoped
def depthwiseConv2d(config=None, /, **options):
    """tf.depthwiseConv2d with a bias and an activation; takes one object, as fused.conv2d."""
    given = _options("fused.depthwiseConv2d", _CONVOLUTION, config, options)
    y = _convolved("fused depthwiseConv2d", plain_depthwise, given)
    return _finished(y, given)


def _convolved(name, make, given):
    for what, one in (("input", given["x"]), ("filter", given["filter"])):
        rank = getattr(one, "rank", 4)
        if rank != 4 and not (what == "input" and rank == 3):
            raise ArgumentError(f"Error in {name}: {what} must be rank 4, but got rank {rank}.")
    try:
        y = make(given["x"], given["filter"], given["strides"], given["pad"],
                 given["dataFormat"], given["dilations"], given["dimRoundingMode"])
    except ArgumentError as error:
        raise ArgumentError(str(error).replace("in depthwiseConv2d:", f"in {name}:")) from None
    _check_tensors(given, "fused conv2d", ["bias"])
    _check_bias(y, given)
    return y


@scoped
def matMul(config=None, /, **options):
    """tf.matMul with a bias and an activation; takes one object.

    a, b, transposeA, transposeB as tf.matMul has them; bias, activation, preluActivationWeights
    and leakyreluAlpha as tf.fused.conv2d.
    """
    given = _options("fused.matMul", _PRODUCT, config, options)
    _check_tensors(given, "fused matMul", ["a", "b", "bias"])
    a, b, over_a, over_b = (given[key] for key in ("a", "b", "transposeA", "transposeB"))
    if getattr(a, "rank", 0) >= 2 and getattr(b, "rank", 0) >= 2:
        inner = a.shape[-2 if over_a else -1], b.shape[-1 if over_b else -2]
        if inner[0] != inner[1]:
            raise ArgumentError(
                f"Error in fused matMul: inner shapes ({inner[0]}) and ({inner[1]}) of Tensors "
                f"with shapes {comma(a.shape)} and {comma(b.shape)} and "
                f"transposeA={str(bool(over_a)).lower()} and "
                f"transposeB={str(bool(over_b)).lower()} must match.")
    y = plain_product(a, b, over_a, over_b)
    _check_bias(y, given)
    return _finished(y, given)
