"""What tfjs computes otherwise than its words say. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

ROWS = (
    Difference(
        topic="quirks", what="Batch normalization of channels that come first",
        tfjs=("const l = tf.layers.batchNormalization({axis: 1, epsilon: 1, "
              "betaInitializer: 'zeros'});\n"
              "l.apply(tf.ones([1, 2, 3]));\n"
              "l.setWeights([tf.tensor1d([1, 2]), tf.zeros([2]), tf.zeros([2]), "
              "tf.zeros([2])]);\n"
              "Array.from(l.apply(tf.ones([1, 2, 3])).dataSync())"),
        in_tfjs="[1,2,1,2,1,2]",
        keras=("l = keras.layers.BatchNormalization(axis=1, epsilon=1.0)\n"
               "l.build((None, 2, 3))\n"
               "l.set_weights([np.array([1., 2]), np.zeros(2), np.zeros(2), np.zeros(2)])\n"
               "np.array(l(np.ones((1, 2, 3)))).ravel().tolist()"),
        in_keras="[1, 1, 1, 2, 2, 2]",
        in_minitf=("ArgumentError: batch_normalization_BatchNormalization1: axis 1 is not "
                   "the last one. tfjs on cpu and wasm then takes the moments of …"),
        loud="silent",
        why="tfjs's cpu backend runs through the channels as if they came last.",
    ),
    Difference(
        topic="quirks", what="A convolution over time with channels first",
        tfjs=("tf.layers.conv1d({filters: 1, kernelSize: 1, dataFormat: "
              "'channelsFirst'}).apply(tf.ones([1, 2, 3])).shape"),
        in_tfjs="[1,3,1]",
        keras=("tuple(keras.layers.Conv1D(1, 1, "
               "data_format='channels_first').compute_output_shape((1, 2, 3)))"),
        in_keras="(1, 1, 3)",
        in_minitf=("ArgumentError: conv1d_Conv1D1: tf.layers.conv1d with dataFormat "
                   "'channelsFirst' gives its output with the channels last, against …"),
        loud="silent",
        why="tfjs gives the channels last, against its own outputShape.",
    ),
    Difference(
        topic="quirks", what="A window larger than the input",
        tfjs=("tf.layers.conv2d({filters: 1, kernelSize: 3}).apply(tf.input({shape: [2, "
              "2, 1]})).shape"),
        in_tfjs="[null,0,0,1]",
        keras="keras.layers.Conv2D(1, 3)(keras.Input((2, 2, 1)))",
        in_keras=("ValueError: Computed output size would be zero or negative. Received "
                  "`inputs shape=(None, 2, 2, 1)`, `kernel shape=(3, 3, 1, …"),
        in_minitf=("ArgumentError: conv2d_Conv2D1: the window (3,3) is larger than the "
                   "input (2,2): nothing is left. Use a smaller kernelSize, or …"),
        loud="silent",
        why="tfjs goes on with an empty size.",
    ),
    Difference(
        topic="quirks", what="A mask of another branch",
        tfjs=("const a = tf.input({shape: [2, 1]}), b = tf.input({shape: [2, 1]});\n"
              "const l = (x) => tf.layers.simpleRNN({units: 1, kernelInitializer: 'ones', "
              "recurrentInitializer: 'ones', activation: 'linear'}).apply(x);\n"
              "const m = tf.model({inputs: [a, b], outputs: "
              "[l(tf.layers.masking().apply(a)), l(b)]});\n"
              "m.predict([tf.tensor3d([[[0], [1]]]), tf.tensor3d([[[1], [1]]])]).map((t) "
              "=> t.dataSync()[0])"),
        in_tfjs="[1,1]",
        keras=("a, b = keras.Input((2, 1)), keras.Input((2, 1))\n"
               "l = lambda x: keras.layers.SimpleRNN(1, kernel_initializer='ones', "
               "recurrent_initializer='ones', activation='linear')(x)\n"
               "m = keras.Model([a, b], [l(keras.layers.Masking()(a)), l(b)])\n"
               "[float(t[0, 0]) for t in m.predict([np.array([[[0.], [1]]]), "
               "np.array([[[1.], [1]]])], verbose=0)]"),
        in_keras="[1, 2]",
        in_minitf=("ArgumentError: simple_rnn_SimpleRNN2 has no masked input, but tfjs "
                   "would hand it the mask of another branch of the model, silently: …"),
        loud="silent",
        why="A run of a tfjs model hands the last mask to every layer that comes next.",
    ),
    Difference(
        topic="quirks", what="A gradient through masking",
        tfjs="tf.grad((x) => tf.layers.masking().apply(x))(tf.ones([1, 2, 1]))",
        in_tfjs="Error: Cannot compute gradient: gradient function not found for Any.",
        keras=("m = keras.Sequential([keras.Input((2, 1)), keras.layers.Dense(1), "
               "keras.layers.Masking()])\n"
               "m.compile('sgd', 'mse')\n"
               "len(m.fit(np.ones((1, 2, 1)), np.zeros((1, 2, 1)), verbose=0).epoch)"),
        in_keras="1",
        in_minitf="",
        loud="loud",
        why=("tfjs's operation behind it has no gradient: mask after the last layer to "
             "train, not before."),
    ),
)
