"""What a Keras tensor answers to tfjs's methods: the error that says what Keras writes."""

from minitf.errors import MissingAttribute

# tfjs's method: what Keras writes for it, with t for the tensor.
INSTEAD = {
    "print": "print(t)",
    "data": "t.numpy()",
    "dataSync": "t.numpy()",
    "arraySync": "t.numpy() or t.tolist()",
    "buffer": "t.numpy()",
    "bufferSync": "t.numpy()",
    "rank": "t.ndim",
    "rankType": "t.ndim",
    "dispose": "nothing: Python frees a tensor that nobody refers to",
    "isDisposed": "nothing: Python frees a tensor that nobody refers to",
    "id": "id(t)",
    "clone": "nothing: a tensor never changes, so a second name for it is enough",
    "toString": "str(t)",
    "add": "a + b",
    "sub": "a - b",
    "mul": "a * b",
    "div": "a / b",
    "divNoNan": "keras.ops.divide_no_nan(a, b)",
    "floorDiv": "a // b",
    "mod": "a % b",
    "pow": "a ** b",
    "neg": "-t",
    "matMul": "a @ b or keras.ops.matmul(a, b)",
    "equal": "a == b",
    "notEqual": "a != b",
    "less": "a < b",
    "lessEqual": "a <= b",
    "greater": "a > b",
    "greaterEqual": "a >= b",
    "logicalAnd": "keras.ops.logical_and(a, b)",
    "logicalOr": "keras.ops.logical_or(a, b)",
    "logicalXor": "keras.ops.logical_xor(a, b)",
    "logicalNot": "keras.ops.logical_not(t)",
    "squaredDifference": "keras.ops.square(a - b)",
    "expandDims": "keras.ops.expand_dims(t, axis)",
    "concat": "keras.ops.concatenate([a, b], axis)",
    "gather": "keras.ops.take(t, indices, axis)",
    "reverse": "keras.ops.flip(t, axis)",
    "clipByValue": "keras.ops.clip(t, low, high)",
    "logSumExp": "keras.ops.logsumexp(t, axis)",
    "logSoftmax": "keras.ops.log_softmax(t)",
    "oneHot": "keras.ops.one_hot(t, classes)",
    "broadcastTo": "keras.ops.broadcast_to(t, shape)",
    "argMax": "keras.ops.argmax(t, axis)",
    "argMin": "keras.ops.argmin(t, axis)",
    "asType": 't.astype("float32")',
    "cast": 't.astype("float32")',
    "toFloat": 't.astype("float32")',
    "toInt": 't.astype("int32")',
    "toBool": 't.astype("bool")',
    "asScalar": "t.reshape(())",
    "as1D": "t.reshape(-1)",
    "as2D": "t.reshape((rows, columns))",
    "reshapeAs": "t.reshape(other.shape)",
    "assign": "variable.assign(value), on a keras.Variable",
}


def missing_attribute(tensor, name):
    """The AttributeError for `tensor.name`."""
    return MissingAttribute(lambda: _instead(tensor, name), name=name, obj=tensor)


def _instead(tensor, name):
    kind = type(tensor).__name__
    instead = INSTEAD.get(name)
    if instead is None and not name.startswith("_"):
        from minitf.keras import ops  # keras.ops is built on tensors

        if callable(getattr(ops, name, None)):
            instead = f"keras.ops.{name}(t)"
    hint = f" Keras writes: {instead}" if instead else ""
    return f"A Keras {kind} has no attribute '{name}'.{hint}"
