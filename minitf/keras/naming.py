"""Names of the Keras face: the modules that hold only classes of one kind, and unknown names."""

from minitf.dialect import KERAS, keras_snake
from minitf.errors import nearest
from minitf.keras.conversion import forget_names
from minitf.spec import face


def clear_session(free_memory=True):
    """Let automatic names begin anew: the next Dense is called dense again."""
    KERAS.counts.clear()
    forget_names()


def unknown(place, name, known):
    """The error for a name that this face does not have, with the nearest that it has."""
    flat = name.lower().replace("_", "")
    same = next((k for k in known if k.lower().replace("_", "") == flat), None)
    if same:
        return AttributeError(f"{place} has no {name!r}. Keras writes {place}.{same}.")
    return AttributeError(f"{place} has no {name!r}.{nearest(keras_snake(name), known)}")


class Faces:
    """The Keras classes of engine classes, made when first asked for."""

    def __init__(self, place, classes, extra=None):
        self.place = place
        self.classes = {KERAS.class_name(cls): cls for cls in classes}
        self.extra = extra or {}

    def get(self, name):
        if name in self.classes:
            return face(self.classes[name], KERAS)
        raise unknown(self.place, name, self.names())

    def names(self):
        return sorted([*self.classes, *self.extra])


class Kind:
    """The classes (and, for losses and metrics, functions) of a registry, by their Keras names."""

    def __init__(self, place, registry):
        self.place, self.registry = place, registry
        self.functions = {}

    def get(self, name):
        entry = self.registry.named[KERAS].get(name)
        if entry is None:
            raise unknown(self.place, name, self.names())
        if name == KERAS.class_name(entry):
            return face(entry, KERAS)
        if name not in self.functions:
            self.functions[name] = self._function(name, entry)
        return self.functions[name]

    def _function(self, name, entry):
        """mean_squared_error(y_true, y_pred): the loss or metric of each sample."""
        if not hasattr(entry, "per_sample"):
            return face(entry, KERAS)  # keras.initializers.glorot_uniform is the class too

        def function(y_true, y_pred, **options):
            from minitf.keras.conversion import unwrap
            from minitf.keras.parts import same_rank
            from minitf.keras.tensor import wrap

            made = face(entry, KERAS)(**options)
            return wrap(made.per_sample(*same_rank(unwrap(y_true), unwrap(y_pred))))

        function.__name__ = function.__qualname__ = name
        function.__doc__ = f"{entry.__doc__}\n\nReturns one value a sample."
        attribute = "loss_class" if hasattr(entry, "total") else "metric_class"
        setattr(function, attribute, entry)
        return function

    def names(self):
        return list(self.registry.named[KERAS])
