"""Run a cell inside a recurrent layer: one of the kit, or a learner's with its own `call`."""

from minitf.layers.cells import Runner
from minitf.layers.symbolic import as_list
from minitf.tfjs.layer_variables import InputList
from minitf.tfjs.memory import run_in_scope
from minitf.tfjs.tensor import unwrap, wrap


def runner_of(cell):
    """What runs a cell of this face."""
    return OwnCell(cell) if getattr(cell, "writes_call", True) else KitCell(cell)


class KitCell:
    """A cell of the kit inside a layer, which its weights are named after."""

    def __init__(self, cell):
        self.cell = cell

    def __getattr__(self, name):
        return getattr(self.cell, name)

    def build_inside(self, scope, shape):
        """Make the weights, named scope/kernel."""
        self.cell.scope = scope
        self.cell.ensure_built(tuple(shape))


class OwnCell(Runner):
    """A learner's cell: its `call` on tfjs tensors that live no longer than one step."""

    def __init__(self, cell):
        self.cell = cell

    @property
    def sizes(self):
        return as_list(self.cell.stateSize)

    def build_inside(self, scope, shape):
        """Make the weights, named scope/kernel."""
        self.cell.scope = scope
        self.cell.ensure_built(tuple(shape))

    def step(self, x, states, training):
        def run():
            given = InputList(wrap(t) for t in (x, *states))
            return [unwrap(t) for t in as_list(self.cell.call(given, {"training": training}))]

        output, *after = run_in_scope(run)
        return output, after
