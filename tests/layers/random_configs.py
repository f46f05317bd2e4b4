"""Random configs of any layer class, drawn by hypothesis from what the class declares.

`configs(cls, which)` is a strategy of {"options": {key: value}, "inputs": [(shape, below)]} in a
face's keys and spelling; `below` is None for an input of float numbers. Values are JSON as
tests/golden describes it to either library ({"call": …} for tfjs, {"class": …} for Keras). How an
option's values are drawn follows from its choice, registry, check or default; where they hang on
the input's shape or on each other, from the tables here, by the option's field.
"""

import math
import re
from dataclasses import dataclass, field

from both_faces import BY_NAME, takes
from examples import EXAMPLES, Part, Whole
from hypothesis import strategies as st

from minitf.activations import activations
from minitf.constraints import constraints
from minitf.dialect import KERAS, REQUIRED
from minitf.initializers import initializers
from minitf.regularizers import regularizers
from minitf.spec import Choice, number, positive_int

OFTEN = 0.45  # how often an option is given that has a default
# What live comparison is not about: where data come from, weights, dtypes, and what cannot differ.
LEFT_OUT = {"example_shape", "batch_input_shape", "batch_size", "initial_weights", "input_dtype",
            "dtype", "name", "seed", "input_length", "implementation", "unroll",
            "activity_regularizer", "input_dim", "rms_scaling"}  # unless it is required
ANY_RANK = {"Dense", "Activation", "Dropout", "GaussianNoise", "GaussianDropout", "AlphaDropout",
            "ELU", "LeakyReLU", "ReLU", "ThresholdedReLU", "Rescaling", "Masking"}
BROADCASTING = {"Add", "Multiply", "Average", "Maximum", "Minimum"}


@dataclass
class Context:
    """What a value may hang on: the class, the face, the inputs, what was drawn before."""

    cls: type
    which: object
    inputs: list
    options: dict = field(default_factory=dict)  # by field, as plain values

    @property
    def spatial(self):
        """How many axes a window moves along: 2 for Conv2D."""
        found = re.search(r"([123])D", self.cls.__name__)
        return int(found[1]) if found else 1

    @property
    def rank(self):
        return len(self.inputs[0][0])

    @property
    def is_keras(self):
        return self.which.dialect is KERAS

    def row(self, values):
        """A fixed-length list as the face takes it: a tuple in Keras."""
        values = [self.row(one) if isinstance(one, (list, tuple)) else one for one in values]
        return {"tuple": values} if self.is_keras else values


# ---- inputs


@st.composite
def inputs_of(draw, cls):
    """[(shape, below or None)]: like the example's, with other sizes."""
    name, batch, sizes = cls.__name__, draw(st.integers(1, 3)), {}
    if name == "Reshape":
        shape = draw(st.lists(st.sampled_from([1, 2, 3, 4]), min_size=1, max_size=3))
        return [((batch, *shape), None)]
    found = []
    for one in EXAMPLES[name].inputs:
        is_whole = isinstance(one, Whole)
        shape = [batch]
        for size in (one.shape if is_whole else one)[1:]:
            if size not in sizes:
                sizes[size] = draw(st.integers(max(1, size - 1), size + 1))
            shape.append(sizes[size])
        if re.search("RNN|GRU|LSTM|Bidirectional", name):
            # Through a sequence of one step tfjs has no gradient; a window needs its place.
            shape[1:-1] = [max(2, size) for size in shape[1:-1]]
        found.append((tuple(shape), one.below if is_whole else None))
    if name in ANY_RANK:
        shape, below = found[0]
        more = draw(st.lists(st.integers(1, 3), max_size=2))
        return [((batch, *more, *shape[1:]), below)]
    if name in BROADCASTING:
        return draw(broadcast(found[0][0]))
    return found


@st.composite
def broadcast(draw, shape):
    """Two or three inputs, some axes of which are 1."""
    batch, *sizes = (*shape, *draw(st.lists(st.integers(1, 3), max_size=1)))
    found = [((batch, *sizes), None)]
    for _ in range(draw(st.integers(1, 2))):
        other = [1 if draw(st.integers(0, 5)) == 0 else size for size in sizes]
        if draw(st.integers(0, 7)) == 0:
            other = other[1:] or other
        found.append(((batch, *other), None))
    return found


# ---- values of options, by field


def window(smallest, largest):
    """One size for all axes, or one an axis."""
    def draw_it(context):
        recurrent = context.cls.__name__.startswith("ConvLSTM")
        one = st.integers(smallest, min(largest, 2) if recurrent else largest)
        many = st.lists(one, min_size=context.spatial, max_size=context.spatial)
        if context.cls.__name__ == "UpSampling2D" and not context.is_keras:
            return many  # of a number tfjs makes a shape of NaN
        return one | many.map(context.row)

    return draw_it


