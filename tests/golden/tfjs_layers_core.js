// Dense, activation and the other core layers.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, make, ...inputs) => rows.push({id, make, inputs});

add('dense', layer('dense', {units: 2}), fill(1, 3, 4));
add('dense_rank_3', layer('dense', {units: 2, activation: 'tanh'}), fill(2, 2, 3, 4));
add('dense_without_bias', layer('dense', {units: 2, useBias: false}), fill(3, 3, 4));
add('dense_penalised', layer('dense', {units: 2, kernelRegularizer: call('regularizers.l2')}),
    fill(4, 3, 4));
for (const activation of ['elu', 'selu', 'relu', 'relu6', 'linear', 'sigmoid', 'hardSigmoid',
  'softplus', 'softsign', 'tanh', 'softmax', 'logSoftmax', 'gelu', 'gelu_new', 'mish', 'swish']) {
  add(`activation_${activation}`, layer('activation', {activation}), fill(5, 3, 4));
}
add('dropout', layer('dropout', {rate: 0.5}), fill(6, 3, 4));
add('flatten', layer('flatten'), fill(7, 2, 3, 2));
add('reshape', layer('reshape', {targetShape: [2, -1]}), fill(8, 2, 6));

module.exports = recordLayers(rows);
