// Record what short whole programs report: every documented symbol of layers, models and training.
//
// A case is {id, program}: `values` are what the program gave to report(...), `logged` what went to
// the console, `error` what it threw, `alive` how many tensors it left. Every program runs in a
// fresh tfjs, after `prelude`, with the classes of tfjs_topology_classes.js.
'use strict';
const {freshTf, observe, toJson} = require('./tfjs_common.js');
const classes = require('./tfjs_topology_classes.js');

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const prelude = `const filled = (shape, seed = 1) => tf.tidy(() => tf.range(0,
    tf.util.sizeFromShape(shape)).mul(0.7).add(seed).sin().mul(0.5).reshape(shape));
const fixed = (model) => tf.tidy(() => {
  model.setWeights(model.getWeights().map((w, i) => filled(w.shape, i)));
  return model;
});
const made = (layers) => fixed(tf.sequential({layers}));
const small = (options = {}) => {
  const model = made([tf.layers.dense({units: 3, inputShape: [2], activation: 'tanh'}),
    tf.layers.dense({units: 1})]);
  model.compile({optimizer: 'sgd', loss: 'meanSquaredError', ...options});
  return model;
};
const trained = async (model, x, y, options = {}) => {
  const h = await model.fit(x, y, {shuffle: false, ...options});
  report(h.history);
  report(model.getWeights());
  return h;
};
const lines = (rows) => bytes(rows);
`;

/** Lines as the bytes of a file. */
const bytes = (lines) => new Uint8Array(Buffer.from(lines.join('\n')));

module.exports = async function record() {
  const cases = [];
  const rows = ['parts', 'models', 'inside'].flatMap(
      (name) => require(`./tfjs_programs_${name}.js`));
  for (const [id, program] of rows) {
    const tf = freshTf();
    const values = [];
    const own = {...classes(tf), bytes};
    const report = (value) => values.push(toJson(value));
    const run = new AsyncFunction('tf', 'report', ...Object.keys(own), prelude + program);
    const start = tf.memory().numTensors;
    const {error, logged} = await observe(() => run(tf, report, ...Object.values(own)));
    cases.push({id, program, ...(error ? {error} : {}), ...(logged.length ? {logged} : {}),
      ...(values.length ? {values} : {}), alive: tf.memory().numTensors - start});
  }
  return {prelude, cases};
};
