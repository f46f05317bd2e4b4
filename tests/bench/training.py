"""What the workloads that train have in common: one program for each library, from one recipe.

A recipe says the model and the data; `programs` makes of it a program for each library. All train
on the same numbers, batches and epochs. A program warms up with one batch (peers compile then), is
timed over EPOCHS epochs of BATCHES batches, and prints one line of JSON:

    import       seconds until the library is there
    warm-up      seconds of the first step, in which some peers compile
    ms/step      milliseconds of a step of the timed epochs
    ms/step CPU  those of them that the processor worked for this program, and not for others
    check        the loss at the end divided by that of the first step: below 1, it learned

The data: `pattern` tells what can be learned and `noise`, the same in all languages, hides it.
"""

DATA_IN_PYTHON = """
def noise(rows, *shape):  # numbers from 0 to 1 that look random
    count = int(np.prod(shape))
    made = np.empty((rows, count), 'float32')
    columns = np.arange(count) * 78.233
    for i in range(rows):  # row by row: the peak of memory is to be the library's
        values = np.sin(i * 12.9898 + columns) * 43758.5453
        made[i] = values - np.floor(values)
    return made.reshape(rows, *shape)
"""

DATA_IN_JAVASCRIPT = """
const noise = (rows, count) => {  // numbers from 0 to 1 that look random
  const values = new Float32Array(rows * count);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < count; j++, at++) {
      const value = Math.sin(i * 12.9898 + j * 78.233) * 43758.5453;
      values[at] = value - Math.floor(value);
    }
  }
  return values;
};
"""

TFJS_FACE = """
import asyncio, json, os, time
start = time.perf_counter()
import minitf as tf
tf.sequential  # what is imported at the first use belongs to the import
import numpy as np
imported = time.perf_counter()
{data}
batch, batches = {batch}, int(os.environ.get('BATCHES', {batches}))
epochs = int(os.environ['EPOCHS'])
x, y = data(batch * batches)
xs, ys = tf.tensor(x), tf.tensor(y)
first = [tf.tensor(x[:batch]), tf.tensor(y[:batch])]
model = tf.sequential()
{model}

async def main():
    begin = time.perf_counter()
    history = await model.fit(*first, {{'batchSize': batch, 'epochs': 1}})
    warm = time.perf_counter() - begin
    before = history.history['loss'][0]
    begin, worked = time.perf_counter(), time.process_time()
    history = await model.fit(xs, ys, {{'batchSize': batch, 'epochs': epochs}})
    fit, worked = time.perf_counter() - begin, time.process_time() - worked
    print(json.dumps({{'import': imported - start, 'warm-up': warm,
                      'ms/step': fit * 1000 / (epochs * batches),
                      'ms/step CPU': worked * 1000 / (epochs * batches),
                      'check': history.history['loss'][-1] / before}}))

asyncio.run(main())
"""

IN_KERAS = """
import json, os, time
start = time.perf_counter()
import numpy as np
{import_keras}
imported = time.perf_counter()
{data}
batch, batches = {batch}, int(os.environ.get('BATCHES', {batches}))
epochs = int(os.environ['EPOCHS'])
x, y = data(batch * batches)
{model}
begin = time.perf_counter()
history = model.fit(x[:batch], y[:batch], batch_size=batch, epochs=1, verbose=0)
warm = time.perf_counter() - begin
before = history.history['loss'][0]
begin, worked = time.perf_counter(), time.process_time()
history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
fit, worked = time.perf_counter() - begin, time.process_time() - worked
print(json.dumps({{'import': imported - start, 'warm-up': warm,
                  'ms/step': fit * 1000 / (epochs * batches),
                  'ms/step CPU': worked * 1000 / (epochs * batches),
                  'check': history.history['loss'][-1] / before}}))
"""

TFJS_IN_NODE = """
const now = () => Number(process.hrtime.bigint()) / 1e9;
console.warn = () => {{}};
const start = now();
const tf = require('@tensorflow/tfjs');
{backend}
const imported = now();
{data}
const batch = {batch}, batches = Number(process.env.BATCHES || {batches});
const epochs = Number(process.env.EPOCHS);
(async () => {{
  await tf.setBackend('{backend_name}');
  const [xs, ys] = data(batch * batches);
  const first = [xs.slice(0, batch), ys.slice(0, batch)];
  const model = tf.sequential();
{model}
  const options = {{batchSize: batch, verbose: 0, yieldEvery: 'never'}};
  let begin = now();
  let {{history}} = await model.fit(...first, {{...options, epochs: 1}});
  const warm = now() - begin;
  const before = history.loss[0];
  begin = now();
  const before_fit = process.cpuUsage();
  ({{history}} = await model.fit(xs, ys, {{...options, epochs}}));
  const fit = now() - begin, used = process.cpuUsage(before_fit);
  const worked = (used.user + used.system) / 1e6;
  console.log(JSON.stringify({{import: imported - start, 'warm-up': warm,
    'ms/step': fit * 1000 / (epochs * batches),
    'ms/step CPU': worked * 1000 / (epochs * batches), check: history.loss.at(-1) / before}}));
}})();
"""

FACES = ("minitf, tfjs face", "minitf, Keras face")
TFJS = {"tfjs (node, cpu)": ("node", "cpu"), "tfjs (node, wasm)": ("wasm", "wasm")}
KERAS = {"Keras (jax)": "keras-jax", "Keras (tensorflow)": "keras-tensorflow",
         "Keras (torch)": "keras-torch"}  # fmt: skip
WASM = "require('@tensorflow/tfjs-backend-wasm');"


def programs(*, batch, batches, python_data, javascript_data, tfjs_model, keras_model, less=None,
             cannot=()):
    """[(who, what runs it, program, what a slow one is given)].

    less: {who: {"BATCHES": n, "EPOCHS": n}} of the slow; cannot: who cannot train this model.
    """
    sizes = {"batch": batch, "batches": batches}
    in_python = {**sizes, "data": DATA_IN_PYTHON + python_data}
    made = [
        (FACES[0], "python", TFJS_FACE.format(model=tfjs_model, **in_python)),
        (FACES[1], "python", IN_KERAS.format(
            import_keras="from minitf import keras", model=keras_model, **in_python)),
    ]
    for who, (kind, backend) in TFJS.items():
        made.append((who, kind, TFJS_IN_NODE.format(
            backend=WASM if backend == "wasm" else "", backend_name=backend, model=tfjs_model,
            data=DATA_IN_JAVASCRIPT + javascript_data, **sizes)))
    for who, kind in KERAS.items():
        made.append((who, kind, IN_KERAS.format(
            import_keras="import keras", model=keras_model, **in_python)))
    less = less or {}
    return [(*one, less[one[0]]) if one[0] in less else one
            for one in made if one[0] not in cannot]


def pairs():
    """Each face beside every peer."""
    return [(face, peer) for face in FACES for peer in (*TFJS, *KERAS)]
