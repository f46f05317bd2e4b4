// The operations that few programs use: rows as in tfjs_ops_cases.js.
'use strict';
const {lcg} = require('./tfjs_common.js');

const F = (values, shape) => ({values, shape, dtype: 'float32'});
const I = (values, shape) => ({values, shape, dtype: 'int32'});
const B = (values, shape) => ({values, shape, dtype: 'bool'});
const t = (index) => ({t: index});
const cases = [];
const count = {};
/** A case: the id is the function's name and a number. */
const add = (fn, inputs, args, more = {}) => {
  count[fn] = (count[fn] || 0) + 1;
  cases.push({id: `${fn}_${count[fn]}`, fn, inputs, args, ...more});
};
const fill = (seed, shape, scale = 2) => F(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), scale), shape);
module.exports = cases;
Object.assign(cases, {F, I, B, t, add, fill});  // for the other parts of the table

// Rearranging.
add('batchToSpaceND', [fill(1, [4, 1, 1, 1])], [t(0), [2, 2], [[0, 0], [0, 0]]]);
add('batchToSpaceND', [fill(2, [4, 2, 2, 3])], [t(0), [2, 2], [[1, 0], [0, 1]]]);
add('batchToSpaceND', [fill(3, [6, 2, 2])], [t(0), [3], [[0, 2]]]);
add('batchToSpaceND', [I([1, 2, 3, 4], [4, 1, 1])], [t(0), [2, 2], [[0, 0], [0, 0]]]);
add('batchToSpaceND', [fill(4, [3, 2, 2])], [t(0), [2, 2], [[0, 0], [0, 0]]]);
add('batchToSpaceND', [fill(4, [4, 2])], [t(0), [2, 2], [[0, 0], [0, 0]]]);
add('batchToSpaceND', [fill(4, [4, 2, 2])], [t(0), [2, 2], [[0, 0]]]);
add('spaceToBatchND', [fill(5, [1, 2, 2, 1])], [t(0), [2, 2], [[0, 0], [0, 0]]]);
add('spaceToBatchND', [fill(6, [2, 3, 3, 2])], [t(0), [2, 2], [[1, 0], [0, 1]]]);
add('spaceToBatchND', [fill(7, [2, 6])], [t(0), [3], [[0, 0]]]);
add('spaceToBatchND', [fill(8, [1, 3, 2])], [t(0), [2, 2], [[0, 0], [0, 0]]]);
add('spaceToBatchND', [fill(8, [1, 3])], [t(0), [2, 2], [[0, 0], [0, 0]]]);
add('spaceToBatchND', [fill(8, [1, 4, 4])], [t(0), [2, 2], [[0, 0]]]);
add('depthToSpace', [fill(9, [1, 2, 2, 4])], [t(0), 2]);
add('depthToSpace', [fill(10, [2, 1, 2, 9])], [t(0), 3, 'NHWC']);
add('depthToSpace', [fill(10, [2, 1, 2, 9])], [t(0), 2]);
add('depthToSpace', [fill(10, [2, 1, 2, 9])], [t(0), 1]);
add('depthToSpace', [fill(10, [1, 4, 1, 1])], [t(0), 2, 'NCHW']);
add('depthToSpace', [I([1, 2, 3, 4], [1, 1, 1, 4])], [t(0), 2]);
add('diag', [F([1, 2, 3])], [t(0)]);
add('diag', [I([[1, 2], [3, 4]])], [t(0)]);
add('diag', [B([true, false])], [t(0)]);
add('ensureShape', [fill(11, [2, 3])], [t(0), [2, 3]]);
add('ensureShape', [fill(11, [2, 3])], [t(0), [null, 3]]);
add('ensureShape', [fill(11, [2, 3])], [t(0), [3, 2]]);
add('ensureShape', [fill(11, [2, 3])], [t(0), [2, 3, null]]);
add('broadcastArgs', [I([2, 1]), I([3])], [t(0), t(1)]);
add('broadcastArgs', [], [[4, 1, 3], [2, 1]]);
add('broadcastArgs', [], [[2], [3]]);
add('broadcastArgs', [], [2, [3]]);
add('broadcastArgs', [], [[2], [[3]]]);
add('meshgrid', [F([1, 2, 3]), F([4, 5])], [t(0), t(1)]);
add('meshgrid', [F([1, 2, 3]), F([4, 5])], [t(0), t(1), {indexing: 'ij'}]);
add('meshgrid', [F([1, 2, 3])], [t(0)]);
add('meshgrid', [I([1, 2])], [t(0), [3, 4, 5]]);
add('meshgrid', [], [[1], [2], {indexing: 'yx'}]);
add('einsum', [fill(12, [2, 3]), fill(13, [3, 4])], ['ij,jk->ik', t(0), t(1)]);
add('einsum', [fill(12, [2, 3])], ['ij->ji', t(0)]);
add('einsum', [fill(12, [2, 3])], ['ij->', t(0)]);
add('einsum', [fill(12, [2, 3])], ['ij->j', t(0)]);
add('einsum', [fill(14, [3]), fill(15, [2])], ['i, j -> ij', t(0), t(1)]);
add('einsum', [fill(14, [3]), fill(15, [3])], ['i,i->', t(0), t(1)]);
add('einsum', [fill(16, [2, 2, 3]), fill(17, [2, 3, 2])], ['bij,bjk->bik', t(0), t(1)]);
add('einsum', [I([[1, 2], [3, 4]]), I([5, 6])], ['ij,j->i', t(0), t(1)]);
add('einsum', [I([[1, 2], [3, 4]])], ['ij->i', t(0)]);
add('einsum', [I([1, 2]), F([0.5, 2])], ['i,i->i', t(0), t(1)]);
for (const equation of ['ij,jk', 'ij->jk->i', '...j->j', 'ij,jk,kl->il', 'ij,jk->iz', 'ii,ij->ij',
  'ij,ij->i', 'ij->i']) {
  add('einsum', [fill(12, [2, 3]), fill(13, [3, 4])], [equation, t(0), t(1)]);
}

