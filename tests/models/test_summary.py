"""A model's summary has the lines that real tfjs 4.22 and real Keras 3.15 print for it."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from keras_replay import run_code
from tfjs_replay import recorded, start_afresh

import minitf as tf
from minitf import keras
from minitf.errors import ArgumentError
from minitf.models.box_table import cells, cropped, wrapped
from minitf.models.summary import keras_lines, tfjs_lines

TFJS = {case["id"]: case for case in recorded("summary")["cases"]}
GOLDEN = Path(__file__).parent.parent / "golden"
KERAS = {
    case["id"]: case
    for case in json.loads((GOLDEN / "keras_display.json").read_text(encoding="utf-8"))["cases"]
    if case["kind"] == "summary"
}


@pytest.fixture(autouse=True)
def terminal_of_80_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")


def in_python(program):
    """A recorded JavaScript program as Python."""
    program = program.replace("const ", "").replace("true", "True").replace("false", "False")
    return re.sub(r"(\w+): ", r"'\1': ", program).replace("; ", "\n").rstrip(";")


def tfjs_model(program):
    start_afresh()
    names = {"tf": tf}
    exec(in_python(program), names)
    return names["model"]


def keras_model(code):
    return run_code(keras, code + "m")


def table(lines):
    return [line for line in lines if line[0] in "│┃"]


# ---- tfjs ----


@pytest.mark.parametrize("name", TFJS)
def test_tfjs_lines_are_those_of_tfjs(name):
    case = TFJS[name]
    arguments = json.loads(f"[{case['args']}]")
    assert tfjs_lines(tfjs_model(case["program"]), *arguments) == case["lines"]


def test_the_summary_of_an_empty_sequential_is_refused():
    with pytest.raises(ArgumentError, match="model is empty"):
        tfjs_lines(tf.sequential())


def test_a_frozen_layer_counts_as_not_trainable_after_training_too():
    model = tfjs_model(TFJS["frozen_after_compile"]["program"])
    assert tfjs_lines(model)[-4:-1] == [
        "Total params: 21", "Trainable params: 5", "Non-trainable params: 16"]
    model.layers[0].trainable = True
    assert tfjs_lines(model)[-3] == "Trainable params: 21"


def test_a_branching_model_at_the_head_of_a_sequential_shows_where_inputs_come_from():
    a = tf.input({"shape": [2]})
    h = tf.layers.dense({"units": 2}).apply(a)
    inner = tf.model({"inputs": a, "outputs": tf.layers.add({"name": "sum"}).apply([a, h])})
    model = tf.sequential({"layers": [inner, tf.layers.dense({"units": 1, "name": "out"})]})
    lines = tfjs_lines(model)
    assert lines[1].split() == ["Layer", "(type)", "Input", "Shape", "Output", "shape", "Param",
                                "#", "Receives", "inputs"]
    assert lines[3].split()[1:] == ["(Model)", "[[null,2]]", "[null,2]", "6"]
    assert lines[5].split() == ["out", "(Dense)", "[[null,2]]", "[null,1]", "3", "sum[0][0]"]


def test_a_sequential_inside_another_has_its_own_shapes_and_those_of_its_uses():
    inner = tf.sequential({"layers": [tf.layers.dense({"units": 3, "inputShape": [2]})]})
    entry = tf.layers.inputLayer({"inputShape": [2]})
    lines = tfjs_lines(tf.sequential({"layers": [entry, inner]}))
    assert lines[5].split()[1:] == ["(Sequential)", "[[null,2]],[[null,2]]", "multiple", "9"]


def test_a_functional_model_inside_a_sequential_has_one_output_shape():
    a = tf.input({"shape": [2]})
    inner = tf.model({"inputs": a, "outputs": tf.layers.dense({"units": 3}).apply(a)})
    first = tf.layers.dense({"units": 2, "inputShape": [5]})
    lines = tfjs_lines(tf.sequential({"layers": [first, inner]}))
    assert lines[5].split()[1:] == ["(Model)", "[[null,2]],[[null,2]]", "[null,3]", "9"]


def test_a_layer_used_twice_in_a_row_shows_both_uses():
    a = tf.input({"shape": [2], "name": "a"})
    twice = tf.layers.dense({"units": 2, "name": "twice"})
    lines = tfjs_lines(tf.model({"inputs": a, "outputs": twice.apply(twice.apply(a))}))
    assert lines[5].split()[-1] == "a[0][0]"
    assert lines[6].split() == ["twice[0][0]"]


def test_a_learners_layer_appears_under_its_own_class_name():
    class Square(tf.layers.Layer):
        def call(self, inputs, kwargs=None):
            return inputs[0].square()

    model = tf.sequential({"layers": [tf.layers.dense({"units": 2, "inputShape": [5]}), Square()]})
    assert tfjs_lines(model)[5].split()[1:] == ["(Square)", "[[null,2]]", "[null,2]", "0"]


def test_a_column_without_an_end_is_not_cut():
    model = tfjs_model(TFJS["guide"]["program"])
    assert tfjs_lines(model, 80, [10, 20, 30])[3] == "dense_Den [[null,1] [null,1]  2"


@pytest.mark.parametrize("length", [0.5, -3, "wide"])
def test_a_line_length_that_is_no_count_is_refused(length):
    with pytest.raises(ArgumentError, match="lineLength must be a positive whole number"):
        tfjs_lines(tfjs_model(TFJS["guide"]["program"]), length)


# ---- Keras ----


@pytest.mark.parametrize("name", KERAS)
def test_keras_lines_are_those_of_keras(name):
    case = KERAS[name]
    options = eval(case["call"].replace("m.summary", "dict").replace("{out}", ""))
    lines = keras_lines(keras_model(case["model"]), **options)
    wanted = case["stdout"].splitlines()
    # Keras's count of functional models, hence the name, takes in those inside sequential ones.
    assert re.sub("functional_1", "functional", lines[0]) == re.sub(
        "functional_1", "functional", wanted[0])
    assert lines[1:] == wanted[1:]


@pytest.mark.parametrize(
    ("length", "wanted"),
    [(20, ["┃ Layer  ┃ Ou… ┃ … ┃", "┃ (type) ┃ Sh… ┃ # ┃", "│ dense… │ (N… │ 8 │",
           "│ (Dens… │ 2)  │   │"]),
     (30, ["┃ Layer      ┃ Output  ┃ Pa… ┃", "┃ (type)     ┃ Shape   ┃   # ┃",
           "│ dense_4    │ (None,  │   8 │", "│ (Dense)    │ 2)      │     │"])],
)
def test_narrow_tables_wrap_and_shorten_as_keras_does(length, wanted):
    code = ("m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name='dense_4')])\n")
    assert table(keras_lines(keras_model(code), line_length=length)) == wanted


def test_columns_that_end_early_are_widened_to_the_line():
    model = keras_model(KERAS["summary sequential"]["model"])
    lines = keras_lines(model, positions=[0.2, 0.5, 0.8])
    assert {len(line) for line in lines[1:8]} == {76}


def test_names_in_wide_characters_keep_the_columns_straight():
    code = (f"m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, name='{'层' * 18}')])"
            "\n")
    assert table(keras_lines(keras_model(code), line_length=40)) == [
        "┃                 ┃ Output     ┃ Param ┃",
        "┃ Layer (type)    ┃ Shape      ┃     # ┃",
        "│ 层层层层层层层… │ (None, 2)  │     6 │",
        "│ (Dense)         │            │       │",
    ]


def test_a_frozen_model_shows_the_layers_inside_it_as_frozen():
    code = ("inner = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3)], name='i')\n"
            "m = keras.Sequential([keras.Input((2,)), inner, keras.layers.Dense(1)])\n"
            "inner.trainable = False\n")
    lines = keras_lines(keras_model(code), expand_nested=True, show_trainable=True)
    assert [line.split("│")[-2].strip() for line in table(lines)[1:]] == ["N", "N", "Y"]
    assert lines[-2:] == [" Trainable params: 4 (16.00 B)",
                          " Non-trainable params: 9 (36.00 B)"]


def test_a_layer_with_two_outputs_shows_both_shapes_and_which_one_is_used():
    class Two(keras.layers.Layer):
        def call(self, inputs):
            return inputs, inputs * 2

    a = keras.Input((2,), name="a")
    x, y = Two(name="two")(a)
    rows = table(keras_lines(keras.Model(a, keras.layers.Add(name="add")([x, y]))))
    assert rows[2:] == [
        "│ two (Two)           │ [(None, 2),       │          0 │ a[0][0]           │",
        "│                     │ (None, 2)]        │            │                   │",
        "│ add (Add)           │ (None, 2)         │          0 │ two[0][0],        │",
        "│                     │                   │            │ two[0][1]         │",
    ]


def test_the_optimizers_numbers_count_once_it_has_made_a_step():
    model = keras_model(KERAS["summary sequential"]["model"])
    model.compile("sgd", "mse")
    before = keras_lines(model)
    model.fit(np.ones((2, 2)), np.ones((2, 1)), verbose=0)
    assert keras_lines(model)[-4:] == [
        " Total params: 15 (60.00 B)", " Trainable params: 13 (52.00 B)",
        " Non-trainable params: 0 (0.00 B)", " Optimizer params: 2 (8.00 B)"]
    model.compile("adam", "mse")
    assert keras_lines(model) == before


def test_a_layer_range_shows_the_layers_from_one_name_to_another():
    model = keras_model(KERAS["summary many_layers"]["model"])
    names = [row.split()[1] for row in table(keras_lines(model, layer_range=["drop", "flat"]))]
    assert names == ["Layer", "dropout", "reshape", "flatten"]
    assert keras_lines(model, layer_range=["flat", "drop"]) == keras_lines(
        model, layer_range=["drop", "flat"])


@pytest.mark.parametrize(
    ("options", "message"),
    [({"layer_range": ["x", "y"]}, "names no layer of this model"),
     ({"layer_range": ["x"]}, "two layer names"), ({"layer_range": [1, 2]}, "must hold names"),
     ({"line_length": 8}, "every column needs 4"), ({"line_length": -1}, "positive whole number"),
     ({"positions": [0.2, 0.5]}, "must hold 3 numbers")],
)
def test_options_that_make_no_table_are_refused(options, message):
    with pytest.raises(ArgumentError, match=message):
        keras_lines(keras_model(KERAS["summary sequential"]["model"]), **options)


# ---- the table's text ----


def test_text_is_cut_by_cells_and_half_a_character_becomes_a_space():
    assert cropped("abc", 2) == "ab"
    assert cropped("层层", 3) == "层 "
    assert cells("e\u0301层") == 3


def test_words_move_to_the_next_line_only_when_they_do_not_fit():
    assert wrapped("one two three", 8) == ["one two ", "three"]
    assert wrapped("overlong on", 4) == ["overlong ", "on"]
    assert wrapped("on overlong", 4) == ["on ", "overlong"]
