"""Derivatives: operations note themselves on a tape, and a walk back along it gives gradients.

With this file one can
- make an operation differentiable: `@op` over its forward, `@forward.gradient` right below;
- note what a function did, and differentiate it: `value_and_gradients(f, sources)`.

A gradient rule gets the gradient of the output, the output and the inputs, and returns one thunk
an input (None where there is no derivative), as tfjs's kernels do: what nobody asks for is never
computed. Rules are written with the operations themselves, so that a gradient recorded by an
outer tape can be differentiated again.
"""

from contextvars import ContextVar

import numpy as np

from minitf.core.tensor import FLOAT32, Holder, Tensor, held, narrow

# The list that operations write to in this task or thread; None: nothing is recorded.
active_tape = ContextVar("minitf_tape", default=None)
TENSORS = (Tensor, Holder)
ONE = np.ones((), FLOAT32)  # the slope of a scalar by itself


class Op:
    """A function of arrays that also works on tensors and knows its gradient.

    Called with arrays and numbers only, it returns an array; with a tensor among the inputs it
    returns a tensor and, while a tape is active, writes itself down.
    """

    def __init__(self, forward, keeps=False, follows=False):
        self.forward = forward
        self.follows = follows  # the rule needs the output only, the input may be anything
        self.name = forward.__name__.strip("_")
        self.keeps = keeps  # the forward returns (result, kept), the rule gets kept=
        self.rule = None
        self.__doc__ = forward.__doc__
        self.__name__ = self.name
        self.__wrapped__ = forward  # so that inspect.signature shows the forward's

    def gradient(self, rule):
        self.rule = rule
        return rule

    def __repr__(self):
        return f"<op {self.name}>"

    def __call__(self, *inputs, **options):
        cores, arrays, on_tensors = [], [], False
        for x in inputs:
            if isinstance(x, TENSORS):
                if isinstance(x, Holder):
                    x = x.core  # face tensors stand for their core: it is what the tape knows
                on_tensors = True
                arrays.append(x.array)
            else:
                arrays.append(x)
            cores.append(x)
        result = self.forward(*arrays, **options)
        if not on_tensors:
            return result[0] if self.keeps else result
        if self.keeps:
            result, options["kept"] = result
        if type(result) is not np.ndarray or result.dtype is not FLOAT32:
            result = held(result)
        out = Tensor(result)
        tape = active_tape.get()
        if tape is not None:
            tape.append((self, cores, arrays, out, options))
        return out


def op(forward=None, *, keeps=False, follows=False):
    """Make an operation of a function on arrays.

    keeps=True: it returns (result, kept). follows=True: its slope follows from its result alone,
    so that `dense` can take it in as its activation.
    """
    if forward is None:
        return lambda function: Op(function, keeps, follows)
    return Op(forward)


def record(function, *arguments):
    """Run the function and return (what it returned, the tape of what it did).

    Inside another recording both share one tape: the outer one must see the inner steps too.
    """
    outer = active_tape.get()
    if outer is not None:
        return function(*arguments), outer
    tape = []
    token = active_tape.set(tape)
    try:
        return function(*arguments), tape
    finally:
        active_tape.reset(token)


def gradients(tape, y, sources, dy=None):
    """Gradients of y (times dy, by default ones) with respect to each source, along the tape.

    Returns one entry a source: an array, or a Tensor where an outer recording is active (so that
    it can be differentiated again); None where y does not depend on the source.
    """
    again = active_tape.get() is not None
    steps = list(tape) if again else tape  # differentiating writes to the shared tape
    source_ids = set(map(id, sources))
    found = _depending_on(source_ids, steps)  # id of a tensor: its gradient so far
    if dy is None:
        dy = np.ones(y.shape, FLOAT32) if y.shape else ONE
    if id(y) in found:
        found[id(y)] = _as_tensor(dy) if again else getattr(dy, "array", dy)
    for operation, inputs, arrays, out, options in reversed(steps):
        out_id = id(out)
        g = found.get(out_id)
        if g is None:
            continue
        if out_id not in source_ids:
            found[out_id] = None  # nobody asks for it again: its memory is free
        if operation.rule is None or (again and operation.keeps):
            raise _without_gradient(operation)
        # On arrays; on tensors where the gradient is to be differentiated again.
        given, result = (inputs, out) if again else (arrays, out.array)
        thunks = operation.rule(g, result, *given, **options)
        if type(thunks) is not tuple:
            thunks = (thunks,)
        for x, array, thunk in zip(inputs, arrays, thunks, strict=True):
            x_id = id(x)
            if thunk is not None and x_id in found:
                dx = thunk()
                if dx.shape != array.shape or dx.dtype is not FLOAT32:
                    dx = _fitted(operation, dx, array.shape)
                before = found[x_id]
                found[x_id] = dx if before is None else before + dx
    return [found[id(source)] for source in sources]


def value_and_gradients(function, sources, dy=None):
    """Run `function()` and return (its value, its gradients with respect to the sources)."""
    value, tape = record(function)
    return value, gradients(tape, value, sources, dy)


def _depending_on(source_ids, steps):
    """{id: None} of all tensors that depend on a source, the sources included."""
    depending = dict.fromkeys(source_ids)
    for _, inputs, _, out, _ in steps:
        for x in inputs:
            if id(x) in depending:
                depending[id(out)] = None
                break
    return depending


def _without_gradient(operation):
    which = "gradient" if operation.rule is None else "second derivative"
    return NotImplementedError(f"{operation.name} has no {which}.")


def _fitted(operation, dx, shape):
    """The gradient summed over the axes along which its input was broadcast, and checked."""
    if dx.shape != shape:
        dx = _sum_to(dx, shape)
    if dx.shape != shape or np.dtype(dx.dtype).kind != "f":
        raise TypeError(
            f"The gradient of {operation.name} has shape {dx.shape} and dtype {dx.dtype}; "
            f"its input has shape {shape} and wants a float gradient."
        )
    return dx


def _sum_to(g, shape):
    from minitf.core import ops  # ops is made of what this file defines

    extra = len(g.shape) - len(shape)
    if extra < 0 or any(s not in (1, n) for s, n in zip(shape, g.shape[extra:], strict=True)):
        return g  # no broadcast explains it: the rule is wrong, and the caller says so
    axes = tuple(range(extra)) + tuple(
        axis + extra for axis, size in enumerate(shape) if size == 1 and g.shape[axis + extra] != 1
    )
    return ops.reshape(ops.sum(g, axis=axes), shape=shape)


def _as_tensor(value):
    return value if isinstance(value, Tensor) else Tensor(narrow(getattr(value, "array", value)))
