"""What a layer, model or optimizer answers to a name that it does not have."""

import inspect

from minitf.dialect import KERAS
from minitf.errors import MissingAttribute

# tfjs's method: what Keras writes for it.
INSTEAD = {
    "apply": "layer(x)",
    "dispose": "nothing: Python frees what nobody refers to",
    "minimize": "model.fit(…)",
    "applyGradients": "optimizer.apply_gradients(zip(gradients, variables))",
}
# What `build` makes, in layers of the kit.
WEIGHTS = {"kernel", "bias", "gamma", "beta", "moving_mean", "moving_variance", "embeddings",
           "alpha", "recurrent_kernel", "depthwise_kernel", "pointwise_kernel"}

# What counts as built from the start: Keras's layers that need no shape to be ready.
BUILT_AT_ONCE = {
    "Activation", "ActivityRegularization", "AlphaDropout", "Dropout", "ELU", "GaussianDropout",
    "GaussianNoise", "Identity", "LeakyReLU", "Masking", "ReLU", "Reshape", "Softmax",
    "UnitNormalization", *(f"SpatialDropout{rank}D" for rank in (1, 2, 3)),
    *(f"{kind}Pooling{rank}D" for rank in (1, 2, 3) for kind in (
        "Max", "Average", "GlobalMax", "GlobalAverage")),
}


def missing_member(thing, name):
    """The AttributeError for `thing.name`, with what Keras writes."""
    known = inspect.getattr_static(type(thing), name, None)
    if isinstance(known, property):  # it exists and has raised: say what it said
        try:
            known.fget(thing)
        except AttributeError as error:
            return error
    return MissingAttribute(lambda: _instead(thing, name), name=name, obj=thing)


def _instead(thing, name):
    cls = type(thing)
    if name in WEIGHTS and KERAS.is_ours(cls) and not vars(thing).get("built", True):
        return f"You must build the layer before accessing `{name}`."
    instead = INSTEAD.get(name)
    if instead is None:
        flat = name.lower().replace("_", "")
        instead = next((other for other in dir(cls) if not other.startswith("_")
                        and other != name and other.replace("_", "") == flat), None)
    hint = f". Keras writes: {instead}" if instead else ""
    return f"'{cls.__name__}' object has no attribute '{name}'{hint}"