// At given places.
add('gatherND', [fill(18, [2, 3]), I([[0, 1], [1, 2]])], [t(0), t(1)]);
add('gatherND', [fill(18, [2, 3]), I([[1], [0], [1]])], [t(0), t(1)]);
add('gatherND', [fill(18, [2, 3]), I([1, 1])], [t(0), t(1)]);
add('gatherND', [fill(19, [2, 2, 3]), I([[[0, 1]], [[1, 0]]])], [t(0), t(1)]);
add('gatherND', [I([[1, 2], [3, 4]])], [t(0), [[1, 1]]]);
add('gatherND', [fill(18, [2, 3])], [t(0), [[2, 1]]]);
add('gatherND', [fill(18, [2, 3])], [t(0), [[0, 1, 1]]]);
add('gatherND', [fill(18, [2, 3])], [t(0), 1]);
add('gatherND', [F(3, [])], [t(0), [0]]);
add('gatherND', [F([], [0, 2])], [t(0), [[0]]]);
add('gatherND', [fill(18, [2, 3]), F([[0, 1]])], [t(0), t(1)]);
for (const args of [[1, 1], [2, 1], [0, 1], [1, 2], [1, -1], [1, 0], [1, 3], [-1, 1]]) {
  add('gather', [fill(25, [2, 3, 2]), I([[0, 1, 1], [1, 0, 1]])], [t(0), t(1), ...args],
      {grad: args[1] === 1});
}
add('gather', [fill(25, [2, 3]), I([[0], [1], [2]])], [t(0), t(1), 1, 1]);
add('gather', [fill(25, [2, 3]), I([[0], [9]])], [t(0), t(1), 1, 1]);
add('gather', [fill(25, [2, 3]), I([0, 1])], [t(0), t(1), 1, 1]);
add('scatterND', [I([[4], [3], [1], [7]]), F([9, 10, 11, 12])], [t(0), t(1), [8]]);
add('scatterND', [I([[0], [0]]), F([[1, 2], [3, 4]])], [t(0), t(1), [3, 2]]);
add('scatterND', [I([[0, 1], [1, 0]]), I([5, 6])], [t(0), t(1), [2, 2]]);
add('scatterND', [I([1, 2]), F([5, 6])], [t(0), t(1), [4]]);
add('scatterND', [I([[4]]), F([5])], [t(0), t(1), [4]]);
add('scatterND', [I([[1], [2]]), F([5])], [t(0), t(1), [4]]);
add('scatterND', [I([[1], [2]]), F([[5, 6]])], [t(0), t(1), [4]]);
add('scatterND', [I([[1]]), F([[5, 6]])], [t(0), t(1), [4, 3]]);
add('scatterND', [I([[1]]), F(5, [])], [t(0), t(1), [4]]);
add('scatterND', [I(1, []), F([5])], [t(0), t(1), [4]]);
add('scatterND', [I([[1]]), F([5])], [t(0), t(1), []]);
add('scatterND', [I([[1]]), F([5])], [t(0), t(1), [-4]]);
add('scatterND', [F([[1]]), F([5])], [t(0), t(1), [4]]);
add('tensorScatterUpdate', [fill(20, [5]), I([[1], [3]]), F([9, 10])], [t(0), t(1), t(2)]);
add('tensorScatterUpdate', [fill(20, [3, 2]), I([[2], [0]]), F([[9, 10], [11, 12]])],
    [t(0), t(1), t(2)]);
