// Layers that tfjs_specs.js applies to tensors: rows of [id, make, inputs, options].
'use strict';
const {call, lcg, nested} = require('./tfjs_common.js');

const fill = (seed, ...shape) => ({tensor: nested(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), 2), shape)});
const layer = (name, config) => call(`layers.${name}`, ...(config ? [config] : []));
const add = layer('add');
const concatenate = (axis) => layer('concatenate', axis === undefined ? undefined : {axis});

const rows = [
  ['flatten_rank_2', layer('flatten'), [fill(1, 2, 3)]],
  ['flatten_rank_3', layer('flatten'), [fill(2, 2, 3, 2)]],
  ['flatten_rank_4', layer('flatten'), [fill(3, 2, 2, 2, 2)]],
  ['flatten_channels_first', layer('flatten', {dataFormat: 'channelsFirst'}),
    [fill(4, 2, 3, 2, 2)]],
  ['reshape', layer('reshape', {targetShape: [3, 2]}), [fill(5, 2, 6)]],
  ['reshape_minus_one', layer('reshape', {targetShape: [-1, 2]}), [fill(6, 2, 6)]],
  ['reshape_null', layer('reshape', {targetShape: [null, 2]}), [fill(6, 2, 6)]],
  ['reshape_flat', layer('reshape', {targetShape: [6]}), [fill(7, 2, 3, 2)]],
  ['reshape_same', layer('reshape', {targetShape: [3, 2]}), [fill(8, 2, 3, 2)]],
  ['add_two', add, [fill(1, 2, 3), fill(2, 2, 3)]],
  ['add_three', add, [fill(1, 2, 3), fill(2, 2, 3), fill(3, 2, 3)]],
  ['add_broadcast_last', add, [fill(1, 2, 1), fill(2, 2, 3)]],
  ['add_broadcast_three', add, [fill(1, 2, 1), fill(2, 2, 3), fill(3, 2, 1)]],
  ['add_ranks_3_and_2', add, [fill(1, 2, 4, 3), fill(2, 2, 3)]],
  ['add_ranks_2_and_3', add, [fill(1, 2, 3), fill(2, 2, 3, 3)]],
  ['add_ranks_2_and_4', add, [fill(1, 2, 3), fill(2, 2, 2, 2, 3)]],
  ['add_same_rank_middle', add, [fill(1, 2, 1, 3), fill(2, 2, 4, 1)]],
  ['add_rank_1', add, [fill(1, 2), fill(2, 2)]],
  ['concatenate_default', concatenate(), [fill(1, 2, 3), fill(2, 2, 1)]],
  ['concatenate_axis_1', concatenate(1), [fill(1, 2, 3, 2), fill(2, 2, 1, 2)]],
  ['concatenate_axis_last', concatenate(-1), [fill(1, 2, 3, 2), fill(2, 2, 3, 1)]],
  ['concatenate_axis_minus_2', concatenate(-2), [fill(1, 2, 3, 2), fill(2, 2, 1, 2)]],
  ['concatenate_axis_0', concatenate(0), [fill(1, 2, 3), fill(2, 1, 3)]],
  ['concatenate_three', concatenate(), [fill(1, 2, 1), fill(2, 2, 2), fill(3, 2, 1)]],
  ...['elu', 'selu', 'relu', 'relu6', 'linear', 'sigmoid', 'hardSigmoid', 'softplus', 'softsign',
    'tanh', 'softmax', 'logSoftmax', 'gelu', 'gelu_new', 'mish', 'swish'].map((activation) =>
    [`activation_${activation}`, layer('activation', {activation}),
      [{tensor: [[-8, -3, -2.5, -1], [-0.5, 0, 0.5, 1], [2, 2.5, 6, 9]]}]]),
  ['activation_rank_1', layer('activation', {activation: 'tanh'}), [fill(9, 3)]],
  ['activation_softmax_rank_3', layer('activation', {activation: 'softmax'}), [fill(9, 2, 2, 3)]],
  ['dropout_inference', layer('dropout', {rate: 0.5}), [fill(9, 2, 3)]],
  ['dropout_inference_given', layer('dropout', {rate: 0.5}), [fill(9, 2, 3)], {training: false}],
  ['dropout_zero_training', layer('dropout', {rate: 0}), [fill(9, 2, 3)], {training: true}],
  ['dense_ones', layer('dense', {units: 2, kernelInitializer: 'ones', biasInitializer: 'ones'}),
    [fill(1, 2, 3)]],
  ['dense_weights', layer('dense', {units: 1, weights: [{tensor: [[1], [2], [3]]},
    {tensor: [0.5]}]}), [fill(1, 2, 3)]],
  ['dense_rank_3', layer('dense', {units: 2, kernelInitializer: 'ones', activation: 'relu'}),
    [fill(2, 2, 2, 3)]],
  ['dense_rank_4', layer('dense', {units: 2, kernelInitializer: 'ones', useBias: false}),
    [fill(3, 1, 2, 2, 3)]],
  ['dense_int32', layer('dense', {units: 1, kernelInitializer: 'ones'}),
    [{tensor: [[1, 2]], shape: [1, 2], dtype: 'int32'}]],
];

const shapes = [
  ['dense', layer('dense', {units: 4}), [null, 3]],
  ['dense_rank_3', layer('dense', {units: 4}), [null, 2, 3]],
  ['flatten', layer('flatten'), [null, 2, 3]],
  ['flatten_unknown', layer('flatten'), [null, null, 3]],
  ['flatten_rank_2', layer('flatten'), [null, 3]],
  ['reshape', layer('reshape', {targetShape: [3, 2]}), [null, 6]],
  ['reshape_minus_one', layer('reshape', {targetShape: [3, -1]}), [null, 6]],
  ['reshape_minus_one_fixed_batch', layer('reshape', {targetShape: [3, -1]}), [4, 6]],
  ['reshape_null', layer('reshape', {targetShape: [3, null]}), [null, 6]],
  ['reshape_null_fixed_batch', layer('reshape', {targetShape: [3, null]}), [4, 6]],
  ['reshape_wrong', layer('reshape', {targetShape: [4]}), [null, 6]],
  ['reshape_wrong_fixed_batch', layer('reshape', {targetShape: [4]}), [2, 6]],
  ['add', add, [[null, 3], [null, 3]]],
  ['add_broadcast', add, [[null, 3], [null, 1]]],
  ['add_ranks', add, [[null, 3], [null, 4, 3]]],
  ['add_unknown', add, [[null, null], [null, 3]]],
  ['concatenate', concatenate(), [[null, 3], [null, 1]]],
  ['concatenate_unknown', concatenate(), [[null, 3], [null, null]]],
  ['activation', layer('activation', {activation: 'relu'}), [null, 3]],
  ['dropout', layer('dropout', {rate: 0.5}), [null, 3]],
];
module.exports = {rows, shapes};
