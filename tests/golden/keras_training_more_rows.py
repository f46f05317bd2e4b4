"""Training cases: arguments of fit, callbacks, penalties, graphs with several ends, activations."""

from keras_training_rows import (
    BINARY,
    CLASSES,
    LINE,
    REGRESSION,
    case,
    compile_with,
    dense,
    do,
    fit,
    new,
    of,
    sequential,
    trained,
)

VALIDATION = {"tuple": [of("vx"), of("vy")]}


def fit_arguments():
    rows = {
        "validation_split": {"validation_split": 0.3},
        "validation_split_half": {"validation_split": 0.5, "batch_size": 2},
        "validation_split_zero": {"validation_split": 0.0},
        "validation_data": {"validation_data": VALIDATION},
        "validation_data_list": {"validation_data": [of("vx"), of("vy")]},
        "validation_data_weighted": {
            "validation_data": {"tuple": [of("vx"), of("vy"), of("vsw")]}},
        "validation_freq": {"validation_data": VALIDATION, "validation_freq": 2, "epochs": 4},
        "validation_freq_list": {"validation_data": VALIDATION, "validation_freq": [1, 3],
                                 "epochs": 4},
        "validation_batch_size": {"validation_data": VALIDATION, "validation_batch_size": 2},
        "validation_steps": {"validation_data": VALIDATION, "validation_batch_size": 1,
                             "validation_steps": 2},
        "validation_both": {"validation_data": VALIDATION, "validation_split": 0.3},
        "sample_weight": {"sample_weight": of("sw")},
        "sample_weight_split": {"sample_weight": of("sw"), "validation_split": 0.3},
        "initial_epoch": {"initial_epoch": 1},
        "initial_epoch_at_end": {"initial_epoch": 3},
        "epochs_zero": {"epochs": 0},
        "steps_per_epoch": {"steps_per_epoch": 2},
        "steps_per_epoch_too_many": {"steps_per_epoch": 9},
        "batch_of_one": {"batch_size": 1}, "batch_of_all": {"batch_size": 100},
        "batch_default": {"batch_size": None},
        "no_target": {"y": None},
    }
    cases = [trained(f"fit_{name}", REGRESSION, "y", args, metrics=["mae"])
             for name, args in rows.items()]
    pairs = {"pairs": [[0, 1.0], [1, 3.0]]}
    cases += [
        trained("fit_class_weight_binary", BINARY, "bits", {"class_weight": pairs}, loss="bce",
                metrics=["accuracy"], weighted_metrics=["accuracy"]),
        trained("fit_class_weight_one_hot", CLASSES, "hot",
                {"class_weight": {"pairs": [[0, 1.0], [1, 3.0], [2, 0.5]]}},
                loss="categorical_crossentropy"),
        trained("fit_class_weight_labels", CLASSES, "labels",
                {"class_weight": {"pairs": [[0, 1.0], [1, 3.0], [2, 0.5]]}},
                loss="sparse_categorical_crossentropy"),
        trained("fit_class_weight_and_sample_weight", BINARY, "bits",
                {"class_weight": pairs, "sample_weight": of("sw")}, loss="bce"),
        trained("fit_class_weight_validation", BINARY, "bits",
                {"class_weight": pairs, "validation_split": 0.3}, loss="bce"),
        trained("fit_class_weight_missing_class", BINARY, "bits",
                {"class_weight": {"pairs": [[1, 3.0]]}}, loss="bce"),
        trained("fit_positional", LINE),
        case("fit_one_dimensional", sequential(dense(1), features=1), compile_with(),
             fit("x1", "x1", batch_size=4), do("weights"), do("predict", of("x1"))),
        case("fit_integers", LINE, compile_with(), fit("y_int", "x_int", epochs=2), do("weights"),
             do("predict", of("x_int"))),
        case("fit_doubles", LINE, compile_with(), fit("y_int", "x_double", epochs=2),
             do("weights"), do("predict", of("x_double"))),
        case("fit_twice", LINE, compile_with(optimizer="adam"), fit(epochs=2), do("optimizer"),
             fit(epochs=2), do("optimizer"), compile_with(optimizer="adam"), do("optimizer"),
             fit(epochs=1), do("weights")),
        case("learning_rate_set_between", LINE, compile_with(),
             fit(epochs=1), do("set", path="optimizer.learning_rate", value=0.1), do("optimizer"),
             fit(epochs=1), do("weights"), do("get", path="optimizer.learning_rate")),
        case("learning_rate_assign", LINE, compile_with(), fit(epochs=1),
             do("optimizer.learning_rate.assign", 0.2), fit(epochs=1), do("weights")),
        case("run_eagerly", LINE, compile_with(run_eagerly=True), fit(), do("weights")),
        case("deferred_build", {"kind": "sequential", "layers": [dense(2), dense(1)]},
             compile_with(), do("get", path="built"), do("build", {"tuple": [None, 2]}),
             do("names"), do("get", path="input_shape"), do("get", path="output_shape"), seed=None),
        case("named_layers", sequential(dense(2, name="hidden"), dense(1, name="out"), name="net"),
             do("names"), compile_with(), fit(epochs=1)),
        case("many_layers", sequential(dense(2), dense(2), new("layers.Activation",
             activation="relu"), new("layers.Dropout", rate=0.5), new("layers.Flatten"), dense(1)),
             do("names"), do("predict", of("x"))),
    ]
    return cases


