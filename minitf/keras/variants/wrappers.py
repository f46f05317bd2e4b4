"""TimeDistributed and Bidirectional as Keras makes and calls them."""

import copy

from minitf.dialect import ABSENT, KERAS
from minitf.keras.layer import Layer, variant
from minitf.keras.variants.recurrent import RecurrentCalls
from minitf.layers import wrappers
from minitf.spec import option


@variant
class Wrapper(wrappers.Wrapper, Layer):
    """Base of layers around one other layer."""


@variant
class TimeDistributed(wrappers.TimeDistributed, Wrapper):
    __doc__ = wrappers.TimeDistributed.__doc__

    def forward(self, x, training, mask=None):
        if mask is not None:
            if mask.ndim < 2:
                raise KERAS.error("mask_rank", rank=mask.ndim, shape=mask.shape)
            if mask.shape[:2] != x.shape[:2]:
                raise KERAS.error("mask_of_steps", mask=mask.shape, shape=x.shape,
                                  prefix=x.shape[:2])
        return super().forward(x, training, mask)


@variant
class Bidirectional(wrappers.Bidirectional, RecurrentCalls, Wrapper):
    __doc__ = wrappers.Bidirectional.__doc__
    layer = wrappers.Bidirectional.options["layer"]
    merge_mode = wrappers.Bidirectional.options["merge_mode"]
    given_weights = option(ABSENT, keras=None, keras_name="weights", in_config=False,
                           doc="arrays that the weights start from")
    backward_layer = option(ABSENT, keras=None,
                            of=wrappers.OneLayer("Bidirectional", "no_backward_layer"),
                            doc="the layer that goes backwards, where it is not made of the other")

    def configure(self, given):
        mode = given.get("merge_mode", "concat")
        if mode not in ("sum", "mul", "ave", "concat", None):
            raise KERAS.error("merge_mode", value=mode)
        super().configure(given)

    def both_ways(self):
        config = self.layer.get_config()
        build = {"build_config": self.layer.get_build_config()}

        def remade(config):
            return KERAS.finished(type(self.layer).from_config(config), build)

        forward = remade({**copy.deepcopy(config),
                          "name": f"forward_{self.layer.name.removeprefix('forward_')}"})
        back = self.backward_layer or remade({
            **copy.deepcopy(config), "go_backwards": True,
            "name": f"backward_{self.layer.name.removeprefix('backward_')}"})
        self._compare(forward, back)
        for one in (forward, back):
            if getattr(one, "zero_output_for_mask", None) is not None:
                one.zero_output_for_mask = one.return_sequences
        return forward, back

    @staticmethod
    def _compare(forward, back):
        if forward.go_backwards == back.go_backwards:
            raise KERAS.error("same_direction", forward=forward.go_backwards,
                              backward=back.go_backwards)
        for key in ("stateful", "return_sequences", "return_state"):
            values = getattr(forward, key), getattr(back, key)
            if values[0] != values[1]:
                raise KERAS.error("unlike_directions", key=key, forward=values[0],
                                  backward=values[1])

    def build_both(self, shape):
        super().build_both(shape)
        if self.given_weights:
            self.set_weights(self.given_weights)

    def check_inputs(self, tensors):
        super().check_inputs(tensors[:1])

    def get_config(self):
        """The options as a dict, from which `from_config` makes the layer again."""
        return {**super().get_config(), "layer": KERAS.nested_config(self.forward_layer)}

    @property
    def states(self):
        """The states of both layers as variables; None where they have none."""
        states = [layer.states for layer in (self.forward_layer, self.backward_layer)]
        return tuple(states[0] + states[1]) if all(states) else None

    def reset_state(self):
        """Let the states of both layers be zeros again."""
        if not self.stateful:
            raise KERAS.error("reset_stateless")
        self.forward_layer.reset_state()
        self.backward_layer.reset_state()

    reset_states = reset_state
