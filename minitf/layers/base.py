"""What every layer is: options, weights made by `build`, a `forward`, an output shape.

A layer of the kit declares options and writes `build(shape)`, `forward(x, training)` and
`result_shape(shape)`; `x` is a core tensor (a list of them for several inputs) and shapes are
tuples with None for the batch. What learners write (`call`, `computeOutputShape`, …) is the
faces' affair: minitf/tfjs/layers.py and minitf/keras/layers.py.
"""

from contextvars import ContextVar

from minitf.core import ops
from minitf.core.tensor import Variable, commit
from minitf.dialect import ABSENT
from minitf.layers import families
from minitf.layers.symbolic import Node, SymbolicTensor, as_list
from minitf.spec import Configurable, Registry, option, positive_int, shape_of_ints


class LayerRegistry(Registry):
    """Every layer class by the name under which it is saved; those of families.py enter late."""

    def find(self, name, dialect):
        cls = families.find(name)
        if cls is not None and dialect.class_name(cls) == name:
            return cls
        return super().find(name, dialect)

    def unknown(self, name, dialect):
        self.enter_all()
        return super().unknown(name, dialect)

    def enter_all(self):
        """Enter the layers of every family: for whoever reads what there is."""
        for cls in families.ALL:
            self.add(cls, **{
                one.name: one.class_name(cls) for one in self.named if one.has(cls)})


layers = LayerRegistry("layer")


def unique(things):
    """The things without repetition, first come first."""
    return list({id(thing): thing for thing in things}.values())


def _agree(shape, declared):
    """Whether a shape is a declared one; None stands for any size."""
    return len(shape) == len(declared) and all(
        size in (None, n) for n, size in zip(shape, declared, strict=True))


def mask_of(x):
    """The mask of a tensor; of a list of tensors the list of their masks; None: there is none."""
    if not isinstance(x, (list, tuple)):
        return x.mask
    masks = [one.mask for one in x]
    return None if all(one is None for one in masks) else masks


# Where layers put penalties (activity regularizers, addLoss) while a training step runs.
active_losses = ContextVar("minitf_losses", default=None)
# {variable: array} of what a training step will write beside the weights, at its commit: moving
# averages, states. None: it is written at once.
active_updates = ContextVar("minitf_updates", default=None)


_SENTENCES_OF_RULES = {"ndim": "wrong_exact_rank", "min_ndim": "wrong_rank"}


class InputSpec:
    """What a layer accepts: an exact rank, a smallest rank, sizes of some axes."""

    def __init__(self, rank=None, min_rank=None, axes=None):
        self.rank, self.min_rank, self.axes = rank, min_rank, axes or {}

    def __repr__(self):
        return f"InputSpec(rank={self.rank}, min_rank={self.min_rank}, axes={self.axes})"

    def problem(self, shape):
        """None, or (which rule, expected, got)."""
        if self.rank is not None and len(shape) != self.rank:
            return "ndim", self.rank, len(shape)
        if self.min_rank is not None and len(shape) < self.min_rank:
            return "min_ndim", self.min_rank, len(shape)
        for axis, size in self.axes.items():
            if shape[axis] is not None and shape[axis] != size:
                return f"axis {axis}", size, shape
        return None


