"""W4: a number from a sequence: LSTM of 64 units over 40 steps of 16 features, batches of 64, adam.

What is to be learned is the mean of the first feature over all steps.
"""

from training import pairs, programs

EPOCHS, BATCHES, BATCH = 1, 50, 64
CHECK = (0, 0.5)
CHECK_OF_LESS = (0, 1)

PYTHON_DATA = """
def data(rows):
    x = noise(rows, 40, 16)
    return x, x[:, :, 0].mean(axis=1, keepdims=True)
"""

JAVASCRIPT_DATA = """
const data = (rows) => {
  const x = noise(rows, 40 * 16), y = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    for (let step = 0; step < 40; step++) y[row] += x[(row * 40 + step) * 16] / 40;
  }
  return [tf.tensor3d(x, [rows, 40, 16]), tf.tensor2d(y, [rows, 1])];
};
"""

TFJS_MODEL = """
model.add(tf.layers.lstm({'units': 64, 'inputShape': [40, 16]}))
model.add(tf.layers.dense({'units': 1}))
model.compile({'optimizer': 'adam', 'loss': 'meanSquaredError'})
"""

KERAS_MODEL = """
model = keras.Sequential([
    keras.Input((40, 16)),
    keras.layers.LSTM(64),
    keras.layers.Dense(1),
])
model.compile(optimizer='adam', loss='mean_squared_error')
"""

PROGRAMS = programs(
    batch=BATCH, batches=BATCHES, python_data=PYTHON_DATA, javascript_data=JAVASCRIPT_DATA,
    tfjs_model=TFJS_MODEL, keras_model=KERAS_MODEL,
    less={"tfjs (node, cpu)": {"EPOCHS": 1, "BATCHES": 2},
          "tfjs (node, wasm)": {"EPOCHS": 1, "BATCHES": 8}},
)  # fmt: skip
PAIRS = pairs()
