// Noise and further dropouts: what of them is not random.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const x = fill(3, 2, 4);
const cube = fill(4, 2, 3, 4);
const training = {training: true};
const add = (id, make, input, more) => rows.push({id, make, inputs: [input], ...more});

for (const [kind, key, value] of [['gaussianNoise', 'stddev', 0.5], ['gaussianDropout', 'rate', 0.5],
  ['alphaDropout', 'rate', 0.5], ['dropout', 'rate', 0.5], ['spatialDropout1d', 'rate', 0.5]]) {
  const input = kind === 'spatialDropout1d' ? cube : x;
  add(kind, layer(kind, {[key]: value}), input);
  add(`${kind}_named`, layer(kind, {[key]: value, name: 'n', trainable: false}), input);
  add(`${kind}_0`, layer(kind, {[key]: 0}), input, {kwargs: training});
  add(`${kind}_1`, layer(kind, {[key]: 1}), input);
  add(`${kind}_2`, layer(kind, {[key]: 2}), input);
  add(`${kind}_negative`, layer(kind, {[key]: -1}), input);
  add(`${kind}_missing`, layer(kind, {}), input);
  add(`${kind}_nothing`, call(`layers.${kind}`), input);
}
add('gaussianDropout_1_training', layer('gaussianDropout', {rate: 1}), x, {kwargs: training});
add('alphaDropout_1_training', layer('alphaDropout', {rate: 1}), x, {kwargs: training});
add('alphaDropout_shape', layer('alphaDropout', {rate: 0.5, noiseShape: [1, 4]}), x);
add('dropout_shape', layer('dropout', {rate: 0.5, noiseShape: [null, 1], seed: 3}), x);
add('spatial_seed', layer('spatialDropout1d', {rate: 0.5, seed: 3}), cube);
add('spatial_rank', layer('spatialDropout1d', {rate: 0.5}), x);

module.exports = recordLayers(rows);
