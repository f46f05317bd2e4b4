"""Layers around a layer: timeDistributed applies it to each step, bidirectional both ways."""

from minitf.core import ops
from minitf.layers import cells
from minitf.layers.base import Layer, layers
from minitf.layers.symbolic import as_list
from minitf.spec import Choice, option


class OneLayer:
    """A layer as an option: a layer, or its config."""

    kind = "layer"

    def __init__(self, wrapper, sentence="no_layer_within"):
        self.wrapper, self.sentence = wrapper, sentence  # which says that a value is none

    def resolve(self, value, dialect):
        """The layer that a value means."""
        if value is None and self.sentence != "no_layer_within":
            return None
        if not isinstance(value, (dict, Layer)):
            raise dialect.error(self.sentence, wrapper=self.wrapper, value=value)
        return layers.resolve(value, dialect)

    @staticmethod
    def name_of(value, dialect):
        return dialect.nested_config(value)


class Wrapper(Layer):
    """Base of layers around one other layer."""

    factory = ""

    def sublayers(self):
        return [self.layer]


def step_of(shape):
    """The shape of one step of a sequence of this shape."""
    return (shape[0], *shape[2:])


class TimeDistributed(Wrapper):
    """A layer applied to every step: (batch, steps, ...) -> (batch, steps, its output)."""

    supports_masking = uses_mask = True

    layer = option(of=OneLayer("TimeDistributed"), doc="the layer within")

    def build(self, shape):
        if len(shape) < 3:
            raise self.dialect.error("too_few_axes", shape=shape)
        self.build_within(step_of(shape))

    def build_within(self, shape):
        self.layer.ensure_built(shape)

    def result_shape(self, shape):
        if len(shape) < 3:
            raise self.dialect.error("too_few_axes", shape=shape)
        batch, *rest = self.layer.result_shape(step_of(shape))
        return (batch, shape[1], *rest)

    def forward(self, x, training, mask=None):
        if self.layer.row_by_row:  # then all steps are one batch
            batch, steps, *rest = x.shape
            y = self.layer.forward(ops.reshape(x, shape=(batch * steps, *rest)), training)
            return ops.reshape(y, shape=(batch, steps, *y.shape[1:]))
        masks = [{"mask": mask[:, t]} if mask is not None and self.layer.uses_mask else {}
                 for t in range(x.shape[1])]
        outputs = [self.layer.forward(one, training, **more)
                   for one, more in zip(ops.unstack(x, axis=1), masks, strict=True)]
        return ops.stack(outputs, axis=1)


class Bidirectional(Wrapper):
    """A recurrent layer forwards and one backwards, their outputs joined.

    Output shape: that of the layer, with twice its last size where mergeMode is "concat"; without
    a mergeMode a list of two outputs. Initial states: those forwards, then those backwards.
    """

    takes_several = uses_mask = supports_masking = True

    layer = option(of=OneLayer("Bidirectional"), doc="the layer within")
    merge_mode = option("concat", null=True,
                        of=Choice("BidirectionalMergeMode", "sum", "mul", "concat", "ave"),
                        doc="how the two outputs are joined; None: they are not")

    def configure(self, given):
        super().configure(given)
        self.forward_layer, self.backward_layer = self.both_ways()
        for name in ("return_sequences", "return_state", "stateful"):
            setattr(self, name, getattr(self.layer, name, False))
        self.input_spec = self.layer.input_spec

    def both_ways(self):
        """(the layer forwards, the layer backwards), new ones made of the one given."""
        raise NotImplementedError

    def sublayers(self):
        return [self.forward_layer, self.backward_layer]

    def build(self, shape):
        self.build_both(cells.first_shape(shape))

    def build_both(self, shape):
        self.forward_layer.ensure_built(shape)
        self.backward_layer.ensure_built(shape)

    def result_shape(self, shape):
        output = self.forward_layer.result_shape(cells.first_shape(shape))
        states = []
        if self.return_state:
            output, *states = output
        if self.merge_mode == "concat":
            output = (*output[:-1], None if output[-1] is None else 2 * output[-1])
        outputs = [output] if self.merge_mode else [output, output]
        all_outputs = [*outputs, *states, *states]
        return all_outputs if len(all_outputs) > 1 else output

    def result_mask(self, x, mask):
        mask = (mask[0] if isinstance(mask, list) else mask) if self.return_sequences else None
        return mask if self.merge_mode else [mask, mask]

    def forward(self, x, training, mask=None):
        sequence, *states = as_list(x)
        mask = mask[0] if isinstance(mask, list) else mask
        half = len(states) // 2
        y, *forward_states = self._one_way(self.forward_layer, sequence, states[:half], training,
                                           mask)
        back, *back_states = self._one_way(self.backward_layer, sequence, states[half:], training,
                                           mask)
        if self.return_sequences:
            back = ops.flip(back, axis=1)
        outputs = [*self._merged(y, back), *forward_states, *back_states]
        return outputs if len(outputs) > 1 else outputs[0]

    @staticmethod
    def _one_way(layer, sequence, states, training, mask):
        return as_list(layer.compute([sequence, *states] if states else sequence, training,
                                     mask=mask))

    def _merged(self, y, back):
        """The outputs joined; a list of both where they are not."""
        if self.merge_mode == "concat":
            return [ops.concatenate([y, back], axis=-1)]
        if self.merge_mode == "mul":
            return [ops.multiply(y, back)]
        if self.merge_mode is None:
            return [y, back]
        total = ops.add(y, back)
        return [ops.multiply(total, 0.5) if self.merge_mode == "ave" else total]


LAYERS = (TimeDistributed, Bidirectional)
