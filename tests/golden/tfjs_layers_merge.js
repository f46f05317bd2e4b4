// Layers of several inputs, and what each makes of wrong shapes and counts.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, make, ...inputs) => rows.push({id, make, inputs});
const whole = (tensor) => ({tensor: tensor.tensor, dtype: 'int32'});

for (const kind of ['add', 'multiply', 'average', 'maximum', 'minimum']) {
  const plain = layer(kind);
  add(kind, plain, fill(1, 2, 3), fill(2, 2, 3));
  add(`${kind}_of_three`, plain, fill(1, 2, 3), fill(2, 2, 3), fill(3, 2, 3));
  add(`${kind}_broadcast`, plain, fill(1, 2, 1, 3), fill(2, 2, 4, 1));
  add(`${kind}_ranks`, plain, fill(1, 2, 3), fill(2, 2, 4, 3));
  add(`${kind}_ranks_of_three`, plain, fill(1, 2, 1), fill(2, 2, 4, 3), fill(3, 2, 2, 4, 1));
  add(`${kind}_of_one`, plain, fill(1, 2, 3));
  add(`${kind}_shapes`, plain, fill(1, 2, 3), fill(2, 2, 4));
  add(`${kind}_batches`, plain, fill(1, 2, 3), fill(2, 3, 3));
}
add('add_ties', layer('maximum'), {tensor: [[1, 2], [3, 4]]}, {tensor: [[1, 5], [3, 0]]});
add('minimum_ties', layer('minimum'), {tensor: [[1, 2], [3, 4]]}, {tensor: [[1, 5], [3, 0]]});
add('add_named', layer('add', {name: 'sum', trainable: false}), fill(1, 2, 3), fill(2, 2, 3));
add('add_input_shape', layer('add', {inputShape: [3]}), fill(1, 2, 3), fill(2, 2, 3));

add('concatenate', layer('concatenate'), fill(1, 2, 3), fill(2, 2, 4));
add('concatenate_of_three', layer('concatenate'), fill(1, 2, 3), fill(2, 2, 1), fill(3, 2, 2));
add('concatenate_axis_1', layer('concatenate', {axis: 1}), fill(1, 2, 3, 2), fill(2, 2, 1, 2));
add('concatenate_axis_2_of_4', layer('concatenate', {axis: 2}), fill(1, 2, 3, 2, 1),
    fill(2, 2, 3, 4, 1));
add('concatenate_axis_-2', layer('concatenate', {axis: -2}), fill(1, 2, 3, 2), fill(2, 2, 3, 2));
add('concatenate_axis_-2_differing', layer('concatenate', {axis: -2}), fill(1, 2, 3, 2),
    fill(2, 2, 1, 2));
add('concatenate_axis_5', layer('concatenate', {axis: 5}), fill(1, 2, 3), fill(2, 2, 3));
add('concatenate_of_one', layer('concatenate'), fill(1, 2, 3));
add('concatenate_batches', layer('concatenate'), fill(1, 2, 3), fill(2, 3, 3));
add('concatenate_ranks', layer('concatenate'), fill(1, 2, 3), fill(2, 2, 3, 3));

const dot = (config) => layer('dot', config);
add('dot_vectors', dot({axes: 1}), fill(1, 3, 4), fill(2, 3, 4));
add('dot_vectors_-1', dot({axes: -1}), fill(1, 3, 4), fill(2, 3, 4));
add('dot_normalized', dot({axes: 1, normalize: true}), fill(1, 3, 4), fill(2, 3, 4));
add('dot_normalized_matrices', dot({axes: [1, 2], normalize: true}), fill(1, 2, 3, 4),
    fill(2, 2, 5, 3));
add('dot_matrices', dot({axes: [2, 1]}), fill(1, 2, 3, 4), fill(2, 2, 4, 5));
add('dot_matrices_1', dot({axes: 1}), fill(1, 2, 3, 4), fill(2, 2, 3, 5));
add('dot_matrices_2', dot({axes: 2}), fill(1, 2, 3, 4), fill(2, 2, 5, 4));
add('dot_matrices_1_2', dot({axes: [1, 2]}), fill(1, 2, 3, 4), fill(2, 2, 5, 3));
add('dot_matrices_-1_-2', dot({axes: [-1, -2]}), fill(1, 2, 3, 4), fill(2, 2, 4, 5));
add('dot_vector_matrix', dot({axes: [1, 2]}), fill(1, 2, 3), fill(2, 2, 4, 3));
add('dot_vector_matrix_1', dot({axes: 1}), fill(1, 2, 3), fill(2, 2, 3, 4));
add('dot_vector_matrix_-1', dot({axes: -1}), fill(1, 2, 3), fill(2, 2, 4, 3));
add('dot_matrix_vector', dot({axes: [2, 1]}), fill(1, 2, 4, 3), fill(2, 2, 3));
add('dot_matrix_vector_1', dot({axes: 1}), fill(1, 2, 3, 4), fill(2, 2, 3));
add('dot_axis_0', dot({axes: 0}), fill(1, 3, 4), fill(2, 3, 4));
add('dot_sizes', dot({axes: 1}), fill(1, 3, 4), fill(2, 3, 5));
add('dot_of_three', dot({axes: 1}), fill(1, 3, 4), fill(2, 3, 4), fill(3, 3, 4));
add('dot_of_one', dot({axes: 1}), fill(1, 3, 4));
add('dot_rank_4', dot({axes: 1}), fill(1, 2, 2, 2, 2), fill(2, 2, 2));
add('dot_out_of_range', dot({axes: 3}), fill(1, 2, 3), fill(2, 2, 2, 3));
add('dot_one_axis', dot({axes: [1]}), fill(1, 2, 3), fill(2, 2, 3));
add('dot_nothing', call('layers.dot'), fill(1, 2, 3), fill(2, 2, 3));
rows.push({id: 'add_whole_numbers', make: layer('add'), gradient: false,
  inputs: [whole({tensor: [[1, 2]]}), whole({tensor: [[3, 4]]})]});
rows.push({id: 'add_mixed_numbers', make: layer('add'), gradient: false,
  inputs: [whole({tensor: [[1, 2]]}), {tensor: [[0.5, 4]]}]});
rows.push({id: 'average_whole_numbers', make: layer('average'), gradient: false,
  inputs: [whole({tensor: [[1, 2]]}), whole({tensor: [[4, 4]]})]});

module.exports = recordLayers(rows);
