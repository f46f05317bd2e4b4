// SimpleRNN, GRU and LSTM, their cells, rnn and stackedRNNCells.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, make, inputs, more) => rows.push(
    {id, make, inputs: Array.isArray(inputs) ? inputs : [inputs], ...more});
const X = fill(1, 2, 3, 2);
const H = fill(2, 2, 2);
const C = fill(3, 2, 2);
const mask = (...rows) => ({tensor: rows});
const KINDS = {simpleRNN: 1, gru: 1, lstm: 2};

for (const [kind, states] of Object.entries(KINDS)) {
  const make = (config) => layer(kind, {units: 2, ...config});
  const initial = [H, C].slice(0, states);
  add(kind, make({}), X);
  add(`${kind}_all`, make({returnSequences: true, returnState: true}), X);
  add(`${kind}_sequences`, make({returnSequences: true}), X);
  add(`${kind}_state`, make({returnState: true}), X);
  add(`${kind}_backwards`, make({goBackwards: true, returnSequences: true, returnState: true}), X);
  add(`${kind}_without_bias`, make({useBias: false}), X);
  add(`${kind}_masked`, make({returnSequences: true, returnState: true}), X,
      {kwargs: {mask: mask([1, 1, 0], [0, 1, 1])}, symbolic: false});
  add(`${kind}_masked_backwards`, make({goBackwards: true}), X,
      {kwargs: {mask: mask([1, 1, 0], [0, 1, 1])}, symbolic: false});
  add(`${kind}_started`, make({returnState: true}), [X, ...initial]);
  add(`${kind}_started_by_kwargs`, make({returnSequences: true}), X,
      {kwargs: {initialState: initial}, symbolic: false});
  add(`${kind}_started_and_masked`, make({returnSequences: true}), X,
      {kwargs: {initialState: initial, mask: mask([0, 1, 0], [0, 0, 1])}, symbolic: false});
  add(`${kind}_wrong_states`, make({}), [X, ...initial, H]);
  add(`${kind}_stateful`, make({stateful: true, returnSequences: true}), X, {again: 2});
  add(`${kind}_stateful_backwards`, make({stateful: true, goBackwards: true, returnState: true}),
      X, {again: 1});
  for (const activation of ['relu', 'linear', 'softsign', 'softmax']) {
    add(`${kind}_${activation}`, make({activation}), X);
  }
  add(`${kind}_rank_2`, make({}), fill(1, 2, 3));
  add(`${kind}_rank_4`, make({}), fill(1, 2, 3, 2, 1));
  add(`${kind}_no_units`, layer(kind, {}), X);
  add(`${kind}_units_of_0`, layer(kind, {units: 0}), X);
  add(`${kind}_dropping_nothing`, make({dropout: 0.5, recurrentDropout: 0.4}), X);
  add(`${kind}_dropping_all`, make({dropout: 1, recurrentDropout: 2}), X,
      {kwargs: {training: true}, symbolic: false});
  add(`${kind}_dropping_less`, make({dropout: -1}), X);
  add(`${kind}_configured`, make({
    kernelInitializer: 'heUniform', recurrentInitializer: 'glorotUniform', biasInitializer: 'ones',
    kernelRegularizer: 'l1l2', recurrentRegularizer: call('regularizers.l2', {l2: 0.1}),
    biasRegularizer: call('regularizers.l1'), kernelConstraint: 'nonNeg',
    recurrentConstraint: 'unitNorm', biasConstraint: call('constraints.maxNorm', {maxValue: 1}),
    name: 'mine', trainable: false, inputShape: [3, 2], dtype: 'float32'}), X);
  add(`${kind}_unrolled`, make({unroll: true}), X);
  add(`${kind}_input_dim`, make({inputDim: 2, inputLength: 3}), X);
  add(`${kind}_batch_input_shape`, make({batchInputShape: [2, null, 2], stateful: true}), X);
  add(`${kind}_activity`, make({activityRegularizer: 'l1l2'}), X);
  add(`${kind}_cell`, layer(`${kind}Cell`.replace('RNNCell', 'RNNCell'), {units: 2}),
      [fill(4, 2, 3), ...initial]);
  add(`${kind}_cell_configured`, layer(`${kind}Cell`, {
    units: 2, activation: 'relu', useBias: false, dropout: 0.1, recurrentDropout: 0.2,
    kernelInitializer: 'zeros', recurrentRegularizer: 'l1l2', name: 'own'}), fill(4, 2, 3));
  add(`rnn_of_${kind}`, layer('rnn', {cell: layer(`${kind}Cell`, {units: 2}),
    returnSequences: true, returnState: true}), X);
  add(`rnn_of_two_${kind}`, layer('rnn', {
    cell: [layer(`${kind}Cell`, {units: 3}), layer(`${kind}Cell`, {units: 2})],
    returnState: true, returnSequences: true}), X);
}
for (const kind of ['gru', 'lstm']) {
  for (const recurrentActivation of ['sigmoid', 'hardSigmoid', 'relu', 'tanh']) {
    add(`${kind}_gates_${recurrentActivation}`, layer(kind, {units: 2, recurrentActivation}), X);
  }
  for (const implementation of [1, 2]) {
    add(`${kind}_implementation_${implementation}`, layer(kind, {units: 2, implementation}), X);
  }
}
add('lstm_forget_bias', layer('lstm', {units: 2, unitForgetBias: true}), X);
add('lstm_no_forget_bias', layer('lstm', {units: 2, unitForgetBias: false}), X);
add('gru_reset_after', layer('gru', {units: 2, resetAfter: true}), X);
add('gru_reset_before', layer('gru', {units: 2, resetAfter: false}), X);
add('gru_cell_reset_after', layer('gruCell', {units: 2, resetAfter: true}), X);
add('rnn_without_cell', layer('rnn', {}), X);
add('rnn_of_a_layer', layer('rnn', {cell: layer('dense', {units: 2})}), X);
add('rnn_of_stacked', layer('rnn', {cell: layer('stackedRNNCells', {cells: [
  layer('lstmCell', {units: 2}), layer('gruCell', {units: 3}),
  layer('simpleRNNCell', {units: 2, name: 'top'})], name: 'tower'}), returnState: true,
name: 'mine'}), X);
add('rnn_of_stacked_masked', layer('rnn', {cell: [
  layer('lstmCell', {units: 2}), layer('gruCell', {units: 3})], returnSequences: true,
returnState: true, goBackwards: true}), X, {kwargs: {mask: mask([1, 0, 1], [0, 1, 1])},
  symbolic: false});
add('rnn_stateful', layer('rnn', {cell: [layer('gruCell', {units: 2}), layer('lstmCell',
    {units: 3})], stateful: true}), X, {again: 2});
add('rnn_started', layer('rnn', {cell: [layer('gruCell', {units: 2}), layer('simpleRNNCell',
    {units: 2})]}), [X, H, C]);
add('stacked_alone', layer('stackedRNNCells', {cells: [layer('gruCell', {units: 2})]}), X);

module.exports = recordLayers(rows);
