"""Differences in names and in values that are names. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

ROWS = (
    Difference(
        topic="names", what="A layer's automatic name",
        tfjs="tf.layers.dense({units: 1}).name",
        in_tfjs="dense_Dense1",
        keras="keras.layers.Dense(1).name",
        in_keras="dense",
        in_minitf="",
        loud="silent",
        why=("tfjs puts the class and a count after the name, from 1; Keras counts from "
             "the second layer on."),
    ),
    Difference(
        topic="names", what="A weight's name",
        tfjs=("const l = tf.layers.dense({units: 1});\n"
              "l.apply(tf.ones([1, 1]));\n"
              "l.weights[0].name"),
        in_tfjs="dense_Dense1/kernel",
        keras=("l = keras.layers.Dense(1)\n"
               "l.build((None, 1))\n"
               "l.weights[0].path"),
        in_keras="dense/kernel",
        in_minitf="",
        loud="silent",
        why="Files are read by these names, so a converter has to rename them.",
    ),
    Difference(
        topic="names", what="A loss by its short name",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'mse'})"),
        in_tfjs="Error: Unknown loss mse",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "m.loss"),
        in_keras="mse",
        in_minitf="ArgumentError: Unknown loss mse. Write 'meanSquaredError'.",
        loud="loud",
        why="tfjs knows 14 losses by one camelCase name each; the short names are metrics.",
    ),
    Difference(
        topic="names", what="A metric by its long name",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: "
              "['meanSquaredError']})"),
        in_tfjs="Error: Unknown metric meanSquaredError",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse', metrics=['mean_squared_error'])\n"
               "m.loss"),
        in_keras="mse",
        in_minitf="ArgumentError: Unknown metric meanSquaredError. Write 'mse'.",
        loud="loud",
        why=("As a metric tfjs knows the short names; others are given as functions, "
             "tf.metrics.meanSquaredError."),
    ),
    Difference(
        topic="names", what="A value in snake_case",
        tfjs="tf.layers.dense({units: 1, kernelInitializer: 'he_normal'})",
        in_tfjs=("Error: Unknown initializer: he_normal. This may be due to one of the "
                 "following reasons:"),
        keras=("type(keras.layers.Dense(1, "
               "kernel_initializer='he_normal').kernel_initializer).__name__"),
        in_keras="HeNormal",
        in_minitf="",
        loud="loud",
        why="tfjs writes heNormal; Python's spelling is converted in saved models only.",
    ),
    Difference(
        topic="names", what="An activation as a function",
        tfjs="tf.layers.dense({units: 1, activation: tf.relu})",
        in_tfjs="Error: activation: Improper config format: undefined.",
        keras="keras.layers.Dense(1, activation=keras.activations.relu).activation.__name__",
        in_keras="relu",
        in_minitf="",
        loud="loud",
        why="tfjs takes activations by name.",
    ),
    Difference(
        topic="names", what="A regularizer by name",
        tfjs="tf.layers.dense({units: 1, kernelRegularizer: 'l2'})",
        in_tfjs=("Error: Unknown regularizer: l2. This may be due to one of the following "
                 "reasons:"),
        keras="type(keras.layers.Dense(1, kernel_regularizer='l2').kernel_regularizer).__name__",
        in_keras="L2",
        in_minitf="",
        loud="loud",
        why="By name tfjs knows 'l1l2' alone.",
    ),
    Difference(
        topic="names", what="An optimizer's name in other letters",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'RMSprop', loss: 'meanSquaredError'})"),
        in_tfjs="Error: Unknown Optimizer RMSprop",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('RMSprop', 'mse')\n"
               "m.optimizer.name"),
        in_keras="rm_sprop",
        in_minitf="ArgumentError: Unknown Optimizer RMSprop. Write `rmsprop`.",
        loud="loud",
        why=("tfjs knows each optimizer in two spellings, rmsprop and RMSProp; Keras does "
             "not look at capitals."),
    ),
    Difference(
        topic="names", what="The key of accuracy in the history",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['accuracy']});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {verbose: 0});\n"
              "Object.keys(h.history)"),
        in_tfjs="[\"loss\",\"acc\"]",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse', metrics=['accuracy'])\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "list(m.fit(x, y, verbose=0).history)"),
        in_keras="['accuracy', 'loss']",
        in_minitf="",
        loud="silent",
        why="tfjs shortens accuracy to acc, so `history.accuracy` is undefined.",
    ),
    Difference(
        topic="names", what="The order of a history's keys",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {verbose: 0, validationSplit: 0.5});\n"
              "Object.keys(h.history)"),
        in_tfjs="[\"val_loss\",\"loss\"]",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "list(m.fit(x, y, verbose=0, validation_split=0.5).history)"),
        in_keras="['loss', 'val_loss']",
        in_minitf="",
        loud="silent",
        why="tfjs puts the validation's numbers in front.",
    ),
    Difference(
        topic="names", what="Names of a compiled model's numbers",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mae']});\n"
              "m.metricsNames"),
        in_tfjs="[\"loss\",\"mae\"]",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse', metrics=['mae'])\n"
               "m.metrics_names"),
        in_keras="['loss', 'compile_metrics']",
        in_minitf="",
        loud="silent",
        why="Keras 3 shows the compiled metrics as one.",
    ),
    Difference(
        topic="names", what="A callback by Keras's name",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "let calls = 0;\n"
              "await m.fit(x, y, {verbose: 0, callbacks: {on_epoch_end: () => { calls++; }}});\n"
              "calls"),
        in_tfjs="0",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "calls = []\n"
               "m.fit(x, y, verbose=0, "
               "callbacks=[keras.callbacks.LambdaCallback(on_epoch_end=lambda e, logs: "
               "calls.append(e))])\n"
               "len(calls)"),
        in_keras="1",
        in_minitf=("ArgumentError: callbacks: unknown name `on_epoch_end`. Write "
                   "`onEpochEnd`. (tfjs ignores it silently: the function would never be …"),
        loud="silent",
        why="The key is not one that tfjs reads: the function is never called.",
    ),
)
