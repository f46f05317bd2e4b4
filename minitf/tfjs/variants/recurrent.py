"""Recurrent layers and cells as tfjs reads them: initialState, states, cells of your own."""

from minitf.core.tensor import Tensor as CoreTensor
from minitf.core.tensor import commit
from minitf.dialect import TFJS
from minitf.errors import UsageError
from minitf.layers import cells, recurrent, stacked_cells
from minitf.layers.symbolic import SymbolicTensor, as_list
from minitf.strictness import is_strict
from minitf.tfjs.cell_runners import runner_of
from minitf.tfjs.habits import unread
from minitf.tfjs.layers import Layer, variant
from minitf.tfjs.limited_gradients import unstackable
from minitf.tfjs.masks import check_length
from minitf.tfjs.memory import Buffer, count_tensor, uncount_tensor
from minitf.tfjs.tensor import Tensor, unwrap, wrap

# Options that tfjs leaves out of a config unless they were given.
_ONLY_IF_GIVEN = ("unitForgetBias", "implementation")


@variant
class RNNCell(cells.Cell, Layer):
    """Base of cells. Your own: set stateSize (a number, or a list of them) and write
    build(inputShape) and call([x, ...states], kwargs), which returns [output, ...states]."""

    reads_first = "units"

    def configure(self, given):
        super().configure(given)
        if type(self).sizes is not cells.Cell.sizes or hasattr(self, "units"):
            self.stateSize = self._state_size()
        if getattr(self, "activity_regularizer", None) is not None:
            self.activity_regularizer = _forgotten(self, "activityRegularizer")

    def _state_size(self):
        sizes = self.sizes
        return sizes[0] if len(sizes) == 1 else list(sizes)

    def ensure_built(self, shape):
        if not self.built and isinstance(shape, list) and len(shape) != 1:
            raise TFJS.error("one_shape", count=len(shape))
        super().ensure_built(shape)

    def forward(self, x, training):
        several = isinstance(x, (list, tuple))
        if not several and isinstance(self, stacked_cells.StackedRNNCells) and not is_strict():
            raise UsageError("states.splice is not a function")
        if not several or len(x) != 1 + len(self.sizes):
            what = "" if isinstance(self, cells.SimpleRNNCell) else " (inputs, h, c)"
            raise TFJS.error("cell_inputs", cell=type(self).__name__, what=what,
                             count=len(x) if several else "undefined",
                             expected=1 + len(self.sizes))
        return super().forward(x, training)

    def getConfig(self):
        """The options as a dict."""
        return _given_only(self, super().getConfig())


def _given_only(layer, config):
    implementation = getattr(layer, "implementation", None)
    if implementation is not None:
        config["implementation"] = implementation
    for key in ("activation", "recurrentActivation"):
        if key in config and config[key] is None:
            config[key] = "linear"
    return {key: value for key, value in config.items()
            if value is not None or key not in _ONLY_IF_GIVEN}


def _forgotten(layer, key, instead="Leave it out."):
    """None in place of what tfjs does not read; in strict minitf the error that says so."""
    if is_strict():
        raise TFJS.error("tfjs_ignores", layer=layer.name, key=key, instead=instead)
    return None


@variant
class GRUCell(cells.GRUCell, RNNCell):
    __doc__ = cells.GRUCell.__doc__
    mixes_dropped, reads_first = True, "resetAfter"

    def configure(self, given):
        if given.get("reset_after"):
            raise TFJS.error("reset_after")
        super().configure(given)


@variant
class StackedRNNCells(stacked_cells.StackedRNNCells, RNNCell):
    __doc__ = stacked_cells.StackedRNNCells.__doc__
    reads_first = "cells"

    def configure(self, given):
        if given.get("cells") is None and not is_strict():
            raise UsageError(unread("slice"))
        super().configure(given)

    def running(self, cell):
        return runner_of(cell)

    def in_order(self, runners):
        """The states of the last cell stand first, so that the first state is the output's."""
        return list(reversed(runners))

    def build_one(self, runner, index, shape):
        runner.build_inside(f"{self.scope or self.name}/RNNCell_{index}", shape)

    def getConfig(self):
        """The options as a dict."""
        config = super().getConfig()
        return {**config, "cells": [nested(cell) for cell in self.cells]}


