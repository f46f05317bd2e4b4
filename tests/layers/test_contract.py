"""What every layer keeps, in each face that has it: one gauntlet for every class of families.ALL.

A new class needs one row in examples.py and nothing here.
"""

import copy
import inspect
import sys

import numpy as np
import pytest
from both_faces import (
    FACES,
    core_tensors,
    example_arrays,
    fixed_numbers,
    listed,
    spread,
    takes,
)
from examples import EXAMPLES, Whole

import minitf as tf
from minitf import keras
from minitf.constraints import constraints
from minitf.core import ops
from minitf.core.tape import value_and_gradients
from minitf.dialect import KERAS, REQUIRED, Invalid
from minitf.errors import MinitfError
from minitf.initializers import initializers
from minitf.layers.families import ALL
from minitf.regularizers import regularizers
from minitf.spec import face

NAMES = [cls.__name__ for cls in ALL]
PAIRS = [pytest.param(which, cls, id=f"{which} {cls.__name__}")
         for cls in ALL for which in FACES
         if which.dialect.has(cls) and cls.__name__ in EXAMPLES]
APPLIED = [pair for pair in PAIRS if EXAMPLES[pair.values[1].__name__].inputs]
every = pytest.mark.parametrize("which, cls", PAIRS)
every_applied = pytest.mark.parametrize("which, cls", APPLIED)


def those(condition):
    """The applied layers whose example and options meet a condition."""
    return pytest.mark.parametrize("which, cls", [
        pair for pair in APPLIED
        if condition(EXAMPLES[pair.values[1].__name__], *pair.values)])


def fields_of(which, cls):
    return {o.field for o in which.dialect.options(face(cls, which.dialect)).values()}


def has_seed(example, which, cls):
    # A random width is asked for one value: of several, shapes in a graph wouldn't be known.
    return "seed" in fields_of(which, cls) and cls.__name__ != "RandomWidth"


def has_initializers(example, which, cls):
    return bool(option_fields(which, cls, initializers))


def option_fields(which, cls, registry):
    """The options of the face that take things of this registry and that change numbers."""
    unread = example_of(cls).unread
    return [declared.field for declared in which.dialect.options(cls).values()
            if declared.of is registry
            and not {declared.field, (which.dialect.name, declared.field)} & unread]


def learns(example, which, cls):
    """Whether a model of the layer after a Dense on each float input has anything to train."""
    return smooth(example, which)


def others_learn(example, which, cls):
    """Whether the rest of such a model has something to train."""
    floats = any(not isinstance(one, Whole) for one in example.inputs)
    return smooth(example, which) and (floats or which.dialect is KERAS)


def smooth(example, which, *_):
    return example.smooth and which.dialect.name not in example.blocked


# Values that few options take; what the declaration's check refuses, the constructor must too.
UNLIKELY = ["no such thing", -3, 0, 2.5, [1, "a"], [[[]]], {}]


def example_of(cls):
    return EXAMPLES[cls.__name__]


def built(which, cls, **fields):
    """(a layer that has been applied, its weights set to fixed numbers; its input arrays)."""
    example = example_of(cls)
    arrays = example_arrays(example)
    layer = which.example(cls, example, **fields)
    which.apply(layer, arrays)
    set_fixed(which, layer)
    return layer, arrays


def set_fixed(which, layer, seed=3):
    """Set the float weights to fixed numbers; whole ones (counts, seeds) keep theirs."""
    now = which.arrays(layer)
    fixed = fixed_numbers([array.shape for array in now], seed)
    if now:
        which.set_arrays(layer, [new if old.dtype.kind == "f" else old
                                 for new, old in zip(fixed, now, strict=True)])


def same(some, others):
    return len(some) == len(others) and all(
        a.shape == b.shape and np.array_equal(a, b) for a, b in zip(some, others, strict=True))


# ---- every class is here


def test_every_class_has_an_example_row():
    missing = [name for name in NAMES if name not in EXAMPLES]
    assert not missing, (
        f"{', '.join(missing)}: no example. Add one row for each to EXAMPLES in "
        "tests/layers/examples.py, which says how, and the whole gauntlet runs for it.")


def test_every_example_row_is_for_a_class():
    unknown = [name for name in EXAMPLES if name not in NAMES]
    assert not unknown, f"{unknown}: in tests/layers/examples.py, but no class of families.ALL"


@every
def test_the_face_offers_it_by_its_name(which, cls):
    layer = which.example(cls, example_of(cls))
    assert isinstance(layer, cls)
    assert layer.dialect is which.dialect


# ---- constructor and config


