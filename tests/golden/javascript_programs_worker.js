// Run one program as a learner runs it: `tf` is there, `import` and `require` give tfjs, and await
// may stand outside functions. What it throws, or rejects with and nobody takes, is posted.
'use strict';
const {parentPort, workerData} = require('worker_threads');
const {loadTf} = require('./tfjs_common.js');

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const IMPORT = /^import (.+) from ('@tensorflow\/tfjs'|"@tensorflow\/tfjs");?$/gm;

/** An import becomes a require; a program that has one is strict, as modules are. */
function asScript(program) {
  let strict = '';
  const text = program.replace(IMPORT, (all, names, from) => {
    strict = '\'use strict\';';
    const taken = names.replace(/^\* as /, '').replace(/ as /g, ': ');
    return `const ${taken} = require(${from});`;
  });
  return strict + text;
}

function post(error) {
  const isError = error instanceof Error;
  parentPort.postMessage(isError ? {name: error.name, message: error.message} :
      {thrown: String(error)});
}

const tf = loadTf();
const give = (name) => {
  if (name !== '@tensorflow/tfjs') {
    throw new Error(`Cannot find module '${name}'`);
  }
  return tf;
};
globalThis.tf = tf;
process.on('unhandledRejection', post);
new AsyncFunction('require', asScript(workerData))(give).catch(post);
