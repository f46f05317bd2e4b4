// timeDistributed and bidirectional.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, make, inputs, more) => rows.push(
    {id, make, inputs: Array.isArray(inputs) ? inputs : [inputs], ...more});
const X = fill(1, 2, 3, 2);
const S = [2, 3, 4, 5].map((seed) => fill(seed, 2, 2));
const mask = {tensor: [[1, 1, 0], [0, 1, 1]]};
const both = (kind, config, more) => layer('bidirectional', {
  layer: layer(kind, {units: 2, ...config}), ...more});

for (const [kind, states] of Object.entries({simpleRNN: 1, gru: 1, lstm: 2})) {
  add(`both_${kind}`, both(kind), X);
  add(`both_${kind}_all`, both(kind, {returnSequences: true, returnState: true}), X);
  add(`both_${kind}_started`, both(kind, {returnSequences: true}), [X, ...S.slice(0, 2 * states)]);
  add(`both_${kind}_masked`, both(kind, {returnSequences: true}), X,
      {kwargs: {mask}, symbolic: false});
}
for (const mergeMode of ['sum', 'mul', 'ave', 'concat', null]) {
  for (const returnState of [false, true]) {
    add(`both_${mergeMode}_${returnState ? 'state' : 'alone'}`,
        both('gru', {returnSequences: true, returnState}, {mergeMode}), X);
  }
  add(`both_${mergeMode}_last`, both('simpleRNN', {}, {mergeMode}), X);
}
add('both_unknown_mode', both('gru', {}, {mergeMode: 'average'}), X);
add('both_backwards_first', both('gru', {goBackwards: true}), X);
add('both_named', both('gru', {name: 'inner'}, {name: 'outer', trainable: false}), X);
add('both_weights', both('gru', {}, {weights: [fill(1, 2, 2)]}), X);
add('both_odd_states', both('gru'), [X, S[0]]);
add('both_stateful', both('lstm', {stateful: true}), X, {again: 1});
add('both_rnn', layer('bidirectional', {layer: layer('rnn', {cell: [
  layer('gruCell', {units: 2}), layer('simpleRNNCell', {units: 2})]})}), X);
add('both_rank_2', both('gru'), fill(1, 2, 3));
add('both_nothing', layer('bidirectional', {}), X);
add('both_input_shape', both('gru', {inputShape: [3, 2]}, {inputShape: [3, 2]}), X);
const each = (name, config, more) => layer('timeDistributed', {layer: layer(name, config), ...more});
add('each_dense', each('dense', {units: 2, activation: 'tanh'}), fill(1, 2, 3, 4));
add('each_dense_rank_4', each('dense', {units: 2}), fill(1, 2, 3, 2, 2));
add('each_flatten', each('flatten'), fill(1, 2, 3, 2, 2));
add('each_reshape', each('reshape', {targetShape: [4]}), fill(1, 2, 3, 2, 2));
add('each_lstm', each('lstm', {units: 2}), fill(1, 2, 2, 3, 2));
add('each_both', layer('timeDistributed', {layer: both('gru')}), fill(1, 2, 2, 3, 2));
add('each_named', each('dense', {units: 2, name: 'inner', trainable: false},
    {name: 'outer', inputShape: [3, 4]}), fill(1, 2, 3, 4));
add('each_rank_2', each('dense', {units: 2}), fill(1, 2, 3));
add('each_nothing', layer('timeDistributed', {}), X);
add('each_activation', each('activation', {activation: 'relu'}), fill(1, 2, 3, 2));
add('each_dropout', each('dropout', {rate: 0.5}), fill(1, 2, 3, 2));
add('each_masked', each('dense', {units: 2}), X, {kwargs: {mask}, symbolic: false});
module.exports = recordLayers(rows);
