"""Record how models with embeddings, masks, normalisation and merges train."""

from keras_fixture import fixed_array, write_topic
from keras_training import played
from keras_training_rows import case, compile_with, dense, do, new, of

WORDS = [[1, 2, 3, 0], [4, 1, 0, 0], [2, 2, 2, 2], [5, 0, 1, 3], [3, 4, 0, 0], [1, 5, 4, 0]]
OTHERS = [[1, 1, 2, 0], [2, 1, 3, 3], [1, 2, 0, 0], [3, 0, 0, 0], [2, 2, 1, 0], [1, 3, 3, 2]]
STEPS = fixed_array(2, [6, 4, 2], -1, 1)
for _row, _step in ((0, 3), (1, 2), (1, 3), (3, 0), (4, 1), (5, 3)):
    STEPS["array"][_row][_step] = [0, 0]
DATA = {
    "words": {"array": WORDS, "dtype": "int32"}, "others": {"array": OTHERS, "dtype": "int32"},
    "steps": STEPS, "flat": fixed_array(3, [6, 3], -1, 1), "second": fixed_array(4, [6, 3], -1, 1),
    "images": fixed_array(5, [6, 2, 2, 4], -1, 1), "numbers": fixed_array(6, [6, 1], -1, 1),
    "sequences": fixed_array(7, [6, 4, 2], -1, 1), "flags": fixed_array(8, [6, 4, 1], 0, 1),
    "weights": fixed_array(9, [6, 4], 0, 1),
}


def layer(name, **options):
    return new(f"layers.{name}", **options)


def embedding(**options):
    return layer("Embedding", **{"input_dim": 6, "output_dim": 3, **options})


def sequential(shape, *layers, **given):
    return {"kind": "sequential", "args": {},
            "layers": [new("Input", shape={"tuple": shape}, **given), *layers]}


def trained(name, described, x, y="numbers", fit=None, **compile_args):
    x = [of(one) for one in x] if isinstance(x, list) else of(x)
    given = {"x": x, "y": of(y), "epochs": 3, "batch_size": 4, "shuffle": False, **(fit or {})}
    compile_args = {"optimizer": new("optimizers.Adam", learning_rate=0.05), "loss": "mse",
                    "metrics": ["mae"], **compile_args}
    return case(name, described, compile_with(**compile_args), {"do": "fit", "args": given},
                do("evaluate", x, of(y)), do("weights"), do("predict", x))


def words(name, *layers, **options):
    return trained(name, sequential([4], *layers, dense(1), dtype="int32"), "words", **options)


def steps(name, *layers, **options):
    return trained(name, sequential([4, 2], *layers), "steps", **options)


def flat(name, *layers, **options):
    return trained(name, sequential([3], *layers, dense(1)), "flat", **options)


def input_of(name, shape, **given):
    return {"id": name, "args": {"shape": {"tuple": shape}, **given}}


def node(name, described, on):
    return {"id": name, "layer": described, "on": on}


def graph(inputs, nodes, output):
    return {"kind": "functional", "inputs": inputs, "nodes": nodes, "outputs": output}


def merged(name, kind, **options):
    """Two masked sequences joined, then read by a recurrent layer."""
    return trained(f"masks_{name}", graph(
        [input_of("a", [4], dtype="int32"), input_of("b", [4], dtype="int32")],
        [node("ea", embedding(mask_zero=True, output_dim=2), "a"),
         node("eb", embedding(mask_zero=True, output_dim=2), "b"),
         node("joined", layer(kind, **options), ["ea", "eb"]),
         node("rnn", layer("SimpleRNN", units=2), "joined"), node("out", dense(1), "rnn")],
        "out"), ["words", "others"])


def models():
    masking, rnn = layer("Masking"), layer("SimpleRNN", units=2)
    frozen = layer("BatchNormalization", trainable=False)
    merges = [node(kind.lower(), layer(kind), ["ha", "hb"]) for kind in (
        "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum")]
    return [
        words("embedding", embedding(), layer("Flatten")),
        words("embedding_penalised", embedding(
            embeddings_regularizer="l2", embeddings_constraint="unit_norm",
            activity_regularizer="l1"), layer("Flatten")),
        words("embedding_frozen", embedding(trainable=False), layer("Flatten")),
        words("mask_zero", embedding(mask_zero=True), layer("LSTM", units=2)),
        words("mask_through_layers", embedding(mask_zero=True), dense(3, activation="tanh"),
              layer("Dropout", rate=0.0), layer("LeakyReLU"), layer("LayerNormalization"),
              layer("GRU", units=2, return_sequences=True), rnn),
        words("mask_lost", embedding(mask_zero=True), layer("Permute", dims=[1, 2]), rnn),
        words("mask_of_batch_normalization", embedding(mask_zero=True),
              layer("BatchNormalization"), rnn),
        steps("mask_of_steps", masking, layer("LSTM", units=2), dense(1)),
        steps("mask_and_loss", masking, dense(2), y="sequences", weighted_metrics=["mse"],
              fit={"validation_split": 0.34}),
        steps("mask_and_weights", masking, dense(2), y="sequences", weighted_metrics=["mse"],
              fit={"sample_weight": of("weights")}),
        steps("mask_and_accuracy", masking, dense(1, activation="sigmoid"), y="flags",
              loss="binary_crossentropy", metrics=["accuracy", "mse"]),
        steps("mask_after_dense", dense(2), masking, rnn, dense(1)),
        merged("concatenated", "Concatenate"), merged("joined_in_time", "Concatenate", axis=1),
        merged("added", "Add"), merged("multiplied", "Multiply"), merged("maximal", "Maximum"),
        flat("batch_normalization", dense(4, activation="tanh"), layer("BatchNormalization"),
             fit={"validation_split": 0.34}),
        flat("batch_normalization_penalised", dense(4), layer(
            "BatchNormalization", momentum=0.5, epsilon=0.01, beta_regularizer="l2",
            gamma_regularizer="l2"), optimizer=new("optimizers.SGD", learning_rate=0.1)),
        flat("batch_normalization_frozen", dense(4), frozen),
        trained("batch_normalization_of_images", sequential(
            [2, 2, 4], layer("BatchNormalization"), layer("ReLU"),
            layer("GroupNormalization", groups=2), layer("Flatten"), dense(1)), "images"),
        flat("layer_normalization", dense(4), layer(
            "LayerNormalization", gamma_regularizer="l2", beta_constraint="non_neg")),
        flat("activations", dense(4), layer("PReLU"), dense(4), layer("LeakyReLU"), dense(4),
             layer("ELU"), dense(4), layer("Softmax")),
        flat("shaping", dense(4), layer("RepeatVector", n=3), layer("Permute", dims=[2, 1]),
             layer("UnitNormalization", axis=1), layer("Flatten"),
             layer("ActivityRegularization", l1=0.01)),
        trained("merges", graph(
            [input_of("a", [3]), input_of("b", [3])],
            [node("ha", dense(3, activation="tanh"), "a"), node("hb", dense(3), "b"), *merges,
             node("dot", layer("Dot", axes=1), ["ha", "hb"]),
             node("cosine", layer("Dot", axes=-1, normalize=True), ["ha", "hb"]),
             node("joined", layer("Concatenate"), [
                 "add", "subtract", "multiply", "average", "maximum", "minimum", "dot", "cosine"]),
             node("out", dense(1), "joined")], "out"), ["flat", "second"]),
    ]


def record(keras, directory):
    return write_topic(directory, "training_masks", keras, played(keras, models(), DATA),
                       data=DATA)
