"""Differences in training, losses and optimizers. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

ROWS = (
    Difference(
        topic="training", what="The result of fit without await",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const promise = m.fit(x, y, {verbose: 0});\n"
              "const kind = typeof promise.history;\n"
              "await promise;\n"
              "kind"),
        in_tfjs="undefined",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "type(m.fit(x, y, verbose=0).history).__name__"),
        in_keras="dict",
        in_minitf="",
        loud="silent",
        why="fit gives a promise; its history is there once it was awaited.",
    ),
    Difference(
        topic="training", what="A second fit while one runs",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const first = m.fit(x, y, {verbose: 0});\n"
              "const second = m.fit(x, y, {verbose: 0}).catch((error) => error);\n"
              "await first;\n"
              "(await second).message"),
        in_tfjs="Cannot start training because another fit() call is ongoing.",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "m.fit(x, y, verbose=0)\n"
               "len(m.fit(x, y, verbose=0).epoch)"),
        in_keras="1",
        in_minitf="",
        loud="loud",
        why="tfjs's fit goes on in the background.",
    ),
    Difference(
        topic="training", what="Weights of samples",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "await m.fit(x, y, {verbose: 0, sampleWeight: tf.ones([4])})"),
        in_tfjs="Error: sample weight is not supported yet.",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "len(m.fit(x, y, verbose=0, sample_weight=np.ones(4)).epoch)"),
        in_keras="1",
        in_minitf="",
        loud="loud",
        why="tfjs has class weights alone.",
    ),
    Difference(
        topic="training", what="Validation on all of the data",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {verbose: 0, validationSplit: 1});\n"
              "Object.keys(h.history)"),
        in_tfjs="[\"loss\"]",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "list(m.fit(x, y, verbose=0, validation_split=1.0).history)"),
        in_keras=("ValueError: Training data contains 4 samples, which is not sufficient "
                  "to split it into a validation and training set as …"),
        in_minitf="",
        loud="silent",
        why="tfjs takes fractions between 0 and 1 and ignores others.",
    ),
    Difference(
        topic="training", what="A stop asked for by Keras's name",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {epochs: 3, verbose: 0, callbacks: "
              "{onEpochEnd: () => { m.stop_training = true; }}});\n"
              "h.epoch.length"),
        in_tfjs="3",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "def stop(epoch, logs):\n"
               "    m.stop_training = True\n"
               "len(m.fit(x, y, epochs=3, verbose=0, "
               "callbacks=[keras.callbacks.LambdaCallback(on_epoch_end=stop)]).epoch)"),
        in_keras="1",
        in_minitf=("UsageError: Sequential.stop_training = True: tfjs writes "
                   "`stopTraining`. (tfjs sets what nobody reads, silently.)"),
        loud="silent",
        why="JavaScript sets a new property that nobody reads; it is stopTraining.",
    ),
    Difference(
        topic="training", what="No samples",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const h = await m.fit(tf.zeros([0, 1]), tf.zeros([0, 1]), {verbose: 0});\n"
              "Object.keys(h.history)"),
        in_tfjs="[]",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile('sgd', 'mse')\n"
               "m.fit(np.zeros((0, 1)), np.zeros((0, 1)), verbose=0)"),
        in_keras="StopIteration:",
        in_minitf=("ArgumentError: fit: there are no samples to train on. (tfjs returns "
                   "an empty history, silently.)"),
        keras_in_minitf="ArgumentError: x holds no samples: an array of shape (0, 1) was given.",
        loud="silent",
        why="tfjs ends after no batch.",
    ),
    Difference(
        topic="training", what="A model whose layers are all frozen",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.layers[0].trainable = false;\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "await m.fit(x, y, {verbose: 0})"),
        in_tfjs=("Error: variableGrads() expects at least one of the input variables to "
                 "be trainable, but none of the 0 variables is trainable."),
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.layers[0].trainable = False\n"
               "m.compile('sgd', 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "len(m.fit(x, y, verbose=0).epoch)"),
        in_keras="1",
        in_minitf="",
        loud="loud",
        why="tfjs differentiates nothing.",
    ),
    Difference(
        topic="training", what="A constraint in training",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], useBias: false, kernelInitializer: 'zeros', kernelConstraint: "
              "'nonNeg'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "await m.fit(tf.ones([1, 1]), tf.tensor2d([[-1]]), {verbose: 0});\n"
              "m.getWeights()[0].dataSync()[0]"),
        in_tfjs="-0.02",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "use_bias=False, kernel_initializer='zeros', kernel_constraint='non_neg')])\n"
               "m.compile('sgd', 'mse')\n"
               "m.fit(np.ones((1, 1)), -np.ones((1, 1)), verbose=0)\n"
               "round(float(m.get_weights()[0][0, 0]), 6)"),
        in_keras="0",
        in_minitf="",
        loud="silent",
        why="tfjs applies constraints where weights are set by hand, never in training.",
    ),
    Difference(
        topic="training", what="Regularization in evaluate",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'ones', kernelRegularizer: tf.regularizers.l2({l2: "
              "1})})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "m.evaluate(tf.ones([1, 1]), tf.ones([1, 1])).dataSync()[0]"),
        in_tfjs="0",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='ones', kernel_regularizer=keras.regularizers.L2(1.0))])\n"
               "m.compile('sgd', 'mse')\n"
               "m.evaluate(np.ones((1, 1)), np.ones((1, 1)), verbose=0)"),
        in_keras="1",
        in_minitf="",
        loud="silent",
        why="tfjs adds penalties in training alone, so loss and val_loss differ by them.",
    ),
    Difference(
        topic="training", what="Hinge loss on labels 0 and 1",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'ones'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'hinge'});\n"
              "m.evaluate(tf.ones([2, 1]), tf.tensor2d([[0], [1]])).dataSync()[0]"),
        in_tfjs="0.5",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='ones')])\n"
               "m.compile('sgd', 'hinge')\n"
               "m.evaluate(np.ones((2, 1)), np.array([[0.], [1]]), verbose=0)"),
        in_keras="1",
        in_minitf="",
        loud="silent",
        why="Keras takes 0 and 1 for -1 and 1; tfjs does not.",
    ),
    Difference(
        topic="training", what="Class numbers as integers",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: "
              "[1], activation: 'softmax'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy'});\n"
              "await m.fit(tf.ones([1, 1]), tf.tensor1d([1], 'int32'), {verbose: 0})"),
        in_tfjs=("Error: Argument 'x' passed to 'floor' must be float32 tensor, but got "
                 "int32 tensor"),
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(2, "
               "activation='softmax')])\n"
               "m.compile('sgd', 'sparse_categorical_crossentropy')\n"
               "len(m.fit(np.ones((1, 1)), np.array([1]), verbose=0).epoch)"),
        in_keras="1",
        in_minitf=("UsageError: Argument 'x' passed to 'floor' must be float32 tensor, "
                   "but got int32 tensor. The targets of …"),
        loud="loud",
        why="tfjs wants float32 labels.",
    ),
    Difference(
        topic="training", what="A class number that is none",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: "
              "[1], kernelInitializer: 'zeros', activation: 'softmax'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy'});\n"
              "m.evaluate(tf.ones([1, 1]), tf.tensor2d([[2]])).dataSync()[0]"),
        in_tfjs="0",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(2, "
               "kernel_initializer='zeros', activation='softmax')])\n"
               "m.compile('sgd', 'sparse_categorical_crossentropy')\n"
               "m.evaluate(np.ones((1, 1)), np.array([2]), verbose=0)"),
        in_keras="0",
        in_minitf=("ArgumentError: sparseCategoricalCrossentropy: the label 2 is none of "
                   "the 2 classes, 0 to 1. (tfjs counts such a sample as no class …"),
        keras_in_minitf=("ArgumentError: sparse_categorical_crossentropy: received the "
                         "label 2, which is outside the valid range of [0, 2)."),
        loud="silent",
        why="The one-hot row of such a label is all zeros: the sample counts as no class at all.",
    ),
    Difference(
        topic="training", what="Weights restored by early stopping",
        tfjs="tf.callbacks.earlyStopping({restoreBestWeights: true})",
        in_tfjs="Error: restoreBestWeights = True is not implemented in EarlyStopping yet.",
        keras="keras.callbacks.EarlyStopping(restore_best_weights=True).restore_best_weights",
        in_keras="True",
        in_minitf="",
        loud="loud",
        why="Not implemented in tfjs.",
    ),
    Difference(
        topic="training", what="Adadelta's step",
        tfjs=("const w = tf.variable(tf.scalar(0)), o = tf.train.adadelta(0.1);\n"
              "o.minimize(() => w.sub(1).square());\n"
              "w.dataSync()[0]"),
        in_tfjs="0.2",
        keras=("w, o = keras.Variable(0.0), keras.optimizers.Adadelta(0.1)\n"
               "o.build([w])\n"
               "o.apply([keras.ops.convert_to_tensor(-2.0)])\n"
               "round(float(w), 7)"),
        in_keras="0.0001414",
        in_minitf="",
        loud="silent",
        why="tfjs divides by the mean square of the step before, which is 0 at first.",
    ),
    Difference(
        topic="training", what="Momentum in SGD",
        tfjs=("const o = tf.train.sgd(0.1, 0.9);\n"
              "const w = tf.variable(tf.scalar(0));\n"
              "o.minimize(() => w.sub(1).square());\n"
              "o.minimize(() => w.sub(1).square());\n"
              "w.dataSync()[0]"),
        in_tfjs="0.36",
        keras=("w, o = keras.Variable(0.0), keras.optimizers.SGD(0.1, 0.9)\n"
               "o.build([w])\n"
               "o.apply([keras.ops.convert_to_tensor(-2.0)])\n"
               "o.apply([keras.ops.convert_to_tensor(-1.6)])\n"
               "round(float(w), 6)"),
        in_keras="0.54",
        in_minitf=("UsageError: tf.train.sgd takes 1 argument(s), learningRate; 0.9 is "
                   "one too many. Momentum is an optimizer of its own: …"),
        loud="silent",
        why="tf.train.sgd takes one number; momentum is tf.train.momentum(0.1, 0.9).",
    ),
    Difference(
        topic="training", what="A loss that became NaN",
        tfjs=("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: "
              "[1], kernelInitializer: 'zeros'})]});\n"
              "m.compile({optimizer: tf.train.sgd(1e20), loss: 'meanSquaredError'});\n"
              "const x = tf.tensor2d([[1], [2], [3], [4]]), y = tf.tensor2d([[1], [3], "
              "[5], [7]]);\n"
              "const h = await m.fit(x, y, {epochs: 4, verbose: 0});\n"
              "h.history.loss[3]"),
        in_tfjs="NaN",
        keras=("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
               "kernel_initializer='zeros')])\n"
               "m.compile(keras.optimizers.SGD(1e20), 'mse')\n"
               "x, y = np.array([[1.], [2], [3], [4]]), np.array([[1.], [3], [5], [7]])\n"
               "m.fit(x, y, epochs=4, verbose=0).history['loss'][3]"),
        in_keras="nan",
        in_minitf=("warns: fit: the loss is infinite since epoch 2: the numbers have "
                   "grown too large. A smaller learning rate helps, or inputs …"),
        loud="silent",
        why="Training goes on with NaN; strict minitf says so once a run.",
    ),
    Difference(
        topic="losses", what="Losses of several outputs in evaluate",
        tfjs=("const i = tf.input({shape: [1]}), d = () => tf.layers.dense({units: 1, "
              "kernelInitializer: 'zeros'}).apply(i);\n"
              "const m = tf.model({inputs: i, outputs: [d(), d()]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "m.evaluate(tf.ones([1, 1]), [tf.ones([1, 1]), tf.fill([1, 1], 2)]).map((t) "
              "=> t.dataSync()[0])"),
        in_tfjs="[1,5,1,4]",
        keras=("i = keras.Input((1,))\n"
               "m = keras.Model(i, [keras.layers.Dense(1, kernel_initializer='zeros')(i) "
               "for _ in range(2)])\n"
               "m.compile('sgd', ['mse', 'mse'])\n"
               "m.evaluate(np.ones((1, 1)), [np.ones((1, 1)), 2 * np.ones((1, 1))], verbose=0)"),
        in_keras="[5, 1, 4]",
        in_minitf="",
        loud="silent",
        why=("tfjs reports the total as it grows from output to output, which moves the "
             "later numbers to other names."),
    ),
)
