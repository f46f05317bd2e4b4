// Training cases of embeddings, masks, normalisation and graphs with merges.
'use strict';
const {call, lcg, nested} = require('./tfjs_common.js');
const {recordTraining} = require('./tfjs_training.js');

const fill = (seed, ...shape) => nested(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), 1), shape);
const steps = fill(2, 6, 4, 2);
for (const [row, step] of [[0, 3], [1, 2], [1, 3], [3, 0], [4, 1], [5, 3]]) {
  steps[row][step] = [0, 0];
}
const data = {
  words: [[1, 2, 3, 0], [4, 1, 0, 0], [2, 2, 2, 2], [5, 0, 1, 3], [3, 4, 0, 0], [1, 5, 4, 0]],
  others: [[1, 1, 2, 0], [2, 1, 3, 3], [1, 2, 0, 0], [3, 0, 0, 0], [2, 2, 1, 0], [1, 3, 3, 2]],
  steps,
  flat: fill(3, 6, 3),
  second: fill(4, 6, 3),
  images: fill(5, 6, 2, 2, 3),
  numbers: fill(6, 6, 1),
  sequences: fill(7, 6, 4, 2),
};

const cases = [];
let seed = 500;
function add(id, model, {compile = {}, fit = {}, ...more} = {}) {
  cases.push({
    id, model: Array.isArray(model) ? {kind: 'sequential', layers: model} : model,
    weights: {seed: seed += 7, scale: 0.5}, xs: 'words', ys: 'numbers', ...more,
    compile: {optimizer: call('train.adam', 0.05), loss: 'meanSquaredError', metrics: ['mae'],
      ...compile},
    fit: {epochs: 3, batchSize: 4, ...fit},
  });
}
const layer = (factory, config) => ({factory, config: config || {}});
const l2 = call('regularizers.l2', {l2: 0.1});
const embedding = (config) => layer('embedding', {inputDim: 6, outputDim: 3, inputLength: 4,
  ...config});
const dense = (units, config) => layer('dense', {units, ...config});

add('embedding', [embedding(), layer('flatten'), dense(1)]);
add('embedding_penalised', [embedding({embeddingsRegularizer: l2, embeddingsConstraint: 'unitNorm'}),
  layer('flatten'), dense(1)], {compile: {optimizer: call('train.sgd', 0.1)}});
add('embedding_frozen', [embedding({trainable: false}), layer('flatten'), dense(1)]);
add('mask_zero', [embedding({maskZero: true}), layer('lstm', {units: 2}), dense(1)]);
add('mask_zero_gru_through_dense', [embedding({maskZero: true}),
  dense(3, {activation: 'tanh'}), layer('dropout', {rate: 0}),
  layer('gru', {units: 2, returnSequences: true}), layer('simpleRNN', {units: 2}), dense(1)]);
add('mask_beyond_layers_that_drop_it', [embedding({maskZero: true}), layer('leakyReLU'),
  layer('simpleRNN', {units: 2}), dense(1)]);
add('mask_of_steps', [layer('masking', {inputShape: [4, 2]}), layer('lstm', {units: 2}), dense(1)],
    {xs: 'steps'});
add('mask_and_loss', [layer('masking', {inputShape: [4, 2]}), dense(2)],
    {xs: 'steps', ys: 'sequences', fit: {validationSplit: 0.34}});
add('masking_after_dense_fails', [dense(2, {inputShape: [4, 2]}), layer('masking'),
  layer('lstm', {units: 2}), dense(1)], {xs: 'steps'});

const words = (name) => ({id: name, input: {shape: [4], name, dtype: 'int32'}});
const at = (id, factory, config, from) => ({
  id, layer: id, factory, config: {name: id, ...config}, from});
