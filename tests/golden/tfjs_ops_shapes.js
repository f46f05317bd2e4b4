// The ops that reduce, multiply, cut, join, move and convert: the second half of the table.
'use strict';
const {F, I, B, t, add, method, fill} = require('./tfjs_ops_cases.js');

// Reductions.
const block = fill(6, [2, 3, 2]);
for (const name of ['sum', 'mean', 'max', 'min', 'prod']) {
  add(`${name}_all`, name, [block], [t(0)]);
  add(`${name}_axis_1`, name, [block], [t(0), 1]);
  add(`${name}_axis_last_kept`, name, [block], [t(0), -1, true]);
  add(`${name}_axes`, name, [block], [t(0), [0, 2]]);
  add(`${name}_axes_kept`, name, [block], [t(0), [0, 2], true]);
  add(`${name}_scalar`, name, [F(3, [])], [t(0)]);
}
add('sum_no_axes', 'sum', [block], [t(0), []]);
add('sum_empty', 'sum', [F([], [0])], [t(0)]);
add('mean_empty', 'mean', [F([], [0])], [t(0)]);
add('max_empty', 'max', [F([], [0])], [t(0)]);
add('max_tie_gradient', 'max', [F([[1, 3, 3], [2, 2, 0]])], [t(0), 1]);
add('min_tie_gradient', 'min', [F([1, 1, 2])], [t(0)]);
add('max_with_nan', 'max', [F([1, NaN, 3])], [t(0)], {grad: false});
add('prod_with_zero_gradient', 'prod', [F([2, 0, 3])], [t(0)]);
const logical = B([[true, false], [true, true]]);
for (const name of ['all', 'any']) {
  add(`${name}_everything`, name, [logical], [t(0)]);
  add(`${name}_axis`, name, [logical], [t(0), 1]);
  add(`${name}_axis_kept`, name, [logical], [t(0), 0, true]);
}
const table = F([[1, 5, 5], [7, -2, 7]]);
for (const name of ['argMax', 'argMin']) {
  add(`${name}_default`, name, [table], [t(0)]);
  add(`${name}_axis_1`, name, [table], [t(0), 1]);
  add(`${name}_axis_last`, name, [table], [t(0), -1]);
  add(`${name}_int32`, name, [I([3, 9, 9])], [t(0)]);
  add(`${name}_nan`, name, [F([1, NaN, 3])], [t(0)]);
}
add('logSumExp_all', 'logSumExp', [block], [t(0)]);
add('logSumExp_axis', 'logSumExp', [block], [t(0), 1, true]);
add('logSumExp_large', 'logSumExp', [F([1000, 1001])], [t(0)]);
for (const name of ['softmax', 'logSoftmax']) {
  add(`${name}_rows`, name, [table], [t(0)]);
  add(`${name}_rank_3`, name, [block], [t(0), 2]);
  add(`${name}_large`, name, [F([1000, 1001, -1000])], [t(0)]);
}
add('cumsum', 'cumsum', [F([1, 2, 3, 4])], [t(0)]);
add('cumsum_exclusive', 'cumsum', [F([1, 2, 3, 4])], [t(0), 0, true]);
add('cumsum_reverse', 'cumsum', [F([1, 2, 3, 4])], [t(0), 0, false, true]);
add('cumsum_axis_1', 'cumsum', [block], [t(0), 1]);
add('cumprod', 'cumprod', [F([1, 2, 3, 4])], [t(0)]);
add('moments', 'moments', [block], [t(0)]);
add('moments_axis_kept', 'moments', [block], [t(0), [0, 1], true]);
for (const [id, ...rest] of [
  ['default'], ['one', 1], ['two', 2], ['euclidean', 'euclidean'], ['infinity', Infinity],
  ['minus_infinity', -Infinity], ['frobenius', 'fro'], ['axis', 'euclidean', 1],
  ['axis_kept', 1, 0, true], ['both_axes', 'euclidean', [0, 1]], ['both_axes_one', 1, [0, 1]],
]) {
  add(`norm_${id}`, 'norm', [fill(7, [2, 3])], [t(0), ...rest]);
}
add('norm_of_zero', 'norm', [F([0, 0])], [t(0)]);
add('topk', 'topk', [F([[1, 5, 3, 5], [7, -2, 0, 7]])], [t(0), 2]);
add('topk_default', 'topk', [F([1, 5, 3])], [t(0)]);
add('unique', 'unique', [I([3, 1, 3, 2, 1])], [t(0)]);
add('bincount', 'bincount', [I([1, 1, 2]), F([], [0])], [t(0), t(1), 4], {grad: false});