def callbacks():
    record = {"callback": "record"}
    stop = {"callback": "stop", "epoch": 1}

    def early(**args):
        return new("callbacks.EarlyStopping", **args)

    bad = {"validation_data": VALIDATION, "epochs": 12, "batch_size": 7}
    rate = new("optimizers.SGD", learning_rate=0.4)
    rows = [("loss_patience_1", {"monitor": "loss", "patience": 1, "min_delta": 0.05}),
            ("loss_default_patience", {"monitor": "loss", "min_delta": 0.05}),
            ("val_patience_2", {"patience": 2}),
            ("val_restore", {"patience": 2, "restore_best_weights": True}),
            ("mode_max", {"monitor": "loss", "mode": "max", "patience": 2,
                          "restore_best_weights": True}),
            ("baseline", {"monitor": "loss", "baseline": 0.01, "patience": 2}),
            ("start_from_epoch", {"monitor": "loss", "min_delta": 10, "start_from_epoch": 4,
                                  "patience": 2, "restore_best_weights": True}),
            ("never_stops_restores", {"monitor": "loss", "patience": 50,
                                      "restore_best_weights": True}),
            ("unknown_monitor", {"monitor": "nope", "patience": 0})]
    cases = [
        trained(f"early_stopping_{name}", LINE, "y", {**bad, "callbacks": [early(**args)]},
                optimizer=rate,
                after=[do("callback", index=0, path="stopped_epoch"),
                       *([do("callback", index=0, path="best_epoch")] if "unknown" not in name
                         else [])])
        for name, args in rows
    ]
    cases += [
        case("callback_calls", REGRESSION, compile_with(metrics=["mae"]),
             fit(epochs=2, callbacks=[record], validation_data=VALIDATION),
             do("evaluate", of("x"), of("y"), batch_size=4, callbacks=[record]),
             do("predict", of("x"), batch_size=4, callbacks=[record]), do("calls")),
        case("callback_calls_without_validation", LINE, compile_with(),
             fit(epochs=1, callbacks=[record, record]), do("calls")),
        case("callback_calls_epochs_zero", LINE, compile_with(), fit(epochs=0, callbacks=[record]),
             do("calls")),
        trained("stop_training", LINE, "y", {"epochs": 5, "callbacks": [stop, record]},
                after=[do("calls"), do("get", path="stop_training"), fit(epochs=1)]),
        trained("stop_training_in_batch", LINE, "y",
                {"epochs": 3, "callbacks": [{"callback": "stop_batch", "batch": 1}, record]},
                after=[do("calls"), do("optimizer")]),
        trained("learning_rate_in_callback", LINE, "y",
                {"callbacks": [{"callback": "rate", "rates": [0.1, 0.01, 0.2]}]},
                after=[do("optimizer")]),
    ]
    return cases


