"""Training cases: graphs with several inputs and outputs, shared layers, models as layers."""

from keras_training_rows import case, compile_with, dense, do, new, of, sequential


def input_of(name, features, /, **args):
    return {"id": name, "args": {"shape": {"tuple": [features]}, **args}}


def node(name, layer, on):
    return {"id": name, "layer": layer, "on": on}


def graph(inputs, nodes, outputs, **rest):
    return {"kind": "functional", "inputs": inputs, "nodes": nodes, "outputs": outputs, **rest}


A, B = input_of("a", 2), input_of("b", 3)
NAMED_A, NAMED_B = input_of("a", 2, name="a"), input_of("b", 3, name="b")
HIDDEN = [node("ha", dense(2, activation="tanh"), "a"), node("hb", dense(2), "b")]
JOIN = [*HIDDEN, node("sum", new("layers.Add"), ["ha", "hb"])]
HEADS = [*JOIN, node("value", dense(1, name="value"), "sum"),
         node("flag", dense(1, name="flag", activation="sigmoid"), "sum")]
TWO = graph([NAMED_A, NAMED_B], HEADS, ["value", "flag"])
TWO_NAMELESS = graph([A, B], [*JOIN, node("v", dense(1), "sum"),
                              node("f", dense(1, activation="sigmoid"), "sum")], ["v", "f"])
TWO_DICT = graph([NAMED_A, NAMED_B], HEADS, {"p": "value", "q": "flag"})
DICT_IN = graph([NAMED_A, NAMED_B], HEADS, ["value", "flag"], take={"left": "a", "right": "b"})
BOTH_X, BOTH_Y = [of("a"), of("b")], [of("ya"), of("yb")]
DICT_X, DICT_Y = {"a": of("a"), "b": of("b")}, {"value": of("ya"), "flag": of("yb")}


def fit_on(x, y, **args):
    return {"do": "fit", "args": {"x": x, "y": y, "epochs": 2, "batch_size": 3, "shuffle": False,
                                  **args}}


def two(name, model=TWO, x=BOTH_X, y=BOTH_Y, fit_args=None, **compile_args):
    """Train a model with two inputs and two outputs and ask it everything."""
    steps = [do("names"), compile_with(**compile_args), fit_on(x, y, **(fit_args or {})),
             do("evaluate", x, y), do("evaluate", x, y, return_dict=True),
             do("train_on_batch", x, y), do("test_on_batch", x, y), do("predict", x),
             do("get", path="metrics_names"), do("weights")]
    return case(name, model, *steps)


def graphs():
    one = graph([A, B], [*HIDDEN, node("cat", new("layers.Concatenate"), ["ha", "hb"]),
                         node("y", dense(1), "cat")], "y")
    shared = graph([A, input_of("c", 2)], [
        node("ha", dense(2, activation="tanh"), "a"), {"id": "hc", "again": "ha", "on": "c"},
        node("cat", new("layers.Concatenate"), ["ha", "hc"]), node("y", dense(1), "cat")], "y")
    two_depths = graph([A, input_of("c", 2)], [
        node("p", dense(2), "a"), node("hc", dense(2, activation="tanh"), "c"),
        {"id": "hp", "again": "hc", "on": "p"}, node("q", dense(2), "hc"),
        node("r", dense(2), "q"), node("cat", new("layers.Concatenate"), ["hp", "r"]),
        node("y", dense(1), "cat")], "y")
    inner = sequential(dense(2, activation="tanh"), dense(2), name="inner")
    nested = graph([A], [node("h", inner, "a"), node("y", dense(1), "h")], "y")
    twice = graph([A], [node("h", inner, "a"), {"id": "h2", "again": "h", "on": "h"},
                        node("y", dense(1), "h2")], "y")
    functional_inner = graph([A], [node("z", dense(2), "a")], "z", args={"name": "block"})
    in_sequential = sequential(functional_inner, dense(1))
    diamond = graph([A], [node("p", dense(2), "a"), node("q", dense(2, activation="relu"), "p"),
                          node("s", new("layers.Add"), ["p", "q"]), node("y", dense(1), "s")], "y")
    same = graph([A], [node("h", dense(2), "a"), node("y", dense(1), "h")], ["h", "y"])
    x, y = BOTH_X, of("ya")

    def alone(name, model, x=x, y=y, **args):
        return case(name, model, do("names"), compile_with(**args), fit_on(x, y), do("weights"),
                    do("predict", x), do("evaluate", x, y))

    return [
        alone("two_inputs_concatenate", one, metrics=["mae"]),
        alone("shared_layer", shared, [of("a"), of("a")]),
        alone("shared_at_two_depths", two_depths, [of("a"), of("a")]),
        alone("nested_sequential", nested, of("a"), metrics=["accuracy"]),
        alone("nested_used_twice", twice, of("a")), alone("functional_in_sequential",
                                                         in_sequential, of("a")),
        alone("diamond", diamond, of("a")),
        case("inner_and_outer_outputs", same, do("names"), compile_with(), do("predict", of("a"))),
    ]