// Products.
const m23 = fill(8, [2, 3]);
const m34 = fill(9, [3, 4]);
add('matMul', 'matMul', [m23, m34], [t(0), t(1)]);
add('matMul_transpose_a', 'matMul', [fill(10, [3, 2]), m34], [t(0), t(1), true]);
add('matMul_transpose_b', 'matMul', [m23, fill(11, [4, 3])], [t(0), t(1), false, true]);
add('matMul_transpose_both', 'matMul', [fill(10, [3, 2]), fill(11, [4, 3])],
    [t(0), t(1), true, true]);
add('matMul_batched', 'matMul', [fill(12, [2, 2, 3]), fill(13, [2, 3, 2])], [t(0), t(1)]);
add('matMul_batched_transpose_b', 'matMul', [fill(12, [2, 2, 3]), fill(13, [2, 2, 3])],
    [t(0), t(1), false, true]);
add('matMul_batch_broadcast', 'matMul', [fill(12, [2, 2, 3]), m34], [t(0), t(1)]);
add('matMul_batch_of_one', 'matMul', [fill(12, [2, 2, 3]), fill(14, [1, 3, 2])], [t(0), t(1)]);
add('matMul_int32', 'matMul', [I([[1, 2], [3, 4]]), I([[5], [6]])], [t(0), t(1)]);
add('matMul_int32_float32', 'matMul', [I([[1, 2], [3, 4]]), F([[0.5], [6]])], [t(0), t(1)]);
add('dot_1d_1d', 'dot', [F([1, 2, 3]), F([4, 5, 6])], [t(0), t(1)]);
add('dot_1d_2d', 'dot', [F([1, 2, 3]), m34], [t(0), t(1)]);
add('dot_2d_1d', 'dot', [m23, F([4, 5, 6])], [t(0), t(1)]);
add('dot_2d_2d', 'dot', [m23, m34], [t(0), t(1)]);
add('outerProduct', 'outerProduct', [F([1, 2]), F([3, 4, 5])], [t(0), t(1)]);