def penalties():
    def l1(value): return new("regularizers.L1", l1=value)
    def l2(value): return new("regularizers.L2", l2=value)
    both = new("regularizers.L1L2", l1=0.1, l2=0.2)
    args = {
        "l1_kernel": {"kernel_regularizer": l1(0.1)}, "l2_kernel": {"kernel_regularizer": l2(0.1)},
        "l1l2_kernel": {"kernel_regularizer": both}, "l2_bias": {"bias_regularizer": l2(0.1)},
        "l1_activity": {"activity_regularizer": l1(0.1)},
        "l2_activity": {"activity_regularizer": l2(0.1)},
        "all": {"kernel_regularizer": both, "bias_regularizer": l1(0.1),
                "activity_regularizer": l2(0.2)},
        "string_l1": {"kernel_regularizer": "l1"}, "string_l2": {"kernel_regularizer": "l2"},
        "string_l1l2": {"kernel_regularizer": "l1l2"},
    }
    x, y = of("x"), of("y")
    cases = [trained(f"regularizer_{name}", sequential(dense(1, **one)), metrics=["mse"],
                     after=[do("evaluate", x, y), do("train_on_batch", x, y)])
             for name, one in args.items()]
    limits = {
        "max_norm": new("constraints.MaxNorm", max_value=0.5),
        "max_norm_axis": new("constraints.MaxNorm", max_value=0.5, axis=1),
        "unit_norm": new("constraints.UnitNorm"), "non_neg": new("constraints.NonNeg"),
        "min_max_norm": new("constraints.MinMaxNorm", min_value=0.4, max_value=0.6, rate=0.5),
        "string_non_neg": "non_neg", "string_max_norm": "max_norm",
    }
    cases += [trained(f"constraint_{name}", sequential(dense(3, kernel_constraint=one), dense(1)),
                      optimizer=new("optimizers.SGD", learning_rate=0.2))
              for name, one in limits.items()]
    cases += [
        trained("constraint_bias", sequential(dense(2, bias_constraint="non_neg"), dense(1))),
        trained("no_bias", sequential(dense(2, use_bias=False), dense(1)), after=[do("names")]),
        case("frozen_layer", REGRESSION, do("freeze", layer="dense"), compile_with(), do("names"),
             fit(), do("weights"), do("optimizer")),
        case("frozen_after_compile", REGRESSION, compile_with(), do("freeze", layer="dense"),
             fit(), do("weights")),
        case("frozen_then_thawed", REGRESSION, do("freeze", layer="dense"), compile_with(),
             fit(epochs=1), do("freeze", layer="dense", trainable=True), compile_with(),
             fit(epochs=1), do("weights")),
        case("all_frozen", LINE, do("freeze", layer="dense"), compile_with(), fit(epochs=2),
             do("weights")),
        case("dropout_rate_zero", sequential(dense(2), new("layers.Dropout", rate=0.0), dense(1)),
             compile_with(), fit(), do("weights")),
    ]
    return cases


def activations():
    shared = ["elu", "selu", "relu", "relu6", "linear", "sigmoid", "hard_sigmoid", "softplus",
              "softsign", "tanh", "softmax", "log_softmax", "gelu", "mish", "silu", "swish",
              "exponential", "leaky_relu", None]
    return [trained(f"activation_{name}", sequential(dense(3, activation=name), dense(1)),
                    fit_args={"epochs": 2, "batch_size": 7},
                    optimizer=new("optimizers.SGD", learning_rate=0.1),
                    after=[do("predict", of("x"))]) for name in shared]
