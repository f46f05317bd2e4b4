// Embedding and masking.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, make, ...inputs) => rows.push({id, make, inputs});
const whole = (values) => ({tensor: values, dtype: 'int32'});
const table = {inputDim: 5, outputDim: 3};

add('embedding', layer('embedding', table), whole([[1, 4, 1], [0, 2, 2]]));
add('embedding_of_floats', layer('embedding', table), {tensor: [[1, 4.7, 1], [0, 2, 2]]});
add('embedding_rank_1', layer('embedding', table), whole([1, 4, 1]));
add('embedding_rank_3', layer('embedding', table), whole([[[1, 4], [0, 2]]]));
add('embedding_mask_zero', layer('embedding', {...table, maskZero: true}),
    whole([[1, 4, 0], [0, 2, 2]]));
add('embedding_length', layer('embedding', {...table, inputLength: 3}),
    whole([[1, 4, 0], [0, 2, 2]]));
add('embedding_lengths', layer('embedding', {...table, inputLength: [2, null]}),
    whole([[[1, 4], [0, 2]]]));
add('embedding_wrong_length', layer('embedding', {...table, inputLength: 4}),
    whole([[1, 4, 0], [0, 2, 2]]));
add('embedding_wrong_lengths', layer('embedding', {...table, inputLength: [3, 1]}),
    whole([[1, 4, 0], [0, 2, 2]]));
add('embedding_input_shape', layer('embedding', {...table, inputShape: [3]}),
    whole([[1, 4, 0], [0, 2, 2]]));
add('embedding_batch_size', layer('embedding', {...table, batchSize: 2, inputLength: 3}),
    whole([[1, 4, 0], [0, 2, 2]]));
add('embedding_options', layer('embedding', {...table, name: 'words', trainable: false,
  embeddingsInitializer: 'glorotUniform', embeddingsRegularizer: 'l1l2',
  embeddingsConstraint: 'maxNorm'}), whole([[1, 4, 1]]));
add('embedding_activity_regularizer', layer('embedding', {...table, activityRegularizer: 'l1l2'}),
    whole([[1, 4, 1]]));
add('embedding_too_large', layer('embedding', table), whole([[1, 5]]));
add('embedding_negative', layer('embedding', table), whole([[1, -1]]));
add('embedding_without_output', layer('embedding', {inputDim: 3}), whole([[1]]));
add('embedding_without_input', layer('embedding', {outputDim: 3}), whole([[1]]));
add('embedding_of_none', layer('embedding', {inputDim: 0, outputDim: 3}), whole([[1]]));
add('embedding_of_half', layer('embedding', {inputDim: 2.5, outputDim: 3}), whole([[1]]));
add('embedding_of_text', layer('embedding', {inputDim: 'a', outputDim: 3}), whole([[1]]));
add('embedding_nothing', call('layers.embedding'), whole([[1]]));

const steps = {tensor: [[[1, 2], [0, 0], [0, 3]], [[-1, -1], [2, -1], [0, 0]]]};
add('masking', layer('masking'), steps);
add('masking_value', layer('masking', {maskValue: -1}), steps);
add('masking_input_shape', layer('masking', {inputShape: [3, 2], name: 'm'}), steps);
add('masking_rank_2', layer('masking'), {tensor: [[1, 0], [0, 0]]});
rows.push({id: 'masking_whole_numbers', make: layer('masking', {maskValue: 2}), gradient: false,
  inputs: [whole([[[2, 2], [2, 1]]])]});
add('masking_rank_4', layer('masking', {maskValue: 1}), fill(3, 1, 2, 2, 2));

module.exports = recordLayers(rows);
