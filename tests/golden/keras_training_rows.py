"""Training cases with one input and one output: what each compile and fit argument does.

A case: {"id", "model": description, "weights": seed, "steps": [{"do": ..., "args": {...}}, ...]}.
The recorder replaces the weights' seed by the list of arrays that it makes.
"""

from keras_fixture import fixed_array, one_hot


def new(name, /, **args):
    """An object of the module, by name."""
    return {"class": name, "args": args}


def of(name):
    """An array of the file's data table."""
    return {"data": name}


def sequential(*layers, features=2, **args):
    """A Sequential model with its Input."""
    first = new("Input", shape={"tuple": [features]})
    return {"kind": "sequential", "layers": [first, *layers], "args": args}


def dense(units, **args):
    return new("layers.Dense", units=units, **args)


DATA = {
    "guide_x": {"array": [[1], [2], [3], [4]], "dtype": "float32"},
    "guide_y": {"array": [[1], [3], [5], [7]], "dtype": "float32"},
    "one": {"array": [[5]], "dtype": "float32"},
    "x": fixed_array(1, [7, 2], -2, 2),
    "y": fixed_array(2, [7, 1], -1, 1),
    "y2": fixed_array(3, [7, 2], -1, 1),
    "y_flat": fixed_array(2, [7], -1, 1),
    "bits": {"array": [[0], [1], [1], [0], [1], [1], [0]], "dtype": "float32"},
    "hot": one_hot([0, 2, 1, 1, 0, 2, 2], 3),
    "labels": {"array": [0, 2, 1, 1, 0, 2, 2], "dtype": "int32"},
    "labels_column": {"array": [[0], [2], [1], [1], [0], [2], [2]], "dtype": "int32"},
    "vx": fixed_array(4, [3, 2], -2, 2),
    "vy": fixed_array(5, [3, 1], -1, 1),
    "vbits": {"array": [[1], [0], [1]], "dtype": "float32"},
    "sw": {"array": [1, 2, 0.5, 0, 1, 3, 0.25], "dtype": "float32"},
    "vsw": {"array": [1, 4, 0.5], "dtype": "float32"},
    "a": fixed_array(6, [5, 2], -1, 1),
    "b": fixed_array(7, [5, 3], -1, 1),
    "ya": fixed_array(8, [5, 1], -1, 1),
    "yb": {"array": [[1], [0], [0], [1], [1]], "dtype": "float32"},
    "sw5": {"array": [1, 2, 0.5, 0, 3], "dtype": "float32"},
    "sw5b": {"array": [0.5, 1, 1, 2, 0.25], "dtype": "float32"},
    "x1": {"array": [1, 2, 3, 4], "dtype": "float32"},
    "x_int": {"array": [[1, 2], [3, 4], [5, 6], [7, 8]], "dtype": "int64"},
    "y_int": {"array": [[1], [0], [1], [0]], "dtype": "int64"},
    "x_double": {"array": [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6], [0.7, 0.8]], "dtype": "float64"},
}
LINE = sequential(dense(1))
REGRESSION = sequential(dense(3, activation="tanh"), dense(1))
PAIR = sequential(dense(2))
BINARY = sequential(dense(3, activation="tanh"), dense(1, activation="sigmoid"))
LOGIT = sequential(dense(3, activation="tanh"), dense(1))
CLASSES = sequential(dense(3, activation="softmax"))
SCORES = sequential(dense(3))
TARGETS = {"y": REGRESSION, "bits": BINARY, "hot": CLASSES, "labels": CLASSES}


def fit(y="y", x="x", /, **args):
    """A fit step: three epochs, batches of three, no shuffle, unless told otherwise."""
    named = {"x": of(x), "y": of(y), "epochs": 3, "batch_size": 3, "shuffle": False, **args}
    return {"do": "fit", "args": named}


def do(what, *positional, **args):
    step = {"do": what}
    if positional:
        step["positional"] = list(positional)
    if args:
        step["args"] = args
    return step


def compile_with(**args):
    return {"do": "compile", "args": {"optimizer": "sgd", "loss": "mse", **args}}


def case(name, model, *steps, seed=11):
    return {"id": name, "model": model, "weights": seed, "steps": list(steps)}


def trained(name, model=REGRESSION, y="y", fit_args=None, after=(), **compile_args):
    """Compile, fit, and read the weights."""
    first = compile_with(**compile_args)
    return case(name, model, first, fit(y, **(fit_args or {})), do("weights"), *after)


def guide():
    program = sequential(dense(1), features=1)
    whole = {"x": of("guide_x"), "y": of("guide_y"), "epochs": 1000, "shuffle": False}
    return [
        case("guide", program, do("names"), compile_with(), {"do": "fit", "args": whole},
             do("weights"), do("predict", of("one")), do("evaluate", of("guide_x"), of("guide_y")),
             do("optimizer")),
        case("guide_default_compile", program, {"do": "compile", "args": {"loss": "mse"}},
             {"do": "fit", "args": {**whole, "epochs": 5}}, do("optimizer")),
        case("guide_sgd_0.2_diverges", program,
             compile_with(optimizer=new("optimizers.SGD", learning_rate=0.2)),
             {"do": "fit", "args": {**whole, "epochs": 120}}, do("weights")),
    ]


