"""Programs about configs of models and layers, and their making again: keras_topology.json.

Each program is a function of (keras, np) that returns plain values; real Keras and minitf run the
same function.
"""

import json

PROGRAMS = {}


def program(function):
    PROGRAMS[function.__name__] = function
    return function


def chain(keras, **options):
    return keras.Sequential([
        keras.Input((3,)), keras.layers.Dense(2, activation="relu", kernel_regularizer="l2"),
        keras.layers.Dropout(0.5), keras.layers.Dense(1, kernel_constraint="non_neg")], **options)


def graph(keras, **options):
    x = keras.Input((3,), name="first")
    z = keras.Input((3,), batch_size=2, name="second", dtype="int32")
    shared = keras.layers.Dense(3, name="shared")
    y = shared(shared(x))
    dropped = keras.layers.Dropout(0.5)(y, training=True)
    both = keras.layers.Add()([y, dropped])
    joined = keras.layers.Concatenate(axis=1)([both, keras.layers.Flatten()(z)])
    return keras.Model([x, z], [joined, dropped], **options)


def nested(keras):
    inner, x = chain(keras, name="inner"), keras.Input((3,))
    part = keras.Model(x, keras.layers.Dense(3)(x), name="part")
    y = keras.Input((3,))
    return keras.Model(y, keras.layers.Add()([inner(y), inner(part(part(y)))]))


def shapes(model):
    return [tuple(weight.shape) for weight in model.weights]


def again(keras, model, **options):
    """The JSON of a model, and whether what is made of it is the same, with names and shapes."""
    text = model.to_json()
    other = keras.models.model_from_json(text, **options)
    return [text, other.to_json() == text, type(other).__name__, other.name,
            [weight.path for weight in other.weights], shapes(other),
            [layer.name for layer in other.layers]]


def scale(keras):
    class Scale(keras.layers.Layer):
        def __init__(self, factor=2.0, **kwargs):
            super().__init__(**kwargs)
            self.factor = factor

        def build(self, input_shape):
            self.w = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="w")

        def call(self, inputs):
            return inputs * self.w * self.factor

        def get_config(self):
            return {**super().get_config(), "factor": self.factor}

    return Scale


def cleaned(config):
    """A config without module paths, which differ where classes are the program's own."""
    if isinstance(config, dict):
        return {key: cleaned(value) for key, value in config.items() if key != "module"}
    if isinstance(config, (list, tuple)):
        return type(config)(map(cleaned, config))
    return config


def error(function):
    """The error that a function raises."""
    try:
        return ["no error", str(function())]
    except Exception as problem:
        of_python = next(c for c in type(problem).__mro__ if c.__module__ == "builtins")
        return [of_python.__name__, str(problem)]


# ---- models


@program
def sequential(keras, np):
    return again(keras, chain(keras))


@program
def sequential_named(keras, np):
    return again(keras, chain(keras, name="mine", trainable=False))


@program
def sequential_unbuilt(keras, np):
    return again(keras, keras.Sequential([keras.layers.Dense(2), keras.layers.Dense(1)]))


@program
def sequential_empty(keras, np):
    return again(keras, keras.Sequential())


@program
def sequential_built_by_use(keras, np):
    model = keras.Sequential([keras.layers.Dense(2), keras.layers.Dense(1)])
    model(np.ones((4, 3), "float32"))
    return again(keras, model)


@program
def sequential_of_many_kinds(keras, np):
    layers = keras.layers
    return again(keras, keras.Sequential([
        keras.Input((4,)), layers.Dense(4, use_bias=False, kernel_initializer=keras.initializers.
                                        RandomNormal(0.1, 0.2, seed=3)),
        layers.Activation("softmax"), layers.Reshape((2, 2)), layers.Flatten(),
        layers.Dense(2, bias_initializer="ones", activity_regularizer=keras.regularizers.L1(0.5),
                     kernel_constraint=keras.constraints.MaxNorm(3), trainable=False)]))


@program
def functional(keras, np):
    return again(keras, graph(keras))


@program
def functional_named(keras, np):
    return again(keras, graph(keras, name="mine", trainable=False))


