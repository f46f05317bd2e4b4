"""Make, apply, train and ask a layer in either face, in the same words."""

import asyncio
import inspect

import numpy as np
from examples import Part, Whole

import minitf as tf
from minitf import keras
from minitf.core.tensor import Tensor
from minitf.dialect import KERAS, TFJS
from minitf.initializers import initializers
from minitf.layers.base import mask_of
from minitf.layers.families import ALL
from minitf.regularizers import regularizers
from minitf.spec import Choice, face

BY_NAME = {cls.__name__: cls for cls in ALL}


def spread(count, seed=20):
    """Distinct float32 numbers in (-2, 2) away from the whole ones, where functions have kinks."""
    places = np.arange(count) / max(count, 1) * 4
    values = np.floor(places) - 2 + 0.08 + 0.84 * (places - np.floor(places))
    return np.random.default_rng(seed).permutation(values).astype(np.float32)


def example_arrays(example):
    """An array for each input of the example."""
    sizes = [0 if isinstance(one, Whole) else int(np.prod(one)) for one in example.inputs]
    numbers = spread(sum(sizes))
    arrays, at = [], 0
    for one, size in zip(example.inputs, sizes, strict=True):
        if isinstance(one, Whole):
            count = int(np.prod(one.shape))
            arrays.append((np.arange(count) * 3 % one.below).reshape(one.shape).astype(np.int32))
        else:
            arrays.append(numbers[at : at + size].reshape(one))
            at += size
    return arrays


def listed(value):
    return list(value) if isinstance(value, (list, tuple)) else [value]


def one(values):
    return values[0] if len(values) == 1 else list(values)


class Face:
    """What both faces have in common."""

    def __init__(self, dialect):
        self.dialect = dialect

    def __repr__(self):
        return self.dialect.name

    def options(self, cls, fields):
        """{key: value} of this face for {field: value}; what the face has not got is left out."""
        keys = {o.field: key for key, o in self.dialect.options(cls).items()}
        return {keys[field]: self.spelled(cls.options[field], value)
                for field, value in fields.items() if field in keys}

    def spelled(self, declared, value):
        """An engine's value as a caller writes it."""
        if isinstance(value, Part):
            inner = BY_NAME[value.name]
            return self.make(inner, self.options(inner, value.options))
        if isinstance(value, list):
            return [self.spelled(declared, item) for item in value]
        return self.dialect.spell(value) if isinstance(declared.of, Choice) else value

    def example(self, cls, example, **fields):
        """The layer of an example row, with further options by their fields."""
        return self.make(cls, self.example_options(cls, example, **fields))

    def example_options(self, cls, example, **fields):
        own = example.own[self.dialect.name]
        return {**self.options(cls, {**example.options, **fields}), **own}

    def apply(self, layer, arrays, training=False):
        """The output arrays for input arrays."""
        cores = [output for output in listed(self.outputs(layer, arrays, training))]
        return [core.array for core in cores]

    def compute(self, layer, cores, training):
        """The output cores of a built layer for core tensors."""
        return listed(layer.compute(one(cores), training, mask=mask_of(one(cores))))

    def arrays(self, layer):
        """The arrays of all weights, in the face's order."""
        return [core.array for core in self.cores(layer)]

    def initializer(self, **options):
        """A random initializer of this face."""
        return initializers.resolve(self._nested("RandomNormal", options), self.dialect)

    def constant(self, value):
        return initializers.resolve(self._nested("Constant", {"value": value}), self.dialect)

    def penalty(self):
        return regularizers.resolve(self._nested("L1L2", {"l1": 0.1, "l2": 0.1}), self.dialect)


