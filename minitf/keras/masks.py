"""Masks in the Keras face: which steps of a sequence count.

A mask rides on the tensor that a layer gives (`x._keras_mask`), is handed to layers whose `call`
takes `mask`, and says which outputs count in losses and metrics. A learner's layer passes it on
with `self.supports_masking = True`, or writes `compute_mask(inputs, previous_mask)`.
"""

import numpy as np

from minitf.core.tensor import DTYPES
from minitf.core.tensor import Tensor as CoreTensor
from minitf.dialect import KERAS
from minitf.errors import ArgumentError
from minitf.keras.conversion import unwrap
from minitf.keras.structure import TENSORS, leaves, mapped, put_together, take_apart
from minitf.keras.tensor import wrap
from minitf.layers import base
from minitf.layers.symbolic import Node, SymbolicTensor, as_list


def mask_array(mask):
    """The array of a mask (a list of them for a list) that a caller gave."""
    return mapped(lambda one: None if one is None else unwrap(one).array.astype(bool), mask)


def mask_tensor(mask):
    """The mask as a caller sees it."""
    return mapped(lambda one: None if one is None else wrap(CoreTensor(one)), mask)


def has_mask(mask):
    """Whether there is a mask, in a list of them too."""
    return any(one is not None for one in leaves(mask))


def _probe(tensor):
    """A tensor of ones in the place of a symbolic one."""
    shape = [2 if size is None else size for size in tensor.shape]
    return CoreTensor(np.ones(shape, DTYPES[tensor.dtype]))


def _probed(mask):
    return None if mask is None else np.ones(
        [2 if size is None else size for size in mask.shape], bool)


def _masks_of(value):
    """The masks of a tensor, or of lists and dicts of them; None: there is none."""
    if not isinstance(value, (list, tuple, dict)):
        return getattr(value, "mask", None)
    masks = mapped(lambda one: getattr(one, "mask", None), value)
    return masks if has_mask(masks) else None


def masked(inputs, mask):
    """The inputs of a model with the masks that its caller gives them."""
    if mask is None or any(isinstance(one, SymbolicTensor) for one in leaves(inputs)):
        return inputs
    inputs = mapped(lambda one: wrap(unwrap(one)), inputs)
    for tensor, one in zip(leaves(inputs), leaves(mask), strict=False):
        if one is not None:
            tensor._keras_mask = one
    return inputs


