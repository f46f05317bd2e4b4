// Training cases of convolutional models: plain, strided, separable, depthwise, transposed.
'use strict';
const {call, lcg, nested} = require('./tfjs_common.js');
const {recordTraining} = require('./tfjs_training.js');

const fill = (seed, ...shape) => nested(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), 1), shape);
const classes = [0, 2, 1, 1, 0, 2].map((label) => [0, 1, 2].map((i) => i === label ? 1 : 0));
const data = {
  images: fill(1, 6, 6, 6, 2),
  series: fill(2, 6, 7, 2),
  volumes: fill(3, 6, 3, 4, 3, 1),
  classes,
  numbers: fill(4, 6, 1),
  larger: fill(5, 6, 12, 12, 1),
  same: fill(6, 6, 6, 6, 2),
};

const cases = [];
let seed = 300;
function add(id, layers, {compile = {}, fit = {}, ...more} = {}) {
  cases.push({
    id, model: {kind: 'sequential', layers}, weights: {seed: seed += 7, scale: 0.5},
    xs: 'images', ys: 'classes', ...more,
    compile: {optimizer: call('train.adam', 0.01), loss: 'categoricalCrossentropy',
      metrics: ['acc'], ...compile},
    fit: {epochs: 3, batchSize: 4, ...fit},
  });
}
const layer = (factory, config) => ({factory, config: config || {}});
const image = {inputShape: [6, 6, 2]};
const end = [layer('flatten'), layer('dense', {units: 3, activation: 'softmax'})];
const mse = {loss: 'meanSquaredError', optimizer: call('train.sgd', 0.05), metrics: []};

add('cnn', [
  layer('conv2d', {...image, filters: 3, kernelSize: 3, activation: 'relu'}),
  layer('maxPooling2d', {poolSize: 2}),
  layer('conv2d', {filters: 4, kernelSize: 2, activation: 'relu', padding: 'same'}),
  ...end], {fit: {validationSplit: 0.34}});
add('cnn_strided_sgd', [
  layer('conv2d', {...image, filters: 3, kernelSize: [2, 3], strides: 2, activation: 'tanh',
    kernelRegularizer: call('regularizers.l2', {l2: 0.1})}),
  layer('conv2d', {filters: 2, kernelSize: 1, activation: 'elu'}), ...end],
{compile: {optimizer: call('train.sgd', 0.1)}});
add('cnn_frozen', [
  layer('conv2d', {...image, filters: 2, kernelSize: 3, trainable: false}),
  layer('conv2d', {filters: 2, kernelSize: 2, activation: 'sigmoid'}), ...end]);
add('cnn_channels_first', [
  layer('conv2d', {inputShape: [6, 6, 2], filters: 3, kernelSize: 2, dataFormat: 'channelsFirst'}),
  layer('flatten', {dataFormat: 'channelsFirst'}),
  layer('dense', {units: 3, activation: 'softmax'})]);
add('separable', [
  layer('separableConv2d', {...image, filters: 4, kernelSize: 3, depthMultiplier: 2,
    activation: 'relu'}),
  layer('separableConv2d', {filters: 3, kernelSize: 2, padding: 'same', strides: 2}), ...end]);
add('depthwise', [
  layer('depthwiseConv2d', {...image, kernelSize: 3, depthMultiplier: 2, activation: 'relu'}),
  layer('conv2d', {filters: 3, kernelSize: 1}), ...end]);
add('autoencoder', [
  layer('conv2d', {...image, filters: 3, kernelSize: 3, strides: 2, activation: 'relu',
    padding: 'same'}),
  layer('conv2dTranspose', {filters: 2, kernelSize: 3, strides: 2, padding: 'same'})],
{ys: 'same', compile: mse});
add('transposed_larger', [
  layer('conv2dTranspose', {...image, filters: 2, kernelSize: 2, strides: 2,
    activation: 'tanh'}),
  layer('conv2dTranspose', {filters: 1, kernelSize: 3, padding: 'same'})],
{ys: 'larger', compile: mse});
add('conv1d', [
  layer('conv1d', {inputShape: [7, 2], filters: 3, kernelSize: 3, activation: 'relu'}),
  layer('conv1d', {filters: 2, kernelSize: 2, strides: 2, padding: 'same'}), ...end],
{xs: 'series', compile: {optimizer: 'rmsprop'}});
add('conv3d', [
  layer('conv3d', {inputShape: [3, 4, 3, 1], filters: 2, kernelSize: 2, activation: 'relu'}),
  layer('flatten'), layer('dense', {units: 1})], {xs: 'volumes', ys: 'numbers', compile: mse});
add('dilated_fails', [
  layer('conv2d', {...image, filters: 2, kernelSize: 2, dilationRate: 2}), ...end]);
add('conv3d_transpose_fails', [
  layer('conv3d', {inputShape: [3, 4, 3, 1], filters: 2, kernelSize: 2}),
  layer('conv3dTranspose', {filters: 1, kernelSize: 2}),
  layer('flatten'), layer('dense', {units: 1})], {xs: 'volumes', ys: 'numbers', compile: mse});

module.exports = recordTraining({cases, data});
