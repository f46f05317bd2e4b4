"""Recurrent layers and cells as Keras calls them: initial_state=, nested states, own cells."""

import inspect

from minitf.core import ops
from minitf.dialect import KERAS, keras_snake
from minitf.errors import ArgumentError, shown
from minitf.keras.config_order import in_order
from minitf.keras.conversion import unwrap
from minitf.keras.layer import Layer, _calls, _takes_training, variant
from minitf.keras.structure import Place, leaves, mapped, take_apart
from minitf.keras.tensor import Variable, wrap
from minitf.layers import base, cells, recurrent, stacked_cells
from minitf.layers.symbolic import SymbolicTensor


def _packed(sizes, flat):
    """The flat list in the form of the sizes: a value for a number, a list for a list."""
    values = iter(flat)
    return mapped(lambda size: next(values), sizes)


def _check_units(given):
    units = given.get("units")
    if isinstance(units, (int, float)) and units <= 0:
        raise KERAS.error("units", units=units)


def _calling(**defaults):
    return inspect.Signature([
        inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default)
        for name, default in defaults.items()])


_NEEDED = inspect.Parameter.empty
_STEP = _calling(inputs=_NEEDED, states=_NEEDED, training=False)
_SEQUENCE = _calling(sequences=_NEEDED, initial_state=None, mask=None, training=False)


@variant
class Cell(cells.Cell, Layer):
    """Base of the kit's cells: `output, states = cell(inputs, states)`."""

    def configure(self, given):
        _check_units(given)
        super().configure(given)

    @property
    def state_size(self):
        """The size of the state, a list for several."""
        sizes = self.sizes
        return sizes[0] if len(sizes) == 1 else list(sizes)

    def get_initial_state(self, batch_size=None):
        """The states before the first step: zeros."""
        return [wrap(state) for state in self.first_states(batch_size)]

    def __call__(self, *args, **kwargs):
        """One step: the output, and the states after it in the form of those given."""
        if _calls(type(self)):
            return super().__call__(*args, **kwargs)
        given = _STEP.bind(*args, **kwargs).arguments
        states = given.pop("states")
        output, *after = super().__call__([given.pop("inputs"), *leaves(states)], **given)
        after = _packed(states, after)
        one = isinstance(self, stacked_cells.StackedRNNCells) and len(after) == 1
        return output, after[0] if one else after


@variant
class SimpleRNNCell(cells.SimpleRNNCell, Cell):
    __doc__ = cells.SimpleRNNCell.__doc__

    def drops(self, rate, training):
        """Whether anything is dropped now; a rate of 1 drops all."""
        return training and rate > 0


class GatedCell(Cell):
    """A cell that draws a dropout mask for each gate where `implementation` is 1."""

    def configure(self, given):
        super().configure(given)
        if self.recurrent_dropout != 0:
            self.implementation = 1
        self.masks_per_gate = self.implementation == 1


@variant
class GRUCell(cells.GRUCell, GatedCell):
    __doc__ = cells.GRUCell.__doc__


@variant
class LSTMCell(cells.LSTMCell, GatedCell):
    __doc__ = cells.LSTMCell.__doc__


@variant
class StackedRNNCells(stacked_cells.StackedRNNCells, Cell):
    __doc__ = stacked_cells.StackedRNNCells.__doc__

    def configure(self, given):
        super().configure(given)
        for cell in self.cells:
            if "state_size" not in dir(cell):
                raise KERAS.error("cell_without_state_size", cell=cell)

    def running(self, cell):
        return _runner_of(cell)

    @property
    def output_index(self):
        """The place of the last cell's first state."""
        return sum(len(one.sizes) for one in self.runners[:-1])

    @property
    def state_size(self):
        """The sizes of each cell's states."""
        return [cell.state_size for cell in self.cells]

    @property
    def state_form(self):
        """The sizes of each cell's states, a list even for one of the kit's own."""
        return [list(runner.sizes) if runner is cell else cell.state_size
                for runner, cell in zip(self.runners, self.cells, strict=True)]

    def get_initial_state(self, batch_size=None):
        """The states before the first step: zeros, a list for each cell."""
        return [[wrap(state) for state in one.first_states(batch_size)] for one in self.runners]


