"""Programs about losses, metrics and compile: how weights meet samples, what is kept, and names.

They stand beside those of keras_custom_programs.py and are recorded with them: keras_custom.json.
"""

from keras_custom_programs import PROGRAMS, data, one_layer, ones, program, trained  # noqa: F401


def raised(call):
    """What a call raises, in its own words alone."""
    try:
        return call()
    except Exception as error:
        return str(error).partition("\n")[0]


def pairs(np, *shape):
    """Labels 0 and 1, and probabilities, both of this shape."""
    count = int(np.prod(shape))
    labels = (np.arange(count) % 3 == 0).astype("float32").reshape(shape)
    return labels, (0.1 + 0.8 * np.arange(count, dtype="float32") / count).reshape(shape)


@program
def weights_of_samples_line_up(keras, np):
    y_true, y_pred = pairs(np, 4, 3)
    weights = np.array([1, 2, 0, 0.5], "float32")
    found = []
    for name in ("MeanSquaredError", "BinaryCrossentropy", "CategoricalHinge", "Dice"):
        for reduction in ("sum_over_batch_size", "sum", "none", "mean_with_sample_weight"):
            loss = getattr(keras.losses, name)(reduction=reduction)
            found += [np.array(loss(y_true, y_pred, sample_weight=given))
                      for given in (None, weights, weights[:, None], 0.5)]
    return found


@program
def weights_of_steps_line_up(keras, np):
    model = keras.Sequential([keras.Input((3, 2)), ones(keras, 2)])
    x, y = pairs(np, 4, 3, 2)
    found = []
    for shape in ((4, 1), (4, 3), (4, 3, 1)):
        weights = 0.5 + np.arange(np.prod(shape), dtype="float32").reshape(shape) / 5
        model.compile("sgd", "mse", weighted_metrics=["mae", "accuracy"])
        found.append(model.fit(x, y, sample_weight=weights, epochs=2, shuffle=False,
                               verbose=0).history)
    return found


@program
def what_metrics_keep(keras, np):
    y_true, y_pred = pairs(np, 4, 3, 2)
    found = []
    for name in ("MeanSquaredError", "BinaryAccuracy", "CategoricalAccuracy"):
        metric = getattr(keras.metrics, name)()
        for weights in (None, y_pred[:, 0, 0], y_pred[:, :, 0]):
            metric.update_state(y_true, y_pred, sample_weight=weights)
            found.append([np.array(metric.result()), *map(np.array, metric.variables)])
        found.append([variable.path for variable in metric.variables])
    flat_true, flat_pred = pairs(np, 6)
    metric = keras.metrics.BinaryAccuracy()
    metric.update_state(flat_true, flat_pred, sample_weight=flat_pred)
    found += [np.array(metric.result()),
              np.array(keras.metrics.binary_accuracy(flat_true, flat_pred))]
    best = keras.metrics.TopKCategoricalAccuracy(k=1)
    best.update_state([[0, 1, 1], [1, 0, 1]], [[0.1, 0.2, 0.7], [0.5, 0.4, 0.1]])
    return [*found, np.array(best.result())]


@program
def axes_and_configs_of_losses(keras, np):
    y_true, y_pred = pairs(np, 4, 3)
    losses = keras.losses
    one = losses.BinaryCrossentropy(axis=0, reduction=None)(y_true, y_pred)
    two = losses.CategoricalCrossentropy(
        from_logits=True, label_smoothing=0.1, axis=0, reduction="none")(y_true, y_pred)

    class Own(losses.Loss):
        def call(self, y_true, y_pred):
            return keras.ops.mean(y_pred, axis=-1)

    return [np.array(one), np.array(two), losses.Huber(delta=0.5).get_config(),
            losses.CosineSimilarity(axis=0).get_config(), Own().name, Own().name,
            Own(name="mine").name, keras.regularizers.L1().get_config(),
            keras.regularizers.L1L2(None, 0.1).get_config(),
            [hasattr(losses, name) for name in ("MSE", "mse", "KLD", "logcosh")],
            np.array(losses.binary_crossentropy(y_true, y_pred, axis=0))]