add('tensorScatterUpdate', [I([1, 2, 3]), I([[1], [1]]), I([8, 9])], [t(0), t(1), t(2)]);
add('tensorScatterUpdate', [I([1, 2, 3]), I([[1], [1]]), F([8, 9])], [t(0), t(1), t(2)]);
add('tensorScatterUpdate', [I([1, 2, 3]), I([[1], [5]]), I([8, 9])], [t(0), t(1), t(2)]);
add('tensorScatterUpdate', [I([1, 2, 3]), I([[1], [2]]), I([8])], [t(0), t(1), t(2)]);
add('sparseToDense', [I([4, 5, 6, 1, 2, 3]), F([10, 11, 12, 13, 14, 15])],
    [t(0), t(1), [8], 0.1]);
add('sparseToDense', [I([[0, 0], [1, 2]]), F([10, 11])], [t(0), t(1), [2, 3]]);
add('sparseToDense', [I([0, 1]), F(7, [])], [t(0), t(1), [3]]);
add('sparseToDense', [I(2, []), F(7, [])], [t(0), t(1), [3]]);
add('sparseToDense', [I([1]), I([7])], [t(0), t(1), [3], 2]);
add('sparseToDense', [I([1]), B([true])], [t(0), t(1), [3], false]);
add('sparseToDense', [I([[[1]]]), F([7])], [t(0), t(1), [3]]);
add('sparseToDense', [I([1]), F([7])], [t(0), t(1), [3, 3]]);
add('sparseToDense', [I([1]), F([7, 8])], [t(0), t(1), [3]]);
add('sparseToDense', [I([5]), F([7])], [t(0), t(1), [3]]);
add('unsortedSegmentSum', [F([1, 2, 3, 4]), I([1, 2, 0, 1])], [t(0), t(1), 3]);
add('unsortedSegmentSum', [fill(21, [3, 2]), I([1, 1, 0])], [t(0), t(1), 3]);
add('unsortedSegmentSum', [fill(22, [3, 2, 2]), I([2, -1, 0])], [t(0), t(1), 3]);
add('unsortedSegmentSum', [I([1, 2, 3]), I([0, 0, 1])], [t(0), t(1), 2]);
add('unsortedSegmentSum', [I([1, 2, 3]), I([0, 0, 1])], [t(0), t(1), 2.5]);
add('unsortedSegmentSum', [fill(22, [2, 2, 2]), I([0, 1, 1])], [t(0), t(1), 2]);
add('unsortedSegmentSum', [fill(22, [2]), I([0, 1, 1])], [t(0), t(1), 2]);
add('unsortedSegmentSum', [fill(22, [2]), F([0, 1])], [t(0), t(1), 2]);
for (const [fn, count] of Object.entries({tensorScatterUpdate: 3, lowerBound: 2,
  booleanMaskAsync: 3, setdiff1dAsync: 2, inTopKAsync: 3, 'math.confusionMatrix': 3, 'pool': 3,
  'batchNorm2d': 3, 'image.rgbToGrayscale': 1, 'image.nonMaxSuppressionPadded': 3,
  'batchToSpaceND': 3, 'unique': 2})) {
  add(fn, [F([1])], [null, t(0), [1]].slice(0, count));
}
const cube = fill(23, [3, 4, 2]);
for (const [begin, end, strides, ...masks] of [
  [[1, 0, 0], [3, 2, 1], [1, 1, 1]], [[1, 0, 0], [2, -1, 2], [1, 2, 1]],
  [[-1, -1, 0], [-4, -5, 2], [-1, -2, 1]], [[1], [3], [1]], [[0, 1], [3, 3], [2, 1]],
  [[0, 1], [3, 3], [2, 1], 3], [[0, 1], [1, 2], [1, 1], 0, 3], [[0, 1], [1, 1], [-1, -1], 3, 3],
  [[0, 1], [1, 1], [1, 1], 0, 0, 1], [[0, 0, 1], [1, 0, 2], [1, 1, 1], 0, 0, 2],
  [[0, 0], [1, 1], [1, 1], 0, 0, 0, 1], [[1, 0, 0], [2, 3, 2], [1, 1, 1], 0, 0, 0, 2],
  [[1, 0, 0], [2, 3, 2], [1, 1, 1], 0, 0, 0, 0, 1], [[1, -2], [2, 3], [1, 1], 0, 0, 0, 0, 3],
  [[0, 0, 1], [1, 1, 2], [1, 1, 1], 0, 0, 1, 2, 4], [[2, 0], [1, 4], [1, 1]],
  [[10, 0], [12, 4], [1, 1]], [[-10, 0], [12, 4], [1, 2]], [[1, 1], [2, 2], null],
  [[0, 0], [1, 1], [0, 1]], [[5, 0], [6, 1], [1, 1], 0, 0, 0, 0, 1],
  [[0, 0], [1, 1], [-1, 1], 0, 0, 0, 0, 1], [[0, 0], [1, 1], [1, 1], 0, 0, 3],
  [[0, 0, 0, 0], [1, 1, 1, 1], [1, 1, 1, 1]],
]) {
  add('stridedSlice', [cube], [t(0), begin, end, strides, ...masks]);
}
add('stridedSlice', [I([1, 2, 3, 4])], [t(0), [3], [0], [-2]]);