def _runner_of(cell):
    """What runs a cell of this face."""
    is_kit_s = isinstance(cell, cells.Cell) and not _calls(type(cell))
    return cell if is_kit_s else OwnCell(cell)


class OwnCell(cells.Runner):
    """A learner's cell: called as Keras calls it, `cell(inputs, states)`."""

    def __init__(self, cell):
        self.cell = cell

    @property
    def sizes(self):
        return leaves(self.cell.state_size)

    @property
    def output_size(self):
        size = getattr(self.cell, "output_size", None)
        return self.sizes[0] if size is None else size

    def first_states(self, batch):
        start = getattr(self.cell, "get_initial_state", None)
        if start is not None:
            return [unwrap(state) for state in leaves(start(batch_size=batch))]
        return super().first_states(batch)

    def ensure_built(self, shape):
        if isinstance(self.cell, base.Layer):
            self.cell.ensure_built(shape)

    def step(self, x, states, training):
        size = self.cell.state_size
        given = _packed(size if isinstance(size, (list, tuple)) else [size], map(wrap, states))
        kwargs = {}
        if isinstance(self.cell, Layer) and _takes_training(type(self.cell)):
            kwargs["training"] = training
        output, after = self.cell(wrap(x), given, **kwargs)
        return unwrap(output), [unwrap(state) for state in leaves(after)]


class RecurrentCalls:
    """Calls with initial_state=, and outputs in Keras's form."""

    def __call__(self, *args, **kwargs):
        """The layer on a sequence: (sequences, initial_state=None, mask=None, training=False)."""
        if _calls(type(self)):
            return super().__call__(*args, **kwargs)
        kwargs = _SEQUENCE.bind(*args, **kwargs).arguments
        sequences = kwargs.pop("sequences")
        if isinstance(sequences, (list, tuple)) and len(sequences) > 1:
            self._refuse_several(sequences)
        initial = kwargs.pop("initial_state", None)
        if initial is not None:
            sequences = [*base.as_list(sequences), *leaves(initial)]
        if kwargs.get("mask", self) is None:
            del kwargs["mask"]
        result = super().__call__(sequences, **kwargs)
        is_symbolic = isinstance(base.as_list(result)[0], SymbolicTensor)
        if initial is not None and is_symbolic:
            self._note_initial(base.as_list(result)[0].node, initial)
        return self._in_form(result, None if is_symbolic else initial)

    def build_from_config(self, config):
        """Build the layer with what `get_build_config` gave."""
        shapes = (config or {}).get("shapes_dict")
        super().build_from_config({"input_shape": shapes["sequences_shape"]} if shapes else config)

    def _note_initial(self, node, initial):
        """What a config says of a call in a graph: the states by their own name."""
        node.call_form = ((Place(0),), {"initial_state": take_apart(initial, [None])})
        vars(self)["_kit_build_shapes"] = {
            "sequences_shape": tuple(node.inputs[0].shape),
            "initial_state_shape": mapped(lambda one: tuple(one.shape), initial)}

    def _refuse_several(self, inputs):
        raise ArgumentError(
            f'Layer "{self.name}" expects 1 input(s), but it received {len(inputs)} input '
            f"tensors. Inputs received: {shown(inputs)}")

    def _in_form(self, result, initial=None):
        """The outputs as a tuple, the states nested as the first ones were given."""
        return tuple(result) if isinstance(result, list) else result

    def _symbolic_mask(self, inputs, previous_mask):
        return self.result_mask(inputs, previous_mask)  # the same mask, or none: no computation

    def compute_output_shape(self, sequences_shape, initial_state_shape=None):
        """Shape of the output for sequences of this shape; with states a tuple of shapes."""
        return self._in_form(self.result_shape(sequences_shape))


