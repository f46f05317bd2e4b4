// Record fitDataset and evaluateDataset: histories, weights, the calls of callbacks, mistakes.
// The form of the cases is that of tfjs_data.js.
'use strict';
const {recorded} = require('./tfjs_data.js');

const prelude = `const compiled = (layer, options) => {
  const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2],
    kernelInitializer: 'ones', ...layer})]});
  model.compile({optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError', ...options});
  return model;
};
const rows = [{xs: [0.5, 1], ys: [1]}, {xs: [-1, 2], ys: [0]}, {xs: [0.25, 0.75], ys: [2]},
  {xs: [1, -1], ys: [1]}, {xs: [0, 1.5], ys: [-1]}];
const data = () => tf.data.array(rows);
const others = () => tf.data.array([{xs: [1, 1], ys: [1]}, {xs: [2, -1], ys: [0]},
  {xs: [0, 1], ys: [3]}]);
const weights = (model) => model.getWeights().map(w => w.dataSync());
const trained = async (model, dataset, options) => {
  const h = await model.fitDataset(dataset, options);
  report(h.history);
  report(h.epoch);
  report(h.params);
  report(weights(model));
};
const evaluated = async (model, dataset, options) => {
  report(await model.evaluateDataset(dataset, options));
};
const noted = () => ({
  onTrainBegin: logs => { report(['onTrainBegin', logs]); },
  onTrainEnd: logs => { report(['onTrainEnd', logs]); },
  onEpochBegin: (epoch, logs) => { report(['onEpochBegin', epoch, logs]); },
  onEpochEnd: (epoch, logs) => { report(['onEpochEnd', epoch, logs]); },
  onBatchBegin: (batch, logs) => { report(['onBatchBegin', batch, logs]); },
  onBatchEnd: (batch, logs) => { report(['onBatchEnd', batch, logs]); },
});
const twoInputs = (options) => {
  const a = tf.input({shape: [2], name: 'a'});
  const b = tf.input({shape: [1], name: 'b'});
  const joined = tf.layers.concatenate().apply([a, b]);
  const y = tf.layers.dense({units: 1, name: 'y', kernelInitializer: 'ones'}).apply(joined);
  const z = tf.layers.dense({units: 2, name: 'z', kernelInitializer: 'ones'}).apply(joined);
  const model = tf.model({inputs: [a, b], outputs: [y, z]});
  model.compile({optimizer: tf.train.sgd(0.05), loss: ['meanSquaredError', 'meanAbsoluteError'],
    ...options});
  return model;
};
const wide = () => tf.data.array([
  {xs: {a: [0.5, 1], b: [1]}, ys: {y: [1], z: [0, 1]}},
  {xs: {a: [1, -1], b: [0]}, ys: {y: [0], z: [1, 0]}},
  {xs: {a: [0.1, 0.2], b: [2]}, ys: {y: [2], z: [1, 1]}}]);
`;

module.exports = async function record() {
  return {prelude, cases: await recorded(require('./tfjs_data_training_programs.js'), prelude)};
};
