"""W5: one row at a time through the model of W2: predict, and predict on a batch.

A call counts until its numbers are there for the caller; tfjs's tensors are disposed of.
"""

from training import DATA_IN_JAVASCRIPT, DATA_IN_PYTHON, TFJS, WASM, pairs
from training import KERAS as KERAS_PEERS
from w2_mlp import KERAS_MODEL, TFJS_MODEL

EPOCHS = 2000  # calls of each kind
CHECK = CHECK_OF_LESS = (0.999, 1.001)  # the sum of a softmax

TFJS_FACE = """
import json, os, time
start = time.perf_counter()
import minitf as tf
tf.sequential  # what is imported at the first use belongs to the import
import numpy as np
imported = time.perf_counter()
{data}
calls = int(os.environ['EPOCHS'])
rows = [tf.tensor(row[None]) for row in noise(10, 784)]
model = tf.sequential()
{model}

def us_per_call(predict):
    for row in rows:
        predict(row).dispose()
    begin = time.perf_counter()
    for call in range(calls):
        y = predict(rows[call % 10])
        y.dataSync()
        y.dispose()
    return (time.perf_counter() - begin) * 1e6 / calls

parts = {{'us/predict': us_per_call(model.predict), 'us/batch': us_per_call(model.predictOnBatch)}}
check = float(model.predict(rows[0]).dataSync().sum())
print(json.dumps({{'import': imported - start, **parts, 'check': check}}))
"""

IN_KERAS = """
import json, os, time
start = time.perf_counter()
import numpy as np
{import_keras}
imported = time.perf_counter()
{data}
calls = int(os.environ['EPOCHS'])
rows = list(noise(10, 1, 784))
{model}

def us_per_call(predict):
    for row in rows:
        predict(row)
    begin = time.perf_counter()
    for call in range(calls):
        np.asarray(predict(rows[call % 10]))
    return (time.perf_counter() - begin) * 1e6 / calls

parts = {{'us/predict': us_per_call(lambda row: model.predict(row, verbose=0)),
         'us/batch': us_per_call(model.predict_on_batch)}}
check = float(model.predict(rows[0], verbose=0).sum())
print(json.dumps({{'import': imported - start, **parts, 'check': check}}))
"""

TFJS_IN_NODE = """
const now = () => Number(process.hrtime.bigint()) / 1e9;
console.warn = () => {{}};
const start = now();
const tf = require('@tensorflow/tfjs');
{backend}
const imported = now();
{data}
const calls = Number(process.env.EPOCHS);
(async () => {{
  await tf.setBackend('{backend_name}');
  const values = noise(10, 784);
  const rows = [];
  for (let i = 0; i < 10; i++) {{
    rows.push(tf.tensor2d(values.slice(784 * i, 784 * (i + 1)), [1, 784]));
  }}
  const model = tf.sequential();
{model}
  const perCall = (predict) => {{
    for (const row of rows) predict(row).dispose();
    const begin = now();
    for (let call = 0; call < calls; call++) {{
      const y = predict(rows[call % 10]);
      y.dataSync();
      y.dispose();
    }}
    return (now() - begin) * 1e6 / calls;
  }};
  const parts = {{'us/predict': perCall((x) => model.predict(x)),
    'us/batch': perCall((x) => model.predictOnBatch(x))}};
  const check = model.predict(rows[0]).dataSync().reduce((a, b) => a + b);
  console.log(JSON.stringify({{import: imported - start, ...parts, check}}));
}})();
"""

# TensorFlow's predict takes tens of milliseconds.
LESS = {"Keras (tensorflow)": {"EPOCHS": 50}, "Keras (jax)": {"EPOCHS": 500},
        "Keras (torch)": {"EPOCHS": 200}}  # fmt: skip
PROGRAMS = [
    ("minitf, tfjs face", "python", TFJS_FACE.format(data=DATA_IN_PYTHON, model=TFJS_MODEL)),
    ("minitf, Keras face", "python", IN_KERAS.format(
        import_keras="from minitf import keras", data=DATA_IN_PYTHON, model=KERAS_MODEL)),
    *((who, kind, TFJS_IN_NODE.format(
        backend=WASM if backend == "wasm" else "", backend_name=backend, data=DATA_IN_JAVASCRIPT,
        model=TFJS_MODEL)) for who, (kind, backend) in TFJS.items()),
    *((who, kind, IN_KERAS.format(
        import_keras="import keras", data=DATA_IN_PYTHON, model=KERAS_MODEL), LESS[who])
      for who, kind in KERAS_PEERS.items()),
]  # fmt: skip
PAIRS = pairs()
