// Training cases of recurrent models: each kind, stacked, both ways, masked, of images.
'use strict';
const {call, lcg, nested} = require('./tfjs_common.js');
const {recordTraining} = require('./tfjs_training.js');

const fill = (seed, ...shape) => nested(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), 1), shape);
const data = {
  series: fill(1, 6, 5, 2),
  words: [[1, 2, 3, 0, 0], [4, 1, 0, 0, 0], [2, 2, 1, 3, 4], [3, 0, 0, 0, 0], [1, 4, 0, 0, 0],
    [4, 3, 2, 1, 0]],
  films: fill(2, 6, 3, 4, 4, 1),
  numbers: fill(3, 6, 1),
  each: fill(4, 6, 5, 1),
};

const cases = [];
let seed = 500;
function add(id, layers, {compile = {}, fit = {}, ...more} = {}) {
  cases.push({
    id, model: {kind: 'sequential', layers}, weights: {seed: seed += 7, scale: 0.5},
    xs: 'series', ys: 'numbers', ...more,
    compile: {optimizer: call('train.adam', 0.02), loss: 'meanSquaredError', ...compile},
    fit: {epochs: 4, batchSize: 4, ...fit},
  });
}
const layer = (factory, config) => ({factory, config: config || {}});
const inside = (name, config) => call(`layers.${name}`, config);
const start = {inputShape: [5, 2]};
const end = layer('dense', {units: 1});

for (const kind of ['simpleRNN', 'gru', 'lstm']) {
  add(kind, [layer(kind, {...start, units: 3}), end]);
  add(`${kind}_stacked`, [
    layer(kind, {...start, units: 3, returnSequences: true, recurrentActivation: 'sigmoid',
      kernelRegularizer: call('regularizers.l2', {l2: 0.01})}),
    layer(kind, {units: 2, goBackwards: true}), end], {fit: {validationSplit: 0.34}});
  add(`${kind}_each_step`, [
    layer('bidirectional', {...start, layer: inside(kind, {units: 2, returnSequences: true})}),
    layer('timeDistributed', {layer: inside('dense', {units: 1})})], {ys: 'each'});
}
add('cells', [layer('rnn', {...start, cell: [
  inside('lstmCell', {units: 3}), inside('gruCell', {units: 2})]}), end]);
add('frozen', [layer('lstm', {...start, units: 3, trainable: false}), end]);
add('words', [layer('embedding', {inputDim: 5, outputDim: 3, inputLength: 5, maskZero: true}),
  layer('bidirectional', {layer: inside('lstm', {units: 2}), mergeMode: 'ave'}), end],
{xs: 'words'});
add('films', [layer('convLstm2d', {inputShape: [3, 4, 4, 1], filters: 2, kernelSize: 2}),
  layer('flatten'), end], {xs: 'films'});
add('stateful', [layer('gru', {batchInputShape: [3, 5, 2], units: 2, stateful: true}), end],
    {fit: {batchSize: 3, shuffle: false}});

module.exports = recordTraining({cases, data});