@every
def test_its_config_makes_the_same_layer_again(which, cls):
    layer = which.example(cls, example_of(cls))
    config = which.config(layer)
    before = copy.deepcopy(config)
    again = which.again(layer, config)
    assert type(again) is type(layer)
    assert same_config(which, cls, again, before)
    assert config == before, "from_config changed the config that it was given"


@every_applied
def test_its_config_is_the_same_before_and_after_it_is_built(which, cls):
    layer = which.example(cls, example_of(cls))
    before = copy.deepcopy(which.config(layer))
    which.apply(layer, example_arrays(example_of(cls)))
    after = copy.deepcopy(which.config(layer))
    settled = set(which.options(cls, dict.fromkeys(example_of(cls).settles)))
    assert {key: value for key, value in unbuilt(after).items() if key not in settled} == {
        key: value for key, value in before.items() if key not in settled}
    assert same_config(which, cls, which.again(layer, which.config(layer)), after)


def unbuilt(config):
    """The config without the shapes for which the layers inside were built; Keras notes them."""
    if isinstance(config, dict):
        return {key: unbuilt(value) for key, value in config.items() if key != "build_config"}
    if isinstance(config, (list, tuple)):
        return type(config)(map(unbuilt, config))
    return config


def same_config(which, cls, again, config):
    """Whether the layer that was made from a config has that config."""
    got, gains = which.config(again), example_of(cls).gains
    return {key: value for key, value in got.items() if key in config or key not in gains} == config


@every
def test_its_documentation_and_signature_show_every_option(which, cls):
    shown = face(cls, which.dialect)
    for thing in {shown, which.callable_of(cls)}:
        parameters = inspect.signature(thing).parameters
        for key, declared in takes(cls, which).items():
            assert key in parameters, f"the signature of {thing} lacks {key}"
            assert f"{key}:" in thing.__doc__, f"the docstring of {thing} lacks {key}"
            assert declared is None or declared.doc, f"{key} has no doc"


# ---- shapes


@every_applied
def test_symbolic_and_computed_shapes_are_the_same(which, cls):
    layer, arrays = built(which, cls)
    got = [output.shape for output in which.apply(layer, arrays)]
    symbols = which.symbols(arrays)
    fresh = which.example(cls, example_of(cls))
    symbolic = [tuple(symbol.shape) for symbol in listed(which.applied(fresh, symbols))]
    assert [shape[1:] for shape in symbolic] == [shape[1:] for shape in got]
    assert {shape[0] for shape in symbolic} == {None}
    for free, shapes in ((False, [array.shape for array in arrays]),
                         (True, [(None, *array.shape[1:]) for array in arrays])):
        declared = which.declared_shape(layer, shapes)
        if not isinstance(declared[0], (list, tuple)):
            declared = [declared]
        wanted = [(None, *shape[1:]) if free else shape for shape in got]
        assert [tuple(shape) for shape in declared] == wanted


# ---- weights


@every_applied
def test_the_count_of_its_weights_is_what_they_hold(which, cls):
    layer, _ = built(which, cls)
    assert which.count(layer) == sum(array.size for array in which.arrays(layer))
    fresh = which.example(cls, example_of(cls))
    if not fresh.built:
        with pytest.raises(MinitfError):
            which.count(fresh)


@those(has_initializers)
def test_the_same_seed_gives_the_same_weights(which, cls):
    fields = option_fields(which, cls, initializers)

    def start(seed):
        given = {field: which.initializer(mean=0.0, stddev=0.5, seed=seed) for field in fields}
        layer = which.example(cls, example_of(cls), **given)
        which.apply(layer, example_arrays(example_of(cls)))
        return which.arrays(layer)

    assert same(start(5), start(5))
    assert not same(start(5), start(6))


@every_applied
def test_each_initializer_starts_some_weight(which, cls):
    for field in option_fields(which, cls, initializers):
        layer = which.example(cls, example_of(cls), **{field: which.constant(0.375)})
        which.apply(layer, example_arrays(example_of(cls)))
        assert any((array == 0.375).any() for array in which.arrays(layer)), field


@every_applied
def test_each_regularizer_adds_a_penalty(which, cls):
    for field in option_fields(which, cls, regularizers):
        if field == "activity_regularizer":
            continue
        layer, _ = built(which, cls, **{field: which.penalty()})
        penalties = which.penalties(layer)
        assert penalties and all(float(one.core.array) > 0 for one in penalties), field


@every_applied
def test_each_constraint_belongs_to_some_weight(which, cls):
    for field in option_fields(which, cls, constraints):
        constraint = constraints.resolve(
            {"className": "NonNeg", "class_name": "NonNeg", "config": {}}, which.dialect)
        layer, _ = built(which, cls, **{field: constraint})
        assert any(core.constraint is constraint for core in which.cores(layer)), field