// Shapes.
add('reshape', 'reshape', [m23], [t(0), [3, 2]]);
add('reshape_minus_one', 'reshape', [m23], [t(0), [-1]]);
add('reshape_to_scalar', 'reshape', [F([5])], [t(0), []]);
add('expandDims_first', 'expandDims', [m23], [t(0)]);
add('expandDims_last', 'expandDims', [m23], [t(0), -1]);
add('expandDims_middle', 'expandDims', [m23], [t(0), 1]);
add('squeeze', 'squeeze', [fill(15, [1, 2, 1])], [t(0)]);
add('squeeze_axis', 'squeeze', [fill(15, [1, 2, 1])], [t(0), [0]]);
add('transpose', 'transpose', [m23], [t(0)]);
add('transpose_rank_3', 'transpose', [block], [t(0)]);
add('transpose_perm', 'transpose', [block], [t(0), [1, 0, 2]]);
add('transpose_perm_cycle', 'transpose', [block], [t(0), [2, 0, 1]]);
add('transpose_negative_perm', 'transpose', [m23], [t(0), [-1, 0]]);
add('reverse_all', 'reverse', [block], [t(0)]);
add('reverse_axis', 'reverse', [block], [t(0), -1]);
add('tile', 'tile', [m23], [t(0), [2, 2]]);
add('tile_int32', 'tile', [I([1, 2])], [t(0), [3]]);
add('broadcastTo', 'broadcastTo', [F([1, 2, 3])], [t(0), [2, 3]]);
add('pad', 'pad', [m23], [t(0), [[1, 0], [0, 2]]]);
add('pad_constant', 'pad', [m23], [t(0), [[1, 0], [0, 2]], 9]);
add('mirrorPad_reflect', 'mirrorPad', [m23], [t(0), [[1, 1], [1, 1]], 'reflect']);
add('concat_axis_0', 'concat', [m23, fill(16, [1, 3])], [[t(0), t(1)]]);
add('concat_axis_1', 'concat', [m23, fill(17, [2, 1])], [[t(0), t(1)], 1]);
add('concat_axis_last', 'concat', [m23, m23, m23], [[t(0), t(1), t(2)], -1]);
add('concat_of_one', 'concat', [m23], [[t(0)], 0]);
add('concat_with_empty', 'concat', [F([1]), F([], [0])], [[t(0), t(1)]]);
add('concat_int32_float32', 'concat', [I([1]), F([0.5])], [[t(0), t(1)]]);
add('stack', 'stack', [F([1, 2]), F([3, 4])], [[t(0), t(1)]]);
add('stack_axis_1', 'stack', [F([1, 2]), F([3, 4])], [[t(0), t(1)], 1]);
add('stack_scalars', 'stack', [F(1, []), F(2, [])], [[t(0), t(1)]]);
add('unstack', 'unstack', [m23], [t(0)]);
add('unstack_axis_1', 'unstack', [m23], [t(0), 1]);
add('split_number', 'split', [fill(18, [4, 2])], [t(0), 2]);
add('split_axis_1', 'split', [m34], [t(0), 2, 1]);
add('split_sizes', 'split', [m34], [t(0), [1, 3], 1]);
add('split_sizes_minus_one', 'split', [m34], [t(0), [1, -1], 1]);
add('slice', 'slice', [m34], [t(0), [1, 1], [2, 2]]);
add('slice_size_minus_one', 'slice', [m34], [t(0), [1, 1], [-1, 2]]);
add('slice_number', 'slice', [m34], [t(0), 1]);
add('slice_number_and_size', 'slice', [m34], [t(0), 1, 1]);
add('slice_without_size', 'slice', [m34], [t(0), [0, 2]]);
add('slice1d', 'slice1d', [F([1, 2, 3, 4])], [t(0), 1, 2]);
add('slice2d', 'slice2d', [m34], [t(0), [0, 1], [2, 2]]);
add('stridedSlice', 'stridedSlice', [m34], [t(0), [0, 0], [3, 4], [2, 3]]);
add('gather', 'gather', [m34, I([2, 0, 2])], [t(0), t(1)]);
add('gather_axis_1', 'gather', [m34, I([3, 0])], [t(0), t(1), 1]);
add('gather_rank_2_indices', 'gather', [F([1, 2, 3]), I([[0, 1], [2, 0]])], [t(0), t(1)]);
add('gather_a_list', 'gather', [F([1, 2, 3])], [t(0), [2, 1]]);
add('gatherND', 'gatherND', [m34, I([[0, 1], [2, 3]])], [t(0), t(1)]);
add('oneHot', 'oneHot', [I([0, 2, 3, -1])], [t(0), 3]);
add('oneHot_values', 'oneHot', [I([0, 1])], [t(0), 2, 5, -1]);
add('oneHot_rank_2', 'oneHot', [I([[0, 1], [2, 1]])], [t(0), 3]);
add('oneHot_dtype', 'oneHot', [I([0, 1])], [t(0), 2, 1, 0, 'float32']);

// Conversions.
for (const [name, input] of [['float32', F([-1.7, -0.5, 0, 0.5, 2.9])], ['int32', I([-2, 0, 3])],
  ['bool', B([true, false])]]) {
  for (const dtype of ['float32', 'int32', 'bool']) {
    add(`cast_${name}_to_${dtype}`, 'cast', [input], [t(0), dtype]);
  }
}
add('cast_nan_to_int32', 'cast', [F([NaN, Infinity, 3e9])], [t(0), 'int32']);
for (const name of ['toFloat', 'toInt', 'toBool', 'asScalar', 'as1D', 'flatten']) {
  method(name, name, [F([2.5])]);
}
method('as2D', 'as2D', [m23], [t(0), 3, 2]);
method('asType', 'asType', [m23], [t(0), 'int32']);
method('reshapeAs', 'reshapeAs', [m23, fill(10, [3, 2])], [t(0), t(1)]);
method('method_sum', 'sum', [m23], [t(0), 1, true]);
method('method_add', 'add', [m23, F(1, [])], [t(0), t(1)]);
method('method_argMax', 'argMax', [m23], [t(0), -1]);