@program
def functional_nested(keras, np):
    return again(keras, nested(keras))


@program
def functional_one_output(keras, np):
    x = keras.Input((3,))
    return again(keras, keras.Model(x, keras.layers.Dense(1)(x)))


@program
def functional_lists_of_one(keras, np):
    x = keras.Input((3,))
    return again(keras, keras.Model([x], [keras.layers.Dense(1)(x)]))


@program
def functional_dicts(keras, np):
    x, z = keras.Input((3,), name="x"), keras.Input((3,), name="z")
    y = keras.layers.Add()([x, z])
    return again(keras, keras.Model({"x": x, "z": z}, {"out": keras.layers.Dense(1)(y), "sum": y}))


@program
def functional_part_of_a_graph(keras, np):
    x = keras.Input((3,))
    shared = keras.layers.Dense(3, name="shared")
    shared(keras.Input((3,)))
    y = shared(x)
    shared(y)
    return again(keras, keras.Model(x, keras.layers.Dense(1)(y)))


@program
def functional_config_keys(keras, np):
    config = graph(keras).get_config()
    return [list(config), [list(layer) for layer in config["layers"]],
            config["input_layers"], config["output_layers"]]


@program
def compiled(keras, np):
    model = chain(keras)
    model.compile(keras.optimizers.SGD(0.25, momentum=0.5), "mse", metrics=["mae"])
    text = model.to_json()
    other = keras.models.model_from_json(text)
    return [json.loads(text)["compile_config"], other.optimizer.get_config(), other.loss]


@program
def compiled_by_names(keras, np):
    model = graph(keras)
    model.compile("adam", ["mse", keras.losses.MeanAbsoluteError()], loss_weights=[1, 0.5])
    return json.loads(model.to_json())["compile_config"]


@program
def compiled_with_defaults(keras, np):
    model = chain(keras)
    model.compile()
    config = json.loads(model.to_json())["compile_config"]
    return [list(config), config["loss"], config["optimizer"]["class_name"]]


@program
def compile_configs(keras, np):
    model = chain(keras)
    before = model.get_compile_config()
    model.compile("sgd", "mse")
    other = chain(keras)
    other.compile_from_config(model.get_compile_config())
    return [before, model.get_compile_config(), other.loss, type(other.optimizer).__name__]


@program
def to_json_with_options(keras, np):
    return chain(keras).to_json(indent=1, sort_keys=True)


@program
def from_config_of_sequential(keras, np):
    model = keras.Sequential.from_config(chain(keras).get_config())
    return [model.name, shapes(model), model.built, [layer.name for layer in model.layers]]


@program
def from_config_of_functional(keras, np):
    model = keras.Model.from_config(graph(keras).get_config())
    return [model.name, type(model).__name__, shapes(model)]


@program
def same_numbers(keras, np):
    model = nested(keras)
    other = keras.models.model_from_json(model.to_json())
    other.set_weights(model.get_weights())
    x = np.arange(6, dtype="float32").reshape(2, 3)
    return [np.asarray(model(x)).tolist() == np.asarray(other(x)).tolist()]


# ---- layers


@program
def layer_serialized(keras, np):
    dense = keras.layers.Dense(2, activation="tanh")
    before = keras.layers.serialize(dense)
    dense.build((None, 3))
    return [before, keras.layers.serialize(dense), keras.saving.serialize_keras_object(dense)]


@program
def layer_deserialized(keras, np):
    dense = keras.layers.Dense(2, activation="tanh", name="d")
    dense.build((None, 3))
    other = keras.layers.deserialize(keras.layers.serialize(dense))
    return [other.name, other.built, shapes(other), other.get_config() == dense.get_config()]


@program
def layer_from_config(keras, np):
    dense = keras.layers.Dense(2, activation="tanh", kernel_regularizer="l1")
    other = keras.layers.Dense.from_config(dense.get_config())
    return [other.built, other.get_config() == dense.get_config(), other.name]


