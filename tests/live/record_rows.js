// Record rows of layers other than the committed ones: node record_rows.js asked.json answer.json
// asked.json holds a list of rows as tests/golden/tfjs_layers.js describes them.
'use strict';
const fs = require('fs');
const path = require('path');

const {recordLayers} = require(path.join(__dirname, '../golden/tfjs_layers.js'));

const [asked, answer] = process.argv.slice(2);
recordLayers(JSON.parse(fs.readFileSync(asked, 'utf8')))().then((recorded) => {
  fs.writeFileSync(answer, JSON.stringify(recorded));
}).catch((error) => {
  console.error(error);
  process.exit(1);
});
