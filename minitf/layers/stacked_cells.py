"""stackedRNNCells: cells one upon the other, as one cell."""

from functools import cached_property

from minitf.layers.base import Layer, layers
from minitf.layers.cells import Cell, first_shape
from minitf.spec import option


class CellList:
    """A list of cells as an option."""

    kind = "cell"

    @staticmethod
    def resolve(value, dialect):
        if not isinstance(value, (list, tuple)):
            raise dialect.error("not_a_list_of_cells", value=value)
        resolved = [layers.resolve(one, dialect) if isinstance(one, dict) else one
                    for one in value]
        for one in resolved:
            if not hasattr(one, "call"):
                raise dialect.error("cell_without_call", cell=one)
        return resolved

    @staticmethod
    def name_of(value, dialect):
        return [dialect.nested_config(one) for one in value]


class StackedRNNCells(Cell):
    """Cells one upon the other, as one cell: each takes the output of the one before."""

    factory = "stackedRNNCells"
    cells = option(of=CellList, doc="list of cells, the first one takes the input")

    @cached_property
    def runners(self):
        """What runs each cell."""
        return [self.running(cell) for cell in self.cells]

    def running(self, cell):
        """What runs a cell; a learner's cell has its face's own way."""
        return cell

    def in_order(self, runners):
        """The cells in the order in which their states stand."""
        return runners

    @property
    def sizes(self):
        return [size for one in self.in_order(self.runners) for size in one.sizes]

    @property
    def output_size(self):
        return self.runners[-1].output_size

    def sublayers(self):
        return [cell for cell in self.cells if isinstance(cell, Layer)]

    def build(self, shape):
        shape = first_shape(shape)
        for index, runner in enumerate(self.runners):
            self.build_one(runner, index, shape)
            shape = (shape[0], runner.output_size)

    def build_one(self, runner, index, shape):
        runner.ensure_built(tuple(shape))

    def begin(self):
        for runner in self.runners:
            runner.begin()

    def first_states(self, batch):
        return [state for one in self.in_order(self.runners) for state in one.first_states(batch)]

    def step(self, x, states, training):
        given, after, states = {}, {}, list(states)
        for runner in self.in_order(self.runners):
            count = len(runner.sizes)
            given[id(runner)], states = states[:count], states[count:]
        for runner in self.runners:
            x, after[id(runner)] = runner.step(x, given[id(runner)], training)
        return x, [state for one in self.in_order(self.runners) for state in after[id(one)]]


LAYERS = (StackedRNNCells,)
