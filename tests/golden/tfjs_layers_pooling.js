// Pooling of sequences, images and volumes, and global pooling.
'use strict';
const {fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, name, config, ...inputs) => rows.push(
    {id, make: layer(name, config), inputs});
const constant = (value, ...shape) => shape.reduceRight(
    (inner, size) => Array.from({length: size}, () => inner), value);

const inputOf = {1: fill(11, 2, 7, 3), 2: fill(12, 1, 5, 6, 2), 3: fill(13, 1, 3, 4, 3, 1)};
const firstOf = {2: fill(14, 1, 2, 4, 5), 3: fill(15, 1, 2, 3, 2, 3)};
const tied = {1: [1, 6, 2], 2: [1, 5, 4, 1], 3: [1, 3, 2, 3, 1]};

for (const kind of ['max', 'average']) {
  for (const rank of [1, 2, 3]) {
    const name = `${kind}Pooling${rank}d`;
    const x = inputOf[rank];
    const each = (...sizes) => sizes.slice(0, rank);
    add(`${name}`, name, {}, x);
    add(`${name}_without_config`, name, undefined, x);
    add(`${name}_size_3`, name, {poolSize: 3}, x);
    add(`${name}_overlapping`, name, {poolSize: 3, strides: 2}, x);
    add(`${name}_apart`, name, {poolSize: 2, strides: 3}, x);
    add(`${name}_same`, name, {poolSize: 2, padding: 'same'}, x);
    add(`${name}_same_3_1`, name, {poolSize: 3, strides: 1, padding: 'same'}, x);
    add(`${name}_same_apart`, name, {poolSize: 2, strides: 3, padding: 'same'}, x);
    add(`${name}_causal`, name, {poolSize: 2, padding: 'causal'}, x);
    add(`${name}_lists`, name, {poolSize: each(2, 3, 2), strides: each(1, 2, 3)}, x);
    add(`${name}_one`, name, {poolSize: 1}, x);
    add(`${name}_strides_null`, name, {poolSize: each(3, 2, 2), strides: null, padding: null}, x);
    add(`${name}_named`, name, {name: 'mine', trainable: false,
      inputShape: x.tensor[0].length === 7 ? [7, 3] : rank === 2 ? [5, 6, 2] : [3, 4, 3, 1]}, x);
    add(`${name}_ties`, name, {poolSize: 2}, {tensor: constant(1, ...tied[rank])});
    add(`${name}_ties_overlapping`, name, {poolSize: 3, strides: 1, padding: 'same'},
        {tensor: constant(-2, ...tied[rank])});
    add(`${name}_too_short`, name, {poolSize: 9}, x);
    add(`${name}_wrong_rank`, name, {}, fill(16, 2, 3));
    add(`${name}_int`, name, {}, {tensor: constant(2, ...tied[rank]), dtype: 'int32'});
    for (const [what, config] of Object.entries({
      zero_size: {poolSize: 0}, fraction: {poolSize: 1.5}, text: {poolSize: '2'},
      zero_stride: {strides: 0}, negative_stride: {strides: -1}, text_stride: {strides: '1'},
      padding_upper: {padding: 'SAME'}, padding_unknown: {padding: 'full'},
      long_size: {poolSize: [2, 2, 2, 2]}, long_strides: {strides: [2, 2, 2, 2]},
      short_size: {poolSize: []}, zero_element: {poolSize: each(2, 0, 2)},
      short_strides: {strides: []}, zero_stride_element: {strides: each(1, 0, 0)},
      unknown_format: {dataFormat: 'channels_last'}, nothing: {poolSize: null},
    })) {
      add(`${name}_bad_${what}`, name, config, x);
    }
    if (rank > 1) {
      add(`${name}_first`, name, {dataFormat: 'channelsFirst'}, firstOf[rank]);
      add(`${name}_first_same`, name, {dataFormat: 'channelsFirst', padding: 'same', poolSize: 3,
        strides: each(2, 1, 2)}, firstOf[rank]);
      add(`${name}_last`, name, {dataFormat: 'channelsLast'}, x);
    }
  }
}
for (const kind of ['Average', 'Max']) {
  add(`global${kind}Pooling1d`, `global${kind}Pooling1d`, undefined, inputOf[1]);
  add(`global${kind}Pooling1d_config`, `global${kind}Pooling1d`, {name: 'g'}, inputOf[1]);
  add(`global${kind}Pooling1d_ties`, `global${kind}Pooling1d`, {},
      {tensor: constant(1, 2, 3, 2)});
  add(`global${kind}Pooling1d_wrong_rank`, `global${kind}Pooling1d`, {}, inputOf[2]);
  add(`global${kind}Pooling1d_int`, `global${kind}Pooling1d`, {},
      {tensor: constant(3, 1, 3, 2), dtype: 'int32'});
  add(`global${kind}Pooling2d`, `global${kind}Pooling2d`, {}, inputOf[2]);
  add(`global${kind}Pooling2d_without_config`, `global${kind}Pooling2d`, undefined, inputOf[2]);
  add(`global${kind}Pooling2d_first`, `global${kind}Pooling2d`, {dataFormat: 'channelsFirst'},
      firstOf[2]);
  add(`global${kind}Pooling2d_ties`, `global${kind}Pooling2d`, {},
      {tensor: constant(0, 1, 2, 3, 2)});
  add(`global${kind}Pooling2d_null`, `global${kind}Pooling2d`, {dataFormat: null}, inputOf[2]);
  add(`global${kind}Pooling2d_bad_format`, `global${kind}Pooling2d`, {dataFormat: 'last'},
      inputOf[2]);
  add(`global${kind}Pooling2d_wrong_rank`, `global${kind}Pooling2d`, {}, inputOf[1]);
}
for (const alias of ['avgPool1d', 'avgPool2d', 'avgPool3d', 'avgPooling1d', 'avgPooling2d',
  'avgPooling3d', 'maxPool1d', 'maxPool2d', 'globalMaxPool1d', 'globalMaxPool2d']) {
  add(`alias_${alias}`, alias, {}, inputOf[alias.slice(-2, -1)]);
}
add('maxPooling1d_far_too_short', 'maxPooling1d', {poolSize: 4, strides: 1}, fill(17, 1, 2, 2));
add('maxPooling2d_far_too_short', 'maxPooling2d', {poolSize: [4, 2], strides: 1},
    fill(17, 1, 2, 2, 1));
add('averagePooling2d_far_too_short_first', 'averagePooling2d',
    {poolSize: [2, 4], strides: 1, dataFormat: 'channelsFirst'}, fill(17, 1, 3, 2, 2));
add('maxPooling3d_far_too_short', 'maxPooling3d', {poolSize: 4, strides: 1},
    fill(17, 1, 2, 2, 2, 1));
add('maxPooling3d_high_windows', 'maxPooling3d', {poolSize: [1, 4, 1], strides: [2, 1, 1],
  padding: 'same', dataFormat: 'channelsFirst'}, fill(18, 1, 2, 1, 2, 3));
add('maxPooling1d_single', 'maxPooling1d', {}, {tensor: [[[1], [3], [2], [2]]]});

module.exports = recordLayers(rows);
