"""Differences in single layers, and in numbers. See minitf/differences/__init__.py."""

from minitf.differences.row import Difference

ROWS = (
    Difference(
        topic="layers", what="The bias of a GRU",
        tfjs=("const l = tf.layers.gru({units: 1});\n"
              "l.apply(tf.ones([1, 1, 1]));\n"
              "l.getWeights()[2].shape"),
        in_tfjs="[3]",
        keras=("l = keras.layers.GRU(1)\n"
               "l.build((None, 1, 1))\n"
               "tuple(l.get_weights()[2].shape)"),
        in_keras="(2, 3)",
        in_minitf="",
        loud="silent",
        why="Keras resets after the product (reset_after=True) and has two biases.",
    ),
    Difference(
        topic="layers", what="A GRU that resets after the product",
        tfjs="tf.layers.gru({units: 1, resetAfter: true})",
        in_tfjs="Error: GRUCell does not support reset_after parameter set to true.",
        keras="keras.layers.GRU(1, reset_after=True).reset_after",
        in_keras="True",
        in_minitf="",
        loud="loud",
        why="So a Keras GRU can be loaded only if it was made with reset_after=False.",
    ),
    Difference(
        topic="layers", what="Softmax over images",
        tfjs="tf.layers.softmax().apply(tf.ones([1, 2, 2]))",
        in_tfjs=("Error: Softmax along a non-last dimension is not yet supported. Logits "
                 "was rank 3 and dim was 1"),
        keras="tuple(keras.layers.Softmax()(np.ones((1, 2, 2))).shape)",
        in_keras="(1, 2, 2)",
        in_minitf="",
        loud="loud",
        why=("tfjs's default axis is 1 whatever its documentation says, and it must be "
             "the last one."),
    ),
    Difference(
        topic="layers", what="ELU's alpha",
        tfjs="tf.layers.elu({alpha: 2}).apply(tf.tensor2d([[-1]]))",
        in_tfjs="Error: Non-default alpha value (2) is not supported by the ELU layer yet.",
        keras="float(keras.layers.ELU(2.0)(np.array([[-1.0]]))[0, 0])",
        in_keras="-1.264",
        in_minitf="",
        loud="loud",
        why="tfjs has alpha 1 alone.",
    ),
    Difference(
        topic="layers", what="A causal convolution",
        tfjs=("tf.layers.conv1d({filters: 1, kernelSize: 2, padding: "
              "'causal'}).apply(tf.ones([1, 3, 1]))"),
        in_tfjs=("Error: The support for CAUSAL padding mode in conv1dWithBias is not "
                 "implemented yet."),
        keras="tuple(keras.layers.Conv1D(1, 2, padding='causal')(np.ones((1, 3, 1))).shape)",
        in_keras="(1, 3, 1)",
        in_minitf="",
        loud="loud",
        why="tfjs takes the word and has no code for it.",
    ),
    Difference(
        topic="layers", what="A penalty on a layer's output",
        tfjs="tf.layers.dense({units: 1, activityRegularizer: 'l1l2'}).apply(tf.ones([1, 1]))",
        in_tfjs=("Error: Layer invocation in the presence of activity regularizer(s) is "
                 "not supported yet."),
        keras="tuple(keras.layers.Dense(1, activity_regularizer='l1')(np.ones((1, 1))).shape)",
        in_keras="(1, 1)",
        in_minitf="",
        loud="loud",
        why="Not implemented in tfjs.",
    ),
    Difference(
        topic="layers", what="Masked steps in the loss",
        tfjs=("const m = tf.sequential({layers: [tf.layers.embedding({inputDim: 3, "
              "outputDim: 1, maskZero: true, inputLength: 2, embeddingsInitializer: "
              "'ones'})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});\n"
              "m.evaluate(tf.tensor2d([[1, 0]]), tf.tensor3d([[[0], [3]]])).dataSync()[0]"),
        in_tfjs="2.5",
        keras=("m = keras.Sequential([keras.layers.Embedding(3, 1, mask_zero=True, "
               "embeddings_initializer='ones')])\n"
               "m.compile('sgd', 'mse')\n"
               "m.evaluate(np.array([[1, 0]]), np.array([[[0.0], [3.0]]]), verbose=0)"),
        in_keras="1",
        in_minitf="",
        loud="silent",
        why="Keras leaves masked steps out of the mean; tfjs counts them.",
    ),
    Difference(
        topic="layers", what="A frozen batch normalization in training",
        tfjs=("const l = tf.layers.batchNormalization({trainable: false, epsilon: 0.5, "
              "inputShape: [1]});\n"
              "Array.from(l.apply(tf.tensor2d([[1], [3]]), {training: true}).dataSync())"),
        in_tfjs="[-0.8165,0.8165]",
        keras=("l = keras.layers.BatchNormalization(trainable=False, epsilon=0.5)\n"
               "np.array(l(np.array([[1.0], [3.0]]), training=True)).ravel().tolist()"),
        in_keras="[0.8165, 2.449]",
        in_minitf="",
        loud="silent",
        why=("Keras then uses the moving averages; in tfjs trainable changes only what "
             "the optimizer moves."),
    ),
    Difference(
        topic="layers", what="An embedding as first layer",
        tfjs=("tf.sequential({layers: [tf.layers.embedding({inputDim: 3, outputDim: "
              "2})]}).outputShape"),
        in_tfjs="[null,null,2]",
        keras="keras.Sequential([keras.layers.Embedding(3, 2)]).built",
        in_keras="False",
        in_minitf="",
        loud="",
        why="tfjs gives an embedding the input shape [null, null].",
    ),
    Difference(
        topic="layers", what="A reshape with one open size",
        tfjs="tf.layers.reshape({targetShape: [-1, 2]}).apply(tf.input({shape: [4]})).shape",
        in_tfjs="[null,null,2]",
        keras="tuple(keras.layers.Reshape((-1, 2))(keras.Input((4,))).shape)",
        in_keras="(None, 2, 2)",
        in_minitf="",
        loud="silent",
        why="While the batch is open tfjs does not work the size out.",
    ),
    Difference(
        topic="layers", what="Enlarging between pixels",
        tfjs=("Array.from(tf.layers.upSampling2d({size: [1, 2], interpolation: "
              "'bilinear'}).apply(tf.tensor4d([[[[0], [1]]]])).dataSync())"),
        in_tfjs="[0,0.5,1,1]",
        keras=("np.array(keras.layers.UpSampling2D((1, 2), "
               "interpolation='bilinear')(np.array([[[[0.0], [1.0]]]]))).ravel().tolist()"),
        in_keras="[0, 0.25, 0.75, 1]",
        in_minitf="",
        loud="silent",
        why="tfjs puts pixels at their corners, Keras at their centres.",
    ),
    Difference(
        topic="layers", what="Precision over several batches",
        tfjs=("const m = tf.sequential({layers: [tf.layers.flatten({inputShape: [1, 1]})]});\n"
              "m.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: "
              "['precision']});\n"
              "m.evaluate(tf.tensor3d([[[1]], [[1]], [[1]], [[0]]]), tf.tensor2d([[1], "
              "[1], [0], [0]]), {batchSize: 2})[1].dataSync()[0]"),
        in_tfjs="0.5",
        keras=("m = keras.Sequential([keras.Input((1, 1)), keras.layers.Flatten()])\n"
               "m.compile('sgd', 'mse', metrics=[keras.metrics.Precision()])\n"
               "round(m.evaluate(np.array([[[1.]], [[1.]], [[1.]], [[0.]]]), "
               "np.array([[1.], [1.], [0.], [0.]]), batch_size=2, verbose=0)[1], 4)"),
        in_keras="0.6667",
        in_minitf="",
        loud="silent",
        why="tfjs takes the mean of the batches' precisions; Keras counts over all of them.",
    ),
    Difference(
        topic="numbers", what="Whole numbers as a tensor",
        tfjs="tf.tensor1d([1, 2]).dtype",
        in_tfjs="float32",
        keras="np.array(keras.ops.convert_to_tensor([1, 2])).dtype.name",
        in_keras="int32",
        in_minitf="",
        loud="silent",
        why="A JavaScript number is a float.",
    ),
    Difference(
        topic="numbers", what="Whole numbers divided",
        tfjs="tf.tensor1d([7], 'int32').div(tf.tensor1d([2], 'int32')).dataSync()[0]",
        in_tfjs="3",
        keras="float(keras.ops.divide(np.array([7]), np.array([2]))[0])",
        in_keras="3.5",
        in_minitf="",
        loud="silent",
        why="tfjs divides int32 tensors without the rest.",
    ),
    Difference(
        topic="numbers", what="The slice 1, 2",
        tfjs="Array.from(tf.tensor1d([0, 1, 2, 3]).slice(1, 2).dataSync())",
        in_tfjs="[1,2]",
        keras="np.array([0, 1, 2, 3])[1:2].tolist()",
        in_keras="[1]",
        in_minitf="",
        loud="silent",
        why="slice(begin, size) against [begin:end].",
    ),
    Difference(
        topic="numbers", what="A tensor read after it was disposed",
        tfjs=("const t = tf.ones([1]);\n"
              "t.dispose();\n"
              "t.dataSync()"),
        in_tfjs="Error: Tensor is disposed.",
        keras=("t = keras.ops.ones((1,))\n"
               "kept = t\n"
               "del t\n"
               "float(kept[0])"),
        in_keras="1",
        in_minitf="",
        loud="loud",
        why="Python frees what nobody refers to; in tfjs who disposes too early is told.",
    ),
)
