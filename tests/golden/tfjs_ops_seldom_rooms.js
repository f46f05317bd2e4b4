// tf.image, tf.linalg, tf.signal, tf.sparse: rows as in tfjs_ops_cases.js.
'use strict';
const {lcg} = require('./tfjs_common.js');
const {F, I, B, t, add, fill} = require('./tfjs_ops_seldom_cases.js');

// Images.
const image = fill(60, [1, 3, 4, 2]);
for (const name of ['image.resizeBilinear', 'image.resizeNearestNeighbor']) {
  add(name, [image], [t(0), [6, 8]], {grad: false});
  add(name, [image], [t(0), [2, 3], true], {grad: false});
  add(name, [image], [t(0), [5, 3], false, true], {grad: false});
  add(name, [fill(61, [2, 2, 1])], [t(0), [3, 4]]);
  add(name, [image], [t(0), [5, 3], true, true]);
  add(name, [image], [t(0), [5]]);
  add(name, [fill(61, [2, 2])], [t(0), [3, 4]]);
  add(name, [I([1, 2, 3, 4], [1, 2, 2, 1])], [t(0), [3, 4]]);
}
const boxes = F([[0, 0, 1, 1], [0.2, 0.1, 0.7, 0.9], [-0.5, 0, 1.5, 1]]);
for (const method of ['bilinear', 'nearest']) {
  add('image.cropAndResize', [fill(62, [2, 4, 5, 2]), boxes], [t(0), t(1), [0, 1, 1], [3, 2],
    method]);
  add('image.cropAndResize', [fill(62, [2, 4, 5, 2]), boxes], [t(0), t(1), [0, 5, 1], [1, 1],
    method, 7]);
}
add('image.cropAndResize', [fill(62, [2, 4, 5, 2])], [t(0), [[0.9, 0.8, 0.1, 0.2]], [0], [2, 2]]);
add('image.cropAndResize', [fill(62, [4, 5, 2]), boxes], [t(0), t(1), [0, 1, 1], [3, 2]]);
add('image.cropAndResize', [fill(62, [1, 4, 5, 2]), boxes], [t(0), [[1, 2]], [0], [3, 2]]);
add('image.cropAndResize', [fill(62, [1, 4, 5, 2]), boxes], [t(0), t(1), [0], [3, 2]]);
add('image.cropAndResize', [fill(62, [1, 4, 5, 2]), boxes], [t(0), t(1), [0, 0, 0], [3]]);
add('image.cropAndResize', [fill(62, [1, 4, 5, 2]), boxes], [t(0), t(1), [0, 0, 0], [0, 2]]);
add('image.cropAndResize', [fill(62, [1, 4, 5, 2]), boxes],
    [t(0), t(1), [0, 0, 0], [2, 2], 'cubic']);