@program
def compile_keeps_what_it_is_not_told(keras, np):
    model, found = one_layer(keras), []
    for arguments in ({"loss": "mse", "metrics": ["mae"]}, {"optimizer": "adam"}, {"loss": "mae"},
                      {"loss": "mse", "metrics": []}, {}):
        model.compile(**{"optimizer": "sgd", **arguments})
        model.set_weights([np.ones((2, 1)), np.zeros(1)])
        found.append(trained(np, model))
    return found


@program
def names_by_which_compile_finds(keras, np):
    def CamelCase(y_true, y_pred):  # noqa: N802 (its name is what is asked for)
        return keras.ops.mean(keras.ops.abs(y_true - y_pred))

    found = []
    for units, y in ((1, [[0], [1], [1]]), (3, [[0], [1], [2]]), (3, np.eye(3))):
        model = keras.Sequential([keras.Input((2,)), ones(keras, units, activation="sigmoid")])
        for loss in ("crossentropy", "ce"):
            model.compile("sgd", loss, metrics=["Accuracy", "ACC", CamelCase, lambda a, b: b])
            found.append(model.fit(data(np)[0][:3], np.array(y, "float32"), verbose=0).history)
    return found


@program
def loss_weights_that_do_not_fit(keras, np):
    x = keras.Input((2,))
    found = []
    for loss, weights in (("mse", [1, 2]), (["mse", "mae"], {"one": 2}), (["mse", "mae"], [3]),
                          (["mse", "mae"], {"one": 2, "two": 3}), (["mse", "mae"], [2, 3])):
        model = keras.Model(x, [ones(keras, name="one")(x), ones(keras, name="two")(x)])
        model.compile("sgd", loss, loss_weights=weights)
        found.append(raised(lambda model=model: trained_on_both(np, model)))
    return [one.partition(" Give")[0] if isinstance(one, str) else one for one in found]


def trained_on_both(np, model):
    x, y = data(np)
    return model.fit(x, [y, y], verbose=0, shuffle=False).history


@program
def layers_frozen_after_the_first_step(keras, np):
    found = []
    for first in (True, False):
        model = keras.Sequential([keras.Input((2,)), ones(keras), ones(keras)])
        model.layers[0].trainable = first
        model.compile("sgd", "mse")
        trained(np, model)
        model.layers[0].trainable = not first
        found.append(raised(lambda model=model: trained(np, model)).partition(" Call")[0])
    model.compile("sgd", "mse")
    return found


@program
def losses_of_a_call_and_of_a_run(keras, np):
    class Added(keras.layers.Layer):
        def call(self, x):
            self.add_loss(keras.ops.sum(x))
            return x

    x, y = data(np)
    model = keras.Sequential([keras.Input((2,)), Added(), ones(keras, kernel_regularizer="l2")])
    model.compile("sgd", "mse")
    found = []
    for use in (lambda: model(x), lambda: model.fit(x, y, verbose=0),
                lambda: model.evaluate(x, y, verbose=0), lambda: model.predict(x, verbose=0)):
        use()
        found.append(len(model.losses))
    return found