def everything():
    """Every method of a model, once."""
    metrics = ["accuracy", "mse", new("metrics.BinaryAccuracy", name="hit", threshold=0.4)]
    x, y = of("x"), of("bits")
    return [case(
        "every_method", BINARY, do("names"), compile_with(loss="binary_crossentropy",
                                                          metrics=metrics, optimizer="adam"),
        do("get", path="metrics_names"), fit("bits"), do("get", path="metrics_names"),
        do("evaluate", x, y), do("evaluate", x, y, return_dict=True),
        do("evaluate", x, y, batch_size=3), do("evaluate", x, y, sample_weight=of("sw")),
        do("predict", x), do("predict", x, batch_size=3), do("predict_on_batch", x),
        do("train_on_batch", x, y), do("train_on_batch", x, y, return_dict=True),
        do("train_on_batch", x, y, sample_weight=of("sw")),
        do("train_on_batch", x, y, class_weight={"pairs": [[0, 1.0], [1, 3.0]]}),
        do("test_on_batch", x, y), do("test_on_batch", x, y, return_dict=True),
        do("reset_metrics"), do("test_on_batch", x, y), do("optimizer"), do("weights"),
    ), case("batch_methods_without_metrics", LINE, compile_with(), do("train_on_batch", x, of("y")),
            do("test_on_batch", x, of("y")), do("evaluate", x, of("y")),
            do("evaluate", x, of("y"), return_dict=True)),
    ]


def optimizers():
    rows = [
        ("SGD", {}), ("SGD", {"learning_rate": 0.2}),
        ("SGD", {"learning_rate": 0.1, "momentum": 0.9}),
        ("SGD", {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True}),
        ("RMSprop", {}), ("RMSprop", {"learning_rate": 0.05, "rho": 0.8, "epsilon": 1e-3}),
        ("RMSprop", {"learning_rate": 0.05, "momentum": 0.5}),
        ("RMSprop", {"learning_rate": 0.05, "centered": True}),
        ("RMSprop", {"learning_rate": 0.05, "momentum": 0.5, "centered": True}),
        ("Adam", {}), ("Adam", {"learning_rate": 0.1, "beta_1": 0.8, "beta_2": 0.9}),
        ("Adam", {"learning_rate": 0.1, "epsilon": 0.1}),
        ("Adam", {"learning_rate": 0.1, "amsgrad": True}),
        ("Adadelta", {}), ("Adadelta", {"learning_rate": 1.0, "rho": 0.9, "epsilon": 1e-4}),
        ("Adamax", {}), ("Adamax", {"learning_rate": 0.1, "beta_1": 0.8, "beta_2": 0.9}),
        ("Adagrad", {}),
        ("Adagrad", {"learning_rate": 0.1, "initial_accumulator_value": 0.5, "epsilon": 1e-3}),
    ]
    for name in ("SGD", "Adam"):
        for extra in ({"clipnorm": 0.3}, {"clipvalue": 0.1}, {"global_clipnorm": 0.3},
                      {"weight_decay": 0.1}):
            rows.append((name, {"learning_rate": 0.1, **extra}))
    rows += [("Adam", {"learning_rate": 0.1, "use_ema": True, "ema_momentum": 0.5}),
             ("SGD", {"learning_rate": 0.1, "gradient_accumulation_steps": 2})]
    cases = []
    for name, args in rows:
        label = "_".join([name, *(f"{key}={value}" for key, value in args.items())])
        cases.append(trained(f"optimizer_{label}", LINE, after=[do("optimizer")],
                             optimizer=new(f"optimizers.{name}", **args)))
    for name in ("sgd", "rmsprop", "adam", "adadelta", "adamax", "adagrad", "SGD", "Adam"):
        cases.append(trained(f"optimizer_string_{name}", LINE, optimizer=name,
                             after=[do("optimizer")]))
    return cases


