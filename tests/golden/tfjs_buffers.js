// Record the errors of tf.buffer and its methods: {id, made, method, args, error}.
'use strict';
const {freshTf, observe} = require('./tfjs_common.js');

const ROWS = [
  ['get outside', [[2, 2]], 'get', [2, 0]], ['get below 0', [[2, 2]], 'get', [0, -1]],
  ['set one index', [[2, 2]], 'set', [1, 0]], ['set none', [[2, 2]], 'set', [1]],
  ['set of a row', [[2]], 'set', [1, 0, 0]], ['values too few', [[2, 2], 'float32', [1]], 'get', []],
  ['a size below 0', [[-1]], 'get', []], ['complex', [[1], 'complex64'], 'get', []],
];

module.exports = async function record() {
  const tf = freshTf();
  const cases = [];
  for (const [id, made, method, args] of ROWS) {
    const {error} = await observe(() => tf.buffer(...made)[method](...args));
    cases.push({id, made, method, args, error: error.message});
  }
  return {cases};
};