@program
def build_configs(keras, np):
    dense, add = keras.layers.Dense(2), keras.layers.Add()
    before = dense.get_build_config()
    dense.build((None, 3))
    add.build([(None, 2), (None, 2)])
    other = keras.layers.Dense(2)
    other.build_from_config(dense.get_build_config())
    dropout = keras.layers.Dropout(0.5)
    dropout(np.ones((1, 2)))
    return [before, dense.get_build_config(), add.get_build_config(), shapes(other), other.built,
            dropout.get_build_config(), chain(keras).get_build_config(),
            graph(keras).get_build_config()]


# ---- classes and functions of one's own


@program
def custom_layer_by_custom_objects(keras, np):
    Scale = scale(keras)
    model = keras.Sequential([keras.Input((2,)), Scale(3.0), keras.layers.Dense(1)])
    other = keras.models.model_from_json(model.to_json(), custom_objects={"Scale": Scale})
    return [cleaned(json.loads(model.to_json())), type(other.layers[0]) is Scale,
            other.layers[0].factor, [w.path for w in other.weights]]


@program
def custom_layer_registered(keras, np):
    Scale = keras.saving.register_keras_serializable("pack")(scale(keras))
    x = keras.Input((2,))
    model = keras.Model(x, Scale(3.0, name="s")(x))
    other = keras.models.model_from_json(model.to_json())
    return [cleaned(json.loads(model.to_json())), other.layers[1].factor,
            keras.saving.get_registered_name(Scale), type(other.layers[1]) is Scale,
            keras.saving.get_registered_object("pack>Scale") is Scale,
            list(keras.saving.get_custom_objects())]


@program
def custom_layer_registered_by_name(keras, np):
    Scale = keras.utils.register_keras_serializable(name="Mine")(scale(keras))
    return [keras.utils.get_registered_name(Scale), keras.utils.get_registered_object("Mine"),
            list(keras.utils.get_custom_objects()),
            cleaned(keras.saving.serialize_keras_object(Scale(3.0, name="s")))]


@program
def custom_layer_in_a_scope(keras, np):
    Scale = scale(keras)
    model = keras.Sequential([keras.Input((2,)), Scale(3.0)])
    with keras.saving.custom_object_scope({"Scale": Scale}):
        other = keras.models.model_from_json(model.to_json())
        inside = keras.saving.get_registered_object("Scale") is Scale
    return [other.layers[0].factor, inside, keras.saving.get_registered_object("Scale"),
            list(keras.saving.get_custom_objects())]


@program
def custom_layer_deserialized(keras, np):
    Scale = scale(keras)
    layer = Scale(3.0, name="s")
    layer.build((None, 2))
    config = keras.layers.serialize(layer)
    other = keras.layers.deserialize(config, custom_objects={"Scale": Scale})
    return [cleaned(config), other.built, shapes(other), other.factor]


@program
def custom_function_as_activation(keras, np):
    @keras.saving.register_keras_serializable("pack")
    def double(x):
        return x * 2

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation=double,
                                                                    kernel_initializer="ones")])
    other = keras.models.model_from_json(model.to_json())
    x = np.ones((1, 2), "float32")
    return [cleaned(json.loads(model.to_json())["config"]["layers"][1]["config"]["activation"]),
            np.asarray(other(x)).shape,
            error(lambda: keras.activations.get("pack>double"))]


@program
def custom_regularizer(keras, np):
    @keras.saving.register_keras_serializable()
    class Twice(keras.regularizers.Regularizer):
        def __init__(self, times=2.0):
            self.times = times

        def __call__(self, x):
            return self.times * keras.ops.sum(keras.ops.abs(x))

        def get_config(self):
            return {"times": self.times}

    dense = keras.layers.Dense(1, kernel_regularizer=Twice(3.0), name="d")
    config = dense.get_config()
    other = keras.layers.Dense.from_config(config)
    return [cleaned(config["kernel_regularizer"]), other.kernel_regularizer.times,
            float(other.kernel_regularizer(np.ones(2, "float32"))),
            error(lambda: keras.regularizers.get("Custom>Twice")),
            keras.regularizers.get({"class_name": "Custom>Twice", "config": {}}).times]


