"""W6: how soon a program has trained: import, the model of W2, one step on one batch, and the end.

The step is one epoch of `fit` on 128 rows; "to first step" counts from before the import. EPOCHS
is the number of such steps.
"""

from training import DATA_IN_JAVASCRIPT, DATA_IN_PYTHON, KERAS, TFJS, WASM, pairs
from w2_mlp import BATCH, JAVASCRIPT_DATA, KERAS_MODEL, PYTHON_DATA, TFJS_MODEL

EPOCHS = 1
CHECK = CHECK_OF_LESS = (1, 5)  # the loss of a model that knows nothing of ten classes: about 2.3

TFJS_FACE = """
import json, os, time
start = time.perf_counter()
import asyncio
import minitf as tf
tf.sequential  # what is imported at the first use belongs to the import
import numpy as np
imported = time.perf_counter()
{data}
x, y = data({batch})
prepared = time.perf_counter()
xs, ys = tf.tensor(x), tf.tensor(y)
model = tf.sequential()
{model}

async def main():
    return await model.fit(xs, ys, {{'batchSize': {batch}, 'epochs': int(os.environ['EPOCHS'])}})

history = asyncio.run(main())
first = time.perf_counter() - start - (prepared - imported)
print(json.dumps({{'import': imported - start, 'to first step': first,
                  'check': history.history['loss'][0]}}))
"""

IN_KERAS = """
import json, os, time
start = time.perf_counter()
import numpy as np
{import_keras}
imported = time.perf_counter()
{data}
x, y = data({batch})
prepared = time.perf_counter()
{model}
history = model.fit(x, y, batch_size={batch}, epochs=int(os.environ['EPOCHS']), verbose=0)
first = time.perf_counter() - start - (prepared - imported)
print(json.dumps({{'import': imported - start, 'to first step': first,
                  'check': history.history['loss'][0]}}))
"""

TFJS_IN_NODE = """
const now = () => Number(process.hrtime.bigint()) / 1e9;
console.warn = () => {{}};
const start = now();
const tf = require('@tensorflow/tfjs');
{backend}
const imported = now();
{data}
(async () => {{
  const begin = now();
  await tf.setBackend('{backend_name}');
  const started = now() - begin;
  const [xs, ys] = data({batch});
  const prepared = now();
  const model = tf.sequential();
{model}
  const {{history}} = await model.fit(xs, ys, {{batchSize: {batch}, verbose: 0,
    epochs: Number(process.env.EPOCHS), yieldEvery: 'never'}});
  const first = now() - prepared + started + imported - start;
  console.log(JSON.stringify({{import: imported - start, 'to first step': first,
    check: history.loss[0]}}));
}})();
"""

IN_PYTHON = {"data": DATA_IN_PYTHON + PYTHON_DATA, "batch": BATCH}
PROGRAMS = [
    ("minitf, tfjs face", "python", TFJS_FACE.format(model=TFJS_MODEL, **IN_PYTHON)),
    ("minitf, Keras face", "python", IN_KERAS.format(
        import_keras="from minitf import keras", model=KERAS_MODEL, **IN_PYTHON)),
    *((who, kind, TFJS_IN_NODE.format(
        backend=WASM if backend == "wasm" else "", backend_name=backend, model=TFJS_MODEL,
        data=DATA_IN_JAVASCRIPT + JAVASCRIPT_DATA, batch=BATCH))
      for who, (kind, backend) in TFJS.items()),
    *((who, kind, IN_KERAS.format(import_keras="import keras", model=KERAS_MODEL, **IN_PYTHON))
      for who, kind in KERAS.items()),
]  # fmt: skip
PAIRS = pairs()
