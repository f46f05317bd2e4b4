"""Differentiate functions of tfjs tensors: `tf.grad`, `tf.grads`, `tf.variableGrads` …"""

import numpy as np

from minitf.core.tape import Op, active_tape, record
from minitf.core.tape import gradients as walk_back
from minitf.core.tensor import Holder, narrow
from minitf.core.tensor import Tensor as CoreTensor
from minitf.core.tensor import Variable as CoreVariable
from minitf.errors import ArgumentError, UsageError
from minitf.strictness import is_strict
from minitf.tfjs.arguments import TensorMap, to_core
from minitf.tfjs.memory import is_promise, run_in_scope, say_of_promise
from minitf.tfjs.tensor import Tensor, all_variables, comma, unwrap, wrap

_UNCONNECTED = (
    "Cannot compute gradient of y=f(x) with respect to x. Make sure that{0}the f you passed "
    "encloses all operations that lead from x to y."
)


def grad(f):
    """The derivative of f(x): a function `(x, dy) -> tensor` of the shape of x.

    f takes a tensor and returns one; with dy, the derivative of the sum of f(x) * dy.
    """
    _check_function(f, "grad")

    def differentiate(x, dy=None):
        source, dy = _given(x, "x", "tf.grad"), _given(dy, "dy", "tf.grad", optional=True)

        def run():
            _, found = _gradients(lambda: f(source), [source.core], dy, "grad(f)(x, dy)", "f(x)")
            return found[0]

        return run_in_scope(run)

    return differentiate


def grads(f):
    """The derivatives of f(x1, x2, …): a function `([x1, x2, …], dy) -> [tensor, …]`."""
    _check_function(f, "grads")

    def differentiate(args, dy=None):
        if not isinstance(args, (list, tuple)):
            raise UsageError(
                "The args passed in grads(f)(args) must be an array of `Tensor`s or `TensorLike`s"
            )
        sources = [_given(x, f"args[{i}]", "tf.grads") for i, x in enumerate(args)]
        dy = _given(dy, "dy", "tf.grads", optional=True)

        def run():
            _, found = _gradients(
                lambda: f(*sources),
                [source.core for source in sources],
                dy,
                "grads(f)([x1,...], dy)",
                "f([x1,...])",
            )
            return found

        return run_in_scope(run)

    return differentiate


def valueAndGrad(f):
    """f and its derivative in one run: a function `(x, dy) -> {grad, value}`."""
    _check_function(f, "valueAndGrad")

    def differentiate(x, dy=None):
        if not isinstance(x, Tensor):
            raise UsageError("The x passed in valueAndGrad(f)(x) must be a tensor")
        if dy is not None and not isinstance(dy, Tensor):
            raise UsageError("The dy passed in valueAndGrad(f)(x, dy) must be a tensor")
        value, found = _gradients(lambda: f(x), [unwrap(x)], dy, "valueAndGrad(f)(x, dy)", "f(x)")
        return TensorMap(grad=found[0], value=value)

    return differentiate


def valueAndGrads(f):
    """f and its derivatives in one run: a function `([x1, x2, …], dy) -> {grads, value}`."""
    _check_function(f, "valueAndGrads")

    def differentiate(args, dy=None):
        if not isinstance(args, (list, tuple)) or not all(isinstance(x, Tensor) for x in args):
            raise UsageError("The args passed in valueAndGrads(f)(args) must be array of tensors")
        if dy is not None and not isinstance(dy, Tensor):
            raise UsageError("The dy passed in valueAndGrads(f)(args, dy) must be a tensor")
        value, found = _gradients(
            lambda: f(*args),
            [unwrap(x) for x in args],
            dy,
            "valueAndGrads(f)([x1,...], dy)",
            "f([x1,...])",
        )
        return TensorMap(value=value, grads=found)

    return differentiate


def variableGrads(f, varList=None):
    """The derivatives of the scalar f() with respect to variables: {value, grads: {name: tensor}}.

    Without a list, with respect to every trainable variable there is; those that f does not use
    are left out of `grads`, and those in the list that are not trainable are None in it.
    """
    _check_function(f, "variableGrads")
    if varList is None:
        listed = list(all_variables.values())
    elif isinstance(varList, (list, tuple)) and all(map(_is_variable, varList)):
        listed = [v.core if isinstance(v, Holder) else v for v in varList]
    else:
        raise UsageError(
            "The varList passed in variableGrads(f, varList) must be an array of variables"
        )
    trainable = [variable for variable in listed if variable.trainable]
    if not trainable:
        raise ArgumentError(
            "variableGrads() expects at least one of the input variables to be trainable, but "
            f"none of the {len(listed)} variables is trainable."
        )
    value, found = _gradients(f, trainable, all_needed=False)
    named = TensorMap({v.name: g for v, g in zip(trainable, found, strict=True) if g is not None})
    if not named:
        raise ArgumentError(
            "Cannot find a connection between any variable and the result of the loss function "
            "y=f(x). Please make sure the operations that use variables are inside the function "
            "f passed to minimize()."
        )
    if value.rank:
        raise ArgumentError(
            "The f passed in variableGrads(f) must return a scalar, but it returned a "
            f"rank-{value.rank} tensor"
        )
    if varList is not None:
        named.update({v.name: None for v in listed if not v.trainable})
    return TensorMap(value=value, grads=named)


