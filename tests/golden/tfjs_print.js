// Record what tensors print: toString(), and toString(true) for some.
'use strict';
const {call, freshTf, lcg, observe, realise} = require('./tfjs_common.js');

const tensor = (values, shape, dtype) => ({tensor: values, shape, dtype});
const range = (stop, dtype = 'float32') => call('range', 0, stop, 1, dtype);
const shaped = (shape, dtype = 'float32', scale = 1) => {
  const size = shape.reduce((a, b) => a * b, 1);
  return call('reshape', call('mul', range(size, dtype), tensor(scale, [], dtype)), shape);
};
const uneven = (shape, scale, seed = 5) => tensor(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), scale), shape);

const rows = [
  // Scalars.
  ['scalar_float', tensor(3.14159, [])],
  ['scalar_whole', tensor(7, [])],
  ['scalar_negative', tensor(-2.5, [])],
  ['scalar_zero', tensor(0, [])],
  ['scalar_minus_zero', call('neg', tensor(0, []))],
  ['scalar_tenth', tensor(0.1, [])],
  ['scalar_sum_of_tenths', tensor(0.30000000000000004, [])],
  ['scalar_1e_minus_6', tensor(1e-6, [])],
  ['scalar_1e_minus_7', tensor(1e-7, [])],
  ['scalar_1e_minus_8', tensor(1e-8, [])],
  ['scalar_1e8', tensor(1e8, [])],
  ['scalar_1e20', tensor(1e20, [])],
  ['scalar_1e21', tensor(1e21, [])],
  ['scalar_third', tensor(1 / 3, [])],
  ['scalar_large_with_fraction', tensor(123456.789, [])],
  ['scalar_nan', tensor('NaN', [])],
  ['scalar_infinity', tensor('Infinity', [])],
  ['scalar_minus_infinity', tensor('-Infinity', [])],
  ['scalar_int32', tensor(7, [], 'int32')],
  ['scalar_true', tensor(true, [], 'bool')],
  ['scalar_false', tensor(false, [], 'bool')],
  ['scalar_string', tensor('hello', [], 'string')],
  // Nothing inside.
  ['empty_1d', tensor([], [0])],
  ['empty_2d', tensor([], [0, 3])],
  ['empty_2d_rows', tensor([], [2, 0])],
  ['empty_int32', tensor([], [0], 'int32')],
  ['empty_3d', tensor([], [2, 0, 3])],
  // One dimension.
  ['vector_whole', tensor([1, 2, 3])],
  ['vector_of_one', tensor([5])],
  ['vector_fractions', tensor([0.5, 1.25, -3])],
  ['vector_tenths', tensor([0.1, 0.2, 0.3])],
  ['vector_eight_digits', tensor([1.23456789, 12.3456789, 123.456789])],
  ['vector_negative', tensor([-1, -20, 300])],
  ['vector_small', tensor([1e-8, 1e-7, 1e-6])],
  ['vector_mixed_magnitudes', tensor([1e-8, 1, 1e8])],
  ['vector_large', tensor([1e20, 1e21, 1e30])],
  ['vector_small_and_zero', tensor([0, 1e-5, 0.00012345])],
  ['vector_odd_values', tensor(['NaN', 'Infinity', '-Infinity', 1.5])],
  ['vector_int32', tensor([1, -2, 300], [3], 'int32')],
  ['vector_bool', tensor([true, false, true], [3], 'bool')],
  ['vector_string', tensor(['a', 'long word', ''], [3], 'string')],
  ['vector_round_sevenths', tensor([1 / 7, 2 / 7, 3 / 7])],
  ['vector_minus_zero', call('neg', tensor([0, 1]))],
  ['vector_rounding_up', tensor([0.99999999, 9.9999999, 99999999.5])],
  ['vector_20', range(20)],
  ['vector_21', range(21)],
  ['vector_25', range(25)],
  ['vector_1000', range(1000)],
  ['vector_1001', range(1001)],
  ['vector_1500_fractions', call('div', range(1500), tensor(7, []))],
  ['vector_25_int32', range(25, 'int32')],
  ['vector_25_bool', call('cast', range(25), 'bool')],
  // Two dimensions.
  ['matrix_2_2', tensor([[1, 2], [3, 4]])],
  ['matrix_one_row', tensor([[1, 2]])],
  ['matrix_one_column', tensor([[1], [2], [3]])],
  ['matrix_one_value', tensor([[5]])],
  ['matrix_columns_of_width', tensor([[1, 200], [-30, 4]])],
  ['matrix_fractions', tensor([[0.1, 22.75], [-3.5, 0.0001]])],
  ['matrix_uneven', uneven([3, 4], 50)],
  ['matrix_odd_values', tensor([['NaN', 1], [0.5, '-Infinity']])],
  ['matrix_int32', tensor([[1, 200], [-30, 4]], [2, 2], 'int32')],
  ['matrix_bool', tensor([[true, false], [false, false]], [2, 2], 'bool')],
  ['matrix_string', tensor([['a', 'bb'], ['ccc', 'd']], [2, 2], 'string')],
  ['matrix_eye', call('eye', 3)],
  ['matrix_20_rows', shaped([20, 2])],
  ['matrix_21_rows', shaped([21, 2])],
  ['matrix_25_rows', shaped([25, 2])],
  ['matrix_25_columns', shaped([2, 25])],
  ['matrix_30_30', shaped([30, 30])],
  ['matrix_1001_rows', shaped([1001, 1])],
  ['matrix_1001_columns', shaped([2, 1001])],
  ['matrix_100_100_fractions', shaped([100, 100], 'float32', 0.25)],
  // More dimensions.
  ['rank_3', shaped([2, 2, 3])],
  ['rank_3_ones', call('ones', [2, 3, 4])],
  ['rank_3_zeros', call('zeros', [1, 2, 2])],
  ['rank_3_one_row', shaped([2, 1, 3])],
  ['rank_3_fractions', uneven([2, 2, 2], 10)],
  ['rank_3_int32', shaped([2, 2, 2], 'int32')],
  ['rank_3_25_blocks', shaped([25, 1, 2])],
  ['rank_3_large', shaped([30, 30, 2])],
  ['rank_4', shaped([2, 1, 2, 2])],
  ['rank_4_ones', call('ones', [1, 2, 2, 1])],
  ['rank_5', shaped([1, 2, 1, 2, 2])],
  ['rank_6', shaped([1, 1, 2, 1, 2, 2])],
  ['rank_6_ones', call('ones', [2, 1, 1, 1, 1, 2])],
  // What common programs print.
  ['relu_of_line', call('relu', tensor([-1, 0, 2]))],
  ['softmax', call('softmax', tensor([1, 2, 3]))],
  ['prediction', tensor([[8.978, 17.9], [0.0004, -3]])],
  ['argmax', call('argMax', tensor([[1, 5], [7, 2]]), 1)],
  ['one_hot', call('oneHot', tensor([0, 2], [2], 'int32'), 3)],
  ['comparison', call('greater', tensor([1, 5]), tensor([2, 2]))],
  ['linspace', call('linspace', 0, 1, 5)],
  ['variable', call('variable', tensor([1, 2]))],
];

