// Record what Node's own console prints for small programs, without colors, as into a pipe.
'use strict';
const {Console} = require('console');
const {Writable} = require('stream');
const programs = require('./javascript_console_cases.js');

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
// A stack has one frame here, so that nothing of this file or of Node's shows.
const FRAME = '\n    at here';

/** What a program prints: {stdout, stderr}, and {thrown} where it throws. */
async function play(source) {
  const printed = {stdout: '', stderr: ''};
  const into = (name) => new Writable({
    write(text, encoding, done) {
      printed[name] += text;
      done();
    },
  });
  const {emitWarning} = process;
  process.emitWarning = (text) => {
    printed.stderr += `Warning: ${text}\n`;
  };
  Error.prepareStackTrace = (error) => {
    // Node's own errors tell their code as well.
    const isOfNode = /^ERR_/.test(error.code);
    return (isOfNode ? `${error.name} [${error.code}]: ${error.message}`
      : Error.prototype.toString.call(error)) + FRAME;
  };
  try {
    const console = new Console({stdout: into('stdout'), stderr: into('stderr')});
    await new AsyncFunction('console', source)(console);
  } catch (error) {
    printed.thrown = `${error.name}: ${error.message}`;
  } finally {
    process.emitWarning = emitWarning;
    delete Error.prepareStackTrace;
  }
  return printed;
}

module.exports = async function record() {
  const cases = [];
  for (const [id, source] of programs) {
    cases.push({id, source, ...await play(source)});
  }
  return {cases};
};
