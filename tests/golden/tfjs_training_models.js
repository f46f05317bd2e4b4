// Training cases about layers and graphs: several inputs and outputs, sharing, regularizers ...
'use strict';
const {add, call, classifier, dense, first, ref, sequential} =
    require('./tfjs_training_cases.js');

const named = (id, layer, units, from, config = {}) => ({
  id, layer, factory: 'dense', config: {units, name: layer, ...config}, from});
const twoOutputs = {
  kind: 'functional',
  nodes: [
    {id: 'a', input: {shape: [3], name: 'a'}},
    named('h', 'hidden', 4, ['a'], {activation: 'tanh'}),
    named('p', 'left', 1, ['h']),
    named('q', 'right', 2, ['h'], {activation: 'sigmoid'}),
  ],
  inputs: ['a'], outputs: ['p', 'q'],
};
const twoInputs = {
  kind: 'functional',
  nodes: [
    {id: 'a', input: {shape: [3], name: 'a'}},
    {id: 'b', input: {shape: [2], name: 'b'}},
    named('ha', 'from_a', 2, ['a'], {activation: 'tanh'}),
    named('hb', 'from_b', 2, ['b'], {activation: 'relu'}),
    {id: 'sum', layer: 'sum', factory: 'add', config: {name: 'sum'}, from: ['ha', 'hb']},
    {id: 'both', layer: 'both', factory: 'concatenate', config: {name: 'both'},
      from: ['sum', 'ha', 'b']},
    named('out', 'out', 1, ['both']),
  ],
  inputs: ['a', 'b'], outputs: ['out'],
};
const outputs = {model: twoOutputs, ys: ['ys', 'ys_binary_two']};
add('graph_two_inputs', {model: twoInputs, xs: ['xs', 'xs_second']});
add('graph_two_inputs_as_object', {model: twoInputs, xs: {b: 'xs_second', a: 'xs'}});
add('graph_one_loss_for_two_outputs', outputs);
add('graph_loss_list', {
  detail: true,
  ...outputs, compile: {loss: ['meanSquaredError', 'binaryCrossentropy'], metrics: ['mae']}});
add('graph_loss_object', {
  ...outputs, compile: {loss: {right: 'binaryCrossentropy', left: 'meanAbsoluteError'}},
  fit: {validationSplit: 0.25}});
add('graph_metrics_object', {
  ...outputs,
  compile: {loss: ['meanSquaredError', 'binaryCrossentropy'],
    metrics: {left: ['mae', 'mse'], right: 'acc'}},
  fit: {validationSplit: 0.25}});
add('graph_metrics_object_of_one_output', {
  ...outputs, compile: {loss: ['meanSquaredError', 'binaryCrossentropy'],
    metrics: {right: ['acc']}}});
add('graph_metrics_as_list', {
  ...outputs, compile: {loss: ['meanSquaredError', 'binaryCrossentropy'],
    metrics: ['mae', 'acc']}});
add('graph_metrics_as_list_of_lists', {
  ...outputs, compile: {loss: ['meanSquaredError', 'binaryCrossentropy'],
    metrics: [['mae'], ['acc']]}});
add('graph_targets_as_object', {
  ...outputs, ys: {right: 'ys_binary_two', left: 'ys'}, compile: {metrics: ['mae']}});
add('graph_class_weight_of_one_output', {
  ...outputs, ys: ['ys_binary', 'ys_classes'],
  model: {...twoOutputs, nodes: [
    ...twoOutputs.nodes.slice(0, 2),
    named('p', 'left', 1, ['h'], {activation: 'sigmoid'}),
    named('q', 'right', 3, ['h'], {activation: 'softmax'})]},
  compile: {loss: ['binaryCrossentropy', 'categoricalCrossentropy']},
  fit: {classWeight: {right: {0: 1, 1: 2, 2: 0.5}}}});
add('graph_shared_layer', {
  model: {
    kind: 'functional',
    nodes: [
      {id: 'a', input: {shape: [3]}},
      {id: 'b', input: {shape: [3]}},
      named('ha', 'shared', 2, ['a'], {activation: 'tanh'}),
      {id: 'hb', layer: 'shared', from: ['b']},
      {id: 'both', layer: 'both', factory: 'concatenate', config: {}, from: ['ha', 'hb']},
      named('out', 'out', 1, ['both']),
    ],
    inputs: ['a', 'b'], outputs: ['out'],
  },
  xs: ['xs', 'xs_large']});