// Searching and counting.
add('unique', [F([1, 1, 2, 4, 4, 4, 7, 8, 8])], [t(0)]);
add('unique', [F([[1, 0, 0], [1, 0, 0], [2, 0, 0]])], [t(0), 0]);
add('unique', [F([[1, 0, 0], [1, 0, 0], [2, 0, 0]])], [t(0), 1]);
add('unique', [F([[1, 0, 0], [1, 0, 0], [2, 0, 0]])], [t(0), -1]);
add('unique', [I([3, 1, 3])], [t(0)]);
add('unique', [B([true, true, false])], [t(0)]);
add('unique', [F([NaN, 0, -0, NaN])], [t(0)], {grad: false});
add('unique', [F(1, [])], [t(0)]);
add('unique', [F([1])], [t(0), 1]);
for (const name of ['searchSorted', 'lowerBound', 'upperBound']) {
  add(name, [F([[0, 3, 9, 9, 10], [1, 2, 3, 4, 5]]), F([[2, 4, 9], [0, 2, 6]])], [t(0), t(1)]);
  add(name, [F([0, 3, 9, 9, 10]), F([9, -1, 11])], [t(0), t(1)]);
  add(name, [I([0, 3, 9, 9, 10]), I([9])], [t(0), t(1)]);
  add(name, [F([[0, 1], [1, 2]]), F([1])], [t(0), t(1)]);
}
add('searchSorted', [F([0, 3, 9, 9, 10]), F([9])], [t(0), t(1), 'right']);
add('bincount', [I([1, 1, 2, 3])], [t(0), [], 4]);
add('bincount', [I([1, 1, 2, 3]), F([0.5, 0.25, 1, 2])], [t(0), t(1), 3]);
add('bincount', [I([1, 1, 2, 3]), I([5, 6, 7, 8])], [t(0), t(1), 5]);
add('bincount', [I([1, -1])], [t(0), [], 4]);
add('bincount', [I([1, 1])], [t(0), [], -1]);
add('bincount', [I([1, 1])], [t(0), [1], 3]);
add('bincount', [F([1, 1])], [t(0), [], 3]);
add('denseBincount', [I([1, 1, 2, 3])], [t(0), [], 4]);
add('denseBincount', [I([[1, 1, 2], [3, 0, 9]])], [t(0), [], 4]);
add('denseBincount', [I([[1, 1, 2], [3, 0, 9]])], [t(0), [], 4, true]);
add('denseBincount', [I([[1, 1], [3, 0]]), F([[1, 2], [0.5, 4]])], [t(0), t(1), 4]);
add('denseBincount', [I([[1, 1], [3, 0]]), F([[1, 2], [0.5, 4]])], [t(0), t(1), 4, true]);
add('denseBincount', [I([[[1]]])], [t(0), [], 4]);
add('denseBincount', [I(1, [])], [t(0), [], 4]);
add('denseBincount', [I([1]), F([1, 2])], [t(0), t(1), 4]);
add('math.confusionMatrix', [I([0, 1, 2, 1, 0]), I([0, 2, 2, 1, 0])], [t(0), t(1), 3]);
add('math.confusionMatrix', [F([0, 1, 7]), F([0, 1, 1])], [t(0), t(1), 2]);
add('math.confusionMatrix', [F([0, 1, 7]), F([0, 1])], [t(0), t(1), 2]);
add('math.confusionMatrix', [F([[0]]), F([0, 1])], [t(0), t(1), 2]);
add('math.confusionMatrix', [F([0]), F([[0]])], [t(0), t(1), 2]);
add('math.confusionMatrix', [F([0]), F([0])], [t(0), t(1), 2.5]);
add('math.confusionMatrix', [F([0]), F([0])], [t(0), t(1)]);
add('bitwiseAnd', [I([5, -1, 12]), I([3, 7, 10])], [t(0), t(1)]);
add('bitwiseAnd', [I([5, -1, 12]), I([3])], [t(0), t(1)]);
add('bitwiseAnd', [I([5]), F([3])], [t(0), t(1)]);
add('whereAsync', [B([false, true, true])], [t(0)]);
add('whereAsync', [B([[true, false], [true, true]])], [t(0)]);
add('whereAsync', [F([1, 0])], [t(0)]);
add('booleanMaskAsync', [fill(24, [3, 2]), B([true, false, true])], [t(0), t(1)], {grad: false});
add('booleanMaskAsync', [fill(24, [2, 3, 2]), B([true, false, true])], [t(0), t(1), 1],
    {grad: false});
