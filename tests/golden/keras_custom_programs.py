"""Programs with learners' own layers, models, losses, metrics, callbacks: keras_custom.json.

Each program is a function of (keras, np) that returns plain values; real Keras and minitf run the
same function.
"""

PROGRAMS = {}


def program(function):
    PROGRAMS[function.__name__] = function
    return function


def data(np):
    """Six samples of two features, six targets."""
    x = np.arange(12, dtype="float32").reshape(6, 2) / 6
    return x, (np.arange(6, dtype="float32") / 3).reshape(6, 1)


def ones(keras, units=1, **options):
    """A Dense layer that starts from ones."""
    return keras.layers.Dense(units, kernel_initializer="ones", **options)


def one_layer(keras, **options):
    return keras.Sequential([keras.Input((2,)), ones(keras, **options)])


def trained(np, model, epochs=2, **options):
    """The history of a short training without shuffling."""
    x, y = data(np)
    return model.fit(x, y, epochs=epochs, shuffle=False, verbose=0, **options).history


def paths(weights):
    return [weight.path for weight in weights]


@program
def layer_with_build(keras, np):
    class Linear(keras.layers.Layer):
        def __init__(self, units=1, **kwargs):
            super().__init__(**kwargs)
            self.units = units

        def build(self, input_shape):
            self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="ones",
                                     trainable=True, name="w")
            self.b = self.add_weight(shape=(self.units,), initializer="zeros")

        def call(self, inputs):
            return keras.ops.matmul(inputs, self.w) + self.b

        def get_config(self):
            return {**super().get_config(), "units": self.units}

    model = keras.Sequential([keras.Input((2,)), Linear(3, name="lin"), Linear()])
    model.compile("sgd", "mse")
    history = trained(np, model, batch_size=3)
    again = Linear.from_config(model.layers[0].get_config())
    return [history, [weight.shape for weight in model.weights], model.layers[0].w.path,
            again.units, again.name, model.layers[0].count_params(),
            model.weights[0] is model.layers[0].w, model.predict(data(np)[0], verbose=0).tolist()]


