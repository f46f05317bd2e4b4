// Convolutions: every option that changes numbers, and what goes wrong.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, make, input, more) => rows.push({id, make, inputs: [input], ...more});
const series = fill(1, 2, 6, 3);
const images = fill(2, 2, 5, 6, 2);
const first = fill(3, 2, 2, 5, 6);
const volumes = fill(4, 2, 4, 3, 5, 2);

// conv1d
const conv1d = (id, config, input = series) =>
  add(`conv1d_${id}`, layer('conv1d', {filters: 2, kernelSize: 3, ...config}), input);
conv1d('plain', {});
conv1d('same_strides', {padding: 'same', strides: 2, activation: 'relu'});
conv1d('list_sizes', {kernelSize: [2], strides: [2], dilationRate: [1]});
conv1d('dilated', {dilationRate: 2});
conv1d('no_bias', {useBias: false, kernelInitializer: 'ones'});
conv1d('causal', {padding: 'causal'});
conv1d('causal_shape', {padding: 'causal', kernelSize: 2, strides: 2});
conv1d('channels_first', {dataFormat: 'channelsFirst'});
conv1d('dilated_strides', {dilationRate: 2, strides: 2});
conv1d('two_sizes', {kernelSize: [2, 2]});
conv1d('two_strides', {strides: [2, 2]});
conv1d('rank_4', {}, images);

// conv2d
const conv2d = (id, config, input = images, more = undefined) =>
  add(`conv2d_${id}`, layer('conv2d', {filters: 3, kernelSize: 3, ...config}), input, more);
conv2d('plain', {});
conv2d('named', {name: 'seen', trainable: false, inputShape: [5, 6, 2]});
for (const activation of ['relu', 'elu', 'tanh', 'softmax']) {
  conv2d(activation, {kernelSize: 2, activation});
}
conv2d('same', {padding: 'same'});
conv2d('same_strides', {padding: 'same', strides: 2, kernelSize: [3, 2]});
conv2d('same_large_strides', {padding: 'same', strides: [3, 4], kernelSize: [1, 2]});
conv2d('valid_strides', {strides: [2, 1], kernelSize: [2, 3]});
conv2d('even_same', {padding: 'same', kernelSize: [2, 4]});
conv2d('pointwise', {kernelSize: 1});
conv2d('pointwise_strides', {kernelSize: 1, strides: 2});
conv2d('dilated', {dilationRate: 2, kernelSize: 2});
conv2d('dilated_relu', {dilationRate: [1, 2], kernelSize: 2, activation: 'relu'});
conv2d('dilated_same', {dilationRate: [2, 1], padding: 'same', kernelSize: 2});
conv2d('dilated_strides', {dilationRate: 2, kernelSize: 2, strides: 2});
conv2d('causal', {padding: 'causal'});
conv2d('no_bias', {useBias: false});
conv2d('penalised', {kernelRegularizer: call('regularizers.l2'),
  biasRegularizer: call('regularizers.l1', {l1: 0.1}), kernelConstraint: call(
      'constraints.maxNorm', {maxValue: 1}), biasConstraint: 'nonNeg', biasInitializer: 'ones'});