class Masking:
    """The part of a Keras layer that has to do with masks."""

    # ---- what a caller sees ----

    def compute_mask(self, inputs, previous_mask=None):
        """The mask of the output; None: all of it counts."""
        if type(self).result_mask is base.Layer.result_mask:
            return previous_mask
        every = (*leaves(inputs), *leaves(previous_mask))
        if any(isinstance(one, SymbolicTensor) for one in every):
            return self._symbolic_mask(inputs, previous_mask)
        return mask_tensor(self.result_mask(mapped(unwrap, inputs), mask_array(previous_mask)))

    def _symbolic_mask(self, inputs, previous_mask):
        """A symbolic tensor for each mask that the layer gives, as a step of the graph."""
        from minitf.keras.operation import call_symbolically

        def given(place):
            def compute_mask(inputs, previous_mask):
                found = self.compute_mask(inputs, previous_mask)
                return found if place is None else found[place]

            return call_symbolically(compute_mask, (inputs, previous_mask), {})

        with np.errstate(all="ignore"):
            tried = self.result_mask(mapped(_probe, inputs), mapped(_probed, previous_mask))
        if isinstance(tried, list):
            return [None if one is None else given(place) for place, one in enumerate(tried)]
        return None if tried is None else given(None)

    # ---- how masks go through layers ----

    def compute(self, x, training, mask=None, mask_form=None, **arguments):
        first = x
        if mask_form is not None:  # of a graph in which the mask is a tensor of its own
            first, mask = put_together(mask_form, x)
            x, mask = first, mask_array(mapped(wrap, mask))
        elif "form" in arguments:
            args, kwargs = put_together(arguments["form"], x)
            first = next(iter((*args, *kwargs.values())), None)
            if kwargs.get("mask") is not None:
                mask = mask_array(mapped(wrap, kwargs["mask"]))
        mask = _masks_of(first) if mask is None else mask
        return self.compute_masked(x, training, mask, first, arguments)

    def pass_mask(self, x, mask, y):
        """Give the outputs their masks, or say that the mask ends here."""
        self._hand_on(x, mask, leaves(y), self._masks_by_method if self._writes_mask else
                      self.result_mask)

    def _pass_symbolic_mask(self, inputs, mask, outputs):
        """As `pass_mask`, on tensors without values."""
        mask = _masks_of(inputs) if mask is None else mask
        if mask is not None or self.makes_mask:
            self._hand_on(inputs, mask, as_list(outputs), self.compute_mask)

    def _hand_on(self, x, mask, outputs, compute_mask):
        if not self.supports_masking:
            if has_mask(mask):
                KERAS.warn("mask_destroyed", layer=self.name, kind=type(self).__name__)
        elif any(one.mask is None for one in outputs):
            for tensor, one in zip(outputs, leaves(compute_mask(x, mask)), strict=False):
                if tensor.mask is None:
                    tensor.mask = one

    _writes_mask = False  # whether a learner's class says what becomes of masks

    def _masks_by_method(self, x, mask):
        return mask_array(self.compute_mask(mapped(wrap, x), mask_tensor(mask)))

    # ---- masks that a caller hands over ----

    def _call_with_symbolic_mask(self, inputs, mask, training):
        """The symbolic output where the mask too is a part of the graph."""
        tensors, shape, _ = self.prepare(inputs)
        shapes = self.output_shapes(shape, {})
        several = isinstance(shapes, list)
        outputs = [self.symbolic(one, self.output_dtype(tensors)) for one in as_list(shapes)]
        given = []
        form = take_apart((inputs, mask), given)
        arguments = {"mask_form": form}
        if training is not None:
            arguments["training"] = training
        self.nodes.append(Node(self, given, outputs, True, several, arguments))
        self._pass_symbolic_mask(inputs, mask, outputs)
        return outputs if several else outputs[0]

    # ---- masks for a learner's `call` ----

    def _with_masks(self, args, kwargs):
        """The arguments of a learner's `call`, with the masks that it asks for.

        One tensor argument: its mask as `mask`. Several: that of `query` as `query_mask`, ….
        """
        names = self._signature.parameters
        if not any(name == "mask" or name.endswith("_mask") for name in names):
            return kwargs
        bound = self._signature.bind_partial(*args, **kwargs).arguments
        tensors = {name: value for name, value in bound.items()
                   if leaves(value) and all(isinstance(t, TENSORS) for t in leaves(value))}
        found = {}
        if len(tensors) == 1:
            found["mask"] = next(iter(tensors.values()))
        else:
            found = {f"{name}_mask": value for name, value in tensors.items()}
        return {**kwargs, **{
            name: mapped(lambda one: one._keras_mask, value) for name, value in found.items()
            if name in names and bound.get(name) is None}}


def masked_weights(weights, mask, reduction):
    """The samples' weights (an array or None) with those of masked outputs 0.

    Where the loss is a mean over all, the others weigh so much more that it is one over them.
    """
    counted = mask.astype("float32")
    if reduction in ("mean", "sum_over_batch_size"):
        valid = counted.sum()
        counted = counted * (counted.size / valid if valid else 0.0)
    if weights is None:
        return counted.astype("float32")
    if weights.ndim == counted.ndim + 1 and weights.shape[-1] == 1:
        weights = weights[..., 0]
    elif counted.ndim == weights.ndim + 1 and counted.shape[-1] == 1:
        weights = weights[..., None]
    try:
        return (weights * counted).astype("float32")
    except ValueError:
        raise ArgumentError(
            f"Incompatible shapes for broadcasting: shapes=[{weights.shape}, {counted.shape}]. "
            "The outputs are masked, so weights are needed for each step: write "
            "sample_weight with the mask's shape.") from None