@program
def weights_made_in_init(keras, np):
    class Scale(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.s = self.add_weight(shape=(), initializer=keras.initializers.Constant(2.0),
                                     name="s")
            self.k = self.add_weight(initializer="ones", trainable=False, name="k")

        def call(self, x):
            return x * self.s * self.k

    model = keras.Sequential([Scale(), ones(keras)])
    model.compile("sgd", "mse")
    return [trained(np, model, 3), paths(model.weights), paths(model.trainable_weights),
            paths(model.non_trainable_weights), model.layers[0].get_weights()[0].tolist()]


@program
def layers_in_attributes_lists_and_dicts(keras, np):
    class Block(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.first = ones(keras, 3, activation="tanh")
            self.middle = [ones(keras, 2) for _ in range(2)]
            self.last = {"x": ones(keras)}

        def call(self, x):
            x = self.first(x)
            for layer in self.middle:
                x = layer(x)
            return self.last["x"](x)

    x, block = keras.Input((2,)), Block()
    y = block(x)
    model = keras.Model(x, y)
    model.compile("sgd", "mse")
    history = trained(np, model, 3)
    block.trainable = False
    return [y.shape, history, paths(model.weights), len(model.trainable_weights),
            block.first.trainable, [layer.name for layer in model.layers]]


@program
def training_argument(keras, np):
    class Twice(keras.layers.Layer):
        def call(self, x, training=None):
            return x * 2 if training else x

    class Outer(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.inner = Twice()

        def call(self, x):
            return self.inner(x)

    outer, x, i = Outer(), np.ones((1, 2), "float32"), keras.Input((2,))
    model, always = keras.Model(i, outer(i)), keras.Model(i, outer(i, training=True))
    results = [outer(x), outer(x, training=True), model(x), model(x, training=True), always(x),
               model.predict(x, verbose=0)]
    return [np.asarray(result).tolist() for result in results]


@program
def add_loss(keras, np):
    class Penalty(keras.layers.Layer):
        def call(self, x):
            self.add_loss(0.1 * keras.ops.sum(x))
            return x

    model = keras.Sequential([keras.Input((2,)), Penalty(), ones(keras, kernel_regularizer="l2")])
    model.compile("sgd", "mse", metrics=["mae"])
    history, penalty = trained(np, model), Penalty()
    penalty(np.ones((2, 2), "float32"))
    return [history, model.evaluate(*data(np), verbose=0), [float(one) for one in penalty.losses]]


@program
def subclassed_model(keras, np):
    class Net(keras.Model):
        def __init__(self, units=3):
            super().__init__()
            self.first = ones(keras, units, activation="relu")
            self.drop = keras.layers.Dropout(0.5)
            self.last = ones(keras)

        def call(self, x, training=False):
            x = self.first(x)
            if training:
                x = self.drop(x, training=False)
            return self.last(x)

    model = Net()
    model.compile("sgd", "mse", metrics=["mae"])
    history = trained(np, model, validation_data=data(np))
    return [history, model.predict(data(np)[0], verbose=0).tolist(), paths(model.weights),
            [layer.name for layer in model.layers], model.count_params(), model.built, model.name]


@program
def subclassed_model_with_dicts(keras, np):
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.a, self.b = ones(keras), ones(keras, activation="sigmoid")

        def call(self, inputs):
            x = inputs["p"] + inputs["q"]
            return {"u": self.a(x), "v": self.b(x)}

    model, (x, y) = Net(), data(np)
    inputs, targets = {"p": x, "q": x}, {"u": y, "v": y / 2}
    model.compile("sgd", {"u": "mse", "v": "bce"}, metrics={"u": ["mae"]})
    history = model.fit(inputs, targets, epochs=2, shuffle=False, verbose=0).history
    outputs = model.predict(inputs, verbose=0)
    return [history, {key: value.tolist() for key, value in outputs.items()},
            model.evaluate(inputs, targets, verbose=0)]


@program
def subclass_made_from_a_graph(keras, np):
    class Net(keras.Model):
        def __init__(self):
            x = keras.Input((2,))
            super().__init__(inputs=x, outputs=ones(keras)(x))
            self.extra = 3

    model = Net()
    model.compile("sgd", "mse")
    return [trained(np, model), model.name, type(model).__name__, model.extra,
            [layer.name for layer in model.layers]]


@program
def loss_function(keras, np):
    def double(y_true, y_pred):
        return keras.ops.mean(keras.ops.square(y_true - y_pred), axis=-1) * 2

    model = one_layer(keras)
    model.compile("sgd", double, metrics=[double])
    return trained(np, model, batch_size=4, sample_weight=np.arange(6, dtype="float32"))


@program
def loss_class(keras, np):
    class Scaled(keras.losses.Loss):
        def __init__(self, factor=2.0, name="scaled"):
            super().__init__(name=name)
            self.factor = factor

        def call(self, y_true, y_pred):
            return keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1) * self.factor

    model = one_layer(keras)
    model.compile("sgd", Scaled())
    return [trained(np, model), float(Scaled(3.0)(np.ones((2, 2)), np.zeros((2, 2)))),
            Scaled().name]


@program
def metric_class(keras, np):
    class Bias(keras.metrics.Metric):
        def __init__(self, name="bias", **kwargs):
            super().__init__(name=name, **kwargs)
            self.total = self.add_variable(shape=(), initializer="zeros", name="total")
            self.samples = self.add_variable(shape=(), initializer="zeros", name="samples")

        def update_state(self, y_true, y_pred, sample_weight=None):
            self.total.assign(self.total + keras.ops.sum(y_pred - y_true))
            self.samples.assign(
                self.samples + keras.ops.cast(keras.ops.shape(y_true)[0], "float32"))

        def result(self):
            return self.total / self.samples

    model, alone = one_layer(keras), Bias()
    model.compile("sgd", "mse", metrics=[Bias()])
    alone.update_state(np.zeros((2, 1), "float32"), np.ones((2, 1), "float32"))
    result = float(alone.result())
    alone.reset_state()
    return [trained(np, model, batch_size=4), model.evaluate(*data(np), verbose=0), result,
            [variable.name for variable in alone.variables], float(np.asarray(alone.total))]


@program
def classes_for_initializer_regularizer_constraint(keras, np):
    class Sum(keras.regularizers.Regularizer):
        def __init__(self, factor):
            self.factor = factor

        def __call__(self, x):
            return self.factor * keras.ops.sum(keras.ops.abs(x))

    class Below(keras.constraints.Constraint):
        def __call__(self, w):
            return keras.ops.clip(w, 0, 0.9)

    class Value(keras.initializers.Initializer):
        def __init__(self, value):
            self.value = value

        def __call__(self, shape, dtype=None, **kwargs):
            return keras.ops.full(shape, self.value, dtype=dtype)

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(
        1, kernel_initializer=Value(0.5), kernel_regularizer=Sum(0.1), kernel_constraint=Below(),
        activation=lambda t: keras.ops.tanh(t) * 2)])
    model.compile(keras.optimizers.SGD(0.5), "mse")
    return [trained(np, model), model.get_weights()[0].tolist()]


