"""Record how recurrent models train: keras_training_recurrent.json."""

from keras_fixture import fixed_array, write_topic
from keras_training import played
from keras_training_rows import case, compile_with, dense, do, new, of

DATA = {
    "series": fixed_array(1, [6, 5, 2], -1, 1),
    "words": {"array": [[1, 2, 3, 0, 0], [4, 1, 0, 0, 0], [2, 2, 1, 3, 4], [3, 0, 0, 0, 0],
                        [1, 4, 0, 0, 0], [4, 3, 2, 1, 0]], "dtype": "int32", "shape": [6, 5]},
    "films": fixed_array(2, [6, 3, 4, 4, 1], -1, 1),
    "numbers": fixed_array(3, [6, 1], -1, 1),
    "each": fixed_array(4, [6, 5, 1], -1, 1),
}


def layer(name, **options):
    return new(f"layers.{name}", **options)


def trained(name, shape, *layers, x="series", y="numbers", **input_options):
    described = {"kind": "sequential", "args": {},
                 "layers": [new("Input", shape={"tuple": shape}, **input_options), *layers]}
    fit = {"x": of(x), "y": of(y), "epochs": 4, "batch_size": 4, "shuffle": False}
    compiled = compile_with(optimizer=new("optimizers.Adam", learning_rate=0.02), loss="mse")
    return case(name, described, compiled, {"do": "fit", "args": fit}, do("weights"),
                do("predict", of(x)))


def models():
    series = [5, 2]
    found = []
    for kind in ("SimpleRNN", "GRU", "LSTM"):
        found += [
            trained(kind, series, layer(kind, units=3), dense(1)),
            trained(f"{kind} stacked", series, layer(
                kind, units=3, return_sequences=True, kernel_regularizer="l2"),
                layer(kind, units=2, go_backwards=True), dense(1)),
            trained(f"{kind} each step", series, layer("Bidirectional", layer=layer(
                kind, units=2, return_sequences=True)),
                layer("TimeDistributed", layer=dense(1)), y="each")]
    return [
        *found,
        trained("cells", series, layer("RNN", cell=[
            layer("LSTMCell", units=3), layer("GRUCell", units=2)]), dense(1)),
        trained("words", [5], layer("Embedding", input_dim=5, output_dim=3, mask_zero=True),
                layer("Bidirectional", layer=layer("LSTM", units=2, return_sequences=True)),
                layer("GRU", units=2, reset_after=False), dense(1), x="words", dtype="int32"),
        trained("films", [3, 4, 4, 1], layer("ConvLSTM2D", filters=2, kernel_size=2),
                layer("Flatten"), dense(1), x="films"),
    ]


def record(keras, directory):
    return write_topic(directory, "training_recurrent", keras, played(keras, models(), DATA),
                       data=DATA)
