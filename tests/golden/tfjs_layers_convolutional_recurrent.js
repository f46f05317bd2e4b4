// convLstm2d and its cell.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const X = fill(1, 2, 2, 3, 4, 2);
const H = fill(2, 2, 2, 3, 2);
const add = (id, config, inputs, more) => rows.push({id, make: layer('convLstm2d', {
  filters: 2, kernelSize: 2, ...config}), inputs: Array.isArray(inputs) ? inputs : [inputs || X],
...more});

add('images', {});
add('images_all', {returnSequences: true, returnState: true});
add('images_backwards', {goBackwards: true, returnSequences: true});
add('images_same', {padding: 'same', kernelSize: [3, 2]});
add('images_strided', {strides: 2, kernelSize: [2, 3]});
add('images_strided_same', {strides: [2, 1], padding: 'same'});
add('images_dilated', {dilationRate: 2, padding: 'same'});
add('images_strided_and_dilated', {dilationRate: 2, strides: 2, padding: 'same'});
add('images_channels_first', {dataFormat: 'channelsFirst', returnState: true},
    fill(1, 2, 2, 2, 3, 4));
add('images_activated', {activation: 'relu', recurrentActivation: 'sigmoid', useBias: false});
add('images_forget_bias', {unitForgetBias: true});
add('images_configured', {kernelInitializer: 'heUniform', recurrentInitializer: 'glorotUniform',
  biasInitializer: 'ones', kernelRegularizer: 'l1l2', recurrentRegularizer: 'l1l2',
  biasRegularizer: call('regularizers.l1'), kernelConstraint: 'nonNeg', name: 'mine',
  inputShape: [2, 3, 4, 2]});
add('images_stateful', {stateful: true}, X, {again: 1});
add('images_started', {}, [X, H, H]);
add('images_wrong_filters', {filters: 0});
add('images_wrong_window', {kernelSize: [2, 2, 2]});
add('images_zero_window', {kernelSize: 0});
add('images_wrong_strides', {strides: -1});
add('images_wrong_dilation', {dilationRate: 0.5});
add('images_wrong_padding', {padding: 'full'});
add('images_wrong_format', {dataFormat: 'last'});
add('images_unrolled', {unroll: true});
add('images_rank_4', {}, fill(1, 2, 3, 4, 2));
add('images_dropping', {dropout: 0.2, recurrentDropout: 0.3});
rows.push({id: 'image_cell', make: layer('convLstm2dCell', {filters: 2, kernelSize: 2}),
  inputs: [fill(1, 2, 3, 4, 2)]});
rows.push({id: 'image_cell_configured', make: layer('convLstm2dCell', {
  filters: 2, kernelSize: [1, 2], padding: 'same', strides: 1, name: 'own'}),
inputs: [fill(1, 2, 3, 4, 2)]});
module.exports = recordLayers(rows);
