"""Layers and weights that a learner puts on a layer as attributes belong to it."""

from minitf.keras.tensor import Variable
from minitf.layers import base

_TRACKED = (base.Layer, Variable, list, tuple, dict)
# What the engine itself keeps on a layer.
_ENGINE = {"nodes", "own_variables", "members", "inputs", "outputs", "run_order", "steps",
           "given_layers", "input_names", "output_names", "result_places", "build_shape"}


class Tracking:
    """The part of a layer that knows its attributes; lists and dicts are looked into when asked.

    Classes of the kit say themselves what they contain (`sublayers`), so that only the attributes
    of learners' classes are followed.
    """

    _follows_attributes = False

    def __setattr__(self, name, value):
        if name == "trainable":
            self._set_trainable(value)
            return
        if self._follows_attributes and isinstance(value, _TRACKED) and name not in _ENGINE:
            vars(self).setdefault("_kit_attributes", {})[name] = None
        super().__setattr__(name, value)

    def _set_trainable(self, value):
        """Freeze or thaw the layer and everything inside it."""
        vars(self)["trainable"] = bool(value)
        if "own_variables" in vars(self):
            for variable in self._own_cores():
                if id(variable) not in self._never_trained:
                    variable.trainable = bool(value)
            for layer in self.sublayers():
                layer.trainable = value

    def _attached(self, kind):
        """Layers, or variables, among the attributes, in the order they were put there."""
        found = []
        for name in vars(self).get("_kit_attributes", ()):
            _collect(vars(self).get(name), kind, found)
        return [one for one in found if one is not self]

    @property
    def _never_trained(self):
        """The ids of the weights that were made not to be trained."""
        return vars(self).setdefault("_kit_never_trained", set())

    def _own_cores(self):
        attached = [variable.core for variable in self._attached(Variable)]
        return base.unique((*vars(self).get("own_variables", ()), *attached))

    def sublayers(self):
        """Layers that this one contains."""
        return self._attached(base.Layer)

    @property
    def cores(self):
        """Every variable: own trained ones, own others, then those of the layers inside."""
        own = self._own_cores()
        never = self._never_trained
        inside = (core for layer in self.sublayers() for core in layer.cores)
        return base.unique((*(v for v in own if id(v) not in never),
                            *(v for v in own if id(v) in never), *inside))

    @property
    def trainable_cores(self):
        # Each variable says it for itself: a wrapper made with trainable=False has no trainable
        # weights, but a model of it trains those of the layer inside, as in Keras.
        return [variable for variable in self.cores if variable.trainable] if self.trainable else []


def _collect(value, kind, found):
    if isinstance(value, kind):
        if not any(value is known for known in found):
            found.append(value)
    elif isinstance(value, (list, tuple)):
        for one in value:
            _collect(one, kind, found)
    elif isinstance(value, dict):
        for one in value.values():
            _collect(one, kind, found)
