// Depthwise and separable convolutions.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const images = fill(2, 2, 5, 6, 2);
const first = fill(3, 2, 2, 5, 6);
const add = (factory, usual) => (id, config, input = images) => rows.push(
    {id: `${factory}_${id}`, make: layer(factory, {...usual, ...config}), inputs: [input]});

const depthwise = add('depthwiseConv2d', {kernelSize: 3});
depthwise('plain', {});
depthwise('multiplied', {depthMultiplier: 3, activation: 'relu'});
depthwise('same_strides', {padding: 'same', strides: 2, kernelSize: 2});
depthwise('unequal_strides', {strides: [1, 2]});
depthwise('causal', {padding: 'causal'});
depthwise('dilated', {dilationRate: 2, kernelSize: 2});
depthwise('channels_first', {dataFormat: 'channelsFirst', activation: 'softmax',
  depthMultiplier: 2}, first);
depthwise('no_bias', {useBias: false});
depthwise('kernel_options', {kernelInitializer: 'ones', kernelRegularizer: 'l1l2'});
depthwise('penalised', {depthwiseRegularizer: call('regularizers.l2'),
  depthwiseConstraint: 'unitNorm', depthwiseInitializer: 'ones', biasInitializer: 'ones'});
depthwise('filters', {filters: 4});
depthwise('rank_3', {}, fill(5, 3, 4, 2));
depthwise('rank_5', {}, fill(5, 1, 3, 4, 3, 2));
depthwise('unknown_channels', {inputShape: [5, 6, null]});
rows.push({id: 'depthwiseConv2d_nothing', make: layer('depthwiseConv2d', {}), inputs: [images]});
depthwise('kernel_of_three', {kernelSize: [2, 2, 2]});
depthwise('multiplier_0', {depthMultiplier: 0});

const separable = add('separableConv2d', {filters: 3, kernelSize: 3});
separable('plain', {});
separable('multiplied', {depthMultiplier: 2, activation: 'relu'});
separable('same_strides', {padding: 'same', strides: 2, kernelSize: 2, activation: 'softmax'});
separable('unequal_strides', {strides: [1, 2]});
separable('dilated', {dilationRate: 2, kernelSize: 2});
separable('dilated_strides', {dilationRate: 2, strides: 2, kernelSize: 2});
separable('channels_first', {dataFormat: 'channelsFirst'}, first);
separable('channels_first_square', {dataFormat: 'channelsFirst', kernelSize: [3, 1],
  activation: 'softmax'}, first);
separable('channels_first_no_bias', {dataFormat: 'channelsFirst', useBias: false,
  activation: 'softmax'}, first);
separable('no_bias', {useBias: false});
separable('penalised', {depthwiseRegularizer: call('regularizers.l2'),
  pointwiseRegularizer: call('regularizers.l1'), depthwiseConstraint: 'unitNorm',
  pointwiseConstraint: 'nonNeg', biasRegularizer: 'l1l2'});
separable('depthwise_initializer', {depthwiseInitializer: 'ones'});
separable('pointwise_initializer', {pointwiseInitializer: 'ones'});
separable('kernel_initializer', {kernelInitializer: 'ones'});
separable('causal', {padding: 'causal'});
separable('padding_unknown', {padding: 'full'});
separable('no_filters', {filters: undefined});
separable('rank_3', {}, fill(5, 3, 4, 2));
separable('rank_5', {}, fill(5, 1, 3, 4, 3, 2));
separable('unknown_channels', {inputShape: [5, 6, null]});

module.exports = recordLayers(rows);