@program
def custom_initializer_and_constraint(keras, np):
    class Start(keras.initializers.Initializer):
        def __call__(self, shape, dtype=None):
            return keras.ops.ones(shape) * 3

    class Limit(keras.constraints.Constraint):
        def __call__(self, w):
            return keras.ops.minimum(w, 2)

    dense = keras.layers.Dense(1, kernel_initializer=Start(), kernel_constraint=Limit(), name="d")
    with keras.saving.custom_object_scope({"Start": Start, "Limit": Limit}):
        other = keras.layers.Dense.from_config(dense.get_config())
        third = keras.layers.Dense(1, kernel_initializer="Start")
        unknown = error(lambda: keras.layers.Dense(1, kernel_constraint="Limit"))
    other.build((None, 2))
    third.build((None, 2))
    return [cleaned(dense.get_config()), np.asarray(other.kernel).tolist(),
            np.asarray(third.kernel).tolist(), unknown]


@program
def unregistered_parts(keras, np):
    class Limit(keras.constraints.Constraint):
        def __call__(self, w):
            return keras.ops.minimum(w, 2)

    config = keras.layers.Dense(1, kernel_constraint=Limit(), name="d").get_config()
    config["kernel_constraint"]["module"] = None
    return error(lambda: keras.layers.Dense.from_config(config))[0]


@program
def functional_ends_with_a_model(keras, np):
    x = keras.Input((3,))
    part = keras.Model(x, keras.layers.Dense(3)(x), name="part")
    y = keras.Input((3,))
    return again(keras, keras.Model(y, [part(part(y)), chain(keras)(y)]))


@program
def configs_of_older_files(keras, np):
    config = {"name": "old", "layers": [
        {"class_name": "InputLayer", "name": "x", "inbound_nodes": [], "config": {
            "batch_input_shape": [None, 3], "dtype": "float32", "name": "x"}},
        {"class_name": "Dense", "name": "d", "config": {"units": 3, "name": "d"},
         "inbound_nodes": [[["x", 0, 0, {}]], [["d", 0, 0]]]}],
        "input_layers": [["x", 0, 0]], "output_layers": [["d", 1, 0]]}
    return error(lambda: shapes(keras.Model.from_config(config)))[0]


@program
def subclassed_model(keras, np):
    class Mine(keras.Model):
        def __init__(self, units=2, **kwargs):
            super().__init__(**kwargs)
            self.units = units
            self.dense = keras.layers.Dense(units)

        def call(self, x):
            return self.dense(x)

        def get_config(self):
            return {**super().get_config(), "units": self.units}

    model = Mine(3, name="mine")
    model(np.ones((1, 2), "float32"))
    other = keras.models.model_from_json(model.to_json(), custom_objects={"Mine": Mine})
    return [cleaned(json.loads(model.to_json())), other.units, other.name]


@program
def custom_from_config(keras, np):
    class Wrap(keras.layers.Layer):
        def __init__(self, layer, **kwargs):
            super().__init__(**kwargs)
            self.layer = layer

        def call(self, x):
            return self.layer(x)

        def get_config(self):
            return {**super().get_config(),
                    "layer": keras.saving.serialize_keras_object(self.layer)}

        @classmethod
        def from_config(cls, config):
            config["layer"] = keras.saving.deserialize_keras_object(config["layer"])
            return cls(**config)

    model = keras.Sequential([keras.Input((2,)), Wrap(keras.layers.Dense(3, name="in"))])
    other = keras.models.model_from_json(model.to_json(), custom_objects={"Wrap": Wrap})
    return [other.layers[0].layer.units, other.layers[0].layer.name, shapes(other)]


# ---- serialize_keras_object of other things


@program
def plain_things(keras, np):
    serialize = keras.saving.serialize_keras_object
    return [serialize(None), serialize(3), serialize("a"), serialize([1, (2, {"k": None})]),
            serialize(np.float32(2)), serialize(np.arange(3)), serialize(b"ab"),
            serialize(slice(1, None, 2)), serialize(...),
            serialize(keras.ops.convert_to_tensor([1.0, 2.0]))]


