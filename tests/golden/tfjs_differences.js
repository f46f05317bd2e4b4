// Record what the tfjs programs of minitf/differences give: a text each, as the table shows it.
'use strict';
const {execFileSync} = require('child_process');
const path = require('path');
const {freshTf, observe} = require('./tfjs_common.js');

const ROOT = path.join(__dirname, '..', '..');
const LIST = `import json, sys
sys.path.insert(0, sys.argv[1])
from minitf.differences import ROWS
print(json.dumps([[row.what, row.tfjs] for row in ROWS]))`;
const AsyncFunction = (async () => {}).constructor;

/** A value as JSON, its numbers to four digits; a string as it stands. */
function text(value) {
  if (value === undefined) {
    return 'undefined';
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return String(value);
  }
  const short = (_, one) => typeof one === 'number' && Number.isFinite(one) ?
    Number(one.toPrecision(4)) : typeof one === 'number' ? String(one) : one;
  return typeof value === 'string' ? value : JSON.stringify(value, short);
}

module.exports = async function record() {
  const rows = JSON.parse(execFileSync('python3', ['-c', LIST, ROOT]));
  const cases = [];
  for (const [id, program] of rows) {
    const tf = freshTf();
    const lines = program.split('\n');
    const body = [...lines.slice(0, -1), `return ${lines.at(-1)};`].join('\n');
    const {result, error, logged} = await observe(async () => text(
        await new AsyncFunction('tf', body)(tf)));
    const warned = logged.filter(([level]) => level === 'warn').map(([, words]) => words);
    cases.push({id, program, gives: error ? `${error.name}: ${error.message}` : result,
      ...(warned.length ? {warned} : {})});
  }
  return {cases};
};
