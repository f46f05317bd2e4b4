// reLU, leakyReLU, elu, prelu, softmax and thresholdedReLU as layers.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, make, input, more) => rows.push({id, make, inputs: [input], ...more});
const x = {tensor: [[-2, -0.5, 0, 0.5], [1, 2, 3, 7]]};
const cube = fill(3, 2, 3, 4);

add('relu', call('layers.reLU'), x);
add('relu_max', layer('reLU', {maxValue: 2}), x);
add('relu_max_0', layer('reLU', {maxValue: 0}), x);
add('relu_max_negative', layer('reLU', {maxValue: -1}), x);
add('relu_options', layer('reLU', {name: 'r', inputShape: [4], trainable: false}), x);
add('leaky', call('layers.leakyReLU'), x);
add('leaky_alpha', layer('leakyReLU', {alpha: 0.1}), cube);
add('leaky_alpha_0', layer('leakyReLU', {alpha: 0}), x);
add('leaky_alpha_negative', layer('leakyReLU', {alpha: -1}), x);
add('elu', call('layers.elu'), x);
add('elu_alpha', layer('elu', {alpha: 1}), cube);
add('elu_alpha_2', layer('elu', {alpha: 2}), x);
add('elu_alpha_0', layer('elu', {alpha: 0}), x);
add('prelu', call('layers.prelu'), x);
add('prelu_cube', layer('prelu', {}), cube);
add('prelu_shared', layer('prelu', {sharedAxes: [1]}), cube);
add('prelu_shared_number', layer('prelu', {sharedAxes: 2}), cube);
add('prelu_shared_all', layer('prelu', {sharedAxes: [1, 2]}), cube);
add('prelu_shared_none', layer('prelu', {sharedAxes: []}), cube);
add('prelu_shared_batch', layer('prelu', {sharedAxes: [0]}), x);
add('prelu_shared_text', layer('prelu', {sharedAxes: 'a'}), x);
add('prelu_options', layer('prelu', {alphaInitializer: 'ones', alphaRegularizer: 'l1l2',
  alphaConstraint: 'nonNeg', name: 'p', trainable: false}), x);
add('prelu_unknown', layer('prelu', {inputShape: [null, 4]}), cube);
for (const axis of [undefined, 1, -1, 0, 2, -2, [1], [0, 1], [-1], 'a', 1.5]) {
  add(`softmax_${JSON.stringify(axis)}`, layer('softmax', axis === undefined ? {} : {axis}), x);
}
for (const axis of [1, -1, 2, [1, 2]]) {
  add(`softmax_cube_${JSON.stringify(axis)}`, layer('softmax', {axis}), cube);
}
add('softmax_masked', layer('softmax', {axis: -1}), x,
    {kwargs: {mask: {tensor: [[1, 0, 1, 1], [0, 1, 1, 0]]}}});
add('softmax_masked_row', layer('softmax', {axis: -1}), x,
    {kwargs: {mask: {tensor: [1, 0, 1, 1]}}});
add('softmax_masked_axes', layer('softmax', {axis: [0, 1]}), x,
    {kwargs: {mask: {tensor: [[1, 0, 1, 1], [0, 1, 1, 0]]}}});
add('thresholded', call('layers.thresholdedReLU'), x);
add('thresholded_2', layer('thresholdedReLU', {theta: 2}), x);
add('thresholded_negative', layer('thresholdedReLU', {theta: -1}), x);

module.exports = recordLayers(rows);