@program
def plain_things_back(keras, np):
    deserialize, serialize = keras.saving.deserialize_keras_object, (
        keras.saving.serialize_keras_object)
    things = [None, 3, "a", [1, [2, {"k": None}]], b"ab".decode(), slice(1, None, 2)]
    return [str(deserialize(serialize(thing))) for thing in things] + [
        deserialize(serialize(b"ab")) == b"ab", deserialize(serialize(np.arange(3))).tolist(),
        deserialize(serialize(...)) is ...]


@program
def parts(keras, np):
    serialize = keras.saving.serialize_keras_object
    things = [keras.regularizers.L1L2(0.1, 0.2), keras.initializers.HeNormal(seed=1),
              keras.constraints.UnitNorm(), keras.losses.MeanSquaredError(),
              keras.metrics.MeanAbsoluteError(name="m"), keras.optimizers.Adam(0.5),
              keras.activations.relu, keras.losses.mean_squared_error]
    return [serialize(thing) for thing in things]


@program
def parts_back(keras, np):
    serialize, deserialize = (
        keras.saving.serialize_keras_object, keras.saving.deserialize_keras_object)
    things = [keras.regularizers.L1L2(0.1, 0.2), keras.initializers.HeNormal(seed=1),
              keras.constraints.UnitNorm(), keras.losses.MeanSquaredError(),
              keras.metrics.MeanAbsoluteError(name="m"), keras.optimizers.Adam(0.5)]
    back = [deserialize(serialize(thing)) for thing in things]
    return [[type(one).__name__, one.get_config() == thing.get_config()]
            for one, thing in zip(back, things, strict=True)] + [
        deserialize(serialize(keras.activations.relu)) is keras.activations.relu]


@program
def serialize_functions_of_modules(keras, np):
    return [keras.regularizers.serialize(keras.regularizers.L2(0.5)),
            keras.initializers.serialize(keras.initializers.Ones()),
            keras.constraints.serialize(keras.constraints.NonNeg()),
            keras.activations.serialize(keras.activations.tanh),
            keras.losses.serialize(keras.losses.Hinge()),
            keras.optimizers.serialize(keras.optimizers.SGD(0.5)),
            keras.regularizers.deserialize(
                {"class_name": "L2", "config": {"l2": 0.25}}).get_config(),
            keras.optimizers.deserialize(keras.optimizers.serialize(
                keras.optimizers.SGD(0.5))).get_config()]


# ---- mistakes


@program
def unknown_layer(keras, np):
    Scale = scale(keras)
    model = keras.Sequential([keras.Input((2,)), Scale(3.0)])
    text = model.to_json().replace("Scale", "Gone")
    return error(lambda: keras.models.model_from_json(text))[0]


@program
def custom_layer_unknown(keras, np):
    config = {"module": None, "class_name": "Foo", "config": {}, "registered_name": "Foo"}
    return [error(lambda: keras.saving.deserialize_keras_object(config)),
            error(lambda: keras.layers.deserialize(config))]


@program
def not_a_layer(keras, np):
    config = keras.saving.serialize_keras_object(keras.regularizers.L2(0.5))
    return error(lambda: keras.layers.deserialize(config))


@program
def nothing_to_parse(keras, np):
    return error(lambda: keras.saving.deserialize_keras_object(object))[0]


@program
def sequential_config_without_layers(keras, np):
    return error(lambda: keras.Sequential.from_config({"layers": []}))


@program
def a_lambda_is_refused(keras, np):
    config = {"class_name": "__lambda__", "config": {"value": "abc"}}
    return error(lambda: keras.saving.deserialize_keras_object(config))


@program
def register_without_get_config(keras, np):
    class Plain:
        pass

    return error(lambda: keras.saving.register_keras_serializable()(Plain))


@program
def model_from_json_of_an_object(keras, np):
    return error(lambda: keras.models.model_from_json({"class_name": "Sequential"}))


@program
def graph_without_a_node(keras, np):
    x = keras.Input((3,), name="x")
    config = keras.Model(x, keras.layers.Dense(1, name="d")(x)).get_config()
    config["layers"][1]["inbound_nodes"][0]["args"][0]["config"]["keras_history"] = ["y", 0, 0]
    return error(lambda: keras.Model.from_config(config))
