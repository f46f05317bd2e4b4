"""W1: the guide's first program: one Dense(1), four points, 1000 epochs of sgd.

A program is told how long to train by the variable EPOCHS and prints one line of JSON: the seconds
of each part that it timed, and `check`, what the trained model predicts for 5.

tfjs is told `yieldEvery: 'never'`: it would wait for a frame of a browser's screen, and Node has
none. minitf keeps its default and gives way every 50 ms. The peers shuffle the four points each
epoch; minitf leaves them, since one batch holds them all and a mean has no order.
"""

EPOCHS = 1000
CHECK = (8.5, 9.5)  # what `check` must lie between after all epochs

TFJS_FACE = """
import asyncio, json, os, time
start = time.perf_counter()
import minitf as tf
tf.sequential  # what is imported at the first use belongs to the import
imported = time.perf_counter()
model = tf.sequential()
model.add(tf.layers.dense({'units': 1, 'inputShape': [1]}))
model.compile({'optimizer': 'sgd', 'loss': 'meanSquaredError'})
xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1])
ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1])

async def main():
    begin = time.perf_counter()
    await model.fit(xs, ys, {'epochs': int(os.environ['EPOCHS'])})
    return time.perf_counter() - begin

fit = asyncio.run(main())
check = float(model.predict(tf.tensor2d([[5]], [1, 1])).dataSync()[0])
print(json.dumps({'import': imported - start, 'fit': fit, 'check': check}))
"""

IN_KERAS = """
import json, os, time
start = time.perf_counter()
import numpy as np
{import_keras}
imported = time.perf_counter()
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(units=1)])
model.compile(optimizer='sgd', loss='mean_squared_error')
xs = np.array([[1], [2], [3], [4]], 'float32')
ys = np.array([[1], [3], [5], [7]], 'float32')
begin = time.perf_counter()
model.fit(xs, ys, epochs=int(os.environ['EPOCHS']), verbose=0)
fit = time.perf_counter() - begin
check = float(model.predict(np.array([[5]], 'float32'), verbose=0)[0, 0])
print(json.dumps({{'import': imported - start, 'fit': fit, 'check': check}}))
"""

TFJS_IN_NODE = """
const now = () => Number(process.hrtime.bigint()) / 1e9;
console.warn = () => {};
const start = now();
const tf = require('@tensorflow/tfjs');
const imported = now();
(async () => {
  const model = tf.sequential();
  model.add(tf.layers.dense({units: 1, inputShape: [1]}));
  model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
  const xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1]);
  const ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1]);
  const begin = now();
  await model.fit(xs, ys, {epochs: Number(process.env.EPOCHS), verbose: 0, yieldEvery: 'never'});
  const fit = now() - begin;
  const check = model.predict(tf.tensor2d([[5]], [1, 1])).dataSync()[0];
  console.log(JSON.stringify({import: imported - start, fit, check}));
})();
"""

# (who, what runs it, program); run.py knows the three runners.
PROGRAMS = [
    ("minitf, tfjs face", "python", TFJS_FACE),
    ("minitf, Keras face", "python", IN_KERAS.format(import_keras="from minitf import keras")),
    ("tfjs (node, cpu)", "node", TFJS_IN_NODE),
    ("Keras (jax)", "keras-jax", IN_KERAS.format(import_keras="import keras")),
]
# Which peer each face is compared with: (face, peer)
PAIRS = [
    ("minitf, tfjs face", "tfjs (node, cpu)"), ("minitf, tfjs face", "Keras (jax)"),
    ("minitf, Keras face", "Keras (jax)"), ("minitf, Keras face", "tfjs (node, cpu)"),
]  # fmt: skip
