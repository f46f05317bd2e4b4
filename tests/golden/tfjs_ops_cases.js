// The ops that tfjs_ops.js records: rows of [id, fn, inputs, args].
'use strict';
const {lcg} = require('./tfjs_common.js');

const F = (values, shape) => ({values, shape, dtype: 'float32'});
const I = (values, shape) => ({values, shape, dtype: 'int32'});
const B = (values, shape) => ({values, shape, dtype: 'bool'});
const t = (index) => ({t: index});
const cases = [];
const add = (id, fn, inputs, args, more = {}) => cases.push({id, fn, inputs, args, ...more});
const method = (id, name, inputs, args = [t(0)]) => cases.push({id, method: name, inputs, args});
const fill = (seed, shape, scale = 2) => F(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), scale), shape);

// One input, elementwise.
const around = F([-2.5, -1, -0.5, 0, 0.25, 1, 1.5, 6.5]);
const positive = F([0.1, 0.5, 1, 2, 10]);
const unit = F([-0.9, -0.5, 0, 0.3, 0.99]);
for (const name of ['abs', 'neg', 'square', 'exp', 'expm1', 'sin', 'cos', 'tan', 'atan', 'sinh',
  'cosh', 'tanh', 'asinh', 'sigmoid', 'softplus', 'relu', 'relu6', 'elu', 'selu', 'leakyRelu',
  'floor', 'ceil', 'round', 'sign', 'step', 'erf', 'logSigmoid', 'isNaN', 'isFinite', 'isInf',
  'onesLike', 'zerosLike', 'clone']) {
  add(`${name}_around_zero`, name, [around], [t(0)]);
}
for (const name of ['log', 'log1p', 'sqrt', 'rsqrt', 'reciprocal', 'acosh']) {
  add(`${name}_of_positive`, name, [name === 'acosh' ? F([1.5, 2, 10]) : positive], [t(0)]);
}
for (const name of ['asin', 'acos', 'atanh']) {
  add(`${name}_inside_unit`, name, [unit], [t(0)]);
}
const halves = F([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5]);
add('round_halves', 'round', [halves], [t(0)]);
const odd = F([NaN, Infinity, -Infinity, 0, -1]);
for (const name of ['abs', 'exp', 'log', 'sqrt', 'relu', 'sign', 'isNaN', 'isFinite', 'isInf',
  'round', 'sigmoid', 'tanh', 'softplus', 'reciprocal']) {
  add(`${name}_of_odd_values`, name, [odd], [t(0)], {grad: false});
}
add('leakyRelu_alpha', 'leakyRelu', [around], [t(0), 0.5]);
add('step_alpha', 'step', [around], [t(0), 0.5]);
add('prelu', 'prelu', [around, F([0.1])], [t(0), t(1)]);
const integers = I([-3, 0, 2, 7]);
for (const name of ['abs', 'neg', 'square', 'exp', 'sqrt', 'relu', 'sigmoid', 'floor', 'sign',
  'reciprocal', 'log', 'sum', 'mean', 'max', 'prod', 'softmax', 'tanh', 'round', 'cos', 'elu']) {
  add(`${name}_of_int32`, name, [integers], [t(0)]);
}
for (const name of ['sum', 'mean', 'prod', 'max', 'abs', 'neg', 'exp', 'relu', 'square']) {
  add(`${name}_of_bool`, name, [B([true, false, true])], [t(0)]);
}
add('relu_gradient_at_zero', 'relu', [F([0, -0, 1e-30])], [t(0)]);
add('abs_gradient_at_zero', 'abs', [F([0])], [t(0)]);
add('relu6_gradient_at_bounds', 'relu6', [F([0, 6])], [t(0)]);
add('sqrt_gradient_at_zero', 'sqrt', [F([0])], [t(0)]);
add('clip', 'clipByValue', [around], [t(0), -0.5, 1]);
add('clip_int32', 'clipByValue', [integers], [t(0), -1, 3]);