@variant
class RNN(recurrent.RNN, RecurrentCalls, Layer):
    __doc__ = recurrent.RNN.__doc__

    def configure(self, given):
        _check_units(given)
        super().configure(given)
        cudnn = getattr(self, "use_cudnn", "auto")
        if cudnn not in ("auto", True, False):
            raise KERAS.error("use_cudnn", value=cudnn)

    def name_of_cell(self, given):
        return keras_snake(self.cell_class.__name__)

    def check_cell(self):
        for name, which in (("call", "not_a_cell"), ("state_size", "no_state_size")):
            if name not in dir(self.cell):
                raise KERAS.error(which, cell=self.cell)
        if not isinstance(self.cell.state_size, (int, list, tuple)):
            raise KERAS.error("state_size_kind")

    def running(self, cell):
        return _runner_of(cell)

    def _in_form(self, result, initial=None):
        if not self.return_state:
            return result
        form = initial if isinstance(initial, (list, tuple)) else self.state_size
        if initial is None and not isinstance(result[0], (SymbolicTensor, tuple)):
            form = self._state_form
        return result[0], *_packed(form, result[1:])

    @property
    def _state_form(self):
        """The sizes of the states, nested as the cell nests its states."""
        return getattr(self.cell, "state_form", None) or self.state_size

    def check_inputs(self, tensors):
        super().check_inputs(tensors[:1])

    def first_states(self, sequence):
        if self.stateful and self.kept_states[0].shape[0] != sequence.shape[0]:
            raise KERAS.error("stateful_batch_size", expected=self.kept_states[0].shape[0],
                              got=sequence.shape[0])
        return super().first_states(sequence)

    def forward(self, x, training, mask=None):
        if getattr(self, "use_cudnn", "auto") is True and not self.has_fast_path(mask):
            raise KERAS.error("cudnn_wanted")
        return super().forward(x, training, mask)

    def has_fast_path(self, mask):
        """Whether Keras on JAX has a way without a loop of cells, on a computer without GPU."""
        return False

    def held_output(self, states, previous, output):
        if self.unroll:  # then Keras looks at the output before, which is 0 at first
            return ops.zeros_like(output) if previous is None else previous
        return super().held_output(states, previous, output)

    @property
    def states(self):
        """The states of a stateful layer as variables, nested as the cell nests them."""
        if self.kept_states is None:
            return None
        return _packed(self._state_form, [
            Variable.of(state) for state in self.kept_states])

    @property
    def state_size(self):
        """The sizes of the states, as a list."""
        size = self.cell.state_size
        return list(size) if isinstance(size, (list, tuple)) else [size]

    def get_initial_state(self, batch_size):
        """The states before the first step: zeros."""
        return _packed(self._state_form, map(wrap, self.runner.first_states(batch_size)))

    def reset_state(self):
        """Let the states of a stateful layer be zeros again."""
        self.forget_states()

    reset_states = reset_state

    @in_order
    def get_config(self):
        """The options as a dict, from which `from_config` makes the layer again."""
        config = super().get_config()
        if self.cell_class is not None:
            config.pop("cell", None)
            config.setdefault("activity_regularizer", None)
        return config


@variant
class SimpleRNN(recurrent.SimpleRNN, RNN):
    __doc__ = recurrent.SimpleRNN.__doc__

    def get_config(self):
        """The options as a dict, from which `from_config` makes the layer again; no seed."""
        config = super().get_config()
        del config["seed"]
        return config


@variant
class GRU(recurrent.GRU, RNN):
    __doc__ = recurrent.GRU.__doc__

    def has_fast_path(self, mask):
        return (self.reset_after and not self.unroll and mask is None
                and self.recurrent_dropout == 0)
