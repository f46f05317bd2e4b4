"""Differences in the use of layers and tensors. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

ROWS = (
    Difference(
        topic="calling", what="A layer called like a function",
        tfjs=("const layer = tf.layers.dense({units: 1});\n"
              "layer(tf.ones([1, 1]))"),
        in_tfjs="TypeError: layer is not a function",
        keras="tuple(keras.layers.Dense(1)(np.ones((1, 1))).shape)",
        in_keras="(1, 1)",
        in_minitf=("UsageError: dense_Dense1 is not a function: in tfjs it isn't called. "
                   "Write layer.apply(x). (tfjs stops here with: TypeError: …"),
        loud="loud",
        why="JavaScript's objects cannot be called: layer.apply(x).",
    ),
    Difference(
        topic="calling", what="A layer's class",
        tfjs="typeof tf.layers.Dense",
        in_tfjs="undefined",
        keras="keras.layers.Dense(1).units",
        in_keras="1",
        in_minitf="",
        loud="loud",
        why=("tfjs has factory functions: tf.layers.dense(…); in Python minitf says so "
             "where Dense is written."),
    ),
    Difference(
        topic="calling", what="Symbolic and concrete inputs mixed",
        tfjs="tf.layers.add().apply([tf.input({shape: [2]}), tf.ones([1, 2])])",
        in_tfjs="Error: Arguments to apply() must be all SymbolicTensors or all Tensors",
        keras="tuple(keras.layers.Add()([keras.Input((2,)), np.ones((1, 2))]).shape)",
        in_keras="(1, 2)",
        in_minitf="",
        loud="loud",
        why="Keras makes a constant of the array.",
    ),
    Difference(
        topic="calling", what="Tensors for a merging factory",
        tfjs="tf.layers.concatenate([tf.ones([1, 2]), tf.ones([1, 3])]).getClassName()",
        in_tfjs="Concatenate",
        keras="tuple(keras.layers.concatenate([np.ones((1, 2)), np.ones((1, 3))]).shape)",
        in_keras="(1, 5)",
        in_minitf=("UsageError: tf.layers.concatenate(…) makes a layer from a config "
                   "object; tensors go to the layer: write …"),
        loud="silent",
        why="The factory makes a layer; the list is not a config object, so it is not looked at.",
    ),
    Difference(
        topic="calling", what="A sum of one input",
        tfjs="tf.layers.add().apply([tf.ones([1, 2])])",
        in_tfjs=("Error: A merge layer should be called on an Array of at least 2 inputs. "
                 "Got 1 input(s)."),
        keras="tuple(keras.layers.Add()([np.ones((1, 2))]).shape)",
        in_keras="(1, 2)",
        in_minitf="",
        loud="loud",
        why="tfjs wants two.",
    ),
    Difference(
        topic="calling", what="Flatten of rows",
        tfjs="tf.layers.flatten().apply(tf.ones([2, 3]))",
        in_tfjs=("Error: Input 0 is incompatible with layer flatten_Flatten1: expected "
                 "min_ndim=3, found ndim=2."),
        keras="tuple(keras.layers.Flatten()(np.ones((2, 3))).shape)",
        in_keras="(2, 3)",
        in_minitf="",
        loud="loud",
        why="tfjs's flatten wants a rank of 3 or more.",
    ),
    Difference(
        topic="calling", what="Concatenate along a negative axis",
        tfjs=("tf.layers.concatenate({axis: -2}).apply([tf.ones([1, 2, 2]), tf.ones([1, "
              "2, 2])]).shape"),
        in_tfjs="[1,2,4]",
        keras=("tuple(keras.layers.Concatenate(axis=-2)([np.ones((1, 2, 2)), np.ones((1, "
               "2, 2))]).shape)"),
        in_keras="(1, 4, 2)",
        in_minitf=("ArgumentError: concatenate_Concatenate1: write axis: 1 instead of -2. "
                   "(tfjs computes the shape for that axis but joins along the …"),
        loud="silent",
        why="tfjs computes the shape for that axis and joins along the last one.",
    ),
    Difference(
        topic="tensors", what="Predictions as numbers",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "typeof m.predict(tf.ones([1, 1])).dataSync"),
        in_tfjs="function",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "type(m.predict(np.ones((1, 1)), verbose=0)).__name__"),
        in_keras="ndarray",
        in_minitf="",
        loud="loud",
        why="predict gives a tensor; dataSync(), data(), arraySync() give its numbers.",
    ),
    Difference(
        topic="tensors", what="What a prediction leaves in memory",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "const before = tf.memory().numTensors;\n"
              "m.predict(tf.ones([1, 1]));\n"
              "tf.memory().numTensors - before"),
        in_tfjs="2",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "type(m.predict(np.ones((1, 1)), verbose=0)).__name__"),
        in_keras="ndarray",
        in_minitf="",
        loud="silent",
        why="The input and the output stay until they are disposed or a tidy ends.",
    ),
    Difference(
        topic="tensors", what="A tensor of mixed values",
        tfjs="Array.from(tf.tensor1d([true, 2.5]).dataSync())",
        in_tfjs="[1,1]",
        keras="np.array(keras.ops.convert_to_tensor([True, 2.5])).tolist()",
        in_keras="[1, 2.5]",
        in_minitf="",
        loud="silent",
        why="tfjs looks at the first value alone.",
    ),
    Difference(
        topic="tensors", what="Data as nested lists",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "await m.fit([[1]], [[1]], {verbose: 0})"),
        in_tfjs="TypeError: Cannot read properties of undefined (reading 'length')",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "m.fit([[1]], [[1]], verbose=0)"),
        in_keras="ValueError: Unrecognized data type: x=[[1]] (of type <class 'list'>)",
        in_minitf=("UsageError: fit and evaluate take tensors, but the input is [[1]]. "
                   "Write tf.tensor2d(values). (tfjs stops here with: TypeError: …"),
        loud="loud",
        why="tfjs wants tensors, Keras arrays.",
    ),
)
