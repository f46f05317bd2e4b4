// Record other cases than the committed ones with a recorder of tests/golden:
//     node record_cases.js path/to/tfjs_ops.js asked.json answer.json
// asked.json holds what the recorder's own tfjs_..._cases.js would export.
'use strict';
const fs = require('fs');
const Module = require('module');
const path = require('path');

const [recorder, asked, answer] = process.argv.slice(2);
const cases = path.resolve(recorder.replace(/\.js$/, '_cases.js'));
const stand = new Module(cases);
stand.exports = JSON.parse(fs.readFileSync(asked, 'utf8'));
stand.loaded = true;
require.cache[cases] = stand;

require(path.resolve(recorder))().then((recorded) => {
  fs.writeFileSync(answer, JSON.stringify(recorded));
}).catch((error) => {
  console.error(error);
  process.exit(1);
});