@every_applied
def test_its_config_and_weights_make_a_layer_with_the_same_outputs(which, cls):
    layer, arrays = built(which, cls)
    again = which.again(layer, which.config(layer))
    which.apply(again, arrays)
    if which.arrays(again):
        which.set_arrays(again, which.arrays(layer))
    assert same(which.apply(layer, arrays), which.apply(again, arrays))


@every_applied
def test_wrong_weights_change_nothing(which, cls):
    layer, _ = built(which, cls)
    before = which.arrays(layer)
    wrong = [np.zeros((7, *array.shape), np.float32) for array in before]
    for values in ([*before, np.zeros(1, np.float32)], [*before[:-1], *wrong[-1:]] or None):
        if values and (not before or len(values) != len(before) or wrong):
            with pytest.raises((MinitfError, ValueError)):
                which.set_arrays(layer, values)
    assert same(which.arrays(layer), before)


# ---- derivatives


STEP = 1 / 128  # exact in float32


def numeric_gradient(value, array):
    """The slope of value() by each element of the array, from four points."""
    slope = np.zeros(array.shape, np.float64)
    for place in np.ndindex(*array.shape):
        start, values = array[place], {}
        for steps in (-2, -1, 1, 2):
            array[place] = start + np.float32(steps * STEP)
            values[steps] = value()
        array[place] = start
        slope[place] = (8 * (values[1] - values[-1]) - (values[2] - values[-2])) / (12 * STEP)
    return slope


@those(smooth)
def test_its_gradients_are_the_numeric_ones_in_inference(which, cls):
    check_gradients(which, cls, training=False)


@those(lambda example, *pair: smooth(example, *pair) and not example.noisy)
def test_its_gradients_are_the_numeric_ones_in_training(which, cls):
    check_gradients(which, cls, training=True)


def check_gradients(which, cls, training):
    layer, arrays = built(which, cls)
    arrays = [array.copy() for array in arrays]
    cores = core_tensors(arrays)
    weights = which.cores(layer)
    for weight in weights:
        weight.array = weight.array.copy()  # to be moved in place here
    start = [weight.array.copy() for weight in weights]

    def outputs():
        found = which.compute(layer, cores, training)
        for weight, array in zip(weights, start, strict=True):
            if not weight.trainable:
                weight.array = array  # what a step writes, such as moving averages
        return found

    factors = [spread(output.array.size, seed=4).reshape(output.shape) for output in outputs()]

    def value():
        return sum(float(np.sum(output.array.astype(np.float64) * factor))
                   for output, factor in zip(outputs(), factors, strict=True))

    def total():
        parts = [ops.sum(ops.multiply(output, factor))
                 for output, factor in zip(outputs(), factors, strict=True)]
        return parts[0] if len(parts) == 1 else ops.add(parts[0], sum_of(parts[1:]))

    sources = [core for core in cores if core.dtype == "float32"] + which.trained(layer, weights)
    _, slopes = value_and_gradients(total, sources)
    for source, slope in zip(sources, slopes, strict=True):
        wanted = numeric_gradient(value, source.array)
        got = np.zeros(source.shape) if slope is None else slope
        np.testing.assert_allclose(got, wanted, rtol=2e-3, atol=2e-3)


def sum_of(parts):
    return parts[0] if len(parts) == 1 else ops.add(parts[0], sum_of(parts[1:]))


# ---- random numbers


@every_applied
def test_only_layers_of_noise_give_other_numbers_each_time(which, cls):
    layer, arrays = built(which, cls)
    first, second = (which.apply(layer, arrays, True) for _ in range(2))
    assert same(first, second) != example_of(cls).noisy
    assert same(which.apply(layer, arrays), which.apply(layer, arrays))


@those(has_seed)
def test_the_same_seed_gives_the_same_training_outputs(which, cls):
    rates = {field: 0.5 for field in ("dropout", "recurrent_dropout")
             if field in fields_of(which, cls)}

    def outputs(seed):
        layer, arrays = built(which, cls, seed=seed, **rates)
        return which.apply(layer, arrays, True)

    assert same(outputs(7), outputs(7))
    assert not all(same(outputs(7), outputs(seed)) for seed in (8, 9, 10))


@every_applied
def test_keras_utils_set_random_seed_fixes_every_number(which, cls):
    def numbers():
        keras.utils.set_random_seed(4)
        layer = which.example(cls, example_of(cls))
        outputs = which.apply(layer, example_arrays(example_of(cls)), True)
        return [*which.arrays(layer), *outputs]

    assert same(numbers(), numbers())


