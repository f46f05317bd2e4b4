"""tf.InputSpec: what a layer of your own accepts, `self.inputSpec = [tf.InputSpec({…})]`."""

from minitf.layers import base
from minitf.layers.symbolic import as_list
from minitf.spec import Configurable, option


class InputSpec(Configurable):
    """Rank, dtype, sizes of axes of an input: {ndim, minNDim, maxNDim, shape, axes, dtype}."""

    called = "tf.InputSpec"
    dtype = option(None, doc="dtype of the input")
    shape = option(None, doc="shape with the batch axis, None for a free size")
    rank = option(None, tfjs_name="ndim", doc="number of axes")
    most = option(None, tfjs_name="maxNDim", doc="largest number of axes")
    fewest = option(None, tfjs_name="minNDim", doc="smallest number of axes")
    sizes = option(None, tfjs_name="axes", doc="{axis: size} of axes that must have a size")

    ndim = property(lambda self: self.rank if self.shape is None else len(self.shape),
                    doc="number of axes")
    maxNDim = property(lambda self: self.most, doc="largest number of axes")
    minNDim = property(lambda self: self.fewest, doc="smallest number of axes")
    axes = property(lambda self: self.sizes or {}, doc="{axis: size}")


def to_engine(given):
    """What the engine checks of a list of specs (or one), None for none."""
    if given is None:
        return None
    first = as_list(given)[0]
    axes = {int(axis): size for axis, size in first.axes.items() if size is not None}
    for axis, size in enumerate(first.shape or ()):
        if size is not None:
            axes[axis] = size
    return base.InputSpec(rank=first.ndim, min_rank=first.fewest, axes=axes)


def from_engine(spec):
    """The list of specs that tfjs shows."""
    if spec is None:
        return None
    options = {"ndim": spec.rank, "minNDim": spec.min_rank, "axes": dict(spec.axes)}
    return [InputSpec({key: value for key, value in options.items() if value is not None})]