// Made from numbers.
add('linspace', 'linspace', [], [0, 1, 5]);
add('linspace_of_one', 'linspace', [], [3, 9, 1]);
add('range', 'range', [], [0, 5]);
add('range_step', 'range', [], [0, 9, 2]);
add('range_negative', 'range', [], [5, 0]);
add('range_negative_step', 'range', [], [5, 0, -2]);
add('range_int32', 'range', [], [0, 3, 1, 'int32']);
add('range_empty', 'range', [], [2, 2]);
add('eye', 'eye', [], [3]);
add('eye_columns', 'eye', [], [2, 3]);
add('eye_batch', 'eye', [], [2, 2, [2]]);
add('fill', 'fill', [], [[2, 2], 7]);
add('fill_int32', 'fill', [], [[2], 7, 'int32']);
add('zeros', 'zeros', [], [[2, 3]]);
add('zeros_bool', 'zeros', [], [[2], 'bool']);
add('ones', 'ones', [], [[2, 3]]);
add('ones_int32', 'ones', [], [[2], 'int32']);
add('scalar_float', 'scalar', [], [3.14]);
add('scalar_bool', 'scalar', [], [true]);
add('scalar_int32_truncates', 'scalar', [], [3.7, 'int32']);
add('tensor_of_bools', 'tensor', [], [[true, false]]);
add('tensor_int32_truncates', 'tensor', [], [[1.7, -1.7, 2.5], [3], 'int32']);
add('tensor_bool_of_numbers', 'tensor', [], [[0, 1, 2], [3], 'bool']);
add('tensor_nested', 'tensor', [], [[[1, 2], [3, 4]]]);
add('tensor_shape', 'tensor', [], [[1, 2, 3, 4], [2, 2]]);
add('tensor_number', 'tensor', [], [5]);
add('tensor_float_keeps_single', 'tensor', [], [[0.1, 1e-40, 1e39, 16777217]]);
add('tensor3d_flat', 'tensor3d', [], [[1, 2, 3, 4], [1, 2, 2]]);

// Losses of the core, and metrics.
const y = [F([[1, 0, 1], [0, 1, 0]]), F([[0.9, 0.2, 0.6], [0.4, 0.7, 0.1]])];
for (const name of ['absoluteDifference', 'cosineDistance', 'hingeLoss', 'huberLoss', 'logLoss',
  'meanSquaredError', 'sigmoidCrossEntropy', 'softmaxCrossEntropy']) {
  const args = name === 'cosineDistance' ? [t(0), t(1), 1] : [t(0), t(1)];
  add(`losses_${name}`, `losses.${name}`, y, args);
}
const weights = F([[1], [3]]);
add('losses_meanSquaredError_weights', 'losses.meanSquaredError', [...y, weights],
    [t(0), t(1), t(2)]);
add('losses_softmaxCrossEntropy_smoothing', 'losses.softmaxCrossEntropy', y,
    [t(0), t(1), {undefined: true}, 0.1]);
add('losses_huberLoss_delta', 'losses.huberLoss', y, [t(0), t(1), {undefined: true}, 0.3]);
for (const [id, reduction] of [['none', 0], ['mean', 1], ['sum', 2], ['sum_by_nonzero', 3]]) {
  add(`losses_computeWeightedLoss_${id}`, 'losses.computeWeightedLoss',
      [y[1], F([[1], [0]])], [t(0), t(1), reduction]);
}
for (const name of ['binaryAccuracy', 'binaryCrossentropy', 'categoricalAccuracy',
  'categoricalCrossentropy', 'cosineProximity', 'meanAbsoluteError',
  'meanAbsolutePercentageError', 'meanSquaredError', 'precision', 'recall', 'r2Score', 'mse',
  'MSE', 'mape', 'MAPE']) {
  add(`metrics_${name}`, `metrics.${name}`, y, [t(0), t(1)]);
}
add('metrics_sparseCategoricalAccuracy', 'metrics.sparseCategoricalAccuracy',
    [F([[0], [1]]), y[1]], [t(0), t(1)]);
add('metrics_meanSquaredError_rank_1', 'metrics.meanSquaredError', [F([1, 2]), F([2, 4])],
    [t(0), t(1)]);