# ---- a training step


def model_around(which, cls, frozen=False):
    """(layer, model, step): the layer after a Dense on each float input, trained by SGD."""
    layer = which.example(cls, example_of(cls))
    if frozen:
        which.freeze(layer)
    arrays = example_arrays(example_of(cls))
    symbols = which.symbols(arrays)
    before = [which.dense(symbol) if array.dtype.kind == "f" else symbol
              for symbol, array in zip(symbols, arrays, strict=True)]
    outputs = listed(which.applied(layer, before))
    model, step = which.model(symbols, outputs, arrays)
    set_fixed(which, model)
    targets = [spread(output.size, seed=9).reshape(output.shape)
               for output in which.apply(layer, arrays)]
    set_fixed(which, model)  # a call may have moved a state
    return layer, model, lambda: step(targets)


@those(learns)
def test_a_training_step_changes_what_is_trainable_and_nothing_else(which, cls):
    layer, model, step = model_around(which, cls)
    cores = which.cores(model)
    assert which.trained(model, cores)
    before = [core.array for core in cores]
    kept = [array.copy() for array in before]
    step()
    trained = {id(core) for core in which.trained(model, cores)}
    for core, old, copied in zip(cores, before, kept, strict=True):
        name = core.name.rpartition("/")[2]
        if name in example_of(cls).indifferent and core not in which.cores(layer):
            continue
        changes = id(core) in trained or name in example_of(cls).writes
        assert np.array_equal(core.array, old) != changes, core.name
        assert np.array_equal(old, copied), f"{core.name} was written in place"


@those(others_learn)
def test_a_frozen_layer_keeps_its_weights(which, cls):
    layer, model, step = model_around(which, cls, frozen=True)
    mine = which.cores(layer)
    before = [core.array for core in mine]
    assert not which.trained(layer, mine)
    step()
    for core, old in zip(mine, before, strict=True):
        written = core.name.rpartition("/")[2] in example_of(cls).writes
        assert written or np.array_equal(core.array, old), core.name


@those(learns)
def test_a_step_that_fails_before_its_commit_changes_nothing(which, cls, monkeypatch):
    layer, model, step = model_around(which, cls)
    before = which.arrays(model)

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["minitf.train"], "commit", interrupted)
    with pytest.raises(KeyboardInterrupt):
        step()
    assert all(now is old for now, old in zip(which.arrays(model), before, strict=True))


# ---- bad options


def state_of_the_world():
    """What making a layer must not change; names are counted on."""
    return tf.memory()["numTensors"], [len(which.dialect.mixins) for which in FACES]


def refused_by(declared, dialect):
    """The unlikely values that the option's own check, choice or registry refuses."""
    for value in UNLIKELY:
        if declared.check is not None:
            try:
                declared.check(value)
            except Invalid as problem:
                yield value, str(problem)
        elif value == "no such thing":  # for a choice, a registry, a layer within
            yield value, value


@every
def test_each_bad_option_is_an_error_that_changes_nothing(which, cls):
    good = which.example_options(cls, example_of(cls))
    world = state_of_the_world()
    for key, declared in takes(cls, which).items():
        if declared is None or (declared.check is None and declared.of is None):
            continue
        refused = list(refused_by(declared, which.dialect))
        assert refused, f"the check of {key} refuses nothing"
        for value, expected in refused:
            options = {**good, key: value}
            given = dict(options)
            with pytest.raises(MinitfError) as caught:
                which.make(cls, options)
            assert expected in str(caught.value) or key in str(caught.value), (key, value)
            assert options == given
    assert state_of_the_world() == world


@every
def test_a_missing_option_is_an_error(which, cls):
    good = which.example_options(cls, example_of(cls))
    for key, declared in takes(cls, which).items():
        if declared is not None and which.dialect.default(declared) is REQUIRED and key in good:
            with pytest.raises(MinitfError, match=key):
                which.make(cls, {name: value for name, value in good.items() if name != key})


@every
def test_an_unknown_key_is_an_error_that_names_the_nearest(which, cls):
    good = which.example_options(cls, example_of(cls))
    world = state_of_the_world()
    for key in takes(cls, which):
        wrong = key + "x"
        with pytest.raises(MinitfError) as caught:
            which.make(cls, {**good, wrong: 1})
        assert wrong in str(caught.value)
        if which.dialect.name == "tfjs":
            assert f"unknown option `{wrong}`. Did you mean `{key}`?" in str(caught.value)
        else:
            assert str(caught.value).startswith((
                "Unrecognized keyword arguments",
                f"{cls.__name__}.__init__() got an unexpected keyword argument"))
    assert state_of_the_world() == world
