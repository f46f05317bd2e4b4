"""Differences in options and their defaults. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

ROWS = (
    Difference(
        topic="config", what="An option in the other library's spelling",
        tfjs="tf.layers.dense({units: 4, use_bias: false}).getConfig().useBias",
        in_tfjs="true",
        keras="keras.layers.Dense(4, useBias=False)",
        in_keras="ValueError: Unrecognized keyword arguments passed to Dense: {'useBias': False}",
        in_minitf=("ArgumentError: tf.layers.dense: unknown option `use_bias`. tfjs "
                   "writes `useBias`. (tfjs itself ignores it silently.)"),
        loud="silent",
        why="tfjs reads the keys that it knows and never looks at the others.",
    ),
    Difference(
        topic="config", what="Options by position",
        tfjs="tf.layers.dense(4)",
        in_tfjs="Error: Expected units to be a positive integer, but got undefined.",
        keras="keras.layers.Dense(4).units",
        in_keras="4",
        in_minitf=("UsageError: tf.layers.dense takes one config object. Write "
                   "tf.layers.dense({'units': 4}), not positional values."),
        loud="loud",
        why="A factory takes one config object; a number has no key `units`.",
    ),
    Difference(
        topic="config", what="A config object for a constructor",
        tfjs="tf.layers.dense({units: 4}).getConfig().units",
        in_tfjs="4",
        keras="keras.layers.Dense({'units': 4})",
        in_keras=("ValueError: Received an invalid value for `units`, expected a positive "
                  "integer. Received: units={'units': 4}"),
        in_minitf="",
        loud="loud",
        why="Keras takes arguments; the first one is the number of units.",
    ),
    Difference(
        topic="config", what="A list of layers for a model",
        tfjs="tf.sequential([tf.layers.dense({units: 1, inputShape: [1]})]).layers.length",
        in_tfjs="0",
        keras="len(keras.Sequential([keras.layers.Dense(1)]).layers)",
        in_keras="1",
        in_minitf=("UsageError: tf.sequential takes a config object: write "
                   "tf.sequential({'layers': [a, b]}). Got [Dense { name: 'dense_Dense1' }]. …"),
        loud="silent",
        why="tfjs looks for the key `layers`, which a list has not: the model is empty.",
    ),
    Difference(
        topic="config", what="A first layer without an input shape",
        tfjs="tf.sequential({layers: [tf.layers.dense({units: 1})]})",
        in_tfjs=("Error: The first layer in a Sequential model must get an `inputShape` "
                 "or `batchInputShape` argument."),
        keras="keras.Sequential([keras.layers.Dense(1)]).built",
        in_keras="False",
        in_minitf="",
        loud="loud",
        why="A tfjs model makes its weights at once; a Keras model waits for its first data.",
    ),
    Difference(
        topic="config", what="An optimizer's options as an object",
        tfjs="tf.train.sgd({learningRate: 0.1}).getConfig().learningRate",
        in_tfjs="{\"learningRate\":0.1}",
        keras="float(keras.optimizers.SGD(learning_rate=0.5).learning_rate)",
        in_keras="0.5",
        in_minitf=("UsageError: tf.train.sgd takes numbers, not a config object: write "
                   "tf.train.sgd(0.1). (tfjs takes the object for the learning …"),
        loud="silent",
        why=("Optimizers are the one kind of factory that takes its options by position; "
             "the object becomes the rate, and every weight NaN."),
    ),
    Difference(
        topic="config", what="The number of units as a float",
        tfjs="tf.layers.dense({units: 2.0}).getConfig().units",
        in_tfjs="2",
        keras="keras.layers.Dense(2.0)",
        in_keras=("ValueError: Received an invalid value for `units`, expected a positive "
                  "integer. Received: units=2.0"),
        in_minitf="",
        loud="",
        why="JavaScript has one kind of number: 2.0 is 2.",
    ),
    Difference(
        topic="config", what="A dropout rate above 1",
        tfjs="tf.layers.dropout({rate: 1.5}).getConfig().rate",
        in_tfjs="1",
        keras="keras.layers.Dropout(1.5)",
        in_keras=("ValueError: Invalid value received for argument `rate`. Expected a "
                  "float value between 0 and 1. Received: rate=1.5"),
        in_minitf="",
        loud="silent",
        why="tfjs moves the rate into [0, 1].",
    ),
    Difference(
        topic="config", what="Weights of losses",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError', lossWeights: [2]});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "m.evaluate(x, y).dataSync()[0]"),
        in_tfjs="21",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse', loss_weights=[2])\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "m.evaluate(x, y, verbose=0)"),
        in_keras="42",
        in_minitf=("ArgumentError: model.compile: unknown option `lossWeights`. Known: "
                   "optimizer, loss, metrics. (tfjs itself ignores it silently.)"),
        loud="silent",
        why="tfjs's compile knows optimizer, loss and metrics.",
    ),
    Difference(
        topic="config", what="Compile without an optimizer",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({loss: 'meanSquaredError'})"),
        in_tfjs="TypeError: Cannot read properties of undefined (reading 'minimize')",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile(loss='mse')\n"
               "m.optimizer.name"),
        in_keras="rm_sprop",
        in_minitf=("UsageError: compile needs an optimizer: write {'optimizer': 'sgd', "
                   "'loss': 'meanSquaredError'}. (tfjs stops here with: …"),
        loud="loud",
        why="Keras has a default, rmsprop.",
    ),
    Difference(
        topic="defaults", what="What a dense layer's kernel starts from",
        tfjs="tf.layers.dense({units: 1}).getConfig().kernelInitializer.config.distribution",
        in_tfjs="normal",
        keras="type(keras.layers.Dense(1).kernel_initializer).__name__",
        in_keras="GlorotUniform",
        in_minitf="",
        loud="silent",
        why=("glorotNormal in tfjs, glorot_uniform in Keras: two runs are alike only when "
             "the weights are set."),
    ),
    Difference(
        topic="defaults", what="hardSigmoid",
        tfjs=("tf.layers.activation({activation: "
              "'hardSigmoid'}).apply(tf.tensor2d([[1]])).dataSync()[0]"),
        in_tfjs="0.7",
        keras="float(keras.activations.hard_sigmoid(np.array(1.0)))",
        in_keras="0.6667",
        in_minitf="",
        loud="silent",
        why="0.2 x + 0.5 in tfjs (and Keras 2), x / 6 + 0.5 in Keras 3.",
    ),
    Difference(
        topic="defaults", what="A regularizer without numbers",
        tfjs="tf.regularizers.l1l2().getConfig()",
        in_tfjs="{\"l1\":0.01,\"l2\":0.01}",
        keras="keras.regularizers.L1L2().get_config()",
        in_keras="{'l1': 0, 'l2': 0}",
        in_minitf="",
        loud="silent",
        why="Keras's L1L2 does nothing until it is given a number.",
    ),
    Difference(
        topic="defaults", what="The gates of an LSTM",
        tfjs=("tf.layers.lstm({units: 1, kernelInitializer: 'ones', recurrentInitializer: "
              "'zeros'}).apply(tf.ones([1, 1, 1])).dataSync()[0]"),
        in_tfjs="0.3414",
        keras=("float(keras.layers.LSTM(1, kernel_initializer='ones', "
               "recurrent_initializer='zeros')(np.ones((1, 1, 1)))[0, 0])"),
        in_keras="0.3696",
        in_minitf="",
        loud="silent",
        why=("recurrentActivation is hardSigmoid in tfjs, sigmoid in Keras: to port a "
             "model, write it out."),
    ),
    Difference(
        topic="defaults", what="The forget gate's bias at the start",
        tfjs=("const l = tf.layers.lstm({units: 1});\n"
              "l.apply(tf.ones([1, 1, 1]));\n"
              "Array.from(l.getWeights()[2].dataSync())"),
        in_tfjs="[0,0,0,0]",
        keras=("l = keras.layers.LSTM(1)\n"
               "l.build((None, 1, 1))\n"
               "l.get_weights()[2].tolist()"),
        in_keras="[0, 1, 0, 0]",
        in_minitf="",
        loud="silent",
        why="unitForgetBias is off in tfjs unless it is written, on in Keras.",
    ),
    Difference(
        topic="defaults", what="The learning rate of 'adagrad'",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'adagrad', loss: 'meanSquaredError'});\n"
              "m.optimizer.getConfig().learningRate"),
        in_tfjs="0.01",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('adagrad', 'mse')\n"
               "round(float(m.optimizer.learning_rate), 6)"),
        in_keras="0.001",
        in_minitf="",
        loud="silent",
        why="Ten times as large in tfjs.",
    ),
    Difference(
        topic="defaults", what="The learning rate of 'adadelta'",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'adadelta', loss: 'meanSquaredError'});\n"
              "m.optimizer.getConfig().learningRate"),
        in_tfjs="1",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('adadelta', 'mse')\n"
               "round(float(m.optimizer.learning_rate), 6)"),
        in_keras="0.001",
        in_minitf="",
        loud="silent",
        why="1 by name, 0.001 as tf.train.adadelta().",
    ),
    Difference(
        topic="defaults", what="The learning rate of 'adamax'",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'adamax', loss: 'meanSquaredError'});\n"
              "m.optimizer.getConfig().learningRate"),
        in_tfjs="0.002",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('adamax', 'mse')\n"
               "round(float(m.optimizer.learning_rate), 6)"),
        in_keras="0.001",
        in_minitf="",
        loud="silent",
        why="The paper's value in tfjs.",
    ),
)