// Two inputs, with broadcasting.
const pairs = {
  same: [F([[1, -2, 3], [4, 5, -6]]), F([[0.5, 2, -1], [2, -3, 4]])],
  row: [F([[1, -2, 3], [4, 5, -6]]), F([0.5, 2, -1])],
  outer: [F([[1], [-2]]), F([[0.5, 2, -1]])],
  scalar: [F([[1, -2, 3], [4, 5, -6]]), F(2, [])],
};
for (const name of ['add', 'sub', 'mul', 'div', 'maximum', 'minimum', 'squaredDifference', 'mod',
  'divNoNan', 'atan2']) {
  for (const [kind, inputs] of Object.entries(pairs)) {
    add(`${name}_${kind}`, name, inputs, [t(0), t(1)]);
  }
}
add('add_ranks_3_and_2', 'add', [fill(1, [2, 1, 3]), fill(2, [4, 1])], [t(0), t(1)]);
add('mul_ranks_0_and_0', 'mul', [F(3, []), F(-2, [])], [t(0), t(1)]);
add('add_a_number', 'add', [around], [t(0), 1]);
add('sub_from_a_number', 'sub', [around], [1, t(0)]);
add('add_a_list', 'add', [F([1, 2])], [t(0), [10, 20]]);
add('pow', 'pow', [F([0.5, 1, 2, 3]), F([2, -1, 0.5, 3])], [t(0), t(1)]);
add('pow_a_number', 'pow', [F([-2, 0.5, 3])], [t(0), 2]);
add('pow_of_zero', 'pow', [F([0, 0]), F([2, 0])], [t(0), t(1)]);
add('pow_int32', 'pow', [I([2, -3]), I([3, 2])], [t(0), t(1)]);
add('maximum_tie', 'maximum', [F([1, 2]), F([1, 3])], [t(0), t(1)]);
add('minimum_tie', 'minimum', [F([1, 2]), F([1, 3])], [t(0), t(1)]);
add('div_by_zero', 'div', [F([1, -1, 0]), F([0, 0, 0])], [t(0), t(1)], {grad: false});
add('div_no_nan_by_zero', 'divNoNan', [F([1, 0]), F([0, 0])], [t(0), t(1)], {grad: false});
add('div_int32', 'div', [I([7, -7, 1]), I([2, 2, 3])], [t(0), t(1)]);
add('div_int32_by_zero', 'div', [I([7, -7]), I([0, 0])], [t(0), t(1)]);
add('floorDiv_int32', 'floorDiv', [I([7, -7]), I([2, 2])], [t(0), t(1)]);
add('floorDiv', 'floorDiv', [F([7.5, -7.5]), F([2, 2])], [t(0), t(1)]);
add('mod_negative', 'mod', [F([-7, 7, -7]), F([3, -3, -3])], [t(0), t(1)]);
add('mod_int32', 'mod', [I([-7, 7]), I([3, -3])], [t(0), t(1)]);
for (const name of ['add', 'sub', 'mul', 'div', 'maximum', 'mod', 'pow', 'squaredDifference',
  'equal', 'less']) {
  add(`${name}_int32_float32`, name, [I([1, 2]), F([0.5, 2])], [t(0), t(1)]);
  add(`${name}_bool_bool`, name, [B([true, false]), B([true, true])], [t(0), t(1)]);
  add(`${name}_bool_int32`, name, [B([true, false]), I([3, 4])], [t(0), t(1)]);
}
add('mul_int32', 'mul', [I([3, -4]), I([5, 6])], [t(0), t(1)]);
add('mul_int32_wraps', 'mul', [I([65536]), I([65536])], [t(0), t(1)]);
add('add_int32_and_number', 'add', [I([1, 2])], [t(0), 1.5]);
add('mul_int32_and_whole_number', 'mul', [I([1, 2])], [t(0), 2]);
add('add_int32_wraps', 'add', [I([2147483647]), I([1])], [t(0), t(1)]);
for (const name of ['equal', 'notEqual', 'greater', 'greaterEqual', 'less', 'lessEqual']) {
  add(`${name}_float32`, name, [F([1, 2, NaN]), F([1, 3, NaN])], [t(0), t(1)]);
  add(`${name}_broadcast`, name, [I([[1], [2]]), I([1, 2, 3])], [t(0), t(1)]);
}
for (const name of ['logicalAnd', 'logicalOr', 'logicalXor']) {
  add(name, name, [B([true, true, false, false]), B([true, false, true, false])], [t(0), t(1)]);
}
add('logicalNot', 'logicalNot', [B([true, false])], [t(0)]);
add('addN', 'addN', [F([1, 2]), F([3, 4]), F([5, 6])], [[t(0), t(1), t(2)]]);
add('where', 'where', [B([[true, false], [false, true]]), fill(3, [2, 2]), fill(4, [2, 2])],
    [t(0), t(1), t(2)]);
add('where_broadcast', 'where', [B([true, false]), fill(5, [2, 2]), F(0, [])],
    [t(0), t(1), t(2)]);
module.exports = cases;
Object.assign(cases, {F, I, B, t, add, method, fill});  // for the second half of the table
require('./tfjs_ops_shapes.js');
