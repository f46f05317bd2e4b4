"""The weights of a layer as Keras shows them: variables with paths, arrays in and out."""

import numpy as np

from minitf.core.tensor import commit, narrow
from minitf.dialect import KERAS
from minitf.keras.conversion import checked_shape, dtype_name, unique_name, unwrap
from minitf.keras.scope import inside, path_of
from minitf.keras.tensor import Variable
from minitf.keras.tracking import Tracking


class Weights(Tracking):
    """The part of a layer that makes, shows and replaces its weights."""

    def weight(self, name, shape, initializer, regularizer=None, constraint=None, trainable=True,
               dtype=None):
        with inside(self):
            if None in shape:
                checked_shape(shape, path_of(name))
            return super().weight(name, shape, initializer, regularizer, constraint, trainable,
                                  dtype)

    def shown_variable(self, variable):
        variable.name = path_of(variable.name.rpartition("/")[2])
        if not variable.trainable:
            self._never_trained.add(id(variable))
        variable.trainable = variable.trainable and self.trainable
        shown_one = Variable.of(variable)
        vars(self).setdefault("_kit_shown", {})[id(variable)] = shown_one
        return shown_one

    def add_weight(self, *args, shape=None, initializer=None, dtype=None, trainable=True,
                   autocast=True, regularizer=None, constraint=None, aggregation="none",
                   overwrite_with_gradient=False, name=None):
        """A new weight of a layer of your own; call it in `build` or `__init__`.

        Shape and initializer may come first, by position. Returns a keras.Variable.
        """
        from minitf.keras.parts import constraint_of, initializer_of, regularizer_of

        self._check_begun()
        if args:
            shape, initializer = (*args, initializer)[:2]
        if initializer is None:
            initializer = "zeros" if dtype and "float" not in str(dtype) else "glorot_uniform"
        shape = () if shape is None else shape
        shape = tuple(shape) if hasattr(shape, "__iter__") else (shape,)
        return self.weight(
            name or unique_name(), shape, initializer_of(initializer), regularizer_of(regularizer),
            constraint_of(constraint), trainable, dtype_name(dtype) if dtype else None)

    def _faces(self, cores):
        known = {}
        for layer in with_sublayers(self):
            known.update(vars(layer).get("_kit_shown", {}))
            known.update((id(v.core), v) for v in layer._attached(Variable))
        return [known[id(core)] if id(core) in known else Variable.of(core) for core in cores]

    @property
    def weights(self):
        """The weights as variables, in the order of the layers."""
        return self._faces(self.cores)

    @property
    def variables(self):
        """The weights as variables, in the order of the layers."""
        return self.weights

    @property
    def trainable_weights(self):
        """The weights that training changes."""
        return self._faces(self.trainable_cores)

    @property
    def trainable_variables(self):
        """The weights that training changes."""
        return self.trainable_weights

    @property
    def non_trainable_weights(self):
        """The weights that training leaves alone."""
        trainable = {id(core) for core in self.trainable_cores}
        return self._faces([core for core in self.cores if id(core) not in trainable])

    @property
    def non_trainable_variables(self):
        """The weights that training leaves alone."""
        return self.non_trainable_weights

    def get_weights(self):
        """The weights' values as NumPy arrays."""
        return [core.array.copy() for core in self.cores]

    def set_weights(self, weights):
        """Replace the weights by arrays in the order of `get_weights`: all of them or none."""
        cores = self.cores
        weights = [unwrap(w).array for w in weights]
        if len(weights) != len(cores):
            raise KERAS.error("weight_count", layer=self.name, count=len(weights),
                              expected=len(cores), values="")
        for core, weight in zip(cores, weights, strict=True):
            if weight.shape != core.shape:
                raise KERAS.error("weight_shape", layer=self.name, wanted=core.shape,
                                  shape=weight.shape)
        commit(cores, [narrow(np.array(weight)).astype(core.array.dtype)
                       for core, weight in zip(cores, weights, strict=True)])

    def count_params(self):
        """How many numbers the weights hold."""
        if not self.built:
            raise KERAS.error("count_unbuilt", layer=self.name)
        return sum(core.array.size for core in self.cores)


def with_sublayers(layer):
    """The layer and every layer inside it, the outer ones first."""
    yield layer
    for one in layer.sublayers():
        yield from with_sublayers(one)
