// Pooling, normalising, fused operations: rows as in tfjs_ops_cases.js.
'use strict';
const {F, I, t, add, fill} = require('./tfjs_ops_seldom_cases.js');

// Pooling.
const image = fill(30, [1, 4, 5, 2]);
for (const name of ['avgPool', 'maxPool']) {
  add(name, [image], [t(0), 2, 2, 'valid']);
  add(name, [image], [t(0), [2, 3], [2, 1], 'same']);
  add(name, [image], [t(0), [3, 3], 1, 'same']);
  add(name, [fill(31, [4, 4, 1])], [t(0), 2, 1, 'valid']);
  add(name, [image], [t(0), 3, 2, 1]);
  add(name, [image], [t(0), 2, 2, 1, 'ceil']);
  add(name, [image], [t(0), 2, 2, [[0, 0], [1, 0], [0, 1], [0, 0]]]);
  add(name, [image], [t(0), 1, 1, 'valid']);
  add(name, [I([1, 2, 3, 4], [1, 2, 2, 1])], [t(0), 2, 1, 'valid']);
  add(name, [fill(31, [4, 4])], [t(0), 2, 1, 'valid']);
  add(name, [image], [t(0), 2, 2, 'same', 'ceil']);
  add(name, [image], [t(0), 2, 2, 'both']);
  add(name, [F([1, 1, 1, 1], [1, 2, 2, 1])], [t(0), 2, 1, 'same']);
}
const volume = fill(32, [1, 3, 4, 2, 2]);
for (const name of ['avgPool3d', 'maxPool3d']) {
  add(name, [volume], [t(0), 2, 1, 'valid']);
  add(name, [volume], [t(0), [2, 2, 2], [2, 2, 1], 'same']);
  add(name, [fill(33, [2, 2, 2, 1])], [t(0), 2, 2, 'valid']);
  add(name, [volume], [t(0), 2, 2, 1, 'floor']);
  add(name, [I([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 2, 2, 1])], [t(0), 2, 1, 'valid']);
  add(name, [fill(33, [2, 2, 2])], [t(0), 2, 2, 'valid']);
  add(name, [volume], [t(0), 2, 2, 'valid', null, 'NCDHW']);
  add(name, [volume], [t(0), 2, 2, 'same', 'floor']);
}
add('avgPool3d', [volume], [t(0), 2, 0, 'valid']);
add('maxPoolWithArgmax', [image], [t(0), 2, 2, 'valid']);
add('maxPoolWithArgmax', [image], [t(0), [2, 2], 1, 'same']);
add('maxPoolWithArgmax', [fill(34, [2, 2, 2, 1])], [t(0), 2, 1, 'same', true]);
for (const kind of ['avg', 'max']) {
  add('pool', [image], [t(0), 2, kind, 'same']);
  add('pool', [image], [t(0), [2, 2], kind, 'valid', [2, 2], 1]);
  add('pool', [image], [t(0), [2, 2], kind, 'same', [2, 2], 1]);
  add('pool', [image], [t(0), [2, 3], kind, 'same', [1, 2], 1]);
  add('pool', [fill(31, [4, 4, 1])], [t(0), 2, kind, 0, null, 2]);
  add('pool', [image], [t(0), 2, kind, 'same', 2, 2]);
  add('pool', [fill(31, [4, 4])], [t(0), 2, kind, 'same']);
}

// Dilation.
add('dilation2d', [fill(35, [1, 3, 3, 2]), fill(36, [2, 2, 2])], [t(0), t(1), 1, 'valid']);
add('dilation2d', [fill(35, [1, 3, 3, 2]), fill(36, [2, 2, 2])], [t(0), t(1), [2, 1], 'same']);
add('dilation2d', [fill(37, [5, 4, 1]), fill(38, [2, 2, 1])],
    [t(0), t(1), 1, 'same', [2, 2]]);
add('dilation2d', [F([1, 1, 1, 1], [1, 2, 2, 1]), F([0, 0, 0, 0], [2, 2, 1])],
    [t(0), t(1), 1, 'same']);
add('dilation2d', [fill(37, [5, 4]), fill(38, [2, 2, 1])], [t(0), t(1), 1, 'same']);
add('dilation2d', [fill(37, [5, 4, 1]), fill(38, [2, 2])], [t(0), t(1), 1, 'same']);
add('dilation2d', [fill(37, [5, 4, 1]), fill(38, [2, 2, 2])], [t(0), t(1), 1, 'same']);
add('dilation2d', [fill(37, [5, 4, 1]), fill(38, [2, 2, 1])],
    [t(0), t(1), 1, 'same', [1, 1], 'NCHW']);