add('booleanMaskAsync', [fill(24, [2, 2]), B([[true, false], [true, true]])], [t(0), t(1)],
    {grad: false});
add('booleanMaskAsync', [fill(24, [2, 2]), B([true])], [t(0), t(1)]);
add('booleanMaskAsync', [fill(24, [2, 2]), B(true, [])], [t(0), t(1)]);
add('setdiff1dAsync', [F([1, 2, 3, 4, 5, 6]), F([1, 3, 5])], [t(0), t(1)], {grad: false});
add('setdiff1dAsync', [I([3, 1, 3]), I([1])], [t(0), t(1)]);
add('setdiff1dAsync', [F([1]), I([1])], [t(0), t(1)]);
add('setdiff1dAsync', [F([[1]]), F([1])], [t(0), t(1)]);
add('setdiff1dAsync', [F([1]), F([[1]])], [t(0), t(1)]);
add('inTopKAsync', [F([[20, 10, 40, 30], [30, 50, -20, 10]]), F([2, 0])], [t(0), t(1)]);
add('inTopKAsync', [F([[20, 10, 40, 30], [30, 50, -20, 10]]), I([3, 0])], [t(0), t(1), 2]);
add('inTopKAsync', [F([20, 10]), F(2, [])], [t(0), t(1)]);
add('inTopKAsync', [F([[20, 10]]), F([[2]])], [t(0), t(1)]);
add('inTopKAsync', [F([[20, 10]]), F([2, 1])], [t(0), t(1)]);
add('inTopKAsync', [F([[20, 10]]), F([2])], [t(0), t(1), 3]);

// LSTM cells.
const cell = [F(1, []), fill(26, [5, 8]), fill(27, [8]), fill(28, [1, 3]), fill(29, [1, 2]),
  fill(30, [1, 2])];
add('basicLSTMCell', cell, cell.map((one, i) => t(i)));
require('./tfjs_ops_seldom_images.js');
require('./tfjs_ops_seldom_rooms.js');
