// Record what whole JavaScript programs print when Node runs them with the real tfjs.
//
// A program is a section of javascript_programs/*.js, from a line `//// its_id` to the next one. A
// case is {id, program, stdout, stderr?, error?}: each runs in a worker of its own (see
// javascript_programs_worker.js) and ends, as `node program.js` does, when nothing is left to do.
'use strict';
const fs = require('fs');
const path = require('path');
const {Worker} = require('worker_threads');

const FOLDER = path.join(__dirname, 'javascript_programs');
const AT_A_TIME = 2;
// What tfjs says in Node before its first operation, whatever the program.
const HINT = /^ *\n *=+\n *Hi, looks like you are running TensorFlow\.js in Node\.js.*\n *=+\n/m;

/** The sections of a file as rows of [id, program]. */
function sections(file) {
  const text = fs.readFileSync(path.join(FOLDER, file), 'utf8');
  return text.split(/^\/\/\/\/ /m).slice(1).map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end).trim(), section.slice(end + 1).trim() + '\n'];
  });
}

function run(program) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'javascript_programs_worker.js'),
        {workerData: program, stdout: true, stderr: true});
    const printed = {stdout: '', stderr: ''};
    let error;
    for (const stream of ['stdout', 'stderr']) {
      worker[stream].setEncoding('utf8').on('data', (text) => printed[stream] += text);
    }
    worker.on('message', (message) => error = error || message);
    worker.on('error', reject);
    worker.on('exit', () => {
      const stderr = printed.stderr.replace(HINT, '');
      resolve({stdout: printed.stdout, ...(stderr ? {stderr} : {}), ...(error ? {error} : {})});
    });
  });
}

module.exports = async function record() {
  const rows = fs.readdirSync(FOLDER).sort().flatMap(sections);
  const cases = [];
  for (let i = 0; i < rows.length; i += AT_A_TIME) {
    cases.push(...await Promise.all(rows.slice(i, i + AT_A_TIME).map(
        async ([id, program]) => ({id, program, ...await run(program)}))));
  }
  return {cases};
};
