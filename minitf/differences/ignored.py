"""What tfjs passes over without a word. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

ROWS = (
    Difference(
        topic="ignored", what="An output's name that the model has not, in data",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], name: 'd'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const h = await m.fit(tf.ones([1, 1]), {d: tf.ones([1, 1]), more: "
              "tf.ones([1, 1])}, {verbose: 0});\n"
              "h.epoch.length"),
        in_tfjs="1",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, name='d')])\n"
               "m.compile('sgd', 'mse')\n"
               "m.fit(np.ones((1, 1)), {'d': np.ones((1, 1)), 'more': np.ones((1, 1))}, "
               "verbose=0)"),
        in_keras="ValueError: y_true and y_pred have different structures.",
        in_minitf=("ArgumentError: There is no target 'more'; there is d. (tfjs ignores "
                   "it silently.)"),
        keras_in_minitf=("ArgumentError: y has an entry 'more', but the model's outputs "
                         "are ['d']."),
        loud="silent",
        why="tfjs takes the names that it needs from the object.",
    ),
    Difference(
        topic="ignored", what="Steps of an epoch in fit",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {verbose: 0, batchSize: 1, stepsPerEpoch: 2});\n"
              "m.optimizer.iterations"),
        in_tfjs="4",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "m.fit(x, y, verbose=0, batch_size=1, steps_per_epoch=2)\n"
               "int(m.optimizer.iterations)"),
        in_keras="2",
        in_minitf=("warns: fit: stepsPerEpoch has no effect on tensors, neither here nor "
                   "in tfjs; it is for datasets."),
        loud="silent",
        why="tfjs's fit reads stepsPerEpoch and trains on all batches.",
    ),
    Difference(
        topic="ignored", what="Validation data that are not a list",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {verbose: 0, validationData: x});\n"
              "Object.keys(h.history)"),
        in_tfjs="[\"loss\"]",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "list(m.fit(x, y, verbose=0, validation_data=(x, y)).history)"),
        in_keras="['loss', 'val_loss']",
        in_minitf="ArgumentError: fit: validationData must be a list [xs, ys], but got Tensor",
        loud="silent",
        why="tfjs validates on [xs, ys] alone.",
    ),
    Difference(
        topic="ignored", what="A split that leaves nothing to train on",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {verbose: 0, validationSplit: 0.9});\n"
              "h.epoch.length"),
        in_tfjs="1",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "len(m.fit(x, y, verbose=0, validation_split=0.9).epoch)"),
        in_keras=("ValueError: Training data contains 4 samples, which is not sufficient "
                  "to split it into a validation and training set as …"),
        in_minitf=("ArgumentError: fit: validationSplit 0.9 of 4 samples leaves none to "
                   "train on. (tfjs trains on nothing, silently.)"),
        loud="silent",
        why="tfjs then trains on no batch.",
    ),
    Difference(
        topic="ignored", what="Half an epoch",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {verbose: 0, epochs: 1.5});\n"
              "h.epoch.length"),
        in_tfjs="2",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "m.fit(x, y, verbose=0, epochs=1.5)"),
        in_keras="TypeError: 'float' object cannot be interpreted as an integer",
        in_minitf=("ArgumentError: fit: epochs must be a whole number ≥ 0, but got 1.5. "
                   "(tfjs trains as far as its counting takes it, silently.)"),
        keras_in_minitf=("UsageError: `epochs` must be an integer. Received: epochs=1.5 "
                         "(of type float)"),
        loud="silent",
        why="tfjs counts up to the number.",
    ),
    Difference(
        topic="ignored", what="Early stopping in a mode that is none",
        tfjs="tf.callbacks.earlyStopping({mode: 'lowest'}).mode",
        in_tfjs="auto",
        keras="keras.callbacks.EarlyStopping(mode='lowest').mode",
        in_keras="auto",
        in_minitf=("ArgumentError: tf.callbacks.earlyStopping: mode must be 'auto', 'min' "
                   "or 'max', but got 'lowest'. (tfjs warns and takes 'auto'.)"),
        loud="silent",
        why="Both warn and take 'auto'.",
    ),
    Difference(
        topic="ignored", what="A metric for an output that is not there",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], name: 'd'})]});\n"
              "m.compile({optimizer: 'sgd', loss: {d: 'meanSquaredError'}, metrics: "
              "{more: 'mae'}});\n"
              "m.metricsNames"),
        in_tfjs="[\"loss\"]",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, name='d')])\n"
               "m.compile('sgd', {'d': 'mse'}, metrics={'more': ['mae']})\n"
               "m.fit(np.ones((1, 1)), np.ones((1, 1)), verbose=0)"),
        in_keras="TypeError: 'NoneType' object is not iterable",
        in_minitf=("ArgumentError: metrics: there is no output 'more'; the outputs are d. "
                   "(tfjs ignores it silently.)"),
        keras_in_minitf=("ArgumentError: Invalid `metrics`. `metrics` should contain "
                         "metrics objects and either be a dict or a list matching the "
                         "output names …"),
        loud="silent",
        why="tfjs asks for the names of the outputs alone.",
    ),
    Difference(
        topic="ignored", what="An argument too many",
        tfjs="tf.zeros([2]).add(tf.tensor1d([1, 2]), tf.tensor1d([3, 4])).dataSync()[0]",
        in_tfjs="1",
        keras="keras.ops.add(np.zeros(2), np.ones(2), np.ones(2))",
        in_keras="TypeError: add() takes 2 positional arguments but 3 were given",
        in_minitf=("UsageError: tf.add takes a, b, but got 3 arguments. (tfjs ignores the "
                   "rest without a word.)"),
        loud="silent",
        why="JavaScript hands over what a function does not ask for, and nobody looks at it.",
    ),
    Difference(
        topic="ignored", what="Tensors of two dtypes joined",
        tfjs="Array.from(tf.concat([tf.tensor1d([1], 'int32'), tf.tensor1d([2.5])]).dataSync())",
        in_tfjs="[1,2]",
        keras="np.array(keras.ops.concatenate([np.array([1]), np.array([2.5])])).tolist()",
        in_keras="[1, 2.5]",
        in_minitf=("ArgumentError: tf.concat joins tensors of one dtype, but tensors[0] "
                   "is int32 and tensors[1] is float32; write t.cast('int32'). …"),
        loud="silent",
        why="tfjs cuts the numbers to the first tensor's dtype.",
    ),
    Difference(
        topic="ignored", what="A pointwise initializer",
        tfjs=("const l = tf.layers.separableConv2d({filters: 1, kernelSize: 1, "
              "depthwiseInitializer: 'ones', pointwiseInitializer: 'zeros'});\n"
              "l.apply(tf.ones([1, 1, 1, 1]));\n"
              "l.getWeights()[1].dataSync()[0]"),
        in_tfjs="1",
        keras=("l = keras.layers.SeparableConv2D(1, 1, depthwise_initializer='ones', "
               "pointwise_initializer='zeros')\n"
               "l.build((None, 1, 1, 1))\n"
               "float(l.get_weights()[1].ravel()[0])"),
        in_keras="0",
        in_minitf=("ArgumentError: tf.layers.separableConv2d: write the same initializer "
                   "as depthwiseInitializer and as pointwiseInitializer. (tfjs …"),
        loud="silent",
        why="tfjs starts both kernels from depthwiseInitializer.",
    ),
    Difference(
        topic="ignored", what="Dilation of a transposed convolution",
        tfjs=("tf.layers.conv2dTranspose({filters: 1, kernelSize: 2, dilationRate: "
              "2}).apply(tf.ones([1, 2, 2, 1])).shape"),
        in_tfjs="[1,3,3,1]",
        keras=("tuple(keras.layers.Conv2DTranspose(1, 2, dilation_rate=2)(np.ones((1, 2, "
               "2, 1))).shape)"),
        in_keras="(1, 4, 4, 1)",
        in_minitf=("ArgumentError: conv2d_transpose_Conv2DTranspose1: tfjs has no "
                   "dilationRate for this layer: leave it away. (tfjs ignores it, silently.)"),
        loud="silent",
        why="tfjs doesn't read it.",
    ),
    Difference(
        topic="ignored", what="A causal depthwise convolution",
        tfjs=("tf.layers.depthwiseConv2d({kernelSize: 2, padding: "
              "'causal'}).apply(tf.ones([1, 2, 2, 1])).shape"),
        in_tfjs="[1,1,1,1]",
        keras="keras.layers.DepthwiseConv2D(2, padding='causal')",
        in_keras=("ValueError: The `padding` argument must be a list/tuple or one of "
                  "{'same', 'valid'}. Received: causal"),
        in_minitf=("ArgumentError: depthwise_conv2d_DepthwiseConv2D1: "
                   "tf.layers.depthwiseConv2d has no padding 'causal'. Write 'valid' or "
                   "'same'. (tfjs …"),
        loud="silent",
        why="tfjs computes it as 'valid'.",
    ),
    Difference(
        topic="ignored", what="A regularizer on a recurrent kernel",
        tfjs=("const m = tf.sequential({layers: [tf.layers.simpleRNN({units: 1, "
              "inputShape: [1, 1], kernelInitializer: 'ones', recurrentInitializer: "
              "'zeros', activation: 'linear', kernelRegularizer: tf.regularizers.l2({l2: "
              "1})})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const h = await m.fit(tf.ones([1, 1, 1]), tf.ones([1, 1]), {verbose: 0});\n"
              "h.history.loss[0]"),
        in_tfjs="0",
        keras=("m = keras.Sequential([keras.Input((1, 1)), keras.layers.SimpleRNN(1, "
               "kernel_initializer='ones', recurrent_initializer='zeros', "
               "activation='linear', kernel_regularizer=keras.regularizers.L2(1.0))])\n"
               "m.compile('sgd', 'mse')\n"
               "m.fit(np.ones((1, 1, 1)), np.ones((1, 1)), verbose=0).history['loss'][0]"),
        in_keras="1",
        in_minitf="1",
        loud="silent",
        why="tfjs collects penalties from layers, and the kernel belongs to the cell.",
    ),
    Difference(
        topic="ignored", what="The inputDim of a recurrent layer",
        tfjs="tf.layers.simpleRNN({units: 1, inputDim: 2, inputLength: 3}).batchInputShape",
        in_tfjs="undefined",
        keras="keras.layers.SimpleRNN(1, input_dim=2)",
        in_keras="<SimpleRNN name=simple_rnn, built=False>",
        in_minitf=("ArgumentError: simple_rnn_SimpleRNN1: tfjs ignores inputDim here, "
                   "silently. Write inputShape: [steps, features]."),
        keras_in_minitf=("ArgumentError: Unrecognized keyword arguments passed to "
                         "SimpleRNN: {'input_dim': 2}"),
        loud="silent",
        why="tfjs keeps the number and makes no input shape of it.",
    ),
)
