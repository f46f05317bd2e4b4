"""W7: the guide's program as JavaScript, 1000 epochs with a callback each: a cell and Node.

Both run the same text. `import` is what comes before it: minitf and its JavaScript world here,
tfjs there. `fit` is timed inside the program by its own clock.

Node is told `yieldEvery: 'never'`, as in W1; minitf gives way every 50 ms.
"""

EPOCHS = 1000
CHECK = (1000, 1000)  # how often the callback was called

PROGRAM = """
const model = tf.sequential();
model.add(tf.layers.dense({units: 1, inputShape: [1]}));
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1]);
const ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1]);
let calls = 0;
const losses = [];
const begin = performance.now();
await model.fit(xs, ys, {epochs: EPOCHS, verbose: 0, YIELD callbacks: {
  onEpochEnd: (epoch, logs) => {
    calls += 1;
    losses.push(logs.loss);
  },
}});
const fit = (performance.now() - begin) / 1000;
const five = model.predict(tf.tensor2d([[5]], [1, 1])).dataSync()[0];
if (EPOCHS === 1000 && (five < 8.5 || five > 9.5)) throw new Error(`it learned ${five}`);
"""

IN_A_CELL = f"""
import asyncio, json, os, time
start = time.perf_counter()
from minitf import js
session = js.Session()
imported = time.perf_counter()
session.expose(EPOCHS=int(os.environ['EPOCHS']))
asyncio.run(session.execute({PROGRAM.replace('YIELD', '')!r}))
print(json.dumps({{'import': imported - start, 'fit': session.get('fit'),
                  'check': session.get('calls')}}))
"""

IN_NODE = f"""
const now = () => Number(process.hrtime.bigint()) / 1e9;
console.warn = () => {{}};
const start = now();
const tf = require('@tensorflow/tfjs');
const imported = now();
const EPOCHS = Number(process.env.EPOCHS);
(async () => {{
{PROGRAM.replace('YIELD', "yieldEvery: 'never',")}
console.log(JSON.stringify({{import: imported - start, fit, check: calls}}));
}})();
"""

PROGRAMS = [
    ("minitf, %%tfjs cell", "python", IN_A_CELL),
    ("tfjs (node, cpu)", "node", IN_NODE),
]
PAIRS = [("minitf, %%tfjs cell", "tfjs (node, cpu)")]
