// Rescaling, resizing, cropping to the centre, encoding categories, random widths.
'use strict';
const {fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, name, config, input, more) => rows.push(
    {id, make: layer(name, config), inputs: [input], ...more});
const images = fill(31, 2, 4, 5, 2);
const square = fill(32, 1, 4, 4, 2);
const image = fill(33, 3, 5, 2);
const whole = {tensor: [[[[1], [2], [3]], [[4], [5], [6]]]], dtype: 'int32'};

add('rescaling', 'rescaling', {scale: 2}, images);
add('rescaling_offset', 'rescaling', {scale: 1 / 255, offset: -0.5}, images);
add('rescaling_int', 'rescaling', {scale: 0.5, offset: 1}, whole);
add('rescaling_vector', 'rescaling', {scale: 3, offset: 0}, fill(34, 3));
add('rescaling_list', 'rescaling', {scale: [2, 3], offset: [0, 1]}, images);
add('rescaling_missing', 'rescaling', {}, images);
add('rescaling_without_config', 'rescaling', undefined, images);
add('rescaling_null', 'rescaling', {scale: null}, images);
add('rescaling_offset_null', 'rescaling', {scale: 2, offset: null, name: 'r'}, images);
add('rescaling_text', 'rescaling', {scale: 'a'}, images);

for (const [interpolation, what] of [['bilinear', 'bilinear'], ['nearest', 'nearest'],
  [undefined, 'default']]) {
  for (const cropToAspectRatio of [false, true]) {
    const config = {...(interpolation ? {interpolation} : {}), cropToAspectRatio};
    const id = `resizing_${what}${cropToAspectRatio ? '_cropped' : ''}`;
    add(`${id}_up`, 'resizing', {height: 6, width: 7, ...config}, images);
    add(`${id}_down`, 'resizing', {height: 2, width: 3, ...config}, square);
    add(`${id}_square_up`, 'resizing', {height: 7, width: 5, ...config}, square);
    add(`${id}_one`, 'resizing', {height: 1, width: 1, ...config}, square);
    add(`${id}_image`, 'resizing', {height: 2, width: 4, ...config}, image);
    add(`${id}_int`, 'resizing', {height: 3, width: 3, ...config}, whole);
  }
}
add('resizing_same', 'resizing', {height: 4, width: 5}, images);
add('resizing_named', 'resizing', {height: 4, width: 5, name: 'r', interpolation: null}, images);
add('resizing_interpolation_unknown', 'resizing',
    {height: 4, width: 5, interpolation: 'bicubic'}, images);
add('resizing_without_config', 'resizing', undefined, images);
add('resizing_wrong_rank', 'resizing', {height: 3, width: 3}, fill(35, 2, 3));
add('resizing_rank_5', 'resizing', {height: 3, width: 3}, fill(35, 1, 1, 2, 3, 1));
add('resizing_zero', 'resizing', {height: 0, width: 3}, images);

for (const [height, width] of [[2, 2], [2, 3], [3, 2], [4, 5], [4, 3], [3, 5], [1, 1], [3, 4],
  [4, 4], [2, 5], [5, 5], [6, 7], [8, 2], [2, 8], [5, 3], [3, 6]]) {
  add(`crop_${height}_${width}`, 'centerCrop', {height, width}, images);
}
add('crop_large', 'centerCrop', {height: 4, width: 4}, fill(36, 1, 9, 10, 1));
add('crop_odd', 'centerCrop', {height: 3, width: 5}, fill(36, 1, 8, 9, 1));
add('crop_square', 'centerCrop', {height: 2, width: 2}, square);
add('crop_square_up', 'centerCrop', {height: 6, width: 6}, square);
add('crop_image', 'centerCrop', {height: 2, width: 3}, image);
add('crop_image_up', 'centerCrop', {height: 4, width: 6}, image);
add('crop_int', 'centerCrop', {height: 1, width: 1}, whole);
add('crop_int_up', 'centerCrop', {height: 4, width: 4}, whole);
add('crop_without_config', 'centerCrop', undefined, images);
add('crop_wrong_rank', 'centerCrop', {height: 2, width: 2}, fill(35, 2, 3));

