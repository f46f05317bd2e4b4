// The models that tfjs_training.js trains: a description, fixed data and options for each.
//
// A model is {kind: 'sequential', layers: [{factory, config} | {model}]} or
// {kind: 'functional', nodes: [{id, input} | {id, layer, factory, config, from} |
//  {id, layer, model, from} | {id, layer, from} to use a layer again], inputs, outputs}.
'use strict';
const {call, lcg, nested, ref} = require('./tfjs_common.js');

const fill = (seed, shape, scale) => nested(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), scale), shape);
const rows = (labels, classes) => labels.map(
    (label) => Array.from({length: classes}, (_, i) => i === label ? 1 : 0));
const labels = [0, 2, 1, 1, 0, 2, 2, 1];

const data = {
  guide_xs: [[1], [2], [3], [4]],
  guide_ys: [[1], [3], [5], [7]],
  xs: fill(11, [8, 3], 1),
  xs_large: fill(12, [8, 3], 4),
  xs_second: fill(13, [8, 2], 1),
  xs_image: fill(14, [8, 2, 2], 1),
  ys: fill(21, [8, 1], 1),
  ys_two: fill(22, [8, 2], 1),
  ys_binary: [[1], [0], [0], [1], [1], [0], [1], [0]],
  ys_binary_two: [[1, 0], [0, 0], [0, 1], [1, 1], [1, 0], [0, 1], [1, 1], [0, 0]],
  ys_classes: rows(labels, 3),
  ys_sparse: labels.map((label) => [label]),
  ys_positive: fill(23, [8, 2], 1).map((row) => row.map((y) => Math.abs(y) + 0.1)),
  ys_signs: [[1], [-1], [-1], [1], [1], [-1], [1], [-1]],
  val_xs: fill(31, [3, 3], 1),
  val_ys: fill(32, [3, 1], 1),
  val_ys_two: fill(33, [3, 2], 1),
  val_classes: rows([2, 0, 1], 3),
  flat_xs: [1, 2, 3, 4],
  flat_ys: [1, 3, 5, 7],
};

const dense = (units, config = {}) => ({factory: 'dense', config: {units, ...config}});
const sequential = (...layers) => ({kind: 'sequential', layers});
const first = (units, config = {}) => dense(units, {inputShape: [3], ...config});
const regression = sequential(first(2, {activation: 'tanh'}), dense(1));
const classifier = sequential(first(4, {activation: 'relu'}), dense(3, {activation: 'softmax'}));
const binary = sequential(first(1, {activation: 'sigmoid'}));

let seed = 100;
const weights = (scale = 0.8) => ({seed: seed += 7, scale});
const cases = [];
/** Add a case; what it leaves out is the small regression with sgd, two epochs, batches of 4. */
function add(id, {model = regression, compile = {}, fit = {}, ...more} = {}) {
  cases.push({
    id, model, weights: weights(), xs: 'xs', ys: 'ys', ...more,
    compile: {optimizer: 'sgd', loss: 'meanSquaredError', ...compile},
    fit: {epochs: 2, batchSize: 4, ...fit},
  });
}
module.exports = {add, binary, call, cases, classifier, data, dense, first, ref, regression,
  sequential};
require('./tfjs_training_compile.js');
require('./tfjs_training_models.js');
