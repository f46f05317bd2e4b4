// Record tf.memory() after each step of small programs, relative to the program's start.
//
// A case is {id, steps: [[text, [tensors, buffers, bytes], values?]]}; the texts of a case are one
// JavaScript program, values are what it gave to report(...) in that step.
'use strict';
const {freshTf, observe, toJson} = require('./tfjs_common.js');
const programs = require('./tfjs_memory_programs.js');

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

async function runProgram(tf, steps) {
  const recorded = [];
  let values = [];
  const count = () => {
    const {numTensors, numDataBuffers, numBytes} = tf.memory();
    return [numTensors, numDataBuffers, numBytes];
  };
  const start = count();
  const mark = (index) => {
    const row = [steps[index], count().map((n, i) => n - start[i])];
    recorded.push(values.length ? [...row, values] : row);
    values = [];
  };
  const report = (value) => values.push(toJson(value));
  const text = steps.map((step, index) => `${step}\n;mark(${index});`).join('\n');
  await new AsyncFunction('tf', 'report', 'mark', text)(tf, report, mark);
  return recorded;
}

module.exports = async function record() {
  const cases = [];
  for (const [id, ...steps] of programs) {
    const tf = freshTf();
    const {result, error, logged} = await observe(() => runProgram(tf, steps));
    if (error) {
      throw new Error(`memory program ${id}: ${error.message}`);
    }
    cases.push({id, steps: result, ...(logged.length ? {logged} : {})});
  }
  return {cases};
};