def nested(thing):
    """A cell as a config holds it."""
    return {"className": thing.getClassName(), "config": thing.getConfig()}


class RecurrentCalls:
    """apply with initialState, and configs with those of a cell in them."""

    cell_class = None

    def __init__(self, config=None, /, **options):
        if config is None and not options:
            return super().__init__()
        config = {**(config if isinstance(config, dict) else {}), **options}
        if self.cell_class is None and isinstance(config.get("cell"), dict):
            # A config has the cell's options too, beside those of the cell itself.
            config = {key: value for key, value in config.items() if key in TFJS.options(
                type(self)) or key not in config["cell"].get("config", ())}
        super().__init__(config)

    def apply(self, inputs=None, kwargs=None):
        """The layer on a sequence, or on [sequence, ...states].

        kwargs: {'initialState': [tensors], 'training': True, 'mask': tensor}.
        """
        kwargs = dict(kwargs) if isinstance(kwargs, dict) else {}
        initial = kwargs.pop("initialState", None)
        if kwargs.pop("constants", None) is not None:
            raise TFJS.error("no_constants")
        if isinstance(inputs, (list, tuple)):
            if initial is not None:
                raise TFJS.error("two_initial_states")
            if len(inputs) > 1:
                initial = list(inputs[1:])
            inputs = inputs[0]
        initial = [] if initial is None else as_list(initial)
        self.check_initial_state(initial)
        if isinstance(inputs, SymbolicTensor) and initial and isinstance(initial[0], Tensor):
            if is_strict():
                raise TFJS.error("forgotten_initial_state", layer=self.name)
            initial = []
        return super().apply([inputs, *initial] if initial else inputs, kwargs)

    def check_initial_state(self, states):
        """Refuse what cannot be the states."""

    def compute(self, x, training, mask=None, **arguments):
        if self.stateful and self.built:  # inside a model too, where the batch may be another
            self.check_inputs(as_list(x))
        mask = unwrap(mask).array.astype(bool) if isinstance(mask, Tensor) else mask
        return super().compute(x, training, mask=mask, **arguments)