class Layer(Configurable):
    """Base of all layers."""

    namespace = "layers"
    activity_regularizer = None
    takes_several = False  # whether it is applied to a list of tensors
    supports_masking = False  # whether the mask of its input is also one for its output
    makes_mask = False  # whether its output has a mask though its input has none
    uses_mask = False  # whether `forward` takes mask=
    shape_is_compared = False  # whether a learner's layer has been seen to keep its word
    row_by_row = False  # whether each example's output is that of the example alone
    scope = None  # what its weights' names begin with, where that is not its own name

    example_shape = option(None, check=shape_of_ints, keyword_only=True,
                           tfjs_name="inputShape", keras_name="input_shape",
                           doc="shape of one example, for the first layer of a sequential model")
    batch_input_shape = option(None, check=shape_of_ints, keyword_only=True,
                               doc="as the input shape, with the batch axis in front")
    batch_size = option(None, check=positive_int, keyword_only=True,
                        doc="fixed number of examples a batch, with the input shape")
    dtype = option("float32", keras=None, keyword_only=True, doc="dtype of the layer's weights")
    name = option(None, keyword_only=True, doc="name; by default one is made from the class")
    trainable = option(True, keyword_only=True, doc="whether training changes the weights")
    initial_weights = option(None, keras=ABSENT, tfjs_name="weights", keyword_only=True,
                             doc="values that the weights start from")
    input_dtype = option(None, keras=ABSENT, tfjs_name="inputDType", keyword_only=True,
                         doc="dtype of the input layer")

    def configure(self, given):
        super().configure(given)
        self.dtype = self.dtype or "float32"
        if self.name is None:
            self.name = self.dialect.auto_name(self.named_after())
        self.built = False
        self.input_spec = None
        self.nodes = []
        self.own_variables = []
        if self.example_shape is not None and self.batch_input_shape is None:
            self.batch_input_shape = (self.batch_size, *self.example_shape)

    def named_after(self):
        """The class name from which an automatic name is made."""
        return type(self).__name__

    # ---- what a layer writes ----

    def build(self, shape):
        """Make the weights for this input shape (a list of shapes for several inputs)."""

    def forward(self, x, training):
        """The output tensor(s) for core tensor(s) x."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it computes.")

    def result_shape(self, shape):
        """The shape of the output for this input shape; None stands for an unknown size."""
        return shape

    # ---- weights ----

    def weight(self, name, shape, initializer, regularizer=None, constraint=None, trainable=True,
               dtype=None):
        """A new variable of this layer, as the face shows variables."""
        dtype = dtype or self.dtype
        variable = Variable(initializer.values(shape, dtype), f"{self.scope or self.name}/{name}",
                            trainable, constraint, regularizer)
        self.own_variables.append(variable)
        return self.shown_variable(variable)

    def shown_variable(self, variable):
        """The variable as this face shows it."""
        return variable

    def receive_weights(self, values):
        """Take over given weights, once built."""
        raise NotImplementedError

    def sublayers(self):
        """Layers that this one contains."""
        return []

    @property
    def cores(self):
        """Every variable of this layer and of those inside it, in the order they were made."""
        inside = (v for layer in self.sublayers() for v in layer.cores)
        return unique((*self.own_variables, *inside))

    @property
    def trainable_cores(self):
        if not self.trainable:
            return []
        inside = (v for layer in self.sublayers() for v in layer.trainable_cores)
        return unique((*(v for v in self.own_variables if v.trainable), *inside))

    @property
    def ordered_cores(self):
        """Trainable variables, then the others: the order of both libraries' `weights`."""
        return unique((*self.trainable_cores, *self.cores))

    # ---- use ----

    def invoke(self, inputs, training=False, arguments=None):
        """Apply the layer to core tensors or to symbolic ones: the one path of both faces."""
        tensors, shape, is_symbolic = self.prepare(inputs)
        # 4. Concrete: compute. Symbolic: the output's shape, and a node that remembers.
        if not is_symbolic:
            return self.compute(inputs, training, **(arguments or {}))
        return self._symbolic_output(inputs, tensors, shape, training, arguments)

    def prepare(self, inputs):
        """Check the inputs and build on first use: (inputs as a list, shapes, all symbolic?)."""
        tensors = as_list(inputs)
        # 1. All symbolic or all concrete.
        symbolic = [isinstance(tensor, SymbolicTensor) for tensor in tensors]
        if any(symbolic) and not all(symbolic):
            raise self.dialect.error("mixed_inputs", layer=self.name)
        # 2. Shapes must fit what the layer knows already.
        self.check_inputs(tensors)
        # 3. Build on first use; then the given weights; then check what build has learnt.
        shape = [tuple(t.shape) for t in tensors]
        shape = shape if self._is_list(inputs) else shape[0]
        self.ensure_built(shape)
        self.check_inputs(tensors)
        return tensors, shape, symbolic[0]

    def compute(self, x, training, mask=None, **arguments):
        """`forward`, with masks passed on and the activity regularizer's penalty noted.

        mask: an array of bools (a list of them for several inputs); by default what the inputs
        carry.
        """
        return self.compute_masked(x, training, mask_of(x) if mask is None else mask, x, arguments)

    def compute_masked(self, x, training, mask, inputs, arguments):
        """`compute` with the mask known; inputs: x in the form in which the mask belongs to it."""
        if self.uses_mask:
            arguments["mask"] = mask
        y = self.forward(x, training, **arguments)
        if self.activity_regularizer is not None:
            self.note_activity(y)
        if mask is not None or self.makes_mask:
            self.pass_mask(inputs, mask, y)
        return y

    def note_activity(self, y):
        """Add the activity regularizer's penalty to the loss of the step under way."""
        losses = active_losses.get()
        if losses is not None:
            for tensor in as_list(y):
                penalty = self.activity_regularizer.penalty(tensor)
                losses.append(ops.divide(penalty, float(tensor.shape[0])))

    # ---- masks: an array of bools, True where a step counts; a list of them for several inputs

    def result_mask(self, x, mask):
        """The mask of the output (a list for several), from the inputs and their mask."""
        return mask if self.supports_masking else None

    def pass_mask(self, x, mask, y):
        """Give the output the mask that `result_mask` says; one that it has already stays."""
        masks = self.result_mask(x, mask)
        for tensor, one in zip(as_list(y), as_list(masks), strict=False):
            if tensor.mask is None:
                tensor.mask = one

    # ---- what a layer writes while it computes

    @staticmethod
    def write(variable, array):
        """Give a variable a new array: at the commit of the training step under way, or now."""
        updates = active_updates.get()
        if updates is None:
            commit([variable], [array])
        else:
            updates[variable] = array

    @staticmethod
    def latest(variable):
        """The array of a variable, as the step under way has written it."""
        updates = active_updates.get()
        return variable.array if not updates else updates.get(variable, variable.array)

    def compare_with_declared(self, x, y):
        """Of a learner's layer: raise where y has another shape than the layer declares for x.

        Asked at the first call that computes; later ones would only say the same.
        """
        if self.shape_is_compared:
            return
        self.shape_is_compared = True
        shapes = [self.dialect.shape(t.shape) for t in as_list(x)]
        declared = self.result_shape(shapes if self._is_list(x) else shapes[0])
        several = isinstance(declared, list) and declared and isinstance(
            declared[0], (list, tuple))
        got = [tuple(t.shape) for t in as_list(y)]
        wanted = [tuple(one) for one in (declared if several else [declared])]
        if len(got) == len(wanted) and all(map(_agree, got, wanted)):
            return
        raise self.dialect.error(
            "declared_shape", layer=self.name,
            declared=wanted if several else wanted[0], got=got if several else got[0])

    def ensure_built(self, shape):
        if self.built:
            return
        first_variable = len(self.own_variables)
        try:
            self.build(self._face_shapes(shape))
        except BaseException:
            del self.own_variables[first_variable:]  # a failed build may be tried again
            raise
        self.built = True
        if self.initial_weights is not None:
            self.receive_weights(self.initial_weights)

    def check_inputs(self, tensors):
        if self.input_spec is None:
            return
        for index, tensor in enumerate(tensors):
            problem = self.input_spec.problem(tensor.shape)
            if problem is not None:
                rule, expected, got = problem
                raise self.dialect.error(
                    _SENTENCES_OF_RULES.get(rule, "wrong_axis"), layer=self.name,
                    index=index, rule=rule, expected=expected, got=got, shape=tensor.shape)

    def _face_shapes(self, shape):
        if isinstance(shape, list):
            return [self.dialect.shape(one) for one in shape]
        return self.dialect.shape(shape)

    @staticmethod
    def _is_list(inputs):
        return isinstance(inputs, (list, tuple))

    def _symbolic_output(self, inputs, tensors, shape, training, arguments):
        shapes = self.output_shapes(self._face_shapes(shape), arguments)
        several = isinstance(shapes, list) and len(shapes) > 0 and (
            isinstance(shapes[0], (list, tuple)))
        outputs = [
            self.symbolic(one, self.output_dtype(tensors))
            for one in (shapes if several else [shapes])
        ]
        arguments = dict(arguments or {})
        if training:
            arguments["training"] = True
        self.nodes.append(Node(self, tensors, outputs, self._is_list(inputs), several, arguments))
        return outputs if several else outputs[0]

    def output_shapes(self, shape, arguments):
        """`result_shape`, where further arguments of the call may matter too."""
        return self.result_shape(shape)

    def symbolic(self, shape, dtype):
        """A symbolic tensor as this face shows it."""
        return SymbolicTensor(shape, dtype, self.name)

    def output_dtype(self, tensors):
        return self.dtype
