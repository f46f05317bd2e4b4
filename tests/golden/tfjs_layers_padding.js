// Cropping, padding and up-sampling.
'use strict';
const {fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, name, config, ...inputs) => rows.push(
    {id, make: layer(name, config), inputs});
const x = fill(21, 2, 5, 4, 2);
const first = fill(22, 2, 2, 5, 4);
const square = fill(23, 1, 3, 3, 2);

add('cropping', 'cropping2D', {cropping: [[1, 0], [1, 2]]}, x);
add('cropping_number', 'cropping2D', {cropping: 1}, x);
add('cropping_pair', 'cropping2D', {cropping: [2, 1]}, x);
add('cropping_nothing', 'cropping2D', {cropping: 0}, x);
add('cropping_first', 'cropping2D', {cropping: [[0, 2], [1, 1]], dataFormat: 'channelsFirst'},
    first);
add('cropping_last', 'cropping2D', {cropping: 1, dataFormat: 'channelsLast'}, x);
add('cropping_all', 'cropping2D', {cropping: [[1, 1], [2, 2]]}, x);
add('cropping_too_much', 'cropping2D', {cropping: [[3, 3], [1, 1]]}, x);
add('cropping_wrong_rank', 'cropping2D', {cropping: 1}, fill(24, 2, 3));
add('cropping_int', 'cropping2D', {cropping: 1}, {tensor: [[[[1], [2], [3]], [[4], [5], [6]],
  [[7], [8], [9]]]], dtype: 'int32'});
add('cropping_negative', 'cropping2D', {cropping: -1}, x);
add('cropping_missing', 'cropping2D', {}, x);
add('cropping_without_config', 'cropping2D', undefined, x);
add('cropping_format_unknown', 'cropping2D', {cropping: 1, dataFormat: 'last'}, x);

add('zero_padding', 'zeroPadding2d', {}, x);
add('zero_padding_without_config', 'zeroPadding2d', undefined, x);
add('zero_padding_number', 'zeroPadding2d', {padding: 2}, x);
add('zero_padding_zero', 'zeroPadding2d', {padding: 0}, x);
add('zero_padding_pair', 'zeroPadding2d', {padding: [1, 2]}, x);
add('zero_padding_pairs', 'zeroPadding2d', {padding: [[1, 0], [0, 2]]}, x);
add('zero_padding_first', 'zeroPadding2d', {padding: [[0, 1], [2, 0]],
  dataFormat: 'channelsFirst'}, first);
add('zero_padding_null', 'zeroPadding2d', {padding: null, dataFormat: null, name: 'z'}, x);
add('zero_padding_three', 'zeroPadding2d', {padding: [1, 2, 3]}, x);
add('zero_padding_three_high', 'zeroPadding2d', {padding: [[1, 2, 3], [1, 1]]}, x);
add('zero_padding_one_wide', 'zeroPadding2d', {padding: [[1, 2], [1]]}, x);
add('zero_padding_format_unknown', 'zeroPadding2d', {dataFormat: 'last'}, x);
add('zero_padding_wrong_rank', 'zeroPadding2d', {}, fill(24, 2, 3));
add('zero_padding_int', 'zeroPadding2d', {}, {tensor: [[[[1], [2]]]], dtype: 'int32'});

add('up', 'upSampling2d', {}, x);
add('up_without_config', 'upSampling2d', undefined, x);
add('up_square', 'upSampling2d', {}, square);
add('up_3_2', 'upSampling2d', {size: [3, 2]}, square);
add('up_1_4', 'upSampling2d', {size: [1, 4]}, x);
add('up_first', 'upSampling2d', {size: [2, 3], dataFormat: 'channelsFirst'}, first);
add('up_bilinear', 'upSampling2d', {interpolation: 'bilinear'}, x);
add('up_bilinear_square', 'upSampling2d', {interpolation: 'bilinear'}, square);
add('up_bilinear_3_2', 'upSampling2d', {interpolation: 'bilinear', size: [3, 2]}, square);
add('up_bilinear_first', 'upSampling2d', {interpolation: 'bilinear', size: [2, 3],
  dataFormat: 'channelsFirst'}, fill(25, 1, 2, 3, 3));
add('up_nearest', 'upSampling2d', {interpolation: 'nearest', dataFormat: 'channelsLast'}, x);
add('up_null', 'upSampling2d', {size: null, interpolation: null, dataFormat: null}, x);
add('up_interpolation_unknown', 'upSampling2d', {interpolation: 'bicubic'}, x);
add('up_format_unknown', 'upSampling2d', {dataFormat: 'channels_last'}, x);
add('up_three', 'upSampling2d', {size: [2, 2, 2]}, x);
add('up_zero', 'upSampling2d', {size: [0, 2]}, x);
add('up_wrong_rank', 'upSampling2d', {}, fill(24, 2, 3));
add('up_int', 'upSampling2d', {}, {tensor: [[[[1], [2]]]], dtype: 'int32'});
add('up_int_bilinear', 'upSampling2d', {interpolation: 'bilinear'},
    {tensor: [[[[1], [2]]]], dtype: 'int32'});

module.exports = recordLayers(rows);