add('image.flipLeftRight', [image], [t(0)]);
add('image.flipLeftRight', [fill(61, [2, 2])], [t(0)]);
add('image.rotateWithOffset', [image], [t(0), 0.5]);
add('image.rotateWithOffset', [fill(63, [2, 5, 4, 4])], [t(0), 1, [1, 2, 3], [0.2, 0.7]]);
add('image.rotateWithOffset', [fill(63, [1, 3, 3, 1])], [t(0), Math.PI / 2, 9]);
add('image.rotateWithOffset', [fill(63, [3, 3, 1])], [t(0), 1]);
add('image.grayscaleToRGB', [fill(64, [2, 2, 1])], [t(0)]);
add('image.grayscaleToRGB', [I([1, 2], [2, 1])], [t(0)]);
add('image.grayscaleToRGB', [fill(64, [2, 2])], [t(0)]);
add('image.grayscaleToRGB', [fill(64, [1])], [t(0)]);
add('image.rgbToGrayscale', [fill(65, [2, 2, 3])], [t(0)]);
add('image.rgbToGrayscale', [I([255, 0, 10, 1, 200, 255], [1, 1, 2, 3])], [t(0)]);
add('image.rgbToGrayscale', [fill(65, [2, 3])], [t(0)]);
add('image.rgbToGrayscale', [fill(65, [2, 2])], [t(0)]);
add('image.rgbToGrayscale', [fill(65, [3])], [t(0)]);
const pixels = lcg(66)(48, 1).map((x) => Math.floor((x + 1) * 127.9));
add('image.threshold', [I(pixels, [4, 4, 3])], [t(0)]);
add('image.threshold', [I(pixels, [4, 4, 3])], [t(0), 'binary', true, 0.4]);
add('image.threshold', [I(pixels, [4, 4, 3])], [t(0), 'otsu']);
add('image.threshold', [I(pixels, [4, 12, 1])], [t(0), 'otsu', true]);
add('image.threshold', [F(pixels, [4, 12, 1])], [t(0), 'binary', false, 0.3]);
add('image.threshold', [I(pixels, [4, 12])], [t(0)]);
add('image.threshold', [I(pixels, [4, 6, 2])], [t(0)]);
add('image.threshold', [B([true], [1, 1, 1])], [t(0)]);
add('image.threshold', [I(pixels, [4, 12, 1])], [t(0), 'mean']);
const projection = F([[0.9, -0.3, 0.5, 0.2, 1.1, -0.4, 0.05, 0.02]]);
for (const mode of ['constant', 'reflect', 'wrap', 'nearest']) {
  for (const interpolation of ['nearest', 'bilinear']) {
    add('image.transform', [fill(67, [1, 4, 5, 2]), projection],
        [t(0), t(1), interpolation, mode, 3]);
  }
  add('image.transform', [fill(67, [1, 3, 3, 1])],
      [t(0), [[1.5, 0, -4, 0, -2, 5, 0, 0]], 'bilinear', mode, 0, [5, 4]]);
}
add('image.transform', [fill(67, [4, 5, 2]), projection], [t(0), t(1)]);
add('image.transform', [fill(67, [2, 2, 2, 1]), projection], [t(0), [[1, 2]]]);
add('image.transform', [fill(67, [1, 2, 2, 1]), projection], [t(0), t(1), 'cubic']);
add('image.transform', [fill(67, [1, 2, 2, 1]), projection],
    [t(0), t(1), 'nearest', 'wrap', 0, [1]]);
const corners = F([[0, 0, 1, 1], [0, 0.1, 1, 1.1], [0, -0.1, 1, 0.9], [0, 10, 1, 11],
  [1, 10.1, 0, 11.1], [0, 100, 1, 101]]);
const scores = F([0.9, 0.75, 0.6, 0.95, 0.5, 0.3]);
for (const name of ['nonMaxSuppression', 'nonMaxSuppressionWithScore', 'nonMaxSuppressionPadded']) {
  for (const end of ['', 'Async']) {
    const fn = `image.${name}${end}`;
    const more = {grad: false};
    add(fn, [corners, scores], [t(0), t(1), 3], more);
    add(fn, [corners, scores], [t(0), t(1), 30, 0.9, 0.4], more);
    add(fn, [corners, scores], [t(0), t(1), 5, 0.3, 0], more);
    add(fn, [corners, scores], [t(0), t(1), 3, 1.5]);
    add(fn, [corners, F([1, 2])], [t(0), t(1), 3]);
    add(fn, [corners, F([[1, 2]])], [t(0), t(1), 3]);
    add(fn, [F([1, 2]), F([1, 2])], [t(0), t(1), 3]);
    add(fn, [F([[1, 2]]), F([1])], [t(0), t(1), 3]);
  }
}
for (const sigma of [0.5, 1]) {
  add('image.nonMaxSuppressionWithScore', [corners, scores], [t(0), t(1), 6, 1, 0, sigma],
      {grad: false});
}
add('image.nonMaxSuppressionWithScore', [corners, scores], [t(0), t(1), 6, 0.5, 0, 1.5]);
add('image.nonMaxSuppressionPadded', [corners, scores], [t(0), t(1), 5, 0.5, 0, true],
    {grad: false});