/** JSON has no NaN, so descriptions spell it; tfjs needs the number. */
function spelled(value) {
  if (Array.isArray(value)) {
    return value.map(spelled);
  }
  if (value && typeof value === 'object') {
    const isString = value.dtype === 'string';
    return isString ? value : Object.fromEntries(
        Object.entries(value).map(([k, v]) => [k, spelled(v)]));
  }
  return ['NaN', 'Infinity', '-Infinity'].includes(value) ? Number(value) : value;
}

const VERBOSE = new Set(['scalar_float', 'scalar_int32', 'scalar_string', 'empty_1d', 'empty_2d',
  'vector_whole', 'vector_bool', 'vector_25', 'matrix_2_2', 'matrix_one_row', 'matrix_int32',
  'matrix_25_columns', 'rank_3', 'rank_3_ones', 'rank_4', 'rank_6', 'variable']);

module.exports = async function record() {
  const tf = freshTf();
  const cases = [];
  for (const [id, make] of rows) {
    const made = realise(tf, spelled(make));
    const kase = {id, make, shape: made.shape, dtype: made.dtype};
    const {result, error} = await observe(() => made.toString());
    if (error) {
      cases.push({...kase, error});
      continue;
    }
    kase.text = result;
    const verbose = VERBOSE.has(id);
    if (verbose) {
      kase.verbose = made.toString(true);
    }
    const {logged} = await observe(() => made.print());
    const {logged: loggedVerbose} = await observe(() => made.print(true));
    if (logged[0][1] !== kase.text || loggedVerbose[0][1] !== made.toString(true)) {
      throw new Error(`print and toString differ for ${id}`);
    }
    cases.push(kase);
  }
  return {cases};
};