def losses():
    rows = [
        ("y", LINE, "mse"), ("y", LINE, "MSE"), ("y", LINE, "mean_squared_error"),
        ("y", LINE, "MeanSquaredError"), ("y", LINE, "mae"), ("y", LINE, "mean_absolute_error"),
        ("y", LINE, new("losses.MeanSquaredError")), ("y", LINE, new("losses.MeanAbsoluteError")),
        ("y", LINE, new("losses.MeanSquaredError", reduction="sum")),
        ("y2", PAIR, "mse"), ("y2", PAIR, "mae"), ("y_flat", LINE, "mse"),
        ("y", LINE, {"ref": "losses.mean_squared_error"}),
        ("bits", BINARY, "binary_crossentropy"), ("bits", BINARY, "bce"),
        ("bits", BINARY, new("losses.BinaryCrossentropy", label_smoothing=0.2)),
        ("bits", LOGIT, new("losses.BinaryCrossentropy", from_logits=True)),
        ("bits", LOGIT, new("losses.BinaryCrossentropy", from_logits=True, label_smoothing=0.2)),
        ("hot", CLASSES, "categorical_crossentropy"),
        ("hot", CLASSES, new("losses.CategoricalCrossentropy", label_smoothing=0.3)),
        ("hot", SCORES, new("losses.CategoricalCrossentropy", from_logits=True)),
        ("hot", SCORES, new("losses.CategoricalCrossentropy", from_logits=True,
                            label_smoothing=0.3)),
        ("labels", CLASSES, "sparse_categorical_crossentropy"),
        ("labels_column", CLASSES, "sparse_categorical_crossentropy"),
        ("labels", SCORES, new("losses.SparseCategoricalCrossentropy", from_logits=True)),
        ("labels", CLASSES, new("losses.SparseCategoricalCrossentropy", ignore_class=1)),
        ("hot", CLASSES, "kl_divergence"), ("y", LINE, "huber"), ("y", LINE, "log_cosh"),
        ("bits", LINE, "hinge"), ("bits", LINE, "squared_hinge"), ("y2", PAIR, "cosine_similarity"),
        ("hot", CLASSES, "categorical_hinge"), ("hot", CLASSES, "poisson"),
        ("y", LINE, "mean_absolute_percentage_error"),
        ("y", LINE, "mean_squared_logarithmic_error"),
    ]
    cases = []
    for number, (y, model, loss) in enumerate(rows):
        label = loss if isinstance(loss, str) else list(loss.values())[0]
        cases.append(trained(f"loss_{number}_{label}_{y}", model, y, loss=loss))
    return cases


def metrics():
    rows = [
        ("y", "mse", ["accuracy"]), ("y", "mse", ["mse"]), ("y", "mse", ["MSE"]),
        ("y", "mse", ["mae"]), ("y", "mse", ["mean_squared_error", "mean_absolute_error"]),
        ("y", "mse", ["mse", "mae"]),
        ("y", "mse", [new("metrics.MeanSquaredError"), new("metrics.MeanAbsoluteError", name="m")]),
        ("y", "mse", [new("metrics.RootMeanSquaredError")]),
        ("y", "mse", [{"ref": "losses.mean_absolute_error"}]), ("y", "mse", ["MeanSquaredError"]),
        ("bits", "bce", ["accuracy"]), ("bits", "bce", ["acc"]),
        ("bits", "bce", ["accuracy", "acc"]),
        ("bits", "bce", ["binary_accuracy"]), ("bits", "bce", ["binary_crossentropy"]),
        ("bits", "bce", [new("metrics.BinaryAccuracy", name="hit", threshold=0.4)]),
        ("bits", "bce", ["crossentropy", "ce"]), ("bits", "bce", [new("metrics.Precision"),
                                                                   new("metrics.Recall")]),
        ("bits", "bce", [new("metrics.AUC")]),
        ("hot", "categorical_crossentropy", ["accuracy"]),
        ("hot", "categorical_crossentropy", ["categorical_accuracy", "categorical_crossentropy"]),
        ("hot", "categorical_crossentropy", ["crossentropy"]),
        ("hot", "categorical_crossentropy", [new("metrics.CategoricalAccuracy", name="top")]),
        ("labels", "sparse_categorical_crossentropy", ["accuracy"]),
        ("labels", "sparse_categorical_crossentropy", ["acc"]),
        ("labels", "sparse_categorical_crossentropy",
         ["sparse_categorical_accuracy", "sparse_categorical_crossentropy"]),
        ("labels", "sparse_categorical_crossentropy", ["crossentropy"]),
        ("bits", "mse", ["accuracy", "mse", "mae", "binary_crossentropy"]),
        ("hot", "mse", ["accuracy"]), ("y", "mse", ["mae", "mae"]),
    ]
    cases = []
    for number, (y, loss, names) in enumerate(rows):
        label = "+".join(one if isinstance(one, str) else list(one.values())[0] for one in names)
        cases.append(trained(f"metric_{number}_{label}_{y}", TARGETS[y], y, {"epochs": 2},
                             loss=loss, metrics=names,
                             after=[do("evaluate", of("x"), of(y), return_dict=True)]))
    x, y, sw = of("x"), of("bits"), {"sample_weight": of("sw")}
    cases.append(trained("weighted_metrics", BINARY, "bits", sw, loss="bce", metrics=["accuracy"],
                         weighted_metrics=["accuracy", "mae"],
                         after=[do("evaluate", x, y, **sw), do("get", path="metrics_names")]))
    cases.append(trained("metric_bare_string", BINARY, "bits", {}, loss="bce", metrics="accuracy"))
    return cases