const ints = (...values) => ({tensor: values, dtype: 'int32'});
const encodings = {
  default: {numTokens: 4}, multi: {numTokens: 4, outputMode: 'multiHot'},
  one: {numTokens: 4, outputMode: 'oneHot'}, count: {numTokens: 4, outputMode: 'count'},
  int: {numTokens: 4, outputMode: 'int'},
};
for (const [what, config] of Object.entries(encodings)) {
  add(`encoding_${what}_vector`, 'categoryEncoding', config, ints(0, 3, 1, 1));
  add(`encoding_${what}_matrix`, 'categoryEncoding', config, ints([0, 1], [2, 2], [3, 0]));
  add(`encoding_${what}_column`, 'categoryEncoding', config, ints([0], [2], [3]));
  add(`encoding_${what}_float`, 'categoryEncoding', config, {tensor: [[0, 1.7], [2, 2]]});
  add(`encoding_${what}_cube`, 'categoryEncoding', config, ints([[0, 1], [2, 2]]));
  add(`encoding_${what}_single`, 'categoryEncoding', config, ints(2));
  add(`encoding_${what}_number`, 'categoryEncoding', config, {tensor: 2, dtype: 'int32'});
}
add('encoding_too_large', 'categoryEncoding', {numTokens: 3}, ints([0, 3]));
add('encoding_negative', 'categoryEncoding', {numTokens: 3}, ints([0, -1]));
add('encoding_weights', 'categoryEncoding', {numTokens: 4, outputMode: 'count'},
    ints([0, 1, 1], [2, 2, 0]), {kwargs: {countWeights: fill(37, 2, 3)}});
add('encoding_weights_vector', 'categoryEncoding', {numTokens: 4, outputMode: 'count'},
    ints(0, 1, 1), {kwargs: {countWeights: fill(37, 3)}});
add('encoding_weights_unused', 'categoryEncoding', {numTokens: 4, outputMode: 'multiHot'},
    ints([0, 1, 1]), {kwargs: {countWeights: fill(37, 1, 3)}});
add('encoding_mode_unknown', 'categoryEncoding', {numTokens: 4, outputMode: 'multi_hot'},
    ints([0, 1, 1]));
add('encoding_mode_tfidf', 'categoryEncoding', {numTokens: 4, outputMode: 'tfIdf'},
    ints([0, 1, 1]));
add('encoding_missing', 'categoryEncoding', {}, ints([0, 1, 1]));
add('encoding_without_config', 'categoryEncoding', undefined, ints([0, 1, 1]));
add('encoding_zero', 'categoryEncoding', {numTokens: 0}, ints([0, 1, 1]));

const width = {gradient: false};
add('width_fixed', 'randomWidth', {factor: [0.5, 0.5]}, images, width);
add('width_fixed_nearest', 'randomWidth', {factor: [-0.4, -0.4], interpolation: 'nearest'}, images,
    width);
add('width_fixed_image', 'randomWidth', {factor: [0.2, 0.2], seed: 7}, image, width);
add('width_seed', 'randomWidth', {factor: [0, 0], seed: 3, autoVectorize: true}, images, width);
for (const [what, config] of Object.entries({
  number: {factor: 0}, negative: {factor: -0.5}, below: {factor: [-1.5, 0]},
  reversed: {factor: [0.5, 0.2]}, three: {factor: [1, 2, 3]}, text: {factor: 'a'}, missing: {},
  interpolation: {factor: [0, 0], interpolation: 'bicubic'}, large: {factor: 2},
  without_config: undefined,
})) {
  add(`width_bad_${what}`, 'randomWidth', config, images, width);
}

module.exports = recordLayers(rows);
