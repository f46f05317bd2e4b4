"""Masks as tfjs passes them: which steps of a sequence count, from layer to layer of a model.

In tfjs a layer that is applied to tensors takes no mask but the one in its kwargs. Only a model's
run passes masks on, and in a way of its own: each layer gets the mask of its first input or, where
no input has one, the mask that was passed last, be it another branch's. Strict minitf refuses
another branch's mask where it would change numbers; under `as_tfjs` it is as in tfjs.
"""

from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import TFJS
from minitf.errors import ArgumentError
from minitf.layers.symbolic import as_list
from minitf.strictness import is_strict
from minitf.tfjs.tensor import Tensor, unwrap, wrap


def mask_array(mask):
    """The array of a mask that a caller gave: a tensor, or a list of tensors and nulls."""
    if isinstance(mask, (list, tuple)):
        return [mask_array(one) for one in mask]
    return None if mask is None else unwrap(mask).array.astype(bool)


def mask_tensor(mask):
    """A mask as a caller sees it."""
    if isinstance(mask, list):
        return [mask_tensor(one) for one in mask]
    return None if mask is None else wrap(CoreTensor(mask))


class MaskMethods:
    """The part of a tfjs layer that has to do with masks."""

    runs_graph = False  # whether it is a model

    @property
    def supportsMasking(self):
        """Whether the layer passes on the mask of its input, or makes one."""
        return self.supports_masking

    @supportsMasking.setter
    def supportsMasking(self, supports):
        self.supports_masking = bool(supports)

    def computeMask(self, inputs, mask=None):
        """The mask of the output; None: nothing is masked."""
        if not self.supports_masking:
            if any(one is not None for one in as_list(mask)):
                raise TFJS.error("masking_unsupported", layer=self.name)
            return None
        cores = [unwrap(t) if isinstance(t, Tensor) else t for t in as_list(inputs)]
        x = cores if isinstance(inputs, (list, tuple)) else cores[0]
        given = mask_array(mask)
        result = self.result_mask(x, given)
        return mask if result is given else mask_tensor(result)

    def mask_in_model(self, x, masks):
        """The mask array of the output, in a model's run, from tensors and their masks, lists."""
        result = self.result_mask(x if self.takes_several else x[0], masks)
        return result[0] if isinstance(result, list) else result

    def mask_by_method(self, x, masks):
        """`mask_in_model` of a learner's layer that writes computeMask."""
        result = self.computeMask([wrap(t) for t in x], [mask_tensor(one) for one in masks])
        result = result[0] if isinstance(result, (list, tuple)) else result
        return mask_array(result)

    def keep_own_mask(self, x, y):
        """Note on the output the mask that the layer makes of unmasked inputs: `kerasMask`."""
        if self.supports_masking and self.makes_mask:
            for tensor in as_list(y):
                tensor.mask = self.mask_in_model(as_list(x), [None] * len(as_list(x)))


class Passed:
    """What tfjs hands from layer to layer in a run: the training flag and the mask of the last."""

    def __init__(self, training, mask=None):
        self.training, self.mask = training, mask


def run_with_masks(model, xs, passed, shared):
    """List of core tensors in, list out, as tfjs runs a graph in which a mask may come up.

    shared: whether models inside hand on what they passed; in tfjs they do in training, and once
    there is a mask.
    """
    values = dict(enumerate(xs))
    masks, lineage = {}, {}  # of each place: its mask; the mask that came last on the way to it
    for layer, sources, targets, node in _in_order_of_tfjs(model):
        x = [values[i] for i in sources]
        found = [masks.get(i) for i in sources]
        near = next((lineage[i] for i in sources if lineage.get(i) is not None), None)
        if any(mask is not None for mask in found):
            passed.mask, shared, near = found[0], True, found[0]
        elif passed.mask is not near and layer.uses_mask and is_strict():
            raise TFJS.error("mask_of_another", layer=layer.name)
        if isinstance(layer, MaskMethods) and layer.runs_graph:
            y = layer.run_masked(x, passed if shared else Passed(passed.training), shared)
        else:
            y = as_list(layer.compute(x if node.takes_list else x[0], passed.training,
                                      mask=passed.mask))
        mask = layer.mask_in_model(x, found) if layer.supports_masking else None
        for place, value in zip(targets, y, strict=True):
            values[place], masks[place] = value, mask
            lineage[place] = near if mask is None else mask
    return [values[place] for place in model.result_places]


def _in_order_of_tfjs(model):
    """The steps of a model in the order in which tfjs takes them: a walk back from each output,
    the last input first."""
    step_of = {target: step for step in model.steps for target in step[2]}
    order, done = [], set(range(len(model.inputs)))
    for output in model.result_places:
        ahead = [(output, False)]
        while ahead:
            place, visited = ahead.pop()
            if place in done:
                continue
            step = step_of[place]
            if not visited:
                ahead.append((place, True))
                ahead += [(source, False) for source in step[1]]
                continue
            order.append(step)
            done.update(step[2])
    return order


def check_length(mask, steps):
    """Refuse a mask of fewer steps than the sequence has: in tfjs it may be another input's."""
    mask = mask[0] if isinstance(mask, list) else mask
    if mask is not None and mask.shape[1] < steps:
        raise ArgumentError(
            "Argument 'x' passed to 'onesLike' must be a Tensor or TensorLike, but got 'null'")