conv2d('activity', {activityRegularizer: call('regularizers.l2')});
conv2d('channels_first', {dataFormat: 'channelsFirst'}, first);
conv2d('channels_first_softmax', {dataFormat: 'channelsFirst', activation: 'softmax'}, first);
conv2d('channels_first_same', {dataFormat: 'channelsFirst', padding: 'same', strides: 2}, first);
conv2d('rank_2', {}, fill(5, 3, 4));
conv2d('rank_3', {}, fill(5, 3, 4, 2));
conv2d('int32', {}, {tensor: [[[[1], [2]], [[3], [4]]]], dtype: 'int32'}, {gradient: false});
conv2d('no_filters', {filters: undefined});
conv2d('filters_0', {filters: 0});
conv2d('filters_fraction', {filters: 2.5});
conv2d('filters_text', {filters: '3'});
conv2d('kernel_text', {kernelSize: '3'});
conv2d('kernel_of_three', {kernelSize: [3, 3, 3]});
conv2d('kernel_of_one', {kernelSize: [3]});
conv2d('kernel_of_texts', {kernelSize: ['3', '3']});
conv2d('kernel_of_fractions', {kernelSize: [2.5, 2]});
conv2d('strides_of_three', {strides: [1, 1, 1]});
conv2d('strides_of_fractions', {strides: [1.5, 1]});
conv2d('dilation_of_three', {dilationRate: [1, 1, 1]});
conv2d('padding_upper', {padding: 'SAME'});
conv2d('format_python', {dataFormat: 'channels_last'});
rows.push({id: 'conv2d_nothing', make: layer('conv2d', {}), inputs: [images]});
rows.push({id: 'conv2d_only_filters', make: layer('conv2d', {filters: 2}), inputs: [images]});
conv2d('unknown_channels', {inputShape: [5, 6, null]}, images);

// conv3d
const conv3d = (id, config, input = volumes) =>
  add(`conv3d_${id}`, layer('conv3d', {filters: 2, kernelSize: 2, ...config}), input);
conv3d('plain', {});
conv3d('same', {padding: 'same', kernelSize: [3, 1, 2], activation: 'tanh'});
conv3d('same_strides', {padding: 'same', strides: 2});
conv3d('same_large_strides', {padding: 'same', strides: [2, 3, 2], kernelSize: 1});
conv3d('valid_strides', {strides: [1, 2, 3]});
conv3d('dilated', {dilationRate: [2, 1, 2]});
conv3d('dilated_strides', {dilationRate: 2, strides: 2});
conv3d('channels_first', {dataFormat: 'channelsFirst', activation: 'softmax'},
    fill(6, 2, 2, 4, 3, 5));
conv3d('causal', {padding: 'causal'});
conv3d('kernel_of_two', {kernelSize: [2, 2]});
conv3d('kernel_of_one', {kernelSize: [2]});
conv3d('rank_4', {}, images);

// Transposed
const small = fill(7, 2, 3, 2, 2);
const transposed = (id, config, input = small) => add(
    `conv2dTranspose_${id}`, layer('conv2dTranspose', {filters: 3, kernelSize: 3, ...config}),
    input);
transposed('plain', {});
transposed('strides', {strides: 2, activation: 'relu'});
transposed('same_strides', {strides: 2, padding: 'same'});
transposed('same_uneven', {strides: [3, 2], padding: 'same', kernelSize: [2, 5]});
transposed('small_kernel', {strides: 3, kernelSize: 2});
transposed('small_kernel_same', {strides: 3, kernelSize: 1, padding: 'same'});
transposed('dilated', {dilationRate: 2});
transposed('no_bias', {useBias: false});
transposed('channels_first', {dataFormat: 'channelsFirst', strides: 2, activation: 'softmax'},
    fill(8, 2, 2, 3, 2));
transposed('causal', {padding: 'causal'});
transposed('rank_3', {}, fill(5, 3, 4, 2));
transposed('unknown_channels', {inputShape: [3, 2, null]});
const transposed3d = (id, config, input = fill(9, 1, 2, 3, 2, 2)) => add(
    `conv3dTranspose_${id}`, layer('conv3dTranspose', {filters: 2, kernelSize: 2, ...config}),
    input);
transposed3d('plain', {});
transposed3d('strides', {strides: 2, kernelSize: 3, activation: 'tanh'});
transposed3d('same_strides', {strides: [2, 1, 2], padding: 'same', kernelSize: 3});
transposed3d('small_kernel_same', {strides: 3, kernelSize: 1, padding: 'same'});
transposed3d('channels_first', {dataFormat: 'channelsFirst'}, fill(8, 1, 2, 2, 3, 2));
transposed3d('causal', {padding: 'causal'});
transposed3d('rank_4', {}, small);

module.exports = recordLayers(rows);