// Normalising.
const four = (seed) => [F([0.5, -1, 2]), F([1, 4, 0.25]), fill(seed, [3]), fill(seed + 1, [3])];
for (const [name, shape] of [['batchNorm', [2, 3]], ['batchNorm', [2, 1, 2, 3]],
  ['batchNorm', [3]], ['batchNorm2d', [2, 3]], ['batchNorm3d', [2, 2, 3]],
  ['batchNorm4d', [1, 2, 2, 3]]]) {
  const grad = name === 'batchNorm' && shape.length === 1 ? {grad: false} : {};
  add(name, [fill(40, shape), ...four(41)], [t(0), t(1), t(2), t(3), t(4), 0.01], grad);
  add(name, [fill(40, shape), ...four(41)], [t(0), t(1), t(2)], {grad: false});
  add(name, [fill(40, shape), ...four(41)], [t(0), t(1), t(2), t(3)], {grad: false});
  add(name, [fill(40, shape), ...four(41)], [t(0), t(1), t(2), null, t(4)], {grad: false});
  add(name, [fill(40, [1, ...shape, 3]), ...four(41)], [t(0), t(1), t(2), null, t(4)],
      {grad: false});
  add(name, [fill(40, shape), ...four(41)], [t(0), t(1), [[1, 2, 3]], t(3), t(4)]);
  add(name, [fill(40, shape), ...four(41)], [t(0), t(1), t(2), [[[[[1]]]]], t(4)]);
}
add('batchNorm', [fill(44, [2, 3]), fill(45, [2, 3]), F([1, 2, 3, 4, 5, 6], [2, 3])],
    [t(0), t(1), t(2)], {grad: false});  // tfjs's own gradient wants a scale
for (const args of [[], [1], [1, 2, 0.5, 0.75], [0.5]]) {
  add('localResponseNormalization', [fill(46, [1, 1, 2, 5])], [t(0), ...args]);
}
add('localResponseNormalization', [fill(46, [1, 2, 5])], [t(0), 2]);
add('localResponseNormalization', [fill(46, [1, 2, 5])], [t(0), 2, 1.5, 2, 1]);
add('localResponseNormalization', [fill(46, [2, 5])], [t(0), 2]);
add('dropout', [fill(47, [2, 2])], [t(0), 0]);
add('dropout', [fill(47, [2, 2])], [t(0), 1]);
add('dropout', [I([1, 2])], [t(0), 0.5]);
add('movingAverage', [F([1, 2]), F([3, 5])], [t(0), t(1), 0.9, 2]);
add('movingAverage', [F([1, 2]), F([3, 5]), F(0.5, [])], [t(0), t(1), t(2), 3]);
add('movingAverage', [F([1, 2]), F([3, 5])], [t(0), t(1), 0.9, null, false]);
add('movingAverage', [F([1, 2]), F([3, 5])], [t(0), t(1), 0.9]);
add('movingAverage', [F([1, 2]), I([3, 5])], [t(0), t(1), 0.9, 2]);
add('movingAverage', [F([1, 2]), F([3])], [t(0), t(1), 0.9, 2]);
add('movingAverage', [F([1, 2]), F([3, 3])], [t(0), t(1), [1, 2, 3], 2]);
add('movingAverage', [F([1, 2]), F([3, 3])], [t(0), t(1), 0.9, [1, 2, 3]]);

// Fused.
const activations = [{}, {activation: 'relu'}, {activation: 'relu6'}, {activation: 'elu'},
  {activation: 'sigmoid'}, {activation: 'leakyrelu', leakyreluAlpha: 0.3},
  {activation: 'leakyrelu'}, {activation: 'prelu', preluActivationWeights: [0.1, 0.4]},
  {activation: 'tanh'}];
for (const options of activations) {
  add('fused.matMul', [fill(50, [2, 3]), fill(51, [3, 2]), fill(52, [2])],
      [{a: t(0), b: t(1), bias: t(2), ...options}]);
}
add('fused.matMul', [fill(50, [3, 2]), fill(51, [2, 3])],
    [{a: t(0), b: t(1), transposeA: true, transposeB: true}]);
add('fused.matMul', [fill(53, [2, 2, 3]), fill(54, [2, 3, 1])], [{a: t(0), b: t(1)}]);
add('fused.matMul', [fill(50, [2, 3]), fill(51, [2, 3])], [{a: t(0), b: t(1)}]);
add('fused.matMul', [fill(50, [2, 3]), fill(51, [3, 2]), fill(52, [3])],
    [{a: t(0), b: t(1), bias: t(2)}]);
const conv = {x: t(0), filter: t(1), strides: 1, pad: 'same'};
for (const [name, last] of [['fused.conv2d', 2], ['fused.depthwiseConv2d', 1]]) {
  const inputs = [fill(55, [1, 3, 3, 2]), fill(56, [2, 2, 2, last]), fill(57, [2])];
  add(name, inputs.slice(0, 2), [conv]);
  add(name, inputs, [{...conv, bias: t(2)}]);
  add(name, inputs, [{...conv, bias: t(2), activation: 'relu', strides: 2, pad: 'valid'}]);
  add(name, inputs, [{...conv, bias: t(2), activation: 'relu6'}]);
  add(name, [fill(55, [3, 3, 2]), ...inputs.slice(1)],
      [{...conv, bias: t(2), activation: 'elu', dataFormat: 'NHWC', dilations: [1, 1]}]);
  add(name, [fill(55, [3, 3]), ...inputs.slice(1)], [conv]);
  add(name, [inputs[0], fill(56, [2, 2, 2]), inputs[2]], [conv]);
  add(name, [inputs[0], fill(56, [2, 2, 3, 1]), inputs[2]], [conv]);
  add(name, [inputs[0], inputs[1], fill(57, [5])], [{...conv, bias: t(2)}]);
  add(name, inputs, [{...conv, strides: 2, dilations: 2}]);
}