// Linear algebra.
for (const [lower, upper] of [[1, 1], [0, 0], [-1, 0], [0, -1], [2, 1], [1.5, 0], [4, 0], [0, 5]]) {
  add('linalg.bandPart', [fill(70, [3, 4])], [t(0), lower, upper], {grad: false});
}
add('linalg.bandPart', [fill(71, [2, 3, 3])], [t(0), 1, 0]);
add('linalg.bandPart', [I([[1, 2], [3, 4]])], [t(0), 0, 1]);
add('linalg.bandPart', [fill(71, [3])], [t(0), 1, 0]);
add('linalg.bandPart', [fill(71, [2, 3, 3]), I(1, []), I(0, [])], [t(0), t(1), t(2)]);
add('linalg.gramSchmidt', [F([[1, 2], [3, 4]])], [t(0)]);
add('linalg.gramSchmidt', [fill(72, [3]), fill(73, [3])], [[t(0), t(1)]]);
add('linalg.gramSchmidt', [fill(72, [3]), fill(73, [2])], [[t(0), t(1)]]);
add('linalg.gramSchmidt', [], [[]]);
add('linalg.gramSchmidt', [fill(72, [3, 2])], [t(0)]);
for (const shape of [[2, 2], [3, 3], [4, 2], [2, 4], [1, 1]]) {
  add('linalg.qr', [fill(74, shape)], [t(0)], {grad: false});
}
add('linalg.qr', [fill(74, [4, 2])], [t(0), true], {grad: false});
add('linalg.qr', [fill(75, [2, 3, 3])], [t(0)], {grad: false});
add('linalg.qr', [fill(75, [3])], [t(0)]);
add('linalg.qr', [], [[[1]]]);

// Signals.
const signal = F([1, 2, 3, 4, 5]);
for (const args of [[3, 1], [2, 2], [2, 2, true], [3, 2, true, 9], [7, 1], [7, 3, true], [5, 5]]) {
  add('signal.frame', [signal], [t(0), ...args]);
}
for (const size of [1, 2, 5, 10]) {
  add('signal.hammingWindow', [], [size]);
  add('signal.hannWindow', [], [size]);
}

// Few numbers of many.
const places = I([[0, 0], [1, 0], [1, 3], [1, 4], [3, 2], [3, 3]]);
const values = F([0, 10, 13, 14, 32, 33]);
add('sparse.sparseFillEmptyRows', [places, values], [t(0), t(1), [5, 6], -1]);
add('sparse.sparseFillEmptyRows', [I([[1, 1], [0, 0], [1, 0]]), I([5, 6, 7])],
    [t(0), t(1), [2, 2], 0]);
add('sparse.sparseFillEmptyRows', [I([[1, 1], [4, 0]]), I([5, 6])], [t(0), t(1), [3, 2], 0]);
add('sparse.sparseFillEmptyRows', [I([[1, 1], [-1, 0]]), I([5, 6])], [t(0), t(1), [3, 2], 0]);
add('sparse.sparseFillEmptyRows', [I([[0, 1]]), I([5])], [t(0), t(1), [0, 2], 0]);
add('sparse.sparseFillEmptyRows', [I([], [0, 2]), I([], [0])], [t(0), t(1), [0, 2], 0]);
add('sparse.sparseFillEmptyRows', [I([1]), I([5])], [t(0), t(1), [3, 2], 0]);
add('sparse.sparseFillEmptyRows', [I([[1, 1]]), I([[5]])], [t(0), t(1), [3, 2], 0]);
add('sparse.sparseFillEmptyRows', [I([[1, 1]]), I([5])], [t(0), t(1), 3, 0]);
add('sparse.sparseFillEmptyRows', [I([[1, 1]]), I([5])], [t(0), t(1), [3, 2], [0]]);
const cells = I([[0, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0], [1, 2, 3]]);
for (const shape of [[9, -1], [9, 4], [3, -1, 2], [-1, -1], [5, -1], [-2, 9], [9, 5], [0, -1]]) {
  add('sparse.sparseReshape', [cells], [t(0), [2, 3, 6], shape]);
}
add('sparse.sparseReshape', [I([1])], [t(0), [2], [2]]);
add('sparse.sparseReshape', [cells], [t(0), 2, [2]]);
add('sparse.sparseReshape', [cells], [t(0), [2, 3, 6], 36]);
const rows = F([[1, 2, 3, 4], [-1, -2, -3, -4], [6, 7, 8, 9]]);
for (const name of ['sparse.sparseSegmentSum', 'sparse.sparseSegmentMean']) {
  for (const [indices, ids] of [[[0, 1], [0, 0]], [[0, 1, 2], [0, 1, 1]], [[2, 0], [1, 3]],
    [[0, 1], [1, 0]], [[0, 9], [0, 1]], [[0, 1], [0]], [[[0]], [0]], [[0], [[0]]]]) {
    add(name, [rows], [t(0), indices, ids]);
  }
  add(name, [F(1, [])], [t(0), [0], [0]]);
  add(name, [I([1, 2, 4])], [t(0), [0, 1, 2], [0, 0, 1]]);
}
