// Record what mistakes do: the error, what is logged, or what happens silently.
//
// A case is {id, program, outcome}: the outcome is 'error', 'logged' or 'silent'; `values` are what
// the program gave to report(...). Every program runs in a fresh tfjs, after `prelude`.
'use strict';
const {freshTf, observe, toJson} = require('./tfjs_common.js');

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const prelude = `const xs = () => tf.ones([4, 2]);
const ys = () => tf.ones([4, 1]);
const makeModel = (config = {}) => tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [2], ...config})]});
const compiled = (options = {}) => {
  const model = makeModel();
  model.compile({optimizer: 'sgd', loss: 'meanSquaredError', ...options});
  return model;
};
`;

module.exports = async function record() {
  const cases = [];
  for (const [id, program] of require('./tfjs_errors_programs.js')) {
    const tf = freshTf();
    const values = [];
    const report = (value) => values.push(toJson(value));
    const run = new AsyncFunction('tf', 'report', prelude + program);
    const {error, logged} = await observe(() => run(tf, report));
    const outcome = error ? 'error' : logged.length ? 'logged' : 'silent';
    cases.push({id, program, outcome, ...(error ? {error} : {}),
      ...(logged.length ? {logged} : {}), ...(values.length ? {values} : {})});
  }
  return {prelude, cases};
};