@program
def callbacks_write_into_the_logs(keras, np):
    class Noting(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            logs["mine"] = epoch

    seen = []
    model = one_layer(keras)
    model.compile("sgd", "mse")
    last = keras.callbacks.LambdaCallback(
        on_epoch_end=lambda epoch, logs: seen.append(sorted(logs)),
        on_train_batch_end=lambda batch, logs: seen.append([batch, *sorted(logs)]))
    history = trained(np, model, callbacks=[Noting(), last])
    wrong = keras.callbacks.LambdaCallback(on_train_batch_end=lambda batch, numbers: None)
    return [history, seen, "logs" in raised(lambda: trained(np, model, callbacks=[wrong]))]


@program
def steps_of_an_optimizer_by_hand(keras, np):
    variable = keras.Variable(np.array([1.0, 2.0], "float32"), name="v")
    optimizer = keras.optimizers.SGD(0.1, momentum=0.9)
    after = optimizer.apply_gradients([(keras.ops.ones((2,)), variable)])
    return [int(after), raised(lambda: optimizer.apply([None], [variable])), np.array(variable),
            raised(lambda: keras.optimizers.get(5))]


@program
def forms_of_outputs_and_first_states(keras, np):
    layers = keras.layers
    x = keras.Input((3, 2), name="x")
    output, h, c = layers.LSTM(2, return_state=True, name="first")(x)
    second = layers.LSTM(2, name="second")(x, initial_state=[h, c])
    both = layers.Bidirectional(layers.GRU(1), name="both")(x, initial_state=[
        layers.Dense(1, name="a")(h), layers.Dense(1, name="b")(c)])
    model = keras.Model(x, (output, second, both))
    config = model.get_config()
    parts = {one["name"]: one for one in config["layers"]}
    model.set_weights([np.full(one.shape, 0.1) for one in model.get_weights()])
    again = keras.models.model_from_json(model.to_json())
    again.set_weights(model.get_weights())
    given = np.arange(6, dtype="float32").reshape(1, 3, 2) / 6
    stack = layers.RNN([layers.GRUCell(2, kernel_initializer="zeros"), layers.SimpleRNNCell(1)],
                       return_state=True)
    nested = stack(given)
    single = keras.Model(x, [output])
    return [model.predict(given, verbose=0), again.predict(given, verbose=0),
            type(model(given)).__name__, type(single.predict(given, verbose=0)).__name__,
            [[type(one).__name__, len(one)] for one in nested[1:]],
            [type(one).__name__ for one in stack.get_initial_state(1)],
            parts["second"]["inbound_nodes"], parts["second"]["build_config"],
            parts["both"]["inbound_nodes"], config["output_layers"]]


@program
def order_of_the_keys_of_configs(keras, np):
    layers = keras.layers
    made = [layers.Conv2D(1, 1), layers.Embedding(2, 1), layers.LSTM(1), layers.DepthwiseConv1D(1),
            layers.AveragePooling2D(2), layers.Conv1D(1, 1, activity_regularizer="l2"),
            layers.SeparableConv2D(1, 1), layers.ConvLSTM1D(1, 1)]
    return [list(one.get_config()) for one in made]


@program
def metrics_upon_the_kit_s(keras, np):
    class Distance(keras.metrics.Mean):
        def update_state(self, y_true, y_pred, sample_weight=None):
            distance = keras.ops.abs(y_true - y_pred)
            return super().update_state(distance, sample_weight=sample_weight)

    class Half(keras.metrics.Sum):
        def result(self):
            return super().result() / 2

    model = one_layer(keras)
    model.compile("sgd", "mse", metrics=[Distance(name="distance")])
    half = Half()
    half.update_state([1.0, 2.0])
    return [trained(np, model), np.array(half.result()), half.name, Distance().name]


@program
def models_of_several_inputs_called_directly(keras, np):
    class Two(keras.Model):
        def __init__(self):
            super().__init__()
            self.shared, self.head = ones(keras, 2), ones(keras)

        def call(self, x):
            return self.head(self.shared(x["one"]) + self.shared(x["two"]))

    x, y = data(np)
    model, given = Two(), {"one": x, "two": 2 * x}
    first = np.array(model(given))
    model.compile("sgd", "mse")
    return [first, model.fit(given, y, epochs=2, shuffle=False, verbose=0).history,
            [weight.path for weight in model.weights]]


@program
def outputs_that_are_no_part_of_the_graph(keras, np):
    a, b = keras.Input((2,)), keras.Input((2,))
    return [raised(lambda: keras.Model(a, b)), raised(lambda: keras.Model(a, [ones(keras)(a), b])),
            keras.Model([a, b], b).predict([np.ones((1, 2)), np.zeros((1, 2))], verbose=0)]


@program
def names_of_operations(keras, np):
    x = keras.Input((3,))
    y = 1 / (keras.ops.abs(x) + abs(x) / 2)
    return [operation.name for operation in keras.Model(x, y).operations]