def several_outputs():
    losses = {"value": "mse", "flag": "binary_crossentropy"}
    by_name = {"value": ["mae"], "flag": ["accuracy", "mse"]}
    weights = {"value": 0.3, "flag": 2.0}
    return [
        two("outputs_one_loss", loss="mse"), two("outputs_list_losses", loss=["mse", "bce"]),
        two("outputs_dict_losses", loss=losses),
        two("outputs_nameless", TWO_NAMELESS, loss=["mse", "bce"], metrics=[["mae"], ["accuracy"]]),
        two("outputs_loss_weights_list", loss=["mse", "bce"], loss_weights=[0.3, 2.0]),
        two("outputs_loss_weights_dict", loss=losses, loss_weights=weights, metrics=by_name),
        two("outputs_metrics_dict", loss=losses, metrics=by_name),
        two("outputs_metrics_lists", loss=["mse", "bce"], metrics=[["mae"], ["accuracy", "mse"]]),
        two("outputs_metrics_flat_list", loss=["mse", "bce"], metrics=["mae", "accuracy"]),
        two("outputs_metrics_one_shared", loss=["mse", "bce"], metrics=["mae"]),
        two("outputs_metrics_for_one", loss=losses, metrics={"flag": "accuracy"}),
        two("outputs_loss_for_one", loss={"value": "mse"}),
        two("outputs_loss_none", loss=["mse", None]),
        two("outputs_dict_data", x=DICT_X, y=DICT_Y, loss=losses, metrics=by_name),
        two("outputs_dict_data_other_order", x=dict(reversed(DICT_X.items())),
            y=dict(reversed(DICT_Y.items())), loss=dict(reversed(losses.items()))),
        two("outputs_as_dict", TWO_DICT, y={"p": of("ya"), "q": of("yb")},
            loss={"p": "mse", "q": "bce"}, metrics={"q": ["accuracy"]}),
        two("inputs_as_dict", DICT_IN, x={"left": of("a"), "right": of("b")},
            loss=["mse", "bce"]),
        two("outputs_validation", fit_args={"validation_split": 0.4}, loss=losses, metrics=by_name),
        two("outputs_validation_data", loss=["mse", "bce"], metrics=[["mae"], ["accuracy"]],
            fit_args={"validation_data": {"tuple": [BOTH_X, BOTH_Y]}}),
        two("outputs_sample_weight_one", loss=["mse", "bce"],
            fit_args={"sample_weight": of("sw5")}),
        two("outputs_sample_weight_list", loss=["mse", "bce"],
            fit_args={"sample_weight": [of("sw5"), of("sw5b")]}),
        two("outputs_class_weight", loss=["mse", "bce"],
            fit_args={"class_weight": {"pairs": [[0, 1.0], [1, 3.0]]}}),
        two("outputs_unknown_loss_key", loss={"nope": "mse"}),
        two("outputs_unknown_metric_key", loss="mse", metrics={"nope": "mae"}),
        two("outputs_wrong_loss_count", loss=["mse"]),
        two("outputs_wrong_weight_count", loss=["mse", "bce"], loss_weights=[1.0]),
        two("outputs_wrong_target_count", y=[of("ya")], loss="mse"),
        two("inputs_wrong_count", x=[of("a")], loss="mse"),
    ]