add('graph_shared_at_two_depths', {
  model: {
    kind: 'functional',
    nodes: [
      {id: 'a', input: {shape: [3]}},
      {id: 'b', input: {shape: [3]}},
      {id: 's', layer: 's', factory: 'activation', config: {activation: 'softsign'}, from: ['a']},
      named('hb', 'shared', 2, ['b'], {activation: 'tanh'}),
      {id: 'ha', layer: 'shared', from: ['s']},
      named('deep', 'deep', 2, ['hb']),
      named('deeper', 'deeper', 2, ['deep']),
      {id: 'both', layer: 'both', factory: 'concatenate', config: {}, from: ['ha', 'deeper']},
      named('out', 'out', 1, ['both']),
    ],
    inputs: ['a', 'b'], outputs: ['out'],
  },
  xs: ['xs', 'xs_large']});
add('graph_layer_applied_to_its_own_output', {
  model: {
    kind: 'functional',
    nodes: [
      {id: 'a', input: {shape: [3]}},
      named('h', 'again', 3, ['a'], {activation: 'tanh'}),
      {id: 'k', layer: 'again', from: ['h']},
      named('out', 'out', 1, ['k']),
    ],
    inputs: ['a'], outputs: ['out'],
  }});
const inner = sequential(first(2, {activation: 'tanh'}), dense(2));
add('nested_sequential_first', {model: sequential({model: inner}, dense(1))});
add('nested_sequential_last', {
  model: sequential(first(3, {activation: 'relu'}), {model: sequential(
      dense(2, {inputShape: [3], activation: 'tanh'}), dense(1))})});
add('nested_model_in_graph', {
  model: {
    kind: 'functional',
    nodes: [
      {id: 'a', input: {shape: [3]}},
      {id: 'm', layer: 'm', model: inner, from: ['a']},
      {id: 'h', layer: 'h', factory: 'dense', config: {units: 2}, from: ['a']},
      {id: 'sum', layer: 'sum', factory: 'add', config: {}, from: ['m', 'h']},
      {id: 'out', layer: 'out', factory: 'dense', config: {units: 1}, from: ['sum']},
    ],
    inputs: ['a'], outputs: ['out'],
  }});
add('nested_model_shared', {
  model: {
    kind: 'functional',
    nodes: [
      {id: 'a', input: {shape: [3]}},
      {id: 'b', input: {shape: [3]}},
      {id: 'ma', layer: 'm', model: inner, from: ['a']},
      {id: 'mb', layer: 'm', from: ['b']},
      {id: 'sum', layer: 'sum', factory: 'add', config: {}, from: ['ma', 'mb']},
      {id: 'out', layer: 'out', factory: 'dense', config: {units: 1}, from: ['sum']},
    ],
    inputs: ['a', 'b'], outputs: ['out'],
  },
  xs: ['xs', 'xs_large']});

// Regularizers and constraints.
const l1 = call('regularizers.l1', {l1: 0.05});
const l2 = call('regularizers.l2', {l2: 0.05});
const l1l2 = call('regularizers.l1l2', {l1: 0.02, l2: 0.03});
for (const [id, config] of [
  ['l1_kernel', {kernelRegularizer: l1}],
  ['l2_kernel', {kernelRegularizer: l2}],
  ['l1l2_kernel', {kernelRegularizer: l1l2}],
  ['string_l1l2_kernel', {kernelRegularizer: 'l1l2'}],
  ['l2_bias', {biasRegularizer: l2}],
  ['l1_bias_l2_kernel', {biasRegularizer: l1, kernelRegularizer: l2}],
  ['l2_activity', {activityRegularizer: l2}],
  ['l1_activity', {activityRegularizer: l1}],
]) {
  add(`regularizer_${id}`, {
    model: sequential(first(2, {activation: 'tanh', ...config}), dense(1)),
    compile: {metrics: ['mse']}, fit: {batchSize: 3, validationSplit: 0.25}});
}
for (const [id, config] of [
  ['max_norm', {kernelConstraint: call('constraints.maxNorm', {maxValue: 0.5, axis: 0})}],
  ['max_norm_axis_1', {kernelConstraint: call('constraints.maxNorm', {maxValue: 0.5, axis: 1})}],
  ['max_norm_string', {kernelConstraint: 'maxNorm'}],
  ['unit_norm', {kernelConstraint: call('constraints.unitNorm', {axis: 0})}],
  ['unit_norm_string', {kernelConstraint: 'unitNorm'}],
  ['non_negative', {kernelConstraint: call('constraints.nonNeg')}],
  ['non_negative_bias', {biasConstraint: 'nonNeg'}],
  ['min_max_norm', {kernelConstraint:
    call('constraints.minMaxNorm', {minValue: 0.6, maxValue: 0.8, rate: 0.5, axis: 0})}],
  ['min_max_norm_string', {kernelConstraint: 'minMaxNorm'}],
]) {
  add(`constraint_${id}`, {model: sequential(first(2, config), dense(1)), ys: 'ys'});
}

