// Batch and layer normalisation.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const training = {training: true};
const shapes = {2: [4, 3], 3: [2, 3, 4], 4: [2, 3, 2, 4]};

for (const [rank, shape] of Object.entries(shapes)) {
  const x = fill(+rank, ...shape);
  for (const axis of [undefined, 1, -2, 0].slice(0, +rank === 2 ? 2 : 4)) {
    const config = axis === undefined ? {} : {axis};
    const id = `batch_rank_${rank}_axis_${axis === undefined ? 'default' : axis}`;
    // A moving variance is positive.
    const weights = (size) => [1, 2, 3, 4].map((seed) => Array.from({length: size},
        (_, i) => ((seed * 7 + i * 3) % 11) / 10 + 0.2));
    const size = shape[axis === undefined ? shape.length - 1 : (axis + shape.length) % shape.length];
    rows.push({id, make: layer('batchNormalization', config), inputs: [x], weights: weights(size)});
    rows.push({id: `${id}_training`, make: layer('batchNormalization', config), inputs: [x],
      kwargs: training, weights: weights(size)});
  }
}
const batch = (id, config, x, more) => rows.push({id: `batch_${id}`,
  make: layer('batchNormalization', config), inputs: [x], ...more});
const one = [[0.5, 1.5, 1], [0.1, 0.2, 0.3], [0.2, -0.4, 1], [0.7, 1.2, 2]];
batch('options', {momentum: 0.8, epsilon: 0.01, name: 'bn', trainable: false,
  betaInitializer: 'ones', gammaInitializer: 'zeros', movingMeanInitializer: 'ones',
  movingVarianceInitializer: 'zeros', betaRegularizer: 'l1l2', gammaRegularizer: 'l1l2',
  betaConstraint: 'nonNeg', gammaConstraint: 'unitNorm'}, fill(5, 4, 3),
{kwargs: training, weights: [one[0], one[1], one[2], one[3]]});
for (const [name, config] of [['without_scale', {scale: false}], ['without_center',
  {center: false}], ['with_neither', {scale: false, center: false}]]) {
  const kept = one.slice(config.scale === false ? 1 : 0, 2).slice(
      0, config.center === false ? (config.scale === false ? 0 : 1) : 2);
  batch(name, config, fill(5, 4, 3), {weights: [...kept, one[2], one[3]]});
  batch(`${name}_training`, config, fill(5, 4, 3),
      {kwargs: training, weights: [...kept, one[2], one[3]]});
}
batch('rank_1', {}, fill(5, 4));
batch('rank_5', {}, fill(5, 1, 2, 1, 2, 3));
batch('rank_5_training', {}, fill(5, 1, 2, 1, 2, 3), {kwargs: training});
batch('axis_3_of_2', {axis: 3}, fill(5, 4, 3));
batch('axis_-3_of_2', {axis: -3}, fill(5, 4, 3));
batch('axis_1_unknown', {axis: 1, inputShape: [null, 3]}, fill(5, 2, 3, 3),
    {weights: one});
batch('one_example', {}, fill(5, 1, 3), {kwargs: training, weights: one});
batch('equal_examples', {}, {tensor: [[1, 2, 3], [1, 2, 3]]}, {kwargs: training, weights: one});

for (const [rank, shape] of Object.entries({...shapes, 5: [1, 2, 1, 2, 3], 1: [4]})) {
  const x = fill(+rank + 10, ...shape);
  for (const axis of [undefined, 1, -2, 0, [1, 2], [2, 1], [-1, 1], [1], [0, 1], [1, 1], 7, -7]) {
    rows.push({id: `layer_rank_${rank}_axis_${JSON.stringify(axis)}`,
      make: layer('layerNormalization', axis === undefined ? {} : {axis}), inputs: [x]});
  }
}
const layered = (id, config, x) => rows.push({id: `layer_${id}`,
  make: layer('layerNormalization', config), inputs: [x]});
layered('options', {epsilon: 0.1, name: 'ln', betaInitializer: 'ones', gammaInitializer: 'zeros',
  betaRegularizer: 'l1l2', gammaRegularizer: 'l1l2'}, fill(6, 2, 4));
layered('without_scale', {scale: false}, fill(6, 2, 4));
layered('without_center', {center: false}, fill(6, 2, 4));
layered('with_neither', {scale: false, center: false}, fill(6, 2, 4));
layered('axis_half', {axis: 1.5}, fill(6, 2, 4));
layered('axis_halves', {axis: [1, 1.5]}, fill(6, 2, 4));
layered('axis_text', {axis: 'a'}, fill(6, 2, 4));
rows.push({id: 'layer_nothing', make: call('layers.layerNormalization'), inputs: [fill(6, 2, 4)]});

module.exports = recordLayers(rows);
