"""Differences in whole models. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

ROWS = (
    Difference(
        topic="models", what="A layer by its place",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.getLayer(0).units"),
        in_tfjs="1",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.get_layer(0)"),
        in_keras="ValueError: No such layer: 0. Existing layers are: ['dense'].",
        in_minitf="",
        loud="",
        why="tfjs looks at the type; Keras wants index=0.",
    ),
    Difference(
        topic="models", what="Weights that were taken before training",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'ones'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const w = m.getWeights()[0];\n"
              "await m.fit(tf.ones([1, 1]), tf.zeros([1, 1]), {verbose: 0});\n"
              "w.dataSync()[0]"),
        in_tfjs="0.98",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='ones')])\n"
               "m.compile('sgd', 'mse')\n"
               "w = m.get_weights()[0]\n"
               "m.fit(np.ones((1, 1)), np.zeros((1, 1)), verbose=0)\n"
               "float(w[0, 0])"),
        in_keras="1",
        in_minitf="",
        loud="silent",
        why="getWeights gives the variables themselves, get_weights copies.",
    ),
    Difference(
        topic="models", what="A model after its end",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.dispose();\n"
              "m.predict(tf.ones([1, 1]))"),
        in_tfjs="Error: Layer 'dense_Dense1' is already disposed.",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.dispose()"),
        in_keras="AttributeError: 'Sequential' object has no attribute 'dispose'",
        in_minitf="",
        loud="loud",
        why="Keras has no dispose: Python frees what nobody refers to.",
    ),
    Difference(
        topic="models", what="The input's shape in a model's JSON",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "JSON.parse(m.toJSON(null)).config.layers[0].config.batch_input_shape"),
        in_tfjs="[null,1]",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "import json\n"
               "json.loads(m.to_json())['config']['layers'][0]['config']['batch_shape']"),
        in_keras="[None, 1]",
        in_minitf="",
        loud="loud",
        why=("Keras 3 calls it batch_shape; tfjs cannot load what Keras 3 saves without a "
             "converter."),
    ),
)
