"""Differences in datasets and generators. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

_MODEL = ("const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1], "
          "kernelInitializer: 'zeros'})]});\n"
          "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n")
_KERAS = ("m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, "
          "kernel_initializer='zeros')])\n"
          "m.compile('sgd', 'mse')\n"
          "def g(count):\n"
          "    for _ in range(count):\n"
          "        yield np.ones((2, 1)), np.ones((2, 1))\n")

ROWS = (
    Difference(
        topic="datasets", what="Which method takes a dataset",
        tfjs=_MODEL + "const d = tf.data.array([{xs: [1], ys: [1]}]).batch(1);\n"
             "await m.fit(d, {epochs: 1})",
        in_tfjs=("Error: No data provided for \"dense_Dense1_input\". Need data for each key in: "
                 "dense_Dense1_input"),
        keras=_KERAS + "len(m.fit(g(2), steps_per_epoch=2, verbose=0, shuffle=False).epoch)",
        in_keras="1",
        in_minitf=("UsageError: fit and evaluate take tensors, but the input is a dataset. Write"
                   " model.fitDataset(dataset, {'epochs': 1}) or …"),
        loud="loud",
        why="tfjs has fitDataset and evaluateDataset; Keras's fit takes either.",
    ),
    Difference(
        topic="datasets", what="Epochs of a dataset",
        tfjs=_MODEL + "const d = tf.data.array([{xs: [1], ys: [1]}]).batch(1);\n"
             "await m.fitDataset(d, {})",
        in_tfjs=("Error: For fitDataset(), config.epochs is expected to be a positive integer, "
                 "but got undefined"),
        keras=_KERAS + "len(m.fit(g(2), steps_per_epoch=2, verbose=0, shuffle=False).epoch)",
        in_keras="1",
        in_minitf=("ArgumentError: For fitDataset(), config.epochs is expected to be a positive "
                   "integer, but got undefined. Unlike fit, fitDataset has …"),
        loud="loud",
        why="fitDataset has no default for epochs, fit has.",
    ),
    Difference(
        topic="datasets", what="The form of a batch",
        tfjs=_MODEL + "const d = tf.data.zip([tf.data.array([[1]]), tf.data.array([[1]])])"
             ".batch(1);\n"
             "await m.fitDataset(d, {epochs: 1})",
        in_tfjs=("Error: A Dataset iterator for fitDataset() is expected to generate objects of "
                 "the form `{xs: xVal, ys: yVal}`, where the …"),
        keras=_KERAS + "m.fit(({'xs': x, 'ys': y} for x, y in g(2)), verbose=0, shuffle=False)",
        in_keras=("ValueError: When passing a Python generator to a Keras model, the generator "
                  "must return a tuple, either (input,) or (inputs, …"),
        in_minitf="",
        loud="loud",
        why="tfjs wants {xs, ys}, Keras a tuple (x, y).",
    ),
    Difference(
        topic="datasets", what="A generator, or its function",
        tfjs=_MODEL + "const g = function*() { yield {xs: [1], ys: [1]}; };\n"
             "const d = tf.data.generator(g());\n"
             "await d.toArray()",
        in_tfjs="TypeError: generator is not a function",
        keras=_KERAS + "m.fit(g(2), verbose=0, shuffle=False).epoch",
        in_keras="[0]",
        in_minitf=("UsageError: tf.data.generator takes a generator function, but got a "
                   "generator. Write tf.data.generator(g), without calling g: …"),
        loud="loud",
        why="tfjs calls the function anew for each epoch, Keras takes what it returned.",
    ),
    Difference(
        topic="datasets", what="A dataset of examples, not batched",
        tfjs=_MODEL + "const d = tf.data.array([{xs: [1], ys: [1]}]);\n"
             "await m.fitDataset(d, {epochs: 1})",
        in_tfjs="TypeError: Cannot read properties of undefined (reading '0')",
        keras=_KERAS + "m.fit(((x[0], y[0]) for x, y in g(2)), verbose=0, shuffle=False).epoch",
        in_keras="[0]",
        in_minitf=("UsageError: The dataset isn't batched: write dataset.batch(32). (tfjs stops "
                   "here with: TypeError: Cannot read properties of …"),
        loud="loud",
        why="batch(n) makes the batches; a batch size among fit's options is ignored.",
    ),
    Difference(
        topic="datasets", what="Targets that are numbers",
        tfjs=_MODEL + "const d = tf.data.array([{xs: [1], ys: 1}, {xs: [2], ys: 3}]).batch(2);\n"
             "const h = await m.fitDataset(d, {epochs: 2});\n"
             "h.history.loss",
        in_tfjs="[5,4.498]",
        keras=_KERAS + "x, y = np.array([[1.], [2]]), np.array([1., 3])\n"
              "m.fit(((x, y) for _ in range(2)), epochs=2, steps_per_epoch=1, verbose=0, "
              "shuffle=False).history['loss']",
        in_keras="[5, 4.372]",
        in_minitf=("ArgumentError: fitDataset: a batch's ys for dense_Dense1 have the shape [2],"
                   " but the output's shape is [null,1]. Write ys as a …"),
        loud="silent",
        why="fitDataset stretches targets of shape [n] to [n, n] and trains on them; fit does not.",
    ),
    Difference(
        topic="datasets", what="The batch size of a dataset",
        tfjs=_MODEL + "const d = tf.data.array([{xs: [1], ys: [1]}, {xs: [2], ys: [3]}])"
             ".batch(1);\n"
             "let n = 0;\n"
             "await m.fitDataset(d, {epochs: 1, batchSize: 2, callbacks: {onBatchEnd: () => { n++; "
             "}}});\n"
             "n",
        in_tfjs="2",
        keras=_KERAS + "n = []\n"
              "class Count(keras.callbacks.Callback):\n"
              "    def on_train_batch_end(self, batch, logs=None):\n"
              "        n.append(batch)\n"
              "m.fit(g(2), steps_per_epoch=2, batch_size=4, verbose=0, shuffle=False, "
              "callbacks=[Count()]) and len(n)",
        in_keras="2",
        in_minitf=("ArgumentError: model.fitDataset: there is no option `batchSize`: the dataset"
                   " makes the batches: write dataset.batch(32). (tfjs …"),
        loud="silent",
        why="Both take the batches as they come.",
    ),
    Difference(
        topic="datasets", what="Data that run out",
        tfjs=_MODEL + "const d = tf.data.array([{xs: [1], ys: [1]}, {xs: [1], ys: [1]}, {xs: [1], "
             "ys: [1]}]).batch(1);\n"
             "const h = await m.fitDataset(d, {epochs: 3, batchesPerEpoch: 2});\n"
             "[h.epoch.length, h.history.loss.length]",
        in_tfjs="[3,2]",
        keras=_KERAS + "h = m.fit(g(3), epochs=3, steps_per_epoch=2, verbose=0, shuffle=False)\n"
              "[len(h.epoch), len(h.history['loss'])]",
        in_keras="[3, 3]",
        in_minitf="",
        loud="loud",
        why="Both warn and go on: tfjs with epochs without a batch, Keras with the first two "
            "batches once more.",
    ),
    Difference(
        topic="datasets", what="The same order in each epoch",
        tfjs="const d = tf.data.array([1, 2, 3, 4, 5]).shuffle(5, 42, false);\n"
             "const first = await d.toArray();\n"
             "const second = await d.toArray();\n"
             "[first, second]",
        in_tfjs="[[2,1,5,4,3],[5,1,4,2,3]]",
        keras="class D(keras.utils.PyDataset):\n"
              "    def __len__(self):\n"
              "        return 3\n"
              "    def __getitem__(self, i):\n"
              "        return i\n"
              "[list(D()), list(D())]",
        in_keras="[[0, 1, 2], [0, 1, 2]]",
        in_minitf=("ArgumentError: dataset.shuffle: reshuffleEachIteration false has no effect "
                   "in tfjs 4.22: each iteration draws a new order. Leave it …"),
        loud="silent",
        why="tfjs 4.22 reshuffles, whatever reshuffleEachIteration says.",
    ),
    Difference(
        topic="datasets", what="An async function in map",
        tfjs="const d = tf.data.array([1, 2]).map(async (x) => x * 2);\n"
             "typeof (await d.toArray())[0]",
        in_tfjs="object",
        keras=_KERAS + "m.fit(((x * 2, y) for x, y in g(1)), verbose=0, shuffle=False).epoch",
        in_keras="[0]",
        in_minitf=("UsageError: Cannot return a Promise inside of tidy. dataset.map takes a "
                   "plain function, not an async one: write …"),
        loud="loud",
        why="tfjs logs that tidy takes no promise, and the elements are promises: mapAsync awaits.",
    ),
    Difference(
        topic="datasets", what="A missing value in a batch",
        tfjs="const rows = tf.data.generator(function*() { yield {a: 1}; yield {a: undefined}; "
             "});\n"
             "const batches = await rows.batch(2).toArray();\n"
             "batches[0].a.dataSync()[1]",
        in_tfjs="NaN",
        keras="keras.ops.convert_to_tensor([1.0, None])",
        in_keras="ValueError: None is not a valid value for jnp.array",
        in_minitf=("ArgumentError: batch: a value is missing (None) among [1, None]. For CSV, "
                   "give the column a default: {'columnConfigs': {'name': …"),
        loud="silent",
        keras_in_minitf=("UsageError: A tensor holds numbers or booleans (an array, a list, a "
                         "number). Received: [1.0, None] (of type list)"),
        why="tfjs makes NaN of what a CSV row lacks; a column's default says what to take.",
    ),
)
