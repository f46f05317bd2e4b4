"""Names of the Keras face: the modules that hold only classes of one kind, and unknown names."""

import inspect

import numpy as np

from minitf.dialect import KERAS, keras_snake
from minitf.errors import nearest
from minitf.keras.conversion import forget_names
from minitf.spec import face, signature


def clear_session(free_memory=True):
    """Let automatic names begin anew: the next Dense is called dense again."""
    KERAS.counts.clear()
    forget_names()


# What tfjs has at the top, and Keras elsewhere.
_ELSEWHERE = {
    "train": "keras.optimizers",
    "tensor": "keras.ops.convert_to_tensor(values)",
    "tensor1d": "keras.ops.convert_to_tensor(values)",
    "tensor2d": "keras.ops.convert_to_tensor(values)",
    "scalar": "keras.ops.convert_to_tensor(value)",
    "tidy": "nothing: Python frees what nobody refers to",
}


def unknown(place, name, known):
    """The error for a name that this face does not have, with the nearest that it has."""
    if place == "keras" and name in _ELSEWHERE:
        hint = f". Keras writes {_ELSEWHERE[name]}."
        return AttributeError(f"module 'keras' has no attribute '{name}'{hint}", name=name)
    if name.startswith("__"):  # Python asks for __path__ at each import from a module
        return AttributeError(f"module '{place}' has no attribute '{name}'", name=name)
    flat = name.lower().replace("_", "")
    same = next((k for k in known if k.lower().replace("_", "") == flat), None)
    hint = f". Keras writes {place}.{same}." if same else nearest(keras_snake(name), known, ".")
    return AttributeError(f"module '{place}' has no attribute '{name}'{hint}", name=name)


class Faces:
    """The Keras classes of engine classes, made when first asked for."""

    def __init__(self, place, classes, extra=None):  # classes: {name: engine class}
        self.place = place
        self.classes = classes
        self.extra = extra or {}

    def get(self, name):
        if name in self.classes:
            return face(self.classes[name], KERAS)
        if name in self.extra:
            return self.extra[name]
        raise unknown(self.place, name, self.names())

    def names(self):
        return sorted([*self.classes, *self.extra])


# Keras's further names for its classes.
ALIASES = {"l1_l2": "L1L2", "IdentityInitializer": "Identity",
           "OrthogonalInitializer": "Orthogonal"}


class Kind:
    """The classes (and, for losses and metrics, functions) of a registry, by their Keras names."""

    def __init__(self, place, registry, extra, strings=()):
        self.place, self.registry, self.extra = place, registry, extra
        self.strings = {*_SHORT, *strings}  # names in configs, not of the module
        self.functions = {}

    def get(self, name):
        """keras.losses.<name>: a class, or the function of that name."""
        if name in self.extra:
            return self.extra[name]
        entry = self.registry.named[KERAS].get(ALIASES.get(name, name))
        if entry is None or name in self.strings:
            raise unknown(self.place, name, self.names())
        if name == KERAS.class_name(entry) or not hasattr(entry, "per_sample"):
            return face(entry, KERAS)  # keras.initializers.glorot_uniform is the class too
        if name not in self.functions:
            self.functions[name] = _function(name, entry)
        return self.functions[name]

    def found(self, identifier):
        """What an identifier stands for: a name of a function gives the function."""
        if isinstance(identifier, str):
            entry = self.registry.find(identifier, KERAS)
            if hasattr(entry, "total"):  # keras.losses.get("mse") is the function
                name = identifier if identifier == KERAS.class_name(entry) else keras_snake(
                    KERAS.class_name(entry))
                return self.get(name) if name != KERAS.class_name(entry) else face(entry, KERAS)()
        elif callable(identifier) and not isinstance(identifier, type):
            return identifier
        return self.registry.resolve(identifier, KERAS)

    @staticmethod
    def serialize(thing):
        """{class_name, config} of a thing of this kind."""
        from minitf.keras.serialization import serialize_keras_object

        return serialize_keras_object(thing)

    def deserialize(self, config, custom_objects=None):
        """The thing that `serialize` described."""
        from minitf.keras.registration import CustomObjectScope, known_objects

        with CustomObjectScope(known_objects(custom_objects)):
            return self.found(config)

    def names(self):
        """The names that the module has."""
        known = [name for name in self.registry.named[KERAS] if name not in self.strings]
        return ["get", "serialize", "deserialize", *self.extra, *known]


# Strings for compile and layers that Keras's modules have no function or class of.
_SHORT = {
    *("mse", "mae", "bce", "mape", "msle", "kld", "MSE", "MAE", "BCE", "MAPE", "MSLE", "KLD"),
    *("logcosh", "normal", "one", "uniform", "zero", "l1l2"),
}


def _function(name, entry):
    """mean_squared_error(y_true, y_pred): the loss or metric of each sample."""
    takes = [p for p in signature(entry, KERAS).parameters.values()
             if p.name not in ("name", "dtype", "reduction")]

    def function(y_true, y_pred, *args, **options):
        from minitf.keras.conversion import unwrap
        from minitf.keras.parts import same_rank
        from minitf.keras.tensor import wrap

        named = dict(zip([p.name for p in takes], args, strict=False))
        made = face(entry, KERAS)(**named, **options)
        with np.errstate(all="ignore"):
            return wrap(made.per_sample(*same_rank(unwrap(y_true), unwrap(y_pred), made)))

    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"{inspect.cleandoc(entry.__doc__)}\n\nReturns one value a sample."
    both = [inspect.Parameter(n, inspect.Parameter.POSITIONAL_OR_KEYWORD)
            for n in ("y_true", "y_pred")]
    function.__signature__ = inspect.Signature([*both, *takes])
    attribute = "loss_class" if hasattr(entry, "total") else "metric_class"
    setattr(function, attribute, entry)
    return function
