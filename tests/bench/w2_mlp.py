"""W2: a classifier of images by dense layers: 784-128-64-10, batches of 128, adam.

The model's text is Python and JavaScript alike. In both languages row i belongs to class i % 10 and
has a brighter stripe for it; W5 and W6 use the same model and data.
"""

from training import pairs, programs

EPOCHS, BATCHES, BATCH = 2, 100, 128
CHECK = (0, 0.5)
CHECK_OF_LESS = (0, 1)

PYTHON_DATA = """
def data(rows):
    labels = np.arange(rows) % 10
    x = noise(rows, 784)
    x *= 0.5
    for label in range(10):  # a brighter stripe
        x[label::10, np.arange(784) // 28 % 10 == label] += 0.5
    return x, np.eye(10, dtype='float32')[labels]
"""

JAVASCRIPT_DATA = """
const data = (rows) => {
  const x = noise(rows, 784).map((value, at) => {
    const row = Math.floor(at / 784), column = at % 784;
    return value * 0.5 + (Math.floor(column / 28) % 10 === row % 10 ? 0.5 : 0);
  });
  const labels = Int32Array.from({length: rows}, (_, row) => row % 10);
  return [tf.tensor2d(x, [rows, 784]), tf.oneHot(tf.tensor1d(labels, 'int32'), 10).toFloat()];
};
"""

TFJS_MODEL = """
model.add(tf.layers.dense({'units': 128, 'activation': 'relu', 'inputShape': [784]}))
model.add(tf.layers.dense({'units': 64, 'activation': 'relu'}))
model.add(tf.layers.dense({'units': 10, 'activation': 'softmax'}))
model.compile({'optimizer': 'adam', 'loss': 'categoricalCrossentropy'})
"""

KERAS_MODEL = """
model = keras.Sequential([
    keras.Input((784,)),
    keras.layers.Dense(128, activation='relu'),
    keras.layers.Dense(64, activation='relu'),
    keras.layers.Dense(10, activation='softmax'),
])
model.compile(optimizer='adam', loss='categorical_crossentropy')
"""

PROGRAMS = programs(
    batch=BATCH, batches=BATCHES, python_data=PYTHON_DATA, javascript_data=JAVASCRIPT_DATA,
    tfjs_model=TFJS_MODEL, keras_model=KERAS_MODEL,
    less={"tfjs (node, cpu)": {"EPOCHS": 1, "BATCHES": 10},
          "tfjs (node, wasm)": {"EPOCHS": 1, "BATCHES": 50}},
)  # fmt: skip
PAIRS = pairs()
