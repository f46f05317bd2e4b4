"""The factories of the tfjs face: tf.layers.dense, tf.initializers.zeros, tf.sequential, …"""

import inspect
from collections.abc import Mapping
from functools import cache, partial
from importlib import import_module

from minitf.constraints import MaxNorm, MinMaxNorm, NonNeg, UnitNorm
from minitf.dialect import TFJS
from minitf.errors import UsageError, shown
from minitf.initializers import initializers
from minitf.layers import core, families
from minitf.regularizers import L1, L1L2, L2
from minitf.spec import Configurable, documentation, face, made, option, shape_of_ints, signature
from minitf.strictness import is_strict
from minitf.tfjs import (
    variants,  # noqa: F401 (enters tfjs's own versions of layers)
    weight_rules,
)
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.models import LayersModel
from minitf.tfjs.sequential import Sequential


@cache
def factory_of(cls):
    """The factory function of a class: one config object, or the same names as keywords."""

    def make(config=None, /, **options):
        return face(cls, TFJS)(*(() if config is None else (config,)), **options)

    TFJS.enter_variants(cls)
    shown = TFJS.mixins.get(cls, cls)
    make.__name__ = make.__qualname__ = cls.factory
    make.__doc__ = documentation(shown, TFJS)
    make.__module__ = f"minitf.{cls.namespace}"
    described = list(signature(shown, TFJS).parameters.values())
    config = inspect.Parameter("config", inspect.Parameter.POSITIONAL_ONLY, default=None)
    make.__signature__ = inspect.Signature([config, *described])
    make.configures = shown  # the class whose options it takes
    return make


class Later:
    """What is made, or imported, when somebody first asks for it: most programs never do."""

    def __init__(self, made):
        self.made = made


def later(module, name):
    """What a module of this face has."""
    return Later(lambda: getattr(import_module(f"minitf.tfjs.{module}"), name))


class Table(Mapping):
    """{name: what stands behind it}; what comes later comes when it is asked for."""

    def __init__(self, things):
        self.things = things

    def __getitem__(self, name):
        thing = self.things[name]
        return thing.made() if isinstance(thing, Later) else thing

    def __iter__(self):
        return iter(self.things)

    def __len__(self):
        return len(self.things)


RNN, RNNCell = (later("variants.recurrent", name) for name in ("RNN", "RNNCell"))


def _factories(classes, place, finished):
    """{name: factory}, each made when it is asked for; finished: what is done to it."""
    return Table({name: Later(partial(_finished, cls, f"{place}.{name}", finished))
                  for name, cls in classes.items()})


def _finished(cls, place, finished):
    return finished(factory_of(cls), place)


# tfjs's further names for its factories.
ALIASES = {
    "avgPool1d": "averagePooling1d", "avgPool2d": "averagePooling2d",
    "avgPool3d": "averagePooling3d", "avgPooling1d": "averagePooling1d",
    "avgPooling2d": "averagePooling2d", "avgPooling3d": "averagePooling3d",
    "maxPool1d": "maxPooling1d", "maxPool2d": "maxPooling2d",
    "globalMaxPool1d": "globalMaxPooling1d", "globalMaxPool2d": "globalMaxPooling2d",
}


class Layers(Mapping):
    """tf.layers: its factories, and the names that it has beside them."""

    classes = families.LayersOf(TFJS, lambda cls: cls.factory)

    def __init__(self, beside):
        self.beside = Table(beside)

    def __getitem__(self, name):
        if name in self.beside:
            return self.beside[name]
        return factory_of(self.classes[ALIASES.get(name, name)])

    def __iter__(self):
        return iter([*self.classes, *ALIASES, *self.beside])

    def __len__(self):
        return sum(1 for _ in self)


INITIALIZERS = _factories(
    {name: cls for name, cls in initializers.named[TFJS].items() if name[0].islower()},
    "tf.initializers", weight_rules.needing_config)
REGULARIZERS = _factories({cls.factory: cls for cls in (L1, L2, L1L2)}, "tf.regularizers",
                          lambda factory, place: weight_rules.taking_objects(factory))
CONSTRAINTS = _factories({cls.factory: cls for cls in (MaxNorm, MinMaxNorm, UnitNorm, NonNeg)},
                         "tf.constraints", weight_rules.needing_config)


class InputOptions(Configurable):
    """What `tf.input` takes."""

    factory = "input"
    called = "tf.input"
    shape = option(None, check=shape_of_ints, doc="shape of one example, without the batch axis")
    batch_shape = option(None, check=shape_of_ints,
                         doc="shape with the batch axis; None for a free size")
    name = option(None, doc="name of the input")
    dtype = option("float32", doc="dtype of the data")
    sparse = option(False, doc="not supported")


def input(config=None, /, **options):  # noqa: A001 (tfjs's name)
    """A symbolic tensor: where data will enter a model. tf.input({'shape': [3]})

    shape leaves the batch axis out, batchShape has it; also name, dtype.
    """
    if config is None and not options:
        raise refused(str(TFJS.error("input_without_shape")), unread("batchShape"))
    if config is None or isinstance(config, dict):
        options, config = {**(config or {}), **options}, None
        if isinstance(options.get("shape"), (int, float)) and not is_strict():
            options["shape"] = [options["shape"]]
    given = made_options(config, options)
    if given.shape is None and given.batch_shape is None:
        raise TFJS.error("input_without_shape")
    if given.shape is not None and given.batch_shape is not None:
        raise TFJS.error("input_of_both")
    shape = given.batch_shape
    if shape is None:
        shape = (None, *given.shape)
    layer = made(core.InputLayer, TFJS, batch_input_shape=tuple(shape), name=given.name,
                 dtype=given.dtype)
    return layer.tensor


def made_options(config, options):
    return InputOptions(*(() if config is None else (config,)), **options)


def model(config=None, /, *more, **options):
    """A model from symbolic inputs to outputs: tf.model({'inputs': x, 'outputs': y})."""
    if more or (config is not None and not isinstance(config, dict)):
        raise refused(
            "tf.model takes one config object: write tf.model({'inputs': x, 'outputs': y}).",
            unread("sourceLayer"))
    given = {**(config or {}), **options}
    if not (given or config is not None or is_strict()):
        raise UsageError(unread("name"))
    if not is_strict() and (given.get("inputs") is None or given.get("outputs") is None):
        raise UsageError(unread("sourceLayer"))
    return LayersModel(*(() if config is None else (config,)), **options)


def sequential(config=None, /, **options):
    """A stack of layers: tf.sequential(), or tf.sequential({'layers': [a, b]})."""
    if config is not None and not isinstance(config, dict):
        if is_strict():
            raise UsageError(
                "tf.sequential takes a config object: write tf.sequential({'layers': [a, b]}). "
                f"Got {shown(config, 60)}. (tfjs makes an empty model of it, silently.)")
        config = None
    return Sequential(*(() if config is None else (config,)), **options)
