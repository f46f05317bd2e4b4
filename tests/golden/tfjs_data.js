// Record what tf.data does: elements, sizes, errors, logs, and how many tensors are alive.
//
// A case is {id, program}: `values` are what the program gave to report(...), `logged` what went to
// the console, `error` what it threw. Every program runs in a fresh tfjs, after `prelude`.
'use strict';
const {freshTf, observe, toJson} = require('./tfjs_common.js');

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const prelude = `const numbers = () => tf.data.array([0, 1, 2, 3, 4, 5, 6]);
const pairs = () => tf.data.array([{xs: [1, 2], ys: 1}, {xs: [3, 4], ys: 0}, {xs: [5, 6], ys: 1}]);
const tensors = () => tf.data.array([tf.tensor1d([1, 2]), tf.tensor1d([3, 4]), tf.tensor1d([5, 6])]);
const all = async (dataset) => { report(await dataset.toArray()); };
const sized = async (dataset) => { report(dataset.size); report(await dataset.toArray()); };
const alive = () => { report(tf.memory().numTensors); };
const csv = (lines, config) => new tf.data.CSVDataset(
    new tf.data.FileDataSource(bytes(lines)), config);
`;

/** Lines as the bytes of a file. */
const bytes = (lines) => new Uint8Array(Buffer.from(lines.join('\n')));

/** What the tf.data of real tfjs has: names, and the methods of its classes. */
async function inventory(tf) {
  const methods = (thing) => Object.getOwnPropertyNames(thing).filter((n) => n !== 'constructor');
  const iterator = await tf.data.array([1]).iterator();
  return {
    names: Object.keys(tf.data), Dataset: methods(tf.data.Dataset.prototype),
    CSVDataset: methods(tf.data.CSVDataset.prototype),
    LazyIterator: methods(Object.getPrototypeOf(Object.getPrototypeOf(iterator))),
  };
}

/** Run each [id, program] in a fresh tfjs. */
async function recorded(programs, start) {
  const cases = [];
  for (const [id, program] of programs) {
    const tf = freshTf();
    const values = [];
    const report = (value) => values.push(toJson(value));
    const run = new AsyncFunction('tf', 'report', 'bytes', start + program);
    const {error, logged} = await observe(() => run(tf, report, bytes));
    cases.push({id, program, ...(error ? {error} : {}),
      ...(logged.length ? {logged} : {}), ...(values.length ? {values} : {})});
  }
  return cases;
}

module.exports = async function record() {
  const cases = await recorded(require('./tfjs_data_programs.js'), prelude);
  return {prelude, inventory: await inventory(freshTf()), cases};
};
module.exports.recorded = recorded;
