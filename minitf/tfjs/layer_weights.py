"""How layers make, show and replace their weights: addWeight, addLoss, setWeights, trainable."""

from contextvars import ContextVar

from minitf.core.tensor import commit
from minitf.dialect import TFJS
from minitf.errors import UsageError, shown
from minitf.initializers import initializers
from minitf.layers.symbolic import as_list
from minitf.spec import Option
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.layer_variables import LayerVariable
from minitf.tfjs.tensor import Tensor, unwrap

# Whether weights are named after the layer: in tfjs they are where `apply` has the layer built.
_names_scoped = ContextVar("minitf_names_scoped", default=False)


class Trainable(Option):
    """The option `trainable`: set later, it is passed on to the weights."""

    def __get__(self, layer, owner):
        return self if layer is None else vars(layer)["trainable"]

    def __set__(self, layer, value):
        if "trainable" in vars(layer):
            layer.pass_on_trainable(bool(value))
        vars(layer)["trainable"] = value


class LayerWeights:
    """The part of a layer that has to do with its weights."""

    trainable = Trainable(True, keyword_only=True, doc="whether training changes the weights")

    def weight(self, name, shape, initializer, *arguments, **options):
        if any(size is None for size in shape):
            raise TFJS.error("weight_shape_unknown", shape=shape)
        return super().weight(name, shape, initializer, *arguments, **options)

    def ensure_built(self, shape):
        token = _names_scoped.set(True)
        try:
            super().ensure_built(shape)
        finally:
            _names_scoped.reset(token)

    def shown_variable(self, variable):
        if not _names_scoped.get():
            variable.name = variable.name.removeprefix(f"{self.name}/")
        if variable.trainable:
            self.trained_by_birth.add(id(variable))
        shown_one = LayerVariable(variable)
        vars(self).setdefault("shown_variables", {})[id(variable)] = shown_one
        return shown_one

    def addWeight(self, name, shape, dtype=None, initializer=None, regularizer=None,
                  trainable=True, constraint=None, getInitializerFunc=None):
        """A new weight of a layer of your own; call it in `build`. Returns a LayerVariable."""
        if any(shown_one.originalName.rpartition("/")[2] == name
               for shown_one in self._shown(self.own_variables)):
            raise TFJS.error("weight_repeated", name=name, layer=self.name)
        if initializer is None or isinstance(initializer, (str, dict)):
            raise refused(
                f"addWeight('{name}', …) of {self.name} needs an initializer: write "
                f"self.addWeight('{name}', shape, 'float32', tf.initializers.zeros()).",
                unread("apply") if initializer is None else "initializer.apply is not a function")
        initializer = initializers.resolve(initializer, TFJS)
        trainable = True if trainable is None else bool(trainable)
        return self.weight(name, tuple(shape), initializer, regularizer, constraint, trainable,
                           dtype or "float32")

    def addLoss(self, losses=None):
        """Functions without arguments whose scalar tensors training adds to the loss."""
        added = [] if losses is None else as_list(losses)
        for one in added:
            if not callable(one):
                raise UsageError(
                    f"addLoss takes a function that returns a scalar, but got {shown(one, 60)}.")
        self.__dict__.setdefault("added_losses", []).extend(added)

    def setWeights(self, weights=None):
        """Replace the weights by these tensors, in the order of `getWeights`."""
        mine = self.weights
        if weights is None:
            raise refused(f"{self.name}.setWeights takes a list of {len(mine)} tensors.",
                          unread("length"))
        count = len(weights) if isinstance(weights, (list, tuple)) else None
        if count != len(mine):
            raise TFJS.error(
                "weight_count", layer=self.weights_owner(), count=count, expected=len(mine),
                values=",".join(str(w) for w in as_list(weights)))
        for weight, tensor in zip(mine, weights, strict=True):
            if not isinstance(tensor, Tensor):
                raise refused(
                    f"{self.name}.setWeights takes tensors, but got {shown(tensor, 60)}. "
                    "Write tf.tensor(values).",
                    f"Layer weight shape {','.join(map(str, weight.shape))} not compatible with "
                    "provided weight shape undefined")
            weight.check_shape(tensor)
        for weight, tensor in zip(mine, weights, strict=True):
            if tensor.dtype != weight.dtype:
                raise TFJS.error("weight_dtype", dtype=tensor.dtype, wanted=weight.dtype)
        commit([weight.core for weight in mine], [unwrap(tensor).array for tensor in weights])
        for weight, tensor in zip(mine, weights, strict=True):
            weight.val.assign(tensor)
            weight.constrain()

    def weights_owner(self):
        return self.name

    def receive_weights(self, values):
        self.setWeights(values)