class Tfjs(Face):
    def make(self, cls, options):
        return getattr(tf.layers, cls.factory)(options)

    def callable_of(self, cls):
        """What a caller calls to make the layer."""
        return getattr(tf.layers, cls.factory)

    def _nested(self, name, options):
        return {"className": name, "config": options}

    def config(self, layer):
        return layer.getConfig()

    def again(self, layer, config):
        return type(layer).fromConfig(config)

    def outputs(self, layer, arrays, training=False):
        result = layer.apply(one([self.tensor(array) for array in arrays]),
                             {"training": training})
        return one([tensor.core for tensor in listed(result)])

    @staticmethod
    def tensor(array):
        return tf.tensor(array.tolist(), list(array.shape),
                         "int32" if array.dtype.kind == "i" else "float32")

    def symbols(self, arrays, fixed_batch=False):
        """A symbolic tensor for each array, its batch free or as long as the array's."""
        return [tf.input({"batchShape": [len(array) if fixed_batch else None, *array.shape[1:]],
                          "dtype": "int32" if array.dtype.kind == "i" else "float32"})
                for array in arrays]

    def applied(self, layer, symbols):
        return layer.apply(one(symbols))

    def declared_shape(self, layer, shapes):
        return layer.computeOutputShape(one([list(shape) for shape in shapes]))

    def count(self, layer):
        return layer.countParams()

    def cores(self, layer):
        return [weight.core for weight in layer.getWeights()]

    def set_arrays(self, layer, arrays):
        layer.setWeights([tf.tensor(array.tolist(), list(array.shape), core.dtype)
                          for array, core in zip(arrays, self.cores(layer), strict=True)])

    def trained(self, layer, cores):
        """The cores among these that training changes."""
        mine = {id(weight.core) for weight in layer.trainableWeights}
        return [core for core in cores if id(core) in mine]

    def penalties(self, layer):
        return layer.calculateLosses()

    def freeze(self, layer):
        layer.trainable = False

    def model(self, symbols, outputs, arrays):
        """(the compiled model, a function that trains it for one step)."""
        model = tf.model({"inputs": one(symbols), "outputs": one(outputs)})
        count = len(listed(outputs))
        model.compile({"optimizer": tf.train.sgd(0.5), "loss": one(["meanSquaredError"] * count)})

        def step(targets):
            ys = one([self.tensor(target) for target in targets])
            return asyncio.run(_awaited(
                model.trainOnBatch(one([self.tensor(x) for x in arrays]), ys)))

        return model, step

    def dense(self, symbol):
        return tf.layers.dense({"units": symbol.shape[-1]}).apply(symbol)


async def _awaited(promise):
    return await promise


class Keras(Face):
    def make(self, cls, options):
        return self.callable_of(cls)(**options)

    def callable_of(self, cls):
        return getattr(keras.layers, self.dialect.class_name(cls))

    def _nested(self, name, options):
        return {"class_name": name, "config": options}

    def config(self, layer):
        return layer.get_config()

    def again(self, layer, config):
        return type(layer).from_config(config)

    def outputs(self, layer, arrays, training=False):
        result = layer(one(arrays), **({"training": True} if training else {}))
        return one([tensor.core for tensor in listed(result)])

    def symbols(self, arrays, fixed_batch=False):
        return [keras.Input(array.shape[1:], len(array) if fixed_batch else None,
                            array.dtype.name) for array in arrays]

    def applied(self, layer, symbols):
        return layer(one(symbols))

    def declared_shape(self, layer, shapes):
        return layer.compute_output_shape(one(shapes))

    def count(self, layer):
        return layer.count_params()

    def cores(self, layer):
        return [weight.core for weight in layer.weights]

    def set_arrays(self, layer, arrays):
        layer.set_weights(arrays)

    def trained(self, layer, cores):
        mine = {id(weight.core) for weight in layer.trainable_weights}
        return [core for core in cores if id(core) in mine]

    def penalties(self, layer):
        return layer.losses

    def freeze(self, layer):
        layer.trainable = False

    def model(self, symbols, outputs, arrays):
        model = keras.Model(one(symbols), one(outputs))
        count = len(listed(outputs))
        model.compile(optimizer=keras.optimizers.SGD(0.5), loss=one(["mse"] * count))
        return model, lambda targets: model.train_on_batch(one(arrays), one(targets))

    def dense(self, symbol):
        return keras.layers.Dense(symbol.shape[-1])(symbol)


FACES = [Tfjs(TFJS), Keras(KERAS)]
dir(tf.layers), dir(keras.layers)  # both faces are loaded before anybody asks for their classes


def takes(cls, which):
    """{key: option or None} of everything that a caller may give the class in this face."""
    shown = face(cls, which.dialect)
    if "__init__" in vars(shown):  # written by hand
        parameters = list(inspect.signature(shown.__init__).parameters.values())[1:]
        return {p.name: None for p in parameters if p.kind is not p.VAR_KEYWORD}
    return which.dialect.options(shown)


def fixed_numbers(shapes, seed=3):
    """Arrays of distinct numbers in (0.1, 0.9), one a shape; variances may be among them."""
    count = sum(int(np.prod(shape)) for shape in shapes)
    numbers = np.random.default_rng(seed).permutation(
        0.1 + 0.8 * (np.arange(count) + 0.5) / max(count, 1)).astype(np.float32)
    arrays, at = [], 0
    for shape in shapes:
        size = int(np.prod(shape))
        arrays.append(numbers[at : at + size].reshape(shape))
        at += size
    return arrays


def core_tensors(arrays):
    return [Tensor(array) for array in arrays]
