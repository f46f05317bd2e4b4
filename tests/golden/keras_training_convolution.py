"""Record how convolutional models train: keras_training_convolution.json."""

from keras_fixture import fixed_array, one_hot, write_topic
from keras_training import played
from keras_training_rows import case, compile_with, dense, do, new, of

DATA = {
    "images": fixed_array(1, [6, 6, 6, 2], -1, 1),
    "first": fixed_array(1, [6, 2, 6, 6], -1, 1),
    "series": fixed_array(2, [6, 7, 2], -1, 1),
    "volumes": fixed_array(3, [6, 3, 4, 3, 1], -1, 1),
    "classes": one_hot([0, 2, 1, 1, 0, 2], 3),
    "larger": fixed_array(4, [6, 12, 12, 1], -1, 1),
    "same": fixed_array(5, [6, 6, 6, 2], -1, 1),
    "steps": fixed_array(6, [6, 7, 1], -1, 1),
}


def model(shape, *layers):
    return {"kind": "sequential", "args": {},
            "layers": [new("Input", shape={"tuple": shape}), *layers]}


def layer(name, **options):
    return new(f"layers.{name}", **options)


END = (layer("Flatten"), dense(3, activation="softmax"))
IMAGE, SERIES = [6, 6, 2], [7, 2]


def trained(name, described, x="images", y="classes", **compile_args):
    fit = {"x": of(x), "y": of(y), "epochs": 3, "batch_size": 4, "shuffle": False}
    return case(name, described, compile_with(**compile_args), {"do": "fit", "args": fit},
                do("weights"), do("predict", of(x)))


def classifier(name, shape, *layers, x="images", **compile_args):
    return trained(name, model(shape, *layers, *END), x, loss="categorical_crossentropy",
                   metrics=["accuracy"],
                   **{"optimizer": new("optimizers.Adam", learning_rate=0.01), **compile_args})


def models():
    return [
        classifier("cnn", IMAGE, layer("Conv2D", filters=3, kernel_size=3, activation="relu"),
                   layer("MaxPooling2D"),
                   layer("Conv2D", filters=4, kernel_size=2, activation="relu", padding="same")),
        classifier("cnn_penalised", IMAGE, layer(
            "Conv2D", filters=3, kernel_size=3, strides=2, activation="tanh",
            kernel_regularizer="l2", activity_regularizer="l1", kernel_constraint="max_norm"),
            optimizer=new("optimizers.SGD", learning_rate=0.1)),
        classifier("cnn_groups_dilated", IMAGE,
                   layer("Conv2D", filters=4, kernel_size=2, groups=2, dilation_rate=2),
                   layer("Conv2D", filters=4, kernel_size=2, groups=4, activation="relu")),
        classifier("cnn_channels_first", [2, 6, 6],
                   layer("Conv2D", filters=3, kernel_size=2, data_format="channels_first",
                         activation="relu"),
                   layer("Flatten", data_format="channels_first"), x="first"),
        classifier("separable", IMAGE,
                   layer("SeparableConv2D", filters=4, kernel_size=3, depth_multiplier=2,
                         activation="relu"),
                   layer("SeparableConv2D", filters=3, kernel_size=2, padding="same", strides=2)),
        classifier("depthwise", IMAGE,
                   layer("DepthwiseConv2D", kernel_size=3, depth_multiplier=2, activation="relu"),
                   layer("Conv2D", filters=3, kernel_size=1), optimizer="rmsprop"),
        classifier("conv1d_causal", SERIES,
                   layer("Conv1D", filters=3, kernel_size=3, padding="causal", dilation_rate=2,
                         activation="relu"),
                   layer("SeparableConv1D", filters=2, kernel_size=2), x="series"),
        classifier("conv3d", [3, 4, 3, 1],
                   layer("Conv3D", filters=2, kernel_size=2, activation="relu"), x="volumes"),
        trained("autoencoder", model(
            IMAGE, layer("Conv2D", filters=3, kernel_size=3, strides=2, activation="relu",
                         padding="same"),
            layer("Conv2DTranspose", filters=2, kernel_size=3, strides=2, padding="same")),
            y="same"),
        trained("transposed_larger", model(
            IMAGE, layer("Conv2DTranspose", filters=2, kernel_size=2, strides=2,
                         activation="tanh"),
            layer("Conv2DTranspose", filters=1, kernel_size=3, padding="same")), y="larger"),
        trained("transposed_series", model(
            SERIES, layer("Conv1D", filters=3, kernel_size=3, activation="relu"),
            layer("Conv1DTranspose", filters=1, kernel_size=3)), "series", "steps"),
    ]


def record(keras, directory):
    return write_topic(directory, "training_convolution", keras, played(keras, models(), DATA),
                       data=DATA)