// Frozen layers, dropout, no bias, reshaping layers, ranks.
add('frozen_first_layer', {
  model: sequential(first(2, {trainable: false, activation: 'tanh'}), dense(1))});
add('frozen_last_layer', {
  model: sequential(first(2, {activation: 'tanh'}), dense(1, {trainable: false})),
  compile: {optimizer: 'adam'}});
add('dropout_rate_zero', {
  model: sequential(first(3, {activation: 'relu'}), {factory: 'dropout', config: {rate: 0}},
      dense(1))});
add('dropout_in_inference', {
  model: sequential(first(3, {activation: 'relu'}), {factory: 'dropout', config: {rate: 0.5}},
      dense(1)),
  fit: {epochs: 0}, random: true});  // training would draw random numbers
add('no_bias', {
  model: sequential(first(2, {useBias: false, activation: 'tanh'}), dense(1, {useBias: false}))});
add('activation_layer', {
  model: sequential(first(2), {factory: 'activation', config: {activation: 'sigmoid'}}, dense(1))});
add('flatten_then_dense', {
  model: sequential({factory: 'flatten', config: {inputShape: [2, 2]}}, dense(1)),
  xs: 'xs_image'});
add('reshape_then_flatten', {
  model: sequential(first(4), {factory: 'reshape', config: {targetShape: [2, 2]}},
      dense(2, {activation: 'tanh'}), {factory: 'flatten', config: {}}, dense(1))});
add('reshape_minus_one_then_dense_fails', {
  model: sequential(first(4), {factory: 'reshape', config: {targetShape: [2, -1]}}, dense(1))});
add('dense_on_rank_three', {
  model: sequential(dense(3, {inputShape: [2, 2], activation: 'relu'}),
      {factory: 'flatten', config: {}}, dense(1)),
  xs: 'xs_image'});
add('batch_input_shape', {
  model: sequential(dense(1, {batchInputShape: [null, 3]}))});
add('input_layer_first', {
  model: sequential({factory: 'inputLayer', config: {inputShape: [3]}}, dense(1))});
add('input_dim', {model: sequential(dense(1, {inputDim: 3}))});
add('classifier_adam_ten_epochs', {
  model: classifier, ys: 'ys_classes',
  compile: {optimizer: call('train.adam', 0.05), loss: 'categoricalCrossentropy',
    metrics: ['acc']},
  fit: {epochs: 10, validationData: ['val_xs', 'val_classes']}});
add('custom_loss_of_core', {
  model: classifier, ys: 'ys_classes',
  compile: {loss: ref('losses.softmaxCrossEntropy'), metrics: ['acc']}});

// Every activation, hidden and last.
for (const activation of ['elu', 'selu', 'relu', 'relu6', 'linear', 'sigmoid', 'hardSigmoid',
  'softplus', 'softsign', 'tanh', 'softmax', 'logSoftmax', 'gelu', 'gelu_new', 'mish', 'swish']) {
  add(`activation_${activation}`, {
    model: sequential(first(4, {activation}), dense(2, {activation})),
    xs: 'xs_large', ys: 'ys_two', compile: {optimizer: call('train.sgd', 0.1)}});
}