@program
def functions_for_initializer_regularizer_constraint(keras, np):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(
        1, kernel_initializer=lambda shape, dtype=None: keras.ops.ones(shape, dtype),
        kernel_regularizer=lambda w: keras.ops.sum(w) * 0.1, bias_constraint=lambda w: w * 0)])
    model.compile("sgd", "mse")
    return [trained(np, model), model.get_weights()[1].tolist()]


@program
def operations_in_a_graph(keras, np):
    i = keras.Input((3, 4))
    a = keras.ops.mean(i, axis=1)
    c = keras.ops.concatenate([ones(keras, 2)(a), a], axis=-1)
    d = keras.ops.relu(c - 1) * 2 + keras.ops.reshape(i[:, 0, :2], (-1, 2))[:, :1]
    model = keras.Model(i, ones(keras)(d))
    x = np.arange(48, dtype="float32").reshape(4, 3, 4) / 48
    model.compile("sgd", "mse")
    history = model.fit(x, np.ones((4, 1), "float32"), epochs=2, shuffle=False, verbose=0).history
    return [a.shape, c.shape, d.shape, history, model.predict(x, verbose=0).tolist(),
            [layer.name for layer in model.layers], model.count_params()]


@program
def callback_class(keras, np):
    log = []

    class Note(keras.callbacks.Callback):
        def on_train_begin(self, logs=None):
            log.append(["begin", self.params, logs])

        def on_batch_end(self, batch, logs=None):
            log.append([batch, sorted(logs)])

        def on_epoch_end(self, epoch, logs=None):
            rate = float(np.asarray(self.model.optimizer.learning_rate))
            log.append([epoch, sorted(logs), rate])
            self.model.optimizer.learning_rate = 0.5

    model = one_layer(keras)
    model.compile("sgd", "mse")
    begin = keras.callbacks.LambdaCallback(
        on_epoch_begin=lambda epoch, logs: log.append(["function", epoch, logs]))
    return [trained(np, model, batch_size=4, callbacks=[Note(), begin]), log]


@program
def freezing(keras, np):
    model = keras.Sequential([keras.Input((2,)), ones(keras, 2), ones(keras)])
    model.compile("sgd", "mse")
    model.trainable = False
    frozen = [[layer.trainable for layer in model.layers], len(model.trainable_weights)]
    trained(np, model, 1)
    frozen.append([weight.tolist() for weight in model.get_weights()])
    model.trainable = True
    model.layers[0].trainable = False
    model.compile("sgd", "mse")
    trained(np, model, 1)
    thawed = [weight.tolist() for weight in model.get_weights()]
    model.layers[1].bias.trainable = False
    return [frozen, thawed, len(model.trainable_weights), len(model.non_trainable_weights),
            paths(model.weights)]


@program
def sequential_grows_and_waits(keras, np):
    model = keras.Sequential(name="s")
    model.add(keras.Input((2,)))
    model.add(ones(keras, 3))
    model.add(ones(keras))
    results = [model.input_shape, model.output_shape, len(model.layers), model.built]
    results += [model.pop().name, model.output_shape]
    results.append(np.asarray(model(np.ones((1, 2), "float32"))).tolist())
    model.add(keras.layers.Activation("tanh"))
    waiting = keras.Sequential([ones(keras, 2)])
    results += [model.output_shape, waiting.built]
    waiting.build((None, 3))
    called, predicted = keras.Sequential([ones(keras, 2)]), keras.Sequential(
        [keras.layers.Flatten(), ones(keras)])
    called(np.ones((5, 3), "float32"))
    return [*results, waiting.built, waiting.input_shape, paths(waiting.weights), called.built,
            [weight.shape for weight in called.weights],
            *(predicted.predict(np.ones((n, 3, 2)), verbose=0).tolist() for n in (2, 3))]