def customGrad(f):
    """A function with a derivative of its own.

    `f(x1, …, save)` returns {value, gradFunc}; `gradFunc(dy, saved)` returns the derivative for
    each x. What `save([tensor, …])` was given comes back as `saved`.
    """
    _check_function(f, "customGrad", full_stop=".")

    def run(*inputs):
        if not all(isinstance(x, Tensor) for x in inputs):
            raise UsageError("The args passed in customGrad(f)(x1, x2,...) must all be tensors")
        kept = []

        def save(tensors):
            kept.extend(unwrap(tensor) for tensor in tensors)

        value, grad_func = _without_tape(lambda: run_in_scope(lambda: _custom(f, inputs, save)))

        def backward(dy):
            saved = [wrap(core) for core in kept]
            result = grad_func(wrap(dy if isinstance(dy, CoreTensor) else CoreTensor(dy)), saved)
            return _custom_gradients(result, len(inputs))

        operation = Op(lambda *arrays: value)
        operation.name = getattr(f, "__name__", "customGrad")
        operation.gradient(lambda g, out, *arrays: _thunks(backward, g, len(inputs)))
        return wrap(operation(*map(unwrap, inputs)))

    return run


def _custom(f, inputs, save):
    """The array of f's value, and its gradFunc."""
    result = f(*inputs, save)
    value, grad_func = (
        result.get(key) if isinstance(result, dict) else getattr(result, key, None)
        for key in ("value", "gradFunc")
    )
    if not isinstance(value, Tensor):
        raise UsageError(
            "The function f passed in customGrad(f) must return an object where `obj.value` is a "
            "tensor"
        )
    if not callable(grad_func):
        raise UsageError(
            "The function f passed in customGrad(f) must return an object where `obj.gradFunc` is "
            "a function."
        )
    return unwrap(value).array, grad_func


def _custom_gradients(result, count):
    found = list(result) if isinstance(result, (list, tuple)) else [result]
    start = (
        "The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a "
        "function that returns "
    )
    if len(found) != count:
        raise UsageError(f"{start}the same number of tensors as inputs passed to f(...).")
    if not all(isinstance(g, Tensor) for g in found):
        raise UsageError(f"{start}a list of only tensors.")
    return [unwrap(g) for g in found]


def _thunks(backward, g, count):
    """One thunk an input over one run of gradFunc; arrays where the walk back is on arrays."""
    again = isinstance(g, CoreTensor)
    found = []

    def thunk(i):
        if not found:
            found.extend(run_in_scope(lambda: backward(g)))
        return found[i] if again else found[i].array

    return tuple((lambda i=i: thunk(i)) for i in range(count))


def _without_tape(function):
    token = active_tape.set(None)
    try:
        return function()
    finally:
        active_tape.reset(token)


def _check_function(f, name, full_stop=""):
    if not callable(f):
        raise UsageError(f"The f passed in {name}(f) must be a function{full_stop}")


def _is_variable(v):
    return isinstance(v.core if isinstance(v, Holder) else v, CoreVariable)


def _given(value, argument, function, optional=False):
    """A tensor for what was passed: itself, or a new one of a number or list."""
    if isinstance(value, Tensor) or (optional and value is None):
        if value is not None:
            value.throwIfDisposed()
        return value
    return wrap(to_core(value, argument, function))


def _gradients(f, sources, dy=None, form="", answer="", all_needed=True):
    """f()'s tensor, and the tensor (or None) of its derivative for each core source."""
    if not sources:
        raise ArgumentError("gradients() received an empty list of xs.")
    if dy is not None and dy.dtype != "float32":
        raise ArgumentError(f"dy must have 'float32' dtype, but has '{dy.dtype}'")
    y, tape = record(lambda: run_in_scope(f))
    if not isinstance(y, Tensor):
        hint = ""
        if is_promise(y):
            hint = " (it returned a Promise: f cannot be async)" if is_strict() else ""
            say_of_promise()
        getattr(y, "close", lambda: None)()  # else Python warns of a coroutine never awaited
        raise UsageError(f"The result y returned by f() must be a tensor.{hint}")
    if dy is not None and dy.shape != y.shape:
        raise ArgumentError(
            f"The shape of dy passed in {form} must match the shape returned by {answer} "
            f"Shapes {comma(y.shape)} and {comma(dy.shape)} must match"
        )
    with np.errstate(all="ignore"):
        found = walk_back(tape, unwrap(y), sources, None if dy is None else unwrap(dy))
    if all_needed:
        if all(g is None or source is y.core for g, source in zip(found, sources, strict=True)):
            raise ArgumentError(_UNCONNECTED.format(" "))
        if any(g is None for g in found):
            raise ArgumentError(_UNCONNECTED.format("\n    "))
    return y, [None if g is None else _wrapped(g) for g in found]


def _wrapped(gradient):
    return wrap(gradient if isinstance(gradient, CoreTensor) else CoreTensor(narrow(gradient)))
