"""timeDistributed and bidirectional as tfjs reads them."""

from minitf.dialect import REQUIRED, TFJS
from minitf.errors import UsageError
from minitf.layers import wrappers
from minitf.strictness import is_strict
from minitf.tfjs.habits import unread
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.limited_gradients import unstackable
from minitf.tfjs.variants.recurrent import RecurrentCalls, nested


@variant
class Wrapper(wrappers.Wrapper, Layer):
    """Base of layers around one other layer."""

    reads_first, needs_config = "layer", True
    reads_of_layer = "getClassName"  # what tfjs reads first of the layer within

    def configure(self, given):
        if given.get("layer", REQUIRED) is REQUIRED and not is_strict():
            raise UsageError(unread(self.reads_of_layer))
        super().configure(given)

    def pass_on_trainable(self, value):
        """To the layers within, as tfjs does: a recurrent layer keeps it from its cell."""
        for layer in self.sublayers():
            layer.trainable = value

    def getConfig(self):
        """The options as a dict, with the layer within."""
        return {**super().getConfig(), "layer": nested(self.layer)}


@variant
class TimeDistributed(wrappers.TimeDistributed, Wrapper):
    __doc__ = wrappers.TimeDistributed.__doc__

    def configure(self, given):
        super().configure(given)
        self.trainable = self.layer.trainable

    def build_within(self, shape):
        self.layer.scope = self.scope or self.name
        self.layer.ensure_built(shape)
        self.whole_shape = None

    def forward(self, x, training, mask=None):
        if self.layer.writes_call or isinstance(self.layer, wrappers.Wrapper):
            mask = None
        return super().forward(unstackable(x, 1), training, mask)


@variant
class Bidirectional(wrappers.Bidirectional, RecurrentCalls, Wrapper):
    __doc__ = wrappers.Bidirectional.__doc__
    reads_of_layer = "getConfig"

    def configure(self, given):
        if given.get("initial_weights"):
            raise TFJS.error("weights_of_both")
        super().configure(given)
        self.trainable = True

    def both_ways(self):
        config = self.layer.getConfig()
        if "cell" in config:
            raise TFJS.error("rnn_both_ways", config=config["cell"])
        made = [type(self.layer).fromConfig(dict(config)),
                type(self.layer).fromConfig(
                    {**config, "goBackwards": config.get("goBackwards") is not True})]
        for layer, way in zip(made, ("forward", "backward"), strict=True):
            layer.name = f"{way}_{layer.name}"
        return made

    def build_both(self, shape):
        for layer in (self.forward_layer, self.backward_layer):
            layer.scope = f"{self.scope or self.name}/{layer.name}"
            layer.ensure_built(shape)

    def check_initial_state(self, states):
        if len(states) % 2:
            raise TFJS.error("odd_states")

    def check_inputs(self, tensors):
        super().check_inputs(tensors[:1])

    def resetStates(self, states=None):
        """Set the states of both layers to zeros."""
        self.forward_layer.resetStates()
        self.backward_layer.resetStates()
