// Record golden cases from the real @tensorflow/tfjs:
//     node record_tfjs.js OUTDIR [TOPIC ...]
// Topics: see TOPICS below (all of them when none is named).
// @tensorflow/tfjs comes from NODE_PATH, or from the folder MINITF_TFJS that has node_modules.
// Everything is deterministic: fixed data, set weights, no shuffling, the pure JavaScript backend.
'use strict';
const fs = require('fs');
const path = require('path');
const {freshTf} = require('./tfjs_common.js');

const FAMILIES = [
  'advanced_activations',
  'convolution',
  'convolutional_recurrent',
  'core',
  'embeddings',
  'merge',
  'noise',
  'normalization',
  'padding',
  'pooling',
  'preprocessing',
  'recurrent',
  'separable',
  'shaping',
  'wrappers',
];
const TOPICS = [
  'buffers',
  'convolutions',
  'data',
  'data_training',
  'differences',
  'dtypes',
  'errors',
  'inventory',
  'javascript_console',
  'javascript_errors',
  'javascript_members',
  'javascript_programs',
  'memory',
  'ops',
  'ops_seldom',
  'print',
  'programs',
  'specs',
  'summary',
  'topology',
  'training',
  'training_convolution',
  'training_masks',
  'training_recurrent',
  ...FAMILIES.map((family) => `layers_${family}`),
];
const MADE_BY = 'tests/golden/record_tfjs.js';

/** One JSON file: a line for each row of each list, so that a difference is easy to see. */
function toText(document) {
  const parts = Object.entries(document).map(([key, value]) => {
    if (!Array.isArray(value)) {
      return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    }
    const rows = value.map((row) => JSON.stringify(row)).join(',\n');
    return `${JSON.stringify(key)}: [\n${rows}\n]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

function checkIds(name, cases) {
  const seen = new Set();
  for (const {id} of cases) {
    if (!id || seen.has(id)) {
      throw new Error(`${name}: the id ${id} is missing or used twice`);
    }
    seen.add(id);
  }
}

async function main() {
  const [outputFolder, ...wanted] = process.argv.slice(2);
  if (!outputFolder) {
    throw new Error('usage: node record_tfjs.js OUTDIR [TOPIC ...]');
  }
  for (const topic of wanted.length ? wanted : TOPICS) {
    // What Node itself does, and what whole programs do, is no matter of tfjs alone.
    const name = topic.startsWith('javascript') ? topic : `tfjs_${topic}`;
    const record = require(`./${name}.js`);
    const content = await record();
    checkIds(name, content.cases);
    const version = freshTf().version.tfjs;
    const text = toText({made_by: MADE_BY, versions: {tfjs: version}, ...content});
    fs.writeFileSync(path.join(outputFolder, `${name}.json`), text);
    console.log(`${name}.json: ${content.cases.length} cases, ${text.length} bytes`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
