"""W3: a classifier of images by convolutions: 16 and 32 filters of 3x3, batches of 64, adam.

tfjs's wasm backend has no kernel for the gradient of a convolution ("Kernel 'Conv2DBackpropFilter'
not registered"): of tfjs in Node only the cpu backend can train this model, and takes seconds a
step.
"""

from training import pairs, programs

EPOCHS, BATCHES, BATCH = 1, 50, 64
CHECK = (0, 0.9)
CHECK_OF_LESS = (0, 1)

PYTHON_DATA = """
def data(rows):
    labels = np.arange(rows) % 10
    x = noise(rows, 784)
    x *= 0.5
    for label in range(10):  # a brighter stripe
        x[label::10, np.arange(784) // 28 % 10 == label] += 0.5
    return x.reshape(rows, 28, 28, 1), np.eye(10, dtype='float32')[labels]
"""

JAVASCRIPT_DATA = """
const data = (rows) => {
  const x = noise(rows, 784).map((value, at) => {
    const row = Math.floor(at / 784), column = at % 784;
    return value * 0.5 + (Math.floor(column / 28) % 10 === row % 10 ? 0.5 : 0);
  });
  const labels = Int32Array.from({length: rows}, (_, row) => row % 10);
  return [tf.tensor4d(x, [rows, 28, 28, 1]),
    tf.oneHot(tf.tensor1d(labels, 'int32'), 10).toFloat()];
};
"""

TFJS_MODEL = """
model.add(tf.layers.conv2d({'filters': 16, 'kernelSize': 3, 'activation': 'relu',
                            'inputShape': [28, 28, 1]}))
model.add(tf.layers.maxPooling2d({'poolSize': 2}))
model.add(tf.layers.conv2d({'filters': 32, 'kernelSize': 3, 'activation': 'relu'}))
model.add(tf.layers.maxPooling2d({'poolSize': 2}))
model.add(tf.layers.flatten())
model.add(tf.layers.dense({'units': 10, 'activation': 'softmax'}))
model.compile({'optimizer': 'adam', 'loss': 'categoricalCrossentropy'})
"""

KERAS_MODEL = """
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(16, 3, activation='relu'),
    keras.layers.MaxPooling2D(2),
    keras.layers.Conv2D(32, 3, activation='relu'),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation='softmax'),
])
model.compile(optimizer='adam', loss='categorical_crossentropy')
"""

PROGRAMS = programs(
    batch=BATCH, batches=BATCHES, python_data=PYTHON_DATA, javascript_data=JAVASCRIPT_DATA,
    tfjs_model=TFJS_MODEL, keras_model=KERAS_MODEL, cannot=["tfjs (node, wasm)"],
    less={"tfjs (node, cpu)": {"EPOCHS": 1, "BATCHES": 1}},
)  # fmt: skip
PAIRS = pairs()