def axis(context):
    """An axis of the input, the batch axis left out."""
    return st.sampled_from([*range(1, context.rank), *range(-context.rank + 1, 0)])


def target_shape(context):
    total = math.prod(context.inputs[0][0][1:])
    factors = [n for n in range(1, total + 1) if total % n == 0]
    shapes = [[total], *([n, total // n] for n in factors), *([1, n, total // n] for n in factors)]
    with_rest = [[-1, *shape[1:]] for shape in shapes]
    return st.sampled_from([*shapes, *with_rest, [total + 1]]).map(context.row)


def noise_shape(context):
    shape = context.inputs[0][0]
    return st.tuples(*(st.sampled_from([size, 1]) for size in shape)).map(context.row)


def padding(context):
    """valid or same, or how much is put on or cut off at both ends of each axis."""
    if not re.search("Padding|Cropping", context.cls.__name__):
        return st.sampled_from(["valid", "same", "same", "causal"][: 4 if context.spatial == 1
                                                                   else 3])
    one, rank = st.integers(0, 1), context.spatial
    pairs = st.tuples(one, one)
    if rank == 1:
        return one | pairs.map(context.row)
    whole = [st.tuples(*[pairs] * rank).map(context.row)]
    if context.is_keras or "Padding" in context.cls.__name__:
        whole += [one, st.tuples(*[one] * rank).map(context.row)]
    return st.one_of(*whole)


def dims(context):
    return st.permutations(range(1, context.rank)).map(context.row)


def more_than_inputs(context):
    """A size of a table in which every number of the input has a place."""
    below = context.inputs[0][1] or 2
    return st.integers(below, below + 2)


def groups(context):
    """1 and -1 divide every number of channels."""
    return st.sampled_from([1, -1, 2]) if "Normalization" in context.cls.__name__ else (
        st.integers(1, 3))


FIELDS = {
    "groups": groups,
    "input_dim": more_than_inputs, "num_tokens": more_than_inputs,
    "kernel_size": window(1, 3), "pool_size": window(1, 3), "size": window(1, 3),
    "strides": window(1, 3), "dilation_rate": window(1, 2),
    "padding": padding, "cropping": padding, "dims": dims, "axis": axis,
    "target_shape": target_shape, "noise_shape": noise_shape,
    "units": lambda _: st.integers(1, 4), "filters": lambda _: st.integers(1, 3),
    "rate": lambda _: st.sampled_from([0, 0.25, 0.5]),
    "mask_zero": lambda _: st.booleans(), "mask_value": lambda _: st.sampled_from([0, -1, 0.5]),
}


def named(context, name, keras_name=None, **options):
    """A part made with options, as either library's description."""
    if context.is_keras:
        return {"class": keras_name or name, "args": options}
    options = {re.sub(r"_(\w)", lambda m: m[1].upper(), key): value
               for key, value in options.items()}
    return {"call": name, "args": [options]}


def penalties(context):
    factor = st.sampled_from([0.0, 0.01, 0.1])
    return st.one_of(
        factor.map(lambda l1: named(context, "regularizers.l1", "regularizers.L1", l1=l1)),
        factor.map(lambda l2: named(context, "regularizers.l2", "regularizers.L2", l2=l2)),
        st.tuples(factor, factor).map(lambda both: named(
            context, "regularizers.l1l2", "regularizers.L1L2", l1=both[0], l2=both[1])))


def conditions(context):
    size = st.sampled_from([0.3, 0.8, 2])
    return st.one_of(
        size.map(lambda n: named(context, "constraints.maxNorm", "constraints.MaxNorm",
                                 max_value=n)),
        size.map(lambda n: named(context, "constraints.minMaxNorm", "constraints.MinMaxNorm",
                                 min_value=0.2, max_value=n, rate=0.5)),
        st.just(named(context, "constraints.unitNorm", "constraints.UnitNorm", axis=0)),
        st.just({"class": "constraints.NonNeg"} if context.is_keras
                else {"call": "constraints.nonNeg", "args": []}))


def starts(context):
    """Initializers for weights of any rank, by name and with options."""
    names = [name for name in initializers.named[context.which.dialect]
             if name[0].islower() and name not in ("identity", "orthogonal", "constant", "zero",
                                                   "one", "uniform", "normal")]
    return st.sampled_from(names) | st.sampled_from([0.25, -1]).map(lambda value: named(
        context, "initializers.constant", "initializers.Constant", value=value))


def functions(context):
    return st.sampled_from(list(activations.named[context.which.dialect]))


def gates(context):
    """Functions of a small range: what gates multiply grows beyond float32 otherwise."""
    return functions(context).filter(lambda name: name.lower().replace("_", "") in (
        "sigmoid", "hardsigmoid", "tanh", "softmax", "softsign", "relu6"))


FIELDS["recurrent_activation"] = gates
REGISTRIES = {id(activations): functions, id(initializers): starts, id(regularizers): penalties,
              id(constraints): conditions}


def values(context, declared):
    """A strategy of an option's values, or None: its values cannot be guessed."""
    if declared.field in FIELDS:
        return FIELDS[declared.field](context)
    if isinstance(declared.of, Choice):
        known = declared.of.values[context.which.dialect]
        return st.sampled_from([context.which.dialect.spell(value) for value in known])
    if id(declared.of) in REGISTRIES:
        return REGISTRIES[id(declared.of)](context)
    default = context.which.dialect.default(declared)
    if isinstance(default, bool):
        return st.booleans()
    if declared.check is positive_int:
        return st.integers(1, 3)
    if declared.check is number:
        return st.sampled_from([0, 0.1, 0.25, 0.5, 1, 1.5, 2, -0.5])
    return None


def described(context, value):
    """An example's value as either library's description."""
    if isinstance(value, Part):
        inner = BY_NAME[value.name]
        options = {key: described(context, one) for key, one in
                   context.which.options(inner, {}).items()}
        options |= {context.which.dialect.key(inner.options[name]): described(context, one)
                    for name, one in value.options.items()}
        name = context.which.dialect.class_name(inner)
        return {"class": f"layers.{name}", "args": options} if context.is_keras else {
            "call": f"layers.{inner.factory}", "args": [options]}
    if isinstance(value, tuple):
        return context.row(value)
    if isinstance(value, list):
        return [described(context, one) for one in value]
    return value


def keep_within(context, options):
    """Take the dilation away where the window would reach beyond the input."""
    dilated = next((key for key in options if key.startswith("dilation")), None)
    if dilated and 5 > min(context.inputs[0][0][1 : 1 + context.spatial]):
        del options[dilated]


def drawable(cls, which):
    """(key, option) of what is drawn."""
    for key, declared in takes(cls, which).items():
        if declared is not None and not declared.unsupported and (
                declared.field not in LEFT_OUT or which.dialect.default(declared) is REQUIRED):
            yield key, declared


@st.composite
def configs(draw, cls, which):
    """A config that the class should take, and inputs that should fit."""
    example = EXAMPLES[cls.__name__]
    context = Context(cls, which, draw(inputs_of(cls)))
    own, options = example.own[which.dialect.name], {}
    for key, declared in drawable(cls, which):
        required = which.dialect.default(declared) is REQUIRED
        given = required or declared.field in example.options or key in own
        if not given and draw(st.floats(0, 1)) > OFTEN:
            continue
        strategy = values(context, declared)
        if strategy is not None:
            options[key] = draw(strategy)
        elif key in own:
            options[key] = described(context, own[key])
        elif declared.field in example.options:
            value = which.spelled(declared, example.options[declared.field]) if isinstance(
                declared.of, Choice) else example.options[declared.field]
            options[key] = described(context, value)
        if key in options:
            context.options[declared.field] = options[key]
    if re.search("[cC]hannels_?[fF]irst", str(context.options.get("data_format"))) and (
            context.rank > 2):
        place = 2 if cls.__name__.startswith("ConvLSTM") else 1
        context.inputs = [((*shape[:place], shape[-1], *shape[place:-1]), below)
                          for shape, below in context.inputs]
    keep_within(context, options)
    if options.get("stateful") and not context.is_keras:
        options["batchInputShape"] = list(context.inputs[0][0])  # Keras has it from the input
    return {"options": options, "inputs": context.inputs}


@st.composite
def mistakes(draw, cls, which):
    """A config with one mistake: a name that is not known, a size that cannot be, a wrong rank."""
    drawn = draw(configs(cls, which))
    # Of these real Keras does not ask the rank, and fails somewhere inside.
    wrong = [] if cls.__name__ in ("RNN", "Bidirectional", "TimeDistributed") else [("rank", None)]
    for key, declared in drawable(cls, which):
        if isinstance(declared.of, Choice) or declared.of is activations:
            wrong.append((key, "no_such_thing"))
        elif declared.check is positive_int:
            wrong += [(key, -1), (key, 0)]
    if not wrong:
        return drawn
    key, value = draw(st.sampled_from(wrong))
    if key != "rank":
        return {**drawn, "options": {**drawn["options"], key: value}}
    (shape, below), *more = drawn["inputs"]
    shape = shape[:-1] if len(shape) > 2 and draw(st.booleans()) else (*shape, 2)
    return {**drawn, "inputs": [(shape, below), *more]}