@variant
class RNN(recurrent.RNN, RecurrentCalls, Layer):
    __doc__ = recurrent.RNN.__doc__
    reads_first, needs_config = "cell", True

    def configure(self, given):
        if self.cell_class is None and given.get("cell") is None:
            raise TFJS.error("no_cell")
        super().configure(given)
        if getattr(self, "activity_regularizer", None) is not None:
            self.activity_regularizer = _forgotten(self, "activityRegularizer")
        if is_strict() and getattr(self, "input_dim", None) is not None:
            _forgotten(self, "inputDim", "Write inputShape: [steps, features].")

    @property
    def penalised_cores(self):
        """The cell's regularizers count, unless it is as tfjs, which forgets them silently."""
        return self.cores if is_strict() else []

    def name_of_cell(self, given):
        return given.get("name")

    def check_cell(self):
        if getattr(self.cell, "stateSize", None) is None:
            raise TFJS.error("no_state_size")

    def running(self, cell):
        return runner_of(cell)

    def build_cell(self, shape):
        if self.cell.built and isinstance(self.cell, cells.Cell) and not is_strict():
            # tfjs lets the cell make its weights again.
            first = next(iter(getattr(self.cell, "cells", ())), self.cell)
            raise TFJS.error("weight_repeated", name="kernel", layer=first.name)
        self.runner.build_inside(self.scope or self.name, shape)

    def build(self, shape):
        states = [one[-1] for one in shape[1:]] if isinstance(shape[0], (list, tuple)) else []
        if states and states != self.runner.sizes:
            raise TFJS.error(
                "initial_state_sizes", specs=",".join(["[object Object]"] * len(states)),
                sizes=",".join(map(str, self.runner.sizes)))
        super().build(shape)
        features = cells.first_shape(shape)[2:]
        batch = cells.first_shape(shape)[0] if self.stateful else None
        self.whole_shape = (batch, None, *features)

    def build_is_noted(self):
        return is_strict()  # in tfjs the next use builds again, and fails

    def make_states(self, shape):
        super().make_states(shape)
        self.counted = []  # states of training steps, which tfjs keeps until resetStates
        for state in self.kept_states:
            count_tensor(state, Buffer())

    def keep_states(self, states):
        super().keep_states(states)
        if self.is_learning:
            for state in self.kept_states:
                self.counted.append((state, Buffer()))
                count_tensor(*self.counted[-1])

    def forget_states(self):
        super().forget_states()
        while self.counted:
            uncount_tensor(*self.counted.pop())

    def forward(self, x, training, mask=None):
        sequence, *states = as_list(x)
        check_length(mask, sequence.shape[1])
        return super().forward([unstackable(sequence, 1), *states], training, mask)

    is_learning = False

    def compute(self, x, training, mask=None, **arguments):
        self.is_learning = training
        return super().compute(x, training, mask=mask, **arguments)

    def check_inputs(self, tensors):
        expected = getattr(self, "whole_shape", None) if self.built else None
        if expected is None:
            super().check_inputs(tensors[:1])
        elif any(None not in (size, n) and size != n
                 for size, n in zip(expected, tensors[0].shape, strict=False)):
            raise TFJS.error("wrong_shape", layer=self.name, index=0, expected=expected,
                             shape=list(tensors[0].shape))

    # ---- states

    @property
    def states(self):
        """The states that a stateful layer starts from; null for each where there are none."""
        return self.getStates()

    @states.setter
    def states(self, states):
        self.setStates(states)

    def getStates(self):
        """The states that a stateful layer starts from; null for each where there are none."""
        if self.kept_states is None:
            return [None] * len(self.runner.sizes)
        return [wrap(CoreTensor(self.latest(state))) for state in self.kept_states]

    def setStates(self, states):
        """Replace the states by these tensors."""
        self.resetStates(states)

    def resetStates(self, states=None, training=False):
        """Set the states to zeros, or to the tensors given."""
        if not self.stateful:
            raise TFJS.error("reset_stateless")
        if self.kept_states is None:
            if is_strict():
                raise TFJS.error("stateful_batch")
            raise UsageError(unread("0"))
        if states is None:
            self.forget_states()
            return
        states = as_list(states)
        if len(states) != len(self.kept_states):
            raise TFJS.error("reset_state_count", layer=self.name, count=len(states),
                             expected=len(self.kept_states), states=",".join(map(str, states)))
        for index, (state, kept) in enumerate(zip(states, self.kept_states, strict=True)):
            if tuple(state.shape) != kept.shape:
                raise TFJS.error("reset_state_shape", layer=self.name, index=index,
                                 wanted=list(kept.shape), shape=list(state.shape))
        commit(self.kept_states, [unwrap(state).array for state in states])

    def getConfig(self):
        """The options as a dict, with those of the cell."""
        config = _given_only(self, super().getConfig())
        config.pop("cell", None)
        if self.getClassName() == "RNN":
            config["cell"] = nested(self.cell)
        return {**self.cell.getConfig(), **config}


@variant
class GRU(recurrent.GRU, RNN):
    __doc__ = recurrent.GRU.__doc__
    reads_first = "implementation"

    def configure(self, given):
        if given.get("reset_after"):
            raise TFJS.error("reset_after")
        super().configure(given)


@variant
class LSTM(recurrent.LSTM, RNN):
    __doc__ = recurrent.LSTM.__doc__
    reads_first = "implementation"