@program
def dict_inputs_and_outputs(keras, np):
    a, b = keras.Input((2,), name="a"), keras.Input((2,), name="b")
    s = keras.layers.Add()([a, b])
    model = keras.Model({"a": a, "b": b}, {"o": ones(keras, name="out")(s), "s": s})
    x = np.ones((2, 2), "float32")
    symbolic = model({"a": keras.Input((2,)), "b": keras.Input((2,))})
    called = model({"a": x, "b": x})
    return [sorted(called), np.asarray(called["o"]).tolist(), sorted(symbolic),
            symbolic["o"].shape, model.predict({"a": x, "b": x}, verbose=0)["s"].tolist(),
            model.output_names]


@program
def models_from_configs(keras, np):
    a, b = keras.Input((2,), name="a"), keras.Input((2,), name="b")
    shared = ones(keras, 2, name="out")
    model = keras.Model([a, b], shared(shared(keras.layers.Add()([a, b]))))
    again, x = keras.Model.from_config(model.get_config()), np.ones((2, 2), "float32")
    sequential = keras.Sequential.from_config(one_layer(keras).get_config())
    return [np.asarray(again([x, x])).tolist(), [layer.name for layer in again.layers],
            again.name, keras.models.clone_model(model).name, len(again.weights),
            np.asarray(sequential(x)).tolist(), sequential.name]


@program
def call_with_two_tensors(keras, np):
    class Both(keras.layers.Layer):
        def call(self, a, b, scale=1.0):
            return (a + b) * scale

    x, i, j = np.ones((2, 2), "float32"), keras.Input((2,)), keras.Input((2,))
    model = keras.Model([i, j], Both()(i, j, scale=3.0))
    results = [Both()(x, x, scale=2.0), Both()(x, b=x), model([x, x])]
    return [np.asarray(result).tolist() for result in results]


@program
def layer_with_two_outputs(keras, np):
    class Split(keras.layers.Layer):
        def call(self, x):
            return x + 1, x * 2

    x, i = np.ones((2, 2), "float32"), keras.Input((2,))
    p, q = Split()(i)
    return [p.shape, q.shape, np.asarray(Split()(x)[1]).tolist(),
            [one.tolist() for one in keras.Model(i, [p, q]).predict(x, verbose=0)]]


@program
def layer_that_counts(keras, np):
    class Count(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.n = self.add_weight(shape=(), initializer="zeros", trainable=False, name="n")

        def call(self, x, training=None):
            if training:
                self.n.assign(self.n + 1)
            return x

    model = keras.Sequential([keras.Input((2,)), Count(), ones(keras)])
    model.compile("sgd", "mse")
    trained(np, model, batch_size=3)
    return float(np.asarray(model.layers[0].n))


@program
def early_stopping_on_an_accuracy(keras, np):
    model, (x, y) = one_layer(keras, activation="sigmoid"), data(np)
    y = (y > 0.8).astype("float32")
    model.compile(keras.optimizers.SGD(0.1), "bce", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping("val_accuracy", patience=2, restore_best_weights=True)
    history = model.fit(x, y, epochs=8, shuffle=False, verbose=0, validation_data=(x, y),
                        callbacks=[stop])
    return [history.history, stop.stopped_epoch, stop.best_epoch, history.epoch]


@program
def samples_of_sequences(keras, np):
    model = keras.Sequential([keras.Input((3, 2)), ones(keras, 2)])
    model.compile("sgd", "mse", weighted_metrics=["mae"])
    weights = np.array([[1.0, 3.0, 0.0], [2.0, 1.0, 1.0]])
    return model.fit(np.arange(12, dtype="float32").reshape(2, 3, 2) / 12,
                     np.ones((2, 3, 2), "float32"), epochs=2, shuffle=False, verbose=0,
                     sample_weight=weights).history