add('mask_of_one_branch', {
  kind: 'functional',
  nodes: [words('a'), words('b'),
    at('ea', 'embedding', {inputDim: 6, outputDim: 2, maskZero: true}, ['a']),
    at('eb', 'embedding', {inputDim: 6, outputDim: 2}, ['b']),
    at('la', 'simpleRNN', {units: 2}, ['ea']), at('fb', 'flatten', {}, ['eb']),
    at('joined', 'concatenate', {}, ['la', 'fb']), at('out', 'dense', {units: 1}, ['joined'])],
  inputs: ['a', 'b'], outputs: ['out'],
}, {xs: ['words', 'others']});
add('masks_joined', {
  kind: 'functional',
  nodes: [words('a'), words('b'),
    at('ea', 'embedding', {inputDim: 6, outputDim: 2, maskZero: true}, ['a']),
    at('eb', 'embedding', {inputDim: 6, outputDim: 2, maskZero: true}, ['b']),
    at('joined', 'concatenate', {}, ['ea', 'eb']),
    at('rnn', 'simpleRNN', {units: 2}, ['joined']), at('out', 'dense', {units: 1}, ['rnn'])],
  inputs: ['a', 'b'], outputs: ['out'],
}, {xs: ['words', 'others']});

add('batch_normalization', [dense(4, {inputShape: [3], activation: 'tanh'}),
  layer('batchNormalization'), dense(1)], {xs: 'flat', fit: {validationSplit: 0.34}});
add('batch_normalization_penalised', [dense(4, {inputShape: [3]}),
  layer('batchNormalization', {momentum: 0.5, epsilon: 0.01, betaRegularizer: l2,
    gammaRegularizer: l2}), dense(1)],
{xs: 'flat', compile: {optimizer: call('train.sgd', 0.1)}});
add('batch_normalization_frozen', [dense(4, {inputShape: [3]}),
  layer('batchNormalization', {trainable: false}), dense(1)],
{xs: 'flat', compile: {optimizer: call('train.sgd', 0.1)}});
add('batch_normalization_of_images', [
  layer('conv2d', {inputShape: [2, 2, 3], filters: 2, kernelSize: 1}),
  layer('batchNormalization'), layer('reLU'), layer('flatten'), dense(1)],
{xs: 'images', compile: {optimizer: call('train.sgd', 0.1)}});
add('layer_normalization', [dense(4, {inputShape: [3], activation: 'tanh'}),
  layer('layerNormalization', {gammaRegularizer: l2, betaRegularizer: l2}), dense(1)],
{xs: 'flat', fit: {validationSplit: 0.34}});
add('activations', [dense(4, {inputShape: [3]}), layer('prelu'), dense(4), layer('leakyReLU'),
  dense(4), layer('elu'), dense(4), layer('softmax'), dense(1)], {xs: 'flat'});
add('shaping', [dense(4, {inputShape: [3]}), layer('repeatVector', {n: 3}),
  layer('permute', {dims: [2, 1]}), layer('flatten'), dense(1)], {xs: 'flat'});

const merges = {
  kind: 'functional',
  nodes: [{id: 'a', input: {shape: [3], name: 'a'}}, {id: 'b', input: {shape: [3], name: 'b'}},
    at('ha', 'dense', {units: 3, activation: 'tanh'}, ['a']),
    at('hb', 'dense', {units: 3}, ['b']),
    at('add', 'add', {}, ['ha', 'hb']), at('multiply', 'multiply', {}, ['ha', 'hb', 'a']),
    at('average', 'average', {}, ['ha', 'b']), at('maximum', 'maximum', {}, ['ha', 'hb']),
    at('minimum', 'minimum', {}, ['ha', 'hb']), at('dot', 'dot', {axes: 1}, ['ha', 'hb']),
    at('cosine', 'dot', {axes: -1, normalize: true}, ['ha', 'hb']),
    at('joined', 'concatenate', {},
        ['add', 'multiply', 'average', 'maximum', 'minimum', 'dot', 'cosine']),
    at('out', 'dense', {units: 1}, ['joined'])],
  inputs: ['a', 'b'], outputs: ['out'],
};
add('merges', merges, {xs: ['flat', 'second'], fit: {validationSplit: 0.34}});

module.exports = recordTraining({cases, data});
